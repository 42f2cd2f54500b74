//! What a cart of which some promos are decided costs at least, whatever the undecided ones do.
//!
//! For each group of lines, for all groups together and for the delivery, a lower bound of what is left is carried
//! through the undecided promos, once for each number of codes that may still join. Each step is monotone (less before
//! is less after) and never leaves more than the promo would; so promos that do not join can only leave more.

use super::{
    Set,
    group::{Group, added_rate, groups},
    plan::{Step, Taker, steps},
};
use crate::quote::{Counter, Outcome, Reading, WHOLE, percent, tax};

/// Lower bounds for one cart.
pub(super) struct Floor {
    groups: Vec<Group>,
    steps: Vec<Step>,
    delivery_rate: i64,
}

/// What a number of codes, and promos without one, can come to.
pub(super) struct Least {
    /// To pay, no less.
    pub total: i64,
    /// Credit, no more.
    pub credit: i64,
}

/// What is left at least.
#[derive(Clone)]
struct Left {
    of_group: Vec<i64>,
    of_all: i64,
    delivery: i64,
    credit: i64,
}

impl Floor {
    pub fn new(counter: &Counter, candidates: &[usize], clashes: &[Set]) -> Floor {
        let readings: Vec<&Reading> = candidates.iter().filter_map(|at| counter.readings.get(*at)).collect();
        let groups = groups(counter, &readings);
        let steps = steps(counter, &readings, &groups, clashes);
        Floor { groups, steps, delivery_rate: added_rate(counter, counter.input.taxes.delivery) }
    }

    /// With none of these codes, with one, and so on up to so many: what no set that this can become goes below.
    pub fn least(&self, counter: &Counter, outcome: &Outcome, open: Set, codes: Set, many: usize) -> Vec<Least> {
        let rest = |group: &Group| group.members.iter().filter_map(|at| outcome.rest.get(*at)).sum();
        let of_group: Vec<i64> = self.groups.iter().map(rest).collect();
        let of_all = of_group.iter().sum();
        let untouched = self.groups.iter().zip(&of_group).filter(|(group, _)| group.about == Set::NONE);
        let untouched: i64 = untouched.map(|(_, rest)| *rest).sum();
        let now = Left { of_group, of_all, delivery: outcome.delivery, credit: 0 };
        let mut rows = vec![now.clone(); many.min(open.and(codes).len()) + 1];
        let mut before = now.clone();
        for step in &self.steps {
            let takers = step.takers.iter().filter(|taker| open.has(taker.place));
            let takers: Vec<(&Taker, i64)> = takers.map(|taker| (taker, self.most(taker, &now))).collect();
            for at in (0..rows.len()).rev().filter(|_| !takers.is_empty()) {
                // The most codes first: what fewer leave is read before it is changed.
                let (fewer, own) = rows.split_at_mut(at);
                let Some(left) = own.first_mut() else { continue };
                before.clone_from(left);
                for (taker, most) in &takers {
                    let from = if codes.has(taker.place) { fewer.last() } else { Some(&before) };
                    if let Some(from) = from {
                        self.after(taker, *most, from, untouched, left);
                    }
                }
            }
            if step.slack > 0 {
                rows.iter_mut().for_each(|row| self.slacken(row, step.slack));
            }
        }
        let taxes: Vec<Option<i64>> =
            self.groups.iter().map(|group| self.exact_tax(counter, outcome, group, open)).collect();
        rows.iter().map(|row| Least { total: self.with_tax(row, &taxes), credit: row.credit }).collect()
    }

    /// The most that a promo can take from what is left now, which is no less than what will be left when it takes.
    fn most(&self, taker: &Taker, now: &Left) -> i64 {
        let parts = now.of_group.iter().zip(&taker.by_group).map(|(rest, most)| rest.min(most));
        let own = now.of_group.iter().zip(&self.groups).filter(|(_, group)| group.about.has(taker.place));
        let most = match taker.percent {
            _ if taker.delivery => taker.most,
            Some(points) => percent(own.map(|(rest, _)| rest).sum(), points),
            None => parts.sum(),
        };
        most.min(taker.most)
    }

    /// Makes room for the rounding of percentages in another order.
    fn slacken(&self, left: &mut Left, slack: i64) {
        for (rest, group) in left.of_group.iter_mut().zip(&self.groups) {
            *rest = (*rest - 2 * slack * group.lines).max(0);
        }
        left.of_all = (left.of_all - slack).max(0);
        left.delivery = (left.delivery - slack).max(0);
    }

    /// Lowers what is left to what one promo leaves of it, where that is less.
    fn after(&self, taker: &Taker, most: i64, from: &Left, untouched: i64, left: &mut Left) {
        left.credit = left.credit.max(from.credit + taker.credit);
        if taker.delivery {
            let off = taker.percent.map_or(taker.most, |points| percent(from.delivery, points));
            left.delivery = left.delivery.min(from.delivery - off.min(taker.most).min(from.delivery));
            return;
        }
        let about = || self.groups.iter().map(|group| group.about.has(taker.place));
        let own: i64 = from.of_group.iter().zip(about()).filter(|(_, own)| *own).map(|(rest, _)| *rest).sum();
        let outside = if taker.all { untouched } else { from.of_group.iter().sum::<i64>() - own };
        let base = if taker.all { from.of_all - untouched } else { own };
        let off = taker.percent.map_or(most, |points| percent(base, points)).min(most);
        let inside = (base - off).max(0);
        let mut parts = 0;
        let groups = left.of_group.iter_mut().zip(&from.of_group).zip(&self.groups).zip(&taker.by_group);
        for (((rest, from), group), part) in groups {
            let mut after = *from;
            if group.about.has(taker.place) {
                // Of a share no more than one unit a line is rounding.
                let off = taker.percent.map_or(*part, |points| percent(*from, points) + group.lines);
                after = (after - off.min(*part).min(most)).max(0);
                if taker.one {
                    after = after.max(inside);
                }
            }
            parts += after;
            *rest = (*rest).min(after);
        }
        left.of_all = left.of_all.min((from.of_all - most).max(outside + inside).max(parts));
    }

    /// The added tax of a group that no undecided promo is about.
    fn exact_tax(&self, counter: &Counter, outcome: &Outcome, group: &Group, open: Set) -> Option<i64> {
        let rests = || group.members.iter().filter_map(|at| outcome.rest.get(*at));
        match group.rate {
            0 => Some(0),
            _ if group.about.overlaps(open) => None,
            _ => Some(rests().map(|rest| tax(counter, group.tax, *rest)).sum()),
        }
    }

    fn with_tax(&self, left: &Left, taxes: &[Option<i64>]) -> i64 {
        // Each line is rounded by itself, half up: it loses half a unit at most.
        let rounded = |rest: i64, rate: i64, lines: i64| (rest * rate / WHOLE - (lines + 1) / 2).max(0);
        let groups = self.groups.iter().zip(&left.of_group).zip(taxes);
        let by_group: i64 =
            groups.map(|((group, rest), tax)| tax.unwrap_or(rounded(*rest, group.rate, group.lines))).sum();
        let lowest = self.groups.iter().map(|group| group.rate).min().unwrap_or(0);
        let lines: i64 = self.groups.iter().map(|group| group.lines).sum();
        let on_all = rounded(left.of_all, lowest, lines);
        let delivery = left.delivery + percent(left.delivery, u32::try_from(self.delivery_rate).unwrap_or(0));
        left.of_all + by_group.max(on_all) + delivery
    }
}
