//! The history: its table, what is looked for in it, where an entry came from, and the proof that it adds up.

pub use crate::words::said::history::*;

use super::{tag, amount, balance::source, clock, date, refusal};
use crate::browser::intl::{self, Figure};
use domain::{
    Currency, Money, Problem, Time,
    api::balance::{Entry, Source},
    statement::Off,
};


/// A number as it is written: `100,000`.
pub fn count(number: usize) -> String {
    let number = i64::try_from(number).unwrap_or(i64::MAX);
    intl::money(Money::new(number, Currency::POINTS), Figure::Full, tag())
}

fn entries(number: usize) -> String {
    if number == 1 { "1 entry".to_owned() } else { [&count(number), " entries"].concat() }
}

/// How many entries fit, for who listens.
pub fn found(number: usize) -> String {
    match number {
        0 => [none_fits(), "."].concat(),
        1 => "1 entry fits.".to_owned(),
        _ => [&entries(number), " fit."].concat(),
    }
}

/// How many entries there are, or are left by what is looked for.
pub fn some_of(number: usize, whole: usize, all: bool) -> String {
    if all { entries(whole) } else { [&count(number), " of ", &entries(whole)].concat() }
}

/// On the button that leads to what came on top.
pub fn fresh(number: usize) -> String {
    if number == 1 { "1 new entry".to_owned() } else { [&count(number), " new entries"].concat() }
}

/// What an entry is about.
pub fn what(entry: &Entry) -> String {
    match &entry.source {
        Source::Order { id } if entry.amount.minor > 0 => ["Refund of order ", id].concat(),
        from => source(from),
    }
}

/// When it was, in full.
pub fn moment(time: Time) -> String {
    [&date(time), ", ", &clock(time)].concat()
}

/// Why the receipt is not there.
pub fn no_receipt(problem: Option<&Problem>) -> String {
    problem.map_or(no_receipt_label().to_owned(), refusal::sentence)
}

/// What has been loaded adds up.
pub fn so_far(number: usize) -> String {
    ["The last ", &entries(number), " add up."].concat()
}

/// All of it adds up to this.
pub fn adds_up(number: usize, sums: &[Money]) -> String {
    let sums: Vec<String> = sums.iter().map(|sum| amount(*sum)).collect();
    let all = if number == 1 { "The one entry adds".to_owned() } else { ["All ", &entries(number), " add"].concat() };
    [&all, " up to ", &sums.join(" and "), "."].concat()
}

/// How far it is.
pub fn adding(number: usize, whole: usize) -> String {
    ["Added up ", &count(number), " of ", &entries(whole), "…"].concat()
}

/// What an entry says, and what it should say.
pub fn off(off: &Off) -> String {
    [
        &moment(off.line.at),
        ", ",
        &super::signed(off.line.amount),
        ": says ",
        &amount(off.line.after),
        ", adds up to ",
        &amount(off.adds_up_to),
        ".",
    ]
    .concat()
}

/// Of what the entries add up to, this can't be spent any more.
pub fn ran_out(gone: Money) -> String {
    [&amount(gone), " of it has run out."].concat()
}

/// The entries agree with each other, but not with the balance.
pub fn differs(sum: Money, balance: Money) -> String {
    ["The entries add up to ", &amount(sum), ", but your balance says ", &amount(balance), "."].concat()
}
