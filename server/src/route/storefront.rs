//! `/merchant/origins`, `/merchant/carts`: what servers of other storefronts do, with the shop's secret key.

use super::{
    acting::holder,
    merchant::Merchant,
    order::placed,
    payment::Origin as Ours,
    take::{Asked, Id, Key, RequestId, Sent},
};
use crate::{
    App, cart,
    embed::{self, MOST_ORIGINS, Origin},
    once::Answer,
    refusal::Refusal,
    store::CartOwner,
};
use axum::{Json, extract::State, http::StatusCode};
use domain::{
    Problem, Reason,
    api::{
        Page,
        cart::Cart,
        embed::{Allowed, CartToken, HostCart},
        order::{Order, Place},
    },
};
use serde::Deserialize;
use std::sync::Arc;

/// The origins that may show the shop's frames.
#[utoipa::path(get, path = "/merchant/origins", tag = "merchant", security(("merchant" = [])), responses(
    (status = 200, body = Page<Allowed>),
))]
pub async fn origins(State(app): State<Arc<App>>, _: Merchant) -> Result<Json<Page<Allowed>>, Refusal> {
    let origins = app.store.look().await?.origins().await?;
    Ok(Json(Page { items: origins.into_iter().map(|origin| Allowed { origin }).collect(), next: None }))
}

/// Lets pages of an origin show the shop's frames, from now on.
#[utoipa::path(post, path = "/merchant/origins", tag = "merchant", security(("merchant" = [])), request_body = Allowed,
    responses(
    (status = 200, body = Allowed, description = "As browsers write it."),
    (status = 422, description = "`not_eligible`: no origin, or one without TLS that is not on this machine; or 200 are \
     let in already", body = Problem, content_type = "application/problem+json"),
))]
pub async fn allow(
    State(app): State<Arc<App>>,
    _: Merchant,
    Sent(Allowed { origin }): Sent<Allowed>,
) -> Result<Json<Allowed>, Refusal> {
    let origin = Origin::read(&origin).map_err(|_| Reason::NotEligible)?;
    let added = origin.clone();
    let job = app.store.write(move |tx| {
        let added = added.clone();
        Box::pin(async move {
            if tx.origins().await?.len() >= MOST_ORIGINS && !tx.may_embed(added.as_str()).await? {
                return Err(Reason::NotEligible.into());
            }
            tx.allow_origin(added.as_str()).await?;
            Ok(())
        })
    });
    job.await?;
    Ok(Json(Allowed { origin: origin.to_string() }))
}

/// Which origin.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Which {
    /// As it is in the list.
    origin: String,
}

/// Lets pages of an origin show them no more. Frames that are open stay so until their page is left.
#[utoipa::path(delete, path = "/merchant/origins", tag = "merchant", security(("merchant" = [])), params(Which), responses(
    (status = 204),
    (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn forbid(
    State(app): State<Arc<App>>,
    _: Merchant,
    Asked(which): Asked<Which>,
) -> Result<StatusCode, Refusal> {
    let job = app.store.write(move |tx| {
        let origin = which.origin.clone();
        Box::pin(async move { Ok(tx.forbid_origin(&origin).await?) })
    });
    if job.await? { Ok(StatusCode::NO_CONTENT) } else { Err(Refusal(Reason::NotFound)) }
}

/// A cart of the storefront, priced: what was redeemed into it is among its lots, and pays.
#[utoipa::path(get, path = "/merchant/carts/{id}", tag = "merchant", security(("merchant" = [])),
    params(("id" = String, Path, description = "As the storefront calls it.")), responses(
    (status = 200, body = Cart),
    (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn cart(State(app): State<Arc<App>>, _: Merchant, Id(id): Id) -> Result<Json<Cart>, Refusal> {
    let mut look = app.store.look().await?;
    let row = look.host_cart(&id).await?.ok_or(Reason::NotFound)?;
    let owner = CartOwner::Account(row.account);
    Ok(Json(cart::priced(&mut look, &app.config, &owner, app.clock.now()).await?))
}

/// Makes a cart what it is at the storefront. Codes on it, and what was redeemed into it, stay.
#[utoipa::path(put, path = "/merchant/carts/{id}", tag = "merchant", security(("merchant" = [])), request_body = HostCart,
    params(("id" = String, Path, description = "As the storefront calls it: letters, digits, `-`, `_`, `.`, `:`.")),
    responses(
    (status = 200, body = Cart),
    (status = 404, description = "`not_found`: no such product", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`sold_out`", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "`region`: not one of the shop's, or another than before · `max_spend` · `on_hold`",
     body = Problem, content_type = "application/problem+json"),
))]
pub async fn put_cart(
    State(app): State<Arc<App>>,
    _: Merchant,
    Id(id): Id,
    Sent(new): Sent<HostCart>,
) -> Result<Json<Cart>, Refusal> {
    let shop = app.clone();
    let job = app.store.write(move |tx| {
        let (shop, id, new) = (shop.clone(), id.clone(), new.clone());
        Box::pin(async move { embed::put(tx, &shop.config, &id, &new).await })
    });
    Ok(Json(job.await?))
}

/// Mints a token for a cart: with it one guest redeems into it, for 15 minutes and once. Hand it to the element on the page
/// that shows this cart, and to nobody else.
#[utoipa::path(post, path = "/merchant/carts/{id}/tokens", tag = "merchant", security(("merchant" = [])),
    params(("id" = String, Path, description = "As the storefront calls it.")), responses(
    (status = 200, body = CartToken),
    (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn token(State(app): State<Arc<App>>, _: Merchant, Id(id): Id) -> Result<Json<CartToken>, Refusal> {
    let job = app.store.write(move |tx| {
        let id = id.clone();
        Box::pin(async move { embed::token(tx, &id).await })
    });
    Ok(Json(job.await?))
}

/// Places a cart of the storefront as `POST /orders` does: what was redeemed into it pays first. What is then due is paid by
/// `payment`, or there is nothing due.
#[utoipa::path(post, path = "/merchant/carts/{id}/orders", tag = "merchant", security(("merchant" = [])), request_body = Place,
    params(
        ("id" = String, Path, description = "As the storefront calls it."),
        ("Idempotency-Key" = String, Header, format = Uuid, description = "The attempt key: a UUID made by the client."),
    ), responses(
    (status = 200, body = Order),
    (status = 402, description = "`payment_declined`", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`version_conflict`, `price_changed`, `sold_out`", body = Problem,
     content_type = "application/problem+json"),
    (status = 422, description = "`cart_empty`, `address_required`, `payment_required`; `attempt_key_reused`", body = Problem,
     content_type = "application/problem+json"),
))]
pub async fn place(
    State(app): State<Arc<App>>,
    _: Merchant,
    Id(id): Id,
    Key(key): Key,
    RequestId(request): RequestId,
    Ours(ours): Ours,
    Sent(ask): Sent<Place>,
) -> Result<Answer, Refusal> {
    let mut look = app.store.look().await?;
    let row = look.host_cart(&id).await?.ok_or(Reason::NotFound)?;
    let account = look.account(&row.account).await?.ok_or(Reason::NotFound)?;
    drop(look);
    let viewer = holder(account, app.clock.now());
    placed(app, viewer, (key, request), &ours, ask).await
}
