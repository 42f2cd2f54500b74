//! The cart, its codes and its sum.

use super::amount;
use domain::{Money, Time};

/// Nothing in it.
pub const EMPTY: &str = "Your cart is empty";
/// What to do about it.
pub const EMPTY_NEXT: &str = "Codes you add now wait here for the first item.";
/// The link.
pub const TO_SHOP: &str = "Look around the shop";
/// The lines, to a screen reader.
pub const LINES: &str = "Items";
/// The disclosure.
pub const CODES: &str = "Gift cards and promo codes";
/// The field.
pub const CODE: &str = "Gift card or promo code";
/// The button.
pub const APPLY: &str = "Apply";
/// The list.
pub const APPLIED: &str = "Applied codes";
/// The list of promos without a code.
pub const BY_THEMSELVES: &str = "Applied by itself";
/// The button beside a line or a code.
pub const REMOVE: &str = "Remove";
/// The button after a removal.
pub const UNDO: &str = "Undo";
/// The region.
pub const SUMMARY: &str = "Order summary";
/// A row.
pub const ITEMS: &str = "Items";
/// A row.
pub const DISCOUNTS: &str = "Discounts";
/// A row.
pub const DELIVERY: &str = "Delivery";
/// A row.
pub const TAX: &str = "Tax";
/// A row, where prices contain it.
pub const TAX_INCLUDED: &str = "Tax, included";
/// A row.
pub const TOTAL: &str = "Total";
/// A row.
pub const FROM_BALANCE: &str = "From your balance";
/// A row.
pub const DUE: &str = "Due";
/// The link.
pub const CHECK_OUT: &str = "Check out";
/// Until the server has agreed.
pub const ESTIMATE: &str = "An estimate, made on this device. The shop is being asked.";
/// There is no line.
pub const ESTIMATE_OFFLINE: &str = "An estimate, made on this device. The shop is asked when you are back.";
/// No answer, and nothing was seen before.
pub const UNREACHABLE: &str = "The shop did not answer. Your cart is safe with it.";
/// The button.
pub const AGAIN: &str = "Try again";
/// While waiting.
pub const LOADING: &str = "Fetching your cart";
/// How often a line comes, to a screen reader.
pub const ONCE: &str = "Once";
/// An order of this cart is being paid.
pub const BEING_PAID: &str = "This cart is being paid for. It opens again when that is settled.";
/// The link.
pub const TO_ORDER: &str = "See the order";
/// The cart would come to more than a shop can sell.
pub const TOO_MUCH: &str = "That is more than this shop can sell in one order. It stays as it was.";
/// The heading of other ways to combine.
pub const OTHERS: &str = "Other combinations";
/// The button.
pub const CHOOSE: &str = "Use these";
/// Without any code.
pub const NO_CODES: &str = "No codes";
/// The button that goes back to the best.
pub const BEST_AGAIN: &str = "Use the best combination";
/// The codes are as the shopper wants them, and that is not the cheapest.
pub const YOUR_CHOICE: &str = "Combined as you chose.";
/// No promo has this code.
pub const CODE_UNKNOWN: &str =
    "The shop knows no code like this. Compare it with where you found it, letter by letter.";
/// A code was sent, and no answer came.
pub const CODE_UNREACHABLE: &str = "The shop did not answer. The code is still in its field: try again in a moment.";
/// There is no line.
pub const CODE_OFFLINE: &str = "You are offline. The code is still in its field; apply it when you are back.";
/// It was not understood.
pub const CODE_GARBLED: &str = "Something answered that is not the shop. Check your connection, then try again.";

/// The spin button.
pub fn quantity_of(name: &str) -> String {
    ["Quantity of ", name].concat()
}

/// The choice of a rhythm.
pub fn rhythm_of(name: &str) -> String {
    ["How often: ", name].concat()
}

/// A rhythm.
pub fn every(weeks: u32) -> String {
    match weeks {
        1 => "Every week".to_owned(),
        weeks => ["Every ", &weeks.to_string(), " weeks"].concat(),
    }
}

/// The button beside a line or a code.
pub fn remove(what: &str) -> String {
    [REMOVE, " ", what].concat()
}

/// After a removal.
pub fn removed(what: &str) -> String {
    [what, " is out of your cart."].concat()
}

/// After a code was removed.
pub fn code_removed(code: &str) -> String {
    [code, " is off your cart."].concat()
}

/// How long a sale runs, beside the shelf.
pub fn sale(until: Time) -> String {
    ["on sale until ", &super::catalog::until_when(until)].concat()
}

/// Fewer are left than asked for.
pub fn counted(counted: u32) -> String {
    match counted {
        0 => "Sold out. It is not counted.".to_owned(),
        counted => ["Only ", &counted.to_string(), " left. The sum counts ", &counted.to_string(), "."].concat(),
    }
}

/// What a promo takes off a line.
pub fn share(amount_off: Money, promo: &str) -> String {
    [&amount(negated(amount_off)), " ", promo].concat()
}

/// What is taken off, with a minus.
pub fn negated(money: Money) -> Money {
    Money::new(-money.minor, money.currency)
}

/// Under the sum: which set this is.
pub fn best_of(codes: usize) -> String {
    match codes {
        0 | 1 => String::new(),
        codes => ["Best combination of your ", &codes.to_string(), " codes."].concat(),
    }
}

/// The button that shows the others.
pub fn see_others(others: usize) -> String {
    match others {
        1 => "See 1 other".to_owned(),
        others => ["See ", &others.to_string(), " others"].concat(),
    }
}

/// The shop priced it differently.
pub fn differs(total: Money) -> String {
    ["The shop's total is ", &amount(total), ". That counts; this page had estimated another one."].concat()
}

/// Said when the sum has changed.
pub fn total_aloud(total: Money, due: Money) -> String {
    ["Total ", &amount(total), ", due ", &amount(due), "."].concat()
}

/// Credit that comes with the order.
pub fn credit(worth: Money, days: u32) -> String {
    ["You get ", &amount(worth), " to spend, good for ", &days.to_string(), " days."].concat()
}

/// How many items, beside the link to the cart.
pub fn count(items: u32) -> String {
    match items {
        1 => "1 item".to_owned(),
        items => [&items.to_string(), " items"].concat(),
    }
}
