//! Redemptions a second: the real server on SQLite, every redemption a code of its own.

use crate::percentile;
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

/// How many clients at once, and how many redemptions they share.
const ROUNDS: [(usize, usize); 3] = [(1, 500), (16, 2_000), (128, 4_000)];

/// Measures, and prints a table.
pub async fn measure() {
    println!("redeem: POST /api/v1/redemptions, SQLite, synchronous=FULL, clients on the same machine");
    println!(
        "{:>8} {:>12} {:>14} {:>9} {:>9} {:>9}",
        "clients", "redemptions", "a second", "P50 ms", "P99 ms", "most ms"
    );
    let shop = Shop::open().await;
    for (clients, count) in ROUNDS {
        let codes = Arc::new(shop.issue(count, "0.01", "USD"));
        let next = Arc::new(AtomicUsize::new(0));
        let begun = Instant::now();
        let mut working = Vec::new();
        for _ in 0..clients {
            let client = Client::sign_in_at(shop.server_address(), ADA).await;
            let (codes, next) = (codes.clone(), next.clone());
            working.push((client, codes, next));
        }
        let signed_in = begun.elapsed();
        let begun = Instant::now();
        let working: Vec<_> =
            working.into_iter().map(|(client, codes, next)| tokio::spawn(work(client, codes, next))).collect();
        let mut times = Vec::new();
        for worker in working {
            times.extend(worker.await.expect("a client that ends"));
        }
        let took = begun.elapsed().as_secs_f64();
        assert_eq!(times.len(), count);
        let (p50, p99, most) = (percentile(&mut times, 0.5), percentile(&mut times, 0.99), percentile(&mut times, 1.0));
        println!("{clients:>8} {count:>12} {:>14.0} {p50:>9.1} {p99:>9.1} {most:>9.1}", count as f64 / took);
        if clients == 128 {
            println!("         signing {clients} clients in took {:.1} s (argon2id)", signed_in.as_secs_f64());
        }
    }
    shop.the_ledger_is_clean();
    println!("         the ledger is clean afterwards\n");
}

/// Takes codes until none is left; gives the milliseconds that each took.
async fn work(client: Client, codes: Arc<Vec<String>>, next: Arc<AtomicUsize>) -> Vec<f64> {
    let mut times = Vec::new();
    while let Some(code) = codes.get(next.fetch_add(1, SeqCst)) {
        let begun = Instant::now();
        let answer = client.redeem(code, &attempt_key()).await.expect("the server answers");
        assert!(answer.receipt().is_some(), "{answer:?}");
        times.push(begun.elapsed().as_secs_f64() * 1_000.0);
    }
    times
}
