//! The best legal set: among the promos that could apply, the set with the lowest amount to pay.
//!
//! Branch and bound. Promos are decided in the order in which they take, so that what is left of the cart is known
//! exactly for all that is decided; [`floor`] says what the undecided ones leave at least. Exact for up to thirty
//! promos, within the steps of [`PATIENCE`]; of more, the thirty that could save most are tried. Why, and how fast:
//! docs/decisions/0005-best-set.md.

mod descend;
mod floor;
mod group;
mod legal;
mod plan;
mod rank;
mod set;

#[cfg(test)]
pub(crate) use legal::legal;
pub(crate) use legal::{MOST_CODES, agree};

use crate::quote::{Chosen, Counter, run};
use descend::{Best, Node};
use floor::Floor;
use set::Set;

/// So many promos are tried.
pub(crate) const MOST_PROMOS: usize = 30;

/// So many steps are taken before the best so far has to do, so that no shop's promos can make a page stand still. The
/// carts of the benchmarks stay below it, worst cases included; of carts drawn at random with thirty promos some do not.
const PATIENCE: u32 = 20_000;

/// … and so many for each set that is only shown beside the best one, of which there may be thirty.
const PATIENCE_BESIDE: u32 = 100;

/// A search over one cart.
pub(crate) struct Search<'a> {
    counter: &'a Counter<'a>,
    /// Indices of the offers that are tried, in the order in which they take.
    candidates: Vec<usize>,
    /// For each, those that it does not agree with.
    clashes: Vec<Set>,
    /// Those that need a code.
    coded: Set,
    floor: Floor,
    patience: u32,
}

impl<'a> Search<'a> {
    /// Looks which promos could apply.
    pub fn new(counter: &'a Counter<'a>) -> Search<'a> {
        let candidates = candidates(counter);
        let read = |at: &usize| counter.readings.get(*at);
        let clash = |left: &usize, right: &usize| {
            left != right && read(left).zip(read(right)).is_some_and(|(left, right)| !agree(left, right))
        };
        let among = |fits: &dyn Fn(&usize) -> bool| {
            let fitting = candidates.iter().enumerate().filter(|(_, at)| fits(at));
            fitting.fold(Set::NONE, |set, (place, _)| set.with(Set::one(place)))
        };
        let clashes: Vec<Set> = candidates.iter().map(|left| among(&|right| clash(left, right))).collect();
        let coded = among(&|at| read(at).is_some_and(|read| read.promo.code.is_some()));
        let floor = Floor::new(counter, &candidates, &clashes);
        Search { counter, candidates, clashes, coded, floor, patience: PATIENCE }
    }

    /// The best set that contains these offers; `None` where they do not apply together in any.
    pub fn with(&mut self, must: &[usize]) -> Option<Chosen> {
        self.patience = PATIENCE;
        self.search(must, None)
    }

    /// A set with this offer to show beside the best one: the best such set, but in carts where that takes long.
    pub fn beside(&mut self, offer: usize, best: &[bool]) -> Option<Chosen> {
        self.patience = PATIENCE_BESIDE;
        let place = self.candidates.iter().position(|at| *at == offer)?;
        let nearest = self.nearest(place, best);
        self.search(&[offer], nearest)
    }

    /// The set without those that a promo does not agree with, and with the promo; a good one to begin with.
    fn nearest(&self, place: usize, set: &[bool]) -> Option<Best> {
        let members = self.candidates.iter().enumerate().filter(|(_, at)| set.get(**at) == Some(&true));
        let members = members.fold(Set::NONE, |set, (place, _)| set.with(Set::one(place)));
        let mut near = members.without(self.clashes.get(place).copied().unwrap_or(Set::NONE)).with(Set::one(place));
        // The last of too many codes gives way.
        let last = near.and(self.coded).without(Set::one(place)).places().next_back();
        if near.and(self.coded).len() > MOST_CODES {
            near = near.without(last.map_or(Set::NONE, Set::one));
        }
        let outcome = run(self.counter, &self.chosen(near));
        let applies = |place: &usize| self.candidates.get(*place).is_some_and(|at| outcome.applied(*at));
        let inn = near.places().filter(applies).fold(Set::NONE, |set, place| set.with(Set::one(place)));
        let mut best = None;
        self.keep(&Node { inn, open: Set::NONE, outcome }, &mut best);
        best.filter(|best: &Best| best.set.has(place))
    }

    fn search(&mut self, must: &[usize], mut best: Option<Best>) -> Option<Chosen> {
        let mut musts = Set::NONE;
        for offer in must {
            let place = self.candidates.iter().position(|at| at == offer)?;
            if self.clashing(musts).has(place) {
                return None;
            }
            musts = musts.with(Set::one(place));
        }
        let all = Set::first(self.candidates.len());
        let loners = self.loners(all);
        // What goes with nothing else is tried alone, once and for all.
        for place in loners.places().filter(|_| musts == Set::NONE) {
            self.descend(self.root(Set::one(place)), Set::one(place), &mut best);
        }
        let open = all.without(self.clashing(musts)).without(loners.without(musts));
        self.descend(self.root(open), musts, &mut best);
        best.map(|best: Best| self.chosen(best.set))
    }

    /// The best set of all.
    pub fn best(&mut self) -> Chosen {
        self.with(&[]).unwrap_or_else(|| vec![false; self.counter.readings.len()])
    }

    fn root(&self, open: Set) -> Node {
        Node { inn: Set::NONE, open, outcome: run(self.counter, &[]) }
    }

    fn chosen(&self, set: Set) -> Chosen {
        let mut chosen = vec![false; self.counter.readings.len()];
        for (place, at) in self.candidates.iter().enumerate() {
            if let Some(chosen) = chosen.get_mut(*at).filter(|_| set.has(place)) {
                *chosen = true;
            }
        }
        chosen
    }

    /// Those that agree with no other.
    fn loners(&self, all: Set) -> Set {
        let clashes = self.clashes.iter().enumerate();
        let alone = clashes.filter(|(place, clashes)| clashes.with(Set::one(*place)) == all);
        alone.fold(Set::NONE, |set, (place, _)| set.with(Set::one(place)))
    }

    /// Everything that some member of a set does not agree with.
    fn clashing(&self, set: Set) -> Set {
        let of_members = self.clashes.iter().enumerate().filter(|(place, _)| set.has(*place));
        of_members.fold(Set::NONE, |all, (_, clashes)| all.with(*clashes))
    }
}

/// The promos that could apply; of too many, those that could save most.
fn candidates(counter: &Counter) -> Vec<usize> {
    let open = counter.readings.iter().enumerate().filter(|(_, read)| read.bar.is_none() && read.needs.is_empty());
    let most = open.map(|(at, reading)| (-plan::most(counter, reading), &reading.promo.id, at));
    let mut by_most: Vec<(i64, &String, usize)> = most.filter(|(most, _, _)| *most < 0).collect();
    by_most.sort_unstable();
    by_most.truncate(MOST_PROMOS);
    counter.order.iter().copied().filter(|at| by_most.iter().any(|(_, _, tried)| tried == at)).collect()
}

#[cfg(test)]
mod tests;
