//! `/cases`: what a shopper reports.

use super::{Answer, get, send};
use domain::api::{
    Page,
    case::{Case, NewCase},
};
use gloo_net::http::Method;

/// `POST /cases`.
pub async fn file(request: &NewCase) -> Answer<Case> {
    send(Method::POST, "/cases", request, None).await
}

/// `GET /cases`: newest first; `cursor` from the page before.
pub async fn cases(cursor: Option<&str>) -> Answer<Page<Case>> {
    match cursor {
        Some(cursor) => get(&["/cases?cursor=", cursor].concat()).await,
        None => get("/cases").await,
    }
}
