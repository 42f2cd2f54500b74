//! What paid an order, line by line, and what of it went back. No line goes back twice, and no more than was paid.

use super::{Fault, Look, Tx, words};
use domain::{
    Currency, Money, Time,
    api::{account::RefundsTo, balance::Bucket, order::Method},
    quote::BucketAmount,
};
use sqlx::Row;

/// A refund as it is stored.
#[derive(Clone, Debug)]
pub struct RefundRow {
    /// When.
    pub at: Time,
    /// The ids of the lines it is for.
    pub lines: Vec<String>,
    /// To the balance, by bucket.
    pub buckets: Vec<BucketAmount>,
    /// To the payment card, or the provider's page.
    pub card: Money,
}

/// A refund to be recorded.
#[derive(Clone, Debug)]
pub struct NewRefund {
    /// Opaque.
    pub id: String,
    /// The order.
    pub order: String,
    /// The ids of the lines it is for, without the delivery.
    pub lines: Vec<String>,
    /// To the balance, by bucket.
    pub buckets: Vec<BucketAmount>,
    /// All of it, in minor units.
    pub amount: i64,
    /// What of it is for the payment card, in minor units.
    pub card: i64,
}

/// A lot that paid some of a line.
#[derive(Clone, Debug)]
pub struct PaidBy {
    /// The line's id; empty for the delivery.
    pub line: String,
    /// The lot.
    pub lot: String,
    /// Its bucket.
    pub bucket: Bucket,
    /// It pays for some categories only.
    pub limited: bool,
    /// How much.
    pub amount: Money,
}

/// A refund that a provider is to carry out.
#[derive(Clone, Debug)]
pub struct Owed {
    /// Its id.
    pub id: String,
    /// The order.
    pub order: String,
    /// Whose matter it is.
    pub method: Option<Method>,
    /// How much.
    pub card: Money,
}

impl Look {
    /// What of an order went back, in its order.
    pub async fn refunds(&mut self, order: &str, currency: Currency) -> Result<Vec<RefundRow>, Fault> {
        let rows: Vec<(i64, String, String, i64)> =
            sqlx::query_as("SELECT at, lines, buckets, card FROM refunds WHERE order_id = $1 ORDER BY at, id")
                .bind(order)
                .fetch_all(self.db())
                .await?;
        let row = |(at, lines, buckets, card): (i64, String, String, i64)| {
            Ok(RefundRow {
                at: Time(at),
                lines: serde_json::from_str(&lines).map_err(|_| Fault::Corrupt("lines"))?,
                buckets: serde_json::from_str(&buckets).map_err(|_| Fault::Corrupt("buckets"))?,
                card: Money::new(card, currency),
            })
        };
        rows.into_iter().map(row).collect()
    }

    /// The lines of an order that have not gone back, the delivery's empty id among them, with what was paid for each.
    pub async fn kept_lines(&mut self, order: &str) -> Result<Vec<(String, i64)>, Fault> {
        let kept = sqlx::query_as("SELECT line, paid FROM order_lines WHERE order_id = $1 AND refund IS NULL");
        Ok(kept.bind(order).fetch_all(self.db()).await?)
    }

    /// Which lots paid for an order.
    pub async fn paid_by(&mut self, order: &str) -> Result<Vec<PaidBy>, Fault> {
        let rows = sqlx::query(
            "SELECT p.line, p.lot, p.amount, l.bucket, l.currency, l.categories FROM order_payments p
             JOIN lots l ON l.id = p.lot WHERE p.order_id = $1 ORDER BY p.line, p.lot",
        );
        let rows = rows.bind(order).fetch_all(self.db()).await?;
        let paid = |row: &sqlx::any::AnyRow| {
            Ok(PaidBy {
                line: row.try_get("line")?,
                lot: row.try_get("lot")?,
                bucket: words::bucket(row.try_get("bucket")?)?,
                limited: !words::categories(row.try_get("categories")?).is_empty(),
                amount: Money::new(row.try_get("amount")?, words::currency(row.try_get("currency")?)?),
            })
        };
        rows.iter().map(paid).collect()
    }

    /// Where an account wants refunds to go.
    pub async fn refunds_to(&mut self, account: &str) -> Result<RefundsTo, Fault> {
        let word: String = sqlx::query_scalar("SELECT refunds_to FROM accounts WHERE id = $1")
            .bind(account)
            .fetch_one(self.db())
            .await?;
        words::refunds(&word)
    }

    /// What is left and free of the lots that promos gave with an order: the lot and the promo's name.
    pub async fn credit_of(&mut self, order: &str) -> Result<Vec<(String, i64, String)>, Fault> {
        let lots = sqlx::query_as(
            "SELECT id, remaining - held, promo FROM lots
             WHERE order_id = $1 AND promo IS NOT NULL AND remaining > held ORDER BY id",
        );
        Ok(lots.bind(order).fetch_all(self.db()).await?)
    }
}

impl Look {
    /// Whether a provider is to be told of a refund by now.
    pub async fn refunds_wait(&mut self, now: Time) -> Result<bool, Fault> {
        let due = sqlx::query("SELECT 1 FROM refunds WHERE sent = 0 AND try_at <= $1 LIMIT 1");
        Ok(due.bind(now.0).fetch_optional(self.db()).await?.is_some())
    }
}

impl Tx {
    /// Notes which lot paid how much of a line.
    pub async fn note_payment(&mut self, order: &str, line: &str, lot: &str, amount: i64) -> Result<(), Fault> {
        let noted = sqlx::query(
            "INSERT INTO order_payments (order_id, line, lot, amount) VALUES ($1, $2, $3, $4)
             ON CONFLICT (order_id, line, lot) DO UPDATE SET amount = order_payments.amount + excluded.amount",
        );
        noted.bind(order).bind(line).bind(lot).bind(amount).execute(self.db()).await?;
        Ok(())
    }

    /// A line goes back, if it has not; says whether it does.
    pub async fn take_line_back(&mut self, order: &str, line: &str, refund: &str) -> Result<bool, Fault> {
        let back = "UPDATE order_lines SET refund = $3 WHERE order_id = $1 AND line = $2 AND refund IS NULL";
        Ok(sqlx::query(back).bind(order).bind(line).bind(refund).execute(self.db()).await?.rows_affected() == 1)
    }

    /// Records a refund, if the order is paid and it comes to no more than was paid; says whether it did. An order of
    /// which all went back is cancelled.
    pub async fn add_refund(&mut self, new: &NewRefund, whole: bool) -> Result<bool, Fault> {
        let now = self.now().0;
        let within = sqlx::query(
            "UPDATE orders SET refunded = refunded + $2, card_refunded = card_refunded + $3,
                 state = CASE WHEN $4 = 1 THEN 'cancelled' ELSE state END
             WHERE id = $1 AND state = 'paid' AND refunded + $2 <= total AND card_refunded + $3 <= due",
        );
        let within = within.bind(&new.order).bind(new.amount).bind(new.card).bind(i64::from(whole));
        if within.execute(self.db()).await?.rows_affected() == 0 {
            return Ok(false);
        }
        let json = |fault| move |_| Fault::Corrupt(fault);
        sqlx::query(
            "INSERT INTO refunds (id, order_id, at, lines, buckets, amount, card, sent, try_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $3)",
        )
        .bind(&new.id)
        .bind(&new.order)
        .bind(now)
        .bind(serde_json::to_string(&new.lines).map_err(json("lines"))?)
        .bind(serde_json::to_string(&new.buckets).map_err(json("buckets"))?)
        .bind(new.amount)
        .bind(new.card)
        .bind(i64::from(new.card == 0))
        .execute(self.db())
        .await?;
        Ok(true)
    }

    /// Value goes back into the lot it came from. One that runs out keeps at least until `least`.
    pub async fn fill_lot(&mut self, lot: &str, amount: i64, least: Time) -> Result<(), Fault> {
        let filled = sqlx::query(
            "UPDATE lots SET remaining = remaining + $2,
                 expires = CASE WHEN expires < $3 THEN $3 ELSE expires END WHERE id = $1",
        );
        filled.bind(lot).bind(amount).bind(least.0).execute(self.db()).await?;
        Ok(())
    }

    /// Takes what is free out of a lot and its purse; says what the purse has left.
    pub async fn drain_lot(&mut self, lot: &str, account: &str, amount: Money) -> Result<i64, Fault> {
        let drained = sqlx::query("UPDATE lots SET remaining = remaining - $2 WHERE id = $1");
        drained.bind(lot).bind(amount.minor).execute(self.db()).await?;
        let purse = "UPDATE purses SET total = total - $3 WHERE account = $1 AND currency = $2 RETURNING total";
        let purse = sqlx::query_scalar(purse).bind(account).bind(amount.currency.as_str()).bind(amount.minor);
        Ok(purse.fetch_one(self.db()).await?)
    }

    /// The next refund that a provider is to carry out, claimed until `again`.
    pub async fn claim_refund(&mut self, again: Time) -> Result<Option<Owed>, Fault> {
        let now = self.now().0;
        let claimed: Option<(String, String, i64)> = sqlx::query_as(
            "UPDATE refunds SET try_at = $2 WHERE try_at <= $1 AND id = (
                 SELECT id FROM refunds WHERE sent = 0 AND try_at <= $1 ORDER BY try_at LIMIT 1)
             RETURNING id, order_id, card",
        )
        .bind(now)
        .bind(again.0)
        .fetch_optional(self.db())
        .await?;
        let Some((id, order, card)) = claimed else { return Ok(None) };
        let row = self.order(&order).await?.ok_or(Fault::Corrupt("order"))?;
        Ok(Some(Owed { id, order, method: row.method, card: Money::new(card, row.total.currency) }))
    }

    /// A provider has carried a refund out.
    pub async fn refund_sent(&mut self, id: &str) -> Result<(), Fault> {
        sqlx::query("UPDATE refunds SET sent = 1 WHERE id = $1").bind(id).execute(self.db()).await?;
        Ok(())
    }
}
