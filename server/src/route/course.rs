//! `/balance/course`: how the balance went, and what it was spent on.

use super::take::{Asked, Viewer};
use crate::{App, course, refusal::Refusal, store::Span};
use axum::{Json, extract::State};
use domain::{Currency, Reason, Time, api::spending::Course};
use serde::Deserialize;
use std::sync::Arc;

/// So far back, unless told.
const USUAL: i64 = 365 * Time::DAY;

/// Which course is wanted.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Stretch {
    /// Of this currency; of the account's unless told. `XXX` are points.
    #[param(value_type = Option<String>)]
    currency: Option<Currency>,
    /// From then (RFC 3339); a year before its end unless told.
    #[param(value_type = Option<String>, format = DateTime)]
    from: Option<Time>,
    /// Until before then (RFC 3339); now unless told.
    #[param(value_type = Option<String>, format = DateTime)]
    to: Option<Time>,
}

/// What was there at the end of each day on which something moved, and what the balance paid for, by category.
#[utoipa::path(get, path = "/balance/course", tag = "balance", security(("session" = [])), params(Stretch), responses(
    (status = 200, body = Course),
))]
pub async fn course(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Asked(stretch): Asked<Stretch>,
) -> Result<Json<Course>, Refusal> {
    // With what happened in this very millisecond.
    let to = stretch.to.unwrap_or(app.clock.now().plus(1));
    let from = stretch.from.unwrap_or(to.plus(-USUAL));
    if from >= to {
        return Err(Refusal(Reason::Malformed));
    }
    let currency = stretch.currency.unwrap_or_else(|| super::account::currency(&app, &viewer.account.region));
    let span = Span { owner: viewer.account.id, currency, from, to };
    Ok(Json(course::course(&mut app.store.look().await?, span).await?))
}
