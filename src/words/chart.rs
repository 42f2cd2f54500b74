//! How the balance went, in words.

use super::{LANGUAGE, amount, date};
use crate::browser::intl::{self, Moment};
use domain::{Money, Time, chart::Reading};

/// The heading.
pub const HEADING: &str = "How it went";
/// The choice of a span.
pub const SPAN: &str = "Span";
/// The choice of a currency.
pub const CURRENCY: &str = "Currency";
/// A span.
pub const MONTH: &str = "30 days";
/// A span.
pub const YEAR: &str = "12 months";
/// The disclosure.
pub const TABLE: &str = "Show it as a table";
/// A column.
pub const WHEN: &str = "When";
/// A column.
pub const TOTAL: &str = "Balance";
/// The heading of the categories.
pub const SPENT: &str = "What it paid for";
/// A column.
pub const SHELF: &str = "Category";
/// A column.
pub const AMOUNT: &str = "Amount";
/// What is on no shelf.
pub const DELIVERY: &str = "Delivery";
/// Nothing was paid for.
pub const NOTHING_SPENT: &str = "In this time your balance paid for nothing.";
/// No answer.
pub const UNREACHABLE: &str = "The shop did not answer, so this is not drawn.";
/// The button.
pub const AGAIN: &str = "Try again";
/// While waiting.
pub const LOADING: &str = "Fetching how it went";

/// A month as it is called: `Nov`. Of January the year.
pub fn month(begins: Time) -> String {
    let (year, month, _) = begins.date();
    if month == 1 { year.to_string() } else { intl::time_in(begins, Moment::Month, LANGUAGE, "UTC") }
}

/// A day as it is called on a short line: `Nov 18`.
pub fn day(time: Time) -> String {
    intl::time(time, Moment::Day, LANGUAGE)
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
