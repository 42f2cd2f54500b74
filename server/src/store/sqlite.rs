//! Opening SQLite: a file, one connection that writes, a few that look.

use super::{Backend, Fault, Store, line::parking::Parking, migrate, near::Opening, writer};
use crate::{clock::Clock, events::Events, metrics::Metrics};
use sqlx::{AnyPool, any::AnyPoolOptions, sqlite::SqliteConnectOptions};
use std::{path::Path, str::FromStr};

/// Readers at once. SQLite reads are short; more would only wait for the same two cores.
const READERS: usize = 4;
/// Durable before acknowledged: the log is written ahead, and every commit waits for the disk. What is deleted is
/// overwritten: people's names do not stay in pages that are free.
const ALWAYS: [&str; 5] = [
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA busy_timeout = 5000",
    "PRAGMA secure_delete = ON",
    "PRAGMA foreign_keys = ON",
];
/// The log goes into the file when it has so many pages. What a commit of 256 jobs changes has room in memory: what has not
/// is written to the log twice.
const WRITING: [&str; 2] = ["PRAGMA wal_autocheckpoint = 4000", "PRAGMA cache_size = -65536"];
/// Readers change nothing. The index of the longest history stays in the 16 MB that each of them keeps at hand.
const READING: [&str; 2] = ["PRAGMA query_only = ON", "PRAGMA cache_size = -16384"];

/// What belongs to SQLite alone.
#[derive(Clone, Debug)]
pub(super) struct Beside {
    /// Connections to look with.
    pub(super) readers: Parking,
    writers: Parking,
}

impl Beside {
    /// Closes, with everything in the database file and nothing left in its log.
    pub(super) async fn end(&self) {
        self.readers.close();
        if let Ok(writer) = self.writers.take().await
            && let Err(fault) = writer.checkpoint()
        {
            tracing::warn!(%fault, "the log of the database stays beside its file");
        }
        self.writers.close();
    }
}

pub(super) async fn open(url: &str, clock: Clock, events: Events, metrics: Metrics) -> Result<Store, Fault> {
    let url = &prepared(url)?;
    let pool: AnyPool = AnyPoolOptions::new().max_connections(1).connect(url).await?;
    migrate(&pool, "postgres").await?;
    pool.close().await;
    let path = SqliteConnectOptions::from_str(url)?.get_filename().to_path_buf();
    let opening = |own: &'static [&'static str]| Opening { path: path.clone(), says: [&ALWAYS, own] };
    let writers = Parking::open(1, &opening(&WRITING))?;
    let readers = Parking::open(READERS, &opening(&READING))?;
    let queue = writer::start(writers.clone(), clock, events, metrics).map_err(Fault::Thread)?;
    Ok(Store { queue, backend: Backend::Sqlite(Beside { readers, writers }) })
}

/// A file that is missing is made, with its folder.
fn prepared(url: &str) -> Result<String, Fault> {
    let Some(file) = url.strip_prefix("sqlite:") else { return Ok(url.to_owned()) };
    let (file, query) = file.strip_prefix("//").unwrap_or(file).split_once('?').unwrap_or((file, ""));
    let file = file.strip_prefix("//").unwrap_or(file);
    if let Some(folder) = Path::new(file).parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder).map_err(|fault| Fault::Folder(folder.display().to_string(), fault))?;
    }
    match query {
        "" => Ok(format!("{url}?mode=rwc")),
        _ if query.contains("mode=") => Ok(url.to_owned()),
        _ => Ok(format!("{url}&mode=rwc")),
    }
}
