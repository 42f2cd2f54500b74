//! Amounts, dates and numbers as CLDR 48 has them, in the few forms that letters need: what the app has `Intl` write, with the
//! same signs (<https://github.com/unicode-org/cldr-json>, `numbers.json`, `currencies.json` and `ca-gregorian.json` of each
//! language).

use super::said;
use domain::{Currency, Money, Time};
use language::Language;

/// A space at which no line ends.
const NO_BREAK: &str = "\u{a0}";

/// An amount, with the sign of its currency: `$50.00`.
pub fn money(language: Language, amount: Money) -> String {
    let plain = amount.to_string();
    let (minus, plain) = plain.strip_prefix('-').map_or(("", plain.as_str()), |above| ("\u{2212}", above));
    let number = grouped(language, plain);
    if amount.currency == Currency::POINTS {
        return said::write::points(language, amount.minor, &[minus, &number].concat());
    }
    let sign = sign(language, amount.currency);
    let sign = if sign.is_empty() { amount.currency.as_str() } else { sign };
    let apart = if sign.ends_with(|last: char| last.is_ascii_alphabetic()) { NO_BREAK } else { "" };
    match language {
        Language::English | Language::Japanese => [minus, sign, apart, &number].concat(),
        Language::German | Language::French | Language::Spanish => [minus, &number, NO_BREAK, sign].concat(),
        // The marks keep the number to the right of the sign, and the minus to the left of the number.
        Language::Arabic if minus.is_empty() => ["\u{200f}", &number, NO_BREAK, sign].concat(),
        Language::Arabic => ["\u{200f}\u{200e}", minus, &number, NO_BREAK, sign].concat(),
    }
}

/// The sign of a currency; nothing where its letters stand for it.
fn sign(language: Language, currency: Currency) -> &'static str {
    use Language::{Arabic, French, Japanese, Spanish};
    match (currency.as_str(), language) {
        ("EUR", _) => "€",
        ("USD", French) => "$US",
        ("USD", Spanish | Arabic) => "US$",
        ("USD", _) => "$",
        ("GBP", French) => "£GB",
        ("GBP", Arabic) => "UK£",
        ("JPY", Japanese) => "\u{ffe5}",
        ("JPY", Arabic) => "JP¥",
        ("GBP" | "JPY", Spanish) | ("JPY", French) => "",
        ("GBP", _) => "£",
        ("JPY", _) => "¥",
        ("KWD", Arabic) => "د.ك.\u{200f}",
        ("SAR", Arabic) => "ر.س.\u{200f}",
        ("EGP", Arabic) => "ج.م.\u{200f}",
        _ => "",
    }
}

/// `1,234.50`, of digits with a point before the decimals.
fn grouped(language: Language, plain: &str) -> String {
    let (between, point) = match language {
        Language::English | Language::Japanese | Language::Arabic => (",", "."),
        Language::German | Language::Spanish => (".", ","),
        Language::French => ("\u{202f}", ","),
    };
    let (whole, decimals) = plain.split_once('.').unwrap_or((plain, ""));
    // In Spanish four digits stand together.
    let fewest = if language == Language::Spanish { 5 } else { 4 };
    let mut written = String::new();
    for (nth, digit) in whole.chars().enumerate() {
        let left = whole.len().saturating_sub(nth);
        if nth > 0 && left.is_multiple_of(3) && whole.len() >= fewest {
            written.push_str(between);
        }
        written.push(digit);
    }
    if decimals.is_empty() { written } else { [&written, point, decimals].concat() }
}

/// How a language writes whole numbers.
pub(super) fn counting(language: Language) -> fn(i64) -> String {
    match language {
        Language::English => |number| whole(Language::English, number),
        Language::German => |number| whole(Language::German, number),
        Language::French => |number| whole(Language::French, number),
        Language::Spanish => |number| whole(Language::Spanish, number),
        Language::Japanese => |number| whole(Language::Japanese, number),
        Language::Arabic => |number| whole(Language::Arabic, number),
    }
}

fn whole(language: Language, number: i64) -> String {
    let minus = if number < 0 { "\u{2212}" } else { "" };
    [minus, &grouped(language, &number.unsigned_abs().to_string())].concat()
}

const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const GERMAN: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];
const FRENCH: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const SPANISH: [&str; 12] = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];
const ARABIC: [&str; 12] =
    ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"];

/// A day, in UTC: `November 21, 2026`.
pub fn date(language: Language, at: Time) -> String {
    let (year, month, day) = at.date();
    let named = |months: [&'static str; 12]| {
        let place = usize::try_from(month.saturating_sub(1)).ok();
        place.and_then(|place| months.get(place).copied()).unwrap_or_default()
    };
    match language {
        Language::English => format!("{} {day}, {year}", named(ENGLISH)),
        Language::German => format!("{day}. {} {year}", named(GERMAN)),
        Language::French => format!("{day} {} {year}", named(FRENCH)),
        Language::Spanish => format!("{day} de {} de {year}", named(SPANISH)),
        Language::Japanese => format!("{year}年{month}月{day}日"),
        Language::Arabic => format!("{day} {} {year}", named(ARABIC)),
    }
}

/// A day and a time of it, in UTC.
pub fn minute(language: Language, at: Time) -> String {
    let minutes = at.0.div_euclid(60 * Time::SECOND);
    let (hour, minute) = (minutes.div_euclid(60).rem_euclid(24), minutes.rem_euclid(60));
    said::write::minute(language, &date(language, at), &format!("{hour:02}:{minute:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::*;

    #[test]
    fn amounts_are_written_as_intl_writes_them() {
        let amount = |minor, currency: &str| Money::new(minor, currency.parse().unwrap());
        for (language, dollars, more, minus, dinar) in [
            (English, "$50.00", "€1,234,567.50", "−$1,234.50", "KWD\u{a0}1.250"),
            (German, "50,00\u{a0}$", "1.234.567,50\u{a0}€", "−1.234,50\u{a0}$", "1,250\u{a0}KWD"),
            (
                French,
                "50,00\u{a0}$US",
                "1\u{202f}234\u{202f}567,50\u{a0}€",
                "−1\u{202f}234,50\u{a0}$US",
                "1,250\u{a0}KWD",
            ),
            (Spanish, "50,00\u{a0}US$", "1.234.567,50\u{a0}€", "−1234,50\u{a0}US$", "1,250\u{a0}KWD"),
            (Japanese, "$50.00", "€1,234,567.50", "−$1,234.50", "KWD\u{a0}1.250"),
            (
                Arabic,
                "\u{200f}50.00\u{a0}US$",
                "\u{200f}1,234,567.50\u{a0}€",
                "\u{200f}\u{200e}−1,234.50\u{a0}US$",
                "\u{200f}1.250\u{a0}د.ك.\u{200f}",
            ),
        ] {
            assert_eq!(money(language, amount(5_000, "USD")), dollars);
            assert_eq!(money(language, amount(123_456_750, "EUR")), more);
            assert_eq!(money(language, amount(-123_450, "USD")), minus);
            assert_eq!(money(language, amount(1_250, "KWD")), dinar);
        }
        assert_eq!(money(Japanese, amount(1_235, "JPY")), "\u{ffe5}1,235");
        assert_eq!(money(Spanish, amount(1_235, "JPY")), "1235\u{a0}JPY");
        assert_eq!(money(German, amount(1, "XXX")), "1 Punkt");
        assert_eq!(money(English, amount(-1_250, "XXX")), "−1,250 points");
    }

    #[test]
    fn days_are_written_as_intl_writes_them() {
        let at: Time = "2026-11-01T09:02:59Z".parse().unwrap();
        for (language, day, moment) in [
            (English, "November 1, 2026", "November 1, 2026, 09:02 UTC"),
            (German, "1. November 2026", "1. November 2026, 09:02 Uhr UTC"),
            (French, "1 novembre 2026", "1 novembre 2026 à 09:02 UTC"),
            (Spanish, "1 de noviembre de 2026", "1 de noviembre de 2026, 09:02 UTC"),
            (Japanese, "2026年11月1日", "2026年11月1日 09:02（UTC）"),
            (Arabic, "1 نوفمبر 2026", "\u{2068}1 نوفمبر 2026\u{2069}، الساعة \u{2068}09:02\u{2069} UTC"),
        ] {
            assert_eq!(date(language, at), day);
            assert_eq!(minute(language, at), moment);
        }
        assert_eq!(date(German, "2027-03-31T00:00:00Z".parse().unwrap()), "31. März 2027");
        assert_eq!(date(Arabic, "2027-12-31T00:00:00Z".parse().unwrap()), "31 ديسمبر 2027");
    }
}
