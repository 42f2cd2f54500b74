//! What browsers and authenticators say (WebAuthn level 3, 5.8.1 and 6.1), read by the letter. Whatever is more or less than it
//! has to be is not read.

use super::{Party, Wrong};
use crate::secret::{self, Hash};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use minicbor::Decoder;
use serde::Deserialize;
use subtle::ConstantTimeEq;

/// Somebody was there.
const PRESENT: u8 = 1;
/// It was somebody whom the authenticator knows.
const VERIFIED: u8 = 1 << 2;
/// The passkey may be copied to other devices of its owner …
const MAY_BE_COPIED: u8 = 1 << 3;
/// … and was.
const COPIED: u8 = 1 << 4;
/// A credential is told.
const ATTESTED: u8 = 1 << 6;
/// Extensions are told.
const EXTENDED: u8 = 1 << 7;

/// A credential's id is at least 16 bytes long, and at most as long as the standard lets it be.
const ID: std::ops::RangeInclusive<usize> = 16..=1_023;

/// Bytes as they travel.
pub fn bytes(text: &str) -> Result<Vec<u8>, Wrong> {
    URL_SAFE_NO_PAD.decode(text).map_err(|_| Wrong::Shape)
}

/// Text for bytes.
pub fn text(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Making a passkey, or using one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ceremony {
    /// Making one.
    Create,
    /// Using one.
    Get,
}

/// What the browser says that it did.
pub struct ClientData {
    said: Said,
    /// Of all of it, as it is signed.
    pub hash: Hash,
    /// By which the question is known that it answers.
    pub question: Hash,
}

#[derive(Deserialize)]
struct Said {
    #[serde(rename = "type")]
    kind: String,
    challenge: String,
    origin: String,
    #[serde(rename = "crossOrigin")]
    cross_origin: Option<bool>,
    #[serde(rename = "topOrigin")]
    top_origin: Option<String>,
}

impl ClientData {
    /// Reads it; nothing is checked yet.
    pub fn read(sent: &str) -> Result<ClientData, Wrong> {
        let json = bytes(sent)?;
        let said: Said = serde_json::from_slice(&json).map_err(|_| Wrong::Shape)?;
        let question = secret::digest(said.challenge.as_bytes());
        Ok(ClientData { said, hash: secret::digest(&json), question })
    }

    /// That it was this ceremony, on a page of the shop itself and in no frame of another site.
    pub fn check(&self, ceremony: Ceremony, party: &Party) -> Result<(), Wrong> {
        let kind = match ceremony {
            Ceremony::Create => "webauthn.create",
            Ceremony::Get => "webauthn.get",
        };
        if self.said.kind != kind {
            return Err(Wrong::Ceremony);
        }
        if self.said.origin != party.origin {
            return Err(Wrong::Origin);
        }
        if self.said.cross_origin == Some(true) || self.said.top_origin.is_some() {
            return Err(Wrong::Framed);
        }
        Ok(())
    }
}

/// What an authenticator says.
#[derive(Debug)]
pub struct AuthenticatorData<'a> {
    party: &'a Hash,
    flags: u8,
    /// How often it signed, where it counts that.
    pub counter: u32,
    /// The credential that was made.
    pub made: Option<Credential<'a>>,
}

/// A credential: its id, and its key as COSE writes it.
#[derive(Debug)]
pub struct Credential<'a> {
    /// The id.
    pub id: &'a [u8],
    /// The key.
    pub key: &'a [u8],
}

impl<'a> AuthenticatorData<'a> {
    /// Reads it; nothing is checked yet.
    pub fn read(bytes: &'a [u8]) -> Result<AuthenticatorData<'a>, Wrong> {
        let (party, rest) = bytes.split_first_chunk::<32>().ok_or(Wrong::Shape)?;
        let (&[flags], rest) = rest.split_first_chunk::<1>().ok_or(Wrong::Shape)?;
        let (counter, mut rest) = rest.split_first_chunk::<4>().ok_or(Wrong::Shape)?;
        let mut made = None;
        if flags & ATTESTED != 0 {
            // Who made the authenticator stands in front; nobody asked.
            let (_, behind) = rest.split_first_chunk::<16>().ok_or(Wrong::Shape)?;
            let (length, behind) = behind.split_first_chunk::<2>().ok_or(Wrong::Shape)?;
            let length = usize::from(u16::from_be_bytes(*length));
            let (id, behind) = behind.split_at_checked(length).ok_or(Wrong::Shape)?;
            let (key, behind) = item(behind)?;
            if !ID.contains(&id.len()) {
                return Err(Wrong::Shape);
            }
            (made, rest) = (Some(Credential { id, key }), behind);
        }
        if flags & EXTENDED != 0 {
            (_, rest) = item(rest)?;
        }
        if !rest.is_empty() || (flags & COPIED != 0 && flags & MAY_BE_COPIED == 0) {
            return Err(Wrong::Shape);
        }
        Ok(AuthenticatorData { party, flags, counter: u32::from_be_bytes(*counter), made })
    }

    /// That it is for the shop, and that somebody was there; who that was has been asked, where that is wanted.
    pub fn check(&self, party: &Party, verified: bool) -> Result<(), Wrong> {
        if !bool::from(self.party.ct_eq(&secret::digest(party.id.as_bytes()))) {
            return Err(Wrong::Party);
        }
        if self.flags & PRESENT == 0 {
            return Err(Wrong::Nobody);
        }
        if verified && self.flags & VERIFIED == 0 {
            return Err(Wrong::Unverified);
        }
        Ok(())
    }
}

/// One CBOR item, and what stands behind it.
fn item(bytes: &[u8]) -> Result<(&[u8], &[u8]), Wrong> {
    let mut cbor = Decoder::new(bytes);
    cbor.skip().map_err(|_| Wrong::Shape)?;
    bytes.split_at_checked(cbor.position()).ok_or(Wrong::Shape)
}

/// What the authenticator says in an attestation of the form `none`, the only one that is asked for.
pub fn attested(attestation: &[u8]) -> Result<&[u8], Wrong> {
    parts(attestation).map_err(|_| Wrong::Shape)?.ok_or(Wrong::Attestation)
}

fn parts(attestation: &[u8]) -> Result<Option<&[u8]>, minicbor::decode::Error> {
    let mut cbor = Decoder::new(attestation);
    let (mut form, mut statement, mut data) = (None, None, None);
    if cbor.map()? != Some(3) {
        return Ok(None);
    }
    for _ in 0..3 {
        match cbor.str()? {
            "fmt" => form = Some(cbor.str()?),
            "attStmt" => statement = Some(cbor.map()?),
            "authData" => data = Some(cbor.bytes()?),
            _ => return Ok(None),
        }
        // Nothing is in a statement of this form; where something is, what follows is not read wrongly.
        if statement.is_some_and(|entries| entries != Some(0)) {
            return Ok(None);
        }
    }
    let is_none = form == Some("none") && statement.is_some() && cbor.position() == attestation.len();
    Ok(data.filter(|_| is_none))
}

#[cfg(test)]
#[path = "said_tests.rs"]
mod tests;
