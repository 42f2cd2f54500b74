//! `/cases`: what a shopper reports, with the evidence attached and masked.

use crate::{
    Time,
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
}

impl Wire for About {
    fn take(mut json: Json) -> Option<Self> {
        match json.field::<String>("kind")?.as_str() {
            "entry" => Some(About::Entry { id: json.field("id")? }),
            "code" => Some(About::Code { last_four: json.field("last_four")? }),
            _ => None,
        }
    }
}

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
}

wire!(Case { id, at, about, words, status });

/// How far a case is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = CaseStatus))]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Nobody has answered yet.
    Open,
    /// The shop is done with it.
    Closed,
}

wire!(Status: "open" => Open, "closed" => Closed);
