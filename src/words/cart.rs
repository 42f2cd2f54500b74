//! The cart, its codes and its sum.

pub use crate::words::said::cart::*;

use super::amount;
use domain::{Money, Time};

/// How long a sale runs, beside the shelf.
pub fn sale(until: Time) -> String {
    on_sale_until(&super::catalog::until_when(until))
}

/// What a promo takes off a line.
pub fn share(amount_off: Money, promo: &str) -> String {
    share_of(&amount(negated(amount_off)), promo)
}

/// What is taken off, with a minus.
pub fn negated(money: Money) -> Money {
    Money::new(-money.minor, money.currency)
}

/// Under the sum: which set this is.
pub fn best_of(codes: usize) -> String {
    match codes {
        0 | 1 => String::new(),
        codes => best_of_codes(codes),
    }
}

/// The shop priced it differently.
pub fn differs(total: Money) -> String {
    other_total(&amount(total))
}

/// Said when the sum has changed.
pub fn total_aloud(total: Money, due: Money) -> String {
    total_and_due(&amount(total), &amount(due))
}

/// Credit that comes with the order.
pub fn credit(worth: Money, days: u32) -> String {
    credit_comes(&amount(worth), days)
}
