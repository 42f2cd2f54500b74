//! What the list sends, one code at a time, and what is kept of it: keys and last fours.

use super::{flow::Batch, row::Next};
use crate::{
    api,
    browser::{attempts, clock},
    session::{Session, session},
};
use domain::api::config::Limits;
use leptos::{prelude::*, task::spawn_local};

/// Between a key and its last four, where they are kept.
const BETWEEN: char = '.';
/// A wait is cut into pieces, so that a stop is heard soon, in milliseconds.
const PIECE: i64 = 500;

/// Sends the codes of a list.
#[derive(Clone, Copy)]
pub struct Sending {
    batch: RwSignal<Batch>,
    session: Session,
    /// Somebody is at it.
    busy: StoredValue<bool>,
}

/// What was kept of a list before a reload.
pub fn kept() -> Vec<(String, String)> {
    let token =
        |token: String| token.split_once(BETWEEN).map(|(key, last_four)| (key.to_owned(), last_four.to_owned()));
    attempts::kept(attempts::LIST).into_iter().filter_map(token).collect()
}

impl Sending {
    /// Of this list.
    pub fn new(batch: RwSignal<Batch>) -> Sending {
        Sending { batch, session: session(), busy: StoredValue::new(false) }
    }

    /// Begins, or goes on.
    pub fn go(self) {
        self.batch.update(|batch| {
            batch.go();
            batch.name_all(attempts::new_key);
        });
        self.keep();
        self.run();
    }

    /// Does what is next until there is nothing: asks what became of what, waits, sends.
    pub fn run(self) {
        if self.busy.get_value() || !self.session.visitor.is_known() {
            return;
        }
        self.busy.set_value(true);
        spawn_local(async move {
            while self.step().await == Some(true) {}
            self.busy.try_set_value(false);
        });
    }

    /// One step. Says whether there may be another; nothing where the page is gone.
    async fn step(self) -> Option<bool> {
        let limits = self.session.shop.limits().unwrap_or(CAREFUL);
        let next = self.batch.try_maybe_update(|batch| {
            let course = batch.course;
            let next = batch.next(&limits, clock::now());
            (course != batch.course, next)
        })?;
        match next {
            Next::Nothing => return Some(false),
            Next::Wait(until) => {
                let left = until.0.saturating_sub(clock::now().0).clamp(0, PIECE);
                clock::wait(i32::try_from(left).unwrap_or_default()).await;
            }
            Next::Find(at) => {
                let key = self.batch.try_with_untracked(|batch| batch.rows.get(at).map(|row| row.key.clone()))??;
                let answer = api::account::attempt(&key).await;
                self.notice(answer.as_ref().err());
                if !self.batch.try_update(|batch| batch.found(at, answer, clock::now()))? {
                    clock::wait(1_000).await;
                }
                if self.batch.try_with_untracked(|batch| batch.sign_in)? {
                    return Some(false);
                }
            }
            Next::Send(at, request) => {
                if !self.session.connection.up.get_untracked() {
                    self.batch.try_update(Batch::stop);
                    return Some(false);
                }
                let key = self.batch.try_update(|batch| batch.sent(at, attempts::new_key))??;
                self.keep();
                let answer = api::redeem::redeem(&request, &key).await;
                self.notice(answer.as_ref().err());
                self.batch.try_update(|batch| batch.answered(at, answer, &limits, clock::now()))?;
                self.keep();
            }
        }
        Some(true)
    }

    /// Asks about the cards that other issuers have to confirm.
    pub fn ask_issuers(self) {
        let pending = self.batch.with_untracked(Batch::pending);
        spawn_local(async move {
            for id in pending {
                if let Ok(receipt) = api::redeem::receipt(&id).await {
                    self.batch.try_update(|batch| batch.settled(receipt));
                }
            }
        });
    }

    /// Forgets the list, here and in the browser.
    pub fn begin_anew(self) {
        self.batch.set(Batch::restored(Vec::new()));
        self.keep();
    }

    fn keep(self) {
        let kept = self.batch.try_with_untracked(Batch::kept).unwrap_or_default();
        let token = |(key, last_four): (String, String)| [&key, ".", &last_four].concat();
        attempts::write(attempts::LIST, &kept.into_iter().map(token).collect::<Vec<_>>());
    }

    fn notice(self, error: Option<&api::ApiError>) {
        error.iter().for_each(|error| self.session.notice(error));
    }
}

/// Until the shop has said what it bears.
const CAREFUL: Limits = Limits { attempts_a_minute: 5, attempts_an_hour: 10, attempts_shown_from: 3 };
