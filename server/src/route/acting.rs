//! For whom something is done: who is signed in, or the cart that a token is for.

use super::take::{Anyone, Viewer};
use crate::{
    App, embed,
    refusal::Refusal,
    secret::{self, Hash},
    store::{AccountRow, CartTokenRow, Fault, SessionRow, Stop, Tx},
};
use axum::{extract::FromRequestParts, http::request::Parts};
use domain::{
    Reason, Time,
    api::redeem::{Receipt, Status},
};
use std::sync::Arc;

/// The header in which a frame sends the token of the cart that it works for.
pub const TOKEN: &str = "scrip-token";

/// For whom something is done. A few calls take a token in the place of a session: redeeming, and the codes on a cart.
pub struct Acting {
    /// Whose account: of who is signed in, or of another storefront's cart.
    pub viewer: Viewer,
    /// The hash of the token, where it is one.
    pub token: Option<Hash>,
    /// Something may still be done. A token that has run out says for a while what became of what was sent before.
    pub lasts: bool,
}

/// The same, where it may be nobody.
pub struct AnyoneActing(pub Option<Acting>);

impl FromRequestParts<Arc<App>> for AnyoneActing {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Refusal> {
        let Some(token) = parts.headers.get(TOKEN) else {
            let Anyone(viewer) = Anyone::from_request_parts(parts, app).await?;
            return Ok(AnyoneActing(viewer.map(|viewer| Acting { viewer, token: None, lasts: true })));
        };
        let hash = secret::digest(token.as_bytes());
        let now = app.clock.now();
        let found = app.store.look().await?.cart_token(&hash).await?;
        // Past its time it still says what became of what was sent before.
        let taken = |row: &CartTokenRow| now < row.expires || (row.used && now < row.expires.plus(embed::KEPT));
        let acting = |row: CartTokenRow| {
            let lasts = now < row.expires;
            Acting { viewer: holder(row.account, now), token: Some(hash), lasts }
        };
        Ok(AnyoneActing(found.filter(taken).map(acting)))
    }
}

impl FromRequestParts<Arc<App>> for Acting {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Refusal> {
        let AnyoneActing(acting) = AnyoneActing::from_request_parts(parts, app).await?;
        acting.ok_or(Refusal(Reason::SignInRequired))
    }
}

impl Acting {
    /// Refuses a token with which something was redeemed already, or that has run out. Who is signed in is admitted.
    pub async fn admit(tx: &mut Tx, token: Option<&Hash>) -> Result<(), Stop> {
        match token {
            Some(token) if !tx.token_is_fresh(token).await? => Err(Reason::SignInRequired.into()),
            _ => Ok(()),
        }
    }

    /// Something was redeemed: the token has had its one success. Where another had it meanwhile, nothing of the job stays.
    pub async fn succeed(tx: &mut Tx, token: Option<&Hash>, receipt: &Receipt) -> Result<(), Stop> {
        let Some(token) = token.filter(|_| receipt.status != Status::Refused && !receipt.repeated) else {
            return Ok(());
        };
        if tx.use_token(token).await? { Ok(()) } else { Err(Fault::NotCommitted.into()) }
    }
}

/// The account of a storefront's cart, as if it were signed in: for the calls that take a token or the shop's key.
pub fn holder(account: AccountRow, now: Time) -> Viewer {
    let session = SessionRow { id: String::new(), since: now, seen: now, device: String::new(), proved_until: Time(0) };
    Viewer { account, session }
}
