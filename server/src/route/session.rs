//! `/session`, `/sessions`: who asks, and where else they are signed in.

use super::{
    acting::AnyoneActing,
    browser::Browser,
    cart::shopper::{self, Guest},
    embedded, half, spoken,
    take::{Address, Anyone, COOKIE, IDLE, Id, Sent, Viewer},
};
use crate::{
    App,
    attempts::Counted,
    browser,
    cart::{self, CartOwner},
    events::Told,
    factor,
    refusal::Refusal,
    secret::{self, Hash},
    store::{AccountRow, Fault, NewSession, SessionRow},
};
use axum::{
    Json,
    extract::State,
    http::{StatusCode, header},
    response::{AppendHeaders, IntoResponse, Response},
};
use domain::{
    Problem, Reason, Time,
    api::{
        balance::Event,
        session::{Session, SignIn, SignedIn},
    },
};
use language::Language;
use std::sync::Arc;
use uuid::Uuid;

/// As many bytes as an e-mail has at most (RFC 5321).
const EMAIL: usize = 254;

/// Who is signed in, if anyone is.
#[utoipa::path(get, path = "/session", tag = "session", responses((status = 200, body = Session)))]
pub async fn current(State(app): State<Arc<App>>, AnyoneActing(acting): AnyoneActing) -> Json<Session> {
    Json(Session { viewer: acting.filter(|acting| acting.lasts).map(|acting| shown(&app, &acting.viewer.account)) })
}

/// Signs in. The cookie that comes back is all that later calls need. A guest's cart is merged into the account's. Where the
/// account has a second factor, `second_factor_required` brings a cookie for `POST /session/second-factor` instead.
#[utoipa::path(post, path = "/session", tag = "session", request_body = SignIn, responses(
    (status = 200, body = Session, headers(("Set-Cookie" = String))),
    (status = 401, description = "`sign_in_failed`; `second_factor_required`: the password is right", body = Problem,
     content_type = "application/problem+json"),
    (status = 429, description = "`rate_limited`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn sign_in(
    State(app): State<Arc<App>>,
    Address(address): Address,
    Guest(guest): Guest,
    browser: Browser,
    Sent(ask): Sent<SignIn>,
) -> Result<Response, Refusal> {
    let email = ask.email.trim().to_lowercase();
    // No account has it, and it is too long to be counted, or no text for every database.
    if email.len() > EMAIL || email.contains(char::is_control) {
        return Err(Refusal(Reason::SignInFailed));
    }
    let counted = Counted::passwords(&email, &address);
    let misses = app.store.write(move |tx| {
        let counted = counted.clone();
        Box::pin(async move { counted.admit_counted(tx).await })
    });
    let misses = misses.await?;
    let found = app.store.look().await?.account_by_email(&email).await?;
    let (account, hash) = found.unzip();
    if !app.passwords.fits(ask.password, hash.clone()).await? {
        return Err(Refusal(Reason::SignInFailed));
    }
    let (account, password) = (account.unwrap_or_default(), hash.unwrap_or_default());
    let methods = factor::methods(&mut app.store.look().await?, &account).await?;
    if !methods.is_empty() {
        return half::begin(&app, account, misses, methods).await;
    }
    Ok(enter(&app, Entering { account, password, misses, guest, browser }).await?.into_response())
}

/// Who has just proved to be an account's owner, and how.
pub(super) struct Entering {
    /// The account.
    pub account: String,
    /// The hash of the password by which it came this far.
    pub password: String,
    /// The try was none of these misses.
    pub misses: Vec<String>,
    /// Whose cart is merged.
    pub guest: Option<Hash>,
    /// In which browser.
    pub browser: Browser,
}

/// Opens a session. The owner is told of a browser that the account does not know.
pub(super) async fn enter(app: &Arc<App>, mut entering: Entering) -> Result<impl IntoResponse + use<>, Refusal> {
    let given = entering.browser.given.take().map(|cookie| AppendHeaders([(header::SET_COOKIE, cookie)]));
    let chose = entering.browser.chose;
    let (token, account, merged) = opened(app, entering).await?;
    // A browser in which no language was chosen speaks the account's from the next page on.
    let speaks = Language::of(&account.language).filter(|_| !chose).map(spoken::cookie);
    let speaks = speaks.map(|cookie| AppendHeaders([(header::SET_COOKIE, cookie)]));
    let session = Session { viewer: Some(shown(app, &account)) };
    let signed_in = [(header::SET_COOKIE, cookie(&token, IDLE / Time::SECOND))];
    let let_go = merged.then(|| [(header::SET_COOKIE, shopper::set_cookie(None))]);
    Ok((AppendHeaders(signed_in), let_go.map(AppendHeaders), given, speaks, Json(session)))
}

/// The same, without an answer yet: the session's token, its account, and whether a guest's cart was merged.
pub(super) async fn opened(app: &Arc<App>, entering: Entering) -> Result<(String, AccountRow, bool), Refusal> {
    let Entering { account, password, misses, guest, browser: Browser { seen, held, .. } } = entering;
    let token = secret::hex(&secret::chance().map_err(|_| Refusal(Reason::Unavailable))?);
    let new = NewSession {
        id: Uuid::now_v7().to_string(),
        token: secret::digest(token.as_bytes()),
        account,
        expires: app.clock.now().plus(IDLE.min(app.settings.door.longest)),
        device: seen.agent.clone(),
    };
    let shop = app.clone();
    let signed_in = app.store.write(move |tx| {
        let (shop, new, misses, seen) = (shop.clone(), new.clone(), misses.clone(), seen.clone());
        let password = password.clone();
        Box::pin(async move {
            // Another one was set meanwhile: that ended every session, and this one is not to come after it.
            if tx.password(&new.account).await? != Some(password) {
                return Err(Reason::SignInFailed.into());
            }
            for miss in &misses {
                tx.forgive(miss).await?;
            }
            // The token that it had is not good for what it does from now on.
            if let Some((account, session)) = tx.end_held(held.as_ref()).await? {
                tx.tell(Told { account, session: Some(session), event: Event::SignedOut });
            }
            tx.add_session(&new).await?;
            let now = tx.now();
            let (_, account) = tx.session(&new.token, now).await?.ok_or(Fault::Corrupt("session"))?;
            browser::signed_in(tx, &shop, &account.id, &seen).await?;
            let owner = CartOwner::Account(account.id.clone());
            let merged = match guest {
                Some(guest) => cart::merge(tx, &shop.config, &owner, &cart::guest(guest)).await?,
                None => false,
            };
            Ok((account, merged))
        })
    });
    let (account, merged): (AccountRow, bool) = signed_in.await?;
    Ok((token, account, merged))
}

/// Signs out here. Who is signed out already stays so.
#[utoipa::path(delete, path = "/session", tag = "session", responses(
    (status = 204, headers(("Set-Cookie" = String))),
))]
pub async fn sign_out(State(app): State<Arc<App>>, Anyone(viewer): Anyone) -> Result<impl IntoResponse, Refusal> {
    if let Some(viewer) = viewer {
        ended(&app, viewer.account.id, viewer.session.id).await?;
    }
    let ended = [cookie("", 0), embedded::cookie("", 0)].map(|ended| (header::SET_COOKIE, ended));
    Ok((StatusCode::NO_CONTENT, AppendHeaders(ended)))
}

/// Everywhere the account is signed in, last used first.
#[utoipa::path(get, path = "/sessions", tag = "session", security(("session" = [])), responses(
    (status = 200, body = Vec<SignedIn>),
))]
pub async fn list(State(app): State<Arc<App>>, viewer: Viewer) -> Result<Json<Vec<SignedIn>>, Refusal> {
    let sessions = app.store.look().await?.sessions(&viewer.account.id, app.clock.now()).await?;
    let row = |row: SessionRow| SignedIn {
        this: row.id == viewer.session.id,
        id: row.id,
        since: row.since,
        seen: row.seen,
        device: row.device,
    };
    Ok(Json(sessions.into_iter().map(row).collect()))
}

/// Signs out one of the account's sessions, here or elsewhere.
#[utoipa::path(delete, path = "/sessions/{id}", tag = "session", security(("session" = [])),
    params(("id" = String, Path, description = "From the list of sessions.")), responses(
    (status = 204),
    (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn end(State(app): State<Arc<App>>, viewer: Viewer, Id(id): Id) -> Result<StatusCode, Refusal> {
    if ended(&app, viewer.account.id, id).await? { Ok(StatusCode::NO_CONTENT) } else { Err(Refusal(Reason::NotFound)) }
}

async fn ended(app: &App, account: String, id: String) -> Result<bool, Refusal> {
    let ended = app.store.write(move |tx| {
        let (account, id) = (account.clone(), id.clone());
        Box::pin(async move {
            let ended = tx.end_session(&account, &id).await?;
            if ended {
                tx.tell(Told { account, session: Some(id), event: Event::SignedOut });
            }
            Ok(ended)
        })
    });
    Ok(ended.await?)
}

pub(super) fn shown(app: &App, account: &AccountRow) -> domain::api::session::Viewer {
    domain::api::session::Viewer {
        account: account.id.clone(),
        email: account.email.clone(),
        name: account.name.clone(),
        region: account.region.clone(),
        currency: super::account::currency(app, &account.region),
        language: account.language.clone(),
    }
}

/// The cookie with a token, or its end.
pub(super) fn cookie(token: &str, seconds: i64) -> String {
    format!("{COOKIE}={token}; Path=/; Max-Age={seconds}; HttpOnly; Secure; SameSite=Lax")
}
