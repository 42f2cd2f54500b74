//! Sessions, known by the hash of their token alone.

use super::{AccountRow, Fault, Look, Tx, account};
use crate::secret::Hash;
use domain::Time;
use sqlx::Row;

/// A session as it is stored.
#[derive(Clone, Debug)]
pub struct SessionRow {
    /// Opaque; not the token.
    pub id: String,
    /// Since when.
    pub since: Time,
    /// Last used, to the hour.
    pub seen: Time,
    /// The browser as it named itself, shortened.
    pub device: String,
    /// Until then who holds it counts as having proved it again.
    pub proved_until: Time,
}

/// A session to be made.
#[derive(Clone, Debug)]
pub struct NewSession {
    /// Opaque; not the token.
    pub id: String,
    /// The hash of the token.
    pub token: Hash,
    /// Whose.
    pub account: String,
    /// When it ends unless it is used.
    pub expires: Time,
    /// The browser as it named itself, shortened.
    pub device: String,
}

/// Who proves a session goes on by another token. The one before is good for so long yet, in milliseconds: requests may be
/// on their way with it, and the answer with the new one may be lost.
const FORMER: i64 = 60 * Time::SECOND;

impl Look {
    /// Who holds a token: the session and its account, while it lasts. A former token proves nothing.
    pub async fn session(&mut self, token: &Hash, now: Time) -> Result<Option<(SessionRow, AccountRow)>, Fault> {
        let found = sqlx::query(
            "SELECT s.id AS session, s.since, s.seen, s.device,
                    CASE WHEN s.token = $1 THEN s.proved_until ELSE 0 END AS proved_until, a.id, a.email, a.name, a.region,
                    a.language, a.frozen, a.refunds_to, a.auto_apply, a.alerts, a.address, a.version, a.unconfirmed_since
             FROM sessions s JOIN accounts a ON a.id = s.account
             WHERE (s.token = $1 OR s.former = $1 AND s.former_until > $2) AND s.expires > $2",
        );
        let row = found.bind(token.as_slice()).bind(now.0).fetch_optional(self.db()).await?;
        let read = |row: sqlx::any::AnyRow| {
            let session = SessionRow {
                id: row.try_get("session")?,
                since: Time(row.try_get("since")?),
                seen: Time(row.try_get("seen")?),
                device: row.try_get("device")?,
                proved_until: Time(row.try_get("proved_until")?),
            };
            Ok((session, account::account(&row)?))
        };
        row.map(read).transpose()
    }

    /// Everywhere an account is signed in, last used first.
    pub async fn sessions(&mut self, account: &str, now: Time) -> Result<Vec<SessionRow>, Fault> {
        let rows: Vec<(String, i64, i64, String, i64)> = sqlx::query_as(
            "SELECT id, since, seen, device, proved_until FROM sessions WHERE account = $1 AND expires > $2
             ORDER BY seen DESC, id DESC LIMIT 100",
        )
        .bind(account)
        .bind(now.0)
        .fetch_all(self.db())
        .await?;
        let row = |(id, since, seen, device, proved)| SessionRow {
            id,
            since: Time(since),
            seen: Time(seen),
            device,
            proved_until: Time(proved),
        };
        Ok(rows.into_iter().map(row).collect())
    }
}

impl Tx {
    /// Signs in, and forgets the account's sessions that ran out.
    pub async fn add_session(&mut self, new: &NewSession) -> Result<(), Fault> {
        let now = self.now().0;
        sqlx::query("DELETE FROM sessions WHERE account = $1 AND expires <= $2")
            .bind(&new.account)
            .bind(now)
            .execute(self.db())
            .await?;
        sqlx::query(
            "INSERT INTO sessions (id, token, account, since, seen, expires, device) VALUES ($1, $2, $3, $4, $4, $5, $6)",
        )
        .bind(&new.id)
        .bind(new.token.as_slice())
        .bind(&new.account)
        .bind(now)
        .bind(new.expires.0)
        .bind(&new.device)
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// Notes that a session is in use, which puts off its end.
    pub async fn touch_session(&mut self, id: &str, expires: Time) -> Result<(), Fault> {
        let now = self.now().0;
        sqlx::query("UPDATE sessions SET seen = $2, expires = $3 WHERE id = $1")
            .bind(id)
            .bind(now)
            .bind(expires.0)
            .execute(self.db())
            .await?;
        Ok(())
    }

    /// Notes that who holds a session has proved it again, until then. Says whether it is still there.
    pub async fn prove_session(&mut self, id: &str, until: Time) -> Result<bool, Fault> {
        let proved = sqlx::query("UPDATE sessions SET proved_until = $2 WHERE id = $1");
        Ok(proved.bind(id).bind(until.0).execute(self.db()).await?.rows_affected() == 1)
    }

    /// A session goes on by another token, and for a moment by the one before. Says whether it is still there.
    pub async fn renew_session(&mut self, id: &str, token: &Hash) -> Result<bool, Fault> {
        let now = self.now();
        // Who proves it again while a former one is good did not get the one in between.
        let renewed = sqlx::query(
            "UPDATE sessions SET former = CASE WHEN former_until > $3 THEN former ELSE token END, former_until = $4, token = $2
             WHERE id = $1",
        );
        let renewed = renewed.bind(id).bind(token.as_slice()).bind(now.0).bind(now.plus(FORMER).0);
        Ok(renewed.execute(self.db()).await?.rows_affected() == 1)
    }

    /// Ends the session that somebody holds who signs in anew: its account and id, if it is one.
    pub async fn end_held(&mut self, token: Option<&Hash>) -> Result<Option<(String, String)>, Fault> {
        let Some(token) = token else { return Ok(None) };
        let ended = sqlx::query_as("DELETE FROM sessions WHERE token = $1 OR former = $1 RETURNING account, id");
        Ok(ended.bind(token.as_slice()).fetch_optional(self.db()).await?)
    }

    /// Signs out one of an account's sessions; says whether there was such a one.
    pub async fn end_session(&mut self, account: &str, id: &str) -> Result<bool, Fault> {
        let ended = sqlx::query("DELETE FROM sessions WHERE account = $1 AND id = $2");
        Ok(ended.bind(account).bind(id).execute(self.db()).await?.rows_affected() == 1)
    }
}
