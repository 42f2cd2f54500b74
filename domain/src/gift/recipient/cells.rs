//! A row of a list of recipients as it was typed.

use serde::{Deserialize, Serialize};

/// The columns of a list of recipients.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Column {
    /// The name.
    Name,
    /// The e-mail.
    Email,
    /// The amount.
    Amount,
    /// A message of their own.
    Message,
    /// The time zone.
    Zone,
}

impl Column {
    /// All of them, in the order of a list without a header.
    pub const ALL: [Column; 5] = [Column::Name, Column::Email, Column::Amount, Column::Message, Column::Zone];
}

/// The cells of one row as they were typed, by [`Column`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cells {
    /// The name.
    pub name: String,
    /// The e-mail.
    pub email: String,
    /// The amount; empty means the one for all.
    pub amount: String,
    /// A message of their own; empty means the one for all.
    pub message: String,
    /// The time zone; empty means the one for all.
    pub zone: String,
}

impl Cells {
    /// What stands in a column.
    pub fn get(&self, column: Column) -> &str {
        match column {
            Column::Name => &self.name,
            Column::Email => &self.email,
            Column::Amount => &self.amount,
            Column::Message => &self.message,
            Column::Zone => &self.zone,
        }
    }

    /// Puts something into a column.
    pub fn set(&mut self, column: Column, text: String) {
        match column {
            Column::Name => self.name = text,
            Column::Email => self.email = text,
            Column::Amount => self.amount = text,
            Column::Message => self.message = text,
            Column::Zone => self.zone = text,
        }
    }

    /// Nothing stands in any of them.
    pub fn is_blank(&self) -> bool {
        Column::ALL.iter().all(|column| self.get(*column).trim().is_empty())
    }
}
