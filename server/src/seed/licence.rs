//! A licence of the demonstration: Ada bought seats for a school. Some are taken, some handed out, the rest nobody has.

use super::{
    SeedFault,
    codes::{DemoCard, card},
    redeemer,
};
use crate::{
    issue,
    issuer::Taking,
    ledger,
    licence::as_seat,
    redeem,
    secret::Secret,
    store::{Fault, NewAccount, NewCard, NewLicence, Purse, Stop, Tx},
};
use domain::{Currency, Money, Time, api::balance::Bucket};
use std::ops::RangeInclusive;
use uuid::Uuid;

/// Always the same, so that seeding again finds it.
const ID: &str = "demo-seats-for-a-school";
/// Whose it is.
const BUYER: &str = "ada@demo.example";
/// All seats.
const SEATS: u32 = 24;
/// Those whose codes Ada has handed out; they stand in the list of codes.
pub(super) const OUT: RangeInclusive<u32> = 6..=9;
/// What a seat is worth, and for what.
const WORTH: Money = Money::new(1_500, Currency::USD);
const CATEGORIES: [&str; 2] = ["apps", "games"];
/// Days until which seats have to be taken.
const DAYS: i64 = 180;
/// Who has taken the first seats, and how many days ago.
const TAKERS: [(&str, &str, i64); 5] = [
    ("Dora", "dora@school.example", 21),
    ("Emil", "emil@school.example", 20),
    ("Fay", "fay@school.example", 20),
    ("Gus", "gus@school.example", 14),
    ("Hana", "hana@school.example", 3),
];

/// The licence, worked out before the database is asked.
pub(super) struct LicencePlan {
    new: NewLicence,
    seats: Vec<NewCard>,
    takers: Vec<(NewAccount, Time)>,
}

/// The card that a seat of the list is.
pub(super) fn seat(nth: u32) -> DemoCard {
    let categories = CATEGORIES.map(str::to_owned).to_vec();
    let plain = card("scrip", WORTH.minor, WORTH.currency);
    DemoCard { bucket: Bucket::Restricted, categories, expires: Some(DAYS), seat: Some(nth), ..plain }
}

/// Works it out: the seats of the list, and the others, whose codes nobody has.
pub(super) fn plan(known: Vec<(u32, NewCard)>, secret: &Secret, now: Time) -> Result<LicencePlan, SeedFault> {
    let day = |days: i64| now.plus(days.saturating_mul(Time::DAY));
    let new = NewLicence {
        id: ID.into(),
        account: String::new(),
        name: "Atlas for schools".into(),
        at: day(-24),
        seats: SEATS,
        worth: WORTH,
        categories: CATEGORIES.map(str::to_owned).to_vec(),
        expires: Some(day(DAYS)),
    };
    let mut seats = Vec::new();
    for nth in 1..=SEATS {
        let drawn = match known.iter().find(|(known, _)| *known == nth) {
            Some((_, card)) => card.clone(),
            None => issue::bought(WORTH, secret).map_err(|_| SeedFault::Code("scrip".into()))?.1,
        };
        seats.push(as_seat(drawn, ID, nth, (&new.categories, new.expires)));
    }
    let password_hash = super::password_hash()?;
    let taker = |(name, email, days): (&str, &str, i64)| {
        let account = NewAccount {
            id: Uuid::now_v7().to_string(),
            email: email.into(),
            confirmed: true,
            name: name.into(),
            password_hash: password_hash.clone(),
            region: "US".into(),
            language: "en".into(),
            address: None,
        };
        (account, day(-days))
    };
    Ok(LicencePlan { new, seats, takers: TAKERS.into_iter().map(taker).collect() })
}

/// Issues it, unless it is there.
pub(super) async fn seed(tx: &mut Tx, plan: &LicencePlan) -> Result<(), Stop> {
    let (account, _) = tx.account_by_email(BUYER).await?.ok_or(Fault::Corrupt("account"))?;
    if tx.batch(&account, ID).await?.is_some() {
        return Ok(());
    }
    tx.add_batch(&NewLicence { account, ..plan.new.clone() }).await?;
    let mut worth = 0_i64;
    for card in &plan.seats {
        // A code of the list that is known already stays what it is; its seat is missing then.
        if tx.add_card(card).await? {
            worth = worth.saturating_add(card.card.amount.minor);
        }
    }
    let worth = Money::new(worth, WORTH.currency);
    tx.post(&ledger::issue(Uuid::now_v7().to_string(), plan.new.at, worth)?).await?;
    for seat in plan.seats.iter().filter(|seat| is_out(seat)) {
        tx.handed_out(&seat.card.id).await?;
    }
    for (seat, (account, at)) in plan.seats.iter().zip(&plan.takers) {
        if tx.add_account(account).await? {
            let (card, purse) = (&seat.card, Purse::empty(WORTH.currency));
            redeem::take(tx, &Taking { who: &redeemer(account)?, card, purse, promised: 0 }, *at).await?;
        }
    }
    Ok(())
}

fn is_out(seat: &NewCard) -> bool {
    seat.card.batch.as_ref().is_some_and(|(_, nth)| OUT.contains(nth))
}
