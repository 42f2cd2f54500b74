//! What the claim page sends, and how it finds out what became of it.

use super::flow::{Flow, Next, Step};
use crate::{
    api::{self, Answer},
    browser::attempts,
    session::{Session, session},
    words,
};
use domain::{Code, api::gift::Claiming};
use leptos::{prelude::*, task::spawn_local};

/// Sends the steps of a flow.
#[derive(Clone, Copy)]
pub struct Sending {
    flow: RwSignal<Flow>,
    code: StoredValue<Option<Code>>,
    session: Session,
    sign_in: Callback<()>,
}

impl Sending {
    /// Of this flow and code.
    pub fn new(flow: RwSignal<Flow>, code: StoredValue<Option<Code>>, sign_in: Callback<()>) -> Sending {
        Sending { flow, code, session: session(), sign_in }
    }

    /// Asks what the gift is.
    pub fn look(self) {
        let Some(code) = self.code.get_value() else { return };
        spawn_local(async move {
            let answer = api::claim::look(&code).await;
            self.flow.try_update(|flow| flow.looked(answer));
        });
    }

    /// Adds it to the balance. One key a press that leads anywhere.
    pub fn claim(self) {
        let Some(code) = self.code.get_value() else { return };
        if !self.session.connection.up.get_untracked() || self.flow.try_update(Flow::claim) != Some(true) {
            return;
        }
        self.session.say(words::claim::adding());
        let key = attempts::new_key();
        attempts::keep(attempts::REDEMPTIONS, &key);
        self.session.set_sending(Some(key.clone()));
        spawn_local(async move {
            let answer = api::claim::claim(&Claiming { code }, &key).await;
            self.session.set_sending(None);
            answer.as_ref().err().into_iter().for_each(|error| self.session.notice(error));
            if let Some(next) = self.flow.try_update(|flow| flow.answered(answer)) {
                self.go_on(next, key).await;
            }
        });
    }

    /// Asks for what was sent and never answered, from before a crash or a reload. With a code at hand the page shows its
    /// gift instead, and what became of the other is for the redeem page to find.
    pub fn recover_when_known(self) {
        Effect::new(move |begun: Option<bool>| {
            let begun = begun.unwrap_or_default();
            let known = self.session.visitor.is_known();
            if known && !begun && self.code.with_value(Option::is_none) {
                spawn_local(async move {
                    for key in attempts::kept(attempts::REDEMPTIONS) {
                        if self.session.is_sending(&key) || self.flow.try_update(Flow::recover).is_none() {
                            return;
                        }
                        self.find(key).await;
                    }
                });
            }
            begun || known
        });
    }

    async fn go_on(self, next: Next, key: String) {
        if next == Next::Find {
            return self.find(key).await;
        }
        attempts::settle(attempts::REDEMPTIONS, &key);
        self.arrived(next);
    }

    async fn find(self, key: String) {
        self.session
            .find_out(&key, &|answer: Answer<_>| match self.flow.try_update(|flow| flow.found(answer)) {
                Some(Next::Find) => false,
                Some(next) => {
                    if next != Next::SignIn {
                        attempts::settle(attempts::REDEMPTIONS, &key);
                    }
                    self.arrived(next);
                    true
                }
                // The page is gone: the key is asked for when it is opened again.
                None => true,
            })
            .await;
    }

    fn arrived(self, next: Next) {
        match next {
            Next::SignIn => self.sign_in.run(()),
            Next::Look => self.look(),
            Next::Stay | Next::Find => {}
        }
        let added = self.flow.try_with_untracked(|flow| match &flow.step {
            Step::Done(receipt) => Some(receipt.amount),
            _ => None,
        });
        if let Some(amount) = added.flatten() {
            self.session.say(words::claim::added(amount));
            self.session.wallet.refresh();
        }
    }
}
