//! Freezing the account, and unfreezing it.

use super::clock;
use crate::words::refusal;
use domain::{Problem, Reason, Time};

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
/// The field.
pub const PASSWORD: &str = "Password";
/// Under the field's name.
pub const PASSWORD_HINT: &str = "To make sure that it is you. For five minutes it is not asked for again.";
/// The button that goes through with it.
pub const CONFIRM: &str = "Confirm and unfreeze";
/// The button that does not.
pub const STAY: &str = "Leave it frozen";
/// The field is empty.
pub const EMPTY: &str = "Enter your password.";
/// While the shop is asked.
pub const ASKING: &str = "The shop is being asked";
/// Said when it is frozen.
pub const NOW_FROZEN: &str = "Your account is frozen. Nothing can be spent from it until you unfreeze it.";
/// Said when it is not any more.
pub const NOW_OPEN: &str = "Your account is open again. You can spend from it.";
/// No answer to freezing.
pub const FREEZE_LOST: &str = "The shop did not answer, so it is not certain that your account is frozen. Press the button again: that does no harm.";
/// No answer to the password, or to unfreezing.
pub const UNFREEZE_LOST: &str =
    "The shop did not answer. Your account stays frozen until it does: try again in a moment.";
/// There is no line.
pub const OFFLINE: &str = "You are offline, and the shop has to be told. It works again when the line is back.";

/// What the shop says to a password, or to unfreezing.
pub fn refused(problem: &Problem, now: Time) -> String {
    match &problem.reason {
        Reason::SignInFailed => "This is not your password. Check it and try again; your account stays frozen.".into(),
        Reason::RateLimited { retry_after, .. } => {
            let at = now.plus(i64::from(*retry_after).saturating_mul(Time::SECOND));
            ["Too many tries in a short time. Try again after ", &clock(at), "; your account stays frozen."].concat()
        }
        Reason::Locked { until } => {
            ["Too many passwords did not fit. Try again after ", &clock(*until), "; your account stays frozen."]
                .concat()
        }
        Reason::StepUpRequired { .. } => "Your password was too long ago. Enter it once more.".into(),
        _ => refusal::sentence(problem),
    }
}
