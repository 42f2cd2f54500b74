//! The one writer: many jobs, one commit.
//!
//! Waiting for the disk costs the same for one job as for a hundred. So whatever queued up while the last commit was
//! on its way goes into the next, each job in a savepoint of its own: one that is refused or breaks is rolled back
//! alone. Nobody is answered, and nobody is told, before the commit.

use super::{Fault, Look, Stop};
use crate::{
    clock::Clock,
    events::{Events, Told},
    metrics::Metrics,
};
use domain::Time;
use futures_util::{FutureExt, future::BoxFuture};
use sqlx::AnyPool;
use std::{
    ops::{Deref, DerefMut},
    panic::AssertUnwindSafe,
};
use tokio::sync::{mpsc, oneshot};

/// As many jobs as one commit takes.
const BATCH: usize = 256;
/// As many jobs as may wait. Beyond, the honest answer is `unavailable`.
const WAITING: usize = 8192;

/// A transaction in which a job may change things. Looking is what [`Look`] offers.
pub struct Tx {
    look: Look,
    now: Time,
    told: Vec<Told>,
}

impl Tx {
    /// The time of this job; the same however often it asks.
    pub fn now(&self) -> Time {
        self.now
    }

    /// Tells an account's listeners, once this is on disk.
    pub fn tell(&mut self, told: Told) {
        self.told.push(told);
    }

    /// Runs a part of this job: of one that is refused or breaks nothing stays, and the job may go on.
    pub async fn part<T>(
        &mut self,
        work: impl for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T, Stop>>,
    ) -> Result<T, Stop> {
        let told = self.told.len();
        self.plain("SAVEPOINT part").await?;
        let done = work(self).await;
        if done.is_err() {
            self.told.truncate(told);
            self.plain("ROLLBACK TO part").await?;
        }
        self.plain("RELEASE part").await?;
        done
    }

    async fn plain(&mut self, statement: &'static str) -> Result<(), sqlx::Error> {
        sqlx::query(statement).execute(self.look.db()).await.map(drop)
    }
}

impl Deref for Tx {
    type Target = Look;

    fn deref(&self) -> &Look {
        &self.look
    }
}

impl DerefMut for Tx {
    fn deref_mut(&mut self) -> &mut Look {
        &mut self.look
    }
}

/// Where jobs wait for the writer.
#[derive(Clone, Debug)]
pub struct Queue {
    jobs: mpsc::Sender<Box<dyn Job>>,
}

/// A job, whatever it answers.
trait Job: Send {
    fn run<'t>(&'t mut self, tx: &'t mut Tx) -> BoxFuture<'t, bool>;
    fn answer(self: Box<Self>, committed: bool);
}

impl std::fmt::Debug for dyn Job {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Job")
    }
}

struct Waiting<T, F> {
    job: F,
    result: Result<T, Stop>,
    reply: oneshot::Sender<Result<T, Stop>>,
}

impl<T, F> Job for Waiting<T, F>
where
    T: Send,
    F: for<'t> Fn(&'t mut Tx) -> BoxFuture<'t, Result<T, Stop>> + Send,
{
    fn run<'t>(&'t mut self, tx: &'t mut Tx) -> BoxFuture<'t, bool> {
        Box::pin(async move {
            // A job that panics is one that broke: the others of its batch go on.
            let job = &mut self.job;
            let work = AssertUnwindSafe(async move { job(tx).await }).catch_unwind().await;
            self.result = work.unwrap_or(Err(Stop::Fault(Fault::Broken)));
            self.result.is_ok()
        })
    }

    fn answer(self: Box<Self>, committed: bool) {
        let Waiting { job, result, reply } = *self;
        let result = match result {
            Ok(_) if !committed => Err(Stop::Fault(Fault::NotCommitted)),
            other => other,
        };
        // With the job ends what it holds: whoever hears the answer no longer finds its attempt running.
        drop(job);
        // An error means that the caller went away. What was committed stays, and its attempt key tells of it.
        let _ = reply.send(result);
    }
}

impl Queue {
    pub(super) async fn run<T: Send + 'static>(
        &self,
        job: impl for<'t> Fn(&'t mut Tx) -> BoxFuture<'t, Result<T, Stop>> + Send + 'static,
    ) -> Result<T, Stop> {
        let (reply, answer) = oneshot::channel();
        let result = Err(Stop::Fault(Fault::NotCommitted));
        self.jobs.try_send(Box::new(Waiting { job, result, reply })).map_err(|_| Fault::Busy)?;
        answer.await.unwrap_or(Err(Stop::Fault(Fault::NotCommitted)))
    }

    /// Waits until everything that is queued by now has been committed.
    pub(super) async fn drain(&self) {
        let _ = self.run(|_| Box::pin(async { Ok(()) })).await;
    }
}

pub(super) fn start(pool: AnyPool, clock: Clock, events: Events, metrics: Metrics) -> std::io::Result<Queue> {
    let (jobs, mut queue) = mpsc::channel::<Box<dyn Job>>(WAITING);
    // A thread of its own: each statement waits for the connection's thread, and waking a thread costs less than
    // waking a runtime.
    let runtime = tokio::runtime::Handle::current();
    let writing = async move {
        let mut batch = Vec::with_capacity(BATCH);
        while queue.recv_many(&mut batch, BATCH).await > 0 {
            metrics.batch(batch.len());
            let committed = match commit(&pool, &clock, &mut batch).await {
                Ok(told) => {
                    told.into_iter().for_each(|told| events.tell(told));
                    true
                }
                Err(fault) => {
                    tracing::error!(%fault, "a batch of writes was not committed");
                    false
                }
            };
            batch.drain(..).for_each(|job| job.answer(committed));
        }
    };
    std::thread::Builder::new().name("writer".into()).spawn(move || runtime.block_on(writing))?;
    Ok(Queue { jobs })
}

/// Runs a batch and says what its jobs want told. On an error the connection is closed, which rolls back what it did.
async fn commit(pool: &AnyPool, clock: &Clock, batch: &mut [Box<dyn Job>]) -> Result<Vec<Told>, Fault> {
    let look = Look { db: pool.acquire().await? };
    let mut tx = Tx { look, now: clock.now(), told: Vec::new() };
    match all(&mut tx, clock, batch).await {
        Ok(()) => Ok(tx.told),
        Err(fault) => {
            let _ = tx.look.db.close().await;
            Err(fault.into())
        }
    }
}

async fn all(tx: &mut Tx, clock: &Clock, batch: &mut [Box<dyn Job>]) -> Result<(), sqlx::Error> {
    // SQLite would else take the lock at the first write, when it may be too late to wait for it.
    tx.plain("BEGIN IMMEDIATE").await?;
    for job in batch {
        let told = tx.told.len();
        tx.now = clock.now();
        tx.plain("SAVEPOINT job").await?;
        if !job.run(tx).await {
            tx.told.truncate(told);
            tx.plain("ROLLBACK TO job").await?;
        }
        tx.plain("RELEASE job").await?;
    }
    tx.plain("COMMIT").await
}
