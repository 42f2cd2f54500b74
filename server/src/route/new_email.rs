//! `/account/email`: another e-mail for the account.

use super::{
    account, proof,
    take::{Address, Sent, Viewer},
};
use crate::{App, attempts::Counted, new_email, refusal::Refusal};
use axum::{Json, extract::State};
use domain::{
    Problem, Reason,
    api::account::{Account, NewEmail},
    gift::recipient::is_email,
};
use std::sync::Arc;

/// Sends a link to an e-mail that the account is to have; when it comes back (`POST /confirmations`), the account signs in with
/// that one. For who has proved within the last five minutes to be its owner (`POST /session/step-up`). The e-mail that it has
/// is told. Another one asked for before is forgotten, and its link is void.
#[utoipa::path(post, path = "/account/email", tag = "account", security(("session" = [])), request_body = NewEmail, responses(
    (status = 200, body = Account),
    (status = 403, description = "`step_up_required`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`email_taken`", body = Problem, content_type = "application/problem+json"),
    (status = 400, description = "`malformed`: it is no e-mail, or the one that the account has", body = Problem,
     content_type = "application/problem+json"),
    (status = 429, description = "`rate_limited`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn ask(
    State(app): State<Arc<App>>,
    Address(address): Address,
    viewer: Viewer,
    Sent(ask): Sent<NewEmail>,
) -> Result<Json<Account>, Refusal> {
    proof::fresh(&app, &viewer).await?;
    let email = ask.email.trim().to_lowercase();
    if !is_email(&email) || email == viewer.account.email {
        return Err(Refusal(Reason::Malformed));
    }
    // Letters to whomever, and which e-mails have accounts: as many as one may ask for, whatever is typed.
    let counted = Counted::letters(&viewer.account.email, &address);
    let (shop, owner) = (app.clone(), viewer.account.clone());
    let asked = app.store.write(move |tx| {
        let (shop, owner, email, counted) = (shop.clone(), owner.clone(), email.clone(), counted.clone());
        Box::pin(async move {
            counted.admit_counted(tx).await?;
            new_email::ask(tx, &shop, &owner, &email).await
        })
    });
    asked.await?;
    account::now(&app, &viewer.account.id).await
}

/// The account keeps the e-mail that it has; a link that went to another is void. Whoever is signed in may: it lets nobody in.
#[utoipa::path(delete, path = "/account/email", tag = "account", security(("session" = [])), responses(
    (status = 200, body = Account),
))]
pub async fn keep(State(app): State<Arc<App>>, viewer: Viewer) -> Result<Json<Account>, Refusal> {
    let account = viewer.account.id.clone();
    let kept = app.store.write(move |tx| {
        let account = account.clone();
        Box::pin(async move { new_email::keep(tx, &account).await })
    });
    kept.await?;
    account::now(&app, &viewer.account.id).await
}
