//! The limits, one by one: each refuses by itself, and none for another.

use super::{
    client::{Client, Reply},
    database,
    shop::Shop,
};
use reqwest::Method;
use serde_json::json;
use std::time::Duration;

const UNKNOWN: &str = "TEST-NEVE-RMAD-E97J";
const DAY: i64 = 86_400_000;

impl Shop {
    /// A shop behind a proxy, which says from where somebody asks.
    async fn behind_a_proxy() -> Shop {
        Shop::open_with(|settings| settings.trust_proxy = true).await
    }

    /// So many misses of a subject, just now.
    async fn missed(&self, subject: &str, times: usize) {
        let subject = subject.to_owned();
        let missed = self.app.store.write(move |tx| {
            let subject = subject.clone();
            Box::pin(async move {
                for _ in 0..times {
                    tx.miss(&subject).await?;
                }
                Ok(())
            })
        });
        missed.await.unwrap();
    }
}

impl Client {
    async fn preview_from(&self, address: &str, code: &str) -> Reply {
        let request = self.request(Method::POST, "/redemptions/preview").json(&json!({"code": code}));
        self.send(request.header("x-forwarded-for", address)).await
    }

    async fn look_from(&self, address: &str, code: &str) -> Reply {
        let request = self.request(Method::GET, "/claims").header("scrip-code", code);
        self.send(request.header("x-forwarded-for", address)).await
    }

    async fn prove(&self, password: &str) -> Reply {
        self.post("/session/step-up", &json!({"password": password})).await
    }
}

fn waits(reply: &Reply, most: i64) {
    assert_eq!(reply.refusal(), (429, "rate_limited".into()));
    let wait = reply.json()["retry_after"].as_i64().unwrap();
    assert!((1..=most).contains(&wait), "{wait}");
    assert_eq!(reply.header("retry-after"), wait.to_string());
}

#[tokio::test]
async fn what_is_guessed_in_one_session_counts_together_and_leaves_the_others_alone() {
    let shop = Shop::open().await;
    let (here, there) = (shop.ada().await, shop.ada().await);
    for _ in 0..10 {
        assert_eq!(here.preview(UNKNOWN).await.refusal().1, "code_not_usable");
    }
    for _ in 0..5 {
        assert_eq!(here.prove("wrong").await.refusal().1, "sign_in_failed");
    }
    waits(&here.prove("demo shopper").await, 61);
    there.prove("demo shopper").await.ok();
    shop.clock.advance(61_000);
    here.prove("demo shopper").await.ok();
}

#[tokio::test]
async fn an_address_that_had_too_many_refuses_guests_and_newcomers_and_hardly_who_is_known() {
    let shop = Shop::behind_a_proxy().await;
    let (ada, guest) = (shop.ada().await, shop.visitor().await);
    let good = shop.cards(1, "25.00", "USD").await.remove(0);
    shop.missed("address 203.0.113.5", 30).await;
    waits(&guest.look_from("203.0.113.5", UNKNOWN).await, 61);
    waits(&ada.preview_from("203.0.113.5", &good).await, 61);
    ada.preview_from("203.0.113.6", &good).await.ok();
    shop.clock.advance(DAY + 60_000);
    shop.missed("address 203.0.113.5", 30).await;
    ada.preview_from("203.0.113.5", &good).await.ok();
    for left in (0..3).rev() {
        assert_eq!(ada.preview_from("203.0.113.5", UNKNOWN).await.json()["attempts_left"], left);
    }
    waits(&ada.preview_from("203.0.113.5", &good).await, 61);
    assert_eq!(ada.preview_from("203.0.113.6", UNKNOWN).await.json()["attempts_left"], 6, "it is the address alone");
}

#[tokio::test]
async fn behind_the_address_of_a_bot_that_is_locked_an_honest_customer_goes_on() {
    let shop = Shop::behind_a_proxy().await;
    let (ada, bo) = (shop.ada().await, shop.bo().await);
    let good = shop.cards(1, "25.00", "USD").await.remove(0);
    shop.clock.advance(DAY + 60_000);
    for _ in 0..6 {
        for _ in 0..9 {
            shop.missed("address 203.0.113.5", 1).await;
        }
        assert_eq!(bo.preview_from("203.0.113.5", UNKNOWN).await.refusal().1, "code_not_usable");
        shop.clock.advance(61_000);
    }
    assert_eq!(bo.preview_from("203.0.113.5", UNKNOWN).await.refusal(), (423, "locked".into()));
    let guest = shop.visitor().await;
    assert_eq!(guest.look_from("203.0.113.5", UNKNOWN).await.refusal().1, "locked");
    ada.preview_from("203.0.113.5", &good).await.ok();
    shop.clock.advance(3_600_000);
    assert_eq!(guest.look_from("203.0.113.5", UNKNOWN).await.refusal().1, "code_not_usable");
}

#[tokio::test]
async fn while_a_region_has_too_many_everybody_there_has_few_and_who_misses_none_notices_nothing() {
    let shop = Shop::open().await;
    let (ada, bo) = (shop.ada().await, shop.bo().await);
    let good = shop.cards(1, "25.00", "USD").await.remove(0);
    shop.missed("shop US", 299).await;
    assert_eq!(ada.preview(UNKNOWN).await.json()["attempts_left"], 9, "the three hundredth");
    shop.clock.advance(2_000);
    for left in (0..2).rev() {
        assert_eq!(ada.preview(UNKNOWN).await.json()["attempts_left"], left);
    }
    waits(&ada.preview(&good).await, 61);
    assert_eq!(bo.preview(UNKNOWN).await.json()["attempts_left"], 9, "another region");
    let guest = shop.visitor().await;
    assert_eq!(guest.look_from("", UNKNOWN).await.json()["attempts_left"], 9, "a guest is nowhere yet");
    shop.clock.advance(61_000);
    ada.preview(&good).await.ok();
    assert_eq!(ada.preview(UNKNOWN).await.json()["attempts_left"], 9);
}

#[tokio::test]
async fn while_the_whole_shop_has_too_many_everybody_has_few() {
    let shop = Shop::open().await;
    let (ada, bo, guest) = (shop.ada().await, shop.bo().await, shop.visitor().await);
    let good = shop.cards(1, "25.00", "USD").await.remove(0);
    shop.missed("whole", 600).await;
    assert_eq!(ada.preview(UNKNOWN).await.json()["attempts_left"], 2);
    assert_eq!(bo.preview(UNKNOWN).await.json()["attempts_left"], 2);
    assert_eq!(guest.look_from("", UNKNOWN).await.json()["attempts_left"], 2);
    ada.preview(&good).await.ok();
    shop.clock.advance(61_000);
    shop.missed("whole", 11_400).await;
    assert_eq!(bo.preview(UNKNOWN).await.json()["attempts_left"], 1, "twelve thousand in an hour");
    shop.clock.advance(3_600_000);
    assert_eq!(bo.preview(UNKNOWN).await.json()["attempts_left"], 9);
}

#[tokio::test]
async fn an_address_is_one_however_it_is_written() {
    let shop = Shop::behind_a_proxy().await;
    let guest = shop.visitor().await;
    let left = async |address: &str| guest.look_from(address, UNKNOWN).await.json()["attempts_left"].clone();
    assert_eq!(left("198.51.100.7").await, 9);
    assert_eq!(left("::ffff:198.51.100.7").await, 8, "an IPv4 address within IPv6");
    assert_eq!(left("::ffff:c633:6407").await, 7);
    assert_eq!(left("::ffff:198.51.100.8").await, 9, "its neighbour");
    assert_eq!(left("2001:db8:1:2::1").await, 9);
    assert_eq!(left("2001:0db8:0001:0002:ffff::9").await, 8, "the same /64");
    assert_eq!(left("2001:db8:1:3::1").await, 9, "another /64");
}

#[tokio::test]
async fn who_takes_everything_away_again_and_again_waits() {
    let shop = Shop::open().await;
    let (ada, bo) = (shop.ada().await, shop.bo().await);
    for who in [&ada, &bo] {
        who.proves("demo shopper", None).await.ok();
    }
    for path in ["/ledger.csv", "/ledger.json", "/gifts.csv"].iter().cycle().take(20) {
        assert_eq!(ada.get(path).await.status, 200);
    }
    for path in ["/ledger.csv", "/ledger.json", "/gifts.csv"] {
        waits(&ada.get(path).await, 61);
    }
    ada.get("/ledger").await.ok();
    assert_eq!(bo.get("/ledger.csv").await.status, 200);
    shop.clock.advance(61_000);
    assert_eq!(ada.get("/ledger.csv").await.status, 200);
}

#[tokio::test]
async fn an_address_begins_only_so_many_carts() {
    let shop = Shop::behind_a_proxy().await;
    let visitor = shop.visitor().await;
    let begin = async |who: &Client, version: u64, address: &str| {
        let body = json!({"product": "cast-iron-pan", "quantity": 1});
        let request = who.request(Method::POST, "/cart/lines").header("if-match", format!("\"{version}\""));
        who.send(request.header("x-forwarded-for", address).json(&body)).await
    };
    let first = begin(&visitor, 0, "203.0.113.5").await;
    let version = first.ok()["version"].as_u64().unwrap();
    let shopper = visitor.holding(first.header("set-cookie").split(';').next().unwrap());
    shop.missed("carts address 203.0.113.5", 59).await;
    waits(&begin(&visitor, 0, "203.0.113.5").await, 61);
    begin(&shopper, version, "203.0.113.5").await.ok();
    begin(&visitor, 0, "203.0.113.6").await.ok();
}

#[tokio::test]
async fn misses_and_the_addresses_in_them_are_forgotten_after_a_day() {
    let shop = Shop::open().await;
    shop.ada().await.preview(UNKNOWN).await;
    let url = shop.app.settings.database.clone();
    let kept = async || database::text(&url, &["misses"]).await;
    assert!(kept().await.contains("address 127.0.0.1"));
    shop.clock.advance(DAY + 1_000);
    for _ in 0..200 {
        if kept().await.is_empty() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("{}", kept().await);
}
