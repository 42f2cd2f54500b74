//! The shop.

pub use crate::words::said::catalog::*;

use super::{clock, day};
use domain::Time;

/// The button: before and after the name, which is only heard.
pub fn add() -> [&'static str; 2] {
    [add_label(), to_cart()]
}

/// How long a sale runs.
pub fn sale(until: Time) -> String {
    on_sale_until(&until_when(until))
}

/// A day, with its hour where it is today.
pub fn until_when(until: Time) -> String {
    if super::is_today(until) { clock(until) } else { day(until) }
}
