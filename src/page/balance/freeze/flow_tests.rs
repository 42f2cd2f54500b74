use super::*;
use domain::{
    Currency, Reason,
    api::account::{Preferences, RefundsTo},
};

fn account(frozen: bool) -> Answer<Account> {
    Ok(Account {
        id: "a".into(),
        email: "ada@demo.example".into(),
        new_email: None,
        confirmed: true,
        name: "Ada".into(),
        region: "US".into(),
        currency: Currency::USD,
        language: "en".into(),
        frozen,
        preferences: Preferences { refunds_to: RefundsTo::Source, auto_apply: true, alerts: true },
        address: None,
        card: None,
    })
}

fn problem(reason: Reason) -> Arc<Problem> {
    let (kind, title, detail, instance) = Default::default();
    Arc::new(Problem { kind, title, status: 403, detail, instance, reason })
}

fn refused<T>(reason: Reason) -> Answer<T> {
    Err(ApiError::Refused(problem(reason)))
}

#[test]
fn freezing_is_one_press_and_pressing_twice_is_one() {
    let mut flow = Flow::new();
    assert!(!flow.begin(Step::Resting));
    assert!(flow.begin(Step::Freezing));
    assert!(!flow.begin(Step::Freezing));
    assert!(!flow.begin(Step::Opening));
    assert_eq!(flow.answered(account(true)), Some(true));
    assert_eq!(flow, Flow::new());
}

#[test]
fn unfreezing_is_one_press_too_and_rests_while_a_proof_is_wanted() {
    let mut flow = Flow::new();
    assert!(flow.begin(Step::Opening));
    flow.leave(true);
    assert_eq!(flow, Flow::new());
    assert!(flow.begin(Step::Opening), "it goes on once it is proved");
    assert_eq!(flow.answered(account(false)), Some(false));
    assert_eq!(flow, Flow::new());
}

#[test]
fn a_no_is_told_and_can_be_tried_again() {
    let mut flow = Flow::new();
    flow.begin(Step::Opening);
    assert_eq!(flow.answered(refused(Reason::Unavailable)), None);
    assert_eq!(flow, Flow { step: Step::Resting, trouble: Some(Trouble::Refused(problem(Reason::Unavailable))) });
    assert!(flow.begin(Step::Opening));
    assert_eq!(flow.trouble, None);
}

#[test]
fn a_lost_answer_is_told_by_what_was_asked() {
    for (step, lost) in [(Step::Freezing, Trouble::FreezeLost), (Step::Opening, Trouble::UnfreezeLost)] {
        let mut flow = Flow::new();
        flow.begin(step);
        assert_eq!(flow.answered(Err(ApiError::Unreachable)), None);
        assert_eq!(flow, Flow { step: Step::Resting, trouble: Some(lost) });
    }
}

#[test]
fn news_from_elsewhere_ends_what_was_said_and_what_is_asked_goes_on() {
    let mut flow = Flow::new();
    flow.begin(Step::Freezing);
    flow.leave(false);
    assert_eq!(flow.step, Step::Freezing);
    flow.answered(Err(ApiError::Garbled));
    flow.leave(false);
    assert_eq!(flow, Flow::new());
}
