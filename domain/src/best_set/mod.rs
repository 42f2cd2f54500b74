//! The best legal set: among the promos that could apply, the set with the lowest amount to pay.
//!
//! Branch and bound. Promos are decided in the order in which they take, so that what is left of the cart is known
//! exactly for all that is decided; [`floor`] says what the undecided ones leave at least. Exact for up to thirty
//! promos; of more, the thirty that could save most are tried. Why and how fast: docs/decisions/0005-best-set.md.

mod floor;
mod group;
mod legal;
mod plan;
mod rank;
mod set;

#[cfg(test)]
pub(crate) use legal::legal;
pub(crate) use legal::{MOST_CODES, agree};

use crate::{
    promo::Class,
    quote::{Chosen, Counter, Outcome, Reading, apply, run, total, unmet},
};
use floor::Floor;
use rank::Rank;
use set::Set;

/// So many promos are tried.
pub(crate) const MOST_PROMOS: usize = 30;

/// So many steps are taken before the best so far has to do. No cart of the tests, worst cases included, comes near; it
/// is there so that no shop's promos can make a page stand still.
const PATIENCE: u32 = 20_000;

/// A search over one cart.
pub(crate) struct Search<'a> {
    counter: &'a Counter<'a>,
    /// Indices of the offers that are tried, in the order in which they take.
    candidates: Vec<usize>,
    /// For each, those that it does not agree with.
    clashes: Vec<Set>,
    /// Those that need a code.
    coded: Set,
    /// For each, where its id stands among all their ids.
    by_id: Vec<usize>,
    floor: Floor,
    patience: u32,
}

/// The best so far.
struct Best {
    rank: Rank,
    set: Set,
}

/// A cart of which some promos are decided.
struct Node {
    /// Those that take.
    inn: Set,
    /// Those that are not decided yet.
    open: Set,
    /// What the first leave.
    outcome: Outcome,
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
        let id = |at: &usize| read(at).map(|reading| reading.promo.id.as_str());
        let by_id = candidates.iter().map(|at| candidates.iter().filter(|other| id(other) < id(at)).count()).collect();
        let floor = Floor::new(counter, &candidates, &clashes, coded);
        Search { counter, candidates, clashes, coded, by_id, floor, patience: PATIENCE }
    }

    /// The best set that contains these offers; `None` where they do not apply together in any.
    pub fn with(&mut self, must: &[usize]) -> Option<Chosen> {
        let mut musts = Set::NONE;
        for offer in must {
            let place = self.candidates.iter().position(|at| at == offer)?;
            if self.clashing(musts).has(place) {
                return None;
            }
            musts = musts.with(Set::one(place));
        }
        self.patience = PATIENCE;
        let mut best = None;
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

    fn reading(&self, place: usize) -> Option<(usize, &Reading<'a>)> {
        let at = *self.candidates.get(place)?;
        self.counter.readings.get(at).map(|reading| (at, reading))
    }

    /// Decides the next promo both ways, the more promising first.
    fn descend(&mut self, mut node: Node, must: Set, best: &mut Option<Best>) {
        if self.patience == 0 {
            return;
        }
        self.patience -= 1;
        let before = node.open;
        let Some(next) = self.next(&mut node) else {
            if node.inn.holds(must) {
                self.keep(&node, best);
            }
            return;
        };
        if before.without(node.open).overlaps(must) {
            return;
        }
        let with = self.include(&node, next);
        node.open = node.open.without(Set::one(next));
        let without = (!must.has(next)).then_some(node);
        let mut ways: Vec<(Rank, Node)> =
            with.into_iter().chain(without).map(|node| (self.least(&node, best), node)).collect();
        ways.sort_by_key(|(least, _)| *least);
        for (least, node) in ways {
            if best.as_ref().is_none_or(|best| least < best.rank) {
                self.descend(node, must, best);
            }
        }
    }

    /// The next promo to decide. Where its class begins, those whose conditions are not met fall away.
    fn next(&self, node: &mut Node) -> Option<usize> {
        loop {
            let next = node.open.places().next()?;
            let class = self.class(next);
            if node.inn.places().last().is_some_and(|last| self.class(last) == class) {
                return Some(next);
            }
            let fails = |place: &usize| {
                self.class(*place) == class
                    && self.reading(*place).is_none_or(|(_, reading)| unmet(self.counter, reading, &node.outcome).is_some())
            };
            let failing = node.open.places().filter(fails).fold(Set::NONE, |set, place| set.with(Set::one(place)));
            if failing == Set::NONE {
                return Some(next);
            }
            node.open = node.open.without(failing);
        }
    }

    fn class(&self, place: usize) -> Option<Class> {
        self.reading(place).map(|(_, reading)| reading.promo.class)
    }

    /// With one more promo, if it takes anything; else it is the same as without it.
    fn include(&self, node: &Node, place: usize) -> Option<Node> {
        let (at, reading) = self.reading(place)?;
        let mut outcome = node.outcome.clone();
        apply(self.counter, at, reading, &mut outcome);
        if !outcome.applied(at) {
            return None;
        }
        outcome.cuts.clear();
        let inn = node.inn.with(Set::one(place));
        let open = node.open.without(inn).without(self.clashes.get(place).copied().unwrap_or(Set::NONE));
        let full = inn.and(self.coded).len() >= MOST_CODES;
        Some(Node { inn, open: if full { open.without(self.coded) } else { open }, outcome })
    }

    fn keep(&self, node: &Node, best: &mut Option<Best>) {
        let rank = Rank {
            total: total(self.counter, &node.outcome),
            less_credit: -node.outcome.credit(),
            codes: node.inn.and(self.coded).len(),
            promos: node.inn.len(),
            ids: self.ids(node.inn),
        };
        if best.as_ref().is_none_or(|best| rank < best.rank) {
            *best = Some(Best { rank, set: node.inn });
        }
    }

    /// The order of the ids of a set: the one with the earlier id where two of the same size differ is less.
    fn ids(&self, set: Set) -> u32 {
        let members = self.by_id.iter().enumerate().filter(|(place, _)| set.has(*place));
        members.fold(Set::NONE, |ids, (_, rank)| ids.with(Set::one(*rank))).backwards()
    }

    /// No set that this can become ranks before this.
    fn least(&self, node: &Node, best: &Option<Best>) -> Rank {
        let have = node.inn.and(self.coded).len();
        let rows = self.floor.least(self.counter, &node.outcome, node.open, MOST_CODES.saturating_sub(have));
        let rank = |(more, row): (usize, floor::Least)| Rank {
            total: row.total,
            less_credit: -node.outcome.credit() - row.credit,
            codes: have + more,
            promos: node.inn.len() + more,
            ids: 0,
        };
        let least = rows.into_iter().enumerate().map(rank).min();
        let mut least = least.unwrap_or(Rank { total: 0, less_credit: 0, codes: 0, promos: 0, ids: 0 });
        if let Some(Best { rank, .. }) = best
            && least.ties(rank)
        {
            // Only a set of as many promos with earlier ids would be better.
            least.ids = self.ids(self.earliest(node, rank.promos));
            least.promos = if least.ids < rank.ids { least.promos } else { rank.promos };
        }
        least
    }

    /// The set of so many promos whose ids come first, of those that this can become and more.
    fn earliest(&self, node: &Node, promos: usize) -> Set {
        let mut open: Vec<(usize, usize)> =
            node.open.places().filter_map(|place| self.by_id.get(place).map(|id| (*id, place))).collect();
        open.sort_unstable();
        let more = open.into_iter().take(promos.saturating_sub(node.inn.len()));
        more.fold(node.inn, |set, (_, place)| set.with(Set::one(place)))
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
