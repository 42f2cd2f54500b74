//! Lines that the same promos are about, as one.

use super::Set;
use crate::{
    api::catalog::TaxClass,
    promo::{Class, Discount},
    quote::{Counter, Reading},
};

/// Lines that the same candidates are about, and that have the same tax.
pub(super) struct Group {
    /// The candidates that take from them.
    pub about: Set,
    /// Indices of its lines.
    pub members: Vec<usize>,
    /// How many they are.
    pub lines: i64,
    pub tax: TaxClass,
    /// Basis points of the added tax.
    pub rate: i64,
}

/// A promo that takes from lines, not from the delivery.
pub(super) fn takes_from_lines(reading: &Reading) -> bool {
    reading.promo.class != Class::Shipping && !matches!(reading.promo.discount, Discount::Credit { .. })
}

/// The rate of a tax that is added; nothing where prices contain it.
pub(super) fn added_rate(counter: &Counter, class: TaxClass) -> i64 {
    if counter.input.taxes.included { 0 } else { i64::from(counter.input.taxes.rate(class)) }
}

/// Sorts the lines into groups.
pub(super) fn groups(counter: &Counter, readings: &[&Reading]) -> Vec<Group> {
    let mut about = vec![Set::NONE; counter.lines.len()];
    for (place, reading) in readings.iter().enumerate().filter(|(_, reading)| takes_from_lines(reading)) {
        for line in &reading.lines {
            if let Some(about) = about.get_mut(*line) {
                *about = about.with(Set::one(place));
            }
        }
    }
    let mut groups: Vec<Group> = Vec::new();
    for (at, (about, line)) in about.into_iter().zip(&counter.input.lines).enumerate() {
        let (tax, rate) = (line.product.tax, added_rate(counter, line.product.tax));
        match groups.iter_mut().find(|group| group.about == about && group.rate == rate) {
            Some(group) => {
                group.members.push(at);
                group.lines += 1;
            }
            None => groups.push(Group { about, members: vec![at], lines: 1, tax, rate }),
        }
    }
    groups
}
