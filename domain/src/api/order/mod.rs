//! `/orders`: a cart is placed, paid, and perhaps cancelled.

mod place;
pub use place::{Address, Cancel, Pay, PaymentCard, Place};

use crate::{
    Money, Reason, Time,
    api::redeem::Attempt,
    json::{Json, Wire, wire},
    quote::{BucketAmount, Credit},
};
use serde::{Deserialize, Serialize};

/// What pays for what the balance does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// A payment card, typed in here.
    Card,
    /// A provider's own page, which comes back.
    Redirect,
}

wire!(Method: "card" => Card, "redirect" => Redirect);

/// An order, and its receipt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Order {
    /// Its number, which is also in its address: `7QK2-M4X9`.
    pub id: String,
    /// When it was placed.
    pub at: Time,
    /// How far it is.
    pub state: State,
    /// As they were sold.
    pub lines: Vec<OrderLine>,
    /// The lines before discounts.
    pub items: Money,
    /// What promos took off.
    pub discounts: Money,
    /// The delivery before discounts.
    pub delivery: Money,
    /// Added or contained.
    pub tax: Money,
    /// Prices contain the tax.
    pub tax_included: bool,
    /// What it cost.
    pub total: Money,
    /// What the balance paid.
    pub from_balance: Money,
    /// What else was paid.
    pub due: Money,
    /// What paid it.
    pub method: Option<Method>,
    /// The last four of the payment card.
    pub card: Option<String>,
    /// What each bucket paid.
    pub buckets: Vec<BucketAmount>,
    /// The promos that applied.
    pub promos: Vec<Taken>,
    /// Credit that came with it.
    pub credits: Vec<Credit>,
    /// Where it goes, when something is delivered.
    pub address: Option<Address>,
    /// The name of the way of delivery.
    pub delivery_name: Option<String>,
    /// What went back.
    pub refunds: Vec<Refund>,
    /// All that the account had available right after it was paid.
    pub balance_after: Option<Money>,
}

wire!(Order {
    id,
    at,
    state,
    lines,
    items,
    discounts,
    delivery,
    tax,
    tax_included,
    total,
    from_balance,
    due,
    method,
    card,
    buckets,
    promos,
    credits,
    address,
    delivery_name,
    refunds,
    balance_after,
});

/// How far an order is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = OrderState))]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum State {
    /// Values are held; the provider has not said yet.
    Paying {
        /// The hold falls off then.
        until: Time,
    },
    /// Values are held; the provider wants to see the shopper on its own page, which comes back.
    Challenge {
        /// Of the page, on this shop's origin or the provider's.
        address: String,
        /// The hold falls off then.
        until: Time,
    },
    /// Paid.
    Paid,
    /// Not paid: everything held was released.
    Released {
        /// Why.
        reason: Reason,
    },
    /// Paid, then cancelled, all of it.
    Cancelled,
}

impl Wire for State {
    fn take(mut json: Json) -> Option<Self> {
        Some(match json.field::<String>("state")?.as_str() {
            "paying" => State::Paying { until: json.field("until")? },
            "challenge" => State::Challenge { address: json.field("address")?, until: json.field("until")? },
            "paid" => State::Paid,
            "released" => State::Released { reason: json.field("reason")? },
            "cancelled" => State::Cancelled,
            _ => return None,
        })
    }
}

/// A line as it was sold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OrderLine {
    /// The cart line's id.
    pub id: String,
    /// The product's id.
    pub product: String,
    /// Its name.
    pub name: String,
    /// Its picture.
    pub picture: String,
    /// How many.
    pub quantity: u32,
    /// Every so many weeks, where it is a subscription.
    pub every: Option<u32>,
    /// Before discounts.
    pub amount: Money,
    /// What promos took off.
    pub discount: Money,
    /// What was paid for it, added tax and all.
    pub paid: Money,
    /// It was cancelled, and what was paid for it went back.
    pub cancelled: bool,
    /// The shopper can still cancel it.
    pub cancellable: bool,
}

wire!(OrderLine { id, product, name, picture, quantity, every, amount, discount, paid, cancelled, cancellable });

/// A promo that applied.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Taken {
    /// Its id.
    pub promo: String,
    /// Its code, if it has one.
    pub code: Option<String>,
    /// In the shop's words.
    pub name: String,
    /// What it took off.
    pub saved: Money,
}

wire!(Taken { promo, code, name, saved });

/// Value that went back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Refund {
    /// When.
    pub at: Time,
    /// The ids of the lines it is for; empty where it is for the delivery alone. Of an order of gifts the numbers of the
    /// gifts that were taken back.
    pub lines: Vec<String>,
    /// To the balance, by bucket.
    pub buckets: Vec<BucketAmount>,
    /// To the payment card, or the provider's page.
    pub card: Money,
}

wire!(Refund { at, lines, buckets, card });

/// `GET /attempts/{key}` for an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed(pub Attempt);

impl Wire for Placed {
    fn take(mut json: Json) -> Option<Self> {
        let order: Option<Box<Order>> = json.field::<Option<Order>>("order")?.map(Box::new);
        order.map(|order| Attempt::Ordered { order }).or_else(|| Attempt::take(json)).map(Placed)
    }
}
