//! Sealing for one browser: `aes128gcm` (RFC 8188) with keys agreed on as RFC 8291 says.

use aes_gcm::{Aes128Gcm, KeyInit, aead::Aead};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
use domain::api::push::Subscribe;
use hkdf::Hkdf;
use p256::{PublicKey, SecretKey, ecdh::diffie_hellman, elliptic_curve::sec1::ToSec1Point};
use sha2::Sha256;

/// As large as a record is at most, in bytes; what is told fits into one.
const RECORD: u32 = 4_096;
/// The sign after the last text (RFC 8188, 2).
const LAST: u8 = 2;
/// An uncompressed point has so many bytes.
const POINT: u8 = 65;

/// The browser's side.
pub struct Listener {
    public: PublicKey,
    auth: [u8; 16],
}

impl Listener {
    /// Reads the keys; nothing where they are none.
    pub fn of(wish: &Subscribe) -> Option<Listener> {
        let bytes = |text: &str| BASE64.decode(text.trim_end_matches('=')).ok();
        let public = bytes(&wish.p256dh).filter(|point| point.len() == usize::from(POINT))?;
        let public = PublicKey::from_sec1_bytes(&public).ok()?;
        Some(Listener { public, auth: bytes(&wish.auth)?.try_into().ok()? })
    }

    /// A text that only this browser opens. `own` and `salt` are drawn anew for each.
    pub fn seal(&self, text: &[u8], own: &SecretKey, salt: [u8; 16]) -> Option<Vec<u8>> {
        let shared = diffie_hellman(own.to_nonzero_scalar(), self.public.as_affine());
        let (theirs, ours) = (self.public.to_sec1_point(false), own.public_key().to_sec1_point(false));
        let info = [b"WebPush: info\0", theirs.as_bytes(), ours.as_bytes()].concat();
        let (mut agreed, mut key, mut nonce) = ([0; 32], [0; 16], [0; 12]);
        Hkdf::<Sha256>::new(Some(&self.auth), shared.raw_secret_bytes()).expand(&info, &mut agreed).ok()?;
        let material = Hkdf::<Sha256>::new(Some(&salt), &agreed);
        material.expand(b"Content-Encoding: aes128gcm\0", &mut key).ok()?;
        material.expand(b"Content-Encoding: nonce\0", &mut nonce).ok()?;
        let sealed = Aes128Gcm::new_from_slice(&key).ok()?.encrypt(&nonce.into(), [text, &[LAST]].concat().as_slice());
        Some([&salt[..], &RECORD.to_be_bytes(), &[POINT], ours.as_bytes(), &sealed.ok()?].concat())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(p256dh: &str, auth: &str) -> Subscribe {
        Subscribe { endpoint: "https://push.example/1".into(), p256dh: p256dh.into(), auth: auth.into() }
    }

    const PUBLIC: &str = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    const AUTH: &str = "BTBZMqHH6r4Tts7J_aSIgg";

    /// Appendix A of RFC 8291.
    #[test]
    fn a_text_is_sealed_as_in_the_example_of_the_standard() {
        let bytes = |text: &str| BASE64.decode(text).unwrap();
        let own = SecretKey::from_slice(&bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")).unwrap();
        let salt = bytes("DGv6ra1nlYgDCS1FRnbzlw").try_into().unwrap();
        let listener = Listener::of(&wish(PUBLIC, AUTH)).unwrap();
        let sealed = listener.seal(b"When I grow up, I want to be a watermelon", &own, salt).unwrap();
        assert_eq!(
            BASE64.encode(sealed),
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
        );
    }

    #[test]
    fn what_is_no_key_is_refused() {
        assert!(Listener::of(&wish(PUBLIC, AUTH)).is_some());
        let off_the_curve = PUBLIC.replace("iw4", "iw5");
        for (public, auth) in [("", AUTH), (PUBLIC, ""), (&off_the_curve, AUTH), (PUBLIC, "AAAA"), ("§", AUTH)] {
            assert!(Listener::of(&wish(public, auth)).is_none(), "{public} {auth}");
        }
    }
}
