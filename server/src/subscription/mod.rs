//! Subscriptions: what comes again and again.

mod change;
mod renew;

pub use change::{change, shown};
pub use renew::renew;

use crate::{
    order::Sold,
    store::{Fault, NewSubscription, OrderRow, Stop, SubscriptionRow, Tx},
};
use domain::{
    Reason, Time,
    api::subscription::{Pays, State},
};
use uuid::Uuid;

/// A renewal that failed so often is not tried any more; the subscription waits for its shopper.
const TRIES: u32 = 3;

const WEEK: i64 = 7 * Time::DAY;

/// So many weeks later.
pub fn later(from: Time, weeks: u32) -> Time {
    from.plus(i64::from(weeks).saturating_mul(WEEK))
}

/// An order that is paid begins a subscription for each of its lines that asked for one; a renewal begins none.
///
/// What the balance does not cover is later paid by the card on file. Without one, a renewal has only the balance.
pub async fn begin(tx: &mut Tx, row: &OrderRow, sold: &Sold) -> Result<(), Stop> {
    if row.renewal.is_some() {
        return Ok(());
    }
    let on_file = tx.card_on_file(&row.account).await?.is_some();
    for line in &sold.lines {
        let Some(every) = line.every else { continue };
        let subscription = SubscriptionRow {
            id: Uuid::now_v7().to_string(),
            account: row.account.clone(),
            product: line.product.id.clone(),
            quantity: line.quantity,
            every,
            next: later(tx.now(), every),
            not_before: tx.now(),
            tries: 0,
            pays: if on_file { Pays::BalanceFirst } else { Pays::BalanceOnly },
            state: State::Active,
            trouble: None,
            address: sold.address.clone(),
            delivery: sold.delivery.as_ref().map(|way| way.id.clone()).unwrap_or_default(),
            last_order: row.id.clone(),
        };
        tx.add_subscription(&NewSubscription { row: subscription, line: line.id.clone() }).await?;
    }
    Ok(())
}

/// What an order renews: the subscription's id, the day and the try.
fn renewal(row: &SubscriptionRow) -> String {
    format!("{} {} {}", row.id, row.next.0, row.tries)
}

/// The subscription that this is a renewal of, as long as it waits for just this one.
async fn renewed_by(tx: &mut Tx, order: &OrderRow) -> Result<Option<SubscriptionRow>, Fault> {
    let Some(name) = &order.renewal else { return Ok(None) };
    let id = name.split(' ').next().unwrap_or_default();
    Ok(tx.subscription(id).await?.filter(|row| renewal(row) == *name))
}

/// A renewal is paid: the next is due in its rhythm, and not in the past, however long no server ran.
pub async fn paid(tx: &mut Tx, order: &OrderRow) -> Result<(), Stop> {
    let Some(mut row) = renewed_by(tx, order).await? else { return Ok(()) };
    let now = tx.now();
    row.next = later(row.next, row.every);
    while row.next <= now {
        row.next = later(row.next, row.every);
    }
    (row.tries, row.trouble, row.not_before, row.last_order) = (0, None, row.next, order.id.clone());
    Ok(tx.change_subscription(&row).await?)
}

/// A renewal failed after its order was placed.
pub async fn failed(tx: &mut Tx, order: &OrderRow, reason: &Reason) -> Result<(), Stop> {
    match renewed_by(tx, order).await? {
        Some(row) => left_out(tx, row, reason.clone()).await,
        None => Ok(()),
    }
}

/// A renewal is left out: tried again the next day, or the subscription waits.
async fn left_out(tx: &mut Tx, mut row: SubscriptionRow, reason: Reason) -> Result<(), Stop> {
    row.tries = row.tries.saturating_add(1);
    row.not_before = tx.now().plus(Time::DAY);
    row.trouble = Some(reason);
    if row.tries >= TRIES {
        (row.state, row.tries) = (State::Paused, 0);
    }
    Ok(tx.change_subscription(&row).await?)
}
