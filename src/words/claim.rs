//! A gift that came.

use super::{amount, date};
use domain::{Money, Time};

/// Without a code.
pub const NO_CODE: &str = "Open the link from your message, or scan the page you were given. For your safety the code leaves the address at once, and is gone when the page is loaded anew.";
/// The way on.
pub const ENTER: &str = "Enter the code";
/// While waiting.
pub const LOOKING: &str = "Opening your gift";
/// The button.
pub const ADD: &str = "Add to my balance";
/// While it is on its way.
pub const ADDING: &str = "Adding it to your balance";
/// When no answer came.
pub const FINDING: &str = "We are finding out whether it is in your balance. It is added once, whatever happens.";
/// The switch to the code itself.
pub const KEEP: &str = "Keep the code";
/// Under it.
pub const KEEP_HINT: &str = "Whoever has this code has the money. Keep it safe, and redeem it whenever you like.";
/// The button.
pub const COPY: &str = "Copy code";
/// It is there.
pub const COPIED: &str = "The code is copied.";
/// The button.
pub const PRINT: &str = "Print it";
/// The code, to a screen reader.
pub const CODE: &str = "Code";
/// For guests.
pub const GUEST: &str = "To add it you sign in, or make an account; your gift waits here.";
/// After it.
pub const DONE: &str = "It is in your balance";
/// The region.
pub const RECEIPT: &str = "Receipt";
/// The link.
pub const SEE_BALANCE: &str = "See your balance";
/// The link.
pub const TO_SHOP: &str = "Look around the shop";
/// It was claimed by who asks.
pub const YOURS: &str = "This gift is in your balance";
/// It was claimed by somebody else.
pub const CLAIMED: &str = "This gift has been claimed";
/// What to do.
pub const CLAIMED_NEXT: &str =
    "If it was not you, ask who sent it: they see when it was claimed and can tell the shop.";
/// It was taken back.
pub const CANCELLED: &str = "This gift was taken back";
/// What to do.
pub const CANCELLED_NEXT: &str = "Its sender can tell you why. Nothing was taken from you.";
/// A newer one was sent.
pub const REPLACED: &str = "There is a newer message";
/// What to do.
pub const REPLACED_NEXT: &str =
    "This gift was sent to you again. Open the link in the newest message; this one no longer works.";
/// No such gift.
pub const UNKNOWN: &str = "No gift has this code";
/// What to do.
pub const UNKNOWN_NEXT: &str = "Open the link in your message again, or compare the code with the page you were given.";
/// It is a card and no gift.
pub const PLAIN: &str = "This code is a gift card's. Redeem it to see what it is worth.";
/// No answer.
pub const UNREACHABLE: &str = "The shop did not answer. Your gift is safe: try again in a moment.";
/// The button.
pub const AGAIN: &str = "Try again";
/// There is no line.
pub const OFFLINE: &str = "You are offline. Your gift waits here until you are back.";

/// Who sent it.
pub fn from(name: &str) -> String {
    ["From ", name].concat()
}

/// Who it is for.
pub fn to(name: &str) -> String {
    ["For ", name].concat()
}

/// The heading, for who listens.
pub fn aloud(worth: Money, from: &str) -> String {
    ["A gift of ", &amount(worth), " from ", from].concat()
}

/// Since when.
pub fn on(day: Time) -> String {
    ["On ", &date(day), "."].concat()
}

/// It was added.
pub fn added(worth: Money) -> String {
    [&amount(worth), " are in your balance."].concat()
}
