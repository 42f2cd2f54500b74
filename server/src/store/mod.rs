//! The only room that knows SQL.
//!
//! One SQL text serves SQLite and PostgreSQL. Reads use a small pool; writes are jobs. On SQLite one writer runs them one
//! after the other and commits many at a time ([`writer`]); on PostgreSQL each is a serializable transaction of its own,
//! from any number of servers ([`race`]). Why: `docs/decisions/0004-store.md` and `0011-postgresql.md`.

mod account;
mod addressee;
mod attempt;
mod balance;
mod browser;
mod card;
mod cart;
mod cart_write;
mod case;
mod case_facts;
mod case_said;
mod course;
mod embed;
mod entry;
mod errand;
mod factor;
mod fault;
mod forget;
mod gift;
mod gift_count;
mod gift_life;
mod history;
mod hold;
mod hook;
mod job;
mod key;
mod licence;
mod line;
mod lot;
mod mail;
mod mailed;
mod mark;
mod miss;
mod near;
mod new_email;
mod news;
mod notice;
mod nudge;
mod on_file;
mod order;
mod passkey;
mod past;
mod past_rows;
mod payment;
mod points;
mod postgres;
mod product;
mod promo;
mod race;
mod redemption;
mod refund;
mod session;
mod sqlite;
mod subscription;
mod theme;
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
pub use addressee::Addressee;
pub use attempt::KeptAttempt;
pub use balance::{NewLot, Purse};
pub use card::{Card, CardState, NewCard};
pub use cart::{CartOwner, CartRow};
pub use cart_write::FORGOTTEN;
pub use case::{CaseRow, NewCase};
pub use case_facts::{EntryFacts, Tried};
pub use case_said::NewMessage;
pub use course::Span;
pub use embed::{CartTokenRow, HostCartRow};
pub use errand::Errand;
pub use factor::AuthenticatorRow;
pub use fault::{Fault, Stop};
pub use forget::Old;
pub use gift::GiftRow;
pub use history::{Place, Sought, Wanted, plain};
pub use hold::HeldLot;
pub use hook::CallRow;
pub use job::Tx;
pub use key::{Kept, KeyNeeds, KeyRow, SealedRow};
pub use licence::{NewLicence, SeatCard};
pub use lot::{LotPlace, Shelf};
pub use mail::{Letter, NewLetter, Posted, Subject};
pub use mailed::Purpose;
pub use mark::Mark;
pub use miss::Misses;
pub use notice::{Notice, RunsOut};
pub use nudge::Nudge;
pub use order::{NewOrder, OrderRow, PaidLine};
pub use passkey::{Asking, PasskeyRow};
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

use crate::{clock::Clock, events::Events, metrics::Metrics};
use domain::Time;
use futures_util::future::BoxFuture;
use line::{Hand, Line};
use sqlx::{AnyConnection, AnyPool, migrate::Migrator};

/// The database.
#[derive(Clone, Debug)]
pub struct Store {
    queue: job::Queue,
    backend: Backend,
}

/// Which database it is, and what belongs to that alone.
#[derive(Clone, Debug)]
enum Backend {
    Sqlite(sqlite::Beside),
    Postgres(postgres::Beside),
}

/// What may be looked at. Everything that changes something is on [`Tx`] alone.
pub struct Look {
    line: Line,
}

impl Look {
    fn db(&mut self) -> Hand<'_> {
        self.line.hand()
    }
}

impl Store {
    /// Opens the database, makes it where there is none, and brings its schema up to date.
    pub async fn open(url: &str, clock: Clock, events: Events, metrics: Metrics) -> Result<Store, Fault> {
        sqlx::any::install_default_drivers();
        if postgres::is_meant(url) {
            return postgres::open(url, clock, events, metrics).await;
        }
        sqlite::open(url, clock, events, metrics).await
    }

    /// A connection to look with. What it sees is as of the first look.
    pub async fn look(&self) -> Result<Look, Fault> {
        let line = match &self.backend {
            Backend::Sqlite(beside) => Line::Near(beside.readers.take().await?),
            Backend::Postgres(beside) => Line::Pooled(beside.readers.acquire().await?),
        };
        Ok(Look { line })
    }

    /// Runs a job in a transaction and answers when that is on disk. A refused or broken job leaves nothing.
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

    /// Tells the other servers of this database that an attempt is running here, for as long as the mark lives. There
    /// are no others where the database is a file.
    pub async fn mark(&self, account: &str, key: &str) -> Option<Mark> {
        match &self.backend {
            Backend::Sqlite(_) => None,
            Backend::Postgres(beside) => Some(beside.marks.set(account, key).await),
        }
    }

    /// Whether an attempt is running at any server of this database, as far as marks tell.
    pub async fn is_marked(&self, account: &str, key: &str) -> Result<bool, Fault> {
        match &self.backend {
            Backend::Sqlite(_) => Ok(false),
            Backend::Postgres(beside) => {
                beside.marks.settled().await;
                self.look().await?.is_marked(account, key).await
            }
        }
    }

    /// Finishes what is queued and closes.
    pub async fn close(&self) {
        self.queue.drain().await;
        match &self.backend {
            Backend::Sqlite(beside) => beside.end().await,
            Backend::Postgres(beside) => beside.end().await,
        }
    }
}

/// Brings the schema up to date. One text for both databases; a migration that begins with the other's name is not for
/// this one. What a newer server has added is no matter, unless it says that this one has to know it.
async fn migrate(pool: &AnyPool, other: &str) -> Result<(), Fault> {
    let all = sqlx::migrate!("./migrations");
    let knows = all.migrations.iter().map(|migration| migration.version).max().unwrap_or_default();
    let ours = all.migrations.iter().filter(|migration| !migration.description.starts_with(other));
    Migrator::with_migrations(ours.cloned().collect()).set_ignore_missing(true).run(pool).await?;
    let needs: Option<i64> = sqlx::query_scalar("SELECT MAX(migration) FROM schema_needs").fetch_one(pool).await?;
    match needs {
        Some(needs) if needs > knows => Err(Fault::Newer { needs, knows }),
        _ => Ok(()),
    }
}

async fn say(db: &mut AnyConnection, statements: &'static [&'static str]) -> Result<(), sqlx::Error> {
    for statement in statements {
        sqlx::query(*statement).execute(&mut *db).await?;
    }
    Ok(())
}

/// A count from the database, where it can't be negative.
fn count(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}

/// A time that may be missing.
fn time(milliseconds: Option<i64>) -> Option<Time> {
    milliseconds.map(Time)
}
