//! `/orders` and `/subscriptions`.

use super::{Answer, get, send};
use domain::api::{
    Page,
    order::{Cancel, Order, Place},
    subscription::{Change, Subscription},
};
use gloo_net::http::Method;

/// `POST /orders`: places the cart, once for this attempt key.
pub async fn place(request: &Place, key: &str) -> Answer<Order> {
    send(Method::POST, "/orders", request, Some(key)).await
}

/// `GET /orders`: newest first; `cursor` from the page before.
pub async fn orders(cursor: Option<&str>) -> Answer<Page<Order>> {
    match cursor {
        Some(cursor) => get(&["/orders?cursor=", cursor].concat()).await,
        None => get("/orders").await,
    }
}

/// `GET /orders/{id}`.
pub async fn order(id: &str) -> Answer<Order> {
    get(&["/orders/", id].concat()).await
}

/// `POST /orders/{id}/cancel`, once for this attempt key.
pub async fn cancel(id: &str, request: &Cancel, key: &str) -> Answer<Order> {
    send(Method::POST, &["/orders/", id, "/cancel"].concat(), request, Some(key)).await
}

/// `GET /subscriptions`.
pub async fn subscriptions() -> Answer<Page<Subscription>> {
    get("/subscriptions").await
}

/// `PATCH /subscriptions/{id}`.
pub async fn change_subscription(id: &str, change: &Change) -> Answer<Subscription> {
    send(Method::PATCH, &["/subscriptions/", id].concat(), change, None).await
}
