//! Orders: a cart is placed, paid, and perhaps cancelled.
//!
//! Placing sets aside what is to pay, in one transaction with the order itself; then the provider is asked, outside of
//! any; then one more transaction captures or releases. Each step is a condition on how far the order is, so it happens
//! once, whoever does it: the request, a challenge page, or the job that looks after what was left lying.

mod cancel;
mod number;
mod pay;
mod place;
mod settle;
mod sold;

pub use cancel::{By, Cancelling, cancel};
pub use number::number;
pub use pay::{arrived, closed, look_after, pay, send_refunds};
pub use place::{HOLD, Wish, place, place_gifts, place_renewal};
pub use settle::{capture, release};
pub use sold::{Sold, SoldLine, shown};

use crate::store::{Fault, Look, OrderRow};
use domain::api::order::Order;

/// What an order sold, as it was written when it was placed.
pub fn sold(row: &OrderRow) -> Result<Sold, Fault> {
    serde_json::from_str(&row.sold).map_err(|_| Fault::Corrupt("sold"))
}

/// An order as its shopper sees it.
pub async fn read(look: &mut Look, id: &str) -> Result<Option<Order>, Fault> {
    let Some(row) = look.order(id).await? else { return Ok(None) };
    complete(look, row).await.map(Some)
}

/// A row with what else belongs to its order.
pub async fn complete(look: &mut Look, row: OrderRow) -> Result<Order, Fault> {
    let (sold, refunds) = (sold(&row)?, look.refunds(&row.id, row.total.currency).await?);
    Ok(shown(row, sold, refunds))
}
