//! `/subscriptions`: what comes again, how it pays, and what happens when it can't.

use super::{
    client::{Client, Reply, key},
    order::{APPROVE, address, card},
    program::{Program, text},
    shop::Shop,
};
use reqwest::Method;
use serde_json::{Value, json};
use server::{clock::Clock, events::Events, metrics::Metrics, store::Store};
use std::time::Duration;

const WEEK: i64 = 7 * 86_400_000;

impl Client {
    async fn subscribe(&self, product: &str, every: u32) {
        let version = self.get("/cart").await.ok()["version"].to_string();
        let line = json!({"product": product, "quantity": 1, "every": every});
        let request =
            self.request(Method::POST, "/cart/lines").header("if-match", format!("\"{version}\"")).json(&line);
        self.send(request).await.ok();
    }

    async fn subscriptions(&self) -> Vec<Value> {
        self.get("/subscriptions").await.ok()["items"].as_array().unwrap().clone()
    }

    async fn change(&self, subscription: &Value, change: Value) -> Reply {
        let path = format!("/subscriptions/{}", subscription["id"].as_str().unwrap());
        self.send(self.request(Method::PATCH, &path).json(&change)).await
    }

    /// Spends all that the balance has but restricted value.
    async fn spend_all(&self) {
        self.put("wool-throw", 5).await;
        self.buy(Some(card(APPROVE, false))).await.ok();
    }

    async fn orders(&self) -> Vec<Value> {
        self.get("/orders").await.ok()["items"].as_array().unwrap().clone()
    }
}

/// Waits until the account's first subscription is so.
async fn until(ada: &Client, wanted: impl Fn(&Value) -> bool) -> Value {
    for _ in 0..100 {
        let subscription = ada.subscriptions().await.remove(0);
        if wanted(&subscription) {
            return subscription;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("still {}", ada.subscriptions().await[0]);
}

#[tokio::test]
async fn a_subscription_renews_in_its_rhythm_from_the_balance_first() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    ada.subscribe("house-espresso", 2).await;
    let first = ada.buy(Some(card(APPROVE, true))).await.ok();
    assert_eq!(first["lines"][0]["every"], 2);
    let subscription = ada.subscriptions().await.remove(0);
    assert_eq!((&subscription["last_order"], &subscription["state"]), (&first["id"], &json!("active")));
    shop.clock.advance(2 * WEEK - 60_000);
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert_eq!(ada.orders().await.len(), 1, "not before its day");
    shop.clock.advance(61_000);
    let renewed = until(&ada, |subscription| subscription["last_order"] != first["id"]).await;
    let orders = ada.orders().await;
    assert_eq!((orders.len(), &orders[0]["id"]), (2, &renewed["last_order"]));
    assert_eq!(orders[0]["state"]["state"], "paid");
    assert_eq!(orders[0]["address"], address());
    assert!(orders[0]["from_balance"]["minor"].as_i64() > Some(0), "the balance pays first");
    let days = |time: &Value| time.as_str().unwrap()[..10].to_owned();
    assert_ne!(days(&renewed["next"]), days(&subscription["next"]));
    shop.verify().await;
}

#[tokio::test]
async fn the_card_on_file_pays_when_the_balance_is_empty_and_only_the_balance_leaves_it_out() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    ada.subscribe("green-tea", 2).await;
    let first = ada.buy(Some(card(APPROVE, true))).await.ok();
    // The order was covered, so no card was asked for: the subscription has only the balance.
    assert_eq!(ada.subscriptions().await[0]["pays"], "balance_only");
    let refused = ada.change(&ada.subscriptions().await[0], json!({"pays": "balance_first"})).await;
    assert_eq!(refused.refusal(), (422, "payment_required".into()));
    ada.put("wool-throw", 5).await;
    ada.buy(Some(card(APPROVE, true))).await.ok();
    shop.clock.advance(2 * WEEK + 1_000);
    let left_out = until(&ada, |subscription| !subscription["trouble"].is_null()).await;
    assert_eq!(left_out["trouble"]["reason"], "insufficient_balance");
    assert_eq!((&left_out["last_order"], ada.orders().await.len()), (&first["id"], 2));
    ada.change(&left_out, json!({"pays": "balance_first"})).await.ok();
    shop.clock.advance(86_400_000 + 1_000);
    let renewed = until(&ada, |subscription| subscription["trouble"].is_null()).await;
    let order = ada.orders().await.remove(0);
    assert_eq!(order["id"], renewed["last_order"]);
    assert_eq!((&order["card"], &order["method"]), (&json!("4242"), &json!("card")));
    shop.verify().await;
}

#[tokio::test]
async fn a_renewal_that_fails_three_times_waits_for_its_shopper() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    ada.subscribe("green-tea", 2).await;
    ada.buy(None).await.ok();
    ada.spend_all().await;
    shop.clock.advance(2 * WEEK + 1_000);
    for _ in 0..3 {
        until(&ada, |subscription| !subscription["trouble"].is_null()).await;
        tokio::time::sleep(Duration::from_millis(200)).await;
        shop.clock.advance(86_400_000 + 1_000);
    }
    let paused = until(&ada, |subscription| subscription["state"] == "paused").await;
    assert_eq!(paused["trouble"]["reason"], "insufficient_balance");
    assert_eq!(ada.orders().await.len(), 2);
    let on = ada.change(&paused, json!({"state": "active", "quantity": 2, "every": 4})).await.ok();
    assert_eq!(
        (&on["state"], &on["quantity"], &on["every"], &on["trouble"]),
        (&json!("active"), &json!(2), &json!(4), &Value::Null)
    );
    for wrong in [json!({"every": 3}), json!({"quantity": 0}), json!({"quantity": 1_000})] {
        assert_eq!(ada.change(&paused, wrong).await.refusal(), (400, "malformed".into()));
    }
    assert_eq!(shop.bo().await.change(&paused, json!({})).await.refusal(), (404, "not_found".into()));
    ada.change(&paused, json!({"state": "ended"})).await.ok();
    assert_eq!(ada.change(&paused, json!({"state": "active"})).await.refusal(), (400, "malformed".into()));
    shop.verify().await;
}

/// Brings the day of every subscription of ada's.
async fn make_due(program: &Program) {
    let store = Store::open(&program.database, Clock::default(), Events::default(), Metrics::default()).await.unwrap();
    let account = store.look().await.unwrap().account_by_email("ada@demo.example").await.unwrap().unwrap().0;
    let moved = store.write(move |tx| {
        let account = account.clone();
        Box::pin(async move {
            for mut row in tx.subscriptions(&account).await? {
                (row.next, row.not_before) = (tx.now(), tx.now());
                tx.change_subscription(&row).await?;
            }
            Ok(())
        })
    });
    moved.await.unwrap();
    store.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_servers_renew_once() {
    let mut program = Program::new();
    program.start();
    let mut other = program.beside();
    other.start();
    let ada = Client::new(&program.base).await.signed_in("ada@demo.example").await;
    ada.subscribe("green-tea", 2).await;
    let order = ada.order(Some(card(APPROVE, true))).await;
    ada.place(&order, &key()).await.ok();
    for round in 1..=4 {
        // Its day comes, for both servers at once.
        make_due(&program).await;
        for _ in 0..100 {
            if ada.orders().await.len() > round {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        tokio::time::sleep(Duration::from_millis(300)).await;
        assert_eq!(ada.orders().await.len(), round + 1, "one order each time");
    }
    let verified = program.run(&["ledger", "verify"]);
    assert!(verified.status.success(), "{}", text(&verified));
    assert!(program.end() && other.end());
}
