//! The cart, its codes and its sum.

use super::{amount, clock, date, refusal};
use domain::{
    Money, Reason,
    promo::{Discount, Promo, amount_in},
    quote::{HeldCode, Standing},
};

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
/// Said when the code of a link is on the cart.
pub const ADDED: &str = "The code is on your cart.";
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

/// What a code does, in a word or two.
pub fn status(code: &HeldCode, is_card: bool) -> String {
    match &code.state {
        Standing::Applied { saves } if is_card => ["pays ", &amount(*saves)].concat(),
        Standing::Applied { saves } if saves.minor == 0 => "applied".to_owned(),
        Standing::Applied { saves } => ["saves ", &amount(*saves)].concat(),
        Standing::Kept { .. } => "kept".to_owned(),
        Standing::Refused { .. } => "not this time".to_owned(),
    }
}

/// What a promo would do, were it to apply.
fn promise(promo: &Promo, like: Money) -> String {
    let fixed =
        |amounts: &[Money]| amount_in(amounts, like.currency).map(|minor| amount(Money::new(minor, like.currency)));
    match &promo.discount {
        Discount::Fixed { amounts } => fixed(amounts).map(|off| ["it takes off ", &off].concat()),
        Discount::PerItem { amounts } => fixed(amounts).map(|off| ["it takes off ", &off, " each"].concat()),
        Discount::Percent { basis_points } if basis_points % 100 == 0 => {
            Some(["it takes off ", &(basis_points / 100).to_string(), "\u{a0}%"].concat())
        }
        Discount::Credit { amounts, .. } => fixed(amounts).map(|credit| ["you get ", &credit, " to spend"].concat()),
        Discount::Percent { .. } | Discount::BuyGet { .. } => None,
    }
    .unwrap_or_else(|| "it applies".to_owned())
}

/// What a kept code still needs, with its numbers. `of` names what it is about: "Kitchen".
pub fn need(reason: &Reason, promo: Option<&Promo>, of: &str) -> String {
    let from = |word: &str| if of.is_empty() { String::new() } else { [" ", word, " ", of].concat() };
    match (reason, promo) {
        (Reason::MinSpend { missing, .. }, Some(promo)) => {
            ["Add ", &amount(*missing), " more", &from("of"), " and ", &promise(promo, *missing), "."].concat()
        }
        (Reason::MaxSpend { most, have }, _) => {
            ["It is for up to ", &amount(*most), &from("of"), ". You have ", &amount(*have), "."].concat()
        }
        (Reason::MinQuantity { need, have }, Some(promo)) => {
            let more = need.saturating_sub(*have);
            let items = if more == 1 { " more item" } else { " more items" };
            let currency = promo.needs.min_spend.first().copied().unwrap_or(Money::zero(domain::Currency::EUR));
            ["Add ", &more.to_string(), items, &from("from"), " and ", &promise(promo, currency), "."].concat()
        }
        (Reason::NoEligibleItems { .. }, _) if of.is_empty() => "Nothing in your cart goes with it yet.".to_owned(),
        (Reason::NoEligibleItems { .. }, _) => ["Add something from ", of, " and it applies."].concat(),
        (Reason::SignInRequired, _) => "Sign in and it applies.".to_owned(),
        (Reason::CartEmpty, _) => "It waits for the first item.".to_owned(),
        (Reason::ShippingNotEligible, _) => "It is for another kind of delivery, and waits for one.".to_owned(),
        (Reason::Restricted { .. }, _) => ["It pays for ", of, " only, and waits for something from there."].concat(),
        (reason, _) => refusal::of(reason),
    }
}

/// Nothing is missing, and there is nothing left to take from.
pub const NOTHING_LEFT: &str = "There is nothing left for it to take off. It stays for later.";

/// Why a code does not apply this time.
pub fn why_not(reason: &Reason) -> String {
    match reason {
        Reason::BetterExists { kept, saving } if saving.minor == 0 => {
            [kept, " takes off as much, and they do not go together."].concat()
        }
        Reason::BetterExists { kept, saving } => {
            ["It does not go together with ", kept, ", which leaves you ", &amount(*saving), " better off."].concat()
        }
        Reason::CannotCombine { with } => ["It does not go together with ", with, ", which you chose."].concat(),
        Reason::Expired { on } => ["It ran out on ", &date(*on), "."].concat(),
        Reason::OutsideHours { next } => {
            ["It sleeps now. From ", &super::day(*next), ", ", &clock(*next), ", it applies again."].concat()
        }
        reason => refusal::of(reason),
    }
}

/// What does not count for a code that applies to the rest.
pub fn note(reason: &Reason) -> String {
    let count = |lines: &[String], one: &str, many: &str| match lines.len() {
        1 => ["1 item ", one].concat(),
        more => [&more.to_string(), " items ", many].concat(),
    };
    match reason {
        Reason::SaleItemsExcluded { lines } => {
            count(lines, "is on sale and does not count.", "are on sale and do not count.")
        }
        Reason::ExcludedItems { lines } => count(lines, "is outside this code.", "are outside this code."),
        Reason::GiftCardInCart { lines } => {
            count(lines, "is a gift card and is not discounted.", "are gift cards and are not discounted.")
        }
        reason => refusal::of(reason),
    }
}

/// What a card laid on the cart is.
pub fn card(worth: Money) -> String {
    ["Gift card worth ", &amount(worth), ". What is left of it goes to your balance."].concat()
}

/// Said when a code took effect.
pub fn landed(code: &str, status: &str) -> String {
    [code, ": ", status, "."].concat()
}

/// Said when a code that applied no longer does.
pub fn fell_away(code: &str) -> String {
    [code, " no longer applies. It is kept, and says what is missing."].concat()
}

/// Said when a kept code has switched itself on.
pub fn switched_on(code: &str, status: &str) -> String {
    [code, " now applies: ", status, "."].concat()
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
