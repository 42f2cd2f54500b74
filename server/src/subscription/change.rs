//! What a shopper sees and changes of a subscription.

use super::later;
use crate::store::{Stop, SubscriptionRow, Tx};
use domain::{
    Currency, Money, Reason, Time,
    api::{
        catalog::Product,
        subscription::{Change, Pays, State, Subscription},
    },
};

/// Changes what is sent; the rest stays. One that has ended stays so. One that goes on after its day has passed is due
/// a whole rhythm from now: nobody pays the moment a switch is moved.
pub async fn change(tx: &mut Tx, account: &str, id: &str, ask: &Change, currency: Currency) -> Result<(), Stop> {
    let row = tx.subscription(id).await?.filter(|row| row.account == account);
    let mut row = row.ok_or(Reason::NotFound)?;
    if row.state == State::Ended {
        return Err(Reason::Malformed.into());
    }
    let product = tx.product(&row.product, currency).await?;
    if ask.quantity.is_some_and(|quantity| !(1..=999).contains(&quantity)) {
        return Err(Reason::Malformed.into());
    }
    let offered = |weeks: &u32| product.as_ref().is_some_and(|product| product.every.contains(weeks));
    if ask.every.as_ref().is_some_and(|weeks| !offered(weeks)) {
        return Err(Reason::Malformed.into());
    }
    if ask.pays == Some(Pays::BalanceFirst) && tx.card_on_file(account).await?.is_none() {
        let due = product.map_or(Money::zero(currency), |product| product.unit_at(tx.now()));
        return Err(Reason::PaymentRequired { due }.into());
    }
    let now = tx.now();
    row.quantity = ask.quantity.unwrap_or(row.quantity);
    row.every = ask.every.unwrap_or(row.every);
    row.pays = ask.pays.unwrap_or(row.pays);
    if row.state == State::Paused && ask.state == Some(State::Active) {
        row.trouble = None;
        if row.next <= now {
            (row.next, row.not_before) = (later(now, row.every), now);
        }
    }
    row.state = ask.state.unwrap_or(row.state);
    Ok(tx.change_subscription(&row).await?)
}

/// A subscription as its shopper sees it. What is not sold any more has no price, and the name of its id.
pub fn shown(row: SubscriptionRow, product: Option<&Product>, currency: Currency, now: Time) -> Subscription {
    let name = product.map_or(&row.product, |product| &product.name).clone();
    Subscription {
        id: row.id,
        name,
        picture: product.map(|product| product.picture.clone()).unwrap_or_default(),
        unit: product.map_or(Money::zero(currency), |product| product.unit_at(now)),
        product: row.product,
        quantity: row.quantity,
        every: row.every,
        // One that was left out is tried again later than it was due.
        next: if row.trouble.is_some() { row.next.max(row.not_before) } else { row.next },
        pays: row.pays,
        state: row.state,
        trouble: row.trouble,
        last_order: row.last_order,
    }
}
