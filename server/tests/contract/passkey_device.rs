//! An authenticator and the browser around it, in software: makes passkeys and uses them, rightly or wrongly.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use minicbor::Encoder;
use p256::ecdsa::{DerSignature, SigningKey, signature::Signer};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

pub const SHOP: &str = "https://shop.example";

pub const PRESENT: u8 = 1;
pub const VERIFIED: u8 = 4;
const ATTESTED: u8 = 64;

/// One passkey and where it lives.
#[derive(Clone)]
pub struct Device {
    key: SigningKey,
    pub id: Vec<u8>,
    handle: Vec<u8>,
}

/// What browser and authenticator say, to be changed by who wants to say something else.
pub struct Says {
    pub kind: &'static str,
    pub challenge: String,
    pub origin: String,
    pub cross_origin: bool,
    pub party: String,
    pub flags: u8,
    pub counter: u32,
    pub form: &'static str,
    /// The id beside what was signed.
    pub id: Vec<u8>,
    pub handle: Option<Vec<u8>>,
    pub key: SigningKey,
}

pub fn text(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

pub fn key(seed: &str) -> SigningKey {
    SigningKey::from_slice(&Sha256::digest(seed)).unwrap()
}

impl Device {
    /// A device of this name: always the same key.
    pub fn new(name: &str) -> Device {
        let id = Sha256::digest(["id of ", name].concat()).to_vec();
        Device { key: key(name), id, handle: Vec::new() }
    }

    fn says(&self, kind: &'static str, options: &Value, counter: u32) -> Says {
        let party = options["rp"]["id"].as_str().or(options["rpId"].as_str()).unwrap();
        Says {
            kind,
            challenge: options["challenge"].as_str().unwrap().to_owned(),
            origin: SHOP.to_owned(),
            cross_origin: false,
            party: party.to_owned(),
            flags: PRESENT | VERIFIED,
            counter,
            form: "none",
            id: self.id.clone(),
            handle: Some(self.handle.clone()),
            key: self.key.clone(),
        }
    }

    /// Makes a passkey.
    pub fn makes(&mut self, options: &Value) -> Value {
        self.makes_as(options, |_| {})
    }

    pub fn makes_as(&mut self, options: &Value, change: impl FnOnce(&mut Says)) -> Value {
        self.handle = URL_SAFE_NO_PAD.decode(options["user"]["id"].as_str().unwrap()).unwrap();
        let mut says = self.says("webauthn.create", options, 0);
        change(&mut says);
        let length = u16::try_from(self.id.len()).unwrap().to_be_bytes();
        let made = [&[0; 16][..], &length, &self.id, &cose(&says.key)].concat();
        let mut cbor = Encoder::new(Vec::new());
        cbor.map(3).unwrap().str("fmt").unwrap().str(says.form).unwrap().str("attStmt").unwrap().map(0).unwrap();
        cbor.str("authData").unwrap().bytes(&says.data(ATTESTED, &made)).unwrap();
        json!({
            "id": text(&says.id), "rawId": text(&says.id), "type": "public-key", "clientExtensionResults": {},
            "response": {
                "clientDataJSON": text(says.client().as_bytes()),
                "attestationObject": text(&cbor.into_writer()),
                "transports": ["internal"],
            },
        })
    }

    /// Uses it for the so many-th time; an authenticator that does not count says 0.
    pub fn uses(&self, options: &Value, counter: u32) -> Value {
        self.uses_as(options, counter, |_| {})
    }

    pub fn uses_as(&self, options: &Value, counter: u32, change: impl FnOnce(&mut Says)) -> Value {
        let mut says = self.says("webauthn.get", options, counter);
        change(&mut says);
        let (client, data) = (says.client(), says.data(0, &[]));
        let signed = [&data[..], &Sha256::digest(&client)].concat();
        let signature: DerSignature = says.key.sign(&signed);
        let mut response = json!({
            "clientDataJSON": text(client.as_bytes()),
            "authenticatorData": text(&data),
            "signature": text(signature.as_bytes()),
        });
        if let Some(handle) = &says.handle {
            response["userHandle"] = json!(text(handle));
        }
        json!({"credential": {"id": text(&says.id), "type": "public-key", "response": response}})
    }
}

impl Says {
    fn client(&self) -> String {
        let Says { kind, challenge, origin, cross_origin, .. } = self;
        json!({"type": kind, "challenge": challenge, "origin": origin, "crossOrigin": cross_origin}).to_string()
    }

    fn data(&self, flags: u8, made: &[u8]) -> Vec<u8> {
        let party = Sha256::digest(&self.party);
        [&party[..], &[self.flags | flags], &self.counter.to_be_bytes(), made].concat()
    }
}

fn cose(key: &SigningKey) -> Vec<u8> {
    let point = key.verifying_key().to_sec1_point(false);
    let (x, y) = (point.x().unwrap(), point.y().unwrap());
    let mut cbor = Encoder::new(Vec::new());
    cbor.map(5).unwrap().u8(1).unwrap().u8(2).unwrap().u8(3).unwrap().i8(-7).unwrap();
    cbor.i8(-1).unwrap().u8(1).unwrap().i8(-2).unwrap().bytes(x).unwrap().i8(-3).unwrap().bytes(y).unwrap();
    cbor.into_writer()
}
