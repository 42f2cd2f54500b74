//! Reading a refusal off the wire.
//!
//! Derived, reading a tagged enum of fifty reasons costs the app 40 KB of WASM: each reason's fields become a visitor of
//! their own. So all fields that any reason names are read once, into one flat record, and the reason picks its own.

use crate::{Currency, Money, Problem, Reason, Time, refusal::CardNumber};
use serde::{Deserialize, Deserializer, de};
use std::fmt;

/// Every field that a problem or a reason may have.
#[derive(Deserialize)]
pub(crate) struct Facts {
    #[serde(rename = "type", default)]
    kind: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    status: u16,
    #[serde(default)]
    detail: String,
    #[serde(default)]
    instance: String,
    reason: String,
    need: Option<Amount>,
    have: Option<Amount>,
    most: Option<Amount>,
    missing: Option<Amount>,
    saving: Option<Amount>,
    limit: Option<Amount>,
    balance: Option<Amount>,
    available: Option<Amount>,
    position: Option<Amount>,
    retry_after: Option<Amount>,
    attempts_left: Option<Amount>,
    character: Option<String>,
    which: Option<String>,
    name: Option<String>,
    with: Option<String>,
    kept: Option<String>,
    card: Option<String>,
    account: Option<String>,
    entry: Option<String>,
    on: Option<Time>,
    next: Option<Time>,
    until: Option<Time>,
    categories: Option<Vec<String>>,
    lines: Option<Vec<String>>,
    skus: Option<Vec<String>>,
    methods: Option<Vec<String>>,
}

/// A number, or an amount of money: the same name stands for either.
enum Amount {
    Count(u32),
    Money(Money),
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> de::Visitor<'de> for Either {
            type Value = Amount;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number or an amount")
            }

            fn visit_u64<E: de::Error>(self, number: u64) -> Result<Amount, E> {
                Ok(Amount::Count(u32::try_from(number).unwrap_or(u32::MAX)))
            }

            fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<Amount, A::Error> {
                Money::deserialize(de::value::MapAccessDeserializer::new(map)).map(Amount::Money)
            }
        }
        from.deserialize_any(Either)
    }
}

fn count(amount: Option<Amount>) -> Option<u32> {
    match amount? {
        Amount::Count(number) => Some(number),
        Amount::Money(_) => None,
    }
}

fn money(amount: Option<Amount>) -> Option<Money> {
    match amount? {
        Amount::Money(money) => Some(money),
        Amount::Count(_) => None,
    }
}

impl Facts {
    /// The reason; none where this build does not know it, or a field that it names is missing.
    fn reason(self) -> Option<Reason> {
        Some(match self.reason.as_str() {
            "empty" => Reason::Empty,
            "too_short" => Reason::TooShort { have: count(self.have)?, need: count(self.need)? },
            "too_long" => Reason::TooLong { have: count(self.have)?, most: count(self.most)? },
            "bad_character" => {
                Reason::BadCharacter { position: count(self.position)?, character: self.character?.chars().next()? }
            }
            "check_failed" => Reason::CheckFailed,
            "wrong_number" => Reason::WrongNumber {
                which: match self.which?.as_str() {
                    "serial" => CardNumber::Serial,
                    "barcode" => CardNumber::Barcode,
                    "pin" => CardNumber::Pin,
                    _ => return None,
                },
            },
            "pin_required" => Reason::PinRequired,
            "other_issuer" => Reason::OtherIssuer { name: self.name? },
            "duplicate_in_batch" => Reason::DuplicateInBatch,
            "queued_offline" => Reason::QueuedOffline,
            "min_spend" => {
                Reason::MinSpend { need: money(self.need)?, have: money(self.have)?, missing: money(self.missing)? }
            }
            "max_spend" => Reason::MaxSpend { most: money(self.most)?, have: money(self.have)? },
            "min_quantity" => Reason::MinQuantity { need: count(self.need)?, have: count(self.have)? },
            "no_eligible_items" => Reason::NoEligibleItems { categories: self.categories? },
            "excluded_items" => Reason::ExcludedItems { lines: self.lines? },
            "missing_items" => Reason::MissingItems { skus: self.skus? },
            "sale_items_excluded" => Reason::SaleItemsExcluded { lines: self.lines? },
            "shipping_not_eligible" => Reason::ShippingNotEligible,
            "purchase_type" => Reason::PurchaseType,
            "payment_kind" => Reason::PaymentKind,
            "region" => Reason::Region,
            "currency" => Reason::Currency,
            "sign_in_required" => Reason::SignInRequired,
            "cannot_combine" => Reason::CannotCombine { with: self.with? },
            "better_exists" => Reason::BetterExists { kept: self.kept?, saving: money(self.saving)? },
            "too_many_codes" => Reason::TooManyCodes { most: count(self.most)? },
            "cart_empty" => Reason::CartEmpty,
            "gift_card_in_cart" => Reason::GiftCardInCart { lines: self.lines? },
            "restricted" => Reason::Restricted { categories: self.categories? },
            "balance_limit" => Reason::BalanceLimit { limit: money(self.limit)?, balance: money(self.balance)? },
            "not_activated" => Reason::NotActivated,
            "region_mismatch" => Reason::RegionMismatch { card: self.card?, account: self.account? },
            "insufficient_balance" => Reason::InsufficientBalance { available: money(self.available)? },
            "price_changed" => Reason::PriceChanged,
            "step_up_required" => Reason::StepUpRequired { methods: self.methods? },
            "frozen" => Reason::Frozen,
            "not_found" => Reason::NotFound,
            "expired" => Reason::Expired { on: self.on? },
            "outside_hours" => Reason::OutsideHours { next: self.next? },
            "usage_limit" => Reason::UsageLimit,
            "customer_limit" => Reason::CustomerLimit,
            "budget_spent" => Reason::BudgetSpent,
            "first_order_only" => Reason::FirstOrderOnly,
            "not_eligible" => Reason::NotEligible,
            "already_redeemed" => Reason::AlreadyRedeemed { on: self.on? },
            "already_in_your_account" => Reason::AlreadyInYourAccount { entry: self.entry? },
            "disabled" => Reason::Disabled,
            "currency_mismatch" => Reason::CurrencyMismatch {
                card: self.card?.parse::<Currency>().ok()?,
                account: self.account?.parse::<Currency>().ok()?,
            },
            "on_hold" => Reason::OnHold { until: self.until? },
            "code_not_usable" => Reason::CodeNotUsable { attempts_left: count(self.attempts_left)? },
            "rate_limited" => {
                Reason::RateLimited { retry_after: count(self.retry_after)?, attempts_left: count(self.attempts_left)? }
            }
            "locked" => Reason::Locked { until: self.until? },
            "version_conflict" => Reason::VersionConflict,
            "attempt_key_reused" => Reason::AttemptKeyReused,
            "attempt_running" => Reason::AttemptRunning,
            "unavailable" => Reason::Unavailable,
            "sign_in_failed" => Reason::SignInFailed,
            "method_not_allowed" => Reason::MethodNotAllowed,
            "malformed" => Reason::Malformed,
            "unsupported_media_type" => Reason::UnsupportedMediaType,
            "body_too_large" => Reason::BodyTooLarge,
            "cross_site" => Reason::CrossSite,
            _ => return None,
        })
    }
}

impl From<Facts> for Problem {
    fn from(mut facts: Facts) -> Problem {
        let mut take = |text: fn(&mut Facts) -> &mut String| std::mem::take(text(&mut facts));
        let kind = take(|facts| &mut facts.kind);
        let title = take(|facts| &mut facts.title);
        let detail = take(|facts| &mut facts.detail);
        let instance = take(|facts| &mut facts.instance);
        let status = facts.status;
        Problem { kind, title, status, detail, instance, reason: facts.into() }
    }
}

impl From<Facts> for Reason {
    fn from(facts: Facts) -> Reason {
        facts.reason().unwrap_or(Reason::Unknown)
    }
}
