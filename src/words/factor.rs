//! The second factor: signing in with it, setting it up, its recovery codes, and taking it off.

pub use crate::words::said::factor::*;

use super::date;
use domain::Time;

/// Since when it is on.
pub fn since(since: Time) -> String {
    since_day(&date(since))
}

/// How many recovery codes are left.
pub fn left(left: u32) -> String {
    match left {
        0 => none_left().to_owned(),
        1..=3 => few_left(left),
        _ => many_left(left),
    }
}

/// A key in groups of four, as it is typed.
pub fn grouped(secret: &str) -> String {
    let symbols: Vec<char> = secret.chars().collect();
    symbols.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// The codes as a text to keep.
pub fn as_text(shop: &str, codes: &[String]) -> String {
    [self::codes(), " · ", shop, "\n\n", &codes.join("\n"), "\n"].concat()
}
