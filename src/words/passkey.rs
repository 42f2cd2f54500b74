//! Passkeys.

pub use crate::words::said::passkey::*;

use super::date;
use crate::browser::passkey::Stopped;
use domain::api::passkey::Passkey;


/// What stands under the name of one.
pub fn about(passkey: &Passkey) -> String {
    let used = passkey.used.map(|used| [", used last ", &date(used)].concat()).unwrap_or_default();
    ["Since ", &date(passkey.since), &used].concat()
}

/// The button of a row, to who hears it alone.
pub fn remove(name: &str) -> String {
    ["Remove the passkey ", name].concat()
}

/// Why no passkey came, and what to do.
pub fn stopped(stopped: Stopped) -> &'static str {
    match stopped {
        Stopped::Left => "No passkey was used. Try again, or go on another way.",
        Stopped::Known => "This device has a passkey for your account already.",
        Stopped::Unable => "This browser could not use a passkey here. Go on another way.",
    }
}
