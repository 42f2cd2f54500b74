//! `/balance` and `/ledger`: what an account has, and how it came to have it.

mod source;
pub use source::Source;

use crate::{Currency, Money, Time, json::wire};
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

wire!(Bucket: "gift" => Gift, "refund" => Refund, "promotional" => Promotional, "restricted" => Restricted, "points" => Points);

/// `GET /balance`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Balance {
    /// When the server read it.
    pub as_of: Time,
    /// Grows with every change of this account; tells an old answer from a new one.
    pub version: u64,
    /// One a currency, the account's own first. Never converted, never summed; points are none of them.
    pub totals: Vec<Total>,
    /// Every bucket that has something.
    pub buckets: Vec<BucketBalance>,
    /// What is set aside for unfinished orders.
    pub holds: Vec<Hold>,
    /// Cards that another issuer is asked for, oldest first.
    pub pending: Vec<Pending>,
    /// No debit while it is frozen.
    pub frozen: bool,
}

wire!(Balance { as_of, version, totals, buckets, holds, pending, frozen });

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
    /// What has run out and still stands in the books: with the other two it is what the history ends with.
    pub run_out: Money,
}

wire!(Total { currency, available, held, run_out });

/// One bucket in one currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BucketBalance {
    /// Which kind.
    pub bucket: Bucket,
    /// The sum of what its lots have available.
    pub available: Money,
    /// The first that are spent: the soonest to expire first, then the oldest.
    pub lots: Vec<Lot>,
    /// Those behind them, where there are some: `GET /balance/lots` has them.
    #[serde(default)]
    pub more: Option<MoreLots>,
}

wire!(BucketBalance { bucket, available, lots, more });

/// The lots of a bucket that an answer leaves out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MoreLots {
    /// So many.
    pub count: u64,
    /// What they have available.
    pub available: Money,
    /// Opaque; asks for what follows.
    pub next: String,
}

wire!(MoreLots { count, available, next });

/// `GET /balance/lots`: some lots of one bucket in one currency, in the order in which they are spent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Lots {
    /// The next to be spent first.
    pub items: Vec<Lot>,
    /// Opaque; asks for what follows. Absent on the last page.
    pub next: Option<String>,
}

wire!(Lots { items, next });

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

wire!(Lot { id, amount, left, held, since, expires, from, categories });

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

wire!(Hold { id, amount, order, expires });

/// A card that another issuer is asked for; it becomes a lot when the issuer says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Pending {
    /// Of the redemption.
    pub redemption: String,
    /// The issuer's name.
    pub issuer: String,
    /// The last four of its code.
    pub last_four: String,
    /// What it is worth.
    pub amount: Money,
    /// Since when.
    pub since: Time,
}

wire!(Pending { redemption, issuer, last_four, amount, since });

/// Some lines of the history: `GET /ledger`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct History {
    /// Newest first.
    pub items: Vec<Entry>,
    /// Opaque; asks for what follows. Absent on the last page.
    pub next: Option<String>,
    /// As many lines as the filter leaves in all; absent where a cursor was given.
    pub total: Option<u64>,
}

wire!(History { items, next, total });

/// One line of the history, newest first.
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

wire!(Entry { id, at, bucket, amount, after, source });

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
    /// The cart of this account changed.
    Cart {
        /// As in [`crate::api::cart::Cart::version`].
        version: u64,
    },
    /// An order of this account moved on.
    Order {
        /// Its number.
        id: String,
    },
    /// A gift of this account moved on.
    Gift {
        /// Its id.
        id: String,
    },
    /// A redemption of this account moved on: another issuer has answered.
    Redemption {
        /// Its id.
        id: String,
    },
    /// A report of this account moved on: the shop has answered, or closed it.
    Case {
        /// Its number.
        id: String,
    },
    /// This account was frozen, unfrozen, or has other preferences.
    Account,
    /// This session was ended elsewhere.
    SignedOut,
}
