//! All that a quote is made from. The server sends it with the cart; the app changes it as the shopper does.

use crate::{
    Currency, Money, Time,
    api::{
        balance::Bucket,
        catalog::{Product, TaxClass},
        order::Method,
    },
    json::wire,
    promo::Promo,
};
use serde::{Deserialize, Serialize};

/// A cart, and everything that has a say in its price.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Input {
    /// The instant it is priced for.
    pub at: Time,
    /// The region's id.
    pub region: String,
    /// The only currency of this quote.
    pub currency: Currency,
    /// In the cart's order.
    pub lines: Vec<Line>,
    /// The promos whose codes the shopper holds, and those that apply by themselves.
    pub offers: Vec<Offer>,
    /// Ids of promos that the shopper insists on; empty leaves the choice to the best set.
    pub chosen: Vec<String>,
    /// The ways of delivery here.
    pub deliveries: Vec<Delivery>,
    /// The id of the chosen one; an unknown id is the first.
    pub delivery: String,
    /// How the region taxes.
    pub taxes: Taxes,
    /// Who buys.
    pub customer: Customer,
    /// What pays the rest, as far as it is chosen.
    pub payment: Option<Method>,
    /// What the account and the cards on this cart have, holds taken off.
    pub lots: Vec<Lot>,
    /// How the balance is to pay.
    pub tender: Tender,
}

wire!(Input {
    at,
    region,
    currency,
    lines,
    offers,
    chosen,
    deliveries,
    delivery,
    taxes,
    customer,
    payment,
    lots,
    tender,
});

/// So many of one product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Line {
    /// Opaque.
    pub id: String,
    /// Of what.
    pub product: Product,
    /// How many, at most 999.
    pub quantity: u32,
    /// Every so many weeks, where it is a subscription.
    pub every: Option<u32>,
}

wire!(Line { id, product, quantity, every });

/// A promo in this cart, and what its limits say about this shopper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Offer {
    /// Which.
    pub promo: Promo,
    /// Why this shopper can't have it whatever is in the cart.
    pub barred: Option<Barred>,
    /// What its budget still has, where it has one.
    pub budget_left: Option<Money>,
}

wire!(Offer { promo, barred, budget_left });

/// What only the server knows about a promo and a shopper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Barred {
    /// Used as often as it may be, by everyone together.
    UsageLimit,
    /// Used as often as this customer may.
    CustomerLimit,
    /// For other customers.
    NotEligible,
}

wire!(Barred: "usage_limit" => UsageLimit, "customer_limit" => CustomerLimit, "not_eligible" => NotEligible);

/// A way of delivery. Only goods are delivered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Delivery {
    /// A short word that stays.
    pub id: String,
    /// As it is shown: "Standard, 2 to 4 days".
    pub name: String,
    /// For the whole order.
    pub price: Money,
}

wire!(Delivery { id, name, price });

/// How a region taxes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Taxes {
    /// Prices contain the tax; otherwise it is added.
    pub included: bool,
    /// Basis points of the standard class.
    pub standard: u32,
    /// Basis points of the reduced class.
    pub reduced: u32,
    /// The class of the delivery.
    pub delivery: TaxClass,
}

wire!(Taxes { included, standard, reduced, delivery });

/// Who buys.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Customer {
    /// Somebody; otherwise a guest.
    pub signed_in: bool,
    /// Orders placed before, not counting those that were cancelled or never paid.
    pub orders: u32,
    /// The account is frozen: nothing is debited.
    pub frozen: bool,
}

wire!(Customer { signed_in, orders, frozen });

/// Value that may pay: a lot of the balance, or a card laid on this cart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = CartLot))]
pub struct Lot {
    /// The lot's id, or the public id of the card.
    pub id: String,
    /// The kind of value.
    pub bucket: Bucket,
    /// What is left, holds taken off.
    pub amount: Money,
    /// When it runs out, if it does.
    pub expires: Option<Time>,
    /// Since when it is there.
    pub since: Time,
    /// The categories it may pay for; empty means any.
    pub categories: Vec<String>,
    /// The last four of a card that is laid on this cart and not in the balance.
    pub card: Option<String>,
}

wire!(Lot { id, bucket, amount, expires, since, categories, card });

/// How the balance is to pay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Tender {
    /// Off, nothing of the balance is used; cards laid on the cart still are.
    pub use_balance: bool,
    /// Exact amounts; a bucket that is not named pays what it can.
    pub amounts: Vec<BucketAmount>,
}

wire!(Tender { use_balance, amounts });

/// So much of one bucket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BucketAmount {
    /// Which.
    pub bucket: Bucket,
    /// How much, where the cart and the bucket allow it.
    pub amount: Money,
}

wire!(BucketAmount { bucket, amount });

impl Tender {
    /// The balance pays what it can.
    pub fn auto() -> Tender {
        Tender { use_balance: true, amounts: Vec::new() }
    }
}

impl Taxes {
    /// Basis points of a class, at most all of it.
    pub fn rate(&self, class: TaxClass) -> u32 {
        let rate = match class {
            TaxClass::Standard => self.standard,
            TaxClass::Reduced => self.reduced,
            TaxClass::None => 0,
        };
        rate.min(10_000)
    }
}
