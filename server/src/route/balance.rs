//! `/balance` and `/ledger`: what an account has, and how it came to have it.

use super::take::{Asked, Viewer};
use crate::{App, refusal::Refusal, store::Wanted};
use axum::{Json, extract::State};
use domain::{
    Currency, Money, Reason, Time,
    api::{
        Page,
        balance::{Balance, Bucket, BucketBalance, Entry, Lot, Total},
    },
};
use serde::Deserialize;
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
    let live: Vec<_> = lots.into_iter().filter(|(_, lot)| lot.expires.is_none_or(|at| at > now)).collect();
    let (totals, buckets) = summed(live, own)?;
    let holds = look.holds(&viewer.account.id).await?;
    Ok(Json(Balance { as_of: now, version, totals, buckets, holds, frozen: viewer.account.frozen }))
}

/// Sums by currency, the account's own first, and by bucket.
fn summed(lots: Vec<(Bucket, Lot)>, own: Currency) -> Result<(Vec<Total>, Vec<BucketBalance>), Refusal> {
    let too_much = |_| Refusal(Reason::Unavailable);
    let mut totals = BTreeMap::from([((true, own), (Money::zero(own), Money::zero(own)))]);
    let mut buckets: BTreeMap<(bool, Currency, Bucket), BucketBalance> = BTreeMap::new();
    for (bucket, lot) in lots {
        let currency = lot.left.currency;
        let free = lot.left.minus(lot.held).map_err(too_much)?;
        let zero = Money::zero(currency);
        let (available, held) = totals.entry((currency == own, currency)).or_insert((zero, zero));
        (*available, *held) = (available.plus(free).map_err(too_much)?, held.plus(lot.held).map_err(too_much)?);
        let empty = || BucketBalance { bucket, available: zero, lots: Vec::new() };
        let place = buckets.entry((currency != own, currency, bucket)).or_insert_with(empty);
        place.available = place.available.plus(free).map_err(too_much)?;
        place.lots.push(lot);
    }
    let total = |((_, currency), (available, held))| Total { currency, available, held };
    let mut totals: Vec<Total> = totals.into_iter().map(total).collect();
    totals.sort_by_key(|total| total.currency != own);
    Ok((totals, buckets.into_values().collect()))
}

/// Which lines of the history are wanted.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Filter {
    /// From the page before.
    cursor: Option<String>,
    /// Of this bucket alone.
    bucket: Option<Bucket>,
    /// With this in the card's last four, or of this amount.
    q: Option<String>,
    /// Not older than this (RFC 3339).
    #[param(value_type = Option<String>, format = DateTime)]
    from: Option<Time>,
    /// Older than this (RFC 3339).
    #[param(value_type = Option<String>, format = DateTime)]
    to: Option<Time>,
    /// 1 to 200 lines a page; 50 unless told.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
}

/// The account's history, newest first.
#[utoipa::path(get, path = "/ledger", tag = "balance", security(("session" = [])), params(Filter), responses(
    (status = 200, body = Page<Entry>),
))]
pub async fn ledger(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Asked(filter): Asked<Filter>,
) -> Result<Json<Page<Entry>>, Refusal> {
    let limit = filter.limit.unwrap_or(50).clamp(1, 200);
    let before = filter.cursor.as_deref().map(|cursor| place(cursor).ok_or(Reason::Malformed)).transpose()?;
    let text = filter.q.map(|q| q.trim().to_lowercase()).filter(|q| !q.is_empty());
    let currency = super::account::currency(&app, &viewer.account.region);
    let amount =
        text.as_deref().and_then(|text| Money::parse(text, currency).ok()).map(|amount| amount.minor.saturating_abs());
    // One more than is shown says whether there is a next page.
    let more = limit.saturating_add(1);
    let wanted = Wanted { limit: more, before, bucket: filter.bucket, from: filter.from, to: filter.to, text, amount };
    let mut items = app.store.look().await?.entries(&viewer.account.id, &wanted).await?;
    let shown = usize::try_from(limit).unwrap_or(usize::MAX);
    let next = (items.len() > shown).then(|| {
        items.truncate(shown);
        items.last().map(|entry| format!("{}_{}", entry.at.0, entry.id))
    });
    Ok(Json(Page { items, next: next.flatten() }))
}

/// A cursor is the time and the id of the last line that was shown.
fn place(cursor: &str) -> Option<(Time, String)> {
    let (at, id) = cursor.split_once('_')?;
    Some((Time(at.parse().ok()?), id.to_owned()))
}
