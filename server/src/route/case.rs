//! `/cases`: what shoppers report.

use super::{
    promotion::{ASKED, Turn, page},
    take::{Asked, Id, Key, MayKey, Sent, Viewer, place},
};
use crate::{
    App,
    case::{self, Said},
    refusal::Refusal,
    store::CaseRow,
};
use axum::{Json, extract::State};
use domain::{
    Problem,
    api::{
        Page,
        case::{Case, NewCase, Reply},
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

/// Files a case, once for an attempt key. Codes in its words are left with their last four; what the shop knows of the
/// matter is kept with it.
#[utoipa::path(post, path = "/cases", tag = "help", security(("session" = [])), request_body = NewCase,
    params(("Idempotency-Key" = Option<String>, Header, format = Uuid,
        description = "The attempt key: a UUID made by the client. The same one again files nothing more.")), responses(
    (status = 200, body = Case),
    (status = 404, description = "`not_found`: the entry is not the account's", body = Problem,
     content_type = "application/problem+json"),
    (status = 422, description = "`attempt_key_reused`", body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "`rate_limited`: twenty within 24 hours", body = Problem,
     content_type = "application/problem+json"),
))]
pub async fn file(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    MayKey(key): MayKey,
    Sent(new): Sent<NewCase>,
) -> Result<Json<Case>, Refusal> {
    let (account, shop) = (viewer.account.id, app.clone());
    let filed = app.store.write(move |tx| {
        let (account, shop, new) = (account.clone(), shop.clone(), new.clone());
        Box::pin(async move { case::file(tx, &account, &shop.config.profiles, (&new, key)).await })
    });
    Ok(Json(filed.await?))
}

/// Says more of a case of one's own, once for an attempt key. What looks like a code is left with its last four.
#[utoipa::path(post, path = "/cases/{id}/replies", tag = "help", security(("session" = [])), request_body = Reply,
    params(
        ("id" = String, Path, description = "Its number."),
        ("Idempotency-Key" = String, Header, format = Uuid, description = "The attempt key: a UUID made by the client."),
    ), responses(
    (status = 200, body = Case),
    (status = 404, description = "`not_found`: the account has no such case, or it is closed", body = Problem,
     content_type = "application/problem+json"),
    (status = 422, description = "`attempt_key_reused`", body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "`rate_limited`: twenty within 24 hours", body = Problem,
     content_type = "application/problem+json"),
))]
pub async fn reply(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Key(key): Key,
    Id(id): Id,
    Sent(Reply { words }): Sent<Reply>,
) -> Result<Json<Case>, Refusal> {
    let said = Said { id, by: Some(viewer.account.id), words, key };
    Ok(Json(say(&app, said).await?.case))
}

/// Says it.
pub(super) async fn say(app: &Arc<App>, said: Said) -> Result<CaseRow, Refusal> {
    let shop = app.clone();
    let done = app.store.write(move |tx| {
        let (shop, said) = (shop.clone(), said.clone());
        Box::pin(async move { case::reply(tx, &shop, &said).await })
    });
    Ok(done.await?)
}
