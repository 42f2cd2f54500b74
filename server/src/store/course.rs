//! How a balance went, and what it paid for.

use super::{Fault, Look};
use domain::{Currency, Time};

/// Whose balance, of which currency, and between which instants.
#[derive(Clone, Debug)]
pub struct Span {
    /// The account.
    pub owner: String,
    /// Which currency.
    pub currency: Currency,
    /// From then.
    pub from: Time,
    /// Until before then.
    pub to: Time,
}

impl Look {
    /// What was there of a currency right before an instant, in minor units.
    pub async fn total_before(&mut self, span: &Span) -> Result<i64, Fault> {
        let total: Option<i64> = sqlx::query_scalar(
            "SELECT total_after FROM entries WHERE owner = $1 AND at < $2 AND currency = $3
             ORDER BY at DESC, id DESC LIMIT 1",
        )
        .bind(&span.owner)
        .bind(span.from.0)
        .bind(span.currency.as_str())
        .fetch_optional(self.db())
        .await?;
        Ok(total.unwrap_or(0))
    }

    /// The last movement of each day (UTC) of a span, and what was there then, in minor units; oldest first.
    pub async fn day_ends(&mut self, span: &Span) -> Result<Vec<(Time, i64)>, Fault> {
        let days: Vec<(i64, i64)> = sqlx::query_as(
            "SELECT at, total_after FROM (
                 SELECT at, total_after, LEAD(at) OVER (ORDER BY at, id) AS later FROM entries
                 WHERE owner = $1 AND at >= $2 AND at < $3 AND currency = $4
             ) moved WHERE later IS NULL OR later / 86400000 <> at / 86400000 ORDER BY at",
        )
        .bind(&span.owner)
        .bind(span.from.0)
        .bind(span.to.0)
        .bind(span.currency.as_str())
        .fetch_all(self.db())
        .await?;
        Ok(days.into_iter().map(|(at, total)| (Time(at), total)).collect())
    }

    /// What the balance paid for in a span, in minor units by category, the most first; the delivery's is empty. Lines
    /// that went back are not among it, whenever that was.
    pub async fn spent(&mut self, span: &Span) -> Result<Vec<(String, i64)>, Fault> {
        let spent = sqlx::query_as(
            "SELECT l.category, CAST(SUM(p.amount) AS BIGINT) AS spent FROM orders o
             JOIN order_payments p ON p.order_id = o.id
             JOIN order_lines l ON l.order_id = p.order_id AND l.line = p.line AND l.refund IS NULL
             WHERE o.account = $1 AND o.currency = $2 AND o.paid_at >= $3 AND o.paid_at < $4
               AND o.state = 'paid' AND o.due < o.total
             GROUP BY l.category ORDER BY spent DESC, l.category",
        );
        let spent = spent.bind(&span.owner).bind(span.currency.as_str()).bind(span.from.0).bind(span.to.0);
        Ok(spent.fetch_all(self.db()).await?)
    }
}
