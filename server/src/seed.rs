//! A demonstration: two shoppers in two regions, something in their balances, and a code for every refusal.
//!
//! Seeding again changes nothing: an account or a card that exists stays as it is, so a spent card stays spent.

mod codes;
mod licence;
mod plan;
mod promos;
mod refused;

pub use codes::{DemoCard, DemoCode, Effect, codes, list, list_json};
pub use promos::{Shows, list as promo_list, shows};

use crate::{
    attempts::{Counted, Place},
    catalog,
    clock::Clock,
    config,
    import::ImportFault,
    issuer::Taking,
    ledger::{self, Customer},
    password::{self, PasswordFault},
    redeem::{self, Redeemer},
    secret::Secret,
    store::{Fault, NewAccount, NewLot, Purse, Stop, Store, Tx},
};
use domain::{
    Money, Time,
    api::{balance::Bucket, config::Region},
};
use plan::Plan;
use std::{
    collections::BTreeMap,
    sync::{Arc, OnceLock},
};
use uuid::Uuid;

/// The password of everybody in a demonstration.
pub const PASSWORD: &str = "demo shopper";

/// Its hash, worked out once: everybody knows what it is of, so that one salt will do.
fn password_hash() -> Result<String, PasswordFault> {
    static HASHED: OnceLock<String> = OnceLock::new();
    match HASHED.get() {
        Some(hashed) => Ok(hashed.clone()),
        None => {
            let hashed = password::hash(PASSWORD)?;
            Ok(HASHED.get_or_init(|| hashed).clone())
        }
    }
}

/// Why a demonstration could not be seeded.
#[derive(Debug, thiserror::Error)]
pub enum SeedFault {
    /// The database.
    #[error(transparent)]
    Store(#[from] Fault),
    /// A password could not be hashed.
    #[error(transparent)]
    Password(#[from] PasswordFault),
    /// A code of the list is no code of its profile.
    #[error("a demonstration code does not fit its profile: {0}")]
    Code(String),
    /// The goods or the promos of the demonstration are not what they should be.
    #[error(transparent)]
    Import(#[from] ImportFault),
    /// The rules refused what the seed wants.
    #[error("the seed was refused")]
    Refused,
}

/// Seeds a demonstration.
pub async fn seed(store: &Store, secret: &Secret, clock: &Clock) -> Result<(), SeedFault> {
    let plan = Arc::new(plan::plan(secret, clock.now())?);
    let seeded = store.write(move |tx| {
        let plan = plan.clone();
        Box::pin(async move { carry_out(tx, &plan).await })
    });
    seeded.await.map_err(|stop| match stop {
        Stop::Refused(_) => SeedFault::Refused,
        Stop::Fault(fault) => SeedFault::Store(fault),
    })
}

async fn carry_out(tx: &mut Tx, plan: &Plan) -> Result<(), Stop> {
    let mut new = BTreeMap::new();
    for account in &plan.accounts {
        if tx.add_account(account).await? {
            new.insert(account.email.as_str(), account);
        }
    }
    let mut made = Vec::new();
    let mut worth: BTreeMap<_, Money> = BTreeMap::new();
    for (card, redeemed) in &plan.cards {
        if tx.add_card(card).await? {
            let amount = card.card.amount;
            let sum = worth.entry(amount.currency).or_insert(Money::zero(amount.currency));
            *sum = sum.plus(amount).map_err(|_| ledger::Unbalanced::Overflow)?;
            made.push((&card.card, redeemed));
        }
    }
    for sum in worth.into_values() {
        tx.post(&ledger::issue(Uuid::now_v7().to_string(), plan.begun, sum)?).await?;
    }
    for (email, minor) in &plan.refunds {
        if let Some(account) = new.get(email) {
            opening(tx, account, *minor, plan.begun.plus(8 * Time::DAY)).await?;
        }
    }
    for (card, redeemed) in made {
        if let Some((account, at)) = redeemed.and_then(|(email, at)| Some((new.get(email)?, at))) {
            let purse = Purse::empty(card.amount.currency);
            redeem::take(tx, &Taking { who: &redeemer(account)?, card, purse, promised: 0 }, at).await?;
        }
    }
    // What runs out within days was told of before the demonstration began.
    for account in new.values() {
        tx.alerted(&account.id).await?;
    }
    licence::seed(tx, &plan.licence).await?;
    catalog::seed(tx, &plan.goods).await?;
    promos::seed(tx, &plan.promos).await?;
    for (hash, effect) in &plan.effects {
        tx.add_sentinel(hash, effect.word()).await?;
    }
    Ok(())
}

fn region_of(account: &NewAccount) -> Result<Region, Fault> {
    let region = config::shop(true).regions.into_iter().find(|region| region.id == account.region);
    region.ok_or(Fault::Corrupt("region"))
}

fn redeemer(account: &NewAccount) -> Result<Redeemer, Fault> {
    Ok(Redeemer {
        account: account.id.clone(),
        email: account.email.clone(),
        region: region_of(account)?,
        abroad: Vec::new(),
        counted: Counted::codes(&account.id, None, &Place::inside("seed")),
    })
}

/// What came back for something sent back, before the demonstration began.
async fn opening(tx: &mut Tx, account: &NewAccount, minor: i64, at: Time) -> Result<(), Stop> {
    let region = region_of(account)?;
    let amount = Money::new(minor, region.currency);
    let paid = tx.pay_in(&account.id, amount, region.balance_limit.minor).await?;
    let purse = paid.ok_or(Fault::Corrupt("purse"))?;
    let lot = NewLot {
        id: Uuid::now_v7().to_string(),
        account: account.id.clone(),
        bucket: Bucket::Refund,
        amount,
        since: at,
        expires: None,
        categories: Vec::new(),
        card: None,
        order: None,
    };
    let to = Customer {
        entry: Uuid::now_v7().to_string(),
        owner: account.id.clone(),
        bucket: lot.bucket,
        lot: lot.id.clone(),
        total_after: purse.total,
    };
    tx.post(&ledger::opening(Uuid::now_v7().to_string(), at, amount, to)?).await?;
    Ok(tx.add_lot(&lot).await?)
}
