//! What was sent once, and its answer.

use super::{Fault, Look, Tx};
use crate::secret::Hash;

/// An attempt that has its answer.
#[derive(Clone, Debug)]
pub struct KeptAttempt {
    /// The keyed hash of what was sent.
    pub body_hash: Vec<u8>,
    /// The HTTP status of the answer.
    pub status: u16,
    /// The body of the answer, byte for byte.
    pub answer: String,
}

impl Look {
    /// The attempt of an account with this key, if it has its answer.
    pub async fn attempt(&mut self, account: &str, key: &str) -> Result<Option<KeptAttempt>, Fault> {
        let found: Option<(Vec<u8>, i64, String)> =
            sqlx::query_as("SELECT body_hash, status, answer FROM attempts WHERE account = $1 AND attempt = $2")
                .bind(account)
                .bind(key)
                .fetch_optional(self.db())
                .await?;
        let read = |(body_hash, status, answer)| {
            let status = u16::try_from(status).map_err(|_| Fault::Corrupt("status"))?;
            Ok(KeptAttempt { body_hash, status, answer })
        };
        found.map(read).transpose()
    }
}

impl Tx {
    /// Keeps an answer with its key. A second answer to one key is impossible: the key is the row's name.
    pub async fn keep_attempt(
        &mut self,
        (account, key): (&str, &str),
        (route, body_hash): (&str, &Hash),
        (status, answer): (u16, &str),
    ) -> Result<(), Fault> {
        let now = self.now().0;
        sqlx::query(
            "INSERT INTO attempts (account, attempt, route, body_hash, status, answer, created)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(account)
        .bind(key)
        .bind(route)
        .bind(body_hash.as_slice())
        .bind(i64::from(status))
        .bind(answer)
        .bind(now)
        .execute(self.db())
        .await?;
        Ok(())
    }
}
