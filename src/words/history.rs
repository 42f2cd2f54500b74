//! The history: its table, what is looked for in it, where an entry came from, and the proof that it adds up.

use super::{LANGUAGE, amount, balance::source, clock, date, refusal};
use crate::browser::intl::{self, Figure};
use domain::{
    Currency, Money, Problem, Time,
    api::balance::{Entry, Source},
    statement::Off,
};

/// The table.
pub const HISTORY: &str = "History";
/// A column.
pub const WHAT: &str = "What";
/// A column.
pub const WHEN: &str = "When";
/// A column.
pub const AMOUNT: &str = "Amount";
/// A column.
pub const AFTER: &str = "After";
/// The same in full, for one entry.
pub const BALANCE_AFTER: &str = "Balance after";
/// How the table is used by keys.
pub const KEYS: &str = "Arrow keys go from entry to entry, Enter opens one.";
/// The search.
pub const FIND: &str = "Find in your history";
/// The field.
pub const SEARCH: &str = "Search history";
/// Under the field.
pub const SEARCH_HINT: &str = "Last four of a card, order number, promo or amount";
/// The choice.
pub const SHOW: &str = "Show";
/// Of all buckets.
pub const EVERYTHING: &str = "Everything";
/// The first day.
pub const FROM: &str = "From";
/// The last day.
pub const TO: &str = "To";
/// The last day is before the first.
pub const BACKWARDS: &str = "This day is before the first one.";
/// Takes away what is looked for.
pub const CLEAR: &str = "Clear";
/// Nothing of what was looked for.
pub const NONE_FITS: &str = "No entry fits";
/// What to do about it.
pub const NONE_NEXT: &str = "Look for something else, or show everything.";
/// The way back.
pub const SHOW_EVERYTHING: &str = "Show everything";
/// No entry yet.
pub const EMPTY: &str = "Nothing has come or gone yet. Every entry will stand here.";
/// An entry on its way.
pub const COMING: &str = "Fetching this entry";
/// No answer.
pub const UNREACHABLE: &str = "The shop did not answer. What was loaded stays here.";
/// No line.
pub const OFFLINE: &str = "You are offline. What was loaded can be read; the rest comes when the line is back.";
/// The button.
pub const AGAIN: &str = "Try again";
/// What value it is.
pub const BUCKET: &str = "Kind of value";
/// Where it came from, or went.
pub const CARD: &str = "Card";
/// Another shop's card.
pub const ISSUER: &str = "Issuer";
/// A licence.
pub const LICENCE: &str = "Licence";
/// What it may pay for.
pub const PAYS_FOR: &str = "Pays for";
/// When it runs out.
pub const USE_BY: &str = "Use by";
/// It does not.
pub const NEVER: &str = "Does not run out";
/// The link.
pub const ORDER: &str = "Order";
/// What gave it.
pub const PROMO: &str = "Promotion";
/// What went.
pub const POINTS: &str = "Points converted";
/// Of an account of the demonstration.
pub const OPENING: &str = "What this account began with.";
/// Why the receipt is not there.
pub const NO_RECEIPT: &str = "The receipt of this card did not come.";
/// The links.
pub const EXPORT: &str = "Export";
/// A link.
pub const CSV: &str = "CSV";
/// A link.
pub const JSON: &str = "JSON";
/// The button that goes through with it, once it is proved.
pub const CONFIRM_EXPORT: &str = "Confirm and download";
/// What the file has.
pub const EXPORT_ALL: &str = "Every entry, in a file";
/// The same of what was looked for.
pub const EXPORT_FOUND: &str = "The entries that fit, in a file";
/// Why there is no file now.
pub const EXPORT_OFFLINE: &str = "You are offline. The file comes from the shop, when the line is back.";
/// The button.
pub const ADD_UP: &str = "Add up the whole statement";
/// The button that goes through with it, once it is proved who asks.
pub const CONFIRM_SUM: &str = "Confirm and add up";
/// The button.
pub const STOP: &str = "Stop";
/// It was stopped.
pub const STOPPED: &str = "Stopped before the end.";
/// It could not be read to its end.
pub const CUT: &str = "The statement did not come to its end, so nothing is said about it.";
/// It changed while it was read.
pub const MOVED: &str = "Your balance kept changing while it was added up. Add it up again in a moment.";
/// The heading where it does not add up.
pub const OFF: &str = "One entry does not add up";
/// The button.
pub const SHOW_IT: &str = "Show this entry";

/// A number as it is written: `100,000`.
pub fn count(number: usize) -> String {
    let number = i64::try_from(number).unwrap_or(i64::MAX);
    intl::money(Money::new(number, Currency::POINTS), Figure::Full, LANGUAGE)
}

fn entries(number: usize) -> String {
    if number == 1 { "1 entry".to_owned() } else { [&count(number), " entries"].concat() }
}

/// How many entries fit, for who listens.
pub fn found(number: usize) -> String {
    match number {
        0 => [NONE_FITS, "."].concat(),
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
    problem.map_or(NO_RECEIPT.to_owned(), refusal::sentence)
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
