//! The memory of the test provider, and none of ours.

use super::{Fault, Look, Tx, words};
use domain::{Money, Time};
use sqlx::Row;

/// What a test number brings about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// The payment goes through.
    Approve,
    /// It does not.
    Decline,
    /// The provider wants to see the shopper first.
    Challenge,
    /// No answer; it turns out to have gone through.
    LateApprove,
    /// No answer; it turns out that it has not.
    LateDecline,
}

/// Every effect, and how it is written.
const EFFECTS: [(Effect, &str); 5] = [
    (Effect::Approve, "approve"),
    (Effect::Decline, "decline"),
    (Effect::Challenge, "challenge"),
    (Effect::LateApprove, "late_approve"),
    (Effect::LateDecline, "late_decline"),
];

impl Effect {
    fn word(self) -> &'static str {
        EFFECTS.iter().find(|(effect, _)| *effect == self).map_or("decline", |(_, word)| word)
    }

    fn read(word: &str) -> Result<Effect, Fault> {
        EFFECTS.iter().find(|(_, known)| *known == word).map(|(effect, _)| *effect).ok_or(Fault::Corrupt("effect"))
    }

    /// How a payment begins.
    fn begins(self) -> &'static str {
        match self {
            Effect::Approve => "approved",
            Effect::Decline => "declined",
            Effect::Challenge => "challenge",
            Effect::LateApprove | Effect::LateDecline => "open",
        }
    }
}

/// How far a payment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TestOutcome {
    /// Not decided.
    Open,
    /// The shopper is to answer.
    Challenge,
    /// Taken.
    Approved,
    /// Not taken.
    Declined,
}

/// A payment at the test provider.
#[derive(Clone, Debug)]
pub struct TestPayment {
    /// How far it is.
    pub outcome: TestOutcome,
    /// The token of its challenge page.
    pub challenge: String,
    /// The last four of the number.
    pub last_four: String,
    /// The word for the card, where it is to be kept.
    pub token: Option<String>,
}

/// A payment to be made.
#[derive(Clone, Debug)]
pub struct NewTestPayment {
    /// Our reference.
    pub order: String,
    /// What its number brings about.
    pub effect: Effect,
    /// How much.
    pub amount: Money,
    /// The last four of the number.
    pub last_four: String,
    /// One that takes its time is decided then.
    pub decides: Time,
    /// The token of its challenge page, should it come to that.
    pub challenge: String,
    /// The word for the card, where it is to be kept.
    pub token: Option<String>,
}

impl Look {
    /// A payment by our reference.
    pub async fn test_payment(&mut self, order: &str) -> Result<Option<TestPayment>, Fault> {
        let found = sqlx::query("SELECT outcome, challenge, last_four, token FROM test_payments WHERE order_id = $1");
        let Some(row) = found.bind(order).fetch_optional(self.db()).await? else { return Ok(None) };
        let outcome = match row.try_get("outcome")? {
            "open" => TestOutcome::Open,
            "challenge" => TestOutcome::Challenge,
            "approved" => TestOutcome::Approved,
            "declined" => TestOutcome::Declined,
            _ => return Err(Fault::Corrupt("outcome")),
        };
        Ok(Some(TestPayment {
            outcome,
            challenge: row.try_get::<Option<String>, _>("challenge")?.unwrap_or_default(),
            last_four: row.try_get("last_four")?,
            token: row.try_get("token")?,
        }))
    }

    /// What a card that is kept stands for, and the last four of its number.
    pub async fn test_card(&mut self, token: &str) -> Result<Option<(Effect, String)>, Fault> {
        let found = sqlx::query_as("SELECT effect, last_four FROM test_cards WHERE token = $1");
        let found: Option<(String, String)> = found.bind(token).fetch_optional(self.db()).await?;
        found.map(|(effect, last_four)| Ok((Effect::read(&effect)?, last_four))).transpose()
    }

    /// What a challenge page is about: the order, and amount and last four as long as it is to be answered.
    pub async fn challenge(&mut self, token: &str) -> Result<Option<(String, Option<(Money, String)>)>, Fault> {
        let found: Option<(String, String, i64, String, String)> = sqlx::query_as(
            "SELECT order_id, outcome, amount, currency, last_four FROM test_payments
             WHERE challenge = $1 AND effect = 'challenge'",
        )
        .bind(token)
        .fetch_optional(self.db())
        .await?;
        let read = |(order, outcome, minor, currency, four): (String, String, i64, String, String)| {
            let asks = outcome == "challenge";
            let asked = if asks { Some((Money::new(minor, words::currency(&currency)?), four)) } else { None };
            Ok((order, asked))
        };
        found.map(read).transpose()
    }
}

impl Tx {
    /// Begins a payment, unless it has begun.
    pub async fn begin_test_payment(&mut self, new: &NewTestPayment) -> Result<(), Fault> {
        let begun = sqlx::query(
            "INSERT INTO test_payments (order_id, effect, outcome, amount, currency, last_four, decides, challenge, token)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (order_id) DO NOTHING",
        )
        .bind(&new.order)
        .bind(new.effect.word())
        .bind(new.effect.begins())
        .bind(new.amount.minor)
        .bind(new.amount.currency.as_str())
        .bind(&new.last_four)
        .bind(new.decides.0)
        .bind(&new.challenge)
        .bind(new.token.as_deref())
        .execute(self.db())
        .await?;
        let Some(token) = new.token.as_ref().filter(|_| begun.rows_affected() == 1) else { return Ok(()) };
        let kept = sqlx::query("INSERT INTO test_cards (token, effect, last_four) VALUES ($1, $2, $3)");
        kept.bind(token).bind(new.effect.word()).bind(&new.last_four).execute(self.db()).await?;
        Ok(())
    }

    /// Decides a payment that has taken its time.
    pub async fn decide_test_payment(&mut self, order: &str) -> Result<(), Fault> {
        let now = self.now().0;
        let decided = sqlx::query(
            "UPDATE test_payments SET outcome = CASE effect WHEN 'late_approve' THEN 'approved' ELSE 'declined' END
             WHERE order_id = $1 AND outcome = 'open' AND decides <= $2",
        );
        decided.bind(order).bind(now).execute(self.db()).await?;
        Ok(())
    }

    /// Declines a payment for good that was not approved by now, even one that has not arrived yet.
    pub async fn close_test_payment(&mut self, order: &str) -> Result<(), Fault> {
        self.decide_test_payment(order).await?;
        sqlx::query(
            "INSERT INTO test_payments (order_id, effect, outcome, amount, currency, last_four, decides)
             VALUES ($1, 'decline', 'declined', 0, 'XXX', '', 0)
             ON CONFLICT (order_id) DO UPDATE SET outcome = 'declined'
             WHERE test_payments.outcome IN ('open', 'challenge')",
        )
        .bind(order)
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// Notes what the shopper said on a challenge page, and says which order it is about. A second answer changes
    /// nothing.
    pub async fn answer_challenge(&mut self, token: &str, approve: bool) -> Result<Option<String>, Fault> {
        let outcome = if approve { "approved" } else { "declined" };
        let said = sqlx::query("UPDATE test_payments SET outcome = $2 WHERE challenge = $1 AND outcome = 'challenge'");
        said.bind(token).bind(outcome).execute(self.db()).await?;
        let order =
            sqlx::query_scalar("SELECT order_id FROM test_payments WHERE challenge = $1 AND effect = 'challenge'");
        Ok(order.bind(token).fetch_optional(self.db()).await?)
    }

    /// Gives back some of an approved payment, once; says whether that is so now.
    pub async fn refund_test_payment(&mut self, order: &str, id: &str, amount: i64) -> Result<bool, Fault> {
        let done: Option<i64> = sqlx::query_scalar("SELECT amount FROM test_refunds WHERE id = $1")
            .bind(id)
            .fetch_optional(self.db())
            .await?;
        if done.is_some() {
            return Ok(true);
        }
        let taken = sqlx::query(
            "UPDATE test_payments SET refunded = refunded + $2
             WHERE order_id = $1 AND outcome = 'approved' AND refunded + $2 <= amount",
        );
        if taken.bind(order).bind(amount).execute(self.db()).await?.rows_affected() == 0 {
            return Ok(false);
        }
        let row = sqlx::query("INSERT INTO test_refunds (id, order_id, amount) VALUES ($1, $2, $3)");
        row.bind(id).bind(order).bind(amount).execute(self.db()).await?;
        Ok(true)
    }
}
