//! The search against all sets there are, and its bound against all that it speaks of.

use super::*;
use crate::quote::{
    Input,
    tests::{carts, cent_carts, holds},
};
use proptest::prelude::*;

/// Every legal set in which every promo takes something, with what it comes to.
fn all_sets(counter: &Counter) -> Vec<Chosen> {
    let open: Vec<usize> = (0..counter.readings.len())
        .filter(|at| counter.readings[*at].bar.is_none() && counter.readings[*at].needs.is_empty())
        .collect();
    let sets = (0..1_u32 << open.len()).map(|bits| {
        let mut chosen = vec![false; counter.readings.len()];
        for (place, at) in open.iter().enumerate() {
            chosen[*at] = bits >> place & 1 == 1;
        }
        chosen
    });
    sets.filter(|chosen| legal(counter, chosen)).collect()
}

/// What the ranking is documented to be, written down once more: the price, then more credit, fewer codes, fewer
/// promos, and the ids in their order.
fn worth<'a>(counter: &'a Counter, chosen: &[bool]) -> Option<(i64, i64, usize, usize, Vec<&'a str>)> {
    let outcome = run(counter, chosen);
    let members: Vec<usize> = (0..chosen.len()).filter(|at| chosen[*at]).collect();
    if members.iter().any(|at| !outcome.applied(*at)) {
        return None;
    }
    let mut ids: Vec<&str> = members.iter().map(|at| counter.readings[*at].promo.id.as_str()).collect();
    ids.sort_unstable();
    let codes = members.iter().filter(|at| counter.readings[**at].promo.code.is_some()).count();
    let credit: i64 = outcome.credits.iter().map(|(_, amount)| amount).sum();
    Some((total(counter, &outcome), -credit, codes, members.len(), ids))
}

fn best_among(counter: &Counter, fits: impl Fn(&Chosen) -> bool) -> Option<Chosen> {
    let fitting = all_sets(counter).into_iter().filter(fits);
    let worth = fitting.filter_map(|chosen| worth(counter, &chosen).map(|worth| (worth, chosen)));
    worth.min().map(|(_, chosen)| chosen)
}

#[test]
fn the_best_set_is_the_best_of_all_sets() {
    holds(carts(12), |input| best_of_all(&input));
}

fn best_of_all(input: &Input) -> Result<(), TestCaseError> {
    let counter = Counter::new(input).unwrap();
    let by_hand = best_among(&counter, |_| true);
    prop_assert_eq!(Some(Search::new(&counter).best()), by_hand);
    Ok(())
}

#[test]
fn the_best_set_is_the_best_of_all_sets_where_every_cent_is_rounded() {
    holds(cent_carts(9), |input| best_of_all(&input));
}

#[test]
fn the_best_set_with_a_promo_is_the_best_of_all_sets_with_it() {
    holds((carts(8), any::<prop::sample::Index>(), any::<prop::sample::Index>()), |(input, one, other)| {
        let counter = Counter::new(&input).unwrap();
        if counter.readings.is_empty() {
            return Ok(());
        }
        let must = [one.index(counter.readings.len()), other.index(counter.readings.len())];
        let must = if must[0] == must[1] { &must[..1] } else { &must[..] };
        let by_hand = best_among(&counter, |chosen| must.iter().all(|at| chosen[*at]));
        prop_assert_eq!(Search::new(&counter).with(must), by_hand);
        Ok(())
    });
}

#[test]
fn no_set_costs_less_than_the_bound_says() {
    holds((carts(9), any::<u32>(), any::<u32>()), bounded);
}

#[test]
fn no_set_costs_less_than_the_bound_says_where_every_cent_is_rounded() {
    holds((cent_carts(7), any::<u32>(), any::<u32>()), bounded);
}

fn bounded((input, seed, barred): (Input, u32, u32)) -> Result<(), TestCaseError> {
    let counter = Counter::new(&input).unwrap();
    let search = Search::new(&counter);
    let all = Set(Set::one(search.candidates.len()).0.wrapping_sub(1));
    let mut inn = Set::NONE;
    for place in (0..search.candidates.len()).filter(|place| seed >> place & 5 == 5) {
        if !search.clashing(inn).has(place) {
            inn = inn.with(Set::one(place));
        }
    }
    let open = search.open(all.without(Set(barred & barred >> 9)), inn);
    let least = search.least(inn, open);
    for bits in 0..1_u32 << search.candidates.len() {
        let set = Set(bits);
        if !set.holds(inn) || !inn.with(open).holds(set) || !legal(&counter, &search.chosen(set)) {
            continue;
        }
        let outcome = run(&counter, &search.chosen(set));
        let rank = search.rank(set, &outcome);
        prop_assert!(least.total <= rank.total, "{least:?} > {rank:?} of {set:?}, {inn:?} in, {open:?} open");
        prop_assert!(least.less_credit <= rank.less_credit);
        let all_apply = (0..search.candidates.len())
            .filter(|place| set.has(*place))
            .all(|place| outcome.applied(search.candidates[place]));
        prop_assert!(!all_apply || least <= rank, "{least:?} > {rank:?}");
    }
    Ok(())
}

#[test]
fn nodes() {
    use proptest::{strategy::ValueTree, test_runner::{TestRunner, Config, RngSeed}};
    let mut runner = TestRunner::new(Config { rng_seed: RngSeed::Fixed(7), ..Config::default() });
    for (name, strategy) in [("carts", carts(30).boxed()), ("cents", cent_carts(30).boxed())] {
        let mut all = Vec::new();
        let mut worst = (0, String::new());
        for _ in 0..300 {
            let input = strategy.new_tree(&mut runner).unwrap().current();
            let counter = Counter::new(&input).unwrap();
            let mut search = Search::new(&counter);
            if search.candidates.len() < 15 { continue; }
            let since = std::time::Instant::now();
            search.best();
            let took = since.elapsed().as_micros();
            let visited = PATIENCE - search.patience;
            if visited > worst.0 {
                let about: Vec<String> = search.candidates.iter().map(|at| { let r = &counter.readings[*at]; format!("{:?} {:?} {:?} c{} most {}", r.promo.class, r.promo.discount, r.lines, r.promo.code.is_some(), bound::most(&counter, r)) }).collect();
                worst = (visited, format!("{:?}\n{}", counter.lines.iter().map(|l| l.amount).collect::<Vec<_>>(), about.join("\n")));
            }
            all.push((visited, took, search.candidates.len()));
        }
        all.sort();
        let n = all.len();
        println!("{name} {n}: p50 {:?} p90 {:?} p99 {:?} max {:?}", all[n / 2], all[n * 9 / 10], all[n * 99 / 100], all[n - 1]);
        println!("{}", worst.1);
    }
}
