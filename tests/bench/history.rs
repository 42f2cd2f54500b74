//! A history of a hundred thousand lines, and a balance of ten thousand lots: how long the real server takes to answer.

use crate::percentile;
use scrip_tests::house::{
    client::{Client, attempt_key},
    shop::{ADA, BO, Shop},
};
use serde_json::Value;
use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
    time::Instant,
};

const LINES: usize = 100_000;
const LOTS: usize = 10_000;
const TIMES: usize = 30;

/// Measures, and prints a table.
pub async fn measure() {
    let shop = Shop::open().await;
    let begun = Instant::now();
    let made = shop.say(&["demo", "history", "--email", ADA, "--entries", &LINES.to_string(), "--seed", "1"]);
    println!("history: {}", made.trim());
    println!("         made in {:.1} s; SQLite, one client on the same machine", begun.elapsed().as_secs_f64());
    shop.the_ledger_is_clean();
    let ada = Client::sign_in_at(shop.server_address(), ADA).await;
    pages(&ada).await;
    whole(&shop, &ada).await;
    lots(&shop).await;
}

/// Something of a line in the middle: what it is found by.
async fn in_the_middle(ada: &Client, kind: &str, field: &str) -> String {
    let page = ada.get("/ledger?offset=50000&limit=500").await.body;
    let lines = page["items"].as_array().expect("lines");
    let line = lines.iter().find(|line| line["source"]["kind"] == kind).expect("such a line");
    line["source"][field].as_str().expect("a text").to_owned()
}

async fn pages(ada: &Client) {
    let (order, card) = (in_the_middle(ada, "order", "id").await, in_the_middle(ada, "card", "last_four").await);
    let page = ada.get("/ledger?limit=500&offset=70000").await.body;
    let cursor = page["next"].as_str().expect("a next page").to_owned();
    let at = |nth: usize| page["items"][nth]["at"].as_str().expect("a time").to_owned();
    println!("{:>44} {:>8} {:>9} {:>9} {:>9}", "GET", "total", "least ms", "P50 ms", "P95 ms");
    for path in [
        "/ledger".to_owned(),
        "/ledger?limit=500".into(),
        "/ledger?offset=50000&limit=100".into(),
        "/ledger?offset=99000&limit=100".into(),
        "/ledger?offset=99000&limit=500".into(),
        format!("/ledger?limit=500&cursor={cursor}"),
        "/ledger?bucket=gift".into(),
        "/ledger?bucket=gift&offset=40000&limit=100".into(),
        format!("/ledger?from={}&to={}", at(499), at(0)),
        format!("/ledger?q={card}"),
        format!("/ledger?q={order}"),
        "/ledger?q=12.50".into(),
        "/ledger?q=refund".into(),
        "/ledger?q=order&offset=60000&limit=100".into(),
        "/ledger?q=thank-you".into(),
        "/ledger?q=nothing+like+it".into(),
        "/balance".into(),
        "/balance/course".into(),
        "/balance/course?from=2000-01-01T00:00:00Z".into(),
    ] {
        answered(ada, &path).await;
    }
}

/// Asks for it again and again, and prints how long it took.
async fn answered(client: &Client, path: &str) {
    let mut times = Vec::new();
    let mut total = Value::Null;
    for _ in 0..TIMES {
        let begun = Instant::now();
        let answer = client.get(path).await;
        times.push(begun.elapsed().as_secs_f64() * 1_000.0);
        assert_eq!(answer.status, 200, "{path}: {:?}", answer.body);
        total = answer.body["total"].clone();
    }
    let (least, p50, p95) = (percentile(&mut times, 0.0), percentile(&mut times, 0.5), percentile(&mut times, 0.95));
    let total = total.as_u64().map_or_else(|| "-".to_owned(), |total| total.to_string());
    let shown: String = path.chars().take(44).collect();
    println!("{shown:>44} {total:>8} {least:>9.1} {p50:>9.1} {p95:>9.1}");
}

async fn whole(shop: &Shop, ada: &Client) {
    println!("{:>44} {:>8} {:>9} {:>9} {:>9}", "GET", "MB", "seconds", "MB before", "MB most");
    ada.proves().await;
    for (path, gzip) in [("/ledger.csv", false), ("/ledger.csv", true), ("/ledger.json", false), ("/ledger.json", true)]
    {
        let before = shop.memory().0;
        let begun = Instant::now();
        let bytes = ada.takes(path, gzip).await;
        let (took, most) = (begun.elapsed().as_secs_f64(), shop.memory().1);
        let shown = [path, if gzip { ", gzip" } else { "" }].concat();
        let mega = |kilobytes: u64| kilobytes as f64 / 1_024.0;
        println!("{shown:>44} {:>8.1} {took:>9.2} {:>9.1} {:>9.1}", bytes as f64 / 1e6, mega(before), mega(most));
    }
}

/// As many lots as nobody has: every card of the smallest worth makes one.
async fn lots(shop: &Shop) {
    let bo = Client::sign_in_at(shop.server_address(), BO).await;
    let codes = Arc::new(shop.issue(LOTS, "0.01", "EUR"));
    let next = Arc::new(AtomicUsize::new(0));
    let redeeming = |client: Client| {
        let (codes, next) = (codes.clone(), next.clone());
        tokio::spawn(async move {
            while let Some(code) = codes.get(next.fetch_add(1, SeqCst)) {
                let answer = client.redeem(code, &attempt_key()).await.expect("the server answers");
                assert!(answer.receipt().is_some(), "{answer:?}");
            }
        })
    };
    let working: Vec<_> = (0..32).map(|_| redeeming(bo.clone())).collect();
    for worker in working {
        worker.await.expect("a client that ends");
    }
    println!("         {LOTS} lots of one account");
    for path in ["/balance", "/ledger", "/cart"] {
        answered(&bo, path).await;
    }
    println!("         GET /balance is {:.1} MB\n", bo.takes("/balance", false).await as f64 / 1e6);
}
