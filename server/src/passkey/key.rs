//! Public keys of passkeys, as COSE writes them (RFC 9053): which are understood, and whether one signed.

use super::Wrong;
use minicbor::{Decoder, data::Type};
use p256::PublicKey;
use ring::signature::{self, RsaPublicKeyComponents, UnparsedPublicKey};

/// Which keys are understood, the dearest first: ECDSA over P-256 with SHA-256, which every authenticator has; Ed25519; and RSA
/// with SHA-256, which older Windows has alone.
pub const UNDERSTOOD: [i64; 3] = [ES256, EDDSA, RS256];

const ES256: i64 = -7;
const EDDSA: i64 = -8;
const RS256: i64 = -257;
/// A key has no more entries than these kinds have.
const MOST_ENTRIES: u64 = 5;

/// A public key.
#[derive(Debug)]
pub enum Key {
    /// A point on P-256, uncompressed.
    Es256(Vec<u8>),
    /// A point on Ed25519.
    EdDsa([u8; 32]),
    /// Modulus and exponent.
    Rs256(Vec<u8>, Vec<u8>),
}

/// What stands in a key, before anybody knows of which kind it is.
#[derive(Default)]
struct Parts<'a> {
    kind: Option<i64>,
    algorithm: Option<i64>,
    curve: Option<i64>,
    modulus: Option<&'a [u8]>,
    x: Option<&'a [u8]>,
    y: Option<&'a [u8]>,
}

impl Key {
    /// Reads a key. One that could not sign anything is none.
    pub fn read(bytes: &[u8]) -> Result<Key, Wrong> {
        let parts = parts(bytes).map_err(|_| Wrong::Key)?.ok_or(Wrong::Key)?;
        match parts {
            Parts { kind: Some(2), algorithm: Some(ES256), curve: Some(1), modulus: None, x: Some(x), y: Some(y) } => {
                if x.len() != 32 || y.len() != 32 {
                    return Err(Wrong::Key);
                }
                let point = [&[4], x, y].concat();
                PublicKey::from_sec1_bytes(&point).map_err(|_| Wrong::Key)?;
                Ok(Key::Es256(point))
            }
            Parts { kind: Some(1), algorithm: Some(EDDSA), curve: Some(6), modulus: None, x: Some(x), y: None } => {
                Ok(Key::EdDsa(x.try_into().map_err(|_| Wrong::Key)?))
            }
            // The exponent of RSA stands where others have x.
            Parts { kind: Some(3), algorithm: Some(RS256), curve: None, modulus: Some(n), x: Some(e), y: None } => {
                // 2048 to 8192 bits, and the one exponent that everybody has.
                let fits = (256..=1024).contains(&n.len()) && e == [1, 0, 1];
                if fits { Ok(Key::Rs256(n.to_vec(), e.to_vec())) } else { Err(Wrong::Key) }
            }
            _ => Err(Wrong::Key),
        }
    }

    /// Whether it signed this.
    pub fn signed(&self, message: &[u8], signature: &[u8]) -> bool {
        let verified = match self {
            Key::Es256(point) => {
                UnparsedPublicKey::new(&signature::ECDSA_P256_SHA256_ASN1, point).verify(message, signature)
            }
            Key::EdDsa(point) => UnparsedPublicKey::new(&signature::ED25519, point).verify(message, signature),
            Key::Rs256(n, e) => {
                RsaPublicKeyComponents { n, e }.verify(&signature::RSA_PKCS1_2048_8192_SHA256, message, signature)
            }
        };
        verified.is_ok()
    }
}

/// The entries of a key; nothing where it has one that no such key has, or one twice.
fn parts(bytes: &[u8]) -> Result<Option<Parts<'_>>, minicbor::decode::Error> {
    let mut cbor = Decoder::new(bytes);
    let Some(entries) = cbor.map()?.filter(|entries| *entries <= MOST_ENTRIES) else { return Ok(None) };
    let mut parts = Parts::default();
    for _ in 0..entries {
        let label = cbor.i64()?;
        let is_bytes = cbor.datatype()? == Type::Bytes;
        let again = match label {
            1 => parts.kind.replace(cbor.i64()?).is_some(),
            3 => parts.algorithm.replace(cbor.i64()?).is_some(),
            -1 if is_bytes => parts.modulus.replace(cbor.bytes()?).is_some(),
            -1 => parts.curve.replace(cbor.i64()?).is_some(),
            -2 => parts.x.replace(cbor.bytes()?).is_some(),
            -3 => parts.y.replace(cbor.bytes()?).is_some(),
            _ => true,
        };
        if again {
            return Ok(None);
        }
    }
    Ok((cbor.position() == bytes.len()).then_some(parts))
}

#[cfg(test)]
mod tests {
    use super::*;
    use minicbor::Encoder;
    use p256::ecdsa::{DerSignature, SigningKey, signature::Signer};
    use ring::signature::{Ed25519KeyPair, KeyPair};

    fn point(key: &SigningKey) -> Vec<u8> {
        key.verifying_key().to_sec1_point(false).as_bytes().to_vec()
    }

    fn es256(x: &[u8], y: &[u8]) -> Vec<u8> {
        let mut cbor = Encoder::new(Vec::new());
        cbor.map(5).unwrap().u8(1).unwrap().u8(2).unwrap().u8(3).unwrap().i8(-7).unwrap();
        cbor.i8(-1).unwrap().u8(1).unwrap().i8(-2).unwrap().bytes(x).unwrap().i8(-3).unwrap().bytes(y).unwrap();
        cbor.into_writer()
    }

    #[test]
    fn a_p256_key_is_read_and_its_signature_fits_what_it_signed_alone() {
        let signing = SigningKey::from_slice(&[7; 32]).unwrap();
        let point = point(&signing);
        let key = Key::read(&es256(&point[1..33], &point[33..])).unwrap();
        let signature: DerSignature = signing.sign(b"message");
        assert!(key.signed(b"message", signature.as_bytes()));
        assert!(!key.signed(b"another", signature.as_bytes()));
        let other: DerSignature = SigningKey::from_slice(&[8; 32]).unwrap().sign(b"message");
        assert!(!key.signed(b"message", other.as_bytes()));
        assert!(!key.signed(b"message", b""));
    }

    #[test]
    fn what_is_no_point_is_no_key() {
        let point = point(&SigningKey::from_slice(&[7; 32]).unwrap());
        assert!(Key::read(&es256(&point[1..33], &[1; 32])).is_err());
        assert!(Key::read(&es256(&[0; 32], &[0; 32])).is_err());
        assert!(Key::read(&es256(&point[1..33], &point[33..64])).is_err(), "a byte is missing");
    }

    #[test]
    fn a_key_has_its_entries_once_and_no_others() {
        let point = point(&SigningKey::from_slice(&[7; 32]).unwrap());
        let good = es256(&point[1..33], &point[33..]);
        assert!(Key::read(&good).is_ok());
        for cut in 0..good.len() {
            assert!(Key::read(&good[..cut]).is_err(), "cut at {cut}");
        }
        assert!(Key::read(&[good.clone(), vec![0]].concat()).is_err(), "something stands behind it");
        let mut twice = good.clone();
        twice[3] = 1;
        assert!(Key::read(&twice).is_err(), "the same entry twice");
        let mut other = good;
        other[4] = 0x27;
        assert!(Key::read(&other).is_err(), "a point of P-256 with another algorithm");
    }

    #[test]
    fn ed25519_is_understood() {
        let pair = Ed25519KeyPair::from_seed_unchecked(&[7; 32]).unwrap();
        let mut cbor = Encoder::new(Vec::new());
        cbor.map(4).unwrap().u8(1).unwrap().u8(1).unwrap().u8(3).unwrap().i8(-8).unwrap();
        cbor.i8(-1).unwrap().u8(6).unwrap().i8(-2).unwrap().bytes(pair.public_key().as_ref()).unwrap();
        let key = Key::read(&cbor.into_writer()).unwrap();
        assert!(key.signed(b"message", pair.sign(b"message").as_ref()));
        assert!(!key.signed(b"another", pair.sign(b"message").as_ref()));
    }

    #[test]
    fn rsa_is_understood_from_2048_bits_on() {
        let rsa = |n: &[u8], e: &[u8]| {
            let mut cbor = Encoder::new(Vec::new());
            cbor.map(4).unwrap().u8(1).unwrap().u8(3).unwrap().u8(3).unwrap().i16(-257).unwrap();
            cbor.i8(-1).unwrap().bytes(n).unwrap().i8(-2).unwrap().bytes(e).unwrap();
            Key::read(&cbor.into_writer())
        };
        let key = rsa(&[0xd5; 256], &[1, 0, 1]).unwrap();
        assert!(!key.signed(b"message", &[1; 256]));
        assert!(rsa(&[0xd5; 128], &[1, 0, 1]).is_err());
        assert!(rsa(&[0xd5; 256], &[3]).is_err());
    }
}
