//! Amounts, dates and places in the language of the words.

use super::{said, tag};
use crate::browser::{
    clock,
    intl::{self, Figure, Moment},
    zone,
};
use domain::{
    Currency, Money, Time,
    gift::{self, Local},
};

/// `$50.00`.
pub fn amount(money: Money) -> String {
    written(money, Figure::Full)
}

/// An amount of money, or of points.
fn written(money: Money, figure: Figure) -> String {
    let text = intl::money(money, figure, tag());
    if money.currency == Currency::POINTS { said::write::points(money.minor, &text) } else { text }
}

/// `$50`, for the largest figure of a page.
pub fn figure(money: Money) -> String {
    written(money, Figure::Large)
}

/// `+$50.00`.
pub fn signed(money: Money) -> String {
    written(money, Figure::Signed)
}

/// `November 21, 2026`.
pub fn date(time: Time) -> String {
    intl::time(time, Moment::Date, tag())
}

/// `14:02`.
pub fn clock(time: Time) -> String {
    intl::time(time, Moment::Clock, tag())
}

/// `9:00 AM`, on the clocks of a zone.
pub fn clock_in(time: Time, zone: &str) -> String {
    in_zone(time, Moment::Clock, zone)
}

/// `Sunday, March 28, 2027 at 9:00 AM`, on the clocks of a zone.
pub fn moment_in(time: Time, zone: &str) -> String {
    in_zone(time, Moment::Whole, zone)
}

/// The same of a day and an hour on anybody's clocks.
pub fn moment_of(local: Local) -> String {
    in_zone(gift::at(local, |_| 0).time(), Moment::Whole, "UTC")
}

/// `Today, 14:02`, or `Nov 18, 14:02`.
pub fn day_and_hour(time: Time) -> String {
    if is_today(time) { day(time) } else { said::write::day_and_clock(&day(time), &clock(time)) }
}

/// On the clocks of a zone; on the device's where the browser does not know it.
fn in_zone(time: Time, moment: Moment, zone: &str) -> String {
    if zone::is_known(zone) { intl::time_in(time, moment, tag(), zone) } else { intl::time(time, moment, tag()) }
}

/// `Today, 14:02`, or `Nov 18`, or, of another year, the whole date.
pub fn day(time: Time) -> String {
    let now = clock::now();
    if intl::same_day(time, now) {
        return said::write::today(&clock(time));
    }
    if time.date().0 == now.date().0 { intl::time(time, Moment::Day, tag()) } else { date(time) }
}

/// Whether a moment is on this day.
pub fn is_today(time: Time) -> bool {
    intl::same_day(time, clock::now())
}

/// `1,234`. Where there is no browser, as in unit tests, `1234`.
pub(super) fn number(number: i64) -> String {
    if cfg!(target_arch = "wasm32") {
        intl::money(Money::new(number, Currency::POINTS), Figure::Full, tag())
    } else {
        number.to_string()
    }
}

/// A region by its name.
pub fn region(id: &str) -> String {
    intl::region(id, tag())
}
