//! A list of recipients as it comes out of a file, a spreadsheet or a clipboard.

use super::recipient::{Cells, Column};
use fields::{Record, Records};

mod addresses;
mod cells;
mod fields;
mod header;
mod kind;
mod plan;
mod separator;

/// A list that was read: rows as they stand there, faults and all; each is mended in place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// In their order; rows without anything in them are left out.
    pub rows: Vec<Row>,
    /// Columns of the header whose name says nothing, and columns too many: what stands first in each. What stands in
    /// them is left out.
    pub unread: Vec<String>,
}

/// A row of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The line of the text that it begins at, from 1.
    pub line: u32,
    /// What stands in it.
    pub cells: Cells,
}

/// Why a text is no list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoList {
    /// Nothing is in it.
    Empty,
    /// A quoted field that begins at this place is never closed.
    Unclosed {
        /// The line, from 1.
        line: u32,
        /// The column, from 1, counted in characters.
        column: u32,
    },
    /// It has a header, and none of its columns is one that has to be there.
    Lacks {
        /// The first of them.
        column: Column,
    },
}

/// Reads a list: fields between commas, semicolons or tabs, quoted or not (RFC 4180), with or without a byte-order mark
/// and a header, whose columns may stand in any order and bear their names in any of the shop's languages. A text of
/// nothing but e-mail addresses, with or without names, is a list too.
pub fn read(text: &str) -> Result<Sheet, NoList> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if !text.contains(|c: char| !c.is_whitespace() && !",;\"".contains(c)) {
        return Err(NoList::Empty);
    }
    if let Some(rows) = addresses::read(text) {
        return Ok(Sheet { rows, unread: Vec::new() });
    }
    let (separator, said) = separator::find(text);
    let mut records = Vec::new();
    for record in Records::new(text, separator) {
        records.push(record?);
    }
    // The line that says the separator is none of the list.
    let records = records.get(usize::from(said)..).unwrap_or_default();
    let named = records.first().and_then(header::read);
    let (plan, rows) = match &named {
        Some(parts) => (plan::named(parts), records.get(1..).unwrap_or_default()),
        None => (plan::guessed(records), records),
    };
    if rows.is_empty() {
        return Err(NoList::Empty);
    }
    if !plan.iter().flatten().any(|part| part.is_of_whom()) {
        return Err(NoList::Lacks { column: Column::Name });
    }
    let unread = (0..plan.len()).filter(|at| plan.get(*at) == Some(&None)).filter_map(|at| stands_in(records, at));
    let unread = unread.map(str::to_owned).collect();
    let separator = char::from(separator);
    let row = |record: &Record<'_>| Row { line: record.line, cells: cells::cells(record, &plan, separator) };
    Ok(Sheet { rows: rows.iter().map(row).collect(), unread })
}

/// The first that stands in a column.
fn stands_in<'a>(records: &'a [Record<'_>], at: usize) -> Option<&'a str> {
    records.iter().map(|record| record.field(at).trim()).find(|field| !field.is_empty())
}

#[cfg(test)]
mod tests;

#[cfg(test)]
mod property_tests;
