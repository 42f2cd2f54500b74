//! What is past its time.

use super::{Fault, Look, Tx};
use domain::Time;

/// Before when what is past its time.
#[derive(Clone, Copy, Debug)]
pub struct Old {
    /// Misses, and locks that were over then.
    pub misses: Time,
    /// Attempts.
    pub attempts: Time,
    /// Whatever says itself when it ends.
    pub now: Time,
}

impl Look {
    /// Whether something is past its time.
    pub async fn something_is_old(&mut self, old: &Old) -> Result<bool, Fault> {
        let found = sqlx::query(
            "SELECT 1 FROM misses WHERE at < $1 UNION ALL
             SELECT 1 FROM locks WHERE until < $1 UNION ALL
             SELECT 1 FROM attempts WHERE created < $2 UNION ALL
             SELECT 1 FROM sessions WHERE expires <= $3 UNION ALL
             SELECT 1 FROM half_sessions WHERE expires <= $3 UNION ALL
             SELECT 1 FROM mailed_links WHERE expires <= $3 UNION ALL
             SELECT 1 FROM new_emails WHERE expires <= $3 UNION ALL
             SELECT 1 FROM passkey_questions WHERE expires <= $3 UNION ALL
             SELECT 1 FROM enrolments WHERE expires <= $3 LIMIT 1",
        );
        let found = found.bind(old.misses.0).bind(old.attempts.0).bind(old.now.0);
        Ok(found.fetch_optional(self.db()).await?.is_some())
    }
}

impl Tx {
    /// Forgets so many rows of each kind, the oldest; gives the sessions that ended so, each with its account.
    pub async fn forget_old(&mut self, old: &Old, most: i64) -> Result<Vec<(String, String)>, Fault> {
        let kinds = [
            ("DELETE FROM misses WHERE id IN (SELECT id FROM misses WHERE at < $1 ORDER BY at LIMIT $2)", old.misses),
            (
                "DELETE FROM locks WHERE subject IN (SELECT subject FROM locks WHERE until < $1 ORDER BY until LIMIT $2)",
                old.misses,
            ),
            (
                "DELETE FROM attempts WHERE (account, attempt) IN
                     (SELECT account, attempt FROM attempts WHERE created < $1 ORDER BY created LIMIT $2)",
                old.attempts,
            ),
            (
                "DELETE FROM half_sessions WHERE token IN
                     (SELECT token FROM half_sessions WHERE expires <= $1 ORDER BY expires LIMIT $2)",
                old.now,
            ),
            (
                "DELETE FROM mailed_links WHERE token IN
                     (SELECT token FROM mailed_links WHERE expires <= $1 ORDER BY expires LIMIT $2)",
                old.now,
            ),
            (
                "DELETE FROM new_emails WHERE account IN
                     (SELECT account FROM new_emails WHERE expires <= $1 ORDER BY expires LIMIT $2)",
                old.now,
            ),
            (
                "DELETE FROM passkey_questions WHERE hash IN
                     (SELECT hash FROM passkey_questions WHERE expires <= $1 ORDER BY expires LIMIT $2)",
                old.now,
            ),
            (
                "DELETE FROM enrolments WHERE account IN
                     (SELECT account FROM enrolments WHERE expires <= $1 ORDER BY account LIMIT $2)",
                old.now,
            ),
        ];
        for (text, before) in kinds {
            sqlx::query(text).bind(before.0).bind(most).execute(self.db()).await?;
        }
        let ended = sqlx::query_as(
            "DELETE FROM sessions WHERE id IN (SELECT id FROM sessions WHERE expires <= $1 ORDER BY expires LIMIT $2)
             RETURNING account, id",
        );
        Ok(ended.bind(old.now.0).bind(most).fetch_all(self.db()).await?)
    }
}
