//! Letters on their way out.

use super::{Fault, Tx};
use domain::Time;

/// A letter to be sent. What it says is made of its order when it goes out.
#[derive(Clone, Debug)]
pub struct NewLetter {
    /// Opaque.
    pub id: String,
    /// The order that it is about.
    pub order: String,
    /// What nobody but its reader may see, sealed.
    pub sealed: Option<String>,
}

/// A letter that waits.
#[derive(Clone, Debug)]
pub struct Letter {
    /// Opaque.
    pub id: String,
    /// The order that it is about.
    pub order: String,
    /// What nobody but its reader may see, sealed.
    pub sealed: Option<String>,
    /// Since when it waits.
    pub created: Time,
    /// Who it is for: an e-mail, and how to speak to the person.
    pub to: (String, String),
}

impl Tx {
    /// Puts a letter into the outbox.
    pub async fn add_letter(&mut self, new: &NewLetter) -> Result<(), Fault> {
        let now = self.now().0;
        let added = "INSERT INTO outbox (id, order_id, sealed, created, try_at) VALUES ($1, $2, $3, $4, $4)";
        let added = sqlx::query(added).bind(&new.id).bind(&new.order).bind(new.sealed.as_deref()).bind(now);
        added.execute(self.db()).await?;
        Ok(())
    }

    /// The next letter to be sent, claimed until `again`.
    pub async fn claim_letter(&mut self, again: Time) -> Result<Option<Letter>, Fault> {
        let now = self.now().0;
        let claimed: Option<(String, String, Option<String>, i64)> = sqlx::query_as(
            "UPDATE outbox SET try_at = $2 WHERE try_at <= $1 AND id = (
                 SELECT id FROM outbox WHERE sent IS NULL AND try_at <= $1 ORDER BY try_at LIMIT 1)
             RETURNING id, order_id, sealed, created",
        )
        .bind(now)
        .bind(again.0)
        .fetch_optional(self.db())
        .await?;
        let Some((id, order, sealed, created)) = claimed else { return Ok(None) };
        let to =
            sqlx::query_as("SELECT a.email, a.name FROM orders o JOIN accounts a ON a.id = o.account WHERE o.id = $1");
        let to = to.bind(&order).fetch_one(self.db()).await?;
        Ok(Some(Letter { id, order, sealed, created: Time(created), to }))
    }

    /// A letter went out; what was sealed in it is forgotten.
    pub async fn letter_sent(&mut self, id: &str) -> Result<(), Fault> {
        let now = self.now().0;
        let sent = sqlx::query("UPDATE outbox SET sent = $2, sealed = NULL WHERE id = $1 AND sent IS NULL");
        sent.bind(id).bind(now).execute(self.db()).await?;
        Ok(())
    }
}
