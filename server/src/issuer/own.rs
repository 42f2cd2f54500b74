//! Our own cards: the books say everything, and nobody else is asked.

use super::{Answer, Issuer, Presented, Taking, Word};
use crate::{
    redeem::{self, Tried},
    store::{Card, Errand, Fault, Stop, Tx},
};
use domain::{Code, api::redeem::Receipt};
use futures_util::future::BoxFuture;

/// This shop.
#[derive(Clone, Copy, Debug)]
pub struct Own;

impl Issuer for Own {
    fn name(&self, _: &Card) -> Option<String> {
        None
    }

    fn look<'a>(&'a self, _: &'a [Tried]) -> BoxFuture<'a, Word> {
        Box::pin(std::future::ready(Word::InTheBooks))
    }

    fn card<'t>(&'t self, tx: &'t mut Tx, presented: &'t Presented) -> BoxFuture<'t, Result<Option<Card>, Fault>> {
        Box::pin(tx.card(presented.hashes()))
    }

    fn take<'t>(
        &'t self,
        tx: &'t mut Tx,
        taking: Taking<'t>,
        _: &'t Presented,
    ) -> BoxFuture<'t, Result<Receipt, Stop>> {
        Box::pin(async move {
            let now = tx.now();
            redeem::take(tx, &taking, now).await
        })
    }

    /// Our cards are in an account at once: there is no errand to ask about.
    fn carry<'a>(&'a self, _: &'a Errand, _: &'a Code) -> BoxFuture<'a, Answer> {
        Box::pin(std::future::ready(Answer::Silent))
    }
}
