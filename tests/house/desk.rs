//! The shop's own people, who read what shoppers report and answer it.

use super::{client::attempt_key, shop::Shop};
use reqwest::{Client, Method};
use serde_json::{Value, json};

impl Shop {
    /// Answers a report.
    pub async fn answers(&self, report: &str, words: &str) {
        self.at_its_desk(Method::POST, &format!("/{report}/replies"), &json!({ "words": words })).await;
    }

    /// Closes a report.
    pub async fn closes(&self, report: &str) {
        self.at_its_desk(Method::POST, &format!("/{report}/close"), &Value::Null).await;
    }

    /// All that was reported, with what the shop knew of it, the oldest first.
    pub async fn reports(&self) -> Vec<Value> {
        let page = self.at_its_desk(Method::GET, "", &Value::Null).await;
        page["items"].as_array().cloned().unwrap_or_default()
    }

    /// The only report.
    pub async fn only_report(&self) -> Value {
        let mut all = self.reports().await;
        assert_eq!(all.len(), 1, "{all:?}");
        all.remove(0)
    }

    /// Asks with the shop's key, past the line that may fail.
    async fn at_its_desk(&self, method: Method, path: &str, body: &Value) -> Value {
        let address = format!("{}/api/v1/merchant/cases{path}", self.server_address());
        let http = Client::builder().no_proxy().build().expect("a client without conditions");
        let ask = http.request(method, address).header("authorization", "Bearer sk_demo");
        let ask = ask.header("idempotency-key", attempt_key());
        let ask = if body.is_null() { ask } else { ask.json(body) };
        let reply = ask.send().await.expect("the shop answers");
        assert!(reply.status().is_success(), "{path}: {}", reply.status());
        reply.json().await.unwrap_or_default()
    }
}
