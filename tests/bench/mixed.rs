//! Everything at once for a while, as shoppers mix it: whether the server's memory stays as it is. `SCRIP_SECONDS` says for
//! how long (a minute, where nothing is said).

use crate::percentile;
use scrip_tests::house::{
    buying::payment,
    client::{Client, attempt_key},
    shop::Shop,
};
use serde_json::json;
use std::{
    fs,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicU64, Ordering::SeqCst},
    },
    time::{Duration, Instant},
};

/// Shoppers at once, each at their own pace.
const PEOPLE: usize = 16;
/// As long as somebody thinks between two requests.
const THINKS: Duration = Duration::from_millis(20);
/// So often the memory is looked at.
const LOOKS: u32 = 12;
/// So often somebody comes back on another day: another session, and another password hashed.
const COMES_BACK: u64 = 50;
/// So many codes are issued at a time.
const CODES: usize = 2_000;

#[derive(Default)]
struct Street {
    codes: Mutex<Vec<String>>,
    asked: AtomicU64,
    closed: AtomicBool,
    times: Mutex<Vec<f64>>,
}

/// Measures, and prints a line for each look.
pub async fn measure() {
    let seconds = std::env::var("SCRIP_SECONDS").ok().and_then(|seconds| seconds.parse().ok()).unwrap_or(60);
    println!("mixed: {PEOPLE} shoppers for {seconds} s on SQLite: looking, checking, redeeming, buying, signing in");
    let (shop, street) = (Shop::open().await, Arc::new(Street::default()));
    let people: Vec<_> =
        (0..PEOPLE).map(|nth| tokio::spawn(shops(shop.server_address(), nth, street.clone()))).collect();
    println!(
        "{:>8} {:>12} {:>9} {:>9} {:>10} {:>12}",
        "seconds", "requests", "P50 ms", "P99 ms", "memory MB", "database MB"
    );
    let begun = Instant::now();
    for look in 1..=LOOKS {
        let until = Duration::from_secs(seconds) * look / LOOKS;
        while begun.elapsed() < until {
            let few = street.codes.lock().expect("nobody broke off").len() < CODES / 2;
            if few {
                let more = shop.issue(CODES, "0.50", "USD");
                street.codes.lock().expect("nobody broke off").extend(more);
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
        let mut times = std::mem::take(&mut *street.times.lock().expect("nobody broke off"));
        let (p50, p99) = (percentile(&mut times, 0.5), percentile(&mut times, 0.99));
        let database = fs::metadata(shop.folder().join("data/scrip.db")).map_or(0, |file| file.len());
        let (seconds, asked) = (begun.elapsed().as_secs(), street.asked.load(SeqCst));
        let (memory, database) = (shop.memory().0 as f64 / 1_024.0, database as f64 / 1_048_576.0);
        println!("{seconds:>8} {asked:>12} {p50:>9.1} {p99:>9.1} {memory:>10.1} {database:>12.1}");
    }
    street.closed.store(true, SeqCst);
    for person in people {
        person.await.expect("a shopper who leaves");
    }
    shop.the_ledger_is_clean();
    println!("       {} MB at most; the ledger is clean afterwards\n", shop.memory().1 / 1_024);
}

/// Goes on until the street is closed.
async fn shops(at: String, nth: usize, street: Arc<Street>) {
    let mut client = Client::sign_up_at(at.clone(), "US").await;
    for round in 1_u64.. {
        if street.closed.load(SeqCst) {
            return;
        }
        if round % COMES_BACK == nth as u64 {
            client = Client::sign_up_at(at.clone(), "US").await;
        }
        for path in
            ["/products", "/balance", "/ledger?limit=50", "/ledger?q=gift", "/orders", "/balance/course?days=30"]
        {
            timed(&street, client.get(path)).await;
        }
        let code = street.codes.lock().expect("nobody broke off").pop();
        if let Some(code) = code {
            let preview = json!({ "code": code });
            let preview = timed(&street, client.says("POST", "/redemptions/preview", &preview)).await;
            assert_eq!(preview.status, 200, "{preview:?}");
            let redeemed = timed(&street, client.redeem(&code, &attempt_key())).await.expect("an answer");
            assert_eq!(redeemed.status, 200, "{redeemed:?}");
        }
        if round % 4 == 0 {
            client.adds("star-app", 1).await;
            let placed = timed(&street, client.places(&attempt_key(), payment::APPROVED)).await.expect("an answer");
            assert!(placed.status < 300, "{placed:?}");
        }
    }
}

/// Notes how long an answer took, and thinks.
async fn timed<T>(street: &Street, answer: impl Future<Output = T>) -> T {
    let begun = Instant::now();
    let answer = answer.await;
    street.asked.fetch_add(1, SeqCst);
    street.times.lock().expect("nobody broke off").push(begun.elapsed().as_secs_f64() * 1_000.0);
    tokio::time::sleep(THINKS).await;
    answer
}
