//! Servers of two versions on one database: the newer one has brought the schema up to date, the older one goes on.

use super::{
    client::{Client, key},
    database,
    shop::Shop,
};
use server::{
    clock::Clock,
    events::Events,
    metrics::Metrics,
    store::{Fault, Store},
};
use sqlx::{AnyPool, Executor, migrate::Migrator};

/// What a newer version adds: a table, a column that may stay empty, an index.
const NEWER: &str = "CREATE TABLE of_a_newer_version (id TEXT PRIMARY KEY, at BIGINT NOT NULL);
ALTER TABLE accounts ADD COLUMN of_a_newer_version TEXT;
CREATE INDEX of_a_newer_version_at ON of_a_newer_version (at);";

/// Brings the schema of a database further than this version knows.
async fn upgrade(url: &str) {
    let folder = tempfile::TempDir::new().unwrap();
    std::fs::write(folder.path().join("9000_newer.sql"), NEWER).unwrap();
    let mut newer = Migrator::new(folder.path()).await.unwrap();
    sqlx::any::install_default_drivers();
    let pool = AnyPool::connect(url).await.unwrap();
    newer.set_ignore_missing(true).run(&pool).await.unwrap();
    pool.close().await;
}

async fn sells_and_redeems(shop: &Shop, ada: &Client) {
    let code = shop.cards(1, "5.00", "USD").await.remove(0);
    assert_eq!(ada.redeem(&code, &key()).await.ok()["amount"]["minor"], 500);
    shop.verify().await;
}

#[tokio::test]
async fn an_older_server_goes_on_and_starts_beside_a_newer_schema() {
    let mut shop = Shop::open().await;
    let url = shop.app.settings.database.clone();
    let ada = shop.ada().await;
    sells_and_redeems(&shop, &ada).await;
    upgrade(&url).await;
    // One that runs goes on.
    sells_and_redeems(&shop, &ada).await;
    if database::is_file() {
        shop.end().await;
    }
    // One that starts finds a migration that it does not know, and nothing that it needs is gone.
    let older = Shop::open_with(|settings| settings.database = url.clone()).await;
    sells_and_redeems(&older, &ada.at(&older.base)).await;
}

#[tokio::test]
async fn a_server_that_does_not_know_what_is_needed_does_not_start() {
    let shop = Shop::open().await;
    let url = shop.app.settings.database.clone();
    let mut db = database::connect(&url).await;
    db.execute("UPDATE schema_needs SET migration = 9000").await.unwrap();
    let open = Store::open(&url, Clock::default(), Events::default(), Metrics::default()).await;
    let Err(fault) = open else { panic!("it starts") };
    assert!(matches!(fault, Fault::Newer { needs: 9000, .. }), "{fault}");
    assert!(fault.to_string().contains("Start the newer one"), "{fault}");
    db.execute("UPDATE schema_needs SET migration = 14").await.unwrap();
    Store::open(&url, Clock::default(), Events::default(), Metrics::default()).await.unwrap().close().await;
}
