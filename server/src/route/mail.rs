//! `/mail/bounces`: who runs the shop's mail says that a letter came back.

use super::within::Within;
use crate::{App, mail, payment::sign, refusal::Refusal};
use axum::{
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode},
};
use domain::{Problem, Reason, Time};
use serde::Deserialize;
use std::sync::Arc;
use utoipa::ToSchema;

/// A letter that came back.
#[derive(Deserialize, ToSchema)]
pub struct Bounce {
    /// Its `Message-ID`, with or without the angle brackets.
    message: String,
    /// Why, in the words of whoever did not take it.
    #[serde(default)]
    detail: String,
}

/// Notes that a letter came back: the gift that it was about has bounced. Signed like a provider's call, with
/// `SCRIP_MAIL_SECRET`. Told twice, it is noted once.
#[utoipa::path(post, path = "/mail/bounces", tag = "merchant", request_body = Bounce, params(
    ("scrip-time" = i64, Header, description = "When it was signed, in milliseconds since 1970."),
    ("scrip-signature" = String, Header, description = "HMAC-SHA-256 over that, a full stop and the body, in hex."),
), responses(
    (status = 204, description = "Noted, now or before."),
    (status = 401, description = "`sign_in_required`: not signed, or not lately", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`not_found`: no such letter, or the shop has no such secret", body = Problem, content_type = "application/problem+json"),
))]
pub async fn bounce(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    Within(body): Within<Bytes>,
) -> Result<StatusCode, Refusal> {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let secret = app.settings.handling.mail.secret.as_ref().ok_or(Reason::NotFound)?;
    let at = Time(text(sign::TIME).parse().map_err(|_| Reason::SignInRequired)?);
    if !sign::fits(&secret.0, at, &body, text(sign::SIGNATURE), app.clock.now()) {
        tracing::warn!(of = "mail", "a signature does not fit");
        return Err(Refusal(Reason::SignInRequired));
    }
    let bounce: Bounce = serde_json::from_slice(&body).map_err(|_| Reason::Malformed)?;
    mail::bounced(&app, &bounce.message, &bounce.detail).await?;
    Ok(StatusCode::NO_CONTENT)
}
