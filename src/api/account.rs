//! `/account`, and `/attempts`: what became of what an account sent.

use super::{Answer, get};
use domain::{api::account::Account, json::Wire};

/// `GET /account`.
pub async fn account() -> Answer<Account> {
    get("/account").await
}

/// `GET /attempts/{key}`.
pub async fn attempt<T: Wire>(key: &str) -> Answer<T> {
    get(&["/attempts/", key].concat()).await
}
