//! A thousand gifts at once.

use super::{
    client::key,
    gift::{FAMILY, gifts, many, with},
    shop::Shop,
};
use serde_json::{Value, json};
use std::time::Instant;

#[tokio::test]
async fn a_thousand_gifts_are_one_order_paid_in_one_go() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let mut send = gifts(&many(1_000, 2_500));
    for (nth, recipient) in send["recipients"].as_array_mut().unwrap().iter_mut().enumerate() {
        recipient["message"] = json!(format!("{nth} {}", "what a year it was. ".repeat(24)));
    }
    let began = Instant::now();
    let review = ada.review(&send).await.ok();
    let reviewed = began.elapsed();
    assert_eq!((&review["total"]["minor"], &review["warnings"]), (&json!(2_500_000), &json!([])));
    ada.proves("demo shopper", None).await.ok();
    let (began, once) = (Instant::now(), key());
    let order = ada.send_gifts(&send, &once).await.ok();
    let order = ada.until(&order, "paid").await;
    let paid = began.elapsed();
    println!("1,000 gifts: reviewed in {reviewed:?}, paid in {paid:?}");
    let quantities: Vec<&Value> = order["lines"].as_array().unwrap().iter().map(|line| &line["quantity"]).collect();
    assert_eq!(quantities, [&json!(999), &json!(1)], "a line holds 999");
    let sent = ada.sent("").await;
    let ids: Vec<&str> = sent.iter().map(|gift| gift["id"].as_str().unwrap()).collect();
    let expected: Vec<String> = (1..=1_000).map(|nth| format!("{}-{nth}", order["id"].as_str().unwrap())).collect();
    assert_eq!(ids, expected);
    assert!(sent.iter().all(|gift| gift["amount"]["minor"] == 2_500));
    let last = ada.get(&format!("/gifts/{}", expected[999])).await.ok();
    assert_eq!((&last["name"], &last["email"]), (&json!("Recipient 1000"), &json!("r1000@demo.example")));
    assert!(last["cover"]["message"].as_str().unwrap().starts_with("999 what a year"));
    let again = ada.send_gifts(&send, &once).await.ok();
    assert_eq!(again["id"], order["id"], "the same key is the same order");
    assert_eq!(ada.sent("").await.len(), 1_000);
    shop.verify().await;
}

#[tokio::test]
async fn a_thousand_amounts_are_a_thousand_lines_that_add_up() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let mut rows = many(1_000, 500);
    for (nth, row) in rows.iter_mut().enumerate() {
        row["amount"]["minor"] = json!(500 + 7 * nth);
    }
    let send = with(&gifts(&rows), "code", json!("GIFT50"));
    let order = ada.give(&send).await;
    assert_eq!((order["lines"].as_array().unwrap().len(), &order["total"]), (1_000, &send["total"]));
    let last = ada.get(&format!("/gifts/{}-1000", order["id"].as_str().unwrap())).await.ok();
    assert_eq!(last["amount"]["minor"], 500 + 7 * 999);
    shop.verify().await;
}

#[tokio::test]
async fn what_is_too_large_is_refused_before_it_is_read() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    // A thousand messages of 500 letters are read; as many families, each of 25 bytes, are more than is taken.
    let mut send = gifts(&many(1_000, 500));
    for recipient in send["recipients"].as_array_mut().unwrap() {
        recipient["message"] = json!("ж".repeat(500));
    }
    assert_eq!(ada.review(&send).await.ok()["warnings"], json!([]));
    for recipient in send["recipients"].as_array_mut().unwrap() {
        recipient["message"] = json!(FAMILY.repeat(500));
    }
    assert_eq!(ada.review(&send).await.refusal(), (413, "body_too_large".into()));
}
