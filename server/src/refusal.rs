//! Every refusal's status and sentence. The only room that knows statuses.

use crate::{
    password::PasswordFault,
    store::{Fault, Stop},
};
use domain::{Problem, Reason};

/// The API's no.
#[derive(Clone, Debug)]
pub struct Refusal(pub Reason);

impl From<Reason> for Refusal {
    fn from(reason: Reason) -> Refusal {
        Refusal(reason)
    }
}

/// What broke is for the log; who asked is told that nothing happened.
impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Refusal {
        tracing::error!(%fault, "a request could not be served");
        Refusal(Reason::Unavailable)
    }
}

impl From<Stop> for Refusal {
    fn from(stop: Stop) -> Refusal {
        match stop {
            Stop::Refused(reason) => Refusal(reason),
            Stop::Fault(fault) => fault.into(),
        }
    }
}

impl From<PasswordFault> for Refusal {
    fn from(fault: PasswordFault) -> Refusal {
        tracing::error!(%fault, "a request could not be served");
        Refusal(Reason::Unavailable)
    }
}

/// The status of an answer that went through.
pub const DONE: u16 = 200;

/// Whether the same request may fare better later, so that its attempt key is not used up.
pub fn is_transient(reason: &Reason) -> bool {
    matches!(
        reason,
        Reason::RateLimited { .. }
            | Reason::Locked { .. }
            | Reason::VersionConflict
            // Its sender reads why, or waits, and sends it again.
            | Reason::GiftStopped { .. }
            | Reason::GiftLimit { .. }
            | Reason::AttemptKeyReused
            | Reason::AttemptRunning
            | Reason::Unavailable
    )
}

/// Seconds to wait, for the header of that name.
pub fn retry_after(reason: &Reason) -> Option<u32> {
    match reason {
        Reason::RateLimited { retry_after, .. } => Some(*retry_after),
        Reason::Unavailable | Reason::AttemptRunning => Some(1),
        _ => None,
    }
}

/// The refusal as it travels.
pub fn problem(reason: Reason, instance: String) -> Problem {
    let (status, title, detail) = words(&reason);
    Problem {
        kind: format!("/api/v1/openapi.json#{}", name(&reason)),
        title: title.into(),
        status,
        detail: detail.into(),
        instance,
        reason,
    }
}

/// The reason as it stands on the wire.
pub fn name(reason: &Reason) -> String {
    let wire = serde_json::to_value(reason).ok();
    let name = wire.as_ref().and_then(|wire| wire.get("reason")).and_then(|name| name.as_str());
    name.unwrap_or("unknown").to_owned()
}

/// Status, title, and what to do next.
#[rustfmt::skip]
pub fn words(reason: &Reason) -> (u16, &'static str, &'static str) {
    match reason {
        Reason::Empty => (422, "No code", "Send the code as it is printed."),
        Reason::TooShort { .. } => (422, "Too few characters", "Add the characters that are missing and send it again."),
        Reason::TooLong { .. } => (422, "Too many characters", "Send the code alone, without anything around it."),
        Reason::BadCharacter { .. } => (422, "A character that no such code has", "Look at that place of the code again."),
        Reason::CheckFailed => (422, "A character is wrong", "Compare the code with the card, character by character."),
        Reason::WrongNumber { .. } => (422, "Another number of the card", "Send the code under the scratch-off layer."),
        Reason::PinRequired => (422, "The security code is missing", "Send the card's security code with its number."),
        Reason::OtherIssuer { .. } => (422, "Another shop's code", "Redeem it at the shop that is named on the card."),
        Reason::DuplicateInBatch => (422, "Twice in the list", "Send each code once."),
        Reason::QueuedOffline => (503, "Waiting for the line", "Send it when the line is back."),

        Reason::MinSpend { .. } => (422, "Not enough in the cart", "Add what is missing to the cart."),
        Reason::MaxSpend { .. } => (422, "Too much in the cart", "Take something out of the cart."),
        Reason::MinQuantity { .. } => (422, "Too few items", "Add more items to the cart."),
        Reason::NoEligibleItems { .. } => (422, "Nothing it applies to", "Add something from these categories."),
        Reason::ExcludedItems { .. } => (422, "Excluded items", "Take these lines out of the cart."),
        Reason::MissingItems { .. } => (422, "Items are missing", "Add these items to the cart."),
        Reason::SaleItemsExcluded { .. } => (422, "Items on sale do not count", "Add items that are not on sale."),
        Reason::ShippingNotEligible => (422, "Not with this delivery", "Choose another delivery."),
        Reason::PurchaseType => (422, "Not for this kind of order", "Choose between one-time and subscription."),
        Reason::PaymentKind => (422, "Not with this means of payment", "Choose another means of payment."),
        Reason::Region => (422, "Not in this region", "Use it in the region it was made for."),
        Reason::Currency => (422, "Not in this currency", "Use it in the currency it was made for."),
        Reason::SignInRequired => (401, "Signed out", "Sign in first."),
        Reason::CannotCombine { .. } => (422, "Not together with another code", "Take the other code out."),
        Reason::BetterExists { .. } => (422, "Another code saves more", "Keep the code that saves more, or choose this one."),
        Reason::TooManyCodes { .. } => (422, "Too many codes", "Take a code out first."),
        Reason::CartEmpty => (422, "The cart is empty", "Put something into the cart first."),
        Reason::GiftCardInCart { .. } => (422, "Gift cards in the cart", "Take the gift cards out of the cart."),
        Reason::Restricted { .. } => (422, "For some categories only", "Use it for these categories."),
        Reason::BalanceLimit { .. } => (422, "More than an account may hold", "Spend some of the balance, then add the card."),
        Reason::NotActivated => (422, "Not activated", "Take the card and its receipt to the shop that sold it."),
        Reason::RegionMismatch { .. } => (422, "A card of another region", "Redeem it with an account of the card's region."),
        Reason::InsufficientBalance { .. } => (422, "Not enough balance", "Ask for no more than what is available."),
        Reason::PriceChanged { .. } => (409, "The price changed", "Look at the new price and confirm it with a new Idempotency-Key."),
        Reason::RateChanged { .. } => (409, "The rate changed", "Look at what the points are worth now and confirm it with a new Idempotency-Key."),
        Reason::SoldOut { .. } => (409, "Sold out", "Take what is sold out out of the cart, or ask for fewer."),
        Reason::PaymentDeclined => (402, "The payment was declined", "Nothing was taken. Pay in another way, with a new Idempotency-Key."),
        Reason::PaymentRequired { .. } => (422, "Nothing pays the rest", "Say what pays what is due."),
        Reason::AddressRequired => (422, "No address", "Say where it goes."),
        Reason::Recipients { .. } => (422, "Recipients that can't be sent to", "Mend the cells that are named, or leave their rows out."),
        Reason::GiftStopped { .. } => (409, "Stopped once", "Read why. If it is meant, send it again as `understood`, with the same Idempotency-Key."),
        Reason::GiftLimit { .. } => (422, "More than may be sent in a day", "Send no more than what is left, or wait until that time."),
        Reason::DayOutOfReach { .. } => (422, "No such day", "Choose a day between the two that are named."),
        Reason::NotCancellable => (409, "Can't be cancelled", "Ask the shop; what was delivered at once, or is not paid, can't be cancelled."),
        Reason::StepUpRequired { .. } => (403, "A fresh proof is needed", "Prove who you are by one of these methods."),
        Reason::Frozen => (403, "The account is frozen", "Unfreeze the account first."),
        Reason::EmailNotConfirmed => (403, "The e-mail is not confirmed", "Follow the link in the letter; POST /account/confirmation sends another."),

        Reason::NotFound => (404, "Not found", "Look the address up in the API document."),
        Reason::Expired { .. } => (422, "Expired", "Ask the shop that sold it whether it can be renewed."),
        Reason::OutsideHours { .. } => (422, "Not at this hour", "Try it again when its hours begin."),
        Reason::UsageLimit => (422, "Used up", "Leave the code out; everyone together has used it up."),
        Reason::CustomerLimit => (422, "Used as often as it may be", "Leave the code out; this account has used it up."),
        Reason::BudgetSpent => (422, "The promotion is over", "Leave the code out; the promotion's money is spent."),
        Reason::FirstOrderOnly => (422, "For first orders only", "Leave the code out; it is for first orders."),
        Reason::NotEligible => (422, "Not for this account", "Leave the code out; it is for other customers."),

        Reason::AlreadyRedeemed { .. } => (409, "Already redeemed", "Ask whoever gave you the card; it is in another account."),
        Reason::AlreadyInYourAccount { .. } => (409, "Already in your balance", "Look at the entry; there is nothing left to do."),
        Reason::Disabled => (422, "Switched off", "Take the card and its receipt to the shop that sold it."),
        Reason::CurrencyMismatch { .. } => (422, "A card of another currency", "Redeem it with an account of the card's currency."),
        Reason::OnHold { .. } => (422, "Set aside", "Try it again after that time."),
        Reason::CodeNotUsable { .. } => (422, "The code can't be used", "Compare it with the card; ask the shop that sold it if it is right."),

        Reason::RateLimited { .. } => (429, "Too many tries", "Wait as many seconds as it says, then try again."),
        Reason::Locked { .. } => (423, "Locked for now", "Wait until that time, then try again."),
        Reason::VersionConflict => (409, "Changed meanwhile", "Read it again, then change it."),
        Reason::AttemptKeyReused => (422, "The attempt key was used before", "Make a new Idempotency-Key for another request."),
        Reason::AttemptRunning => (409, "Still running", "Ask GET /attempts/{key} what became of it."),
        Reason::Unavailable => (503, "Not now", "Nothing happened. Try it again with the same Idempotency-Key."),

        Reason::EmailTaken => (409, "The e-mail has an account", "Sign in with it."),
        Reason::SignInFailed => (401, "E-mail and password do not match", "Check both and send them again."),
        Reason::SecondFactorRequired { .. } => (401, "A second factor is needed", "Send a code of one of these methods."),
        Reason::SecondFactorFailed { .. } => (401, "Another code", "Send the code that the authenticator shows now, or a recovery code that was not used."),
        Reason::PasskeyFailed => (401, "The passkey does not fit", "Ask for options again, and send what the passkey answers to them within five minutes."),
        Reason::TooManyPasskeys { .. } => (422, "Too many passkeys", "Take one off that is not used any more."),
        Reason::LinkNotUsable => (422, "The link can't be used", "Ask for another; a link works once, and the newest alone."),
        Reason::MethodNotAllowed => (405, "Not with this method", "Use a method that the Allow header names."),
        Reason::Malformed => (400, "Not readable", "Compare body, query and headers with the API document; Idempotency-Key is a UUID."),
        Reason::UnsupportedMediaType => (415, "Another content type", "Send the body as application/json."),
        Reason::BodyTooLarge => (413, "Too large", "Send at most 64 KiB, or 4 MiB where there are recipients in it."),
        Reason::CrossSite => (403, "From another site", "Send writes from the shop's own pages."),
        Reason::Unknown => (500, "Unknown", "Tell the shop the id of the request."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_type_names_the_reason_and_the_body_its_numbers() {
        let problem = problem(Reason::RateLimited { retry_after: 7, attempts_left: 0 }, "r1".into());
        let json = serde_json::to_value(&problem).unwrap();
        assert_eq!(json["type"], "/api/v1/openapi.json#rate_limited");
        assert_eq!((json["status"].as_u64(), json["retry_after"].as_u64()), (Some(429), Some(7)));
        assert_eq!(json["instance"], "r1");
    }
}
