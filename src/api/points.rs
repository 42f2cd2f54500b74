//! `/points`.

use super::{Answer, send};
use domain::api::points::{Conversion, Convert};
use gloo_net::http::Method;

/// `POST /points/conversions`: points become balance, once for this attempt key.
pub async fn convert(request: &Convert, key: &str) -> Answer<Conversion> {
    send(Method::POST, "/points/conversions", request, Some(key)).await
}
