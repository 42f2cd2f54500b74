//! `/account/freeze` and `/session/step-up`: what a frozen account does not do any more, what it still does, and who
//! unfreezes it.

use super::{
    client::{Client, Reply, key},
    gift_life::{act, by_link, claim},
    mail::letters,
    order::{APPROVE, card},
    shop::Shop,
};
use reqwest::Method;
use serde_json::{Value, json};
use std::time::Duration;

/// A card of the test provider that asks for its holder.
pub const CHALLENGE: &str = "4000002760003184";

impl Client {
    pub async fn freeze(&self) -> Value {
        self.send(self.request(Method::POST, "/account/freeze")).await.ok()
    }

    pub async fn step_up(&self, password: &str) -> Reply {
        self.post("/session/step-up", &json!({"password": password})).await
    }

    pub async fn unfreeze(&self) -> Reply {
        self.send(self.request(Method::POST, "/account/unfreeze")).await
    }
}

#[tokio::test]
async fn one_tap_freezes_and_everything_that_listens_hears_it() {
    let shop = Shop::open().await;
    let (here, there) = (shop.ada().await, shop.ada().await);
    let mut line = there.request(Method::GET, "/events").send().await.unwrap();
    line.chunk().await.unwrap();
    let before = here.get("/balance").await.ok();
    let account = here.freeze().await;
    assert_eq!(account["frozen"], true);
    let mut heard = String::new();
    while !heard.contains("event: account\n") {
        let chunk = tokio::time::timeout(Duration::from_secs(1), line.chunk()).await.unwrap().unwrap().unwrap();
        heard += &String::from_utf8_lossy(&chunk);
    }
    assert!(heard.contains("event: balance\n"), "{heard}");
    let after = there.get("/balance").await.ok();
    assert_eq!((&before["frozen"], &after["frozen"]), (&json!(false), &json!(true)));
    assert!(after["version"].as_u64() > before["version"].as_u64());
    assert_eq!(after["buckets"], before["buckets"], "nothing moved");
    assert_eq!(there.get("/account").await.ok(), account);

    assert_eq!(here.freeze().await, account, "who is frozen stays so");
    assert_eq!(here.get("/balance").await.ok()["version"], after["version"]);
    let told = letters(shop.folder.path(), 1).await;
    assert_eq!(told.len(), 1, "told once");
    assert!(told[0].subject.contains("frozen") && told[0].to.contains("ada@demo.example"), "{}", told[0].subject);
    assert!(told[0].text.contains("Hello Ada"), "{}", told[0].text);
    assert_eq!(shop.bo().await.get("/account").await.ok()["frozen"], false, "nobody else is");
}

#[tokio::test]
async fn a_frozen_account_spends_nothing() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    ada.put("mixing-bowls", 1).await;
    let seen = ada.order(None).await;
    let lots = ada.lots().await;
    assert_eq!(seen["due"]["minor"], 0, "the balance would pay all of it");
    ada.freeze().await;
    let once = key();
    assert_eq!(ada.place(&seen, &once).await.refusal(), (403, "frozen".into()));
    let cart = ada.get("/cart").await.ok();
    assert_eq!(
        (&cart["input"]["customer"]["frozen"], &cart["quote"]["from_balance"]["minor"]),
        (&json!(true), &json!(0))
    );
    assert_eq!(cart["quote"]["due"], cart["quote"]["total"], "a payment card may still pay");
    let worth = json!({"minor": 1_000, "currency": "USD"});
    let points = ada.request(Method::POST, "/points/conversions").header("idempotency-key", key());
    let points = points.json(&json!({"points": 1_000, "worth": worth}));
    assert_eq!(ada.send(points).await.refusal(), (403, "frozen".into()));
    let seats = ada.post("/licences/demo-seats-for-a-school/codes", &json!({"seats": [10]})).await;
    assert_eq!(seats.refusal(), (403, "frozen".into()), "a code is as good as its worth");
    assert_eq!(ada.lots().await, lots);

    let paid = ada.buy(Some(card(APPROVE, false))).await.ok();
    assert_eq!((&paid["state"]["state"], &paid["from_balance"]["minor"]), (&json!("paid"), &json!(0)));
    assert_eq!(ada.lots().await, lots, "a card paid, and the balance is as it was");
    shop.verify().await;
}

#[tokio::test]
async fn gifts_that_were_sent_stay_where_they_are_and_can_be_taken_back() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let (gift, _) = by_link(&ada).await;
    ada.freeze().await;
    for what in ["link", "edit"] {
        assert_eq!(act(&ada, &gift, what).await.refusal(), (403, "frozen".into()), "{what}");
    }
    assert_eq!(act(&ada, &gift, "cancel").await.ok()["state"], "cancelled");
    shop.verify().await;
}

#[tokio::test]
async fn what_comes_still_comes() {
    let shop = Shop::open().await;
    let (ada, bo) = (shop.ada().await, shop.bo().await);
    let order = {
        ada.put("mixing-bowls", 1).await;
        ada.buy(None).await.ok()
    };
    ada.freeze().await;
    let before = ada.available("USD").await;
    let code = shop.cards(1, "25.00", "USD").await.remove(0);
    assert_eq!(ada.redeem(&code, &key()).await.ok()["balance_after"]["minor"], before + 2_500);
    let path = format!("/merchant/orders/{}/refund", order["id"].as_str().unwrap());
    let refund = ada.request(Method::POST, &path).header("authorization", "Bearer sk_demo");
    ada.send(refund.header("idempotency-key", key()).json(&json!({"lines": []}))).await.ok();
    let total = order["total"]["minor"].as_i64().unwrap();
    assert_eq!(ada.available("USD").await, before + 2_500 + total);

    let moved = json!({"region": "US"});
    bo.send(bo.request(Method::PATCH, "/account").json(&moved)).await.ok();
    let (_, gift) = by_link(&bo).await;
    claim(&ada, &gift, &key()).await.ok();
    assert_eq!(ada.available("USD").await, before + 5_000 + total);
    shop.verify().await;
}

#[tokio::test]
async fn what_was_set_aside_before_still_pays_its_order() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    ada.put("wool-throw", 2).await;
    let order = ada.buy(Some(card(CHALLENGE, false))).await.ok();
    let held = order["from_balance"]["minor"].as_i64().unwrap();
    assert_eq!((&order["state"]["state"], held > 0), (&json!("challenge"), true));
    ada.freeze().await;
    let address = format!("{}{}", shop.base, order["state"]["address"].as_str().unwrap());
    let form = reqwest::Client::new().post(address).header("content-type", "application/x-www-form-urlencoded");
    form.body("answer=approve").send().await.unwrap();
    let path = format!("/orders/{}", order["id"].as_str().unwrap());
    assert_eq!(ada.get(&path).await.ok()["state"]["state"], "paid");
    let line = ada.get("/ledger?limit=1").await.ok()["items"][0].clone();
    assert_eq!(line["source"], json!({"kind": "order", "id": order["id"]}));
    shop.verify().await;
}

#[tokio::test]
async fn a_renewal_waits_until_the_account_is_unfrozen() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let version = ada.get("/cart").await.ok()["version"].to_string();
    let line = json!({"product": "green-tea", "quantity": 1, "every": 2});
    let line = ada.request(Method::POST, "/cart/lines").header("if-match", format!("\"{version}\"")).json(&line);
    ada.send(line).await.ok();
    let first = ada.buy(Some(card(APPROVE, true))).await.ok();
    ada.freeze().await;
    let lots = ada.lots().await;
    shop.clock.advance(14 * 86_400_000 + 1_000);
    let trouble = |wanted: Value| {
        let ada = ada.clone();
        async move {
            for _ in 0..100 {
                let subscription = ada.get("/subscriptions").await.ok()["items"][0].clone();
                if subscription["trouble"]["reason"] == wanted {
                    return subscription;
                }
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
            panic!("no trouble like {wanted}");
        }
    };
    let waits = trouble(json!("frozen")).await;
    assert_eq!(waits["last_order"], first["id"]);
    let spendable: Vec<_> = ada.lots().await;
    assert!(spendable.iter().all(|lot| lots.contains(lot)), "nothing was taken");
    ada.step_up("demo shopper").await.ok();
    ada.unfreeze().await.ok();
    shop.clock.advance(86_400_000 + 1_000);
    let renewed = trouble(Value::Null).await;
    assert_ne!(renewed["last_order"], first["id"]);
    shop.verify().await;
}

#[tokio::test]
async fn a_freeze_and_an_order_at_the_same_instant_leave_one_of_two_worlds() {
    let shop = Shop::open().await;
    for round in 0..20 {
        let ada = shop.ada().await;
        let money = shop.cards(1, "20.00", "USD").await.remove(0);
        ada.redeem(&money, &key()).await.ok();
        ada.put("green-tea", 1).await;
        let (order, before) = (ada.order(None).await, ada.available("USD").await);
        let (buyer, once) = (ada.clone(), key());
        let bought = tokio::spawn(async move { buyer.place(&order, &once).await });
        tokio::time::sleep(Duration::from_micros(round * 100)).await;
        ada.freeze().await;
        let reply = bought.await.unwrap();
        let after = ada.available("USD").await;
        match reply.status {
            200 => assert!(after < before),
            _ => assert_eq!((reply.refusal(), after), ((403, "frozen".into()), before)),
        }
        ada.step_up("demo shopper").await.ok();
        ada.unfreeze().await.ok();
        if reply.status == 403 {
            let version = ada.get("/cart").await.ok()["version"].to_string();
            let id = ada.get("/cart").await.ok()["input"]["lines"][0]["id"].as_str().unwrap().to_owned();
            let gone = ada.request(Method::DELETE, &format!("/cart/lines/{id}"));
            ada.send(gone.header("if-match", format!("\"{version}\""))).await.ok();
        }
    }
    shop.verify().await;
}
