//! Recipients, and what is wrong with what stands there.

pub use crate::words::said::gift_list::*;

use super::super::amount;
use super::{email, leave_out_label, name, own_amount, own_message, somebody, zone};
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
    [column(of), ", row ", &row.to_string()].concat()
}

/// The button of a row.
pub fn leave_out(row: usize, name: &str) -> String {
    [leave_out_label(), ": row ", &row.to_string(), " ", name].concat()
}

/// What is wrong with a cell, or a field.
pub fn fault(of: Column, fault: &Fault) -> String {
    match fault {
        Fault::Missing => match of {
            Column::Name => "Enter a name.",
            Column::Email => "Enter an e-mail address.",
            _ => "Enter an amount.",
        }
        .to_owned(),
        Fault::TooLong { have, most } => {
            ["This has ", &have.to_string(), " characters; ", &most.to_string(), " fit. Shorten it."].concat()
        }
        Fault::NotAnEmail => "Check the address: it looks like bo@mail.example.".into(),
        Fault::Twice { row } => ["The same address stands in row ", &row.to_string(), "."].concat(),
        Fault::NotAnAmount => "Enter an amount, like 25 or 25.50.".into(),
        Fault::TooLittle { least } => ["The smallest gift is ", &amount(*least), "."].concat(),
        Fault::TooMuch { most } => ["The largest gift is ", &amount(*most), "."].concat(),
        Fault::NoSuchZone => "No time zone has this name. Write it like Europe/Berlin.".into(),
    }
}

/// Your own name is missing or too long.
pub fn from_fault(of: &Fault) -> String {
    match of {
        Fault::Missing => "Enter your name, so that it is clear who it is from.".to_owned(),
        other => fault(Column::Name, other),
    }
}

/// Under the amount.
pub fn range(least: Money, most: Money) -> String {
    ["Between ", &amount(least), " and ", &amount(most), "."].concat()
}

/// Under the message.
pub fn counted(have: usize, most: usize) -> String {
    if have > most {
        let many = if have - most == 1 { " character too many" } else { " characters too many" };
        [&(have - most).to_string(), many].concat()
    } else {
        [&have.to_string(), " of ", &most.to_string(), " characters"].concat()
    }
}

/// `12 recipients`.
pub fn recipients(count: usize) -> String {
    if count == 1 { "1 recipient".to_owned() } else { [&count.to_string(), " recipients"].concat() }
}

/// Over the table: how many, and how many of them are wrong.
pub fn standing(count: usize, faulty: usize) -> String {
    match faulty {
        0 => [&recipients(count), ", all of them ready."].concat(),
        1 => [&recipients(count), ", 1 of them to mend or to leave out."].concat(),
        _ => [&recipients(count), ", ", &faulty.to_string(), " of them to mend or to leave out."].concat(),
    }
}

/// More than one order takes.
pub fn too_many(count: usize, most: usize) -> String {
    [&count.to_string(), " recipients are more than one order takes. Leave out ", &(count - most).to_string(), "."]
        .concat()
}

/// The rows on this page of the table.
pub fn rows_shown(first: usize, last: usize, of: usize) -> String {
    ["Rows ", &first.to_string(), " to ", &last.to_string(), " of ", &of.to_string()].concat()
}

/// Why a text is no list.
pub fn no_list(fault: &NoList) -> String {
    match fault {
        NoList::Empty => "There is nobody in this list. It needs a row for each recipient.".to_owned(),
        NoList::Unclosed { line, column } => [
            "A quotation mark in line ",
            &line.to_string(),
            ", column ",
            &column.to_string(),
            ", is never closed. Close it and try again.",
        ]
        .concat(),
        NoList::Lacks { column: of } => {
            ["The list has no column for the ", &column(*of).to_lowercase(), ". Add one and try again."].concat()
        }
    }
}

/// Columns that were not read.
pub fn unread(names: &[String]) -> String {
    ["Not read: ", &names.join(", "), "."].concat()
}


/// Above the preview.
pub fn sees(name: &str, when: &str) -> String {
    let name = if name.trim().is_empty() { somebody() } else { name.trim() };
    ["What ", name, " will see", when].concat()
}

/// A place of a zone: `Europe/Berlin` is "Berlin".
pub fn place(zone: &str) -> String {
    zone.rsplit('/').next().unwrap_or(zone).replace('_', " ")
}

/// `, Sunday, March 28, 2027 at 9:00 AM in Berlin`.
pub fn when(day: &str, zone: &str) -> String {
    [", ", day, " in ", &place(zone)].concat()
}

/// The clocks skip that hour.
pub fn skipped(at: &str) -> String {
    ["The clocks are put forward then: it arrives at ", at, "."].concat()
}

