//! `/promotions`: what a shop runs. Everyone may read what is announced; only the merchant writes.

use crate::{Money, promo::Promo};
use serde::{Deserialize, Serialize};

/// What a merchant writes: a promo, and the limits that only the server counts.
/// `POST /merchant/promos`, `PUT /merchant/promos/{id}`, and a line of the file for `promos import`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Definition {
    /// Conditions and discount.
    #[serde(flatten)]
    pub promo: Promo,
    /// How often it may be used by everyone together.
    #[serde(default)]
    pub usage_limit: Option<u32>,
    /// How often one customer may use it.
    #[serde(default)]
    pub customer_limit: Option<u32>,
    /// What all its discounts together may come to; one amount, in one currency.
    #[serde(default)]
    pub budget: Option<Money>,
    /// The e-mails of the accounts it is for; empty means everyone.
    #[serde(default)]
    pub customers: Vec<String>,
    /// Shown in `GET /promotions` while it runs.
    #[serde(default)]
    pub announced: bool,
}

/// A promo as its shop sees it: `GET /merchant/promos`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Running {
    /// What was written.
    #[serde(flatten)]
    pub definition: Definition,
    /// How often it has been used by orders that were paid or are being paid.
    pub used: u32,
    /// What these orders saved by it, in the budget's currency.
    pub spent: Option<Money>,
}
