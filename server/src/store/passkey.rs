//! Passkeys, and what they are asked.

use super::{Fault, Look, Tx, count};
use crate::secret::Hash;
use domain::{Time, api::passkey::Passkey};
use sqlx::{Row, any::AnyRow};

/// A passkey as it is stored.
#[derive(Clone, Debug)]
pub struct PasskeyRow {
    /// What its owner sees of it.
    pub shown: Passkey,
    /// Whose.
    pub account: String,
    /// The credential's id.
    pub credential: Vec<u8>,
    /// The public key, as COSE writes it.
    pub public_key: Vec<u8>,
    /// How often it signed, where its authenticator counts that.
    pub counter: u32,
}

/// What a passkey is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asking {
    /// To be one of an account's.
    Add,
    /// Who it is, in the place of e-mail and password.
    SignIn,
    /// Beside the password.
    Second,
    /// Who is signed in proves it again.
    StepUp,
}

impl Asking {
    fn word(self) -> &'static str {
        match self {
            Asking::Add => "add",
            Asking::SignIn => "sign_in",
            Asking::Second => "second",
            Asking::StepUp => "step_up",
        }
    }
}

/// All of a row, in the order in which nothing but its name is read.
macro_rules! all {
    ($rest:literal) => {
        concat!("SELECT id, account, credential, public_key, counter, name, since, used FROM passkeys ", $rest)
    };
}

fn passkey(row: &AnyRow) -> Result<PasskeyRow, Fault> {
    let shown = Passkey {
        id: row.try_get("id")?,
        name: row.try_get("name")?,
        since: Time(row.try_get("since")?),
        used: row.try_get::<Option<i64>, _>("used")?.map(Time),
    };
    Ok(PasskeyRow {
        shown,
        account: row.try_get("account")?,
        credential: row.try_get("credential")?,
        public_key: row.try_get("public_key")?,
        counter: u32::try_from(row.try_get::<i64, _>("counter")?).map_err(|_| Fault::Corrupt("passkey"))?,
    })
}

impl Look {
    /// The passkeys of an account, the oldest first.
    pub async fn passkeys(&mut self, account: &str) -> Result<Vec<PasskeyRow>, Fault> {
        let found = sqlx::query(all!("WHERE account = $1 ORDER BY since, id"));
        found.bind(account).fetch_all(self.db()).await?.iter().map(passkey).collect()
    }

    /// How many those are.
    pub async fn count_passkeys(&mut self, account: &str) -> Result<u64, Fault> {
        let found = sqlx::query_scalar("SELECT COUNT(*) FROM passkeys WHERE account = $1");
        Ok(count(found.bind(account).fetch_one(self.db()).await?))
    }

    /// The passkey with this credential, whose ever it is.
    pub async fn passkey(&mut self, credential: &[u8]) -> Result<Option<PasskeyRow>, Fault> {
        let found = sqlx::query(all!("WHERE credential = $1"));
        found.bind(credential).fetch_optional(self.db()).await?.as_ref().map(passkey).transpose()
    }

    /// How many questions were asked for from a place and not answered yet, and when the first of them ends.
    pub async fn passkey_questions(&mut self, place: &str, now: Time) -> Result<(u64, Option<Time>), Fault> {
        let found: (i64, Option<i64>) =
            sqlx::query_as("SELECT COUNT(*), MIN(expires) FROM passkey_questions WHERE place = $1 AND expires > $2")
                .bind(place)
                .bind(now.0)
                .fetch_one(self.db())
                .await?;
        Ok((count(found.0), found.1.map(Time)))
    }
}

impl Tx {
    /// Keeps a question for whoever asked for it.
    pub async fn ask_passkey(
        &mut self,
        question: &Hash,
        (asking, holder): (Asking, &str),
        place: &str,
        expires: Time,
    ) -> Result<(), Fault> {
        let asked = sqlx::query(
            "INSERT INTO passkey_questions (hash, purpose, holder, place, expires) VALUES ($1, $2, $3, $4, $5)",
        );
        let asked = asked.bind(question.as_slice()).bind(asking.word()).bind(holder).bind(place).bind(expires.0);
        asked.execute(self.db()).await?;
        Ok(())
    }

    /// Takes a question; says whether it was this holder's, for this, and still to be answered. It is gone then.
    pub async fn take_passkey_question(
        &mut self,
        question: &Hash,
        (asking, holder): (Asking, &str),
    ) -> Result<bool, Fault> {
        let now = self.now().0;
        let taken = sqlx::query(
            "DELETE FROM passkey_questions WHERE hash = $1 AND purpose = $2 AND holder = $3 AND expires > $4",
        );
        let taken = taken.bind(question.as_slice()).bind(asking.word()).bind(holder).bind(now);
        Ok(taken.execute(self.db()).await?.rows_affected() == 1)
    }

    /// Adds a passkey; says whether its credential was nobody's before.
    pub async fn add_passkey(&mut self, new: &PasskeyRow) -> Result<bool, Fault> {
        let added = sqlx::query(
            "INSERT INTO passkeys (id, account, credential, public_key, counter, name, since)
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (credential) DO NOTHING",
        )
        .bind(&new.shown.id)
        .bind(&new.account)
        .bind(new.credential.as_slice())
        .bind(new.public_key.as_slice())
        .bind(i64::from(new.counter))
        .bind(&new.shown.name)
        .bind(new.shown.since.0)
        .execute(self.db())
        .await?;
        Ok(added.rows_affected() == 1)
    }

    /// A passkey was used. Its counter grows, or stays nothing where its authenticator does not count; says whether it did.
    pub async fn use_passkey(&mut self, id: &str, counter: u32) -> Result<bool, Fault> {
        let now = self.now().0;
        let used = sqlx::query(
            "UPDATE passkeys SET counter = $2, used = $3 WHERE id = $1 AND (counter < $2 OR (counter = 0 AND $2 = 0))",
        );
        let used = used.bind(id).bind(i64::from(counter)).bind(now);
        Ok(used.execute(self.db()).await?.rows_affected() == 1)
    }

    /// Takes a passkey of an account off: what it was called, if it was one.
    pub async fn remove_passkey(&mut self, account: &str, id: &str) -> Result<Option<String>, Fault> {
        let removed = sqlx::query_scalar("DELETE FROM passkeys WHERE account = $1 AND id = $2 RETURNING name");
        Ok(removed.bind(account).bind(id).fetch_optional(self.db()).await?)
    }
}
