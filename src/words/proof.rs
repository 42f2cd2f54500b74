//! Proving again who is signed in, and codes of authenticators.

pub use crate::words::said::proof::*;

use super::{clock, day_and_hour, is_today, refusal, sentences};
use domain::{Problem, Reason, Time};

/// What the shop says to a password or a code.
pub fn refused(problem: &Problem, now: Time) -> String {
    match &problem.reason {
        Reason::SignInFailed => not_your_password().into(),
        Reason::SecondFactorFailed { attempts_left } => {
            let left = match attempts_left {
                0 => Some(last_try().to_owned()),
                1..=3 => Some(tries_left(*attempts_left)),
                _ => None,
            };
            sentences([Some(refusal::sentence(problem)), left].into_iter().flatten())
        }
        Reason::RateLimited { retry_after, .. } => {
            too_often(&moment(now.plus(i64::from(*retry_after).saturating_mul(Time::SECOND))))
        }
        Reason::Locked { until } => paused(&moment(*until)),
        Reason::StepUpRequired { .. } => once_more().into(),
        _ => refusal::sentence(problem),
    }
}

fn moment(time: Time) -> String {
    if is_today(time) { clock(time) } else { day_and_hour(time) }
}
