//! Which secrets this database was written with, and what still needs each.

use super::{Fault, Look, Tx};
use crate::secret::Hash;
use domain::Time;

/// A secret that was written with, by its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyRow {
    /// Its id.
    pub id: String,
    /// What shows that somebody has it, where somebody had since this is kept.
    pub proof: Option<Vec<u8>>,
    /// Since when.
    pub since: Time,
}

/// What needs a secret, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KeyNeeds {
    /// Codes that are still worth something.
    pub codes: i64,
    /// Codes of which it would only be said what became of them.
    pub spent: i64,
    /// Letters that wait, and codes that wait for their issuer.
    pub waiting: i64,
    /// Second factors.
    pub factors: i64,
    /// Browsers that are told.
    pub browsers: i64,
    /// Storefronts that are told.
    pub webhooks: i64,
}

impl KeyNeeds {
    /// Whether somebody would lose something without it.
    pub fn is_needed(&self) -> bool {
        self.codes > 0 || self.waiting > 0 || self.factors > 0
    }
}

/// Something that is sealed: for what, and what.
#[derive(Clone, Debug)]
pub struct SealedRow {
    /// The id of its row.
    pub id: String,
    /// What is sealed.
    pub sealed: String,
}

/// Where something is sealed that may be sealed anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Letters that wait.
    Letters,
    /// Codes that wait for their issuer.
    Errands,
    /// Second factors.
    Factors,
}

/// As many as are sealed anew at once.
const BATCH: i64 = 200;

impl Look {
    /// The secrets that were ever written with, the newest first.
    pub async fn keys(&mut self) -> Result<Vec<KeyRow>, Fault> {
        let rows: Vec<(String, Option<Vec<u8>>, i64)> =
            sqlx::query_as("SELECT id, proof, since FROM code_keys ORDER BY since DESC, id DESC")
                .fetch_all(self.db())
                .await?;
        Ok(rows.into_iter().map(|(id, proof, since)| KeyRow { id, proof, since: Time(since) }).collect())
    }

    /// What needs a secret. Reads every card.
    pub async fn key_needs(&mut self, id: &str) -> Result<KeyNeeds, Fault> {
        let (all, codes): (i64, i64) = sqlx::query_as(
            "SELECT COUNT(*), CAST(COALESCE(SUM(CASE WHEN r.id IS NULL AND c.void_since IS NULL AND c.state <> 'disabled'
                    THEN 1 ELSE 0 END), 0) AS BIGINT)
             FROM cards c LEFT JOIN redemptions r ON r.card = c.id WHERE c.mac_key = $1",
        )
        .bind(id)
        .fetch_one(self.db())
        .await?;
        // What was sealed before it was noted by which was so by the oldest.
        let oldest = self.keys().await?.last().is_some_and(|row| row.id == id);
        let sealed = [id, ".%"].concat();
        let (waiting, factors, browsers, webhooks): (i64, i64, i64, i64) = sqlx::query_as(
            "SELECT (SELECT COUNT(*) FROM outbox WHERE (sealed LIKE $2 OR sealed NOT LIKE $3) AND sent IS NULL AND failed IS NULL) +
                    (SELECT COUNT(*) FROM issuer_redemptions WHERE sealed LIKE $2 OR sealed NOT LIKE $3),
                    (SELECT COUNT(*) FROM authenticators WHERE sealed LIKE $2 OR sealed NOT LIKE $3),
                    (SELECT COUNT(*) FROM told_browsers WHERE sealed LIKE $2 OR sealed NOT LIKE $3),
                    (SELECT COUNT(*) FROM webhooks WHERE mac_key = $1)",
        )
        .bind(id)
        .bind(sealed)
        .bind(if oldest { "%.%" } else { "%" })
        .fetch_one(self.db())
        .await?;
        Ok(KeyNeeds { codes, spent: all.saturating_sub(codes), waiting, factors, browsers, webhooks })
    }

    /// Some of what is sealed by any other secret than this one, behind an id.
    pub async fn sealed_otherwise(&mut self, kept: Kept, id: &str, behind: &str) -> Result<Vec<SealedRow>, Fault> {
        let found = match kept {
            Kept::Letters => {
                "SELECT id, sealed FROM outbox WHERE sealed NOT LIKE $1 AND sent IS NULL AND failed IS NULL AND id > $2
                 ORDER BY id LIMIT $3"
            }
            Kept::Errands => {
                "SELECT id, sealed FROM issuer_redemptions WHERE sealed NOT LIKE $1 AND id > $2 ORDER BY id LIMIT $3"
            }
            Kept::Factors => {
                "SELECT account, sealed FROM authenticators WHERE sealed NOT LIKE $1 AND account > $2
                 ORDER BY account LIMIT $3"
            }
        };
        let found = sqlx::query_as(found).bind([id, ".%"].concat()).bind(behind).bind(BATCH);
        let rows: Vec<(String, String)> = found.fetch_all(self.db()).await?;
        Ok(rows.into_iter().map(|(id, sealed)| SealedRow { id, sealed }).collect())
    }
}

impl Tx {
    /// Notes that a server has this secret, now or again.
    pub async fn note_key(&mut self, id: &str, proof: &Hash) -> Result<(), Fault> {
        let now = self.now().0;
        let noted = sqlx::query(
            "INSERT INTO code_keys (id, proof, since) VALUES ($1, $2, $3)
             ON CONFLICT (id) DO UPDATE SET proof = excluded.proof",
        );
        noted.bind(id).bind(proof.as_slice()).bind(now).execute(self.db()).await?;
        Ok(())
    }

    /// Forgets a secret that nothing needs.
    pub async fn forget_key(&mut self, id: &str) -> Result<bool, Fault> {
        let forgotten = sqlx::query("DELETE FROM code_keys WHERE id = $1").bind(id).execute(self.db()).await?;
        Ok(forgotten.rows_affected() == 1)
    }

    /// Storefronts from before it was noted have their secrets of this one.
    pub async fn note_key_of_webhooks(&mut self, id: &str) -> Result<(), Fault> {
        sqlx::query("UPDATE webhooks SET mac_key = $1 WHERE mac_key IS NULL").bind(id).execute(self.db()).await?;
        Ok(())
    }

    /// Something is sealed by another secret from now on, unless it has changed meanwhile.
    pub async fn reseal(&mut self, kept: Kept, row: &SealedRow, sealed: &str) -> Result<(), Fault> {
        let resealed = match kept {
            Kept::Letters => "UPDATE outbox SET sealed = $3 WHERE id = $1 AND sealed = $2",
            Kept::Errands => "UPDATE issuer_redemptions SET sealed = $3 WHERE id = $1 AND sealed = $2",
            Kept::Factors => "UPDATE authenticators SET sealed = $3 WHERE account = $1 AND sealed = $2",
        };
        sqlx::query(resealed).bind(&row.id).bind(&row.sealed).bind(sealed).execute(self.db()).await?;
        Ok(())
    }
}
