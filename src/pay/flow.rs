//! The steps of placing an order, and which answer leads where. No Leptos in here, and no clock.

use crate::api::{Answer, ApiError};
use domain::{
    Problem, Reason,
    api::{order::Order, redeem::Attempt},
};
use std::sync::Arc;

/// Where the shopper is.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// The form is being filled in.
    Editing,
    /// It was sent.
    Placing,
    /// No answer came; what became of it is being asked.
    Finding,
    /// There is an order.
    Done(Box<Order>),
}

/// What went wrong on the way here.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    /// The server said no.
    Refused(Arc<Problem>),
    /// It is known not to have arrived.
    NotThrough,
    /// There is no line; nothing was sent.
    Offline,
}

/// What the page has to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Wait for the shopper.
    Stay,
    /// Let somebody sign in, then come back.
    SignIn,
    /// Ask what became of the attempt.
    Find,
}

/// An order on its way.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    /// Where the shopper is.
    pub step: Step,
    /// What went wrong on the way here.
    pub trouble: Option<Trouble>,
}

/// Nothing sent yet.
impl Default for Flow {
    fn default() -> Flow {
        Flow { step: Step::Editing, trouble: None }
    }
}

impl Flow {
    /// Value is, or may be, on its way: nothing may be changed.
    pub fn is_moving(&self) -> bool {
        matches!(self.step, Step::Placing | Step::Finding)
    }

    /// There is no line.
    pub fn stay_offline(&mut self) {
        if !self.is_moving() {
            self.to(Step::Editing, Some(Trouble::Offline));
        }
    }

    /// The shopper places the order. Only once: pressing again while it moves is nothing.
    pub fn place(&mut self) -> bool {
        let at_rest = self.step == Step::Editing;
        if at_rest {
            self.to(Step::Placing, None);
        }
        at_rest
    }

    /// The server did not agree to what is shown: nothing was sent.
    pub fn give_up(&mut self) {
        self.to(Step::Editing, Some(Trouble::NotThrough));
    }

    /// The answer to the order.
    pub fn answered(&mut self, answer: Answer<Order>) -> Next {
        match answer {
            Ok(order) => self.to(Step::Done(Box::new(order)), None),
            Err(ApiError::Refused(problem)) => match problem.reason {
                Reason::AttemptRunning => {
                    self.to(Step::Finding, None);
                    Next::Find
                }
                _ => self.refused(problem),
            },
            Err(ApiError::Unreachable | ApiError::Garbled) => {
                self.to(Step::Finding, None);
                Next::Find
            }
        }
    }

    /// The page was opened with an attempt that nobody saw the answer of.
    pub fn recover(&mut self) {
        self.to(Step::Finding, None);
    }

    /// What became of the attempt.
    pub fn found(&mut self, answer: Answer<Attempt>) -> Next {
        match answer {
            Ok(Attempt::Ordered { order }) => self.to(Step::Done(order), None),
            Ok(Attempt::Refused { problem }) => self.refused(Arc::new(problem)),
            // A key of something else can't be an order's.
            Ok(Attempt::Unknown | Attempt::Redeemed { .. } | Attempt::Converted { .. }) => {
                self.to(Step::Editing, Some(Trouble::NotThrough))
            }
            Err(ApiError::Refused(problem)) if problem.reason == Reason::SignInRequired => Next::SignIn,
            Ok(Attempt::Running) | Err(_) => Next::Find,
        }
    }

    fn refused(&mut self, problem: Arc<Problem>) -> Next {
        if problem.reason == Reason::SignInRequired {
            self.to(Step::Editing, None);
            return Next::SignIn;
        }
        self.to(Step::Editing, Some(Trouble::Refused(problem)))
    }

    fn to(&mut self, step: Step, trouble: Option<Trouble>) -> Next {
        self.step = step;
        self.trouble = trouble;
        Next::Stay
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(reason: Reason) -> Arc<Problem> {
        Arc::new(Problem {
            kind: String::new(),
            title: String::new(),
            status: 422,
            detail: String::new(),
            instance: String::new(),
            reason,
        })
    }

    #[test]
    fn a_second_press_places_nothing() {
        let mut flow = Flow::default();
        assert!(flow.place());
        assert!(!flow.place());
        assert!(flow.is_moving());
    }

    #[test]
    fn a_lost_answer_is_asked_for_and_never_sent_again_blindly() {
        let mut flow = Flow::default();
        flow.place();
        assert_eq!(flow.answered(Err(ApiError::Unreachable)), Next::Find);
        assert!(!flow.place());
        assert_eq!(flow.found(Err(ApiError::Unreachable)), Next::Find);
        assert_eq!(flow.found(Ok(Attempt::Running)), Next::Find);
        assert_eq!(flow.found(Ok(Attempt::Unknown)), Next::Stay);
        assert_eq!(flow.trouble, Some(Trouble::NotThrough));
        assert!(flow.place(), "now it is certain that nothing happened");
    }

    #[test]
    fn a_declined_card_leads_back_to_the_form() {
        let mut flow = Flow::default();
        flow.place();
        assert_eq!(flow.answered(Err(ApiError::Refused(problem(Reason::PaymentDeclined)))), Next::Stay);
        assert_eq!(flow.trouble, Some(Trouble::Refused(problem(Reason::PaymentDeclined))));
        assert!(flow.place());
    }

    #[test]
    fn who_was_signed_out_meanwhile_signs_in_and_comes_back() {
        let mut flow = Flow::default();
        flow.place();
        assert_eq!(flow.answered(Err(ApiError::Refused(problem(Reason::SignInRequired)))), Next::SignIn);
        flow.recover();
        assert_eq!(flow.found(Err(ApiError::Refused(problem(Reason::SignInRequired)))), Next::SignIn);
    }

    #[test]
    fn an_attempt_that_still_runs_is_asked_for_again() {
        let mut flow = Flow::default();
        flow.place();
        assert_eq!(flow.answered(Err(ApiError::Refused(problem(Reason::AttemptRunning)))), Next::Find);
        assert_eq!(
            flow.found(Ok(Attempt::Refused { problem: (*problem(Reason::VersionConflict)).clone() })),
            Next::Stay
        );
        flow.stay_offline();
        assert_eq!(flow.trouble, Some(Trouble::Offline));
    }
}
