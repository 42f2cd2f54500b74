//! Has the shop look at a gift once more, then pays and sends it.

use super::draft::Draft;
use crate::{
    api::{self, ApiError},
    browser::{address, attempts, document},
    pay::{
        Paying,
        flow::{Step, Trouble},
        sending::Sending,
    },
    proof::{Labels, Proving},
    route, words,
};
use domain::{
    Reason,
    api::{
        account::Account,
        gift::{Review, Send},
        order::{Order, State},
    },
    gift::RECIPIENTS,
};
use leptos::{prelude::*, task::spawn_local};

/// What the proof of who sends much is called by here.
fn labels() -> Labels {
    Labels { ids: ["gift-password", "gift-code"], confirm: words::gift::confirm(), stay: words::proof::stay() }
}

/// A gift on its way to be sent.
#[derive(Clone, Copy)]
pub struct Reviewing {
    pub draft: Draft,
    /// What would be sent, and what the shop says to it.
    pub review: RwSignal<Option<(Send, Review)>>,
    /// The shop is being asked.
    pub asking: RwSignal<bool>,
    /// Why it can't be reviewed, or sent.
    pub trouble: RwSignal<String>,
    /// The sender is being stopped, once.
    pub stopped: RwSignal<bool>,
    /// The sender has read why, and sends it all the same.
    pub understood: RwSignal<bool>,
    pub sending: Sending,
    pub pay: Paying,
    /// Who sends much proves to be the owner.
    pub proving: Proving,
}

impl Reviewing {
    /// Of what is written here.
    pub fn new(draft: Draft) -> Reviewing {
        let account = RwSignal::new(None::<Account>);
        let session = draft.session;
        Effect::new(move |_| {
            if session.visitor.is_known() && session.connection.up.get() {
                spawn_local(async move {
                    if let Ok(answer) = api::account::account().await {
                        account.try_set(Some(answer));
                    }
                });
            }
        });
        let (review, trouble, stopped) = (RwSignal::new(None), RwSignal::new(String::new()), RwSignal::new(false));
        let asking = RwSignal::new(false);
        let understood = RwSignal::new(false);
        let pay = Paying::new(account);
        // What is told needs what tells it: the sending is made with a place that is filled below.
        let whole = StoredValue::new(None::<Reviewing>);
        let tell = Callback::new(move |_| whole.try_get_value().flatten().into_iter().for_each(Reviewing::tell));
        let sending = Sending::new(attempts::GIFTS, route::GIFT, tell);
        let proving = Proving::new(labels(), Callback::new(|()| document::focus_soon("#review")));
        let reviewing = Reviewing { draft, review, asking, trouble, stopped, understood, sending, pay, proving };
        whole.set_value(Some(reviewing));
        reviewing
    }

    fn say(self, text: String, focus: &'static str) {
        self.draft.session.say(text.clone());
        self.trouble.try_set(text);
        document::focus_soon(focus);
    }

    /// Has the shop look at what is written, if that can be sent; or shows what is wrong.
    pub fn ask(self) {
        if self.asking.get_untracked() {
            return;
        }
        let session = self.draft.session;
        self.draft.asked.set(true);
        self.trouble.set(String::new());
        match untrack(|| self.draft.read()) {
            None => self.say(words::gift::offline().to_owned(), "#gift-trouble"),
            Some(Err(_)) => {
                document::focus_soon("[aria-invalid='true']");
                session.say(words::gift::to_mend());
            }
            Some(Ok(send)) if send.recipients.len() > RECIPIENTS => {
                self.say(words::gift::too_many(send.recipients.len(), RECIPIENTS), "#gift-trouble");
            }
            Some(Ok(_)) if session.visitor.is_guest() => self.sending.go.run(route::sign_in_for(route::GIFT)),
            Some(Ok(_)) if !session.connection.up.get_untracked() => {
                self.say(words::gift::offline().to_owned(), "#gift-trouble");
            }
            Some(Ok(send)) => self.look(send, "#review"),
        }
    }

    /// Asks again for what is being reviewed: a promo code was typed, or the total has changed.
    pub fn again(self) {
        if let Some((send, _)) = self.review.get_untracked() {
            let code = Some(self.draft.code.get_untracked().trim().to_owned()).filter(|code| !code.is_empty());
            self.look(Send { code, ..send }, "#review");
        }
    }

    fn look(self, send: Send, focus: &'static str) {
        self.asking.set(true);
        spawn_local(async move {
            let answer = api::gift::review(&send).await;
            self.asking.try_set(false);
            match answer {
                Ok(review) => {
                    self.review.try_set(Some((send, review)));
                    document::focus_soon(focus);
                }
                Err(error) => {
                    self.draft.session.notice(&error);
                    let text = match &error {
                        ApiError::Refused(problem) if problem.reason == Reason::SignInRequired => {
                            return self.sending.go.run(route::sign_in_for(route::GIFT));
                        }
                        ApiError::Refused(problem) if problem.reason == Reason::NotFound => {
                            words::gift::no_such_code().to_owned()
                        }
                        ApiError::Refused(problem) => words::refusal::sentence(problem),
                        ApiError::Unreachable | ApiError::Garbled => words::gift::offline_or_slow().to_owned(),
                    };
                    self.say(text, "#gift-trouble");
                }
            }
        });
    }

    /// Back to the form, with everything as it was.
    pub fn back(self) {
        self.stopped.set(false);
        self.understood.set(false);
        self.proving.close();
        self.trouble.set(String::new());
        self.review.set(None);
        document::focus_soon("h1");
    }

    /// Sends what was reviewed; stops once where it looks like a scam.
    pub fn send(self) {
        let Some((send, review)) = self.review.get_untracked() else { return };
        if self.sending.flow.with_untracked(|flow| flow.is_moving()) {
            return;
        }
        let payment = match self.pay.read() {
            Ok(payment) => payment,
            Err(wrong) => return wrong.show(self.draft.session),
        };
        if !review.warnings.is_empty() && !self.understood.get_untracked() {
            self.stopped.set(true);
            document::focus_soon("#stop-title");
            return;
        }
        self.trouble.set(String::new());
        self.stopped.set(false);
        if !self.sending.begin() {
            return;
        }
        self.draft.session.say(words::gift::sending());
        let request = Send { total: review.total, understood: self.understood.get_untracked(), payment, ..send };
        spawn_local(async move {
            self.sending.send(|key| Box::pin(async move { api::gift::pay(&request, &key).await })).await;
        });
    }

    /// Says where it has come to, and goes there.
    fn tell(self) {
        match self.sending.reached() {
            Some((_, Some(trouble))) => {
                if let Trouble::Refused(problem) = &trouble
                    && self.proving.asks(&ApiError::Refused(problem.clone()), Callback::new(move |()| self.send()))
                {
                    return self.draft.session.say(words::proof::asked());
                }
                if let Trouble::Refused(problem) = &trouble
                    && matches!(problem.reason, Reason::GiftStopped { .. } | Reason::PriceChanged { .. })
                {
                    self.understood.try_set(false);
                    self.again();
                }
                self.say(sentence(&trouble), "#gift-trouble");
            }
            Some((Step::Done(order), None)) => self.done(&order),
            _ => {}
        }
    }

    fn done(self, order: &Order) {
        self.pay.forget();
        self.draft.finish();
        match &order.state {
            State::Challenge { address, .. } => address::leave_for(address),
            State::Paid => {
                let one = self
                    .review
                    .try_with_untracked(|review| review.as_ref().is_some_and(|(send, _)| send.recipients.len() == 1));
                let to = if one == Some(true) {
                    route::sent(&[&order.id, "-1"].concat())
                } else {
                    route::gifts_of(&order.id)
                };
                self.draft.session.say(words::gift::paid());
                self.sending.go.run(to);
            }
            // The provider has not said yet, or has said no by now: the order's page tells.
            _ => self.sending.go.run(route::order(&order.id)),
        }
    }
}

/// What happened, then what to do.
fn sentence(trouble: &Trouble) -> String {
    match trouble {
        Trouble::Refused(problem) => match problem.reason {
            Reason::PaymentDeclined => words::gift::declined().to_owned(),
            Reason::PriceChanged { .. } => words::gift::price_changed().to_owned(),
            _ => words::refusal::sentence(problem),
        },
        Trouble::NotThrough => words::gift::not_through().to_owned(),
        Trouble::Offline => words::gift::offline().to_owned(),
    }
}
