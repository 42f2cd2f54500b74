//! The steps of a redemption, and which answer leads where. No Leptos in here, and no clock: races are tested in
//! milliseconds.

use super::step::{Next, Step, Trouble};
use crate::api::{Answer, ApiError};
use domain::{
    Code, Problem, Reason,
    api::redeem::{Attempt, Preview, Receipt, Status},
};
use std::sync::Arc;

/// A redemption on its way.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    /// Where the shopper is.
    pub step: Step,
    /// What went wrong on the way here.
    pub trouble: Option<Trouble>,
    question: u32,
    /// The question whose answer is late.
    late: u32,
}

impl Flow {
    /// Nothing typed yet.
    pub fn new() -> Flow {
        Flow { step: Step::Entering, trouble: None, question: 0, late: 0 }
    }

    /// Value is, or may be, on its way: the fields are locked.
    pub fn is_moving(&self) -> bool {
        matches!(self.step, Step::Redeeming(_) | Step::Finding(_))
    }

    /// The answer to this question takes long.
    pub fn takes_long(&mut self, question: u32) {
        self.late = question;
    }

    /// Value is on its way for longer than usual.
    pub fn is_late(&self) -> bool {
        matches!(self.step, Step::Redeeming(_)) && self.late == self.question
    }

    /// What the code is worth, as long as that is being decided.
    pub fn preview(&self) -> Option<&Preview> {
        match &self.step {
            Step::Confirming(preview) | Step::Redeeming(preview) | Step::Finding(Some(preview)) => Some(preview),
            Step::Entering | Step::Checking | Step::Finding(None) | Step::Done(_) | Step::Kept(_) => None,
        }
    }

    /// Nothing is known, asked or refused: an edit changes nothing.
    pub fn is_at_rest(&self) -> bool {
        self.step == Step::Entering && self.trouble.is_none()
    }

    /// The text changed: what was known of it is void, and answers still on their way are dropped.
    pub fn edited(&mut self) {
        if !self.is_moving() {
            self.to(Step::Entering, None);
            self.question += 1;
        }
    }

    /// The server is asked what the code is worth. The number goes with the answer.
    pub fn check(&mut self) -> u32 {
        self.to(Step::Checking, None);
        self.question += 1;
        self.question
    }

    /// It is a promo code.
    pub fn keep(&mut self, code: Code) {
        self.to(Step::Kept(code), None);
        self.question += 1;
    }

    /// The receipt of what another issuer is being asked about.
    pub fn pending(&self) -> Option<&Receipt> {
        match &self.step {
            Step::Done(receipt) if receipt.status == Status::Pending => Some(receipt),
            _ => None,
        }
    }

    /// What the issuer has said meanwhile. Says whether that is news; no answer is none.
    pub fn settled(&mut self, answer: Answer<Receipt>) -> bool {
        let Some(pending) = self.pending() else { return false };
        match answer {
            Ok(receipt) if receipt.id == pending.id && receipt.status != Status::Pending => {
                self.done(receipt);
                true
            }
            _ => false,
        }
    }

    /// There is no line: nothing is asked.
    pub fn stay_offline(&mut self) {
        if !self.is_moving() {
            self.to(Step::Entering, Some(Trouble::Unreachable));
        }
    }

    /// What the code is worth, or why not.
    pub fn previewed(&mut self, question: u32, answer: Answer<Preview>) -> Next {
        if question != self.question {
            return Next::Stay;
        }
        match answer {
            Ok(preview) => self.to(Step::Confirming(preview), None),
            Err(ApiError::Unreachable) => self.to(Step::Entering, Some(Trouble::Unreachable)),
            Err(ApiError::Garbled) => self.to(Step::Entering, Some(Trouble::Garbled)),
            Err(ApiError::Refused(problem)) => match &problem.reason {
                Reason::AlreadyInYourAccount { entry } => Next::Fetch(entry.clone()),
                _ => self.refused(problem),
            },
        }
    }

    /// The shopper confirms. Only once: pressing again while it moves is nothing.
    pub fn redeem(&mut self) -> Option<u32> {
        let Step::Confirming(preview) = &self.step else { return None };
        let preview = preview.clone();
        self.to(Step::Redeeming(preview), None);
        self.question += 1;
        Some(self.question)
    }

    /// The answer to the redemption, or to a question for a receipt.
    pub fn answered(&mut self, question: u32, answer: Answer<Receipt>) -> Next {
        if question != self.question {
            return Next::Stay;
        }
        match (answer, &self.step) {
            (Ok(receipt), _) => self.done(receipt),
            (Err(ApiError::Refused(problem)), Step::Redeeming(preview)) => match problem.reason {
                Reason::AttemptRunning => {
                    let preview = preview.clone();
                    self.to(Step::Finding(Some(preview)), None);
                    Next::Find
                }
                // Nothing happened, and the same attempt may be sent again.
                Reason::Unavailable => {
                    let preview = preview.clone();
                    self.to(Step::Confirming(preview), Some(Trouble::Refused(problem)))
                }
                _ => self.refused(problem),
            },
            (Err(ApiError::Refused(problem)), _) => self.refused(problem),
            (Err(_), Step::Redeeming(preview)) => {
                let preview = preview.clone();
                self.to(Step::Finding(Some(preview)), None);
                Next::Find
            }
            (Err(_), _) => self.to(Step::Entering, Some(Trouble::Unreachable)),
        }
    }

    /// The page was opened with an attempt that nobody saw the answer of.
    pub fn recover(&mut self) -> u32 {
        self.to(Step::Finding(None), None);
        self.question += 1;
        self.question
    }

    /// What became of the attempt.
    pub fn found(&mut self, question: u32, answer: Answer<Attempt>) -> Next {
        let Step::Finding(preview) = &self.step else { return Next::Stay };
        if question != self.question {
            return Next::Stay;
        }
        let preview = preview.clone();
        match answer {
            Ok(Attempt::Redeemed { receipt }) => self.done(receipt),
            Ok(Attempt::Refused { problem }) => self.refused(Arc::new(problem)),
            // A key of something else can't be a redemption's.
            Ok(Attempt::Unknown | Attempt::Ordered { .. } | Attempt::Converted { .. }) => {
                self.to(preview.map_or(Step::Entering, Step::Confirming), Some(Trouble::NotThrough))
            }
            Err(ApiError::Refused(problem)) if problem.reason == Reason::SignInRequired => Next::SignIn,
            Ok(Attempt::Running) | Err(_) => Next::Find,
        }
    }

    /// It is in the balance, or will be; or the issuer said no, and nothing came.
    fn done(&mut self, receipt: Receipt) -> Next {
        match (receipt.status, &receipt.problem) {
            (Status::Refused, Some(problem)) => {
                let problem = problem.clone();
                self.refused(problem)
            }
            _ => self.to(Step::Done(receipt), None),
        }
    }

    fn refused(&mut self, problem: Arc<Problem>) -> Next {
        if problem.reason == Reason::SignInRequired {
            self.to(Step::Entering, None);
            return Next::SignIn;
        }
        self.to(Step::Entering, Some(Trouble::Refused(problem)))
    }

    fn to(&mut self, step: Step, trouble: Option<Trouble>) -> Next {
        self.step = step;
        self.trouble = trouble;
        Next::Stay
    }
}

impl Default for Flow {
    fn default() -> Self {
        Flow::new()
    }
}

#[cfg(test)]
#[path = "flow_tests.rs"]
mod tests;
