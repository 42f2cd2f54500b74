//! What each code does for the cart, with its numbers.

pub use crate::words::said::code::*;

use super::{amount, clock, date, refusal};
use domain::{
    Money, Reason,
    promo::{Discount, Promo, amount_in},
    quote::{HeldCode, Standing},
};

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

/// What a kept code still needs, with its numbers. `of` names what it is about: "Kitchen"; `like` is of the cart's currency.
pub fn need(reason: &Reason, promo: Option<&Promo>, of: &str, like: Money) -> String {
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
            ["Add ", &more.to_string(), items, &from("from"), " and ", &promise(promo, like), "."].concat()
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
