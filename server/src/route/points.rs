//! `/points`: points that become balance, once.

use super::take::{Key, RequestId, Sent, Viewer};
use crate::{
    App,
    once::{self, Answer, Ask},
    points::{self, Wish},
    refusal::Refusal,
};
use axum::extract::State;
use domain::{
    Problem,
    api::points::{Conversion, Convert},
};
use std::sync::Arc;

/// Points become credit at the region's rate: whole steps of it, those that run out first before the others. `worth` is
/// what they were said to become; should the rate have changed since, nothing moves.
#[utoipa::path(post, path = "/points/conversions", tag = "balance", security(("session" = [])), request_body = Convert,
    params(("Idempotency-Key" = String, Header, format = Uuid, description = "The attempt key: a UUID made by the client.")),
    responses(
    (status = 200, body = Conversion),
    (status = 400, description = "`malformed`: no whole steps of the rate", body = Problem,
     content_type = "application/problem+json"),
    (status = 403, description = "`frozen`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`rate_changed`", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "`insufficient_balance`, `balance_limit`; `region`: points are worth nothing there; \
     `attempt_key_reused`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn convert(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Key(key): Key,
    RequestId(request): RequestId,
    Sent(ask): Sent<Convert>,
) -> Result<Answer, Refusal> {
    let wish = Wish { region: viewer.region(&app)?, account: viewer.account.id, ask };
    let attempt = Ask::new(&app.settings.secret, &wish.account, key, "conversions", &ask, &request);
    let begun = app.running.begin(&wish.account, key).await;
    let answer = app.store.write(move |tx| {
        let _ = &begun;
        let (attempt, wish) = (attempt.clone(), wish.clone());
        Box::pin(async move {
            once::once(tx, &attempt, |tx| Box::pin(async move { points::convert(tx, &wish).await })).await
        })
    });
    Ok(answer.await?)
}
