//! Freezing the account, and unfreezing it.

/// The heading.
pub const HEADING: &str = "Lost your phone, or something looks wrong?";
/// Under it.
pub const LEAD: &str = "Freezing stops all spending at once. Nothing is lost, and you can undo it with your password.";
/// The button.
pub const FREEZE: &str = "Freeze account";
/// The heading while it is frozen.
pub const FROZEN: &str = "Your account is frozen";
/// The figure is not to be spent.
pub const TAG: &str = "Frozen";
/// At the head of the page.
pub const BANNER: &str = "Nothing leaves your balance until you unfreeze it.";
/// The link there.
pub const TO_FREEZE: &str = "See what still works";
/// What waits.
pub const STOPPED: [&str; 4] = [
    "Paying with your balance",
    "Subscriptions that renew from it",
    "Turning points into balance",
    "New links and codes of gifts and licences",
];
/// What goes on.
pub const GOES_ON: [&str; 4] = [
    "Redeeming cards and claiming gifts",
    "Refunds that come back to you",
    "Paying with a payment card",
    "Taking back a gift you sent",
];
/// Over the first list.
pub const WAITS: &str = "Stopped";
/// Over the second list.
pub const WORKS: &str = "Still works";
/// The button.
pub const UNFREEZE: &str = "Unfreeze account";
/// The button that goes through with it.
pub const CONFIRM: &str = "Confirm and unfreeze";
/// The button that does not.
pub const STAY: &str = "Leave it frozen";
/// While the shop is asked.
pub const ASKING: &str = "The shop is being asked";
/// Said when it is frozen.
pub const NOW_FROZEN: &str = "Your account is frozen. Nothing can be spent from it until you unfreeze it.";
/// Said when it is not any more.
pub const NOW_OPEN: &str = "Your account is open again. You can spend from it.";
/// No answer to freezing.
pub const FREEZE_LOST: &str = "The shop did not answer, so it is not certain that your account is frozen. Press the button again: that does no harm.";
/// No answer to unfreezing.
pub const UNFREEZE_LOST: &str =
    "The shop did not answer. Your account stays frozen until it does: try again in a moment.";
/// There is no line.
pub const OFFLINE: &str = "You are offline, and the shop has to be told. It works again when the line is back.";
