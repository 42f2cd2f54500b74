//! `/promotions`: what the shop announces. Limits and customers are its own affair.

use super::take::Asked;
use crate::{App, refusal::Refusal};
use axum::{Json, extract::State};
use domain::{api::Page, promo::Promo};
use serde::Deserialize;
use std::sync::Arc;

/// As many a page.
const PAGE: i64 = 100;

/// Which page is wanted.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Turn {
    /// From the page before.
    cursor: Option<String>,
}

impl Turn {
    /// The id that the page begins behind.
    pub fn after(&self) -> &str {
        self.cursor.as_deref().unwrap_or_default()
    }
}

/// A page of rows that were asked for with one more than it shows.
pub fn page<R, T>(mut rows: Vec<R>, id: impl Fn(&R) -> String, shown: impl FnMut(R) -> T) -> Page<T> {
    let most = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let next = (rows.len() > most).then(|| {
        rows.truncate(most);
        rows.last().map(id)
    });
    Page { items: rows.into_iter().map(shown).collect(), next: next.flatten() }
}

/// One more than a page shows says whether there is a next one.
pub const ASKED: i64 = PAGE + 1;

/// The promos that are announced and run.
#[utoipa::path(get, path = "/promotions", tag = "catalog", params(Turn), responses(
    (status = 200, body = Page<Promo>),
))]
pub async fn list(State(app): State<Arc<App>>, Asked(turn): Asked<Turn>) -> Result<Json<Page<Promo>>, Refusal> {
    let rows = app.store.look().await?.announced(turn.after(), ASKED, app.clock.now()).await?;
    Ok(Json(page(rows, |row| row.definition.promo.id.clone(), |row| row.definition.promo)))
}
