//! Points, and what they become.

use super::{amount, refusal};
use domain::{
    Money, Problem, Reason,
    api::points::{Conversion, Rate},
    points::points,
};

/// The heading, and the field.
pub const POINTS: &str = "Points";
/// The button.
pub const CONVERT: &str = "Convert points";
/// The region of what was done.
pub const RECEIPT: &str = "Receipt";
/// The button after it.
pub const MORE: &str = "Convert more points";
/// Nothing stands in the field.
pub const EMPTY: &str = "Enter how many points.";
/// What stands there is no whole number.
pub const ODD: &str = "Enter a whole number, in digits.";
/// While it is sent.
pub const CONVERTING: &str = "Turning points into balance";
/// No answer came.
pub const FINDING: &str = "We are finding out whether this went through. Do not convert them again.";
/// It is known not to have arrived.
pub const NOT_THROUGH: &str = "It did not go through. Your points are all there; you can try again.";
/// There is no line.
pub const OFFLINE: &str = "You are offline. Converting waits for the line.";
/// The account is frozen.
pub const FROZEN: &str = "Your account is frozen. Points can be converted when you have unfrozen it.";
/// The shop takes no points in this region.
pub const NO_RATE: &str = "Points are not converted in your region. They stay yours.";

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
        Reason::Frozen => FROZEN.to_owned(),
        _ => refusal::sentence(problem),
    }
}
