//! Codes in what people write, left with their last four.
//!
//! Better too much is masked than too little: a word that merely looks like a code loses its beginning, and no code stays.

use domain::{
    code::{self, Fault, Reading},
    profile::{Check, Profile},
};

/// Words that one code may be spread over.
const PIECES: usize = 8;
/// A word with a digit in it is a code from so many symbols on, whatever it is a code of.
const LONG: usize = 10;
/// The digits of a security code, of which nothing is left.
const PIN: usize = 8;

/// A piece of text: a word of letters, digits and dashes, or what stands between two.
struct Piece<'a> {
    text: &'a str,
    is_word: bool,
}

/// The text without codes.
pub fn masked(text: &str, profiles: &[Profile]) -> String {
    let checked: Vec<Profile> = profiles.iter().filter(|profile| profile.check != Check::None).cloned().collect();
    let pieces = pieces(text);
    let words: Vec<usize> = pieces.iter().enumerate().filter(|(_, piece)| piece.is_word).map(|(at, _)| at).collect();
    let mut out = String::with_capacity(text.len());
    let (mut nth, mut done) = (0, 0);
    while let Some(first) = words.get(nth).copied() {
        out.extend(pieces.iter().take(first).skip(done).map(|piece| piece.text));
        let taken = (1..=PIECES).rev().find_map(|count| {
            let last = words.get(nth.checked_add(count)?.checked_sub(1)?).copied()?;
            let window: Vec<&str> =
                words.iter().skip(nth).take(count).filter_map(|at| pieces.get(*at)).map(|piece| piece.text).collect();
            Some((count, last, code_in(&window, &checked)?))
        });
        let (count, last, instead) = match taken {
            Some(taken) => taken,
            None => (1, first, pieces.get(first).map(|piece| piece.text.to_owned()).unwrap_or_default()),
        };
        out.push_str(&instead);
        (nth, done) = (nth.saturating_add(count), last.saturating_add(1));
    }
    out.extend(pieces.iter().skip(done).map(|piece| piece.text));
    out
}

/// What stands instead of these words, if together they are a code, or one with a slip in it.
fn code_in(window: &[&str], checked: &[Profile]) -> Option<String> {
    let text = window.join(" ");
    let symbols: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
    let has_digit = symbols.chars().any(|c| c.is_numeric());
    let reads = match code::read(&text, checked, false) {
        Reading::Complete(_) => true,
        // Prose now and then has as many letters as a code, and a code that is near.
        Reading::Fault(Fault::CheckFailed { repair: Some(_), .. }) => has_digit,
        _ => false,
    };
    let digits = symbols.chars().all(char::is_numeric);
    let alone = window.len() == 1 && has_digit;
    if alone && digits && symbols.chars().count() == PIN {
        return Some("••••".to_owned());
    }
    let long = symbols.chars().count() >= LONG;
    // Groups of four with digits in them are a code, or as much of one as could be read.
    let is_group = |word: &&str| {
        let in_word = || word.chars().filter(|c| c.is_alphanumeric());
        in_word().count() == 4 && in_word().any(char::is_numeric)
    };
    let groups = window.len() > 1 && window.iter().all(is_group);
    (reads || alone && long || digits && long || groups).then(|| format!("••••{}", last_four(&symbols)))
}

fn last_four(symbols: &str) -> String {
    let skipped = symbols.chars().count().saturating_sub(4);
    symbols.chars().skip(skipped).collect::<String>().to_uppercase()
}

/// Words, and what stands between them, in their order.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_word = in_word(first);
        let end = rest.find(|c| in_word(c) != is_word).unwrap_or(rest.len());
        let (piece, behind) = rest.split_at(end);
        pieces.push(Piece { text: piece, is_word });
        rest = behind;
    }
    pieces
}

/// Letters and digits, the dashes that codes are printed with, and what people hide a symbol behind.
fn in_word(c: char) -> bool {
    c.is_alphanumeric()
        || matches!(c, '-' | '?' | '_' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{00AD}' | '\u{200B}'..='\u{200D}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mask(text: &str) -> String {
        masked(text, &Profile::all())
    }

    #[test]
    fn a_code_is_left_with_its_last_four_however_it_is_written() {
        for written in [
            "GQ7T-2M9X-4K8R-WD1F",
            "gq7t2m9x4k8rwd1f",
            "GQ7T 2M9X 4K8R WD1F",
            "GQ7T–2M9X – 4K8R WD1F",
            "ＧＱ７Ｔ２Ｍ９Ｘ４Ｋ８ＲＷＤ１Ｆ",
        ] {
            let said = mask(&format!("My card {written} does not work."));
            assert!(said.starts_with("My card ••••") && said.ends_with(" does not work."), "{said}");
            assert!(!said.contains("GQ7T") && !said.contains("gq7t") && !said.contains("Ｑ７"), "{said}");
        }
        assert_eq!(mask("GQ7T-2M9X-4K8R-WD1F"), "••••WD1F");
    }

    #[test]
    fn a_code_with_a_slip_in_it_is_one_all_the_same() {
        assert_eq!(mask("It is GQ7T 2M9X 4K5R WD1F, I think"), "It is ••••WD1F, I think");
        assert_eq!(mask("GQ7T-2M?X-4K8R-WD1F"), "••••WD1F");
        assert_eq!(mask("I can read GQ7T 2M9X 4K8R w and no more"), "I can read ••••4K8R w and no more");
    }

    #[test]
    fn card_numbers_and_their_security_codes_go() {
        let said = mask("number 4539 5787 6362 1486, code 12345678!");
        assert_eq!(said, "number ••••1486, code ••••!");
        assert_eq!(mask("4539578763621486 12345678"), "••••5678");
        assert_eq!(mask("two: GQ7T-2M9X-4K8R-WD1F P5D0-N3V6-H1J8-B4P6"), "two: ••••WD1F ••••B4P6");
    }

    #[test]
    fn codes_of_others_go_too() {
        assert_eq!(mask("XABC12DEF34GH567 and A1B2-C3D4-E5F6"), "••••H567 and ••••E5F6");
    }

    #[test]
    fn prose_stays_as_it_is() {
        for prose in [
            "On 12 November I bought two cards of 25.00 at the shop in Portland, order 7QK2-M4X9.",
            "Somebody phoned and asked me for the numbers\nI did not give them.",
            "",
            "¿Qué pasó? 何が起きましたか",
        ] {
            assert_eq!(mask(prose), prose);
        }
    }
}
