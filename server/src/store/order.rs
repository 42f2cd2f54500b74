//! Orders, as they were placed and how far they are. Every step is a condition of the database, so it happens once.

use super::{Fault, Look, Tx, count, words};
use domain::{
    Money, Reason, Time,
    api::order::{Method, State},
};
use sqlx::{Row, any::AnyRow};

/// An order as it is stored.
#[derive(Clone, Debug)]
pub struct OrderRow {
    /// Its number.
    pub id: String,
    /// Whose.
    pub account: String,
    /// How far it is.
    pub state: State,
    /// The cart and its version; nothing for a renewal.
    pub cart: Option<(String, u64)>,
    /// What it renews, if it does.
    pub renewal: Option<String>,
    /// When it was placed.
    pub at: Time,
    /// The holds fall off then.
    pub until: Time,
    /// What it costs.
    pub total: Money,
    /// What the balance does not pay.
    pub due: Money,
    /// What pays that.
    pub method: Option<Method>,
    /// The last four of the payment card.
    pub last_four: Option<String>,
    /// What the account had available right after it was paid.
    pub balance_after: Option<Money>,
    /// The payment card is to be kept on file.
    pub keeps: bool,
    /// What was sold, as it was written.
    pub sold: String,
}

/// An order to be placed.
#[derive(Clone, Debug)]
pub struct NewOrder {
    /// Its number.
    pub id: String,
    /// Whose.
    pub account: String,
    /// The cart and its version; nothing for a renewal.
    pub cart: Option<(String, u64)>,
    /// What it renews; there is one order of it.
    pub renewal: Option<String>,
    /// The holds fall off then.
    pub until: Time,
    /// The provider is asked what became of it from then on.
    pub ask_at: Time,
    /// What it costs.
    pub total: Money,
    /// What the balance does not pay.
    pub due: Money,
    /// What pays that.
    pub method: Option<Method>,
    /// The last four of the payment card.
    pub last_four: Option<String>,
    /// The payment card is to be kept on file.
    pub keeps: bool,
    /// What was sold.
    pub sold: String,
    /// What is paid for each line.
    pub lines: Vec<PaidLine>,
    /// What the gifts in it are worth, in minor units.
    pub gifts: i64,
}

/// What is paid for a line of an order.
#[derive(Clone, Debug)]
pub struct PaidLine {
    /// Its id; the delivery's is empty.
    pub line: String,
    /// Of the product; the delivery's is empty.
    pub category: String,
    /// In minor units.
    pub paid: i64,
}

macro_rules! order {
    ($rest:literal) => {
        concat!(
            "SELECT id, account, state, cart, version, renewal, at, until, currency, total, due, method, last_four, challenge,
                    reason, balance_after, keeps, sold FROM orders ",
            $rest
        )
    };
}

fn order(row: &AnyRow) -> Result<OrderRow, Fault> {
    let currency = words::currency(row.try_get("currency")?)?;
    let until = Time(row.try_get("until")?);
    let state = match row.try_get("state")? {
        "paying" => State::Paying { until },
        "challenge" => {
            let address: Option<String> = row.try_get("challenge")?;
            State::Challenge { address: address.ok_or(Fault::Corrupt("challenge"))?, until }
        }
        "paid" => State::Paid,
        "cancelled" => State::Cancelled,
        "released" => {
            let reason: Option<String> = row.try_get("reason")?;
            let read = |reason: String| serde_json::from_str(&reason).ok();
            State::Released { reason: reason.and_then(read).ok_or(Fault::Corrupt("reason"))? }
        }
        _ => return Err(Fault::Corrupt("state")),
    };
    let (cart, version): (Option<String>, Option<i64>) = (row.try_get("cart")?, row.try_get("version")?);
    let balance_after: Option<i64> = row.try_get("balance_after")?;
    Ok(OrderRow {
        id: row.try_get("id")?,
        account: row.try_get("account")?,
        state,
        cart: cart.zip(version.map(count)),
        renewal: row.try_get("renewal")?,
        at: Time(row.try_get("at")?),
        until,
        total: Money::new(row.try_get("total")?, currency),
        due: Money::new(row.try_get("due")?, currency),
        method: row.try_get::<Option<&str>, _>("method")?.map(words::method).transpose()?,
        last_four: row.try_get("last_four")?,
        balance_after: balance_after.map(|minor| Money::new(minor, currency)),
        keeps: row.try_get::<i64, _>("keeps")? != 0,
        sold: row.try_get("sold")?,
    })
}

impl Look {
    /// An order, whoever's.
    pub async fn order(&mut self, id: &str) -> Result<Option<OrderRow>, Fault> {
        let found = sqlx::query(order!("WHERE id = $1")).bind(id).fetch_optional(self.db()).await?;
        found.as_ref().map(order).transpose()
    }

    /// An account's orders, newest first: so many of those older than a time and id. Renewals that failed are not
    /// among them: their subscription tells of those.
    pub async fn orders(
        &mut self,
        account: &str,
        before: Option<(Time, String)>,
        limit: i64,
    ) -> Result<Vec<OrderRow>, Fault> {
        let before = before.unwrap_or((Time(i64::MAX), String::new()));
        let rows = sqlx::query(order!(
            "WHERE account = $1 AND (at, id) < ($2, $3) AND (renewal IS NULL OR state <> 'released')
             ORDER BY at DESC, id DESC LIMIT $4"
        ));
        let rows = rows.bind(account).bind(before.0.0).bind(before.1).bind(limit).fetch_all(self.db()).await?;
        rows.iter().map(order).collect()
    }

    /// The order that a version of a cart became, unless that was released.
    pub async fn order_of_cart(&mut self, cart: &str, version: u64) -> Result<Option<OrderRow>, Fault> {
        let found = sqlx::query(order!("WHERE cart = $1 AND version = $2 AND state <> 'released'"));
        let found = found.bind(cart).bind(i64::try_from(version).unwrap_or(i64::MAX));
        found.fetch_optional(self.db()).await?.as_ref().map(order).transpose()
    }

    /// The order that renewed something, if there is one.
    pub async fn order_of_renewal(&mut self, renewal: &str) -> Result<Option<OrderRow>, Fault> {
        let found = sqlx::query(order!("WHERE renewal = $1")).bind(renewal).fetch_optional(self.db()).await?;
        found.as_ref().map(order).transpose()
    }
}

impl Tx {
    /// Places an order, if its number is free and its cart's version has not become one; says whether it did.
    pub async fn add_order(&mut self, new: &NewOrder) -> Result<bool, Fault> {
        let now = self.now().0;
        let added = sqlx::query(
            "INSERT INTO orders (id, account, state, cart, version, renewal, at, until, ask_at, currency, total, due,
                                 method, last_four, keeps, sold, gifts)
             VALUES ($1, $2, 'paying', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) ON CONFLICT DO NOTHING",
        )
        .bind(&new.id)
        .bind(&new.account)
        .bind(new.cart.as_ref().map(|(cart, _)| cart.clone()))
        .bind(new.cart.as_ref().map(|(_, version)| i64::try_from(*version).unwrap_or(i64::MAX)))
        .bind(new.renewal.as_deref())
        .bind(now)
        .bind(new.until.0)
        .bind(new.ask_at.0)
        .bind(new.total.currency.as_str())
        .bind(new.total.minor)
        .bind(new.due.minor)
        .bind(new.method.map(words::method_word))
        .bind(new.last_four.as_deref())
        .bind(i64::from(new.keeps))
        .bind(&new.sold)
        .bind(new.gifts)
        .execute(self.db())
        .await?;
        if added.rows_affected() == 0 {
            return Ok(false);
        }
        for PaidLine { line, category, paid } in &new.lines {
            let row = sqlx::query("INSERT INTO order_lines (order_id, line, category, paid) VALUES ($1, $2, $3, $4)");
            row.bind(&new.id).bind(line).bind(category).bind(paid).execute(self.db()).await?;
        }
        Ok(true)
    }

    /// Notes that the provider wants to see the shopper. Says whether the order was still being paid.
    pub async fn challenge_order(&mut self, id: &str, address: &str, ask_at: Time) -> Result<bool, Fault> {
        let noted = sqlx::query(
            "UPDATE orders SET state = 'challenge', challenge = $2, ask_at = $3 WHERE id = $1 AND state = 'paying'",
        );
        Ok(noted.bind(id).bind(address).bind(ask_at.0).execute(self.db()).await?.rows_affected() == 1)
    }

    /// An order that is being paid is paid; says whether this was the step that did it.
    pub async fn pay_order(&mut self, id: &str) -> Result<bool, Fault> {
        let now = self.now().0;
        let paid = "UPDATE orders SET state = 'paid', paid_at = $2 WHERE id = $1 AND state IN ('paying', 'challenge')";
        Ok(sqlx::query(paid).bind(id).bind(now).execute(self.db()).await?.rows_affected() == 1)
    }

    /// Writes anew what an order sold.
    pub async fn rewrite_sold(&mut self, id: &str, sold: &str) -> Result<(), Fault> {
        let written = sqlx::query("UPDATE orders SET sold = $2 WHERE id = $1");
        written.bind(id).bind(sold).execute(self.db()).await?;
        Ok(())
    }

    /// Notes what the account had available right after an order was paid.
    pub async fn note_balance_after(&mut self, id: &str, minor: i64) -> Result<(), Fault> {
        let noted = sqlx::query("UPDATE orders SET balance_after = $2 WHERE id = $1");
        noted.bind(id).bind(minor).execute(self.db()).await?;
        Ok(())
    }

    /// An order that is being paid is not any more; says whether this was the step that did it. Without the provider's
    /// word it stays unsettled.
    pub async fn release_order(&mut self, id: &str, reason: &Reason, settled: bool) -> Result<bool, Fault> {
        let reason = serde_json::to_string(reason).map_err(|_| Fault::Corrupt("reason"))?;
        let released = sqlx::query(
            "UPDATE orders SET state = 'released', reason = $2, unsettled = $3
             WHERE id = $1 AND state IN ('paying', 'challenge')",
        );
        let released = released.bind(id).bind(reason).bind(i64::from(!settled)).execute(self.db()).await?;
        Ok(released.rows_affected() == 1)
    }
}
