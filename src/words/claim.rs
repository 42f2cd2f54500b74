//! A gift that came.

pub use crate::words::said::claim::*;

use super::{amount, date};
use domain::{Money, Time};


/// Who sent it.
pub fn from(name: &str) -> String {
    ["From ", name].concat()
}

/// Who it is for.
pub fn to(name: &str) -> String {
    ["For ", name].concat()
}

/// The heading, for who listens.
pub fn aloud(worth: Money, from: &str) -> String {
    ["A gift of ", &amount(worth), " from ", from].concat()
}

/// Since when.
pub fn on(day: Time) -> String {
    ["On ", &date(day), "."].concat()
}

/// It was added.
pub fn added(worth: Money) -> String {
    [&amount(worth), " are in your balance."].concat()
}
