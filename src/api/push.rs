//! `/push`.

use super::{Answer, exchange, get, read, send};
use domain::api::push::{Push, Subscribe};
use gloo_net::http::Method;

/// `GET /push`: whether this browser is told.
pub async fn push() -> Answer<Push> {
    get("/push").await
}

/// `PUT /push`: from now on it is.
pub async fn begin(wish: &Subscribe) -> Answer<Push> {
    send(Method::PUT, "/push", wish, None).await
}

/// `DELETE /push`: from now on it is not.
pub async fn end() -> Answer<Push> {
    read(&exchange(Method::DELETE, "/push", None, None).await?)
}
