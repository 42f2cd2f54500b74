//! A card's worth goes into an account: the one place where that is done, whoever owed it until then.

use super::value_expires;
use crate::{
    embed::hook,
    gift,
    issuer::Taking,
    ledger::{self, Customer},
    licence,
    store::{Card, Fault, NewLot, Redemption, Stop, Tx},
};
use domain::{
    Money, Reason, Time,
    api::redeem::{Receipt, Status},
};
use uuid::Uuid;

/// Who owes what a card is worth, until it is in an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Owed {
    /// We do, to whoever holds the card.
    ByUs,
    /// Its issuer does, to us.
    ByIssuer,
}

/// A card on its way into a purse.
#[derive(Clone, Debug)]
pub(crate) struct Entering<'a> {
    /// Of the redemption and of its posting.
    pub(crate) id: String,
    /// The account's id.
    pub(crate) account: &'a str,
    /// The card.
    pub(crate) card: &'a Card,
    /// When.
    pub(crate) at: Time,
    /// What the purse may hold, in minor units.
    pub(crate) limit: i64,
    /// Who owes it until then.
    pub(crate) owed: Owed,
}

/// The card goes from *outstanding* to the account. Everything that must hold was seen to, or is a condition of the
/// database.
pub(crate) async fn take(tx: &mut Tx, taking: &Taking<'_>, now: Time) -> Result<Receipt, Stop> {
    let Taking { who, card, promised, .. } = *taking;
    let limit = who.limit(card).unwrap_or(who.region.balance_limit);
    let entering = Entering {
        id: Uuid::now_v7().to_string(),
        account: &who.account,
        card,
        at: now,
        limit: limit.minor.saturating_sub(promised),
        owed: Owed::ByUs,
    };
    let Some(done) = enter(tx, entering).await? else {
        return Err(Reason::BalanceLimit { limit, balance: Money::zero(limit.currency) }.into());
    };
    Ok(Receipt {
        id: done.id,
        at: now,
        status: Status::Done,
        card: card.id.clone(),
        last_four: card.last_four.clone(),
        amount: card.amount,
        bucket: card.bucket,
        categories: card.categories.clone(),
        expires: value_expires(card),
        account: who.email.clone(),
        balance_after: Money::new(done.balance_after, card.amount.currency),
        repeated: false,
        issuer: None,
        licence: licence::seat_of(tx, card).await?,
        problem: None,
    })
}

/// Redeems a card into a purse that has room for it, and says what was done; nothing where there is no room.
pub(crate) async fn enter(tx: &mut Tx, entering: Entering<'_>) -> Result<Option<Redemption>, Stop> {
    let Entering { id, account, card, at, limit, owed } = entering;
    let Some(purse) = tx.pay_in(account, card.amount, limit).await? else { return Ok(None) };
    let lot = Uuid::now_v7().to_string();
    let done = Redemption {
        id: id.clone(),
        card: card.id.clone(),
        account: account.to_owned(),
        lot: lot.clone(),
        at,
        balance_after: purse.available(),
    };
    // The rules saw an active card. Should another server have taken it since, nothing of this job stays.
    if !tx.record(&done).await? {
        return Err(Fault::NotCommitted.into());
    }
    // The entries of an account are in the order of their ids: what its issuer took minutes for is entered now.
    let entry = if owed == Owed::ByUs { id.clone() } else { Uuid::now_v7().to_string() };
    let customer =
        Customer { entry, owner: account.to_owned(), bucket: card.bucket, lot: lot.clone(), total_after: purse.total };
    let posting = match owed {
        Owed::ByUs => ledger::redeem(id, at, card.id.clone(), card.amount, customer)?,
        Owed::ByIssuer => ledger::from_issuer(id, at, card.id.clone(), card.amount, customer)?,
    };
    tx.post(&posting).await?;
    tx.add_lot(&NewLot {
        id: lot,
        account: account.to_owned(),
        bucket: card.bucket,
        amount: card.amount,
        since: at,
        expires: value_expires(card),
        categories: card.categories.clone(),
        card: Some(card.id.clone()),
        order: None,
    })
    .await?;
    gift::claimed(tx, card).await?;
    tx.moved(account).await?;
    hook::redeemed(tx, account, &done.id, card.amount, &card.last_four).await?;
    Ok(Some(done))
}
