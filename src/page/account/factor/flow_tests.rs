use super::*;
use domain::Time;

fn refused<T>(reason: Reason) -> Answer<T> {
    Err(ApiError::Refused(problem(reason)))
}

fn problem(reason: Reason) -> Arc<Problem> {
    let (kind, title, detail, instance) = Default::default();
    Arc::new(Problem { kind, title, status: 403, detail, instance, reason })
}

fn enrolment() -> Enrolment {
    Enrolment { uri: "otpauth://totp/x".into(), secret: "ABC".into(), until: Time(0) }
}

fn codes() -> RecoveryCodes {
    RecoveryCodes { codes: vec!["abcde-fgh12-3jkmn".into()] }
}

/// Where the first code is waited for.
fn setting_up() -> Flow {
    let mut flow = Flow::new();
    assert!(flow.begin(Act::SetUp));
    assert!(flow.set_up(Ok(enrolment())));
    flow
}

#[test]
fn a_secret_a_code_and_then_the_recovery_codes_once() {
    let mut flow = setting_up();
    assert_eq!(flow.step, Step::SettingUp(enrolment()));
    assert!(!flow.begin(Act::Remove), "first the one, then the other");
    assert!(flow.begin(Act::Confirm));
    assert!(!flow.begin(Act::Confirm), "pressing twice is one");
    flow.rest();
    assert_eq!(flow.asking, Some(Act::Confirm), "what is asked goes on");
    assert!(flow.coded(Ok(codes())));
    assert_eq!(flow.step, Step::Codes(codes()));
    flow.rest();
    assert_eq!(flow, Flow::new());
}

#[test]
fn a_code_that_does_not_fit_is_asked_for_again() {
    let mut flow = setting_up();
    flow.begin(Act::Confirm);
    let reason = Reason::SecondFactorFailed { attempts_left: 9 };
    assert!(!flow.coded(refused(reason.clone())));
    assert_eq!(flow.step, Step::SettingUp(enrolment()));
    assert_eq!(flow.trouble, Some(Trouble::Refused(problem(reason))));
    assert!(flow.begin(Act::Confirm));
    assert_eq!(flow.trouble, None);
}

#[test]
fn what_took_too_long_or_is_done_begins_anew() {
    let mut flow = setting_up();
    flow.begin(Act::Confirm);
    assert!(!flow.coded(refused(Reason::NotFound)));
    assert_eq!(flow, Flow { trouble: Some(Trouble::Over), ..Flow::new() });
}

#[test]
fn a_proof_that_is_wanted_first_is_no_trouble() {
    let mut flow = Flow::new();
    flow.begin(Act::Renew);
    flow.wait();
    assert_eq!(flow, Flow::new());
    assert!(flow.begin(Act::Renew), "it goes on once it is proved");
    assert!(flow.coded(Ok(codes())));
}

#[test]
fn taking_it_off_twice_is_taking_it_off() {
    for answer in [Ok(()), refused(Reason::NotFound)] {
        let mut flow = Flow::new();
        flow.begin(Act::Remove);
        assert!(flow.removed(answer));
        assert_eq!(flow, Flow::new());
    }
}

#[test]
fn a_lost_answer_is_told_by_what_was_asked() {
    let mut flow = setting_up();
    flow.begin(Act::Confirm);
    assert!(!flow.coded(Err(ApiError::Unreachable)));
    assert_eq!((flow.asking, flow.trouble), (None, Some(Trouble::Lost(Act::Confirm))));
    let mut flow = Flow::new();
    flow.begin(Act::Remove);
    assert!(!flow.removed(Err(ApiError::Garbled)));
    assert_eq!(flow.trouble, Some(Trouble::Lost(Act::Remove)));
}
