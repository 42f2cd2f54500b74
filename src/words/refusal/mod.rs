//! The sentence of each refusal: what happened, then what to do.

pub mod code;

use super::{amount, clock, date};
pub use code::attempts_left;
use domain::{Problem, Reason};

/// The sentence for a refusal.
pub fn sentence(problem: &Problem) -> String {
    match &problem.reason {
        // A newer server's reason is shown by its own sentence.
        Reason::Unknown => problem.detail.clone(),
        reason => of(reason),
    }
}

fn join(parts: &[&str]) -> String {
    parts.concat()
}

fn list(items: &[String]) -> String {
    items.join(", ")
}

/// The sentence for a reason that this build knows.
pub fn of(reason: &Reason) -> String {
    match reason {
        Reason::MinSpend { missing, .. } => join(&["Add ", &amount(*missing), " more and this code applies."]),
        Reason::MaxSpend { most, .. } => join(&["This code is for carts up to ", &amount(*most), "."]),
        Reason::MinQuantity { need, have } => join(&[
            "You have ",
            &have.to_string(),
            " of ",
            &need.to_string(),
            " items. Add the rest and this code applies.",
        ]),
        Reason::NoEligibleItems { categories } => {
            join(&["This code is for ", &list(categories), ". Add something from there."])
        }
        Reason::ExcludedItems { .. } => {
            "Some items in your cart are outside this code. It applies to the others.".into()
        }
        Reason::MissingItems { .. } => "This code needs other items in your cart.".into(),
        Reason::SaleItemsExcluded { .. } => {
            "Items on sale do not count for this code. Add something at its full price.".into()
        }
        Reason::ShippingNotEligible => "This code is for another kind of delivery. Choose another one.".into(),
        Reason::PurchaseType => "This code is for the other way of buying: once, or as a subscription.".into(),
        Reason::PaymentKind => "This code is for another way to pay. Choose another one.".into(),
        Reason::Currency => "This code is for another currency.".into(),
        Reason::CannotCombine { with } => {
            join(&["This code does not go together with ", with, ". Keep the one that saves more."])
        }
        Reason::BetterExists { kept, saving } => join(&[kept, " saves more: ", &amount(*saving), "."]),
        Reason::TooManyCodes { most } => {
            join(&["A cart takes ", &most.to_string(), " codes. Remove one to add this one."])
        }
        Reason::CartEmpty => "Your cart is empty. The code waits for the first item.".into(),
        Reason::GiftCardInCart { .. } => "Gift cards are not discounted. The code applies to the other items.".into(),
        Reason::Restricted { categories } => join(&["This balance pays for ", &list(categories), " only."]),
        Reason::InsufficientBalance { available } => {
            join(&["Your balance has ", &amount(*available), ". Choose a smaller amount."])
        }
        Reason::PriceChanged { .. } => "The price has changed. Look at the new total before you go on.".into(),
        Reason::RateChanged { worth } => join(&[
            "The rate has changed: these points are worth ",
            &amount(*worth),
            " now. Look at it before you go on.",
        ]),
        Reason::SoldOut { .. } => {
            "Something in it is sold out, or fewer are left. Look at the cart as it is now.".into()
        }
        Reason::PaymentDeclined => "The payment was declined.".into(),
        Reason::PaymentRequired { due } => join(&["There is still ", &amount(*due), " to pay. Choose what pays it."]),
        Reason::AddressRequired => "Say where it goes: fill in the address.".into(),
        Reason::Recipients { .. } => {
            "The shop can not send to some of them as they stand. Go through the list once more.".into()
        }
        Reason::GiftStopped { .. } => "Take a moment before this is sent: read what it looks like.".into(),
        Reason::GiftLimit { left, until } => join(&[
            "An account sends only so much in a day. You can send ",
            &amount(*left),
            " now, and more from ",
            &date(*until),
            ", ",
            &clock(*until),
            ".",
        ]),
        Reason::DayOutOfReach { from, until } => {
            join(&["Choose a day between ", &date(*from), " and ", &date(*until), "."])
        }
        Reason::NotCancellable => {
            "This can not be cancelled any more: it was delivered at once. Ask the shop if something is wrong with it."
                .into()
        }
        Reason::StepUpRequired { .. } => "Confirm that it is you to go on.".into(),
        Reason::EmailNotConfirmed => {
            "Confirm your e-mail first: follow the link that we sent you. Your account sends another one.".into()
        }
        Reason::OutsideHours { next } => {
            join(&["This code sleeps now. It applies again from ", &date(*next), ", ", &clock(*next), "."])
        }
        Reason::UsageLimit => "This code has been used as often as it may be.".into(),
        Reason::CustomerLimit => "You have used this code as often as you may.".into(),
        Reason::BudgetSpent => "This promotion has run out.".into(),
        Reason::FirstOrderOnly => "This code is for first orders.".into(),
        Reason::NotEligible => "This code is not for your account.".into(),
        Reason::VersionConflict => "This changed in another window. Look at it as it is now.".into(),
        Reason::EmailTaken => "This e-mail address has an account already. Sign in with it.".into(),
        Reason::SignInFailed => "E-mail and password do not belong together. Check both and try again.".into(),
        Reason::SecondFactorRequired { .. } => "Enter the code that your authenticator app shows.".into(),
        Reason::SecondFactorFailed { .. } => "This code does not fit, or was used already. Enter the next one.".into(),
        Reason::PasskeyFailed => "This passkey did not work here. Try it once more, or go on another way.".into(),
        Reason::TooManyPasskeys { most } => join(&[
            "You have ",
            &most.to_string(),
            " passkeys, as many as there can be. Remove one that you no longer use.",
        ]),
        Reason::LinkNotUsable => "This link has been used, or is too old. Ask for a new one.".into(),
        // What stands with the codes.
        Reason::Empty
        | Reason::TooShort { .. }
        | Reason::TooLong { .. }
        | Reason::BadCharacter { .. }
        | Reason::CheckFailed
        | Reason::WrongNumber { .. }
        | Reason::PinRequired
        | Reason::OtherIssuer { .. }
        | Reason::DuplicateInBatch
        | Reason::QueuedOffline
        | Reason::Region
        | Reason::SignInRequired
        | Reason::BalanceLimit { .. }
        | Reason::NotActivated
        | Reason::RegionMismatch { .. }
        | Reason::Frozen
        | Reason::NotFound
        | Reason::Expired { .. }
        | Reason::AlreadyRedeemed { .. }
        | Reason::AlreadyInYourAccount { .. }
        | Reason::Disabled
        | Reason::CurrencyMismatch { .. }
        | Reason::OnHold { .. }
        | Reason::CodeNotUsable { .. }
        | Reason::RateLimited { .. }
        | Reason::Locked { .. }
        | Reason::AttemptKeyReused
        | Reason::AttemptRunning
        | Reason::Unavailable
        | Reason::MethodNotAllowed
        | Reason::Malformed
        | Reason::UnsupportedMediaType
        | Reason::BodyTooLarge
        | Reason::CrossSite
        | Reason::Unknown => code::of(reason).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::refusal::CardNumber;

    #[test]
    fn what_stands_with_the_codes_has_its_sentence_there() {
        // Those with amounts, dates and places are written by the browser.
        let all = [
            Reason::Empty,
            Reason::TooShort { have: 3, need: 16 },
            Reason::TooLong { have: 17, most: 16 },
            Reason::BadCharacter { position: 4, character: '€' },
            Reason::CheckFailed,
            Reason::WrongNumber { which: CardNumber::Pin },
            Reason::PinRequired,
            Reason::OtherIssuer { name: "Harbour Books".into() },
            Reason::DuplicateInBatch,
            Reason::QueuedOffline,
            Reason::Region,
            Reason::SignInRequired,
            Reason::NotActivated,
            Reason::Frozen,
            Reason::NotFound,
            Reason::AlreadyInYourAccount { entry: String::new() },
            Reason::Disabled,
            Reason::CodeNotUsable { attempts_left: 3 },
            Reason::RateLimited { retry_after: 42, attempts_left: 0 },
            Reason::AttemptKeyReused,
            Reason::AttemptRunning,
            Reason::Unavailable,
            Reason::MethodNotAllowed,
            Reason::Malformed,
            Reason::UnsupportedMediaType,
            Reason::BodyTooLarge,
            Reason::CrossSite,
            Reason::Unknown,
        ];
        for reason in all {
            assert!(!of(&reason).is_empty(), "{reason:?}");
        }
    }
}
