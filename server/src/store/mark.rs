//! Which attempts are running, known to every server of a PostgreSQL database.
//!
//! A mark is an advisory lock of one connection that each server keeps for it. So it costs no write, and a server that is
//! killed takes its marks along.

use super::{Fault, Look};
use sqlx::{Connection, PgConnection};
use std::{collections::HashMap, time::Duration};
use tokio::{
    sync::{mpsc, oneshot},
    task::AbortHandle,
};

/// An attempt waits so long for its mark.
const PATIENCE: Duration = Duration::from_secs(1);

/// The marks of this server.
#[derive(Clone, Debug)]
pub struct Marks {
    asks: mpsc::UnboundedSender<Ask>,
}

/// While this lives, the attempt is marked.
#[derive(Debug)]
pub struct Mark {
    name: String,
    asks: mpsc::UnboundedSender<Ask>,
}

#[derive(Debug)]
enum Ask {
    Set(String, oneshot::Sender<()>),
    Drop(String),
    /// Everything asked before is done.
    Done(oneshot::Sender<()>),
}

fn name(account: &str, key: &str) -> String {
    ["running ", account, " ", key].concat()
}

impl Marks {
    pub(super) fn start(url: &str) -> (Marks, AbortHandle) {
        let (asks, asked) = mpsc::unbounded_channel();
        let keeping = tokio::spawn(keep(url.to_owned(), asked));
        (Marks { asks }, keeping.abort_handle())
    }

    /// Marks an attempt. Without a connection there is no mark, and the attempt runs all the same.
    pub async fn set(&self, account: &str, key: &str) -> Mark {
        let (name, (done, set)) = (name(account, key), oneshot::channel());
        // Made before it is waited for: whoever hangs up meanwhile leaves no mark behind.
        let mark = Mark { name: name.clone(), asks: self.asks.clone() };
        if self.asks.send(Ask::Set(name, done)).is_ok() {
            let _ = tokio::time::timeout(PATIENCE, set).await;
        }
        mark
    }
}

impl Marks {
    /// Waits until the marks that were dropped here are gone: whoever was answered here finds nothing running.
    pub(super) async fn settled(&self) {
        let (done, settled) = oneshot::channel();
        if self.asks.send(Ask::Done(done)).is_ok() {
            let _ = tokio::time::timeout(PATIENCE, settled).await;
        }
    }
}

impl Drop for Mark {
    fn drop(&mut self) {
        let _ = self.asks.send(Ask::Drop(std::mem::take(&mut self.name)));
    }
}

async fn keep(url: String, mut asked: mpsc::UnboundedReceiver<Ask>) {
    let mut held: HashMap<String, u32> = HashMap::new();
    let mut line: Option<PgConnection> = None;
    while let Some(ask) = asked.recv().await {
        let (statement, name, done) = match ask {
            Ask::Set(name, done) => ("SELECT pg_advisory_lock_shared(hashtextextended($1, 0))", name, Some(done)),
            Ask::Drop(name) => ("SELECT pg_advisory_unlock_shared(hashtextextended($1, 0))", name, None),
            Ask::Done(done) => {
                let _ = done.send(());
                continue;
            }
        };
        if line.is_none() {
            line = connect(&url, &held).await;
        }
        let times = held.entry(name.clone()).or_default();
        *times = if done.is_some() { times.saturating_add(1) } else { times.saturating_sub(1) };
        if *times == 0 {
            held.remove(&name);
        }
        if let Some(connection) = line.as_mut()
            && let Err(fault) = sqlx::query(statement).bind(&name).execute(connection).await
        {
            tracing::warn!(%fault, "which attempts are running is not told to other servers");
            line = None;
        }
        if let Some(done) = done {
            let _ = done.send(());
        }
    }
}

/// A connection that has all marks there are.
async fn connect(url: &str, held: &HashMap<String, u32>) -> Option<PgConnection> {
    let mut line = PgConnection::connect(url).await.ok()?;
    for (name, times) in held {
        for _ in 0..*times {
            let set = sqlx::query("SELECT pg_advisory_lock_shared(hashtextextended($1, 0))").bind(name);
            set.execute(&mut line).await.ok()?;
        }
    }
    Some(line)
}

impl Look {
    /// Whether an attempt is marked, by whichever server. The look itself takes the lock for as long as it lasts.
    pub(super) async fn is_marked(&mut self, account: &str, key: &str) -> Result<bool, Fault> {
        let marked: i64 =
            sqlx::query_scalar("SELECT CASE WHEN pg_try_advisory_xact_lock(hashtextextended($1, 0)) THEN 0 ELSE 1 END")
                .bind(name(account, key))
                .fetch_one(self.db())
                .await?;
        Ok(marked != 0)
    }
}
