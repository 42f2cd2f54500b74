//! What passkeys are asked: the options that a browser is given.

use super::{Asked, MOST, is_alone, key, party, said};
use crate::{
    App, secret,
    store::{AccountRow, Fault, PasskeyRow, Stop, Tx},
};
use domain::{
    Reason, Time,
    api::passkey::{Algorithm, CreationOptions, Credential, Party, RequestOptions, Selection, User},
};

/// A question waits for its answer so long.
const LASTS: i64 = 5 * 60 * Time::SECOND;
/// As many questions as may wait for answers from one address.
const OPEN: u64 = 200;
/// What every key is.
const KIND: &str = "public-key";

/// What makes another passkey for an account.
pub async fn creation(tx: &mut Tx, app: &App, asked: &Asked, account: &AccountRow) -> Result<CreationOptions, Stop> {
    let known = tx.passkeys(&account.id).await?;
    if known.len() >= usize::try_from(MOST).unwrap_or(usize::MAX) {
        return Err(Reason::TooManyPasskeys { most: MOST }.into());
    }
    let user =
        User { id: said::text(account.id.as_bytes()), name: account.email.clone(), display_name: account.name.clone() };
    let algorithm = |alg: i64| Algorithm { kind: KIND.to_owned(), alg };
    let party = party(app)?;
    Ok(CreationOptions {
        rp: Party { id: party.id, name: app.name().await },
        user,
        challenge: ask(tx, asked).await?,
        pub_key_cred_params: key::UNDERSTOOD.map(algorithm).to_vec(),
        timeout: u32::try_from(LASTS).unwrap_or(u32::MAX),
        exclude_credentials: named(&known),
        authenticator_selection: Selection {
            resident_key: "preferred".to_owned(),
            user_verification: "preferred".to_owned(),
        },
        attestation: "none".to_owned(),
    })
}

/// What uses a passkey: one of an account's, or any of the shop's.
pub async fn request(tx: &mut Tx, app: &App, asked: &Asked, account: Option<&str>) -> Result<RequestOptions, Stop> {
    let known = match account {
        Some(account) => tx.passkeys(account).await?,
        None => Vec::new(),
    };
    if account.is_some() && known.is_empty() {
        return Err(Reason::NotFound.into());
    }
    let wanted = if is_alone(asked.asking) { "required" } else { "preferred" };
    Ok(RequestOptions {
        challenge: ask(tx, asked).await?,
        rp_id: party(app)?.id,
        timeout: u32::try_from(LASTS).unwrap_or(u32::MAX),
        allow_credentials: named(&known),
        user_verification: wanted.to_owned(),
    })
}

fn named(known: &[PasskeyRow]) -> Vec<Credential> {
    known.iter().map(|row| Credential { kind: KIND.to_owned(), id: said::text(&row.credential) }).collect()
}

/// A question, kept until it is answered or its time is over. From one address only so many wait.
async fn ask(tx: &mut Tx, asked: &Asked) -> Result<String, Stop> {
    let now = tx.now();
    let (open, first) = tx.passkey_questions(&asked.place, now).await?;
    if open >= OPEN {
        let wait =
            first.map_or(LASTS, |first| first.0.saturating_sub(now.0)).div_euclid(Time::SECOND).saturating_add(1);
        let retry_after = u32::try_from(wait).unwrap_or(u32::MAX);
        return Err(Reason::RateLimited { retry_after, attempts_left: 0 }.into());
    }
    let question = said::text(&secret::chance().map_err(Fault::Chance)?);
    let hash = secret::digest(question.as_bytes());
    tx.ask_passkey(&hash, (asked.asking, &asked.holder), &asked.place, now.plus(LASTS)).await?;
    Ok(question)
}
