//! Whether the time of an answer tells a weak code that exists from one that does not.

use super::{
    bot::{ask, from},
    servers::signed_up,
    shop::Shop,
};
use axum::{Router, http::Method};
use serde_json::{Value, json};
use server::route;
use std::time::Duration;
use uuid::Uuid;

/// As many answers of each are compared.
const SAMPLES: usize = 2_000;
/// Cards that exist, and can't be used by whoever asks: someone else's, switched off, never activated, run out.
const KNOWN: [&str; 4] = [
    "6006-4927-1830-0148 27182014",
    "6006-4927-1830-0122 27182012",
    "6006-4927-1830-0114 27182011",
    "6006-4927-1830-0130 27182013",
];

/// The largest distance between the shares of two samples that lie below any value (Kolmogorov and Smirnov).
fn distance(one: &mut [Duration], two: &mut [Duration]) -> f64 {
    one.sort();
    two.sort();
    let (mut at_one, mut at_two, mut largest) = (0, 0, 0.0_f64);
    while at_one < one.len() && at_two < two.len() {
        let value = one[at_one].min(two[at_two]);
        at_one += one[at_one..].iter().take_while(|took| **took <= value).count();
        at_two += two[at_two..].iter().take_while(|took| **took <= value).count();
        largest = largest.max((at_one as f64 / one.len() as f64 - at_two as f64 / two.len() as f64).abs());
    }
    largest
}

/// What that distance passes by chance in one case of so many.
fn critical(alpha: f64, one: usize, two: usize) -> f64 {
    let (one, two) = (one as f64, two as f64);
    (-(alpha / 2.0).ln() / 2.0).sqrt() * ((one + two) / (one * two)).sqrt()
}

/// A number of the same form that was never issued: the check digit fits, the security code is by chance.
fn never_issued() -> String {
    format!("6006-4927-1830-0155 {:08}", Uuid::new_v4().as_u128() % 100_000_000)
}

async fn looked(shop: &Shop, router: &Router, cookie: &str, code: &str) -> Duration {
    // No limit has a say in any of them.
    shop.clock.advance(300_000);
    let request = from("203.0.113.9", Method::POST, "/redemptions/preview", Some(cookie), &json!({ "code": code }));
    let (status, body, took) = ask(router, request).await;
    assert_eq!((status, &body["reason"]), (422, &Value::from("code_not_usable")), "{body}");
    took
}

async fn compared(shop: &Shop, router: &Router, cookie: &str) -> f64 {
    let (mut hits, mut misses) = (Vec::new(), Vec::new());
    for nth in 0..SAMPLES {
        let (known, unknown) = (KNOWN[nth % KNOWN.len()], never_issued());
        // In an order that says nothing either.
        if Uuid::new_v4().as_u128().is_multiple_of(2) {
            hits.push(looked(shop, router, cookie, known).await);
            misses.push(looked(shop, router, cookie, &unknown).await);
        } else {
            misses.push(looked(shop, router, cookie, &unknown).await);
            hits.push(looked(shop, router, cookie, known).await);
        }
    }
    let d = distance(&mut hits, &mut misses);
    println!("medians: {:?} where there is a card, {:?} where there is none", hits[SAMPLES / 2], misses[SAMPLES / 2]);
    d
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_time_of_an_answer_does_not_tell_a_weak_code_that_exists() {
    let shop = Shop::open_with(|settings| {
        settings.trust_proxy = true;
        // Nothing else is at work meanwhile.
        settings.handling.jobs = Duration::from_secs(3_600);
    })
    .await;
    let router = route::router(shop.app.clone());
    let cookie = signed_up(&shop, "curious", 1).await.remove(0);
    let critical = critical(0.0001, SAMPLES, SAMPLES);
    let mut told = Vec::new();
    for _ in 0..3 {
        let d = compared(&shop, &router, &cookie).await;
        println!("D = {d:.4}, critical at 0.0001: {critical:.4}, {SAMPLES} of each");
        if d < critical {
            return;
        }
        told.push(d);
    }
    panic!("three times the distance was past {critical:.4}: {told:?}");
}

#[test]
fn the_distance_finds_what_differs_and_nothing_else() {
    let span = |shift: u64| (0..2_000).map(|n| Duration::from_nanos(n + shift)).collect::<Vec<_>>();
    assert_eq!(distance(&mut span(0), &mut span(0)), 0.0);
    assert!((distance(&mut span(0), &mut span(200)) - 0.1).abs() < 1e-9);
    assert!(distance(&mut span(0), &mut span(200)) > critical(0.0001, 2_000, 2_000));
    assert!((critical(0.05, 2_000, 2_000) - 0.0429).abs() < 1e-3);
    assert_eq!(distance(&mut [Duration::ZERO; 5], &mut [Duration::ZERO; 9]), 0.0, "ties are one value");
}
