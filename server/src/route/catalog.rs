//! `/products`: what the shop sells, at the prices of one region.

use super::take::{Anyone, Asked, Id, Viewer};
use crate::{App, refusal::Refusal, store::OnShelf};
use axum::{Json, extract::State};
use domain::{
    Problem, Reason,
    api::{Page, catalog::Product, config::Region},
};
use serde::Deserialize;
use std::sync::Arc;

/// Which products are wanted.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Shelf {
    /// From the page before.
    cursor: Option<String>,
    /// Of this category alone.
    category: Option<String>,
    /// Prices of this region, for guests; an account has its own.
    region: Option<String>,
    /// 1 to 200 a page; 100 unless told; fewer count as 1, more as 200.
    limit: Option<i64>,
}

/// Where prices are asked for.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct At {
    /// Prices of this region, for guests; an account has its own.
    region: Option<String>,
}

/// What is sold, in the order of the shelves.
#[utoipa::path(get, path = "/products", tag = "catalog", params(Shelf), responses(
    (status = 200, body = Page<Product>),
    (status = 422, description = "`region`: the shop does not sell there", body = Problem,
     content_type = "application/problem+json"),
))]
pub async fn list(
    State(app): State<Arc<App>>,
    Anyone(viewer): Anyone,
    Asked(shelf): Asked<Shelf>,
) -> Result<Json<Page<Product>>, Refusal> {
    let region = region(&app, viewer.as_ref(), shelf.region.as_deref())?;
    let limit = shelf.limit.unwrap_or(100).clamp(1, 200);
    let after = shelf.cursor.as_deref().map(|cursor| place(cursor).ok_or(Reason::Malformed)).transpose()?;
    // One more than is shown says whether there is a next page.
    let more = limit.saturating_add(1);
    let wanted = OnShelf { currency: region.currency, category: shelf.category, after, limit: more };
    let mut found = app.store.look().await?.products(&wanted).await?;
    let shown = usize::try_from(limit).unwrap_or(usize::MAX);
    let next = (found.len() > shown).then(|| {
        found.truncate(shown);
        found.last().map(|(place, product)| format!("{place}_{}", product.id))
    });
    Ok(Json(Page { items: found.into_iter().map(|(_, product)| product).collect(), next: next.flatten() }))
}

/// One product.
#[utoipa::path(get, path = "/products/{id}", tag = "catalog", params(At, ("id" = String, Path)), responses(
    (status = 200, body = Product),
    (status = 404, description = "`not_found`: not sold in this region", body = Problem,
     content_type = "application/problem+json"),
    (status = 422, description = "`region`: the shop does not sell there", body = Problem,
     content_type = "application/problem+json"),
))]
pub async fn product(
    State(app): State<Arc<App>>,
    Anyone(viewer): Anyone,
    Id(id): Id,
    Asked(at): Asked<At>,
) -> Result<Json<Product>, Refusal> {
    let region = region(&app, viewer.as_ref(), at.region.as_deref())?;
    let product = app.store.look().await?.product(&id, region.currency).await?;
    product.map(Json).ok_or(Refusal(Reason::NotFound))
}

/// The account's region, or the one that a guest names, or the shop's first.
fn region(app: &App, viewer: Option<&Viewer>, asked: Option<&str>) -> Result<Region, Refusal> {
    match (viewer, asked) {
        (Some(viewer), _) => viewer.region(app),
        (None, Some(asked)) => {
            let known = app.config.regions.iter().find(|region| region.id == asked);
            known.cloned().ok_or(Refusal(Reason::Region))
        }
        (None, None) => app.config.regions.first().cloned().ok_or(Refusal(Reason::Unavailable)),
    }
}

fn place(cursor: &str) -> Option<(i64, String)> {
    let (place, id) = cursor.split_once('_')?;
    Some((place.parse().ok()?, id.to_owned()))
}
