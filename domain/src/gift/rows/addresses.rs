//! A bare list of e-mail addresses, as mail programs write it.

use super::{Row, cells, kind};
use crate::gift::recipient::Cells;

/// The rows of a text that has nothing but addresses in it, with or without names: one a line, or between semicolons,
/// or between commas.
pub(super) fn read(text: &str) -> Option<Vec<Row>> {
    // Outlook puts commas into names, and semicolons between addresses.
    split(text, ";\t").or_else(|| split(text, ",;\t"))
}

fn split(text: &str, separators: &str) -> Option<Vec<Row>> {
    let mut rows = Vec::new();
    let (mut line, mut from, mut quoted, mut last) = (1, 0, false, '\n');
    for (at, c) in text.char_indices().chain([(text.len(), '\n')]) {
        quoted ^= c == '"';
        let ends = matches!(c, '\r' | '\n');
        if ends || !quoted && separators.contains(c) {
            rows.extend(row(text.get(from..at)?, line)?);
            (from, quoted) = (at + c.len_utf8(), false);
        }
        line += u32::from(c == '\r' || c == '\n' && last != '\r');
        last = c;
    }
    Some(rows).filter(|rows| !rows.is_empty())
}

/// One address, nothing between two separators, or neither.
fn row(piece: &str, line: u32) -> Option<Option<Row>> {
    let piece = piece.trim();
    if piece.is_empty() {
        return Some(None);
    }
    // Quotes around all of it are a spreadsheet's.
    let whole = piece.strip_prefix('"').and_then(|piece| piece.strip_suffix('"')).unwrap_or(piece);
    kind::mail(whole)?;
    let mut cells = Cells { email: whole.to_owned(), ..Cells::default() };
    cells::address(&mut cells);
    cells::name_by_address(&mut cells);
    Some(Some(Row { line, cells }))
}
