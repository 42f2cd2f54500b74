//! The server's secret, and the hashes made with it. Nothing in here prints what it hashes.

mod ring;

pub use ring::Secret;

use sha2::{Digest, Sha256};
use std::{fmt, fs, io, path::Path};
use subtle::ConstantTimeEq;

/// What a hash is.
pub type Hash = [u8; 32];

/// As many older secrets are read as anybody needs at once.
const MOST_OLDER: usize = 9;

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
    /// As the environment says: `SCRIP_CODE_SECRET`, and older ones that are still read, each in a variable of its own:
    /// `SCRIP_CODE_SECRET_OLD_1` to `_9`. So no sign in a secret has to be kept apart from the next, and one becomes an older
    /// one by another name before it. A demonstration without any keeps its own in this folder.
    pub fn read(text: impl Fn(&str) -> Option<String>, demo: Option<&Path>) -> Result<Secret, SecretFault> {
        let current = match (text("SCRIP_CODE_SECRET"), demo) {
            (Some(secret), _) => Secret::new(secret.as_bytes())?,
            (None, Some(folder)) => {
                fs::create_dir_all(folder).map_err(|fault| SecretFault::File(folder.display().to_string(), fault))?;
                Secret::kept_in(&folder.join("code.secret"))?
            }
            (None, None) => return Err(SecretFault::Missing),
        };
        let older = (1..=MOST_OLDER).filter_map(|nth| text(&format!("SCRIP_CODE_SECRET_OLD_{nth}")));
        let older = older.map(|secret| Secret::new(secret.as_bytes())).collect::<Result<Vec<_>, _>>()?;
        Ok(current.with_older(&older))
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
    fn a_secret_becomes_an_older_one_by_another_name_before_it() {
        let (old, new) = ("an old one, of 32 bytes; and more, ", "and another, a newer one; as long");
        let named = |names: &[(&str, &str)]| {
            let find = |name: &str| names.iter().find(|(known, _)| *known == name).map(|(_, text)| (*text).to_owned());
            Secret::read(find, None)
        };
        let ids = |secret: &Secret| secret.ids().map(str::to_owned).collect::<Vec<_>>();
        let first = named(&[("SCRIP_CODE_SECRET", old)]).unwrap();
        let second = named(&[("SCRIP_CODE_SECRET", new), ("SCRIP_CODE_SECRET_OLD_4", old)]).unwrap();
        assert_eq!(ids(&second)[1..], ids(&first));
        let twice = named(&[("SCRIP_CODE_SECRET", old), ("SCRIP_CODE_SECRET_OLD_1", old)]).unwrap();
        assert_eq!(ids(&twice), ids(&first), "one that is named twice is one");
        assert!(matches!(named(&[("SCRIP_CODE_SECRET_OLD_1", old)]), Err(SecretFault::Missing)));
        assert!(matches!(
            named(&[("SCRIP_CODE_SECRET", new), ("SCRIP_CODE_SECRET_OLD_1", "short")]),
            Err(SecretFault::Short)
        ));
    }
}
