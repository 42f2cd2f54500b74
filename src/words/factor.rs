//! The second factor: signing in with it, setting it up, its recovery codes, and taking it off.

pub use crate::words::said::factor::*;

use super::date;
use domain::Time;


/// Since when it is on.
pub fn since(since: Time) -> String {
    ["since ", &date(since)].concat()
}

/// How many recovery codes are left.
pub fn left(left: u32) -> String {
    match left {
        0 => "No recovery code is left. Without your phone you would not get in: get new ones.".to_owned(),
        1 => "1 recovery code is left. Get new ones before it is used.".to_owned(),
        2..=3 => [&left.to_string(), " recovery codes are left. Get new ones before they are used."].concat(),
        _ => [&left.to_string(), " recovery codes are left."].concat(),
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
