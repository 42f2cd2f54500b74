//! Whose cart a request is about, and which version of it was seen.

use crate::{
    App,
    attempts::Counted,
    cart::CartOwner,
    refusal::Refusal,
    route::{
        acting::{Acting, AnyoneActing},
        take::{Address, Asked, Viewer, cookie},
    },
    secret::{self, Hash},
    store::FORGOTTEN,
};
use axum::{extract::FromRequestParts, http::header, http::request::Parts};
use domain::{Reason, Time};
use serde::Deserialize;
use std::sync::Arc;

/// The cookie that holds the token of a guest's cart.
pub const CART_COOKIE: &str = "__Host-scrip-cart";

/// Where a guest is.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Where {
    /// A region of the shop, for guests; an account has its own. Without it the cart stays in the region that it was in.
    region: Option<String>,
}

/// Whose cart it is.
pub struct Shopper {
    /// Who is signed in, or has a token for this cart.
    pub viewer: Option<Viewer>,
    /// It is a token: the cart is another storefront's, and no more of it is changed here than its codes.
    pub by_token: bool,
    /// The hash of the token in the guest's cookie.
    pub guest: Option<Hash>,
    region: Option<String>,
    address: String,
}

impl FromRequestParts<Arc<App>> for Shopper {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Refusal> {
        let AnyoneActing(acting) = AnyoneActing::from_request_parts(parts, app).await?;
        let acting = acting.filter(|acting| acting.lasts);
        let by_token = acting.as_ref().is_some_and(|acting| acting.token.is_some());
        let viewer = acting.map(|Acting { viewer, .. }| viewer);
        let Asked(Where { region }) = Asked::<Where>::from_request_parts(parts, app).await?;
        if region.as_ref().is_some_and(|region| !app.config.regions.iter().any(|known| known.id == *region)) {
            return Err(Refusal(Reason::Region));
        }
        // A guest's own cart is not taken along into another storefront's.
        let guest = if by_token { None } else { guest(parts) };
        let Address(address) = Address::from_request_parts(parts, app).await?;
        Ok(Shopper { viewer, by_token, guest, region, address })
    }
}

/// The hash of the token in a guest's cookie, if there is one.
pub struct Guest(pub Option<Hash>);

impl FromRequestParts<Arc<App>> for Guest {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &Arc<App>) -> Result<Self, Refusal> {
        Ok(Guest(guest(parts)))
    }
}

fn guest(parts: &Parts) -> Option<Hash> {
    cookie(parts, CART_COOKIE).filter(|token| !token.is_empty()).map(|token| secret::digest(token.as_bytes()))
}

/// The cookie with a token, or its end where there is none.
pub fn set_cookie(token: Option<&str>) -> String {
    let seconds = if token.is_some() { FORGOTTEN / Time::SECOND } else { 0 };
    let token = token.unwrap_or_default();
    format!("{CART_COOKIE}={token}; Path=/; Max-Age={seconds}; HttpOnly; Secure; SameSite=Lax")
}

impl Shopper {
    /// The cart's owner.
    pub fn owner(&self) -> CartOwner {
        match &self.viewer {
            Some(viewer) => CartOwner::Account(viewer.account.id.clone()),
            None => CartOwner::Guest { token: self.guest, region: self.region.clone() },
        }
    }

    /// The session, where somebody is signed in.
    pub fn session(&self) -> Option<String> {
        self.viewer.as_ref().filter(|_| !self.by_token).map(|viewer| viewer.session.id.clone())
    }

    /// The owner of a cart that is about to be written to. A guest without one gets a token, and the cookie that holds
    /// it; a token that no cart is known by is not taken up.
    pub async fn writer(&self, app: &App) -> Result<(CartOwner, Option<String>), Refusal> {
        let owner = self.owner();
        if self.viewer.is_some() || app.store.look().await?.cart(&owner).await?.is_some() {
            return Ok((owner, None));
        }
        let begun = Counted::carts(&self.address);
        let counted = app.store.write(move |tx| {
            let begun = begun.clone();
            Box::pin(async move { begun.admit_counted(tx).await })
        });
        counted.await?;
        let token = secret::hex(&secret::chance().map_err(|_| Refusal(Reason::Unavailable))?);
        let hash = secret::digest(token.as_bytes());
        Ok((CartOwner::Guest { token: Some(hash), region: self.region.clone() }, Some(set_cookie(Some(&token)))))
    }
}

/// The version that a write was made for: `If-Match: "7"`.
pub struct Seen(pub u64);

impl FromRequestParts<Arc<App>> for Seen {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &Arc<App>) -> Result<Self, Refusal> {
        let sent = parts.headers.get(header::IF_MATCH).and_then(|sent| sent.to_str().ok());
        let version = sent.and_then(|sent| sent.trim().strip_prefix('"')?.strip_suffix('"')?.parse().ok());
        version.map(Seen).ok_or(Refusal(Reason::Malformed))
    }
}
