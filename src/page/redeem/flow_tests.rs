use super::*;
use domain::{Currency, Money, Time, api::balance::Bucket, api::redeem::Status};

fn preview() -> Preview {
    Preview {
        card: "c1".into(),
        last_four: "WD1F".into(),
        amount: Money::new(5000, Currency::USD),
        bucket: Bucket::Gift,
        categories: Vec::new(),
        expires: None,
        account: "ada@demo.example".into(),
        region: "US".into(),
        balance_after: Money::new(11_240, Currency::USD),
        issuer: None,
        licence: None,
    }
}

fn receipt() -> Receipt {
    let preview = preview();
    Receipt {
        id: "r1".into(),
        at: Time(0),
        status: Status::Done,
        card: preview.card,
        last_four: preview.last_four,
        amount: preview.amount,
        bucket: preview.bucket,
        categories: Vec::new(),
        expires: None,
        account: preview.account,
        balance_after: preview.balance_after,
        repeated: false,
        issuer: None,
        licence: None,
        problem: None,
    }
}

fn problem(reason: Reason) -> Problem {
    let text = String::new;
    Problem { kind: text(), title: text(), status: 422, detail: text(), instance: text(), reason }
}

fn refused<T>(reason: Reason) -> Answer<T> {
    Err(ApiError::Refused(Arc::new(problem(reason))))
}

/// A flow at the step where the shopper has just pressed Redeem.
fn redeeming() -> (Flow, u32) {
    let mut flow = Flow::new();
    let question = flow.check();
    flow.previewed(question, Ok(preview()));
    let question = flow.redeem().unwrap();
    (flow, question)
}

#[test]
fn a_code_is_checked_confirmed_and_redeemed() {
    let (mut flow, question) = redeeming();
    assert_eq!(flow.answered(question, Ok(receipt())), Next::Stay);
    assert_eq!(flow.step, Step::Done(receipt()));
}

#[test]
fn redeem_pressed_twice_is_sent_once() {
    let (mut flow, _) = redeeming();
    assert_eq!(flow.redeem(), None);
}

#[test]
fn a_late_reply_to_an_old_question_is_dropped() {
    let mut flow = Flow::new();
    let old = flow.check();
    flow.edited();
    assert_eq!(flow.previewed(old, Ok(preview())), Next::Stay);
    assert_eq!(flow.step, Step::Entering);
    let new = flow.check();
    flow.previewed(old, refused(Reason::Disabled));
    assert_eq!(flow.step, Step::Checking);
    flow.previewed(new, Ok(preview()));
    assert_eq!(flow.step, Step::Confirming(preview()));
}

#[test]
fn a_lost_reply_is_asked_for_and_never_sent_again_blindly() {
    let (mut flow, question) = redeeming();
    assert_eq!(flow.answered(question, Err(ApiError::Unreachable)), Next::Find);
    assert_eq!(flow.step, Step::Finding(Some(preview())));
    assert!(flow.is_moving());
    assert_eq!(flow.found(question, Err(ApiError::Unreachable)), Next::Find);
    assert_eq!(flow.found(question, Ok(Attempt::Running)), Next::Find);
    assert_eq!(flow.found(question, Ok(Attempt::Redeemed { receipt: receipt() })), Next::Stay);
    assert_eq!(flow.step, Step::Done(receipt()));
}

#[test]
fn an_attempt_that_never_arrived_may_be_sent_again() {
    let (mut flow, question) = redeeming();
    flow.answered(question, Err(ApiError::Garbled));
    flow.found(question, Ok(Attempt::Unknown));
    assert_eq!((flow.step.clone(), flow.trouble.clone()), (Step::Confirming(preview()), Some(Trouble::NotThrough)));
    assert!(flow.redeem().is_some());
}

#[test]
fn after_a_crash_the_page_asks_and_tells_the_truth() {
    let mut flow = Flow::new();
    let question = flow.recover();
    assert_eq!(flow.step, Step::Finding(None));
    flow.found(question, Ok(Attempt::Unknown));
    assert_eq!((flow.step.clone(), flow.trouble.clone()), (Step::Entering, Some(Trouble::NotThrough)));
    let question = flow.recover();
    flow.found(question, Ok(Attempt::Refused { problem: problem(Reason::Disabled) }));
    assert!(matches!(flow.trouble, Some(Trouble::Refused(_))));
}

#[test]
fn a_card_that_is_mine_already_shows_its_receipt() {
    let mut flow = Flow::new();
    let question = flow.check();
    let next = flow.previewed(question, refused(Reason::AlreadyInYourAccount { entry: "r1".into() }));
    assert_eq!(next, Next::Fetch("r1".into()));
    flow.answered(question, Ok(Receipt { repeated: true, ..receipt() }));
    assert!(matches!(flow.step, Step::Done(Receipt { repeated: true, .. })));
}

#[test]
fn who_was_signed_out_midway_signs_in_and_comes_back() {
    let mut flow = Flow::new();
    let question = flow.check();
    assert_eq!(flow.previewed(question, refused(Reason::SignInRequired)), Next::SignIn);
    let (mut flow, question) = redeeming();
    assert_eq!(flow.answered(question, refused(Reason::SignInRequired)), Next::SignIn);
    assert_eq!(flow.step, Step::Entering);
}

#[test]
fn a_refusal_stands_until_the_text_is_edited_and_editing_waits_while_value_moves() {
    let mut flow = Flow::new();
    let question = flow.check();
    flow.previewed(question, refused(Reason::Disabled));
    assert!(flow.trouble.is_some());
    flow.edited();
    assert_eq!(flow, Flow { question: flow.question, ..Flow::new() });
    let (mut moving, _) = redeeming();
    let before = moving.clone();
    moving.edited();
    assert_eq!(moving, before);
}

#[test]
fn a_shop_that_can_not_now_lets_the_same_attempt_be_sent_again() {
    let (mut flow, question) = redeeming();
    flow.answered(question, refused(Reason::Unavailable));
    assert_eq!(flow.step, Step::Confirming(preview()));
    assert!(flow.trouble.is_some());
}

#[test]
fn without_a_line_nothing_is_asked_and_value_on_its_way_is_not_forgotten() {
    let mut flow = Flow::new();
    flow.stay_offline();
    assert_eq!((flow.step.clone(), flow.trouble.clone()), (Step::Entering, Some(Trouble::Unreachable)));
    let (mut moving, _) = redeeming();
    moving.stay_offline();
    assert_eq!(moving.step, Step::Redeeming(preview()));
}

#[test]
fn an_answer_is_late_only_while_it_is_waited_for() {
    let (mut flow, question) = redeeming();
    flow.takes_long(question - 1);
    assert!(!flow.is_late(), "the question before this one");
    flow.takes_long(question);
    assert!(flow.is_late());
    flow.answered(question, Ok(receipt()));
    assert!(!flow.is_late());
}

fn from_issuer(status: Status) -> Receipt {
    Receipt { status, issuer: Some("Harbour Books".into()), ..receipt() }
}

#[test]
fn what_another_issuer_is_asked_about_settles_by_itself() {
    let (mut flow, question) = redeeming();
    flow.answered(question, Ok(from_issuer(Status::Pending)));
    assert!(flow.pending().is_some());
    assert!(!flow.settled(Err(ApiError::Unreachable)), "no answer is no news");
    assert!(!flow.settled(Ok(from_issuer(Status::Pending))), "nor is the same again");
    let other = Receipt { id: "r2".into(), ..from_issuer(Status::Done) };
    assert!(!flow.settled(Ok(other)), "nor is what became of another card");
    assert!(flow.settled(Ok(from_issuer(Status::Done))));
    assert!(matches!(&flow.step, Step::Done(receipt) if receipt.status == Status::Done));
    assert!(!flow.settled(Ok(from_issuer(Status::Done))), "it settles once");
}

#[test]
fn an_issuer_that_says_no_leaves_the_code_where_it_was_typed() {
    let (mut flow, question) = redeeming();
    flow.answered(question, Ok(from_issuer(Status::Pending)));
    let no = Receipt { problem: Some(Arc::new(problem(Reason::Disabled))), ..from_issuer(Status::Refused) };
    assert!(flow.settled(Ok(no)));
    assert_eq!(flow.step, Step::Entering);
    assert!(matches!(&flow.trouble, Some(Trouble::Refused(problem)) if problem.reason == Reason::Disabled));
}
