//! `/factors`: what is asked for beside the password.

use super::{Answer, exchange, get, send};
use domain::api::factor::{Enrolment, Factors, Proof, RecoveryCodes};
use gloo_net::http::Method;

/// `GET /factors`.
pub async fn factors() -> Answer<Factors> {
    get("/factors").await
}

/// `POST /factors/totp`: begins to set an authenticator up.
pub async fn enrol() -> Answer<Enrolment> {
    send(Method::POST, "/factors/totp", &(), None).await
}

/// `POST /factors/totp/confirm`: by its first code.
pub async fn confirm(request: &Proof) -> Answer<RecoveryCodes> {
    send(Method::POST, "/factors/totp/confirm", request, None).await
}

/// `POST /factors/recovery`: new ones, in the place of those from before.
pub async fn recovery() -> Answer<RecoveryCodes> {
    send(Method::POST, "/factors/recovery", &(), None).await
}

/// `DELETE /factors/totp`.
pub async fn remove() -> Answer<()> {
    exchange(Method::DELETE, "/factors/totp", None, None).await.map(|_| ())
}
