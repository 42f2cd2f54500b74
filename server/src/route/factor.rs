//! `/factors`: what is asked for beside the password.

use super::{
    proof,
    take::{Address, Sent, Viewer},
};
use crate::{App, factor, refusal::Refusal};
use axum::{Json, extract::State, http::StatusCode};
use domain::{
    Problem, Reason,
    api::factor::{Enrolment, Factors, Proof, RecoveryCodes},
};
use std::sync::Arc;

/// Which second factors the account has.
#[utoipa::path(get, path = "/factors", tag = "session", security(("session" = [])), responses(
    (status = 200, body = Factors),
))]
pub async fn show(State(app): State<Arc<App>>, viewer: Viewer) -> Result<Json<Factors>, Refusal> {
    Ok(Json(factor::factors(&mut app.store.look().await?, &viewer.account.id).await?))
}

/// Begins to set an authenticator up, for who has proved within the last five minutes to be the owner. Its secret is told
/// this once. One that is asked for already stays until the new one has shown a code.
#[utoipa::path(post, path = "/factors/totp", tag = "session", security(("session" = [])), responses(
    (status = 200, body = Enrolment),
    (status = 403, description = "`step_up_required`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn enrol(State(app): State<Arc<App>>, viewer: Viewer) -> Result<Json<Enrolment>, Refusal> {
    proof::fresh(&app, &viewer).await?;
    let (shop, account) = (app.clone(), viewer.account);
    let begun = app.store.write(move |tx| {
        let (shop, account) = (shop.clone(), account.clone());
        Box::pin(async move { factor::enrol(tx, &shop, &account.id, &account.email).await })
    });
    Ok(Json(begun.await?))
}

/// The authenticator shows its first code, and is asked for from now on. The recovery codes are told this once.
#[utoipa::path(post, path = "/factors/totp/confirm", tag = "session", security(("session" = [])), request_body = Proof,
    responses(
    (status = 200, body = RecoveryCodes),
    (status = 401, description = "`second_factor_failed`", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`not_found`: nothing is being set up, or it took too long", body = Problem,
     content_type = "application/problem+json"),
    (status = 423, description = "`locked`: too many codes that were none", body = Problem,
     content_type = "application/problem+json"),
    (status = 429, description = "`rate_limited`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn confirm(
    State(app): State<Arc<App>>,
    Address(address): Address,
    viewer: Viewer,
    Sent(ask): Sent<Proof>,
) -> Result<Json<RecoveryCodes>, Refusal> {
    let (shop, account, code) = (app.clone(), viewer.account.id, ask.code);
    let confirmed = app.store.write(move |tx| {
        let (shop, account, address, code) = (shop.clone(), account.clone(), address.clone(), code.clone());
        Box::pin(async move { factor::confirm(tx, &shop, (&account, &address), &code).await })
    });
    Ok(Json(confirmed.await??))
}

/// New recovery codes, for who has proved within the last five minutes to be the owner. Those from before are void.
#[utoipa::path(post, path = "/factors/recovery", tag = "session", security(("session" = [])), responses(
    (status = 200, body = RecoveryCodes),
    (status = 403, description = "`step_up_required`", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`not_found`: there is no second factor", body = Problem,
     content_type = "application/problem+json"),
))]
pub async fn recovery(State(app): State<Arc<App>>, viewer: Viewer) -> Result<Json<RecoveryCodes>, Refusal> {
    proof::fresh(&app, &viewer).await?;
    let account = viewer.account.id;
    let drawn = app.store.write(move |tx| {
        let account = account.clone();
        Box::pin(async move {
            if factor::methods(tx, &account).await?.is_empty() {
                return Err(Reason::NotFound.into());
            }
            factor::recovery(tx, &account).await
        })
    });
    Ok(Json(drawn.await?))
}

/// Takes the authenticator off, and with the last factor the recovery codes, for who has proved within the last five minutes to be the owner.
#[utoipa::path(delete, path = "/factors/totp", tag = "session", security(("session" = [])), responses(
    (status = 204),
    (status = 403, description = "`step_up_required`", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`not_found`: there is none", body = Problem, content_type = "application/problem+json"),
))]
pub async fn remove(State(app): State<Arc<App>>, viewer: Viewer) -> Result<StatusCode, Refusal> {
    proof::fresh(&app, &viewer).await?;
    let account = viewer.account.id;
    let removed = app.store.write(move |tx| {
        let account = account.clone();
        Box::pin(async move { factor::remove(tx, &account).await })
    });
    if removed.await? { Ok(StatusCode::NO_CONTENT) } else { Err(Refusal(Reason::NotFound)) }
}
