//! `/ledger`: how an account came to have what it has, in pages, at any place, and as a whole.

use super::{
    proof,
    take::{Address, Asked, Viewer},
};
use crate::{
    App,
    attempts::Counted,
    refusal::Refusal,
    site,
    statement::{self, Form, Writer},
    store::Wanted,
};
use axum::{
    Json,
    body::Body,
    extract::State,
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use domain::{
    Problem, Reason, Time,
    api::balance::{Bucket, Entry, History},
};
use futures_util::StreamExt;
use serde::Deserialize;
use std::sync::Arc;

/// Which lines of the history are wanted.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Lines {
    /// Of this bucket alone.
    bucket: Option<Bucket>,
    /// With this in the last four of the card, the order's number or the promo's name; or of a kind that is called so
    /// (`refund`); or of this amount, whichever way it moved.
    q: Option<String>,
    /// Not older than this (RFC 3339).
    #[param(value_type = Option<String>, format = DateTime)]
    from: Option<Time>,
    /// Older than this (RFC 3339).
    #[param(value_type = Option<String>, format = DateTime)]
    to: Option<Time>,
}

/// Where of them a page begins, and how long it is.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Page {
    /// From the page before. Not with `offset`.
    cursor: Option<String>,
    /// Behind so many lines; 0 unless told.
    offset: Option<u64>,
    /// 1 to 500 lines a page; 50 unless told; fewer count as 1, more as 500.
    limit: Option<i64>,
}

/// The account's history, newest first. The id of a line by which a card came is that of its redemption.
#[utoipa::path(get, path = "/ledger", tag = "balance", security(("session" = [])), params(Page, Lines), responses(
    (status = 200, body = History),
))]
pub async fn ledger(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Asked(page): Asked<Page>,
    Asked(lines): Asked<Lines>,
) -> Result<Json<History>, Refusal> {
    let Page { cursor, offset, limit } = page;
    let wanted = wanted(&app, &viewer, lines).await?;
    let (owner, limit) = (&viewer.account.id, limit.unwrap_or(50).clamp(1, 500));
    // One more than is shown says whether there is a next page.
    let more = limit.saturating_add(1);
    let mut look = app.store.look().await?;
    let (mut items, total) = match (cursor, offset) {
        (Some(_), Some(_)) => return Err(Refusal(Reason::Malformed)),
        (Some(cursor), None) => {
            let place = statement::place(&cursor).ok_or(Reason::Malformed)?;
            (look.entries(owner, &wanted, &place, more).await?, None)
        }
        (None, offset) => {
            let skip = i64::try_from(offset.unwrap_or(0)).map_err(|_| Reason::Malformed)?;
            let (items, total) = look.counted_entries(owner, &wanted, skip, more).await?;
            (items, Some(total))
        }
    };
    let shown = usize::try_from(limit).unwrap_or(usize::MAX);
    let next = (items.len() > shown).then(|| {
        items.truncate(shown);
        items.last().map(statement::cursor)
    });
    Ok(Json(History { items, next: next.flatten(), total }))
}

/// The account's history as comma-separated values, newest first, all of it or what the filter leaves. It comes in pieces;
/// one that breaks off is not whole.
#[utoipa::path(get, path = "/ledger.csv", tag = "balance", security(("session" = [])), params(Lines), responses(
    (status = 200, body = String, content_type = "text/csv; charset=utf-8"),
    (status = 403, description = "`step_up_required`", body = Problem,
     content_type = "application/problem+json"),
    (status = 429, description = "`rate_limited`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn table(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    address: Address,
    headers: HeaderMap,
    Asked(lines): Asked<Lines>,
) -> Result<Response, Refusal> {
    whole(app, (viewer, address), &headers, lines, Form::Table).await
}

/// The same as a JSON array of lines as in `GET /ledger`.
#[utoipa::path(get, path = "/ledger.json", tag = "balance", security(("session" = [])), params(Lines), responses(
    (status = 200, body = Vec<Entry>),
    (status = 403, description = "`step_up_required`", body = Problem,
     content_type = "application/problem+json"),
    (status = 429, description = "`rate_limited`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn list(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    address: Address,
    headers: HeaderMap,
    Asked(lines): Asked<Lines>,
) -> Result<Response, Refusal> {
    whole(app, (viewer, address), &headers, lines, Form::List).await
}

async fn whole(
    app: Arc<App>,
    (viewer, address): (Viewer, Address),
    headers: &HeaderMap,
    lines: Lines,
    form: Form,
) -> Result<Response, Refusal> {
    proof::fresh(&app, &viewer).await?;
    exported(&app, &viewer, &address).await?;
    let wanted = wanted(&app, &viewer, lines).await?;
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|accepted| accepted.to_str().ok());
    let gzip = accepted.is_some_and(|accepted| site::takes(accepted, "gzip"));
    let bytes = statement::bytes(app.store.clone(), viewer.account.id, wanted, Writer::new(form, gzip));
    // The answer has begun by then: what breaks is for the log, and the line breaks off.
    let bytes = bytes.inspect(|piece| {
        if let Err(fault) = piece {
            tracing::error!(%fault, "a statement broke off");
        }
    });
    let (kind, name) = match form {
        Form::Table => ("text/csv; charset=utf-8", "attachment; filename=\"history.csv\""),
        Form::List => ("application/json", "attachment; filename=\"history.json\""),
    };
    let mut response = Body::from_stream(bytes).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static(name));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if gzip {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    Ok(response)
}

/// Counts that all of something is taken away, and refuses who does it without end.
pub(super) async fn exported(app: &App, viewer: &Viewer, Address(address): &Address) -> Result<(), Refusal> {
    let counted = Counted::exports(&viewer.account.id, address);
    let admitted = app.store.write(move |tx| {
        let counted = counted.clone();
        Box::pin(async move { counted.admit_counted(tx).await })
    });
    Ok(admitted.await.map(|_| ())?)
}

/// Reads a filter. Amounts are looked for in every currency that the account has, its own first.
async fn wanted(app: &App, viewer: &Viewer, lines: Lines) -> Result<Wanted, Refusal> {
    let Lines { bucket, q, from, to } = lines;
    let mut wanted = Wanted { bucket, from, to, sought: None };
    if let Some(q) = q {
        let own = super::account::currency(app, &viewer.account.region);
        let others = app.store.look().await?.currencies(&viewer.account.id).await?;
        let all: Vec<_> = [own].into_iter().chain(others.into_iter().filter(|other| *other != own)).collect();
        wanted.sought = statement::read(&q, &all);
    }
    Ok(wanted)
}
