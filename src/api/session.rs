//! `/session`.

use super::{Answer, exchange, get, send};
use domain::api::session::{Session, SignIn};
use gloo_net::http::Method;

/// `GET /session`: who is signed in, if anyone.
pub async fn session() -> Answer<Session> {
    get("/session").await
}

/// `POST /session`.
pub async fn sign_in(request: &SignIn) -> Answer<Session> {
    send(Method::POST, "/session", request, None).await
}

/// `DELETE /session`.
pub async fn sign_out() -> Answer<()> {
    exchange(Method::DELETE, "/session", None, None).await.map(|_| ())
}
