//! What changes something: jobs, each in a transaction, and the queue in which they wait for one.

use super::{Fault, Look, Stop, race::Race};
use crate::events::Told;
use domain::Time;
use futures_util::{FutureExt, future::BoxFuture};
use std::{
    ops::{Deref, DerefMut},
    panic::AssertUnwindSafe,
};
use tokio::sync::{mpsc, oneshot};

/// As many jobs as may wait. Beyond, the honest answer is `unavailable`.
pub(super) const WAITING: usize = 8192;

/// A transaction in which a job may change things. Looking is what [`Look`] offers.
pub struct Tx {
    pub(super) look: Look,
    pub(super) now: Time,
    pub(super) told: Vec<Told>,
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

    pub(super) async fn plain(&mut self, statement: &'static str) -> Result<(), sqlx::Error> {
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

/// A job, whatever it answers.
pub(super) trait Job: Send {
    /// Runs it, and says whether what it did is to stay.
    fn run<'t>(&'t mut self, tx: &'t mut Tx) -> BoxFuture<'t, bool>;
    /// Whether it broke because another job was in its way: run again it may go through.
    fn stumbled(&self) -> bool;
    /// Answers whoever waits.
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

    fn stumbled(&self) -> bool {
        matches!(&self.result, Err(Stop::Fault(fault)) if fault.passes())
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

/// Where jobs wait: for the one writer of SQLite, or for a connection of their own.
#[derive(Clone, Debug)]
pub(super) enum Queue {
    /// One after the other, many to a commit.
    One(mpsc::Sender<Box<dyn Job>>),
    /// Side by side, each in a transaction of its own.
    Many(Race),
}

impl Queue {
    pub(super) async fn run<T: Send + 'static>(
        &self,
        job: impl for<'t> Fn(&'t mut Tx) -> BoxFuture<'t, Result<T, Stop>> + Send + 'static,
    ) -> Result<T, Stop> {
        let (reply, answer) = oneshot::channel();
        let result = Err(Stop::Fault(Fault::NotCommitted));
        let job: Box<dyn Job> = Box::new(Waiting { job, result, reply });
        match self {
            Queue::One(jobs) => jobs.try_send(job).map_err(|_| Fault::Busy)?,
            Queue::Many(race) => race.enter(job)?,
        }
        answer.await.unwrap_or(Err(Stop::Fault(Fault::NotCommitted)))
    }

    /// Waits until everything that is queued by now has been committed.
    pub(super) async fn drain(&self) {
        match self {
            Queue::One(_) => {
                let _ = self.run(|_| Box::pin(async { Ok(()) })).await;
            }
            Queue::Many(race) => race.ended().await,
        }
    }
}
