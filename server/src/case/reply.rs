//! What is said of a case after its first words: the shop answers, and its shopper says more while it is open.

use super::{masked, readable, within};
use crate::{
    App, mail,
    store::{CaseRow, Fault, NewMessage, Notice, Stop, Tx},
};
use domain::{
    Reason, Time,
    api::case::{Side, Status},
};
use uuid::Uuid;

/// Something that somebody says of a case, once for its key.
#[derive(Clone, Debug)]
pub struct Said {
    /// The number of the case.
    pub id: String,
    /// Who says it: this account, or the shop.
    pub by: Option<String>,
    /// What.
    pub words: String,
    /// The attempt key.
    pub key: Uuid,
}

/// Says something of a case that is not closed; the same key again says nothing more. The shop's word goes to its shopper by
/// a letter too.
pub async fn reply(tx: &mut Tx, app: &App, said: &Said) -> Result<CaseRow, Stop> {
    let words = masked(readable(&said.words)?, &app.config.profiles);
    if words.is_empty() {
        return Err(Reason::Malformed.into());
    }
    let row = own(tx, said).await?;
    let (by, attempt) = (if said.by.is_some() { Side::Shopper } else { Side::Shop }, said.key.to_string());
    match tx.said_with(&row.case.id, by, &attempt).await? {
        Some(before) if before == words => return Ok(row),
        Some(_) => return Err(Reason::AttemptKeyReused.into()),
        None if row.case.status == Status::Closed => return Err(Reason::NotFound.into()),
        None => {}
    }
    if let Some(account) = &said.by {
        let now = tx.now();
        within(now, &tx.said_since(account, now.plus(-Time::DAY)).await?)?;
    }
    tx.add_message(&NewMessage { case: row.case.id.clone(), by, words, attempt }).await?;
    if by == Side::Shop {
        tx.case_moved(&row.account, &row.case.id);
        mail::sealed_notice(tx, app, (&row.account, Notice::CaseAnswered), &row.case.id).await?;
    }
    Ok(tx.case_of_shop(&row.case.id).await?.ok_or(Fault::Corrupt("case"))?)
}

/// Closes a case. One that is closed stays so.
pub async fn shut(tx: &mut Tx, id: &str) -> Result<CaseRow, Stop> {
    let row = tx.case_of_shop(id).await?.ok_or(Reason::NotFound)?;
    if tx.close_case(&row.case.id).await? {
        tx.case_moved(&row.account, &row.case.id);
    }
    Ok(tx.case_of_shop(id).await?.ok_or(Fault::Corrupt("case"))?)
}

/// The case; to an account, if it is its own.
async fn own(tx: &mut Tx, said: &Said) -> Result<CaseRow, Stop> {
    let row = tx.case_of_shop(&said.id).await?;
    let row = row.filter(|row| said.by.as_ref().is_none_or(|account| *account == row.account));
    Ok(row.ok_or(Reason::NotFound)?)
}
