use super::*;
use crate::{
    Currency,
    api::balance::{Bucket, BucketBalance, Hold, Pending, Total},
};

const USD: Currency = Currency::USD;

fn usd(minor: i64) -> Money {
    Money::new(minor, USD)
}

fn card(last_four: &str) -> Source {
    Source::Card { id: "c1".into(), last_four: last_four.into() }
}

fn line(at: i64, amount: Money, source: Source) -> Entry {
    Entry { id: format!("e{at}"), at: Time(at), bucket: Bucket::Gift, amount, after: amount, source }
}

fn order(id: &str) -> Source {
    Source::Order { id: id.into() }
}

fn lot(from: Source, amount: i64, left: i64) -> Lot {
    let (amount, left) = (usd(amount), usd(left));
    Lot { id: "l1".into(), amount, left, held: usd(0), since: Time(1), expires: None, from, categories: Vec::new() }
}

fn total(available: Money) -> Total {
    let none = Money { minor: 0, ..available };
    Total { currency: available.currency, available, held: none, run_out: none }
}

fn balance(lots: Vec<Lot>) -> Balance {
    let buckets = vec![BucketBalance { bucket: Bucket::Gift, available: usd(0), lots, more: None }];
    let totals = vec![total(usd(100))];
    Balance { as_of: Time(9), version: 1, totals, buckets, holds: Vec::new(), pending: Vec::new(), frozen: false }
}

fn last_four(text: &str) -> Sought {
    Sought::LastFour { last_four: text.into() }
}

#[test]
fn a_card_that_came_is_told_with_what_is_left_and_the_orders_that_it_may_have_paid() {
    let known = Known {
        balance: Some(balance(vec![lot(card("7P19"), 2_500, 400)])),
        fitting: vec![line(5, usd(2_500), card("7P19"))],
        since: vec![line(8, usd(-2_000), order("B")), line(7, usd(-100), order("A")), line(6, usd(-10), order("A"))],
        ..Known::default()
    };
    let found = missing(Value::Card, &last_four("7p19"), &known);
    let [Found::Came { left, paid, elsewhere, .. }] = &found[..] else { panic!("{found:?}") };
    assert_eq!((*left, &paid[..], *elsewhere), (Some(usd(400)), &["A".to_owned(), "B".to_owned()][..], false));
    assert!(answers(&found));
}

#[test]
fn a_card_that_is_whole_has_paid_nothing_and_one_that_is_gone_has_nothing_left() {
    let since = vec![line(8, usd(-2_000), order("B"))];
    let fitting = vec![line(5, usd(2_500), card("7P19"))];
    let whole = balance(vec![lot(card("7P19"), 2_500, 2_500)]);
    let known = Known { balance: Some(whole), fitting: fitting.clone(), since: since.clone(), ..Known::default() };
    let found = missing(Value::Card, &last_four("7P19"), &known);
    assert!(
        matches!(&found[..], [Found::Came { left: Some(left), paid, .. }] if left.minor == 2_500 && paid.is_empty())
    );
    let known = Known { balance: Some(balance(Vec::new())), fitting, since, ..Known::default() };
    let found = missing(Value::Card, &last_four("7P19"), &known);
    assert!(matches!(&found[..], [Found::Came { left: Some(left), paid, .. }] if left.minor == 0 && paid == &["B"]));
}

#[test]
fn what_is_in_another_currency_is_told_to_be_there() {
    let euros = Money::new(1_000, Currency::EUR);
    let mut two = balance(Vec::new());
    two.totals.push(total(euros));
    let known = Known { balance: Some(two), ..Known::default() };
    let found = missing(Value::Card, &last_four("7P19"), &known);
    assert_eq!(found, [Found::OtherCurrency { available: euros }]);
    assert!(!answers(&found), "it may be something else");
    let came = Known { fitting: vec![line(5, euros, card("7P19"))], ..known };
    let found = missing(Value::Card, &last_four("7P19"), &came);
    assert!(matches!(&found[..], [Found::Came { elsewhere: true, .. }]), "{found:?}");
}

#[test]
fn what_is_set_aside_is_one_line_an_order_and_only_where_it_may_be_what_is_sought() {
    let mut held = balance(Vec::new());
    let hold = |order: &str, minor| Hold { id: "h".into(), amount: usd(minor), order: order.into(), expires: Time(99) };
    held.holds = vec![hold("A", 300), hold("A", 200), hold("B", 100)];
    let known = Known { balance: Some(held), ..Known::default() };
    let found = missing(Value::Card, &Sought::Amount { amount: usd(500) }, &known);
    assert_eq!(found, [Found::Held { amount: usd(500), order: "A".into(), until: Time(99) }]);
    assert!(missing(Value::Card, &Sought::Amount { amount: usd(501) }, &known).is_empty());
}

#[test]
fn a_card_that_another_issuer_is_asked_about_is_on_its_way() {
    let mut waits = balance(Vec::new());
    let pending = Pending {
        redemption: "r".into(),
        issuer: "Harbour".into(),
        last_four: "7P19".into(),
        amount: usd(500),
        since: Time(40),
    };
    waits.pending = vec![pending];
    let known = Known { balance: Some(waits), ..Known::default() };
    for sought in [last_four("7p19"), Sought::Amount { amount: usd(500) }, Sought::Day { from: Time(40), to: Time(41) }]
    {
        assert!(answers(&missing(Value::Card, &sought, &known)), "{sought:?}");
    }
    assert!(missing(Value::Card, &Sought::Day { from: Time(41), to: Time(50) }, &known).is_empty());
}

#[test]
fn a_refund_is_no_card_and_a_card_no_refund() {
    let fitting = vec![line(5, usd(500), order("A")), line(4, usd(500), card("7P19"))];
    let known = Known { fitting, ..Known::default() };
    let amount = Sought::Amount { amount: usd(500) };
    let of = |value| missing(value, &amount, &known);
    let is = |found: &[Found], wanted: &Source| matches!(found, [Found::Came { entry, .. }] if entry.source == *wanted);
    assert!(is(&of(Value::Refund), &order("A")) && is(&of(Value::Gift), &card("7P19")));
}

#[test]
fn nothing_is_said_of_nothing_but_that_it_is_frozen_or_unanswered() {
    let mut frozen = balance(Vec::new());
    frozen.frozen = true;
    let known = Known { balance: Some(frozen), unanswered: true, ..Known::default() };
    let found = missing(Value::Card, &last_four("7P19"), &known);
    assert_eq!(found, [Found::Unanswered, Found::Frozen]);
    assert!(!answers(&found));
}
