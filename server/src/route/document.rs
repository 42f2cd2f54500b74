//! `/openapi.json`: the document, made from the types that the server answers with.

use super::link;
use axum::Json;
use domain::{
    Problem,
    api::{balance::Event, embed::Call},
};
use std::sync::LazyLock;
use utoipa::{
    Modify, OpenApi,
    openapi::{
        self, Content, Ref, RefOr,
        path::Operation,
        response::ResponseBuilder,
        security::{ApiKey, ApiKeyValue, Http, HttpAuthScheme, SecurityScheme},
    },
};

#[derive(OpenApi)]
#[openapi(
    info(title = "Scrip", description = "Gift cards, promo codes and balances. See docs/api.md."),
    servers((url = "/")),
    paths(
        openapi, super::config::config, super::session::current, super::session::sign_in, super::session::sign_out,
        super::session::list, super::session::end, super::account::show, super::account::open, super::account::change,
        super::redeem::preview, super::redeem::redeem, super::redeem::receipt, super::attempt::attempt,
        super::balance::balance, super::balance::lots, super::course::course,
        super::ledger::ledger, super::ledger::table, super::ledger::list, super::events::events, super::order::place, super::order::list,
        super::order::show, super::order::cancel, super::refund::refund, super::subscription::list,
        super::subscription::change, super::catalog::list, super::catalog::product,
        super::promotion::list, super::cart::show, super::cart::add_line, super::cart::change_line,
        super::cart::remove_line, super::cart::choose, super::cart::tender, super::cart::delivery,
        super::cart::code::add, super::cart::code::remove, super::merchant::list, super::merchant::add,
        super::merchant::change, super::merchant::end, super::mail::bounce, super::issuer::notified, super::gift::review, super::gift::send,
        super::gift::list, super::gift::show, super::gift::table, super::claim::look, super::claim::claim, super::gift_life::change,
        super::proof::step_up, super::proof::proved, super::half::finish, super::half::lengthen, super::factor::show, super::factor::enrol, super::factor::confirm,
        super::half::options, super::half::by_passkey, super::proof::options, super::proof::by_passkey,
        super::passkey::options, super::passkey::add, super::passkey::remove, super::passkey::ask, super::passkey::sign_in,
        super::factor::recovery, super::factor::remove, super::mailed::send_again, super::mailed::confirm,
        super::mailed::ask, super::mailed::finish, super::new_email::ask, super::new_email::keep, super::account::freeze, super::account::unfreeze,
        super::points::convert, super::case::list, super::case::file, super::case::reply,
        super::desk::list, super::desk::reply, super::desk::close, super::licence::list, super::licence::show,
        super::licence::hand_out, super::licence::issue, super::embedded::ticket, super::embedded::enter,
        super::storefront::origins, super::storefront::allow, super::storefront::forbid, super::storefront::cart,
        super::storefront::put_cart, super::storefront::token, super::storefront::place, super::webhook::list, super::webhook::add,
        super::theme::show, super::theme::put, super::theme::remove, super::webhook::end, super::gift_life::resend, super::gift_life::link, super::gift_life::cancel,
        super::push::show, super::push::begin, super::push::end,
    ),
    components(schemas(Problem, Event, Call)),
    modifiers(&Everywhere),
)]
struct Document;

/// What holds for every address: the base, the cookie, and the refusals that any may give.
struct Everywhere;

impl Modify for Everywhere {
    fn modify(&self, document: &mut openapi::OpenApi) {
        let cookie = ApiKey::Cookie(ApiKeyValue::new(super::take::COOKIE));
        if let Some(components) = &mut document.components {
            components.add_security_scheme("session", SecurityScheme::ApiKey(cookie));
            components.add_security_scheme("merchant", SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer)));
        }
        link::add(&mut document.paths);
        let paths = std::mem::take(&mut document.paths.paths);
        document.paths.paths = paths.into_iter().map(|(path, item)| (format!("{}{path}", super::BASE), item)).collect();
        for item in document.paths.paths.values_mut() {
            for operation in [&mut item.post, &mut item.put, &mut item.patch].into_iter().flatten() {
                refuse(operation, if operation.request_body.is_some() { &[400, 403, 413, 415] } else { &[403] });
            }
            if let Some(operation) = &mut item.delete {
                refuse(operation, &[403]);
            }
            let all = [&mut item.get, &mut item.post, &mut item.put, &mut item.patch, &mut item.delete];
            for operation in all.into_iter().flatten() {
                let signed_in: &[u16] = if operation.security.is_some() { &[401] } else { &[] };
                let asked: &[u16] = if operation.parameters.is_some() { &[400] } else { &[] };
                refuse(operation, signed_in);
                refuse(operation, asked);
                refuse(operation, &[503]);
            }
        }
    }
}

fn refuse(operation: &mut Operation, statuses: &[u16]) {
    for status in statuses {
        let problem = Content::new(Some(RefOr::Ref(Ref::from_schema_name("Problem"))));
        let why = match status {
            400 => "`malformed`",
            401 => "`sign_in_required`",
            403 => "`cross_site`",
            413 => "`body_too_large`",
            415 => "`unsupported_media_type`",
            _ => "`unavailable`",
        };
        let response = ResponseBuilder::new().description(why).content("application/problem+json", problem).build();
        operation.responses.responses.entry(status.to_string()).or_insert(RefOr::T(response));
    }
}

/// The document.
pub fn document() -> &'static openapi::OpenApi {
    static DOCUMENT: LazyLock<openapi::OpenApi> = LazyLock::new(Document::openapi);
    &DOCUMENT
}

/// This document.
#[utoipa::path(get, path = "/openapi.json", tag = "config", responses(
    (status = 200, description = "OpenAPI 3.1", body = serde_json::Value),
))]
pub async fn openapi() -> Json<&'static openapi::OpenApi> {
    Json(document())
}
