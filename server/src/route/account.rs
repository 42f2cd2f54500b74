//! `/account`: region, language and preferences.

use super::take::{Sent, Viewer};
use crate::{App, refusal::Refusal, store::AccountRow};
use axum::{Json, extract::State};
use domain::{
    Currency, Problem, Reason,
    api::account::{Account, Change},
};
use std::sync::Arc;

/// The account that asks.
#[utoipa::path(get, path = "/account", tag = "account", security(("session" = [])), responses(
    (status = 200, body = Account),
))]
pub async fn show(State(app): State<Arc<App>>, viewer: Viewer) -> Json<Account> {
    Json(shown(&app, viewer.account))
}

/// Changes what is sent; the rest stays. Another region brings its currency; balances stay in theirs.
#[utoipa::path(patch, path = "/account", tag = "account", security(("session" = [])), request_body = Change, responses(
    (status = 200, body = Account),
    (status = 422, description = "`region`: the shop does not sell there", body = Problem,
     content_type = "application/problem+json"),
))]
pub async fn change(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Sent(change): Sent<Change>,
) -> Result<Json<Account>, Refusal> {
    let mut account = viewer.account;
    if let Some(region) = change.region {
        if !app.config.regions.iter().any(|known| known.id == region) {
            return Err(Refusal(Reason::Region));
        }
        account.region = region;
    }
    if let Some(language) = change.language {
        if !app.config.languages.contains(&language)
            && !app.config.regions.iter().any(|known| known.language == language)
        {
            return Err(Refusal(Reason::Malformed));
        }
        account.language = language;
    }
    if let Some(preferences) = change.preferences {
        account.preferences = preferences;
    }
    let new = account.clone();
    let changed = app.store.write(move |tx| {
        let new = new.clone();
        Box::pin(async move {
            tx.change_account(&new.id, &new.region, &new.language, &new.preferences).await?;
            Ok(tx.moved(&new.id).await?)
        })
    });
    changed.await?;
    Ok(Json(shown(&app, account)))
}

fn shown(app: &App, account: AccountRow) -> Account {
    Account {
        currency: currency(app, &account.region),
        id: account.id,
        email: account.email,
        name: account.name,
        region: account.region,
        language: account.language,
        frozen: account.frozen,
        preferences: account.preferences,
    }
}

/// What is paid with in a region; the shop's first where the region is no more.
pub fn currency(app: &App, region: &str) -> Currency {
    let regions = &app.config.regions;
    regions.iter().find(|known| known.id == region).or(regions.first()).map_or(Currency::USD, |region| region.currency)
}
