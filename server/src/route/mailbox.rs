//! `/mailbox`: a demonstration's letters, which nobody else would read. In a demonstration alone.

use super::take::Id;
use crate::{
    App,
    mail::{kept, safe},
    refusal::Refusal,
    store::Fault,
};
use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::{Html, IntoResponse, Response},
};
use domain::Reason;
use std::sync::Arc;

const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'",
);

/// Every letter, newest first.
pub async fn list(State(app): State<Arc<App>>) -> Result<Response, Refusal> {
    let row = |letter: &kept::Kept| {
        let (id, subject, to) = (safe(&letter.id), safe(&letter.subject), safe(&letter.to));
        format!("<li><a href=\"/mailbox/{id}\">{subject}</a><br>To {to}</li>")
    };
    let rows: String = letters(&app).await?.iter().map(row).collect();
    let body =
        if rows.is_empty() { "<p>No letter yet.</p>".to_owned() } else { format!("<ul class=\"plain\">{rows}</ul>") };
    Ok(page("Mailbox", &body))
}

/// One letter.
pub async fn show(State(app): State<Arc<App>>, Id(id): Id) -> Result<Response, Refusal> {
    let letter = letters(&app).await?.into_iter().find(|letter| letter.id == id).ok_or(Reason::NotFound)?;
    let body = format!(
        "<p>To {}</p><pre>{}</pre><p class=\"note\"><a href=\"/mailbox\">All letters</a></p>",
        safe(&letter.to),
        safe(&letter.text),
    );
    Ok(page(&letter.subject, &body))
}

async fn letters(app: &App) -> Result<Vec<kept::Kept>, Refusal> {
    if !app.settings.demo {
        return Err(Refusal(Reason::NotFound));
    }
    Ok(kept::all(&app.settings.handling.mail).await.map_err(Fault::Mail)?)
}

fn page(title: &str, body: &str) -> Response {
    let title = safe(title);
    let mut response = Html(format!(
        "<!doctype html>
<html lang=\"en\">
<head>
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<meta name=\"color-scheme\" content=\"light dark\">
<title>{title}</title>
<link rel=\"stylesheet\" href=\"/pay/page.css\">
</head>
<body><main><h1>{title}</h1>{body}</main></body>
</html>
"
    ))
    .into_response();
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, POLICY);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
