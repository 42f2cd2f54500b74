//! `/cases`: what a shopper reports, with the evidence attached and masked.

use crate::{
    Money, Time,
    gift::interlock::Scam,
    json::{Json, Wire, wire},
};
use serde::{Deserialize, Serialize};

/// As many characters as the words of a report have at most.
pub const WORDS: usize = 1_000;

/// `POST /cases`. Words that hold a code are kept with its last four alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewCase {
    /// What it is about.
    pub about: About,
    /// What the shopper says; may be empty.
    pub words: String,
}

/// What a case is about. A code is named by its last four, never more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum About {
    /// A line of the history that should not be there.
    Entry {
        /// Its id.
        id: String,
    },
    /// A code that does not work, or that somebody else got hold of.
    Code {
        /// Its last four.
        last_four: String,
    },
    /// Value that is not where its owner looks for it.
    Missing {
        /// What it was.
        value: Value,
        /// What is known of it.
        sought: Sought,
    },
    /// A card whose code can't be read.
    Unreadable {
        /// The last four of its code, where these can be.
        last_four: Option<String>,
        /// The last four of its serial number, where these can be.
        serial: Option<String>,
        /// How it was come by.
        bought: Bought,
    },
    /// Somebody was talked out of a code, or may have been.
    Scam {
        /// What was pretended, where that is known.
        scam: Option<Scam>,
        /// The last four of the code, where these are known.
        last_four: Option<String>,
    },
}

impl Wire for About {
    fn take(mut json: Json) -> Option<Self> {
        match json.field::<String>("kind")?.as_str() {
            "entry" => Some(About::Entry { id: json.field("id")? }),
            "code" => Some(About::Code { last_four: json.field("last_four")? }),
            "missing" => Some(About::Missing { value: json.field("value")?, sought: json.field("sought")? }),
            "unreadable" => Some(About::Unreadable {
                last_four: json.field("last_four")?,
                serial: json.field("serial")?,
                bought: json.field("bought")?,
            }),
            "scam" => Some(About::Scam { scam: json.field("scam")?, last_four: json.field("last_four")? }),
            _ => None,
        }
    }
}

/// What may be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = MissingValue))]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// A card that was redeemed.
    Card,
    /// A gift that came.
    Gift,
    /// Money that comes back.
    Refund,
}

wire!(Value: "card" => Card, "gift" => Gift, "refund" => Refund);

/// What somebody knows of what is missing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum Sought {
    /// The last four of a code.
    LastFour {
        /// These.
        last_four: String,
    },
    /// How much it was.
    Amount {
        /// So much.
        amount: Money,
    },
    /// On which day it was, from its first instant to that of the next.
    Day {
        /// Not before then.
        from: Time,
        /// Before then.
        to: Time,
    },
}

impl Wire for Sought {
    fn take(mut json: Json) -> Option<Self> {
        Some(match json.field::<String>("by")?.as_str() {
            "last_four" => Sought::LastFour { last_four: json.field("last_four")? },
            "amount" => Sought::Amount { amount: json.field("amount")? },
            "day" => Sought::Day { from: json.field("from")?, to: json.field("to")? },
            _ => return None,
        })
    }
}

/// How somebody came by a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Bought {
    /// Here.
    Here,
    /// At the till of another shop.
    Store,
    /// It was a present.
    Present,
    /// From somebody who sells cards on.
    SecondHand,
}

wire!(Bought: "here" => Here, "store" => Store, "present" => Present, "second_hand" => SecondHand);

/// A report: the answer to `POST /cases`, and a row of `GET /cases`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Case {
    /// Its number, to be told on the phone.
    pub id: String,
    /// When it was filed.
    pub at: Time,
    /// What it is about.
    pub about: About,
    /// What the shopper said, codes masked.
    pub words: String,
    /// How far it is.
    pub status: Status,
    /// What was said since, the oldest first.
    pub thread: Vec<Message>,
}

wire!(Case { id, at, about, words, status, thread });

/// Something that was said of a case, after its first words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = CaseMessage))]
pub struct Message {
    /// When.
    pub at: Time,
    /// Who says it.
    pub by: Side,
    /// What, codes masked.
    pub words: String,
}

wire!(Message { at, by, words });

/// Who says something of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The shop.
    Shop,
    /// Who filed it.
    Shopper,
}

wire!(Side: "shop" => Shop, "shopper" => Shopper);

/// `POST /cases/{id}/replies`, and the same below `/merchant`. Words that hold a code are kept with its last four alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = CaseReply))]
pub struct Reply {
    /// What is said.
    pub words: String,
}

/// How far a case is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = CaseStatus))]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// The shop has something to say.
    Open,
    /// The shop has answered.
    Answered,
    /// The shop is done with it.
    Closed,
}

wire!(Status: "open" => Open, "answered" => Answered, "closed" => Closed);
