//! Recipients, and what is wrong with what stands there.

pub use crate::words::said::gift_list::*;

use super::super::amount;
use super::{email, name, own_amount, own_message, somebody, zone};
use domain::{
    Money,
    gift::{
        recipient::{Column, Fault},
        rows::NoList,
    },
};

/// What a column is called.
pub fn column(column: Column) -> &'static str {
    match column {
        Column::Name => name(),
        Column::Email => email(),
        Column::Amount => own_amount(),
        Column::Message => own_message(),
        Column::Zone => zone(),
    }
}

/// A cell of the table, to a screen reader.
pub fn cell(of: Column, row: usize) -> String {
    cell_of(column(of), &row.to_string())
}

/// The button of a row.
pub fn leave_out(row: usize, name: &str) -> String {
    leave_out_row(&row.to_string(), name)
}

/// What is wrong with a cell, or a field.
pub fn fault(of: Column, fault: &Fault) -> String {
    match fault {
        Fault::Missing => match of {
            Column::Name => name_missing(),
            Column::Email => email_missing(),
            _ => amount_missing(),
        }
        .to_owned(),
        Fault::TooLong { have, most } => too_long(*have, *most),
        Fault::NotAnEmail => not_an_email().to_owned(),
        Fault::Twice { row } => same_as(&row.to_string()),
        Fault::NotAnAmount => not_an_amount().to_owned(),
        Fault::TooLittle { least } => too_little(&amount(*least)),
        Fault::TooMuch { most } => too_much(&amount(*most)),
        Fault::NoSuchZone => no_such_zone().to_owned(),
    }
}

/// Your own name is missing or too long.
pub fn from_fault(of: &Fault) -> String {
    match of {
        Fault::Missing => from_missing().to_owned(),
        other => fault(Column::Name, other),
    }
}

/// Under the amount.
pub fn range(least: Money, most: Money) -> String {
    between(&amount(least), &amount(most))
}

/// Under the message.
pub fn counted(have: usize, most: usize) -> String {
    if have > most { characters_over(have - most) } else { characters_of(have, most) }
}

/// `12 recipients`.
pub fn recipients(count: usize) -> String {
    recipients_of(count, &count.to_string())
}

/// Over the table: how many, and how many of them are wrong.
pub fn standing(count: usize, faulty: usize) -> String {
    let figure = count.to_string();
    match faulty {
        0 => all_ready(count, &figure),
        _ => some_to_mend(count, &figure, faulty, &faulty.to_string()),
    }
}

/// More than one order takes.
pub fn too_many(count: usize, most: usize) -> String {
    too_many_of(&count.to_string(), &(count - most).to_string())
}

/// The rows on this page of the table.
pub fn rows_shown(first: usize, last: usize, of: usize) -> String {
    rows_of(&first.to_string(), &last.to_string(), &of.to_string())
}

/// Why a text is no list.
pub fn no_list(fault: &NoList) -> String {
    match fault {
        NoList::Empty => list_empty().to_owned(),
        NoList::Unclosed { line, column } => list_unclosed(&line.to_string(), &column.to_string()),
        NoList::Lacks { column } => list_lacks(match column {
            Column::Name => "name",
            Column::Email => "email",
            Column::Amount => "amount",
            Column::Message => "message",
            Column::Zone => "zone",
        }),
    }
}

/// Columns that were not read.
pub fn unread(names: &[String]) -> String {
    not_read(&names.join(crate::words::comma()))
}

/// Above the preview: what whoever gets it will see, and, of a gift that goes on a date, when.
pub fn sees(name: &str, when: &str) -> String {
    let name = if name.trim().is_empty() { somebody() } else { name.trim() };
    if when.is_empty() { will_see(name) } else { will_see_at(name, when) }
}

/// A place of a zone: `Europe/Berlin` is "Berlin".
pub fn place(zone: &str) -> String {
    zone.rsplit('/').next().unwrap_or(zone).replace('_', " ")
}

/// `Sunday, March 28, 2027 at 9:00 AM in Berlin`.
pub fn when(day: &str, zone: &str) -> String {
    arrives_at(day, &place(zone))
}
