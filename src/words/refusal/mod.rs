//! The sentence of each refusal: what happened, then what to do.

pub mod code;

use super::{amount, clock, date};
use crate::words::said::refusal::*;
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

fn list(names: &[String]) -> String {
    names.iter().cloned().reduce(|names, name| and_name(&names, &name)).unwrap_or_default()
}

/// The sentence for a reason that this build knows.
pub fn of(reason: &Reason) -> String {
    match reason {
        Reason::MinSpend { missing, .. } => min_spend(&amount(*missing)),
        Reason::MaxSpend { most, .. } => max_spend(&amount(*most)),
        Reason::MinQuantity { need, have } => min_quantity(*have, *need),
        Reason::NoEligibleItems { categories } => no_eligible_items(&list(categories)),
        Reason::ExcludedItems { .. } => excluded_items().into(),
        Reason::MissingItems { .. } => missing_items().into(),
        Reason::SaleItemsExcluded { .. } => sale_items_excluded().into(),
        Reason::ShippingNotEligible => shipping_not_eligible().into(),
        Reason::PurchaseType => purchase_type().into(),
        Reason::PaymentKind => payment_kind().into(),
        Reason::Currency => other_currency().into(),
        Reason::CannotCombine { with } => cannot_combine(with),
        Reason::BetterExists { kept, saving } => better_exists(kept, &amount(*saving)),
        Reason::TooManyCodes { most } => too_many_codes(*most),
        Reason::CartEmpty => cart_empty().into(),
        Reason::GiftCardInCart { .. } => gift_card_in_cart().into(),
        Reason::Restricted { categories } => restricted(&list(categories)),
        Reason::InsufficientBalance { available } => insufficient_balance(&amount(*available)),
        Reason::PriceChanged { .. } => price_changed().into(),
        Reason::RateChanged { worth } => rate_changed(&amount(*worth)),
        Reason::SoldOut { .. } => sold_out().into(),
        Reason::PaymentDeclined => payment_declined().into(),
        Reason::PaymentRequired { due } => payment_required(&amount(*due)),
        Reason::AddressRequired => address_required().into(),
        Reason::Recipients { .. } => recipients().into(),
        Reason::GiftStopped { .. } => gift_stopped().into(),
        Reason::GiftLimit { left, until } => gift_limit(&amount(*left), &date(*until), &clock(*until)),
        Reason::DayOutOfReach { from, until } => day_out_of_reach(&date(*from), &date(*until)),
        Reason::NotCancellable => not_cancellable().into(),
        Reason::StepUpRequired { .. } => step_up_required().into(),
        Reason::EmailNotConfirmed => email_not_confirmed().into(),
        Reason::OutsideHours { next } => outside_hours(&date(*next), &clock(*next)),
        Reason::UsageLimit => usage_limit().into(),
        Reason::CustomerLimit => customer_limit().into(),
        Reason::BudgetSpent => budget_spent().into(),
        Reason::FirstOrderOnly => first_order_only().into(),
        Reason::NotEligible => not_eligible().into(),
        Reason::VersionConflict => version_conflict().into(),
        Reason::EmailTaken => email_taken().into(),
        Reason::SignInFailed => sign_in_failed().into(),
        Reason::SecondFactorRequired { .. } => second_factor_required().into(),
        Reason::SecondFactorFailed { .. } => second_factor_failed().into(),
        Reason::PasskeyFailed => passkey_failed().into(),
        Reason::TooManyPasskeys { most } => too_many_passkeys(*most),
        Reason::LinkNotUsable => link_not_usable().into(),
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
