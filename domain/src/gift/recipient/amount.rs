//! Amounts as people write them.

use crate::{Currency, Money, money::MoneyFault};

/// An amount as people type it: with or without the currency's own sign or name, with a point or a comma before the last
/// digits, with points, commas, apostrophes or spaces between thousands; in digits of ASCII, full width, Arabic or
/// Persian. Where the last mark could be either, it is the decimal one.
pub fn amount(text: &str, currency: Currency) -> Result<Money, MoneyFault> {
    let text: String = text.trim().to_uppercase().chars().map(plain).collect();
    let text = without_names(&text, currency);
    // `25,-` is 25, and so is `25.`
    let text = text.trim_end_matches(['-', '–', '—']).trim_end();
    let decimals = usize::try_from(currency.exponent()).unwrap_or(2);
    let marked = text.rfind(['.', ',']).filter(|at| (1..=decimals).contains(&(text.len() - at - 1)));
    let Some(at) = marked else {
        let whole = text.strip_suffix(['.', ',']).unwrap_or(text);
        return Money::parse(&thousands(whole).ok_or(MoneyFault::NotANumber)?, currency);
    };
    let (whole, part) = (text.get(..at).unwrap_or_default(), text.get(at + 1..).unwrap_or_default());
    let mark = text.get(at..=at).unwrap_or_default();
    if whole.contains(mark) || !part.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(MoneyFault::NotANumber);
    }
    let whole = thousands(whole).ok_or(MoneyFault::NotANumber)?;
    Money::parse(&[&whole, ".", part].concat(), currency)
}

/// Digits and marks as ASCII has them.
fn plain(c: char) -> char {
    let digit = |zero: u32| u32::from(c).checked_sub(zero).and_then(|value| char::from_digit(value, 10)).unwrap_or(c);
    match c {
        '\u{660}'..='\u{669}' => digit(0x660),
        '\u{6f0}'..='\u{6f9}' => digit(0x6f0),
        '\u{ff10}'..='\u{ff19}' => digit(0xff10),
        '٫' | '．' => '.',
        '，' => ',',
        '٬' | '’' => '\'',
        '￥' => '¥',
        c => c,
    }
}

/// An amount without the code, the sign or the name of its currency, which may stand on both sides. Those of another
/// currency stay: it is another amount.
fn without_names(text: &str, currency: Currency) -> &str {
    let names: &[&str] = match currency.as_str() {
        "USD" => &["US$", "$US", "$"],
        "EUR" => &["€", "EUROS", "EURO"],
        "GBP" => &["£"],
        "CHF" => &["FR.", "SFR."],
        "CAD" => &["CA$", "C$", "$"],
        "AUD" => &["AU$", "A$", "$"],
        "JPY" => &["¥", "円", "YEN"],
        "CNY" => &["¥", "元", "RMB"],
        "KWD" => &["KD", "د.ك.", "د.ك"],
        _ => &[],
    };
    let names = || [currency.as_str()].into_iter().chain(names.iter().copied());
    let text = names().find_map(|name| text.strip_prefix(name)).unwrap_or(text).trim();
    names().find_map(|name| text.strip_suffix(name)).unwrap_or(text).trim()
}

/// The digits of a whole number, whose groups of three may be marked, all alike.
fn thousands(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let mut marks = text.chars().filter(|c| !c.is_ascii_digit());
    let Some(mark) = marks.next() else { return Some(digits).filter(|digits| !digits.is_empty()) };
    let known = matches!(mark, '.' | ',' | '\'' | ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}');
    let mut groups = text.split(mark);
    let first = groups.next().is_some_and(|group| (1..=3).contains(&group.len()));
    (known && first && marks.all(|other| other == mark) && groups.all(|group| group.len() == 3)).then_some(digits)
}

#[cfg(test)]
#[path = "amount_tests.rs"]
mod tests;
