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

/// An order that a balance paid for: all of it, or some.
#[derive(Clone, Debug)]
pub struct PaidOrder {
    /// When it was placed, and its number: the place behind it.
    pub place: (Time, String),
    /// What was sold, as it was written.
    pub sold: String,
    /// What the balance paid for each line that did not go back, in minor units; the delivery's id is empty.
    pub lines: Vec<(String, i64)>,
}

/// A bought order's entries are made when it is paid: so long after it was placed at most.
const SETTLED: i64 = 2 * Time::DAY;

/// The paid orders of a span behind a place: `$1` to `$7`.
macro_rules! orders {
    ($what:literal, $joined:literal, $rest:literal) => {
        concat!(
            $what,
            " FROM orders o JOIN transactions t ON t.order_id = o.id AND t.kind = 'order' ",
            $joined,
            " WHERE o.account = $1 AND o.currency = $2 AND o.at >= $3 AND (o.at, o.id) > ($6, $7)
                AND t.at >= $4 AND t.at < $5 AND o.state = 'paid' AND o.due < o.total ",
            $rest
        )
    };
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

    /// So many of the orders that a balance paid for in a span, in the order in which they were placed, behind one.
    pub async fn paid_orders(
        &mut self,
        span: &Span,
        behind: Option<&(Time, String)>,
        limit: i64,
    ) -> Result<Vec<PaidOrder>, Fault> {
        let (at, id) = behind.map_or((i64::MIN, ""), |(at, id)| (at.0, id.as_str()));
        let orders = sqlx::query_as(orders!("SELECT o.at, o.id, o.sold", "", "ORDER BY o.at, o.id LIMIT $8"))
            .bind(&span.owner)
            .bind(span.currency.as_str())
            .bind(span.from.plus(-SETTLED).0)
            .bind(span.from.0)
            .bind(span.to.0)
            .bind(at)
            .bind(id)
            .bind(limit);
        let orders: Vec<(i64, String, String)> = orders.fetch_all(self.db()).await?;
        let Some((last, number)) = orders.last().map(|(at, id, _)| (*at, id.clone())) else { return Ok(Vec::new()) };
        let lines = sqlx::query_as(orders!(
            "SELECT o.id, p.line, CAST(SUM(p.amount) AS BIGINT)",
            "JOIN order_payments p ON p.order_id = o.id
             JOIN order_lines l ON l.order_id = p.order_id AND l.line = p.line AND l.refund IS NULL",
            "AND (o.at, o.id) <= ($8, $9) GROUP BY o.at, o.id, p.line ORDER BY o.at, o.id, p.line"
        ))
        .bind(&span.owner)
        .bind(span.currency.as_str())
        .bind(span.from.plus(-SETTLED).0)
        .bind(span.from.0)
        .bind(span.to.0)
        .bind(at)
        .bind(id)
        .bind(last)
        .bind(number);
        let lines: Vec<(String, String, i64)> = lines.fetch_all(self.db()).await?;
        let mut lines = lines.into_iter().peekable();
        let order = |(at, id, sold): (i64, String, String)| {
            let mut own = Vec::new();
            while let Some((_, line, amount)) = lines.next_if(|(order, _, _)| *order == id) {
                own.push((line, amount));
            }
            PaidOrder { place: (Time(at), id), sold, lines: own }
        };
        Ok(orders.into_iter().map(order).collect())
    }
}
