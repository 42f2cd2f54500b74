//! `/confirmations`, `/resets`: what comes back from a letter. The word in a link stands behind its `#`, which no server
//! and no log sees before the page sends it in a body.

use serde::{Deserialize, Serialize};
use std::fmt;

/// `POST /confirmations`: the e-mail is this account's.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Confirm {
    /// From the link.
    pub token: String,
}

/// Whoever has the word has the link.
impl fmt::Debug for Confirm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Confirm")
    }
}

/// `POST /resets`: somebody has forgotten the password.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AskReset {
    /// Any case.
    pub email: String,
}

/// `POST /resets/finish`: another password.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Reset {
    /// From the link.
    pub token: String,
    /// 8 to 256 characters.
    pub password: String,
}

/// Neither shows.
impl fmt::Debug for Reset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Reset")
    }
}
