//! A push service, and a browser that listens to it: what is for the browser alone is opened with its keys (RFC 8291), and
//! who sends it is checked by the signature (RFC 8292).
//!
//! The server's own tests use this file, so it knows nothing else of the house.

use aes_gcm::{Aes128Gcm, KeyInit, aead::Aead};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
use hkdf::Hkdf;
use p256::{
    PublicKey, SecretKey,
    ecdh::diffie_hellman,
    ecdsa::{Signature, VerifyingKey, signature::Verifier},
    elliptic_curve::sec1::ToSec1Point,
};
use serde_json::{Value, json};
use sha2::Sha256;
use std::{
    sync::{Arc, Mutex},
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

/// What the push service answers.
#[derive(Clone, Copy, Debug)]
pub struct Answers(pub u16);

/// The push service, with all that came.
pub struct PushService {
    /// `127.0.0.1:PORT`
    pub host: String,
    came: Arc<Mutex<Vec<Came>>>,
    answers: Arc<Mutex<Answers>>,
}

/// Something that came.
#[derive(Clone, Debug)]
pub struct Came {
    /// `/p/1`
    pub path: String,
    /// Its headers, names in lower case.
    pub headers: Vec<(String, String)>,
    /// Sealed.
    pub body: Vec<u8>,
}

/// A browser that has asked to be told.
pub struct Ear {
    own: SecretKey,
    auth: [u8; 16],
}

impl PushService {
    /// Starts one that takes everything.
    pub async fn start() -> PushService {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("the machine has a free port");
        let host = listener.local_addr().expect("a bound port has an address").to_string();
        let came: Arc<Mutex<Vec<Came>>> = Arc::default();
        let answers = Arc::new(Mutex::new(Answers(201)));
        let (all, said) = (came.clone(), answers.clone());
        tokio::spawn(async move {
            while let Ok((line, _)) = listener.accept().await {
                tokio::spawn(take(line, all.clone(), said.clone()));
            }
        });
        PushService { host, came, answers }
    }

    /// From now on it answers this.
    pub fn says(&self, status: u16) {
        *self.answers.lock().unwrap() = Answers(status);
    }

    /// All that came so far.
    pub fn came(&self) -> Vec<Came> {
        self.came.lock().unwrap().clone()
    }

    /// Waits until so many have come.
    pub async fn waits_for(&self, count: usize) -> Vec<Came> {
        for _ in 0..600 {
            if self.came().len() >= count {
                return self.came();
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        panic!("{} of {count} came", self.came().len());
    }

    /// What a browser sends the shop.
    pub fn wish(&self, ear: &Ear, place: &str) -> Value {
        let public = ear.own.public_key().to_sec1_point(false);
        json!({
            "endpoint": format!("http://{}{place}", self.host),
            "p256dh": BASE64.encode(public.as_bytes()), "auth": BASE64.encode(ear.auth),
        })
    }
}

impl Ear {
    /// With keys that nobody else has; `seed` tells browsers apart.
    pub fn new(seed: u8) -> Ear {
        Ear { own: SecretKey::from_slice(&[seed; 32]).expect("a key"), auth: [seed; 16] }
    }

    /// Opens what is for this browser; nothing where it is for another.
    pub fn opens(&self, came: &Came) -> Option<Value> {
        let (head, sealed) = came.body.split_at_checked(86)?;
        let (salt, rest) = head.split_at_checked(16)?;
        assert_eq!(rest.get(..5)?, [0, 0, 16, 0, 65], "one record of 4,096 bytes, and an uncompressed point");
        let theirs = PublicKey::from_sec1_bytes(rest.get(5..)?).ok()?;
        let shared = diffie_hellman(self.own.to_nonzero_scalar(), theirs.as_affine());
        let own = self.own.public_key().to_sec1_point(false);
        let info = [b"WebPush: info\0", own.as_bytes(), rest.get(5..)?].concat();
        let (mut agreed, mut key, mut nonce) = ([0; 32], [0; 16], [0; 12]);
        Hkdf::<Sha256>::new(Some(&self.auth), shared.raw_secret_bytes()).expand(&info, &mut agreed).ok()?;
        let material = Hkdf::<Sha256>::new(Some(salt), &agreed);
        material.expand(b"Content-Encoding: aes128gcm\0", &mut key).ok()?;
        material.expand(b"Content-Encoding: nonce\0", &mut nonce).ok()?;
        let text = Aes128Gcm::new_from_slice(&key).ok()?.decrypt(&nonce.into(), sealed).ok()?;
        serde_json::from_slice(text.strip_suffix(&[2])?).ok()
    }
}

impl Came {
    /// A header; empty where there is none.
    pub fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// The claims of who sent it, where the signature is by this key.
    pub fn signed_by(&self, key: &str) -> Option<Value> {
        let (token, named) = self.header("authorization").strip_prefix("vapid t=")?.split_once(", k=")?;
        let (signed, signature) = token.rsplit_once('.')?;
        let signature = Signature::from_slice(&BASE64.decode(signature).ok()?).ok()?;
        let verifying = VerifyingKey::from_sec1_bytes(&BASE64.decode(key).ok()?).ok()?;
        verifying.verify(signed.as_bytes(), &signature).ok().filter(|()| named == key)?;
        serde_json::from_slice(&BASE64.decode(signed.split_once('.')?.1).ok()?).ok()
    }
}

async fn take(mut line: TcpStream, all: Arc<Mutex<Vec<Came>>>, said: Arc<Mutex<Answers>>) -> Option<()> {
    let mut bytes = Vec::new();
    let ends = loop {
        if let Some(place) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            break place + 4;
        }
        if line.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
    };
    let mut body = bytes.split_off(ends);
    let head = String::from_utf8_lossy(&bytes).into_owned();
    let mut lines = head.lines();
    let path = lines.next()?.split(' ').nth(1)?.to_owned();
    let pair = |line: &str| line.split_once(": ").map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()));
    let came = |body| Came { path, headers: lines.filter_map(pair).collect(), body };
    let mut came = came(Vec::new());
    let length: usize = came.header("content-length").parse().ok()?;
    while body.len() < length {
        if line.read_buf(&mut body).await.ok()? == 0 {
            return None;
        }
    }
    came.body = body;
    let status = said.lock().unwrap().0;
    all.lock().unwrap().push(came);
    let reply = format!("HTTP/1.1 {status} X\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
    line.write_all(reply.as_bytes()).await.ok()
}
