//! Misses: how many are borne, and what comes after.

use super::{client::key, shop::Shop};
use reqwest::Method;
use serde_json::json;

const UNKNOWN: &str = "TEST-NEVE-RMAD-E97J";

#[tokio::test]
async fn ten_misses_a_minute_are_borne_and_counted_down() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    for left in (0..10).rev() {
        assert_eq!(ada.preview(UNKNOWN).await.json()["attempts_left"], left);
    }
    let good = shop.cards(1, "25.00", "USD").await.remove(0);
    let refused = ada.preview(&good).await;
    assert_eq!(refused.refusal(), (429, "rate_limited".into()));
    let body = refused.json();
    assert_eq!(body["attempts_left"], 0);
    let wait = body["retry_after"].as_i64().unwrap();
    assert!((1..=61).contains(&wait), "{wait}");
    assert_eq!(refused.header("retry-after"), wait.to_string());
    shop.clock.advance(wait * 1_000);
    ada.preview(&good).await.ok();
}

#[tokio::test]
async fn a_success_and_an_explained_refusal_count_nothing() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    for _ in 0..15 {
        assert_eq!(ada.preview("TEST-PAST-7777-7N3S").await.refusal().1, "expired");
        assert_eq!(ada.preview("TEST-ADAH-AS77-7KYJ").await.refusal().1, "already_in_your_account");
    }
    assert_eq!(ada.preview(UNKNOWN).await.json()["attempts_left"], 9);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_burst_buys_no_more_tries() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let sent: Vec<_> = (0..40)
        .map(|_| {
            let ada = ada.clone();
            tokio::spawn(async move { ada.redeem(UNKNOWN, &key()).await.refusal().1 })
        })
        .collect();
    let mut missed = 0;
    for reply in sent {
        missed += usize::from(reply.await.unwrap() == "code_not_usable");
    }
    assert_eq!(missed, 10);
}

#[tokio::test]
async fn twenty_misses_in_an_hour_lock_for_an_hour_then_two() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let good = shop.cards(1, "25.00", "USD").await.remove(0);
    for hours in [1, 2] {
        for nth in 0..20 {
            assert_eq!(ada.preview(UNKNOWN).await.refusal().1, "code_not_usable", "{nth}");
            shop.clock.advance(7_000);
        }
        let locked = ada.preview(&good).await;
        assert_eq!(locked.refusal(), (423, "locked".into()));
        shop.clock.advance(hours * 3_600_000 - 30_000);
        assert_eq!(ada.preview(&good).await.refusal().1, "locked");
        shop.clock.advance(31_000);
        ada.preview(&good).await.ok();
    }
}

#[tokio::test]
async fn one_accounts_misses_are_not_anothers() {
    let shop = Shop::open().await;
    let (ada, bo) = (shop.ada().await, shop.bo().await);
    for _ in 0..10 {
        ada.preview(UNKNOWN).await;
    }
    assert_eq!(ada.preview(UNKNOWN).await.refusal().1, "rate_limited");
    assert_eq!(bo.preview(UNKNOWN).await.json()["attempts_left"], 9);
}

#[tokio::test]
async fn an_address_has_its_own_limit_and_a_network_counts_as_one() {
    let shop = Shop::open_with(|settings| settings.trust_proxy = true).await;
    let visitor = shop.visitor().await;
    let attempt = |nth: usize, address: String| {
        let body = json!({"email": format!("nobody{nth}@demo.example"), "password": "wrong"});
        let request = visitor.request(Method::POST, "/session").json(&body);
        let request = request.header("x-forwarded-for", format!("203.0.113.9, {address}"));
        async { visitor.send(request).await.refusal().1 }
    };
    for nth in 0..30 {
        assert_eq!(attempt(nth, format!("2001:db8:1:2::{nth:x}")).await, "sign_in_failed");
    }
    assert_eq!(attempt(30, "2001:db8:1:2:ffff::1".into()).await, "rate_limited", "the same network");
    assert_eq!(attempt(30, "2001:db8:1:3::1".into()).await, "sign_in_failed", "another network");
    assert_eq!(attempt(31, "198.51.100.7".into()).await, "sign_in_failed", "another address");
}

#[tokio::test]
async fn misses_outlive_the_server() {
    let mut first = Shop::open().await;
    let ada = first.ada().await;
    for _ in 0..10 {
        ada.preview(UNKNOWN).await;
    }
    first.end().await;
    let database = first.app.settings.database.clone();
    let second = Shop::open_with(|settings| settings.database = database).await;
    assert_eq!(second.ada().await.preview(UNKNOWN).await.refusal().1, "rate_limited");
}
