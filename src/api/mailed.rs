//! `/account/confirmation`, `/confirmations`, `/resets`: links in letters. Their words travel in a body alone.

use super::{Answer, put};
use domain::api::mailed::{AskReset, Confirm, Reset};
use gloo_net::http::Method;
use serde::Serialize;

/// `POST /account/confirmation`: the letter once more.
pub async fn send_again() -> Answer<()> {
    post("/account/confirmation", &()).await
}

/// `POST /confirmations`.
pub async fn confirm(request: &Confirm) -> Answer<()> {
    post("/confirmations", request).await
}

/// `POST /resets`: a letter, where there is such an account. The answer does not tell.
pub async fn forgotten(request: &AskReset) -> Answer<()> {
    post("/resets", request).await
}

/// `POST /resets/finish`.
pub async fn reset(request: &Reset) -> Answer<()> {
    post("/resets/finish", request).await
}

async fn post(path: &str, body: &impl Serialize) -> Answer<()> {
    put(Method::POST, path, body, None).await.map(|_| ())
}
