//! `/redemptions`: what a code is worth, and adding it to a balance, once.

use crate::{
    Code, Money, Problem, Time,
    api::{balance::Bucket, order::Order, points::Conversion},
    json::{Json, Wire, wire},
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// `POST /redemptions/preview` and `POST /redemptions`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Request {
    /// The code as the shopper left it; the server reads it again by the same rules.
    pub code: Code,
    /// The security code, where the card has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pin: Option<Code>,
    /// "It is right as I typed it": profiles with a check rule stand back.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub as_typed: bool,
}

/// What a code is and what it is worth, before anything happens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Preview {
    /// The card's public id, which its rosette is drawn from.
    pub card: String,
    /// The last four of its code.
    pub last_four: String,
    /// What it is worth.
    pub amount: Money,
    /// Where it goes.
    pub bucket: Bucket,
    /// The categories it may pay for; empty means any.
    pub categories: Vec<String>,
    /// When the value runs out, if it does.
    pub expires: Option<Time>,
    /// The e-mail of the account it goes to.
    pub account: String,
    /// The region's id.
    pub region: String,
    /// All that the account has available in this currency afterwards.
    pub balance_after: Money,
    /// The name of the issuer that has to be asked, where it is not this shop: that may take minutes.
    #[serde(default)]
    pub issuer: Option<String>,
    /// The licence that it is a seat of, where it is one.
    #[serde(default)]
    pub licence: Option<Seat>,
}

wire!(Preview {
    card,
    last_four,
    amount,
    bucket,
    categories,
    expires,
    account,
    region,
    balance_after,
    issuer,
    licence
});

/// A seat of a licence, to who takes it. Its buyer sees who did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Seat {
    /// The licence's name.
    pub name: String,
    /// Who bought it, as they call themselves.
    pub buyer: String,
    /// Its number, from 1.
    pub nth: u32,
    /// Of so many.
    pub of: u32,
}

wire!(Seat { name, buyer, nth, of });

/// What became of a redemption: the answer to `POST /redemptions` and `GET /redemptions/{id}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Receipt {
    /// Of the redemption and of its ledger entry.
    pub id: String,
    /// When it happened.
    pub at: Time,
    /// Pending while another issuer takes its time.
    pub status: Status,
    /// The card's public id.
    pub card: String,
    /// The last four of its code.
    pub last_four: String,
    /// What came.
    pub amount: Money,
    /// Where it went.
    pub bucket: Bucket,
    /// The categories it may pay for; empty means any.
    pub categories: Vec<String>,
    /// When the value runs out, if it does.
    pub expires: Option<Time>,
    /// The e-mail of the account.
    pub account: String,
    /// All that the account had available in this currency right afterwards.
    pub balance_after: Money,
    /// The code had been added earlier; this is that first receipt.
    pub repeated: bool,
    /// The name of the issuer that was or is asked, where it is not this shop.
    #[serde(default)]
    pub issuer: Option<String>,
    /// The licence that it is a seat of, where it is one.
    #[serde(default)]
    pub licence: Option<Seat>,
    /// Why nothing came, where the issuer said no.
    #[serde(default)]
    pub problem: Option<Arc<Problem>>,
}

wire!(Receipt {
    id,
    at,
    status,
    card,
    last_four,
    amount,
    bucket,
    categories,
    expires,
    account,
    balance_after,
    repeated,
    issuer,
    licence,
    problem
});

/// How far a redemption is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// The issuer has not said yet.
    Pending,
    /// In the balance.
    Done,
    /// The issuer said no; nothing came, and the balance is as it was.
    Refused,
}

wire!(Status: "pending" => Pending, "done" => Done, "refused" => Refused);

/// `GET /attempts/{key}`: what became of something that was sent with this key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Attempt {
    /// It never arrived: sending it again is safe.
    Unknown,
    /// It is being worked on: ask again.
    Running,
    /// It was a redemption, and it went through.
    Redeemed {
        /// The receipt that was, or would have been, the answer.
        receipt: Receipt,
    },
    /// It was an order, or the cancelling of one, and it went through.
    Ordered {
        /// The order as it is now.
        order: Box<Order>,
    },
    /// It was points that became balance, and it went through.
    Converted {
        /// What was, or would have been, the answer.
        conversion: Conversion,
    },
    /// It was refused; nothing moved.
    Refused {
        /// The refusal that was, or would have been, the answer.
        problem: Problem,
    },
}

/// Of a redemption: what an order became is read by [`crate::api::order::Placed`], so that who redeems loads nothing of it.
impl Wire for Attempt {
    fn take(mut json: Json) -> Option<Self> {
        Some(match json.field::<String>("state")?.as_str() {
            "unknown" => Attempt::Unknown,
            "running" => Attempt::Running,
            "redeemed" => Attempt::Redeemed { receipt: json.field("receipt")? },
            "refused" => Attempt::Refused { problem: json.field("problem")? },
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    #[test]
    fn every_state_of_an_attempt_is_read_back() {
        let receipt = r#"{"id":"r","at":"2026-11-21T14:02:00Z","status":"done","card":"c","last_four":"WD1F",
            "amount":{"minor":1,"currency":"EUR"},"bucket":"gift","categories":[],"expires":null,"account":"a",
            "balance_after":{"minor":1,"currency":"EUR"},"repeated":false}"#;
        let receipt: Receipt = serde_json::from_str(receipt).unwrap();
        let problem: Problem =
            serde_json::from_str(r#"{"type":"","title":"","status":1,"detail":"","instance":"","reason":"disabled"}"#)
                .unwrap();
        for attempt in [Attempt::Unknown, Attempt::Running, Attempt::Redeemed { receipt }, Attempt::Refused { problem }]
        {
            let json = serde_json::to_string(&attempt).unwrap();
            assert_eq!(json::read::<Attempt>(&json), Some(attempt));
        }
        assert_eq!(json::read::<Attempt>(r#"{"state":"redeemed"}"#), None);
    }
}
