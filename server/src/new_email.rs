//! Another e-mail for an account: a link goes to the new one, and only when it comes back the account signs in with it. The one
//! before hears of both.

use crate::{
    App, embed, mail, mailed,
    secret::Hash,
    store::{AccountRow, Notice, Stop, Tx},
};
use domain::Reason;

/// Sends a link to an e-mail that an account is to have. Whoever has the one before is told, and can still stop it.
pub async fn ask(tx: &mut Tx, app: &App, account: &AccountRow, email: &str) -> Result<(), Stop> {
    if tx.account_by_email(email).await?.is_some() {
        return Err(Reason::EmailTaken.into());
    }
    let (token, hash) = embed::drawn("ne_")?;
    let expires = tx.now().plus(mailed::CONFIRM);
    tx.put_new_email((&account.id, email), &hash, expires).await?;
    mail::notice_to(tx, app, (&account.id, Notice::NewEmail), (email, &token)).await?;
    // Whoever it was that gave the one before has never read a letter there.
    if account.confirmed {
        mail::notice_to(tx, app, (&account.id, Notice::EmailAsked), (&account.email, "")).await?;
    }
    tx.account_changed(&account.id);
    Ok(())
}

/// The link came back: the account has its other e-mail. Nothing where it is no such link.
pub async fn confirm(tx: &mut Tx, app: &App, token: &Hash) -> Result<Option<()>, Stop> {
    let Some((id, email)) = tx.take_new_email(token).await? else { return Ok(None) };
    let before = tx.account(&id).await?.ok_or(Reason::LinkNotUsable)?;
    if !tx.change_email(&id, &email).await? {
        return Err(Reason::EmailTaken.into());
    }
    if before.confirmed {
        mail::notice_to(tx, app, (&id, Notice::EmailChanged), (&before.email, "")).await?;
    }
    tx.account_changed(&id);
    Ok(Some(()))
}

/// The account keeps the e-mail that it has.
pub async fn keep(tx: &mut Tx, account: &str) -> Result<(), Stop> {
    if tx.keep_email(account).await? {
        tx.account_changed(account);
    }
    Ok(())
}
