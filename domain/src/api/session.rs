//! `/session`: who asks.

use crate::{Currency, Time, json::wire};
use serde::{Deserialize, Serialize};
use std::fmt;

/// `GET /session`, and the answer to signing in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Session {
    /// Nobody until someone signs in.
    pub viewer: Option<Viewer>,
}

wire!(Session { viewer });

/// Who is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Viewer {
    /// The account's id.
    pub account: String,
    /// What it signs in with.
    pub email: String,
    /// How to speak to the person.
    pub name: String,
    /// The region's id.
    pub region: String,
    /// The region's currency.
    pub currency: Currency,
    /// BCP 47.
    pub language: String,
}

wire!(Viewer { account, email, name, region, currency, language });

/// `POST /session`: sign in.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignIn {
    /// Any case.
    pub email: String,
    /// As it is.
    pub password: String,
}

/// The password never shows.
impl fmt::Debug for SignIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SignIn").field("email", &self.email).finish_non_exhaustive()
    }
}

/// `POST /session/step-up`: who is signed in proves it again, for the steps that ask for it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StepUp {
    /// As it is.
    pub password: String,
    /// A code of the authenticator, or a recovery code, where the account has a second factor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
}

/// Neither shows.
impl fmt::Debug for StepUp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("StepUp")
    }
}

/// It was proved: until then no step asks again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SteppedUp {
    /// Until when.
    pub until: Time,
}

wire!(SteppedUp { until });

/// One place that is signed in: a row of `GET /sessions`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignedIn {
    /// Of this row, for `DELETE /sessions/{id}`; not the secret in the cookie.
    pub id: String,
    /// Since when.
    pub since: Time,
    /// Last used.
    pub seen: Time,
    /// The browser as it named itself, shortened.
    pub device: String,
    /// Whether it is the one asking.
    pub this: bool,
}

wire!(SignedIn { id, since, seen, device, this });
