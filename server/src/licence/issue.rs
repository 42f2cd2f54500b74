//! Issuing a batch: its seats are made at once, and what they are worth is owed from then on.

use crate::{
    config::{self, Settings},
    issue::{self, IssueFault},
    ledger, refusal,
    secret::Secret,
    store::{Fault, NewCard, NewLicence, Stop, Store, Tx},
};
use domain::{
    Money, Reason,
    api::{
        balance::Bucket,
        config::Config,
        licence::{Batch, NewBatch},
    },
    gift::characters,
};
use std::{ops::RangeInclusive, sync::Arc};
use uuid::Uuid;

/// As many seats as a batch has.
const SEATS: RangeInclusive<u32> = 1..=10_000;
/// As many characters as a batch's name has.
const NAME: RangeInclusive<usize> = 1..=80;

/// A batch whose cards are drawn: nobody knows their codes, not even the shop.
#[derive(Clone, Debug)]
pub struct Prepared {
    new: NewBatch,
    id: String,
    cards: Arc<Vec<NewCard>>,
}

/// Draws the cards of a batch. Drawing many takes a moment, in which nothing else has to wait.
pub fn prepare(mut new: NewBatch, shop: &Config, secret: &Secret) -> Result<Prepared, Stop> {
    new.name = new.name.trim().to_owned();
    new.buyer = new.buyer.trim().to_lowercase();
    let named = NAME.contains(&characters(&new.name)) && !new.name.chars().any(char::is_control);
    let known = |id: &String| shop.categories.iter().any(|category| category.id == *id);
    if !named || !SEATS.contains(&new.seats) || new.worth.minor <= 0 || !new.categories.iter().all(known) {
        return Err(Reason::Malformed.into());
    }
    let id = Uuid::now_v7().to_string();
    let cards: Result<Vec<NewCard>, IssueFault> = (1..=new.seats).map(|nth| seat(&new, &id, nth, secret)).collect();
    let cards = Arc::new(cards.map_err(|_| Fault::Corrupt("seat"))?);
    Ok(Prepared { new, id, cards })
}

fn seat(new: &NewBatch, batch: &str, nth: u32, secret: &Secret) -> Result<NewCard, IssueFault> {
    let (_, card) = issue::bought(new.worth, secret)?;
    Ok(as_seat(card, batch, nth, (&new.categories, new.expires)))
}

/// A card that was drawn, as a seat. What pays for some categories only is restricted; what pays for any is a gift card.
pub(crate) fn as_seat(
    mut drawn: NewCard,
    batch: &str,
    nth: u32,
    (categories, expires): (&[String], Option<domain::Time>),
) -> NewCard {
    drawn.card.bucket = if categories.is_empty() { Bucket::Gift } else { Bucket::Restricted };
    drawn.card.categories = categories.to_vec();
    drawn.card.expires = expires;
    drawn.card.batch = Some((batch.to_owned(), nth));
    drawn
}

/// Issues a batch to its buyer: all of it, or nothing. Like any cards, its buyer owes them, and the shop owes whoever will
/// take them.
pub async fn issue(tx: &mut Tx, shop: &Config, prepared: &Prepared) -> Result<Batch, Stop> {
    let Prepared { new, id, cards } = prepared;
    let now = tx.now();
    let (account, _) = tx.account_by_email(&new.buyer).await?.ok_or(Reason::NotFound)?;
    may(tx, shop, &account, new).await?;
    tx.add_batch(&NewLicence {
        id: id.clone(),
        account: account.clone(),
        name: new.name.clone(),
        at: now,
        seats: new.seats,
        worth: new.worth,
        categories: new.categories.clone(),
        expires: new.expires,
    })
    .await?;
    for card in cards.iter() {
        if !tx.add_card(card).await? {
            return Err(Fault::NotCommitted.into());
        }
    }
    let sum = new.worth.minor.checked_mul(i64::from(new.seats)).ok_or(Reason::Malformed)?;
    let sum = Money::new(sum, new.worth.currency);
    tx.post(&ledger::issue(Uuid::now_v7().to_string(), now, sum)?).await?;
    Ok(tx.batch(&account, id).await?.ok_or(Fault::Corrupt("batch"))?)
}

/// As [`issue`], for the command line.
pub async fn sell(store: &Store, settings: &Settings, new: NewBatch) -> Result<Batch, SellFault> {
    let shop = Arc::new(config::shop(settings.demo));
    let prepared = prepare(new, &shop, &settings.secret)?;
    let issued = store.write(move |tx| {
        let (shop, prepared) = (shop.clone(), prepared.clone());
        Box::pin(async move { issue(tx, &shop, &prepared).await })
    });
    Ok(issued.await?)
}

/// Why a licence was not issued.
#[derive(Debug, thiserror::Error)]
pub enum SellFault {
    /// The rules say no.
    #[error("the licence was not issued ({0}): {1}")]
    Refused(String, &'static str),
    /// The database.
    #[error(transparent)]
    Store(#[from] Fault),
}

impl From<Stop> for SellFault {
    fn from(stop: Stop) -> SellFault {
        match stop {
            Stop::Refused(reason) => SellFault::Refused(refusal::name(&reason), refusal::words(&reason).1),
            Stop::Fault(fault) => SellFault::Store(fault),
        }
    }
}

/// Seats are worth something where their buyer is, no more than an account may hold, and are not over yet.
async fn may(tx: &mut Tx, shop: &Config, account: &str, new: &NewBatch) -> Result<(), Stop> {
    let account = tx.account(account).await?.ok_or(Fault::Corrupt("account"))?;
    let region = shop.regions.iter().find(|known| known.id == account.region).ok_or(Reason::Region)?;
    let (card, account) = (new.worth.currency, region.currency);
    if card != account {
        return Err(Reason::CurrencyMismatch { card, account }.into());
    }
    if new.worth.minor > region.balance_limit.minor {
        let (limit, balance) = (region.balance_limit, Money::zero(account));
        return Err(Reason::BalanceLimit { limit, balance }.into());
    }
    match new.expires.filter(|on| *on <= tx.now()) {
        Some(on) => Err(Reason::Expired { on }.into()),
        None => Ok(()),
    }
}
