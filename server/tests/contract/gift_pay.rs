//! Paying for gifts: each outcome of a payment, once, and nothing left over.

use super::{
    client::{Client, key},
    gift::{gifts, many, to, with},
    order::{DECLINE, card},
    program::Program,
    shop::Shop,
};
use serde_json::{Value, json};
use std::time::Duration;

const CHALLENGE: &str = "4000002760003184";
const LATE_APPROVE: &str = "4000000000000341";
const LATE_DECLINE: &str = "4000000000009995";

async fn answered(shop: &Shop, order: &Value, answer: &str) {
    let url = format!("{}{}", shop.base, order["state"]["address"].as_str().unwrap());
    let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let form = http.post(url).header("content-type", "application/x-www-form-urlencoded");
    assert_eq!(form.body(format!("answer={answer}")).send().await.unwrap().status(), 303);
}

#[tokio::test]
async fn gifts_are_made_when_a_challenge_is_approved_and_not_before() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let send = with(&gifts(&many(3, 2_500)), "payment", card(CHALLENGE, false));
    let (once, code) = (key(), json!("GIFT50"));
    let send = with(&send, "code", code);
    let before = ada.available("USD").await;
    let order = ada.send_gifts(&send, &once).await.ok();
    assert_eq!(order["state"]["state"], "challenge");
    assert_eq!((ada.sent("").await.len(), ada.available("USD").await), (0, before));
    let attempt = ada.get(&format!("/attempts/{once}")).await.ok();
    assert_eq!((&attempt["state"], &attempt["order"]["id"]), (&json!("ordered"), &order["id"]));
    assert_eq!(ada.send_gifts(&send, &once).await.ok()["id"], order["id"], "sent again it is the same order");
    shop.verify().await;
    answered(&shop, &order, "approve").await;
    answered(&shop, &order, "approve").await;
    assert_eq!(ada.until(&order, "paid").await["credits"][0]["amount"]["minor"], 1_000);
    assert_eq!((ada.sent("").await.len(), ada.available("USD").await), (3, before + 1_000));
    assert_eq!(ada.send_gifts(&send, &once).await.ok()["state"]["state"], "paid");
    assert_eq!(ada.sent("").await.len(), 3);
    shop.verify().await;
}

#[tokio::test]
async fn what_is_not_paid_leaves_nothing() {
    for number in [DECLINE, CHALLENGE, LATE_DECLINE] {
        let shop = Shop::open().await;
        let ada = shop.ada().await;
        let before = ada.available("USD").await;
        let send = with(&with(&gifts(&many(3, 2_500)), "payment", card(number, false)), "code", json!("GIFT50"));
        let once = key();
        let reply = ada.send_gifts(&send, &once).await;
        match number {
            DECLINE => assert_eq!(reply.refusal(), (402, "payment_declined".into())),
            _ => {
                let order = reply.ok();
                if number == CHALLENGE {
                    answered(&shop, &order, "decline").await;
                } else {
                    assert_eq!(order["state"]["state"], "paying");
                    shop.clock.advance(5_000);
                }
                ada.until(&order, "released").await;
            }
        }
        assert_eq!(ada.send_gifts(&send, &once).await.refusal(), (402, "payment_declined".into()), "for good");
        assert_eq!((ada.sent("").await.len(), ada.available("USD").await), (0, before), "{number}");
        shop.verify().await;
        ada.give(&gifts(&many(3, 2_500))).await;
    }
}

#[tokio::test]
async fn a_payment_that_takes_its_time_is_settled_by_the_jobs() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let send = with(&gifts(&many(2, 2_500)), "payment", card(LATE_APPROVE, true));
    let order = ada.send_gifts(&send, &key()).await.ok();
    assert_eq!((&order["state"]["state"], ada.sent("").await.len()), (&json!("paying"), 0));
    shop.clock.advance(5_000);
    ada.until(&order, "paid").await;
    assert_eq!(ada.sent("").await.len(), 2);
    // The card that was kept pays again.
    let again = with(&gifts(&many(1, 2_500)), "payment", json!({"method": "on_file"}));
    let again = ada.send_gifts(&again, &key()).await.ok();
    assert_eq!((&again["card"], &again["state"]["state"]), (&json!("0341"), &json!("paying")));
    shop.clock.advance(5_000);
    ada.until(&again, "paid").await;
    shop.verify().await;
}

#[tokio::test]
async fn what_pays_and_what_it_costs_are_decided_again() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let send = gifts(&many(2, 2_500));
    for total in [4_999, 5_001, 0, -1] {
        let other = with(&send, "total", json!({"minor": total, "currency": "USD"}));
        let reply = ada.send_gifts(&other, &key()).await;
        assert_eq!(reply.refusal(), (409, "price_changed".into()));
        assert_eq!(reply.json()["quote"]["total"]["minor"], 5_000);
    }
    for payment in [json!(null), json!({"method": "on_file"}), json!({"method": "redirect"})] {
        let reply = ada.send_gifts(&with(&send, "payment", payment), &key()).await;
        assert_eq!((reply.refusal(), &reply.json()["due"]["minor"]), ((422, "payment_required".into()), &json!(5_000)));
    }
    let broken = with(&send, "payment", card("4242424242424241", false));
    assert_eq!(ada.send_gifts(&broken, &key()).await.refusal(), (402, "payment_declined".into()));
    let once = key();
    ada.send_gifts(&send, &once).await.ok();
    let other = gifts(&[to("Somebody else", "other@demo.example", 5_000)]);
    assert_eq!(ada.send_gifts(&other, &once).await.refusal(), (422, "attempt_key_reused".into()));
    assert_eq!(ada.sent("").await.len(), 2);
    let unkeyed = ada.post("/gifts", &send).await;
    assert_eq!(unkeyed.refusal(), (400, "malformed".into()));
    shop.verify().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn twenty_with_one_key_buy_once() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let (send, once) = (gifts(&many(5, 2_500)), key());
    let sent: Vec<_> = (0..20)
        .map(|_| {
            let (ada, send, once) = (ada.clone(), send.clone(), once.clone());
            tokio::spawn(async move { ada.send_gifts(&send, &once).await.ok() })
        })
        .collect();
    let mut ids = std::collections::BTreeSet::new();
    for order in sent {
        let order = order.await.unwrap();
        ids.insert(order["id"].to_string());
        // A provider that is slow on a busy machine is asked again.
        ada.until(&order, "paid").await;
    }
    assert_eq!((ids.len(), ada.sent("").await.len()), (1, 5));
    shop.verify().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_killed_while_it_is_paid_makes_all_of_the_gifts_or_none() {
    let mut program = Program::new();
    program.start();
    let mut ada = Client::new(&program.base).await.signed_in("ada@demo.example").await;
    ada.proves("demo shopper", None).await.ok();
    let send = with(&gifts(&many(100, 500)), "understood", json!(true));
    for round in 0..6_u64 {
        let once = key();
        let sending = {
            let (ada, send, once) = (ada.clone(), send.clone(), once.clone());
            tokio::spawn(async move {
                let request = ada.request(reqwest::Method::POST, "/gifts").header("idempotency-key", once);
                ada.try_send(request.json(&send)).await.is_ok()
            })
        };
        tokio::time::sleep(Duration::from_millis(5 + 15 * round)).await;
        program.kill();
        let answered = sending.await.unwrap();
        program.start();
        ada = ada.at(&program.base);
        let attempt = ada.get(&format!("/attempts/{once}")).await.ok();
        assert!(!answered || attempt["state"] == "ordered", "an answer that arrived is kept");
        let order = ada.send_gifts(&send, &once).await.ok();
        let mut state = order["state"]["state"].clone();
        let path = format!("/orders/{}", order["id"].as_str().unwrap());
        for _ in 0..200 {
            if state == "paid" || state == "released" {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
            state = ada.get(&path).await.ok()["state"]["state"].clone();
        }
        let made = ada.sent(&format!("&order={}", order["id"].as_str().unwrap())).await.len();
        assert_eq!(made, if state == "paid" { 100 } else { 0 }, "round {round}: {state}");
    }
    assert!(program.end());
    let verified = program.run(&["ledger", "verify"]);
    assert!(verified.status.success(), "{}", super::program::text(&verified));
}
