//! `/claims`. The code travels in a header and in a body, never in an address.

use super::{Answer, exchange, read, send};
use domain::{
    Code,
    api::{
        gift::{Claim, Claiming},
        redeem::Receipt,
    },
};
use gloo_net::http::Method;

/// `GET /claims`: what the gift of this code is.
pub async fn look(code: &Code) -> Answer<Claim> {
    read(&exchange(Method::GET, "/claims", None, Some(("Scrip-Code", code.expose()))).await?)
}

/// `POST /claims`: adds it to the balance, once for this attempt key.
pub async fn claim(request: &Claiming, key: &str) -> Answer<Receipt> {
    send(Method::POST, "/claims", request, Some(key)).await
}
