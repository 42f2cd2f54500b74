//! The interlock: what makes a gift look like one that a scammer asked for. It stops the sender once, and names the scam.

use super::{Terms, recipient::Recipient};
use crate::{
    Money,
    json::{Json, Wire, wire},
};
use serde::{Deserialize, Serialize};

mod phrases;
pub use phrases::phrases;

/// From so many gifts within 24 hours on, one more is stopped.
pub const MANY: u32 = 10;

/// A gift that was stopped, and sent all the same, is not sent for so long, and can be taken back meanwhile
/// (milliseconds).
pub const COOL_OFF: i64 = 4 * 3_600_000;

/// What scammers pretend, or ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Scam {
    /// A tax office, the police, a court, an immigration office: a fine or a bail is to be paid with gift cards.
    Authority,
    /// A company's support: a computer is to be repaired, or too much was paid back.
    Support,
    /// The boss asks for cards for clients, and is in a meeting.
    Boss,
    /// A grandchild or a friend in need has a new number.
    Family,
    /// A prize, a loan or an inheritance needs a fee first.
    Prize,
    /// The numbers are to be read out, photographed or sent on.
    ReadOut,
    /// Nobody is to be told.
    Secret,
}

wire!(Scam: "authority" => Authority, "support" => Support, "boss" => Boss, "family" => Family, "prize" => Prize,
    "read_out" => ReadOut, "secret" => Secret);

/// Why a gift is stopped once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "warning", rename_all = "snake_case")]
pub enum Warning {
    /// A large amount for somebody to whom this account never sent a gift that was claimed.
    LargeToNew {
        /// The largest such amount.
        amount: Money,
    },
    /// Many gifts within 24 hours.
    Many {
        /// How many with these.
        today: u32,
    },
    /// The message says what scammers ask for.
    Says {
        /// The scam.
        scam: Scam,
    },
}

impl Wire for Warning {
    fn take(mut json: Json) -> Option<Self> {
        Some(match json.field::<String>("warning")?.as_str() {
            "large_to_new" => Warning::LargeToNew { amount: json.field("amount")? },
            "many" => Warning::Many { today: json.field("today")? },
            "says" => Warning::Says { scam: json.field("scam")? },
            _ => return None,
        })
    }
}

/// Weighs gifts: what is said to all, to whom they go, how many were sent in the last 24 hours (recipients, these not
/// counted), and who is new. A list of many at once is an office that rewards people: its length alone stops nothing.
pub fn weigh(
    message: &str,
    recipients: &[Recipient],
    terms: &Terms,
    today: u32,
    is_new: &dyn Fn(&Recipient) -> bool,
) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let large = recipients.iter().filter(|one| one.amount.minor >= terms.large.minor && is_new(one));
    if let Some(amount) = large.map(|one| one.amount).max_by_key(|amount| amount.minor) {
        warnings.push(Warning::LargeToNew { amount });
    }
    if today >= MANY {
        let these = u32::try_from(recipients.len()).unwrap_or(u32::MAX);
        warnings.push(Warning::Many { today: today.saturating_add(these) });
    }
    let own = recipients.iter().filter_map(|one| one.message.as_deref());
    let mut scams: Vec<Scam> = own.chain([message]).flat_map(phrases).collect();
    scams.sort_unstable();
    scams.dedup();
    warnings.extend(scams.into_iter().map(|scam| Warning::Says { scam }));
    warnings
}

#[cfg(test)]
#[path = "interlock_tests.rs"]
mod tests;
