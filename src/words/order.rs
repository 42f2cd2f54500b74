//! Orders, receipts and subscriptions.

pub use crate::words::said::order::*;

use super::{amount, clock, date, refusal};
use domain::{
    Money, Time,
    api::{
        order::{Method, Order, State},
        subscription::Pays,
    },
};


/// How far an order is, in a word or two.
pub fn state(state: &State) -> &'static str {
    match state {
        State::Paying { .. } => "Payment under way",
        State::Challenge { .. } => "Waits for you to confirm",
        State::Paid => "Paid",
        State::Released { .. } => "Not paid",
        State::Cancelled => "Cancelled",
    }
}

/// What happens now.
pub fn next(order: &Order) -> Option<String> {
    match &order.state {
        State::Paying { until } => Some(
            [
                "We are finding out whether the payment went through. Everything is held until ",
                &clock(*until),
                "; you need not do anything.",
            ]
            .concat(),
        ),
        State::Challenge { until, .. } => {
            Some(["Your bank wants to see that it is you. Everything is held until ", &clock(*until), "."].concat())
        }
        State::Released { reason } => Some(
            [
                &refusal::of(reason),
                " Nothing was taken: your balance is back, and your cart and codes are as they were.",
            ]
            .concat(),
        ),
        State::Paid | State::Cancelled => None,
    }
}

/// The figure of the receipt, in words.
pub fn aloud(order: &Order) -> String {
    let figure = amount(order.total);
    match order.state {
        State::Paid => ["Order ", &order.id, ", ", &figure, ", paid."].concat(),
        _ => ["Order ", &order.id, ", ", &figure, ". ", state(&order.state), "."].concat(),
    }
}

/// Said when an order was placed.
pub fn placed(id: &str) -> String {
    ["Order ", id, " is placed."].concat()
}

/// What paid the rest.
pub fn paid_with(method: Option<Method>, card: Option<&str>) -> String {
    match (method, card) {
        (_, Some(last_four)) => ["Card ending in ", last_four].concat(),
        (Some(Method::Redirect), None) => "Payment provider".to_owned(),
        _ => "Card".to_owned(),
    }
}

/// One line in the list.
pub fn summary(order: &Order) -> String {
    let first = order.lines.first().map(|line| line.name.clone()).unwrap_or_default();
    match order.lines.len() {
        0 | 1 => first,
        more => [&first, " and ", &(more - 1).to_string(), " more"].concat(),
    }
}

/// All of it.
pub fn the_order(id: &str) -> String {
    ["order ", id].concat()
}

/// The button.
pub fn cancel(name: &str) -> String {
    [cancel_label(), " ", name].concat()
}

/// Before it is done.
pub fn cancel_asks(what: &str, worth: Money, to_balance: bool) -> String {
    let to = if to_balance { " goes to your balance" } else { " goes back to where it came from" };
    ["Cancel ", what, "? ", &amount(worth), to, "."].concat()
}

/// Said when it is done.
pub fn cancelled(what: &str) -> String {
    [what, " is cancelled. What was paid for it is on its way back."].concat()
}

/// Said when it is settled.
pub fn moved(order: &Order) -> String {
    ["Order ", &order.id, ": ", state(&order.state), "."].concat()
}

/// So many of a product.
pub fn times(quantity: u32, name: &str) -> String {
    if quantity == 1 { name.to_owned() } else { [&quantity.to_string(), " × ", name].concat() }
}

/// When a subscription comes next.
pub fn next_time(at: Time) -> String {
    ["Next on ", &date(at)].concat()
}

/// How it pays.
pub fn pays(pays: Pays) -> &'static str {
    match pays {
        Pays::BalanceFirst => "From your balance first, the rest from your card.",
        Pays::BalanceOnly => "Only when your balance covers all of it; otherwise it is left out.",
    }
}

/// The button of one subscription.
pub fn of(action: &str, name: &str) -> String {
    [action, " ", name].concat()
}
