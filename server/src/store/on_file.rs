//! Payment cards on file: a provider's word for each, and its last four.

use super::{Fault, Look, Tx};

impl Look {
    /// The payment card that an account has on file: the provider's word for it, and its last four.
    pub async fn card_on_file(&mut self, account: &str) -> Result<Option<(String, String)>, Fault> {
        let found = sqlx::query_as("SELECT token, last_four FROM cards_on_file WHERE account = $1");
        Ok(found.bind(account).fetch_optional(self.db()).await?)
    }
}

impl Tx {
    /// Keeps the provider's word for a payment card on file, instead of the one before.
    pub async fn keep_card(&mut self, account: &str, token: &str, last_four: &str) -> Result<(), Fault> {
        let now = self.now().0;
        sqlx::query(
            "INSERT INTO cards_on_file (account, token, last_four, since) VALUES ($1, $2, $3, $4)
             ON CONFLICT (account) DO UPDATE
             SET token = excluded.token, last_four = excluded.last_four, since = excluded.since",
        )
        .bind(account)
        .bind(token)
        .bind(last_four)
        .bind(now)
        .execute(self.db())
        .await?;
        Ok(())
    }
}
