//! `GET /balance/course`: how the balance went, and what it was spent on.

use crate::{Currency, Money, Time, json::wire};
use serde::{Deserialize, Serialize};

/// How the balance of one currency went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Course {
    /// Of this currency.
    pub currency: Currency,
    /// From then.
    pub from: Time,
    /// Until then.
    pub to: Time,
    /// What was there at `from`.
    pub before: Money,
    /// What was there at the end of each day (UTC) on which something moved, oldest first.
    pub days: Vec<Day>,
    /// What the balance paid for in that time, by category, the most first; what went back is taken off.
    pub spent: Vec<Spent>,
}

wire!(Course { currency, from, to, before, days, spent });

/// The end of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Day {
    /// Its last movement.
    pub at: Time,
    /// What was there then, holds included.
    pub total: Money,
}

wire!(Day { at, total });

/// What a category cost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Spent {
    /// The category's id; empty for delivery.
    pub category: String,
    /// So much of it was paid by the balance.
    pub amount: Money,
}

wire!(Spent { category, amount });
