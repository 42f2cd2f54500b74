//! `/cart`: lines, versions, delivery, tender; guests and accounts.

use super::{
    client::{Client, Reply},
    shop::Shop,
};
use reqwest::Method;
use serde_json::{Value, json};

impl Client {
    /// A write to the cart, for the version that is there.
    pub async fn edit(&self, method: Method, path: &str, body: Value) -> Reply {
        let version = self.get("/cart").await.ok()["version"].as_u64().unwrap();
        self.edit_at(version, method, path, body).await
    }

    /// A write to the cart, for a version that was seen.
    pub async fn edit_at(&self, version: u64, method: Method, path: &str, body: Value) -> Reply {
        let request = self.request(method, path).header("if-match", format!("\"{version}\""));
        self.send(if body.is_null() { request } else { request.json(&body) }).await
    }

    /// A guest with something in the cart, and the cookie for it.
    pub async fn with_cart(mut self, product: &str, quantity: u32) -> Client {
        let begun =
            self.edit_at(0, Method::POST, "/cart/lines", json!({"product": product, "quantity": quantity})).await;
        begun.ok();
        self.cookie = Some(begun.header("set-cookie").split(';').next().unwrap().to_owned());
        self
    }

    /// Products and quantities in the cart.
    pub async fn lines(&self) -> Vec<(String, u64)> {
        let cart = self.get("/cart").await.ok();
        let line =
            |line: &Value| (line["product"]["id"].as_str().unwrap().to_owned(), line["quantity"].as_u64().unwrap());
        cart["input"]["lines"].as_array().unwrap().iter().map(line).collect()
    }
}

fn line(product: &str, quantity: u32) -> Value {
    json!({"product": product, "quantity": quantity})
}

#[tokio::test]
async fn looking_begins_nothing_and_the_first_write_does() {
    let shop = Shop::open().await;
    let visitor = shop.visitor().await;
    let seen = visitor.get("/cart").await;
    assert_eq!(seen.header("set-cookie"), "");
    let cart = seen.ok();
    assert_eq!((&cart["version"], &cart["input"]["lines"], &cart["id"]), (&json!(0), &json!([]), &json!("")));
    assert_eq!(cart["input"]["customer"], json!({"signed_in": false, "orders": 0, "frozen": false}));
    let begun = visitor.edit_at(0, Method::POST, "/cart/lines", line("cast-iron-pan", 2)).await;
    let cookie = begun.header("set-cookie").to_owned();
    assert!(
        cookie.starts_with("__Host-scrip-cart=") && cookie.ends_with("; HttpOnly; Secure; SameSite=Lax"),
        "{cookie}"
    );
    let cart = begun.ok();
    assert_eq!((&cart["version"], &cart["quote"]["items"]["minor"]), (&json!(1), &json!(7_600)));
    assert_eq!(cart["quote"]["tax"]["minor"], 627);
    assert_eq!(cart["quote"]["total"]["minor"], 7_600 + 400 + 627);
    assert_eq!(visitor.lines().await, [], "without the cookie it is somebody else");
    let forged = visitor.holding("__Host-scrip-cart=chosen-by-somebody");
    let own = forged.edit_at(0, Method::POST, "/cart/lines", line("moss-game", 1)).await;
    assert!(!own.header("set-cookie").contains("chosen-by-somebody"), "a token that no cart has is not taken up");
    own.ok();
    assert_eq!(forged.lines().await, []);
}

#[tokio::test]
async fn lines_are_added_changed_and_taken_off() {
    let shop = Shop::open().await;
    let guest = shop.visitor().await.with_cart("cast-iron-pan", 2).await;
    guest.edit(Method::POST, "/cart/lines", line("cast-iron-pan", 1)).await.ok();
    let cart = guest.edit(Method::POST, "/cart/lines", line("green-tea", 998)).await.ok();
    assert_eq!(guest.lines().await, [("cast-iron-pan".into(), 3), ("green-tea".into(), 998)]);
    let (pan, tea) = (&cart["input"]["lines"][0]["id"], &cart["input"]["lines"][1]["id"]);
    let at = |id: &Value| format!("/cart/lines/{}", id.as_str().unwrap());
    let cart = guest.edit(Method::POST, "/cart/lines", line("green-tea", 5)).await.ok();
    assert_eq!(cart["input"]["lines"][1]["quantity"], 999, "no line has more");
    let cart = guest.edit(Method::PATCH, &at(pan), json!({"quantity": 1})).await.ok();
    assert_eq!(cart["input"]["lines"][0]["quantity"], 1);
    let same = guest.edit(Method::PATCH, &at(pan), json!({"quantity": 1})).await.ok();
    assert_eq!(same["version"], cart["version"], "what changes nothing is no change");

    let body = json!({"product": "green-tea", "quantity": 2, "every": 4});
    let cart = guest.edit(Method::POST, "/cart/lines", body).await.ok();
    assert_eq!(cart["input"]["lines"][2]["every"], 4, "another rhythm is another line");
    let subscribed = &cart["input"]["lines"][2]["id"];
    let cart = guest.edit(Method::PATCH, &at(subscribed), json!({"every": 0, "quantity": 1})).await.ok();
    assert_eq!(cart["input"]["lines"].as_array().unwrap().len(), 2, "the same twice becomes one line");
    assert_eq!(cart["input"]["lines"][1]["quantity"], 999);
    guest.edit(Method::DELETE, &at(pan), Value::Null).await.ok();
    assert_eq!(guest.edit(Method::DELETE, &at(tea), Value::Null).await.refusal(), (404, "not_found".into()));
    guest.edit(Method::DELETE, &at(subscribed), Value::Null).await.ok();
    assert_eq!(guest.lines().await, []);

    for (body, status, reason) in [
        (line("nothing-like-it", 1), 404, "not_found"),
        (line("green-tea", 0), 400, "malformed"),
        (line("green-tea", 1_000), 400, "malformed"),
        (json!({"product": "green-tea", "quantity": 1, "every": 3}), 400, "malformed"),
        (json!({"product": "cast-iron-pan", "quantity": 1, "every": 4}), 400, "malformed"),
        (json!({"product": "green-tea", "quantity": -1}), 400, "malformed"),
    ] {
        let refused = guest.edit(Method::POST, "/cart/lines", body.clone()).await;
        assert_eq!(refused.refusal(), (status, reason.into()), "{body}");
    }
    let cart = guest.edit(Method::POST, "/cart/lines", line("green-tea", 1)).await.ok();
    let tea = at(&cart["input"]["lines"][0]["id"]);
    for body in [json!({"quantity": 0}), json!({"quantity": 1_000}), json!({"every": 5})] {
        assert_eq!(guest.edit(Method::PATCH, &tea, body).await.refusal(), (400, "malformed".into()));
    }
    let other = shop.visitor().await.with_cart("moss-game", 1).await;
    let refused = other.edit(Method::PATCH, &tea, json!({"quantity": 9})).await;
    assert_eq!(refused.refusal(), (404, "not_found".into()), "somebody else's line");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_version_is_written_to_once() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let first = ada.edit_at(0, Method::POST, "/cart/lines", line("green-tea", 1)).await.ok();
    assert_eq!(first["version"], 1);
    let stale = ada.edit_at(0, Method::POST, "/cart/lines", line("green-tea", 1)).await;
    assert_eq!(stale.refusal(), (409, "version_conflict".into()));
    for header in [None, Some("1"), Some("\"x\""), Some("W/\"1\"")] {
        let request = ada.request(Method::POST, "/cart/lines").json(&line("green-tea", 1));
        let request = header.iter().fold(request, |request, header| request.header("if-match", *header));
        assert_eq!(ada.send(request).await.refusal(), (400, "malformed".into()), "{header:?}");
    }
    let raced: Vec<_> = (0..20)
        .map(|_| {
            let ada = ada.clone();
            tokio::spawn(async move { ada.edit_at(1, Method::POST, "/cart/lines", line("green-tea", 1)).await.status })
        })
        .collect();
    let mut done = 0;
    for reply in raced {
        done += usize::from(reply.await.unwrap() == 200);
    }
    assert_eq!((done, ada.lines().await), (1, vec![("green-tea".into(), 2)]));
}

#[tokio::test]
async fn what_is_sold_out_cannot_be_added_and_what_is_short_is_counted_short() {
    let shop = Shop::open().await;
    let guest = shop.visitor().await.with_cart("ceramic-vase", 5).await;
    let cart = guest.get("/cart").await.ok();
    assert_eq!((&cart["input"]["lines"][0]["quantity"], &cart["quote"]["lines"][0]["counted"]), (&json!(5), &json!(3)));
    let take = |product: &'static str, quantity| {
        shop.app.store.write(move |tx| Box::pin(async move { Ok(tx.take_stock(product, quantity).await?) }))
    };
    assert!(!take("wax-seal-kit", 2).await.unwrap(), "there is one");
    assert!(take("wax-seal-kit", 1).await.unwrap());
    assert!(!take("wax-seal-kit", 1).await.unwrap());
    let refused = guest.edit(Method::POST, "/cart/lines", line("wax-seal-kit", 1)).await;
    assert_eq!((refused.refusal().0, &refused.json()["lines"]), (409, &json!(["wax-seal-kit"])));
    let given = shop.app.store.write(|tx| Box::pin(async move { Ok(tx.give_stock("wax-seal-kit", 1).await?) }));
    given.await.unwrap();
    guest.edit(Method::POST, "/cart/lines", line("wax-seal-kit", 1)).await.ok();
    assert!(take("green-tea", 900).await.unwrap(), "never runs out");
}

#[tokio::test]
async fn delivery_and_tender_are_the_shoppers_choice() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    ada.put("wool-throw", 2).await;
    let cart = ada.edit(Method::PUT, "/cart/delivery", json!({"delivery": "express"})).await.ok();
    assert_eq!((&cart["input"]["delivery"], &cart["quote"]["delivery"]["minor"]), (&json!("express"), &json!(1_200)));
    let refused = ada.edit(Method::PUT, "/cart/delivery", json!({"delivery": "drone"})).await;
    assert_eq!(refused.refusal(), (400, "malformed".into()));
    assert!(cart["quote"]["from_balance"]["minor"].as_i64().unwrap() > 0, "the balance applies by itself");

    let amounts = json!([{"bucket": "gift", "amount": {"minor": 2_000, "currency": "USD"}}]);
    let exact = json!({"use_balance": true, "amounts": amounts, "payment": "card"});
    let cart = ada.edit(Method::PUT, "/cart/tender", exact.clone()).await.ok();
    assert_eq!(cart["input"]["payment"], "card");
    let gift = cart["quote"]["buckets"].as_array().unwrap().iter().find(|share| share["bucket"] == "gift").unwrap();
    assert_eq!(gift["used"]["minor"], 2_000);
    let version = cart["version"].clone();
    assert_eq!(ada.edit(Method::PUT, "/cart/tender", exact).await.ok()["version"], version);
    let off = json!({"use_balance": false, "amounts": [], "payment": null});
    assert_eq!(ada.edit(Method::PUT, "/cart/tender", off).await.ok()["quote"]["from_balance"]["minor"], 0);
    let amount = |bucket: &str, minor: i64, currency: &str| json!({"bucket": bucket, "amount": {"minor": minor, "currency": currency}});
    for amounts in [
        json!([amount("gift", -1, "USD")]),
        json!([amount("gift", 1, "EUR")]),
        json!([amount("points", 1, "USD")]),
        json!([amount("gift", 1, "USD"), amount("gift", 2, "USD")]),
    ] {
        let body = json!({"use_balance": true, "amounts": amounts, "payment": null});
        assert_eq!(ada.edit(Method::PUT, "/cart/tender", body.clone()).await.refusal().1, "malformed", "{body}");
    }
}

#[tokio::test]
async fn the_accounts_preference_is_how_the_balance_begins() {
    let shop = Shop::open().await;
    let bo = shop.bo().await;
    bo.put("chef-knife", 1).await;
    assert!(bo.get("/cart").await.ok()["quote"]["from_balance"]["minor"].as_i64().unwrap() > 0);
    let off = json!({"preferences": {"refunds_to": "balance", "auto_apply": false, "alerts": true}});
    bo.send(bo.request(Method::PATCH, "/account").json(&off)).await.ok();
    assert_eq!(bo.get("/cart").await.ok()["quote"]["from_balance"]["minor"], 0);
    let cart = bo.get("/cart").await.ok();
    assert_eq!(cart["quote"]["tax_included"], true);
    assert_eq!(cart["quote"]["total"]["minor"], 5_200 + 490);
}

#[tokio::test]
async fn a_guest_shops_where_the_guest_says() {
    let shop = Shop::open().await;
    let visitor = shop.visitor().await;
    let begun = visitor.edit_at(0, Method::POST, "/cart/lines?region=DE", line("chef-knife", 1)).await;
    let guest = visitor.holding(begun.header("set-cookie").split(';').next().unwrap());
    assert_eq!(begun.ok()["input"]["currency"], "EUR");
    assert_eq!(guest.get("/cart").await.ok()["input"]["region"], "DE", "it stays there");
    assert_eq!(guest.get("/cart?region=US").await.ok()["input"]["currency"], "USD");
    assert_eq!(guest.get("/cart?region=FR").await.refusal(), (422, "region".into()));
}

#[tokio::test]
async fn an_accounts_other_tabs_hear_of_it() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let account = ada.get("/account").await.ok()["id"].as_str().unwrap().to_owned();
    let mut told = shop.app.events.listen(&account);
    let version = ada.put("green-tea", 1).await["version"].as_u64().unwrap();
    let event = told.recv().await.unwrap().event;
    assert_eq!(event, domain::api::balance::Event::Cart { version });
}
