//! The closed list of what may be refused, with the numbers each refusal names.

use crate::{
    Currency, Money, Time,
    gift::{interlock::Warning, recipient::RowFault},
    json::wire,
    quote::Quote,
};
use serde::{Deserialize, Serialize};

/// Why something was refused. On the wire `reason` in snake case, its fields beside it; no string is ever matched.
///
/// A reason that this build does not know, from a newer server, reads as [`Reason::Unknown`] and is shown by its `detail`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "reason", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are the numbers that their reason's own line speaks of")]
pub enum Reason {
    // Local: found on the device, and never sent. The server gives them too, to clients that check nothing.
    /// Nothing was typed.
    Empty,
    /// Fewer symbols than the profile has.
    TooShort { have: u32, need: u32 },
    /// More symbols than the profile has.
    TooLong { have: u32, most: u32 },
    /// A character that no such code has, at its place among the symbols, counted from 1.
    BadCharacter { position: u32, character: char },
    /// The check symbols do not fit the rest.
    CheckFailed,
    /// Another number of the card was typed.
    WrongNumber { which: CardNumber },
    /// This kind of card also needs its security code.
    PinRequired,
    /// The code is another shop's.
    OtherIssuer { name: String },
    /// The same code stands twice in a list.
    DuplicateInBatch,
    /// Typed offline; waiting for the line.
    QueuedOffline,

    // Fixable: always told, with the numbers that mend it.
    /// The cart is worth too little for the promo.
    MinSpend { need: Money, have: Money, missing: Money },
    /// The cart is worth too much for the promo.
    MaxSpend { most: Money, have: Money },
    /// Too few items.
    MinQuantity { need: u32, have: u32 },
    /// Nothing in the cart is in the promo's categories.
    NoEligibleItems { categories: Vec<String> },
    /// These lines are outside the promo.
    ExcludedItems { lines: Vec<String> },
    /// The promo needs these goods.
    MissingItems { skus: Vec<String> },
    /// These lines are on sale and do not count.
    SaleItemsExcluded { lines: Vec<String> },
    /// The delivery chosen is outside the promo.
    ShippingNotEligible,
    /// For one-time orders only, or for subscriptions only.
    PurchaseType,
    /// For other means of payment only.
    PaymentKind,
    /// For other regions only.
    Region,
    /// For another currency only.
    Currency,
    /// Only for who is signed in.
    SignInRequired,
    /// Two promos exclude each other.
    CannotCombine { with: String },
    /// Another set of codes saves more.
    BetterExists { kept: String, saving: Money },
    /// A cart holds no more codes than this.
    TooManyCodes { most: u32 },
    /// There is nothing in the cart.
    CartEmpty,
    /// Gift cards are never discounted, nor bought with gift value.
    GiftCardInCart { lines: Vec<String> },
    /// This value pays for these categories only.
    Restricted { categories: Vec<String> },
    /// The account would hold more than it may.
    BalanceLimit { limit: Money, balance: Money },
    /// The card was never activated at the till.
    NotActivated,
    /// The card is for another region.
    RegionMismatch { card: String, account: String },
    /// Less is there than was asked for.
    InsufficientBalance { available: Money },
    /// The price is no longer what the shopper saw; this is the new one. Always there; the app leaves it (`facts`).
    PriceChanged {
        // A quote tells of reasons again.
        #[cfg_attr(feature = "openapi", schema(no_recursion))]
        quote: Option<Box<Quote>>,
    },
    /// Points are worth something else by now: this much for as many.
    RateChanged { worth: Money },
    /// A product ran out, or fewer are left than asked for.
    SoldOut { lines: Vec<String> },
    /// The payment card, or the provider's page, said no; nothing was taken.
    PaymentDeclined,
    /// Nothing pays what is due.
    PaymentRequired { due: Money },
    /// It goes somewhere, and nobody said where.
    AddressRequired,
    /// Some recipients of a gift can't be sent to as they stand. The app finds the same faults itself, and leaves these.
    Recipients { faults: Vec<RowFault> },
    /// A gift looks like one that a scammer asked for; it is sent once its sender has read why. The app leaves the
    /// warnings: they are in the review.
    GiftStopped { warnings: Vec<Warning> },
    /// More than one account may send within 24 hours; so much is left until then.
    GiftLimit { left: Money, until: Time },
    /// The day is over by then, or more than a year away.
    DayOutOfReach { from: Time, until: Time },
    /// It can't be cancelled any more, or not yet.
    NotCancellable,
    /// The step needs a fresh proof of who asks.
    StepUpRequired { methods: Vec<String> },
    /// The account is frozen; debits wait.
    Frozen,
    /// Its e-mail is to be confirmed first, by the link in a letter.
    EmailNotConfirmed,

    // Final for a promo.
    /// There is no such thing. Also the answer for unknown addresses and ids.
    NotFound,
    /// It ran out.
    Expired { on: Time },
    /// Outside its hours; the next begin then.
    OutsideHours { next: Time },
    /// Used as often as it may be, by everyone together.
    UsageLimit,
    /// Used as often as this customer may.
    CustomerLimit,
    /// The promotion's money is spent.
    BudgetSpent,
    /// For first orders only.
    FirstOrderOnly,
    /// Not for this customer.
    NotEligible,

    // Stored value.
    /// Someone else's by now; never told whose.
    AlreadyRedeemed { on: Time },
    /// The caller has it already; `entry` is the redemption that brought it.
    AlreadyInYourAccount { entry: String },
    /// Switched off by the shop.
    Disabled,
    /// The card's currency is not the account's.
    CurrencyMismatch { card: Currency, account: Currency },
    /// Set aside until then.
    OnHold { until: Time },
    /// No success, and no more is told. `attempts_left` before a wait.
    CodeNotUsable { attempts_left: u32 },

    // Transient.
    /// Too many tries; go on after so many seconds.
    RateLimited { retry_after: u32, attempts_left: u32 },
    /// Too many misses; go on at that time.
    Locked { until: Time },
    /// Someone changed it meanwhile.
    VersionConflict,
    /// This attempt key came with another body before.
    AttemptKeyReused,
    /// This attempt is still running.
    AttemptRunning,
    /// Not now; nothing happened.
    Unavailable,

    // The protocol: a program spoke wrongly.
    /// Somebody signs in with this e-mail already.
    EmailTaken,
    /// E-mail and password do not belong together.
    SignInFailed,
    /// The password is right; one of these is asked for beside it.
    SecondFactorRequired { methods: Vec<String> },
    /// The code of the second factor is wrong, was used already, or its half minute is over.
    SecondFactorFailed { attempts_left: u32 },
    /// What a passkey said does not fit what it was asked, or it is none of those that may answer; never told which.
    PasskeyFailed,
    /// An account has no more passkeys than this.
    TooManyPasskeys { most: u32 },
    /// A link from a letter is unknown, was used already, or is too old; never told which.
    LinkNotUsable,
    /// The address does not take this method.
    MethodNotAllowed,
    /// The body is not what the address reads.
    Malformed,
    /// The body is of another content type.
    UnsupportedMediaType,
    /// The body is larger than the address reads.
    BodyTooLarge,
    /// The write came from another site.
    CrossSite,

    /// A reason of a newer server.
    #[serde(other)]
    Unknown,
}

/// The numbers on the back of a card that are easily taken for one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum CardNumber {
    /// The shop's own number of the card.
    Serial,
    /// The number under the bars.
    Barcode,
    /// The security code.
    Pin,
}

wire!(CardNumber: "serial" => Serial, "barcode" => Barcode, "pin" => Pin);

/// A refusal as it travels: problem details of RFC 9457, `application/problem+json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Problem {
    /// A relative reference to the refusal's line in the API document.
    #[serde(rename = "type")]
    pub kind: String,
    /// What it is in a few words.
    pub title: String,
    /// The HTTP status once more.
    pub status: u16,
    /// One sentence that says what to do next.
    pub detail: String,
    /// The id of the request, to be told to support.
    pub instance: String,
    /// The reason, and beside it the fields that it names.
    #[serde(flatten)]
    pub reason: Reason,
}

#[cfg(test)]
#[path = "refusal_tests.rs"]
mod tests;
