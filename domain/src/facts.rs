//! How a refusal is taken out of its JSON: the reason says which fields stand beside it.

use crate::{
    Problem, Reason,
    json::{Json, Wire},
};

impl Wire for Problem {
    fn take(mut json: Json) -> Option<Self> {
        Some(Problem {
            kind: json.field("type")?,
            title: json.field("title")?,
            status: json.field("status")?,
            detail: json.field("detail")?,
            instance: json.field("instance")?,
            // A reason of a newer server, or one whose fields have changed, is shown by its `detail`.
            reason: reason(json).unwrap_or(Reason::Unknown),
        })
    }
}

impl Wire for Reason {
    fn take(json: Json) -> Option<Self> {
        Some(reason(json).unwrap_or(Reason::Unknown))
    }
}

fn reason(mut json: Json) -> Option<Reason> {
    let name: String = json.field("reason")?;
    Some(match name.as_str() {
        "empty" => Reason::Empty,
        "too_short" => Reason::TooShort { have: json.field("have")?, need: json.field("need")? },
        "too_long" => Reason::TooLong { have: json.field("have")?, most: json.field("most")? },
        "bad_character" => {
            Reason::BadCharacter { position: json.field("position")?, character: json.field("character")? }
        }
        "check_failed" => Reason::CheckFailed,
        "wrong_number" => Reason::WrongNumber { which: json.field("which")? },
        "pin_required" => Reason::PinRequired,
        "other_issuer" => Reason::OtherIssuer { name: json.field("name")? },
        "duplicate_in_batch" => Reason::DuplicateInBatch,
        "queued_offline" => Reason::QueuedOffline,
        "min_spend" => {
            Reason::MinSpend { need: json.field("need")?, have: json.field("have")?, missing: json.field("missing")? }
        }
        "max_spend" => Reason::MaxSpend { most: json.field("most")?, have: json.field("have")? },
        "min_quantity" => Reason::MinQuantity { need: json.field("need")?, have: json.field("have")? },
        "no_eligible_items" => Reason::NoEligibleItems { categories: json.field("categories")? },
        "excluded_items" => Reason::ExcludedItems { lines: json.field("lines")? },
        "missing_items" => Reason::MissingItems { skus: json.field("skus")? },
        "sale_items_excluded" => Reason::SaleItemsExcluded { lines: json.field("lines")? },
        "shipping_not_eligible" => Reason::ShippingNotEligible,
        "purchase_type" => Reason::PurchaseType,
        "payment_kind" => Reason::PaymentKind,
        "region" => Reason::Region,
        "currency" => Reason::Currency,
        "sign_in_required" => Reason::SignInRequired,
        "cannot_combine" => Reason::CannotCombine { with: json.field("with")? },
        "better_exists" => Reason::BetterExists { kept: json.field("kept")?, saving: json.field("saving")? },
        "too_many_codes" => Reason::TooManyCodes { most: json.field("most")? },
        "cart_empty" => Reason::CartEmpty,
        "gift_card_in_cart" => Reason::GiftCardInCart { lines: json.field("lines")? },
        "restricted" => Reason::Restricted { categories: json.field("categories")? },
        "balance_limit" => Reason::BalanceLimit { limit: json.field("limit")?, balance: json.field("balance")? },
        "not_activated" => Reason::NotActivated,
        "region_mismatch" => Reason::RegionMismatch { card: json.field("card")?, account: json.field("account")? },
        "insufficient_balance" => Reason::InsufficientBalance { available: json.field("available")? },
        // Reading a quote is code that only the cart needs, and the cart is asked for anew anyway.
        "price_changed" => Reason::PriceChanged { quote: None },
        "rate_changed" => Reason::RateChanged { worth: json.field("worth")? },
        "sold_out" => Reason::SoldOut { lines: json.field("lines")? },
        "payment_declined" => Reason::PaymentDeclined,
        "payment_required" => Reason::PaymentRequired { due: json.field("due")? },
        "address_required" => Reason::AddressRequired,
        // The app finds faults and warnings itself, or asks for them.
        "recipients" => Reason::Recipients { faults: Vec::new() },
        "gift_stopped" => Reason::GiftStopped { warnings: Vec::new() },
        "gift_limit" => Reason::GiftLimit { left: json.field("left")?, until: json.field("until")? },
        "day_out_of_reach" => Reason::DayOutOfReach { from: json.field("from")?, until: json.field("until")? },
        "not_cancellable" => Reason::NotCancellable,
        "step_up_required" => Reason::StepUpRequired { methods: json.field("methods")? },
        "frozen" => Reason::Frozen,
        "email_not_confirmed" => Reason::EmailNotConfirmed,
        "not_found" => Reason::NotFound,
        "expired" => Reason::Expired { on: json.field("on")? },
        "outside_hours" => Reason::OutsideHours { next: json.field("next")? },
        "usage_limit" => Reason::UsageLimit,
        "customer_limit" => Reason::CustomerLimit,
        "budget_spent" => Reason::BudgetSpent,
        "first_order_only" => Reason::FirstOrderOnly,
        "not_eligible" => Reason::NotEligible,
        "already_redeemed" => Reason::AlreadyRedeemed { on: json.field("on")? },
        "already_in_your_account" => Reason::AlreadyInYourAccount { entry: json.field("entry")? },
        "disabled" => Reason::Disabled,
        "currency_mismatch" => Reason::CurrencyMismatch { card: json.field("card")?, account: json.field("account")? },
        "on_hold" => Reason::OnHold { until: json.field("until")? },
        "code_not_usable" => Reason::CodeNotUsable { attempts_left: json.field("attempts_left")? },
        "rate_limited" => {
            Reason::RateLimited { retry_after: json.field("retry_after")?, attempts_left: json.field("attempts_left")? }
        }
        "locked" => Reason::Locked { until: json.field("until")? },
        "version_conflict" => Reason::VersionConflict,
        "attempt_key_reused" => Reason::AttemptKeyReused,
        "attempt_running" => Reason::AttemptRunning,
        "unavailable" => Reason::Unavailable,
        "email_taken" => Reason::EmailTaken,
        "sign_in_failed" => Reason::SignInFailed,
        "second_factor_required" => Reason::SecondFactorRequired { methods: json.field("methods")? },
        "second_factor_failed" => Reason::SecondFactorFailed { attempts_left: json.field("attempts_left")? },
        "passkey_failed" => Reason::PasskeyFailed,
        "too_many_passkeys" => Reason::TooManyPasskeys { most: json.field("most")? },
        "link_not_usable" => Reason::LinkNotUsable,
        "method_not_allowed" => Reason::MethodNotAllowed,
        "malformed" => Reason::Malformed,
        "unsupported_media_type" => Reason::UnsupportedMediaType,
        "body_too_large" => Reason::BodyTooLarge,
        "cross_site" => Reason::CrossSite,
        _ => return None,
    })
}
