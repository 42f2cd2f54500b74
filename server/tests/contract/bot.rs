//! Somebody who guesses, from a thousand addresses, while honest people go on.
//!
//! The router is asked without sockets, so that the guesses come as fast as they can. The large one by hand:
//! `cargo test -p scrip-server -p scrip-contract --test contract -- --ignored --nocapture bot::a_hundred_thousand`

use super::{servers::signed_up, shop::Shop};
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Method, Request},
};
use serde_json::{Value, json};
use server::{issue, route};
use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};
use tower::ServiceExt;
use uuid::Uuid;

/// As many addresses as the bot has, and accounts.
const ADDRESSES: usize = 1_000;
const ACCOUNTS: usize = 20;
/// As many guesses at once.
const HANDS: usize = 4;
/// As many honest people, and what each does before and while the bot is at work.
const HONEST: usize = 4;
const LOOKS: usize = 60;

/// Asks the router, and says status, body and how long it took.
pub async fn ask(router: &Router, request: Request<Body>) -> (u16, Value, Duration) {
    let begun = Instant::now();
    let response = router.clone().oneshot(request).await.unwrap();
    let status = response.status().as_u16();
    let body = to_bytes(response.into_body(), 1 << 20).await.unwrap();
    let took = begun.elapsed();
    (status, serde_json::from_slice(&body).unwrap_or(Value::Null), took)
}

/// A request as it comes from an address.
pub fn from(address: &str, method: Method, path: &str, cookie: Option<&str>, body: &Value) -> Request<Body> {
    let request = Request::builder().method(method).uri(format!("/api/v1{path}")).header("x-forwarded-for", address);
    let request = match cookie {
        Some(cookie) => request.header("cookie", cookie),
        None => request,
    };
    match body {
        Value::Null => request.body(Body::empty()),
        body => request.header("content-type", "application/json").body(Body::from(body.to_string())),
    }
    .unwrap()
}

/// A guess: every way on which a code is taken, in turn; of our own codes, and of cards whose numbers are known and whose
/// security codes are not.
fn guess(nth: usize, codes: &[String], cookies: &[String]) -> Request<Body> {
    let address = format!("198.{}.{}.7", 18 + nth % ADDRESSES / 250, nth % 250);
    let pin = u32::try_from(Uuid::new_v4().as_u128() % 100_000_000).unwrap();
    let weak = format!("6006-4927-1830-00{} {pin:08}", ["15", "23", "31"][nth % 3]);
    let code = if nth.is_multiple_of(2) { &codes[nth / 2 % codes.len()] } else { &weak };
    let (body, cookie) = (json!({ "code": code }), cookies[nth % cookies.len()].as_str());
    match nth % 5 {
        0 => {
            let mut request = from(&address, Method::GET, "/claims", None, &Value::Null);
            request.headers_mut().insert("scrip-code", code.parse().unwrap());
            request
        }
        1 => {
            let mut request = from(&address, Method::POST, "/cart/codes", None, &body);
            request.headers_mut().insert("if-match", "\"0\"".parse().unwrap());
            request
        }
        2 => {
            let mut request = from(&address, Method::POST, "/redemptions", Some(cookie), &body);
            request.headers_mut().insert("idempotency-key", Uuid::new_v4().to_string().parse().unwrap());
            request
        }
        _ => from(&address, Method::POST, "/redemptions/preview", Some(cookie), &body),
    }
}

/// Honest people look at their cards, one after the other, with a pause; nobody refuses them.
async fn honest(router: &Router, people: &[(String, String)]) -> Vec<Duration> {
    let mut took = Vec::new();
    for nth in 0..LOOKS * HONEST {
        let (cookie, code) = &people[nth % HONEST];
        let address = format!("203.0.113.{}", nth % HONEST + 1);
        let request = from(&address, Method::POST, "/redemptions/preview", Some(cookie), &json!({ "code": code }));
        let (status, body, time) = ask(router, request).await;
        assert_eq!(status, 200, "an honest customer was refused: {body}");
        took.push(time);
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    took.sort();
    took
}

fn p95(took: &[Duration]) -> Duration {
    took[took.len() * 95 / 100]
}

async fn run(guesses: usize) {
    if std::env::var("SCRIP_LOG").is_ok() {
        server::log::begin();
    }
    let shop = Shop::open_with(|settings| settings.trust_proxy = true).await;
    let router = route::router(shop.app.clone());
    let bots = signed_up(&shop, "bot", ACCOUNTS).await;
    let cards = shop.cards(HONEST, "25.00", "USD").await;
    let people: Vec<(String, String)> = signed_up(&shop, "honest", HONEST).await.into_iter().zip(cards).collect();
    // Well-formed, and never issued.
    let worth = issue::worth("25.00", "USD").unwrap();
    let drawn = issue::draw(10_000.min(guesses), worth, "scrip", None).unwrap();
    let codes: Arc<Vec<String>> = Arc::new(drawn.iter().map(|line| line.code.expose().to_owned()).collect());
    let before = p95(&honest(&router, &people).await);
    let (bots, next, over) = (Arc::new(bots), Arc::new(AtomicUsize::new(0)), Arc::new(AtomicBool::new(false)));
    let begun = Instant::now();
    let hands: Vec<_> = (0..HANDS)
        .map(|_| {
            let (router, codes, bots, next) = (router.clone(), codes.clone(), bots.clone(), next.clone());
            tokio::spawn(async move {
                let mut became = BTreeMap::<String, usize>::new();
                loop {
                    let nth = next.fetch_add(1, Ordering::Relaxed);
                    if nth >= guesses {
                        return became;
                    }
                    let (status, body, _) = ask(&router, guess(nth, &codes, &bots)).await;
                    assert!(!(200..300).contains(&status), "a hit: {body}");
                    *became.entry(body["reason"].as_str().unwrap_or("?").to_owned()).or_default() += 1;
                }
            })
        })
        .collect();
    let beside = {
        let (router, over, people) = (router.clone(), over.clone(), people.clone());
        tokio::spawn(async move {
            let mut took = honest(&router, &people).await;
            while !over.load(Ordering::Relaxed) {
                took.extend(honest(&router, &people).await);
            }
            took.sort();
            took
        })
    };
    let mut became = BTreeMap::<String, usize>::new();
    for hand in hands {
        for (reason, times) in hand.await.unwrap() {
            *became.entry(reason).or_default() += times;
        }
    }
    let seconds = begun.elapsed().as_secs_f64();
    over.store(true, Ordering::Relaxed);
    let beside = p95(&beside.await.unwrap());
    let ratio = beside.as_secs_f64() / before.as_secs_f64();
    println!("{guesses} guesses from {ADDRESSES} addresses and {ACCOUNTS} accounts in {seconds:.1} s: {became:?}");
    println!("p95 of honest people: {before:?} without the bot, {beside:?} beside it: {ratio:.2} times");
    let looked_up = became.get("code_not_usable").copied().unwrap_or(0) + became.get("not_found").copied().unwrap_or(0);
    assert_eq!(became.values().sum::<usize>(), guesses);
    assert!(
        became
            .keys()
            .all(|reason| ["code_not_usable", "not_found", "rate_limited", "locked"].contains(&reason.as_str()))
    );
    // Beyond what everybody shares in an hour each address and account has few.
    assert!(looked_up <= 6_000 + 10 * (ADDRESSES + ACCOUNTS), "{looked_up} were looked up");
    shop.verify().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_five_thousand_guesses_none_hits_and_nobody_honest_is_refused() {
    run(5_000).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "takes minutes where nothing is optimised"]
async fn a_hundred_thousand_guesses_hit_nothing_and_nobody_honest_is_refused() {
    run(100_000).await;
}
