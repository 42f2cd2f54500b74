//! The balance and its history.

pub use crate::words::said::balance::*;

use super::{amount, clock, date, day, redeem::masked};
use domain::{
    Money, Time,
    api::{
        balance::{Bucket, BucketBalance, Entry, Lot, Pending, Source},
        redeem::Receipt,
    },
};


/// Said when the balance changed while it was looked at.
pub fn changed(available: &str) -> String {
    ["Your balance is now ", available, "."].concat()
}

/// The balance is as it was then.
pub fn as_of(time: Time) -> String {
    [
        "As of ",
        &clock(time),
        ". It brings itself up to date when the shop answers; until then nothing here can be changed.",
    ]
    .concat()
}

/// Around the link to an order: what is set aside for it, and until when.
pub fn held(until: Time) -> [String; 2] {
    [" is set aside for ".to_owned(), [", until ", &super::moment(until), " at the latest."].concat()]
}

/// A card that another issuer is asked for.
pub fn pending(pending: &Pending) -> String {
    [&pending.issuer, " is checking card ", &masked(&pending.last_four)].concat()
}

/// Since when, and that there is nothing to do.
pub fn pending_since(since: Time) -> String {
    ["Since ", &super::moment(since), ". It shows here by itself; you can leave this page."].concat()
}

/// The other issuer has said yes.
pub fn settled(receipt: &Receipt) -> String {
    let from = receipt.issuer.as_deref().unwrap_or("The shop");
    [from, " has answered: ", &amount(receipt.amount), " from card ", &masked(&receipt.last_four), " came in."].concat()
}

/// The other issuer has said no.
pub fn not_settled(receipt: &Receipt) -> String {
    let from = receipt.issuer.as_deref().unwrap_or("The issuer");
    let why = receipt.problem.as_ref().map_or(String::new(), |problem| super::refusal::sentence(problem));
    let what = [from, " did not take card ", &masked(&receipt.last_four), ". Your balance is as it was. "].concat();
    [what, why].concat().trim_end().to_owned()
}

/// The link in it.
pub fn order(id: &str) -> String {
    ["order ", id].concat()
}

/// How many credits a bucket is made of.
pub fn lots(bucket: Bucket, count: usize) -> String {
    let one = match bucket {
        Bucket::Gift => "card",
        Bucket::Refund => "refund",
        Bucket::Promotional | Bucket::Restricted | Bucket::Points => "credit",
    };
    [count.to_string().as_str(), " ", one, if count == 1 { "" } else { "s" }].concat()
}

/// A bucket, some of which runs out soon.
pub fn use_by(on: Time) -> String {
    ["Use by ", &date(on)].concat()
}

/// When the first of a bucket runs out, where none does so soon.
pub fn first_ends(on: Option<Time>) -> String {
    on.map_or_else(|| "none runs out".to_owned(), |on| ["none runs out before ", &date(on)].concat())
}

/// How long it is until then, in whole days, rounded up.
pub fn days_left(days: i64) -> String {
    match days {
        ..=0 => "today".to_owned(),
        1 => "within a day".to_owned(),
        2..=60 => ["in ", &days.to_string(), " days"].concat(),
        61..=700 => ["in ", &(days / 30).to_string(), " months"].concat(),
        _ => ["in ", &(days / 365).to_string(), " years"].concat(),
    }
}

/// What is left of a credit.
pub fn left_of(left: Money, whole: Money) -> String {
    [&amount(left), " of ", &amount(whole)].concat()
}

/// Which goods a lot may pay for, by the names of their shelves, with one or two of them.
pub fn pays_for(shelves: &[String], goods: &[String]) -> String {
    let pays = super::spendable_on(shelves);
    // Names of goods have commas of their own.
    if goods.is_empty() { pays } else { [&pays, ", such as “", &goods.join("” or “"), "”"].concat() }
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

/// How a lot came.
pub fn lot(lot: &Lot) -> String {
    [&source(&lot.from), ", since ", &day(lot.since)].concat()
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
        Source::Conversion { points, .. } => [&super::amount(*points), " converted"].concat(),
        Source::Opening => "Opening balance".to_owned(),
    }
}
