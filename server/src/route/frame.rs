//! `/embed/…`: what is for pages of other origins. The frames, the loader that puts them there, and the window in which
//! somebody signs in to one.

use super::{
    answer::{OPENER, RESOURCE},
    page::{PERMISSIONS, PERMITTED, nothing, policy, sent},
    spoken::Spoken,
    take::Asked,
};
use crate::{App, embed::Origin, refusal::Refusal};
use axum::{
    extract::{FromRequestParts, Request},
    http::{HeaderMap, HeaderName, HeaderValue, Uri, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use std::sync::Arc;

/// A page that loads nothing without leave may be shown by one that does the same.
pub const EMBEDDER: HeaderName = HeaderName::from_static("cross-origin-embedder-policy");
/// Nothing that has not agreed to it.
pub const ISOLATED: HeaderValue = HeaderValue::from_static("require-corp");
/// To be loaded by pages of any origin.
const ANYBODY: HeaderValue = HeaderValue::from_static("cross-origin");

/// What an address shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A frame on a page of another origin.
    Frame,
    /// The window in which somebody signs in to a frame. It keeps the frame that opened it.
    Window,
}

/// What is at an address below `/embed`.
pub fn place(path: &str) -> Option<Place> {
    match path {
        "/embed/redeem" | "/embed/balance" | "/embed/promo" => Some(Place::Frame),
        "/embed/signin" => Some(Place::Window),
        _ => None,
    }
}

/// The origin of the page that wants to show a frame.
#[derive(Debug, Deserialize)]
struct Host {
    host: Option<String>,
}

/// The page of a frame, or of the window. The browser shows a frame on pages of the origin alone that it was asked for, and
/// only where the shop lets that origin in.
pub async fn show(app: &Arc<App>, place: Place, request: Request) -> Response {
    let spoken = Spoken::to(&request);
    let Some(page) = app.site.frame(spoken.language) else {
        return nothing();
    };
    let ancestors = match place {
        Place::Window => None,
        Place::Frame => match let_in(app, request.uri().clone()).await {
            Ok(ancestors) => ancestors,
            Err(refusal) => return refusal.into_response(),
        },
    };
    let ancestors = ancestors.as_ref().map_or("'none'", Origin::as_str);
    let mut response = sent(page, &request);
    let headers = response.headers_mut();
    spoken.say(headers);
    if let Ok(policy) = HeaderValue::from_str(&policy(&app.site.inline_styles, ancestors)) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    headers.insert(PERMISSIONS, HeaderValue::from_static(PERMITTED));
    match place {
        Place::Window => headers.insert(OPENER, HeaderValue::from_static("unsafe-none")),
        Place::Frame => {
            headers.insert(RESOURCE, ANYBODY);
            headers.insert(EMBEDDER, ISOLATED)
        }
    };
    response
}

/// The origin that a frame is asked for, if the shop lets it in.
async fn let_in(app: &Arc<App>, uri: Uri) -> Result<Option<Origin>, Refusal> {
    let (mut parts, ()) = Request::new(()).into_parts();
    parts.uri = uri;
    let Asked(Host { host }) = Asked::<Host>::from_request_parts(&mut parts, app).await?;
    let Some(origin) = host.and_then(|host| Origin::read(&host).ok()) else { return Ok(None) };
    Ok(app.store.look().await?.may_embed(origin.as_str()).await?.then_some(origin))
}

/// Whether a file is for pages of other origins: the loader, in all its versions, and what describes it.
pub fn is_for_others(path: &str) -> bool {
    path.starts_with("/embed/")
}

/// Any page may load it, and check by a hash that it is what it was.
pub fn open_to_all(headers: &mut HeaderMap) {
    headers.insert(RESOURCE, ANYBODY);
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
}
