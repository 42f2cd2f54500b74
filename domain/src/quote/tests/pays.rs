//! What the balance pays, for every cart.

use super::{Input, holds, paid_carts, quote};
use crate::{
    api::{
        balance::Bucket,
        catalog::{Kind, Product},
    },
    quote::{Line, Lot, Payment, Quote},
};
use proptest::prelude::*;

const PAYING: [Bucket; 4] = [Bucket::Restricted, Bucket::Promotional, Bucket::Refund, Bucket::Gift];

/// The rule, written down once more: alive, of this currency, not of a frozen account, and no points.
fn counts(lot: &Lot, input: &Input) -> bool {
    let alive = lot.expires.is_none_or(|expires| input.at < expires);
    alive && lot.amount.currency == input.currency && !input.customer.frozen && lot.bucket != Bucket::Points
}

fn fits(lot: &Lot, product: Option<&Product>) -> bool {
    match product {
        None => lot.categories.is_empty(),
        Some(product) if product.kind == Kind::GiftCard => false,
        Some(product) => lot.categories.is_empty() || lot.categories.contains(&product.category),
    }
}

/// What each line comes to, added tax and all, and the delivery at the end.
fn owed<'a>(input: &'a Input, quote: &Quote) -> Vec<(Option<&'a Line>, i64)> {
    let added = |tax: i64| if quote.tax_included { 0 } else { tax };
    let lines = input.lines.iter().zip(&quote.lines);
    let mut owed: Vec<(Option<&Line>, i64)> = lines
        .map(|(line, quoted)| (Some(line), quoted.amount.minor - quoted.discount.minor + added(quoted.tax.minor)))
        .collect();
    let of_lines: i64 = owed.iter().map(|(_, amount)| amount).sum();
    owed.push((None, quote.total.minor - of_lines));
    owed
}

fn paid(quote: &Quote, fits: impl Fn(&Payment) -> bool) -> i64 {
    quote.payments.iter().filter(|payment| fits(payment)).map(|payment| payment.amount.minor).sum()
}

#[test]
fn payments_add_up_by_lot_by_line_and_by_bucket() {
    holds(paid_carts(), |input| {
        let quote = quote(&input).unwrap();
        prop_assert_eq!(paid(&quote, |_| true), quote.from_balance.minor);
        for lot in &input.lots {
            prop_assert!(paid(&quote, |payment| payment.lot == lot.id) <= lot.amount.minor, "below zero: {lot:?}");
        }
        for (line, owed) in owed(&input, &quote) {
            let id = line.map(|line| line.id.clone());
            prop_assert!(paid(&quote, |payment| payment.line == id) <= owed, "more than {owed} for {id:?}");
        }
        for share in &quote.buckets {
            let own: Vec<&Lot> =
                input.lots.iter().filter(|lot| lot.bucket == share.bucket && lot.card.is_none()).collect();
            let used = paid(&quote, |payment| own.iter().any(|lot| lot.id == payment.lot));
            prop_assert_eq!(used, share.used.minor);
            prop_assert!(share.used.minor <= share.most.minor && share.most.minor <= share.available.minor);
            let has: i64 = own.iter().filter(|lot| counts(lot, &input)).map(|lot| lot.amount.minor).sum();
            prop_assert_eq!(has, share.available.minor);
        }
        Ok(())
    });
}

#[test]
fn a_lot_pays_only_what_it_may() {
    holds(paid_carts(), |input| {
        let quote = quote(&input).unwrap();
        for payment in &quote.payments {
            let lot = input.lots.iter().find(|lot| lot.id == payment.lot).unwrap();
            let line = input.lines.iter().find(|line| payment.line.as_ref() == Some(&line.id));
            prop_assert!(payment.line.is_none() || line.is_some());
            prop_assert!(counts(lot, &input) && fits(lot, line.map(|line| &line.product)), "{payment:?} by {lot:?}");
            prop_assert!(payment.amount.minor > 0);
            prop_assert!(input.tender.use_balance || lot.card.is_some());
        }
        Ok(())
    });
}

/// The most that lots can pay, by the theorem of Ford and Fulkerson: the least cut between lots and what is owed. Of
/// each bucket no more than was asked for.
fn most(input: &Input, quote: &Quote) -> i64 {
    let owed: Vec<(Option<&Line>, i64)> = owed(input, quote)
        .into_iter()
        .filter(|(line, _)| line.is_none_or(|line| line.product.kind != Kind::GiftCard))
        .collect();
    let asked = |bucket: Bucket| match input.tender.amounts.iter().find(|amount| amount.bucket == bucket) {
        _ if !input.tender.use_balance => 0,
        Some(amount) => amount.amount.minor,
        None => i64::MAX,
    };
    let cut = |inside: u32| -> i64 {
        let within = |at: usize| inside >> at & 1 == 1;
        let demands: i64 = owed.iter().enumerate().filter(|(at, _)| within(*at)).map(|(_, (_, amount))| amount).sum();
        let crosses = |lot: &&Lot| {
            let mut outside = owed.iter().enumerate().filter(|(at, _)| !within(*at));
            counts(lot, input) && outside.any(|(_, (line, _))| fits(lot, line.map(|line| &line.product)))
        };
        let crossing: Vec<&Lot> = input.lots.iter().filter(crosses).collect();
        let cards: i64 = crossing.iter().filter(|lot| lot.card.is_some()).map(|lot| lot.amount.minor).sum();
        let of_bucket = |bucket: &Bucket| -> i64 {
            let own = crossing.iter().filter(|lot| lot.card.is_none() && lot.bucket == *bucket);
            own.map(|lot| lot.amount.minor).sum::<i64>().min(asked(*bucket))
        };
        demands + cards + PAYING.iter().map(of_bucket).sum::<i64>()
    };
    (0..1_u32 << owed.len()).map(cut).min().unwrap_or(0)
}

#[test]
fn the_balance_pays_as_much_as_it_can() {
    holds(paid_carts(), |input| {
        let quote = quote(&input).unwrap();
        prop_assert_eq!(quote.from_balance.minor, most(&input, &quote));
        Ok(())
    });
}

#[test]
fn an_exact_amount_that_is_possible_is_what_the_bucket_pays() {
    holds(paid_carts(), |mut input| {
        input.tender.amounts.truncate(1);
        let quote = quote(&input).unwrap();
        for amount in input.tender.amounts.iter().filter(|_| input.tender.use_balance) {
            if let Some(share) = quote.buckets.iter().find(|share| share.bucket == amount.bucket) {
                prop_assert_eq!(share.used.minor, amount.amount.minor.min(share.most.minor));
            }
        }
        Ok(())
    });
}

#[test]
fn of_two_lots_alike_the_sooner_to_expire_is_used_up_before_the_other_pays() {
    holds(paid_carts(), |input| {
        let quote = quote(&input).unwrap();
        let used = |lot: &Lot| paid(&quote, |payment| payment.lot == lot.id);
        let when = |lot: &Lot| (lot.expires.map_or(i64::MAX, |at| at.0), lot.since.0, lot.id.clone());
        for (first, second) in input.lots.iter().flat_map(|lot| input.lots.iter().map(move |other| (lot, other))) {
            let alike = first.bucket == second.bucket
                && first.categories == second.categories
                && first.card.is_some() == second.card.is_some();
            if alike && counts(first, &input) && when(first) < when(second) && used(second) > 0 {
                prop_assert_eq!(used(first), first.amount.minor, "{:?} pays before {:?}", second, first);
            }
        }
        Ok(())
    });
}
