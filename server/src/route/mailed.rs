//! `/account/confirmation`, `/confirmations`, `/resets`: links in letters.

use super::take::{Address, Sent, Viewer};
use crate::{App, attempts::Counted, mailed, refusal::Refusal, secret, store::Purpose};
use axum::{extract::State, http::StatusCode};
use domain::{
    Problem, Reason,
    api::{
        account::PASSWORD,
        mailed::{AskReset, Confirm, Reset},
    },
};
use std::sync::Arc;

/// Sends the letter again by which the e-mail is confirmed; the link from before is void. Nothing goes out where it is
/// confirmed.
#[utoipa::path(post, path = "/account/confirmation", tag = "account", security(("session" = [])), responses(
    (status = 204),
    (status = 429, description = "`rate_limited`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn send_again(
    State(app): State<Arc<App>>,
    Address(address): Address,
    viewer: Viewer,
) -> Result<StatusCode, Refusal> {
    if viewer.account.confirmed {
        return Ok(StatusCode::NO_CONTENT);
    }
    let counted = Counted::letters(&viewer.account.email, &address);
    let (shop, account) = (app.clone(), viewer.account.id);
    let sent = app.store.write(move |tx| {
        let (shop, account, counted) = (shop.clone(), account.clone(), counted.clone());
        Box::pin(async move {
            counted.admit_counted(tx).await?;
            mailed::letter(tx, &shop, &account, Purpose::Confirm).await
        })
    });
    sent.await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Confirms an e-mail by the link in its letter, or makes another one the account's, in whatever browser that was opened. It signs nobody in.
#[utoipa::path(post, path = "/confirmations", tag = "account", request_body = Confirm, responses(
    (status = 204),
    (status = 409, description = "`email_taken`: since the letter went out another account has it", body = Problem,
     content_type = "application/problem+json"),
    (status = 422, description = "`link_not_usable`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn confirm(State(app): State<Arc<App>>, Sent(ask): Sent<Confirm>) -> Result<StatusCode, Refusal> {
    let (token, shop) = (secret::digest(ask.token.as_bytes()), app.clone());
    let confirmed = app.store.write(move |tx| {
        let shop = shop.clone();
        Box::pin(async move { mailed::confirm(tx, &shop, &token).await })
    });
    confirmed.await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Sends a link for another password, where the e-mail has an account. The answer is the same where it has none, and so is
/// all that is done before it.
#[utoipa::path(post, path = "/resets", tag = "account", request_body = AskReset, responses(
    (status = 204),
    (status = 429, description = "`rate_limited`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn ask(
    State(app): State<Arc<App>>,
    Address(address): Address,
    Sent(ask): Sent<AskReset>,
) -> Result<StatusCode, Refusal> {
    let email = ask.email.trim().to_lowercase();
    if !domain::gift::recipient::is_email(&email) {
        return Err(Refusal(Reason::Malformed));
    }
    let counted = Counted::letters(&email, &address);
    let asked = app.store.write(move |tx| {
        let (email, counted) = (email.clone(), counted.clone());
        Box::pin(async move {
            counted.admit_counted(tx).await?;
            Ok(tx.ask_reset(&email).await?)
        })
    });
    asked.await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Another password, by the link in a letter. The account is signed out everywhere; it signs in with the new password, and
/// with its second factor where it has one.
#[utoipa::path(post, path = "/resets/finish", tag = "account", request_body = Reset, responses(
    (status = 204),
    (status = 422, description = "`link_not_usable`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn finish(State(app): State<Arc<App>>, Sent(ask): Sent<Reset>) -> Result<StatusCode, Refusal> {
    if !PASSWORD.contains(&ask.password.chars().count()) {
        return Err(Refusal(Reason::Malformed));
    }
    let (token, now) = (secret::digest(ask.token.as_bytes()), app.clock.now());
    // A word that is no link's is not worth the work of a hash.
    if !app.store.look().await?.link_is_good(&token, Purpose::Reset, now).await? {
        return Err(Refusal(Reason::LinkNotUsable));
    }
    let hash = app.passwords.hash(ask.password).await?;
    let changed = app.store.write(move |tx| {
        let hash = hash.clone();
        Box::pin(async move { mailed::reset(tx, &token, &hash).await })
    });
    changed.await?;
    Ok(StatusCode::NO_CONTENT)
}
