//! How the doors are set up.

use super::{Files, Room};
use crate::config::Settings;
use domain::Time;
use std::{
    net::{AddrParseError, SocketAddr},
    num::ParseIntError,
};

/// Who signed in has to again after so many days.
const DAYS: i64 = 180;

/// How the doors are set up; each field is named by its environment variable.
#[derive(Clone, Debug)]
pub struct Door {
    /// `SCRIP_LINES`: as many lines as there is room for.
    pub lines: usize,
    /// `SCRIP_TLS_CERT` and `SCRIP_TLS_KEY`: the server speaks TLS by itself.
    pub tls: Option<Files>,
    /// `SCRIP_SESSION_DAYS`: who signed in has to again after so many days, whether it was used or not. In milliseconds.
    pub longest: i64,
    /// `SCRIP_METRICS_ADDR`: `/metrics` is there, and nowhere else.
    pub metrics: Option<SocketAddr>,
}

/// Why a door can't be set up.
#[derive(Debug, thiserror::Error)]
pub enum DoorFault {
    /// Room for nobody can read how many.
    #[error("SCRIP_LINES is no number of connections: {0}")]
    Lines(ParseIntError),
    /// Sessions would have no length, or one that nobody can read.
    #[error("SCRIP_SESSION_DAYS is no number of days from 1 to 400")]
    Days,
    /// A certificate without a key, or the other way round.
    #[error("SCRIP_TLS_CERT and SCRIP_TLS_KEY go together: set both, or neither")]
    HalfTls,
    /// There is no address for the figures.
    #[error("SCRIP_METRICS_ADDR is no address with a port: {0}")]
    Metrics(AddrParseError),
}

impl Door {
    /// As much room as the machine bears, nothing sealed.
    pub fn usual() -> Door {
        Door { lines: Room::usual(), tls: None, longest: DAYS.saturating_mul(Time::DAY), metrics: None }
    }

    /// Reads the environment.
    pub fn read(text: impl Fn(&str) -> Option<String>) -> Result<Door, DoorFault> {
        let lines = text("SCRIP_LINES").map(|lines| lines.parse()).transpose().map_err(DoorFault::Lines)?;
        let tls = match (text("SCRIP_TLS_CERT"), text("SCRIP_TLS_KEY")) {
            (None, None) => None,
            (Some(certificate), Some(key)) => Some(Files { certificate: certificate.into(), key: key.into() }),
            _ => return Err(DoorFault::HalfTls),
        };
        let metrics = text("SCRIP_METRICS_ADDR").map(|addr| addr.parse()).transpose().map_err(DoorFault::Metrics)?;
        let days = text("SCRIP_SESSION_DAYS").map_or(Ok(DAYS), |days| days.parse()).map_err(|_| DoorFault::Days)?;
        let longest =
            Some(days).filter(|days| (1..=400).contains(days)).ok_or(DoorFault::Days)?.saturating_mul(Time::DAY);
        Ok(Door { lines: lines.unwrap_or_else(Room::usual), tls, longest, metrics })
    }

    /// As many lines as may be open for news: half of all, so that there is room for whoever asks something.
    pub fn listeners(&self) -> usize {
        self.lines.div_euclid(2).max(1)
    }
}

impl Settings {
    /// Whether people reach the shop over TLS: the server's own, or that of what stands in front.
    pub fn is_sealed(&self) -> bool {
        self.door.tls.is_some() || self.public_url.as_deref().is_some_and(|url| url.starts_with("https://"))
    }

    /// How addresses of the shop begin where it has no other name than its address.
    pub fn scheme(&self) -> &'static str {
        if self.door.tls.is_some() { "https" } else { "http" }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Result<Door, DoorFault> {
        Door::read(|name| pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn half_of_a_certificate_and_numbers_that_are_none_are_told() {
        assert!(matches!(read(&[("SCRIP_TLS_CERT", "a.pem")]), Err(DoorFault::HalfTls)));
        assert!(matches!(read(&[("SCRIP_LINES", "many")]), Err(DoorFault::Lines(_))));
        for days in ["0", "401", "half a year"] {
            assert!(matches!(read(&[("SCRIP_SESSION_DAYS", days)]), Err(DoorFault::Days)), "{days}");
        }
        assert_eq!(read(&[("SCRIP_SESSION_DAYS", "30")]).unwrap().longest, 30 * Time::DAY);
        assert!(matches!(read(&[("SCRIP_METRICS_ADDR", "9100")]), Err(DoorFault::Metrics(_))));
        let door = read(&[("SCRIP_LINES", "500"), ("SCRIP_TLS_CERT", "a"), ("SCRIP_TLS_KEY", "b")]).unwrap();
        assert_eq!((door.lines, door.listeners(), door.tls.is_some()), (500, 250, true));
    }
}
