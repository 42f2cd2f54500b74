//! Sends the order, and finds out what became of it.

use super::flow::{Flow, Next, Step, Trouble};
use crate::{
    api::{self, Answer},
    browser::{address, attempts, clock, document},
    route,
    session::{Session, session},
    words,
};
use domain::{
    Reason,
    api::order::{Address, Order, Pay, Place, Placed, State},
};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{NavigateOptions, hooks::use_navigate};

/// How often to look whether the server has agreed to the last change, in milliseconds.
const TICK: i32 = 50;

/// Sends the steps of a flow.
#[derive(Clone, Copy)]
pub struct Placing {
    flow: RwSignal<Flow>,
    session: Session,
    go: Callback<String>,
}

impl Placing {
    /// Of this flow.
    pub fn new(flow: RwSignal<Flow>) -> Placing {
        let navigate = use_navigate();
        let go = Callback::new(move |to: String| navigate(&to, NavigateOptions::default()));
        Placing { flow, session: session(), go }
    }

    /// Places the order as it is shown. One key a press that leads anywhere: whatever is retried or lost, it is one order.
    pub fn place(self, address: Option<Address>, payment: Option<Pay>) {
        if !self.session.connection.up.get_untracked() {
            self.flow.update(Flow::stay_offline);
            self.tell();
            return;
        }
        if self.flow.try_update(Flow::place) != Some(true) {
            return;
        }
        self.session.say(words::checkout::PLACING);
        spawn_local(async move {
            let Some(request) = self.agreed(address, payment).await else {
                self.flow.try_update(Flow::give_up);
                self.tell();
                return;
            };
            let key = attempts::new_key();
            attempts::keep(attempts::ORDERS, &key);
            self.session.set_sending(Some(key.clone()));
            let answer = api::order::place(&request, &key).await;
            self.session.set_sending(None);
            answer.as_ref().err().into_iter().for_each(|error| self.session.notice(error));
            let Some(next) = self.flow.try_update(|flow| flow.answered(answer)) else { return };
            if next != Next::Find {
                attempts::settle(attempts::ORDERS, &key);
            }
            self.go_on(next, key).await;
            self.tell();
        });
    }

    /// What is shown is what is placed, once the server has agreed to it; nothing where it does not answer.
    async fn agreed(self, address: Option<Address>, payment: Option<Pay>) -> Option<Place> {
        let basket = self.session.basket();
        while basket.priced.with_untracked(|priced| priced.as_ref().is_some_and(|priced| priced.estimated)) {
            if basket.failed.get_untracked() {
                return None;
            }
            clock::wait(TICK).await;
        }
        basket.priced.with_untracked(|priced| {
            let priced = priced.as_ref()?;
            let (total, due) = (priced.quote.total, priced.quote.due);
            Some(Place { version: priced.version, total, due, address, payment: payment.filter(|_| due.minor > 0) })
        })
    }

    /// Asks for what was sent and never answered, from before a crash or a reload.
    pub fn recover_when_known(self) {
        Effect::new(move |begun: Option<bool>| {
            let begun = begun.unwrap_or_default();
            let known = self.session.visitor.is_known();
            if known && !begun {
                spawn_local(async move {
                    for key in attempts::kept(attempts::ORDERS) {
                        if self.session.is_sending(&key) || self.flow.try_update(Flow::recover).is_none() {
                            return;
                        }
                        self.find(key).await;
                    }
                    self.tell();
                });
            }
            begun || known
        });
    }

    async fn go_on(self, next: Next, key: String) {
        match next {
            Next::Stay => {}
            Next::SignIn => self.go.run(route::sign_in_for(route::CHECKOUT)),
            Next::Find => self.find(key).await,
        }
    }

    async fn find(self, key: String) {
        self.session
            .find_out(&key, &|answer: Answer<Placed>| match self
                .flow
                .try_update(|flow| flow.found(answer.map(|placed| placed.0)))
            {
                Some(Next::Find) => false,
                Some(Next::SignIn) => {
                    self.go.run(route::sign_in_for(route::CHECKOUT));
                    true
                }
                Some(Next::Stay) => {
                    attempts::settle(attempts::ORDERS, &key);
                    true
                }
                // The page is gone: the key is asked for when it is opened again.
                None => true,
            })
            .await;
    }

    /// Says where the flow has come to, and goes there.
    fn tell(self) {
        let Some(Flow { step, trouble }) = self.flow.try_get_untracked() else { return };
        if let Some(trouble) = trouble {
            self.session.basket().refresh();
            self.session.say(sentence(&trouble));
            document::focus_soon("#order-trouble");
        } else if let Step::Done(order) = step {
            self.done(&order);
        }
    }

    fn done(self, order: &Order) {
        self.session.basket().refresh();
        self.session.wallet.refresh();
        if let State::Challenge { address, .. } = &order.state {
            address::leave_for(address);
            return;
        }
        self.session.say(words::order::placed(&order.id));
        self.go.run(route::order(&order.id));
    }
}

/// What happened, then what to do.
pub fn sentence(trouble: &Trouble) -> String {
    match trouble {
        Trouble::Refused(problem) => match problem.reason {
            Reason::PaymentDeclined => words::checkout::DECLINED.to_owned(),
            Reason::PriceChanged { .. } => words::checkout::PRICE_CHANGED.to_owned(),
            _ => words::refusal::sentence(problem),
        },
        Trouble::NotThrough => words::checkout::NOT_THROUGH.to_owned(),
        Trouble::Offline => words::checkout::OFFLINE.to_owned(),
    }
}
