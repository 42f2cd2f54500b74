//! Redemptions: which card went into which account, once.

use super::{Fault, Look, Tx, time, words};
use domain::{
    Money, Time,
    api::redeem::{Receipt, Status},
};
use sqlx::Row;

/// A redemption to be recorded.
#[derive(Clone, Debug)]
pub struct Redemption {
    /// Of the redemption and of its ledger entry.
    pub id: String,
    /// The card's id.
    pub card: String,
    /// The account's id.
    pub account: String,
    /// The lot it made.
    pub lot: String,
    /// When.
    pub at: Time,
    /// What the account had available of this currency right afterwards, in minor units.
    pub balance_after: i64,
}

impl Look {
    /// The receipt of an account's own redemption that is done, by its id or that of its line in the history; nothing for
    /// anyone else's. Without the seat that its card may be.
    pub async fn receipt(&mut self, id: &str, account: &str) -> Result<Option<Receipt>, Fault> {
        let found = sqlx::query(
            "SELECT r.id, r.at, r.status, r.balance_after, c.id AS card, c.last_four, c.amount, c.currency, c.bucket,
                    c.categories, l.expires, a.email, i.issuer
             FROM redemptions r JOIN cards c ON c.id = r.card JOIN lots l ON l.id = r.lot JOIN accounts a ON a.id = r.account
                 LEFT JOIN issuer_redemptions i ON i.id = r.id
             WHERE r.id IN ($1, (SELECT tx FROM entries WHERE id = $1 AND owner = $2)) AND r.account = $2",
        );
        let Some(row) = found.bind(id).bind(account).fetch_optional(self.db()).await? else { return Ok(None) };
        let currency = words::currency(row.try_get("currency")?)?;
        let status = match row.try_get("status")? {
            "pending" => Status::Pending,
            "done" => Status::Done,
            _ => return Err(Fault::Corrupt("status")),
        };
        Ok(Some(Receipt {
            id: row.try_get("id")?,
            at: Time(row.try_get("at")?),
            status,
            card: row.try_get("card")?,
            last_four: row.try_get("last_four")?,
            amount: Money::new(row.try_get("amount")?, currency),
            bucket: words::bucket(row.try_get("bucket")?)?,
            categories: words::categories(row.try_get("categories")?),
            expires: time(row.try_get("expires")?),
            account: row.try_get("email")?,
            balance_after: Money::new(row.try_get("balance_after")?, currency),
            repeated: false,
            issuer: row.try_get("issuer")?,
            licence: None,
            problem: None,
        }))
    }
}

impl Tx {
    /// Redeems a card, if nobody has and it is in circulation: the one step that decides who has it. Says whether it did.
    pub async fn record(&mut self, done: &Redemption) -> Result<bool, Fault> {
        let recorded = sqlx::query(
            "INSERT INTO redemptions (id, card, account, lot, at, status, balance_after)
             SELECT $1, id, $3, $4, $5, 'done', $6 FROM cards WHERE id = $2 AND state = 'active'
             ON CONFLICT (card) DO NOTHING",
        )
        .bind(&done.id)
        .bind(&done.card)
        .bind(&done.account)
        .bind(&done.lot)
        .bind(done.at.0)
        .bind(done.balance_after)
        .execute(self.db())
        .await?;
        Ok(recorded.rows_affected() == 1)
    }
}
