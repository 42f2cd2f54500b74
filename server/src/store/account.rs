//! Accounts.

use super::{Fault, Look, Tx, count, words};
use crate::events::Told;
use domain::{
    Time,
    api::{account::Preferences, balance::Event, order::Address},
};
use sqlx::{Row, any::AnyRow};

/// An account as it is stored.
#[derive(Clone, Debug)]
pub struct AccountRow {
    /// Opaque.
    pub id: String,
    /// Lower case.
    pub email: String,
    /// It has come back from a letter that the e-mail is this person's.
    pub confirmed: bool,
    /// How to speak to the person.
    pub name: String,
    /// The region's id.
    pub region: String,
    /// BCP 47.
    pub language: String,
    /// No debit while it is frozen.
    pub frozen: bool,
    /// What the shopper chose.
    pub preferences: Preferences,
    /// Where goods go, unless an order says otherwise.
    pub address: Option<Address>,
    /// Grows with every change of the account or its balance.
    pub version: u64,
}

/// An account to be made.
#[derive(Clone, Debug)]
pub struct NewAccount {
    /// Opaque.
    pub id: String,
    /// Lower case.
    pub email: String,
    /// Nothing has to come back from a letter first.
    pub confirmed: bool,
    /// How to speak to the person.
    pub name: String,
    /// An argon2id hash with its parameters, never the password.
    pub password_hash: String,
    /// The region's id.
    pub region: String,
    /// BCP 47.
    pub language: String,
    /// Where goods go.
    pub address: Option<Address>,
}

pub(super) fn account(row: &AnyRow) -> Result<AccountRow, Fault> {
    Ok(AccountRow {
        id: row.try_get("id")?,
        email: row.try_get("email")?,
        confirmed: row.try_get::<Option<i64>, _>("unconfirmed_since")?.is_none(),
        name: row.try_get("name")?,
        region: row.try_get("region")?,
        language: row.try_get("language")?,
        frozen: row.try_get::<i64, _>("frozen")? != 0,
        preferences: Preferences {
            refunds_to: words::refunds(row.try_get("refunds_to")?)?,
            auto_apply: row.try_get::<i64, _>("auto_apply")? != 0,
            alerts: row.try_get::<i64, _>("alerts")? != 0,
        },
        address: row.try_get::<Option<&str>, _>("address")?.map(read_address).transpose()?,
        version: count(row.try_get("version")?),
    })
}

fn read_address(json: &str) -> Result<Address, Fault> {
    serde_json::from_str(json).map_err(|_| Fault::Corrupt("address"))
}

fn address_json(address: Option<&Address>) -> Result<Option<String>, Fault> {
    address.map(serde_json::to_string).transpose().map_err(|_| Fault::Corrupt("address"))
}

impl Look {
    /// An account by its id.
    pub async fn account(&mut self, id: &str) -> Result<Option<AccountRow>, Fault> {
        let found = sqlx::query(
            "SELECT id, email, name, region, language, frozen, refunds_to, auto_apply, alerts, address, version,
                    unconfirmed_since
             FROM accounts WHERE id = $1",
        );
        found.bind(id).fetch_optional(self.db()).await?.as_ref().map(account).transpose()
    }

    /// The account that signs in with this e-mail, and the hash of its password.
    pub async fn account_by_email(&mut self, email: &str) -> Result<Option<(String, String)>, Fault> {
        let found = sqlx::query_as("SELECT id, password FROM accounts WHERE email = $1");
        Ok(found.bind(email).fetch_optional(self.db()).await?)
    }
}

impl Look {
    /// The hash of an account's password.
    pub async fn password(&mut self, id: &str) -> Result<Option<String>, Fault> {
        let found = sqlx::query_scalar("SELECT password FROM accounts WHERE id = $1");
        Ok(found.bind(id).fetch_optional(self.db()).await?)
    }

    /// Since when there is an account.
    pub async fn account_since(&mut self, id: &str) -> Result<Option<Time>, Fault> {
        let found = sqlx::query_scalar("SELECT created FROM accounts WHERE id = $1");
        Ok(found.bind(id).fetch_optional(self.db()).await?.map(Time))
    }

    /// How often an account has changed.
    pub async fn version(&mut self, id: &str) -> Result<u64, Fault> {
        let version = sqlx::query_scalar("SELECT version FROM accounts WHERE id = $1");
        Ok(count(version.bind(id).fetch_one(self.db()).await?))
    }
}

impl Tx {
    /// Notes that an account's balance moved, and tells who listens.
    pub async fn moved(&mut self, id: &str) -> Result<(), Fault> {
        let next = sqlx::query_scalar("UPDATE accounts SET version = version + 1 WHERE id = $1 RETURNING version");
        let version = count(next.bind(id).fetch_one(self.db()).await?);
        self.tell(Told { account: id.into(), session: None, event: Event::Balance { version } });
        Ok(())
    }

    /// Makes an account; says whether it was new. One that exists stays as it is.
    pub async fn add_account(&mut self, new: &NewAccount) -> Result<bool, Fault> {
        let now = self.now().0;
        let done = sqlx::query(
            "INSERT INTO accounts (id, email, name, password, region, language, created, address, unconfirmed_since)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (email) DO NOTHING",
        )
        .bind(&new.id)
        .bind(&new.email)
        .bind(&new.name)
        .bind(&new.password_hash)
        .bind(&new.region)
        .bind(&new.language)
        .bind(now)
        .bind(address_json(new.address.as_ref())?)
        .bind((!new.confirmed).then_some(now))
        .execute(self.db())
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Changes what the shopper may change.
    pub async fn change_account(&mut self, new: &AccountRow) -> Result<(), Fault> {
        sqlx::query(
            "UPDATE accounts SET region = $2, language = $3, refunds_to = $4, auto_apply = $5, address = $6, alerts = $7
             WHERE id = $1",
        )
        .bind(&new.id)
        .bind(&new.region)
        .bind(&new.language)
        .bind(words::refunds_word(new.preferences.refunds_to))
        .bind(i64::from(new.preferences.auto_apply))
        .bind(address_json(new.address.as_ref())?)
        .bind(i64::from(new.preferences.alerts))
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// Freezes an account, or unfreezes it; says whether this was the step that did it.
    pub async fn freeze(&mut self, id: &str, frozen: bool) -> Result<bool, Fault> {
        let changed = sqlx::query("UPDATE accounts SET frozen = $2 WHERE id = $1 AND frozen <> $2");
        Ok(changed.bind(id).bind(i64::from(frozen)).execute(self.db()).await?.rows_affected() == 1)
    }

    /// Tells an account's listeners that the account itself changed.
    pub fn account_changed(&mut self, id: &str) {
        self.tell(Told { account: id.into(), session: None, event: Event::Account });
    }
}
