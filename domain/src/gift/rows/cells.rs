//! From a record to the cells of a recipient.

use super::{fields::Record, header::Part, kind, plan::Plan};
use crate::gift::recipient::{Cells, Column};

/// What a record says, column by column. What stands past the last column belongs to it: its separators were not meant
/// to part anything.
pub(super) fn cells(record: &Record<'_>, plan: &Plan, separator: char) -> Cells {
    let mut cells = Cells::default();
    let (mut first, mut last, mut family) = ("", "", "");
    for (at, part) in plan.iter().enumerate() {
        let field = record.field(at);
        match part {
            None => {}
            Some(Part::First) => first = field.trim(),
            Some(Part::Last) => last = field.trim(),
            Some(Part::Family) => family = field.trim(),
            Some(Part::Of(column)) => {
                let mut text = bare(field, *column).to_owned();
                let surplus = if at + 1 == plan.len() { record.fields.get(at + 1..) } else { None };
                for more in surplus.unwrap_or_default().iter().filter(|more| !more.trim().is_empty()) {
                    text.push(separator);
                    text.push_str(more);
                }
                cells.set(*column, text);
            }
        }
    }
    if cells.name.is_empty() {
        cells.name = joined([family, first, last]);
    }
    address(&mut cells);
    if !plan.iter().flatten().any(|part| part.is_of_name()) {
        name_by_address(&mut cells);
    }
    cells
}

/// An address as a list of addresses has it: the name before it counts where there is no other.
pub(super) fn address(cells: &mut Cells) {
    if let Some((name, address)) = kind::mail(&cells.email) {
        if cells.name.is_empty() {
            cells.name = kind::called(name);
        }
        cells.email = address.to_owned();
    }
}

/// Where nothing else says it, an address says the name.
pub(super) fn name_by_address(cells: &mut Cells) {
    if cells.name.is_empty() {
        cells.name = kind::named(&cells.email);
    }
}

/// What a cell says: spreadsheets put an apostrophe before what they are to take as text.
fn bare(field: &str, column: Column) -> &str {
    let field = field.trim();
    let rest = field.strip_prefix('\'').filter(|rest| {
        let word = matches!(column, Column::Name | Column::Message);
        // The apostrophe of `'t Hooft` belongs to the name.
        !word || rest.starts_with(|c: char| "=+-@".contains(c) || c.is_ascii_digit())
    });
    rest.unwrap_or(field)
}

fn joined(words: [&str; 3]) -> String {
    let mut joined = String::new();
    for word in words.iter().filter(|word| !word.is_empty()) {
        if !joined.is_empty() {
            joined.push(' ');
        }
        joined.push_str(word);
    }
    joined
}
