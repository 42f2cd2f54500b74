//! The hours of the day at which a promo runs.

use crate::{Time, promo::Hours};

const MINUTE: i64 = 60 * Time::SECOND;

/// When the hours begin next; `None` while they run.
pub(crate) fn next(hours: &Hours, at: Time) -> Option<Time> {
    let local = at.0 + hours.offset * MINUTE;
    let (midnight, minute) = (local.div_euclid(Time::DAY) * Time::DAY, local.rem_euclid(Time::DAY) / MINUTE);
    let (from, until) = (i64::from(hours.from), i64::from(hours.until));
    let running = if from < until { (from..until).contains(&minute) } else { minute >= from || minute < until };
    let today = midnight + from * MINUTE - hours.offset * MINUTE;
    (!running).then(|| Time(if minute < from { today } else { today + Time::DAY }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Time {
        text.parse().unwrap()
    }

    #[test]
    fn happy_hour_is_told_in_the_shops_own_time() {
        let hours = Hours { from: 17 * 60, until: 19 * 60, offset: 60 };
        assert_eq!(next(&hours, at("2026-11-21T16:00:00Z")), None);
        assert_eq!(next(&hours, at("2026-11-21T17:59:59Z")), None);
        assert_eq!(next(&hours, at("2026-11-21T18:00:00Z")), Some(at("2026-11-22T16:00:00Z")));
        assert_eq!(next(&hours, at("2026-11-21T03:00:00Z")), Some(at("2026-11-21T16:00:00Z")));
    }

    #[test]
    fn hours_may_go_past_midnight() {
        let hours = Hours { from: 22 * 60, until: 2 * 60, offset: 0 };
        assert_eq!(next(&hours, at("2026-11-21T23:00:00Z")), None);
        assert_eq!(next(&hours, at("2026-11-21T01:59:00Z")), None);
        assert_eq!(next(&hours, at("2026-11-21T02:00:00Z")), Some(at("2026-11-21T22:00:00Z")));
    }
}
