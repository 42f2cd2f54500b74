//! In which order the undecided promos are thought to take, so that they leave least.
//!
//! Class by class; inside a class first the percentages, in their own order, then the amounts. Of promos that exclude
//! one another only the one that takes most counts: they are one step.

use super::{
    Set,
    group::{Group, takes_from_lines},
};
use crate::{
    promo::{Class, Discount},
    quote::{Counter, Reading},
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

/// What one candidate can take.
pub(super) struct Taker {
    pub place: usize,
    pub delivery: bool,
    /// Basis points; `None` for amounts.
    pub percent: Option<u32>,
    /// The most it takes.
    pub most: i64,
    /// The most it takes from each group.
    pub by_group: Vec<i64>,
    /// It is about all groups that any promo is about, or about one alone.
    pub all: bool,
    pub one: bool,
    pub credit: i64,
}

/// Promos of which one at most takes.
pub(super) struct Step {
    pub takers: Vec<Taker>,
    /// What the rounding of the percentages before may differ by, where they are not in their own order.
    pub slack: i64,
}

/// What a promo can take from the groups.
fn taker(counter: &Counter, reading: &Reading, place: usize, groups: &[Group]) -> Taker {
    let amounts: Vec<i64> = counter.lines.iter().map(|line| line.amount).collect();
    let credit = matches!(reading.promo.discount, Discount::Credit { .. });
    let shares = if takes_from_lines(reading) { reading.shares(counter, &amounts) } else { Vec::new() };
    let most = most(counter, reading);
    let by_line = matches!(reading.promo.discount, Discount::PerItem { .. } | Discount::BuyGet { .. });
    let by_group = groups.iter().map(|group| {
        if !group.about.has(place) {
            return 0;
        }
        let inside = reading.lines.iter().zip(&shares).filter(|(at, _)| group.members.binary_search(at).is_ok());
        // Of a smaller whole a share may be larger, but by rounding only.
        if by_line { inside.map(|(_, share)| share + 2).sum::<i64>().min(most) } else { most }
    });
    let own = groups.iter().filter(|group| group.about.has(place)).count();
    Taker {
        place,
        delivery: reading.promo.class == Class::Shipping,
        percent: match reading.promo.discount {
            // One that its budget may stop takes no more than that, however little the others left.
            Discount::Percent { basis_points } if most < reading.budget => Some(basis_points),
            _ => None,
        },
        by_group: by_group.collect(),
        most: if credit { 0 } else { most },
        all: own == groups.iter().filter(|group| group.about != Set::NONE).count(),
        one: own == 1,
        credit: if credit { reading.amount } else { 0 },
    }
}

/// The steps for these candidates, which come in the order in which they take.
pub(super) fn steps(counter: &Counter, readings: &[&Reading], groups: &[Group], clashes: &[Set]) -> Vec<Step> {
    let mut steps = Vec::new();
    for class in [Class::Item, Class::Order, Class::Shipping] {
        let of_class = readings.iter().enumerate().filter(|(_, reading)| reading.promo.class == class);
        let takers = of_class.map(|(place, reading)| taker(counter, reading, place, groups));
        let (percents, amounts): (Vec<Taker>, Vec<Taker>) = takers.partition(|taker| taker.percent.is_some());
        let percents = cliques(percents, clashes);
        let ends = percents.iter().map(|step| step.takers.last().map(|taker| taker.place));
        let begins = percents.iter().skip(1).map(|step| step.takers.first().map(|taker| taker.place));
        let in_order = ends.zip(begins).all(|(end, begin)| end < begin);
        let slack = if in_order { 0 } else { i64::try_from(percents.len()).unwrap_or(0) };
        steps.extend(percents);
        steps.push(Step { takers: Vec::new(), slack });
        steps.append(&mut cliques(amounts, clashes));
    }
    steps
}

/// Puts promos that all exclude one another together.
fn cliques(takers: Vec<Taker>, clashes: &[Set]) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for taker in takers {
        let clash = clashes.get(taker.place).copied().unwrap_or(Set::NONE);
        match steps.iter_mut().find(|step| step.takers.iter().all(|other| clash.has(other.place))) {
            Some(step) => step.takers.push(taker),
            None => steps.push(Step { takers: vec![taker], slack: 0 }),
        }
    }
    steps
}
