//! Browsers in which an account was signed in.

use super::{Fault, Look, Tx};
use crate::secret::Hash;
use domain::Time;

/// A browser that was not seen for so long is one that is not known.
const KEPT: i64 = 400 * Time::DAY;

impl Look {
    /// Whether an account knows a browser by one of its marks; nothing where it never knew any.
    pub async fn knows_browser(&mut self, account: &str, marks: &[Hash], now: Time) -> Result<Option<bool>, Fault> {
        let found = sqlx::query_as("SELECT mark, seen FROM known_browsers WHERE account = $1");
        let all: Vec<(Vec<u8>, i64)> = found.bind(account).fetch_all(self.db()).await?;
        let since = now.plus(-KEPT).0;
        let known = |(mark, seen): &(Vec<u8>, i64)| *seen > since && marks.iter().any(|own| own.as_slice() == mark);
        Ok((!all.is_empty()).then(|| all.iter().any(known)))
    }
}

impl Tx {
    /// An account knows a browser from now on, and forgets those that were not seen for long.
    pub async fn know_browser(&mut self, account: &str, marks: &[Hash]) -> Result<(), Fault> {
        let now = self.now();
        let forgotten = sqlx::query("DELETE FROM known_browsers WHERE account = $1 AND seen < $2");
        forgotten.bind(account).bind(now.plus(-KEPT).0).execute(self.db()).await?;
        for mark in marks {
            let known = sqlx::query(
                "INSERT INTO known_browsers (account, mark, seen) VALUES ($1, $2, $3)
                 ON CONFLICT (account, mark) DO UPDATE SET seen = excluded.seen",
            );
            known.bind(account).bind(mark.as_slice()).bind(now.0).execute(self.db()).await?;
        }
        Ok(())
    }
}
