//! What a shopper looks for in a history, from what was typed.

use super::called::{BEFORE, CALLED};
use crate::{
    ledger::Kind,
    store::{Sought, plain},
};
use domain::{Currency, Money, api::balance::Bucket, gift::recipient};

/// So many bytes of a name are enough: three letters of Latin, one sign of Japanese.
const FEW: usize = 3;

/// What `typed` may mean, for an account with these currencies; nothing where nothing was typed.
pub fn read(typed: &str, currencies: &[Currency]) -> Option<Sought> {
    // What is copied from the page may bring the marks of its directions.
    let typed: String = typed.chars().filter(|sign| !is_direction(*sign)).collect();
    let text = typed.trim().to_lowercase();
    let amount = |currency: &Currency| amount(&text, *currency);
    let mut found = currencies.iter().filter_map(amount);
    let amounts = [found.next(), found.next(), found.next()];
    let plain = plain(number(&text).trim_start_matches(['•', '*', '…', ' ']));
    let kind = kind(&text);
    // Points are a kind of value as well as a kind of movement.
    let bucket = (kind == Some(Kind::Conversion)).then_some(Bucket::Points);
    let sought = Sought { text: plain, kind, bucket, amounts };
    (!sought.text.is_empty()).then_some(sought)
}

/// A mark that says which way a text runs (Unicode's bidirectional algorithm), and is not seen.
fn is_direction(sign: char) -> bool {
    matches!(sign, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// What stands behind the name of a line's kind, where both were typed.
fn number(text: &str) -> &str {
    let before = BEFORE.iter().flat_map(|(_, names)| names.iter());
    let mut rest = before.filter_map(|before| text.strip_prefix(before)).filter(|rest| !rest.trim().is_empty());
    rest.next().unwrap_or(text)
}

/// The kind that is called so, or whose name begins so.
fn kind(text: &str) -> Option<Kind> {
    let enough = text.len() >= FEW;
    let called =
        |names: &&[&str]| names.iter().any(|name| name.starts_with(text) || text.strip_suffix('s') == Some(name));
    CALLED.iter().chain(&BEFORE).find(|(_, names)| enough && called(names)).map(|(kind, _)| *kind)
}

/// An amount as people write it, whichever way it moved.
fn amount(text: &str, currency: Currency) -> Option<Money> {
    let text = text.trim_start_matches(['-', '\u{2212}', '+', ' ']);
    recipient::amount(text, currency).ok().filter(|amount| amount.minor > 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use language::Language;

    fn read(typed: &str) -> Sought {
        super::read(typed, &[Currency::USD, Currency::JPY]).unwrap()
    }

    #[test]
    fn lines_are_found_as_the_app_writes_them() {
        for (typed, text) in [
            ("Order 7QK2-M4X9", "7qk2m4x9"),
            ("refund of order 7QK2-M4X9", "7qk2m4x9"),
            ("Gift card ••••KYJ7", "kyj7"),
            (" kyj7 ", "kyj7"),
            ("Äpfel", "äpfel"),
        ] {
            assert_eq!(read(typed).text, text, "{typed}");
        }
        assert_eq!(super::read("  ", &[Currency::USD]), None);
        assert_eq!(super::read("—", &[Currency::USD]), None);
    }

    /// A sentence of the app, as it stands in its files, with something put in.
    fn sentence((tag, file, id): (&str, &str, &str), put_in: &str) -> String {
        let path = format!("{}/../src/words/{tag}/{file}.ftl", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(path).unwrap();
        let line = text.lines().find_map(|line| line.strip_prefix(id)?.strip_prefix(" = ")).unwrap();
        let (before, rest) = line.split_once('{').unwrap();
        let (_, after) = rest.split_once('}').unwrap();
        let put_in = if tag == "ar" { format!("\u{2068}{put_in}\u{2069}") } else { put_in.to_owned() };
        [before, &put_in, after].concat()
    }

    #[test]
    fn what_the_app_writes_of_a_line_in_any_language_finds_it() {
        for (language, of) in Language::ALL.into_iter().flat_map(|language| {
            [
                (language, ("balance", "source-card", "••••KYJ7", "kyj7", Kind::Redeem)),
                (language, ("balance", "source-order", "7QK2-M4X9", "7qk2m4x9", Kind::Order)),
                (language, ("history", "refund-of", "7QK2-M4X9", "7qk2m4x9", Kind::Refund)),
            ]
        }) {
            let (file, id, put_in, number, kind) = of;
            let whole = sentence((language.tag(), file, id), put_in);
            assert_eq!(read(&whole).text, number, "{whole}");
            let name = sentence((language.tag(), file, id), "");
            assert_eq!(read(&name).kind, Some(kind), "{name}");
        }
    }

    #[test]
    fn an_amount_is_found_as_any_language_writes_it() {
        let amount = Money::new(-123_450, Currency::USD);
        for written in Language::ALL.map(|language| crate::words::money(language, amount)) {
            let found = read(&written).amounts.into_iter().flatten().find(|found| found.currency == Currency::USD);
            assert_eq!(found.map(|found| found.minor), Some(123_450), "{written}");
        }
    }

    #[test]
    fn a_kind_is_what_people_call_it() {
        for (typed, kind) in [
            ("refund", Some(Kind::Refund)),
            ("Refunds", Some(Kind::Refund)),
            ("ord", Some(Kind::Order)),
            ("Bestell", Some(Kind::Order)),
            ("gift card", Some(Kind::Redeem)),
            ("注文", Some(Kind::Order)),
            ("Geschenkkarte", Some(Kind::Redeem)),
            ("remboursement de la", Some(Kind::Refund)),
            ("نقاط", Some(Kind::Conversion)),
            ("re", None),
            ("order 7QK2-M4X9", None),
        ] {
            assert_eq!(read(typed).kind, kind, "{typed}");
        }
    }

    #[test]
    fn an_amount_is_one_of_each_currency_whichever_way_it_moved() {
        let amounts = |typed| read(typed).amounts.into_iter().flatten().map(|amount| amount.minor).collect::<Vec<_>>();
        assert_eq!(amounts("12"), [1_200, 12]);
        assert_eq!(amounts("\u{2212}12.40"), [1_240]);
        assert_eq!(amounts("-¥12"), [12]);
        assert_eq!(amounts("0"), Vec::<i64>::new());
        assert_eq!(amounts("7kyj"), Vec::<i64>::new());
    }
}
