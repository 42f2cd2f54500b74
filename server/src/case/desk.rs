//! Cases as the shop sees them.

use super::reply;
use crate::store::{CaseRow, Fault, Stop, Store};
use domain::api::case::{Case, Status};
use serde::Serialize;
use serde_json::Value;
use std::io::{self, Write};

/// As many as are read at once.
const BATCH: i64 = 100;

/// A case as the shop sees it: a row of `GET /merchant/cases`.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[schema(as = FiledCase)]
pub struct Filed {
    /// The e-mail of its shopper.
    pub shopper: String,
    /// As its shopper sees it.
    pub case: Case,
    /// What the shop knew of the matter when it was filed.
    #[schema(value_type = Object)]
    pub evidence: Value,
}

/// A row as the shop sees it.
pub fn shown(row: CaseRow) -> Result<Filed, Fault> {
    let evidence = serde_json::from_str(&row.evidence).map_err(|_| Fault::Corrupt("evidence"))?;
    Ok(Filed { shopper: row.email, case: row.case, evidence })
}

/// Writes the cases that are not closed, a line of JSON each, the oldest first.
pub async fn list(store: &Store, out: &mut impl Write) -> Result<(), CaseFault> {
    let mut after = None;
    loop {
        let rows = store.look().await?.cases_of_shop(None, after, BATCH).await?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = Some((last.case.at, last.case.id.clone()));
        for row in rows.into_iter().filter(|row| row.case.status != Status::Closed) {
            writeln!(out, "{}", serde_json::to_string(&shown(row)?).map_err(|_| Fault::Corrupt("case"))?)?;
        }
    }
}

/// Closes a case; says whether one of this number was not closed.
pub async fn close(store: &Store, id: &str) -> Result<bool, CaseFault> {
    let id = id.trim().to_uppercase();
    let closed = store.write(move |tx| {
        let id = id.clone();
        Box::pin(async move {
            let open = tx.case_of_shop(&id).await?.is_some_and(|row| row.case.status != Status::Closed);
            if open {
                reply::shut(tx, &id).await?;
            }
            Ok(open)
        })
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
