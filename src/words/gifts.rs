//! Gifts that were sent, and what became of them.

use super::{amount, day_and_hour, moment_in, refusal};
use domain::{
    Money, Problem, Reason,
    api::gift::{Gift, What},
    gift::{State, Way},
};

/// For guests.
pub const GUEST: &str = "Sign in to see the gifts you sent.";
/// Nothing yet.
pub const EMPTY: &str = "Your first gift will appear here";
/// Nothing of what was looked for.
pub const NONE_LIKE: &str = "No gift fits. Look for another name, or show all of them.";
/// The link.
pub const SEND_ONE: &str = "Send a gift";
/// The list.
pub const LIST: &str = "Gifts";
/// The choice.
pub const SHOW: &str = "Show";
/// All of them.
pub const ALL: &str = "All";
/// The field.
pub const SEARCH: &str = "Search gifts";
/// The link.
pub const EXPORT: &str = "Download as CSV";
/// The button that goes through with it, once it is proved who asks.
pub const CONFIRM_EXPORT: &str = "Confirm and download";
/// The button.
pub const OLDER: &str = "Show older gifts";
/// While waiting.
pub const LOADING: &str = "Fetching your gifts";
/// No answer.
pub const UNREACHABLE: &str = "The shop did not answer. Your gifts are safe with it.";
/// The button.
pub const AGAIN: &str = "Try again";
/// No such gift, or someone else's.
pub const NOT_FOUND: &str = "There is no such gift in your account.";
/// The link.
pub const TO_ALL: &str = "All gifts you sent";
/// Takes the choice of one order away.
pub const OF_ALL_ORDERS: &str = "Show those of all orders";
/// The button.
pub const EDIT: &str = "Edit";
/// The button.
pub const RESEND: &str = "Resend";
/// The button.
pub const CANCEL: &str = "Cancel gift";
/// The button.
pub const SAVE: &str = "Save";
/// The button.
pub const SAVE_AND_SEND: &str = "Save and send again";
/// The button.
pub const LEAVE: &str = "Leave it as it is";
/// The button.
pub const CONFIRM_CANCEL: &str = "Take it back";
/// The button.
pub const KEEP: &str = "Keep it";
/// The region.
pub const COURSE: &str = "What happened so far";
/// The region.
pub const LINK: &str = "Link";
/// The button.
pub const MAKE_LINK: &str = "Make the link";
/// The button.
pub const NEW_LINK: &str = "Make a new link";
/// Beside it.
pub const LINK_HINT: &str =
    "The link is shown once, and kept nowhere. A new one can be made at any time; the one from before stops working.";
/// The button.
pub const SHARE: &str = "Share";
/// The button.
pub const COPY: &str = "Copy link";
/// It is there.
pub const COPIED: &str = "The link is copied.";
/// It is not.
pub const NOT_COPIED: &str = "Your browser does not let us copy. Mark the link and copy it.";
/// The button.
pub const PRINT: &str = "Print page";
/// The field of the link.
pub const THE_LINK: &str = "Link to the gift";
/// The region.
pub const PAGE: &str = "Page to print";
/// On the page.
pub const SCAN: &str = "Point a phone's camera here, or enter the code at";
/// No answer came.
pub const LOST: &str = "The shop did not answer. Trying again is safe: it happens once.";
/// No answer came, and the link may have been made.
pub const LINK_LOST: &str = "The shop did not answer. Make the link once more; only the newest one works.";
/// It was saved.
pub const SAVED: &str = "Saved.";
/// It was asked for again.
pub const RESENT: &str = "It is sent again, with a new code. The one from before stops working.";
/// It is on its way back.
pub const CANCELLED: &str = "The gift is cancelled. What you paid goes back to your card.";
/// The row.
pub const TO: &str = "To";
/// The row.
pub const WORTH: &str = "Worth";
/// The row.
pub const PAID: &str = "Order";
/// The row.
pub const GOES: &str = "Goes";
/// In the place of what was deleted.
pub const DELETED: &str = "deleted, as it is long over";

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
