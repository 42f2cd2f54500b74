//! What a sender sends: a gift to be reviewed, paid, or changed.

use crate::{
    Money, Time,
    api::order::Pay,
    gift::{Design, Local, Palette, Way, interlock::Warning, recipient::Recipient},
    json::wire,
    quote::{Credit, HeldCode},
};
use serde::{Deserialize, Serialize};
use std::fmt;

/// What a recipient sees of a gift, beside the amount.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = GiftCover))]
pub struct Cover {
    /// The picture.
    pub design: Design,
    /// Its colours.
    pub palette: Palette,
    /// What the rosette is drawn from ([`crate::rosette`]). Public; it stays whatever is sent again. In a [`Send`] the app
    /// chooses it, so that the preview shows what will arrive, and the server appends `-` and the row.
    pub rosette: String,
    /// The sender's name.
    pub from: String,
    /// The message; it may be empty.
    pub message: String,
}

wire!(Cover { design, palette, rosette, from, message });

/// What people write to each other is for no log.
impl fmt::Debug for Cover {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Cover({:?}, {:?}, {})", self.design, self.palette, self.rosette)
    }
}

/// `POST /gifts`, with an `Idempotency-Key`, and `POST /gifts/review`, which moves nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = GiftSend))]
pub struct Send {
    /// What all of them see.
    pub cover: Cover,
    /// How the gifts reach them.
    pub way: Way,
    /// The day and the hour, on each recipient's clocks; absent means at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Local>,
    /// 1 to 1,000.
    pub recipients: Vec<Recipient>,
    /// A promo code, for promos that give credit with gift cards.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The total that the sender saw; another one is `price_changed`. Ignored by the review.
    pub total: Money,
    /// The sender has read why this was stopped, and sends it all the same.
    #[serde(default)]
    pub understood: bool,
    /// What pays: a payment card, or the provider's page; never the balance. Ignored by the review.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment: Option<Pay>,
}

/// What sending would cost and do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = GiftReview))]
pub struct Review {
    /// All amounts together.
    pub items: Money,
    /// What a promo takes off.
    pub discounts: Money,
    /// Added or contained.
    pub tax: Money,
    /// Prices contain the tax.
    pub tax_included: bool,
    /// What it costs; all of it is due.
    pub total: Money,
    /// Credit that the sender gets with it.
    pub credits: Vec<Credit>,
    /// What the promo code does, if there is one.
    pub code: Option<HeldCode>,
    /// Why it is stopped once; empty when it is not.
    pub warnings: Vec<Warning>,
    /// Sent all the same, it would stay until then.
    pub cools_until: Option<Time>,
    /// When the first of them goes.
    pub first: Time,
    /// When the last of them goes.
    pub last: Time,
}

wire!(Review { items, discounts, tax, tax_included, total, credits, code, warnings, cools_until, first, last });

/// `PATCH /gifts/{id}`: what is absent stays. A gift that was sent is sent again, with a new code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = GiftChange))]
pub struct Change {
    /// The picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub design: Option<Design>,
    /// Its colours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub palette: Option<Palette>,
    /// The sender's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// The message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// The recipient's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The recipient's e-mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The recipient's time zone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
    /// When it goes, as long as it has not gone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goes: Option<Goes>,
}

/// When a gift is to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "goes", rename_all = "snake_case")]
pub enum Goes {
    /// At once, or as soon as it has cooled off.
    Now,
    /// On this day and hour of the recipient's clocks.
    On {
        /// The day and the hour.
        on: Local,
    },
}

/// `POST /gifts/{id}/link`: the only answer that a gift's code is in. Every one has a new code, and the one from before is
/// void.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = GiftLink))]
pub struct Link {
    /// The code.
    pub code: String,
}

wire!(Link { code });

/// A code is bearer money.
impl fmt::Debug for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Link(…)")
    }
}
