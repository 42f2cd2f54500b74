//! `/merchant/cases`: what shoppers reported, and what the shop answers. Never from a browser.

use super::{
    case::say,
    merchant::Merchant,
    promotion::{ASKED, page},
    take::{Asked, Id, Key, Sent, place},
};
use crate::{
    App,
    case::{self, Filed, Said},
    refusal::Refusal,
};
use axum::{Json, extract::State};
use domain::{
    Problem,
    api::{
        Page,
        case::{Reply, Status},
    },
};
use serde::Deserialize;
use std::sync::Arc;

/// Which cases are wanted.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Wanted {
    /// How far they are; all where nothing is said.
    status: Option<Status>,
    /// From the page before.
    cursor: Option<String>,
}

/// The cases of all shoppers, the oldest first, with what the shop knew of each when it was filed.
#[utoipa::path(get, path = "/merchant/cases", tag = "merchant", security(("merchant" = [])), params(Wanted), responses(
    (status = 200, body = Page<Filed>),
))]
pub async fn list(
    State(app): State<Arc<App>>,
    _: Merchant,
    Asked(wanted): Asked<Wanted>,
) -> Result<Json<Page<Filed>>, Refusal> {
    let after = place(wanted.cursor.as_deref().unwrap_or_default())?;
    let rows = app.store.look().await?.cases_of_shop(wanted.status, after, ASKED).await?;
    let Page { items, next } = page(rows, |row| format!("{}_{}", row.case.at.0, row.case.id), case::shown);
    Ok(Json(Page { items: items.into_iter().collect::<Result<_, _>>()?, next }))
}

/// Answers a case, once for an attempt key. Its shopper hears of it at once, and by a letter. What looks like a code is left
/// with its last four.
#[utoipa::path(post, path = "/merchant/cases/{id}/replies", tag = "merchant", security(("merchant" = [])),
    request_body = Reply, params(
        ("id" = String, Path, description = "Its number."),
        ("Idempotency-Key" = String, Header, format = Uuid, description = "The attempt key: a UUID made by the client."),
    ), responses(
    (status = 200, body = Filed),
    (status = 404, description = "`not_found`: there is no such case, or it is closed", body = Problem,
     content_type = "application/problem+json"),
    (status = 422, description = "`attempt_key_reused`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn reply(
    State(app): State<Arc<App>>,
    _: Merchant,
    Key(key): Key,
    Id(id): Id,
    Sent(Reply { words }): Sent<Reply>,
) -> Result<Json<Filed>, Refusal> {
    let row = say(&app, Said { id, by: None, words, key }).await?;
    Ok(Json(case::shown(row)?))
}

/// Closes a case; one that is closed stays so.
#[utoipa::path(post, path = "/merchant/cases/{id}/close", tag = "merchant", security(("merchant" = [])),
    params(("id" = String, Path, description = "Its number.")), responses(
    (status = 200, body = Filed),
    (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn close(State(app): State<Arc<App>>, _: Merchant, Id(id): Id) -> Result<Json<Filed>, Refusal> {
    let closed = app.store.write(move |tx| {
        let id = id.clone();
        Box::pin(async move { case::shut(tx, &id).await })
    });
    Ok(Json(case::shown(closed.await?)?))
}
