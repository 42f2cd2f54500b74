//! The tax of an amount, and what a cart comes to.

use super::{
    counter::Counter,
    run::Outcome,
    share::{WHOLE, percent, rounded},
};
use crate::api::catalog::TaxClass;

/// The tax that is added to an amount, or contained in it; rounded half up.
pub(crate) fn tax(counter: &Counter, class: TaxClass, amount: i64) -> i64 {
    let rate = counter.input.taxes.rate(class);
    if counter.input.taxes.included {
        rounded(amount, i64::from(rate), WHOLE + i64::from(rate))
    } else {
        percent(amount, rate)
    }
}

/// The tax of each line, and of the delivery.
pub(crate) fn taxes(counter: &Counter, outcome: &Outcome) -> (Vec<i64>, i64) {
    let lines = counter.input.lines.iter().zip(&outcome.rest);
    let of_lines = lines.map(|(line, rest)| tax(counter, line.product.tax, *rest)).collect();
    (of_lines, tax(counter, counter.input.taxes.delivery, outcome.delivery))
}

/// What a cart comes to.
pub(crate) fn total(counter: &Counter, outcome: &Outcome) -> i64 {
    let net = outcome.rest.iter().sum::<i64>() + outcome.delivery;
    if counter.input.taxes.included {
        return net;
    }
    let (of_lines, of_delivery) = taxes(counter, outcome);
    net + of_lines.iter().sum::<i64>() + of_delivery
}
