//! Orders, receipts and subscriptions.

pub use crate::words::said::order::*;

use super::{amount, clock, date, refusal, sentences};
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
        State::Paying { .. } => state_paying(),
        State::Challenge { .. } => state_challenge(),
        State::Paid => state_paid(),
        State::Released { .. } => state_released(),
        State::Cancelled => state_cancelled(),
    }
}

/// What happens now.
pub fn next(order: &Order) -> Option<String> {
    match &order.state {
        State::Paying { until } => Some(next_paying(&clock(*until))),
        State::Challenge { until, .. } => Some(next_challenge(&clock(*until))),
        State::Released { reason } => Some(sentences([refusal::of(reason), nothing_taken().to_owned()])),
        State::Paid | State::Cancelled => None,
    }
}

/// The figure of the receipt, in words.
pub fn aloud(order: &Order) -> String {
    let figure = amount(order.total);
    match order.state {
        State::Paid => paid_aloud(&order.id, &figure),
        _ => state_aloud(&order.id, &figure, state(&order.state)),
    }
}

/// What paid the rest.
pub fn paid_with(method: Option<Method>, last_four: Option<&str>) -> String {
    match (method, last_four) {
        (_, Some(last_four)) => card_ending(last_four),
        (Some(Method::Redirect), None) => provider().to_owned(),
        _ => card().to_owned(),
    }
}

/// One line in the list.
pub fn summary(order: &Order) -> String {
    let first = order.lines.first().map(|line| line.name.as_str()).unwrap_or_default();
    match order.lines.len() {
        0 | 1 => first.to_owned(),
        several => and_more(first, several - 1),
    }
}

/// What is to be cancelled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unwanted {
    /// All that is left of an order, by its number.
    Order(String),
    /// One of its items, by its name.
    Item(String),
}

/// Before it is done.
pub fn cancel_asks(what: &Unwanted, worth: Money, to_balance: bool) -> String {
    let worth = amount(worth);
    match what {
        Unwanted::Order(order) if to_balance => cancel_order_to_balance(order, &worth),
        Unwanted::Order(order) => cancel_order_back(order, &worth),
        Unwanted::Item(name) if to_balance => cancel_item_to_balance(name, &worth),
        Unwanted::Item(name) => cancel_item_back(name, &worth),
    }
}

/// Said when it is done.
pub fn cancelled(what: &Unwanted) -> String {
    match what {
        Unwanted::Order(order) => order_cancelled(order),
        Unwanted::Item(name) => item_cancelled(name),
    }
}

/// Said when it is settled.
pub fn moved(order: &Order) -> String {
    moved_to(&order.id, state(&order.state))
}

/// So many of a product.
pub fn times(quantity: u32, name: &str) -> String {
    if quantity == 1 { name.to_owned() } else { so_many(quantity, name) }
}

/// When a subscription comes next.
pub fn next_time(at: Time) -> String {
    next_on(&date(at))
}

/// How it pays.
pub fn pays(pays: Pays) -> &'static str {
    match pays {
        Pays::BalanceFirst => pays_balance_first(),
        Pays::BalanceOnly => pays_balance_only(),
    }
}
