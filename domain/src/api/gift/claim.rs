//! `/claims`: a gift, as its recipient sees it.

use super::Cover;
use crate::{
    Code, Money, Time,
    json::{Json, Wire, wire},
};
use serde::{Deserialize, Serialize};

/// `GET /claims`, with the code in the header `Scrip-Code`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Claim {
    /// What it looks like and says.
    pub cover: Cover,
    /// The recipient's name, as the sender has it; nothing once it was deleted.
    pub name: Option<String>,
    /// How much.
    pub amount: Money,
    /// The last four of the code.
    pub last_four: String,
    /// How it stands.
    pub standing: Standing,
}

wire!(Claim { cover, name, amount, last_four, standing });

/// How a gift stands with who opens its link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = ClaimStanding))]
#[serde(tag = "standing", rename_all = "snake_case")]
pub enum Standing {
    /// It can be claimed.
    Open,
    /// It is in somebody's balance.
    Claimed {
        /// Since when.
        on: Time,
        /// In the balance of who asks.
        yours: bool,
    },
    /// Its sender took it back.
    Cancelled {
        /// When.
        on: Time,
    },
    /// Its sender sent it again: a newer message has the code that counts.
    Replaced {
        /// When.
        on: Time,
    },
}

impl Wire for Standing {
    fn take(mut json: Json) -> Option<Self> {
        Some(match json.field::<String>("standing")?.as_str() {
            "open" => Standing::Open,
            "claimed" => Standing::Claimed { on: json.field("on")?, yours: json.field("yours")? },
            "cancelled" => Standing::Cancelled { on: json.field("on")? },
            "replaced" => Standing::Replaced { on: json.field("on")? },
            _ => return None,
        })
    }
}

/// `POST /claims`, with an `Idempotency-Key`: the gift goes into the balance of who is signed in. Answered by the receipt
/// of a redemption.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Claiming {
    /// The code of the claim link.
    pub code: Code,
}
