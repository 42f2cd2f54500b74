//! Who asks: as a browser would, cookie and all. Every answer is checked against the served document.

use super::{document::Document, traces};
use reqwest::{Method, RequestBuilder, header::HeaderMap};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};
use uuid::Uuid;

#[derive(Clone)]
pub struct Client {
    http: reqwest::Client,
    pub base: String,
    pub cookie: Option<String>,
    /// Takes the place of the cookie, as it does in a browser.
    renewed: Arc<Mutex<Option<String>>>,
    pub document: Arc<Document>,
}

#[derive(Clone, Debug)]
pub struct Reply {
    pub status: u16,
    pub headers: HeaderMap,
    pub text: String,
}

impl Reply {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|_| panic!("no JSON: {} {}", self.status, self.text))
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map(|value| value.to_str().unwrap()).unwrap_or_default()
    }

    /// Status and reason of a refusal.
    pub fn refusal(&self) -> (u16, String) {
        assert_eq!(self.header("content-type"), "application/problem+json", "{}", self.text);
        let problem = self.json();
        assert_eq!(problem["status"], self.status);
        assert_eq!(problem["instance"].as_str().map(str::len), Some(36), "the request's id");
        (self.status, problem["reason"].as_str().unwrap().to_owned())
    }

    /// The body of a success.
    pub fn ok(&self) -> Value {
        assert_eq!(self.status, 200, "{}", self.text);
        self.json()
    }
}

pub fn key() -> String {
    Uuid::new_v4().to_string()
}

impl Client {
    pub async fn new(base: &str) -> Client {
        let http = reqwest::Client::new();
        let document = http.get(format!("{base}/api/v1/openapi.json")).send().await.unwrap().json().await.unwrap();
        let document = Arc::new(Document::new(document));
        Client { http, base: base.into(), cookie: None, renewed: Arc::default(), document }
    }

    pub async fn signed_in(mut self, email: &str) -> Client {
        let reply = self.post("/session", &json!({"email": email, "password": "demo shopper"})).await;
        reply.ok();
        self.cookie = Some(reply.header("set-cookie").split(';').next().unwrap().to_owned());
        self
    }

    /// The same browser, with these cookies.
    pub fn holding(&self, cookie: &str) -> Client {
        Client { cookie: Some(cookie.into()), renewed: Arc::default(), ..self.clone() }
    }

    /// The same who, at a server that was started again.
    pub fn at(&self, base: &str) -> Client {
        Client { http: reqwest::Client::new(), base: base.into(), ..self.clone() }
    }

    /// A request to be changed before it is sent by [`Client::send`].
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let request = self.http.request(method, format!("{}/api/v1{path}", self.base));
        match self.renewed.lock().unwrap().as_ref().or(self.cookie.as_ref()) {
            Some(cookie) => request.header("cookie", cookie),
            None => request,
        }
    }

    pub async fn try_send(&self, request: RequestBuilder) -> Result<Reply, reqwest::Error> {
        let request = request.build()?;
        let (method, path) = (request.method().to_string(), request.url().path().to_owned());
        traces::sent(&self.base, &request);
        let response = self.http.execute(request).await?;
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let reply = Reply { status, headers, text: response.text().await? };
        traces::told(&self.base, &reply.headers, &reply.text);
        let kind = reply.header("content-type");
        self.document.check(&method, &path, reply.status, kind, &reply.text);
        let cookie = reply.header("set-cookie").split(';').next().filter(|cookie| !cookie.is_empty());
        if let Some(cookie) = cookie.filter(|_| path.contains("/session/step-up")) {
            *self.renewed.lock().unwrap() = Some(cookie.to_owned());
        }
        assert_eq!(reply.header("cache-control"), "no-store", "{path}");
        assert_eq!(reply.header("x-request-id").len(), 36, "{path}");
        Ok(reply)
    }

    pub async fn send(&self, request: RequestBuilder) -> Reply {
        self.try_send(request).await.unwrap()
    }

    pub async fn get(&self, path: &str) -> Reply {
        self.send(self.request(Method::GET, path)).await
    }

    pub async fn delete(&self, path: &str) -> Reply {
        self.send(self.request(Method::DELETE, path)).await
    }

    pub async fn post(&self, path: &str, body: &Value) -> Reply {
        self.send(self.request(Method::POST, path).json(body)).await
    }

    pub async fn preview(&self, code: &str) -> Reply {
        self.post("/redemptions/preview", &json!({"code": code})).await
    }

    pub fn redemption(&self, code: &str, key: &str) -> RequestBuilder {
        self.request(Method::POST, "/redemptions").header("idempotency-key", key).json(&json!({"code": code}))
    }

    pub async fn redeem(&self, code: &str, key: &str) -> Reply {
        self.send(self.redemption(code, key)).await
    }

    /// What is available in a currency, in minor units.
    pub async fn available(&self, currency: &str) -> i64 {
        let balance = self.get("/balance").await.ok();
        let totals = balance["totals"].as_array().unwrap().clone();
        let total = totals.iter().find(|total| total["currency"] == currency);
        total.map_or(0, |total| total["available"]["minor"].as_i64().unwrap())
    }
}
