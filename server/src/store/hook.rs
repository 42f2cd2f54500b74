//! Who is told what happened, and what is still to be told.

use super::{Fault, Look, Tx};
use domain::{Time, api::embed::Webhook};

/// As many calls as are taken at once.
const BATCH: i64 = 16;

/// A call that waits, taken to be made.
#[derive(Clone, Debug)]
pub struct CallRow {
    /// Of this call.
    pub id: String,
    /// Whom it is to.
    pub webhook: String,
    /// Where that is.
    pub url: String,
    /// The id of the secret that it is signed with.
    pub key: Option<String>,
    /// What is told.
    pub body: String,
    /// How often it was tried, this time included.
    pub tries: i64,
}

impl Look {
    /// Everybody who is told, oldest first.
    pub async fn webhooks(&mut self) -> Result<Vec<Webhook>, Fault> {
        let rows: Vec<(String, String)> =
            sqlx::query_as("SELECT id, url FROM webhooks ORDER BY since, id").fetch_all(self.db()).await?;
        Ok(rows.into_iter().map(|(id, url)| Webhook { id, url, secret: None }).collect())
    }

    /// Whether a call is due that nobody is making.
    pub async fn calls_wait(&mut self, now: Time) -> Result<bool, Fault> {
        let due = sqlx::query(
            "SELECT 1 FROM calls WHERE sent IS NULL AND failed IS NULL AND try_at <= $1 AND busy_until <= $1 LIMIT 1",
        );
        Ok(due.bind(now.0).fetch_optional(self.db()).await?.is_some())
    }
}

impl Tx {
    /// Tells somebody from now on.
    pub async fn add_webhook(&mut self, id: &str, url: &str, key: &str) -> Result<(), Fault> {
        let now = self.now().0;
        let added = sqlx::query("INSERT INTO webhooks (id, url, since, mac_key) VALUES ($1, $2, $3, $4)");
        added.bind(id).bind(url).bind(now).bind(key).execute(self.db()).await?;
        Ok(())
    }

    /// Tells somebody no more, nor what was still to be told; says whether they were.
    pub async fn end_webhook(&mut self, id: &str) -> Result<bool, Fault> {
        sqlx::query("DELETE FROM calls WHERE webhook = $1").bind(id).execute(self.db()).await?;
        let ended = sqlx::query("DELETE FROM webhooks WHERE id = $1").bind(id);
        Ok(ended.execute(self.db()).await?.rows_affected() == 1)
    }

    /// Something is to be told to everybody who is there, by these ids.
    pub async fn add_call(&mut self, call: &str, webhook: &str, body: &str) -> Result<(), Fault> {
        let now = self.now().0;
        let added = sqlx::query("INSERT INTO calls (id, webhook, body, created, try_at) VALUES ($1, $2, $3, $4, $4)");
        added.bind(call).bind(webhook).bind(body).bind(now).execute(self.db()).await?;
        Ok(())
    }

    /// Takes some of the calls that wait; nobody else has them until then.
    pub async fn claim_calls(&mut self, until: Time) -> Result<Vec<CallRow>, Fault> {
        let now = self.now().0;
        let rows: Vec<(String, String, String, i64)> = sqlx::query_as(
            "UPDATE calls SET busy_until = $2, tries = tries + 1 WHERE id IN
                (SELECT id FROM calls WHERE sent IS NULL AND failed IS NULL AND try_at <= $1 AND busy_until <= $1
                 ORDER BY try_at, id LIMIT $3)
             RETURNING id, webhook, body, tries",
        )
        .bind(now)
        .bind(until.0)
        .bind(BATCH)
        .fetch_all(self.db())
        .await?;
        let hooks: Vec<(String, String, Option<String>)> =
            sqlx::query_as("SELECT id, url, mac_key FROM webhooks").fetch_all(self.db()).await?;
        let row = |(id, webhook, body, tries): (String, String, String, i64)| {
            let hook = hooks.iter().find(|(hook, ..)| *hook == webhook).cloned();
            let (_, url, key) = hook.ok_or(Fault::Corrupt("call"))?;
            Ok(CallRow { id, webhook, url, key, body, tries })
        };
        rows.into_iter().map(row).collect()
    }

    /// A call was heard.
    pub async fn call_heard(&mut self, id: &str) -> Result<(), Fault> {
        let now = self.now().0;
        let heard = sqlx::query("UPDATE calls SET sent = $2, busy_until = 0 WHERE id = $1");
        heard.bind(id).bind(now).execute(self.db()).await?;
        Ok(())
    }

    /// A call is tried again then, or not at all any more, and why.
    pub async fn call_later(&mut self, id: &str, at: Option<Time>, why: &str) -> Result<(), Fault> {
        let later = match at {
            Some(at) => sqlx::query("UPDATE calls SET try_at = $2, busy_until = 0 WHERE id = $1").bind(id).bind(at.0),
            None => sqlx::query("UPDATE calls SET failed = $2, busy_until = 0 WHERE id = $1").bind(id).bind(why),
        };
        later.execute(self.db()).await?;
        Ok(())
    }
}
