//! Exactly once: `Idempotency-Key`, `/attempts`, many at once.

use super::{client::key, shop::Shop};
use std::collections::BTreeSet;

#[tokio::test]
async fn the_same_key_and_body_get_the_first_answer_byte_for_byte() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let (code, once) = (shop.cards(1, "25.00", "USD").await.remove(0), key());
    let first = ada.redeem(&code, &once).await;
    let again = ada.redeem(&code, &once).await;
    assert_eq!((again.status, &again.text), (200, &first.text));
    assert_eq!(ada.available("USD").await, 13_740);
}

#[tokio::test]
async fn a_final_refusal_is_the_answer_for_good_and_counts_as_one_miss() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let once = key();
    let first = ada.redeem("TEST-NEVE-RMAD-E97J", &once).await;
    assert_eq!(first.refusal(), (422, "code_not_usable".into()));
    let again = ada.redeem("TEST-NEVE-RMAD-E97J", &once).await;
    assert_eq!((again.status, &again.text), (422, &first.text));
    assert_eq!(again.header("content-type"), "application/problem+json");
    let state = ada.get(&format!("/attempts/{once}")).await.ok();
    assert_eq!(state["state"], "refused");
    assert_eq!(state["problem"], first.json());
    assert_eq!(ada.redeem("TEST-NEVE-RMAD-E97J", &key()).await.json()["attempts_left"], 8);
}

#[tokio::test]
async fn a_key_with_another_body_is_refused_and_does_nothing() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let (codes, once) = (shop.cards(2, "25.00", "USD").await, key());
    ada.redeem(&codes[0], &once).await.ok();
    assert_eq!(ada.redeem(&codes[1], &once).await.refusal(), (422, "attempt_key_reused".into()));
    assert_eq!(ada.available("USD").await, 13_740);
    let unkeyed = ada.request(reqwest::Method::POST, "/redemptions").json(&serde_json::json!({"code": codes[1]}));
    assert_eq!(ada.send(unkeyed).await.refusal(), (400, "malformed".into()));
}

#[tokio::test]
async fn a_refusal_that_passes_leaves_the_key_free() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let (code, once) = (shop.cards(1, "25.00", "USD").await.remove(0), key());
    for _ in 0..10 {
        ada.redeem("TEST-NEVE-RMAD-E97J", &key()).await;
    }
    assert_eq!(ada.redeem(&code, &once).await.refusal(), (429, "rate_limited".into()));
    assert_eq!(ada.get(&format!("/attempts/{once}")).await.ok()["state"], "unknown");
    shop.clock.advance(61_000);
    ada.redeem(&code, &once).await.ok();
}

#[tokio::test]
async fn nobody_learns_of_anothers_attempt() {
    let shop = Shop::open().await;
    let (ada, bo) = (shop.ada().await, shop.bo().await);
    let (codes, once) = (shop.cards(2, "25.00", "USD").await, key());
    ada.redeem(&codes[0], &once).await.ok();
    assert_eq!(bo.get(&format!("/attempts/{once}")).await.ok()["state"], "unknown");
    assert_eq!(bo.redeem(&codes[1], &once).await.refusal().1, "currency_mismatch", "a key is its account's own");
    assert_eq!(ada.get("/attempts/not-a-key").await.refusal(), (404, "not_found".into()));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn fifty_at_once_with_one_key_pay_once() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let (code, once) = (shop.cards(1, "25.00", "USD").await.remove(0), key());
    let sent: Vec<_> = (0..50)
        .map(|_| {
            let (ada, code, once) = (ada.clone(), code.clone(), once.clone());
            tokio::spawn(async move { ada.redeem(&code, &once).await })
        })
        .collect();
    let mut texts = BTreeSet::new();
    for reply in sent {
        let reply = reply.await.unwrap();
        reply.ok();
        texts.insert(reply.text);
    }
    assert_eq!(texts.len(), 1, "one answer, fifty times");
    assert_eq!(ada.available("USD").await, 13_740);
    shop.verify().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn fifty_at_once_with_fifty_keys_pay_once() {
    let shop = Shop::open().await;
    let (ada, bo) = (shop.ada().await, shop.bo().await);
    let code = shop.cards(1, "25.00", "USD").await.remove(0);
    let sent: Vec<_> = (0..50)
        .map(|nth| {
            let (who, code) = (if nth % 10 == 0 { bo.clone() } else { ada.clone() }, code.clone());
            tokio::spawn(async move { who.redeem(&code, &key()).await })
        })
        .collect();
    let (mut first, mut ids) = (0, BTreeSet::new());
    for reply in sent {
        let reply = reply.await.unwrap();
        if reply.status == 200 {
            first += usize::from(reply.json()["repeated"] == false);
            ids.insert(reply.json()["id"].to_string());
        } else {
            assert!(["already_redeemed", "currency_mismatch"].contains(&reply.refusal().1.as_str()));
        }
    }
    assert_eq!((first, ids.len()), (1, 1));
    assert_eq!(ada.available("USD").await, 13_740);
    shop.verify().await;
}

#[tokio::test]
async fn who_hangs_up_finds_out_by_the_key() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    for code in shop.cards(20, "1.00", "USD").await {
        let (once, hasty) = (key(), ada.clone());
        let sent = tokio::spawn({
            let (code, once) = (code.clone(), once.clone());
            async move { hasty.redeem(&code, &once).await }
        });
        tokio::time::sleep(std::time::Duration::from_micros(300)).await;
        sent.abort();
        let mut state = ada.get(&format!("/attempts/{once}")).await.ok();
        while state["state"] == "running" {
            state = ada.get(&format!("/attempts/{once}")).await.ok();
        }
        let receipt = ada.redeem(&code, &once).await.ok();
        if state["state"] == "redeemed" {
            assert_eq!(state["receipt"], receipt);
        }
    }
    assert_eq!(ada.available("USD").await, 13_240);
    shop.verify().await;
}
