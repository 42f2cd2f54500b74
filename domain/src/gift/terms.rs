//! What a region takes as a gift.

use crate::{Money, json::wire};
use serde::{Deserialize, Serialize};

/// A region's terms for gifts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = GiftTerms))]
pub struct Terms {
    /// The smallest amount.
    pub least: Money,
    /// The largest amount for one recipient.
    pub most: Money,
    /// The amounts that are offered.
    pub chips: Vec<Money>,
    /// From this amount on a gift to somebody new is stopped once ([`super::interlock`]).
    pub large: Money,
    /// All that one account may send in 24 hours.
    pub daily: Money,
}

wire!(Terms { least, most, chips, large, daily });
