//! Points: what they become, and becoming it, once.
//!
//! Points are lots like any other, in a currency of their own that is none. No rate, no worth and no step ever leaves whole
//! numbers.

mod rate;
pub use rate::{RateFault, rates};

use crate::{
    ledger::{self, Customer},
    store::{Fault, NewLot, Purse, Stop, Tx},
};
use domain::{
    Currency, Money, Reason, Time,
    api::{
        balance::Bucket,
        config::Region,
        points::{Conversion, Convert},
    },
    points::{points, worth},
};
use uuid::Uuid;

/// As many points as an account may hold.
pub const LIMIT: i64 = 1_000_000;

/// Who converts what.
#[derive(Clone, Debug)]
pub struct Wish {
    /// The account's id.
    pub account: String,
    /// Its region, which has the rate.
    pub region: Region,
    /// What was asked for.
    pub ask: Convert,
}

/// Some of a lot.
struct Part {
    lot: String,
    amount: Money,
}

/// Points become credit in the account's own currency. Those that run out first go first.
pub async fn convert(tx: &mut Tx, wish: &Wish) -> Result<Conversion, Stop> {
    let amount = allowed(tx, wish).await?;
    let parts = parts(tx, wish).await?;
    let (id, now, limit) = (Uuid::now_v7().to_string(), tx.now(), wish.region.balance_limit);
    let Some(purse) = tx.pay_in(&wish.account, amount, limit.minor).await? else {
        let balance = purse_of(tx, &wish.account, limit.currency).await?.total;
        return Err(Reason::BalanceLimit { limit, balance: Money::new(balance, limit.currency) }.into());
    };
    let mut went = Vec::new();
    for Part { lot, amount } in parts {
        let total_after = tx.drain_lot(&lot, &wish.account, amount).await?;
        went.push((customer(&wish.account, Bucket::Points, lot, total_after), amount));
    }
    let lot = credit(&wish.account, amount, now);
    let to = customer(&wish.account, lot.bucket, lot.id.clone(), purse.total);
    tx.post(&ledger::convert(id.clone(), now, went, (to, amount))?).await?;
    tx.add_lot(&lot).await?;
    tx.came_from_points(&lot.id, &id).await?;
    tx.moved(&wish.account).await?;
    let left = purse_of(tx, &wish.account, Currency::POINTS).await?.available();
    Ok(Conversion {
        id,
        at: now,
        points: points(wish.ask.points),
        amount,
        bucket: lot.bucket,
        points_left: points(left),
        balance_after: Money::new(purse.available(), amount.currency),
    })
}

/// What the points become, if they may now.
async fn allowed(tx: &mut Tx, wish: &Wish) -> Result<Money, Stop> {
    let account = tx.account(&wish.account).await?.ok_or(Fault::Corrupt("account"))?;
    if account.frozen {
        return Err(Reason::Frozen.into());
    }
    let rate = wish.region.points.ok_or(Reason::Region)?;
    let amount = worth(wish.ask.points, &rate).map_err(|_| Reason::Malformed)?;
    if amount != wish.ask.worth {
        return Err(Reason::RateChanged { worth: amount }.into());
    }
    Ok(amount)
}

/// Which lots give how many of the points; refused where there are not so many.
async fn parts(tx: &mut Tx, wish: &Wish) -> Result<Vec<Part>, Stop> {
    let (now, mut missing, mut available) = (tx.now(), wish.ask.points, 0_i64);
    let mut parts = Vec::new();
    for (bucket, lot) in tx.lots(&wish.account).await? {
        if bucket != Bucket::Points || lot.expires.is_some_and(|at| at <= now) {
            continue;
        }
        let free = lot.left.minus(lot.held).map_err(|_| Fault::Corrupt("lot"))?;
        available = available.saturating_add(free.minor);
        let taken = free.minor.min(missing);
        if taken > 0 {
            missing = missing.saturating_sub(taken);
            parts.push(Part { lot: lot.id, amount: points(taken) });
        }
    }
    if missing > 0 {
        return Err(Reason::InsufficientBalance { available: points(available) }.into());
    }
    Ok(parts)
}

async fn purse_of(tx: &mut Tx, account: &str, currency: Currency) -> Result<Purse, Fault> {
    let now = tx.now();
    let purses = tx.purses(account, now).await?;
    Ok(purses.into_iter().find(|purse| purse.currency == currency).unwrap_or(Purse::empty(currency)))
}

/// The credit that points become. Points may run out; what they became does not.
fn credit(account: &str, amount: Money, since: Time) -> NewLot {
    NewLot {
        id: Uuid::now_v7().to_string(),
        account: account.to_owned(),
        bucket: Bucket::Promotional,
        amount,
        since,
        expires: None,
        categories: Vec::new(),
        card: None,
        order: None,
    }
}

fn customer(account: &str, bucket: Bucket, lot: String, total_after: i64) -> Customer {
    Customer { entry: Uuid::now_v7().to_string(), owner: account.to_owned(), bucket, lot, total_after }
}
