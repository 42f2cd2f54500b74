//! Signing in, and the account.

pub use crate::words::said::account::*;

use super::moment;
use domain::api::session::SignedIn;


/// Said after signing in.
pub fn welcome(name: &str) -> String {
    ["You are signed in, ", name, "."].concat()
}

/// Since when, and when it was last used.
pub fn place(place: &SignedIn) -> String {
    ["Since ", &moment(place.since), " · last used ", &moment(place.seen)].concat()
}

/// The button, to a screen reader.
pub fn sign_out_of(name: &str, this: bool) -> String {
    [sign_out(), ", ", if this { this_device() } else { name }].concat()
}

/// So many were signed out.
pub fn ended(count: u32) -> String {
    match count {
        0 => "Signed out there already.".to_owned(),
        1 => "Signed out on 1 device.".to_owned(),
        count => ["Signed out on ", &count.to_string(), " devices."].concat(),
    }
}

/// The region has changed.
pub fn moved(region: &str, currency: &str) -> String {
    ["Your region is now ", region, ". Prices are in ", currency, "."].concat()
}
