//! A demonstration account with a long past: years of cards, orders, refunds and credit, priced and posted by the rules.
//!
//! Nothing of a ledger is ever changed, so a past is put before an account's first line, and comes to nothing at its end:
//! what the lines after it say stays true. All of it is one transaction; it is there whole or not at all.

mod draw;
mod life;
#[cfg(test)]
mod life_tests;
mod orders;
mod refunds;

use crate::{
    config,
    secret::{self, Secret},
    store::{Fault, Look, OnShelf, Stop, Store},
};
use domain::{
    Reason, Time,
    api::{
        catalog::{Kind, Product},
        config::Region,
        order::Address,
    },
};
use life::Life;
use std::sync::Arc;

/// So long it goes back.
const YEARS: i64 = 5 * 365 * Time::DAY;
/// So many movements are in memory at once.
const BATCH: usize = 500;
/// As many lines as may be asked for.
pub const LINES: std::ops::RangeInclusive<usize> = 2..=1_000_000;

/// Why there is no past.
#[derive(Debug, thiserror::Error)]
pub enum PastFault {
    /// The database.
    #[error(transparent)]
    Store(#[from] Fault),
    /// Only a demonstration's books may be made up.
    #[error("this is no demonstration's database: seed one with `demo seed` first")]
    NoDemonstration,
    /// Nobody has this e-mail.
    #[error("no account has the e-mail {0}")]
    NoAccount(String),
    /// A history of this length is none.
    #[error("a history has from 2 to 1000000 lines")]
    Lines,
    /// Nothing can be bought for ever.
    #[error("nothing is on the shelves of {0} that does not run out")]
    NothingToBuy(String),
    /// The numbers that were drawn lead nowhere.
    #[error("the numbers of this seed lead nowhere: take another")]
    Stuck,
    /// The account has no such line.
    #[error("the account has no such line")]
    NoLine,
}

/// What was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// So many lines.
    pub lines: usize,
    /// The first of them.
    pub from: Time,
    /// The last.
    pub to: Time,
}

/// Whose past, and what there is to live by.
#[derive(Clone, Debug)]
struct Who {
    account: String,
    email: String,
    address: Option<Address>,
    region: Region,
    terms: config::Terms,
    shelves: Vec<Product>,
    mac_key: String,
    seed: u64,
    lines: usize,
    from: Time,
    to: Time,
}

/// A seed that nobody chose.
pub fn seed() -> std::io::Result<u64> {
    // Small enough to be typed again.
    let drawn = secret::chance()?.into_iter().take(4);
    Ok(drawn.fold(0, |seed, byte| seed * 256 + u64::from(byte)))
}

/// Gives an account a past of so many lines, the same for the same seed.
pub async fn make(
    store: &Store,
    secret: &Secret,
    email: &str,
    (lines, seed): (usize, u64),
    now: Time,
) -> Result<Made, PastFault> {
    if !LINES.contains(&lines) {
        return Err(PastFault::Lines);
    }
    let who = Arc::new(who(&mut store.look().await?, secret, email, (lines, seed), now).await?);
    let living = who.clone();
    let lived = store.write(move |tx| {
        let who = living.clone();
        Box::pin(async move {
            tx.open_purse(&who.account, who.region.currency).await?;
            let mut life = Life::new(&who);
            while !life.is_over() {
                for _ in 0..BATCH {
                    life.go_on().map_err(|_| Reason::Unavailable)?;
                }
                let past = life.past().map_err(|_| Reason::Unavailable)?;
                tx.add_past(&who.account, &who.mac_key, &past).await?;
            }
            tx.moved(&who.account).await?;
            Ok(())
        })
    });
    lived.await.map_err(|stop| match stop {
        Stop::Refused(_) => PastFault::Stuck,
        Stop::Fault(fault) => PastFault::Store(fault),
    })?;
    Ok(Made { lines, from: who.from, to: who.to })
}

/// Makes one line say something wrong of the balance after it, so that there is something to find; says which. The line
/// in the middle, unless it is named.
pub async fn plant(store: &Store, email: &str, line: Option<String>) -> Result<String, PastFault> {
    let account = account(&mut store.look().await?, email).await?;
    let planted = store.write(move |tx| {
        let (account, line) = (account.clone(), line.clone());
        Box::pin(async move { Ok(tx.plant(&account, line.as_deref()).await?) })
    });
    let planted = planted.await.map_err(|stop| match stop {
        Stop::Refused(_) => PastFault::NoLine,
        Stop::Fault(fault) => PastFault::Store(fault),
    });
    planted?.ok_or(PastFault::NoLine)
}

/// The account of an e-mail, in a demonstration.
async fn account(look: &mut Look, email: &str) -> Result<String, PastFault> {
    if !look.is_demonstration().await? {
        return Err(PastFault::NoDemonstration);
    }
    let found = look.account_by_email(&email.to_lowercase()).await?;
    found.map(|(account, _)| account).ok_or_else(|| PastFault::NoAccount(email.to_owned()))
}

async fn who(
    look: &mut Look,
    secret: &Secret,
    email: &str,
    (lines, seed): (usize, u64),
    now: Time,
) -> Result<Who, PastFault> {
    let id = account(look, email).await?;
    let nobody = || PastFault::NoAccount(email.to_owned());
    let account = look.account(&id).await?.ok_or_else(nobody)?;
    let regions = config::shop(true).regions;
    let region = regions.into_iter().find(|region| region.id == account.region).ok_or_else(nobody)?;
    let shelf = OnShelf { currency: region.currency, category: None, after: None, limit: 500 };
    // What is on sale now was not then.
    let products = look.products(&shelf).await?.into_iter().map(|(_, product)| Product { sale: None, ..product });
    let shelves: Vec<_> = products.filter(|one| one.kind != Kind::GiftCard && one.left.is_none()).collect();
    let both = [Kind::Goods, Kind::Digital].iter().all(|kind| shelves.iter().any(|one| one.kind == *kind));
    if !both {
        return Err(PastFault::NothingToBuy(region.id));
    }
    let to = look.first_line(&id).await?.unwrap_or(now).plus(-Time::DAY);
    Ok(Who {
        account: id,
        email: account.email,
        address: account.address,
        terms: config::terms(&region),
        region,
        shelves,
        mac_key: secret.id().to_owned(),
        seed,
        lines,
        from: to.plus(-YEARS),
        to,
    })
}
