//! What passkeys answer: one that was made, and one that was used.

use super::{
    Asked, MOST, Party, Wrong, is_alone,
    key::Key,
    party, refused,
    said::{self, AuthenticatorData, Ceremony, ClientData},
};
use crate::{
    App,
    attempts::Counted,
    factor, mail, secret,
    store::{Asking, Notice, PasskeyRow, Stop, Tx},
};
use domain::{
    Reason,
    api::passkey::{AddedPasskey, Created, NewPasskey, Passkey, Used},
};
use uuid::Uuid;

/// Adds a passkey that was just made. Where it is the account's first second factor the answer has recovery codes, this once.
///
/// The question is used up by a wrong answer too, so the refusal is an answer of this job and not its failure.
pub async fn add(
    tx: &mut Tx,
    app: &App,
    (asked, account): (&Asked, &str),
    new: &NewPasskey,
) -> Result<Result<AddedPasskey, Reason>, Stop> {
    let party = party(app)?;
    let made = match taken(tx, asked, &new.credential.response.client_data).await? {
        Ok(client) => made(&party, &client, &new.credential),
        Err(wrong) => Err(wrong),
    };
    let (credential, public_key, counter) = match made {
        Ok(made) => made,
        Err(wrong) => return Ok(Err(refused(asked.asking, wrong))),
    };
    if tx.count_passkeys(account).await? >= u64::from(MOST) {
        return Ok(Err(Reason::TooManyPasskeys { most: MOST }));
    }
    let first = factor::methods(tx, account).await?.is_empty();
    let shown = Passkey { id: Uuid::now_v7().to_string(), name: new.name.clone(), since: tx.now(), used: None };
    let row = PasskeyRow { shown, account: account.to_owned(), credential, public_key, counter };
    if !tx.add_passkey(&row).await? {
        return Ok(Err(refused(asked.asking, Wrong::Owner)));
    }
    let recovery = if first { Some(factor::recovery(tx, account).await?) } else { None };
    mail::sealed_notice(tx, app, (account, Notice::PasskeyOn), &new.name).await?;
    tx.account_changed(account);
    Ok(Ok(AddedPasskey { passkey: row.shown, recovery }))
}

/// Whoever answers a question takes it.
async fn taken(tx: &mut Tx, asked: &Asked, client_data: &str) -> Result<Result<ClientData, Wrong>, Stop> {
    let client = match ClientData::read(client_data) {
        Ok(client) => client,
        Err(wrong) => return Ok(Err(wrong)),
    };
    let taken = tx.take_passkey_question(&client.question, (asked.asking, &asked.holder)).await?;
    Ok(if taken { Ok(client) } else { Err(Wrong::Question) })
}

/// A new credential: its id, its key, and where its counter begins.
fn made(party: &Party, client: &ClientData, created: &Created) -> Result<(Vec<u8>, Vec<u8>, u32), Wrong> {
    client.check(Ceremony::Create, party)?;
    let attestation = said::bytes(&created.response.attestation_object)?;
    let data = AuthenticatorData::read(said::attested(&attestation)?)?;
    data.check(party, false)?;
    let made = data.made.ok_or(Wrong::Shape)?;
    Key::read(made.key)?;
    if said::bytes(&created.id)? != made.id {
        return Err(Wrong::Shape);
    }
    Ok((made.id.to_vec(), made.key.to_vec(), data.counter))
}

/// Whether a passkey answers a question: the account whose it is. It has to be this account's, where one is named. A counter
/// that goes back is told to the owner.
///
/// A miss counts, and the question is used up, so the refusal is an answer of this job and not its failure.
pub async fn prove(
    tx: &mut Tx,
    app: &App,
    (asked, account): (&Asked, Option<&str>),
    used: &Used,
) -> Result<Result<String, Reason>, Stop> {
    let counted = match account {
        Some(account) => Counted::factors(account, &asked.place),
        None => Counted::passkeys(&secret::hex(&secret::digest(used.id.as_bytes())), &asked.place),
    };
    if let Some(reason) = factor::refused(counted.admit(tx).await)? {
        return Ok(Err(reason));
    }
    let wrong = match fits(tx, &party(app)?, (asked, account), used).await? {
        Ok((row, counter)) if tx.use_passkey(&row.shown.id, counter).await? => return Ok(Ok(row.account)),
        Ok((row, _)) => {
            mail::sealed_notice(tx, app, (&row.account, Notice::PasskeyBack), &row.shown.name).await?;
            Wrong::Counter
        }
        Err(wrong) => wrong,
    };
    counted.miss(tx).await?;
    Ok(Err(refused(asked.asking, wrong)))
}

/// Which passkey signed, and its counter.
async fn fits(
    tx: &mut Tx,
    party: &Party,
    (asked, account): (&Asked, Option<&str>),
    used: &Used,
) -> Result<Result<(PasskeyRow, u32), Wrong>, Stop> {
    let client = match taken(tx, asked, &used.response.client_data).await? {
        Ok(client) => client,
        Err(wrong) => return Ok(Err(wrong)),
    };
    let Ok(id) = said::bytes(&used.id) else { return Ok(Err(Wrong::Shape)) };
    let known = tx.passkey(&id).await?.filter(|row| account.is_none_or(|account| row.account == account));
    let Some(row) = known else { return Ok(Err(Wrong::Unknown)) };
    Ok(signed(party, &client, asked.asking, (&row, used)).map(|counter| (row, counter)))
}

/// The counter of what was signed, if all of it is right.
fn signed(party: &Party, client: &ClientData, asking: Asking, (row, used): (&PasskeyRow, &Used)) -> Result<u32, Wrong> {
    client.check(Ceremony::Get, party)?;
    let handle = used.response.user_handle.as_deref().filter(|handle| !handle.is_empty());
    match handle.map(said::bytes).transpose()? {
        Some(handle) if handle != row.account.as_bytes() => return Err(Wrong::Owner),
        // Who named no account is named by the passkey.
        None if asking == Asking::SignIn => return Err(Wrong::Owner),
        _ => {}
    }
    let bytes = said::bytes(&used.response.authenticator_data)?;
    let data = AuthenticatorData::read(&bytes)?;
    data.check(party, is_alone(asking))?;
    let fits = Key::read(&row.public_key)?
        .signed(&[&bytes, &client.hash[..]].concat(), &said::bytes(&used.response.signature)?);
    if fits { Ok(data.counter) } else { Err(Wrong::Signature) }
}
