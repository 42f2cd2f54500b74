//! `/push`: whether this browser is told something while no page is open.

use super::take::{Sent, Viewer};
use crate::{App, push, refusal::Refusal};
use axum::{Json, extract::State};
use domain::api::push::{Push, Subscribe};
use std::sync::Arc;

/// The shop's key, and whether this browser is told.
#[utoipa::path(get, path = "/push", tag = "account", security(("session" = [])), responses((status = 200, body = Push)))]
pub async fn show(State(app): State<Arc<App>>, viewer: Viewer) -> Result<Json<Push>, Refusal> {
    let on = app.store.look().await?.is_told(&viewer.session.id).await?;
    Ok(Json(Push { key: push::key(&app.settings.secret)?, on }))
}

/// From now on this browser is told that a gift was claimed, and a week before some of the balance runs out, as long as it
/// is signed in. `malformed` where the address is of no push service that the shop knows, or a key is none.
#[utoipa::path(put, path = "/push", tag = "account", security(("session" = [])), request_body = Subscribe,
    responses((status = 200, body = Push)))]
pub async fn begin(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Sent(wish): Sent<Subscribe>,
) -> Result<Json<Push>, Refusal> {
    let (session, account, shop) = (viewer.session.id, viewer.account.id, app.clone());
    let told = app.store.write(move |tx| {
        let (session, account, shop, wish) = (session.clone(), account.clone(), shop.clone(), wish.clone());
        Box::pin(async move {
            let how = (&shop.settings.secret, &shop.settings.handling.push);
            push::begin(tx, how, (&session, &account), &wish).await
        })
    });
    told.await?;
    Ok(Json(Push { key: push::key(&app.settings.secret)?, on: true }))
}

/// From now on it is not.
#[utoipa::path(delete, path = "/push", tag = "account", security(("session" = [])),
    responses((status = 200, body = Push)))]
pub async fn end(State(app): State<Arc<App>>, viewer: Viewer) -> Result<Json<Push>, Refusal> {
    let session = viewer.session.id;
    let told = app.store.write(move |tx| {
        let session = session.clone();
        Box::pin(async move { Ok(tx.forget_browser(&session).await?) })
    });
    told.await?;
    Ok(Json(Push { key: push::key(&app.settings.secret)?, on: false }))
}
