//! The steps of freezing and unfreezing, and which answer leads where. No Leptos in here.

use crate::api::{Answer, ApiError};
use domain::{
    Problem, Reason,
    api::{account::Account, session::SteppedUp},
};
use std::sync::Arc;

/// Where the shopper is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Nothing is asked.
    Resting,
    /// The shop is told to freeze.
    Freezing,
    /// The shop is told to unfreeze, in case the password was given a moment ago.
    Opening,
    /// The password is asked for.
    Proving,
    /// The password was sent, or the shop is told to unfreeze after it.
    Confirming,
}

/// What went wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    /// The server said no.
    Refused(Arc<Problem>),
    /// No answer to freezing: it may have happened.
    FreezeLost,
    /// No answer to unfreezing, or to the password.
    UnfreezeLost,
}

/// Freezing and unfreezing.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    /// Where the shopper is.
    pub step: Step,
    /// What went wrong on the way here.
    pub trouble: Option<Trouble>,
}

impl Flow {
    /// Nothing is asked.
    pub fn new() -> Flow {
        Flow { step: Step::Resting, trouble: None }
    }

    /// The shop is being asked.
    pub fn is_asking(&self) -> bool {
        matches!(self.step, Step::Freezing | Step::Opening | Step::Confirming)
    }

    /// The field for the password is there.
    pub fn is_proving(&self) -> bool {
        matches!(self.step, Step::Proving | Step::Confirming)
    }

    /// The button is pressed. Says whether to ask; pressing again while it is asked is nothing.
    pub fn begin(&mut self, step: Step) -> bool {
        let may = match step {
            Step::Freezing | Step::Opening => self.step == Step::Resting,
            Step::Confirming => self.step == Step::Proving,
            Step::Resting | Step::Proving => false,
        };
        if may {
            self.to(step, None);
        }
        may
    }

    /// The answer to freezing or unfreezing: whether the account is frozen now, where that is known.
    pub fn answered(&mut self, answer: Answer<Account>) -> Option<bool> {
        let was = self.step;
        match answer {
            Ok(account) => {
                self.to(Step::Resting, None);
                return Some(account.frozen);
            }
            Err(ApiError::Refused(problem)) if matches!(problem.reason, Reason::StepUpRequired { .. }) => {
                // Asked for the first time it is no trouble.
                let again = (was == Step::Confirming).then_some(Trouble::Refused(problem));
                self.to(Step::Proving, again);
            }
            Err(ApiError::Refused(problem)) => self.back(was, Trouble::Refused(problem)),
            Err(ApiError::Unreachable | ApiError::Garbled) => {
                let lost = if was == Step::Freezing { Trouble::FreezeLost } else { Trouble::UnfreezeLost };
                self.back(was, lost);
            }
        }
        None
    }

    /// The answer to the password. Says whether to go on and unfreeze.
    pub fn proved(&mut self, answer: Answer<SteppedUp>) -> bool {
        match answer {
            Ok(_) => return self.step == Step::Confirming,
            Err(ApiError::Refused(problem)) => self.to(Step::Proving, Some(Trouble::Refused(problem))),
            Err(ApiError::Unreachable | ApiError::Garbled) => self.to(Step::Proving, Some(Trouble::UnfreezeLost)),
        }
        false
    }

    /// It stays as it is, or was changed elsewhere meanwhile. What is being asked goes on.
    pub fn leave(&mut self) {
        if !self.is_asking() {
            self.to(Step::Resting, None);
        }
    }

    fn back(&mut self, was: Step, trouble: Trouble) {
        let step = if was == Step::Confirming { Step::Proving } else { Step::Resting };
        self.to(step, Some(trouble));
    }

    fn to(&mut self, step: Step, trouble: Option<Trouble>) {
        self.step = step;
        self.trouble = trouble;
    }
}

#[cfg(test)]
#[path = "flow_tests.rs"]
mod tests;
