//! How much, how often and to whom an account sends gifts.

use super::{Fault, Look, Tx, count, time};
use crate::secret::Hash;
use domain::{Currency, Time};

impl Look {
    /// How many gifts an account has paid since then.
    pub async fn gifts_since(&mut self, account: &str, since: Time) -> Result<u32, Fault> {
        let paid = sqlx::query_scalar("SELECT COUNT(*) FROM gifts WHERE account = $1 AND at > $2");
        let paid: i64 = paid.bind(account).bind(since.0).fetch_one(self.db()).await?;
        Ok(u32::try_from(count(paid)).unwrap_or(u32::MAX))
    }

    /// The hashes of the e-mails to which an account sent a gift that was claimed.
    pub async fn claimed_macs(&mut self, account: &str) -> Result<Vec<Hash>, Fault> {
        let macs: Vec<(Vec<u8>,)> = sqlx::query_as(
            "SELECT DISTINCT email_mac FROM gifts
             WHERE account = $1 AND state = 'claimed' AND email_mac IS NOT NULL",
        )
        .bind(account)
        .fetch_all(self.db())
        .await?;
        let mac = |(mac,): (Vec<u8>,)| Hash::try_from(mac).map_err(|_| Fault::Corrupt("email_mac"));
        macs.into_iter().map(mac).collect()
    }
}

impl Tx {
    /// What an account's gifts since then are worth, paid or being paid, in minor units; and when the first of them was
    /// placed. Whoever else counts them waits until this job is done.
    pub async fn worth_of_gifts(
        &mut self,
        account: &str,
        currency: Currency,
        since: Time,
    ) -> Result<(i64, Option<Time>), Fault> {
        // The account's row first: who writes it has it until the end.
        sqlx::query("UPDATE accounts SET version = version WHERE id = $1").bind(account).execute(self.db()).await?;
        let sum: (Option<i64>, Option<i64>) = sqlx::query_as(
            "SELECT CAST(SUM(gifts) AS BIGINT), MIN(at) FROM orders
             WHERE account = $1 AND currency = $2 AND at > $3 AND gifts > 0 AND state <> 'released'",
        )
        .bind(account)
        .bind(currency.as_str())
        .bind(since.0)
        .fetch_one(self.db())
        .await?;
        Ok((sum.0.unwrap_or(0), time(sum.1)))
    }
}
