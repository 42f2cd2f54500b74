//! The steps of claiming a gift, and which answer leads where. No Leptos in here, and no clock.

use crate::api::{Answer, ApiError};
use domain::{
    Problem, Reason,
    api::{
        gift::{Claim, Standing},
        redeem::{Attempt, Receipt},
    },
};
use std::sync::Arc;

/// Where the recipient is.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// No code came with the page.
    Nothing,
    /// What the code is, is being asked.
    Looking,
    /// The gift, however it stands.
    Shown,
    /// It is on its way into the balance.
    Claiming,
    /// No answer came; what became of it is being asked.
    Finding,
    /// It is in the balance.
    Done(Box<Receipt>),
}

/// What went wrong on the way here.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    /// The server said no.
    Refused(Arc<Problem>),
    /// It did not answer; nothing has happened.
    Unreachable,
}

/// What the page has to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Wait for the recipient.
    Stay,
    /// Let the recipient sign in, then come back.
    SignIn,
    /// Ask what became of the attempt.
    Find,
    /// Look at the gift again: it is no longer as it was.
    Look,
}

/// A gift on its way.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    /// Where the recipient is.
    pub step: Step,
    /// The gift, once it is known.
    pub claim: Option<Claim>,
    /// What went wrong on the way here.
    pub trouble: Option<Trouble>,
}

impl Flow {
    /// Nothing known yet.
    pub fn new(has_code: bool) -> Flow {
        Flow { step: if has_code { Step::Looking } else { Step::Nothing }, claim: None, trouble: None }
    }

    /// Value is, or may be, on its way.
    pub fn is_moving(&self) -> bool {
        matches!(self.step, Step::Claiming | Step::Finding)
    }

    /// The gift can be claimed now.
    pub fn is_open(&self) -> bool {
        self.step == Step::Shown && self.claim.as_ref().is_some_and(|claim| claim.standing == Standing::Open)
    }

    /// The answer to the question what the code is.
    pub fn looked(&mut self, answer: Answer<Claim>) -> Next {
        if self.is_moving() || matches!(self.step, Step::Done(_)) {
            return Next::Stay;
        }
        self.step = Step::Shown;
        match answer {
            Ok(claim) => {
                self.claim = Some(claim);
                self.trouble = None;
            }
            Err(ApiError::Refused(problem)) => self.trouble = Some(Trouble::Refused(problem)),
            Err(ApiError::Unreachable | ApiError::Garbled) => self.trouble = Some(Trouble::Unreachable),
        }
        Next::Stay
    }

    /// It is to be added. Says whether it may be sent.
    pub fn claim(&mut self) -> bool {
        let may = self.is_open();
        if may {
            self.step = Step::Claiming;
            self.trouble = None;
        }
        may
    }

    /// The page was opened with an attempt that nobody saw the answer of.
    pub fn recover(&mut self) {
        self.step = Step::Finding;
    }

    /// The answer to the claim.
    pub fn answered(&mut self, answer: Answer<Receipt>) -> Next {
        match answer {
            Ok(receipt) => self.done(receipt),
            Err(ApiError::Refused(problem)) if problem.reason == Reason::AttemptRunning => self.lost(),
            Err(ApiError::Refused(problem)) => self.refused(problem),
            Err(ApiError::Unreachable | ApiError::Garbled) => self.lost(),
        }
    }

    /// What became of the attempt.
    pub fn found(&mut self, answer: Answer<Attempt>) -> Next {
        match answer {
            Ok(Attempt::Redeemed { receipt }) => self.done(receipt),
            Ok(Attempt::Refused { problem }) => self.refused(Arc::new(problem)),
            // It never arrived, or is of something else: nothing has happened.
            Ok(Attempt::Unknown | Attempt::Ordered { .. } | Attempt::Converted { .. }) => {
                self.step = if self.claim.is_some() { Step::Shown } else { Step::Nothing };
                self.trouble = self.claim.is_some().then_some(Trouble::Unreachable);
                Next::Stay
            }
            Err(ApiError::Refused(problem)) if problem.reason == Reason::SignInRequired => Next::SignIn,
            Ok(Attempt::Running) | Err(_) => Next::Find,
        }
    }

    fn done(&mut self, receipt: Receipt) -> Next {
        self.step = Step::Done(Box::new(receipt));
        self.trouble = None;
        Next::Stay
    }

    fn lost(&mut self) -> Next {
        self.step = Step::Finding;
        Next::Find
    }

    fn refused(&mut self, problem: Arc<Problem>) -> Next {
        self.step = if self.claim.is_some() { Step::Shown } else { Step::Nothing };
        match problem.reason {
            Reason::SignInRequired => Next::SignIn,
            // Somebody was quicker: its sender, or who else has the code.
            Reason::Disabled | Reason::AlreadyRedeemed { .. } => Next::Look,
            _ => {
                self.trouble = Some(Trouble::Refused(problem));
                Next::Stay
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{
        Currency, Money, Time,
        api::gift::Cover,
        gift::{Design, Palette},
    };

    fn gift(standing: Standing) -> Claim {
        Claim {
            cover: Cover {
                design: Design::Tea,
                palette: Palette::Leaf,
                rosette: "r-1".into(),
                from: "Ada".into(),
                message: String::new(),
            },
            name: None,
            amount: Money::new(5_000, Currency::EUR),
            last_four: "03M7".into(),
            standing,
        }
    }

    fn problem(reason: Reason) -> Arc<Problem> {
        let text = String::new;
        Arc::new(Problem { kind: text(), title: text(), status: 409, detail: text(), instance: text(), reason })
    }

    #[test]
    fn an_open_gift_is_claimed_once_however_often_it_is_pressed() {
        let mut flow = Flow::new(true);
        assert!(!flow.claim(), "nobody knows yet what it is");
        flow.looked(Ok(gift(Standing::Open)));
        assert!(flow.claim());
        assert!(!flow.claim());
        assert_eq!(flow.looked(Ok(gift(Standing::Open))), Next::Stay, "a late look changes nothing");
        assert!(flow.is_moving());
    }

    #[test]
    fn a_lost_answer_is_asked_for_and_never_sent_again_blindly() {
        let mut flow = Flow::new(true);
        flow.looked(Ok(gift(Standing::Open)));
        flow.claim();
        assert_eq!(flow.answered(Err(ApiError::Unreachable)), Next::Find);
        assert!(!flow.claim());
        assert_eq!(flow.found(Ok(Attempt::Running)), Next::Find);
        assert_eq!(flow.found(Ok(Attempt::Unknown)), Next::Stay);
        assert_eq!(flow.trouble, Some(Trouble::Unreachable));
        assert!(flow.claim(), "now it is certain that nothing happened");
    }

    #[test]
    fn what_was_taken_back_or_claimed_meanwhile_is_looked_at_again() {
        for reason in [Reason::Disabled, Reason::AlreadyRedeemed { on: Time(0) }] {
            let mut flow = Flow::new(true);
            flow.looked(Ok(gift(Standing::Open)));
            flow.claim();
            assert_eq!(flow.answered(Err(ApiError::Refused(problem(reason)))), Next::Look);
            flow.looked(Ok(gift(Standing::Cancelled { on: Time(0) })));
            assert!(!flow.claim());
        }
    }

    #[test]
    fn who_is_no_longer_signed_in_signs_in_and_comes_back() {
        let mut flow = Flow::new(true);
        flow.looked(Ok(gift(Standing::Open)));
        flow.claim();
        assert_eq!(flow.answered(Err(ApiError::Refused(problem(Reason::SignInRequired)))), Next::SignIn);
        assert!(flow.is_open());
    }
}
