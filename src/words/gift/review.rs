//! A gift once more before it goes, and what became of it.

pub use crate::words::said::gift_review::*;

use super::super::signed;
use domain::{Money, gift::Way};

/// Credit that comes with it.
pub fn credit(amount_of: Money, days: u32) -> String {
    credit_within(&signed(amount_of), days)
}

/// What happens first, by the way it goes.
pub fn happens(way: Way, dated: bool) -> [&'static str; 3] {
    let goes = match (way, dated) {
        (Way::Link, _) => step_link(),
        (Way::Email, false) => step_message(),
        (Way::Email, true) => step_sealed(),
    };
    [goes, step_watch(), step_change()]
}
