//! What parts the fields of a text: found out by looking at it.

use super::{fields::Records, header, kind};
use crate::gift::recipient::is_email;

/// As many rows are looked at.
const SAMPLE: usize = 50;

/// The separator of a text, and whether its first line says it, as some spreadsheets do: `sep=;`.
pub(super) fn find(text: &str) -> (u8, bool) {
    let first = text.split(['\r', '\n']).next().unwrap_or_default();
    if let [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', separator @ (b',' | b';' | b'\t')] = first.as_bytes() {
        return (*separator, true);
    }
    // Where they are alike the last is meant: commas stand in amounts and messages too.
    let best = [b',', b';', b'\t'].into_iter().max_by_key(|separator| score(text, *separator));
    (best.unwrap_or(b','), false)
}

/// How well a text falls into fields: how many of the first row's name a column, how many fields are an address or an
/// amount and nothing else, and how many rows are as wide as the first.
fn score(text: &str, separator: u8) -> (usize, usize, usize) {
    let (mut names, mut told, mut alike, mut width) = (0, 0, 0, 0);
    for record in Records::new(text, separator).take(SAMPLE).map_while(Result::ok) {
        if width == 0 {
            width = record.fields.len();
            names = header::read(&record).map_or(0, |parts| parts.iter().flatten().count());
        }
        alike += usize::from(width > 1 && record.fields.len() == width);
        let tells =
            |field: &str| kind::is_amount(field) || kind::mail(field).is_some_and(|(_, address)| is_email(address));
        told += record.fields.iter().filter(|field| tells(field)).count();
    }
    (names, told, alike)
}
