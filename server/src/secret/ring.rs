//! The key of all code hashes, and those that were it before.

use super::{Hash, SecretFault, hex};
use domain::Code;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use std::fmt;

/// One secret, known by its id.
#[derive(Clone)]
struct Key {
    mac: Hmac<Sha256>,
    id: String,
}

/// The key of all code hashes: whoever has it and the database can try codes, so it is in neither log nor database. Beside
/// it the ones before it, which are read and never written with, until nothing needs them any more.
#[derive(Clone)]
pub struct Secret {
    current: Key,
    older: Vec<Key>,
}

impl Key {
    fn hash(&self, parts: &[&[u8]]) -> Hash {
        let mut mac = self.mac.clone();
        for part in parts {
            mac.update(part);
            mac.update(b"\x1f");
        }
        mac.finalize().into_bytes().into()
    }
}

impl Secret {
    /// A secret of at least 32 bytes.
    pub fn new(bytes: &[u8]) -> Result<Secret, SecretFault> {
        if bytes.len() < 32 {
            return Err(SecretFault::Short);
        }
        let mac = Hmac::new_from_slice(bytes).map_err(|_| SecretFault::Short)?;
        let id = hex(&Sha256::new().chain_update(b"key id\x1f").chain_update(bytes).finalize());
        Ok(Secret { current: Key { mac, id: id.chars().take(8).collect() }, older: Vec::new() })
    }

    /// The same, that reads what was made with these too; the oldest last.
    pub fn with_older(mut self, older: &[Secret]) -> Secret {
        for Secret { current, .. } in older {
            if !self.ids().any(|id| id == current.id) {
                self.older.push(current.clone());
            }
        }
        self
    }

    /// One of its keys by itself, where it has that one.
    pub fn alone(&self, id: &str) -> Option<Secret> {
        let key = self.keys().find(|key| key.id == id)?;
        Some(Secret { current: key.clone(), older: Vec::new() })
    }

    /// Each of its keys by itself, the current one first.
    pub fn each(&self) -> impl Iterator<Item = Secret> {
        self.keys().map(|key| Secret { current: key.clone(), older: Vec::new() })
    }

    /// Which secret this is, without saying what it is: stands beside each hash, so that secrets can be changed.
    pub fn id(&self) -> &str {
        &self.current.id
    }

    /// The ids of all that it reads, the current one first.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.keys().map(|key| key.id.as_str())
    }

    /// The hash by which a code is known. Canonical form and, where there is one, the security code.
    pub fn code(&self, profile: &str, code: &Code, pin: Option<&Code>) -> Hash {
        self.current.hash(&coded(profile, code, pin))
    }

    /// The hashes by which older secrets knew it.
    pub fn older_codes(&self, profile: &str, code: &Code, pin: Option<&Code>) -> Vec<Hash> {
        self.older.iter().map(|key| key.hash(&coded(profile, code, pin))).collect()
    }

    /// The hashes of what was sent with an attempt key, the current one first. Keyed, since a plain hash of a code could be
    /// guessed back.
    pub fn bodies(&self, route: &str, body: &[u8]) -> Vec<Hash> {
        self.all(&[b"body", route.as_bytes(), body])
    }

    /// The hashes by which an e-mail is known once it is deleted, the current one first.
    pub fn emails(&self, email: &str) -> Vec<Hash> {
        self.all(&[b"email", email.as_bytes()])
    }

    /// The hashes by which an account knows a browser of a kind, in a place; the current one first.
    pub fn browsers(&self, account: &str, kind: &str, place: &str) -> Vec<Hash> {
        self.all(&[b"browser", account.as_bytes(), kind.as_bytes(), place.as_bytes()])
    }

    /// A key for one purpose; another purpose's tells nothing of it.
    pub fn key(&self, purpose: &str) -> Hash {
        self.current.hash(&[b"key", purpose.as_bytes()])
    }

    /// What shows that two servers have the same secret, and tells nobody which.
    pub fn check(&self) -> Hash {
        self.key("check")
    }

    fn all(&self, parts: &[&[u8]]) -> Vec<Hash> {
        self.keys().map(|key| key.hash(parts)).collect()
    }

    fn keys(&self) -> impl Iterator<Item = &Key> {
        std::iter::once(&self.current).chain(&self.older)
    }
}

fn coded<'a>(profile: &'a str, code: &'a Code, pin: Option<&'a Code>) -> [&'a [u8]; 4] {
    [b"code", profile.as_bytes(), code.expose().as_bytes(), pin.map_or(b"", |pin| pin.expose().as_bytes())]
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Secret({})", self.current.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_of_another_profile_or_pin_has_another_hash() {
        let secret = Secret::new(&[7; 32]).unwrap();
        let code = Code::typed("AAAA");
        let plain = secret.code("scrip", &code, None);
        assert_ne!(plain, secret.code("promo", &code, None));
        assert_ne!(plain, secret.code("scrip", &code, Some(&Code::typed("1"))));
        assert_ne!(plain, Secret::new(&[8; 32]).unwrap().code("scrip", &code, None));
    }

    #[test]
    fn what_an_older_secret_knew_is_known_and_what_is_new_is_the_current_ones() {
        let (old, new) = (Secret::new(&[7; 32]).unwrap(), Secret::new(&[8; 32]).unwrap());
        let both = new.clone().with_older(std::slice::from_ref(&old));
        let code = Code::typed("AAAA");
        assert_eq!(both.code("scrip", &code, None), new.code("scrip", &code, None));
        assert_eq!(both.older_codes("scrip", &code, None), [old.code("scrip", &code, None)]);
        assert_eq!(both.emails("a@b.c"), [new.emails("a@b.c"), old.emails("a@b.c")].concat());
        assert_eq!(both.alone(old.id()).unwrap().key("letters"), old.key("letters"));
        assert!(new.alone(old.id()).is_none());
    }
}
