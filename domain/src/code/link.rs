//! What a text from a QR picture, a message or the clipboard leads to: one of our links, or nothing but text.

use super::Code;
use crate::embed::Token;

/// What the first link of ours in a text holds. Whose site it names does not matter: it is never opened, only the code in
/// it is looked up here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// `…/redeem#code=CODE`: a code to redeem.
    Code(Code),
    /// `…/claim#code=CODE`: a gift to claim.
    Claim(Code),
    /// `…/discount/CODE`: a promo code for the cart.
    Promo(Code),
    /// None of them; a code may still stand in the text.
    Text,
}

/// Reads a text. A link that is there and holds nothing is none.
pub fn read(text: &str) -> Link {
    text.split(is_around).find_map(one).unwrap_or(Link::Text)
}

/// What an address brings along behind its `#`, where no server sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Brought {
    /// `code=CODE`: money.
    Code(Code),
    /// `token=WORD`: the word of a link in a letter.
    Token(Token),
}

/// Reads a fragment.
pub fn brought(fragment: &str) -> Option<Brought> {
    let token = || in_part(fragment, "token=").and_then(Token::read).map(Brought::Token);
    in_fragment(fragment).map(Brought::Code).or_else(token)
}

/// The code in the fragment of an address: `code=CODE` among its parts.
fn in_fragment(fragment: &str) -> Option<Code> {
    in_part(fragment, "code=").map(plain).filter(|code| !code.is_empty()).map(Code::typed)
}

fn in_part<'a>(fragment: &'a str, name: &str) -> Option<&'a str> {
    fragment.split('&').find_map(|part| part.strip_prefix(name))
}

/// White space, and the signs that people put around addresses.
fn is_around(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, '<' | '>' | '"' | '(' | ')' | '[' | ']')
}

fn one(word: &str) -> Option<Link> {
    let (before, fragment) = word.split_once('#').unwrap_or((word, ""));
    let path = before.split('?').next().unwrap_or_default().trim_end_matches('/');
    let named =
        |path: &str, name: &str| path.strip_suffix(name).is_some_and(|site| site.is_empty() || site.ends_with('/'));
    if let Some(code) = in_fragment(fragment) {
        return match () {
            () if named(path, "claim") => Some(Link::Claim(code)),
            () if named(path, "redeem") => Some(Link::Code(code)),
            () => None,
        };
    }
    let (site, promo) = path.rsplit_once("/discount/").or(path.strip_prefix("discount/").map(|promo| ("", promo)))?;
    let promo = plain(promo);
    let is_promo = !promo.is_empty() && !promo.contains('/') && !site.contains('#');
    is_promo.then(|| Link::Promo(Code::typed(promo)))
}

/// A part of an address as it was meant: `%2D` is a dash, `+` a space. What is no such sign stays as it stands.
fn plain(part: &str) -> String {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.bytes();
    while let Some(byte) = rest.next() {
        let sign = || {
            let mut two = rest.clone();
            let digit = |digit: Option<u8>| char::from(digit?).to_digit(16);
            u8::try_from(digit(two.next())? * 16 + digit(two.next())?).ok()
        };
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => match sign() {
                Some(meant) => {
                    bytes.push(meant);
                    rest.nth(1);
                }
                None => bytes.push(byte),
            },
            _ => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODE: &str = "GQ7T-2M9X-4K8R-WD1F";

    fn code(text: &str) -> Code {
        Code::typed(text)
    }

    #[test]
    fn our_three_links_are_told_apart() {
        assert_eq!(read(&["https://shop.example/redeem#code=", CODE].concat()), Link::Code(code(CODE)));
        assert_eq!(read(&["https://shop.example/claim#code=", CODE, "&from=mail"].concat()), Link::Claim(code(CODE)));
        assert_eq!(read("https://shop.example/discount/SPRING15"), Link::Promo(code("SPRING15")));
        assert_eq!(read("https://shop.example/discount/SPRING15/?utm_source=mail#top"), Link::Promo(code("SPRING15")));
        assert_eq!(read("/claim/?lang=de#x=1&code=ABC"), Link::Claim(code("ABC")));
        assert_eq!(read("shop.example/de/redeem#code=ABC"), Link::Code(code("ABC")));
    }

    #[test]
    fn a_link_is_found_in_a_letter_and_its_signs_are_read_as_meant() {
        let letter = "Dear Ada,\n\nyour gift: <https://shop.example/claim#code=GQ7T%2d2M9X+4K8R> (until May).\n";
        assert_eq!(read(letter), Link::Claim(code("GQ7T-2M9X 4K8R")));
        assert_eq!(read("https://shop.example/discount/10%25-OFF"), Link::Promo(code("10%-OFF")));
        assert_eq!(read("https://shop.example/redeem#code=%"), Link::Code(code("%")));
        assert_eq!(read("https://shop.example/redeem#code=%ff%zz"), Link::Code(code("\u{fffd}%zz")));
    }

    #[test]
    fn a_link_in_a_letter_brings_a_word_that_is_no_code_and_shows_nowhere() {
        let word = "pr_0123456789abcdef0123456789abcdef";
        let brought = |fragment: &str| super::brought(fragment);
        assert_eq!(brought(&["token=", word].concat()), Token::read(word).map(Brought::Token));
        assert_eq!(brought(&["x=1&token=", word].concat()), Token::read(word).map(Brought::Token));
        assert_eq!(brought(&["code=", CODE].concat()), Some(Brought::Code(code(CODE))));
        assert_eq!(
            [brought("token="), brought("token=a%20b"), brought("freeze"), brought("")],
            [None, None, None, None]
        );
        assert_eq!(read(&["https://shop.example/reset#token=", word].concat()), Link::Text);
        assert_eq!(format!("{:?}", brought(&["token=", word].concat())), "Some(Token(Token))");
    }

    #[test]
    fn everything_else_is_text() {
        for text in [
            "",
            CODE,
            "https://shop.example/redeem",
            "https://shop.example/redeem#code=",
            "https://shop.example/redeemed#code=ABC",
            "https://shop.example/balance#code=ABC",
            "https://shop.example/discount/",
            "https://shop.example/discount/A/B",
            "WIFI:S:shop;P:secret;;",
        ] {
            assert_eq!(read(text), Link::Text, "{text}");
        }
    }

    #[test]
    fn a_link_prints_no_more_of_its_code_than_the_last_four() {
        let printed = format!("{:?}", read(&["https://shop.example/claim#code=", CODE].concat()));
        assert!(printed.contains("WD1F") && !printed.contains("GQ7T"), "{printed}");
    }
}
