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
    /// A newer server has taken away what this one needs.
    #[error(
        "the database is of a newer version: it needs migration {needs}, this version knows {knows}. Start the newer one"
    )]
    Newer {
        /// What a server has to know.
        needs: i64,
        /// What this one knows.
        knows: i64,
    },
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
    /// Texts are compared in another order than that of their bytes.
    #[error(
        "the database sorts texts by a language: make it with TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'"
    )]
    Collation,
    /// The writer's thread could not be started.
    #[error("the writer's thread could not be started: {0}")]
    Thread(std::io::Error),
    /// The folder of the database could not be made.
    #[error("{0}: {1}")]
    Folder(String, std::io::Error),
}

impl Fault {
    /// Whether another transaction was in the way of this one: run again it may go through.
    pub(super) fn passes(&self) -> bool {
        matches!(self, Fault::Database(fault) if passes(fault))
    }
}

/// Serialization failures and deadlocks, and a row of the same name that another transaction made meanwhile.
const PASSING: [&str; 3] = ["40001", "40P01", "23505"];

pub(super) fn passes(fault: &sqlx::Error) -> bool {
    let code = fault.as_database_error().and_then(|fault| fault.code());
    code.is_some_and(|code| PASSING.contains(&code.as_ref()))
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
