//! The quote: one pure function from a cart and everything that has a say in its price to every number on screen.
//!
//! The app and the server compile the same function, so an estimate differs from the server's answer only where their
//! inputs differ. Nothing in here asks a clock or draws a number.

mod counter;
mod hours;
mod input;
mod offer;
mod output;
mod run;
mod share;
mod standing;
mod tax;

pub(crate) use counter::Counter;
pub use counter::{MOST_OF_ONE, TooMuch};
pub use input::{Barred, BucketAmount, Customer, Delivery, Input, Line, Lot, Offer, Taxes, Tender};
pub(crate) use offer::Reading;
pub use output::{BucketShare, Combination, Credit, HeldCode, Payment, Quote, QuotedLine, Share, Standing};
pub(crate) use run::{Chosen, Outcome, apply, run, unmet};
pub(crate) use share::{WHOLE, percent};
pub(crate) use tax::{tax, total};

use crate::{Money, best_set::Search, promo::Discount, tender::Owed};

impl Input {
    /// The chosen way of delivery.
    pub fn way(&self) -> Option<&Delivery> {
        self.deliveries.iter().find(|way| way.id == self.delivery).or(self.deliveries.first())
    }
}

/// Prices a cart.
///
/// # Errors
/// [`TooMuch`] where the cart comes to more than a shop can sell: three billion minor units.
pub fn quote(input: &Input) -> Result<Quote, TooMuch> {
    let counter = Counter::new(input)?;
    let mut search = Search::new(&counter);
    let best = search.best();
    let insisted = insisted(&counter, &mut search);
    let chosen = insisted.as_ref().unwrap_or(&best);
    let outcome = run(&counter, chosen);
    let others = standing::others(&counter, &mut search, chosen, &best);
    let (taxes, delivery_tax) = tax::taxes(&counter, &outcome);
    let money = |minor| Money::new(minor, input.currency);
    let added = |tax: i64| if input.taxes.included { 0 } else { tax };
    let owed = Owed {
        input,
        lines: outcome.rest.iter().zip(&taxes).map(|(rest, tax)| rest + added(*tax)).collect(),
        delivery: outcome.delivery + added(delivery_tax),
    };
    let paid = owed.pay();
    let total = total(&counter, &outcome);
    Ok(Quote {
        lines: lines(&counter, &outcome, &taxes),
        items: money(counter.lines.iter().map(|line| line.amount).sum()),
        discounts: money(outcome.cuts.iter().map(|cut| cut.amount).sum()),
        delivery: money(counter.delivery),
        delivered: counter.delivered,
        tax: money(taxes.iter().sum::<i64>() + delivery_tax),
        tax_included: input.taxes.included,
        total: money(total),
        from_balance: money(paid.all),
        due: money(total - paid.all),
        codes: standing::codes(&counter, &outcome, &others, total, &paid.payments),
        automatic: standing::automatic(&counter, &outcome),
        best: *chosen == best,
        others: standing::combinations(&counter, &others, input.currency),
        buckets: paid.buckets,
        payments: paid.payments,
        credits: credits(&counter, &outcome),
    })
}

/// The best set among those with all the promos that the shopper insists on; of two that do not go together the earlier
/// one counts. `None` where there is nothing to insist on, or it does not apply.
fn insisted(counter: &Counter, search: &mut Search) -> Option<Chosen> {
    let mut must: Vec<usize> = Vec::new();
    let mut found = None;
    for id in &counter.input.chosen {
        let Some(at) = counter.readings.iter().position(|reading| reading.promo.id == *id) else { continue };
        must.push(at);
        match search.with(&must) {
            Some(chosen) => found = Some(chosen),
            None => {
                must.pop();
            }
        }
    }
    found
}

fn lines(counter: &Counter, outcome: &Outcome, taxes: &[i64]) -> Vec<QuotedLine> {
    let money = |minor| Money::new(minor, counter.input.currency);
    let numbers = counter.input.lines.iter().zip(&counter.lines).zip(&outcome.rest).zip(taxes).enumerate();
    let priced = numbers.map(|(at, (((line, counted), rest), tax))| {
        let cuts = outcome.cuts.iter().filter(|cut| cut.line == Some(at));
        let named = cuts.filter_map(|cut| counter.readings.get(cut.offer).map(|by| (by, cut.amount)));
        QuotedLine {
            id: line.id.clone(),
            counted: u32::try_from(counted.quantity).unwrap_or(0),
            unit: money(counted.unit),
            on_sale: counted.on_sale,
            amount: money(counted.amount),
            discount: money(counted.amount - rest),
            tax: money(*tax),
            shares: named.map(|(by, amount)| Share { promo: by.promo.id.clone(), amount: money(amount) }).collect(),
        }
    });
    priced.collect()
}

fn credits(counter: &Counter, outcome: &Outcome) -> Vec<Credit> {
    let given = outcome.credits.iter().filter_map(|(by, amount)| {
        let promo = counter.readings.get(*by)?.promo;
        let Discount::Credit { days, .. } = promo.discount else { return None };
        Some(Credit { promo: promo.id.clone(), amount: Money::new(*amount, counter.input.currency), days })
    });
    given.collect()
}

#[cfg(test)]
pub(crate) mod tests;
