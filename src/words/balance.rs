//! The balance and its history.

use super::{clock, date, day, redeem::masked};
use domain::{
    Time,
    api::balance::{Bucket, BucketBalance, Entry, Lot, Source},
};

/// The large figure.
pub const AVAILABLE: &str = "Available";
/// The list.
pub const BUCKETS: &str = "Buckets";
/// The table.
pub const HISTORY: &str = "History";
/// The columns.
pub const WHEN: &str = "When";
/// A column.
pub const WHAT: &str = "What";
/// A column.
pub const AMOUNT: &str = "Amount";
/// A column.
pub const AFTER: &str = "After";
/// The button under the table.
pub const OLDER: &str = "Show older entries";
/// Nothing yet.
pub const EMPTY: &str = "Your first card will appear here";
/// What to do about it.
pub const EMPTY_NEXT: &str = "Have a code at hand? Redeem it and it shows at once.";
/// The link.
pub const REDEEM: &str = "Redeem a code";
/// For guests.
pub const GUEST: &str = "Sign in to see your balance and its history.";
/// The link.
pub const SIGN_IN: &str = "Sign in";
/// No answer, and nothing was seen before.
pub const UNREACHABLE: &str = "The shop did not answer. Your balance is safe with it.";
/// The button.
pub const AGAIN: &str = "Try again";
/// While waiting.
pub const LOADING: &str = "Fetching your balance";
/// Said when the balance changed while it was looked at.
pub fn changed(available: &str) -> String {
    ["Your balance is now ", available, "."].concat()
}

/// The balance is as it was then.
pub fn as_of(time: Time) -> String {
    ["As of ", &clock(time), ". It brings itself up to date when the shop answers."].concat()
}

/// What is set aside, and for what.
pub fn held(amount: &str, order: &str, until: Time) -> String {
    [amount, " more is set aside for order ", order, ", until ", &clock(until), "."].concat()
}

/// What a bucket is called, by what it may pay for.
pub fn bucket(bucket: &BucketBalance) -> String {
    match (bucket.bucket, bucket.lots.first()) {
        (Bucket::Restricted, Some(lot)) if !lot.categories.is_empty() => {
            super::capital(&[&lot.categories.join(" and "), " only"].concat())
        }
        (kind, _) => super::bucket(kind).to_owned(),
    }
}

/// How a lot came, under its bucket.
pub fn lot(lot: &Lot) -> String {
    let from = source(&lot.from);
    [&from, ", since ", &day(lot.since)].concat()
}

/// When a lot runs out.
pub fn expiry(expires: Option<Time>) -> Option<String> {
    expires.map(|on| ["Use by ", &date(on)].concat())
}

/// What an entry of the history is about.
pub fn entry(entry: &Entry) -> String {
    match &entry.source {
        Source::Order { id } if entry.amount.minor > 0 => ["Refund of order ", id].concat(),
        from => source(from),
    }
}

/// Where value came from, or went.
pub fn source(source: &Source) -> String {
    match source {
        Source::Card { last_four, .. } => ["Gift card ", &masked(last_four)].concat(),
        Source::Order { id } => ["Order ", id].concat(),
        Source::Promo { name, order } => [name.as_str(), ", with order ", order].concat(),
        Source::Opening => "Opening balance".to_owned(),
    }
}
