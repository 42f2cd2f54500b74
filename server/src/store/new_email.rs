//! The e-mail that an account is to have.

use super::{Fault, Look, Tx};
use crate::secret::Hash;
use domain::Time;

impl Look {
    /// The e-mail that an account is to have, once a link that is still good comes back from there.
    pub async fn new_email(&mut self, account: &str, now: Time) -> Result<Option<String>, Fault> {
        let found = sqlx::query_scalar("SELECT email FROM new_emails WHERE account = $1 AND expires > $2");
        Ok(found.bind(account).bind(now.0).fetch_optional(self.db()).await?)
    }
}

impl Tx {
    /// Keeps the e-mail that an account is to have, by the link that goes there. The one from before is void.
    pub async fn put_new_email(
        &mut self,
        (account, email): (&str, &str),
        token: &Hash,
        expires: Time,
    ) -> Result<(), Fault> {
        let put = sqlx::query(
            "INSERT INTO new_emails (account, email, token, expires) VALUES ($1, $2, $3, $4)
             ON CONFLICT (account) DO UPDATE
             SET email = excluded.email, token = excluded.token, expires = excluded.expires",
        );
        put.bind(account).bind(email).bind(token.as_slice()).bind(expires.0).execute(self.db()).await?;
        Ok(())
    }

    /// Takes the e-mail that a link is for, once, with its account.
    pub async fn take_new_email(&mut self, token: &Hash) -> Result<Option<(String, String)>, Fault> {
        let now = self.now().0;
        let taken = sqlx::query_as("DELETE FROM new_emails WHERE token = $1 AND expires > $2 RETURNING account, email");
        Ok(taken.bind(token.as_slice()).bind(now).fetch_optional(self.db()).await?)
    }

    /// The account keeps the e-mail that it has; says whether it was to have another.
    pub async fn keep_email(&mut self, account: &str) -> Result<bool, Fault> {
        let kept = sqlx::query("DELETE FROM new_emails WHERE account = $1").bind(account);
        Ok(kept.execute(self.db()).await?.rows_affected() == 1)
    }

    /// The account has this e-mail from now on, confirmed; links that went to the one before are void. Says whether it does:
    /// not where another account has it.
    pub async fn change_email(&mut self, account: &str, email: &str) -> Result<bool, Fault> {
        let changed = sqlx::query(
            "UPDATE accounts SET email = $2, unconfirmed_since = NULL
             WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM accounts WHERE email = $2)",
        );
        if changed.bind(account).bind(email).execute(self.db()).await?.rows_affected() == 0 {
            return Ok(false);
        }
        sqlx::query("DELETE FROM mailed_links WHERE account = $1").bind(account).execute(self.db()).await?;
        Ok(true)
    }
}
