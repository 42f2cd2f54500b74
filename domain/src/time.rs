//! An instant, as an argument: nothing in here asks a clock.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::{fmt, str::FromStr};

/// Milliseconds since 1970-01-01T00:00:00Z. On the wire RFC 3339 in UTC: `2026-11-21T14:02:00Z`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(value_type = String, format = DateTime))]
pub struct Time(pub i64);

/// The text is not an RFC 3339 time in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotATime;

impl Time {
    /// One second in milliseconds.
    pub const SECOND: i64 = 1_000;
    /// One day in milliseconds.
    pub const DAY: i64 = 86_400 * Self::SECOND;

    /// Later (or earlier) by so many milliseconds.
    pub fn plus(self, milliseconds: i64) -> Time {
        Time(self.0.saturating_add(milliseconds))
    }

    /// Year, month and day in UTC.
    pub fn date(self) -> (i64, i64, i64) {
        civil(self.0.div_euclid(Self::DAY))
    }
}

/// Days since 1970-01-01 to year, month, day. Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
fn civil(days: i64) -> (i64, i64, i64) {
    let z = days + 719_468;
    let era = z.div_euclid(146_097);
    let day_of_era = z.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

/// The reverse of [`civil`], from the same source.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let y = year - i64::from(month <= 2);
    let era = y.div_euclid(400);
    let year_of_era = y.rem_euclid(400);
    let shifted = if month > 2 { month - 3 } else { month + 9 };
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + (153 * shifted + 2) / 5 + day - 1;
    era * 146_097 + day_of_era - 719_468
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.date();
        let ms = self.0.rem_euclid(Self::DAY);
        let (hour, minute, second) = (ms / 3_600_000, ms / 60_000 % 60, ms / 1_000 % 60);
        write!(f, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")?;
        match ms % 1_000 {
            0 => f.write_str("Z"),
            part => write!(f, ".{part:03}Z"),
        }
    }
}

impl FromStr for Time {
    type Err = NotATime;

    /// Reads `YYYY-MM-DDTHH:MM:SS[.fraction]Z`; digits past the third of the fraction are dropped.
    fn from_str(text: &str) -> Result<Self, NotATime> {
        let number = |range: std::ops::Range<usize>| -> Result<i64, NotATime> {
            let digits = text.get(range).ok_or(NotATime)?;
            if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
                return Err(NotATime);
            }
            digits.parse().map_err(|_| NotATime)
        };
        let punctuation = [(4, b'-'), (7, b'-'), (10, b'T'), (13, b':'), (16, b':')];
        if punctuation.iter().any(|&(at, mark)| text.as_bytes().get(at) != Some(&mark)) {
            return Err(NotATime);
        }
        let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
        let (hour, minute, second) = (number(11..13)?, number(14..16)?, number(17..19)?);
        let rest = text.get(19..).and_then(|rest| rest.strip_suffix('Z')).ok_or(NotATime)?;
        let part = match rest.strip_prefix('.') {
            None if rest.is_empty() => 0,
            Some(digits) if !digits.is_empty() && digits.len() <= 9 => {
                number(20..20 + digits.len())?;
                digits.bytes().chain(*b"00").take(3).fold(0, |sum, digit| sum * 10 + i64::from(digit - b'0'))
            }
            _ => return Err(NotATime),
        };
        let midnight = days(year, month, day);
        if civil(midnight) != (year, month, day) || hour > 23 || minute > 59 || second > 59 {
            return Err(NotATime);
        }
        Ok(Time(midnight * Self::DAY + ((hour * 60 + minute) * 60 + second) * 1_000 + part))
    }
}

impl Serialize for Time {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Time {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(from)?;
        text.parse().map_err(|_| de::Error::custom("an RFC 3339 time in UTC"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn known_instants_are_written_as_rfc_3339() {
        assert_eq!(Time(0).to_string(), "1970-01-01T00:00:00Z");
        assert_eq!(Time(951_782_400_000).to_string(), "2000-02-29T00:00:00Z");
        assert_eq!(Time(1_795_269_720_123).to_string(), "2026-11-21T14:02:00.123Z");
        assert_eq!(Time(-1).to_string(), "1969-12-31T23:59:59.999Z");
    }

    #[test]
    fn what_is_no_time_in_utc_is_refused() {
        for text in [
            "",
            "2026-11-21",
            "2026-11-21T14:02:00",
            "2026-11-21T14:02:00+01:00",
            "2026-02-29T00:00:00Z",
            "2026-13-01T00:00:00Z",
            "2026-11-21T24:00:00Z",
            "2026-11-21T14:02:00.Z",
            "2026-11-21T14:02:00é",
        ] {
            assert_eq!(text.parse::<Time>(), Err(NotATime), "{text}");
        }
        assert_eq!("2026-11-21T14:02:00.5Z".parse::<Time>().unwrap().0 % 1_000, 500);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(ms in -62_135_596_800_000_i64..253_402_300_799_999) {
            prop_assert_eq!(Time(ms).to_string().parse::<Time>(), Ok(Time(ms)));
        }
    }
}
