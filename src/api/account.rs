//! `/account`, and `/attempts`: what became of what an account sent.

use super::{Answer, get};
use domain::api::{account::Account, redeem::Attempt};

/// `GET /account`.
pub async fn account() -> Answer<Account> {
    get("/account").await
}

/// `GET /attempts/{key}`.
pub async fn attempt(key: &str) -> Answer<Attempt> {
    get(&["/attempts/", key].concat()).await
}
