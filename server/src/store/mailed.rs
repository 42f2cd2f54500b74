//! Links in letters, and what they bring about.

use super::{Fault, Look, Tx};
use crate::secret::Hash;
use domain::Time;
use uuid::Uuid;

/// As many who have forgotten a password as are seen to at once.
const BATCH: i64 = 50;

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The e-mail is this person's.
    Confirm,
    /// Another password.
    Reset,
}

impl Purpose {
    fn word(self) -> &'static str {
        match self {
            Purpose::Confirm => "confirm",
            Purpose::Reset => "reset",
        }
    }
}

impl Look {
    /// Whether somebody has asked for another password and nobody has seen to it.
    pub async fn resets_wait(&mut self) -> Result<bool, Fault> {
        Ok(sqlx::query("SELECT 1 FROM resets_asked LIMIT 1").fetch_optional(self.db()).await?.is_some())
    }

    /// Whether a link is good. Whether it still is when it is taken, only taking says.
    pub async fn link_is_good(&mut self, token: &Hash, purpose: Purpose, now: Time) -> Result<bool, Fault> {
        let found = sqlx::query("SELECT 1 FROM mailed_links WHERE token = $1 AND purpose = $2 AND expires > $3");
        let found = found.bind(token.as_slice()).bind(purpose.word()).bind(now.0);
        Ok(found.fetch_optional(self.db()).await?.is_some())
    }
}

impl Tx {
    /// Keeps a link. The one of this kind that the account had before is void.
    pub async fn put_link(
        &mut self,
        token: &Hash,
        (account, purpose): (&str, Purpose),
        expires: Time,
    ) -> Result<(), Fault> {
        let put = sqlx::query(
            "INSERT INTO mailed_links (account, purpose, token, expires) VALUES ($1, $2, $3, $4)
             ON CONFLICT (account, purpose) DO UPDATE SET token = excluded.token, expires = excluded.expires",
        );
        put.bind(account).bind(purpose.word()).bind(token.as_slice()).bind(expires.0).execute(self.db()).await?;
        Ok(())
    }

    /// Takes a link: the account that it is for, once.
    pub async fn take_link(&mut self, token: &Hash, purpose: Purpose) -> Result<Option<String>, Fault> {
        let now = self.now().0;
        let taken = sqlx::query_scalar(
            "DELETE FROM mailed_links WHERE token = $1 AND purpose = $2 AND expires > $3 RETURNING account",
        );
        let taken = taken.bind(token.as_slice()).bind(purpose.word()).bind(now);
        Ok(taken.fetch_optional(self.db()).await?)
    }

    /// Somebody says to have forgotten the password of this e-mail.
    pub async fn ask_reset(&mut self, email: &str) -> Result<(), Fault> {
        let now = self.now().0;
        let asked = sqlx::query("INSERT INTO resets_asked (id, email, at) VALUES ($1, $2, $3)");
        asked.bind(Uuid::now_v7().to_string()).bind(email).bind(now).execute(self.db()).await?;
        Ok(())
    }

    /// Takes some who have, each for one server.
    pub async fn take_resets(&mut self) -> Result<Vec<String>, Fault> {
        let taken = sqlx::query_scalar(
            "DELETE FROM resets_asked WHERE id IN (SELECT id FROM resets_asked ORDER BY id LIMIT $1) RETURNING email",
        );
        Ok(taken.bind(BATCH).fetch_all(self.db()).await?)
    }

    /// The e-mail of an account is its owner's; says whether that is news.
    pub async fn confirm_email(&mut self, account: &str) -> Result<bool, Fault> {
        let confirmed =
            sqlx::query("UPDATE accounts SET unconfirmed_since = NULL WHERE id = $1 AND unconfirmed_since IS NOT NULL");
        Ok(confirmed.bind(account).execute(self.db()).await?.rows_affected() == 1)
    }

    /// Another password. Whatever led in by the one before ends: sessions, whose ids are the answer, and what was on its way
    /// to be one.
    pub async fn change_password(&mut self, account: &str, hash: &str) -> Result<Vec<String>, Fault> {
        let changed = sqlx::query("UPDATE accounts SET password = $2 WHERE id = $1");
        changed.bind(account).bind(hash).execute(self.db()).await?;
        sqlx::query("DELETE FROM half_sessions WHERE account = $1").bind(account).execute(self.db()).await?;
        sqlx::query("DELETE FROM handovers WHERE account = $1").bind(account).execute(self.db()).await?;
        sqlx::query("DELETE FROM enrolments WHERE account = $1").bind(account).execute(self.db()).await?;
        let ended = sqlx::query_scalar("DELETE FROM sessions WHERE account = $1 RETURNING id");
        Ok(ended.bind(account).fetch_all(self.db()).await?)
    }
}
