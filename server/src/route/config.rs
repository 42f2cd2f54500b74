//! `/config`: what the app has to know before anyone signs in.

use crate::App;
use axum::{Json, extract::State};
use domain::api::config::Config;
use std::sync::Arc;

/// The shop: its regions, currencies, code profiles, limits and switches.
#[utoipa::path(get, path = "/config", tag = "config", responses((status = 200, body = Config)))]
pub async fn config(State(app): State<Arc<App>>) -> Json<Config> {
    Json(app.config.clone())
}
