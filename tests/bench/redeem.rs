//! Redemptions a second: the real server, every redemption a code of its own, on SQLite and, where one is named, on
//! PostgreSQL. Every commit waits for the disk.

use crate::{percentile, wire::Wire};
use scrip_tests::house::{
    client::{Client, attempt_key},
    shop::{ADA, Shop},
};
use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
    time::Instant,
};

/// Names a PostgreSQL for this alone.
const POSTGRES: &str = "SCRIP_TEST_POSTGRES";
/// How many clients at once, how many accounts they are of, and how many redemptions they share.
const ROUNDS: [(usize, usize, usize); 4] = [(1, 1, 3_000), (16, 16, 20_000), (128, 128, 30_000), (16, 1, 5_000)];

/// Measures, and prints a table for each database.
pub async fn measure() {
    println!("redeem: POST /api/v1/redemptions, durable commits, one server, clients on the same machine");
    let shop = Shop::open().await;
    rounds("SQLite", &shop).await;
    drop(shop);
    let Ok(postgres) = std::env::var(POSTGRES) else {
        println!("        no PostgreSQL: {POSTGRES} names none\n");
        return;
    };
    let mut shop = Shop::open().await;
    shop.tell("DATABASE_URL", postgres);
    shop.restart().await;
    rounds("PostgreSQL", &shop).await;
}

async fn rounds(database: &str, shop: &Shop) {
    println!("{database}");
    println!(
        "{:>8} {:>9} {:>12} {:>9} {:>8} {:>8} {:>8} {:>8}",
        "clients", "accounts", "redemptions", "a second", "P50 ms", "P95 ms", "P99 ms", "most ms"
    );
    let mut cookies = Vec::new();
    for nth in 0..ROUNDS.iter().map(|(_, accounts, _)| *accounts).max().unwrap_or(1) {
        let at = shop.server_address();
        let client = if nth == 0 { Client::sign_in_at(at, ADA).await } else { Client::sign_up_at(at, "US").await };
        cookies.push(client.cookie());
    }
    for (clients, accounts, count) in ROUNDS {
        let codes = Arc::new(shop.issue(count, "0.01", "USD"));
        let next = Arc::new(AtomicUsize::new(0));
        let mut working = Vec::new();
        for nth in 0..clients {
            let wire = Wire::open(&shop.server_address(), &cookies[nth % accounts]).await;
            working.push((wire, codes.clone(), next.clone()));
        }
        let begun = Instant::now();
        let working: Vec<_> =
            working.into_iter().map(|(wire, codes, next)| tokio::spawn(work(wire, codes, next))).collect();
        let mut times = Vec::new();
        for worker in working {
            times.extend(worker.await.expect("a client that ends"));
        }
        let took = begun.elapsed().as_secs_f64();
        assert_eq!(times.len(), count);
        let [p50, p95, p99, most] = [0.5, 0.95, 0.99, 1.0].map(|part| percentile(&mut times, part));
        let rate = count as f64 / took;
        println!("{clients:>8} {accounts:>9} {count:>12} {rate:>9.0} {p50:>8.1} {p95:>8.1} {p99:>8.1} {most:>8.1}");
    }
    let (now, most) = shop.memory();
    shop.the_ledger_is_clean();
    println!("the server has {} MB, had {} MB at most; the ledger is clean afterwards\n", now / 1_024, most / 1_024);
}

/// Takes codes until none is left; gives the milliseconds that each took.
async fn work(mut wire: Wire, codes: Arc<Vec<String>>, next: Arc<AtomicUsize>) -> Vec<f64> {
    let mut times = Vec::new();
    while let Some(code) = codes.get(next.fetch_add(1, SeqCst)) {
        let body = format!(r#"{{"code":"{code}"}}"#);
        let begun = Instant::now();
        let status = wire.post("/redemptions", &attempt_key(), &body).await;
        times.push(begun.elapsed().as_secs_f64() * 1_000.0);
        assert_eq!(status, 200);
    }
    times
}
