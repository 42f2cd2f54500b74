//! HTTP: the only room that knows axum. One file a noun; every address stands in [`table`].

mod account;
mod answer;
mod attempt;
mod balance;
mod config;
mod document;
mod events;
mod guard;
mod health;
mod page;
mod redeem;
mod session;
mod take;

use crate::App;
use axum::{
    Router, middleware,
    routing::{MethodRouter, delete, get, post},
};
use domain::api::BASE;
use std::sync::Arc;

/// The router of everything.
pub fn router(app: Arc<App>) -> Router {
    let mut router = Router::new();
    for (path, methods) in table() {
        router = router.route(&format!("{BASE}{path}"), methods);
    }
    router
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route("/metrics", get(health::metrics))
        .fallback(page::page)
        .method_not_allowed_fallback(answer::method_not_allowed)
        .layer(middleware::from_fn_with_state(app.clone(), guard::guard))
        .layer(middleware::from_fn_with_state(app.clone(), answer::answer))
        .with_state(app)
}

/// Every address of the API, below its base.
fn table() -> Vec<(&'static str, MethodRouter<Arc<App>>)> {
    vec![
        ("/openapi.json", get(document::openapi)),
        ("/config", get(config::config)),
        ("/session", get(session::current).post(session::sign_in).delete(session::sign_out)),
        ("/sessions", get(session::list)),
        ("/sessions/{id}", delete(session::end)),
        ("/account", get(account::show).patch(account::change)),
        ("/redemptions/preview", post(redeem::preview)),
        ("/redemptions", post(redeem::redeem)),
        ("/redemptions/{id}", get(redeem::receipt)),
        ("/attempts/{key}", get(attempt::attempt)),
        ("/balance", get(balance::balance)),
        ("/ledger", get(balance::ledger)),
        ("/events", get(events::events)),
    ]
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_document_lists_every_address_and_no_other() {
        let document = super::document::document();
        let mut documented: Vec<String> = document.paths.paths.keys().cloned().collect();
        let mut served: Vec<String> = super::table().iter().map(|(path, _)| format!("{}{path}", super::BASE)).collect();
        documented.sort();
        served.sort();
        assert_eq!(documented, served);
    }
}
