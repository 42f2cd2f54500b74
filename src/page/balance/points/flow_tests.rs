use super::*;
use domain::{Currency, Money, Time, api::balance::Bucket, points::points};

fn conversion() -> Conversion {
    Conversion {
        id: "c".into(),
        at: Time(0),
        points: points(1_200),
        amount: Money::new(1_200, Currency::USD),
        bucket: Bucket::Promotional,
        points_left: points(50),
        balance_after: Money::new(12_450, Currency::USD),
    }
}

fn problem(reason: Reason) -> Problem {
    let (kind, title, detail, instance) = Default::default();
    Problem { kind, title, status: 409, detail, instance, reason }
}

fn refused(reason: Reason) -> Answer<Conversion> {
    Err(ApiError::Refused(Arc::new(problem(reason))))
}

fn sent() -> Flow {
    let mut flow = Flow::new();
    assert!(flow.convert());
    flow
}

#[test]
fn pressing_twice_is_one_conversion() {
    let mut flow = sent();
    assert!(!flow.convert());
    assert_eq!(flow.answered(Ok(conversion())), Next::Settle);
    assert_eq!(flow.step, Step::Done(conversion()));
    assert!(!flow.convert(), "what is done is not done again");
    flow.again();
    assert!(flow.convert());
}

#[test]
fn a_no_moves_nothing_and_is_told() {
    for reason in [Reason::Frozen, Reason::RateChanged { worth: Money::new(1, Currency::USD) }] {
        let mut flow = sent();
        assert_eq!(flow.answered(refused(reason.clone())), Next::Settle);
        assert_eq!((flow.step, flow.trouble), (Step::Entering, Some(Trouble::Refused(Arc::new(problem(reason))))));
    }
    let mut flow = sent();
    assert_eq!(flow.answered(refused(Reason::Unavailable)), Next::Stay, "the same attempt may be sent again");
}

#[test]
fn no_answer_is_found_out_and_never_sent_again_blindly() {
    for lost in [Err(ApiError::Unreachable), Err(ApiError::Garbled), refused(Reason::AttemptRunning)] {
        let mut flow = sent();
        assert_eq!(flow.answered(lost), Next::Find);
        assert!(flow.is_moving() && !flow.convert());
        flow.again();
        assert_eq!(flow.step, Step::Finding, "nothing leads away from it");
        assert_eq!(flow.found(Err(ApiError::Unreachable)), Next::Find);
        assert_eq!(flow.found(Ok(Converted(Attempt::Running))), Next::Find);
        assert_eq!(flow.found(Ok(Converted(Attempt::Converted { conversion: conversion() }))), Next::Settle);
        assert_eq!(flow.step, Step::Done(conversion()));
    }
}

#[test]
fn what_never_arrived_can_be_sent_once_more() {
    let mut flow = Flow::new();
    flow.recover();
    assert_eq!(flow.found(Ok(Converted(Attempt::Unknown))), Next::Settle);
    assert_eq!((&flow.step, &flow.trouble), (&Step::Entering, &Some(Trouble::NotThrough)));
    assert!(flow.convert());
}

#[test]
fn what_was_refused_while_nobody_listened_is_told() {
    let mut flow = Flow::new();
    flow.recover();
    assert_eq!(flow.found(Ok(Converted(Attempt::Refused { problem: problem(Reason::Frozen) }))), Next::Settle);
    assert_eq!(flow.trouble, Some(Trouble::Refused(Arc::new(problem(Reason::Frozen)))));
}

#[test]
fn a_guest_keeps_the_key_and_is_told_after_signing_in() {
    let mut flow = Flow::new();
    flow.recover();
    let answer = Err(ApiError::Refused(Arc::new(problem(Reason::SignInRequired))));
    assert_eq!(flow.found(answer), Next::Stay);
    assert_eq!(flow, Flow::new());
}
