//! What can go wrong in here.

use domain::Reason;

/// What can go wrong between here and the disk.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The database said no.
    #[error("the database failed: {0}")]
    Database(#[from] sqlx::Error),
    /// The schema could not be brought up to date.
    #[error("the schema could not be brought up to date: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// Something on disk is not what this server writes.
    #[error("a row holds what this server never writes: {0}")]
    Corrupt(&'static str),
    /// More is waiting to be written than can be written soon.
    #[error("too many writes are waiting")]
    Busy,
    /// The job broke off; nothing of it stays.
    #[error("a write broke off")]
    Broken,
    /// The transaction was not committed; nothing of it stays.
    #[error("a batch of writes was not committed")]
    NotCommitted,
    /// A posting that does not balance was about to be made.
    #[error("{0}")]
    Unbalanced(#[from] crate::ledger::Unbalanced),
    /// The folder of the letters could not be read.
    #[error("the letters could not be read: {0}")]
    Mail(std::io::Error),
    /// The operating system's generator.
    #[error("no chance to draw from: {0}")]
    Chance(std::io::Error),
    /// The writer's thread could not be started.
    #[error("the writer's thread could not be started: {0}")]
    Thread(std::io::Error),
    /// The folder of the database could not be made.
    #[error("{0}: {1}")]
    Folder(String, std::io::Error),
}

/// Why a job did not go through.
#[derive(Debug)]
pub enum Stop {
    /// The rules say no.
    Refused(Reason),
    /// Something broke.
    Fault(Fault),
}

impl From<Reason> for Stop {
    fn from(reason: Reason) -> Stop {
        Stop::Refused(reason)
    }
}

impl<E: Into<Fault>> From<E> for Stop {
    fn from(fault: E) -> Stop {
        Stop::Fault(fault.into())
    }
}
