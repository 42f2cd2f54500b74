//! Cancelling: what went, comes back once, to where the preference says.

use super::{
    client::{Client, Reply, key},
    order::{APPROVE, card},
    shop::Shop,
};
use reqwest::Method;
use serde_json::{Value, json};
use std::time::Duration;

impl Client {
    async fn cancel(&self, order: &str, lines: &[&str], key: &str) -> Reply {
        let request = self.request(Method::POST, &format!("/orders/{order}/cancel")).header("idempotency-key", key);
        self.send(request.json(&json!({"lines": lines}))).await
    }

    async fn refunds_to(&self, to: &str) {
        let preferences = json!({"preferences": {"refunds_to": to, "auto_apply": true, "alerts": true}});
        self.send(self.request(Method::PATCH, "/account").json(&preferences)).await.ok();
    }
}

fn id(order: &Value) -> String {
    order["id"].as_str().unwrap().to_owned()
}

fn line(order: &Value, product: &str) -> Value {
    let lines = order["lines"].as_array().unwrap();
    lines.iter().find(|line| line["product"] == product).unwrap().clone()
}

fn bucket(balance: &Value, name: &str) -> i64 {
    let buckets = balance["buckets"].as_array().unwrap().iter();
    buckets.filter(|bucket| bucket["bucket"] == name).map(|bucket| bucket["available"]["minor"].as_i64().unwrap()).sum()
}

/// Two throws, two lines of which the balance pays a part.
async fn bought(shop: &Shop, to: &str) -> (Client, Value) {
    let ada = shop.ada().await;
    ada.refunds_to(to).await;
    ada.put("wool-throw", 1).await;
    ada.put("reading-lamp", 1).await;
    let order = ada.buy(Some(card(APPROVE, false))).await.ok();
    (ada, order)
}

#[tokio::test]
async fn all_of_an_order_goes_back_to_what_paid() {
    let shop = Shop::open().await;
    let before = shop.ada().await.lots().await;
    let (ada, order) = bought(&shop, "source").await;
    let once = key();
    let cancelled = ada.cancel(&id(&order), &[], &once).await.ok();
    assert_eq!(cancelled["state"]["state"], "cancelled");
    assert_eq!(cancelled["refunds"][0]["card"], order["due"], "the card's part goes to the card");
    assert_eq!(ada.lots().await, before, "and each lot has its own again");
    assert_eq!(ada.cancel(&id(&order), &[], &once).await.ok(), cancelled);
    assert_eq!(ada.get(&format!("/attempts/{once}")).await.ok(), json!({"state": "ordered", "order": cancelled}));
    assert_eq!(ada.cancel(&id(&order), &[], &key()).await.refusal(), (409, "not_cancellable".into()));
    shop.verify().await;
    for _ in 0..100 {
        let sent = shop.app.store.write(|tx| {
            Box::pin(async move {
                let now = tx.now();
                Ok(tx.claim_refund(now).await?.is_none())
            })
        });
        if sent.await.unwrap() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("the provider was never asked to give it back");
}

#[tokio::test]
async fn one_line_goes_back_to_the_balance_and_the_delivery_stays() {
    let shop = Shop::open().await;
    let (ada, order) = bought(&shop, "balance").await;
    let before = ada.get("/balance").await.ok();
    let lamp = line(&order, "reading-lamp");
    let (paid, lamp) = (lamp["paid"]["minor"].as_i64().unwrap(), lamp["id"].as_str().unwrap().to_owned());
    let cancelled = ada.cancel(&id(&order), &[&lamp], &key()).await.ok();
    assert_eq!(cancelled["state"]["state"], "paid");
    assert_eq!(line(&cancelled, "reading-lamp")["cancelled"], true);
    assert_eq!(line(&cancelled, "wool-throw")["cancelled"], false);
    let refund = &cancelled["refunds"][0];
    assert_eq!((&refund["lines"], &refund["card"]["minor"]), (&json!([lamp]), &json!(0)));
    let back: i64 = refund["buckets"].as_array().unwrap().iter().map(|b| b["amount"]["minor"].as_i64().unwrap()).sum();
    assert_eq!(back, paid);
    let after = ada.get("/balance").await.ok();
    let gain = |name| bucket(&after, name) - bucket(&before, name);
    assert_eq!(gain("refund") + gain("promotional"), paid);
    assert_eq!(gain("gift"), 0, "what paid as a gift card comes back as a refund");
    assert_eq!(ada.cancel(&id(&order), &[&lamp], &key()).await.refusal(), (409, "not_cancellable".into()), "once");
    shop.verify().await;
    let rest = ada.cancel(&id(&order), &[], &key()).await.ok();
    assert_eq!(rest["state"]["state"], "cancelled");
    let back: i64 = rest["refunds"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|r| r["buckets"].as_array().unwrap())
        .map(|b| b["amount"]["minor"].as_i64().unwrap())
        .sum();
    assert_eq!(back, order["total"]["minor"].as_i64().unwrap(), "the delivery went with the last line");
    shop.verify().await;
}

#[tokio::test]
async fn what_is_there_at_once_is_for_the_shop_to_give_back() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    ada.put("star-app", 1).await;
    ada.put("gift-card-25", 1).await;
    ada.put("mixing-bowls", 1).await;
    let order = ada.buy(Some(card(APPROVE, false))).await.ok();
    let (app, gift) = (line(&order, "star-app"), line(&order, "gift-card-25"));
    let (app, gift) = (app["id"].as_str().unwrap(), gift["id"].as_str().unwrap());
    for lines in [vec![], vec![app], vec![gift]] {
        assert_eq!(ada.cancel(&id(&order), &lines, &key()).await.refusal(), (409, "not_cancellable".into()));
    }
    assert_eq!(ada.cancel(&id(&order), &["x"], &key()).await.refusal(), (404, "not_found".into()));
    assert_eq!(shop.bo().await.cancel(&id(&order), &[], &key()).await.refusal(), (404, "not_found".into()));
    let shop_asks = |lines: Value, bearer: &'static str| {
        let request = ada.request(Method::POST, &format!("/merchant/orders/{}/refund", id(&order)));
        ada.send(
            request.header("idempotency-key", key()).header("authorization", bearer).json(&json!({"lines": lines})),
        )
    };
    assert_eq!(shop_asks(json!([app]), "Bearer sk_wrong").await.refusal(), (401, "sign_in_required".into()));
    assert_eq!(shop_asks(json!([gift]), "Bearer sk_demo").await.refusal(), (409, "not_cancellable".into()));
    let given = shop_asks(json!([app]), "Bearer sk_demo").await.ok();
    assert_eq!(
        (line(&given, "star-app")["cancelled"].clone(), given["state"]["state"].clone()),
        (json!(true), json!("paid"))
    );
    shop.verify().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ten_at_once_give_back_once() {
    let shop = Shop::open().await;
    let (ada, order) = bought(&shop, "balance").await;
    let before = ada.available("USD").await;
    let sent: Vec<_> = (0..10)
        .map(|_| {
            let (ada, order) = (ada.clone(), id(&order));
            tokio::spawn(async move { ada.cancel(&order, &[], &key()).await })
        })
        .collect();
    let mut done = 0;
    for reply in sent {
        done += usize::from(reply.await.unwrap().status == 200);
    }
    assert_eq!(done, 1);
    assert_eq!(ada.available("USD").await, before + order["total"]["minor"].as_i64().unwrap());
    shop.verify().await;
}

#[tokio::test]
async fn stock_comes_back_and_a_lot_that_ran_out_stays_thirty_days() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    ada.refunds_to("balance").await;
    let left = |product: Value| product["left"].clone();
    ada.put("ceramic-vase", 2).await;
    let order = ada.buy(Some(card(APPROVE, false))).await.ok();
    assert_eq!(left(ada.get("/products/ceramic-vase").await.ok()), 1);
    let promotional =
        order["buckets"].as_array().unwrap().iter().find(|b| b["bucket"] == "promotional").unwrap().clone();
    // Ada's promotional credit runs out within days; the session outlives that.
    shop.clock.advance(20 * 86_400_000);
    ada.cancel(&id(&order), &[], &key()).await.ok();
    assert_eq!(left(ada.get("/products/ceramic-vase").await.ok()), 3);
    let balance = ada.get("/balance").await.ok();
    assert_eq!(bucket(&balance, "promotional"), promotional["amount"]["minor"].as_i64().unwrap());
    shop.clock.advance(9 * 86_400_000);
    assert_eq!(
        bucket(&ada.get("/balance").await.ok(), "promotional"),
        promotional["amount"]["minor"].as_i64().unwrap()
    );
    shop.verify().await;
}
