//! The drawing of a balance over time, in whole units of a box: pure geometry, so that the same figures are the same lines.

use crate::{Money, Time, api::spending::Course};

/// How wide the box is.
pub const WIDTH: i64 = 1_000;

/// How high the box is.
pub const HEIGHT: i64 = 240;

/// A drawing in the box: two paths of an SVG.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Steps {
    /// The line: level until something moved, then straight up or down.
    pub line: String,
    /// What is under it.
    pub area: String,
}

/// What the line says in figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// At the beginning.
    pub first: Money,
    /// At the end.
    pub last: Money,
    /// The most there was at the end of a day.
    pub highest: Money,
    /// When it came to that.
    pub highest_at: Time,
    /// The least there was at the end of a day.
    pub lowest: Money,
    /// When it came to that.
    pub lowest_at: Time,
}

/// How far along the box a moment is; what is outside stands at its edge.
pub fn along(at: Time, from: Time, to: Time) -> i64 {
    share(at.0.saturating_sub(from.0), to.0.saturating_sub(from.0), WIDTH)
}

/// How far down the box a value is, where `top` is at its upper edge and nothing at its lower one.
pub fn down(value: i64, top: i64) -> i64 {
    HEIGHT.saturating_sub(share(value, top, HEIGHT))
}

/// The part of a whole, in units of `of`, rounded half up; within `0..=of`.
pub fn share(part: i64, whole: i64, of: i64) -> i64 {
    if whole <= 0 || part <= 0 {
        return 0;
    }
    let (part, whole, most) = (i128::from(part.min(whole)), i128::from(whole), i128::from(of));
    i64::try_from((part * most * 2 + whole) / (whole * 2)).unwrap_or(of)
}

/// A round figure that nothing in the drawing is above: its half is round too, for the line in the middle.
pub fn ceiling(most: i64) -> i64 {
    const ROUND: [i64; 11] = [10, 12, 16, 20, 24, 30, 40, 50, 60, 80, 100];
    let mut unit = 1_i64;
    loop {
        let round = ROUND.iter().map(|round| round.saturating_mul(unit)).find(|round| *round >= most);
        match round {
            Some(round) => return round,
            None => unit = unit.saturating_mul(10),
        }
    }
}

/// The line of a course under this ceiling.
pub fn steps(course: &Course, top: i64) -> Steps {
    let mut line = ["M0 ", &down(course.before.minor, top).to_string()].concat();
    for day in &course.days {
        let (x, y) = (along(day.at, begins(course), course.to), down(day.total.minor, top));
        line.push_str(&["H", &x.to_string(), "V", &y.to_string()].concat());
    }
    line.push_str(&["H", &WIDTH.to_string()].concat());
    let area = [&line, "V", &HEIGHT.to_string(), "H0Z"].concat();
    Steps { line, area }
}

/// From when on there is something to draw: where there was nothing at first, a day before the first movement.
pub fn begins(course: &Course) -> Time {
    let first = course.days.first().filter(|_| course.before.minor == 0);
    first.map_or(course.from, |day| day.at.plus(-Time::DAY).max(course.from))
}

/// A course in figures. Of days that are equal the latest counts.
pub fn reading(course: &Course) -> Reading {
    let (first, from) = (course.before, begins(course));
    let begun = Reading { first, last: first, highest: first, highest_at: from, lowest: first, lowest_at: from };
    course.days.iter().fold(begun, |mut read, day| {
        read.last = day.total;
        if day.total.minor >= read.highest.minor {
            (read.highest, read.highest_at) = (day.total, day.at);
        }
        if day.total.minor <= read.lowest.minor {
            (read.lowest, read.lowest_at) = (day.total, day.at);
        }
        read
    })
}

/// So many moments inside a span, at equal distances.
pub fn between(from: Time, to: Time, count: i64) -> Vec<Time> {
    let step = to.0.saturating_sub(from.0).max(0).checked_div(count.saturating_add(1)).unwrap_or(0);
    (1..=count).map(|nth| from.plus(step.saturating_mul(nth))).collect()
}

/// The beginnings of months (UTC) inside a span: every one, or every second, third … so that there are no more than so
/// many. They begin with January.
pub fn months(from: Time, to: Time, most: usize) -> Vec<Time> {
    let days = from.0.div_euclid(Time::DAY).saturating_add(1)..=to.0.div_euclid(Time::DAY);
    let begins: Vec<Time> =
        days.map(|day| Time(day.saturating_mul(Time::DAY))).filter(|day| day.date().2 == 1).collect();
    let count = |time: &Time| {
        let (year, month, _) = time.date();
        year * 12 + month - 1
    };
    for every in [1, 2, 3, 6, 12, 24, 60, 120] {
        let chosen: Vec<Time> = begins.iter().filter(|time| count(time).rem_euclid(every) == 0).copied().collect();
        if chosen.len() <= most {
            return chosen;
        }
    }
    Vec::new()
}

#[cfg(test)]
#[path = "chart_tests.rs"]
mod tests;
