//! `/gifts/{id}` afterwards: changing a gift, sending it again, making its link, taking it back.

use super::take::{Id, Key, RequestId, Sent, Viewer};
use crate::{
    App,
    gift::{self, Own},
    once::{self, Answer, Ask, Ordered},
    refusal::{self, Refusal},
    store::{Stop, Tx},
};
use axum::{Json, extract::State};
use domain::{
    Problem,
    api::gift::{Change, Gift, Link},
};
use futures_util::future::BoxFuture;
use std::sync::Arc;

/// Changes a gift. What is absent stays. A message that waits goes out as it is by then; one that went out goes out again,
/// with a new code, and the old one is void.
#[utoipa::path(patch, path = "/gifts/{id}", tag = "gifts", security(("session" = [])), request_body = Change,
    params(("id" = String, Path, description = "Its id.")), responses(
    (status = 200, body = Gift),
    (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`not_cancellable`: it was claimed or taken back; or a day for what has gone", body = Problem,
     content_type = "application/problem+json"),
    (status = 422, description = "`recipients`, `day_out_of_reach`; `on_hold`: somebody pays with it right now", body = Problem,
     content_type = "application/problem+json"),
    (status = 429, description = "`rate_limited`: sent again five times within 24 hours", body = Problem,
     content_type = "application/problem+json"),
))]
pub async fn change(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Id(id): Id,
    Sent(change): Sent<Change>,
) -> Result<Json<Gift>, Refusal> {
    let (wanted, terms) = (Own { account: viewer.account.id.clone(), gift: id }, viewer.region(&app)?.gifts);
    let (shop, asked) = (app.clone(), wanted.clone());
    let changed = app.store.write(move |tx| {
        let (shop, asked, terms, change) = (shop.clone(), asked.clone(), terms.clone(), change.clone());
        Box::pin(async move { gift::change(tx, &shop, &asked, &terms, &change).await })
    });
    changed.await?;
    Ok(Json(now(&app, &wanted).await?))
}

/// Sends a gift's message again, at once and with a new code; the old one is void.
#[utoipa::path(post, path = "/gifts/{id}/resend", tag = "gifts", security(("session" = [])),
    params(
        ("id" = String, Path, description = "Its id."),
        ("Idempotency-Key" = String, Header, format = Uuid, description = "The attempt key: a UUID made by the client."),
    ), responses(
    (status = 200, body = Gift),
    (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`not_cancellable`: it has not gone, goes by link, was claimed or taken back", body = Problem,
     content_type = "application/problem+json"),
    (status = 422, description = "`on_hold`: somebody pays with it right now; `attempt_key_reused`", body = Problem,
     content_type = "application/problem+json"),
    (status = 429, description = "`rate_limited`: five times within 24 hours", body = Problem,
     content_type = "application/problem+json"),
))]
pub async fn resend(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Key(key): Key,
    RequestId(request): RequestId,
    Id(id): Id,
) -> Result<Answer, Refusal> {
    let wanted = Own { account: viewer.account.id, gift: id };
    let attempt = Ask::new(&app.settings.secret, &wanted.account, key, "gift resends", &wanted.gift, &request);
    once(app, attempt, wanted, |tx, app, wanted| Box::pin(gift::resend(tx, app, wanted))).await
}

/// Takes a gift back, until it is claimed: its code is void, and what was paid for it goes back to the payment card.
#[utoipa::path(post, path = "/gifts/{id}/cancel", tag = "gifts", security(("session" = [])),
    params(
        ("id" = String, Path, description = "Its id."),
        ("Idempotency-Key" = String, Header, format = Uuid, description = "The attempt key: a UUID made by the client."),
    ), responses(
    (status = 200, body = Gift),
    (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`not_cancellable`: it was claimed or taken back", body = Problem,
     content_type = "application/problem+json"),
    (status = 422, description = "`on_hold`: somebody pays with it right now; `attempt_key_reused`", body = Problem,
     content_type = "application/problem+json"),
))]
pub async fn cancel(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Key(key): Key,
    RequestId(request): RequestId,
    Id(id): Id,
) -> Result<Answer, Refusal> {
    let wanted = Own { account: viewer.account.id, gift: id };
    let attempt = Ask::new(&app.settings.secret, &wanted.account, key, "gift cancellations", &wanted.gift, &request);
    once(app, attempt, wanted, |tx, app, wanted| Box::pin(gift::cancel(tx, app, wanted))).await
}

/// Makes the link of a gift that goes by link. Every answer has a new code, and the one from before is void.
#[utoipa::path(post, path = "/gifts/{id}/link", tag = "gifts", security(("session" = [])),
    params(("id" = String, Path, description = "Its id.")), responses(
    (status = 200, body = Link),
    (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`not_cancellable`: it goes by e-mail, was claimed or taken back", body = Problem,
     content_type = "application/problem+json"),
    (status = 422, description = "`on_hold`: it cools off, or somebody pays with it right now", body = Problem,
     content_type = "application/problem+json"),
    (status = 429, description = "`rate_limited`: twenty times within 24 hours", body = Problem,
     content_type = "application/problem+json"),
))]
pub async fn link(State(app): State<Arc<App>>, viewer: Viewer, Id(id): Id) -> Result<Json<Link>, Refusal> {
    let (shop, wanted) = (app.clone(), Own { account: viewer.account.id, gift: id });
    let code = app.store.write(move |tx| {
        let (shop, wanted) = (shop.clone(), wanted.clone());
        Box::pin(async move { gift::link(tx, &shop, &wanted).await })
    });
    Ok(Json(Link { code: code.await?.expose().to_owned() }))
}

/// Work on a gift that says its order's number.
type Work = for<'t> fn(&'t mut Tx, &'t App, &'t Own) -> BoxFuture<'t, Result<String, Stop>>;

/// Does it once, and answers with the gift as it is now, the first time and again.
async fn once(app: Arc<App>, attempt: Ask, wanted: Own, work: Work) -> Result<Answer, Refusal> {
    let begun = app.running.begin(&attempt.account, attempt.key).await;
    let (shop, asked) = (app.clone(), wanted.clone());
    let done = app.store.write(move |tx| {
        let _ = &begun;
        let (shop, attempt, asked) = (shop.clone(), attempt.clone(), asked.clone());
        Box::pin(async move {
            once::ordered(tx, &attempt, |tx| Box::pin(async move { Ok((work(tx, &shop, &asked).await?, true)) })).await
        })
    });
    match done.await? {
        Ordered::Refused(answer) => Ok(answer),
        _ => Ok(Answer { status: refusal::DONE, body: once::json(&now(&app, &wanted).await?) }),
    }
}

/// The gift as it is now.
async fn now(app: &App, wanted: &Own) -> Result<Gift, Stop> {
    let mut look = app.store.look().await?;
    let row = wanted.row(&mut look).await?;
    let course = look.gift_steps(&row.id).await?;
    Ok(gift::shown(row, course, false))
}
