//! `/products`: what the shop sells.

use crate::{Money, Time, json::wire};
use serde::{Deserialize, Serialize};

/// One thing that is sold, at the price of one region.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Product {
    /// Its stock-keeping unit, a short word that stays: `cast-iron-pan`.
    pub id: String,
    /// As it stands on the shelf.
    pub name: String,
    /// One sentence.
    pub about: String,
    /// The id of its category.
    pub category: String,
    /// What it is, which decides delivery, discounts and what may pay for it.
    pub kind: Kind,
    /// Address of its picture.
    pub picture: String,
    /// For one.
    pub price: Money,
    /// A lower price for a time.
    pub sale: Option<Sale>,
    /// How many are left; `None` where they never run out.
    pub left: Option<u32>,
    /// The rhythms, in weeks, in which it can be subscribed to; empty where it can't.
    pub every: Vec<u32>,
    /// Which tax rate it takes.
    pub tax: TaxClass,
}

wire!(Product { id, name, about, category, kind, picture, price, sale, left, every, tax });

/// What a product is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// It is sent.
    Goods,
    /// It is there at once.
    Digital,
    /// A gift card: discounted by promos that name it only, and paid for by card only.
    GiftCard,
}

wire!(Kind: "goods" => Goods, "digital" => Digital, "gift_card" => GiftCard);

/// A lower price for a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Sale {
    /// For one, while it runs.
    pub price: Money,
    /// It is over at this instant.
    pub until: Time,
}

wire!(Sale { price, until });

/// A class of goods that one tax rate goes with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum TaxClass {
    /// Most things.
    Standard,
    /// Food and books, where the region says so.
    Reduced,
    /// Gift cards: what they buy is taxed, not they.
    None,
}

wire!(TaxClass: "standard" => Standard, "reduced" => Reduced, "none" => None);

/// A shelf.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Category {
    /// A short word that stays.
    pub id: String,
    /// As it is shown.
    pub name: String,
}

wire!(Category { id, name });

impl Product {
    /// What one costs at this instant.
    pub fn unit_at(&self, at: Time) -> Money {
        self.running_sale(at).map_or(self.price, |sale| sale.price)
    }

    /// The sale, while it runs.
    pub fn running_sale(&self, at: Time) -> Option<&Sale> {
        self.sale.as_ref().filter(|sale| at < sale.until)
    }
}
