//! Another program that talks to the shop: what a second device of the shopper, or fifty of them, would send.

use super::{
    buying::payment,
    shop::{PASSWORD, Shop},
};
use domain::{Problem, Reason, api::redeem::Receipt};
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};

/// A signed-in program, with no browser around it. It keeps what it is known by as a browser does, in all its copies.
#[derive(Clone)]
pub struct Client {
    http: reqwest::Client,
    address: String,
    cookie: Arc<Mutex<String>>,
}

/// What the server said.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The JSON, or null where there is none.
    pub body: Value,
}

impl Answer {
    /// The receipt, where it is one.
    pub fn receipt(&self) -> Option<Receipt> {
        serde_json::from_value(self.body.clone()).ok()
    }

    /// The reason, where it is a refusal.
    pub fn reason(&self) -> Option<Reason> {
        serde_json::from_value(self.body.clone()).ok().map(|problem: Problem| problem.reason)
    }
}

impl Client {
    /// Signs a demo shopper in.
    pub async fn sign_in(shop: &Shop, email: &str) -> Client {
        Self::sign_in_at(shop.address(), email).await
    }

    /// Signs a demo shopper in at this address of a shop.
    pub async fn sign_in_at(address: String, email: &str) -> Client {
        let http = reqwest::Client::builder().no_proxy().build().expect("a client without conditions");
        let client = Client { http, address, cookie: Arc::default() };
        let ask = client.ask("POST", "/session").json(&json!({ "email": email, "password": PASSWORD }));
        let reply = ask.send().await.expect("the shop answers");
        client.keep(&reply);
        assert!(!client.cookie().is_empty(), "{} and no cookie", reply.status());
        client
    }

    /// Makes an account of its own in a region, and signs it in.
    pub async fn sign_up_at(address: String, region: &str) -> Client {
        let http = reqwest::Client::builder().no_proxy().build().expect("a client without conditions");
        let client = Client { http, address, cookie: Arc::default() };
        let email = format!("{}@demo.example", uuid::Uuid::new_v4().simple());
        let new = json!({ "name": "Person", "email": email, "password": PASSWORD, "region": region });
        let reply = client.ask("POST", "/account").json(&new).send().await.expect("the shop answers");
        client.keep(&reply);
        assert!(!client.cookie().is_empty(), "{} and no cookie", reply.status());
        client
    }

    /// What it is known by.
    pub fn cookie(&self) -> String {
        self.cookie.lock().expect("nobody broke off").clone()
    }

    fn keep(&self, reply: &reqwest::Response) {
        if let Some(set) = reply.headers().get("set-cookie") {
            let set = set.to_str().expect("a cookie is text").split(';').next().unwrap_or_default();
            set.clone_into(&mut self.cookie.lock().expect("nobody broke off"));
        }
    }

    fn ask(&self, method: &str, path: &str) -> reqwest::RequestBuilder {
        let method = method.parse().expect("a method by its name");
        self.http
            .request(method, format!("{}/api/v1{path}", self.address))
            .header("cookie", self.cookie())
            .header("origin", &self.address)
            .header("sec-fetch-site", "same-origin")
    }

    /// Asks for something.
    pub async fn get(&self, path: &str) -> Answer {
        self.answer(self.ask("GET", path)).await.expect("the shop answers")
    }

    /// Takes something whole, piece by piece, and says how many bytes came.
    pub async fn takes(&self, path: &str, gzip: bool) -> u64 {
        let ask = self.ask("GET", path);
        let ask = if gzip { ask.header("accept-encoding", "gzip") } else { ask };
        let mut reply = ask.send().await.expect("the shop answers");
        assert_eq!(reply.status(), 200, "{path}");
        let mut bytes = 0;
        while let Some(piece) = reply.chunk().await.expect("it does not break off") {
            bytes += piece.len() as u64;
        }
        bytes
    }

    /// Tells something, under a new attempt key.
    pub async fn says(&self, method: &str, path: &str, body: &Value) -> Answer {
        let ask = self.ask(method, path).header("idempotency-key", attempt_key());
        let ask = if body.is_null() { ask } else { ask.json(body) };
        self.answer(ask).await.expect("the shop answers")
    }

    /// Takes something away.
    pub async fn delete(&self, path: &str) -> Answer {
        self.answer(self.ask("DELETE", path)).await.expect("the shop answers")
    }

    /// Redeems a code under an attempt key; none where no answer came.
    pub async fn redeem(&self, code: &str, key: &str) -> Option<Answer> {
        let ask = self.ask("POST", "/redemptions").header("idempotency-key", key).json(&json!({ "code": code }));
        self.answer(ask).await
    }

    /// Writes to the cart, for the version that it has now.
    pub async fn cart(&self, method: &str, path: &str, body: &Value) -> Answer {
        let version = self.get("/cart").await.body["version"].as_u64().expect("a cart has a version");
        let ask = self.ask(method, &format!("/cart{path}")).header("if-match", format!("\"{version}\""));
        let ask = if body.is_null() { ask } else { ask.json(body) };
        self.answer(ask).await.expect("the shop answers")
    }

    /// Puts so many of a product into the cart.
    pub async fn adds(&self, product: &str, quantity: u32) {
        let added = self.cart("POST", "/lines", &json!({ "product": product, "quantity": quantity })).await;
        assert!(added.status < 300, "{added:?}");
    }

    /// Places the cart as it is now under an attempt key, and pays the rest with this card; none where no answer came.
    pub async fn places(&self, key: &str, card: &str) -> Option<Answer> {
        let cart = self.get("/cart").await.body;
        self.places_as_seen(&cart, key, card).await
    }

    /// Places the cart as it was seen.
    pub async fn places_as_seen(&self, cart: &Value, key: &str, card: &str) -> Option<Answer> {
        let number: String = card.chars().filter(char::is_ascii_digit).collect();
        let card = json!({ "number": number, "expires": payment::EXPIRES, "security_code": payment::SECURITY });
        let body = json!({
            "version": cart["version"], "total": cart["quote"]["total"], "due": cart["quote"]["due"],
            "payment": { "method": "card", "card": card },
        });
        self.answer(self.ask("POST", "/orders").header("idempotency-key", key).json(&body)).await
    }

    /// Takes lines of an order back, by their places; all of it where none is named.
    pub async fn cancels(&self, number: &str, places: &[usize]) -> Answer {
        let order = self.get(&format!("/orders/{number}")).await.body;
        let lines: Vec<&Value> = places.iter().map(|place| &order["lines"][*place]["id"]).collect();
        let ask = self.ask("POST", &format!("/orders/{number}/cancel")).header("idempotency-key", attempt_key());
        self.answer(ask.json(&json!({ "lines": lines }))).await.expect("the shop answers")
    }

    /// Changes the account.
    pub async fn changes_account(&self, body: &Value) {
        let changed = self.answer(self.ask("PATCH", "/account").json(body)).await.expect("the shop answers");
        assert!(changed.status < 300, "{changed:?}");
    }

    /// Every order, the newest first.
    pub async fn orders(&self) -> Vec<Value> {
        self.get("/orders").await.body["items"].as_array().cloned().expect("a list of orders")
    }

    /// What each bucket has available, in minor units; one that has nothing is there too.
    pub async fn buckets(&self) -> BTreeMap<String, i64> {
        let balance = self.get("/balance").await.body;
        let buckets = balance["buckets"].as_array().cloned().expect("a list of buckets");
        let facts = |bucket: &Value| {
            (
                bucket["bucket"].as_str().unwrap_or_default().to_owned(),
                bucket["available"]["minor"].as_i64().unwrap_or(-1),
            )
        };
        let empty = ["gift", "refund", "promotional", "restricted"].map(|bucket| (bucket.to_owned(), 0));
        empty.into_iter().chain(buckets.iter().map(facts)).collect()
    }

    async fn answer(&self, ask: reqwest::RequestBuilder) -> Option<Answer> {
        let reply = ask.send().await.ok()?;
        self.keep(&reply);
        let status = reply.status().as_u16();
        let body = reply.bytes().await.ok()?;
        Some(Answer { status, body: serde_json::from_slice(&body).unwrap_or(Value::Null) })
    }

    /// What the account has available of its first currency, in minor units.
    pub async fn available(&self) -> i64 {
        let balance = self.get("/balance").await;
        balance.body["totals"][0]["available"]["minor"].as_i64().unwrap_or(0)
    }

    /// Ends every other session of this shopper: on the phone, "sign out everywhere else".
    pub async fn end_all_other_sessions(&self) {
        let sessions = self.get("/sessions").await;
        let rows = sessions.body.as_array().or(sessions.body["items"].as_array()).cloned().unwrap_or_default();
        let others: Vec<&Value> = rows.iter().filter(|row| row["this"] == false).collect();
        assert!(!others.is_empty(), "no other session in {}", sessions.body);
        for row in others {
            let ended = self.delete(&format!("/sessions/{}", row["id"].as_str().unwrap_or_default())).await;
            assert!(ended.status < 300, "ending a session gave {ended:?}");
        }
    }
}

/// A new attempt key.
pub fn attempt_key() -> String {
    uuid::Uuid::new_v4().to_string()
}
