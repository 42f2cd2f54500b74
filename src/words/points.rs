//! Points, and what they become.

pub use crate::words::said::points::*;

use super::{amount, refusal};
use domain::{
    Money, Problem, Reason,
    api::points::{Conversion, Rate},
};

/// What a step of points becomes.
pub fn rate(rate: &Rate) -> String {
    step_becomes(rate.points, &amount(rate.worth))
}

/// Under the field's name.
pub fn hint(most: i64) -> String {
    up_to(most)
}

/// What so many become, and what stays.
pub fn preview(spent: i64, worth: Money, left: i64) -> String {
    become_and_left(spent, &amount(worth), left)
}

/// Fewer than a step.
pub fn too_few(rate: &Rate) -> String {
    fewest(rate.points, &amount(rate.worth))
}

/// Not a whole number of steps.
pub fn uneven(rate: &Rate, whole: i64) -> String {
    in_steps(rate.points, whole, whole.saturating_add(rate.points))
}

/// More than there are.
pub fn too_many(have: i64, most: i64) -> String {
    have_only(have, most)
}

/// Over the figure, when it is done.
pub fn done(conversion: &Conversion) -> String {
    became(conversion.points.minor, &amount(conversion.amount))
}

/// Under it.
pub fn done_next(conversion: &Conversion) -> String {
    now_and_left(&amount(conversion.balance_after), conversion.points_left.minor)
}

/// The shop says no.
pub fn refused(problem: &Problem) -> String {
    match &problem.reason {
        Reason::RateChanged { worth } => rate_changed(&amount(*worth)),
        Reason::InsufficientBalance { available } => fewer_now(&amount(*available)),
        Reason::Frozen => frozen().to_owned(),
        _ => refusal::sentence(problem),
    }
}
