//! Subscriptions: what comes again and again.

use crate::{
    order::Sold,
    store::{NewSubscription, OrderRow, Stop, SubscriptionRow, Tx},
};
use domain::{
    Time,
    api::subscription::{Pays, State},
};
use uuid::Uuid;

const WEEK: i64 = 7 * Time::DAY;

/// So many weeks later.
pub fn later(from: Time, weeks: u32) -> Time {
    from.plus(i64::from(weeks).saturating_mul(WEEK))
}

/// An order that is paid begins a subscription for each of its lines that asked for one; a renewal begins none.
///
/// What the balance does not cover is later paid by the card on file. Without one, a renewal has only the balance.
pub async fn begin(tx: &mut Tx, row: &OrderRow, sold: &Sold) -> Result<(), Stop> {
    if row.cart.is_none() {
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
            tries: 0,
            pays: if on_file { Pays::BalanceFirst } else { Pays::BalanceOnly },
            state: State::Active,
            trouble: None,
            region: sold.region.clone(),
            address: sold.address.clone(),
            delivery: sold.delivery.as_ref().map(|way| way.id.clone()).unwrap_or_default(),
            last_order: row.id.clone(),
        };
        tx.add_subscription(&NewSubscription { row: subscription, line: line.id.clone() }).await?;
    }
    Ok(())
}
