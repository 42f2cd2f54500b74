//! Purses, and lots that come: what an account has.

use super::{Fault, Look, Tx, words};
use domain::{Currency, Money, Time, api::balance::Bucket};

/// All that an account has of one currency.
#[derive(Clone, Copy, Debug)]
pub struct Purse {
    /// Which.
    pub currency: Currency,
    /// Everything, in minor units, holds and what has run out included.
    pub total: i64,
    /// What is set aside, in minor units.
    pub held: i64,
    /// What ran out and still stands in the books, in minor units.
    pub run_out: i64,
}

impl Purse {
    /// A purse that was never opened.
    pub fn empty(currency: Currency) -> Purse {
        Purse { currency, total: 0, held: 0, run_out: 0 }
    }

    /// What can be spent now, in minor units.
    pub fn available(&self) -> i64 {
        self.total.saturating_sub(self.held).saturating_sub(self.run_out)
    }
}

/// A lot to be made.
#[derive(Clone, Debug)]
pub struct NewLot {
    /// Opaque.
    pub id: String,
    /// Whose.
    pub account: String,
    /// Of which kind.
    pub bucket: Bucket,
    /// What came.
    pub amount: Money,
    /// When.
    pub since: Time,
    /// When it runs out, if it does.
    pub expires: Option<Time>,
    /// The categories it may pay for.
    pub categories: Vec<String>,
    /// The card it came from, if it did.
    pub card: Option<String>,
    /// The order it came from, if it did: with its promo's name where it is credit, else as a refund.
    pub order: Option<(String, Option<String>)>,
}

impl Look {
    /// What an account has, one purse a currency.
    pub async fn purses(&mut self, account: &str, now: Time) -> Result<Vec<Purse>, Fault> {
        let rows: Vec<(String, i64, i64, i64)> = sqlx::query_as(
            "SELECT p.currency, p.total, p.held,
                    CAST(COALESCE((SELECT SUM(l.remaining - l.held) FROM lots l WHERE l.account = p.account
                                   AND l.currency = p.currency AND l.expires <= $2 AND l.remaining > 0), 0) AS BIGINT)
             FROM purses p WHERE p.account = $1 ORDER BY p.currency",
        )
        .bind(account)
        .bind(now.0)
        .fetch_all(self.db())
        .await?;
        let purse = |(currency, total, held, run_out): (String, _, _, _)| {
            Ok(Purse { currency: words::currency(&currency)?, total, held, run_out })
        };
        rows.into_iter().map(purse).collect()
    }
}

impl Tx {
    /// Adds to a purse if that leaves it within the limit, and says how it stands then. Nothing where it would not.
    pub async fn pay_in(&mut self, account: &str, amount: Money, limit: i64) -> Result<Option<Purse>, Fault> {
        let now = self.now().0;
        let paid: Option<(i64, i64, i64)> = sqlx::query_as(
            "INSERT INTO purses (account, currency, total) SELECT $1, $2, $3 WHERE $3 <= $4
             ON CONFLICT (account, currency) DO UPDATE
             SET total = purses.total + excluded.total
             WHERE purses.total + excluded.total <= $4
             RETURNING total, held,
                 CAST(COALESCE((SELECT SUM(l.remaining - l.held) FROM lots l WHERE l.account = $1 AND l.currency = $2
                                AND l.expires <= $5 AND l.remaining > 0), 0) AS BIGINT)",
        )
        .bind(account)
        .bind(amount.currency.as_str())
        .bind(amount.minor)
        .bind(limit)
        .bind(now)
        .fetch_optional(self.db())
        .await?;
        Ok(paid.map(|(total, held, run_out)| Purse { currency: amount.currency, total, held, run_out }))
    }

    /// Makes a lot.
    pub async fn add_lot(&mut self, new: &NewLot) -> Result<(), Fault> {
        sqlx::query(
            "INSERT INTO lots (id, account, bucket, currency, amount, remaining, since, expires, categories, card,
                               order_id, promo)
             VALUES ($1, $2, $3, $4, $5, $5, $6, $7, $8, $9, $10, $11)",
        )
        .bind(&new.id)
        .bind(&new.account)
        .bind(words::bucket_word(new.bucket))
        .bind(new.amount.currency.as_str())
        .bind(new.amount.minor)
        .bind(new.since.0)
        .bind(new.expires.map(|at| at.0))
        .bind(words::categories_word(&new.categories))
        .bind(new.card.as_deref())
        .bind(new.order.as_ref().map(|(order, _)| order.clone()))
        .bind(new.order.as_ref().and_then(|(_, promo)| promo.clone()))
        .execute(self.db())
        .await?;
        Ok(())
    }
}
