//! Sends what is paid, and finds out what became of it: a cart at the checkout, gifts.

use super::flow::{Flow, Next, Step, Trouble};
use crate::{
    api::Answer,
    browser::attempts,
    route,
    session::{Session, session},
};
use domain::api::order::{Order, Placed};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{NavigateOptions, hooks::use_navigate};
use std::pin::Pin;

/// A request on its way: made by the page, with the attempt key.
pub type Asking = Pin<Box<dyn Future<Output = Answer<Order>>>>;

/// Sends the steps of a flow.
#[derive(Clone, Copy)]
pub struct Sending {
    /// How far it is.
    pub flow: RwSignal<Flow>,
    /// Everything that outlives the page.
    pub session: Session,
    /// Goes to an address of the app.
    pub go: Callback<String>,
    /// Where its attempt keys stand.
    keys: &'static str,
    /// The page to come back to after signing in.
    here: &'static str,
    /// Says where the flow has come to, and goes there.
    tell: Callback<Sending>,
}

impl Sending {
    /// Of this page.
    pub fn new(keys: &'static str, here: &'static str, tell: Callback<Sending>) -> Sending {
        let navigate = use_navigate();
        let go = Callback::new(move |to: String| navigate(&to, NavigateOptions::default()));
        Sending { flow: RwSignal::new(Flow::default()), session: session(), go, keys, here, tell }
    }

    /// There is a line and nothing on its way: from now on something is.
    pub fn begin(self) -> bool {
        if !self.session.connection.up.get_untracked() {
            self.flow.update(Flow::stay_offline);
            self.tell.run(self);
            return false;
        }
        self.flow.try_update(Flow::place) == Some(true)
    }

    /// Nothing was sent.
    pub fn give_up(self) {
        self.flow.try_update(Flow::give_up);
        self.tell.run(self);
    }

    /// Sends. One key a press that leads anywhere: whatever is retried or lost, it is one order.
    pub async fn send(self, ask: impl FnOnce(String) -> Asking) {
        let key = attempts::new_key();
        attempts::keep(self.keys, &key);
        self.session.set_sending(Some(key.clone()));
        let answer = ask(key.clone()).await;
        self.session.set_sending(None);
        answer.as_ref().err().into_iter().for_each(|error| self.session.notice(error));
        let Some(next) = self.flow.try_update(|flow| flow.answered(answer)) else { return };
        match next {
            Next::Find => self.find(key).await,
            Next::SignIn => {
                attempts::settle(self.keys, &key);
                self.go.run(route::sign_in_for(self.here));
            }
            Next::Stay => attempts::settle(self.keys, &key),
        }
        self.tell.run(self);
    }

    /// Asks for what was sent and never answered, from before a crash or a reload.
    pub fn recover_when_known(self) {
        Effect::new(move |begun: Option<bool>| {
            let begun = begun.unwrap_or_default();
            let known = self.session.visitor.is_known();
            if known && !begun {
                spawn_local(async move {
                    for key in attempts::kept(self.keys) {
                        if self.session.is_sending(&key) || self.flow.try_update(Flow::recover).is_none() {
                            return;
                        }
                        self.find(key).await;
                        self.tell.run(self);
                    }
                });
            }
            begun || known
        });
    }

    async fn find(self, key: String) {
        self.session
            .find_out(&key, &|answer: Answer<Placed>| match self
                .flow
                .try_update(|flow| flow.found(answer.map(|placed| placed.0)))
            {
                Some(Next::Find) => false,
                Some(Next::SignIn) => {
                    self.go.run(route::sign_in_for(self.here));
                    true
                }
                Some(Next::Stay) => {
                    attempts::settle(self.keys, &key);
                    true
                }
                // The page is gone: the key is asked for when it is opened again.
                None => true,
            })
            .await;
    }

    /// Where the flow has come to; nothing once the page is gone.
    pub fn reached(self) -> Option<(Step, Option<Trouble>)> {
        self.flow.try_get_untracked().map(|flow| (flow.step, flow.trouble))
    }
}
