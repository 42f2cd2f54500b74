//! Signing in, and the account.

pub use crate::words::said::account::*;

use super::moment;
use domain::api::session::SignedIn;

/// Since when, and when it was last used.
pub fn place(place: &SignedIn) -> String {
    since_and_used(&moment(place.since), &moment(place.seen))
}

/// The button, to a screen reader.
pub fn sign_out_of(name: &str, this: bool) -> String {
    sign_out_named(sign_out(), if this { this_device() } else { name })
}

/// So many were signed out.
pub fn ended(count: u32) -> String {
    signed_out_on(count)
}
