//! `/session/step-up`: who is signed in proves it again, and what asks for that.

use super::{
    embedded::InFrame,
    take::{Address, Sent, Viewer},
};
use crate::{
    App,
    attempts::Counted,
    factor,
    passkey::{self, Asked},
    refusal::Refusal,
    secret::{self, Hash},
    store::{Asking, Stop, Tx},
};
use axum::{Json, extract::State, http::header, response::IntoResponse};
use domain::{
    Problem, Reason, Time,
    api::{
        factor::method,
        passkey::{PasskeyProof, RequestOptions},
        session::{StepUp, SteppedUp},
    },
};
use std::sync::Arc;

/// A proof holds for so long.
const PROVED: i64 = 5 * 60 * Time::SECOND;

/// Proves again who is signed in, for the steps that ask for it: by the password, and a code where the account has a second
/// factor. What is wrong counts as at signing in. The session goes on by another cookie; the one before is good no more.
#[utoipa::path(post, path = "/session/step-up", tag = "session", security(("session" = [])), request_body = StepUp,
    responses(
    (status = 200, body = SteppedUp, headers(("Set-Cookie" = String))),
    (status = 401, description = "`sign_in_failed`: it is another password; `second_factor_required`, \
     `second_factor_failed`", body = Problem, content_type = "application/problem+json"),
    (status = 423, description = "`locked`: too many codes that were none", body = Problem,
     content_type = "application/problem+json"),
    (status = 429, description = "`rate_limited`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn step_up(
    State(app): State<Arc<App>>,
    Address(address): Address,
    viewer: Viewer,
    frame: InFrame,
    Sent(ask): Sent<StepUp>,
) -> Result<impl IntoResponse, Refusal> {
    let email = viewer.account.email;
    let counted = Counted::passwords(&email, &address).also_in(Some(&viewer.session.id));
    let misses = app.store.write(move |tx| {
        let counted = counted.clone();
        Box::pin(async move { counted.admit_counted(tx).await })
    });
    let misses = misses.await?;
    let hash = app.store.look().await?.account_by_email(&email).await?.map(|(_, hash)| hash);
    if !app.passwords.fits(ask.password, hash).await? {
        return Err(Refusal(Reason::SignInFailed));
    }
    let (token, renewed) = drawn()?;
    let (session, account, shop, code) = (viewer.session.id, viewer.account.id, app.clone(), ask.code);
    let proved = app.store.write(move |tx| {
        let (session, misses, shop) = (session.clone(), misses.clone(), shop.clone());
        let (account, address, code) = (account.clone(), address.clone(), code.clone());
        Box::pin(async move {
            for miss in &misses {
                tx.forgive(miss).await?;
            }
            let methods = factor::methods(tx, &account).await?;
            match code {
                _ if methods.is_empty() => {}
                None => return Ok(Err(Reason::SecondFactorRequired { methods })),
                Some(code) => {
                    if let Err(reason) = factor::prove(tx, &shop, (&account, &address), &code).await? {
                        return Ok(Err(reason));
                    }
                }
            }
            proven(tx, &session, &renewed).await
        })
    });
    let until = proved.await??;
    Ok(([(header::SET_COOKIE, frame.renewed(&token))], Json(SteppedUp { until })))
}

/// Until when it is proved who asks, for the steps that ask for that; so that a page asks for the proof before it sends
/// what wants it.
#[utoipa::path(get, path = "/session/step-up", tag = "session", security(("session" = [])), responses(
    (status = 200, body = SteppedUp),
    (status = 403, description = "`step_up_required`: it is not proved, or no longer", body = Problem,
     content_type = "application/problem+json"),
))]
pub async fn proved(State(app): State<Arc<App>>, viewer: Viewer) -> Result<Json<SteppedUp>, Refusal> {
    fresh(&app, &viewer).await?;
    Ok(Json(SteppedUp { until: viewer.session.proved_until }))
}

/// What is asked of a passkey, for who is signed in and is to prove it again.
#[utoipa::path(post, path = "/session/step-up/passkey/options", tag = "session", security(("session" = [])), responses(
    (status = 200, body = RequestOptions),
    (status = 404, description = "`not_found`: the account has no passkey", body = Problem,
     content_type = "application/problem+json"),
    (status = 429, description = "`rate_limited`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn options(
    State(app): State<Arc<App>>,
    Address(place): Address,
    viewer: Viewer,
) -> Result<Json<RequestOptions>, Refusal> {
    let (shop, account) = (app.clone(), viewer.account.id);
    let asked = Asked { asking: Asking::StepUp, holder: viewer.session.id, place };
    let options = app.store.write(move |tx| {
        let (shop, account, asked) = (shop.clone(), account.clone(), asked.clone());
        Box::pin(async move { passkey::request(tx, &shop, &asked, Some(&account)).await })
    });
    Ok(Json(options.await?))
}

/// Proves again who is signed in, by a passkey whose authenticator asked who holds it: in the place of password and code.
#[utoipa::path(post, path = "/session/step-up/passkey", tag = "session", security(("session" = [])),
    request_body = PasskeyProof, responses(
    (status = 200, body = SteppedUp, headers(("Set-Cookie" = String))),
    (status = 401, description = "`passkey_failed`", body = Problem, content_type = "application/problem+json"),
    (status = 423, description = "`locked`: too many that were none", body = Problem,
     content_type = "application/problem+json"),
    (status = 429, description = "`rate_limited`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn by_passkey(
    State(app): State<Arc<App>>,
    Address(place): Address,
    viewer: Viewer,
    frame: InFrame,
    Sent(ask): Sent<PasskeyProof>,
) -> Result<impl IntoResponse, Refusal> {
    let (token, renewed) = drawn()?;
    let (shop, account, used) = (app.clone(), viewer.account.id, ask.credential);
    let asked = Asked { asking: Asking::StepUp, holder: viewer.session.id, place };
    let proved = app.store.write(move |tx| {
        let (shop, account, asked, used) = (shop.clone(), account.clone(), asked.clone(), used.clone());
        Box::pin(async move {
            if let Err(reason) = passkey::prove(tx, &shop, (&asked, Some(&account)), &used).await? {
                return Ok(Err(reason));
            }
            proven(tx, &asked.holder, &renewed).await
        })
    });
    let until = proved.await??;
    Ok(([(header::SET_COOKIE, frame.renewed(&token))], Json(SteppedUp { until })))
}

/// The token by which a session goes on once it is proved, and its hash.
fn drawn() -> Result<(String, Hash), Refusal> {
    let token = secret::hex(&secret::chance().map_err(|_| Refusal(Reason::Unavailable))?);
    let hash = secret::digest(token.as_bytes());
    Ok((token, hash))
}

/// Notes that who holds a session has proved it again: until when that holds. The token from before proves nothing, and is
/// good for a minute yet.
async fn proven(tx: &mut Tx, session: &str, renewed: &Hash) -> Result<Result<Time, Reason>, Stop> {
    let until = tx.now().plus(PROVED);
    let proved = tx.prove_session(session, until).await? && tx.renew_session(session, renewed).await?;
    // Signed out elsewhere meanwhile.
    Ok(if proved { Ok(until) } else { Err(Reason::SignInRequired) })
}

/// Refuses who has not proved within the last five minutes to be the owner.
pub(super) async fn fresh(app: &App, viewer: &Viewer) -> Result<(), Refusal> {
    if viewer.session.proved_until > app.clock.now() {
        return Ok(());
    }
    let factors = factor::methods(&mut app.store.look().await?, &viewer.account.id).await?;
    let methods = [vec![method::PASSWORD.to_owned()], factors].concat();
    Err(Refusal(Reason::StepUpRequired { methods }))
}
