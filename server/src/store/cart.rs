//! Carts, as they are read.

use super::{Card, Fault, Look, card, count, product, words};
use crate::secret::Hash;
use domain::{
    Currency, Time,
    api::order::Method,
    quote::{BucketAmount, Line},
};
use serde::de::DeserializeOwned;
use sqlx::{Row, any::AnyRow};

/// Whose cart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CartOwner {
    /// An account's, by its id.
    Account(String),
    /// A guest's.
    Guest {
        /// The hash of the token in the guest's cookie; nothing before the first write.
        token: Option<Hash>,
        /// Where the guest says to be; nothing leaves it as it was.
        region: Option<String>,
    },
}

/// A cart as it is stored, without what is on it.
#[derive(Clone, Debug)]
pub struct CartRow {
    /// Opaque.
    pub id: String,
    /// Grows with every change.
    pub version: u64,
    /// A guest's region; an account has its own.
    pub region: String,
    /// The chosen way of delivery; empty until one was.
    pub delivery: String,
    /// Whether the balance is to pay; nothing leaves it to the account's preference.
    pub use_balance: Option<bool>,
    /// Exact amounts of buckets.
    pub amounts: Vec<BucketAmount>,
    /// What pays the rest, as far as it is chosen.
    pub payment: Option<Method>,
    /// The promos that the shopper insists on.
    pub chosen: Vec<String>,
    /// The order that is being paid, and until when it may be.
    pub paying: Option<(String, Time)>,
}

macro_rules! cart {
    ($rest:literal) => {
        concat!(
            "SELECT c.id, c.version, c.region, c.delivery, c.use_balance, c.amounts, c.payment, c.chosen,
                    o.id AS paying, o.until
             FROM carts c LEFT JOIN orders o ON o.id = c.order_id AND o.state IN ('paying', 'challenge') ",
            $rest
        )
    };
}

fn json<T: DeserializeOwned>(text: &str) -> Result<T, Fault> {
    serde_json::from_str(text).map_err(|_| Fault::Corrupt("cart"))
}

fn cart(row: &AnyRow) -> Result<CartRow, Fault> {
    let (paying, until): (Option<String>, Option<i64>) = (row.try_get("paying")?, row.try_get("until")?);
    Ok(CartRow {
        id: row.try_get("id")?,
        version: count(row.try_get("version")?),
        region: row.try_get("region")?,
        delivery: row.try_get("delivery")?,
        use_balance: row.try_get::<Option<i64>, _>("use_balance")?.map(|on| on != 0),
        amounts: json(row.try_get("amounts")?)?,
        payment: row.try_get::<Option<&str>, _>("payment")?.map(words::method).transpose()?,
        chosen: json(row.try_get("chosen")?)?,
        paying: paying.zip(until.map(Time)),
    })
}

impl Look {
    /// A cart, if its owner has one by now.
    pub async fn cart(&mut self, owner: &CartOwner) -> Result<Option<CartRow>, Fault> {
        let found = match owner {
            CartOwner::Account(account) => sqlx::query(cart!("WHERE c.account = $1")).bind(account),
            CartOwner::Guest { token: Some(token), .. } => {
                sqlx::query(cart!("WHERE c.token = $1")).bind(token.as_slice())
            }
            CartOwner::Guest { token: None, .. } => return Ok(None),
        };
        found.fetch_optional(self.db()).await?.as_ref().map(cart).transpose()
    }

    /// What is in a cart, at the prices of one currency. What has no such price is not sold there, and left out.
    pub async fn cart_lines(&mut self, cart: &str, currency: Currency) -> Result<Vec<Line>, Fault> {
        let rows = sqlx::query(
            "SELECT l.id AS line, l.quantity, l.every AS rhythm, p.id, p.name, p.about, p.category, p.kind, p.tax,
                    p.picture, p.every, p.stock, q.currency, q.price, q.sale, q.sale_until
             FROM cart_lines l JOIN products p ON p.id = l.product JOIN prices q ON q.product = p.id
             WHERE l.cart = $1 AND q.currency = $2 ORDER BY l.id",
        );
        let rows = rows.bind(cart).bind(currency.as_str()).fetch_all(self.db()).await?;
        let line = |row: &AnyRow| {
            let number = |number: i64| u32::try_from(number).map_err(|_| Fault::Corrupt("quantity"));
            let every = number(row.try_get("rhythm")?)?;
            Ok(Line {
                id: row.try_get("line")?,
                product: product::product(row)?,
                quantity: number(row.try_get("quantity")?)?,
                every: (every > 0).then_some(every),
            })
        };
        rows.iter().map(line).collect()
    }

    /// The cards laid on a cart, in the order in which they came, each with the time it did.
    pub async fn cards_on(&mut self, cart: &str) -> Result<Vec<(Card, Time)>, Fault> {
        let rows = sqlx::query(
            "SELECT c.id, c.mac, c.last_four, c.profile, c.amount, c.currency, c.region, c.bucket, c.categories,
                    c.expires, c.state, c.hold_until, c.gift, c.void_since, c.batch, c.seat, r.id AS redemption,
                    r.account AS redeemer, r.at AS redeemed_at, k.since
             FROM cart_codes k JOIN cards c ON c.id = k.card LEFT JOIN redemptions r ON r.card = c.id
             WHERE k.cart = $1 ORDER BY k.since, k.id",
        );
        let rows = rows.bind(cart).fetch_all(self.db()).await?;
        rows.iter().map(|row| Ok((card::card(row)?.1, Time(row.try_get("since")?)))).collect()
    }

    /// How many orders an account has placed and paid, and not cancelled.
    pub async fn orders_of(&mut self, account: &str) -> Result<u32, Fault> {
        let orders = sqlx::query_scalar("SELECT COUNT(*) FROM orders WHERE account = $1 AND state = 'paid'");
        let orders: i64 = orders.bind(account).fetch_one(self.db()).await?;
        Ok(u32::try_from(orders).unwrap_or(u32::MAX))
    }
}
