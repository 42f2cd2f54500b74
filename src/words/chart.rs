//! How the balance went, in words.

pub use crate::words::said::chart::*;

use super::{amount, date, tag};
use crate::browser::intl::{self, Moment};
use domain::{Money, Time, chart::Reading};

/// A month as it is called: `Nov`. Of January the year.
pub fn month(begins: Time) -> String {
    let (year, month, _) = begins.date();
    if month == 1 { year.to_string() } else { intl::time_in(begins, Moment::Month, tag(), "UTC") }
}

/// A day as it is called on a short line: `Nov 18`.
pub fn day(time: Time) -> String {
    intl::time(time, Moment::Day, tag())
}

/// The line in a sentence.
pub fn caption(read: &Reading, from: Time, moved: bool) -> String {
    if !moved {
        return nothing_moved(&amount(read.last), &date(from));
    }
    went(
        &amount(read.first),
        &date(from),
        &amount(read.last),
        &amount(read.highest),
        &date(read.highest_at),
        &amount(read.lowest),
        &date(read.lowest_at),
    )
}

/// A line of the drawing, at its edge.
pub fn level(at: Money) -> String {
    super::figure(at)
}
