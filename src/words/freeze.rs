//! Freezing the account, and unfreezing it.

pub use crate::words::said::freeze::*;

/// What waits.
pub fn stopped() -> [&'static str; 4] {
    [stopped_paying(), stopped_subscriptions(), stopped_points(), stopped_links()]
}
/// What goes on.
pub fn goes_on() -> [&'static str; 4] {
    [on_redeeming(), on_refunds(), on_card(), on_taking_back()]
}
