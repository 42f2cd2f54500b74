//! Everything that is not the API: the built app's files, and its page for every address of the app.

use super::{answer::is_api, frame, spoken::Spoken, worker};
use crate::{
    App,
    refusal::Refusal,
    site::{File, Keep, Site},
    theme::{self, Worn},
};
use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderName, HeaderValue, Method, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::Reason;
use std::sync::Arc;

/// What the installed app is called and looks like.
const MANIFEST: &str = "/manifest.webmanifest";

/// A file, the page, or nothing: a missing file is never answered with a page.
pub async fn page(State(app): State<Arc<App>>, request: Request) -> Response {
    let worn = if is_worn(request.uri().path()) { app.wardrobe.look(&app.store).await } else { None };
    let path = request.uri().path();
    if is_api(path) {
        return Refusal(Reason::NotFound).into_response();
    }
    if request.method() != Method::GET && request.method() != Method::HEAD {
        return (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET, HEAD")]).into_response();
    }
    if path == worker::ADDRESS && !app.settings.handling.worker {
        return worker::off();
    }
    if let Some(place) = frame::place(path) {
        return frame::show(&app, place, request).await;
    }
    if path.starts_with(theme::BELOW) {
        return worn.map_or_else(nothing, |worn| part_of(&worn, &request));
    }
    let named = Site::page_named(path);
    let is_page = path == "/" || named.is_some();
    if let Some(file) = app.site.file(path).filter(|_| !is_page && !Site::is_frame(path)) {
        let mut response = match worn {
            Some(worn) if path == MANIFEST => sent(&worn.manifest(file), &request),
            _ => sent(file, &request),
        };
        if !file.styles.is_empty()
            && let Ok(policy) = HeaderValue::from_str(&policy_of_drawing(&file.styles))
        {
            response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
        }
        if let Some(policy) = policy_of_worker(path) {
            response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
            response.headers_mut().insert(frame::EMBEDDER, frame::ISOLATED);
        }
        if frame::is_for_others(path) {
            frame::open_to_all(response.headers_mut());
        }
        return response;
    }
    let names_a_file = path.rsplit('/').next().is_some_and(|last| last.contains('.')) && !is_page;
    let spoken = named.map_or_else(|| Spoken::to(&request), Spoken::by_name);
    match app.site.page(path, spoken.language) {
        Some(page) if !names_a_file => {
            let known = is_page || Site::has_page(path);
            let mut response = match worn {
                Some(worn) if is_opened(&request) => sent(&worn.page(page), &request),
                _ => sent(page, &request),
            };
            spoken.say(response.headers_mut());
            if !known {
                *response.status_mut() = StatusCode::NOT_FOUND;
            }
            if let Ok(policy) = HeaderValue::from_str(&policy(&app.site.inline_styles, "'none'")) {
                response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
            }
            response.headers_mut().insert(PERMISSIONS, HeaderValue::from_static(PERMITTED));
            response
        }
        _ => nothing(),
    }
}

/// Whether an address is that of a page, or of what pages wear. No other file waits for the database.
fn is_worn(path: &str) -> bool {
    path.starts_with(theme::BELOW) || path == MANIFEST || !path.contains('.') && !is_api(path)
}

/// Whether somebody opens the page. The app's worker fetches it, to keep it as it was built.
fn is_opened(request: &Request) -> bool {
    request.headers().get("sec-fetch-dest").is_none_or(|to| to != "empty")
}

/// What the app wears, and the shop's sign.
fn part_of(worn: &Worn, request: &Request) -> Response {
    let path = request.uri().path();
    let Some(file) = worn.file(path) else { return nothing() };
    let mut response = sent(file, request);
    if let Ok(policy) = HeaderValue::from_str(&policy_of_drawing(&file.styles)) {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    // Another theme's address, asked for by a page from before: this is not its file for good.
    if !path.contains(&file.etag) {
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}

/// Where no page and no file is.
pub(super) fn nothing() -> Response {
    (StatusCode::NOT_FOUND, "Nothing is at this address.\n").into_response()
}

/// What the worker that reads pictures may do: run its module, which it fetches from here.
const WORKER: &str =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'";

/// A worker has a policy of its own, whatever that of the page says.
fn policy_of_worker(path: &str) -> Option<HeaderValue> {
    match path {
        worker::ADDRESS => Some(worker::POLICY),
        _ if path.starts_with("/scan") && path.ends_with(".js") => Some(HeaderValue::from_static(WORKER)),
        _ => None,
    }
}

/// A drawing that somebody opens by itself wears its own styles and does nothing.
fn policy_of_drawing(styles: &[String]) -> String {
    let hashes: String = styles.iter().map(|hash| format!(" 'sha256-{hash}'")).collect();
    format!("default-src 'none'; style-src{hashes}; frame-ancestors 'none'; base-uri 'none'; form-action 'none'")
}

pub(super) const PERMISSIONS: HeaderName = HeaderName::from_static("permissions-policy");
/// The camera reads codes, and passkeys sign in; the rest of a device is none of ours.
pub(super) const PERMITTED: &str = "camera=(self), accelerometer=(), autoplay=(), browsing-topics=(), \
    display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), \
    magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(self), \
    screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

/// What the page may load and run: its own files, WebAssembly, and the styles written in it, by their hashes; and which
/// pages may show it in a frame.
pub(super) fn policy(inline_styles: &[String], ancestors: &str) -> String {
    let hashes: String = inline_styles.iter().map(|hash| format!(" 'sha256-{hash}'")).collect();
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'{hashes}; img-src 'self' data: blob:; \
         font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; \
         form-action 'self'; frame-ancestors {ancestors}; require-trusted-types-for 'script'; trusted-types default"
    )
}

pub(super) fn sent(file: &File, request: &Request) -> Response {
    let header_text = |name| request.headers().get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    let (bytes, coding) = file.form(header_text(header::ACCEPT_ENCODING).unwrap_or_default());
    let etag = format!("\"{}{}\"", file.etag, coding.map_or(String::new(), |coding| format!("-{coding}")));
    let keep = match file.keep {
        Keep::Never => "no-store",
        Keep::Asking => "no-cache",
        Keep::Day => "public, max-age=86400",
        Keep::Forever => "public, max-age=31536000, immutable",
    };
    let unchanged =
        header_text(header::IF_NONE_MATCH).is_some_and(|known| known.split(',').any(|tag| tag.trim() == etag));
    let mut response = if unchanged {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(header::CONTENT_TYPE, file.kind)], Body::from(bytes.to_vec())).into_response()
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Ok(etag) = HeaderValue::from_str(&etag) {
        headers.insert(header::ETAG, etag);
    }
    if let Some(coding) = coding.filter(|_| !unchanged) {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
    }
    response
}
