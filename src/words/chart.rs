//! How the balance went, in words.

pub use crate::words::said::chart::*;

use super::{tag, amount, date};
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
        return [&amount(read.last), " since ", &date(from), ": nothing moved."].concat();
    }
    let way = ["From ", &amount(read.first), " on ", &date(from), " to ", &amount(read.last), " today. "].concat();
    let most = ["Highest: ", &amount(read.highest), ", on ", &date(read.highest_at), "; "].concat();
    let least = ["lowest: ", &amount(read.lowest), ", on ", &date(read.lowest_at), "."].concat();
    [way, most, least].concat()
}

/// A line of the drawing, at its edge.
pub fn level(at: Money) -> String {
    super::figure(at)
}
