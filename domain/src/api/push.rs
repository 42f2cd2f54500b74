//! `/push`: to be told in the browser that something happened, also while no page is open (RFC 8030).

use crate::json::wire;
use serde::{Deserialize, Serialize};
use std::fmt;

/// `GET /push`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Push {
    /// The public key of the shop (RFC 8292), in base64url: the browser asks its push service with it.
    pub key: String,
    /// Whether this browser is told.
    pub on: bool,
}

wire!(Push { key, on });

/// `PUT /push`: where this browser's push service takes what is for it, and what that is sealed with (RFC 8291). It holds
/// as long as the browser is signed in.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Subscribe {
    /// An address of a push service that the shop knows.
    pub endpoint: String,
    /// The browser's public key: a point of P-256, in base64url.
    pub p256dh: String,
    /// The browser's secret: 16 bytes, in base64url.
    pub auth: String,
}

/// Whoever has the address and the secret could tell the browser something.
impl fmt::Debug for Subscribe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Subscribe")
    }
}
