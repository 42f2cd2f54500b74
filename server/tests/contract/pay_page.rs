//! Paying on a provider's own page: what is lost, comes twice, or is not the provider's.

use super::{client::Client, shop::Shop};
use serde_json::{Value, json};
use server::{clock::Clock, handling::Redirect, payment::sign};
use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
    time::Duration,
};

const SECRET: &str = "what the shop and the provider sign with";

/// The provider's process, which ends with the test.
struct Provider {
    child: Child,
    base: String,
}

impl Provider {
    fn start() -> Provider {
        let mut command = Command::new(scrip_contract::program("scrip-provider"));
        let mut child = command.args(["127.0.0.1:0", SECRET]).stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        Provider { child, base: line.strip_prefix("listening on ").expect(&line).trim().to_owned() }
    }
}

impl Provider {
    fn signal(&self, signal: &str) {
        let sent = Command::new("kill").args([signal, &self.child.id().to_string()]).status().unwrap();
        assert!(sent.success());
    }

    /// What the provider gave back of a payment.
    async fn refunded(&self, order: &str) -> Value {
        let (now, body) = (Clock::default().now(), json!({"order": order}).to_string());
        let call = reqwest::Client::new().post(format!("{}/payments/ask", self.base));
        let call = call.header(sign::TIME, now.0).header(sign::SIGNATURE, sign::sign(SECRET, now, body.as_bytes()));
        let told: Value = call.body(body).send().await.unwrap().json().await.unwrap();
        told["refunded"].clone()
    }
}

impl Drop for Provider {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

async fn begun() -> (Provider, Shop, Client, Value) {
    let provider = Provider::start();
    let redirect = Redirect { url: provider.base.clone(), secret: SECRET.into() };
    let shop = Shop::open_with(|settings| settings.handling.redirect = Some(redirect)).await;
    let ada = shop.ada().await;
    ada.put("wool-throw", 2).await;
    let order = ada.buy(Some(json!({"method": "redirect"}))).await.ok();
    assert_eq!((&order["state"]["state"], &order["method"]), (&json!("challenge"), &json!("redirect")));
    (provider, shop, ada, order)
}

/// The shopper answers on the provider's page, and says where the browser is sent.
async fn answer(order: &Value, answer: &str, how: &str) -> String {
    let address = format!("{}{how}", order["state"]["address"].as_str().unwrap());
    let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let form = http.post(address).header("content-type", "application/x-www-form-urlencoded");
    let said = form.body(format!("answer={answer}")).send().await.unwrap();
    said.headers()["location"].to_str().unwrap().to_owned()
}

async fn state(ada: &Client, order: &Value) -> String {
    let order = ada.get(&format!("/orders/{}", order["id"].as_str().unwrap())).await.ok();
    order["state"]["state"].as_str().unwrap().to_owned()
}

async fn until(ada: &Client, order: &Value, wanted: &str) {
    for _ in 0..100 {
        if state(ada, order).await == wanted {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("still {}", state(ada, order).await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_pays_on_the_page_comes_back_to_a_paid_order() {
    let (_provider, shop, ada, order) = begun().await;
    let back = answer(&order, "pay", "").await;
    assert_eq!(state(&ada, &order).await, "paid", "the provider called before the shopper came back");
    let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let came = http.get(back).send().await.unwrap();
    assert_eq!(came.headers()["location"], format!("/orders/{}", order["id"].as_str().unwrap()));
    shop.verify().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_call_that_comes_twice_or_not_at_all_makes_no_difference() {
    let (_provider, shop, ada, order) = begun().await;
    answer(&order, "pay", "?lose=twice").await;
    assert_eq!(state(&ada, &order).await, "paid");
    ada.put("wool-throw", 2).await;
    let order = ada.buy(Some(json!({"method": "redirect"}))).await.ok();
    let back = answer(&order, "pay", "?lose=call").await;
    let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    http.get(back).send().await.unwrap();
    assert_eq!(state(&ada, &order).await, "paid", "asked when the shopper came back");
    ada.put("wool-throw", 2).await;
    let order = ada.buy(Some(json!({"method": "redirect"}))).await.ok();
    answer(&order, "pay", "?lose=call").await;
    shop.clock.advance(3_000);
    until(&ada, &order, "paid").await;
    shop.verify().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_cancels_on_the_page_has_everything_back() {
    let (_provider, shop, ada, order) = begun().await;
    answer(&order, "cancel", "").await;
    assert_eq!(state(&ada, &order).await, "released");
    assert_eq!(ada.get("/balance").await.ok()["holds"], json!([]));
    shop.verify().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_call_that_the_provider_did_not_sign_is_refused() {
    let (_provider, shop, ada, order) = begun().await;
    let body = json!({"order": order["id"]}).to_string();
    let http = reqwest::Client::new();
    for signature in ["", "00"] {
        let call = http.post(format!("{}/pay/notify", shop.base)).header("scrip-time", shop.clock.now().0);
        let said = call.header("scrip-signature", signature).body(body.clone()).send().await.unwrap();
        assert_eq!(said.status().as_u16(), 401);
    }
    assert_eq!(state(&ada, &order).await, "challenge");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_provider_that_can_not_be_reached_when_the_hold_ends_gives_back_what_it_took() {
    let (provider, shop, ada, order) = begun().await;
    let id = order["id"].as_str().unwrap().to_owned();
    // It takes the money, tells nobody, and answers no more.
    answer(&order, "pay", "?lose=call").await;
    provider.signal("-STOP");
    shop.clock.advance(15 * 60_000 + 1_000);
    until(&ada, &order, "released").await;
    assert_eq!(ada.get("/balance").await.ok()["holds"], json!([]));
    assert!(!shop.app.store.look().await.unwrap().is_settled(&id).await.unwrap());
    shop.verify().await;
    provider.signal("-CONT");
    for _ in 0..100 {
        shop.clock.advance(1_000);
        tokio::time::sleep(Duration::from_millis(100)).await;
        if shop.app.store.look().await.unwrap().is_settled(&id).await.unwrap() {
            assert_eq!(provider.refunded(&id).await, order["due"]["minor"]);
            assert_eq!(state(&ada, &order).await, "released");
            return;
        }
    }
    panic!("the order was never settled");
}
