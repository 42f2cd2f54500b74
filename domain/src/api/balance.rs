//! `/balance` and `/ledger`: what an account has, and how it came to have it.

use crate::{Currency, Money, Time};
use serde::{Deserialize, Serialize};

/// A kind of value in an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Bucket {
    /// Purchased cards.
    Gift,
    /// Money that came back.
    Refund,
    /// Given by the shop.
    Promotional,
    /// Only for some categories.
    Restricted,
    /// Points, which convert at the shop's rate.
    Points,
}

/// `GET /balance`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Balance {
    /// When the server read it.
    pub as_of: Time,
    /// Grows with every change of this account; tells an old answer from a new one.
    pub version: u64,
    /// One a currency, the account's own first. Never converted, never summed.
    pub totals: Vec<Total>,
    /// Every bucket that has or had something.
    pub buckets: Vec<BucketBalance>,
    /// What is set aside for unfinished orders.
    pub holds: Vec<Hold>,
    /// No debit while it is frozen.
    pub frozen: bool,
}

/// All of one currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Total {
    /// Which.
    pub currency: Currency,
    /// What can be spent now.
    pub available: Money,
    /// What is set aside.
    pub held: Money,
}

/// One bucket in one currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BucketBalance {
    /// Which kind.
    pub bucket: Bucket,
    /// The sum of what its lots have available.
    pub available: Money,
    /// The soonest to expire first, then the oldest: the order in which they are spent.
    pub lots: Vec<Lot>,
}

/// One credit inside a bucket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Lot {
    /// Opaque.
    pub id: String,
    /// What came.
    pub amount: Money,
    /// What is left, holds included.
    pub left: Money,
    /// What of it is set aside.
    pub held: Money,
    /// When it came.
    pub since: Time,
    /// When it runs out, if it does.
    pub expires: Option<Time>,
    /// Where it came from.
    pub from: Source,
    /// The categories it may pay for; empty means any.
    pub categories: Vec<String>,
}

/// Where value came from or went to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case", try_from = "flat::Source")]
pub enum Source {
    /// A card.
    Card {
        /// Its public id.
        id: String,
        /// The last four of its code.
        last_four: String,
    },
    /// The opening balance of a demonstration account.
    Opening,
}

/// A tagged enum read as one flat record: a tenth of the WASM that the derived way takes.
mod flat {
    #[derive(serde::Deserialize)]
    pub struct Source {
        kind: String,
        id: Option<String>,
        last_four: Option<String>,
    }

    impl TryFrom<Source> for super::Source {
        type Error = &'static str;

        fn try_from(flat: Source) -> Result<Self, Self::Error> {
            match (flat.kind.as_str(), flat.id, flat.last_four) {
                ("card", Some(id), Some(last_four)) => Ok(Self::Card { id, last_four }),
                ("opening", ..) => Ok(Self::Opening),
                _ => Err("a kind of source and its fields"),
            }
        }
    }
}

/// Part of a lot set aside for an unfinished order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Hold {
    /// Opaque.
    pub id: String,
    /// How much.
    pub amount: Money,
    /// For which order.
    pub order: String,
    /// It falls off by itself then.
    pub expires: Time,
}

/// One line of the history: `GET /ledger`, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Entry {
    /// Opaque.
    pub id: String,
    /// When.
    pub at: Time,
    /// Into or out of which bucket.
    pub bucket: Bucket,
    /// Negative where value left.
    pub amount: Money,
    /// What the account had of this currency afterwards, holds included.
    pub after: Money,
    /// Why.
    pub source: Source,
}

/// What is said on `GET /events`, as server-sent events whose name is the tag and whose data is the rest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    /// The balance moved; ask for it again.
    Balance {
        /// As in [`Balance::version`].
        version: u64,
    },
    /// This session was ended elsewhere.
    SignedOut,
}
