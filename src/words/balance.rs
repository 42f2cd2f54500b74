//! The balance and its history.

pub use crate::words::said::balance::*;

use super::{amount, clock, date, redeem::masked};
use domain::{
    Money, Time,
    api::{
        balance::{Bucket, BucketBalance, Lot, Pending, Source},
        redeem::Receipt,
    },
};

/// The balance is as it was then.
pub fn as_of(time: Time) -> String {
    as_of_clock(&clock(time))
}

/// Around the link to an order: what is set aside for it, and until when.
pub fn held(until: Time) -> [String; 2] {
    [set_aside_for().to_owned(), set_aside_until(&super::moment(until))]
}

/// A card that another issuer is asked for.
pub fn pending(pending: &Pending) -> String {
    checking(&pending.issuer, &masked(&pending.last_four))
}

/// Since when, and that there is nothing to do.
pub fn pending_since(since: Time) -> String {
    checking_since(&super::moment(since))
}

/// The other issuer has said yes.
pub fn settled(receipt: &Receipt) -> String {
    let (worth, card) = (amount(receipt.amount), masked(&receipt.last_four));
    match &receipt.issuer {
        Some(issuer) => came_in_from(issuer, &worth, &card),
        None => came_in(&worth, &card),
    }
}

/// The other issuer has said no.
pub fn not_settled(receipt: &Receipt) -> String {
    let card = masked(&receipt.last_four);
    let what = match &receipt.issuer {
        Some(issuer) => not_taken_by(issuer, &card),
        None => not_taken(&card),
    };
    let why = receipt.problem.as_ref().map_or(String::new(), |problem| super::refusal::sentence(problem));
    if why.is_empty() { what } else { not_taken_why(&what, &why) }
}

/// How many credits a bucket is made of.
pub fn lots(bucket: Bucket, count: usize) -> String {
    match bucket {
        Bucket::Gift => cards(count),
        Bucket::Refund => refunds(count),
        Bucket::Promotional | Bucket::Restricted | Bucket::Points => credits(count),
    }
}

/// A bucket, some of which runs out soon.
pub fn use_by(on: Time) -> String {
    use_by_date(&date(on))
}

/// When the first of a bucket runs out, where none does so soon.
pub fn first_ends(on: Option<Time>) -> String {
    on.map_or_else(|| none_ends().to_owned(), |on| none_ends_before(&date(on)))
}

/// How long it is until then, in whole days, rounded up.
pub fn days_left(days: i64) -> String {
    match days {
        ..=60 => ends_in_days(days.max(0)),
        61..=700 => ends_in_months(days / 30),
        _ => ends_in_years(days / 365),
    }
}

/// What is left of a credit.
pub fn left_of(left: Money, whole: Money) -> String {
    left_of_whole(&amount(left), &amount(whole))
}

/// Which goods a lot may pay for, by the names of their shelves, with a few of them.
pub fn pays_for(shelves: &[String], goods: &[String]) -> String {
    let pays = super::spendable_on(shelves);
    // Names of goods have commas of their own.
    let goods = goods.iter().map(|good| quoted(good)).reduce(|goods, good| or_good(&goods, &good));
    match goods {
        Some(goods) => such_as(&pays, &goods),
        None => pays,
    }
}

/// What a bucket is called, by what it may pay for.
pub fn bucket(bucket: &BucketBalance) -> String {
    match (bucket.bucket, bucket.lots.first()) {
        (Bucket::Restricted, Some(lot)) if !lot.categories.is_empty() => {
            let shelves = lot.categories.iter().cloned().reduce(|shelves, shelf| and_shelf(&shelves, &shelf));
            super::capital(&shelves_only(&shelves.unwrap_or_default()))
        }
        (kind, _) => super::bucket(kind).to_owned(),
    }
}

/// How a lot came.
pub fn lot(lot: &Lot) -> String {
    since_day(&source(&lot.from), &super::day_inside(lot.since))
}

/// Where value came from, or went.
pub fn source(source: &Source) -> String {
    match source {
        Source::Card { last_four, .. } => source_card(&masked(last_four)),
        Source::Order { id } => source_order(id),
        Source::Promo { name, order } => source_promo(name, order),
        Source::Conversion { points, .. } => source_points(&amount(*points)),
        Source::Opening => source_opening().to_owned(),
    }
}
