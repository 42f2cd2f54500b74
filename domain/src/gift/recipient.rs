//! Who receives a gift, cell by cell as it is typed or comes in a file, and everything that is wrong with it at once.

use super::{MESSAGE, Terms, Way, characters, clean};
use crate::{
    Money,
    json::{Json, Wire, wire},
    money::MoneyFault,
};
use serde::{Deserialize, Serialize};
use std::fmt;

mod amount;
mod cells;
mod email;
pub use amount::amount;
pub use cells::{Cells, Column};
pub use email::is_email;

/// As many characters as a name takes.
pub const NAME: usize = 80;

/// One recipient of a gift.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Recipient {
    /// How to speak to the person.
    pub name: String,
    /// Where the message goes; nothing where the gift goes by link.
    pub email: Option<String>,
    /// How much.
    pub amount: Money,
    /// What the message says to this recipient, in the place of what it says to all.
    pub message: Option<String>,
    /// The IANA name of the time zone that the day and the hour are meant in.
    pub zone: String,
}

wire!(Recipient { name, email, amount, message, zone });

/// Who people are, and what they write to each other, is for no log.
impl fmt::Debug for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Recipient({} {}, {})", self.amount, self.amount.currency, self.zone)
    }
}

/// What is wrong with a cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = CellFault))]
#[serde(tag = "fault", rename_all = "snake_case")]
pub enum Fault {
    /// Nothing stands there, and something has to.
    Missing,
    /// It has more characters than this.
    TooLong {
        /// How many it has.
        have: u32,
        /// How many it may have.
        most: u32,
    },
    /// It is no e-mail address.
    NotAnEmail,
    /// Another row has the same address.
    Twice {
        /// That row, from 1. The fault stands beside the number of its own row, so this one has another name there.
        #[serde(rename = "first")]
        row: u32,
    },
    /// It is no amount of this currency.
    NotAnAmount,
    /// It is less than the shop takes.
    TooLittle {
        /// The smallest amount.
        least: Money,
    },
    /// It is more than the shop takes.
    TooMuch {
        /// The largest amount.
        most: Money,
    },
    /// There is no such time zone.
    NoSuchZone,
}

/// A fault and its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RowFault {
    /// The row, from 1; 0 is what is said to all, whose name is the sender's.
    pub row: u32,
    /// The column.
    pub column: Column,
    /// What is wrong.
    #[serde(flatten)]
    pub fault: Fault,
}

/// The app finds these faults itself, before anything is sent; that a server found some is all it reads.
impl Wire for RowFault {
    fn take(_: Json) -> Option<Self> {
        None
    }
}

/// What holds for every row.
#[derive(Clone, Copy)]
pub struct House<'a> {
    /// What the region takes.
    pub terms: &'a Terms,
    /// How gifts reach their recipients.
    pub way: Way,
    /// The amount where a row has none.
    pub amount: Option<Money>,
    /// The time zone where a row has none.
    pub zone: &'a str,
    /// Whether there is a time zone of this name.
    pub zones: &'a dyn Fn(&str) -> bool,
}

/// Reads a row, or says all that is wrong with it. That an address stands twice is for [`twice`].
pub fn read(cells: &Cells, house: &House<'_>) -> Result<Recipient, Vec<(Column, Fault)>> {
    let mut faults = Vec::new();
    let mut note = |column, fault: Result<(), Fault>| faults.extend(fault.err().map(|fault| (column, fault)));
    let name = clean(&cells.name).replace('\n', " ");
    let email = email::bare(&cells.email);
    let zone = cells.zone.trim().to_owned();
    let message = clean(&cells.message);
    note(Column::Name, name_fits(&name));
    note(Column::Email, email_fits(&email, house.way));
    let amount = match (cells.amount.trim(), house.amount) {
        ("", Some(amount)) => Ok(amount),
        ("", None) => Err(Fault::Missing),
        (typed, _) => amount(typed, house.terms.least.currency).map_err(|fault| match fault {
            MoneyFault::Overflow => Fault::TooMuch { most: house.terms.most },
            _ => Fault::NotAnAmount,
        }),
    };
    let amount = amount.and_then(|amount| amount_fits(amount, house.terms).map(|()| amount));
    note(Column::Amount, amount.as_ref().map(drop).map_err(Clone::clone));
    note(Column::Message, message_fits(&message));
    let zone = if zone.is_empty() { house.zone.to_owned() } else { zone };
    note(Column::Zone, if (house.zones)(&zone) { Ok(()) } else { Err(Fault::NoSuchZone) });
    match amount {
        Ok(amount) if faults.is_empty() => {
            let email = Some(email).filter(|_| house.way == Way::Email);
            Ok(Recipient { name, email, amount, message: Some(message).filter(|own| !own.is_empty()), zone })
        }
        _ => Err(faults),
    }
}

/// Everything that is wrong with recipients as they arrive at the server.
pub fn faults(recipients: &[Recipient], house: &House<'_>) -> Vec<RowFault> {
    let mut found = Vec::new();
    for (row, recipient) in (1..).zip(recipients) {
        let fits = [
            (Column::Name, name_fits(recipient.name.trim())),
            (Column::Email, email_fits(recipient.email.as_deref().unwrap_or_default(), house.way)),
            (Column::Amount, amount_fits(recipient.amount, house.terms)),
            (Column::Message, message_fits(recipient.message.as_deref().unwrap_or_default())),
            (Column::Zone, if (house.zones)(&recipient.zone) { Ok(()) } else { Err(Fault::NoSuchZone) }),
        ];
        let faults = fits.into_iter().filter_map(|(column, fits)| fits.err().map(|fault| (column, fault)));
        found.extend(faults.map(|(column, fault)| RowFault { row, column, fault }));
    }
    let emails = recipients.iter().map(|recipient| recipient.email.as_deref().unwrap_or_default());
    let twice = (1..).zip(twice(emails)).filter_map(|(row, first)| {
        first.map(|first| RowFault { row, column: Column::Email, fault: Fault::Twice { row: first } })
    });
    found.extend(twice);
    found.sort_by_key(|fault| fault.row);
    found
}

/// For each address the first row, from 1, that has it too; nothing for that row itself, and for empty ones.
pub fn twice<'a>(emails: impl Iterator<Item = &'a str>) -> Vec<Option<u32>> {
    let mut rows: Vec<(String, u32)> =
        (1..).zip(emails).map(|(row, email)| (email.trim().to_lowercase(), row)).collect();
    let mut firsts = vec![None; rows.len()];
    rows.sort_unstable();
    let mut before: Option<&(String, u32)> = None;
    for one @ (email, row) in rows.iter().filter(|(email, _)| !email.is_empty()) {
        match before.filter(|(same, _)| same == email) {
            Some((_, first)) => {
                let at = usize::try_from(row - 1).ok().and_then(|at| firsts.get_mut(at));
                at.into_iter().for_each(|at| *at = Some(*first));
            }
            None => before = Some(one),
        }
    }
    firsts
}

fn name_fits(name: &str) -> Result<(), Fault> {
    if name.is_empty() {
        return Err(Fault::Missing);
    }
    fits(name, NAME)
}

fn message_fits(message: &str) -> Result<(), Fault> {
    fits(message, MESSAGE)
}

fn fits(text: &str, most: usize) -> Result<(), Fault> {
    // A text of so few bytes has no more characters than that.
    if text.len() <= most || characters(text) <= most {
        return Ok(());
    }
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Err(Fault::TooLong { have: count(characters(text)), most: count(most) })
}

fn amount_fits(amount: Money, terms: &Terms) -> Result<(), Fault> {
    if amount.currency != terms.least.currency {
        Err(Fault::NotAnAmount)
    } else if amount.minor < terms.least.minor {
        Err(Fault::TooLittle { least: terms.least })
    } else if amount.minor > terms.most.minor {
        Err(Fault::TooMuch { most: terms.most })
    } else {
        Ok(())
    }
}

fn email_fits(email: &str, way: Way) -> Result<(), Fault> {
    match (way, email.is_empty()) {
        (Way::Link, _) => Ok(()),
        (Way::Email, true) => Err(Fault::Missing),
        (Way::Email, false) if is_email(email) => Ok(()),
        (Way::Email, false) => Err(Fault::NotAnEmail),
    }
}

#[cfg(test)]
#[path = "recipient_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "recipient/list_tests.rs"]
mod list_tests;
