//! `/balance`: what an account has.

use super::take::Viewer;
use crate::{App, refusal::Refusal};
use axum::{Json, extract::State};
use domain::{
    Currency, Money, Reason, Time,
    api::balance::{Balance, Bucket, BucketBalance, Lot, Total},
    money::MoneyFault,
};
use std::{collections::BTreeMap, sync::Arc};

/// What the account has: totals by currency, buckets, lots, holds.
#[utoipa::path(get, path = "/balance", tag = "balance", security(("session" = [])), responses(
    (status = 200, body = Balance),
))]
pub async fn balance(State(app): State<Arc<App>>, viewer: Viewer) -> Result<Json<Balance>, Refusal> {
    let now = app.clock.now();
    let mut look = app.store.look().await?;
    // The version first: what is read after it is never older than it says.
    let version = look.version(&viewer.account.id).await?;
    let lots = look.lots(&viewer.account.id).await?;
    let own = super::account::currency(&app, &viewer.account.region);
    let (totals, buckets) = summed(lots, own, now).map_err(|_| Reason::Unavailable)?;
    let holds = look.holds(&viewer.account.id).await?;
    let pending = look.pending(&viewer.account.id).await?;
    Ok(Json(Balance { as_of: now, version, totals, buckets, holds, pending, frozen: viewer.account.frozen }))
}

/// Sums by currency, the account's own first, and by bucket. What ran out is in no bucket. Points are no money, so they
/// have buckets and no sum.
fn summed(lots: Vec<(Bucket, Lot)>, own: Currency, now: Time) -> Result<(Vec<Total>, Vec<BucketBalance>), MoneyFault> {
    let nothing = |currency| {
        let zero = Money::zero(currency);
        Total { currency, available: zero, held: zero, run_out: zero }
    };
    let mut totals = BTreeMap::from([((false, own), nothing(own))]);
    let mut buckets: BTreeMap<(bool, Currency, Bucket), BucketBalance> = BTreeMap::new();
    for (bucket, lot) in lots {
        let currency = lot.left.currency;
        let (free, live) = (lot.left.minus(lot.held)?, lot.expires.is_none_or(|at| at > now));
        if currency != Currency::POINTS {
            let total = totals.entry((currency != own, currency)).or_insert_with(|| nothing(currency));
            if live {
                total.available = total.available.plus(free)?;
                total.held = total.held.plus(lot.held)?;
            } else {
                total.run_out = total.run_out.plus(lot.left)?;
            }
        }
        if live {
            let empty = || BucketBalance { bucket, available: Money::zero(currency), lots: Vec::new() };
            let place = buckets.entry((currency != own, currency, bucket)).or_insert_with(empty);
            place.available = place.available.plus(free)?;
            place.lots.push(lot);
        }
    }
    Ok((totals.into_values().collect(), buckets.into_values().collect()))
}
