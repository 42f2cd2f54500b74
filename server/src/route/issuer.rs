//! `/issuer/notify`: another issuer says that something became of a redemption.

use super::within::Within;
use crate::{
    App,
    issuer::{errand, message::Notice},
    payment::sign,
    refusal::Refusal,
};
use axum::{
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode},
};
use domain::{Problem, Reason, Time};
use std::sync::Arc;

/// Something became of a redemption at another issuer. What, the issuer is asked: a call that comes twice, late or not at
/// all makes no difference. Signed with `SCRIP_ISSUER_SECRET`.
#[utoipa::path(post, path = "/issuer/notify", tag = "merchant", request_body = Notice, params(
    ("scrip-time" = i64, Header, description = "When it was signed, in milliseconds since 1970."),
    ("scrip-signature" = String, Header, description = "HMAC-SHA-256 over that, a full stop and the body, in hex."),
), responses(
    (status = 204, description = "Noted, now or before."),
    (status = 401, description = "`sign_in_required`: not signed, or not lately", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`not_found`: no such redemption, or the shop has no such issuer", body = Problem, content_type = "application/problem+json"),
))]
pub async fn notified(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    Within(body): Within<Bytes>,
) -> Result<StatusCode, Refusal> {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let partner = app.issuers.partner().ok_or(Reason::NotFound)?;
    let at = Time(text(sign::TIME).parse().map_err(|_| Reason::SignInRequired)?);
    if !sign::fits(&partner.secret, at, &body, text(sign::SIGNATURE), app.clock.now()) {
        tracing::warn!(of = "issuer", "a signature does not fit");
        return Err(Refusal(Reason::SignInRequired));
    }
    let notice: Notice = serde_json::from_slice(&body).map_err(|_| Reason::Malformed)?;
    match errand::notified(&app, &notice.redemption).await? {
        true => Ok(StatusCode::NO_CONTENT),
        false => Err(Refusal(Reason::NotFound)),
    }
}
