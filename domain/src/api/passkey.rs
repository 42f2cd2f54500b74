//! `/factors/passkeys` and the ways to prove who one is by a passkey (WebAuthn).
//!
//! What a browser's `navigator.credentials` is given and gives back is written as the standard writes it in JSON: bytes are
//! base64url without padding.

use crate::{Time, api::factor::RecoveryCodes, json::wire};
use serde::{Deserialize, Serialize};
use std::fmt;

/// As long as the name of a passkey may be.
pub const NAME: usize = 60;

/// A passkey as its owner sees it: a row of `GET /factors`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Passkey {
    /// For `DELETE /factors/passkeys/{id}`.
    pub id: String,
    /// What its owner calls it.
    pub name: String,
    /// Since when it is good.
    pub since: Time,
    /// When it was used last, if it ever was.
    pub used: Option<Time>,
}

wire!(Passkey { id, name, since, used });

/// `POST /factors/passkeys`: a passkey that was just made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewPasskey {
    /// What to call it, in 1 to 60 characters.
    pub name: String,
    /// What `navigator.credentials.create` gave.
    pub credential: Created,
}

/// The answer to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AddedPasskey {
    /// The passkey.
    pub passkey: Passkey,
    /// For who loses it, where the account had no second factor before: told this once.
    pub recovery: Option<RecoveryCodes>,
}

wire!(AddedPasskey { passkey, recovery });

/// A `PublicKeyCredential` with an `AuthenticatorAttestationResponse`. What else it has is not looked at.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Created {
    /// The credential's id.
    pub id: String,
    /// What it is made of.
    pub response: Attestation,
}

/// What a new passkey is made of.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Attestation {
    /// What the browser signed for.
    #[serde(rename = "clientDataJSON")]
    pub client_data: String,
    /// The public key, and for whom it is.
    #[serde(rename = "attestationObject")]
    pub attestation_object: String,
}

/// `POST /session/passkey`, `POST /session/second-factor/passkey`, `POST /session/step-up/passkey`: a passkey that was used.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PasskeyProof {
    /// What `navigator.credentials.get` gave.
    pub credential: Used,
}

/// A `PublicKeyCredential` with an `AuthenticatorAssertionResponse`. What else it has is not looked at.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Used {
    /// The credential's id.
    pub id: String,
    /// What it is proved by.
    pub response: Assertion,
}

/// What the owner of a passkey proves.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Assertion {
    /// What the browser signed for.
    #[serde(rename = "clientDataJSON")]
    pub client_data: String,
    /// What the authenticator says of it.
    #[serde(rename = "authenticatorData")]
    pub authenticator_data: String,
    /// Over both.
    pub signature: String,
    /// Whose it is; a passkey that is found without an account's name always says so.
    #[serde(rename = "userHandle", default, skip_serializing_if = "Option::is_none")]
    pub user_handle: Option<String>,
}

/// Nothing that proves who somebody is shows.
macro_rules! quiet {
    ($($type:ident),+) => {
        $(impl fmt::Debug for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(stringify!($type))
            }
        })+
    };
}
quiet!(Created, Attestation, PasskeyProof, Used, Assertion);

/// `POST /factors/passkeys/options`: what `navigator.credentials.create` is given as `publicKey`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct CreationOptions {
    /// The shop.
    pub rp: Party,
    /// The account.
    pub user: User,
    /// Good for five minutes, once, and for this session.
    pub challenge: String,
    /// Which keys are understood, the dearest first.
    pub pub_key_cred_params: Vec<Algorithm>,
    /// Milliseconds.
    pub timeout: u32,
    /// What the account has already.
    pub exclude_credentials: Vec<Credential>,
    /// Which authenticators are wanted.
    pub authenticator_selection: Selection,
    /// `none`: nobody asks who made the authenticator.
    pub attestation: String,
}

/// The shop, as passkeys know it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Party {
    /// The host of its public address.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// The account, as passkeys know it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct User {
    /// The account's id, as bytes.
    pub id: String,
    /// What it signs in with.
    pub name: String,
    /// How the person is called.
    pub display_name: String,
}

/// A kind of key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Algorithm {
    /// `public-key`.
    #[serde(rename = "type")]
    pub kind: String,
    /// Its number in COSE.
    pub alg: i64,
}

/// A credential by its id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Credential {
    /// `public-key`.
    #[serde(rename = "type")]
    pub kind: String,
    /// Its id.
    pub id: String,
}

/// Which authenticators are wanted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Selection {
    /// Whether it can be found without an account's name.
    pub resident_key: String,
    /// Whether the authenticator asks who holds it.
    pub user_verification: String,
}

/// `POST …/options` of the ways to prove who one is: what `navigator.credentials.get` is given as `publicKey`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct RequestOptions {
    /// Good for five minutes, once, and for who asked.
    pub challenge: String,
    /// The host of the shop's public address.
    pub rp_id: String,
    /// Milliseconds.
    pub timeout: u32,
    /// Which passkeys are waited for; any of the shop's where none is named.
    pub allow_credentials: Vec<Credential>,
    /// Whether the authenticator has to ask who holds it.
    pub user_verification: String,
}
