//! Proving again who is signed in, and codes of authenticators.

pub use crate::words::said::proof::*;

use super::{clock, day_and_hour, is_today, refusal};
use domain::{Problem, Reason, Time};


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
