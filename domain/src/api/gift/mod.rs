//! `/gifts`: cards bought for someone else, from the order to the claim.

mod claim;
mod send;
pub use claim::{Claim, Claiming, Standing};
pub use send::{Change, Cover, Goes, Link, Review, Send};

use crate::{
    Money, Time,
    gift::{Act, Local, State, Way},
    json::{Json, Wire, wire},
};
use serde::{Deserialize, Serialize};

/// One gift, as its sender sees it. In lists the recipient's name and e-mail are masked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Gift {
    /// Its public id, which is also in its address: `7QK2-M4X9-1`.
    pub id: String,
    /// The number of the order that paid it.
    pub order: String,
    /// When it was paid.
    pub at: Time,
    /// How far it is.
    pub state: State,
    /// What its recipient sees.
    pub cover: Cover,
    /// The recipient's name; nothing once it was deleted.
    pub name: Option<String>,
    /// The recipient's e-mail; nothing where it goes by link, and once it was deleted.
    pub email: Option<String>,
    /// How much.
    pub amount: Money,
    /// How it reaches the recipient.
    pub way: Way,
    /// The IANA name of the recipient's time zone.
    pub zone: String,
    /// The day and the hour that were chosen, on the recipient's clocks; nothing for at once.
    pub on: Option<Local>,
    /// When it goes, or went.
    pub goes: Time,
    /// The interlock stopped it: until then it stays, and can be taken back.
    pub cools_until: Option<Time>,
    /// What its sender may do with it now.
    pub may: Vec<Act>,
    /// What happened so far, in its order; empty in lists.
    pub course: Vec<Step>,
}

wire!(Gift { id, order, at, state, cover, name, email, amount, way, zone, on, goes, cools_until, may, course });

/// Something that happened to a gift.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = GiftStep))]
pub struct Step {
    /// When.
    pub at: Time,
    /// What.
    #[serde(flatten)]
    pub what: What,
}

impl Wire for Step {
    fn take(mut json: Json) -> Option<Self> {
        Some(Step { at: json.field("at")?, what: What::take(json)? })
    }
}

/// What may happen to a gift.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = GiftWhat))]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum What {
    /// It was paid.
    Paid,
    /// Its sender changed it.
    Edited,
    /// The message went out.
    Sent,
    /// The link was made.
    Linked,
    /// It was asked for again: the code from before is void.
    Resent,
    /// The message came back; the recipient's mail server said why.
    Bounced {
        /// In that server's words, or empty.
        detail: String,
    },
    /// The claim page was opened.
    Opened,
    /// It is in the recipient's balance.
    Claimed,
    /// It was taken back.
    Cancelled {
        /// What goes back to the payment card.
        refund: Money,
    },
}

impl Wire for What {
    fn take(mut json: Json) -> Option<Self> {
        Some(match json.field::<String>("what")?.as_str() {
            "paid" => What::Paid,
            "edited" => What::Edited,
            "sent" => What::Sent,
            "linked" => What::Linked,
            "resent" => What::Resent,
            "bounced" => What::Bounced { detail: json.field("detail")? },
            "opened" => What::Opened,
            "claimed" => What::Claimed,
            "cancelled" => What::Cancelled { refund: json.field("refund")? },
            _ => return None,
        })
    }
}
