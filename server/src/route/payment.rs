//! `/pay/…`: what a payment needs outside of the API. The page on which the test provider asks the shopper, with nothing
//! of the app in it, as a bank's would be; and where the provider with its own page sends the shopper back, and calls.

use super::{spoken::Spoken, take::Id, within::Within};
use crate::{
    App,
    mail::{HERE, around, safe},
    order,
    payment::{Outcome, sign},
    refusal::Refusal,
    words::{self, said::bank as said},
};
use axum::{
    Form,
    body::Bytes,
    extract::{FromRequestParts, Request, State},
    http::{HeaderMap, HeaderValue, header, request::Parts},
    response::{Html, IntoResponse, Redirect, Response},
};
use domain::{Money, Reason, Time, api::order::State as Standing};
use language::Language;
use serde::Deserialize;
use std::sync::Arc;

/// The page loads nothing and runs nothing; its forms go to itself.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
);

/// Asks the shopper. Who comes again after the answer is sent on to the order.
pub async fn ask(State(app): State<Arc<App>>, Id(token): Id, request: Request) -> Result<Response, Refusal> {
    let (order, asked) = app.store.look().await?.challenge(&token).await?.ok_or(Reason::NotFound)?;
    let Some((amount, last_four)) = asked else {
        return Ok(Redirect::to(&format!("/orders/{order}")).into_response());
    };
    let spoken = Spoken::to(&request);
    let mut response = Html(page(spoken.language, &app.config.shop, amount, &last_four)).into_response();
    spoken.say(response.headers_mut());
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, POLICY);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// What the shopper says.
#[derive(Debug, Deserialize)]
pub struct Said {
    answer: String,
}

/// Takes the answer, carries it out, and sends the shopper back to the order. Said twice, it is said once.
pub async fn answer(
    State(app): State<Arc<App>>,
    Id(token): Id,
    Within(Form(said)): Within<Form<Said>>,
) -> Result<Redirect, Refusal> {
    let sandbox = app.sandbox.as_ref().ok_or(Reason::NotFound)?;
    let order = sandbox.answer(&token, said.answer == "approve").await?.ok_or(Reason::NotFound)?;
    asked(&app, &order).await?;
    Ok(Redirect::to(&format!("/orders/{order}")))
}

/// Where the shop is, for who is sent away and comes back.
pub struct Origin(pub String);

impl FromRequestParts<Arc<App>> for Origin {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Refusal> {
        if let Some(public) = &app.settings.public_url {
            return Ok(Origin(public.trim_end_matches('/').to_owned()));
        }
        let host = parts.headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or("localhost");
        Ok(Origin(format!("{}://{host}", app.settings.scheme())))
    }
}

/// The shopper comes back from the provider's page. What became of it the provider is asked.
pub async fn came_back(State(app): State<Arc<App>>, Id(order): Id) -> Result<Redirect, Refusal> {
    asked(&app, &order).await?;
    Ok(Redirect::to(&format!("/orders/{order}")))
}

/// A provider's call.
#[derive(Debug, Deserialize)]
struct Call {
    order: String,
}

/// The provider calls: something became of a payment. What, it is asked; a call that is not its own is refused.
pub async fn notified(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    Within(body): Within<Bytes>,
) -> Result<&'static str, Refusal> {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let provider = app.settings.handling.redirect.as_ref().ok_or(Reason::NotFound)?;
    let at = Time(text(sign::TIME).parse().map_err(|_| Reason::SignInRequired)?);
    if !sign::fits(&provider.secret, at, &body, text(sign::SIGNATURE), app.clock.now()) {
        tracing::warn!(of = "provider", "a signature does not fit");
        return Err(Refusal(Reason::SignInRequired));
    }
    let call: Call = serde_json::from_slice(&body).map_err(|_| Reason::Malformed)?;
    asked(&app, &call.order).await?;
    Ok("noted")
}

/// Asks the provider of an order that is being paid what became of it.
async fn asked(app: &Arc<App>, order: &str) -> Result<(), Refusal> {
    let row = app.store.look().await?.order(order).await?.ok_or(Reason::NotFound)?;
    let open = matches!(row.state, Standing::Paying { .. } | Standing::Challenge { .. });
    let provider = row.method.filter(|_| open).and_then(|method| app.payments.of(method));
    if let Some(provider) = provider {
        let outcome = app.payments.patiently(provider.ask(order)).await;
        if matches!(outcome, Outcome::Approved { .. } | Outcome::Declined) {
            order::arrived(app, order, outcome).await?;
        }
    }
    Ok(())
}

fn page(language: Language, shop: &str, amount: Money, last_four: &str) -> String {
    let (confirm, demo) = (safe(said::confirm(language)), safe(said::demo(language)));
    let (approve, decline) = (safe(said::approve(language)), safe(said::decline(language)));
    let paid = format!("<strong>{}</strong>", safe(&words::money(language, amount)));
    let ask = around(&said::ask(language, HERE, shop, last_four), &paid);
    let (tag, direction) = (language.tag(), if language.is_rtl() { "rtl" } else { "ltr" });
    format!(
        "<!doctype html>
<html lang=\"{tag}\" dir=\"{direction}\">
<head>
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<meta name=\"color-scheme\" content=\"light dark\">
<title>{confirm} · {}</title>
<link rel=\"stylesheet\" href=\"/pay/page.css\">
</head>
<body>
<main>
<h1>{confirm}</h1>
<p>{ask}</p>
<form method=\"post\"><button name=\"answer\" value=\"approve\">{approve}</button></form>
<form method=\"post\"><button class=\"quiet\" name=\"answer\" value=\"decline\">{decline}</button></form>
<p class=\"note\">{demo}</p>
</main>
</body>
</html>
",
        safe(shop)
    )
}

/// The look of the pages that are not the app's.
pub async fn style() -> Response {
    let kind = HeaderValue::from_static("text/css; charset=utf-8");
    ([(header::CONTENT_TYPE, kind)], include_str!("page.css")).into_response()
}
