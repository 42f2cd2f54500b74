//! Subscriptions, and when each is due.

use super::{Fault, Look, Tx, words};
use domain::{
    Reason, Time,
    api::{
        order::Address,
        subscription::{Pays, State},
    },
};
use sqlx::{Row, any::AnyRow};

/// A subscription as it is stored.
#[derive(Clone, Debug)]
pub struct SubscriptionRow {
    /// Opaque.
    pub id: String,
    /// Whose.
    pub account: String,
    /// The product's id.
    pub product: String,
    /// How many each time.
    pub quantity: u32,
    /// Every so many weeks.
    pub every: u32,
    /// When it is ordered next.
    pub next: Time,
    /// The renewal that is due is not tried before then.
    pub not_before: Time,
    /// How often the renewal that is due has failed.
    pub tries: u32,
    /// How it pays.
    pub pays: Pays,
    /// Whether it goes on.
    pub state: State,
    /// Why the last renewal was left out.
    pub trouble: Option<Reason>,
    /// Where it goes.
    pub address: Option<Address>,
    /// The id of its way of delivery.
    pub delivery: String,
    /// The number of its last order.
    pub last_order: String,
}

/// A subscription to be made.
#[derive(Clone, Debug)]
pub struct NewSubscription {
    /// All of it.
    pub row: SubscriptionRow,
    /// The line of its first order.
    pub line: String,
}

macro_rules! subscription {
    ($rest:literal) => {
        concat!(
            "SELECT id, account, product, quantity, every, next, claimed, tries, pays, state, trouble, address, delivery,
                    last_order FROM subscriptions ",
            $rest
        )
    };
}

fn subscription(row: &AnyRow) -> Result<SubscriptionRow, Fault> {
    let number = |name: &'static str| -> Result<u32, Fault> {
        u32::try_from(row.try_get::<i64, _>(name)?).map_err(|_| Fault::Corrupt(name))
    };
    let (trouble, address): (Option<String>, Option<String>) = (row.try_get("trouble")?, row.try_get("address")?);
    let trouble = trouble.map(|trouble| serde_json::from_str(&trouble)).transpose();
    let address = address.map(|address| serde_json::from_str(&address)).transpose();
    Ok(SubscriptionRow {
        id: row.try_get("id")?,
        account: row.try_get("account")?,
        product: row.try_get("product")?,
        quantity: number("quantity")?,
        every: number("every")?,
        next: Time(row.try_get("next")?),
        not_before: Time(row.try_get("claimed")?),
        tries: number("tries")?,
        pays: words::pays(row.try_get("pays")?)?,
        state: words::going(row.try_get("state")?)?,
        trouble: trouble.map_err(|_| Fault::Corrupt("trouble"))?,
        address: address.map_err(|_| Fault::Corrupt("address"))?,
        delivery: row.try_get("delivery")?,
        last_order: row.try_get("last_order")?,
    })
}

impl Look {
    /// An account's subscriptions, the oldest first.
    pub async fn subscriptions(&mut self, account: &str) -> Result<Vec<SubscriptionRow>, Fault> {
        let rows = sqlx::query(subscription!("WHERE account = $1 ORDER BY id")).bind(account);
        rows.fetch_all(self.db()).await?.iter().map(subscription).collect()
    }

    /// A subscription, whoever's.
    pub async fn subscription(&mut self, id: &str) -> Result<Option<SubscriptionRow>, Fault> {
        let found = sqlx::query(subscription!("WHERE id = $1")).bind(id).fetch_optional(self.db()).await?;
        found.as_ref().map(subscription).transpose()
    }
}

impl Look {
    /// Whether a subscription is due that nobody is renewing.
    pub async fn renewals_wait(&mut self, now: Time) -> Result<bool, Fault> {
        let due =
            sqlx::query("SELECT 1 FROM subscriptions WHERE state = 'active' AND next <= $1 AND claimed <= $1 LIMIT 1");
        Ok(due.bind(now.0).fetch_optional(self.db()).await?.is_some())
    }
}

impl Tx {
    /// Makes a subscription; one of the same line of the same order is there already.
    pub async fn add_subscription(&mut self, new: &NewSubscription) -> Result<(), Fault> {
        let row = &new.row;
        let address = row.address.as_ref().map(serde_json::to_string).transpose();
        sqlx::query(
            "INSERT INTO subscriptions (id, account, product, quantity, every, next, pays, state, address, delivery,
                                        last_order, last_line)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING",
        )
        .bind(&row.id)
        .bind(&row.account)
        .bind(&row.product)
        .bind(i64::from(row.quantity))
        .bind(i64::from(row.every))
        .bind(row.next.0)
        .bind(words::pays_word(row.pays))
        .bind(words::going_word(row.state))
        .bind(address.map_err(|_| Fault::Corrupt("address"))?)
        .bind(&row.delivery)
        .bind(&row.last_order)
        .bind(&new.line)
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// Writes down what the shopper changed.
    pub async fn change_subscription(&mut self, row: &SubscriptionRow) -> Result<(), Fault> {
        let trouble = row.trouble.as_ref().map(serde_json::to_string).transpose();
        sqlx::query(
            "UPDATE subscriptions SET quantity = $2, every = $3, next = $4, pays = $5, state = $6, tries = $7,
                    trouble = $8, last_order = $9, claimed = $10
             WHERE id = $1",
        )
        .bind(&row.id)
        .bind(i64::from(row.quantity))
        .bind(i64::from(row.every))
        .bind(row.next.0)
        .bind(words::pays_word(row.pays))
        .bind(words::going_word(row.state))
        .bind(i64::from(row.tries))
        .bind(trouble.map_err(|_| Fault::Corrupt("trouble"))?)
        .bind(&row.last_order)
        .bind(row.not_before.0)
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// The next subscription that is due, claimed until `again`.
    pub async fn claim_subscription(&mut self, again: Time) -> Result<Option<SubscriptionRow>, Fault> {
        let now = self.now().0;
        let claimed: Option<String> = sqlx::query_scalar(
            "UPDATE subscriptions SET claimed = $2 WHERE claimed <= $1 AND id = (
                 SELECT id FROM subscriptions WHERE state = 'active' AND next <= $1 AND claimed <= $1
                 ORDER BY next LIMIT 1)
             RETURNING id",
        )
        .bind(now)
        .bind(again.0)
        .fetch_optional(self.db())
        .await?;
        match claimed {
            Some(id) => self.subscription(&id).await,
            None => Ok(None),
        }
    }
}
