//! The steps of a conversion, and which answer leads where. No Leptos in here, and no clock.

use crate::api::{Answer, ApiError};
use domain::{
    Problem, Reason,
    api::{
        points::{Conversion, Converted},
        redeem::Attempt,
    },
};
use std::sync::Arc;

/// Where the shopper is.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// How many is being typed.
    Entering,
    /// It was sent.
    Converting,
    /// No answer came; what became of it is being asked.
    Finding,
    /// It is balance.
    Done(Conversion),
}

/// What went wrong on the way here. Nothing was converted.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    /// The server said no.
    Refused(Arc<Problem>),
    /// It was sent, and is known not to have arrived.
    NotThrough,
}

/// What the page has to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// It is known: let the key go.
    Settle,
    /// Wait for the shopper; the same attempt may be sent again.
    Stay,
    /// Ask what became of the attempt.
    Find,
}

/// A conversion on its way.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    /// Where the shopper is.
    pub step: Step,
    /// What went wrong on the way here.
    pub trouble: Option<Trouble>,
}

impl Flow {
    /// Nothing sent.
    pub fn new() -> Flow {
        Flow { step: Step::Entering, trouble: None }
    }

    /// Value is, or may be, on its way.
    pub fn is_moving(&self) -> bool {
        matches!(self.step, Step::Converting | Step::Finding)
    }

    /// It is sent. Only once: pressing again while it moves is nothing.
    pub fn convert(&mut self) -> bool {
        let may = self.step == Step::Entering;
        if may {
            self.to(Step::Converting, None);
        }
        may
    }

    /// The answer.
    pub fn answered(&mut self, answer: Answer<Conversion>) -> Next {
        match answer {
            Ok(conversion) => self.to(Step::Done(conversion), None),
            Err(ApiError::Refused(problem)) => match problem.reason {
                Reason::AttemptRunning => {
                    self.to(Step::Finding, None);
                    return Next::Find;
                }
                Reason::Unavailable => {
                    self.to(Step::Entering, Some(Trouble::Refused(problem)));
                    return Next::Stay;
                }
                _ => self.to(Step::Entering, Some(Trouble::Refused(problem))),
            },
            // What was lost on its way may have happened; so may what somebody else answered to.
            Err(ApiError::Unreachable | ApiError::Garbled) => {
                self.to(Step::Finding, None);
                return Next::Find;
            }
        }
        Next::Settle
    }

    /// The page was opened with an attempt that nobody saw the answer of.
    pub fn recover(&mut self) {
        self.to(Step::Finding, None);
    }

    /// What became of the attempt.
    pub fn found(&mut self, answer: Answer<Converted>) -> Next {
        if self.step != Step::Finding {
            return Next::Stay;
        }
        match answer {
            Ok(Converted(Attempt::Converted { conversion })) => self.to(Step::Done(conversion), None),
            Ok(Converted(Attempt::Refused { problem })) => {
                self.to(Step::Entering, Some(Trouble::Refused(Arc::new(problem))));
            }
            // A key of something else can't be a conversion's.
            Ok(Converted(Attempt::Unknown | Attempt::Ordered { .. } | Attempt::Redeemed { .. })) => {
                self.to(Step::Entering, Some(Trouble::NotThrough));
            }
            Err(ApiError::Refused(problem)) if problem.reason == Reason::SignInRequired => {
                // Who signs in again finds it out then.
                self.to(Step::Entering, None);
                return Next::Stay;
            }
            Ok(Converted(Attempt::Running)) | Err(_) => return Next::Find,
        }
        Next::Settle
    }

    /// More of them.
    pub fn again(&mut self) {
        if !self.is_moving() {
            self.to(Step::Entering, None);
        }
    }

    fn to(&mut self, step: Step, trouble: Option<Trouble>) {
        self.step = step;
        self.trouble = trouble;
    }
}

#[cfg(test)]
#[path = "flow_tests.rs"]
mod tests;
