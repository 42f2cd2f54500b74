//! What a handler takes from a request. Whatever does not fit is a refusal, never axum's own words.

use super::answer::Trace;
use crate::{App, refusal::Refusal, store};
use axum::{
    body::to_bytes,
    extract::{ConnectInfo, FromRequest, FromRequestParts, Path, Query, Request},
    http::{HeaderMap, header, request::Parts},
};
use domain::{Reason, Time, api::config::Region};
use serde::de::DeserializeOwned;
use std::{
    net::{IpAddr, SocketAddr},
    sync::Arc,
    time::Duration,
};
use uuid::Uuid;

/// The largest body that is read …
const MOST: usize = 64 * 1024;
/// … and where there may be 1,000 recipients in it.
pub const LARGE: usize = 4 * 1024 * 1024;
/// A body has so long to arrive.
pub const PATIENCE: Duration = Duration::from_secs(10);
/// The cookie that holds a session's token. `__Host-`: this host alone, over TLS (or the machine itself), every path.
pub const COOKIE: &str = "__Host-scrip";
/// The same for a frame on a page of another site: browsers keep one for each site.
pub const EMBEDDED: &str = "__Host-scrip-embed";
/// A session ends when it was not used for so long.
pub const IDLE: i64 = 30 * Time::DAY;
/// A session's use is noted at most this often.
const NOTED: i64 = 3_600 * Time::SECOND;

/// A JSON body of at most so many bytes.
pub struct Sent<T, const BYTES: usize = MOST>(pub T);

impl<T: DeserializeOwned, const BYTES: usize> FromRequest<Arc<App>> for Sent<T, BYTES> {
    type Rejection = Refusal;

    async fn from_request(request: Request, _: &Arc<App>) -> Result<Self, Refusal> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        let kind = kind.split(';').next().unwrap_or_default().trim();
        if !kind.eq_ignore_ascii_case("application/json") {
            return Err(Refusal(Reason::UnsupportedMediaType));
        }
        readable(request.headers())?;
        let length = request.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok());
        if length.and_then(|length| length.parse::<usize>().ok()).is_some_and(|length| length > BYTES) {
            return Err(Refusal(Reason::BodyTooLarge));
        }
        let body = tokio::time::timeout(PATIENCE, to_bytes(request.into_body(), BYTES)).await;
        let body = body.map_err(|_| Reason::Malformed)?.map_err(|_| Reason::BodyTooLarge)?;
        // serde reads an object from a list of its fields as well, which nothing documents.
        let object = body.trim_ascii_start().starts_with(b"{");
        let read = object.then(|| serde_json::from_slice(&body).ok()).flatten();
        read.map(Sent).ok_or(Refusal(Reason::Malformed))
    }
}

/// Refuses what is packed: nothing is unpacked here, so no small body becomes a large one.
pub fn readable(headers: &HeaderMap) -> Result<(), Refusal> {
    let packed = headers.get_all(header::CONTENT_ENCODING).iter().any(|coding| coding != "identity");
    if packed { Err(Refusal(Reason::UnsupportedMediaType)) } else { Ok(()) }
}

/// The query of an address.
pub struct Asked<T>(pub T);

impl<T: DeserializeOwned> FromRequestParts<Arc<App>> for Asked<T> {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Refusal> {
        let query = Query::<T>::from_request_parts(parts, app).await;
        query.map(|Query(asked)| Asked(asked)).map_err(|_| Refusal(Reason::Malformed))
    }
}

/// The id in an address.
pub struct Id(pub String);

impl FromRequestParts<Arc<App>> for Id {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Refusal> {
        let path = Path::<String>::from_request_parts(parts, app).await;
        path.map(|Path(id)| Id(id)).map_err(|_| Refusal(Reason::NotFound))
    }
}

/// The attempt key of a write that moves value.
pub struct Key(pub Uuid);

impl FromRequestParts<Arc<App>> for Key {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &Arc<App>) -> Result<Self, Refusal> {
        // Of two somebody in between could have read the other.
        let mut keys = parts.headers.get_all("idempotency-key").iter();
        let key = keys.next().filter(|_| keys.next().is_none()).and_then(|key| key.to_str().ok());
        key.and_then(|key| key.parse().ok()).map(Key).ok_or(Refusal(Reason::Malformed))
    }
}

/// The attempt key of a write that may have one.
pub struct MayKey(pub Option<Uuid>);

impl FromRequestParts<Arc<App>> for MayKey {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Refusal> {
        if !parts.headers.contains_key("idempotency-key") {
            return Ok(MayKey(None));
        }
        Key::from_request_parts(parts, app).await.map(|Key(key)| MayKey(Some(key)))
    }
}

/// Where a request comes from, as misses are counted: an IPv4 address, or the network that an IPv6 address is in.
pub struct Address(pub String);

impl FromRequestParts<Arc<App>> for Address {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Refusal> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip());
        // The last address was written by our own proxy; those before it by whoever asked.
        let forwarded = || {
            let all = parts.headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
            all.rsplit(',').next()?.trim().parse().ok()
        };
        let from = if app.settings.trust_proxy { forwarded().or(peer) } else { peer };
        Ok(Address(from.map_or_else(|| "unknown".into(), network)))
    }
}

fn network(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
    }
}

/// The id of the request.
pub struct RequestId(pub String);

impl FromRequestParts<Arc<App>> for RequestId {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &Arc<App>) -> Result<Self, Refusal> {
        Ok(RequestId(parts.extensions.get::<Arc<Trace>>().map(|trace| trace.id.clone()).unwrap_or_default()))
    }
}

/// Who asks, signed in.
#[derive(Clone, Debug)]
pub struct Viewer {
    /// The account.
    pub account: store::AccountRow,
    /// The session.
    pub session: store::SessionRow,
}

/// Who asks, signed in or not.
pub struct Anyone(pub Option<Viewer>);

impl FromRequestParts<Arc<App>> for Anyone {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Refusal> {
        let Some(token) = token(parts) else { return Ok(Anyone(None)) };
        let now = app.clock.now();
        let found = app.store.look().await?.session(&crate::secret::digest(token.as_bytes()), now).await?;
        let Some((session, account)) = found else { return Ok(Anyone(None)) };
        if let Some(trace) = parts.extensions.get::<Arc<Trace>>() {
            let _ = trace.account.set(account.id.clone());
        }
        if session.seen.plus(NOTED) < now {
            let id = session.id.clone();
            let until = now.plus(IDLE).min(session.since.plus(app.settings.door.longest));
            let noted = app.store.write(move |tx| {
                let id = id.clone();
                Box::pin(async move { Ok(tx.touch_session(&id, until).await?) })
            });
            noted.await?;
        }
        Ok(Anyone(Some(Viewer { account, session })))
    }
}

impl FromRequestParts<Arc<App>> for Viewer {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Refusal> {
        let Anyone(viewer) = Anyone::from_request_parts(parts, app).await?;
        viewer.ok_or(Refusal(Reason::SignInRequired))
    }
}

impl Viewer {
    /// The account's region; the shop's first where it sells there no more.
    pub fn region(&self, app: &App) -> Result<Region, Refusal> {
        let regions = &app.config.regions;
        let own = regions.iter().find(|region| region.id == self.account.region).or(regions.first());
        own.cloned().ok_or(Refusal(Reason::Unavailable))
    }
}

/// Where a page of a list begins: behind the time and the id of the last row before it; from the start where nothing is
/// said.
pub fn place(cursor: &str) -> Result<Option<(Time, String)>, Refusal> {
    if cursor.is_empty() {
        return Ok(None);
    }
    let (at, id) = cursor.split_once('_').ok_or(Reason::Malformed)?;
    let at = at.parse().map_err(|_| Reason::Malformed)?;
    Ok(Some((Time(at), id.to_owned())))
}

fn token(parts: &Parts) -> Option<String> {
    cookie(parts, COOKIE).or_else(|| cookie(parts, EMBEDDED))
}

/// A cookie of this name.
pub fn cookie(parts: &Parts, wanted: &str) -> Option<String> {
    let cookies = parts.headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut pairs = cookies.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, _)| *name == wanted).map(|(_, token)| token.to_owned())
}
