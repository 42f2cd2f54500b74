//! Points, and what they become.

pub use crate::words::said::points::*;

use super::{amount, refusal};
use domain::{
    Money, Problem, Reason,
    api::points::{Conversion, Rate},
    points::points,
};


/// What a step of points becomes.
pub fn rate(rate: &Rate) -> String {
    [&amount(points(rate.points)), " become ", &amount(rate.worth), ", in whole steps. There is no way back."].concat()
}

/// Under the field's name.
pub fn hint(most: i64) -> String {
    ["Up to ", &amount(points(most)), "."].concat()
}

/// What so many become, and what stays.
pub fn preview(spent: i64, worth: Money, left: i64) -> String {
    let stay = match left {
        0 => "none are left".to_owned(),
        1 => "1 point stays".to_owned(),
        left => [&number(left), " stay points"].concat(),
    };
    [&amount(points(spent)), " become ", &amount(worth), "; ", &stay, "."].concat()
}

fn number(count: i64) -> String {
    amount(points(count)).trim_end_matches(" points").to_owned()
}

/// Fewer than a step.
pub fn too_few(rate: &Rate) -> String {
    [&number(rate.points), " points are the fewest: they become ", &amount(rate.worth), "."].concat()
}

/// Not a whole number of steps.
pub fn uneven(rate: &Rate, whole: i64) -> String {
    let more = whole.saturating_add(rate.points);
    ["They go in steps of ", &number(rate.points), ": enter ", &number(whole), " or ", &number(more), "."].concat()
}

/// More than there are.
pub fn too_many(have: i64, most: i64) -> String {
    ["You have ", &amount(points(have)), ". Enter ", &number(most), " or fewer."].concat()
}

/// Over the figure, when it is done.
pub fn done(conversion: &Conversion) -> String {
    [&amount(conversion.points), " became ", &amount(conversion.amount), "."].concat()
}

/// Under it.
pub fn done_next(conversion: &Conversion) -> String {
    let now = amount(conversion.balance_after);
    ["You have ", &now, " to spend now, and ", &amount(conversion.points_left), " left."].concat()
}

/// The shop says no.
pub fn refused(problem: &Problem) -> String {
    match &problem.reason {
        Reason::RateChanged { worth } => [
            "The rate has changed: these points become ",
            &amount(*worth),
            " now. Nothing was converted; press again if you like that.",
        ]
        .concat(),
        Reason::InsufficientBalance { available } => {
            ["You have ", &amount(*available), " now, fewer than you asked for. Nothing was converted."].concat()
        }
        Reason::Frozen => frozen().to_owned(),
        _ => refusal::sentence(problem),
    }
}
