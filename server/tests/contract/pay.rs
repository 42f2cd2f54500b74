//! Paying: every number of the test provider, challenges, time-outs, and many at once.

use super::{
    client::{Client, key},
    order::{APPROVE, DECLINE, card},
    program::Program,
    shop::Shop,
};
use serde_json::{Value, json};
use std::{collections::BTreeSet, time::Duration};

pub const CHALLENGE: &str = "4000002760003184";
pub const LATE_APPROVE: &str = "4000000000000341";
const LATE_DECLINE: &str = "4000000000009995";

/// An order of ada's that the balance does not cover, with what it began from.
struct Begun {
    shop: Shop,
    ada: Client,
    lots: Vec<(String, i64)>,
    order: Value,
}

impl Begun {
    async fn with(number: &str) -> Begun {
        let shop = Shop::open().await;
        let ada = shop.ada().await;
        ada.put("wool-throw", 2).await;
        let lots = ada.lots().await;
        let order = ada.buy(Some(card(number, false))).await.ok();
        Begun { shop, ada, lots, order }
    }

    fn id(&self) -> &str {
        self.order["id"].as_str().unwrap()
    }

    async fn now(&self) -> Value {
        self.ada.get(&format!("/orders/{}", self.id())).await.ok()
    }

    /// Waits until the jobs have brought the order so far.
    async fn until(&self, state: &str) -> Value {
        for _ in 0..100 {
            let order = self.now().await;
            if order["state"]["state"] == state {
                return order;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("still {}", self.now().await["state"]);
    }

    async fn is_as_before(&self) {
        assert_eq!(self.ada.lots().await, self.lots);
        let cart = self.ada.get("/cart").await.ok();
        assert_eq!((&cart["order"], &cart["input"]["lines"][0]["quantity"]), (&json!(null), &json!(2)));
        assert_eq!(self.ada.get("/balance").await.ok()["holds"], json!([]));
        self.shop.verify().await;
    }

    async fn says(&self, answer: &str) -> (u16, String) {
        let address = self.order["state"]["address"].as_str().unwrap();
        let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
        let url = format!("{}{address}", self.shop.base);
        let form =
            http.post(url).header("content-type", "application/x-www-form-urlencoded").body(format!("answer={answer}"));
        let said = form.send().await.unwrap();
        let to = said.headers().get("location").map(|to| to.to_str().unwrap().to_owned());
        (said.status().as_u16(), to.unwrap_or_default())
    }
}

#[tokio::test]
async fn a_challenge_holds_the_value_until_the_shopper_approves() {
    let begun = Begun::with(CHALLENGE).await;
    assert_eq!(begun.order["state"]["state"], "challenge");
    let balance = begun.ada.get("/balance").await.ok();
    let held: i64 =
        balance["holds"].as_array().unwrap().iter().map(|hold| hold["amount"]["minor"].as_i64().unwrap()).sum();
    assert_eq!(held, begun.order["from_balance"]["minor"].as_i64().unwrap());
    assert!(balance["holds"].as_array().unwrap().iter().all(|hold| hold["order"] == begun.id()));
    assert_eq!(balance["totals"][0]["held"]["minor"], held);
    begun.shop.verify().await;
    let address = format!("{}{}", begun.shop.base, begun.order["state"]["address"].as_str().unwrap());
    let page = reqwest::get(&address).await.unwrap();
    assert!(page.headers()["content-security-policy"].to_str().unwrap().contains("form-action 'self'"));
    assert!(page.text().await.unwrap().contains("Approve"));
    let back = format!("/orders/{}", begun.id());
    assert_eq!(begun.says("approve").await, (303, back.clone()));
    assert_eq!(begun.now().await["state"]["state"], "paid");
    assert_eq!(begun.says("decline").await, (303, back), "a second answer changes nothing");
    assert_eq!(begun.now().await["state"]["state"], "paid");
    begun.shop.verify().await;
}

#[tokio::test]
async fn a_challenge_that_is_declined_releases_everything() {
    let begun = Begun::with(CHALLENGE).await;
    assert_eq!(begun.says("decline").await.0, 303);
    assert_eq!(begun.now().await["state"], json!({"state": "released", "reason": {"reason": "payment_declined"}}));
    begun.is_as_before().await;
}

#[tokio::test]
async fn a_challenge_that_nobody_answers_falls_off_with_its_hold() {
    let begun = Begun::with(CHALLENGE).await;
    begun.shop.clock.advance(14 * 60_000);
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(begun.now().await["state"]["state"], "challenge");
    begun.shop.clock.advance(61_000);
    begun.until("released").await;
    begun.is_as_before().await;
    assert_eq!(begun.says("approve").await.0, 303, "too late");
    assert_eq!(begun.now().await["state"]["state"], "released");
}

#[tokio::test]
async fn a_provider_that_takes_its_time_is_asked_again() {
    for (number, state) in [(LATE_APPROVE, "paid"), (LATE_DECLINE, "released")] {
        let begun = Begun::with(number).await;
        assert_eq!(begun.order["state"]["state"], "paying", "{number}");
        assert_eq!(begun.ada.get("/cart").await.ok()["order"], begun.order["id"]);
        begun.shop.clock.advance(5_000);
        begun.until(state).await;
        match state {
            "paid" => begun.shop.verify().await,
            _ => begun.is_as_before().await,
        }
    }
}

#[tokio::test]
async fn a_card_that_no_provider_takes_is_refused_before_anything_is_held() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    ada.put("wool-throw", 2).await;
    for bad in ["4242424242424241", "12", "4111111111111111"] {
        assert_eq!(ada.buy(Some(card(bad, false))).await.refusal(), (402, "payment_declined".into()), "{bad}");
    }
    assert_eq!(ada.buy(None).await.refusal(), (422, "payment_required".into()));
    assert_eq!(ada.buy(Some(json!({"method": "redirect"}))).await.refusal(), (422, "payment_required".into()));
    assert_eq!(ada.buy(Some(json!({"method": "on_file"}))).await.refusal(), (422, "payment_required".into()));
}

#[tokio::test]
async fn a_card_that_was_kept_pays_again() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    ada.put("wool-throw", 2).await;
    ada.buy(Some(card(APPROVE, true))).await.ok();
    assert_eq!(ada.get("/account").await.ok()["card"], "4242");
    ada.put("wool-throw", 1).await;
    let order = ada.buy(Some(json!({"method": "on_file"}))).await.ok();
    assert_eq!((&order["state"]["state"], &order["card"]), (&json!("paid"), &json!("4242")));
    shop.verify().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn twenty_at_once_make_one_order() {
    for keys in [1, 20] {
        let shop = Shop::open().await;
        let ada = shop.ada().await;
        let before = ada.available("USD").await;
        ada.put("wool-throw", 2).await;
        let order = ada.order(Some(card(APPROVE, false))).await;
        let keys: Vec<String> = (0..keys).map(|_| key()).collect();
        let sent = (0..20).map(|nth| {
            let (ada, order, key) = (ada.clone(), order.clone(), keys[nth % keys.len()].clone());
            tokio::spawn(async move { ada.place(&order, &key).await })
        });
        let mut ids = BTreeSet::new();
        for reply in sent.collect::<Vec<_>>() {
            let reply = reply.await.unwrap();
            match reply.status {
                200 => assert!(ids.insert(reply.json()["id"].to_string()) || ids.len() == 1),
                _ => assert_eq!(reply.refusal(), (409, "version_conflict".into())),
            }
        }
        assert_eq!(ids.len(), 1);
        let orders = ada.get("/orders").await.ok()["items"].as_array().unwrap().clone();
        assert_eq!(orders.len(), 1);
        assert_eq!(ada.available("USD").await, before - orders[0]["from_balance"]["minor"].as_i64().unwrap());
        shop.verify().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_number_of_a_payment_card_is_written_down_nowhere() {
    let mut program = Program::new();
    program.start();
    let ada = Client::new(&program.base).await.signed_in("ada@demo.example").await;
    let numbers = [APPROVE, DECLINE, "4111111111111111", "4242424242424241", LATE_APPROVE];
    for number in numbers {
        ada.put("wool-throw", 1).await;
        ada.use_balance(false).await;
        ada.buy(Some(card(number, true))).await;
    }
    assert!(program.end());
    for (path, bytes) in program.files() {
        let text = String::from_utf8_lossy(&bytes);
        for number in numbers {
            assert!(!text.contains(number), "{} holds {number}", path.display());
        }
        assert!(!text.contains("security_code"), "{}", path.display());
    }
}
