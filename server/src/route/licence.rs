//! `/licences`: seats that an account bought and hands out.

use super::{
    merchant::Merchant,
    promotion::{ASKED, Turn, page},
    take::{Asked, Id, Key, RequestId, Sent, Viewer, place},
};
use crate::{
    App, licence,
    once::{self, Answer, Ask},
    refusal::Refusal,
};
use axum::{Json, extract::State};
use domain::{
    Problem, Reason,
    api::{
        Page,
        licence::{Batch, HandOut, HandedOut, Licence, NewBatch},
    },
};
use std::sync::Arc;

/// As the shop's attempts to issue a batch are kept, with those of its buyer.
pub(super) const ISSUED: &str = "merchant licences";

/// The batches that the account bought, newest first.
#[utoipa::path(get, path = "/licences", tag = "licences", security(("session" = [])), params(Turn), responses(
    (status = 200, body = Page<Batch>),
))]
pub async fn list(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Asked(turn): Asked<Turn>,
) -> Result<Json<Page<Batch>>, Refusal> {
    let behind = place(turn.after())?;
    let rows = app.store.look().await?.batches(&viewer.account.id, behind, ASKED).await?;
    Ok(Json(page(rows, |batch| format!("{}_{}", batch.at.0, batch.id), |batch| batch)))
}

/// A batch and all its seats: which are taken and by whom, which were handed out, which nobody has. Its buyer alone sees
/// it.
#[utoipa::path(get, path = "/licences/{id}", tag = "licences", security(("session" = [])),
    params(("id" = String, Path, description = "From the list.")), responses(
    (status = 200, body = Licence),
    (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn show(State(app): State<Arc<App>>, viewer: Viewer, Id(id): Id) -> Result<Json<Licence>, Refusal> {
    Ok(Json(licence::show(&mut app.store.look().await?, &viewer.account.id, &id).await?))
}

/// Codes for seats, in this answer and nowhere else. Every time new ones: a seat's code before is void. Seats that are taken,
/// or paid with at this moment, are left out.
#[utoipa::path(post, path = "/licences/{id}/codes", tag = "licences", security(("session" = [])), request_body = HandOut,
    params(("id" = String, Path, description = "From the list.")), responses(
    (status = 200, body = HandedOut),
    (status = 400, description = "`malformed`: none, more than 200, or numbers that the batch has not", body = Problem,
     content_type = "application/problem+json"),
    (status = 403, description = "`frozen`", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "`expired`: seats had to be taken by then", body = Problem,
     content_type = "application/problem+json"),
    (status = 429, description = "`rate_limited`: five codes a seat within 24 hours", body = Problem,
     content_type = "application/problem+json"),
))]
pub async fn hand_out(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Id(id): Id,
    Sent(ask): Sent<HandOut>,
) -> Result<Json<HandedOut>, Refusal> {
    let (shop, account) = (app.clone(), viewer.account.id);
    let handed = app.store.write(move |tx| {
        let (shop, account, id, ask) = (shop.clone(), account.clone(), id.clone(), ask.clone());
        Box::pin(async move { licence::hand_out(tx, &shop.settings.secret, (&account, &id), &ask).await })
    });
    Ok(Json(handed.await?))
}

/// Issues a batch to the account of a buyer, who then hands the seats out.
#[utoipa::path(post, path = "/merchant/licences", tag = "merchant", security(("merchant" = [])), request_body = NewBatch,
    params(("Idempotency-Key" = String, Header, format = Uuid, description = "The attempt key: a UUID made by the client.")),
    responses(
    (status = 200, body = Batch),
    (status = 404, description = "`not_found`: nobody signs in with this e-mail", body = Problem,
     content_type = "application/problem+json"),
    (status = 422, description = "`currency_mismatch`, `balance_limit`, `expired`; `attempt_key_reused`", body = Problem,
     content_type = "application/problem+json"),
))]
pub async fn issue(
    State(app): State<Arc<App>>,
    _: Merchant,
    Key(key): Key,
    RequestId(request): RequestId,
    Sent(new): Sent<NewBatch>,
) -> Result<Answer, Refusal> {
    // The attempt is kept with the buyer's: the shop has no account of its own.
    let buyer = app.store.look().await?.account_by_email(&new.buyer.trim().to_lowercase()).await?;
    let (account, _) = buyer.ok_or(Reason::NotFound)?;
    let attempt = Ask::new(&app.settings.secret, &account, key, ISSUED, &new, &request);
    let shop = app.clone();
    let drawn = tokio::task::spawn_blocking(move || licence::prepare(new, &shop.config, &shop.settings.secret)).await;
    let (prepared, shop) = (drawn.map_err(|_| Reason::Unavailable)??, app.clone());
    let issued = app.store.write(move |tx| {
        let (attempt, prepared, shop) = (attempt.clone(), prepared.clone(), shop.clone());
        Box::pin(async move {
            once::once(tx, &attempt, |tx| Box::pin(async move { licence::issue(tx, &shop.config, &prepared).await }))
                .await
        })
    });
    Ok(issued.await?)
}
