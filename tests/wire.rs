//! Value moves once, whatever is sent at once, repeated or cut off: the real server, from another program.

use domain::Reason;
use scrip_tests::house::{
    client::{Answer, Client, attempt_key},
    proxy::Fault,
    shop::{ADA, Shop},
    until,
};
use std::{collections::BTreeSet, time::Duration};

/// What a card of 25 dollars is worth, in cents.
const WORTH: i64 = 2_500;

/// Sends the same redemption under each of these keys, all at once.
async fn all_at_once(client: &Client, code: &str, keys: Vec<String>) -> Vec<Answer> {
    let sent: Vec<_> = keys
        .into_iter()
        .map(|key| {
            let (client, code) = (client.clone(), code.to_owned());
            tokio::spawn(async move { client.redeem(&code, &key).await.expect("the shop answers") })
        })
        .collect();
    let mut answers = Vec::new();
    for sent in sent {
        answers.push(sent.await.expect("a request that ends"));
    }
    answers
}

#[tokio::test]
async fn fifty_requests_with_one_key_pay_once_and_answer_alike() {
    let shop = Shop::open().await;
    let ada = Client::sign_in(&shop, ADA).await;
    let before = ada.available().await;
    let answers = all_at_once(&ada, &shop.one_code(), vec![attempt_key(); 50]).await;
    let running = |answer: &&Answer| answer.reason() == Some(Reason::AttemptRunning);
    let receipts: BTreeSet<String> = answers.iter().filter_map(Answer::receipt).map(|receipt| receipt.id).collect();
    assert_eq!(receipts.len(), 1, "{answers:#?}");
    assert!(answers.iter().all(|answer| answer.receipt().is_some() || running(&answer)), "{answers:#?}");
    assert_eq!(ada.available().await, before + WORTH);
    shop.the_ledger_is_clean();
}

#[tokio::test]
async fn fifty_requests_with_fifty_keys_pay_once() {
    let shop = Shop::open().await;
    let ada = Client::sign_in(&shop, ADA).await;
    let before = ada.available().await;
    let keys = (0..50).map(|_| attempt_key()).collect();
    let answers = all_at_once(&ada, &shop.one_code(), keys).await;
    let receipts: Vec<_> = answers.iter().filter_map(Answer::receipt).collect();
    assert_eq!(receipts.len(), 50, "the same account gets the first receipt: {answers:#?}");
    assert_eq!(receipts.iter().filter(|receipt| !receipt.repeated).count(), 1);
    assert_eq!(receipts.iter().map(|receipt| &receipt.id).collect::<BTreeSet<_>>().len(), 1);
    assert_eq!(ada.available().await, before + WORTH);
    shop.the_ledger_is_clean();
}

#[tokio::test]
async fn the_power_cut_at_any_moment_leaves_a_card_whole_or_redeemed() {
    let mut shop = Shop::open().await;
    let codes = shop.issue(12, "25.00", "USD");
    let ada = Client::sign_in(&shop, ADA).await;
    let mut expected = ada.available().await;
    let mut redeemed = 0;
    for (round, code) in codes.iter().enumerate() {
        let key = attempt_key();
        let sending = tokio::spawn({
            let (ada, code, key) = (ada.clone(), code.clone(), key.clone());
            async move { ada.redeem(&code, &key).await }
        });
        // From before the request arrives until after it is answered.
        tokio::time::sleep(Duration::from_micros(700 * round as u64)).await;
        shop.kill();
        let answer = sending.await.expect("a request that ends");
        shop.start().await;
        let became = ada.get(&format!("/attempts/{key}")).await;
        let state = became.body["state"].as_str().unwrap_or_default().to_owned();
        assert!(matches!(state.as_str(), "redeemed" | "unknown"), "round {round}: {became:?}");
        if answer.is_some_and(|answer| answer.receipt().is_some()) {
            assert_eq!(state, "redeemed", "round {round}: what was answered is never lost");
        }
        if state == "redeemed" {
            expected += WORTH;
            redeemed += 1;
        }
        assert_eq!(ada.available().await, expected, "round {round}, {state}");
    }
    println!("{redeemed} of {} were redeemed before the power was cut", codes.len());
    shop.the_ledger_is_clean();
    for code in &codes {
        let again = ada.redeem(code, &attempt_key()).await.expect("the shop answers");
        assert!(again.receipt().is_some(), "{again:?}");
    }
    assert_eq!(ada.available().await, expected + WORTH * (codes.len() as i64 - redeemed));
    shop.the_ledger_is_clean();
}

#[tokio::test]
async fn a_lost_answer_is_told_again_under_its_key_alone() {
    let shop = Shop::open().await;
    let ada = Client::sign_in(&shop, ADA).await;
    let before = ada.available().await;
    let (code, other, key) = (shop.one_code(), shop.one_code(), attempt_key());
    shop.line.fail("POST /api/v1/redemptions", Fault::ReplyLost);
    assert!(ada.redeem(&code, &key).await.is_none());
    shop.line.mend();
    // The answer was lost on its way, so the server may still believe that it is giving it.
    let became = until("the attempt to be done", async || {
        let became = ada.get(&format!("/attempts/{key}")).await;
        (became.body["state"] != "running").then_some(became)
    })
    .await;
    assert_eq!(became.body["state"], "redeemed", "{became:?}");
    let again = ada.redeem(&code, &key).await.expect("the shop answers");
    let receipt = again.receipt().unwrap_or_else(|| panic!("{again:?}"));
    assert_eq!(became.body["receipt"]["id"], receipt.id.as_str());
    let mixed_up = ada.redeem(&other, &key).await.expect("the shop answers");
    assert_eq!(mixed_up.reason(), Some(Reason::AttemptKeyReused));
    assert_eq!(ada.available().await, before + WORTH);
}
