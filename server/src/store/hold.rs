//! What is set aside while an order is being paid: parts of lots, and whole cards.

use super::{Fault, Look, Tx, words};
use domain::{
    Money, Time,
    api::balance::{Bucket, Hold},
};

/// Part of a lot set aside for an order.
#[derive(Clone, Debug)]
pub struct HeldLot {
    /// The lot.
    pub lot: String,
    /// Its bucket.
    pub bucket: Bucket,
    /// How much.
    pub amount: Money,
}

impl Look {
    /// What of an account's balance is set aside.
    pub async fn holds(&mut self, account: &str) -> Result<Vec<Hold>, Fault> {
        let rows: Vec<(String, i64, String, String, i64)> = sqlx::query_as(
            "SELECT h.id, h.amount, l.currency, h.order_id, h.expires FROM holds h JOIN lots l ON l.id = h.lot
             WHERE h.account = $1 ORDER BY h.expires, h.id",
        )
        .bind(account)
        .fetch_all(self.db())
        .await?;
        let hold = |(id, amount, currency, order, expires): (_, _, String, _, _)| {
            let amount = Money::new(amount, words::currency(&currency)?);
            Ok(Hold { id, amount, order, expires: Time(expires) })
        };
        rows.into_iter().map(hold).collect()
    }

    /// What is set aside for an order.
    pub async fn held_for(&mut self, order: &str) -> Result<Vec<HeldLot>, Fault> {
        let rows: Vec<(String, String, i64, String)> = sqlx::query_as(
            "SELECT h.lot, l.bucket, h.amount, l.currency FROM holds h JOIN lots l ON l.id = h.lot
             WHERE h.order_id = $1 ORDER BY h.id",
        )
        .bind(order)
        .fetch_all(self.db())
        .await?;
        let held = |(lot, bucket, amount, currency): (_, String, _, String)| {
            let amount = Money::new(amount, words::currency(&currency)?);
            Ok(HeldLot { lot, bucket: words::bucket(&bucket)?, amount })
        };
        rows.into_iter().map(held).collect()
    }

    /// The ids of the cards that are set aside for an order.
    pub async fn cards_held_for(&mut self, order: &str) -> Result<Vec<String>, Fault> {
        let cards = sqlx::query_scalar("SELECT id FROM cards WHERE hold_order = $1 ORDER BY id");
        Ok(cards.bind(order).fetch_all(self.db()).await?)
    }
}

impl Tx {
    /// Sets part of a lot aside, if so much of it is free; says whether it did.
    pub async fn hold(
        &mut self,
        (id, order): (&str, &str),
        (account, lot): (&str, &str),
        amount: Money,
        until: Time,
    ) -> Result<bool, Fault> {
        let held = sqlx::query(
            "UPDATE lots SET held = held + $4
             WHERE id = $1 AND account = $2 AND currency = $3 AND remaining - held >= $4",
        );
        let held = held.bind(lot).bind(account).bind(amount.currency.as_str()).bind(amount.minor);
        if held.execute(self.db()).await?.rows_affected() == 0 {
            return Ok(false);
        }
        let purse = sqlx::query("UPDATE purses SET held = held + $3 WHERE account = $1 AND currency = $2");
        purse.bind(account).bind(amount.currency.as_str()).bind(amount.minor).execute(self.db()).await?;
        let row = "INSERT INTO holds (id, order_id, account, lot, amount, expires) VALUES ($1, $2, $3, $4, $5, $6)";
        let row = sqlx::query(row).bind(id).bind(order).bind(account).bind(lot).bind(amount.minor).bind(until.0);
        row.execute(self.db()).await?;
        Ok(true)
    }

    /// Sets a card aside for an order, if nobody has it and nobody else set it aside; says whether it did.
    pub async fn hold_card(&mut self, card: &str, order: &str, until: Time) -> Result<bool, Fault> {
        let now = self.now().0;
        let held = sqlx::query(
            "UPDATE cards SET hold_until = $3, hold_order = $2
             WHERE id = $1 AND state = 'active' AND (hold_until IS NULL OR hold_until <= $4)
               AND NOT EXISTS (SELECT 1 FROM redemptions r WHERE r.card = cards.id)",
        );
        let held = held.bind(card).bind(order).bind(until.0).bind(now).execute(self.db()).await?;
        Ok(held.rows_affected() == 1)
    }

    /// Nothing is set aside for an order any more; what was is free again.
    pub async fn release_holds(&mut self, order: &str, account: &str) -> Result<(), Fault> {
        for held in self.held_for(order).await? {
            let lot = sqlx::query("UPDATE lots SET held = held - $2 WHERE id = $1");
            lot.bind(&held.lot).bind(held.amount.minor).execute(self.db()).await?;
            let purse = sqlx::query("UPDATE purses SET held = held - $3 WHERE account = $1 AND currency = $2");
            let purse = purse.bind(account).bind(held.amount.currency.as_str()).bind(held.amount.minor);
            purse.execute(self.db()).await?;
        }
        self.forget_holds(order).await
    }

    /// Takes all that is set aside for an order out of its lots and their purse; says what the purse has left.
    pub async fn capture_holds(&mut self, order: &str, account: &str) -> Result<(Vec<HeldLot>, i64), Fault> {
        let (all, mut left) = (self.held_for(order).await?, 0);
        for held in &all {
            let lot = sqlx::query("UPDATE lots SET held = held - $2, remaining = remaining - $2 WHERE id = $1");
            lot.bind(&held.lot).bind(held.amount.minor).execute(self.db()).await?;
            let purse = sqlx::query_scalar(
                "UPDATE purses SET held = held - $3, total = total - $3 WHERE account = $1 AND currency = $2
                 RETURNING total",
            );
            let purse = purse.bind(account).bind(held.amount.currency.as_str()).bind(held.amount.minor);
            left = purse.fetch_one(self.db()).await?;
        }
        self.forget_holds(order).await?;
        Ok((all, left))
    }

    async fn forget_holds(&mut self, order: &str) -> Result<(), Fault> {
        sqlx::query("DELETE FROM holds WHERE order_id = $1").bind(order).execute(self.db()).await?;
        let cards = "UPDATE cards SET hold_until = NULL, hold_order = NULL WHERE hold_order = $1";
        sqlx::query(cards).bind(order).execute(self.db()).await?;
        Ok(())
    }
}
