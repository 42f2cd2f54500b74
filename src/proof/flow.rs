//! The steps of proving again who is signed in, and which answer leads where. No Leptos in here.

use crate::api::{Answer, ApiError};
use domain::{
    Problem, Reason,
    api::{factor::method, session::SteppedUp},
};
use std::sync::Arc;

/// What is asked for beside the password.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// A code of an authenticator.
    pub code: bool,
    /// A recovery code does as well.
    pub recovery: bool,
    /// A passkey does in the place of all else.
    pub passkey: bool,
}

impl Wanted {
    /// As a refusal names it.
    pub fn of(methods: &[String]) -> Wanted {
        let has = |method: &str| methods.iter().any(|known| known == method);
        Wanted {
            code: has(method::TOTP) || has(method::RECOVERY),
            recovery: has(method::RECOVERY),
            passkey: has(method::PASSKEY),
        }
    }

    /// What a refusal asks for, if that is what it is about.
    pub fn by(error: &ApiError) -> Option<Wanted> {
        match error {
            ApiError::Refused(problem) => match &problem.reason {
                Reason::StepUpRequired { methods } | Reason::SecondFactorRequired { methods } => {
                    Some(Wanted::of(methods))
                }
                _ => None,
            },
            ApiError::Unreachable | ApiError::Garbled => None,
        }
    }
}

/// What went wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    /// The server said no.
    Refused(Arc<Problem>),
    /// No answer.
    Lost,
}

/// Which field is to be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// The password.
    Password,
    /// The code.
    Code,
}

/// Proving it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Flow {
    /// What is asked for.
    pub wanted: Wanted,
    /// The shop is being asked.
    pub asking: bool,
    /// What went wrong on the way here.
    pub trouble: Option<Trouble>,
}

impl Flow {
    /// The fields are there.
    pub fn new(wanted: Wanted) -> Flow {
        Flow { wanted, ..Flow::default() }
    }

    /// It is sent. Says whether to send; pressing again while the shop is asked is nothing.
    pub fn begin(&mut self) -> bool {
        let may = !self.asking;
        if may {
            *self = Flow { asking: true, ..Flow::new(self.wanted) };
        }
        may
    }

    /// The answer: nothing once it is proved, or else where to look.
    pub fn answered(&mut self, answer: Answer<SteppedUp>) -> Option<Look> {
        self.asking = false;
        let error = answer.err()?;
        if let Some(wanted) = Wanted::by(&error).filter(|_| !self.wanted.code) {
            // A second factor was set up meanwhile.
            self.wanted = wanted;
            return Some(Look::Code);
        }
        let (trouble, look) = match error {
            ApiError::Refused(problem) => {
                let password = !self.wanted.code || problem.reason == Reason::SignInFailed;
                (Trouble::Refused(problem), if password { Look::Password } else { Look::Code })
            }
            ApiError::Unreachable | ApiError::Garbled => (Trouble::Lost, Look::Password),
        };
        self.trouble = Some(trouble);
        Some(look)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Time;

    fn problem(reason: Reason) -> Arc<Problem> {
        let (kind, title, detail, instance) = Default::default();
        Arc::new(Problem { kind, title, status: 401, detail, instance, reason })
    }

    fn refused(reason: Reason) -> Answer<SteppedUp> {
        Err(ApiError::Refused(problem(reason)))
    }

    fn methods(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    const BOTH: Wanted = Wanted { code: true, recovery: true, passkey: false };
    const CODE: Wanted = Wanted { recovery: false, ..BOTH };

    #[test]
    fn what_is_asked_for_is_what_the_shop_names() {
        assert_eq!(Wanted::of(&methods(&["password"])), Wanted::default());
        assert_eq!(Wanted::of(&methods(&["password", "totp"])), CODE);
        assert_eq!(Wanted::of(&methods(&["totp", "recovery"])), BOTH);
        assert_eq!(Wanted::of(&methods(&["password", "passkey"])), Wanted { passkey: true, ..Wanted::default() });
        let ask = ApiError::Refused(problem(Reason::StepUpRequired { methods: methods(&["password", "totp"]) }));
        assert_eq!(Wanted::by(&ask), Some(CODE));
        assert_eq!(Wanted::by(&ApiError::Refused(problem(Reason::Frozen))), None);
        assert_eq!(Wanted::by(&ApiError::Unreachable), None);
    }

    #[test]
    fn it_is_sent_once_and_proved() {
        let mut flow = Flow::new(Wanted::default());
        assert!(flow.begin());
        assert!(!flow.begin());
        assert_eq!(flow.answered(Ok(SteppedUp { until: Time(0) })), None);
        assert_eq!(flow, Flow::new(Wanted::default()));
    }

    #[test]
    fn what_does_not_fit_keeps_the_fields_and_says_which_to_look_at() {
        let code = || Reason::SecondFactorFailed { attempts_left: 9 };
        for (wanted, reason, look) in [
            (Wanted::default(), Reason::SignInFailed, Look::Password),
            (Wanted::default(), Reason::Locked { until: Time(0) }, Look::Password),
            (BOTH, Reason::SignInFailed, Look::Password),
            (BOTH, code(), Look::Code),
        ] {
            let mut flow = Flow::new(wanted);
            flow.begin();
            assert_eq!(flow.answered(refused(reason.clone())), Some(look), "{reason:?}");
            assert_eq!(flow.trouble, Some(Trouble::Refused(problem(reason))));
            assert!(flow.begin(), "it can be tried again");
            assert_eq!(flow.trouble, None);
        }
    }

    #[test]
    fn a_lost_answer_is_told() {
        let mut flow = Flow::new(BOTH);
        flow.begin();
        assert_eq!(flow.answered(Err(ApiError::Unreachable)), Some(Look::Password));
        assert_eq!(flow.trouble, Some(Trouble::Lost));
    }

    #[test]
    fn a_second_factor_that_was_set_up_meanwhile_is_asked_for_without_blame() {
        let mut flow = Flow::new(Wanted::default());
        flow.begin();
        let asked = Reason::SecondFactorRequired { methods: methods(&["totp", "recovery"]) };
        assert_eq!(flow.answered(refused(asked.clone())), Some(Look::Code));
        assert_eq!(flow, Flow::new(BOTH));
        flow.begin();
        assert_eq!(flow.answered(refused(asked.clone())), Some(Look::Code));
        assert_eq!(flow.trouble, Some(Trouble::Refused(problem(asked))));
    }
}
