//! The way down: promo by promo, in the order in which they take, as long as something better may come of it.

use super::{MOST_CODES, Search, floor::Least, rank::Rank, set::Set};
use crate::{
    promo::Class,
    quote::{Outcome, Reading, apply, total, unmet},
};

/// The best so far.
pub(super) struct Best {
    pub rank: Rank,
    pub set: Set,
}

/// A cart of which some promos are decided.
pub(super) struct Node {
    /// Those that take.
    pub inn: Set,
    /// Those that are not decided yet.
    pub open: Set,
    /// What the first leave.
    pub outcome: Outcome,
}

impl<'a> Search<'a> {
    /// Decides the next promo both ways, the more promising first.
    pub(super) fn descend(&mut self, mut node: Node, must: Set, best: &mut Option<Best>) {
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
            with.into_iter().chain(without).map(|node| (self.least(&node, must, best), node)).collect();
        ways.sort_by_key(|(least, _)| *least);
        for (least, node) in ways {
            if best.as_ref().is_none_or(|best| least < best.rank) {
                self.descend(node, must, best);
            }
        }
    }

    /// The next promo to decide. Where its class begins, those whose conditions are not met fall away.
    pub(super) fn next(&self, node: &mut Node) -> Option<usize> {
        loop {
            let next = node.open.places().next()?;
            let class = self.class(next);
            if node.inn.places().last().is_some_and(|last| self.class(last) == class) {
                return Some(next);
            }
            let fails = |place: &usize| {
                self.class(*place) == class
                    && self
                        .reading(*place)
                        .is_none_or(|(_, reading)| unmet(self.counter, reading, &node.outcome).is_some())
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
    pub(super) fn include(&self, node: &Node, place: usize) -> Option<Node> {
        let (at, reading) = self.reading(place)?;
        let mut outcome = node.outcome.clone();
        apply(self.counter, at, reading, &mut outcome);
        if !outcome.applied(at) {
            return None;
        }
        outcome.cuts.clear();
        let inn = node.inn.with(Set::one(place));
        Some(Node { inn, open: self.still_open(node.open, inn, place), outcome })
    }

    pub(super) fn keep(&self, node: &Node, best: &mut Option<Best>) {
        let rank = Rank {
            total: total(self.counter, &node.outcome),
            less_credit: -node.outcome.credit(),
            codes: node.inn.and(self.coded).len(),
            order: node.inn.backwards(),
        };
        if best.as_ref().is_none_or(|best| rank < best.rank) {
            *best = Some(Best { rank, set: node.inn });
        }
    }

    /// No set with all of `must` that this can become ranks before this.
    pub(super) fn least(&self, node: &Node, must: Set, best: &Option<Best>) -> Rank {
        let have = node.inn.with(must).and(self.coded).len();
        let free = self.coded.without(must);
        let more = MOST_CODES.saturating_sub(have);
        let rows = self.floor.least(self.counter, &node.outcome, node.open, free, more);
        let rank = |(more, row): (usize, Least)| Rank {
            total: row.total,
            less_credit: -node.outcome.credit() - row.credit,
            codes: have + more,
            order: 0,
        };
        let mut least = rows.into_iter().enumerate().map(rank).min().unwrap_or(Rank::LEAST);
        if best.as_ref().is_some_and(|best| least.ties(&best.rank)) {
            least.order = self.earliest(node).backwards();
        }
        least
    }

    /// Of the sets that a node can become the one with the earliest promos, whether or not they all take something.
    fn earliest(&self, node: &Node) -> Set {
        let mut open = node.open;
        let mut set = node.inn;
        while let Some(place) = open.places().next() {
            set = set.with(Set::one(place));
            open = self.still_open(open, set, place);
        }
        set
    }

    /// What may still join a set after it was joined by one more.
    fn still_open(&self, open: Set, inn: Set, place: usize) -> Set {
        let open = open.without(inn).without(self.clashes.get(place).copied().unwrap_or(Set::NONE));
        if inn.and(self.coded).len() >= MOST_CODES { open.without(self.coded) } else { open }
    }

    fn reading(&self, place: usize) -> Option<(usize, &Reading<'a>)> {
        let at = *self.candidates.get(place)?;
        self.counter.readings.get(at).map(|reading| (at, reading))
    }
}
