//! The browser that asks, as far as it tells of itself.

use super::{
    spoken,
    take::{Address, COOKIE, EMBEDDED, cookie},
};
use crate::{
    App,
    browser::Seen,
    refusal::Refusal,
    secret::{self, Hash},
};
use axum::{
    extract::FromRequestParts,
    http::{header, request::Parts},
};
use domain::{Reason, Time};
use language::Language;
use std::sync::Arc;

/// The cookie by which a browser is known where it signed in before. It signs nobody in.
const BROWSER: &str = "__Host-scrip-browser";
/// It lasts as long as browsers let it.
const LASTS: i64 = 400 * Time::DAY;

/// The browser that asks.
pub struct Browser {
    /// As an account may know it.
    pub seen: Seen,
    /// The cookie that it is to be given, where it had none.
    pub given: Option<String>,
    /// The language that it was shown, or asks for.
    pub speaks: Option<Language>,
    /// That language was chosen there.
    pub chose: bool,
    /// The session that it holds, which ends when it signs in anew.
    pub held: Option<Hash>,
    /// The one that it holds for frames on the page of another site.
    pub held_in_frame: Option<Hash>,
}

impl FromRequestParts<Arc<App>> for Browser {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Refusal> {
        let Address(place) = Address::from_request_parts(parts, app).await?;
        let named = parts.headers.get(header::USER_AGENT).and_then(|named| named.to_str().ok()).unwrap_or_default();
        let agent: String = named.chars().take(120).collect();
        let had = cookie(parts, BROWSER).filter(|token| !token.is_empty());
        let token = match &had {
            Some(token) => token.clone(),
            None => secret::hex(&secret::chance().map_err(|_| Refusal(Reason::Unavailable))?),
        };
        let seen = Seen { cookie: secret::digest(token.as_bytes()), agent, place };
        let seconds = LASTS / Time::SECOND;
        let set = || format!("{BROWSER}={token}; Path=/; Max-Age={seconds}; HttpOnly; Secure; SameSite=Lax");
        let held = |name: &str| cookie(parts, name).map(|token| secret::digest(token.as_bytes()));
        let speaks = spoken::of_browser(&parts.headers);
        let chose = spoken::remembered(&parts.headers).is_some();
        Ok(Browser {
            seen,
            given: had.is_none().then(set),
            speaks,
            chose,
            held: held(COOKIE),
            held_in_frame: held(EMBEDDED),
        })
    }
}
