//! The only room that knows SQL.
//!
//! One SQL text serves SQLite and, later, PostgreSQL. Reads use a small pool; writes are jobs, run one after the other by
//! one writer that commits many at a time ([`writer`]). Why: `docs/decisions/0004-store.md`.

mod account;
mod attempt;
mod balance;
mod card;
mod cart;
mod cart_write;
mod case;
mod course;
mod embed;
mod entry;
mod errand;
mod fault;
mod gift;
mod gift_count;
mod gift_life;
mod history;
mod hold;
mod hook;
mod licence;
mod lot;
mod mail;
mod miss;
mod notice;
mod nudge;
mod on_file;
mod order;
mod past;
mod past_rows;
mod payment;
mod points;
mod product;
mod promo;
mod redemption;
mod refund;
mod session;
mod subscription;
mod unfinished;
mod verify;
mod verify_account;
mod verify_errands;
mod verify_gifts;
mod verify_history;
mod verify_orders;
mod words;
mod writer;

pub use account::{AccountRow, NewAccount};
pub use attempt::KeptAttempt;
pub use balance::{NewLot, Purse};
pub use card::{Card, CardState, NewCard};
pub use cart::{CartOwner, CartRow};
pub use cart_write::FORGOTTEN;
pub use case::{CaseRow, EntryFacts, NewCase, Tried};
pub use course::Span;
pub use embed::{CartTokenRow, HostCartRow};
pub use errand::Errand;
pub use fault::{Fault, Stop};
pub use gift::GiftRow;
pub use history::{Place, Sought, Wanted, plain};
pub use hold::HeldLot;
pub use hook::CallRow;
pub use licence::{NewLicence, SeatCard};
pub use lot::{LotPlace, Shelf};
pub use mail::{Letter, NewLetter, Posted, Subject};
pub use miss::Misses;
pub use notice::{Notice, RunsOut};
pub use nudge::Nudge;
pub use order::{NewOrder, OrderRow, PaidLine};
pub use past::{Past, PastCard, PastLot, PastOrder, PastRefund};
pub use payment::{Effect, NewTestPayment, TestOutcome, TestPayment};
pub use product::OnShelf;
pub use promo::{PromoRow, Written};
pub use redemption::Redemption;
pub use refund::{NewRefund, Owed, PaidBy, RefundRow};
pub use session::{NewSession, SessionRow};
pub use subscription::{NewSubscription, SubscriptionRow};
pub use unfinished::Unfinished;
pub use verify::{Discrepancy, Verified};
pub use words::bucket_word;
pub use writer::Tx;

use crate::{clock::Clock, events::Events, metrics::Metrics};
use domain::Time;
use futures_util::future::BoxFuture;
use sqlx::{Any, AnyConnection, any::AnyPoolOptions, pool::PoolConnection};
use std::{ops::DerefMut, path::Path, time::Duration};

/// Readers at once. SQLite reads are short; more would only wait for the same two cores.
const READERS: u32 = 4;
/// Readers change nothing. The index of the longest history stays in the 16 MB that each of them keeps at hand.
const READING: [&str; 2] = ["PRAGMA query_only = ON", "PRAGMA cache_size = -16384"];

/// The database.
#[derive(Clone, Debug)]
pub struct Store {
    readers: sqlx::AnyPool,
    writers: sqlx::AnyPool,
    queue: writer::Queue,
}

/// What may be looked at. Everything that changes something is on [`Tx`] alone.
pub struct Look {
    db: PoolConnection<Any>,
}

impl Look {
    fn db(&mut self) -> &mut AnyConnection {
        self.db.deref_mut()
    }
}

impl Store {
    /// Opens the database, makes it where there is none, and brings its schema up to date.
    pub async fn open(url: &str, clock: Clock, events: Events, metrics: Metrics) -> Result<Store, Fault> {
        sqlx::any::install_default_drivers();
        let url = &prepared(url)?;
        let pool = || {
            AnyPoolOptions::new()
                .acquire_timeout(Duration::from_secs(5))
                .test_before_acquire(false)
                .idle_timeout(None)
                .max_lifetime(None)
        };
        let writers = pool()
            .max_connections(1)
            .after_connect(|db, _| Box::pin(set(db, &["PRAGMA wal_autocheckpoint = 4000"])))
            .connect(url)
            .await?;
        sqlx::migrate!("./migrations").run(&writers).await?;
        let readers =
            pool().max_connections(READERS).after_connect(|db, _| Box::pin(set(db, &READING))).connect(url).await?;
        let queue = writer::start(writers.clone(), clock, events, metrics).map_err(Fault::Thread)?;
        Ok(Store { readers, writers, queue })
    }

    /// A connection to look with. What it sees is as of the first look.
    pub async fn look(&self) -> Result<Look, Fault> {
        Ok(Look { db: self.readers.acquire().await? })
    }

    /// Runs a job in the next transaction and answers when that is on disk. A refused or broken job leaves nothing.
    ///
    /// The job may run more than once before it counts, so it takes nothing out of what it captures.
    pub async fn write<T: Send + 'static>(
        &self,
        job: impl for<'t> Fn(&'t mut Tx) -> BoxFuture<'t, Result<T, Stop>> + Send + 'static,
    ) -> Result<T, Stop> {
        self.queue.run(job).await
    }

    /// Whether the database answers.
    pub async fn ready(&self) -> Result<(), Fault> {
        let mut look = self.look().await?;
        sqlx::query("SELECT 1").execute(look.db()).await?;
        Ok(())
    }

    /// Finishes what is queued, moves the write-ahead log into the database file, and closes.
    pub async fn close(&self) {
        self.queue.drain().await;
        self.readers.close().await;
        if let Ok(mut db) = self.writers.acquire().await {
            let _ = sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(&mut *db).await;
        }
        self.writers.close().await;
    }
}

/// Durable before acknowledged: the log is written ahead, and every commit waits for the disk. What is deleted is
/// overwritten: people's names do not stay in pages that are free.
async fn set(db: &mut AnyConnection, own: &'static [&'static str]) -> Result<(), sqlx::Error> {
    let all = ["PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA busy_timeout = 5000"];
    for pragma in all.iter().chain(&["PRAGMA secure_delete = ON"]).chain(own) {
        sqlx::query(*pragma).execute(&mut *db).await?;
    }
    Ok(())
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

/// A count from the database, where it can't be negative.
fn count(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}

/// A time that may be missing.
fn time(milliseconds: Option<i64>) -> Option<Time> {
    milliseconds.map(Time)
}
