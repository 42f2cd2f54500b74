//! Passkeys: what they are asked, and what they answer. Options are the browser's to read.

use super::{Answer, exchange, put, send, session};
use domain::api::{
    passkey::{AddedPasskey, NewPasskey, PasskeyProof},
    session::{Session, SteppedUp},
};
use gloo_net::http::Method;

const OWN: &str = "/factors/passkeys";

/// What a passkey is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Signing in without a password.
    Alone,
    /// Signing in, after the password.
    Second,
    /// Proving again who is signed in.
    StepUp,
}

impl Way {
    fn path(self) -> &'static str {
        match self {
            Way::Alone => "/session/passkey",
            Way::Second => "/session/second-factor/passkey",
            Way::StepUp => "/session/step-up/passkey",
        }
    }
}

/// `POST …/options`: what the browser is to ask of a passkey.
pub async fn options(way: Way) -> Answer<String> {
    exchange(Method::POST, &[way.path(), "/options"].concat(), None, None).await
}

/// `POST /session/passkey` and `POST /session/second-factor/passkey`.
pub async fn sign_in(way: Way, proof: &PasskeyProof) -> Answer<Session> {
    session::whose(put(Method::POST, way.path(), proof, None).await?)
}

/// `POST /session/step-up/passkey`.
pub async fn step_up(proof: &PasskeyProof) -> Answer<SteppedUp> {
    send(Method::POST, Way::StepUp.path(), proof, None).await
}

/// `POST /factors/passkeys/options`: what the browser is to make a passkey by.
pub async fn creation() -> Answer<String> {
    exchange(Method::POST, &[OWN, "/options"].concat(), None, None).await
}

/// `POST /factors/passkeys`.
pub async fn add(new: &NewPasskey) -> Answer<AddedPasskey> {
    send(Method::POST, OWN, new, None).await
}

/// `DELETE /factors/passkeys/{id}`.
pub async fn remove(id: &str) -> Answer<()> {
    exchange(Method::DELETE, &[OWN, "/", id].concat(), None, None).await.map(|_| ())
}
