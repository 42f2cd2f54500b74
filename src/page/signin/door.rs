//! What the steps of signing in share: who it is, what went wrong, and where it goes on.

use super::form;
use crate::{
    api::{Answer, ApiError},
    browser::{clock, document},
    proof::flow::Wanted,
    route,
    session::{Session, session},
    words,
};
use domain::{Problem, Reason, api::session::Session as Opened};
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};

/// Where somebody is on the way in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// E-mail and password, or a new account.
    Password,
    /// The code after it, or what does as well.
    Code(Wanted),
    /// The password is forgotten.
    Forgotten,
}

/// The way in. `Copy`, as signals are.
#[derive(Clone, Copy)]
pub struct Door {
    pub session: Session,
    pub step: RwSignal<Step>,
    /// Kept over all steps.
    pub email: RwSignal<String>,
    pub trouble: RwSignal<String>,
    pub busy: RwSignal<bool>,
    /// Under the heading.
    pub lead: Option<&'static str>,
    /// On to where somebody came from.
    go: Callback<()>,
}

impl Door {
    /// Shut.
    pub fn new() -> Door {
        let session = session();
        let navigate = use_navigate();
        let from_code = session.has_typed();
        // As the router has it: the bar still shows the address before this one.
        let wanted = use_location().query.with_untracked(|query| query.get("next"));
        let from_gift = wanted.as_deref() == Some(route::CLAIM);
        // A code that was typed or came with a link goes on where it was, or else to its field.
        let home = if from_code { route::REDEEM } else { route::BALANCE };
        let next = form::next(wanted.as_deref(), home);
        let lead = match (from_gift, from_code) {
            (true, _) => Some(words::account::lead_from_gift()),
            (false, true) => Some(words::account::lead_from_code()),
            (false, false) => None,
        };
        Door {
            session,
            step: RwSignal::new(Step::Password),
            email: RwSignal::new(String::new()),
            trouble: RwSignal::new(String::new()),
            busy: RwSignal::new(false),
            lead,
            go: Callback::new(move |()| {
                navigate(&next, NavigateOptions { replace: true, ..NavigateOptions::default() });
            }),
        }
    }

    /// Goes on with this step.
    pub fn to(self, step: Step, focus: &'static str) {
        self.trouble.try_set(String::new());
        self.step.try_set(step);
        document::focus_soon(focus);
    }

    /// Says what went wrong.
    pub fn say(self, text: String, focus: &'static str) {
        self.session.say(text.clone());
        self.trouble.try_set(text);
        document::focus_soon(focus);
    }

    /// The answer to a password, a new account or a code.
    pub fn answered(self, answer: Answer<Opened>) {
        self.busy.try_set(false);
        match answer {
            Ok(answer) => {
                if let Some(viewer) = answer.viewer {
                    self.session.say(words::account::welcome(&viewer.name));
                    self.session.signed_in(viewer);
                    _ = self.go.try_run(());
                }
            }
            Err(error) => self.refused(&error),
        }
    }

    /// The half of a session is over: back to the password.
    pub fn over(self) {
        self.step.try_set(Step::Password);
        self.say(words::factor::over().to_owned(), "#password");
    }

    fn refused(self, error: &ApiError) {
        let at_code = matches!(self.step.try_get_untracked(), Some(Step::Code(_)));
        if let Some(wanted) = Wanted::by(error) {
            self.to(Step::Code(wanted), "#code");
            return self.session.say(words::factor::lead());
        }
        match error {
            ApiError::Refused(problem) if at_code && problem.reason == Reason::SignInRequired => self.over(),
            ApiError::Refused(problem) => self.say(sentence(problem), if at_code { "#code" } else { "#email" }),
            ApiError::Unreachable | ApiError::Garbled if at_code => self.say(words::factor::lost().to_owned(), "#code"),
            ApiError::Unreachable | ApiError::Garbled => self.say(words::account::unreachable().to_owned(), "#email"),
        }
    }
}

/// What the shop says, to somebody who is not in yet.
pub fn sentence(problem: &Problem) -> String {
    match problem.reason {
        Reason::SignInFailed => words::refusal::sentence(problem),
        _ => words::proof::refused(problem, clock::now()),
    }
}
