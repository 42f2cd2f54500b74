use super::*;
use domain::{
    Currency, Time,
    api::account::{Preferences, RefundsTo},
};

fn account(frozen: bool) -> Answer<Account> {
    Ok(Account {
        id: "a".into(),
        email: "ada@demo.example".into(),
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

fn step_up() -> Reason {
    Reason::StepUpRequired { methods: vec!["password".into()] }
}

/// Where the password is asked for.
fn proving() -> Flow {
    let mut flow = Flow::new();
    assert!(flow.begin(Step::Opening));
    assert_eq!(flow.answered(refused(step_up())), None);
    flow
}

#[test]
fn freezing_is_one_press_and_pressing_twice_is_one() {
    let mut flow = Flow::new();
    assert!(flow.begin(Step::Freezing));
    assert!(!flow.begin(Step::Freezing));
    assert_eq!(flow.answered(account(true)), Some(true));
    assert_eq!(flow, Flow::new());
}

#[test]
fn unfreezing_asks_for_the_password_only_where_the_shop_does() {
    let mut flow = Flow::new();
    assert!(flow.begin(Step::Opening));
    assert_eq!(flow.answered(account(false)), Some(false));
    let mut flow = proving();
    assert_eq!((flow.step, &flow.trouble), (Step::Proving, &None));
    assert!(flow.begin(Step::Confirming));
    assert!(flow.proved(Ok(SteppedUp { until: Time(0) })));
    assert_eq!(flow.answered(account(false)), Some(false));
    assert_eq!(flow, Flow::new());
}

#[test]
fn a_password_that_does_not_fit_keeps_the_field_open() {
    for reason in [Reason::SignInFailed, Reason::Locked { until: Time(0) }] {
        let mut flow = proving();
        assert!(flow.begin(Step::Confirming));
        assert!(!flow.proved(refused(reason.clone())));
        assert_eq!(flow.step, Step::Proving);
        assert_eq!(flow.trouble, Some(Trouble::Refused(problem(reason))));
        assert!(flow.begin(Step::Confirming), "it can be tried again");
        assert_eq!(flow.trouble, None);
    }
}

#[test]
fn a_lost_answer_is_told_by_what_was_asked() {
    let mut flow = Flow::new();
    flow.begin(Step::Freezing);
    assert_eq!(flow.answered(Err(ApiError::Unreachable)), None);
    assert_eq!((flow.step, flow.trouble), (Step::Resting, Some(Trouble::FreezeLost)));
    let mut flow = proving();
    flow.begin(Step::Confirming);
    assert!(!flow.proved(Err(ApiError::Unreachable)));
    assert_eq!((flow.step, &flow.trouble), (Step::Proving, &Some(Trouble::UnfreezeLost)));
    flow.begin(Step::Confirming);
    assert!(flow.proved(Ok(SteppedUp { until: Time(0) })));
    assert_eq!(flow.answered(Err(ApiError::Garbled)), None);
    assert_eq!((flow.step, flow.trouble), (Step::Proving, Some(Trouble::UnfreezeLost)));
}

#[test]
fn a_proof_that_ran_out_meanwhile_is_asked_for_again_and_said() {
    let mut flow = proving();
    flow.begin(Step::Confirming);
    assert!(flow.proved(Ok(SteppedUp { until: Time(0) })));
    assert_eq!(flow.answered(refused(step_up())), None);
    assert_eq!((flow.step, flow.trouble), (Step::Proving, Some(Trouble::Refused(problem(step_up())))));
}

#[test]
fn who_leaves_it_frozen_is_asked_nothing_more_and_what_is_asked_goes_on() {
    let mut flow = proving();
    flow.leave();
    assert_eq!(flow, Flow::new());
    assert!(!flow.begin(Step::Confirming));
    let mut flow = proving();
    flow.begin(Step::Confirming);
    flow.leave();
    assert_eq!(flow.step, Step::Confirming);
}
