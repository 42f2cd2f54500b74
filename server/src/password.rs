//! Passwords: argon2id, off the threads that answer requests, and never more at once than there is memory for.

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use std::sync::{Arc, LazyLock};
use tokio::{sync::Semaphore, task::spawn_blocking};

/// Each takes 19 MiB for a few hundredths of a second.
const AT_ONCE: usize = 4;

/// A hash that no password has: checked where there is no account, so that both take the same time.
static NOBODY: LazyLock<Option<String>> =
    LazyLock::new(|| crate::secret::chance().ok().and_then(|chance| hash(&crate::secret::hex(&chance)).ok()));

/// Why a password could not be hashed.
#[derive(Debug, thiserror::Error)]
#[error("a password could not be hashed")]
pub struct PasswordFault;

/// Checks passwords.
#[derive(Clone, Debug)]
pub struct Passwords(Arc<Semaphore>);

impl Default for Passwords {
    fn default() -> Passwords {
        Passwords(Arc::new(Semaphore::new(AT_ONCE)))
    }
}

impl Passwords {
    /// The hash of a password.
    pub async fn hash(&self, password: String) -> Result<String, PasswordFault> {
        let _turn = self.0.acquire().await.map_err(|_| PasswordFault)?;
        spawn_blocking(move || hash(&password)).await.map_err(|_| PasswordFault)?
    }

    /// Whether a password is the one of this hash. Without a hash it never is, and takes as long to say so.
    pub async fn fits(&self, password: String, hash: Option<String>) -> Result<bool, PasswordFault> {
        let _turn = self.0.acquire().await.map_err(|_| PasswordFault)?;
        spawn_blocking(move || {
            let known = hash.is_some();
            let Some(hash) = hash.or_else(|| NOBODY.clone()) else { return false };
            let Ok(hash) = PasswordHash::new(&hash) else { return false };
            argon2().is_ok_and(|argon2| argon2.verify_password(password.as_bytes(), &hash).is_ok()) && known
        })
        .await
        .map_err(|_| PasswordFault)
    }
}

/// The hash of a password, with its parameters and a salt of its own.
pub fn hash(password: &str) -> Result<String, PasswordFault> {
    let hash = argon2()?.hash_password(password.as_bytes()).map_err(|_| PasswordFault)?;
    Ok(hash.to_string())
}

/// OWASP's first choice of parameters: 19 MiB, two passes, one lane.
fn argon2() -> Result<Argon2<'static>, PasswordFault> {
    let params = Params::new(19_456, 2, 1, None).map_err(|_| PasswordFault)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}
