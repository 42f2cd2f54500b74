//! For whoever runs the server: is it alive, is it ready, what has it done.

use crate::App;
use axum::{
    extract::State,
    http::{StatusCode, header},
    response::IntoResponse,
};
use domain::Time;
use std::sync::Arc;

/// The process answers.
pub async fn alive() -> &'static str {
    "alive\n"
}

/// It also reaches its database, and is not ending.
pub async fn ready(State(app): State<Arc<App>>) -> (StatusCode, &'static str) {
    if *app.ending.borrow() || app.store.ready().await.is_err() {
        return (StatusCode::SERVICE_UNAVAILABLE, "not ready\n");
    }
    (StatusCode::OK, "ready\n")
}

/// What it has done, in the text format of Prometheus.
pub async fn metrics(State(app): State<Arc<App>>) -> impl IntoResponse {
    let text = [app.metrics.text(), waiting(&app).await].concat();
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], text)
}

/// What other issuers have been asked for and not answered, and since when. All servers of a database say the same.
async fn waiting(app: &App) -> String {
    let known = async { app.store.look().await?.errands_by_issuer().await };
    let errands = match known.await {
        Ok(errands) => errands,
        Err(fault) => {
            tracing::error!(%fault, "what is pending could not be counted");
            return String::new();
        }
    };
    let mut text = String::from("# TYPE scrip_issuer_pending gauge\n# TYPE scrip_issuer_oldest_seconds gauge\n");
    let now = app.clock.now();
    for (issuer, waiting, oldest) in errands {
        // A name with a quote in it would end the label.
        let issuer = issuer.replace(['"', '\\', '\n'], " ");
        let seconds = now.0.saturating_sub(oldest.0).max(0).div_euclid(Time::SECOND);
        text.push_str(&format!("scrip_issuer_pending{{issuer=\"{issuer}\"}} {waiting}\n"));
        text.push_str(&format!("scrip_issuer_oldest_seconds{{issuer=\"{issuer}\"}} {seconds}\n"));
    }
    text
}
