//! What the shop and another issuer say to each other; docs/operating.md describes it for who runs one.

use domain::{Code, Money};
use serde::{Deserialize, Serialize};

/// Where a code is looked at.
pub const LOOK: &str = "/cards/look";
/// Where a redemption is; our id comes behind it.
pub const REDEMPTIONS: &str = "/redemptions/";

/// `POST /cards/look`: what is this code worth?
#[derive(Debug, Serialize, Deserialize)]
pub struct Look {
    /// Canonical.
    pub code: Code,
}

/// `PUT /redemptions/{id}`: have the card of this code go to us. Sent again it is the same redemption.
#[derive(Debug, Serialize, Deserialize)]
pub struct Redeem {
    /// Canonical.
    pub code: Code,
    /// What the shopper was told. An issuer that would give anything else refuses.
    pub amount: Money,
}

/// `POST /issuer/notify`, the issuer's call: something became of this redemption.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Notice {
    /// Our id of it.
    pub redemption: String,
}

/// What an issuer answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Said {
    /// To a look: it can be redeemed.
    Good {
        /// The issuer's public id of the card. Never the code.
        card: String,
        /// What it is worth.
        amount: Money,
    },
    /// It is being redeemed; that takes a while.
    Working,
    /// It went to us, once.
    Done {
        /// What came.
        amount: Money,
    },
    /// No, for good.
    Refused {
        /// Why, in a word.
        reason: String,
    },
    /// To a question about a redemption: never heard of it.
    Missing,
}

/// What is signed of a call: where it goes, and its body. So no call can be sent again to another place.
pub fn signed(method: &str, path: &str, body: &[u8]) -> Vec<u8> {
    [method.as_bytes(), b" ", path.as_bytes(), b"\n", body].concat()
}
