//! `/merchant/webhooks`: who is told what happened to carts of other storefronts.

use super::{
    merchant::Merchant,
    take::{Id, Sent},
};
use crate::{App, embed::hook, refusal::Refusal};
use axum::{Json, extract::State, http::StatusCode};
use domain::{
    Problem, Reason,
    api::{
        Page,
        embed::{NewWebhook, Webhook},
    },
};
use std::sync::Arc;

/// Everybody who is told, oldest first, without the secrets.
#[utoipa::path(get, path = "/merchant/webhooks", tag = "merchant", security(("merchant" = [])), responses(
    (status = 200, body = Page<Webhook>),
))]
pub async fn list(State(app): State<Arc<App>>, _: Merchant) -> Result<Json<Page<Webhook>>, Refusal> {
    Ok(Json(Page { items: app.store.look().await?.webhooks().await?, next: None }))
}

/// Tells somebody from now on: `POST` of a `Call`, signed by `scrip-time` and `scrip-signature` (HMAC-SHA-256 over the time,
/// a full stop and the body, in hex) with the secret of this answer. What is not answered with a success is told again, for
/// a good day.
#[utoipa::path(post, path = "/merchant/webhooks", tag = "merchant", security(("merchant" = [])), request_body = NewWebhook,
    responses(
    (status = 200, body = Webhook),
    (status = 400, description = "`malformed`: no address that is called, or there are 16 already", body = Problem,
     content_type = "application/problem+json"),
))]
pub async fn add(
    State(app): State<Arc<App>>,
    _: Merchant,
    Sent(new): Sent<NewWebhook>,
) -> Result<Json<Webhook>, Refusal> {
    let own = app.settings.secret.clone();
    let job = app.store.write(move |tx| {
        let (own, url) = (own.clone(), new.url.clone());
        Box::pin(async move { hook::add(tx, &own, &url).await })
    });
    Ok(Json(job.await?))
}

/// Tells somebody no more, nor what was still to be told.
#[utoipa::path(delete, path = "/merchant/webhooks/{id}", tag = "merchant", security(("merchant" = [])),
    params(("id" = String, Path, description = "From the list.")), responses(
    (status = 204),
    (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn end(State(app): State<Arc<App>>, _: Merchant, Id(id): Id) -> Result<StatusCode, Refusal> {
    let job = app.store.write(move |tx| {
        let id = id.clone();
        Box::pin(async move { Ok(tx.end_webhook(&id).await?) })
    });
    if job.await? { Ok(StatusCode::NO_CONTENT) } else { Err(Refusal(Reason::NotFound)) }
}
