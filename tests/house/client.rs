//! Another program that talks to the shop: what a second device of the shopper, or fifty of them, would send.

use super::shop::{PASSWORD, Shop};
use domain::{Problem, Reason, api::redeem::Receipt};
use serde_json::{Value, json};

/// A signed-in program, with no browser around it.
#[derive(Clone)]
pub struct Client {
    http: reqwest::Client,
    address: String,
    cookie: String,
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
        let mut client = Client { http, address, cookie: String::new() };
        let ask = client.ask("POST", "/session").json(&json!({ "email": email, "password": PASSWORD }));
        let reply = ask.send().await.expect("the shop answers");
        let set = reply.headers().get("set-cookie").map(|cookie| cookie.to_str().expect("a cookie is text").to_owned());
        let status = reply.status();
        let set = set.unwrap_or_else(|| panic!("signing in as {email} gave {status} without a cookie"));
        client.cookie = set.split(';').next().unwrap_or_default().to_owned();
        client
    }

    fn ask(&self, method: &str, path: &str) -> reqwest::RequestBuilder {
        let method = method.parse().expect("a method by its name");
        self.http
            .request(method, format!("{}/api/v1{path}", self.address))
            .header("cookie", &self.cookie)
            .header("origin", &self.address)
            .header("sec-fetch-site", "same-origin")
    }

    /// Asks for something.
    pub async fn get(&self, path: &str) -> Answer {
        self.answer(self.ask("GET", path)).await.expect("the shop answers")
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

    async fn answer(&self, ask: reqwest::RequestBuilder) -> Option<Answer> {
        let reply = ask.send().await.ok()?;
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
