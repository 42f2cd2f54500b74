//! `/gifts`: cards bought for someone else, and what became of them.

use super::{
    ledger,
    paid::{self, Paying},
    payment::Origin,
    proof,
    take::{Address, Asked, Id, Key, LARGE, RequestId, Sent, Viewer},
};
use crate::{
    App,
    gift::{self, Buying, Wanted},
    once::{Answer, Ask},
    order::Wish,
    refusal::Refusal,
};
use axum::{
    Json,
    extract::State,
    http::{HeaderName, header},
};
use domain::{
    Problem, Reason,
    api::{
        Page,
        gift::{Gift, Review, Send},
        order::Order,
    },
    gift::State as Standing,
};
use serde::Deserialize;
use std::sync::Arc;

/// Says what sending gifts would cost and do; nothing moves. All that is wrong with recipients is said at once; row 0 is
/// what is said to all of them.
#[utoipa::path(post, path = "/gifts/review", tag = "gifts", security(("session" = [])), request_body = Send, responses(
    (status = 200, body = Review),
    (status = 404, description = "`not_found`: there is no such promo code", body = Problem,
     content_type = "application/problem+json"),
    (status = 422, description = "`recipients`, `day_out_of_reach`", body = Problem,
     content_type = "application/problem+json"),
    (status = 423, description = "`locked`: too many codes that are none", body = Problem,
     content_type = "application/problem+json"),
    (status = 429, description = "`rate_limited`: too many codes that are none", body = Problem,
     content_type = "application/problem+json"),
))]
pub async fn review(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Address(address): Address,
    Sent(ask): Sent<Send, LARGE>,
) -> Result<Json<Review>, Refusal> {
    let region = viewer.region(&app)?;
    Ok(Json(gift::review(&app, (&viewer.account, &region), ask, &address).await?))
}

/// Buys gifts. What the review said is decided once more; then it is an order like any other, but for the balance, which
/// pays nothing of it. Each recipient's gift has a card of its own, made when the order is paid.
#[utoipa::path(post, path = "/gifts", tag = "gifts", security(("session" = [])), request_body = Send,
    params(("Idempotency-Key" = String, Header, format = Uuid, description = "The attempt key: a UUID made by the client.")),
    responses(
    (status = 200, body = Order, description = "Paid; or at a `challenge`, whose address is to be visited; or still \
     `paying`, because the provider has not answered yet."),
    (status = 402, description = "`payment_declined`: nothing was taken, and no gift is made.", body = Problem,
     content_type = "application/problem+json"),
    (status = 403, description = "`email_not_confirmed`; `step_up_required` for much", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`not_found`: there is no such promo code", body = Problem,
     content_type = "application/problem+json"),
    (status = 409, description = "`price_changed`; `gift_stopped`, which uses nothing up: sent again as `understood`, \
     with the same key, it goes through", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "`recipients`, `day_out_of_reach`, `payment_required`, `gift_limit`, `usage_limit`; \
     `attempt_key_reused`", body = Problem, content_type = "application/problem+json"),
    (status = 423, description = "`locked`: too many codes that are none", body = Problem,
     content_type = "application/problem+json"),
    (status = 429, description = "`rate_limited`: too many codes that are none", body = Problem,
     content_type = "application/problem+json"),
))]
pub async fn send(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    (Key(key), RequestId(request), Origin(origin), Address(address)): (Key, RequestId, Origin, Address),
    Sent(mut ask): Sent<Send, LARGE>,
) -> Result<Answer, Refusal> {
    may_send(&app, &viewer, &ask).await?;
    let Paying { method, last_four, keeps, means } = paid::paying(&app, &viewer, ask.payment.as_ref(), &origin).await?;
    paid::mask(&mut ask.payment);
    let attempt = Ask::new(&app.settings.secret, &viewer.account.id, key, "gifts", &ask, &request);
    let begun = app.running.begin(&viewer.account.id, key).await;
    let (region, total) = (viewer.region(&app)?, ask.total);
    let account = viewer.account;
    let wish = Wish { account, region, version: 0, total, due: total, address: None, method, last_four, keeps };
    let buying = Arc::new(Buying::read(&app, ask, wish, &address).await?);
    let shop = app.clone();
    let placed = paid::placed_and_paid(app, (attempt, begun), means, move |tx| {
        let (shop, buying) = (shop.clone(), buying.clone());
        Box::pin(async move { gift::place(tx, &shop, &buying).await })
    });
    placed.await
}

/// Refuses who has not confirmed the e-mail, or sends much without a fresh proof.
async fn may_send(app: &App, viewer: &Viewer, ask: &Send) -> Result<(), Refusal> {
    if !viewer.account.confirmed {
        return Err(Refusal(Reason::EmailNotConfirmed));
    }
    let large = viewer.region(app)?.gifts.large;
    if ask.total.minor > large.minor { proof::fresh(app, viewer).await } else { Ok(()) }
}

/// Which gifts are wanted.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Filter {
    /// As far as this alone.
    state: Option<Standing>,
    /// With this in the recipient's name or e-mail or the order's number, or of this amount.
    q: Option<String>,
    /// Of this order alone.
    order: Option<String>,
    /// From the page before.
    cursor: Option<String>,
    /// 1 to 100 gifts a page; 20 unless told; fewer count as 1, more as 100.
    limit: Option<usize>,
}

/// The gifts that the account sent, newest first. Who receives them is masked, and what was written to them is left out.
#[utoipa::path(get, path = "/gifts", tag = "gifts", security(("session" = [])), params(Filter), responses(
    (status = 200, body = Page<Gift>),
))]
pub async fn list(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Asked(filter): Asked<Filter>,
) -> Result<Json<Page<Gift>>, Refusal> {
    let limit = filter.limit.unwrap_or(20).clamp(1, 100);
    let wanted = Wanted { state: filter.state, order: filter.order, text: filter.q };
    let mut look = app.store.look().await?;
    let page = gift::list(&mut look, &viewer.account.id, &wanted, (filter.cursor.as_deref(), limit)).await?;
    Ok(Json(page.ok_or(Reason::Malformed)?))
}

/// One gift that the account sent, whole, with what happened to it.
#[utoipa::path(get, path = "/gifts/{id}", tag = "gifts", security(("session" = [])),
    params(("id" = String, Path, description = "Its public id.")), responses(
    (status = 200, body = Gift),
    (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn show(State(app): State<Arc<App>>, viewer: Viewer, Id(id): Id) -> Result<Json<Gift>, Refusal> {
    let mut look = app.store.look().await?;
    let row = look.gift(&id).await?.filter(|row| row.account == viewer.account.id).ok_or(Reason::NotFound)?;
    let course = look.gift_steps(&id).await?;
    Ok(Json(gift::shown(row, course, false)))
}

/// Which gifts are wanted as a table.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Rows {
    /// As far as this alone.
    state: Option<Standing>,
    /// With this in the recipient's name or e-mail or the order's number, or of this amount.
    q: Option<String>,
}

/// The gifts that the account sent as comma-separated values, newest first and whole: the sender's own book.
#[utoipa::path(get, path = "/gifts.csv", tag = "gifts", security(("session" = [])), params(Rows), responses(
    (status = 200, body = String, content_type = "text/csv; charset=utf-8"),
    (status = 403, description = "`step_up_required`", body = Problem,
     content_type = "application/problem+json"),
    (status = 429, description = "`rate_limited`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn table(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    address: Address,
    Asked(rows): Asked<Rows>,
) -> Result<([(HeaderName, &'static str); 2], String), Refusal> {
    proof::fresh(&app, &viewer).await?;
    ledger::exported(&app, &viewer, &address).await?;
    let wanted = Wanted { state: rows.state, order: None, text: rows.q };
    let table = gift::table(&mut app.store.look().await?, &viewer.account.id, &wanted).await?;
    let kind = (header::CONTENT_TYPE, "text/csv; charset=utf-8");
    Ok(([kind, (header::CONTENT_DISPOSITION, "attachment; filename=\"gifts.csv\"")], table))
}
