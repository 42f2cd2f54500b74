//! `/sw.js`, the worker that opens the app without a line, and what may have to be done in its place.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};

/// Where it is.
pub const ADDRESS: &str = "/sw.js";

/// What it may do: fetch the shop's own files. A worker has a policy of its own, whatever that of the page says.
pub const POLICY: HeaderValue =
    HeaderValue::from_static("default-src 'none'; connect-src 'self'; frame-ancestors 'none'");

/// In the place of the built worker: it ends itself and forgets what was kept. It is a part of this program, since it is
/// wanted when a build is broken.
pub fn off() -> Response {
    const OFF: &str = include_str!("worker_off.js");
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/javascript; charset=utf-8")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
        (header::CONTENT_SECURITY_POLICY, POLICY),
    ];
    (StatusCode::OK, headers, OFF).into_response()
}

/// `POST /redeem`: something was shared with the app while no worker was there to take it. It may hold a code, so it is
/// not read; the page is there to paste it.
pub async fn shared() -> Redirect {
    Redirect::to("/redeem")
}
