//! Codes: what a person types, pastes or scans, and how it is read, mended and shown.

pub mod entry;
pub mod find;
pub mod foreign;
mod gf32;
pub mod link;
pub mod luhn;
pub mod many;
mod one;
mod read;
mod repair;
mod tidy;

pub use gf32::PAYLOAD;
pub use one::{Change, Folded, Repair, Slot};
pub use read::{Candidate, Complete, Fault, Reading, Whose, look, read};

use crate::{
    json::{Json, Wire},
    profile::{Profile, SCRIP_ALPHABET},
};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A code: bearer money. Nothing prints more of it than the last four; it goes into a request and nowhere else.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(value_type = String, example = "GQ7T-2M9X-4K8R-WD1F"))]
pub struct Code(String);

impl Code {
    /// A code as somebody gave it, not yet read.
    pub fn typed(text: impl Into<String>) -> Code {
        Code(text.into())
    }

    /// The code in clear, for the field it was typed in, the request it is sent in, and the hash it is looked up by.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// What may be shown and stored: its last four symbols.
    pub fn last_four(&self) -> String {
        let symbols: Vec<char> = self.0.chars().filter(|symbol| symbol.is_alphanumeric()).collect();
        symbols.iter().skip(symbols.len().saturating_sub(4)).collect()
    }
}

impl Wire for Code {
    fn take(json: Json) -> Option<Self> {
        json.text().map(Code)
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Code(••••{})", self.last_four())
    }
}

/// Makes Scrip's own code from 13 symbols drawn by chance, as values below 32 (higher bits are dropped).
pub fn issue(payload: [u8; PAYLOAD]) -> Code {
    let symbols = gf32::complete(payload.map(|value| value & 31));
    let alphabet: Vec<char> = SCRIP_ALPHABET.chars().collect();
    let text = symbols.iter().filter_map(|&value| alphabet.get(usize::from(value)));
    Code(group(text.copied(), &[4, 4, 4, 4]))
}

/// The last digit that makes a card number of 15 digits fit (Luhn); none where the text is not digits.
pub fn luhn_digit(digits: &str) -> Option<char> {
    luhn::digit(digits)
}

/// Symbols in their groups, with a dash between. Where the groups are for another length, equal groups are tried.
fn group(symbols: impl IntoIterator<Item = char>, groups: &[u32]) -> String {
    let symbols: Vec<char> = symbols.into_iter().collect();
    let sizes: Vec<usize> = groups.iter().filter_map(|&size| usize::try_from(size).ok()).collect();
    let sizes = match symbols.len() {
        length if sizes.iter().sum::<usize>() == length => sizes,
        length if !sizes.is_empty() && length % sizes.len() == 0 => vec![length / sizes.len(); sizes.len()],
        length => vec![length],
    };
    let mut rest = symbols.into_iter();
    let pieces: Vec<String> = sizes.into_iter().map(|size| rest.by_ref().take(size).collect()).collect();
    pieces.join("-")
}

/// A text with dashes where the profile prints them, as far as it goes: for the field after leaving it. Look-alikes stay
/// as they were typed, so that what is said of them stays true.
pub fn grouped(text: &str, profile: &Profile) -> String {
    let symbols = one::symbols(text, profile);
    let mut grouped = String::new();
    let mut ends = profile.groups.iter().scan(0_u32, |end, size| {
        *end += size;
        Some(*end)
    });
    let mut end = ends.next();
    for (place, symbol) in (0_u32..).zip(symbols) {
        if end == Some(place) {
            grouped.push('-');
            end = ends.next();
        }
        grouped.push(symbol);
    }
    grouped
}

#[cfg(test)]
mod tests;
