//! The steps of setting a second factor up and taking it off, and which answer leads where. No Leptos in here.

use crate::api::{Answer, ApiError};
use domain::{
    Problem, Reason,
    api::factor::{Enrolment, RecoveryCodes},
};
use std::sync::Arc;

/// Where somebody is.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// What there is, is shown.
    Resting,
    /// The authenticator is to be told its secret, and to show its first code.
    SettingUp(Enrolment),
    /// The recovery codes are shown, this once.
    Codes(RecoveryCodes),
}

/// What the shop is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// A secret for an authenticator.
    SetUp,
    /// To ask for its codes from now on.
    Confirm,
    /// New recovery codes.
    Renew,
    /// To take it off.
    Remove,
}

/// What went wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    /// The server said no.
    Refused(Arc<Problem>),
    /// No answer to this.
    Lost(Act),
    /// Nothing is being set up any more: it took too long, or is done.
    Over,
}

/// Setting it up and taking it off.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    /// Where somebody is.
    pub step: Step,
    /// What the shop is being asked for.
    pub asking: Option<Act>,
    /// What went wrong on the way here.
    pub trouble: Option<Trouble>,
}

impl Flow {
    /// Nothing is asked.
    pub fn new() -> Flow {
        Flow { step: Step::Resting, asking: None, trouble: None }
    }

    /// A button is pressed. Says whether to ask; pressing again while the shop is asked is nothing.
    pub fn begin(&mut self, act: Act) -> bool {
        let confirms = matches!(self.step, Step::SettingUp(_)) == (act == Act::Confirm);
        let may = self.asking.is_none() && confirms;
        if may {
            self.asking = Some(act);
            self.trouble = None;
        }
        may
    }

    /// A proof is wanted first.
    pub fn wait(&mut self) {
        self.asking = None;
    }

    /// The answer, where it has a secret in it. Says whether something has come of it.
    pub fn set_up(&mut self, answer: Answer<Enrolment>) -> bool {
        self.settle(answer.map(Step::SettingUp))
    }

    /// The same, where it has recovery codes in it.
    pub fn coded(&mut self, answer: Answer<RecoveryCodes>) -> bool {
        self.settle(answer.map(Step::Codes))
    }

    /// The same of taking it off. Where there is none it is off already.
    pub fn removed(&mut self, answer: Answer<()>) -> bool {
        let answer = match answer {
            Err(ApiError::Refused(problem)) if problem.reason == Reason::NotFound => Ok(()),
            answer => answer,
        };
        self.settle(answer.map(|()| Step::Resting))
    }

    /// Back to what there is. Codes that were shown are gone with that.
    pub fn rest(&mut self) {
        if self.asking.is_none() {
            *self = Flow::new();
        }
    }

    fn settle(&mut self, answer: Answer<Step>) -> bool {
        let asked = self.asking.take();
        match answer {
            Ok(step) => {
                *self = Flow { step, ..Flow::new() };
                return true;
            }
            Err(ApiError::Refused(problem)) if problem.reason == Reason::NotFound => {
                *self = Flow { trouble: Some(Trouble::Over), ..Flow::new() };
            }
            Err(ApiError::Refused(problem)) => self.trouble = Some(Trouble::Refused(problem)),
            Err(ApiError::Unreachable | ApiError::Garbled) => self.trouble = asked.map(Trouble::Lost),
        }
        false
    }
}

#[cfg(test)]
#[path = "flow_tests.rs"]
mod tests;
