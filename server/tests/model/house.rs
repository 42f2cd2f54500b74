//! The real server, without a network: its router is called as hyper would call it. Its database is a file where files
//! cost no wait, copied from one that was seeded once.

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::ConnectInfo,
    http::{Request, header},
};
use serde_json::Value;
use server::{
    App,
    clock::Clock,
    config::Settings,
    door::Door,
    handling::Handling,
    order,
    secret::{self, MerchantKey, Secret},
    store::{NewAccount, NewSession},
};
use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};
use tempfile::TempDir;
use tower::ServiceExt;
use uuid::Uuid;

const DAY: i64 = 86_400_000;
/// Every sequence comes from addresses of its own, so that none uses up another's tries.
static ADDRESSES: AtomicU32 = AtomicU32::new(0x0a00_0000);

/// A server that answers.
pub struct House {
    pub app: Arc<App>,
    pub clock: Clock,
    router: Router,
    _folder: TempDir,
}

/// An answer.
#[derive(Clone, Debug)]
pub struct Reply {
    pub status: u16,
    pub body: Value,
}

impl Reply {
    pub fn is_done(&self) -> bool {
        self.status == 200
    }

    /// A number of minor units somewhere in the answer.
    pub fn minor(&self, at: &str) -> i64 {
        self.body.pointer(at).and_then(Value::as_i64).unwrap_or_else(|| panic!("no {at} in {}", self.body))
    }

    pub fn text(&self, at: &str) -> String {
        self.body.pointer(at).and_then(Value::as_str).unwrap_or_default().to_owned()
    }

    pub fn list(&self, at: &str) -> Vec<Value> {
        self.body.pointer(at).and_then(Value::as_array).cloned().unwrap_or_default()
    }
}

/// Who asks.
#[derive(Clone)]
pub struct Who {
    pub email: String,
    pub session: String,
    cookie: String,
    address: SocketAddr,
}

/// What is asked, and how: the attempt key, the version of the cart, the shop's own key.
#[derive(Clone, Debug, Default)]
pub struct Ask {
    pub method: &'static str,
    pub path: String,
    pub body: Value,
    pub headers: Vec<(&'static str, String)>,
}

impl Ask {
    pub fn new(method: &'static str, path: impl Into<String>, body: Value) -> Ask {
        Ask { method, path: path.into(), body, headers: Vec::new() }
    }

    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Ask {
        self.headers.push((name, value.into()));
        self
    }
}

/// Where files are kept in memory, or the usual place.
fn quick() -> PathBuf {
    let memory = PathBuf::from("/dev/shm");
    if memory.is_dir() { memory } else { std::env::temp_dir() }
}

fn settings(folder: &Path) -> Settings {
    Settings {
        addr: "127.0.0.1:0".parse().unwrap(),
        database: format!("sqlite://{}", folder.join("scrip.db").display()),
        dist: folder.join("dist"),
        public_url: None,
        demo: true,
        trust_proxy: false,
        secret: Secret::new(b"a secret of a test, longer than 32 bytes").unwrap(),
        merchant: Some(MerchantKey::new("sk_demo")),
        points: Vec::new(),
        // Who misses here is drawn by chance; the limits of all together are looked at elsewhere.
        misses: u32::MAX,
        door: Door::usual(),
        handling: Handling { patience: Duration::from_millis(20), ..Handling::usual(folder.join("mail"), true) },
    }
}

/// A database that was seeded, to be copied.
pub async fn seeded() -> (TempDir, PathBuf) {
    let folder = TempDir::new_in(quick()).unwrap();
    let app = App::open(settings(folder.path()), Clock::default()).await.unwrap();
    app.store.close().await;
    let file = folder.path().join("scrip.db");
    (folder, file)
}

impl House {
    pub async fn open(seeded: &Path) -> House {
        let folder = TempDir::new_in(quick()).unwrap();
        std::fs::copy(seeded, folder.path().join("scrip.db")).unwrap();
        let clock = Clock::default();
        let app = App::open(settings(folder.path()), clock.clone()).await.unwrap();
        House { router: server::route::router(app.clone()), app, clock, _folder: folder }
    }

    pub async fn close(self) {
        self.app.store.close().await;
    }

    /// An account with nothing in it, signed in: past the password, which would take its time.
    pub async fn newcomer(&self) -> Who {
        let (account, session, token) = (Uuid::new_v4().to_string(), Uuid::new_v4().to_string(), Uuid::new_v4());
        let token = token.simple().to_string();
        let email = format!("{account}@model.example");
        let new = NewAccount {
            id: account.clone(),
            email: email.clone(),
            confirmed: true,
            name: "Somebody".into(),
            password_hash: String::new(),
            region: "US".into(),
            language: "en".into(),
            address: None,
        };
        let hash = secret::digest(token.as_bytes());
        let row = NewSession {
            id: session.clone(),
            token: hash,
            account,
            expires: self.clock.now().plus(365 * DAY),
            device: String::new(),
        };
        let made = self.app.store.write(move |tx| {
            let (new, row) = (new.clone(), row.clone());
            Box::pin(async move {
                tx.add_account(&new).await?;
                Ok(tx.add_session(&row).await?)
            })
        });
        made.await.unwrap();
        let address = ADDRESSES.fetch_add(1, Ordering::Relaxed).to_be_bytes();
        Who { email, session, cookie: format!("__Host-scrip={token}"), address: (address, 4_000).into() }
    }

    /// Counts as having proved it again, past the password.
    pub async fn proves(&self, who: &Who) {
        let (session, until) = (who.session.clone(), self.clock.now().plus(60_000));
        let proved = self.app.store.write(move |tx| {
            let session = session.clone();
            Box::pin(async move { Ok(tx.prove_session(&session, until).await?) })
        });
        assert!(proved.await.unwrap());
    }

    pub async fn send(&self, who: &Who, ask: Ask) -> Reply {
        let path = if ask.path.starts_with("/pay/") { ask.path } else { format!("/api/v1{}", ask.path) };
        let mut request = Request::builder().method(ask.method).uri(path).header(header::COOKIE, &who.cookie);
        for (name, value) in &ask.headers {
            request = request.header(*name, value);
        }
        let body = match ask.body {
            Value::Null => Body::empty(),
            Value::String(form) => {
                request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
                Body::from(form)
            }
            json => {
                request = request.header(header::CONTENT_TYPE, "application/json");
                Body::from(json.to_string())
            }
        };
        let request = request.extension(ConnectInfo(who.address)).body(body).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let status = response.status().as_u16();
        let body = to_bytes(response.into_body(), 8 << 20).await.unwrap();
        let body = serde_json::from_slice(&body).unwrap_or(Value::Null);
        assert!(status < 500, "{status} {body}");
        Reply { status, body }
    }

    /// Time passes, and the jobs of orders run.
    pub async fn wait(&self, milliseconds: i64) {
        self.clock.advance(milliseconds);
        order::look_after(&self.app).await.unwrap();
        order::send_refunds(&self.app).await.unwrap();
    }

    /// The books add up, or what does not.
    pub async fn verify(&self) -> Result<(), String> {
        let verified = self.app.store.look().await.unwrap().verify().await.unwrap();
        verified.map(drop).map_err(|discrepancy| discrepancy.to_string())
    }
}
