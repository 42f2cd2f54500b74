//! `/config`.

use super::{Answer, get};
use domain::api::config::Config;

/// `GET /config`: the shop, its regions and code profiles.
pub async fn config() -> Answer<Config> {
    get("/config").await
}
