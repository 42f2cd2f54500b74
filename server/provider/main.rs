//! A provider with a page of its own, for tests: the other side of `server/src/payment/page.rs`, as a separate process.
//!
//! `scrip-provider ADDRESS SECRET`. It keeps what it knows in memory. `?lose=call` and `?lose=twice` at the end of its
//! page's answer bring about what goes wrong between shops and providers: a call that is lost, or comes twice.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use axum::{
    Form, Json, Router,
    body::Bytes,
    extract::{Path, Query, State},
    http::{HeaderMap, StatusCode},
    response::{Html, IntoResponse, Redirect, Response},
    routing::{get, post},
};
use domain::Time;
use serde_json::{Value, json};
use server::{clock::Clock, payment::sign};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};

struct Payment {
    state: &'static str,
    amount: i64,
    refunded: i64,
    refunds: Vec<String>,
    back: String,
    notify: String,
}

struct Provider {
    base: String,
    secret: String,
    payments: Mutex<HashMap<String, Payment>>,
}

type Shared = State<Arc<Provider>>;

#[tokio::main]
async fn main() {
    let mut arguments = std::env::args().skip(1);
    let (address, secret) = (arguments.next().expect("an address"), arguments.next().expect("a secret"));
    let listener = tokio::net::TcpListener::bind(address).await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    println!("listening on {base}");
    let provider = Arc::new(Provider { base, secret, payments: Mutex::default() });
    let router = Router::new()
        .route("/payments", post(begin))
        .route("/payments/ask", post(ask))
        .route("/payments/close", post(close))
        .route("/payments/refund", post(refund))
        .route("/pay/{order}", get(page).post(answer));
    axum::serve(listener, router.with_state(provider)).await.unwrap();
}

impl Provider {
    /// The body of a call that the shop signed.
    fn call(&self, headers: &HeaderMap, body: &Bytes) -> Result<Value, StatusCode> {
        let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let at = Time(text(sign::TIME).parse().map_err(|_| StatusCode::UNAUTHORIZED)?);
        if !sign::fits(&self.secret, at, body, text(sign::SIGNATURE), Clock::default().now()) {
            return Err(StatusCode::UNAUTHORIZED);
        }
        serde_json::from_slice(body).map_err(|_| StatusCode::BAD_REQUEST)
    }

    fn told(&self, order: &str) -> Result<Json<Value>, StatusCode> {
        let payments = self.payments.lock().unwrap();
        let payment = payments.get(order).ok_or(StatusCode::NOT_FOUND)?;
        let back = json!({"state": payment.state, "address": format!("{}/pay/{order}", self.base), "refunded": payment.refunded});
        Ok(Json(back))
    }
}

fn order(call: &Value) -> String {
    call["order"].as_str().unwrap_or_default().to_owned()
}

async fn begin(State(provider): Shared, headers: HeaderMap, body: Bytes) -> Result<Json<Value>, StatusCode> {
    let call = provider.call(&headers, &body)?;
    let text = |name: &str| call[name].as_str().unwrap_or_default().to_owned();
    provider.payments.lock().unwrap().entry(order(&call)).or_insert_with(|| Payment {
        state: "open",
        amount: call["amount"]["minor"].as_i64().unwrap_or_default(),
        refunded: 0,
        refunds: Vec::new(),
        back: text("back"),
        notify: text("notify"),
    });
    provider.told(&order(&call))
}

async fn ask(State(provider): Shared, headers: HeaderMap, body: Bytes) -> Result<Json<Value>, StatusCode> {
    let call = provider.call(&headers, &body)?;
    provider.told(&order(&call))
}

async fn close(State(provider): Shared, headers: HeaderMap, body: Bytes) -> Result<Json<Value>, StatusCode> {
    let call = provider.call(&headers, &body)?;
    let closed = |state| Payment {
        state,
        amount: 0,
        refunded: 0,
        refunds: Vec::new(),
        back: String::new(),
        notify: String::new(),
    };
    let mut payments = provider.payments.lock().unwrap();
    let payment = payments.entry(order(&call)).or_insert_with(|| closed("declined"));
    if payment.state == "open" {
        payment.state = "declined";
    }
    drop(payments);
    provider.told(&order(&call))
}

async fn refund(State(provider): Shared, headers: HeaderMap, body: Bytes) -> Result<StatusCode, StatusCode> {
    let call = provider.call(&headers, &body)?;
    let id = call["refund"].as_str().unwrap_or_default().to_owned();
    let amount = call["amount"]["minor"].as_i64().unwrap_or_default();
    let mut payments = provider.payments.lock().unwrap();
    let payment = payments.get_mut(&order(&call)).ok_or(StatusCode::NOT_FOUND)?;
    if payment.refunds.contains(&id) {
        return Ok(StatusCode::OK);
    }
    if payment.state != "approved" || payment.refunded + amount > payment.amount {
        return Err(StatusCode::CONFLICT);
    }
    payment.refunded += amount;
    payment.refunds.push(id);
    Ok(StatusCode::OK)
}

async fn page(State(provider): Shared, Path(order): Path<String>) -> Response {
    if provider.told(&order).is_err() {
        return StatusCode::NOT_FOUND.into_response();
    }
    let page = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Pay order {order}</title><main><h1>Pay order {order}</h1>
         <form method=\"post\"><button name=\"answer\" value=\"pay\">Pay</button> <button name=\"answer\" value=\"cancel\">Cancel</button></form></main></html>"
    );
    Html(page).into_response()
}

/// Takes the answer, calls the shop (or not, or twice), and sends the shopper back.
async fn answer(
    State(provider): Shared,
    Path(order): Path<String>,
    Query(how): Query<HashMap<String, String>>,
    Form(said): Form<HashMap<String, String>>,
) -> Result<Redirect, StatusCode> {
    let (back, notify) = {
        let mut payments = provider.payments.lock().unwrap();
        let payment = payments.get_mut(&order).ok_or(StatusCode::NOT_FOUND)?;
        if payment.state == "open" {
            payment.state =
                if said.get("answer").is_some_and(|answer| answer == "pay") { "approved" } else { "declined" };
        }
        (payment.back.clone(), payment.notify.clone())
    };
    let calls = match how.get("lose").map(String::as_str) {
        Some("call") => 0,
        Some("twice") => 2,
        _ => 1,
    };
    for _ in 0..calls {
        let (now, body) = (Clock::default().now(), json!({"order": order}).to_string());
        let signature = sign::sign(&provider.secret, now, body.as_bytes());
        let call = server::outside::client()
            .unwrap()
            .post(&notify)
            .header(sign::TIME, now.0)
            .header(sign::SIGNATURE, signature);
        if let Err(fault) = call.body(body).send().await {
            eprintln!("the shop could not be called: {fault}");
        }
    }
    Ok(Redirect::to(&back))
}
