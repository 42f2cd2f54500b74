//! `/licences`: many single-use codes that were issued to one buyer, and who has taken which.

use crate::{Code, Money, Time, json::wire};
use serde::{Deserialize, Serialize};

/// As many seats as are handed out at once.
pub const AT_ONCE: usize = 200;

/// A licence batch, to its buyer: a row of `GET /licences`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Batch {
    /// Opaque.
    pub id: String,
    /// What it is a licence for.
    pub name: String,
    /// When it was issued.
    pub at: Time,
    /// What a seat is worth.
    pub worth: Money,
    /// The categories that a seat pays for; empty means any.
    pub categories: Vec<String>,
    /// By when seats have to be taken, if they expire.
    pub expires: Option<Time>,
    /// All seats.
    pub seats: u32,
    /// In somebody's balance.
    pub taken: u32,
    /// Handed out, and not taken yet.
    pub out: u32,
}

wire!(Batch { id, name, at, worth, categories, expires, seats, taken, out });

/// `GET /licences/{id}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Licence {
    /// The whole.
    pub batch: Batch,
    /// Every seat, by number.
    pub seats: Vec<SeatRow>,
}

wire!(Licence { batch, seats });

/// One seat, to the buyer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SeatRow {
    /// Its number, from 1.
    pub nth: u32,
    /// How far it is.
    pub state: SeatState,
    /// The last four of its code, once it was handed out.
    pub last_four: Option<String>,
    /// When it came to be so.
    pub at: Option<Time>,
    /// The e-mail of who took it.
    pub by: Option<String>,
}

wire!(SeatRow { nth, state, last_four, at, by });

/// How far a seat is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum SeatState {
    /// Nobody has its code.
    Free,
    /// The buyer was given a code for it.
    Out,
    /// In somebody's balance.
    Taken,
}

wire!(SeatState: "free" => Free, "out" => Out, "taken" => Taken);

/// `POST /licences/{id}/codes`: codes for these seats. Every time new ones; a seat's code before is void. A seat that is
/// taken gets none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HandOut {
    /// The numbers of the seats, 1 to 200 of them.
    pub seats: Vec<u32>,
}

/// The codes, once: nobody can read them again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HandedOut {
    /// As they were asked for, less those that are taken.
    pub seats: Vec<HandedSeat>,
}

wire!(HandedOut { seats });

/// A seat and its code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HandedSeat {
    /// The seat's number.
    pub nth: u32,
    /// Its code.
    pub code: Code,
}

wire!(HandedSeat { nth, code });

/// `POST /merchant/licences`: issues a batch to a buyer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewBatch {
    /// The e-mail of the account that buys.
    pub buyer: String,
    /// What it is a licence for.
    pub name: String,
    /// 1 to 10,000.
    pub seats: u32,
    /// What a seat is worth, in the buyer's currency.
    pub worth: Money,
    /// The categories that a seat pays for; empty means any.
    #[serde(default)]
    pub categories: Vec<String>,
    /// By when seats have to be taken, if they expire.
    #[serde(default)]
    pub expires: Option<Time>,
}
