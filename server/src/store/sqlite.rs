//! Opening SQLite: a file, one connection that writes, a few that look.

use super::{Backend, Fault, Store, migrate, say, writer};
use crate::{clock::Clock, events::Events, metrics::Metrics};
use sqlx::{AnyPool, any::AnyPoolOptions};
use std::{path::Path, time::Duration};

/// Readers at once. SQLite reads are short; more would only wait for the same two cores.
const READERS: u32 = 4;
/// Durable before acknowledged: the log is written ahead, and every commit waits for the disk. What is deleted is
/// overwritten: people's names do not stay in pages that are free.
const ALWAYS: [&str; 4] = [
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA busy_timeout = 5000",
    "PRAGMA secure_delete = ON",
];
/// The log goes into the file when it has so many pages. What a commit of 256 jobs changes has room in memory: what has not
/// is written to the log twice.
const WRITING: [&str; 2] = ["PRAGMA wal_autocheckpoint = 4000", "PRAGMA cache_size = -65536"];
/// Readers change nothing. The index of the longest history stays in the 16 MB that each of them keeps at hand.
const READING: [&str; 2] = ["PRAGMA query_only = ON", "PRAGMA cache_size = -16384"];

pub(super) async fn open(url: &str, clock: Clock, events: Events, metrics: Metrics) -> Result<Store, Fault> {
    let url = &prepared(url)?;
    let pool = |most, own: &'static [&'static str]| {
        AnyPoolOptions::new()
            .max_connections(most)
            .acquire_timeout(Duration::from_secs(5))
            .test_before_acquire(false)
            .idle_timeout(None)
            .max_lifetime(None)
            .after_connect(move |db, _| {
                Box::pin(async move {
                    say(db, &ALWAYS).await?;
                    say(db, own).await
                })
            })
            .connect(url)
    };
    let writers = pool(1, &WRITING).await?;
    migrate(&writers, "postgres").await?;
    let readers = pool(READERS, &READING).await?;
    let queue = writer::start(writers.clone(), clock, events, metrics).map_err(Fault::Thread)?;
    Ok(Store { readers, writers, queue, backend: Backend::Sqlite })
}

/// Moves the write-ahead log into the database file.
pub(super) async fn settle(writers: &AnyPool) {
    if let Ok(mut db) = writers.acquire().await {
        let _ = sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(&mut *db).await;
    }
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
