use super::*;
use domain::{
    Currency, Money, Problem,
    api::{balance::Bucket, redeem::Status},
    code::many::{self, List},
    profile::Profile,
};

const A: &str = "GQ7T-2M9X-4K8R-WD1F";
const B: &str = "P5D0-N3V6-H1J8-B4P6";
const LIMITS: Limits = Limits { attempts_a_minute: 10, attempts_an_hour: 20, attempts_shown_from: 3 };
const NOW: Time = Time(0);

fn list(text: &str) -> List {
    let on = ["scrip", "card-pin", "promo"];
    let profiles: Vec<Profile> =
        Profile::all().into_iter().filter(|profile| on.contains(&profile.id.as_str())).collect();
    many::list(text, &profiles, &[])
}

fn batch(text: &str) -> Batch {
    let mut batch = Batch::restored(Vec::new());
    batch.read(list(text));
    batch.go();
    batch
}

fn receipt(id: &str) -> Receipt {
    let euro = Money::new(2_500, Currency::EUR);
    Receipt {
        id: id.into(),
        at: NOW,
        status: Status::Done,
        card: "c".into(),
        last_four: "WD1F".into(),
        amount: euro,
        bucket: Bucket::Gift,
        categories: Vec::new(),
        expires: None,
        account: "ada@demo.example".into(),
        balance_after: euro,
        repeated: false,
        issuer: None,
        licence: None,
        problem: None,
    }
}

fn refused<T>(reason: Reason) -> Answer<T> {
    let text = String::new;
    Err(ApiError::Refused(Arc::new(Problem {
        kind: text(),
        title: text(),
        status: 422,
        detail: text(),
        instance: text(),
        reason,
    })))
}

/// Sends the next row, which has to be this one.
fn send(batch: &mut Batch, expected: usize) {
    let Next::Send(at, _) = batch.next(&LIMITS, NOW) else { panic!("nothing to send: {batch:?}") };
    assert_eq!(at, expected);
    assert!(batch.sent(at, || format!("key-{at}")).is_some());
}

#[test]
fn codes_go_one_at_a_time_and_the_list_ends() {
    let mut batch = batch(&[A, "\n", B].concat());
    send(&mut batch, 0);
    assert_eq!(batch.next(&LIMITS, NOW), Next::Nothing, "one is on its way");
    batch.answered(0, Ok(receipt("r1")), &LIMITS, NOW);
    send(&mut batch, 1);
    batch.answered(1, Ok(receipt("r2")), &LIMITS, NOW);
    assert_eq!(batch.next(&LIMITS, NOW), Next::Nothing);
    assert_eq!(batch.course, Course::Still);
}

#[test]
fn a_stop_keeps_the_rest_and_going_on_takes_it_up() {
    let mut batch = batch(&[A, "\n", B].concat());
    send(&mut batch, 0);
    batch.stop();
    batch.answered(0, Ok(receipt("r1")), &LIMITS, NOW);
    assert_eq!(batch.next(&LIMITS, NOW), Next::Nothing);
    batch.go();
    send(&mut batch, 1);
}

#[test]
fn a_lost_answer_is_asked_for_before_anything_else_is_sent() {
    let mut batch = batch(&[A, "\n", B].concat());
    send(&mut batch, 0);
    batch.answered(0, Err(ApiError::Unreachable), &LIMITS, NOW);
    assert_eq!(batch.next(&LIMITS, NOW), Next::Find(0));
    assert!(!batch.found(0, Ok(Attempt::Running), NOW));
    assert_eq!(batch.next(&LIMITS, NOW), Next::Find(0));
    assert!(batch.found(0, Ok(Attempt::Unknown), NOW), "it never arrived");
    send(&mut batch, 0);
    assert_eq!(batch.rows.first().unwrap().key, "key-0", "with the same key");
}

#[test]
fn a_limit_makes_it_wait_and_the_code_is_sent_again() {
    let mut batch = batch(A);
    send(&mut batch, 0);
    batch.answered(0, refused(Reason::RateLimited { retry_after: 30, attempts_left: 0 }), &LIMITS, NOW);
    assert_eq!(batch.next(&LIMITS, NOW), Next::Wait(Time(30 * Time::SECOND)));
    assert_eq!(batch.course, Course::Waiting(Time(30 * Time::SECOND)));
    assert!(matches!(batch.next(&LIMITS, Time(30 * Time::SECOND)), Next::Send(0, _)));
    assert_eq!(batch.course, Course::Going);
}

#[test]
fn the_list_leaves_a_try_where_others_use_them_up() {
    let mut batch = batch(&[A, "\n", B].concat());
    send(&mut batch, 0);
    batch.answered(0, refused(Reason::CodeNotUsable { attempts_left: 1 }), &LIMITS, NOW);
    assert_eq!(batch.next(&LIMITS, NOW), Next::Wait(Time(3_600 * Time::SECOND)));
}

#[test]
fn misses_from_before_a_reload_count_so_that_it_waits_a_minute_and_not_an_hour() {
    let keys = |nth: usize| (format!("key-{nth}"), "ABCD".to_owned());
    let mut batch = Batch::restored((0..8).map(keys).collect());
    for at in 0..8 {
        let Err(ApiError::Refused(problem)) = refused::<Receipt>(Reason::CodeNotUsable { attempts_left: 9 }) else {
            panic!()
        };
        assert!(batch.found(at, Ok(Attempt::Refused { problem: (*problem).clone() }), NOW));
    }
    let last = self::batch(A).rows.remove(0);
    batch.rows.push(last);
    batch.go();
    send(&mut batch, 8);
    batch.answered(8, refused(Reason::CodeNotUsable { attempts_left: 1 }), &LIMITS, NOW);
    batch.rows.push(self::batch(B).rows.remove(0));
    batch.go();
    assert_eq!(batch.next(&LIMITS, NOW), Next::Wait(Time(60 * Time::SECOND)));
}

#[test]
fn after_a_reload_the_keys_are_asked_for_and_what_never_arrived_is_wanted_again() {
    let mut before = batch(&[A, "\n", B].concat());
    let mut nth = 0;
    before.name_all(|| {
        nth += 1;
        format!("key-{nth}")
    });
    assert_eq!(before.kept(), [("key-1".to_owned(), "WD1F".to_owned()), ("key-2".to_owned(), "B4P6".to_owned())]);

    let mut after = Batch::restored(before.kept());
    assert_eq!(after.next(&LIMITS, NOW), Next::Find(0));
    assert!(after.found(0, Ok(Attempt::Redeemed { receipt: receipt("r1") }), NOW));
    assert_eq!(after.next(&LIMITS, NOW), Next::Find(1));
    assert!(after.found(1, Ok(Attempt::Unknown), NOW));
    assert_eq!(after.rows.get(1).unwrap().state, State::Lost);

    after.read(list(&[A, "\n", B].concat()));
    after.go();
    let Next::Send(1, request) = after.next(&LIMITS, NOW) else { panic!("{after:?}") };
    assert_eq!((request.code.expose(), after.sent(1, || panic!("it has a key"))), (B, Some("key-2".to_owned())));
    after.answered(1, Ok(receipt("r2")), &LIMITS, NOW);
    // Nobody can say for sure that a code is the one that was done before: it is sent, and the shop knows.
    send(&mut after, 2);
    after.answered(2, Ok(Receipt { repeated: true, ..receipt("r1") }), &LIMITS, NOW);
    assert_eq!(after.rows.get(2).unwrap().state, State::Duplicate(0));
}

#[test]
fn another_code_with_the_same_end_gets_a_key_of_its_own() {
    let mut batch = batch(A);
    send(&mut batch, 0);
    batch.answered(0, refused(Reason::AttemptKeyReused), &LIMITS, NOW);
    assert_eq!(batch.rows.first().unwrap().key, "");
    send(&mut batch, 0);
}

#[test]
fn a_repair_makes_a_row_ready_or_the_double_of_another() {
    let mut batch = batch(&["GQ7T-2M9X-4K5R-WD1F\n", B].concat());
    let ready = many::list(A, &[Profile::all().into_iter().next().unwrap()], &[]).rows.remove(0).what;
    batch.repaired(0, ready.clone());
    assert!(matches!(&batch.rows.first().unwrap().state, State::Ready(request) if request.code.expose() == A));
    let mut batch = Batch::restored(Vec::new());
    batch.read(list(&["GQ7T-2M9X-4K5R-WD1F\n", A].concat()));
    batch.repaired(0, ready);
    assert_eq!(batch.rows.first().unwrap().state, State::Duplicate(1));
}

#[test]
fn who_was_signed_out_keeps_the_list_and_goes_on_after_signing_in() {
    let mut batch = batch(A);
    send(&mut batch, 0);
    batch.answered(0, refused(Reason::SignInRequired), &LIMITS, NOW);
    assert!(batch.sign_in && batch.course == Course::Still);
    batch.go();
    assert!(!batch.sign_in);
    send(&mut batch, 0);
}

#[test]
fn an_edit_of_the_text_leaves_what_was_sent() {
    let mut batch = batch(&[A, "\n", B].concat());
    send(&mut batch, 0);
    batch.answered(0, Ok(receipt("r1")), &LIMITS, NOW);
    batch.read(list("SPRING15"));
    let states: Vec<_> = batch.rows.iter().map(|row| std::mem::discriminant(&row.state)).collect();
    assert_eq!(states.len(), 2);
    assert!(matches!(batch.rows.get(1).unwrap().state, State::Promo(_)));
}

#[test]
fn a_code_that_is_pasted_before_its_key_was_asked_for_can_be_sent_as_well() {
    let mut after = Batch::restored(vec![("key-1".to_owned(), "WD1F".to_owned())]);
    after.read(list(A));
    assert!(after.found(0, Ok(Attempt::Unknown), NOW));
    after.go();
    send(&mut after, 0);
    assert_eq!(after.rows.len(), 1);
}
