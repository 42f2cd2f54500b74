//! `/account`: making one; region, language, preferences and address.

use super::{
    browser::Browser,
    cart::shopper::Guest,
    proof,
    session::{self, Entering},
    take::{self, Sent, Viewer},
};
use crate::{
    App,
    attempts::Counted,
    freeze, mailed,
    refusal::Refusal,
    store::{AccountRow, NewAccount as NewRow, Purpose},
};
use axum::{Json, extract::State, response::IntoResponse};
use domain::{
    Currency, Problem, Reason,
    api::{
        account::{Account, Change, NewAccount, PASSWORD},
        order::Address,
        session::Session,
    },
    gift::{
        characters,
        recipient::{NAME, is_email},
    },
};
use std::sync::Arc;
use uuid::Uuid;

/// Makes an account and signs it in. A guest's cart goes with it. A letter brings a link that confirms its e-mail.
#[utoipa::path(post, path = "/account", tag = "account", request_body = NewAccount, responses(
    (status = 200, body = Session, headers(("Set-Cookie" = String))),
    (status = 409, description = "`email_taken`", body = Problem, content_type = "application/problem+json"),
    (status = 400, description = "`malformed`: no name, no e-mail, or a password of fewer than 8 characters", body = Problem,
     content_type = "application/problem+json"),
    (status = 422, description = "`region`: the shop does not sell there", body = Problem,
     content_type = "application/problem+json"),
    (status = 429, description = "`rate_limited`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn open(
    State(app): State<Arc<App>>,
    take::Address(address): take::Address,
    Guest(guest): Guest,
    browser: Browser,
    Sent(ask): Sent<NewAccount>,
) -> Result<impl IntoResponse, Refusal> {
    let region = app.config.regions.iter().find(|known| known.id == ask.region).ok_or(Reason::Region)?.clone();
    let (name, email) = (ask.name.trim().to_owned(), ask.email.trim().to_lowercase());
    let fits = (1..=NAME).contains(&characters(&name)) && !name.chars().any(char::is_control);
    if !fits || !is_email(&email) || !PASSWORD.contains(&ask.password.chars().count()) {
        return Err(Refusal(Reason::Malformed));
    }
    // Who tries addresses to find out which have accounts is stopped as who tries passwords.
    let counted = Counted::passwords(&email, &address);
    let misses = app.store.write(move |tx| {
        let counted = counted.clone();
        Box::pin(async move { counted.admit_counted(tx).await })
    });
    let misses = misses.await?;
    let new = NewRow {
        id: Uuid::now_v7().to_string(),
        email,
        confirmed: false,
        name,
        password_hash: app.passwords.hash(ask.password).await?,
        region: region.id,
        language: browser.speaks.map_or(region.language, |language| language.tag().to_owned()),
        address: None,
    };
    let (account, password, shop) = (new.id.clone(), new.password_hash.clone(), app.clone());
    let made = app.store.write(move |tx| {
        let (new, shop) = (new.clone(), shop.clone());
        Box::pin(async move {
            let made = tx.add_account(&new).await?;
            if made {
                mailed::letter(tx, &shop, &new.id, Purpose::Confirm).await?;
            }
            Ok(made)
        })
    });
    if !made.await? {
        return Err(Refusal(Reason::EmailTaken));
    }
    session::enter(&app, Entering { account, password, misses, guest, browser }).await
}

/// The account that asks.
#[utoipa::path(get, path = "/account", tag = "account", security(("session" = [])), responses(
    (status = 200, body = Account),
))]
pub async fn show(State(app): State<Arc<App>>, viewer: Viewer) -> Result<Json<Account>, Refusal> {
    now(&app, &viewer.account.id).await
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
    if let Some(address) = change.address {
        account.address = Some(tidied(address).ok_or(Reason::Malformed)?);
    }
    let new = account.clone();
    let changed = app.store.write(move |tx| {
        let new = new.clone();
        Box::pin(async move {
            tx.change_account(&new).await?;
            tx.account_changed(&new.id);
            Ok(tx.moved(&new.id).await?)
        })
    });
    changed.await?;
    now(&app, &account.id).await
}

/// Freezes the account: nothing is taken out of it any more until it is unfrozen; what comes still comes. What was set aside
/// before for an order that is being paid still pays it. One that is frozen stays so.
#[utoipa::path(post, path = "/account/freeze", tag = "account", security(("session" = [])), responses(
    (status = 200, body = Account),
))]
pub async fn freeze(State(app): State<Arc<App>>, viewer: Viewer) -> Result<Json<Account>, Refusal> {
    frozen(&app, viewer.account.id, true).await
}

/// Unfreezes the account, for who has proved within the last five minutes to be its owner (`POST /session/step-up`). One
/// that is not frozen stays so.
#[utoipa::path(post, path = "/account/unfreeze", tag = "account", security(("session" = [])), responses(
    (status = 200, body = Account),
    (status = 403, description = "`step_up_required`", body = Problem, content_type = "application/problem+json"),
))]
pub async fn unfreeze(State(app): State<Arc<App>>, viewer: Viewer) -> Result<Json<Account>, Refusal> {
    proof::fresh(&app, &viewer).await?;
    frozen(&app, viewer.account.id, false).await
}

async fn frozen(app: &Arc<App>, account: String, frozen: bool) -> Result<Json<Account>, Refusal> {
    let id = account.clone();
    let changed = app.store.write(move |tx| {
        let id = id.clone();
        Box::pin(async move { freeze::set(tx, &id, frozen).await })
    });
    changed.await?;
    now(app, &account).await
}

/// The account as it is now.
pub(super) async fn now(app: &App, id: &str) -> Result<Json<Account>, Refusal> {
    let mut look = app.store.look().await?;
    let account = look.account(id).await?.ok_or(Reason::SignInRequired)?;
    let card = look.card_on_file(id).await?.map(|(_, last_four)| last_four);
    let new_email = look.new_email(id, app.clock.now()).await?;
    Ok(Json(shown(app, account, new_email, card)))
}

/// An address without spaces around its parts; nothing where one is empty or no part of an address.
fn tidied(address: Address) -> Option<Address> {
    let part = |text: String| {
        let text = text.trim().to_owned();
        let fits = !text.is_empty() && text.chars().count() <= 200 && !text.chars().any(char::is_control);
        fits.then_some(text)
    };
    let country = part(address.country)?;
    Some(Address {
        name: part(address.name)?,
        street: part(address.street)?,
        city: part(address.city)?,
        postcode: part(address.postcode)?,
        country: Some(country).filter(|code| code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase()))?,
    })
}

fn shown(app: &App, account: AccountRow, new_email: Option<String>, card: Option<String>) -> Account {
    Account {
        currency: currency(app, &account.region),
        id: account.id,
        email: account.email,
        new_email,
        confirmed: account.confirmed,
        name: account.name,
        region: account.region,
        language: account.language,
        frozen: account.frozen,
        preferences: account.preferences,
        address: account.address,
        card,
    }
}

/// What is paid with in a region; the shop's first where the region is no more.
pub fn currency(app: &App, region: &str) -> Currency {
    let regions = &app.config.regions;
    regions.iter().find(|known| known.id == region).or(regions.first()).map_or(Currency::USD, |region| region.currency)
}
