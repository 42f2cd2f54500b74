//! `/merchant/orders/{id}/refund`: what the shop gives back by itself.

use super::{
    merchant::Merchant,
    paid::answered,
    take::{Id, Key, RequestId, Sent},
};
use crate::{
    App,
    once::{self, Answer, Ask},
    order::{self, By, Cancelling},
    refusal::Refusal,
};
use axum::extract::State;
use domain::{
    Problem, Reason,
    api::order::{Cancel, Order},
};
use std::sync::Arc;

/// Gives back what was paid for lines of an order, or for all of it, as its shopper's cancelling does. The shop may also
/// give back what was there at once; gift cards are with somebody by then.
#[utoipa::path(post, path = "/merchant/orders/{id}/refund", tag = "merchant", security(("merchant" = [])),
    request_body = Cancel, params(
        ("id" = String, Path, description = "Its number."),
        ("Idempotency-Key" = String, Header, format = Uuid, description = "The attempt key: a UUID made by the client."),
    ), responses(
    (status = 200, body = Order),
    (status = 404, description = "`not_found`: the order, or a line", body = Problem,
     content_type = "application/problem+json"),
    (status = 409, description = "`not_cancellable`", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "`attempt_key_reused`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn refund(
    State(app): State<Arc<App>>,
    _: Merchant,
    Key(key): Key,
    RequestId(request): RequestId,
    Id(id): Id,
    Sent(ask): Sent<Cancel>,
) -> Result<Answer, Refusal> {
    // The attempt is kept with the shopper's: the shop has no account of its own.
    let account = app.store.look().await?.order(&id).await?.ok_or(Reason::NotFound)?.account;
    let wanted = Cancelling { order: id, by: By::Shop, lines: ask.lines };
    let sent = (&wanted.order, &wanted.lines);
    let attempt = Ask::new(&app.settings.secret, &account, key, "merchant refunds", &sent, &request);
    let refunded = app.store.write(move |tx| {
        let (attempt, wanted) = (attempt.clone(), wanted.clone());
        Box::pin(async move {
            once::ordered(tx, &attempt, |tx| Box::pin(async move { order::cancel(tx, &wanted).await })).await
        })
    });
    answered(&app, refunded.await?, &request).await
}
