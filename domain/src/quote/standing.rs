//! What each code does for the cart, and what else the codes could do.

use super::{Chosen, Combination, Counter, HeldCode, Lot, Outcome, Payment, Reading, Standing, run, total, unmet};
use crate::{Currency, Money, Reason, best_set::Search, tender};

/// The best set with one code that the chosen set leaves out.
pub(super) struct Other {
    /// The code's offer.
    offer: usize,
    chosen: Chosen,
    total: i64,
}

/// For every code that is left out, the best set that has it (or a good one, see [`Search::beside`]), where there is one; and the best of all, where the
/// shopper chose another.
pub(super) fn others(counter: &Counter, search: &mut Search, chosen: &Chosen, best: &Chosen) -> Vec<Other> {
    let mut others = Vec::new();
    for (offer, reading) in counter.readings.iter().enumerate() {
        if reading.promo.code.is_none() || chosen.get(offer) == Some(&true) {
            continue;
        }
        if let Some(chosen) = search.beside(offer, best) {
            others.push(Other { offer, total: total(counter, &run(counter, &chosen)), chosen });
        }
    }
    if chosen != best {
        others.push(Other { offer: usize::MAX, total: total(counter, &run(counter, best)), chosen: best.clone() });
    }
    others
}

/// The others as the shopper sees them, the cheapest first and each once.
pub(super) fn combinations(counter: &Counter, others: &[Other], currency: Currency) -> Vec<Combination> {
    let mut sorted: Vec<&Other> = others.iter().collect();
    sorted.sort_by_key(|other| other.total);
    let mut combinations: Vec<Combination> = Vec::new();
    for other in sorted {
        let with_code =
            counter.readings.iter().zip(&other.chosen).filter(|(by, chosen)| **chosen && by.promo.code.is_some());
        let (promos, codes) =
            with_code.map(|(by, _)| (by.promo.id.clone(), by.promo.code.clone().unwrap_or_default())).unzip();
        let combination = Combination { promos, codes, total: Money::new(other.total, currency) };
        if !combinations.iter().any(|known| known.promos == combination.promos) {
            combinations.push(combination);
        }
    }
    combinations
}

/// Every code on the cart, promo codes first, then the cards laid on it.
pub(super) fn codes(
    counter: &Counter,
    outcome: &Outcome,
    others: &[Other],
    total: i64,
    payments: &[Payment],
) -> Vec<HeldCode> {
    let coded = counter.readings.iter().enumerate().filter(|(_, reading)| reading.promo.code.is_some());
    let promos = coded.map(|(at, reading)| {
        let state = standing(counter, outcome, at, reading, others, total);
        held(reading, state)
    });
    let cards = counter.input.lots.iter().filter_map(|lot| card(counter, lot, payments));
    promos.chain(cards).collect()
}

/// The promos without a code that apply.
pub(super) fn automatic(counter: &Counter, outcome: &Outcome) -> Vec<HeldCode> {
    let without = counter.readings.iter().enumerate().filter(|(_, reading)| reading.promo.code.is_none());
    let applied = without.filter(|(at, _)| outcome.applied(*at));
    applied.map(|(at, reading)| held(reading, applied_with(counter, outcome.saved(at)))).collect()
}

fn held(reading: &Reading, state: Standing) -> HeldCode {
    HeldCode {
        id: reading.promo.id.clone(),
        code: reading.promo.code.clone().unwrap_or_default(),
        name: reading.promo.name.clone(),
        state,
        notes: if reading.needs.is_empty() { reading.notes.clone() } else { Vec::new() },
    }
}

fn applied_with(counter: &Counter, saves: i64) -> Standing {
    Standing::Applied { saves: Money::new(saves, counter.input.currency) }
}

fn standing(
    counter: &Counter,
    outcome: &Outcome,
    at: usize,
    reading: &Reading,
    others: &[Other],
    total: i64,
) -> Standing {
    if let Some(reason) = reading.bar.clone() {
        return Standing::Refused { reason };
    }
    if !reading.needs.is_empty() {
        return Standing::Kept { needs: reading.needs.clone() };
    }
    if outcome.applied(at) {
        return applied_with(counter, outcome.saved(at));
    }
    if let Some(other) = others.iter().find(|other| other.offer == at) {
        let name = |by: &Reading| by.promo.code.clone().unwrap_or_else(|| by.promo.name.clone());
        let in_order =
            counter.order.iter().copied().filter(|by| outcome.applied(*by) && other.chosen.get(*by) == Some(&false));
        let Some(kept) = in_order.filter_map(|by| counter.readings.get(by)).map(name).next() else {
            return Standing::Kept { needs: Vec::new() };
        };
        let saving = other.total - total;
        return Standing::Refused {
            reason: if saving >= 0 {
                Reason::BetterExists { kept, saving: Money::new(saving, counter.input.currency) }
            } else {
                Reason::CannotCombine { with: kept }
            },
        };
    }
    match unmet(counter, reading, outcome) {
        Some(reason) => Standing::Kept { needs: vec![reason] },
        None if reading.over_budget(counter, outcome) => Standing::Refused { reason: Reason::BudgetSpent },
        None => Standing::Kept { needs: Vec::new() },
    }
}

/// A card laid on the cart: what it pays, or why it does not.
fn card(counter: &Counter, lot: &Lot, payments: &[Payment]) -> Option<HeldCode> {
    let last_four = lot.card.clone()?;
    let pays: i64 = payments.iter().filter(|payment| payment.lot == lot.id).map(|payment| payment.amount.minor).sum();
    let refused = |reason| Standing::Refused { reason };
    let input = counter.input;
    let state = match lot.expires {
        Some(on) if on <= input.at => refused(Reason::Expired { on }),
        _ if lot.amount.currency != input.currency => {
            refused(Reason::CurrencyMismatch { card: lot.amount.currency, account: input.currency })
        }
        _ if pays > 0 => applied_with(counter, pays),
        _ if input.lines.is_empty() => Standing::Kept { needs: vec![Reason::CartEmpty] },
        _ if !tender::counts(lot, input) => refused(Reason::Frozen),
        _ => Standing::Kept { needs: tender::why_not(lot, input) },
    };
    Some(HeldCode { id: lot.id.clone(), code: last_four, name: String::new(), state, notes: Vec::new() })
}
