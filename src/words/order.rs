//! Orders, receipts and subscriptions.

use super::{amount, clock, date, refusal};
use domain::{
    Money, Time,
    api::{
        order::{Method, Order, State},
        subscription::Pays,
    },
};

/// Under the heading.
pub const GUEST: &str = "Sign in to see your orders.";
/// Nothing yet.
pub const EMPTY: &str = "Your first order will appear here";
/// The link.
pub const TO_SHOP: &str = "Look around the shop";
/// The list.
pub const ORDERS: &str = "Orders";
/// The button.
pub const OLDER: &str = "Show older orders";
/// The region.
pub const RECEIPT: &str = "Receipt";
/// The heading of the items.
pub const ITEMS: &str = "Items";
/// No answer.
pub const UNREACHABLE: &str = "The shop did not answer. Your orders are safe with it.";
/// The button.
pub const AGAIN: &str = "Try again";
/// While waiting.
pub const LOADING: &str = "Fetching your orders";
/// No such order, or someone else's.
pub const NOT_FOUND: &str = "There is no such order in your account.";
/// The link.
pub const ALL: &str = "All your orders";
/// The button.
pub const CANCEL: &str = "Cancel";
/// The button.
pub const CANCEL_ORDER: &str = "Cancel the whole order";
/// The button that goes through with it.
pub const CONFIRM_CANCEL: &str = "Cancel and refund";
/// The button.
pub const KEEP: &str = "Keep it";
/// A line that was cancelled.
pub const CANCELLED: &str = "cancelled";
/// No answer came.
pub const CANCEL_LOST: &str = "The shop did not answer. Cancelling again is safe: it happens once.";
/// The heading.
pub const REFUNDS: &str = "What went back";
/// The region.
pub const SUBSCRIPTIONS: &str = "Subscriptions";
/// The link.
pub const TO_BALANCE: &str = "See your balance";
/// The link.
pub const TO_CART: &str = "Back to the cart";
/// The link to the provider.
pub const GO_TO_CHALLENGE: &str = "Confirm the payment";
/// The button.
pub const PAUSE: &str = "Pause";
/// The button.
pub const GO_ON: &str = "Go on";
/// The button.
pub const END: &str = "End";
/// The switch.
pub const ONLY_BALANCE: &str = "Only if my balance covers all of it";
/// The row.
pub const PLACED: &str = "Placed";
/// The row.
pub const DELIVERED_TO: &str = "Goes to";
/// The row.
pub const CREDIT: &str = "Credit to spend";
/// The row.
pub const BALANCE_AFTER: &str = "New balance";
/// The row.
pub const PAID_BY: &str = "Paid by";
/// Instead of the next day.
pub const PAUSED: &str = "Paused";
/// The row.
pub const TO_CARD: &str = "To your card";

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
    [CANCEL, " ", name].concat()
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
