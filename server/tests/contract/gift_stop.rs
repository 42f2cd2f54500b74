//! What stops gifts: the interlock once, and the limit of a day.

use super::{
    client::key,
    gift::{gifts, many, to, with},
    gift_life::{claim, letters},
    shop::Shop,
};
use domain::Time;
use serde_json::{Value, json};
use std::time::Duration;

const HOUR: i64 = 3_600_000;

fn instant(value: &Value) -> Time {
    value.as_str().unwrap().parse().unwrap()
}

#[tokio::test]
async fn each_warning_stops_once_and_what_was_understood_cools_off() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let said = |message: &str| {
        let mut send = gifts(&[to("Bo", "bo9@demo.example", 2_500)]);
        send["cover"]["message"] = json!(message);
        send
    };
    let large = gifts(&[to("Bo", "bo9@demo.example", 20_000)]);
    let own = {
        let mut send = gifts(&many(2, 500));
        send["recipients"][1]["message"] = json!("Do not tell anyone why you are buying gift cards.");
        send
    };
    let stopped = [
        (large, json!({"warning": "large_to_new", "amount": {"minor": 20_000, "currency": "USD"}})),
        (said("Do not tell anyone why you are buying gift cards."), json!({"warning": "says", "scam": "secret"})),
        (own, json!({"warning": "says", "scam": "secret"})),
    ];
    for (placed, (send, warning)) in stopped.into_iter().enumerate() {
        let review = ada.review(&send).await.ok();
        assert_eq!(review["warnings"], json!([warning]), "{send}");
        let cools = instant(&review["cools_until"]);
        assert!((0..60_000).contains(&(shop.clock.now().0 + 4 * HOUR - cools.0)), "four hours");
        assert_eq!((&review["first"], &review["last"]), (&review["cools_until"], &review["cools_until"]));
        let (once, before) = (key(), ada.sent("").await.len());
        let reply = ada.send_gifts(&send, &once).await;
        assert_eq!((reply.refusal(), &reply.json()["warnings"]), ((409, "gift_stopped".into()), &json!([warning])));
        assert_eq!(ada.get(&format!("/attempts/{once}")).await.ok()["state"], "unknown", "the key is free");
        let orders = ada.get("/orders?limit=100").await.ok()["items"].as_array().unwrap().len();
        assert_eq!((ada.sent("").await.len(), orders), (before, placed), "nothing is touched");
        let order = ada.send_gifts(&with(&send, "understood", json!(true)), &once).await.ok();
        ada.until(&order, "paid").await;
        let gift = ada.get(&format!("/gifts/{}-1", order["id"].as_str().unwrap())).await.ok();
        assert_eq!((&gift["goes"], &gift["state"]), (&gift["cools_until"], &json!("scheduled")));
        assert!(instant(&gift["cools_until"]) > shop.clock.now().plus(3 * HOUR));
    }
    assert_eq!(ada.review(&gifts(&[to("Bo", "bo9@demo.example", 19_999)])).await.ok()["warnings"], json!([]));
    shop.verify().await;
}

#[tokio::test]
async fn what_cools_off_goes_when_it_has_and_who_claimed_once_is_not_new() {
    let shop = Shop::open().await;
    let (ada, bo) = (shop.ada().await, shop.bo().await);
    let large = gifts(&[to("Bo", "Bo@demo.example", 20_000)]);
    let warned = json!([{"warning": "large_to_new", "amount": {"minor": 20_000, "currency": "USD"}}]);
    assert_eq!(ada.review(&large).await.ok()["warnings"], warned);
    ada.give(&gifts(&[to("Bo", "bo@demo.example", 500)])).await;
    let first = letters(&shop, 1).await;
    assert_eq!(ada.review(&large).await.ok()["warnings"], warned, "what was sent is not claimed");
    claim(&bo, &first[0], &key()).await.ok();
    assert_eq!(ada.review(&large).await.ok()["warnings"], json!([]), "an e-mail is one whatever its capitals");
    let other = gifts(&[to("Cy", "cy@demo.example", 20_000)]);
    let order = ada.send_gifts(&with(&other, "understood", json!(true)), &key()).await.ok();
    ada.until(&order, "paid").await;
    shop.clock.advance(4 * HOUR - 60_000);
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(letters(&shop, 1).await.len(), 1, "it waits");
    shop.clock.advance(60_000);
    assert_eq!(letters(&shop, 2).await.len(), 2);
    shop.verify().await;
}

#[tokio::test]
async fn many_gifts_in_a_day_are_stopped_but_not_a_long_list() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    ada.give(&gifts(&many(9, 500))).await;
    ada.give(&gifts(&many(1, 500))).await;
    let review = ada.review(&gifts(&many(2, 500))).await.ok();
    assert_eq!(review["warnings"], json!([{"warning": "many", "today": 12}]));
    assert_eq!(ada.send_gifts(&gifts(&many(2, 500)), &key()).await.refusal(), (409, "gift_stopped".into()));
    shop.clock.advance(25 * HOUR);
    assert_eq!(ada.review(&gifts(&many(2, 500))).await.ok()["warnings"], json!([]));
}

#[tokio::test]
async fn more_than_a_day_takes_is_refused_until_the_day_is_over() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let began = shop.clock.now();
    // 50,000 dollars a day: 99 gifts of 500 leave 500.
    let send = with(&gifts(&many(99, 50_000)), "understood", json!(true));
    ada.give(&send).await;
    let more = with(
        &gifts(&[to("Bo", "bo@demo.example", 50_000), to("Cy", "cy@demo.example", 500)]),
        "understood",
        json!(true),
    );
    let once = key();
    let reply = ada.send_gifts(&more, &once).await;
    assert_eq!(reply.refusal(), (422, "gift_limit".into()));
    assert_eq!(reply.json()["left"], json!({"minor": 50_000, "currency": "USD"}));
    let until = instant(&reply.json()["until"]);
    assert!((0..60_000).contains(&(until.0 - began.0 - 24 * HOUR)), "a day after the first of them");
    ada.give(&with(&gifts(&many(1, 50_000)), "understood", json!(true))).await;
    assert_eq!(ada.send_gifts(&gifts(&many(1, 500)), &key()).await.refusal().1, "gift_stopped");
    let one = with(&gifts(&many(1, 500)), "understood", json!(true));
    assert_eq!(ada.send_gifts(&one, &key()).await.json()["left"]["minor"], 0);
    shop.clock.advance(24 * HOUR + 60_000);
    ada.proves("demo shopper", None).await.ok();
    let order = ada.send_gifts(&more, &once).await.ok();
    ada.until(&order, "paid").await;
    shop.verify().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn twenty_at_once_do_not_pass_the_limit() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    ada.proves("demo shopper", None).await.ok();
    // Ten of these are a day's.
    let send = with(&gifts(&many(10, 50_000)), "understood", json!(true));
    let sent: Vec<_> = (0..20)
        .map(|_| {
            let (ada, send) = (ada.clone(), send.clone());
            tokio::spawn(async move { ada.send_gifts(&send, &key()).await })
        })
        .collect();
    let mut paid = 0;
    for reply in sent {
        let reply = reply.await.unwrap();
        match reply.status {
            200 => {
                ada.until(&reply.json(), "paid").await;
                paid += 1;
            }
            _ => assert_eq!(reply.refusal(), (422, "gift_limit".into())),
        }
    }
    assert_eq!((paid, ada.sent("").await.len()), (10, 100));
    shop.verify().await;
}

#[tokio::test]
async fn what_was_declined_does_not_count() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    ada.proves("demo shopper", None).await.ok();
    let all = with(&gifts(&many(100, 50_000)), "understood", json!(true));
    let declined = with(&all, "payment", super::order::card(super::order::DECLINE, false));
    assert_eq!(ada.send_gifts(&declined, &key()).await.refusal(), (402, "payment_declined".into()));
    ada.give(&all).await;
    shop.verify().await;
}
