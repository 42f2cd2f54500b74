//! Writes come from the shop's own pages, or from no page at all.
//!
//! Browsers say where a request comes from: `Sec-Fetch-Site`, or `Origin` where they are older. Programs that are no
//! browsers say neither, and have no cookie that somebody else's page could ride on.

use super::answer::is_api;
use crate::{App, refusal::Refusal};
use axum::{
    extract::{Request, State},
    http::{HeaderMap, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::Reason;
use std::sync::Arc;

/// Refuses writes of other sites.
pub async fn guard(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let writes = is_api(request.uri().path()) && !request.method().is_safe();
    if writes && !is_same_site(request.headers(), app.settings.public_url.as_deref()) {
        return Refusal(Reason::CrossSite).into_response();
    }
    next.run(request).await
}

fn is_same_site(headers: &HeaderMap, public_url: Option<&str>) -> bool {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    if let Some(site) = text("sec-fetch-site") {
        return matches!(site, "same-origin" | "none");
    }
    let Some(origin) = text(header::ORIGIN.as_str()) else { return true };
    let from = host_of(origin);
    from.is_some() && (from == text(header::HOST.as_str()) || from == public_url.and_then(host_of))
}

/// Host and port of an origin.
fn host_of(origin: &str) -> Option<&str> {
    let (_, rest) = origin.split_once("://")?;
    rest.split('/').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(pairs: &[(&'static str, &'static str)]) -> bool {
        let headers = pairs.iter().map(|&(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect();
        is_same_site(&headers, Some("https://shop.example/"))
    }

    #[test]
    fn only_the_shops_own_pages_write() {
        assert!(asked(&[("sec-fetch-site", "same-origin")]));
        assert!(!asked(&[("sec-fetch-site", "cross-site")]));
        assert!(!asked(&[("sec-fetch-site", "same-site"), ("origin", "http://a"), ("host", "a")]));
        assert!(asked(&[("origin", "http://127.0.0.1:8080"), ("host", "127.0.0.1:8080")]));
        assert!(asked(&[("origin", "https://shop.example"), ("host", "10.0.0.7")]));
        assert!(!asked(&[("origin", "https://evil.example"), ("host", "shop.example")]));
        assert!(!asked(&[("origin", "null"), ("host", "shop.example")]));
        assert!(asked(&[]));
    }
}
