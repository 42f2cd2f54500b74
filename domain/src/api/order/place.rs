//! What a shopper sends to place an order, or to cancel it.

use crate::{Money, json::wire};
use serde::{Deserialize, Serialize};
use std::fmt;

/// `POST /orders`, with an `Idempotency-Key`. Values are held, the payment is taken, values are captured; or all of it
/// is released again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Place {
    /// The cart's version that the shopper saw.
    pub version: u64,
    /// The total that the shopper saw; another one is `price_changed`.
    pub total: Money,
    /// What was left to pay; another one is `price_changed`.
    pub due: Money,
    /// Where it goes, when something is delivered; absent means the account's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
    /// What pays the rest, when something is due.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment: Option<Pay>,
}

/// What pays the rest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "method", rename_all = "snake_case")]
pub enum Pay {
    /// A payment card.
    Card {
        /// As typed.
        card: PaymentCard,
        /// Keep it on file with the provider, which a subscription needs.
        #[serde(default)]
        keep: bool,
    },
    /// The card on file.
    OnFile,
    /// The provider's own page.
    Redirect,
}

/// A payment card: sent to the provider, kept nowhere.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PaymentCard {
    /// Digits only.
    pub number: String,
    /// `MM/YY`.
    pub expires: String,
    /// Three or four digits.
    pub security_code: String,
}

/// Nothing of it shows but the last four.
impl fmt::Debug for PaymentCard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let from = self.number.len().saturating_sub(4);
        write!(f, "PaymentCard(…{})", self.number.get(from..).unwrap_or_default())
    }
}

/// Where something goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Address {
    /// Who receives it.
    pub name: String,
    /// Street and number.
    pub street: String,
    /// City or town.
    pub city: String,
    /// Postcode or ZIP.
    pub postcode: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
}

wire!(Address { name, street, city, postcode, country });

/// `POST /orders/{id}/cancel`, with an `Idempotency-Key`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Cancel {
    /// The ids of the lines; empty means all of it, the delivery too.
    pub lines: Vec<String>,
}
