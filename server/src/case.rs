//! Cases: what shoppers report, with what the shop knew of it at that time.
//!
//! Neither the words nor the evidence ever have a code in them: what looks like one is left with its last four.

mod evidence;
mod mask;

pub use mask::masked;

use crate::{
    order,
    store::{Fault, NewCase as NewRow, Stop, Store, Tx},
};
use domain::{
    Reason, Time,
    api::case::{About, NewCase, WORDS},
    profile::Profile,
};
use serde_json::{Value, json};
use std::io::{self, Write};

/// So many cases are filed by one account within 24 hours.
const A_DAY: usize = 20;
/// So many numbers are tried before it is given up; one that is taken is next to impossible.
const DRAWS: usize = 8;

/// Files a case and says its number.
pub async fn file(tx: &mut Tx, account: &str, profiles: &[Profile], new: &NewCase) -> Result<String, Stop> {
    let words = new.words.trim();
    let fits = words.chars().count() <= WORDS && !words.chars().any(|c| c.is_control() && c != '\n');
    let last_four = |text: &str| text.chars().count() == 4 && text.chars().all(char::is_alphanumeric);
    if !fits || matches!(&new.about, About::Code { last_four: text } if !last_four(text)) {
        return Err(Reason::Malformed.into());
    }
    within(tx, account).await?;
    let evidence = evidence::of(tx, account, &new.about).await?;
    let mut row = NewRow {
        id: String::new(),
        account: account.to_owned(),
        about: new.about.clone(),
        words: masked(words, profiles),
        evidence,
    };
    for _ in 0..DRAWS {
        row.id = order::number().map_err(Fault::Chance)?;
        if tx.add_case(&row).await? {
            return Ok(row.id);
        }
    }
    Err(Fault::NotCommitted.into())
}

async fn within(tx: &mut Tx, account: &str) -> Result<(), Stop> {
    let now = tx.now();
    let times = tx.cases_since(account, now.plus(-Time::DAY)).await?;
    let Some(oldest) = times.len().checked_sub(A_DAY).and_then(|nth| times.get(nth)) else { return Ok(()) };
    let seconds = oldest.plus(Time::DAY).0.saturating_sub(now.0).max(1).div_euclid(Time::SECOND).saturating_add(1);
    let retry_after = u32::try_from(seconds).unwrap_or(u32::MAX);
    Err(Reason::RateLimited { retry_after, attempts_left: 0 }.into())
}

/// Writes the cases that are open, a line of JSON each.
pub async fn list(store: &Store, out: &mut impl Write) -> Result<(), CaseFault> {
    for row in store.look().await?.open_cases().await? {
        let evidence: Value = serde_json::from_str(&row.evidence).map_err(|_| Fault::Corrupt("evidence"))?;
        let line = json!({ "shopper": row.email, "case": row.case, "evidence": evidence });
        writeln!(out, "{line}")?;
    }
    Ok(())
}

/// Closes a case; says whether one of this number was open.
pub async fn close(store: &Store, id: &str) -> Result<bool, CaseFault> {
    let id = id.trim().to_uppercase();
    let closed = store.write(move |tx| {
        let id = id.clone();
        Box::pin(async move { Ok(tx.close_case(&id).await?) })
    });
    closed.await.map_err(|stop| match stop {
        Stop::Refused(_) => CaseFault::Store(Fault::Broken),
        Stop::Fault(fault) => CaseFault::Store(fault),
    })
}

/// Why the shop could not look after its cases.
#[derive(Debug, thiserror::Error)]
pub enum CaseFault {
    /// The database.
    #[error(transparent)]
    Store(#[from] Fault),
    /// Nobody reads what is written.
    #[error(transparent)]
    Io(#[from] io::Error),
}
