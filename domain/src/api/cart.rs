//! `/cart`: what is about to be bought, the codes on it and how it is to be paid.
//!
//! Every write sends the version it was made for as `If-Match: "7"` and answers with the whole cart; a stale one is
//! `version_conflict`, and the cart is to be asked for again.

use crate::{
    Code,
    api::order::Method,
    json::wire,
    quote::{Input, Quote, Tender},
};
use serde::{Deserialize, Serialize};

/// `GET /cart`, and the answer to every write.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Cart {
    /// Opaque.
    pub id: String,
    /// Grows with every change.
    pub version: u64,
    /// All that it is priced from; the app prices it again as the shopper changes it.
    pub input: Input,
    /// What the server makes of it.
    pub quote: Quote,
    /// The id of an order of this cart that is being paid.
    pub order: Option<String>,
}

wire!(Cart { id, version, input, quote, order });

/// `POST /cart/lines`: adds to the line of this product and rhythm, or begins one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AddLine {
    /// The product's id.
    pub product: String,
    /// How many more, from 1 on.
    pub quantity: u32,
    /// Every so many weeks, where it is to be a subscription.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub every: Option<u32>,
}

/// `PATCH /cart/lines/{id}`: what is absent stays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChangeLine {
    /// From 1 to 999.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<u32>,
    /// Another rhythm in weeks; 0 for once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub every: Option<u32>,
}

/// `POST /cart/codes`: lays a promo code or a card on the cart, beside those that are there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AddCode {
    /// As the shopper left it; the server reads it again by the same rules.
    pub code: Code,
    /// The security code, where the card has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pin: Option<Code>,
    /// "It is right as I typed it": profiles with a check rule stand back.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub as_typed: bool,
}

/// `PUT /cart/choice`: the promos that the shopper insists on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Choice {
    /// Ids of promos on the cart; empty leaves the choice to the best set.
    pub promos: Vec<String>,
}

/// `PUT /cart/tender`: how the balance is to pay, and what pays the rest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SetTender {
    /// The balance.
    #[serde(flatten)]
    pub tender: Tender,
    /// The rest, as far as it is chosen.
    pub payment: Option<Method>,
}

/// `PUT /cart/delivery`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SetDelivery {
    /// The id of one of the ways of delivery in the cart's input.
    pub delivery: String,
}
