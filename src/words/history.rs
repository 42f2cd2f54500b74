//! The history: its table, what is looked for in it, where an entry came from, and the proof that it adds up.

pub use crate::words::said::history::*;

use super::{amount, balance::source, clock, date, refusal, signed};
use domain::{
    Money, Problem, Time,
    api::balance::{Entry, Source},
    statement::Off,
};

/// How many entries there are, or are left by what is looked for.
pub fn some_of(number: usize, whole: usize, all: bool) -> String {
    if all { entries(whole) } else { of_entries(number, whole) }
}

/// What an entry is about.
pub fn what(entry: &Entry) -> String {
    match &entry.source {
        Source::Order { id } if entry.amount.minor > 0 => refund_of(id),
        from => source(from),
    }
}

/// When it was, in full.
pub fn moment(time: Time) -> String {
    date_and_clock(&date(time), &clock(time))
}

/// Why the receipt is not there.
pub fn no_receipt(problem: Option<&Problem>) -> String {
    problem.map_or(no_receipt_label().to_owned(), refusal::sentence)
}

/// All of it adds up to this.
pub fn adds_up(number: usize, sums: &[Money]) -> String {
    let sums: Vec<String> = sums.iter().map(|sum| amount(*sum)).collect();
    all_add_up(number, &sums.join(sums_and()))
}

/// How far it is.
pub fn adding(number: usize, whole: usize) -> String {
    added_up_of(number, whole)
}

/// What an entry says, and what it should say.
pub fn off(off: &Off) -> String {
    let line = &off.line;
    off_by(&moment(line.at), &signed(line.amount), &amount(line.after), &amount(off.adds_up_to))
}

/// Of what the entries add up to, this can't be spent any more.
pub fn ran_out(gone: Money) -> String {
    gone_of_it(&amount(gone))
}

/// The entries agree with each other, but not with the balance.
pub fn differs(sum: Money, balance: Money) -> String {
    sum_differs(&amount(sum), &amount(balance))
}
