//! `/licences`.

use super::{Answer, get, send};
use domain::api::{
    Page,
    licence::{Batch, HandOut, HandedOut, Licence},
};
use gloo_net::http::Method;

/// `GET /licences`: what this account bought in bulk; `cursor` from the page before.
pub async fn licences(cursor: Option<&str>) -> Answer<Page<Batch>> {
    match cursor {
        Some(cursor) => get(&["/licences?cursor=", cursor].concat()).await,
        None => get("/licences").await,
    }
}

/// `GET /licences/{id}`: who has taken which seat.
pub async fn licence(id: &str) -> Answer<Licence> {
    get(&["/licences/", id].concat()).await
}

/// `POST /licences/{id}/codes`: new codes for these seats.
pub async fn hand_out(id: &str, seats: &HandOut) -> Answer<HandedOut> {
    send(Method::POST, &["/licences/", id, "/codes"].concat(), seats, None).await
}
