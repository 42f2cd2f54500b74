//! `/orders`: a cart is placed, paid, and perhaps cancelled.

use super::{
    paid::{answered, mask, paying, placed_and_paid},
    payment::Origin,
    take::{Asked, Id, Key, RequestId, Sent, Viewer},
};
use crate::{
    App,
    once::{self, Answer, Ask},
    order::{self, By, Cancelling, Wish},
    payment::Means,
    refusal::Refusal,
};
use axum::{Json, extract::State};
use domain::{
    Problem, Reason, Time,
    api::{
        Page,
        order::{Cancel, Order, Place},
    },
};
use serde::Deserialize;
use std::sync::Arc;
use uuid::Uuid;

/// Places the cart. Values are held, the payment is taken, values are captured; or all of it is released again. The same
/// key always gets the same order, as it is by then; so does another key while the same cart is being paid.
#[utoipa::path(post, path = "/orders", tag = "orders", security(("session" = [])), request_body = Place,
    params(("Idempotency-Key" = String, Header, format = Uuid, description = "The attempt key: a UUID made by the client.")),
    responses(
    (status = 200, body = Order, description = "Paid; or at a `challenge`, whose address is to be visited; or still \
     `paying`, because the provider has not answered yet."),
    (status = 402, description = "`payment_declined`: nothing was taken, everything held was released.", body = Problem,
     content_type = "application/problem+json"),
    (status = 403, description = "`frozen`: the balance was to pay.", body = Problem,
     content_type = "application/problem+json"),
    (status = 409, description = "`version_conflict`, `price_changed`, `sold_out`", body = Problem,
     content_type = "application/problem+json"),
    (status = 422, description = "`cart_empty`, `address_required`, `payment_required`, `usage_limit`, or what the rules \
     say to a card laid on the cart; `attempt_key_reused`.", body = Problem, content_type = "application/problem+json"),
))]
pub async fn place(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Key(key): Key,
    RequestId(request): RequestId,
    Origin(origin): Origin,
    Sent(ask): Sent<Place>,
) -> Result<Answer, Refusal> {
    placed(app, viewer, (key, request), &origin, ask).await
}

/// Places the cart of an account, whoever asks for it.
pub(super) async fn placed(
    app: Arc<App>,
    viewer: Viewer,
    (key, request): (Uuid, String),
    origin: &str,
    mut ask: Place,
) -> Result<Answer, Refusal> {
    let (wish, means) = read(&app, &viewer, &ask, origin).await?;
    mask(&mut ask.payment);
    let attempt = Ask::new(&app.settings.secret, &viewer.account.id, key, "orders", &ask, &request);
    let begun = app.running.begin(&viewer.account.id, key).await;
    let (shop, wish) = (app.clone(), Arc::new(wish));
    let placed = placed_and_paid(app, (attempt, begun), means, move |tx| {
        let (shop, wish) = (shop.clone(), wish.clone());
        Box::pin(async move { order::place(tx, &shop, &wish).await })
    });
    placed.await
}

/// What the shopper wants, without the payment card; and what pays the rest, with it.
async fn read(app: &App, viewer: &Viewer, ask: &Place, origin: &str) -> Result<(Wish, Option<Means>), Refusal> {
    let paying = paying(app, viewer, ask.payment.as_ref(), origin).await?;
    let wish = Wish {
        account: viewer.account.clone(),
        region: viewer.region(app)?,
        version: ask.version,
        total: ask.total,
        due: ask.due,
        address: ask.address.clone(),
        method: paying.method,
        last_four: paying.last_four,
        keeps: paying.keeps,
    };
    Ok((wish, paying.means))
}

/// Which orders are wanted.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Filter {
    /// From the page before.
    cursor: Option<String>,
    /// 1 to 100 orders a page; 20 unless told; fewer count as 1, more as 100.
    limit: Option<i64>,
}

/// The account's orders, newest first.
#[utoipa::path(get, path = "/orders", tag = "orders", security(("session" = [])), params(Filter), responses(
    (status = 200, body = Page<Order>),
))]
pub async fn list(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Asked(filter): Asked<Filter>,
) -> Result<Json<Page<Order>>, Refusal> {
    let limit = filter.limit.unwrap_or(20).clamp(1, 100);
    let before = filter.cursor.as_deref().map(|cursor| below(cursor).ok_or(Reason::Malformed)).transpose()?;
    let mut look = app.store.look().await?;
    let mut rows = look.orders(&viewer.account.id, before, limit.saturating_add(1)).await?;
    let most = usize::try_from(limit).unwrap_or(usize::MAX);
    let more = rows.len() > most;
    rows.truncate(most);
    let next = rows.last().filter(|_| more).map(|row| format!("{}_{}", row.at.0, row.id));
    let mut items = Vec::new();
    for row in rows {
        items.push(order::complete(&mut look, row).await?);
    }
    Ok(Json(Page { items, next }))
}

/// The place in the list that a cursor names.
fn below(cursor: &str) -> Option<(Time, String)> {
    let (at, id) = cursor.split_once('_')?;
    Some((Time(at.parse().ok()?), id.to_owned()))
}

/// One of the account's own orders.
#[utoipa::path(get, path = "/orders/{id}", tag = "orders", security(("session" = [])),
    params(("id" = String, Path, description = "Its number.")), responses(
    (status = 200, body = Order),
    (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn show(State(app): State<Arc<App>>, viewer: Viewer, Id(id): Id) -> Result<Json<Order>, Refusal> {
    let mut look = app.store.look().await?;
    let row = look.order(&id).await?.filter(|row| row.account == viewer.account.id).ok_or(Reason::NotFound)?;
    Ok(Json(order::complete(&mut look, row).await?))
}

/// Cancels lines of a paid order, or all of it; what was paid for them goes back to where the preference says. What the
/// shop gave, and value for some categories only, goes back to its own lots in any case.
#[utoipa::path(post, path = "/orders/{id}/cancel", tag = "orders", security(("session" = [])), request_body = Cancel,
    params(
        ("id" = String, Path, description = "Its number."),
        ("Idempotency-Key" = String, Header, format = Uuid, description = "The attempt key: a UUID made by the client."),
    ), responses(
    (status = 200, body = Order),
    (status = 404, description = "`not_found`: the order, or a line", body = Problem,
     content_type = "application/problem+json"),
    (status = 409, description = "`not_cancellable`", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "`attempt_key_reused`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn cancel(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Key(key): Key,
    RequestId(request): RequestId,
    Id(id): Id,
    Sent(ask): Sent<Cancel>,
) -> Result<Answer, Refusal> {
    let by = By::Shopper(viewer.account.id.clone());
    let wanted = Cancelling { order: id, by, lines: ask.lines };
    let sent = (&wanted.order, &wanted.lines);
    let attempt = Ask::new(&app.settings.secret, &viewer.account.id, key, "cancellations", &sent, &request);
    let begun = app.running.begin(&viewer.account.id, key).await;
    let cancelled = app.store.write(move |tx| {
        let _ = &begun;
        let (attempt, wanted) = (attempt.clone(), wanted.clone());
        Box::pin(async move {
            once::ordered(tx, &attempt, |tx| Box::pin(async move { order::cancel(tx, &wanted).await })).await
        })
    });
    answered(&app, cancelled.await?, &request).await
}
