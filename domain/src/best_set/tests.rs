//! The search against all sets there are, and its bound against all that it speaks of.

use super::*;
use crate::quote::{
    Input,
    tests::{carts, cent_carts, holds},
    total,
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

/// What the ranking is documented to be, written down once more: the price, then more credit, fewer codes, and for each
/// promo in the order in which they take whether it is left out.
fn worth(counter: &Counter, chosen: &[bool]) -> Option<(i64, i64, usize, Vec<bool>)> {
    let outcome = run(counter, chosen);
    let members: Vec<usize> = (0..chosen.len()).filter(|at| chosen[*at]).collect();
    if members.iter().any(|at| !outcome.applied(*at)) {
        return None;
    }
    let left_out = counter.order.iter().map(|at| !chosen[*at]).collect();
    let codes = members.iter().filter(|at| counter.readings[**at].promo.code.is_some()).count();
    let credit: i64 = outcome.credits.iter().map(|(_, amount)| amount).sum();
    Some((total(counter, &outcome), -credit, codes, left_out))
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
    holds((carts(9), any::<u32>(), 0..9_u32), bounded);
}

#[test]
fn no_set_costs_less_than_the_bound_says_where_every_cent_is_rounded() {
    holds((cent_carts(7), any::<u32>(), 0..7_u32), bounded);
}

/// Decides some promos as the seeds say, and looks at every set that can still come of it.
fn bounded((input, takes, steps): (Input, u32, u32)) -> Result<(), TestCaseError> {
    let counter = Counter::new(&input).unwrap();
    let search = Search::new(&counter);
    let mut node = search.root(Set::first(search.candidates.len()));
    for _ in 0..steps {
        let Some(next) = search.next(&mut node) else { break };
        let with = Some(next).filter(|next| takes >> next & 1 == 1).and_then(|next| search.include(&node, next));
        node = with.unwrap_or(Node { open: node.open.without(Set::one(next)), ..node });
    }
    let least = search.least(&node, Set::NONE, &None);
    for bits in 0..1_u32 << search.candidates.len() {
        let set = Set(bits);
        if !set.holds(node.inn) || !node.inn.with(node.open).holds(set) || !legal(&counter, &search.chosen(set)) {
            continue;
        }
        let outcome = run(&counter, &search.chosen(set));
        let mut best = None;
        search.keep(&Node { inn: set, open: Set::NONE, outcome }, &mut best);
        let rank = best.unwrap().rank;
        prop_assert!(least.total <= rank.total, "{least:?} > {rank:?} of {set:?}");
        let outcome = run(&counter, &search.chosen(set));
        let all_apply = set.places().all(|place| outcome.applied(search.candidates[place]));
        prop_assert!(!all_apply || least <= rank, "{least:?} > {rank:?} of {set:?}");
    }
    Ok(())
}

#[path = "../../../tests/bench/carts.rs"]
mod shop_carts;

#[test]
fn thirty_promos_never_try_the_patience() {
    println!("{:>20} {:>7} {:>7} {:>7}   steps to the best set of thirty promos", "", "P50", "P95", "most");
    for (name, mix) in shop_carts::MIXES {
        steps(name, (0..100).map(|seed| shop_carts::cart(20, 30, mix, seed)));
    }
}

fn steps(name: &str, inputs: impl Iterator<Item = Input>) {
    let mut all: Vec<u32> = Vec::new();
    let mut beside: Vec<u32> = Vec::new();
    for input in inputs {
        let counter = Counter::new(&input).unwrap();
        let mut search = Search::new(&counter);
        let best = search.best();
        all.push(PATIENCE - search.patience);
        for offer in (0..best.len()).filter(|at| !best[*at]) {
            search.beside(offer, &best);
            beside.push(PATIENCE_BESIDE - search.patience);
        }
    }
    for (name, steps) in [(name, &mut all), ("… beside", &mut beside)] {
        steps.sort_unstable();
        let at = |part: usize| steps[(steps.len() - 1) * part / 100];
        println!("{name:>20} {:>7} {:>7} {:>7}", at(50), at(95), at(100));
    }
    assert!(all.last().is_some_and(|most| *most < PATIENCE), "{name}");
}
