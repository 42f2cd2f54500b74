//! `/mailbox`: a demonstration's letters, which nobody else would read. Where a mail server carries them it is not there.
//! It is for who tries the shop out, and says so in English; what stands in the letters is in their own language.

use super::take::{Asked, Id};
use crate::{
    App,
    mail::{kept, safe, shown},
    refusal::Refusal,
    store::Fault,
};
use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::{Html, IntoResponse, Response},
};
use domain::Reason;
use serde::Deserialize;
use std::{path::PathBuf, sync::Arc};

/// The pages load their style and the letters, and run nothing.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'",
);

/// A letter brings its own styles and its own pictures, fetches nothing, and runs nothing.
const LETTER: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'; base-uri 'none'",
);

/// How a letter is looked at: the class of the frame, and what its address says.
const LOOKS: [(&str, &str, &str); 4] = [
    ("phone", "On a phone, light", "look=light"),
    ("phone", "On a phone, dark", "look=dark"),
    ("desktop", "On a desktop, light", "look=light"),
    ("desktop", "On a desktop, dark, without pictures", "look=dark&pictures=no"),
];

/// Every letter, newest first.
pub async fn list(State(app): State<Arc<App>>) -> Result<Response, Refusal> {
    let row = |letter: &kept::Kept| {
        let (id, subject, to) = (safe(&letter.id), safe(&letter.subject), safe(&letter.to));
        format!("<li><a href=\"/mailbox/{id}\"><bdi>{subject}</bdi></a><br>To <bdi>{to}</bdi></li>")
    };
    let letters = kept::all(&folder(&app)?).await.map_err(Fault::Mail)?;
    let rows: String = letters.iter().map(row).collect();
    let body =
        if rows.is_empty() { "<p>No letter yet.</p>".to_owned() } else { format!("<ul class=\"plain\">{rows}</ul>") };
    Ok(page("Mailbox", &body))
}

/// One letter, as it looks here and there, and its text.
pub async fn show(State(app): State<Arc<App>>, Id(id): Id) -> Result<Response, Refusal> {
    let letter = letter(&app, &id).await?;
    let id = safe(&letter.id);
    let frame = |(class, title, look): &(&str, &str, &str)| {
        format!(
            "<figure class=\"{class}\"><figcaption>{title}</figcaption><iframe title=\"{title}\" loading=\"lazy\" \
             sandbox=\"allow-top-navigation-by-user-activation\" src=\"/mailbox/{id}/letter?{}\"></iframe></figure>",
            safe(look)
        )
    };
    let frames = |class: &str| LOOKS.iter().filter(|look| look.0 == class).map(frame).collect::<String>();
    let (phones, desktops) = (frames("phone"), frames("desktop"));
    let body = format!(
        "<p>From {}<br>To {}</p><p><a href=\"/mailbox/{id}/letter\">The letter alone</a></p>\
         <div class=\"looks\">{phones}<figure class=\"text\"><figcaption>As text</figcaption><pre dir=\"auto\" tabindex=\"0\" role=\"region\" \
         aria-label=\"As text\">{}</pre></figure>{desktops}</div><p class=\"note\"><a href=\"/mailbox\">All letters</a></p>",
        safe(&letter.from),
        safe(&letter.to),
        safe(&letter.text),
    );
    Ok(page(&letter.subject, &body))
}

/// How a letter is to be shown.
#[derive(Debug, Deserialize)]
pub struct Look {
    /// `light` or `dark`; else as the reader's device has it.
    look: Option<String>,
    /// `no` shows what is there before pictures are, or without them.
    pictures: Option<String>,
}

/// What its recipient sees of a letter, and nothing around it.
pub async fn alone(
    State(app): State<Arc<App>>,
    Id(id): Id,
    Asked(Look { look, pictures }): Asked<Look>,
) -> Result<Response, Refusal> {
    let letter = letter(&app, &id).await?;
    let light = look.as_deref().and_then(|look| match look {
        "light" => Some(shown::Light::Day),
        "dark" => Some(shown::Light::Night),
        _ => None,
    });
    Ok(sent(shown::html(&letter, light, pictures.as_deref() != Some("no")), LETTER))
}

/// The look of these pages.
pub async fn style() -> Response {
    let kind = HeaderValue::from_static("text/css; charset=utf-8");
    ([(header::CONTENT_TYPE, kind)], include_str!("mailbox.css")).into_response()
}

async fn letter(app: &App, id: &str) -> Result<kept::Kept, Refusal> {
    let letter = kept::one(&folder(app)?, id).await.map_err(Fault::Mail)?;
    letter.ok_or(Refusal(Reason::NotFound))
}

fn folder(app: &App) -> Result<PathBuf, Refusal> {
    app.carrier.folder().filter(|_| app.settings.demo).cloned().ok_or(Refusal(Reason::NotFound))
}

fn page(title: &str, body: &str) -> Response {
    let title = safe(title);
    let html = format!(
        "<!doctype html>
<html lang=\"en\">
<head>
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<meta name=\"color-scheme\" content=\"light dark\">
<title>{title}</title>
<link rel=\"stylesheet\" href=\"/pay/page.css\">
<link rel=\"stylesheet\" href=\"/mailbox/mailbox.css\">
</head>
<body><main><h1 dir=\"auto\">{title}</h1>{body}</main></body>
</html>
"
    );
    sent(html, POLICY)
}

fn sent(html: String, policy: HeaderValue) -> Response {
    let mut response = Html(html).into_response();
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
