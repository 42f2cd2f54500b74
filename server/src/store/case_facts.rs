//! What the shop knows of what is reported.

use super::{Fault, Look};
use domain::Time;
use sqlx::{Row, any::AnyRow};

/// An answer to an attempt of an account.
#[derive(Clone, Debug)]
pub struct Tried {
    /// When.
    pub at: Time,
    /// Where it was sent.
    pub route: String,
    /// The HTTP status of the answer.
    pub status: i64,
    /// The answer's body.
    pub answer: String,
}

/// A line of an account's history, as the shop looks into it.
#[derive(Clone, Debug, serde::Serialize)]
pub struct EntryFacts {
    /// When.
    pub at: Time,
    /// Why value moved.
    pub kind: String,
    /// Of which bucket.
    pub bucket: String,
    /// How much, in minor units; minus is debit.
    pub amount: i64,
    /// In what.
    pub currency: String,
    /// What there was of it afterwards.
    pub after: i64,
    /// The card's last four, where a card is behind it.
    pub last_four: Option<String>,
    /// The order's number, where an order is.
    pub order: Option<String>,
    /// The promo's name, where it is credit of one.
    pub promo: Option<String>,
}

impl Look {
    /// The newest of an account's redemptions of a card with this last four.
    pub async fn redemptions_of(&mut self, account: &str, last_four: &str) -> Result<Vec<String>, Fault> {
        let ids = sqlx::query_scalar(
            "SELECT r.id FROM redemptions r JOIN cards c ON c.id = r.card
             WHERE r.account = $1 AND c.last_four = $2 ORDER BY r.at DESC, r.id DESC LIMIT 10",
        );
        Ok(ids.bind(account).bind(last_four).fetch_all(self.db()).await?)
    }

    /// The last attempts of an account to redeem something, newest first.
    pub async fn tried(&mut self, account: &str, since: Time) -> Result<Vec<Tried>, Fault> {
        let rows: Vec<(i64, String, i64, String)> = sqlx::query_as(
            "SELECT created, route, status, answer FROM attempts
             WHERE account = $1 AND created > $2 AND route IN ('redemptions', 'claims') ORDER BY created DESC LIMIT 10",
        )
        .bind(account)
        .bind(since.0)
        .fetch_all(self.db())
        .await?;
        let tried = |(at, route, status, answer)| Tried { at: Time(at), route, status, answer };
        Ok(rows.into_iter().map(tried).collect())
    }

    /// A line of an account's own history.
    pub async fn entry_facts(&mut self, owner: &str, id: &str) -> Result<Option<EntryFacts>, Fault> {
        let found = sqlx::query(
            "SELECT e.at, t.kind, e.bucket, e.amount, e.currency, e.total_after, c.last_four, t.order_id, t.promo
             FROM entries e JOIN transactions t ON t.id = e.tx LEFT JOIN cards c ON c.id = t.card
             WHERE e.id = $1 AND e.owner = $2",
        );
        let row = found.bind(id).bind(owner).fetch_optional(self.db()).await?;
        let facts = |row: AnyRow| {
            Ok(EntryFacts {
                at: Time(row.try_get("at")?),
                kind: row.try_get("kind")?,
                bucket: row.try_get("bucket")?,
                amount: row.try_get("amount")?,
                currency: row.try_get("currency")?,
                after: row.try_get("total_after")?,
                last_four: row.try_get("last_four")?,
                order: row.try_get("order_id")?,
                promo: row.try_get("promo")?,
            })
        };
        row.map(facts).transpose()
    }
}
