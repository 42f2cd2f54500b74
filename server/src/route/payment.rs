//! `/pay/challenge/{token}`: the page on which the test provider asks the shopper. A page of its own, with nothing of the
//! app in it, as a bank's would be.

use super::take::Id;
use crate::{App, order, payment::Outcome, refusal::Refusal};
use axum::{
    Form,
    extract::State,
    http::{HeaderValue, header},
    response::{Html, IntoResponse, Redirect, Response},
};
use domain::{Money, Reason};
use serde::Deserialize;
use std::sync::Arc;

/// The page loads nothing and runs nothing; its forms go to itself.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
);

/// Asks the shopper. A challenge that is answered, or was none, is not there.
pub async fn ask(State(app): State<Arc<App>>, Id(token): Id) -> Result<Response, Refusal> {
    let asked = app.store.look().await?.challenge(&token).await?;
    let (amount, last_four) = asked.ok_or(Reason::NotFound)?;
    let mut response = Html(page(&app.config.shop, amount, &last_four)).into_response();
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
pub async fn answer(State(app): State<Arc<App>>, Id(token): Id, Form(said): Form<Said>) -> Result<Redirect, Refusal> {
    let sandbox = app.sandbox.as_ref().ok_or(Reason::NotFound)?;
    let order = sandbox.answer(&token, said.answer == "approve").await?.ok_or(Reason::NotFound)?;
    if let Some(provider) = &app.payments.card {
        let outcome = provider.ask(&order).await;
        if outcome != Outcome::Unknown {
            order::arrived(&app, &order, outcome).await?;
        }
    }
    Ok(Redirect::to(&format!("/orders/{order}")))
}

/// `Form` refuses by itself what is no form; the page itself never sends such a thing.
fn page(shop: &str, amount: Money, last_four: &str) -> String {
    format!(
        "<!doctype html>
<html lang=\"en\">
<head>
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<meta name=\"color-scheme\" content=\"light dark\">
<title>Confirm the payment · {shop}</title>
<link rel=\"stylesheet\" href=\"/pay/page.css\">
</head>
<body>
<main>
<h1>Confirm the payment</h1>
<p>Is it you who pays <strong>{amount} {currency}</strong> to {shop} with the card ending in {last_four}?</p>
<form method=\"post\"><button name=\"answer\" value=\"approve\">Approve</button></form>
<form method=\"post\"><button class=\"quiet\" name=\"answer\" value=\"decline\">Decline</button></form>
<p class=\"note\">This is a demonstration's bank. No money moves.</p>
</main>
</body>
</html>
",
        currency = amount.currency,
    )
}

/// The look of the pages that are not the app's.
pub async fn style() -> Response {
    let kind = HeaderValue::from_static("text/css; charset=utf-8");
    ([(header::CONTENT_TYPE, kind)], include_str!("page.css")).into_response()
}
