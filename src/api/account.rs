//! `/attempts`: what became of what an account sent.

use super::{Answer, get};
use domain::api::redeem::Attempt;

/// `GET /attempts/{key}`.
pub async fn attempt(key: &str) -> Answer<Attempt> {
    get(&["/attempts/", key].concat()).await
}
