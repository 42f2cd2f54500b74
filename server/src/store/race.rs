//! Jobs on PostgreSQL: side by side, each in a serializable transaction of its own, from any number of servers.
//!
//! The database lets only those commit that could have run one after the other. One that was in another's way is rolled
//! back whole and run again; so a job never sees half of another, and needs no lock of its own.

use super::{
    Fault, Look, fault,
    job::{Job, Tx, WAITING},
    line::Line,
    news::News,
};
use crate::{clock::Clock, events::Told, metrics::Metrics};
use sqlx::AnyPool;
use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};
use tokio::sync::{RwLock, Semaphore};

/// A job that is in the way of others is run again for so long.
const PATIENCE: Duration = Duration::from_secs(10);
/// As many runs beside others; from then on it is alone.
const ALONE: u32 = 3;
/// The pauses before that double up to 2^6 of the first.
const MOST_DOUBLED: u32 = 6;

/// What runs jobs side by side.
#[derive(Clone, Debug)]
pub(super) struct Race {
    pool: AnyPool,
    places: Arc<Semaphore>,
    drawn: Arc<AtomicU64>,
    floor: Arc<RwLock<()>>,
    clock: Clock,
    news: News,
    metrics: Metrics,
}

/// How a run of a job ended.
enum Ran {
    /// What it did is on disk; this is to be told.
    Committed(Vec<Told>),
    /// Nothing stays; its own answer says why.
    Undone,
    /// Nothing stays, since another was in its way.
    InTheWay,
}

impl Race {
    pub(super) fn new(pool: AnyPool, clock: Clock, news: News, metrics: Metrics) -> Race {
        Race {
            pool,
            places: Arc::new(Semaphore::new(WAITING)),
            drawn: Arc::default(),
            floor: Arc::default(),
            clock,
            news,
            metrics,
        }
    }

    /// Takes a job, which runs to its end whoever still waits for it.
    pub(super) fn enter(&self, mut job: Box<dyn Job>) -> Result<(), Fault> {
        let place = self.places.clone().try_acquire_owned().map_err(|_| Fault::Busy)?;
        let race = self.clone();
        tokio::spawn(async move {
            let committed = race.run(job.as_mut()).await;
            job.answer(committed);
            drop(place);
        });
        Ok(())
    }

    /// Waits until no job is running.
    pub(super) async fn ended(&self) {
        let all = u32::try_from(WAITING).unwrap_or(u32::MAX);
        // An error means that the places were closed, which nobody does.
        let _ = self.places.acquire_many(all).await;
    }

    /// Runs a job until it counts, or until it is clear that it does not. Says whether its answer holds.
    async fn run(&self, job: &mut dyn Job) -> bool {
        let begun = Instant::now();
        let mut times = 0;
        loop {
            // Who stumbled again and again runs with nobody beside it, here at least: so many that want one row take it one
            // by one, in their turn, and none waits for ever. Before that it was chance: neighbours on a page of an index.
            let ran = if times < ALONE {
                let _beside = self.floor.read().await;
                self.once(job).await
            } else {
                let _alone = self.floor.write().await;
                self.once(job).await
            };
            match ran {
                Ok(Ran::Committed(told)) => {
                    self.metrics.batch(1);
                    told.into_iter().for_each(|told| self.news.tell(told));
                    return true;
                }
                Ok(Ran::Undone) => return true,
                Ok(Ran::InTheWay) if begun.elapsed() < PATIENCE => {}
                Ok(Ran::InTheWay) => return false,
                // Whether a commit went through whose answer was lost only its attempt key can tell.
                Err(fault) => {
                    tracing::error!(%fault, "a write was not committed");
                    return false;
                }
            }
            self.metrics.rerun();
            tokio::time::sleep(self.pause(times)).await;
            times = MOST_DOUBLED.min(times + 1);
        }
    }

    /// Longer each time, and never the same for two that are in each other's way.
    fn pause(&self, times: u32) -> Duration {
        let most = 1_000_u64 << times;
        let drawn = self.drawn.fetch_add(7_919, Ordering::Relaxed);
        Duration::from_micros(drawn.checked_rem(most).unwrap_or(0).saturating_add(200))
    }

    async fn once(&self, job: &mut dyn Job) -> Result<Ran, sqlx::Error> {
        let look = Look { line: Line::Pooled(self.pool.acquire().await?) };
        let mut tx = Tx { look, now: self.clock.now(), told: Vec::new() };
        match in_transaction(&mut tx, job).await {
            Ok(true) => Ok(Ran::Committed(tx.told)),
            Ok(false) if job.stumbled() => Ok(Ran::InTheWay),
            Ok(false) => Ok(Ran::Undone),
            // A commit that the database refuses has ended the transaction: the connection is as good as before.
            Err(fault) if fault::passes(&fault) => Ok(Ran::InTheWay),
            Err(fault) => {
                let _ = tx.look.line.close().await;
                Err(fault)
            }
        }
    }
}

async fn in_transaction(tx: &mut Tx, job: &mut dyn Job) -> Result<bool, sqlx::Error> {
    tx.plain("BEGIN ISOLATION LEVEL SERIALIZABLE").await?;
    if !job.run(tx).await {
        tx.plain("ROLLBACK").await?;
        return Ok(false);
    }
    // Where a statement failed and nobody said so, PostgreSQL takes COMMIT for ROLLBACK without a word; a statement before
    // it fails then, and COMMIT is not even read.
    sqlx::raw_sql("SELECT 1; COMMIT").execute(tx.look.db()).await?;
    Ok(true)
}
