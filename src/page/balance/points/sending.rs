//! Sends a conversion, and finds out what became of it.

use super::{
    flow::{Flow, Next, Step},
    sentence,
};
use crate::{
    api,
    browser::{attempts, document},
    session::{Session, session},
    words,
};
use domain::api::points::Convert;
use leptos::{prelude::*, task::spawn_local};

/// Sends what a flow says.
#[derive(Clone, Copy)]
pub struct Sending {
    /// Where it stands.
    pub flow: RwSignal<Flow>,
    session: Session,
    /// What is converted and with which key: whatever is pressed, retried or lost, it is one attempt.
    sent: StoredValue<Option<(Convert, String)>>,
}

impl Sending {
    /// Of this flow.
    pub fn new(flow: RwSignal<Flow>) -> Sending {
        Sending { flow, session: session(), sent: StoredValue::new(None) }
    }

    /// Makes balance of so many points.
    pub fn convert(self, convert: Convert) {
        if self.flow.try_update(Flow::convert) != Some(true) {
            return;
        }
        // The same once more is the same attempt, as long as the shop has not said what became of it.
        let kept = self.sent.get_value().filter(|(before, _)| *before == convert);
        let key = kept.map_or_else(attempts::new_key, |(_, key)| key);
        self.sent.set_value(Some((convert, key.clone())));
        attempts::settle(attempts::POINTS, &key);
        attempts::keep(attempts::POINTS, &key);
        self.session.set_sending(Some(key.clone()));
        spawn_local(async move {
            let answer = api::points::convert(&convert, &key).await;
            self.session.set_sending(None);
            answer.as_ref().err().into_iter().for_each(|error| self.session.notice(error));
            // The page may be gone by now; then the key is asked for when it is opened again.
            let Some(next) = self.flow.try_update(|flow| flow.answered(answer)) else { return };
            match next {
                Next::Settle => self.settle(&key),
                Next::Find => self.find(&key).await,
                Next::Stay => {}
            }
            self.tell();
        });
    }

    /// Asks for what was sent and never answered, from before a crash or a reload.
    pub fn recover(self) {
        let keys = attempts::kept(attempts::POINTS);
        spawn_local(async move {
            for key in keys {
                if self.flow.try_update(Flow::recover).is_none() {
                    return;
                }
                self.find(&key).await;
                self.tell();
            }
        });
    }

    async fn find(self, key: &str) {
        self.session
            .find_out(key, &|answer| match self.flow.try_update(|flow| flow.found(answer)) {
                Some(Next::Find) => false,
                Some(Next::Settle) => {
                    self.settle(key);
                    true
                }
                // The page is gone, or somebody has to sign in: the key is asked for when it is opened again.
                Some(Next::Stay) | None => true,
            })
            .await;
    }

    fn settle(self, key: &str) {
        attempts::settle(attempts::POINTS, key);
        self.sent.try_set_value(None);
    }

    /// Says where the flow has come to, and moves the focus there.
    fn tell(self) {
        let Some(Flow { step, trouble }) = self.flow.try_with_untracked(Flow::clone) else { return };
        match (step, trouble) {
            (Step::Done(conversion), _) => {
                self.session.say(words::points::done(&conversion));
                self.session.wallet.refresh();
                document::focus_soon("#points-done");
            }
            (_, Some(trouble)) => {
                self.session.say(sentence(&trouble));
                document::focus_soon("#points");
            }
            (_, None) => {}
        }
    }
}
