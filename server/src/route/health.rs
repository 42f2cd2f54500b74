//! For whoever runs the server: is it alive, is it ready, what has it done.

use crate::App;
use axum::{
    extract::State,
    http::{StatusCode, header},
    response::IntoResponse,
};
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
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], app.metrics.text())
}
