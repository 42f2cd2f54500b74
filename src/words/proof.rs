//! Proving again who is signed in, and codes of authenticators.

use super::{clock, day_and_hour, is_today, refusal};
use domain::{Problem, Reason, Time};

/// The field.
pub const PASSWORD: &str = "Password";
/// Under the field's name.
pub const PASSWORD_HINT: &str = "To make sure that it is you. For five minutes it is not asked for again.";
/// The field is empty.
pub const EMPTY: &str = "Enter your password.";
/// The field.
pub const CODE: &str = "Code from your app";
/// Under the field's name.
pub const CODE_HINT: &str = "The six digits that your authenticator app shows now.";
/// The field.
pub const RECOVERY: &str = "Recovery code";
/// Under the field's name.
pub const RECOVERY_HINT: &str = "One of the ten that you kept. It is good once.";
/// The button.
pub const BY_RECOVERY: &str = "Use a recovery code";
/// The button.
pub const BY_APP: &str = "Use the app";
/// The field is empty.
pub const CODE_EMPTY: &str = "Enter the code.";
/// It is no code.
pub const CODE_LENGTH: &str =
    "Your app shows six digits; a recovery code has 15 letters and digits. Check what is missing.";
/// A second factor was set up meanwhile.
pub const CODE_TOO: &str = "Your account asks for a code too. Enter the one that your app shows.";
/// While the shop is asked.
pub const ASKING: &str = "The shop is being asked";
/// Said when the form is there.
pub const ASKED: &str = "Confirm that it is you to go on.";
/// No answer to the password.
pub const LOST: &str = "The shop did not answer. Nothing has changed: try again in a moment.";
/// No answer, so no file.
pub const NO_FILE: &str = "The shop did not answer, so there is no file. Try again in a moment.";
/// The button that goes through with it.
pub const CONFIRM: &str = "Confirm and go on";
/// The button that does not.
pub const STAY: &str = "Leave it";

/// What the shop says to a password or a code.
pub fn refused(problem: &Problem, now: Time) -> String {
    match &problem.reason {
        Reason::SignInFailed => "This is not your password. Check it and try again.".into(),
        Reason::SecondFactorFailed { attempts_left } => {
            let left = match attempts_left {
                0 => " That was the last try for now.".to_owned(),
                1 => " 1 try left.".to_owned(),
                2..=3 => [" ", &attempts_left.to_string(), " tries left."].concat(),
                _ => String::new(),
            };
            [&refusal::sentence(problem), left.as_str()].concat()
        }
        Reason::RateLimited { retry_after, .. } => {
            let at = now.plus(i64::from(*retry_after).saturating_mul(Time::SECOND));
            ["Too many tries in a short time. Try again after ", &moment(at), "."].concat()
        }
        Reason::Locked { until } => {
            ["Too many codes did not fit, so trying is paused. Try again after ", &moment(*until), "."].concat()
        }
        Reason::StepUpRequired { .. } => "Your password was too long ago. Enter it once more.".into(),
        _ => refusal::sentence(problem),
    }
}

fn moment(time: Time) -> String {
    if is_today(time) { clock(time) } else { day_and_hour(time) }
}
