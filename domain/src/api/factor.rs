//! `/factors`: what is asked for beside the password.

use crate::{Time, api::passkey::Passkey, json::wire};
use serde::{Deserialize, Serialize};
use std::fmt;

/// `GET /factors`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Factors {
    /// Since when an authenticator's code is asked for, if it is.
    pub totp: Option<Time>,
    /// The passkeys, the oldest first.
    pub passkeys: Vec<Passkey>,
    /// How many recovery codes are left.
    pub recovery_left: u32,
}

wire!(Factors { totp, passkeys, recovery_left });

/// `POST /factors/totp`: what an authenticator is set up with. It is told this once.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Enrolment {
    /// All of it, as a QR code has it: `otpauth://totp/…`.
    pub uri: String,
    /// The secret alone, to be typed: base 32.
    pub secret: String,
    /// Until then a code of it is waited for.
    pub until: Time,
}

wire!(Enrolment { uri, secret, until });

/// The secret never shows.
impl fmt::Debug for Enrolment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Enrolment").field("until", &self.until).finish_non_exhaustive()
    }
}

/// After a right password the second factor is waited for as long as this, in seconds.
pub const CODE_SECONDS: u32 = 300;

/// The answer to `POST /session/second-factor/time`: how long the second factor is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TimeLeft {
    /// From now on.
    pub seconds: u32,
}

wire!(TimeLeft { seconds });

/// `POST /factors/totp/confirm` and `POST /session/second-factor`: a code.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Proof {
    /// The authenticator's six digits; or, at signing in, a recovery code. Spaces and dashes do not matter.
    pub code: String,
}

/// The code never shows.
impl fmt::Debug for Proof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Proof")
    }
}

/// The answer to setting an authenticator up, and to `POST /factors/recovery`: codes for who has lost it, each good once.
/// They are told this once; those from before are void.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecoveryCodes {
    /// As they are to be written down.
    pub codes: Vec<String>,
}

wire!(RecoveryCodes { codes });

/// No code shows.
impl fmt::Debug for RecoveryCodes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RecoveryCodes({})", self.codes.len())
    }
}

/// How it can be proved who asks: stands in `methods` of refusals that want to know.
pub mod method {
    /// The password.
    pub const PASSWORD: &str = "password";
    /// A code of the authenticator.
    pub const TOTP: &str = "totp";
    /// A passkey; at signing in and as a proof it takes the place of the password too.
    pub const PASSKEY: &str = "passkey";
    /// A recovery code, in the place of the authenticator's.
    pub const RECOVERY: &str = "recovery";
}
