//! The secrets of a shop's codes: that a server has those that the database needs, and how one takes the place of another.

use crate::{
    factor,
    mail::seal,
    secret::Secret,
    store::{Fault, Kept, KeyNeeds, Look, Stop, Store, Tx},
};
use std::fmt::Write;

/// Why a server must not work with the secrets that it has.
#[derive(Debug, thiserror::Error)]
pub enum KeyFault {
    /// The database.
    #[error(transparent)]
    Store(#[from] Fault),
    /// A secret that is needed is missing.
    #[error(
        "the secret {id} is missing, and {codes} codes that are worth something, {waiting} letters or cards that wait and \
         {factors} second factors need it. Set it as SCRIP_CODE_SECRET_OLD_1 (or _2, …), or as SCRIP_CODE_SECRET"
    )]
    Missing {
        /// Its id.
        id: String,
        /// Codes that are worth something.
        codes: i64,
        /// What waits sealed.
        waiting: i64,
        /// Second factors.
        factors: i64,
    },
    /// Other servers have begun to write with a secret that this one does not know.
    #[error(
        "other servers of this database write with the secret {0}, which this one has not: all of them need the same. Set it \
         as SCRIP_CODE_SECRET_OLD_1 (or _2, …). Was it a mistake, then: scrip-server keys forget {0}"
    )]
    Newest(String),
    /// Two secrets have the same id.
    #[error(
        "the secret {0} is another one than the one of that id with which this database was written. Draw a new one"
    )]
    Clash(String),
    /// It is still needed.
    #[error("the secret {0} is still needed; see: scrip-server keys")]
    Needed(String),
    /// Nothing was ever written with it.
    #[error("no secret {0} was ever written with")]
    Unknown(String),
    /// Something does not open.
    #[error("something that is sealed opens with none of the secrets that are set")]
    Sealed,
}

impl From<Stop> for KeyFault {
    fn from(stop: Stop) -> KeyFault {
        match stop {
            Stop::Fault(fault) => fault.into(),
            // Nothing in here is refused by the rules.
            Stop::Refused(_) => Fault::Broken.into(),
        }
    }
}

/// Compares the secrets of this server with those that the database was written with, and notes the current one: before
/// anything is written with it.
pub async fn take_up(store: &Store, secret: &Secret) -> Result<(), KeyFault> {
    let secret = secret.clone();
    let taken = store.write(move |tx| {
        let secret = secret.clone();
        Box::pin(async move { taken(tx, &secret).await })
    });
    taken.await?
}

async fn taken(tx: &mut Tx, secret: &Secret) -> Result<Result<(), KeyFault>, Stop> {
    let written = tx.keys().await?;
    for (nth, row) in written.iter().enumerate() {
        let Some(own) = secret.alone(&row.id) else {
            let needs = tx.key_needs(&row.id).await?;
            if needs.is_needed() {
                return Ok(Err(missing(&row.id, needs)));
            }
            if nth == 0 {
                return Ok(Err(KeyFault::Newest(row.id.clone())));
            }
            continue;
        };
        if row.proof.as_ref().is_some_and(|proof| *proof != own.check()) {
            return Ok(Err(KeyFault::Clash(row.id.clone())));
        }
    }
    for own in secret.each() {
        let known = written.iter().find(|row| row.id == own.id());
        let is_news = known.is_none_or(|row| row.proof.is_none());
        if is_news && (known.is_some() || own.id() == secret.id()) {
            tx.note_key(own.id(), &own.check()).await?;
        }
    }
    if let Some(oldest) = secret.ids().last() {
        tx.note_key_of_webhooks(oldest).await?;
    }
    Ok(Ok(()))
}

fn missing(id: &str, needs: KeyNeeds) -> KeyFault {
    let KeyNeeds { codes, waiting, factors, .. } = needs;
    KeyFault::Missing { id: id.to_owned(), codes, waiting, factors }
}

/// Which secrets were ever written with, and what needs each: a line each.
pub async fn list(look: &mut Look, secret: &Secret) -> Result<String, KeyFault> {
    let mut text = String::from(
        "key       since                     held     codes  spent  waiting  factors  browsers  webhooks\n",
    );
    for row in look.keys().await? {
        let held = match secret.ids().position(|id| id == row.id) {
            Some(0) => "current",
            Some(_) => "older",
            None => "missing",
        };
        let KeyNeeds { codes, spent, waiting, factors, browsers, webhooks } = look.key_needs(&row.id).await?;
        let (id, since) = (row.id, row.since.to_string());
        // To a string nothing fails to be written.
        let _ = writeln!(
            text,
            "{id:8}  {since:24}  {held:7}  {codes:5}  {spent:5}  {waiting:7}  {factors:7}  {browsers:8}  {webhooks:8}"
        );
    }
    Ok(text)
}

/// Seals what is sealed by older secrets anew, by the current one. Says how much that was. May be broken off and begun again.
pub async fn renew(store: &Store, secret: &Secret) -> Result<usize, KeyFault> {
    let mut renewed = 0_usize;
    for kept in [Kept::Letters, Kept::Errands, Kept::Factors] {
        let mut behind = String::new();
        loop {
            let rows = store.look().await?.sealed_otherwise(kept, secret.id(), &behind).await?;
            let Some(last) = rows.last() else { break };
            behind = last.id.clone();
            let mut anew = Vec::new();
            for row in rows {
                let whose = if kept == Kept::Factors { factor::whose(&row.id) } else { row.id.clone() };
                let sealed = seal::renew(secret, &whose, &row.sealed).map_err(|_| KeyFault::Sealed)?;
                anew.push((row, sealed));
            }
            renewed = renewed.saturating_add(anew.len());
            let resealed = store.write(move |tx| {
                let anew = anew.clone();
                Box::pin(async move {
                    for (row, sealed) in &anew {
                        tx.reseal(kept, row, sealed).await?;
                    }
                    Ok(())
                })
            });
            resealed.await?;
        }
    }
    Ok(renewed)
}

/// Forgets a secret that nothing needs: one that was set by mistake, or that is gone for good.
pub async fn forget(store: &Store, id: &str) -> Result<(), KeyFault> {
    let wanted = id.to_owned();
    let forgotten = store.write(move |tx| {
        let id = wanted.clone();
        Box::pin(async move {
            if tx.key_needs(&id).await?.is_needed() {
                return Ok(Err(KeyFault::Needed(id)));
            }
            Ok(if tx.forget_key(&id).await? { Ok(()) } else { Err(KeyFault::Unknown(id)) })
        })
    });
    forgotten.await?
}
