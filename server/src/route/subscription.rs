//! `/subscriptions`: what comes again and again.

use super::take::{Id, Sent, Viewer};
use crate::{
    App,
    refusal::Refusal,
    store::{Fault, Look, SubscriptionRow},
    subscription,
};
use axum::{Json, extract::State};
use domain::{
    Currency, Problem,
    api::{
        Page,
        subscription::{Change, Subscription},
    },
};
use std::sync::Arc;

/// The account's subscriptions, the oldest first, those that ended among them.
#[utoipa::path(get, path = "/subscriptions", tag = "orders", security(("session" = [])), responses(
    (status = 200, body = Page<Subscription>),
))]
pub async fn list(State(app): State<Arc<App>>, viewer: Viewer) -> Result<Json<Page<Subscription>>, Refusal> {
    let currency = viewer.region(&app)?.currency;
    let mut look = app.store.look().await?;
    let mut items = Vec::new();
    for row in look.subscriptions(&viewer.account.id).await? {
        items.push(shown(&app, &mut look, row, currency).await?);
    }
    Ok(Json(Page { items, next: None }))
}

/// Changes what is sent; the rest stays. An ended one stays ended.
#[utoipa::path(patch, path = "/subscriptions/{id}", tag = "orders", security(("session" = [])), request_body = Change,
    params(("id" = String, Path, description = "From the list.")), responses(
    (status = 200, body = Subscription),
    (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "`payment_required`: it is to pay by card, and none is on file", body = Problem,
     content_type = "application/problem+json"),
))]
pub async fn change(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Id(id): Id,
    Sent(ask): Sent<Change>,
) -> Result<Json<Subscription>, Refusal> {
    let currency = viewer.region(&app)?.currency;
    let (account, wanted) = (viewer.account.id.clone(), id.clone());
    let changed = app.store.write(move |tx| {
        let (account, wanted, ask) = (account.clone(), wanted.clone(), ask.clone());
        Box::pin(async move { subscription::change(tx, &account, &wanted, &ask, currency).await })
    });
    changed.await?;
    let mut look = app.store.look().await?;
    let row = look.subscription(&id).await?.ok_or(Fault::Corrupt("subscription"))?;
    Ok(Json(shown(&app, &mut look, row, currency).await?))
}

async fn shown(app: &App, look: &mut Look, row: SubscriptionRow, currency: Currency) -> Result<Subscription, Refusal> {
    let product = look.product(&row.product, currency).await?;
    Ok(subscription::shown(row, product.as_ref(), currency, app.clock.now()))
}
