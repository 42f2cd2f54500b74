//! Sends what a shopper says of a report, once however often it is pressed.

use crate::{
    api::{self, ApiError},
    browser::{attempts, document},
    session::{Session, session},
    words,
};
use domain::{
    Reason,
    api::case::{Case, Reply, WORDS},
};
use leptos::{prelude::*, task::spawn_local};

const FIELD: &str = "#case-reply";

/// A reply that is being written.
#[derive(Clone, Copy)]
pub struct Saying {
    session: Session,
    /// The number of the report.
    id: StoredValue<String>,
    /// The field is there.
    pub open: RwSignal<bool>,
    /// What is written.
    pub text: RwSignal<String>,
    /// What went wrong.
    pub trouble: RwSignal<String>,
    /// It is on its way.
    pub busy: RwSignal<bool>,
    /// Nothing was written when it was sent.
    empty: RwSignal<bool>,
    /// The attempt key, and the words that are sent with it.
    key: StoredValue<(String, String)>,
    on_changed: Callback<Case>,
}

impl Saying {
    /// Nothing yet, of the report with this number.
    pub fn new(id: String, on_changed: Callback<Case>) -> Saying {
        Saying {
            session: session(),
            id: StoredValue::new(id),
            open: RwSignal::new(false),
            text: RwSignal::new(String::new()),
            trouble: RwSignal::new(String::new()),
            busy: RwSignal::new(false),
            empty: RwSignal::new(false),
            key: StoredValue::default(),
            on_changed,
        }
    }

    /// What is wrong with what is written.
    pub fn fault(self) -> String {
        let length = self.text.with(|text| text.chars().count());
        match length {
            0 if self.empty.get() => words::case::reply_empty().to_owned(),
            length if length > WORDS => words::case::too_long(length),
            _ => String::new(),
        }
    }

    /// Opens the field.
    pub fn begin(self) {
        self.open.set(true);
        document::focus_soon(FIELD);
    }

    /// Leaves it; the keyboard goes back to the button.
    pub fn leave(self) {
        self.open.try_set(false);
        self.text.try_set(String::new());
        self.trouble.try_set(String::new());
        self.empty.try_set(false);
        document::focus_one_soon(vec![
            ["#say-", &self.id.get_value()].concat(),
            ["#case-", &self.id.get_value()].concat(),
        ]);
    }

    /// Sends it.
    pub fn send(self) {
        let words = self.text.get_untracked().trim().to_owned();
        self.empty.set(words.is_empty());
        self.trouble.set(String::new());
        if words.is_empty() || words.chars().count() > WORDS {
            self.session.say(untrack(|| self.fault()));
            document::focus(FIELD);
            return;
        }
        if self.key.with_value(|(_, sent)| *sent != words) {
            self.key.set_value((attempts::new_key(), words.clone()));
        }
        self.busy.set(true);
        spawn_local(async move {
            let (id, key) = (self.id.get_value(), self.key.with_value(|(key, _)| key.clone()));
            let answer = api::case::reply(&id, &Reply { words }, &key).await;
            self.busy.try_set(false);
            match answer {
                Ok(case) => {
                    self.session.say(words::case::reply_sent());
                    self.on_changed.try_run(case);
                    self.key.try_set_value(Default::default());
                    self.leave();
                }
                Err(error) => self.tell(&error),
            }
        });
    }

    fn tell(self, error: &ApiError) {
        self.session.notice(error);
        let said = match error {
            ApiError::Refused(problem) if problem.reason == Reason::NotFound => words::case::is_closed().to_owned(),
            ApiError::Refused(problem) => words::case::refused(problem),
            ApiError::Unreachable | ApiError::Garbled => words::case::lost().to_owned(),
        };
        self.session.say(said.clone());
        self.trouble.try_set(said);
    }
}
