//! What a set of promos, and all that may still join it, leaves to pay at least.
//!
//! Lines that the same promos are about are one group. For each group, and for all groups together, a lower bound of
//! what is left is carried through the promos: first all percentages of a class, then all amounts, which leaves less than
//! any other order. Of promos that exclude one another only the one that takes most counts, in each group by itself.
//! Every step is monotone (less before is less after), so promos that do not join can only leave more.

use super::Set;
use crate::{
    promo::{Class, Discount},
    quote::{Counter, Reading, WHOLE, percent, tax},
};

/// The most a promo could take off this cart.
pub(super) fn most(counter: &Counter, reading: &Reading) -> i64 {
    let amounts: Vec<i64> = counter.lines.iter().map(|line| line.amount).collect();
    let all = match (&reading.promo.discount, reading.promo.class) {
        (Discount::Credit { .. }, _) => reading.amount,
        (_, Class::Shipping) => reading.off(counter.delivery),
        _ => reading.shares(counter, &amounts).iter().sum(),
    };
    all.min(reading.budget)
}

/// Lines that the same candidates are about.
struct Group {
    about: Set,
    /// Indices of its lines.
    members: Vec<usize>,
    lines: i64,
    amount: i64,
    /// Basis points of the added tax.
    rate: i64,
    /// The added tax before any discount.
    tax: i64,
}

/// What one candidate can take.
struct Taker {
    class: Class,
    /// Basis points, or amounts.
    percent: Option<u32>,
    /// The most it takes from all, and from each group.
    most: i64,
    by_group: Vec<i64>,
    /// All groups that any promo is about are among its own.
    all: bool,
    /// Candidates of its class that exclude one another have the same number.
    clique: usize,
    credit: i64,
}

/// Lower bounds for one cart.
pub(super) struct Floor {
    groups: Vec<Group>,
    takers: Vec<Taker>,
    cliques: usize,
    delivery: i64,
    delivery_rate: i64,
}

/// What is left at least.
#[derive(Clone)]
struct Left {
    of_group: Vec<i64>,
    of_all: i64,
}

impl Left {
    /// Both are lower bounds: each part of what holds for either.
    fn least(&mut self, other: &Left) {
        for (mine, theirs) in self.of_group.iter_mut().zip(&other.of_group) {
            *mine = (*mine).min(*theirs);
        }
        self.of_all = self.of_all.min(other.of_all);
    }
}

impl Floor {
    pub fn new(counter: &Counter, candidates: &[usize], clashes: &[Set]) -> Floor {
        let readings: Vec<&Reading> = candidates.iter().filter_map(|at| counter.readings.get(*at)).collect();
        let groups = group(counter, &readings);
        let touched = groups.iter().filter(|group| group.about != Set::NONE).count();
        let amounts: Vec<i64> = counter.lines.iter().map(|line| line.amount).collect();
        let mut cliques: Vec<(Class, Set)> = Vec::new();
        let mut takers = Vec::new();
        for (place, (reading, clash)) in readings.iter().zip(clashes).enumerate() {
            let class = reading.promo.class;
            let home = cliques.iter().position(|(of, members)| *of == class && clash.holds(*members));
            let clique = home.unwrap_or(cliques.len());
            match cliques.get_mut(clique) {
                Some((_, members)) => *members = members.with(Set::one(place)),
                None => cliques.push((class, Set::one(place))),
            }
            let is_credit = matches!(reading.promo.discount, Discount::Credit { .. });
            let shares = if takes_from_lines(reading) { reading.shares(counter, &amounts) } else { Vec::new() };
            let most = most(counter, reading);
            let by_line = matches!(reading.promo.discount, Discount::PerItem { .. } | Discount::BuyGet { .. });
            let by_group = groups.iter().map(|group| {
                let inside = reading.lines.iter().zip(&shares).filter(|(at, _)| group.members.contains(at));
                // Of a smaller whole a share may be larger, but by rounding only.
                let shared: i64 = inside.map(|(_, share)| share + 3).sum();
                let cap = if by_line { shared } else { most };
                if group.about.has(place) { group.amount.min(cap) } else { 0 }
            });
            takers.push(Taker {
                class,
                percent: match reading.promo.discount {
                    // One that its budget may stop takes no more than that, however little the others left.
                    Discount::Percent { basis_points } if most < reading.budget => Some(basis_points),
                    _ => None,
                },
                most: if is_credit { 0 } else { most },
                all: groups.iter().filter(|group| group.about.has(place)).count() == touched,
                by_group: by_group.collect(),
                clique,
                credit: if is_credit { reading.amount } else { 0 },
            });
        }
        let delivery_rate = added_rate(counter, counter.input.taxes.delivery);
        Floor { groups, takers, cliques: cliques.len(), delivery: counter.delivery, delivery_rate }
    }

    /// No set with all of `inn` and some of `open` gives more credit.
    pub fn credit(&self, either: Set) -> i64 {
        self.takers.iter().enumerate().filter(|(place, _)| either.has(*place)).map(|(_, taker)| taker.credit).sum()
    }

    /// No set with all of `inn` and some of `open` leaves less to pay.
    pub fn total(&self, inn: Set, open: Set) -> i64 {
        let of_group: Vec<i64> = self.groups.iter().map(|group| group.amount).collect();
        let mut left = Left { of_all: of_group.iter().sum(), of_group };
        let mut delivery = self.delivery;
        for class in [Class::Item, Class::Order, Class::Shipping] {
            for by_percent in [true, false] {
                let now = |taker: &Taker| taker.class == class && taker.percent.is_some() == by_percent;
                for clique in 0..self.cliques {
                    let members =
                        || self.takers.iter().enumerate().filter(|(_, taker)| taker.clique == clique && now(taker));
                    // A member that is in shuts the others of its clique out.
                    let taken = members().find(|(place, _)| inn.has(*place));
                    let before = left.clone();
                    let delivered = delivery;
                    for (place, taker) in members() {
                        let counts = if taken.is_some() { inn.has(place) } else { open.has(place) };
                        if !counts {
                            continue;
                        }
                        if class == Class::Shipping {
                            delivery = delivery.min(taker.off_delivery(delivered));
                        } else {
                            left.least(&self.after(taker, &before, place));
                        }
                    }
                }
            }
        }
        self.with_tax(&left, delivery)
    }

    /// What one promo leaves of lower bounds, at least.
    fn after(&self, taker: &Taker, before: &Left, place: usize) -> Left {
        let mut left = before.clone();
        let mut base = 0;
        let mut groups = 0;
        for ((rest, group), most) in left.of_group.iter_mut().zip(&self.groups).zip(&taker.by_group) {
            if !group.about.has(place) {
                continue;
            }
            base += *rest;
            groups += 1;
            let off = taker.percent.map_or(*most, |points| percent(*rest, points) + 2 * group.lines);
            *rest = (*rest - off.min(*most)).max(0);
        }
        let untouched: i64 = self
            .groups
            .iter()
            .zip(&before.of_group)
            .filter(|(group, _)| group.about == Set::NONE)
            .map(|(_, rest)| *rest)
            .sum();
        let outside = if taker.all { untouched } else { before.of_group.iter().sum::<i64>() - base };
        let base = if taker.all { before.of_all - untouched } else { base };
        // One more than rounding gives: another order of the percentages may round the other way.
        let off = taker.percent.map_or(taker.most, |points| percent(base, points) + 1);
        let inside = (base - off.min(taker.most.max(0))).max(0);
        if groups == 1 && taker.percent.is_some() {
            let own = left.of_group.iter_mut().zip(&self.groups).find(|(_, group)| group.about.has(place));
            if let Some((rest, _)) = own {
                *rest = (*rest).max(inside);
            }
        }
        let parts: i64 = left.of_group.iter().sum();
        left.of_all = (before.of_all - taker.most).max(outside + inside).max(parts);
        left
    }

    fn with_tax(&self, left: &Left, delivery: i64) -> i64 {
        // Each line is rounded by itself, half up: it loses half a unit at most.
        let taxed = |rest: i64, group: &Group| {
            if group.about == Set::NONE {
                group.tax
            } else {
                (rest * group.rate / WHOLE - (group.lines + 1) / 2).max(0)
            }
        };
        let by_group: i64 = left.of_group.iter().zip(&self.groups).map(|(rest, group)| taxed(*rest, group)).sum();
        let lowest = self.groups.iter().map(|group| group.rate).min().unwrap_or(0);
        let lines: i64 = self.groups.iter().map(|group| group.lines).sum();
        let on_all = left.of_all * lowest / WHOLE - (lines + 1) / 2;
        left.of_all + by_group.max(on_all) + delivery + delivery * self.delivery_rate / WHOLE
    }
}

impl Taker {
    fn off_delivery(&self, delivery: i64) -> i64 {
        let off = self.percent.map_or(self.most, |points| percent(delivery, points) + 1);
        (delivery - off.min(self.most)).max(0)
    }
}

fn added_rate(counter: &Counter, class: crate::api::catalog::TaxClass) -> i64 {
    if counter.input.taxes.included { 0 } else { i64::from(counter.input.taxes.rate(class)) }
}

fn takes_from_lines(reading: &Reading) -> bool {
    reading.promo.class != Class::Shipping && !matches!(reading.promo.discount, Discount::Credit { .. })
}

fn group(counter: &Counter, readings: &[&Reading]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (at, (counted, line)) in counter.lines.iter().zip(&counter.input.lines).enumerate() {
        let takers = readings.iter().enumerate().filter(|(_, read)| takes_from_lines(read) && read.lines.contains(&at));
        let about = takers.fold(Set::NONE, |set, (place, _)| set.with(Set::one(place)));
        let rate = added_rate(counter, line.product.tax);
        let added = if rate == 0 { 0 } else { tax(counter, line.product.tax, counted.amount) };
        match groups.iter_mut().find(|group| group.about == about && group.rate == rate) {
            Some(group) => {
                group.members.push(at);
                group.lines += 1;
                group.amount += counted.amount;
                group.tax += added;
            }
            None => groups.push(Group { about, members: vec![at], lines: 1, amount: counted.amount, rate, tax: added }),
        }
    }
    groups
}
