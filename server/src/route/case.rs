//! `/cases`: what shoppers report.

use super::{
    promotion::{ASKED, Turn, page},
    take::{Asked, Sent, Viewer, place},
};
use crate::{App, case, refusal::Refusal, store::Fault};
use axum::{Json, extract::State};
use domain::{
    Problem,
    api::{
        Page,
        case::{Case, NewCase},
    },
};
use std::sync::Arc;

/// The account's own cases, newest first.
#[utoipa::path(get, path = "/cases", tag = "help", security(("session" = [])), params(Turn), responses(
    (status = 200, body = Page<Case>),
))]
pub async fn list(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Asked(turn): Asked<Turn>,
) -> Result<Json<Page<Case>>, Refusal> {
    let behind = place(turn.after())?;
    let rows = app.store.look().await?.cases(&viewer.account.id, behind, ASKED).await?;
    Ok(Json(page(rows, |case| format!("{}_{}", case.at.0, case.id), |case| case)))
}

/// Files a case. Codes in its words are left with their last four; what the shop knows of the matter is kept with it.
#[utoipa::path(post, path = "/cases", tag = "help", security(("session" = [])), request_body = NewCase, responses(
    (status = 200, body = Case),
    (status = 404, description = "`not_found`: the entry is not the account's", body = Problem,
     content_type = "application/problem+json"),
    (status = 429, description = "`rate_limited`: twenty within 24 hours", body = Problem,
     content_type = "application/problem+json"),
))]
pub async fn file(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Sent(new): Sent<NewCase>,
) -> Result<Json<Case>, Refusal> {
    let (account, shop) = (viewer.account.id.clone(), app.clone());
    let filed = app.store.write(move |tx| {
        let (account, shop, new) = (account.clone(), shop.clone(), new.clone());
        Box::pin(async move {
            let id = case::file(tx, &account, &shop.config.profiles, &new).await?;
            let newest = tx.cases(&account, None, ASKED).await?;
            Ok(newest.into_iter().find(|case| case.id == id).ok_or(Fault::Corrupt("case"))?)
        })
    });
    Ok(Json(filed.await?))
}
