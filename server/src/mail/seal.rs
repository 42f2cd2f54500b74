//! Sealing what waits in the database and is for its reader alone: ChaCha20-Poly1305 (RFC 8439), with a key made from the
//! server's secret and a nonce by chance. Before it stands which secret that was.

use crate::secret::{self, Secret};
use chacha20poly1305::{
    ChaCha20Poly1305, Key, KeyInit, Nonce,
    aead::{Aead, Payload},
};

const NONCE: usize = 12;

/// What could not be sealed, or opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a letter could not be sealed or opened")]
pub struct SealFault;

/// Seals a text for one letter: moved to another, it does not open.
pub fn seal(secret: &Secret, letter: &str, text: &str) -> Result<String, SealFault> {
    let chance = secret::chance().map_err(|_| SealFault)?;
    let nonce = chance.get(..NONCE).ok_or(SealFault)?;
    let payload = Payload { msg: text.as_bytes(), aad: letter.as_bytes() };
    let sealed = cipher(secret).encrypt(Nonce::from_slice(nonce), payload).map_err(|_| SealFault)?;
    Ok([secret.id(), ".", &secret::hex(nonce), &secret::hex(&sealed)].concat())
}

/// Opens what was sealed for a letter, by whichever of the secrets it was.
pub fn open(secret: &Secret, letter: &str, sealed: &str) -> Result<String, SealFault> {
    opened(secret, letter, sealed).map(|(_, text)| text)
}

/// The same, with the secret by which it was sealed. What was sealed before that stood there is tried with each.
pub fn opened(secret: &Secret, letter: &str, sealed: &str) -> Result<(Secret, String), SealFault> {
    let (id, sealed) = sealed.split_once('.').map_or((None, sealed), |(id, sealed)| (Some(id), sealed));
    let mut keys = secret.each().filter(|key| id.is_none_or(|id| key.id() == id));
    keys.find_map(|key| by(&key, letter, sealed).ok().map(|text| (key, text))).ok_or(SealFault)
}

/// The same text sealed by the current secret.
pub fn renew(secret: &Secret, letter: &str, sealed: &str) -> Result<String, SealFault> {
    seal(secret, letter, &open(secret, letter, sealed)?)
}

fn by(secret: &Secret, letter: &str, sealed: &str) -> Result<String, SealFault> {
    let bytes = unhex(sealed).ok_or(SealFault)?;
    let (nonce, sealed) = bytes.split_at_checked(NONCE).ok_or(SealFault)?;
    let payload = Payload { msg: sealed, aad: letter.as_bytes() };
    let text = cipher(secret).decrypt(Nonce::from_slice(nonce), payload).map_err(|_| SealFault)?;
    String::from_utf8(text).map_err(|_| SealFault)
}

fn cipher(secret: &Secret) -> ChaCha20Poly1305 {
    ChaCha20Poly1305::new(Key::from_slice(&secret.key("letters")))
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u32>> = text.chars().map(|c| c.to_digit(16)).collect();
    let byte = |pair: &[u32]| match pair {
        [high, low] => u8::try_from(high * 16 + low).ok(),
        _ => None,
    };
    digits?.chunks(2).map(byte).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_for_its_letter_and_secret_alone() {
        let (secret, other) = (Secret::new(&[7; 32]).unwrap(), Secret::new(&[8; 32]).unwrap());
        let sealed = seal(&secret, "a", "G000").unwrap();
        assert!(!sealed.contains("G000") && sealed != seal(&secret, "a", "G000").unwrap());
        assert_eq!(open(&secret, "a", &sealed), Ok("G000".into()));
        assert_eq!(open(&secret, "b", &sealed), Err(SealFault));
        assert_eq!(open(&other, "a", &sealed), Err(SealFault));
        assert_eq!(open(&secret, "a", "é"), Err(SealFault));
        // By another secret later, and from before its id stood there.
        let both = other.clone().with_older(std::slice::from_ref(&secret));
        assert_eq!(open(&both, "a", &sealed), Ok("G000".into()));
        assert_eq!(open(&both, "a", sealed.split_once('.').unwrap().1), Ok("G000".into()));
        assert_eq!(open(&other, "a", &renew(&both, "a", &sealed).unwrap()), Ok("G000".into()));
    }
}
