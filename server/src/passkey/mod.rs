//! Passkeys (WebAuthn level 3): a second factor, a way to sign in without a password, and a proof at a step that asks for one.
//!
//! A question is 32 bytes of chance, kept by its hash for five minutes, for what it was asked for and for who asked. Whoever
//! answers takes it, whether the answer is right or not; so nothing is answered twice. What is signed is checked by the
//! letter (`said`, `key`), and what is wrong with it stands in the log, not in the answer.

mod answer;
mod ask;
mod key;
mod said;

pub use answer::{add, prove};
pub use ask::{creation, request};

use crate::{
    App, factor, mail,
    store::{Asking, Notice, Stop, Tx},
};
use domain::Reason;
use reqwest::Url;
use std::net::IpAddr;

/// As many passkeys as an account may have.
pub const MOST: u32 = 20;
/// What is wrong with what a passkey said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    /// It can't be read.
    #[error("not as it is written")]
    Shape,
    /// Nobody asked this, or somebody else, or too long ago, or it was answered.
    #[error("no such question")]
    Question,
    /// A passkey was made where one was to be used, or the other way round.
    #[error("another ceremony")]
    Ceremony,
    /// It was on another page.
    #[error("another origin")]
    Origin,
    /// It was in a frame.
    #[error("in a frame of another site")]
    Framed,
    /// It is for another shop.
    #[error("for another shop")]
    Party,
    /// Nobody was there.
    #[error("nobody was there")]
    Nobody,
    /// Nobody asked who was there.
    #[error("nobody asked who was there")]
    Unverified,
    /// It says who made the authenticator, which nobody asked.
    #[error("an attestation that was not asked for")]
    Attestation,
    /// It is no key, or none that is understood.
    #[error("no key that is understood")]
    Key,
    /// No such passkey may answer.
    #[error("none of the passkeys")]
    Unknown,
    /// It says to be somebody else's.
    #[error("somebody else's")]
    Owner,
    /// Something else was signed, or by something else.
    #[error("another signature")]
    Signature,
    /// It was used more often before.
    #[error("the counter went back")]
    Counter,
}

/// The shop, as browsers tell it from others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// The host of its public address.
    pub id: String,
    /// The public address as browsers write it.
    pub origin: String,
}

impl Party {
    /// The shop at a public address. Browsers make no passkeys for numbers: where the address is this machine's, it is
    /// `localhost`.
    pub fn of(public: &str) -> Option<Party> {
        let mut url = Url::parse(public).ok()?;
        let number: Option<IpAddr> = url.host_str()?.trim_matches(['[', ']']).parse().ok();
        if number.is_some_and(|number| number.is_loopback() || number.is_unspecified()) {
            url.set_host(Some("localhost")).ok()?;
        }
        Some(Party { id: url.host_str()?.to_owned(), origin: url.origin().ascii_serialization() })
    }
}

fn party(app: &App) -> Result<Party, Stop> {
    Ok(Party::of(&app.carrier.origin).ok_or(Reason::Unavailable)?)
}

/// Who answers a question: what for, who asked, and from where.
#[derive(Clone, Debug)]
pub struct Asked {
    /// What for.
    pub asking: Asking,
    /// Who asked: a session, half of one, or a browser.
    pub holder: String,
    /// From where, as misses are counted.
    pub place: String,
}

/// Whether nothing else is asked for: then the authenticator has to ask who holds it.
fn is_alone(asking: Asking) -> bool {
    matches!(asking, Asking::SignIn | Asking::StepUp)
}

/// Takes a passkey off; says whether there was such a one.
pub async fn remove(tx: &mut Tx, app: &App, account: &str, id: &str) -> Result<bool, Stop> {
    let Some(name) = tx.remove_passkey(account, id).await? else { return Ok(false) };
    factor::settle(tx, account).await?;
    mail::sealed_notice(tx, app, (account, Notice::PasskeyOff), &name).await?;
    tx.account_changed(account);
    Ok(true)
}

/// What is wrong stands in the log, for who runs the shop.
fn refused(asking: Asking, wrong: Wrong) -> Reason {
    tracing::info!(?asking, %wrong, "a passkey was refused");
    Reason::PasskeyFailed
}
