//! The one writer: many jobs, one commit.
//!
//! Waiting for the disk costs the same for one job as for a hundred. So whatever queued up while the last commit was
//! on its way goes into the next, each job in a savepoint of its own: one that is refused or breaks is rolled back
//! alone. Nobody is answered, and nobody is told, before the commit.

use super::{
    Fault, Look,
    job::{Job, Queue, Tx, WAITING},
    line::{Line, parking::Parking},
};
use crate::{
    clock::Clock,
    events::{Events, Told},
    metrics::Metrics,
};
use tokio::sync::mpsc;

/// As many jobs as one commit takes.
const BATCH: usize = 256;

pub(super) fn start(parking: Parking, clock: Clock, events: Events, metrics: Metrics) -> std::io::Result<Queue> {
    let (jobs, mut queue) = mpsc::channel::<Box<dyn Job>>(WAITING);
    // A thread of its own, in which the statements run.
    let runtime = tokio::runtime::Handle::current();
    let writing = async move {
        let mut batch = Vec::with_capacity(BATCH);
        while queue.recv_many(&mut batch, BATCH).await > 0 {
            metrics.batch(batch.len());
            let committed = match commit(&parking, &clock, &mut batch).await {
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
    Ok(Queue::One(jobs))
}

/// Runs a batch and says what its jobs want told. On an error the connection is closed, which rolls back what it did.
async fn commit(parking: &Parking, clock: &Clock, batch: &mut [Box<dyn Job>]) -> Result<Vec<Told>, Fault> {
    let look = Look { line: Line::Near(parking.take().await?) };
    let mut tx = Tx { look, now: clock.now(), told: Vec::new() };
    match all(&mut tx, clock, batch).await {
        Ok(()) => Ok(tx.told),
        Err(fault) => {
            if let Err(fault) = tx.look.line.close().await {
                tracing::error!(%fault, "the writer's connection could not be opened anew");
            }
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
