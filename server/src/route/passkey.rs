//! `/factors/passkeys`, and `/session/passkey`: signing in without a password.

use super::{
    browser::Browser,
    cart::shopper::Guest,
    proof,
    session::{self, Entering},
    take::{Address, Id, Sent, Viewer},
};
use crate::{
    App,
    passkey::{self, Asked},
    refusal::Refusal,
    secret,
    store::{Asking, Fault},
};
use axum::{
    Json,
    extract::State,
    http::{StatusCode, header},
    response::{AppendHeaders, IntoResponse},
};
use domain::{
    Problem, Reason,
    api::{
        passkey::{AddedPasskey, CreationOptions, NAME, NewPasskey, PasskeyProof, RequestOptions},
        session::Session,
    },
};
use std::sync::Arc;

/// What makes a passkey, for who has proved within the last five minutes to be the owner.
#[utoipa::path(post, path = "/factors/passkeys/options", tag = "session", security(("session" = [])), responses(
    (status = 200, body = CreationOptions),
    (status = 403, description = "`step_up_required`", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "`too_many_passkeys`", body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "`rate_limited`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn options(
    State(app): State<Arc<App>>,
    Address(place): Address,
    viewer: Viewer,
) -> Result<Json<CreationOptions>, Refusal> {
    proof::fresh(&app, &viewer).await?;
    let (shop, account) = (app.clone(), viewer.account);
    let asked = Asked { asking: Asking::Add, holder: viewer.session.id, place };
    let options = app.store.write(move |tx| {
        let (shop, account, asked) = (shop.clone(), account.clone(), asked.clone());
        Box::pin(async move { passkey::creation(tx, &shop, &asked, &account).await })
    });
    Ok(Json(options.await?))
}

/// Adds a passkey that was just made: from now on it signs in, and the password alone does not. Where it is the first second
/// factor the recovery codes are told, this once.
#[utoipa::path(post, path = "/factors/passkeys", tag = "session", security(("session" = [])), request_body = NewPasskey,
    responses(
    (status = 200, body = AddedPasskey),
    (status = 401, description = "`passkey_failed`", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "`too_many_passkeys`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn add(
    State(app): State<Arc<App>>,
    Address(place): Address,
    viewer: Viewer,
    Sent(ask): Sent<NewPasskey>,
) -> Result<Json<AddedPasskey>, Refusal> {
    let name = ask.name.trim().to_owned();
    if name.is_empty() || name.chars().count() > NAME || name.chars().any(char::is_control) {
        return Err(Refusal(Reason::Malformed));
    }
    let (shop, account, new) = (app.clone(), viewer.account.id, NewPasskey { name, ..ask });
    let asked = Asked { asking: Asking::Add, holder: viewer.session.id, place };
    let added = app.store.write(move |tx| {
        let (shop, account, asked, new) = (shop.clone(), account.clone(), asked.clone(), new.clone());
        Box::pin(async move { passkey::add(tx, &shop, (&asked, &account), &new).await })
    });
    Ok(Json(added.await??))
}

/// Takes a passkey off, and with the last factor the recovery codes, for who has proved within the last five minutes to be the
/// owner.
#[utoipa::path(delete, path = "/factors/passkeys/{id}", tag = "session", security(("session" = [])),
    params(("id" = String, Path, description = "From the list of factors.")), responses(
    (status = 204),
    (status = 403, description = "`step_up_required`", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`not_found`: there is no such one", body = Problem,
     content_type = "application/problem+json"),
))]
pub async fn remove(State(app): State<Arc<App>>, viewer: Viewer, Id(id): Id) -> Result<StatusCode, Refusal> {
    proof::fresh(&app, &viewer).await?;
    let (shop, account) = (app.clone(), viewer.account.id);
    let removed = app.store.write(move |tx| {
        let (shop, account, id) = (shop.clone(), account.clone(), id.clone());
        Box::pin(async move { passkey::remove(tx, &shop, &account, &id).await })
    });
    if removed.await? { Ok(StatusCode::NO_CONTENT) } else { Err(Refusal(Reason::NotFound)) }
}

/// What is asked of a passkey to sign in. No account is named, so everybody gets the same answer.
#[utoipa::path(post, path = "/session/passkey/options", tag = "session", responses(
    (status = 200, body = RequestOptions, headers(("Set-Cookie" = String))),
    (status = 429, description = "`rate_limited`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn ask(
    State(app): State<Arc<App>>,
    Address(place): Address,
    browser: Browser,
) -> Result<impl IntoResponse, Refusal> {
    let (shop, asked) = (app.clone(), by_whom(&browser, place));
    let options = app.store.write(move |tx| {
        let (shop, asked) = (shop.clone(), asked.clone());
        Box::pin(async move { passkey::request(tx, &shop, &asked, None).await })
    });
    let options = options.await?;
    let given = browser.given.map(|cookie| AppendHeaders([(header::SET_COOKIE, cookie)]));
    Ok((given, Json(options)))
}

/// Signs in by a passkey whose authenticator asked who holds it. A guest's cart is merged into the account's.
#[utoipa::path(post, path = "/session/passkey", tag = "session", request_body = PasskeyProof, responses(
    (status = 200, body = Session, headers(("Set-Cookie" = String))),
    (status = 401, description = "`passkey_failed`", body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "`rate_limited`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn sign_in(
    State(app): State<Arc<App>>,
    Address(place): Address,
    Guest(guest): Guest,
    browser: Browser,
    Sent(ask): Sent<PasskeyProof>,
) -> Result<impl IntoResponse, Refusal> {
    let (shop, asked, used) = (app.clone(), by_whom(&browser, place), ask.credential);
    let proved = app.store.write(move |tx| {
        let (shop, asked, used) = (shop.clone(), asked.clone(), used.clone());
        Box::pin(async move {
            let account = match passkey::prove(tx, &shop, (&asked, None), &used).await? {
                Ok(account) => account,
                Err(reason) => return Ok(Err(reason)),
            };
            let password = tx.password(&account).await?.ok_or(Fault::Corrupt("account"))?;
            Ok(Ok((account, password)))
        })
    });
    let (account, password) = proved.await??;
    session::enter(&app, Entering { account, password, misses: Vec::new(), guest, browser }).await
}

/// The browser, by the cookie that it has or is given here.
fn by_whom(browser: &Browser, place: String) -> Asked {
    Asked { asking: Asking::SignIn, holder: secret::hex(&browser.seen.cookie), place }
}
