//! `/orders`: placing, and what the balance pays.

use super::{
    client::{Client, Reply, key},
    shop::Shop,
};
use reqwest::Method;
use serde_json::{Value, json};

pub const APPROVE: &str = "4242424242424242";
pub const DECLINE: &str = "4000000000000002";

pub fn card(number: &str, keep: bool) -> Value {
    let card = json!({"number": number, "expires": "12/39", "security_code": "123"});
    json!({"method": "card", "card": card, "keep": keep})
}

pub fn address() -> Value {
    json!({"name": "Ada", "street": "1 Main Street", "city": "Springfield", "postcode": "62701", "country": "US"})
}

impl Client {
    /// The body that places the cart as it is.
    pub async fn order(&self, payment: Option<Value>) -> Value {
        let cart = self.get("/cart").await.ok();
        let mut order = json!({"version": cart["version"], "total": cart["quote"]["total"], "due": cart["quote"]["due"],
            "address": address()});
        if let Some(payment) = payment {
            order["payment"] = payment;
        }
        order
    }

    pub async fn try_place(&self, order: &Value, key: &str) -> Result<Reply, reqwest::Error> {
        let request = self.request(Method::POST, "/orders").header("idempotency-key", key).json(order);
        self.try_send(request).await
    }

    pub async fn place(&self, order: &Value, key: &str) -> Reply {
        self.try_place(order, key).await.unwrap()
    }

    /// Places the cart as it is.
    pub async fn buy(&self, payment: Option<Value>) -> Reply {
        let order = self.order(payment).await;
        self.place(&order, &key()).await
    }

    /// Puts so many of a product into the cart.
    pub async fn put(&self, product: &str, quantity: u32) -> Value {
        let version = self.get("/cart").await.ok()["version"].to_string();
        let line = json!({"product": product, "quantity": quantity});
        let request =
            self.request(Method::POST, "/cart/lines").header("if-match", format!("\"{version}\"")).json(&line);
        self.send(request).await.ok()
    }

    /// Lays a code on the cart.
    pub async fn lay(&self, code: &str) -> Value {
        let version = self.get("/cart").await.ok()["version"].to_string();
        let code = json!({"code": code});
        let request =
            self.request(Method::POST, "/cart/codes").header("if-match", format!("\"{version}\"")).json(&code);
        self.send(request).await.ok()
    }

    /// Whether the balance pays.
    pub async fn use_balance(&self, on: bool) {
        let version = self.get("/cart").await.ok()["version"].to_string();
        let tender = json!({"use_balance": on, "amounts": [], "payment": null});
        let request =
            self.request(Method::PUT, "/cart/tender").header("if-match", format!("\"{version}\"")).json(&tender);
        self.send(request).await.ok();
    }

    /// Everything that has a lot, as lot and what is free of it.
    pub async fn lots(&self) -> Vec<(String, i64)> {
        let balance = self.get("/balance").await.ok();
        let buckets = balance["buckets"].as_array().unwrap().clone();
        let lots = buckets.iter().flat_map(|bucket| bucket["lots"].as_array().unwrap().clone());
        let free = |lot: &Value| lot["left"]["minor"].as_i64().unwrap() - lot["held"]["minor"].as_i64().unwrap();
        lots.map(|lot| (lot["id"].as_str().unwrap().to_owned(), free(&lot))).collect()
    }
}

#[tokio::test]
async fn an_order_that_the_balance_covers_is_paid_at_once() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let before = ada.available("USD").await;
    ada.put("mixing-bowls", 1).await;
    let cart = ada.get("/cart").await.ok();
    assert_eq!(cart["quote"]["due"]["minor"], 0, "{}", cart["quote"]);
    let total = cart["quote"]["total"]["minor"].as_i64().unwrap();
    let order = ada.buy(None).await.ok();
    assert_eq!((order["state"]["state"].as_str(), &order["method"]), (Some("paid"), &json!(null)));
    assert_eq!(order["total"]["minor"], total);
    assert_eq!(order["balance_after"]["minor"], before - total);
    assert_eq!(ada.available("USD").await, before - total);
    let id = order["id"].as_str().unwrap();
    assert_eq!(ada.get(&format!("/orders/{id}")).await.ok(), order);
    assert_eq!(ada.get("/orders").await.ok()["items"][0], order);
    let entries = ada.get("/ledger?limit=10").await.ok();
    assert_eq!(entries["items"][0]["source"], json!({"kind": "order", "id": id}));
    assert_eq!(ada.get("/cart").await.ok()["input"]["lines"], json!([]), "the cart is empty");
    assert_eq!(ada.get("/balance").await.ok()["holds"], json!([]));
    let bo = shop.bo().await;
    assert_eq!(bo.get(&format!("/orders/{id}")).await.refusal(), (404, "not_found".into()));
    shop.verify().await;
}

#[tokio::test]
async fn the_payment_card_pays_what_the_balance_does_not() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    ada.put("wool-throw", 2).await;
    let order = ada.order(Some(card(APPROVE, false))).await;
    assert!(order["due"]["minor"].as_i64().unwrap() > 0);
    let placed = ada.place(&order, &key()).await.ok();
    assert_eq!((placed["state"]["state"].as_str(), placed["card"].as_str()), (Some("paid"), Some("4242")));
    assert_eq!(placed["due"], order["due"]);
    let parts = placed["from_balance"]["minor"].as_i64().unwrap() + placed["due"]["minor"].as_i64().unwrap();
    assert_eq!(placed["total"]["minor"], parts);
    shop.verify().await;
}

#[tokio::test]
async fn a_declined_card_leaves_every_lot_and_the_cart_as_before() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    ada.put("wool-throw", 2).await;
    let code = shop.cards(1, "10.00", "USD").await.remove(0);
    ada.lay(&code).await;
    ada.lay("SPRING15").await;
    let (lots, cart) = (ada.lots().await, ada.get("/cart").await.ok());
    let (order, once) = (ada.order(Some(card(DECLINE, false))).await, key());
    let refused = ada.place(&order, &once).await;
    assert_eq!(refused.refusal(), (402, "payment_declined".into()));
    assert_eq!(ada.place(&order, &once).await.refusal(), (402, "payment_declined".into()), "the key's answer for good");
    assert_eq!(ada.get(&format!("/attempts/{once}")).await.ok()["state"], "refused");
    assert_eq!(ada.lots().await, lots);
    let after = ada.get("/cart").await.ok();
    for same in ["version", "order", "quote"] {
        assert_eq!(after[same], cart[same], "{same}");
    }
    shop.verify().await;
    let paid = ada.buy(Some(card(APPROVE, false))).await.ok();
    assert_eq!(paid["promos"][0]["promo"], cart["quote"]["codes"][0]["id"], "the code is usable again");
    assert_eq!(ada.redeem(&code, &key()).await.ok()["repeated"], true, "the card was redeemed with the order");
    shop.verify().await;
}
