//! `/merchant/promos`: what a shop runs, written by the shop. Never from a browser: the key is a secret of its own
//! servers.

use super::{
    promotion::{ASKED, Turn, page},
    take::{Asked, Id, Sent},
};
use crate::{App, promos, refusal::Refusal};
use axum::{
    Json,
    extract::{FromRequestParts, State},
    http::{header, request::Parts},
};
use domain::{
    Problem, Reason,
    api::{
        Page,
        promotion::{Definition, Running},
    },
};
use std::sync::Arc;

/// Who asks is the shop: it sent its secret key.
pub struct Merchant;

impl FromRequestParts<Arc<App>> for Merchant {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Refusal> {
        let sent = parts.headers.get(header::AUTHORIZATION).and_then(|sent| sent.to_str().ok());
        let sent = sent.and_then(|sent| sent.strip_prefix("Bearer ")).unwrap_or_default();
        let fits = app.settings.merchant.as_ref().is_some_and(|key| key.is(sent));
        if !fits {
            tracing::warn!(of = "merchant", sent = !sent.is_empty(), "a key does not fit");
            return Err(Refusal(Reason::SignInRequired));
        }
        Ok(Merchant)
    }
}

/// Every promo, by id, and how often it was used.
#[utoipa::path(get, path = "/merchant/promos", tag = "merchant", security(("merchant" = [])), params(Turn), responses(
    (status = 200, body = Page<Running>),
))]
pub async fn list(
    State(app): State<Arc<App>>,
    _: Merchant,
    Asked(turn): Asked<Turn>,
) -> Result<Json<Page<Running>>, Refusal> {
    let rows = app.store.look().await?.promos(turn.after(), ASKED).await?;
    Ok(Json(page(rows, |row| row.definition.promo.id.clone(), promos::shown)))
}

/// Issues a promo.
#[utoipa::path(post, path = "/merchant/promos", tag = "merchant", security(("merchant" = [])),
    request_body = Definition, responses(
    (status = 200, body = Running),
    (status = 422, description = "`duplicate_in_batch`: another promo has its id, or its code, or a code that looks like it",
     body = Problem, content_type = "application/problem+json"),
))]
pub async fn add(
    State(app): State<Arc<App>>,
    _: Merchant,
    Sent(new): Sent<Definition>,
) -> Result<Json<Running>, Refusal> {
    write(&app, new, false).await
}

/// Changes a promo; its uses so far keep counting.
#[utoipa::path(put, path = "/merchant/promos/{id}", tag = "merchant", security(("merchant" = [])),
    params(("id" = String, Path)), request_body = Definition, responses(
    (status = 200, body = Running),
    (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "`duplicate_in_batch`: another promo has its code, or one that looks like it",
     body = Problem, content_type = "application/problem+json"),
))]
pub async fn change(
    State(app): State<Arc<App>>,
    _: Merchant,
    Id(id): Id,
    Sent(new): Sent<Definition>,
) -> Result<Json<Running>, Refusal> {
    if new.promo.id != id {
        return Err(Refusal(Reason::Malformed));
    }
    write(&app, new, true).await
}

/// Ends a promo at once; one that is over stays so.
#[utoipa::path(post, path = "/merchant/promos/{id}/end", tag = "merchant", security(("merchant" = [])),
    params(("id" = String, Path)), responses(
    (status = 200, body = Running),
    (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn end(State(app): State<Arc<App>>, _: Merchant, Id(id): Id) -> Result<Json<Running>, Refusal> {
    let ended = app.store.write(move |tx| {
        let id = id.clone();
        Box::pin(async move { promos::end(tx, &id).await })
    });
    Ok(Json(ended.await?))
}

async fn write(app: &App, new: Definition, change: bool) -> Result<Json<Running>, Refusal> {
    let written = app.store.write(move |tx| {
        let new = new.clone();
        Box::pin(async move { promos::write(tx, &new, change).await })
    });
    Ok(Json(written.await?))
}
