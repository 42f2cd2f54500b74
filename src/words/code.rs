//! What each code does for the cart, with its numbers.

pub use crate::words::said::code::*;

use super::{amount, date, refusal};
use domain::{
    Money, Reason,
    promo::{Discount, Promo, amount_in},
    quote::{HeldCode, Standing},
};

/// What a code does, in a word or two.
pub fn status(code: &HeldCode, is_card: bool) -> String {
    match &code.state {
        Standing::Applied { saves } if is_card => status_pays(&amount(*saves)),
        Standing::Applied { saves } if saves.minor == 0 => status_applied().to_owned(),
        Standing::Applied { saves } => status_saves(&amount(*saves)),
        Standing::Kept { .. } => status_kept().to_owned(),
        Standing::Refused { .. } => status_not_now().to_owned(),
    }
}

/// What a promo would do, were it to apply: by which of the choices in a sentence it is said, and what is put in there.
fn promise(promo: &Promo, like: Money) -> (&'static str, String) {
    let fixed = |choice: &'static str, amounts: &[Money]| {
        amount_in(amounts, like.currency).map(|minor| (choice, amount(Money::new(minor, like.currency))))
    };
    match &promo.discount {
        Discount::Fixed { amounts } => fixed("off", amounts),
        Discount::PerItem { amounts } => fixed("each", amounts),
        Discount::Percent { basis_points } if basis_points % 100 == 0 => Some(("off", percent(basis_points / 100))),
        Discount::Credit { amounts, .. } => fixed("credit", amounts),
        Discount::Percent { .. } | Discount::BuyGet { .. } => None,
    }
    .unwrap_or_else(|| ("applies", String::new()))
}

/// What a kept code still needs, with its numbers. `of` names what it is about: "Kitchen"; `like` is of the cart's currency.
pub fn need(reason: &Reason, promo: Option<&Promo>, of: &str, like: Money) -> String {
    let of_all = of.is_empty();
    match (reason, promo) {
        (Reason::MinSpend { missing, .. }, Some(promo)) => {
            let (choice, worth) = promise(promo, *missing);
            let missing = amount(*missing);
            if of_all { add_worth(&missing, choice, &worth) } else { add_worth_of(&missing, of, choice, &worth) }
        }
        (Reason::MaxSpend { most, have }, _) if of_all => up_to(&amount(*most), &amount(*have)),
        (Reason::MaxSpend { most, have }, _) => up_to_of(&amount(*most), of, &amount(*have)),
        (Reason::MinQuantity { need, have }, Some(promo)) => {
            let (choice, worth) = promise(promo, like);
            let more = need.saturating_sub(*have);
            if of_all { add_items(more, choice, &worth) } else { add_items_from(more, of, choice, &worth) }
        }
        (Reason::NoEligibleItems { .. }, _) if of_all => nothing_goes().to_owned(),
        (Reason::NoEligibleItems { .. }, _) => add_something(of),
        (Reason::SignInRequired, _) => sign_in().to_owned(),
        (Reason::CartEmpty, _) => first_item().to_owned(),
        (Reason::ShippingNotEligible, _) => other_delivery().to_owned(),
        (Reason::Restricted { .. }, _) => pays_only_for(of),
        (reason, _) => refusal::of(reason),
    }
}

/// What a code is for: names of shelves and products, one or the other.
pub fn any_of(names: impl IntoIterator<Item = String>) -> String {
    names.into_iter().reduce(|names, name| or_name(&names, &name)).unwrap_or_default()
}

/// Why a code does not apply this time.
pub fn why_not(reason: &Reason) -> String {
    match reason {
        Reason::BetterExists { kept, saving } if saving.minor == 0 => as_much(kept),
        Reason::BetterExists { kept, saving } => better_off(kept, &amount(*saving)),
        Reason::CannotCombine { with } => not_with(with),
        Reason::Expired { on } => ran_out(&date(*on)),
        Reason::OutsideHours { next } => sleeps(&super::moment(*next)),
        reason => refusal::of(reason),
    }
}

/// What does not count for a code that applies to the rest.
pub fn note(reason: &Reason) -> String {
    match reason {
        Reason::SaleItemsExcluded { lines } => on_sale(lines.len()),
        Reason::ExcludedItems { lines } => outside(lines.len()),
        Reason::GiftCardInCart { lines } => gift_cards(lines.len()),
        reason => refusal::of(reason),
    }
}

/// What a card laid on the cart is.
pub fn card(worth: Money) -> String {
    card_worth(&amount(worth))
}
