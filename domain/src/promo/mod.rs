//! Promos: conditions and a discount. What they come to in a cart is [`crate::quote`]'s to say.

mod check;
pub use check::PromoFault;

use crate::{
    Currency, Money, Time,
    api::order::Method,
    json::{Json, Wire, wire},
};
use serde::{Deserialize, Serialize};

/// A promotion, as the shop writes it and the app reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Promo {
    /// Short and stable.
    pub id: String,
    /// The code that it needs, in capitals; without one it applies by itself.
    pub code: Option<String>,
    /// What it gives, in a few words: "15 % off Home and Kitchen".
    pub name: String,
    /// What it takes its discount from.
    pub class: Class,
    /// Within its class the lowest takes first; then by id.
    #[serde(default)]
    pub priority: i64,
    /// The classes that it combines with. Two promos go together when each names the other's class; two item promos
    /// also where no line is in both.
    #[serde(default)]
    pub combines: Vec<Class>,
    /// It goes with no other promo at all.
    #[serde(default)]
    pub exclusive: bool,
    /// When it runs.
    #[serde(default)]
    pub when: When,
    /// Which lines it is about.
    #[serde(default)]
    pub scope: Scope,
    /// What has to be so.
    #[serde(default)]
    pub needs: Needs,
    /// What it gives.
    pub discount: Discount,
}

wire!(Promo { id, code, name, class, priority, combines, exclusive, when, scope, needs, discount });

/// What a promo takes its discount from; they are applied in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// Single lines.
    Item,
    /// The order.
    Order,
    /// Its delivery.
    Shipping,
}

wire!(Class: "item" => Item, "order" => Order, "shipping" => Shipping);

/// When a promo runs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct When {
    /// From this instant on.
    pub from: Option<Time>,
    /// It is over at this instant.
    pub until: Option<Time>,
    /// Only at these hours.
    pub hours: Option<Hours>,
}

wire!(When { from, until, hours });

/// The hours of the day at which a promo runs, in the shop's own time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Hours {
    /// Minutes after midnight.
    pub from: u32,
    /// Minutes after midnight, not included; before `from` where the hours go past midnight.
    pub until: u32,
    /// The shop's time less UTC, in minutes.
    pub offset: i64,
}

wire!(Hours { from, until, offset });

/// Which lines a promo is about. Empty lists mean all, gift cards apart: those have to be named.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct Scope {
    /// These categories …
    pub categories: Vec<String>,
    /// … and these products …
    pub products: Vec<String>,
    /// … but none of these categories …
    pub except_categories: Vec<String>,
    /// … nor of these products.
    pub except_products: Vec<String>,
    /// Things on sale do not count.
    pub without_sale: bool,
    /// Only what is bought in this way.
    pub purchase: Option<Purchase>,
}

wire!(Scope { categories, products, except_categories, except_products, without_sale, purchase });

/// A way of buying.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Purchase {
    /// Once.
    OneTime,
    /// Again and again.
    Subscription,
}

wire!(Purchase: "one_time" => OneTime, "subscription" => Subscription);

/// What has to be so for a promo to apply. Amounts stand once a currency; a promo with amounts is for these currencies only.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct Needs {
    /// The lines it is about come to at least this, as they stand when its class begins.
    pub min_spend: Vec<Money>,
    /// … and to no more than this.
    pub max_spend: Vec<Money>,
    /// So many items among the lines it is about.
    pub min_quantity: u32,
    /// All of these products are in the cart.
    pub products: Vec<String>,
    /// One of these regions.
    pub regions: Vec<String>,
    /// One of these ways of delivery.
    pub deliveries: Vec<String>,
    /// Paid in this way.
    pub payment: Option<Method>,
    /// Someone is signed in.
    pub signed_in: bool,
    /// It is the account's first order.
    pub first_order: bool,
}

wire!(Needs { min_spend, max_spend, min_quantity, products, regions, deliveries, payment, signed_in, first_order });

/// What a promo gives. Basis points are hundredths of a percent; amounts stand once a currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Discount {
    /// A part of its lines, or of the delivery.
    Percent {
        /// At most 10,000.
        basis_points: u32,
    },
    /// So much off, once.
    Fixed {
        /// How much.
        amounts: Vec<Money>,
    },
    /// So much off each item.
    PerItem {
        /// How much.
        amounts: Vec<Money>,
    },
    /// For every `buy + get` items, `get` of them cost less; the cheapest are.
    BuyGet {
        /// Items paid in full.
        buy: u32,
        /// Items that cost less.
        get: u32,
        /// How much less; 10,000 is free.
        basis_points: u32,
    },
    /// Promotional credit, given when the order is paid.
    Credit {
        /// How much.
        amounts: Vec<Money>,
        /// Days until it expires.
        days: u32,
    },
}

impl Wire for Discount {
    fn take(mut json: Json) -> Option<Self> {
        Some(match json.field::<String>("kind")?.as_str() {
            "percent" => Discount::Percent { basis_points: json.field("basis_points")? },
            "fixed" => Discount::Fixed { amounts: json.field("amounts")? },
            "per_item" => Discount::PerItem { amounts: json.field("amounts")? },
            "buy_get" => Discount::BuyGet {
                buy: json.field("buy")?,
                get: json.field("get")?,
                basis_points: json.field("basis_points")?,
            },
            "credit" => Discount::Credit { amounts: json.field("amounts")?, days: json.field("days")? },
            _ => return None,
        })
    }
}

/// The amount of this currency among amounts that stand once a currency.
pub fn amount_in(amounts: &[Money], currency: Currency) -> Option<i64> {
    amounts.iter().find(|money| money.currency == currency).map(|money| money.minor)
}
