//! `/session`, `/sessions`: who asks, and where else they are signed in.

use super::{
    acting::AnyoneActing,
    cart::shopper::{self, Guest},
    embedded,
    take::{Address, Anyone, COOKIE, IDLE, Id, Sent, Viewer},
};
use crate::{
    App,
    attempts::Counted,
    cart::{self, CartOwner},
    events::Told,
    refusal::Refusal,
    secret::{self, Hash},
    store::{AccountRow, Fault, NewSession, SessionRow},
};
use axum::{
    Json,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{AppendHeaders, IntoResponse},
};
use domain::{
    Problem, Reason, Time,
    api::{
        balance::Event,
        session::{Session, SignIn, SignedIn, StepUp, SteppedUp},
    },
};
use std::sync::Arc;
use uuid::Uuid;

/// Who is signed in, if anyone is.
#[utoipa::path(get, path = "/session", tag = "session", responses((status = 200, body = Session)))]
pub async fn current(State(app): State<Arc<App>>, AnyoneActing(acting): AnyoneActing) -> Json<Session> {
    Json(Session { viewer: acting.filter(|acting| acting.lasts).map(|acting| shown(&app, &acting.viewer.account)) })
}

/// Signs in. The cookie that comes back is all that later calls need. A guest's cart is merged into the account's.
#[utoipa::path(post, path = "/session", tag = "session", request_body = SignIn, responses(
    (status = 200, body = Session, headers(("Set-Cookie" = String))),
    (status = 401, description = "`sign_in_failed`", body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "`rate_limited`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn sign_in(
    State(app): State<Arc<App>>,
    Address(address): Address,
    Guest(guest): Guest,
    headers: HeaderMap,
    Sent(ask): Sent<SignIn>,
) -> Result<impl IntoResponse, Refusal> {
    let email = ask.email.trim().to_lowercase();
    let counted = Counted::passwords(&email, &address);
    let misses = app.store.write(move |tx| {
        let counted = counted.clone();
        Box::pin(async move { counted.admit_counted(tx).await })
    });
    let misses = misses.await?;
    let found = app.store.look().await?.account_by_email(&email).await?;
    let (account, hash) = found.unzip();
    if !app.passwords.fits(ask.password, hash).await? {
        return Err(Refusal(Reason::SignInFailed));
    }
    enter(&app, account.unwrap_or_default(), misses, guest, &headers).await
}

/// Opens a session for who has just proved to be this account's owner. The try was no miss; a guest's cart is merged.
pub(super) async fn enter(
    app: &Arc<App>,
    account: String,
    misses: Vec<String>,
    guest: Option<Hash>,
    headers: &HeaderMap,
) -> Result<impl IntoResponse + use<>, Refusal> {
    let (token, account, merged) = opened(app, account, misses, guest, headers).await?;
    let session = Session { viewer: Some(shown(app, &account)) };
    let signed_in = [(header::SET_COOKIE, cookie(&token, IDLE / Time::SECOND))];
    let let_go = merged.then(|| [(header::SET_COOKIE, shopper::set_cookie(None))]);
    Ok((AppendHeaders(signed_in), let_go.map(AppendHeaders), Json(session)))
}

/// The same, without an answer yet: the session's token, its account, and whether a guest's cart was merged.
pub(super) async fn opened(
    app: &Arc<App>,
    account: String,
    misses: Vec<String>,
    guest: Option<Hash>,
    headers: &HeaderMap,
) -> Result<(String, AccountRow, bool), Refusal> {
    let token = secret::hex(&secret::chance().map_err(|_| Refusal(Reason::Unavailable))?);
    let new = NewSession {
        id: Uuid::now_v7().to_string(),
        token: secret::digest(token.as_bytes()),
        account,
        expires: app.clock.now().plus(IDLE),
        device: device(headers),
    };
    let shop = app.clone();
    let signed_in = app.store.write(move |tx| {
        let (shop, new, misses) = (shop.clone(), new.clone(), misses.clone());
        Box::pin(async move {
            for miss in &misses {
                tx.forgive(miss).await?;
            }
            tx.add_session(&new).await?;
            let now = tx.now();
            let (_, account) = tx.session(&new.token, now).await?.ok_or(Fault::Corrupt("session"))?;
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

/// A proof holds for so long.
const PROVED: i64 = 5 * 60 * Time::SECOND;

/// Proves again who is signed in, for the steps that ask for it. Wrong passwords count as those of signing in do.
#[utoipa::path(post, path = "/session/step-up", tag = "session", security(("session" = [])), request_body = StepUp,
    responses(
    (status = 200, body = SteppedUp),
    (status = 401, description = "`sign_in_failed`: it is another password", body = Problem,
     content_type = "application/problem+json"),
    (status = 429, description = "`rate_limited`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn step_up(
    State(app): State<Arc<App>>,
    Address(address): Address,
    viewer: Viewer,
    Sent(ask): Sent<StepUp>,
) -> Result<Json<SteppedUp>, Refusal> {
    let email = viewer.account.email;
    let counted = Counted::passwords(&email, &address);
    let misses = app.store.write(move |tx| {
        let counted = counted.clone();
        Box::pin(async move { counted.admit_counted(tx).await })
    });
    let misses = misses.await?;
    let hash = app.store.look().await?.account_by_email(&email).await?.map(|(_, hash)| hash);
    if !app.passwords.fits(ask.password, hash).await? {
        return Err(Refusal(Reason::SignInFailed));
    }
    let session = viewer.session.id;
    let proved = app.store.write(move |tx| {
        let (session, misses) = (session.clone(), misses.clone());
        Box::pin(async move {
            for miss in &misses {
                tx.forgive(miss).await?;
            }
            let until = tx.now().plus(PROVED);
            // Signed out elsewhere meanwhile.
            if tx.prove_session(&session, until).await? { Ok(until) } else { Err(Reason::SignInRequired.into()) }
        })
    });
    Ok(Json(SteppedUp { until: proved.await? }))
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

fn cookie(token: &str, seconds: i64) -> String {
    format!("{COOKIE}={token}; Path=/; Max-Age={seconds}; HttpOnly; Secure; SameSite=Lax")
}

fn device(headers: &HeaderMap) -> String {
    let named = headers.get(header::USER_AGENT).and_then(|named| named.to_str().ok()).unwrap_or_default();
    named.chars().take(120).collect()
}
