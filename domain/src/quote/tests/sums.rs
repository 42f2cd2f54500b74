//! The parts of every quote add up, and nothing is ever less than nothing.

use super::{Input, carts, holds, paid_carts, quote};
use crate::{
    Reason, json,
    quote::{HeldCode, Quote, Standing},
};
use proptest::prelude::*;
use serde_json::Value;

#[test]
fn the_parts_of_every_quote_add_up() {
    holds(paid_carts(), |input| {
        let quote = quote(&input).unwrap();
        let (lines, codes) = (&quote.lines, &quote.codes);
        let added = if quote.tax_included { 0 } else { quote.tax.minor };
        let net = quote.items.minor - quote.discounts.minor + quote.delivery.minor;
        prop_assert_eq!(net + added, quote.total.minor);
        prop_assert_eq!(quote.from_balance.minor + quote.due.minor, quote.total.minor);
        prop_assert_eq!(lines.iter().map(|line| line.amount.minor).sum::<i64>(), quote.items.minor);
        for (asked, line) in input.lines.iter().zip(lines) {
            prop_assert!(line.counted <= asked.quantity);
            prop_assert_eq!(i64::from(line.counted) * line.unit.minor, line.amount.minor);
            prop_assert_eq!(line.shares.iter().map(|share| share.amount.minor).sum::<i64>(), line.discount.minor);
            prop_assert!(line.discount.minor <= line.amount.minor);
        }
        let of_lines: i64 = lines.iter().map(|line| line.discount.minor).sum();
        prop_assert!((0..=quote.delivery.minor).contains(&(quote.discounts.minor - of_lines)));
        let promos = codes.iter().filter(|held| input.offers.iter().any(|offer| offer.promo.id == held.id));
        prop_assert_eq!(promos.chain(&quote.automatic).map(saves).sum::<i64>(), quote.discounts.minor);
        let tax: i64 = lines.iter().map(|line| line.tax.minor).sum();
        prop_assert!(tax <= quote.tax.minor);
        prop_assert!(quote.delivered || quote.delivery.minor == 0);
        Ok(())
    });
}

fn saves(held: &HeldCode) -> i64 {
    match held.state {
        Standing::Applied { saves } => saves.minor,
        _ => 0,
    }
}

#[test]
fn no_amount_is_ever_negative() {
    holds(paid_carts(), |input| {
        let quote = serde_json::to_value(quote(&input).unwrap()).unwrap();
        prop_assert_eq!(negative(&quote), None);
        Ok(())
    });
}

/// A number below nothing, wherever it stands.
fn negative(json: &Value) -> Option<i64> {
    match json {
        Value::Number(number) => number.as_i64().filter(|number| *number < 0),
        Value::Array(items) => items.iter().find_map(negative),
        Value::Object(fields) => fields.values().find_map(negative),
        _ => None,
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    holds(paid_carts(), |input| {
        let first = serde_json::to_string(&quote(&input).unwrap()).unwrap();
        let second = serde_json::to_string(&quote(&input.clone()).unwrap()).unwrap();
        prop_assert_eq!(&first, &second);
        // What travels is what was there, by serde on the server and by `Wire` in the app.
        let there: Quote = serde_json::from_str(&first).unwrap();
        prop_assert_eq!(json::read::<Quote>(&first), Some(there.clone()));
        prop_assert_eq!(serde_json::to_string(&there).unwrap(), first);
        let sent = serde_json::to_string(&input).unwrap();
        prop_assert_eq!(json::read::<Input>(&sent), Some(input));
        Ok(())
    });
}

#[test]
fn the_order_of_codes_and_lots_changes_nothing_but_the_order() {
    let shuffled = paid_carts().prop_flat_map(|input| {
        let offers = Just(input.offers.clone()).prop_shuffle();
        let lots = Just(input.lots.clone()).prop_shuffle();
        (Just(input), offers, lots)
    });
    holds(shuffled, |(input, offers, lots)| {
        let other = Input { offers, lots, ..input.clone() };
        prop_assert_eq!(in_order(quote(&input).unwrap()), in_order(quote(&other).unwrap()));
        Ok(())
    });
}

fn in_order(mut quote: Quote) -> Quote {
    quote.codes.sort_by(|left, right| left.id.cmp(&right.id));
    quote.automatic.sort_by(|left, right| left.id.cmp(&right.id));
    quote.credits.sort_by(|left, right| left.promo.cmp(&right.promo));
    quote.buckets.iter_mut().for_each(|bucket| bucket.categories.sort());
    for other in &mut quote.others {
        other.promos.sort();
        other.codes.sort();
    }
    quote.others.sort_by(|left, right| (left.total.minor, &left.promos).cmp(&(right.total.minor, &right.promos)));
    quote
}

#[test]
fn one_more_code_never_raises_the_price() {
    holds((carts(9), any::<prop::sample::Index>()), |(input, which)| {
        let mut without = input.clone();
        if !without.offers.is_empty() {
            without.offers.remove(which.index(input.offers.len()));
        }
        prop_assert!(quote(&input).unwrap().total.minor <= quote(&without).unwrap().total.minor);
        Ok(())
    });
}

#[test]
fn more_of_a_thing_never_lowers_its_line() {
    holds((carts(4), any::<prop::sample::Index>(), 1..2_000_u32), |(input, which, more)| {
        let at = which.index(input.lines.len());
        let mut larger = input.clone();
        larger.lines[at].quantity += more;
        let (before, after) = (quote(&input).unwrap(), quote(&larger).unwrap());
        prop_assert!(before.lines[at].amount.minor <= after.lines[at].amount.minor);
        prop_assert!(before.items.minor <= after.items.minor);
        Ok(())
    });
}

#[test]
fn a_choice_is_obeyed_and_never_beats_the_best_set() {
    holds((carts(7), any::<prop::sample::Index>()), |(mut input, which)| {
        if input.offers.is_empty() {
            return Ok(());
        }
        let best = quote(&input).unwrap();
        let id = input.offers[which.index(input.offers.len())].promo.id.clone();
        input.chosen = vec![id.clone()];
        let chosen = quote(&input).unwrap();
        prop_assert!(best.best && best.total.minor <= chosen.total.minor);
        let held = |quote: &Quote| quote.codes.iter().chain(&quote.automatic).find(|held| held.id == id).cloned();
        let applied = |held: &HeldCode| matches!(held.state, Standing::Applied { .. });
        // A code that was left out for others applies now; one that waits for the cart still waits.
        let better = |reason: &Reason| matches!(reason, Reason::BetterExists { .. });
        let obeyed = match held(&best).map(|held| held.state) {
            Some(Standing::Refused { reason }) => better(&reason),
            state => matches!(state, Some(Standing::Applied { .. })),
        };
        prop_assert!(!obeyed || held(&chosen).is_some_and(|held| applied(&held)));
        prop_assert!(chosen.best || chosen.others.iter().any(|other| other.total == best.total));
        Ok(())
    });
}
