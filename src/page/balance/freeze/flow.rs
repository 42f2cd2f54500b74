//! The steps of freezing and unfreezing, and which answer leads where. No Leptos in here.

use crate::api::{Answer, ApiError};
use domain::{Problem, api::account::Account};
use std::sync::Arc;

/// Where the shopper is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Nothing is asked.
    Resting,
    /// The shop is told to freeze.
    Freezing,
    /// The shop is told to unfreeze.
    Opening,
}

/// What went wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    /// The server said no.
    Refused(Arc<Problem>),
    /// No answer to freezing: it may have happened.
    FreezeLost,
    /// No answer to unfreezing.
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
        self.step != Step::Resting
    }

    /// The button is pressed. Says whether to ask; pressing again while it is asked is nothing.
    pub fn begin(&mut self, step: Step) -> bool {
        let may = self.step == Step::Resting && step != Step::Resting;
        if may {
            *self = Flow { step, trouble: None };
        }
        may
    }

    /// The answer: whether the account is frozen now, where that is known.
    pub fn answered(&mut self, answer: Answer<Account>) -> Option<bool> {
        let lost = if self.step == Step::Freezing { Trouble::FreezeLost } else { Trouble::UnfreezeLost };
        *self = Flow::new();
        match answer {
            Ok(account) => return Some(account.frozen),
            Err(ApiError::Refused(problem)) => self.trouble = Some(Trouble::Refused(problem)),
            Err(ApiError::Unreachable | ApiError::Garbled) => self.trouble = Some(lost),
        }
        None
    }

    /// It stays as it is: a proof is wanted first, or it was changed elsewhere meanwhile. What is being asked goes on, but
    /// where that was answered.
    pub fn leave(&mut self, answered: bool) {
        if answered || !self.is_asking() {
            *self = Flow::new();
        }
    }
}

#[cfg(test)]
#[path = "flow_tests.rs"]
mod tests;
