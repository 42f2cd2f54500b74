//! What other storefronts do with the shop: who may embed its frames, carts of theirs, and who is told what happened.

use crate::{Money, Time, json::wire};
use serde::{Deserialize, Serialize};
use std::fmt;

/// An origin that may show the shop's frames.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Allowed {
    /// `https://store.example`, with its port where it has one.
    pub origin: String,
}

/// `PUT /merchant/carts/{id}`: a cart of another storefront, as it is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HostCart {
    /// The region's id.
    pub region: String,
    /// What is in it.
    pub lines: Vec<HostLine>,
}

/// So many of a product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HostLine {
    /// The product's id in the shop's catalogue.
    pub product: String,
    /// How many, from 1 to 999.
    pub quantity: u32,
}

/// A token with which a guest redeems into one cart, once.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CartToken {
    /// For the frame, as `Scrip-Token`.
    pub token: String,
    /// Until when it is taken.
    pub expires: Time,
}

/// The token never shows.
impl fmt::Debug for CartToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CartToken").field("expires", &self.expires).finish_non_exhaustive()
    }
}

/// What carries a sign-in from the shop's own window to the frame that opened it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Ticket {
    /// Taken once, within a minute.
    pub ticket: String,
}

wire!(Ticket { ticket });

/// The ticket never shows.
impl fmt::Debug for Ticket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Ticket")
    }
}

/// `POST /merchant/webhooks`: whom to tell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewWebhook {
    /// Where it is called.
    pub url: String,
}

/// Somebody who is told what happened.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Webhook {
    /// Opaque.
    pub id: String,
    /// Where it is called.
    pub url: String,
    /// What calls are signed with. Only in the answer that made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret: Option<String>,
}

/// The secret never shows.
impl fmt::Debug for Webhook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Webhook").field("id", &self.id).field("url", &self.url).finish_non_exhaustive()
    }
}

/// The body of a call. The same `id` may come more than once; what it says is then the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Call {
    /// Of what happened: the id of the redemption, or of the change.
    pub id: String,
    /// When it happened.
    pub at: Time,
    /// What happened.
    #[serde(flatten)]
    pub what: Happened,
}

/// What a storefront is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Happened {
    /// A card was redeemed into a cart of the storefront.
    Redeemed {
        /// The cart, as the storefront calls it.
        cart: String,
        /// What came.
        amount: Money,
        /// The last four of the card's code.
        last_four: String,
    },
    /// A cart of the storefront was changed by its shopper: a code was laid on it or taken off.
    CartChanged {
        /// The cart, as the storefront calls it.
        cart: String,
        /// Its version.
        version: u64,
    },
}
