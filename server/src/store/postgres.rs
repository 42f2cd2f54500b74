//! Opening PostgreSQL, which any number of servers share.

use super::{Backend, Fault, Store, job::Queue, mark::Marks, migrate, news, race::Race, say};
use crate::{clock::Clock, events::Events, metrics::Metrics};
use sqlx::{AnyConnection, AnyPool, Connection, any::AnyPoolOptions};
use std::time::Duration;
use tokio::task::AbortHandle;

/// Jobs at once from this server. More would stand in each other's way more often than they went through.
const WRITERS: u32 = 8;
/// Looks at once from this server.
const READERS: u32 = 8;
/// A connection that was idle for so long is tried before it is used: the database may have been started anew.
const IDLE: Duration = Duration::from_secs(1);
/// Whoever commits waits for the disk, whatever else the database is set to. Without a better way the planner may read a
/// whole table, and then every change in it would be in the way of the job that did.
const WRITING: [&str; 2] = ["SET synchronous_commit = on", "SET enable_seqscan = off"];
/// Readers change nothing, and what they see within a transaction is as of one moment.
const READING: [&str; 2] =
    ["SET default_transaction_read_only = on", "SET default_transaction_isolation = 'repeatable read'"];

/// What belongs to PostgreSQL alone.
#[derive(Clone, Debug)]
pub(super) struct Beside {
    /// Connections to look with.
    pub(super) readers: AnyPool,
    writers: AnyPool,
    /// Which attempts are running.
    pub(super) marks: Marks,
    tasks: [AbortHandle; 3],
}

impl Beside {
    /// Ends it.
    pub(super) async fn end(&self) {
        self.readers.close().await;
        self.tasks.iter().for_each(AbortHandle::abort);
        self.writers.close().await;
    }
}

/// Whether an address is PostgreSQL's.
pub(super) fn is_meant(url: &str) -> bool {
    ["postgres://", "postgresql://"].iter().any(|scheme| url.starts_with(scheme))
}

pub(super) async fn open(url: &str, clock: Clock, events: Events, metrics: Metrics) -> Result<Store, Fault> {
    let url = &prepared(url);
    let writers = pool(url, WRITERS, &WRITING).await?;
    in_order(&writers).await?;
    migrate(&writers, "sqlite").await?;
    let readers = pool(url, READERS, &READING).await?;
    // Two shops in one database, each in a schema of its own, do not hear each other.
    let schema: String = sqlx::query_scalar("SELECT CAST(current_schema() AS TEXT)").fetch_one(&writers).await?;
    let channel = ["scrip_", &schema].concat();
    let (news, [hearing, telling]) = news::start(url, channel, writers.clone(), events).await?;
    let (marks, marking) = Marks::start(url);
    let queue = Queue::Many(Race::new(writers.clone(), clock, news, metrics));
    let beside = Beside { readers, writers, marks, tasks: [hearing, telling, marking] };
    Ok(Store { queue, backend: Backend::Postgres(beside) })
}

async fn pool(url: &str, most: u32, own: &'static [&'static str]) -> Result<AnyPool, sqlx::Error> {
    AnyPoolOptions::new()
        .max_connections(most)
        .acquire_timeout(Duration::from_secs(10))
        .test_before_acquire(false)
        .after_connect(move |db, _| Box::pin(say(db, own)))
        .before_acquire(|db: &mut AnyConnection, seen| {
            Box::pin(async move {
                if seen.idle_for > IDLE {
                    db.ping().await?;
                }
                Ok(true)
            })
        })
        .connect(url)
        .await
}

/// Ids and names are compared here and there; both have to mean the order of the bytes.
async fn in_order(pool: &AnyPool) -> Result<(), Fault> {
    let ordered: i64 =
        sqlx::query_scalar("SELECT CASE WHEN 'B' < 'a' AND 'a-c' < 'ab' THEN 1 ELSE 0 END").fetch_one(pool).await?;
    if ordered == 1 { Ok(()) } else { Err(Fault::Collation) }
}

/// Every statement that there is stays prepared.
fn prepared(url: &str) -> String {
    if url.contains("statement-cache-capacity") {
        return url.to_owned();
    }
    let joint = if url.contains('?') { "&" } else { "?" };
    [url, joint, "statement-cache-capacity=512"].concat()
}
