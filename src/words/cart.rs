//! The cart, its codes and its sum.

pub use crate::words::said::cart::*;

use super::amount;
use domain::{Money, Time};


/// The spin button.
pub fn quantity_of(name: &str) -> String {
    ["Quantity of ", name].concat()
}

/// The choice of a rhythm.
pub fn rhythm_of(name: &str) -> String {
    ["How often: ", name].concat()
}

/// A rhythm.
pub fn every(weeks: u32) -> String {
    match weeks {
        1 => "Every week".to_owned(),
        weeks => ["Every ", &weeks.to_string(), " weeks"].concat(),
    }
}

/// The button beside a line or a code.
pub fn remove(what: &str) -> String {
    [remove_label(), " ", what].concat()
}

/// After a removal.
pub fn removed(what: &str) -> String {
    [what, " is out of your cart."].concat()
}

/// After a code was removed.
pub fn code_removed(code: &str) -> String {
    [code, " is off your cart."].concat()
}

/// How long a sale runs, beside the shelf.
pub fn sale(until: Time) -> String {
    ["on sale until ", &super::catalog::until_when(until)].concat()
}

/// Fewer are left than asked for.
pub fn counted(counted: u32) -> String {
    match counted {
        0 => "Sold out. It is not counted.".to_owned(),
        counted => ["Only ", &counted.to_string(), " left. The sum counts ", &counted.to_string(), "."].concat(),
    }
}

/// What a promo takes off a line.
pub fn share(amount_off: Money, promo: &str) -> String {
    [&amount(negated(amount_off)), " ", promo].concat()
}

/// What is taken off, with a minus.
pub fn negated(money: Money) -> Money {
    Money::new(-money.minor, money.currency)
}

/// Under the sum: which set this is.
pub fn best_of(codes: usize) -> String {
    match codes {
        0 | 1 => String::new(),
        codes => ["Best combination of your ", &codes.to_string(), " codes."].concat(),
    }
}

/// The button that shows the others.
pub fn see_others(others: usize) -> String {
    match others {
        1 => "See 1 other".to_owned(),
        others => ["See ", &others.to_string(), " others"].concat(),
    }
}

/// The shop priced it differently.
pub fn differs(total: Money) -> String {
    ["The shop's total is ", &amount(total), ". That counts; this page had estimated another one."].concat()
}

/// Said when the sum has changed.
pub fn total_aloud(total: Money, due: Money) -> String {
    ["Total ", &amount(total), ", due ", &amount(due), "."].concat()
}

/// Credit that comes with the order.
pub fn credit(worth: Money, days: u32) -> String {
    ["You get ", &amount(worth), " to spend, good for ", &days.to_string(), " days."].concat()
}

/// How many items, beside the link to the cart.
pub fn count(items: u32) -> String {
    match items {
        1 => "1 item".to_owned(),
        items => [&items.to_string(), " items"].concat(),
    }
}
