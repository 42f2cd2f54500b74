//! `/attempts`: what became of something that was sent.

use super::{
    acting::Acting,
    licence,
    take::{Id, Viewer},
};
use crate::{
    App, once, order, redeem,
    refusal::{self, Refusal},
    store::{Fault, KeptAttempt},
};
use axum::{Json, extract};
use domain::{
    Problem, Reason,
    api::{
        order::State,
        redeem::{Attempt, Receipt, Status},
    },
};
use std::sync::Arc;
use uuid::Uuid;

/// What became of an attempt of this account. Asked instead of sending blindly again.
#[utoipa::path(get, path = "/attempts/{key}", tag = "redeem", security(("session" = [])),
    params(("key" = String, Path, format = Uuid, description = "The Idempotency-Key it was sent with.")), responses(
    (status = 200, body = Attempt),
    (status = 404, description = "`not_found`: the key is no UUID", body = Problem,
     content_type = "application/problem+json"),
))]
pub async fn attempt(
    extract::State(app): extract::State<Arc<App>>,
    Acting { viewer, .. }: Acting,
    Id(key): Id,
) -> Result<Json<Attempt>, Refusal> {
    let key: Uuid = key.parse().map_err(|_| Reason::NotFound)?;
    // First whether it runs, then whether it is done: the other way round, one that ends in between would look unknown.
    if app.running.has(&viewer.account.id, key) {
        return Ok(Json(Attempt::Running));
    }
    let (account, name) = (&viewer.account.id, key.to_string());
    let mut kept = app.store.look().await?.attempt(account, &name).await?;
    if kept.is_none() {
        // A mark stays a moment longer than the attempt.
        if app.store.is_marked(account, &name).await? {
            return Ok(Json(Attempt::Running));
        }
        kept = app.store.look().await?.attempt(account, &name).await?;
    }
    // What the shop sent to an account's name is not the account's own attempt.
    match kept.filter(|kept| kept.route != licence::ISSUED) {
        None => Ok(Json(Attempt::Unknown)),
        Some(KeptAttempt { order: Some(order), answer, .. }) => {
            let order = order::read(&mut app.store.look().await?, &order).await?.ok_or(Fault::Corrupt("order"))?;
            Ok(Json(match order.state {
                State::Released { reason } => Attempt::Refused { problem: refusal::problem(reason, answer) },
                _ => Attempt::Ordered { order: Box::new(order) },
            }))
        }
        Some(KeptAttempt { status, answer, .. }) => {
            let became = once::became(&once::Answer { status, body: answer }).map_err(|_| Fault::Corrupt("answer"))?;
            Ok(Json(as_it_is(&app, &viewer, became).await?))
        }
    }
}

/// A redemption that was pending when it was answered has gone on since.
async fn as_it_is(app: &App, viewer: &Viewer, became: Attempt) -> Result<Attempt, Fault> {
    match became {
        Attempt::Redeemed { receipt } if receipt.status == Status::Pending => {
            let now = redeem::receipt(&mut app.store.look().await?, &receipt.id, &viewer.account.id).await?;
            let now = now.ok_or(Fault::Corrupt("redemption"))?;
            Ok(Attempt::Redeemed { receipt: Receipt { repeated: receipt.repeated, ..now } })
        }
        other => Ok(other),
    }
}
