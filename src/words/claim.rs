//! A gift that came.

pub use crate::words::said::claim::*;

use super::{amount, date};
use domain::{Money, Time};

/// Since when.
pub fn on(day: Time) -> String {
    on_day(&date(day))
}

/// It was added.
pub fn added(worth: Money) -> String {
    in_balance(&amount(worth))
}
