use super::*;
use crate::{Currency, api::spending::Day};
use proptest::prelude::*;

fn at(text: &str) -> Time {
    text.parse().unwrap()
}

fn euro(minor: i64) -> Money {
    Money::new(minor, Currency::EUR)
}

fn course(days: &[(i64, i64)]) -> Course {
    let days = days.iter().map(|(day, minor)| Day { at: Time(day * Time::DAY), total: euro(*minor) });
    Course {
        currency: Currency::EUR,
        from: Time(0),
        to: Time(100 * Time::DAY),
        before: euro(1_000),
        days: days.collect(),
        spent: Vec::new(),
    }
}

#[test]
fn the_line_is_level_until_something_moves() {
    let drawn = steps(&course(&[(25, 2_000), (50, 0)]), 2_000);
    assert_eq!(drawn.line, "M0 120H250V0H500V240H1000");
    assert_eq!(drawn.area, "M0 120H250V0H500V240H1000V240H0Z");
    assert_eq!(steps(&course(&[]), 1_000).line, "M0 0H1000");
}

#[test]
fn the_figures_say_first_last_highest_and_lowest() {
    let read = reading(&course(&[(25, 2_000), (50, 500), (75, 2_000)]));
    assert_eq!((read.first, read.last), (euro(1_000), euro(2_000)));
    assert_eq!((read.highest, read.highest_at), (euro(2_000), Time(75 * Time::DAY)));
    assert_eq!((read.lowest, read.lowest_at), (euro(500), Time(50 * Time::DAY)));
    let still = reading(&course(&[]));
    assert_eq!((still.highest, still.lowest, still.highest_at), (euro(1_000), euro(1_000), Time(0)));
}

#[test]
fn a_balance_that_began_meanwhile_is_drawn_from_its_beginning() {
    let begun = Course { before: euro(0), ..course(&[(81, 500), (100, 1_000)]) };
    assert_eq!(begins(&begun), Time(80 * Time::DAY));
    assert_eq!(steps(&begun, 1_000).line, "M0 240H50V120H1000V0H1000");
    assert_eq!(reading(&begun).lowest_at, Time(80 * Time::DAY));
    assert_eq!(begins(&Course { before: euro(0), ..course(&[]) }), Time(0));
    assert_eq!(begins(&course(&[(81, 500)])), Time(0), "what was there before is drawn");
}

#[test]
fn the_ceiling_is_the_next_round_figure() {
    assert_eq!(
        [0, 1, 10, 11, 12_050, 15_000, 81_000, 100_001].map(ceiling),
        [10, 10, 10, 12, 16_000, 16_000, 100_000, 120_000]
    );
    assert_eq!(ceiling(i64::MAX), i64::MAX);
}

#[test]
fn months_begin_on_their_first_and_are_thinned_out_evenly() {
    let (from, to) = (at("2026-11-21T14:00:00Z"), at("2027-11-21T14:00:00Z"));
    let all = months(from, to, 12);
    assert_eq!(all.len(), 12);
    assert_eq!(all.first(), Some(&at("2026-12-01T00:00:00Z")));
    let some: Vec<_> = months(from, to, 5).iter().map(|time| time.date().1).collect();
    assert_eq!(some, [1, 4, 7, 10]);
    let years: Vec<_> = months(from, at("2031-11-21T14:00:00Z"), 6).iter().map(|time| time.date()).collect();
    assert_eq!(years, [(2027, 1, 1), (2028, 1, 1), (2029, 1, 1), (2030, 1, 1), (2031, 1, 1)]);
    assert_eq!(months(to, from, 6), []);
}

#[test]
fn moments_in_between_are_at_equal_distances() {
    assert_eq!(between(Time(0), Time(1_000), 4), [200, 400, 600, 800].map(Time));
    assert_eq!(between(Time(5), Time(0), 2), [Time(5), Time(5)]);
}

#[test]
fn what_is_outside_stands_at_the_edge() {
    let (from, to) = (Time(0), Time(1_000));
    assert_eq!([-5, 0, 500, 1_000, 9_000].map(|at| along(Time(at), from, to)), [0, 0, 500, 1_000, 1_000]);
    assert_eq!(along(Time(5), to, to), 0);
    assert_eq!([-5, 0, 50, 100, 500].map(|value| down(value, 100)), [240, 240, 120, 0, 0]);
}

proptest! {
    #[test]
    fn nothing_leaves_the_box_and_more_is_never_lower(a in 0..i64::MAX, b in 0..i64::MAX) {
        let top = ceiling(a.max(b));
        prop_assert!(top >= a.max(b));
        for value in [a, b] {
            prop_assert!((0..=HEIGHT).contains(&down(value, top)));
        }
        prop_assert!(a <= b || down(a, top) <= down(b, top));
    }
}
