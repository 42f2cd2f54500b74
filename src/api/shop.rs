//! `/config`.

use super::{Answer, get_and_keep, last_seen};
use domain::api::config::Config;

/// `GET /config`: the shop, its regions and code profiles.
pub async fn config() -> Answer<Config> {
    get_and_keep("/config").await
}

/// The shop as it was last seen on this device.
pub fn last_config() -> Option<Config> {
    last_seen("/config")
}
