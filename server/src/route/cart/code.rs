//! `/cart/codes`: one box for gift cards and promo codes.

use super::{
    Answer, answer, changed,
    shopper::{Seen, Shopper, Where},
    told,
};
use crate::{
    App,
    attempts::{Counted, Tight},
    cart::{self, CartOwner, Change, Typed},
    route::{
        redeem::staged,
        take::{Address, Id, Sent},
    },
};
use axum::extract::State;
use domain::{
    Problem, Reason,
    api::{
        cart::{AddCode, Cart},
        redeem::Request,
    },
};
use std::sync::Arc;

/// Lays a promo code or a card on the cart, beside those that are there; one that is there already changes nothing. A
/// promo's code is taken although the promo does not apply: the quote says why, and what would change it. A code that is
/// unknown counts as a miss.
#[utoipa::path(post, path = "/cart/codes", tag = "cart", request_body = AddCode,
    params(Where, ("If-Match" = String, Header)), responses(
    (status = 200, body = Cart, headers(("Set-Cookie" = String))),
    (status = 404, description = "`not_found`: no promo has this code, and no card could", body = Problem,
     content_type = "application/problem+json"),
    (status = 409, description = "`version_conflict` · `already_in_your_account`, `already_redeemed`", body = Problem,
     content_type = "application/problem+json"),
    (status = 422, description = "`too_many_codes` · the code is malformed, or the rules say no · `on_hold` · `region`",
     body = Problem, content_type = "application/problem+json"),
    (status = 423, description = "`locked`", body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "`rate_limited`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn add(
    State(app): State<Arc<App>>,
    shopper: Shopper,
    Seen(seen): Seen,
    Address(address): Address,
    Sent(ask): Sent<AddCode>,
) -> Answer {
    let (by_token, session) = (shopper.by_token, shopper.session());
    let (owner, cookie) = shopper.writer(&app).await?;
    let AddCode { code, pin, as_typed } = ask;
    let region = cart::region(&mut app.store.look().await?, &app.config, &owner).await?;
    let place = Tight::place(&app, &address, Some(&region.id)).await?;
    let counted = match &owner {
        CartOwner::Account(account) if !by_token => Counted::codes(account, session.as_deref(), &place),
        _ => Counted::guests(&place),
    };
    let profiles = app.config.profiles_of(Some(&region.id));
    counted.glance(&app).await?;
    let typed = Typed::read(&Request { code, pin, as_typed }, &profiles, &app.settings.secret);
    staged(&app, typed.hashes()).await?;
    let shop = app.clone();
    let added = app.store.write(move |tx| {
        let (shop, owner, counted, typed) = (shop.clone(), owner.clone(), counted.clone(), typed.clone());
        Box::pin(async move {
            let added = cart::add_code(tx, &shop.config, (&owner, &counted), seen, &typed).await?;
            if let (true, Ok(cart)) = (by_token, &added) {
                told(tx, &owner, seen, cart).await?;
            }
            Ok(added)
        })
    });
    let added: Result<Cart, Reason> = added.await?;
    Ok(answer(added?, cookie))
}

/// Takes a promo or a card off, by its id in the quote.
#[utoipa::path(delete, path = "/cart/codes/{id}", tag = "cart",
    params(Where, ("id" = String, Path), ("If-Match" = String, Header)), responses(
    (status = 200, body = Cart),
    (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`version_conflict`", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "`on_hold` · `region`", body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "`rate_limited`: too many carts begun at this address", body = Problem,
     content_type = "application/problem+json"),
))]
pub async fn remove(State(app): State<Arc<App>>, shopper: Shopper, Seen(seen): Seen, Id(id): Id) -> Answer {
    changed(app, shopper, seen, Change::RemoveCode(id)).await
}
