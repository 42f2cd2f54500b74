//! HTTP: the only room that knows axum. One file a noun; every address stands in [`table`].

mod account;
mod acting;
mod answer;
mod attempt;
mod balance;
mod browser;
mod cart;
mod case;
mod catalog;
mod claim;
mod config;
mod course;
mod desk;
mod document;
mod embedded;
mod events;
mod factor;
mod frame;
mod gift;
mod gift_life;
mod guard;
mod half;
mod health;
mod issuer;
mod ledger;
mod licence;
mod link;
mod mail;
mod mailbox;
mod mailed;
mod merchant;
mod new_email;
mod order;
mod page;
mod paid;
mod passkey;
mod payment;
mod points;
mod promotion;
mod proof;
mod push;
mod redeem;
mod refund;
mod served;
mod session;
mod spoken;
mod storefront;
mod subscription;
mod take;
mod theme;
mod webhook;
mod within;
mod worker;

pub use served::served;

use crate::App;
use axum::{
    Router, middleware,
    routing::{MethodRouter, delete, get, patch, post, put},
};
use domain::api::BASE;
use std::sync::Arc;

/// The router of everything.
pub fn router(app: Arc<App>) -> Router {
    let mut router = Router::new();
    for (path, methods) in table() {
        router = router.route(&format!("{BASE}{path}"), methods);
    }
    // What it has done is for whoever runs it: where there is an address for that, it is not on the shop's.
    if app.settings.door.metrics.is_none() {
        router = router.route("/metrics", get(health::metrics));
    }
    router
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route("/pay/challenge/{token}", get(payment::ask).post(payment::answer))
        .route("/mailbox", get(mailbox::list))
        .route("/mailbox/mailbox.css", get(mailbox::style))
        .route("/mailbox/{id}", get(mailbox::show))
        .route("/mailbox/{id}/letter", get(mailbox::alone))
        .route("/pay/return/{order}", get(payment::came_back))
        .route("/pay/notify", post(payment::notified))
        .route("/pay/page.css", get(payment::style))
        .route("/redeem", get(page::page).post(worker::shared))
        .fallback(page::page)
        .method_not_allowed_fallback(answer::method_not_allowed)
        .layer(middleware::from_fn_with_state(app.clone(), guard::guard))
        .layer(middleware::from_fn_with_state(app.clone(), answer::answer))
        .with_state(app)
}

/// The router of what is for whoever runs the server, on an address of its own.
pub fn figures(app: Arc<App>) -> Router {
    Router::new()
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route("/metrics", get(health::metrics))
        .method_not_allowed_fallback(answer::method_not_allowed)
        .layer(middleware::from_fn_with_state(app.clone(), answer::answer))
        .with_state(app)
}

/// Every address of the API, below its base.
fn table() -> Vec<(&'static str, MethodRouter<Arc<App>>)> {
    vec![
        ("/openapi.json", get(document::openapi)),
        ("/config", get(config::config)),
        ("/session", get(session::current).post(session::sign_in).delete(session::sign_out)),
        ("/session/second-factor", post(half::finish)),
        ("/session/second-factor/time", post(half::lengthen)),
        ("/session/second-factor/passkey", post(half::by_passkey)),
        ("/session/second-factor/passkey/options", post(half::options)),
        ("/session/step-up", get(proof::proved).post(proof::step_up)),
        ("/session/step-up/passkey", post(proof::by_passkey)),
        ("/session/step-up/passkey/options", post(proof::options)),
        ("/session/passkey", post(passkey::sign_in)),
        ("/session/passkey/options", post(passkey::ask)),
        ("/session/tickets", post(embedded::ticket)),
        ("/session/embedded", post(embedded::enter)),
        ("/sessions", get(session::list)),
        ("/sessions/{id}", delete(session::end)),
        ("/account", get(account::show).post(account::open).patch(account::change)),
        ("/account/confirmation", post(mailed::send_again)),
        ("/confirmations", post(mailed::confirm)),
        ("/resets", post(mailed::ask)),
        ("/resets/finish", post(mailed::finish)),
        ("/factors", get(factor::show)),
        ("/factors/totp", post(factor::enrol).delete(factor::remove)),
        ("/factors/totp/confirm", post(factor::confirm)),
        ("/factors/passkeys", post(passkey::add)),
        ("/factors/passkeys/options", post(passkey::options)),
        ("/factors/passkeys/{id}", delete(passkey::remove)),
        ("/factors/recovery", post(factor::recovery)),
        ("/account/email", post(new_email::ask).delete(new_email::keep)),
        ("/account/freeze", post(account::freeze)),
        ("/account/unfreeze", post(account::unfreeze)),
        ("/redemptions/preview", post(redeem::preview)),
        ("/redemptions", post(redeem::redeem)),
        ("/redemptions/{id}", get(redeem::receipt)),
        ("/attempts/{key}", get(attempt::attempt)),
        ("/balance", get(balance::balance)),
        ("/balance/lots", get(balance::lots)),
        ("/balance/course", get(course::course)),
        ("/ledger", get(ledger::ledger)),
        ("/ledger.csv", get(ledger::table)),
        ("/ledger.json", get(ledger::list)),
        ("/orders", get(order::list).post(order::place)),
        ("/orders/{id}", get(order::show)),
        ("/orders/{id}/cancel", post(order::cancel)),
        ("/products", get(catalog::list)),
        ("/products/{id}", get(catalog::product)),
        ("/promotions", get(promotion::list)),
        ("/cart", get(cart::show)),
        ("/cart/lines", post(cart::add_line)),
        ("/cart/lines/{id}", patch(cart::change_line).delete(cart::remove_line)),
        ("/cart/codes", post(cart::code::add)),
        ("/cart/codes/{id}", delete(cart::code::remove)),
        ("/cart/choice", put(cart::choose)),
        ("/cart/tender", put(cart::tender)),
        ("/cart/delivery", put(cart::delivery)),
        ("/merchant/promos", get(merchant::list).post(merchant::add)),
        ("/merchant/promos/{id}", put(merchant::change)),
        ("/merchant/promos/{id}/end", post(merchant::end)),
        ("/subscriptions", get(subscription::list)),
        ("/subscriptions/{id}", patch(subscription::change)),
        ("/merchant/orders/{id}/refund", post(refund::refund)),
        ("/gifts", get(gift::list).post(gift::send)),
        ("/gifts.csv", get(gift::table)),
        ("/gifts/review", post(gift::review)),
        ("/gifts/{id}", get(gift::show).patch(gift_life::change)),
        ("/gifts/{id}/resend", post(gift_life::resend)),
        ("/gifts/{id}/link", post(gift_life::link)),
        ("/gifts/{id}/cancel", post(gift_life::cancel)),
        ("/claims", get(claim::look).post(claim::claim)),
        ("/push", get(push::show).put(push::begin).delete(push::end)),
        ("/points/conversions", post(points::convert)),
        ("/cases", get(case::list).post(case::file)),
        ("/cases/{id}/replies", post(case::reply)),
        ("/merchant/cases", get(desk::list)),
        ("/merchant/cases/{id}/replies", post(desk::reply)),
        ("/merchant/cases/{id}/close", post(desk::close)),
        ("/licences", get(licence::list)),
        ("/licences/{id}", get(licence::show)),
        ("/licences/{id}/codes", post(licence::hand_out)),
        ("/merchant/licences", post(licence::issue)),
        ("/merchant/origins", get(storefront::origins).post(storefront::allow).delete(storefront::forbid)),
        ("/merchant/carts/{id}", get(storefront::cart).put(storefront::put_cart)),
        ("/merchant/carts/{id}/tokens", post(storefront::token)),
        ("/merchant/carts/{id}/orders", post(storefront::place)),
        ("/merchant/theme", get(theme::show).put(theme::put).delete(theme::remove)),
        ("/merchant/webhooks", get(webhook::list).post(webhook::add)),
        ("/merchant/webhooks/{id}", delete(webhook::end)),
        ("/mail/bounces", post(mail::bounce)),
        ("/issuer/notify", post(issuer::notified)),
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
