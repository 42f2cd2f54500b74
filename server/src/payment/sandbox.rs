//! The test provider: documented numbers bring about each outcome. In a demonstration alone.
//!
//! It behaves as an outside party: its memory is not the server's, so it forgets nothing when a server is killed.

use super::{Means, OnFile, Outcome, Provider, card};
use crate::{
    clock::Clock,
    secret,
    store::{Effect, Fault, NewTestPayment, Stop, Store, TestOutcome, TestPayment, Tx},
};
use domain::{Money, Time};
use futures_util::future::BoxFuture;

/// A payment that takes its time is decided after so long.
const TAKES: i64 = 4 * Time::SECOND;

/// Where its challenge page is; the token comes behind it.
pub const CHALLENGE: &str = "/pay/challenge/";

/// The numbers that bring about something; any other is declined. docs/api.md has the same list.
pub const NUMBERS: [(&str, Effect); 5] = [
    ("4242424242424242", Effect::Approve),
    ("4000000000000002", Effect::Decline),
    ("4000002760003184", Effect::Challenge),
    ("4000000000000341", Effect::LateApprove),
    ("4000000000009995", Effect::LateDecline),
];

/// The test provider.
#[derive(Clone, Debug)]
pub struct Sandbox {
    store: Store,
    clock: Clock,
}

impl Sandbox {
    /// One with its memory in this database.
    pub fn new(store: Store, clock: Clock) -> Sandbox {
        Sandbox { store, clock }
    }

    /// What the shopper said on the challenge page. Says which order it is about; nothing where there is no such page.
    pub async fn answer(&self, challenge: &str, approve: bool) -> Result<Option<String>, Stop> {
        let challenge = challenge.to_owned();
        let answered = self.store.write(move |tx| {
            let challenge = challenge.clone();
            Box::pin(async move { Ok(tx.answer_challenge(&challenge, approve).await?) })
        });
        answered.await
    }

    async fn begin(&self, order: &str, amount: Money, means: &Means) -> Result<Option<TestPayment>, Stop> {
        let (card, keep) = match means {
            Means::Card { card, keep } => (Some((effect(&card.number), card::last_four(card))), *keep),
            Means::OnFile(token) => (self.store.look().await?.test_card(token).await?, false),
            Means::Page(_) => (None, false),
        };
        let Some((effect, last_four)) = card else { return Ok(None) };
        let attended = matches!(means, Means::Card { .. });
        // A card on file was proved to be its owner's when it was put there.
        let effect = if effect == Effect::Challenge && !attended { Effect::Approve } else { effect };
        let chance = || secret::chance().map(|bytes| secret::hex(&bytes)).map_err(Fault::Chance);
        let new = NewTestPayment {
            order: order.to_owned(),
            effect,
            amount,
            last_four,
            decides: self.clock.now().plus(TAKES),
            challenge: chance()?,
            token: keep.then(chance).transpose()?,
        };
        let paid = self.store.write(move |tx| {
            let new = new.clone();
            Box::pin(async move {
                tx.begin_test_payment(&new).await?;
                Ok(tx.test_payment(&new.order).await?)
            })
        });
        paid.await
    }

    async fn change(
        &self,
        order: &str,
        work: impl for<'t> Fn(&'t mut Tx, &'t str) -> BoxFuture<'t, Result<(), Fault>> + Send + Copy + 'static,
    ) -> Outcome {
        let order = order.to_owned();
        let changed = self.store.write(move |tx| {
            let order = order.clone();
            Box::pin(async move {
                work(tx, &order).await?;
                Ok(tx.test_payment(&order).await?)
            })
        });
        outcome(changed.await)
    }
}

fn effect(number: &str) -> Effect {
    NUMBERS.iter().find(|(known, _)| *known == number).map_or(Effect::Decline, |(_, effect)| *effect)
}

fn outcome(payment: Result<Option<TestPayment>, Stop>) -> Outcome {
    let payment = match payment {
        Ok(Some(payment)) => payment,
        Ok(None) => return Outcome::Missing,
        Err(stop) => {
            tracing::error!(?stop, "the test provider failed");
            return Outcome::Unknown;
        }
    };
    match payment.outcome {
        TestOutcome::Open => Outcome::Unknown,
        TestOutcome::Challenge => Outcome::Challenge(format!("{CHALLENGE}{}", payment.challenge)),
        TestOutcome::Declined => Outcome::Declined,
        TestOutcome::Approved => {
            let last_four = payment.last_four;
            Outcome::Approved { on_file: payment.token.map(|token| OnFile { token, last_four }) }
        }
    }
}

impl Provider for Sandbox {
    fn authorize<'a>(&'a self, order: &'a str, amount: Money, means: &'a Means) -> BoxFuture<'a, Outcome> {
        Box::pin(async move {
            match self.begin(order, amount, means).await {
                Ok(None) => Outcome::Declined,
                // A payment that takes its time is not answered at all: whoever asks has to ask again.
                Ok(Some(TestPayment { outcome: TestOutcome::Open, .. })) => std::future::pending().await,
                begun => outcome(begun),
            }
        })
    }

    fn ask<'a>(&'a self, order: &'a str) -> BoxFuture<'a, Outcome> {
        Box::pin(self.change(order, |tx, order| Box::pin(tx.decide_test_payment(order))))
    }

    fn close<'a>(&'a self, order: &'a str) -> BoxFuture<'a, Outcome> {
        Box::pin(self.change(order, |tx, order| Box::pin(tx.close_test_payment(order))))
    }

    fn refund<'a>(&'a self, order: &'a str, refund: &'a str, amount: Money) -> BoxFuture<'a, bool> {
        let (order, refund) = (order.to_owned(), refund.to_owned());
        Box::pin(async move {
            let given_back = self.store.write(move |tx| {
                let (order, refund) = (order.clone(), refund.clone());
                Box::pin(async move { Ok(tx.refund_test_payment(&order, &refund, amount.minor).await?) })
            });
            given_back.await.unwrap_or_else(|stop| {
                tracing::error!(?stop, "the test provider failed");
                false
            })
        })
    }
}
