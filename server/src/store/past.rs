//! A demonstration account's long past, put into the books in one go. Whoever makes it answers for its sums; the books
//! are verified afterwards like any others.

use super::{Fault, Look, PaidLine, Tx};
use crate::{ledger::Posting, secret::Hash};
use domain::{Currency, Money, Time, api::balance::Bucket};

/// A card that was redeemed, with the lot that it became. The redemption has the id of its line in the history.
#[derive(Clone, Debug)]
pub struct PastCard {
    /// Its id.
    pub id: String,
    /// The redemption.
    pub redemption: String,
    /// The lot.
    pub lot: PastLot,
    /// Of a code that nobody has.
    pub mac: Hash,
    /// The last four of that.
    pub last_four: String,
    /// What was available right afterwards.
    pub balance_after: i64,
}

/// A lot of which nothing is left.
#[derive(Clone, Debug)]
pub struct PastLot {
    /// Its id.
    pub id: String,
    /// The bucket.
    pub bucket: Bucket,
    /// What came.
    pub amount: Money,
    /// When.
    pub since: Time,
    /// When it ran out, or would have.
    pub expires: Option<Time>,
    /// The categories it paid for.
    pub categories: Vec<String>,
    /// The order it came from, and the promo's name where it was credit.
    pub order: Option<(String, Option<String>)>,
}

/// An order, as it is after all that became of it.
#[derive(Clone, Debug)]
pub struct PastOrder {
    /// Its number.
    pub id: String,
    /// When it was placed and paid.
    pub at: Time,
    /// What it cost.
    pub total: Money,
    /// What the balance did not pay.
    pub due: Money,
    /// What was there afterwards.
    pub balance_after: i64,
    /// What was sold.
    pub sold: String,
    /// The lines, and the refund by which each went back.
    pub lines: Vec<(PaidLine, Option<String>)>,
    /// Which lot paid how much of which line.
    pub payments: Vec<(String, String, i64)>,
    /// What went back.
    pub refunds: Vec<PastRefund>,
}

/// What went back of an order.
#[derive(Clone, Debug)]
pub struct PastRefund {
    /// Its id.
    pub id: String,
    /// When.
    pub at: Time,
    /// The lines, and what went to each bucket, as they are written.
    pub lines: String,
    /// As it is written.
    pub buckets: String,
    /// All of it.
    pub amount: i64,
    /// What of it went to the payment card.
    pub card: i64,
}

/// Some of a past.
#[derive(Clone, Debug, Default)]
pub struct Past {
    /// Cards that were redeemed.
    pub cards: Vec<PastCard>,
    /// Lots that came from orders.
    pub lots: Vec<PastLot>,
    /// Movements, each with what its lines are found by.
    pub postings: Vec<(Posting, String)>,
    /// Orders that are over.
    pub orders: Vec<PastOrder>,
}

impl PastOrder {
    /// How far it is: where all of it went back, it is cancelled.
    pub(super) fn state(&self) -> &'static str {
        if self.lines.iter().all(|(_, refund)| refund.is_some()) { "cancelled" } else { "paid" }
    }

    /// What went back.
    pub(super) fn refunded(&self) -> i64 {
        self.refunds.iter().map(|refund| refund.amount).sum()
    }

    /// What of it went to the payment card.
    pub(super) fn card_refunded(&self) -> i64 {
        self.refunds.iter().map(|refund| refund.card).sum()
    }
}

impl Look {
    /// Whether this is a demonstration's database: one that was seeded.
    pub async fn is_demonstration(&mut self) -> Result<bool, Fault> {
        let seeded: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM sentinels").fetch_one(self.db()).await?;
        Ok(seeded > 0)
    }

    /// When an account's first line was appended.
    pub async fn first_line(&mut self, owner: &str) -> Result<Option<Time>, Fault> {
        let first = sqlx::query_scalar("SELECT at FROM entries WHERE owner = $1 ORDER BY at, id LIMIT 1");
        let first: Option<i64> = first.bind(owner).fetch_optional(self.db()).await?;
        Ok(first.map(Time))
    }
}

impl Tx {
    /// An account has had this currency, and has nothing of it unless it does.
    pub async fn open_purse(&mut self, owner: &str, currency: Currency) -> Result<(), Fault> {
        let open = "INSERT INTO purses (account, currency, total) VALUES ($1, $2, 0) ON CONFLICT DO NOTHING";
        sqlx::query(open).bind(owner).bind(currency.as_str()).execute(self.db()).await?;
        Ok(())
    }

    /// Makes what a line says of the balance after it wrong, by one minor unit: so that there is something to find. The
    /// line in the middle of an account's history, or the one that is named; says which.
    pub async fn plant(&mut self, owner: &str, line: Option<&str>) -> Result<Option<String>, Fault> {
        let planted = sqlx::query_scalar(
            "UPDATE entries SET total_after = total_after + 1 WHERE owner = $1 AND id = COALESCE($2, (
                 SELECT id FROM entries WHERE owner = $1 ORDER BY at, id LIMIT 1
                 OFFSET (SELECT COUNT(*) / 2 FROM entries WHERE owner = $1)))
             RETURNING id",
        );
        Ok(planted.bind(owner).bind(line).fetch_optional(self.db()).await?)
    }
}
