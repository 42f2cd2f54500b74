//! Who asks a push service: the shop, by a signature with a key of its own (RFC 8292). The key is made from the server's
//! secret, so it is the same on every server, and another one where the secret is.

use crate::secret::Secret;
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
use domain::Time;
use p256::{
    ecdsa::{Signature, SigningKey, signature::Signer},
    elliptic_curve::sec1::ToSec1Point,
};
use serde_json::json;

/// A signature holds for so long; the standard allows a day.
const HOLDS: i64 = 12 * 3_600;

fn own(secret: &Secret) -> Option<SigningKey> {
    // Of 2³² hashes one is no key.
    SigningKey::from_slice(&secret.key("vapid")).ok()
}

/// The public key, in base64url.
pub fn public(secret: &Secret) -> Option<String> {
    let point = p256::PublicKey::from(own(secret)?.verifying_key()).to_sec1_point(false);
    Some(BASE64.encode(point.as_bytes()))
}

/// The header `Authorization` for a push service at this origin. `contact` is where whoever runs it may turn to.
pub fn authorization(secret: &Secret, origin: &str, contact: &str, now: Time) -> Option<String> {
    let until = now.0.div_euclid(Time::SECOND).saturating_add(HOLDS);
    let claims = json!({ "aud": origin, "exp": until, "sub": contact }).to_string();
    let signed = [BASE64.encode(br#"{"typ":"JWT","alg":"ES256"}"#), BASE64.encode(claims)].join(".");
    let signature: Signature = own(secret)?.sign(signed.as_bytes());
    Some(format!("vapid t={signed}.{}, k={}", BASE64.encode(signature.to_bytes()), public(secret)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use p256::ecdsa::{VerifyingKey, signature::Verifier};

    #[test]
    fn a_push_service_can_tell_who_asks() {
        let secret = Secret::new(&[7; 32]).unwrap();
        let now = "2026-11-21T12:00:00Z".parse().unwrap();
        let header = authorization(&secret, "https://push.example", "https://shop.example", now).unwrap();
        let (token, key) = header.strip_prefix("vapid t=").unwrap().split_once(", k=").unwrap();
        assert_eq!(Some(key.to_owned()), public(&secret));
        let (signed, signature) = token.rsplit_once('.').unwrap();
        let key = VerifyingKey::from_sec1_bytes(&BASE64.decode(key).unwrap()).unwrap();
        let signature = Signature::from_slice(&BASE64.decode(signature).unwrap()).unwrap();
        key.verify(signed.as_bytes(), &signature).unwrap();
        let claims: serde_json::Value =
            serde_json::from_slice(&BASE64.decode(signed.split_once('.').unwrap().1).unwrap()).unwrap();
        assert_eq!(
            claims,
            json!({ "aud": "https://push.example", "exp": 1_795_305_600, "sub": "https://shop.example" })
        );
        assert_ne!(public(&secret), public(&Secret::new(&[8; 32]).unwrap()));
    }
}
