//! `/subscriptions`: what comes again and again.

use crate::{Money, Reason, Time, json::wire};
use serde::{Deserialize, Serialize};

/// One row of `GET /subscriptions`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Subscription {
    /// Opaque.
    pub id: String,
    /// The product's id.
    pub product: String,
    /// Its name.
    pub name: String,
    /// Its picture.
    pub picture: String,
    /// How many each time.
    pub quantity: u32,
    /// Every so many weeks.
    pub every: u32,
    /// For one, today.
    pub unit: Money,
    /// When it is ordered next.
    pub next: Time,
    /// How it pays.
    pub pays: Pays,
    /// Whether it goes on.
    pub state: State,
    /// Why the last renewal was left out, until one succeeds.
    pub trouble: Option<Reason>,
    /// The number of its last order.
    pub last_order: String,
}

wire!(Subscription { id, product, name, picture, quantity, every, unit, next, pays, state, trouble, last_order });

/// How a subscription pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Pays {
    /// From the balance first, the rest from the card on file.
    BalanceFirst,
    /// Only if the balance covers all of it; otherwise this one is left out.
    BalanceOnly,
}

wire!(Pays: "balance_first" => BalanceFirst, "balance_only" => BalanceOnly);

/// Whether a subscription goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = SubscriptionState))]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// It is renewed when its day comes.
    Active,
    /// It waits until it is switched on again.
    Paused,
    /// It is over.
    Ended,
}

wire!(State: "active" => Active, "paused" => Paused, "ended" => Ended);

/// `PATCH /subscriptions/{id}`: what is absent stays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = SubscriptionChange))]
pub struct Change {
    /// From 1 to 999.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<u32>,
    /// Another rhythm that the product offers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub every: Option<u32>,
    /// Another way to pay.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pays: Option<Pays>,
    /// Pause, go on, or end; an ended one stays ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<State>,
}
