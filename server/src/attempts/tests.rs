use super::*;

fn missed(ago: &[i64]) -> Misses {
    Misses { at: ago.iter().map(|ago| Time(1_000_000 - ago)).collect(), locked_until: None }
}

fn bucket(misses: &Misses) -> Bucket<'_> {
    Bucket { allowance: BY_ACCOUNT, misses }
}

#[test]
fn the_tenth_miss_in_a_minute_waits_until_the_first_is_a_minute_old() {
    let now = Time(1_000_000);
    let counted = Counted::codes("a", None, &Place::inside("b"));
    let ten: Vec<i64> = (1..=10).map(|n| n * 1_000).collect();
    let known = missed(&ten);
    assert_eq!((left(&[bucket(&known)], now), counted.wait(&[bucket(&known)], now)), (0, Some(51)));
    let nine = missed(&ten[..9]);
    assert_eq!((left(&[bucket(&nine)], now), counted.wait(&[bucket(&nine)], now)), (1, None));
}

#[test]
fn while_everybody_has_few_the_third_waits_for_whichever_ends_first() {
    let now = Time(1_000_000);
    let place = Place { tight: Some(Time(1_000_000 + 20_000)), ..Place::inside("b") };
    let counted = Counted::codes("a", None, &place);
    let (three, none) = (missed(&[1_000, 2_000, 3_000]), missed(&[]));
    let few = Bucket { allowance: FEW, misses: &three };
    let buckets = [bucket(&three), bucket(&none), few];
    assert_eq!((left(&buckets, now), counted.wait(&buckets, now)), (0, Some(21)));
    let calm = Counted { tight: None, ..counted };
    assert_eq!(calm.wait(&buckets, now), Some(3_598));
    assert_eq!(calm.wait(&buckets[..2], now), None);
}

#[test]
fn locks_double_within_a_day_and_begin_again_after() {
    let now = Time(10 * Time::DAY);
    assert_eq!(next_level(None, now), 0);
    assert_eq!(next_level(Some((now, 0)), now), 1);
    assert_eq!(next_level(Some((now, 7)), now), 7);
    assert_eq!(next_level(Some((now.plus(-Time::DAY), 3)), now), 0);
}
