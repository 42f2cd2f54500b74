//! Signing in to a frame on a page of another site. No cookie of ours reaches it, so a window of our own hands it a ticket.

use super::{
    browser::Browser,
    session::{self, Entering},
    take::{self, COOKIE, EMBEDDED, IDLE, Sent, Viewer},
};
use crate::{App, embed, refusal::Refusal, secret};
use axum::{
    Json,
    extract::{FromRequestParts, State},
    http::{header, request::Parts},
    response::IntoResponse,
};
use domain::{
    Problem, Reason, Time,
    api::{embed::Ticket, session::Session},
};
use std::sync::Arc;

/// A ticket is good for so long: the window gives it to the frame that opened it, and closes.
const GOOD: i64 = 60 * Time::SECOND;

/// A ticket for who is signed in, to be given to a frame of this origin.
#[utoipa::path(post, path = "/session/tickets", tag = "session", security(("session" = [])), responses(
    (status = 200, body = Ticket),
))]
pub async fn ticket(State(app): State<Arc<App>>, viewer: Viewer) -> Result<Json<Ticket>, Refusal> {
    let (ticket, hash) = embed::drawn("st_")?;
    let account = viewer.account.id;
    let kept = app.store.write(move |tx| {
        let account = account.clone();
        Box::pin(async move {
            let until = tx.now().plus(GOOD);
            Ok(tx.add_ticket(&hash, &account, until).await?)
        })
    });
    kept.await?;
    Ok(Json(Ticket { ticket }))
}

/// Signs a frame in with a ticket, once. The cookie that comes back is kept for the site that the frame is on alone.
#[utoipa::path(post, path = "/session/embedded", tag = "session", request_body = Ticket, responses(
    (status = 200, body = Session, headers(("Set-Cookie" = String))),
    (status = 401, description = "`sign_in_required`: the ticket was taken, or is too old", body = Problem,
     content_type = "application/problem+json"),
))]
pub async fn enter(
    State(app): State<Arc<App>>,
    mut browser: Browser,
    Sent(ask): Sent<Ticket>,
) -> Result<impl IntoResponse, Refusal> {
    let hash = secret::digest(ask.ticket.as_bytes());
    let taken = app.store.write(move |tx| {
        Box::pin(async move {
            let account = tx.take_ticket(&hash).await?.ok_or(Reason::SignInRequired)?;
            let password = tx.password(&account).await?.ok_or(Reason::SignInRequired)?;
            Ok((account, password))
        })
    });
    let (account, password) = taken.await?;
    // Whoever is signed in to the shop itself stays so.
    browser.held = browser.held_in_frame.take();
    let entering = Entering { account, password, misses: Vec::new(), guest: None, browser };
    let (token, account, _) = session::opened(&app, entering).await?;
    let viewer = session::shown(&app, &account);
    let kept = [(header::SET_COOKIE, cookie(&token, IDLE / Time::SECOND))];
    Ok((kept, Json(Session { viewer: Some(viewer) })))
}

/// Whether a session is a frame's.
pub struct InFrame(bool);

impl FromRequestParts<Arc<App>> for InFrame {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &Arc<App>) -> Result<Self, Refusal> {
        Ok(InFrame(take::cookie(parts, COOKIE).is_none()))
    }
}

impl InFrame {
    /// The cookie of a session that goes on by another token.
    pub fn renewed(&self, token: &str) -> String {
        let InFrame(in_frame) = *self;
        if in_frame { cookie(token, IDLE / Time::SECOND) } else { session::cookie(token, IDLE / Time::SECOND) }
    }
}

/// The cookie with a token, or its end.
pub fn cookie(token: &str, seconds: i64) -> String {
    format!("{EMBEDDED}={token}; Path=/; Max-Age={seconds}; HttpOnly; Secure; SameSite=None; Partitioned")
}
