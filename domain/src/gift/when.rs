//! When a gift arrives: a day and an hour on the recipient's clocks.

use crate::{
    Time,
    json::{Json, Wire},
};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A day and an hour on somebody's clocks, without saying where: `2027-03-28T09:30`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Local {
    /// Minutes since the beginning of 1970 on those clocks.
    minutes: i64,
}

/// A text that is no day and hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADay;

impl fmt::Display for NotADay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a day and an hour such as 2027-03-28T09:30")
    }
}

impl FromStr for Local {
    type Err = NotADay;

    fn from_str(text: &str) -> Result<Local, NotADay> {
        if text.len() != 16 {
            return Err(NotADay);
        }
        let at: Time = [text, ":00Z"].concat().parse().map_err(|_| NotADay)?;
        Ok(Local { minutes: at.0.div_euclid(MINUTE) })
    }
}

impl fmt::Display for Local {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = Time(self.minutes.saturating_mul(MINUTE)).to_string();
        f.write_str(text.get(..16).unwrap_or(&text))
    }
}

impl Serialize for Local {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Local {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(|fault: NotADay| serde::de::Error::custom(fault.to_string()))
    }
}

impl Wire for Local {
    fn take(json: Json) -> Option<Self> {
        json.text()?.parse().ok()
    }
}

#[cfg(feature = "openapi")]
impl utoipa::PartialSchema for Local {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        utoipa::openapi::ObjectBuilder::new()
            .schema_type(utoipa::openapi::schema::Type::String)
            .description(Some("A day and an hour on the recipient's clocks: `2027-03-28T09:30`."))
            .into()
    }
}

#[cfg(feature = "openapi")]
impl utoipa::ToSchema for Local {}

/// When it arrives, and whether the clocks have that hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrives {
    /// The clocks show it once.
    Once(Time),
    /// The clocks skip it: it is that much later, when they show an hour again.
    Skipped(Time),
    /// The clocks show it twice: it is the first of the two.
    Twice(Time),
}

impl Arrives {
    /// The instant.
    pub fn time(self) -> Time {
        match self {
            Arrives::Once(time) | Arrives::Skipped(time) | Arrives::Twice(time) => time,
        }
    }
}

/// Milliseconds of a minute.
const MINUTE: i64 = 60 * Time::SECOND;

/// The instant at which clocks show a day and an hour. `ahead` says by how many minutes they are ahead of UTC at an
/// instant: the browser and the server each have their own tables for that.
///
/// The clocks of a place change by a few hours at most, so what they were a day before and are a day after is all that
/// they can be in between (where they change twice in two days, the earlier change counts).
pub fn at(local: Local, ahead: impl Fn(Time) -> i64) -> Arrives {
    let named = Time(local.minutes.saturating_mul(MINUTE));
    let (before, after) = (ahead(named.plus(-Time::DAY)), ahead(named.plus(Time::DAY)));
    let with = |ahead: i64| named.plus(-ahead.saturating_mul(MINUTE));
    let shows = |offset: i64| ahead(with(offset)) == offset;
    match (shows(before), shows(after)) {
        (true, true) if before != after => Arrives::Twice(with(before).min(with(after))),
        (true, _) => Arrives::Once(with(before)),
        (_, true) => Arrives::Once(with(after)),
        // As clocks that were not put forward would have it.
        (false, false) => Arrives::Skipped(with(before)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Berlin, spring and autumn of 2027.
    fn berlin(at: Time) -> i64 {
        let (from, until): (Time, Time) =
            ("2027-03-28T01:00:00Z".parse().unwrap(), "2027-10-31T01:00:00Z".parse().unwrap());
        if (from..until).contains(&at) { 120 } else { 60 }
    }

    fn arrives(local: &str) -> Arrives {
        at(local.parse().unwrap(), berlin)
    }

    fn time(text: &str) -> Time {
        text.parse().unwrap()
    }

    #[test]
    fn nine_in_the_morning_is_nine_before_and_after_the_clocks_change() {
        assert_eq!(arrives("2027-03-27T09:00"), Arrives::Once(time("2027-03-27T08:00:00Z")));
        assert_eq!(arrives("2027-03-28T09:00"), Arrives::Once(time("2027-03-28T07:00:00Z")));
        assert_eq!(arrives("2027-10-30T09:00"), Arrives::Once(time("2027-10-30T07:00:00Z")));
        assert_eq!(arrives("2027-10-31T09:00"), Arrives::Once(time("2027-10-31T08:00:00Z")));
    }

    #[test]
    fn an_hour_that_is_skipped_comes_that_much_later_and_one_that_comes_twice_the_first_time() {
        assert_eq!(arrives("2027-03-28T02:30"), Arrives::Skipped(time("2027-03-28T01:30:00Z")));
        assert_eq!(arrives("2027-10-31T02:30"), Arrives::Twice(time("2027-10-31T00:30:00Z")));
        assert_eq!(arrives("2027-03-28T01:59"), Arrives::Once(time("2027-03-28T00:59:00Z")));
        assert_eq!(arrives("2027-03-28T03:00"), Arrives::Once(time("2027-03-28T01:00:00Z")));
    }

    #[test]
    fn a_day_and_an_hour_are_read_and_written_alike() {
        for text in ["2027-03-28T09:30", "1969-12-31T23:59"] {
            assert_eq!(text.parse::<Local>().unwrap().to_string(), text);
        }
        for text in ["", "2027-02-29T09:30", "2027-03-28T24:00", "2027-03-28 09:30", "2027-03-28T09:30:00"] {
            assert_eq!(text.parse::<Local>(), Err(NotADay), "{text:?}");
        }
    }
}

#[cfg(test)]
#[path = "when_tests.rs"]
mod zones;
