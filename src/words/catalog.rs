//! The shop.

pub use crate::words::said::catalog::*;

use super::{clock, day};
use domain::Time;

/// The button: before and after the name, which is only heard.
pub fn add() -> [&'static str; 2] {
    [add_label(), to_cart()]
}

/// Said when something was added.
pub fn added(name: &str) -> String {
    [name, " is in your cart."].concat()
}

/// On the product, once it is in the cart.
pub fn in_cart(quantity: u32) -> String {
    [&quantity.to_string(), " in your cart"].concat()
}

/// How long a sale runs.
pub fn sale(until: Time) -> String {
    ["On sale until ", &until_when(until)].concat()
}

/// A day, with its hour where it is today.
pub fn until_when(until: Time) -> String {
    if super::is_today(until) { clock(until) } else { day(until) }
}

/// Few are left.
pub fn left(left: u32) -> String {
    match left {
        0 => sold_out().to_owned(),
        left => ["Only ", &left.to_string(), " left"].concat(),
    }
}

