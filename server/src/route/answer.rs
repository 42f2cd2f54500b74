//! Around every request: its id, its log line, its headers, and refusals as problem details.

use crate::{App, metrics, refusal, refusal::Refusal};
use axum::{
    Json,
    body::Body,
    extract::{MatchedPath, Request, State},
    http::{HeaderName, HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::{Problem, Reason};
use futures_util::FutureExt;
use std::{
    panic::AssertUnwindSafe,
    sync::{Arc, OnceLock},
    time::Instant,
};
use uuid::Uuid;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
/// Which windows a page shares a group with.
pub const OPENER: HeaderName = HeaderName::from_static("cross-origin-opener-policy");
/// Whose pages may load it.
pub const RESOURCE: HeaderName = HeaderName::from_static("cross-origin-resource-policy");
/// The media type of RFC 9457.
pub const PROBLEM: HeaderValue = HeaderValue::from_static("application/problem+json");

/// What is known of a request: its id, and who asked once that is known. This, and no more, is in the log.
#[derive(Debug, Default)]
pub struct Trace {
    /// The id of the request.
    pub id: String,
    /// The account's id.
    pub account: OnceLock<String>,
}

/// What a refusal says of itself, where its reason alone does not say enough. It travels beside it.
#[derive(Clone, Debug)]
pub struct Detail(pub String);

/// A refusal travels as an extension until [`answer`], which knows the request's id, writes it out.
impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// For addresses that exist, with a method that they do not take.
pub async fn method_not_allowed() -> Refusal {
    Refusal(Reason::MethodNotAllowed)
}

/// The outermost layer.
pub async fn answer(State(app): State<Arc<App>>, mut request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let trace = Arc::new(Trace { id: Uuid::now_v7().to_string(), account: OnceLock::new() });
    request.extensions_mut().insert(trace.clone());
    let method = metrics::method(request.method().as_str());
    let api = is_api(request.uri().path());
    let route = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned());
    // A request that panics is refused like one that failed, and harms no other on its connection.
    let response = AssertUnwindSafe(next.run(request)).catch_unwind().await;
    let response = response.unwrap_or_else(|_| {
        tracing::error!(request = trace.id, "a request broke off");
        Refusal(Reason::Unavailable).into_response()
    });
    let (mut response, reason) = written_out(response, api, &trace.id);
    if let Ok(id) = HeaderValue::from_str(&trace.id) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    protect(&app, response.headers_mut(), api);
    let (status, took) = (response.status().as_u16(), begun.elapsed());
    let route = route.as_deref().unwrap_or("static");
    app.metrics.request(method, route, status, took);
    let ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
    let account = trace.account.get().map_or("-", String::as_str);
    let refused = reason.as_ref().map_or_else(|| "-".into(), refusal::name);
    tracing::info!(method, route, status, reason = refused, ms, request = trace.id, account, "answered");
    // Of these whoever runs the server wants to know at once.
    if let Some(Reason::Locked { .. } | Reason::CrossSite) = reason {
        tracing::warn!(reason = refused, route, request = trace.id, account, "held back");
    }
    response
}

/// A refusal as problem details, and what it was. Under the API nothing else is an error: what axum refuses by itself is
/// named too.
fn written_out(mut response: Response, api: bool, id: &str) -> (Response, Option<Reason>) {
    let reason = match response.extensions_mut().remove::<Refusal>() {
        Some(Refusal(reason)) => reason,
        None if api && is_bare_error(&response) => match response.status() {
            StatusCode::NOT_FOUND => Reason::NotFound,
            StatusCode::METHOD_NOT_ALLOWED => Reason::MethodNotAllowed,
            status if status.is_client_error() => Reason::Malformed,
            _ => Reason::Unavailable,
        },
        None => {
            let kept = response.extensions_mut().remove::<Reason>();
            return (response, kept);
        }
    };
    let wait = refusal::retry_after(&reason);
    let mut problem = refusal::problem(reason.clone(), id.to_owned());
    if let Some(Detail(detail)) = response.extensions_mut().remove::<Detail>() {
        problem.detail = detail;
    }
    let status = StatusCode::from_u16(problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut written = (status, Json(problem)).into_response();
    written.headers_mut().insert(header::CONTENT_TYPE, PROBLEM);
    if let Some(seconds) = wait {
        written.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    // The router knows which methods an address takes.
    if let Some(allow) = response.headers_mut().remove(header::ALLOW) {
        written.headers_mut().insert(header::ALLOW, allow);
    }
    // A password that was right, where more is asked for, is kept by a cookie.
    if let Some(half) = response.headers_mut().remove(header::SET_COOKIE) {
        written.headers_mut().insert(header::SET_COOKIE, half);
    }
    (written, Some(reason))
}

fn is_bare_error(response: &Response) -> bool {
    let error = response.status().is_client_error() || response.status().is_server_error();
    error && response.headers().get(header::CONTENT_TYPE) != Some(&PROBLEM)
}

/// What nothing but a page needs more than: it loads nothing, runs nothing, and is shown in no frame.
const NOTHING: HeaderValue =
    HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");

/// The headers that every answer carries. Pages say what else they may ([`super::page`]).
fn protect(app: &App, headers: &mut axum::http::HeaderMap, api: bool) {
    // What is for pages of other origins says so itself (`super::frame`).
    for own in [OPENER, RESOURCE] {
        headers.entry(own).or_insert(HeaderValue::from_static("same-origin"));
    }
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(NOTHING);
    let mut set = |name, value| headers.insert(name, HeaderValue::from_static(value));
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "no-referrer");
    if api {
        set(header::CACHE_CONTROL, "no-store");
    }
    // Only where the shop is reached over TLS: elsewhere browsers ignore it, and a demonstration stays plain.
    if app.settings.is_sealed() {
        set(header::STRICT_TRANSPORT_SECURITY, "max-age=63072000; includeSubDomains");
    }
}

/// A stored answer, as it was the first time.
impl IntoResponse for crate::once::Answer {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let kind = if status.is_success() { HeaderValue::from_static("application/json") } else { PROBLEM };
        let refused = if status.is_success() { None } else { serde_json::from_str::<Problem>(&self.body).ok() };
        let mut response = (status, [(header::CONTENT_TYPE, kind)], Body::from(self.body)).into_response();
        if let Some(problem) = refused {
            response.extensions_mut().insert(problem.reason);
        }
        response
    }
}

/// Whether an address is the API's.
pub fn is_api(path: &str) -> bool {
    path == "/api" || path.starts_with("/api/")
}

#[cfg(test)]
#[path = "answer_tests.rs"]
mod tests;
