//! `/session` and `/sessions`.

use super::{Answer, exchange, get, last_seen, put, read, send};
use crate::browser::seen;
use domain::api::{
    embed::Ticket,
    factor::{Proof, TimeLeft},
    session::{Session, SignIn, SignedIn, StepUp, SteppedUp},
};
use gloo_net::http::Method;

const SESSION: &str = "/session";

/// `GET /session`: who is signed in, if anyone.
pub async fn session() -> Answer<Session> {
    whose(exchange(Method::GET, SESSION, None, None).await?)
}

/// Who was here last, on this device.
pub fn last_session() -> Option<Session> {
    last_seen(SESSION)
}

/// `POST /session`.
pub async fn sign_in(request: &SignIn) -> Answer<Session> {
    whose(put(Method::POST, SESSION, request, None).await?)
}

/// `POST /session/second-factor`: what comes after the password, where the account asks for more.
pub async fn second_factor(request: &Proof) -> Answer<Session> {
    whose(put(Method::POST, "/session/second-factor", request, None).await?)
}

/// `POST /session/second-factor/time`: it is waited for a while longer.
pub async fn more_time() -> Answer<TimeLeft> {
    read(&exchange(Method::POST, "/session/second-factor/time", None, None).await?)
}

/// `GET /session/step-up`: until when it is proved who is signed in.
pub async fn proved() -> Answer<SteppedUp> {
    get("/session/step-up").await
}

/// `POST /session/step-up`: who is signed in proves it again.
pub async fn step_up(request: &StepUp) -> Answer<SteppedUp> {
    send(Method::POST, "/session/step-up", request, None).await
}

/// `POST /session/tickets`: for the frame that opened this window.
pub async fn ticket() -> Answer<Ticket> {
    read(&exchange(Method::POST, "/session/tickets", None, None).await?)
}

/// `POST /session/embedded`: signs this frame in.
pub async fn embedded(ticket: &Ticket) -> Answer<Session> {
    send(Method::POST, "/session/embedded", ticket, None).await
}

/// `GET /sessions`: everywhere this account is signed in, last used first.
pub async fn sessions() -> Answer<Vec<SignedIn>> {
    get("/sessions").await
}

/// `DELETE /sessions/{id}`.
pub async fn end(id: &str) -> Answer<()> {
    exchange(Method::DELETE, &["/sessions/", id].concat(), None, None).await.map(|_| ())
}

/// `DELETE /session`.
pub async fn sign_out() -> Answer<()> {
    exchange(Method::DELETE, "/session", None, None).await.map(|_| ())
}

/// Who is here now. What is kept on this device of somebody else goes.
pub(super) fn whose(text: String) -> Answer<Session> {
    let session = read(&text)?;
    if seen::kept(SESSION).is_none_or(|known| known != text) {
        seen::forget();
        seen::keep(SESSION, &text, seen::moment());
    }
    Ok(session)
}
