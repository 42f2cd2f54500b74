//! The shop.

use super::{clock, day};
use domain::Time;

/// Under the heading.
pub const LEAD: &str = "Things worth giving and keeping. Codes and your balance come off in the cart.";
/// The shelves, to a screen reader.
pub const SHELVES: &str = "Shelves";
/// All shelves.
pub const ALL: &str = "Everything";
/// The button: before and after the name, which is only heard.
pub const ADD: [&str; 2] = ["Add", "to cart"];
/// Instead of a price.
pub const SOLD_OUT: &str = "Sold out";
/// No answer, and nothing was seen before.
pub const UNREACHABLE: &str = "The shop did not answer. Nothing is lost: try again in a moment.";
/// No answer, and something was seen before.
pub const AS_SEEN: &str = "The shop did not answer. This is what was sold when you last looked.";
/// The button.
pub const AGAIN: &str = "Try again";
/// While waiting.
pub const LOADING: &str = "Fetching what is sold";
/// Before a price that was higher, to a screen reader.
pub const BEFORE: &str = "instead of";

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
        0 => SOLD_OUT.to_owned(),
        left => ["Only ", &left.to_string(), " left"].concat(),
    }
}

/// It can be subscribed to.
pub const SUBSCRIBABLE: &str = "Comes again by itself, if you like";
