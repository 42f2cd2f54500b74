//! Amounts, dates and names as people read them.

use domain::{Currency, Money, Problem, Reason, Time};
use scrip::words;
use wasm_bindgen_test::wasm_bindgen_test;

const USD: Currency = Currency::USD;

#[wasm_bindgen_test]
fn amounts_are_written_exactly_with_a_real_minus() {
    assert_eq!(words::amount(Money::new(11_240, USD)), "$112.40");
    assert_eq!(words::figure(Money::new(5_000, USD)), "$50");
    assert_eq!(words::figure(Money::new(5_050, USD)), "$50.50");
    assert_eq!(words::signed(Money::new(2_500, USD)), "+$25.00");
    assert_eq!(words::signed(Money::new(-3_160, USD)), "\u{2212}$31.60");
    assert_eq!(words::amount(Money::new(1_000, Currency::JPY)), "¥1,000");
    assert_eq!(words::amount(Money::new(25_005, Currency::KWD)), "KWD\u{a0}25.005");
    // More than a float can hold.
    assert_eq!(words::amount(Money::new(9_007_199_254_740_993, USD)), "$90,071,992,547,409.93");
}

#[wasm_bindgen_test]
fn a_day_is_named_as_people_do() {
    let now = scrip::browser::clock::now();
    assert!(words::day(now).starts_with("Today, "), "{}", words::day(now));
    let old = "2019-03-05T12:00:00Z".parse::<Time>().unwrap();
    assert_eq!(words::day(old), "March 5, 2019");
    assert_eq!(words::region("US"), "United States");
    assert_eq!(words::region("no such"), "no such");
}

#[wasm_bindgen_test]
fn every_refusal_has_a_sentence_of_its_own() {
    let money = Money::new(410, USD);
    let on = Time(1_795_269_720_000);
    let reasons = [
        Reason::Empty,
        Reason::CheckFailed,
        Reason::PinRequired,
        Reason::Expired { on },
        Reason::Disabled,
        Reason::NotActivated,
        Reason::OnHold { until: on },
        Reason::CurrencyMismatch { card: Currency::EUR, account: USD },
        Reason::RegionMismatch { card: "DE".into(), account: "US".into() },
        Reason::AlreadyRedeemed { on },
        Reason::BalanceLimit { limit: money, balance: money },
        Reason::CodeNotUsable { attempts_left: 9 },
        Reason::RateLimited { retry_after: 42, attempts_left: 0 },
        Reason::Locked { until: on },
        Reason::Unavailable,
        Reason::SignInFailed,
        Reason::SignInRequired,
    ];
    let mut sentences: Vec<String> = reasons.iter().map(words::refusal::of).collect();
    for sentence in &sentences {
        let lower = sentence.to_lowercase();
        assert!(["invalid", "oops", "please", "sorry", "!"].iter().all(|word| !lower.contains(word)), "{sentence}");
    }
    sentences.sort();
    sentences.dedup();
    assert_eq!(sentences.len(), reasons.len());
}

#[wasm_bindgen_test]
fn a_reason_of_a_newer_server_is_shown_by_its_own_sentence() {
    let text = String::new;
    let problem = Problem {
        kind: text(),
        title: text(),
        status: 422,
        detail: "Only at full moon.".into(),
        instance: text(),
        reason: Reason::Unknown,
    };
    assert_eq!(words::refusal::sentence(&problem), "Only at full moon.");
}

#[wasm_bindgen_test]
fn the_tries_left_are_told_from_three_on() {
    let left = |attempts_left| words::refusal::attempts_left(&Reason::CodeNotUsable { attempts_left }, 3);
    assert_eq!(left(4), None);
    assert!(left(3).unwrap().starts_with("3 tries left"));
    assert!(left(1).unwrap().starts_with("1 try left"));
    assert!(left(0).unwrap().contains("last try"));
}
