//! Links in letters: that an e-mail is its account's, and another password. A link is a word of chance, known by its hash,
//! good once, and void once there is a newer one.
//!
//! Who asks for another password is written down, whoever that is, and answered. Whether there is such an account is looked
//! at by a job: so neither the answer nor the time that it takes tells of it.

use crate::{
    App, embed,
    events::Told,
    mail, new_email,
    secret::Hash,
    store::{Notice, Purpose, Stop, Tx},
};
use domain::{Reason, Time, api::balance::Event};
use std::sync::Arc;

/// A link for another password is good for so long.
pub const RESET: i64 = 30 * 60 * Time::SECOND;
/// A link that confirms an e-mail, which moves nothing, is good for longer.
pub const CONFIRM: i64 = 3 * Time::DAY;

/// Puts a letter with a link into the outbox, to the owner of an account.
pub async fn letter(tx: &mut Tx, app: &App, account: &str, purpose: Purpose) -> Result<(), Stop> {
    let (kind, notice, lasts) = match purpose {
        Purpose::Confirm => ("ec_", Notice::Confirm, CONFIRM),
        Purpose::Reset => ("pr_", Notice::Reset, RESET),
    };
    let (token, hash) = embed::drawn(kind)?;
    let expires = tx.now().plus(lasts);
    tx.put_link(&hash, (account, purpose), expires).await?;
    mail::sealed_notice(tx, app, (account, notice), &token).await
}

/// The e-mail of an account is its owner's, be it the one that it has or the one that it is to have: the link came back.
pub async fn confirm(tx: &mut Tx, app: &App, token: &Hash) -> Result<(), Stop> {
    if new_email::confirm(tx, app, token).await?.is_some() {
        return Ok(());
    }
    let account = tx.take_link(token, Purpose::Confirm).await?.ok_or(Reason::LinkNotUsable)?;
    if tx.confirm_email(&account).await? {
        tx.account_changed(&account);
    }
    Ok(())
}

/// Another password, by the link that came back. Everywhere the account is signed in it is signed out. The second factor
/// stays: a letter is not one.
pub async fn reset(tx: &mut Tx, token: &Hash, password_hash: &str) -> Result<(), Stop> {
    let account = tx.take_link(token, Purpose::Reset).await?.ok_or(Reason::LinkNotUsable)?;
    for session in tx.change_password(&account, password_hash).await? {
        tx.tell(Told { account: account.clone(), session: Some(session), event: Event::SignedOut });
    }
    // Whoever reads its letters has its e-mail.
    tx.confirm_email(&account).await?;
    mail::notice(tx, &account, Notice::NewPassword).await
}

/// Writes letters to those who have forgotten their passwords, as far as they have an account. Any number of servers may.
pub async fn write(app: &Arc<App>) -> Result<(), Stop> {
    while app.store.look().await?.resets_wait().await? {
        let shop = app.clone();
        let written = app.store.write(move |tx| {
            let shop = shop.clone();
            Box::pin(async move {
                for email in tx.take_resets().await? {
                    if let Some((account, _)) = tx.account_by_email(&email).await? {
                        letter(tx, &shop, &account, Purpose::Reset).await?;
                    }
                }
                Ok(())
            })
        });
        written.await?;
    }
    Ok(())
}
