//! The shop on pages of other origins: who may embed it, carts of other storefronts, and who is told.

mod cart;
mod desk;
pub mod hook;
mod origin;

pub use cart::{KEPT, put, token};
pub use desk::{allow, forbid, list};
pub use origin::{MOST as MOST_ORIGINS, Origin, OriginFault};

use crate::{
    App,
    secret::{self, Hash},
    store::{Fault, Stop},
};
use std::sync::Arc;

/// Forgets the tokens and tickets that nobody asks for any more.
pub async fn forget(app: &Arc<App>) -> Result<(), Stop> {
    let now = app.clock.now();
    if !app.store.look().await?.tokens_are_old(now.plus(-KEPT), now).await? {
        return Ok(());
    }
    let forgotten =
        app.store.write(move |tx| Box::pin(async move { Ok(tx.forget_tokens(now.plus(-KEPT), now).await?) }));
    forgotten.await
}

/// A secret that is handed out once, and the hash by which it is known.
pub(crate) fn drawn(kind: &str) -> Result<(String, Hash), Fault> {
    let token = [kind, &secret::hex(&secret::chance().map_err(Fault::Chance)?)].concat();
    let hash = secret::digest(token.as_bytes());
    Ok((token, hash))
}
