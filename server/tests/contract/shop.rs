//! A shop for one test: a server on a free port, with a database of its own.

use super::{client::Client, database::Database, traces};
use domain::api::balance::Bucket;
use server::{
    App,
    clock::Clock,
    config::Settings,
    door::Door,
    handling::Handling,
    issue::{self, Purpose},
    secret::{MerchantKey, Secret},
};
use std::{sync::Arc, time::Duration};
use tempfile::TempDir;
use tokio::{net::TcpListener, sync::oneshot, task::JoinHandle};

pub const SECRET: &str = "a secret of a test, longer than 32 bytes";

pub struct Shop {
    pub app: Arc<App>,
    pub base: String,
    pub clock: Clock,
    pub folder: TempDir,
    _database: Option<Database>,
    end: Option<oneshot::Sender<()>>,
    served: Option<JoinHandle<()>>,
}

impl Shop {
    /// A demonstration shop.
    pub async fn open() -> Shop {
        Shop::open_with(|_| {}).await
    }

    pub async fn open_with(change: impl FnOnce(&mut Settings)) -> Shop {
        traces::hear();
        let folder = TempDir::new().unwrap();
        let mut settings = Settings {
            addr: "127.0.0.1:0".parse().unwrap(),
            database: String::new(),
            dist: folder.path().join("dist"),
            public_url: None,
            demo: true,
            trust_proxy: false,
            secret: Secret::new(SECRET.as_bytes()).unwrap(),
            merchant: Some(MerchantKey::new("sk_demo")),
            points: Vec::new(),
            misses: server::config::MISSES,
            handling: Handling {
                patience: Duration::from_secs(1),
                jobs: Duration::from_millis(50),
                ..Handling::usual(folder.path().join("mail"), true)
            },
            door: Door { lines: 2_000, ..Door::usual() },
        };
        let usual = settings.secret.id().to_owned();
        change(&mut settings);
        let clock = Clock::default();
        let made = if !settings.database.is_empty() {
            None
        } else if settings.demo && settings.secret.id() == usual {
            Some(Database::seeded(folder.path(), async |url| seed(&settings, url).await).await)
        } else {
            Some(Database::empty(folder.path()))
        };
        if let Some(made) = &made {
            settings.database = made.url.clone();
        }
        let listener = TcpListener::bind(settings.addr).await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let app = App::open(settings, clock.clone()).await.unwrap();
        let (end, ended) = oneshot::channel::<()>();
        let serving = server::serve(app.clone(), listener, async { ended.await.unwrap_or_default() });
        let served = Some(tokio::spawn(async move { serving.await.unwrap() }));
        Shop { app, base, clock, folder, _database: made, end: Some(end), served }
    }

    /// Nobody, signed out.
    pub async fn visitor(&self) -> Client {
        Client::new(&self.base).await
    }

    /// Ada: US, dollars.
    pub async fn ada(&self) -> Client {
        self.visitor().await.signed_in("ada@demo.example").await
    }

    /// Bo: DE, euro.
    pub async fn bo(&self) -> Client {
        self.visitor().await.signed_in("bo@demo.example").await
    }

    /// Fresh cards, as codes.
    pub async fn cards(&self, count: usize, amount: &str, currency: &str) -> Vec<String> {
        self.cards_until(count, amount, currency, None).await
    }

    /// Fresh cards that run out after a day, as codes.
    pub async fn cards_until(&self, count: usize, amount: &str, currency: &str, day: Option<String>) -> Vec<String> {
        let lines = issue::draw(count, issue::worth(amount, currency).unwrap(), "scrip", day).unwrap();
        let purpose = Purpose { bucket: Bucket::Gift, categories: vec![] };
        for batch in lines.chunks(issue::BATCH) {
            issue::store(&self.app.store, &self.app.settings.secret, batch, &purpose).await.unwrap();
        }
        lines.iter().map(|line| line.code.expose().to_owned()).collect()
    }

    /// Fails unless the books add up.
    pub async fn verify(&self) {
        let verified = self.app.store.look().await.unwrap().verify().await.unwrap();
        assert!(verified.is_ok(), "{}", verified.unwrap_err());
    }

    /// Ends the server as a signal would, and waits until it has.
    pub async fn end(&mut self) {
        self.end.take().unwrap().send(()).unwrap();
        self.served.take().unwrap().await.unwrap();
    }
}

impl Drop for Shop {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            traces::search(std::slice::from_ref(&self.base), self.folder.path());
        }
    }
}

/// Opens a shop on this database as far as it is seeded then.
async fn seed(settings: &Settings, database: String) {
    let settings = Settings { database, ..settings.clone() };
    App::open(settings, Clock::default()).await.unwrap().store.close().await;
}
