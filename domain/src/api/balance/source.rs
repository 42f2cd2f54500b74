//! Where value came from or went to.

use crate::{
    Money,
    json::{Json, Wire},
};
use serde::{Deserialize, Serialize};

/// Where value came from or went to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Source {
    /// A card.
    Card {
        /// Its public id.
        id: String,
        /// The last four of its code.
        last_four: String,
    },
    /// An order that it paid for, or, where value came, that was cancelled.
    Order {
        /// Its number.
        id: String,
    },
    /// Credit of a promo, given with an order.
    Promo {
        /// The promo's name.
        name: String,
        /// The order's number.
        order: String,
    },
    /// Points that became balance.
    Conversion {
        /// Its id.
        id: String,
        /// The points that went.
        points: Money,
    },
    /// The opening balance of a demonstration account.
    Opening,
}

impl Wire for Source {
    fn take(mut json: Json) -> Option<Self> {
        match json.field::<String>("kind")?.as_str() {
            "card" => Some(Source::Card { id: json.field("id")?, last_four: json.field("last_four")? }),
            "order" => Some(Source::Order { id: json.field("id")? }),
            "promo" => Some(Source::Promo { name: json.field("name")?, order: json.field("order")? }),
            "conversion" => Some(Source::Conversion { id: json.field("id")?, points: json.field("points")? }),
            "opening" => Some(Source::Opening),
            _ => None,
        }
    }
}
