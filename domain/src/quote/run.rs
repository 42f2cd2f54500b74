//! One set of promos, applied to the cart: item promos, order promos, then those of the delivery.

use super::{
    counter::Counter,
    offer::Reading,
    share::{percent, share},
};
use crate::{
    Reason,
    promo::{Class, Discount},
};

/// Promos by their index in the cart's offers.
pub(crate) type Chosen = Vec<bool>;

/// What one promo takes off one line, or off the delivery.
#[derive(Clone)]
pub(crate) struct Cut {
    pub offer: usize,
    pub line: Option<usize>,
    pub amount: i64,
}

/// What becomes of the cart.
#[derive(Clone, Default)]
pub(crate) struct Outcome {
    /// What is left of each line.
    pub rest: Vec<i64>,
    /// What is left of the delivery.
    pub delivery: i64,
    /// Every discount.
    pub cuts: Vec<Cut>,
    /// Credit by offer.
    pub credits: Vec<(usize, i64)>,
}

impl Outcome {
    /// What a promo takes off altogether.
    pub fn saved(&self, offer: usize) -> i64 {
        self.cuts.iter().filter(|cut| cut.offer == offer).map(|cut| cut.amount).sum()
    }

    /// All credit that is given.
    pub fn credit(&self) -> i64 {
        self.credits.iter().map(|(_, amount)| amount).sum()
    }

    /// A promo does something.
    pub fn applied(&self, offer: usize) -> bool {
        self.saved(offer) > 0 || self.credits.iter().any(|(by, _)| *by == offer)
    }
}

/// Applies a set. A promo of it whose conditions are not met takes nothing.
pub(crate) fn run(counter: &Counter, chosen: &[bool]) -> Outcome {
    let mut outcome = Outcome {
        rest: counter.lines.iter().map(|line| line.amount).collect(),
        delivery: counter.delivery,
        ..Outcome::default()
    };
    for class in [Class::Item, Class::Order, Class::Shipping] {
        let of_class = |at: &usize| counter.readings.get(*at).is_some_and(|read| read.promo.class == class);
        let members = counter.order.iter().copied().filter(|at| chosen.get(*at) == Some(&true)).filter(of_class);
        // Conditions are read as things stand when the class begins, so that the order within it does not decide them.
        let fit: Vec<usize> = members
            .filter(|at| counter.readings.get(*at).is_some_and(|read| unmet(counter, read, &outcome).is_none()))
            .collect();
        for at in fit {
            if let Some(reading) = counter.readings.get(at) {
                apply(counter, at, reading, &mut outcome);
            }
        }
    }
    outcome
}

/// What keeps a promo from applying to what is left of the lines.
pub(crate) fn unmet(counter: &Counter, reading: &Reading, outcome: &Outcome) -> Option<Reason> {
    reading.spending(reading.left(&outcome.rest), counter.input.currency)
}

/// Applies one promo, whose conditions are met, to what the ones before left.
pub(crate) fn apply(counter: &Counter, at: usize, reading: &Reading, outcome: &mut Outcome) {
    let discount = &reading.promo.discount;
    if matches!(discount, Discount::Credit { .. }) {
        if reading.amount <= reading.budget {
            outcome.credits.push((at, reading.amount));
        }
        return;
    }
    if reading.promo.class == Class::Shipping {
        let amount = reading.off(outcome.delivery);
        if amount > 0 && amount <= reading.budget {
            outcome.delivery -= amount;
            outcome.cuts.push(Cut { offer: at, line: None, amount });
        }
        return;
    }
    let shares = reading.shares(counter, &outcome.rest);
    if shares.iter().sum::<i64>() > reading.budget {
        return;
    }
    for (line, amount) in reading.lines.iter().zip(shares) {
        if let Some(rest) = outcome.rest.get_mut(*line).filter(|_| amount > 0) {
            *rest -= amount;
            outcome.cuts.push(Cut { offer: at, line: Some(*line), amount });
        }
    }
}

impl Reading<'_> {
    /// What is left of its lines.
    pub fn left(&self, rest: &[i64]) -> i64 {
        self.lines.iter().filter_map(|at| rest.get(*at)).sum()
    }

    /// It would take more than its budget has.
    pub fn over_budget(&self, counter: &Counter, outcome: &Outcome) -> bool {
        let off = match (&self.promo.discount, self.promo.class) {
            (Discount::Credit { .. }, _) => self.amount,
            (_, Class::Shipping) => self.off(outcome.delivery),
            _ => self.shares(counter, &outcome.rest).iter().sum(),
        };
        off > self.budget
    }

    /// What it takes off one sum.
    pub fn off(&self, base: i64) -> i64 {
        match &self.promo.discount {
            Discount::Percent { basis_points } | Discount::BuyGet { basis_points, .. } => percent(base, *basis_points),
            _ => self.amount.min(base),
        }
    }

    /// What it takes off each of its lines.
    pub fn shares(&self, counter: &Counter, rest: &[i64]) -> Vec<i64> {
        let weights: Vec<i64> = match &self.promo.discount {
            Discount::BuyGet { buy, get, .. } => self.cheapest(counter, rest, i64::from(*buy), i64::from(*get)),
            _ => self.lines.iter().filter_map(|at| rest.get(*at)).copied().collect(),
        };
        if let Discount::PerItem { .. } = self.promo.discount {
            let quantities = self.lines.iter().filter_map(|at| counter.lines.get(*at)).map(|line| line.quantity);
            return weights.into_iter().zip(quantities).map(|(left, many)| left.min(self.amount * many)).collect();
        }
        share(self.off(weights.iter().sum()), &weights)
    }

    /// What is left of the cheapest items, as many as `buy + get` gives away.
    fn cheapest(&self, counter: &Counter, rest: &[i64], buy: i64, get: i64) -> Vec<i64> {
        let lines: Vec<_> = self.lines.iter().filter_map(|at| counter.lines.get(*at)).collect();
        let mut free = lines.iter().map(|line| line.quantity).sum::<i64>() / (buy + get).max(1) * get;
        let mut weights = vec![0; lines.len()];
        for at in self.by_price.iter().copied() {
            let line =
                lines.get(at).zip(self.lines.get(at)).and_then(|(line, on)| rest.get(*on).map(|left| (line, left)));
            if let Some((weight, (line, left))) = weights.get_mut(at).zip(line) {
                let many = free.min(line.quantity);
                *weight = left * many / line.quantity.max(1);
                free -= many;
            }
        }
        weights
    }
}
