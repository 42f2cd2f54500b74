//! The list of origins, as it is looked after on the command line.

use super::{MOST_ORIGINS, Origin, OriginFault};
use crate::store::{Fault, Stop, Store};

/// Why the list was not changed.
#[derive(Debug, thiserror::Error)]
pub enum DeskFault {
    /// That is no origin.
    #[error(transparent)]
    Origin(#[from] OriginFault),
    /// The list is full.
    #[error("{MOST_ORIGINS} origins are let in already. Remove one first.")]
    Full,
    /// It is not in the list.
    #[error("{0} is not in the list.")]
    Missing(String),
    /// The database.
    #[error(transparent)]
    Store(#[from] Fault),
    /// The database said no.
    #[error("nothing was changed")]
    Stopped,
}

impl From<Stop> for DeskFault {
    fn from(stop: Stop) -> DeskFault {
        match stop {
            Stop::Fault(fault) => DeskFault::Store(fault),
            Stop::Refused(_) => DeskFault::Stopped,
        }
    }
}

/// Lets pages of an origin show the shop's frames, and says what it was taken for.
pub async fn allow(store: &Store, text: &str) -> Result<String, DeskFault> {
    let origin = Origin::read(text)?;
    if store.look().await?.origins().await?.len() >= MOST_ORIGINS {
        return Err(DeskFault::Full);
    }
    let added = origin.clone();
    let job = store.write(move |tx| {
        let added = added.clone();
        Box::pin(async move { Ok(tx.allow_origin(added.as_str()).await?) })
    });
    Ok(if job.await? { format!("{origin}\n") } else { format!("{origin} was let in already\n") })
}

/// Lets them show the frames no more.
pub async fn forbid(store: &Store, text: &str) -> Result<String, DeskFault> {
    let origin = Origin::read(text)?;
    let removed = origin.clone();
    let job = store.write(move |tx| {
        let removed = removed.clone();
        Box::pin(async move { Ok(tx.forbid_origin(removed.as_str()).await?) })
    });
    if job.await? { Ok(String::new()) } else { Err(DeskFault::Missing(origin.to_string())) }
}

/// Who may, a line each.
pub async fn list(store: &Store) -> Result<String, DeskFault> {
    Ok(store.look().await?.origins().await?.iter().map(|origin| format!("{origin}\n")).collect())
}
