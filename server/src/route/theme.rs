//! `/merchant/theme`: what the shop makes of the app's looks, in ten tokens.

use super::{answer::Detail, merchant::Merchant, take::Sent};
use crate::{App, refusal::Refusal};
use axum::{
    Json,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{Problem, Reason, look::Theme};
use std::sync::Arc;

/// The shop's theme; the house's own where it has none.
#[utoipa::path(get, path = "/merchant/theme", tag = "merchant", security(("merchant" = [])), responses(
    (status = 200, body = Theme),
))]
pub async fn show(State(app): State<Arc<App>>, _: Merchant) -> Result<Json<Theme>, Refusal> {
    let own = app.store.look().await?.theme().await?;
    Ok(Json(own.unwrap_or_else(|| Theme::house(&app.config.shop))))
}

/// Pages that are opened from now on wear it. What could not be read on it is refused, with its contrast.
#[utoipa::path(put, path = "/merchant/theme", tag = "merchant", security(("merchant" = [])), request_body = Theme, responses(
    (status = 200, body = Theme),
    (status = 422, description = "`not_eligible`: `detail` says which token, with the contrast that it has and needs",
     body = Problem, content_type = "application/problem+json"),
))]
pub async fn put(State(app): State<Arc<App>>, _: Merchant, Sent(theme): Sent<Theme>) -> Result<Response, Refusal> {
    if let Err(fault) = theme.check() {
        let mut refused = Refusal(Reason::NotEligible).into_response();
        refused.extensions_mut().insert(Detail(fault.to_string()));
        return Ok(refused);
    }
    let kept = theme.clone();
    let job = app.store.write(move |tx| {
        let theme = kept.clone();
        Box::pin(async move { Ok(tx.put_theme(&theme).await?) })
    });
    job.await?;
    app.wardrobe.wear(Some(theme.clone()));
    Ok(Json(theme).into_response())
}

/// The house's own looks again.
#[utoipa::path(delete, path = "/merchant/theme", tag = "merchant", security(("merchant" = [])), responses(
    (status = 204),
    (status = 404, description = "`not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn remove(State(app): State<Arc<App>>, _: Merchant) -> Result<StatusCode, Refusal> {
    let job = app.store.write(|tx| Box::pin(async move { Ok(tx.drop_theme().await?) }));
    let had = job.await?;
    app.wardrobe.wear(None);
    if had { Ok(StatusCode::NO_CONTENT) } else { Err(Refusal(Reason::NotFound)) }
}
