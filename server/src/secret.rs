//! The server's secret, and the hashes made with it. Nothing in here prints what it hashes.

use domain::Code;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use std::{fmt, fs, io, path::Path};
use subtle::ConstantTimeEq;

/// What a hash is.
pub type Hash = [u8; 32];

/// The key of all code hashes: whoever has it and the database can try codes, so it is in neither log nor database.
#[derive(Clone)]
pub struct Secret(Hmac<Sha256>, String);

/// Why there is no secret.
#[derive(Debug, thiserror::Error)]
pub enum SecretFault {
    /// None was given.
    #[error("SCRIP_CODE_SECRET is not set. Set it to at least 32 random bytes, the same on every server of this shop.")]
    Missing,
    /// Fewer than 32 bytes.
    #[error("SCRIP_CODE_SECRET is shorter than 32 bytes. Use for example the output of: openssl rand -hex 32")]
    Short,
    /// The file of a demonstration could not be read or made.
    #[error("{0}: {1}")]
    File(String, io::Error),
}

impl Secret {
    /// A secret of at least 32 bytes.
    pub fn new(bytes: &[u8]) -> Result<Secret, SecretFault> {
        if bytes.len() < 32 {
            return Err(SecretFault::Short);
        }
        let mac = Hmac::new_from_slice(bytes).map_err(|_| SecretFault::Short)?;
        let id = hex(&Sha256::new().chain_update(b"key id\x1f").chain_update(bytes).finalize());
        Ok(Secret(mac, id.chars().take(8).collect()))
    }

    /// A demonstration's own secret: made by chance the first time and kept in a file that only its owner reads.
    pub fn kept_in(file: &Path) -> Result<Secret, SecretFault> {
        let fault = |fault| SecretFault::File(file.display().to_string(), fault);
        match fs::read(file) {
            Ok(bytes) => Secret::new(&bytes),
            Err(missing) if missing.kind() == io::ErrorKind::NotFound => {
                let text = hex(&chance().map_err(fault)?);
                write_privately(file, text.as_bytes()).map_err(fault)?;
                Secret::new(text.as_bytes())
            }
            Err(other) => Err(fault(other)),
        }
    }

    /// Which secret this is, without saying what it is: stands beside each hash, so that secrets can be changed.
    pub fn id(&self) -> &str {
        &self.1
    }

    /// The hash by which a code is known. Canonical form and, where there is one, the security code.
    pub fn code(&self, profile: &str, code: &Code, pin: Option<&Code>) -> Hash {
        self.hash(&[
            b"code",
            profile.as_bytes(),
            code.expose().as_bytes(),
            pin.map_or(b"", |pin| pin.expose().as_bytes()),
        ])
    }

    /// The hash of what was sent with an attempt key. Keyed, since a plain hash of a code could be guessed back.
    pub fn body(&self, route: &str, body: &[u8]) -> Hash {
        self.hash(&[b"body", route.as_bytes(), body])
    }

    /// The hash by which an e-mail is known once it is deleted.
    pub fn email(&self, email: &str) -> Hash {
        self.hash(&[b"email", email.as_bytes()])
    }

    /// A key for one purpose; another purpose's tells nothing of it.
    pub fn key(&self, purpose: &str) -> Hash {
        self.hash(&[b"key", purpose.as_bytes()])
    }

    fn hash(&self, parts: &[&[u8]]) -> Hash {
        let mut mac = self.0.clone();
        for part in parts {
            mac.update(part);
            mac.update(b"\x1f");
        }
        mac.finalize().into_bytes().into()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Secret({})", self.1)
    }
}

/// The key that a shop's own servers send, known by its hash: nothing prints it.
#[derive(Clone)]
pub struct MerchantKey(Hash);

impl MerchantKey {
    /// A key.
    pub fn new(key: &str) -> MerchantKey {
        MerchantKey(digest(key.as_bytes()))
    }

    /// Whether a text is this key. How long that takes says nothing about either.
    pub fn is(&self, sent: &str) -> bool {
        self.0.ct_eq(&digest(sent.as_bytes())).into()
    }
}

impl fmt::Debug for MerchantKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MerchantKey")
    }
}

/// 32 bytes from the operating system's generator.
pub fn chance() -> io::Result<Hash> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(io::Error::from)?;
    Ok(bytes)
}

/// The plain hash of something drawn by chance, such as a session token, which nobody can guess back.
pub fn digest(bytes: &[u8]) -> Hash {
    Sha256::digest(bytes).into()
}

/// Bytes as text.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn write_privately(file: &Path, bytes: &[u8]) -> io::Result<()> {
    use io::Write;
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file)?.write_all(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_never_shows_and_is_never_short() {
        let secret = Secret::new(&[7; 32]).unwrap();
        assert_eq!(format!("{secret:?}"), format!("Secret({})", secret.id()));
        assert!(matches!(Secret::new(&[7; 31]), Err(SecretFault::Short)));
    }

    #[test]
    fn a_code_of_another_profile_or_pin_has_another_hash() {
        let secret = Secret::new(&[7; 32]).unwrap();
        let code = Code::typed("AAAA");
        let plain = secret.code("scrip", &code, None);
        assert_ne!(plain, secret.code("promo", &code, None));
        assert_ne!(plain, secret.code("scrip", &code, Some(&Code::typed("1"))));
        assert_ne!(plain, Secret::new(&[8; 32]).unwrap().code("scrip", &code, None));
    }
}
