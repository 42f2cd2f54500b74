//! Time zones, and the days that may be chosen in them. The tables come with the program: every server knows the same.

use domain::{
    Reason, Time,
    gift::{self, Arrives, Local},
};
use jiff::{Timestamp, tz::TimeZone};

/// A gift may be sent so far ahead.
const AHEAD: i64 = 365 * Time::DAY;
/// Who takes so long to review and to pay is not told that the hour has passed; it goes at once.
const GRACE: i64 = 15 * 60 * Time::SECOND;

/// Whether there is a time zone of this IANA name.
pub(crate) fn known(name: &str) -> bool {
    TimeZone::get(name).is_ok()
}

/// The instant of a day and an hour on the clocks of a zone; nothing where there is no such zone.
pub(crate) fn at(on: Local, zone: &str) -> Option<Arrives> {
    let zone = TimeZone::get(zone).ok()?;
    let ahead = |at: Time| {
        let at = Timestamp::from_millisecond(at.0);
        at.map_or(0, |at| i64::from(zone.to_offset(at).seconds()).div_euclid(60))
    };
    Some(gift::at(on, ahead))
}

/// Refuses an instant that is over, or too far away.
pub(crate) fn reach(at: Time, now: Time) -> Result<(), Reason> {
    let until = now.plus(AHEAD);
    if (now.plus(-GRACE)..=until).contains(&at) { Ok(()) } else { Err(Reason::DayOutOfReach { from: now, until }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn time(text: &str) -> Time {
        text.parse().unwrap()
    }

    fn arrives(on: &str, zone: &str) -> Arrives {
        at(on.parse().unwrap(), zone).unwrap()
    }

    #[test]
    fn the_clocks_of_each_place_are_its_own() {
        for (on, zone, utc) in [
            ("2027-03-27T09:00", "Europe/Berlin", "2027-03-27T08:00:00Z"),
            ("2027-03-28T09:00", "Europe/Berlin", "2027-03-28T07:00:00Z"),
            ("2027-10-31T09:00", "Europe/Berlin", "2027-10-31T08:00:00Z"),
            ("2027-03-14T09:00", "America/New_York", "2027-03-14T13:00:00Z"),
            ("2027-03-13T09:00", "America/New_York", "2027-03-13T14:00:00Z"),
            ("2027-01-01T09:00", "Asia/Kathmandu", "2027-01-01T03:15:00Z"),
            ("2027-01-01T09:00", "Pacific/Kiritimati", "2026-12-31T19:00:00Z"),
            // Half an hour of summer time.
            ("2027-01-01T09:00", "Australia/Lord_Howe", "2026-12-31T22:00:00Z"),
            ("2027-07-01T09:00", "Australia/Lord_Howe", "2027-06-30T22:30:00Z"),
        ] {
            assert_eq!(arrives(on, zone), Arrives::Once(time(utc)), "{on} {zone}");
        }
        assert_eq!(arrives("2027-03-28T02:30", "Europe/Berlin"), Arrives::Skipped(time("2027-03-28T01:30:00Z")));
        assert_eq!(arrives("2027-10-31T02:30", "Europe/Berlin"), Arrives::Twice(time("2027-10-31T00:30:00Z")));
    }

    #[test]
    fn what_is_no_time_zone_is_known_as_such() {
        assert!(known("Europe/Berlin") && known("UTC") && known("Asia/Tokyo"));
        assert!(!known("") && !known("Berlin") && !known("Europe/Nowhere") && !known("../etc/passwd"));
    }

    #[test]
    fn a_day_is_within_a_year_from_now() {
        let now = time("2026-11-21T14:02:00Z");
        assert!(reach(now, now).is_ok() && reach(time("2027-11-21T14:02:00Z"), now).is_ok());
        assert!(reach(time("2026-11-21T13:50:00Z"), now).is_ok(), "a review takes its time");
        let gone = Err(Reason::DayOutOfReach { from: now, until: time("2027-11-21T14:02:00Z") });
        assert_eq!(reach(time("2026-11-21T13:46:59Z"), now), gone);
        assert_eq!(reach(time("2027-11-21T14:02:01Z"), now), gone);
    }
}
