//! Gifts that were sent, and what became of them.

pub use crate::words::said::gifts::*;

use super::{amount, day_and_hour, moment_in, refusal};
use domain::{
    Money, Problem, Reason,
    api::gift::{Gift, What},
    gift::{State, Way},
};


/// How far it is.
pub fn state(state: State) -> &'static str {
    match state {
        State::Scheduled => "scheduled",
        State::Sent => "sent",
        State::Bounced => "came back",
        State::Opened => "opened",
        State::Claimed => "claimed",
        State::Cancelled => "cancelled",
    }
}

/// How far it is, where a link is handed over by its sender.
pub fn standing(gift: &Gift) -> &'static str {
    match (gift.state, gift.way) {
        (State::Scheduled, Way::Link) => "link not made yet",
        (state_now, _) => state(state_now),
    }
}

/// Something that happened.
pub fn step(what: &What) -> String {
    match what {
        What::Paid => "Paid".to_owned(),
        What::Edited => "Changed by you".to_owned(),
        What::Sent => "Sent".to_owned(),
        What::Linked => "Link made".to_owned(),
        What::Resent => "Sent again asked for: the code from before is void".to_owned(),
        What::Bounced { detail } if detail.is_empty() => "Came back".to_owned(),
        What::Bounced { detail } => ["Came back: ", detail].concat(),
        What::Opened => "Opened by the recipient".to_owned(),
        What::Claimed => "Claimed: it is in the recipient's balance".to_owned(),
        What::Cancelled { refund } => ["Cancelled: ", &amount(*refund), " go back to your card"].concat(),
    }
}

/// What comes next, while something does.
pub fn next(gift: &Gift) -> Option<String> {
    match (gift.state, gift.way) {
        (State::Scheduled, Way::Email) => Some(match gift.cools_until.filter(|until| *until >= gift.goes) {
            Some(until) => {
                ["It pauses until ", &day_and_hour(until), ". Until then you can take it back with one tap."].concat()
            }
            None if gift.on.is_none() => "It goes out in a moment.".to_owned(),
            None => ["It goes on ", &goes(gift), "."].concat(),
        }),
        (State::Scheduled, Way::Link) => Some("Make the link, then hand it over.".to_owned()),
        (State::Bounced, _) => Some(
            "The message came back. Check the address, then save and send it again; or take the gift back.".to_owned(),
        ),
        (State::Sent | State::Opened, _) => Some("When it is claimed, it shows here by itself.".to_owned()),
        (State::Claimed | State::Cancelled, _) => None,
    }
}

/// When it goes, on the recipient's clocks.
pub fn goes(gift: &Gift) -> String {
    [&moment_in(gift.goes, &gift.zone), " in ", &super::gift::place(&gift.zone)].concat()
}

/// Said when it has moved on by itself.
pub fn moved(gift: &Gift) -> String {
    ["The gift is now ", standing(gift), "."].concat()
}

/// Asks before it is taken back.
pub fn cancel_asks(name: &str, worth: Money) -> String {
    ["Take back the gift to ", name, "? ", &amount(worth), " go back to your card, and its code stops working."]
        .concat()
}

/// Why the shop said no to a change of a gift.
pub fn refused(problem: &Problem) -> String {
    match &problem.reason {
        Reason::NotCancellable => "This gift is claimed or cancelled by now. Nothing was changed.".to_owned(),
        Reason::OnHold { until } => {
            ["This waits until ", &day_and_hour(*until), ": somebody is paying with it, or it pauses. Try again then."]
                .concat()
        }
        _ => refusal::sentence(problem),
    }
}

/// Its buttons, by whose gift it is.
pub fn named(act: &str, name: &str) -> String {
    [act, ", ", name].concat()
}

/// The text that goes with a shared link.
pub fn shared(from: &str) -> String {
    ["A gift from ", from].concat()
}

/// The heading of one gift.
pub fn title(name: &str, worth: Money) -> String {
    [&amount(worth), " for ", name].concat()
}
