//! Passkeys.

pub use crate::words::said::passkey::*;

use super::date;
use crate::browser::passkey::Stopped;
use domain::api::passkey::Passkey;

/// What stands under the name of one.
pub fn about(passkey: &Passkey) -> String {
    let since = date(passkey.since);
    passkey.used.map_or_else(|| since_date(&since), |used| since_and_used(&since, &date(used)))
}

/// Why no passkey came, and what to do.
pub fn stopped(stopped: Stopped) -> &'static str {
    match stopped {
        Stopped::Left => stopped_left(),
        Stopped::Known => stopped_known(),
        Stopped::Unable => stopped_unable(),
    }
}
