//! `/cases`: what a shopper reports.

use super::{Answer, get, send};
use domain::api::{
    Page,
    case::{Case, NewCase, Reply},
};
use gloo_net::http::Method;

/// `POST /cases`, once for this attempt key.
pub async fn file(request: &NewCase, key: &str) -> Answer<Case> {
    send(Method::POST, "/cases", request, Some(key)).await
}

/// `POST /cases/{id}/replies`, once for this attempt key.
pub async fn reply(id: &str, request: &Reply, key: &str) -> Answer<Case> {
    send(Method::POST, &["/cases/", id, "/replies"].concat(), request, Some(key)).await
}

/// `GET /cases`: newest first; `cursor` from the page before.
pub async fn cases(cursor: Option<&str>) -> Answer<Page<Case>> {
    match cursor {
        Some(cursor) => get(&["/cases?cursor=", cursor].concat()).await,
        None => get("/cases").await,
    }
}
