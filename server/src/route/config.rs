//! `/config`: what the app has to know before anyone signs in.

use crate::App;
use axum::{Json, extract::State};
use domain::{
    api::config::{Config, Worn},
    look::Theme,
};
use std::sync::Arc;

/// The shop: its regions, currencies, code profiles, limits and switches.
#[utoipa::path(get, path = "/config", tag = "config", responses((status = 200, body = Config)))]
pub async fn config(State(app): State<Arc<App>>) -> Json<Config> {
    let config = app.config.clone();
    Json(match app.wardrobe.look(&app.store).await {
        None => {
            let tokens = Some(Theme::house(&config.shop));
            Config { theme: Worn { style: None, tokens }, ..config }
        }
        Some(worn) => {
            let theme = Worn { style: Some(worn.style.clone()), tokens: Some(worn.theme.clone()) };
            Config { shop: worn.theme.name.clone(), theme, ..config }
        }
    })
}
