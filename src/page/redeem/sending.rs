//! What the redeem page sends, and how it finds out what became of it.

use super::{
    flow::Flow,
    step::{Next, Step, Trouble},
};
use crate::{
    api::{self, ApiError},
    browser::{attempts, clock, document},
    session::{Session, session},
    words,
};
use domain::{
    api::redeem::{Request, Status},
    embed,
};
use leptos::{prelude::*, task::spawn_local};

/// News can be lost: so often it is asked without any, in milliseconds.
const BETWEEN_QUESTIONS: i32 = 5_000;
/// An answer that is not there by then is late, in milliseconds.
const LATE: i32 = 8_000;

/// Sends the steps of a flow.
#[derive(Clone, Copy)]
pub struct Sending {
    flow: RwSignal<Flow>,
    session: Session,
    /// What was previewed, to be redeemed as it was; and one key a preview: whatever is pressed, retried or lost, it
    /// is one attempt.
    sent: StoredValue<(Option<Request>, String)>,
    sign_in: Callback<bool>,
}

impl Sending {
    /// Of this flow; `sign_in` leaves the page.
    pub fn new(flow: RwSignal<Flow>, sign_in: Callback<bool>) -> Sending {
        Sending { flow, session: session(), sent: StoredValue::new((None, String::new())), sign_in }
    }

    /// Asks what a code is worth.
    pub fn check(self, request: Request) {
        let Some(question) = self.flow.try_update(Flow::check) else { return };
        self.sent.set_value((Some(request.clone()), attempts::new_key()));
        spawn_local(async move {
            let answer = api::redeem::preview(&request).await;
            self.notice(answer.as_ref().err());
            let Some(next) = self.flow.try_update(|flow| flow.previewed(question, answer)) else { return };
            self.go_on(next, question).await;
            self.tell();
        });
    }

    /// Adds it to the balance. Pressing again while it moves is nothing.
    pub fn redeem(self) {
        let Some((Some(request), key)) = self.sent.try_get_value() else { return };
        if !self.session.connection.up.get_untracked() {
            return;
        }
        let Some(question) = self.flow.try_update(Flow::redeem).flatten() else { return };
        attempts::keep(attempts::REDEMPTIONS, &key);
        self.session.set_sending(Some(key.clone()));
        spawn_local(async move {
            clock::wait(LATE).await;
            self.flow.try_update(|flow| flow.takes_long(question));
        });
        spawn_local(async move {
            let answer = api::redeem::redeem(&request, &key).await;
            self.session.set_sending(None);
            self.notice(answer.as_ref().err());
            // The page may be gone by now; then the key is asked for when it is opened again.
            let Some(next) = self.flow.try_update(|flow| flow.answered(question, answer)) else { return };
            if next != Next::Find {
                attempts::settle(attempts::REDEMPTIONS, &key);
            }
            self.go_on(next, question).await;
            self.tell();
        });
    }

    /// Asks for what was sent and never answered, from before a crash or a reload.
    pub fn recover_when_known(self) {
        Effect::new(move |begun: Option<bool>| {
            let begun = begun.unwrap_or_default();
            let known = self.session.visitor.is_known();
            if known && !begun {
                let keys = attempts::kept(attempts::REDEMPTIONS);
                spawn_local(async move {
                    for key in keys {
                        self.sent.try_set_value((None, key));
                        let Some(question) = self.flow.try_update(Flow::recover) else { return };
                        self.find(question).await;
                        if self.flow.try_with_untracked(|flow| matches!(flow.step, Step::Done(_))) == Some(true) {
                            break;
                        }
                    }
                    self.tell();
                });
            }
            begun || known
        });
    }

    /// Hears what another issuer says about a card: by the server's news, and, should those be lost, by asking.
    pub fn follow(self) {
        let pending = Memo::new(move |_| self.flow.with(|flow| flow.pending().map(|receipt| receipt.id.clone())));
        let ask = move |id: String| async move {
            let answer = api::redeem::receipt(&id).await;
            if self.flow.try_update(|flow| flow.settled(answer)) == Some(true) {
                self.tell();
            }
        };
        Effect::new(move |_| {
            self.session.redemptions_moved.track();
            pending.get_untracked().into_iter().for_each(|id| spawn_local(ask(id)));
        });
        Effect::new(move |_| {
            let Some(id) = pending.get() else { return };
            spawn_local(async move {
                while pending.try_get_untracked().flatten().as_ref() == Some(&id) {
                    ask(id.clone()).await;
                    clock::wait(BETWEEN_QUESTIONS).await;
                }
            });
        });
    }

    async fn go_on(self, next: Next, question: u32) {
        match next {
            Next::Stay => {}
            Next::SignIn => self.sign_in.run(true),
            Next::Fetch(entry) => {
                let answer = api::redeem::receipt(&entry).await.map(|mut receipt| {
                    receipt.repeated = true;
                    receipt
                });
                self.flow.try_update(|flow| flow.answered(question, answer));
            }
            Next::Find => self.find(question).await,
        }
    }

    /// Asks what became of the attempt until it is known.
    async fn find(self, question: u32) {
        let Some((_, key)) = self.sent.try_get_value() else { return };
        let settle = || attempts::settle(attempts::REDEMPTIONS, &key);
        self.session
            .find_out(&key, &|answer| match self.flow.try_update(|flow| flow.found(question, answer)) {
                Some(Next::Find) => false,
                Some(Next::SignIn) => {
                    self.sign_in.run(false);
                    true
                }
                Some(_) => {
                    settle();
                    true
                }
                // The page is gone: the key is asked for when it is opened again.
                None => true,
            })
            .await;
    }

    fn notice(self, error: Option<&ApiError>) {
        error.iter().for_each(|error| self.session.notice(error));
    }

    /// Says where the flow has come to, and moves the focus there.
    fn tell(self) {
        let Some((step, trouble)) = self.flow.try_with_untracked(|flow| (flow.step.clone(), flow.trouble.clone()))
        else {
            return;
        };
        match (step, trouble) {
            (_, Some(trouble)) => {
                if let Trouble::Refused(problem) = &trouble {
                    self.session.told.set(ApiError::Refused(problem.clone()).told());
                }
                document::focus_soon("#code");
                self.session.say(sentence(&trouble, self.session));
            }
            (Step::Confirming(preview), None) => {
                document::focus_soon(".ticket .worth");
                self.session.say(words::redeem::worth_aloud(preview.amount));
            }
            (Step::Done(receipt), None) => {
                if receipt.status == Status::Done {
                    self.session.told.set(embed::redeemed(&receipt.id, receipt.amount, &receipt.last_four));
                }
                document::focus_soon(".ticket .worth");
                let issuer = receipt.issuer.filter(|_| receipt.status == Status::Pending);
                self.session.say(match issuer {
                    Some(issuer) => words::redeem::pending_aloud(receipt.amount, &issuer),
                    None => {
                        words::redeem::done_aloud(receipt.amount, receipt.repeated, self.session.visitor.has_email())
                    }
                });
                self.session.wallet.refresh();
            }
            (_, None) => {}
        }
    }
}

/// What happened, then what to do.
pub fn sentence(trouble: &Trouble, session: Session) -> String {
    match trouble {
        Trouble::Refused(problem) => {
            let sentence = words::refusal::code::sentence(problem);
            let left = words::refusal::attempts_left(&problem.reason, session.shop.attempts_shown_from());
            words::sentences([Some(sentence), left].into_iter().flatten())
        }
        Trouble::Unreachable if !session.connection.up.get_untracked() => words::redeem::offline().to_owned(),
        Trouble::Unreachable => words::redeem::unreachable().to_owned(),
        Trouble::Garbled => words::redeem::garbled().to_owned(),
        Trouble::NotThrough => words::redeem::not_through().to_owned(),
    }
}
