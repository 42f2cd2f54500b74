//! `/redemptions`.

use super::{Answer, get, send};
use domain::api::redeem::{Preview, Receipt, Request};
use gloo_net::http::Method;

/// `POST /redemptions/preview`: what a code is worth. Nothing moves.
pub async fn preview(request: &Request) -> Answer<Preview> {
    send(Method::POST, "/redemptions/preview", request, None).await
}

/// `POST /redemptions`: adds it to the balance, once for this attempt key.
pub async fn redeem(request: &Request, key: &str) -> Answer<Receipt> {
    send(Method::POST, "/redemptions", request, Some(key)).await
}

/// `GET /redemptions/{id}`.
pub async fn receipt(id: &str) -> Answer<Receipt> {
    get(&["/redemptions/", id].concat()).await
}
