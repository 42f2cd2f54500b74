//! What was sent once, and its answer.

use super::{Fault, Look, Tx};
use crate::secret::Hash;

type Row = (String, Vec<u8>, i64, String, Option<String>);

/// An attempt that has its answer.
#[derive(Clone, Debug)]
pub struct KeptAttempt {
    /// Where it was sent.
    pub route: String,
    /// The keyed hash of what was sent.
    pub body_hash: Vec<u8>,
    /// The HTTP status of the answer.
    pub status: u16,
    /// The body of the answer, byte for byte; of an order, the id of the request.
    pub answer: String,
    /// The order that it made or changed, if it did.
    pub order: Option<String>,
}

impl Look {
    /// The attempt of an account with this key, if it has its answer.
    pub async fn attempt(&mut self, account: &str, key: &str) -> Result<Option<KeptAttempt>, Fault> {
        let found: Option<Row> = sqlx::query_as(
            "SELECT route, body_hash, status, answer, order_id FROM attempts WHERE account = $1 AND attempt = $2",
        )
        .bind(account)
        .bind(key)
        .fetch_optional(self.db())
        .await?;
        let read = |(route, body_hash, status, answer, order): Row| {
            let status = u16::try_from(status).map_err(|_| Fault::Corrupt("status"))?;
            Ok(KeptAttempt { route, body_hash, status, answer, order })
        };
        found.map(read).transpose()
    }
}

impl Tx {
    /// Keeps an answer with its key, and the order that it made or changed. A second answer to one key is impossible:
    /// the key is the row's name.
    pub async fn keep_attempt(
        &mut self,
        (account, key): (&str, &str),
        (route, body_hash): (&str, &Hash),
        (status, answer): (u16, &str),
        order: Option<&str>,
    ) -> Result<(), Fault> {
        let now = self.now().0;
        sqlx::query(
            "INSERT INTO attempts (account, attempt, route, body_hash, status, answer, created, order_id)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(account)
        .bind(key)
        .bind(route)
        .bind(body_hash.as_slice())
        .bind(i64::from(status))
        .bind(answer)
        .bind(now)
        .bind(order)
        .execute(self.db())
        .await?;
        Ok(())
    }
}
