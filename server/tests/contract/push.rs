//! Being told in the browser: who asks, what is sent, and when no more is.

use super::{
    client::{Client, Reply, key},
    database,
    gift_life::{bo, by_link, claim},
    push_service::{Ear, PushService},
    shop::Shop,
};
use reqwest::Method;
use serde_json::{Value, json};
use std::time::Duration;

async fn shop(service: &PushService) -> Shop {
    let own = vec![service.host.clone()];
    Shop::open_with(|settings| {
        settings.handling.push.own = own;
        settings.handling.push.pause = Duration::from_millis(50);
    })
    .await
}

impl Client {
    pub async fn wants_push(&self, wish: &Value) -> Reply {
        self.send(self.request(Method::PUT, "/push").json(wish)).await
    }
}

#[tokio::test]
async fn a_browser_is_told_that_a_gift_was_claimed_and_nobody_else_can_read_it() {
    let service = PushService::start().await;
    let shop = shop(&service).await;
    let (ada, bo) = (shop.ada().await, bo(shop.bo().await).await);
    let before = ada.get("/push").await.ok();
    assert_eq!(before["on"], false);
    let vapid = before["key"].as_str().unwrap().to_owned();
    let ear = Ear::new(7);
    assert_eq!(ada.wants_push(&service.wish(&ear, "/p/1")).await.ok(), json!({"key": vapid, "on": true}));
    assert_eq!(ada.get("/push").await.ok()["on"], true);
    let (id, code) = by_link(&ada).await;
    claim(&bo, &code, &key()).await.ok();
    let came = service.waits_for(1).await.remove(0);
    assert_eq!((came.path.as_str(), came.header("content-encoding")), ("/p/1", "aes128gcm"));
    assert_eq!((came.header("ttl"), came.header("content-type")), ("259200", "application/notification+json"));
    let claims = came.signed_by(&vapid).expect("the shop's signature");
    assert_eq!(claims["aud"], format!("http://{}", service.host));
    let now = shop.app.clock.now().0 / 1_000;
    assert!((now..=now + 86_400).contains(&claims["exp"].as_i64().unwrap()), "{claims}");
    assert_eq!(Ear::new(8).opens(&came), None, "another browser can't read it");
    let told = ear.opens(&came).expect("it is for this browser");
    assert_eq!((&told["web_push"], &told["notification"]["title"]), (&json!(8030), &json!("Your gift was claimed")));
    let leads = told["notification"]["navigate"].as_str().unwrap();
    assert!(leads.starts_with("http") && leads.ends_with(&format!("/gifts/{id}")), "{leads}");
    let shown = format!("{} {}", told["notification"]["title"], told["notification"]["body"]);
    assert!(!shown.chars().any(|sign| sign.is_ascii_digit()) && !shown.contains("Bo"), "{shown}");
    assert!(!told.to_string().contains(&code));
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(service.came().len(), 1, "once");
    shop.verify().await;
}

#[tokio::test]
async fn it_is_told_a_week_before_some_of_the_balance_runs_out_and_only_while_it_wants() {
    let service = PushService::start().await;
    let shop = shop(&service).await;
    let (ada, other) = (shop.ada().await, shop.ada().await);
    let ears = [Ear::new(1), Ear::new(2)];
    ada.wants_push(&service.wish(&ears[0], "/p/1")).await.ok();
    other.wants_push(&service.wish(&ears[1], "/p/2")).await.ok();
    assert_eq!(other.delete("/push").await.ok()["on"], false);
    let soon = shop.credit("5.00", domain::api::balance::Bucket::Promotional, &[], 5).await;
    ada.redeem(&soon, &key()).await.ok();
    let came = service.waits_for(1).await.remove(0);
    let told = ears[0].opens(&came).unwrap();
    assert_eq!(told["notification"]["title"], "Some of your balance runs out in a week");
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(service.came().len(), 1, "the other browser was not told");
}

#[tokio::test]
async fn what_is_not_taken_is_sent_again_and_a_browser_that_is_gone_is_forgotten() {
    let service = PushService::start().await;
    let shop = shop(&service).await;
    let (ada, bo) = (shop.ada().await, bo(shop.bo().await).await);
    ada.wants_push(&service.wish(&Ear::new(3), "/p/1")).await.ok();
    service.says(503);
    let (_, code) = by_link(&ada).await;
    claim(&bo, &code, &key()).await.ok();
    service.waits_for(2).await;
    assert_eq!(ada.get("/push").await.ok()["on"], true);
    service.says(410);
    for _ in 0..200 {
        if ada.get("/push").await.ok()["on"] == false {
            return;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    panic!("the browser is gone, and the shop does not know");
}

#[tokio::test]
async fn nobody_is_told_after_signing_out_and_nothing_is_posted_elsewhere() {
    let service = PushService::start().await;
    let shop = shop(&service).await;
    let (ada, bo) = (shop.ada().await, bo(shop.bo().await).await);
    let signed_out = shop.ada().await;
    signed_out.wants_push(&service.wish(&Ear::new(4), "/p/1")).await.ok();
    signed_out.delete("/session").await;
    let (_, code) = by_link(&ada).await;
    claim(&bo, &code, &key()).await.ok();
    tokio::time::sleep(Duration::from_millis(400)).await;
    assert!(service.came().is_empty());
    let good = service.wish(&Ear::new(5), "/p/1");
    for (field, value) in [
        ("endpoint", json!("http://127.0.0.1:1/x")),
        ("endpoint", json!("https://shop.example/x")),
        ("p256dh", json!("AAAA")),
        ("auth", json!("AAAA")),
    ] {
        let mut wish = good.clone();
        wish[field] = value;
        assert_eq!(ada.wants_push(&wish).await.refusal(), (400, "malformed".into()), "{wish}");
    }
    assert_eq!(shop.visitor().await.get("/push").await.refusal(), (401, "sign_in_required".into()));
    assert_eq!(shop.visitor().await.wants_push(&good).await.refusal(), (401, "sign_in_required".into()));
}

#[tokio::test]
async fn where_a_browser_is_told_stands_sealed_in_the_database() {
    let service = PushService::start().await;
    let shop = shop(&service).await;
    let ada = shop.ada().await;
    let wish = service.wish(&Ear::new(6), "/p/very-secret-place");
    ada.wants_push(&wish).await.ok();
    let folder = shop.folder.path();
    let files = std::fs::read_dir(folder).unwrap().flatten().filter(|file| file.path().is_file());
    let mut all: Vec<u8> = files.flat_map(|file| std::fs::read(file.path()).unwrap()).collect();
    all.extend(database::beside_files(&shop.app.settings.database));
    for secret in ["very-secret-place", wish["auth"].as_str().unwrap(), wish["p256dh"].as_str().unwrap()] {
        assert!(!all.windows(secret.len()).any(|piece| piece == secret.as_bytes()), "{secret}");
    }
    assert!(!all.is_empty());
}
