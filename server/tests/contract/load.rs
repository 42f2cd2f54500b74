//! How fast: run by hand, `cargo test --config profile.release.package.scrip-contract.opt-level=3 --release -p scrip-server
//! -p scrip-contract -- --ignored --nocapture a_second`; on PostgreSQL with `SCRIP_TEST_POSTGRES`. `SCRIP_LOAD=16,2000` are 16 clients and 2,000 cards.

use super::{
    client::{Client, key},
    program::{Program, text},
};
use reqwest::Method;
use serde_json::json;
use std::time::{Duration, Instant};

/// As many clients at once, all of one account, and as many cards.
fn size() -> (usize, usize) {
    let named = std::env::var("SCRIP_LOAD").unwrap_or_else(|_| "64,20000".into());
    let (clients, cards) = named.split_once(',').expect("two numbers");
    (clients.parse().unwrap(), cards.parse().unwrap())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "measures; says nothing about right and wrong"]
async fn redemptions_a_second() {
    let (clients, cards) = size();
    let mut program = Program::new();
    program.start();
    let issue = ["codes", "issue", "--count", &cards.to_string(), "--amount", "0.01", "--currency", "USD"];
    let issued = text(&program.run(&issue));
    let codes: Vec<String> = issued.lines().skip(1).map(|line| line.split(',').next().unwrap().to_owned()).collect();
    let ada = Client::new(&program.base).await.signed_in("ada@demo.example").await;
    let (begun, ticks) = (Instant::now(), program.ticks());
    let workers: Vec<_> = codes
        .chunks(cards / clients + 1)
        .map(|codes| {
            let (ada, codes) = (ada.clone(), codes.to_vec());
            tokio::spawn(async move {
                let mut took = Vec::new();
                for code in codes {
                    let request = ada.request(Method::POST, "/redemptions").header("idempotency-key", key());
                    let begun = Instant::now();
                    let reply = request.json(&json!({"code": code})).send().await.unwrap();
                    assert_eq!(reply.status(), 200);
                    reply.bytes().await.unwrap();
                    took.push(begun.elapsed());
                }
                took
            })
        })
        .collect();
    let mut took: Vec<Duration> = Vec::new();
    for worker in workers {
        took.extend(worker.await.unwrap());
    }
    let seconds = begun.elapsed().as_secs_f64();
    took.sort();
    let at = |share: f64| took[(took.len() as f64 * share) as usize];
    let busy = (program.ticks() - ticks) as f64 / 100.0 / seconds;
    println!("{:.0} a second; p50 {:?}, p99 {:?}; {busy:.2} cores", took.len() as f64 / seconds, at(0.5), at(0.99));
    let metrics = reqwest::get(format!("{}/metrics", program.base)).await.unwrap().text().await.unwrap();
    for line in metrics.lines().filter(|line| line.starts_with("scrip_commit_jobs_") || line.contains("_reruns_total "))
    {
        println!("{line}");
    }
    assert!(program.run(&["ledger", "verify"]).status.success());
}
