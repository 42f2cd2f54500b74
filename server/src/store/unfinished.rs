//! Orders that wait for a provider: each is claimed by whichever server comes first.

use super::{Fault, Look, OrderRow, Tx};
use domain::Time;

/// An order that waits for its provider.
#[derive(Clone, Debug)]
pub enum Unfinished {
    /// It is being paid.
    Open(OrderRow),
    /// It was released without the provider's word.
    Unsettled(OrderRow),
}

impl Look {
    /// Whether the provider has said the last word about an order, or was never asked for one.
    pub async fn is_settled(&mut self, id: &str) -> Result<bool, Fault> {
        let unsettled = sqlx::query_scalar("SELECT COUNT(*) FROM orders WHERE id = $1 AND unsettled = 1");
        let unsettled: i64 = unsettled.bind(id).fetch_one(self.db()).await?;
        Ok(unsettled == 0)
    }

    /// Whether an order is to be asked about by now.
    pub async fn orders_wait(&mut self, now: Time) -> Result<bool, Fault> {
        let due = sqlx::query(
            "SELECT 1 FROM orders WHERE (state IN ('paying', 'challenge') OR unsettled = 1) AND ask_at <= $1 LIMIT 1",
        );
        Ok(due.bind(now.0).fetch_optional(self.db()).await?.is_some())
    }
}

impl Tx {
    /// The next order that is to be asked about, claimed until `again`.
    pub async fn claim_order(&mut self, again: Time) -> Result<Option<Unfinished>, Fault> {
        let now = self.now().0;
        let claimed: Option<(String, i64)> = sqlx::query_as(
            "UPDATE orders SET ask_at = $2 WHERE ask_at <= $1 AND id = (
                 SELECT id FROM orders WHERE (state IN ('paying', 'challenge') OR unsettled = 1) AND ask_at <= $1
                 ORDER BY ask_at LIMIT 1)
             RETURNING id, unsettled",
        )
        .bind(now)
        .bind(again.0)
        .fetch_optional(self.db())
        .await?;
        let Some((id, unsettled)) = claimed else { return Ok(None) };
        let row = self.order(&id).await?.ok_or(Fault::Corrupt("order"))?;
        Ok(Some(if unsettled == 1 { Unfinished::Unsettled(row) } else { Unfinished::Open(row) }))
    }

    /// An order is asked about again at that time.
    pub async fn ask_again(&mut self, id: &str, at: Time) -> Result<(), Fault> {
        let again = "UPDATE orders SET ask_at = $2 WHERE id = $1 AND state IN ('paying', 'challenge')";
        sqlx::query(again).bind(id).bind(at.0).execute(self.db()).await?;
        Ok(())
    }

    /// Nothing is owed to the payer of a released order any more.
    pub async fn settle_order(&mut self, id: &str) -> Result<(), Fault> {
        sqlx::query("UPDATE orders SET unsettled = 0 WHERE id = $1").bind(id).execute(self.db()).await?;
        Ok(())
    }
}
