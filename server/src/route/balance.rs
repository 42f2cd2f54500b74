//! `/balance`: what an account has.

use super::take::{Asked, Viewer};
use crate::{
    App,
    refusal::Refusal,
    store::{LotPlace, Shelf},
};
use axum::{Json, extract::State};
use domain::{
    Currency, Money, Reason, Time,
    api::balance::{Balance, Bucket, BucketBalance, Lot, Lots, MoreLots, Total},
    money::MoneyFault,
};
use serde::Deserialize;
use std::{collections::BTreeMap, sync::Arc};

/// So many lots of a bucket are told at once, unless others are asked for.
const FIRST: i64 = 50;

/// What the account has: totals by currency, buckets, holds, and of each bucket the lots that are spent first.
#[utoipa::path(get, path = "/balance", tag = "balance", security(("session" = [])), responses(
    (status = 200, body = Balance),
))]
pub async fn balance(State(app): State<Arc<App>>, viewer: Viewer) -> Result<Json<Balance>, Refusal> {
    let now = app.clock.now();
    let mut look = app.store.look().await?;
    // The version first: what is read after it is never older than it says.
    let version = look.version(&viewer.account.id).await?;
    let shelves = look.shelves(&viewer.account.id, now, FIRST).await?;
    let own = super::account::currency(&app, &viewer.account.region);
    let (totals, buckets) = summed(shelves, own).map_err(|_| Reason::Unavailable)?;
    let holds = look.holds(&viewer.account.id).await?;
    let pending = look.pending(&viewer.account.id).await?;
    Ok(Json(Balance { as_of: now, version, totals, buckets, holds, pending, frozen: viewer.account.frozen }))
}

/// Sums by currency, the account's own first, and by bucket. What ran out is in no bucket. Points are no money, so they
/// have buckets and no sum.
fn summed(shelves: Vec<Shelf>, own: Currency) -> Result<(Vec<Total>, Vec<BucketBalance>), MoneyFault> {
    let nothing = |currency| {
        let zero = Money::zero(currency);
        Total { currency, available: zero, held: zero, run_out: zero }
    };
    let mut totals = BTreeMap::from([((false, own), nothing(own))]);
    let mut buckets: BTreeMap<(bool, Currency, Bucket), BucketBalance> = BTreeMap::new();
    for shelf in shelves {
        let currency = shelf.left.currency;
        let available = shelf.left.minus(shelf.held)?;
        if currency != Currency::POINTS {
            let total = totals.entry((currency != own, currency)).or_insert_with(|| nothing(currency));
            if shelf.live {
                total.available = total.available.plus(available)?;
                total.held = total.held.plus(shelf.held)?;
            } else {
                total.run_out = total.run_out.plus(shelf.left)?;
            }
        }
        if shelf.live {
            let more = more(&shelf, available)?;
            let bucket = BucketBalance { bucket: shelf.bucket, available, lots: shelf.first, more };
            buckets.insert((currency != own, currency, bucket.bucket), bucket);
        }
    }
    Ok((totals.into_values().collect(), buckets.into_values().collect()))
}

/// What a bucket has behind its first lots.
fn more(shelf: &Shelf, mut available: Money) -> Result<Option<MoreLots>, MoneyFault> {
    let count = shelf.lots.saturating_sub(u64::try_from(shelf.first.len()).unwrap_or(u64::MAX));
    let Some(last) = shelf.first.last().filter(|_| count > 0) else { return Ok(None) };
    for lot in &shelf.first {
        available = available.minus(lot.left.minus(lot.held)?)?;
    }
    Ok(Some(MoreLots { count, available, next: cursor(last) }))
}

/// Which lots are wanted.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Page {
    /// Of this bucket.
    bucket: Bucket,
    /// Of this currency; of the account's unless told. `XXX` are points.
    #[param(value_type = Option<String>)]
    currency: Option<Currency>,
    /// From the page before, or from the bucket in `GET /balance`.
    cursor: Option<String>,
    /// 1 to 500 lots a page; 50 unless told; fewer count as 1, more as 500.
    limit: Option<i64>,
}

/// The lots of a bucket that can be spent, in the order in which they are.
#[utoipa::path(get, path = "/balance/lots", tag = "balance", security(("session" = [])), params(Page), responses(
    (status = 200, body = Lots),
))]
pub async fn lots(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Asked(page): Asked<Page>,
) -> Result<Json<Lots>, Refusal> {
    let behind = page.cursor.as_deref().map(|cursor| place(cursor).ok_or(Reason::Malformed)).transpose()?;
    let currency = page.currency.unwrap_or_else(|| super::account::currency(&app, &viewer.account.region));
    let limit = page.limit.unwrap_or(FIRST).clamp(1, 500);
    // One more than is shown says whether there is a next page.
    let (of, more) = ((viewer.account.id.as_str(), page.bucket, currency), limit.saturating_add(1));
    let mut items = app.store.look().await?.some_lots(of, app.clock.now(), behind.as_ref(), more).await?;
    let shown = usize::try_from(limit).unwrap_or(usize::MAX);
    let next = (items.len() > shown).then(|| {
        items.truncate(shown);
        items.last().map(cursor)
    });
    Ok(Json(Lots { items, next: next.flatten() }))
}

fn cursor(lot: &Lot) -> String {
    let LotPlace { ends, since, id } = LotPlace::behind(lot);
    format!("{}_{}_{id}", ends.0, since.0)
}

fn place(cursor: &str) -> Option<LotPlace> {
    let mut parts = cursor.splitn(3, '_');
    let mut time = || parts.next()?.parse().ok().map(Time);
    let (ends, since) = (time()?, time()?);
    Some(LotPlace { ends, since, id: parts.next()?.to_owned() })
}
