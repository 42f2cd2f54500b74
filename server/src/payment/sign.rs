//! Signatures of what the shop and a provider send each other: HMAC-SHA-256 (RFC 2104) over the time and the body.

use crate::secret::hex;
use domain::Time;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use subtle::ConstantTimeEq;

/// The header with the time, in milliseconds since 1970.
pub const TIME: &str = "scrip-time";
/// The header with the signature.
pub const SIGNATURE: &str = "scrip-signature";
/// What was signed longer ago than this, or is from later than that, is not taken.
const AGE: i64 = 5 * 60 * Time::SECOND;

/// The signature of a body at a time.
pub fn sign(secret: &str, at: Time, body: &[u8]) -> String {
    // HMAC takes a key of any length.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret.as_bytes()) else { return String::new() };
    mac.update(at.0.to_string().as_bytes());
    mac.update(b".");
    mac.update(body);
    hex(&mac.finalize().into_bytes())
}

/// Whether a body was signed with this secret, and lately.
pub fn fits(secret: &str, at: Time, body: &[u8], signature: &str, now: Time) -> bool {
    let lately = now.0.abs_diff(at.0) <= AGE.unsigned_abs();
    let expected = sign(secret, at, body);
    lately && !expected.is_empty() && bool::from(expected.as_bytes().ct_eq(signature.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_body_secret_or_time_does_not_fit() {
        let (at, now) = (Time(1_000_000), Time(1_000_000 + AGE));
        let signature = sign("secret", at, b"body");
        assert!(fits("secret", at, b"body", &signature, now));
        assert!(!fits("secret", at, b"bodY", &signature, now));
        assert!(!fits("Secret", at, b"body", &signature, now));
        assert!(!fits("secret", Time(1_000_001), b"body", &signature, now));
        assert!(!fits("secret", at, b"body", &signature, Time(now.0 + 1)), "too old");
        assert!(!fits("secret", at, b"body", "", now));
    }
}
