//! What becomes of a gift's card, and of its recipient's data, by conditions of the database.

use super::{Fault, Look, Tx, words};
use domain::{Time, api::gift::What};

impl Look {
    /// When this happened to a gift since then, the oldest first.
    pub async fn steps_since(&mut self, gift: &str, what: &What, since: Time) -> Result<Vec<Time>, Fault> {
        let times = "SELECT at FROM gift_steps WHERE gift = $1 AND what = $2 AND at > $3 ORDER BY at, id";
        let times = sqlx::query_scalar(times).bind(gift).bind(words::step_word(what)).bind(since.0);
        Ok(times.fetch_all(self.db()).await?.into_iter().map(Time).collect())
    }

    /// Which gifts of an order were not taken back, counted from 0.
    pub async fn gifts_that_stay(&mut self, order: &str) -> Result<Vec<usize>, Fault> {
        let nths = "SELECT nth - 1 FROM gifts WHERE order_id = $1 AND state <> 'cancelled' ORDER BY nth";
        let nths: Vec<i64> = sqlx::query_scalar(nths).bind(order).fetch_all(self.db()).await?;
        nths.into_iter().map(|nth| usize::try_from(nth).map_err(|_| Fault::Corrupt("nth"))).collect()
    }

    /// What a promo gave with an order and has not taken back since: the lot, how much, what of it is free, and the
    /// promo's name.
    pub async fn credit_kept(&mut self, order: &str) -> Result<Vec<(String, i64, i64, String)>, Fault> {
        let lots = sqlx::query_as(
            "SELECT l.id, CAST(l.amount + COALESCE((SELECT SUM(e.amount) FROM entries e JOIN transactions t ON t.id = e.tx
                        WHERE e.lot = l.id AND t.kind = 'promo_credit' AND e.amount < 0), 0) AS BIGINT),
                    l.remaining - l.held, l.promo FROM lots l
             WHERE l.order_id = $1 AND l.promo IS NOT NULL ORDER BY l.id",
        );
        Ok(lots.bind(order).fetch_all(self.db()).await?)
    }
}

impl Look {
    /// Whether there are recipients' data of gifts that ended by then.
    pub async fn gifts_wait(&mut self, ended: Time) -> Result<bool, Fault> {
        let kept =
            sqlx::query("SELECT 1 FROM gifts WHERE ended IS NOT NULL AND name IS NOT NULL AND ended <= $1 LIMIT 1");
        Ok(kept.bind(ended.0).fetch_optional(self.db()).await?.is_some())
    }
}

impl Tx {
    /// A card is worth nothing any more, if nobody has it and no order set it aside; says whether this was the step that
    /// did it. A redemption asks for the opposite, so one of the two comes too late.
    pub async fn void_card(&mut self, card: &str) -> Result<bool, Fault> {
        let now = self.now().0;
        let voided = sqlx::query(
            "UPDATE cards SET state = 'disabled', void_since = $2
             WHERE id = $1 AND state = 'active' AND hold_order IS NULL
               AND NOT EXISTS (SELECT 1 FROM redemptions r WHERE r.card = cards.id)",
        );
        Ok(voided.bind(card).bind(now).execute(self.db()).await?.rows_affected() == 1)
    }

    /// Another card takes the place of a gift's own, if that is still this one; says whether it does.
    pub async fn replace_card(&mut self, gift: &str, old: &str, new: &str) -> Result<bool, Fault> {
        let replaced = sqlx::query("UPDATE gifts SET card = $3 WHERE id = $1 AND card = $2");
        let replaced = replaced.bind(gift).bind(old).bind(new).execute(self.db()).await?;
        Ok(replaced.rows_affected() == 1)
    }

    /// Deletes the recipients' data of gifts that ended by then, so many at once; says of how many.
    pub async fn forget_gifts(&mut self, ended: Time, limit: i64) -> Result<usize, Fault> {
        let forgotten: Vec<String> = sqlx::query_scalar(
            "UPDATE gifts SET name = NULL, email = NULL, message = NULL WHERE id IN (
                 SELECT id FROM gifts WHERE ended IS NOT NULL AND name IS NOT NULL AND ended <= $1 LIMIT $2)
             RETURNING id",
        )
        .bind(ended.0)
        .bind(limit)
        .fetch_all(self.db())
        .await?;
        for gift in &forgotten {
            // A mail server's words may name the address that it did not know.
            let bounces = sqlx::query("UPDATE gift_steps SET more = $2 WHERE gift = $1 AND what = 'bounced'");
            bounces.bind(gift).bind(r#"{"what":"bounced","detail":""}"#).execute(self.db()).await?;
        }
        Ok(forgotten.len())
    }
}
