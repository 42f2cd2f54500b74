//! `/cart`: what is about to be bought, the codes on it, and how it is to be paid.

pub mod code;
pub mod shopper;

use super::take::{Id, Sent};
use crate::{
    App,
    cart::{self, CartOwner, Change},
    embed::hook,
    refusal::Refusal,
    store::{Stop, Tx},
};
use axum::{
    Json,
    extract::State,
    http::{HeaderMap, HeaderValue, header},
    response::IntoResponse,
};
use domain::{
    Problem, Reason,
    api::cart::{AddLine, Cart, ChangeLine, Choice, SetDelivery, SetTender},
};
use shopper::{Seen, Shopper, Where};
use std::sync::Arc;

/// A cart, and a cookie where it needs one.
type Answer = Result<(HeaderMap, Json<Cart>), Refusal>;

fn answer(cart: Cart, cookie: Option<String>) -> (HeaderMap, Json<Cart>) {
    let cookie = cookie.and_then(|cookie| HeaderValue::from_str(&cookie).ok());
    (cookie.into_iter().map(|cookie| (header::SET_COOKIE, cookie)).collect(), Json(cart))
}

/// The cart, priced. Nothing is begun by looking: a guest without one gets an empty cart of version 0.
#[utoipa::path(get, path = "/cart", tag = "cart", params(Where), responses(
    (status = 200, body = Cart),
    (status = 422, description = "`region`: the shop does not sell there", body = Problem,
     content_type = "application/problem+json"),
))]
pub async fn show(State(app): State<Arc<App>>, shopper: Shopper) -> Result<impl IntoResponse, Refusal> {
    let owner = shopper.owner();
    // A guest's cart that could not be taken along at sign-in, because the account's was just being paid.
    let late = shopper.viewer.as_ref().and(shopper.guest);
    let gone = cart::has_gone(&mut app.store.look().await?, &owner).await?;
    let mut merged = false;
    if late.is_some() || gone {
        let (tidied, of) = (app.clone(), owner.clone());
        let job = app.store.write(move |tx| {
            let (app, owner) = (tidied.clone(), of.clone());
            Box::pin(async move {
                cart::drop_gone(tx, &owner).await?;
                match late {
                    Some(guest) => cart::merge(tx, &app.config, &owner, &cart::guest(guest)).await,
                    None => Ok(false),
                }
            })
        });
        merged = job.await?;
    }
    let now = app.clock.now();
    let cart = cart::priced(&mut app.store.look().await?, &app.config, &owner, now).await?;
    Ok(answer(cart, merged.then(|| shopper::set_cookie(None))))
}

async fn changed(app: Arc<App>, shopper: Shopper, seen: u64, change: Change) -> Answer {
    if shopper.by_token && !matches!(change, Change::RemoveCode(_) | Change::Choose(_)) {
        return Err(Refusal(Reason::NotEligible));
    }
    let by_token = shopper.by_token;
    let (owner, cookie) = shopper.writer(&app).await?;
    let shop = app.clone();
    let changed = app.store.write(move |tx| {
        let (shop, owner, change) = (shop.clone(), owner.clone(), change.clone());
        Box::pin(async move {
            let cart = cart::change(tx, &shop.config, &owner, seen, &change).await?;
            if by_token {
                told(tx, &owner, seen, &cart).await?;
            }
            Ok(cart)
        })
    });
    Ok(answer(changed.await?, cookie))
}

/// A cart of another storefront was changed: that is told.
async fn told(tx: &mut Tx, owner: &CartOwner, seen: u64, cart: &Cart) -> Result<(), Stop> {
    match owner {
        CartOwner::Account(account) if cart.version != seen => hook::cart_changed(tx, account, cart.version).await,
        _ => Ok(()),
    }
}

/// Adds to the line of a product and rhythm, or begins one; no line has more than 999.
#[utoipa::path(post, path = "/cart/lines", tag = "cart", request_body = AddLine, params(Where, ("If-Match" = String, Header)),
    responses(
    (status = 200, body = Cart, headers(("Set-Cookie" = String))),
    (status = 404, description = "`not_found`: no such product", body = Problem,
     content_type = "application/problem+json"),
    (status = 409, description = "`version_conflict`, `sold_out`", body = Problem,
     content_type = "application/problem+json"),
    (status = 422, description = "`on_hold`: it is being paid · `max_spend` · `region`", body = Problem,
     content_type = "application/problem+json"),
    (status = 429, description = "`rate_limited`: too many carts begun at this address", body = Problem,
     content_type = "application/problem+json"),
))]
pub async fn add_line(
    State(app): State<Arc<App>>,
    shopper: Shopper,
    Seen(seen): Seen,
    Sent(add): Sent<AddLine>,
) -> Answer {
    changed(app, shopper, seen, Change::Add(add)).await
}

/// Changes how many of a line there are, or its rhythm (0: once). Where that makes it the same as another line, the two
/// become one.
#[utoipa::path(patch, path = "/cart/lines/{id}", tag = "cart", request_body = ChangeLine,
    params(Where, ("id" = String, Path), ("If-Match" = String, Header)), responses(
    (status = 200, body = Cart),
    (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`version_conflict`", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "`on_hold` · `max_spend` · `region`", body = Problem,
     content_type = "application/problem+json"),
    (status = 429, description = "`rate_limited`: too many carts begun at this address", body = Problem,
     content_type = "application/problem+json"),
))]
pub async fn change_line(
    State(app): State<Arc<App>>,
    shopper: Shopper,
    Seen(seen): Seen,
    Id(id): Id,
    Sent(change): Sent<ChangeLine>,
) -> Answer {
    changed(app, shopper, seen, Change::Line(id, change)).await
}

/// Takes a line off.
#[utoipa::path(delete, path = "/cart/lines/{id}", tag = "cart",
    params(Where, ("id" = String, Path), ("If-Match" = String, Header)), responses(
    (status = 200, body = Cart),
    (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`version_conflict`", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "`on_hold` · `region`", body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "`rate_limited`: too many carts begun at this address", body = Problem,
     content_type = "application/problem+json"),
))]
pub async fn remove_line(State(app): State<Arc<App>>, shopper: Shopper, Seen(seen): Seen, Id(id): Id) -> Answer {
    changed(app, shopper, seen, Change::RemoveLine(id)).await
}

/// The promos that the shopper insists on; none leaves the choice to the best set.
#[utoipa::path(put, path = "/cart/choice", tag = "cart", request_body = Choice,
    params(Where, ("If-Match" = String, Header)), responses(
    (status = 200, body = Cart),
    (status = 404, description = "`not_found`: its code is not on the cart", body = Problem,
     content_type = "application/problem+json"),
    (status = 409, description = "`version_conflict`", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "`on_hold` · `region`", body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "`rate_limited`: too many carts begun at this address", body = Problem,
     content_type = "application/problem+json"),
))]
pub async fn choose(
    State(app): State<Arc<App>>,
    shopper: Shopper,
    Seen(seen): Seen,
    Sent(choice): Sent<Choice>,
) -> Answer {
    changed(app, shopper, seen, Change::Choose(choice.promos)).await
}

/// Whether and how much the balance pays, and what pays the rest.
#[utoipa::path(put, path = "/cart/tender", tag = "cart", request_body = SetTender,
    params(Where, ("If-Match" = String, Header)), responses(
    (status = 200, body = Cart),
    (status = 409, description = "`version_conflict`", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "`payment_kind`: not taken here · `on_hold` · `region`", body = Problem,
     content_type = "application/problem+json"),
    (status = 429, description = "`rate_limited`: too many carts begun at this address", body = Problem,
     content_type = "application/problem+json"),
))]
pub async fn tender(
    State(app): State<Arc<App>>,
    shopper: Shopper,
    Seen(seen): Seen,
    Sent(tender): Sent<SetTender>,
) -> Answer {
    changed(app, shopper, seen, Change::Tender(tender)).await
}

/// The way of delivery.
#[utoipa::path(put, path = "/cart/delivery", tag = "cart", request_body = SetDelivery,
    params(Where, ("If-Match" = String, Header)), responses(
    (status = 200, body = Cart),
    (status = 409, description = "`version_conflict`", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "`on_hold` · `region`", body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "`rate_limited`: too many carts begun at this address", body = Problem,
     content_type = "application/problem+json"),
))]
pub async fn delivery(
    State(app): State<Arc<App>>,
    shopper: Shopper,
    Seen(seen): Seen,
    Sent(way): Sent<SetDelivery>,
) -> Answer {
    changed(app, shopper, seen, Change::Delivery(way.delivery)).await
}
