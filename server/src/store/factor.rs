//! Second factors, and what stands between a password and one.

use super::{Fault, Look, Tx, count};
use crate::secret::Hash;
use domain::Time;

/// An authenticator as it is stored.
#[derive(Clone, Debug)]
pub struct AuthenticatorRow {
    /// Its secret, sealed.
    pub sealed: String,
    /// Since when it is asked for.
    pub since: Time,
}

impl Look {
    /// The authenticator of an account.
    pub async fn authenticator(&mut self, account: &str) -> Result<Option<AuthenticatorRow>, Fault> {
        let found: Option<(String, i64)> =
            sqlx::query_as("SELECT sealed, since FROM authenticators WHERE account = $1")
                .bind(account)
                .fetch_optional(self.db())
                .await?;
        Ok(found.map(|(sealed, since)| AuthenticatorRow { sealed, since: Time(since) }))
    }

    /// How many recovery codes an account has left.
    pub async fn recovery_left(&mut self, account: &str) -> Result<u64, Fault> {
        let left = sqlx::query_scalar("SELECT COUNT(*) FROM recovery_codes WHERE account = $1");
        Ok(count(left.bind(account).fetch_one(self.db()).await?))
    }

    /// The sealed secret of an authenticator that is being set up.
    pub async fn enrolment(&mut self, account: &str, now: Time) -> Result<Option<String>, Fault> {
        let found = sqlx::query_scalar("SELECT sealed FROM enrolments WHERE account = $1 AND expires > $2");
        Ok(found.bind(account).bind(now.0).fetch_optional(self.db()).await?)
    }

    /// Whose password was right, by the hash of the token given for it.
    pub async fn half_session(&mut self, token: &Hash, now: Time) -> Result<Option<String>, Fault> {
        let found = sqlx::query_scalar("SELECT account FROM half_sessions WHERE token = $1 AND expires > $2");
        Ok(found.bind(token.as_slice()).bind(now.0).fetch_optional(self.db()).await?)
    }
}

impl Tx {
    /// An authenticator is being set up. It takes the place of one that was.
    pub async fn put_enrolment(&mut self, account: &str, sealed: &str, expires: Time) -> Result<(), Fault> {
        let put = sqlx::query(
            "INSERT INTO enrolments (account, sealed, expires) VALUES ($1, $2, $3)
             ON CONFLICT (account) DO UPDATE SET sealed = excluded.sealed, expires = excluded.expires",
        );
        put.bind(account).bind(sealed).bind(expires.0).execute(self.db()).await?;
        Ok(())
    }

    /// An authenticator that was set up is asked for from now on, in the place of one that was. Its code of this step is
    /// used up. Says whether it was still being set up: nobody else has finished that.
    pub async fn put_authenticator(&mut self, account: &str, sealed: &str, step: i64) -> Result<bool, Fault> {
        let now = self.now().0;
        let taken = sqlx::query("DELETE FROM enrolments WHERE account = $1 AND sealed = $2");
        if taken.bind(account).bind(sealed).execute(self.db()).await?.rows_affected() != 1 {
            return Ok(false);
        }
        let put = sqlx::query(
            "INSERT INTO authenticators (account, sealed, since, last_step) VALUES ($1, $2, $3, $4)
             ON CONFLICT (account) DO UPDATE
             SET sealed = excluded.sealed, since = excluded.since, last_step = excluded.last_step",
        );
        put.bind(account).bind(sealed).bind(now).bind(step).execute(self.db()).await?;
        Ok(true)
    }

    /// Uses the code of a step up, and those of all steps before; says whether it was still to be used.
    pub async fn use_step(&mut self, account: &str, step: i64) -> Result<bool, Fault> {
        let used = sqlx::query("UPDATE authenticators SET last_step = $2 WHERE account = $1 AND last_step < $2");
        Ok(used.bind(account).bind(step).execute(self.db()).await?.rows_affected() == 1)
    }

    /// Uses a recovery code up; says whether it was one.
    pub async fn use_recovery_code(&mut self, account: &str, hash: &Hash) -> Result<bool, Fault> {
        let used = sqlx::query("DELETE FROM recovery_codes WHERE account = $1 AND hash = $2");
        Ok(used.bind(account).bind(hash.as_slice()).execute(self.db()).await?.rows_affected() == 1)
    }

    /// Gives an account recovery codes, in the place of those that it had.
    pub async fn put_recovery_codes(&mut self, account: &str, hashes: &[Hash]) -> Result<(), Fault> {
        sqlx::query("DELETE FROM recovery_codes WHERE account = $1").bind(account).execute(self.db()).await?;
        for hash in hashes {
            let added = sqlx::query("INSERT INTO recovery_codes (account, hash) VALUES ($1, $2)");
            added.bind(account).bind(hash.as_slice()).execute(self.db()).await?;
        }
        Ok(())
    }

    /// Takes the authenticator of an account off; says whether it had one.
    pub async fn remove_authenticator(&mut self, account: &str) -> Result<bool, Fault> {
        sqlx::query("DELETE FROM enrolments WHERE account = $1").bind(account).execute(self.db()).await?;
        let removed = sqlx::query("DELETE FROM authenticators WHERE account = $1");
        Ok(removed.bind(account).execute(self.db()).await?.rows_affected() == 1)
    }

    /// The password of an account was right; the second factor is still to come.
    pub async fn add_half_session(
        &mut self,
        token: &Hash,
        account: &str,
        (expires, last): (Time, Time),
    ) -> Result<(), Fault> {
        let added = sqlx::query("INSERT INTO half_sessions (token, account, expires, last) VALUES ($1, $2, $3, $4)");
        added.bind(token.as_slice()).bind(account).bind(expires.0).bind(last.0).execute(self.db()).await?;
        Ok(())
    }

    /// It is waited for until then, where that is not past its last moment. Says until when it is; none where it is over.
    pub async fn lengthen_half_session(&mut self, token: &Hash, now: Time, until: Time) -> Result<Option<Time>, Fault> {
        let longer = sqlx::query_scalar(
            "UPDATE half_sessions SET expires = CASE WHEN last >= $3 THEN $3 ELSE expires END
             WHERE token = $1 AND expires > $2 RETURNING expires",
        );
        let expires = longer.bind(token.as_slice()).bind(now.0).bind(until.0).fetch_optional(self.db()).await?;
        Ok(expires.map(Time))
    }

    /// The second factor came: the token has done its one work. Says whether it had not before.
    pub async fn take_half_session(&mut self, token: &Hash) -> Result<bool, Fault> {
        let taken = sqlx::query("DELETE FROM half_sessions WHERE token = $1");
        Ok(taken.bind(token.as_slice()).execute(self.db()).await?.rows_affected() == 1)
    }
}
