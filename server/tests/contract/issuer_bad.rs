//! Another issuer on a bad day: it fails, loses answers, calls twice or never, and is killed.

use super::{
    client::{Client, key},
    harbour::{Harbour, code, insist, of},
    issuer::settled,
    shop::Shop,
};
use serde_json::json;
use server::payment::sign;
use std::time::Duration;

const HARMLESS: [usize; 4] = [1, 2, 3, 8];

/// Redeems four cards, and sees that each came once, here and in the issuer's books.
async fn each_comes_once(harbour: &Harbour, shop: &Shop, ada: &Client) {
    let before = ada.available("USD").await;
    let mut receipts = Vec::new();
    for nth in HARMLESS {
        receipts.push(insist(ada, &code(nth), &key()).await);
    }
    for receipt in &receipts {
        assert_eq!(settled(ada, &receipt["id"]).await["status"], "done");
    }
    assert_eq!(ada.available("USD").await, before + 1_500 + 2_500 + 4_000 + 1_000);
    // Whatever is still on its way, late or a second time, changes nothing.
    tokio::time::sleep(Duration::from_millis(1_500)).await;
    assert_eq!(ada.available("USD").await, before + 9_000);
    let mut given: Vec<String> = harbour.given().await.into_iter().map(|(redemption, _, _)| redemption).collect();
    let mut asked: Vec<String> = receipts.iter().map(of).collect();
    given.sort();
    asked.sort();
    assert_eq!(given, asked);
    shop.verify().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_issuer_that_fails_before_and_loses_answers_after_gives_each_card_once() {
    for words in [["--fail=60", "--lose=0"], ["--fail=0", "--lose=60"], ["--fail=40", "--lose=40"]] {
        let harbour = Harbour::start(&words);
        let shop = harbour.shop().await;
        let ada = shop.ada().await;
        each_comes_once(&harbour, &shop, &ada).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_call_that_comes_twice_or_never_makes_no_difference() {
    for words in [["--twice=100", "--silent=0"], ["--twice=0", "--silent=100"]] {
        let harbour = Harbour::start(&words);
        let shop = harbour.shop().await;
        let ada = shop.ada().await;
        each_comes_once(&harbour, &shop, &ada).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_issuer_killed_at_any_moment_and_started_again_gives_each_card_once() {
    let mut harbour = Harbour::start(&["--cards=12", "--seed=7", "--least=200", "--most=900"]);
    let shop = harbour.shop().await;
    let ada = shop.ada().await;
    let before = ada.available("USD").await;
    let (mut receipts, mut worth) = (Vec::new(), 0);
    for (nth, card) in server::issuer::demo::more(7, 12).into_iter().enumerate() {
        receipts.push(insist(&ada, card.code.expose(), &key()).await);
        worth += card.amount.minor;
        tokio::time::sleep(Duration::from_millis(nth as u64 * 17)).await;
        harbour.kill();
        if nth % 3 == 0 {
            tokio::time::sleep(Duration::from_millis(120)).await;
        }
        harbour.restart();
    }
    for receipt in &receipts {
        assert_eq!(settled(&ada, &receipt["id"]).await["status"], "done");
    }
    assert_eq!(ada.available("USD").await, before + worth);
    let given = harbour.given().await;
    assert_eq!((given.len(), given.iter().map(|(_, _, minor)| minor).sum::<i64>()), (12, worth));
    shop.verify().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_call_is_quicker_than_asking_and_is_believed_only_when_it_is_signed() {
    let harbour = Harbour::start(&["--least=700", "--most=700"]);
    // Asked again after an hour: only the call can say it.
    let mut partner = harbour.partner();
    partner.pause = Duration::from_secs(3_600);
    let addr = harbour.shop.parse().unwrap();
    let shop = Shop::open_with(|settings| {
        settings.addr = addr;
        settings.handling.issuer = Some(partner);
    })
    .await;
    let ada = shop.ada().await;
    let receipt = ada.redeem(&code(1), &key()).await.ok();
    let body = json!({"redemption": receipt["id"]}).to_string();
    let call = |secret: &'static str, body: String, at: domain::Time| {
        let signature = sign::sign(secret, at, body.as_bytes());
        let call = ada.request(reqwest::Method::POST, "/issuer/notify").header(sign::TIME, at.0);
        call.header(sign::SIGNATURE, signature).header("content-type", "application/json").body(body)
    };
    let now = shop.clock.now();
    let stranger = ada.send(call("another secret altogether", body.clone(), now)).await;
    assert_eq!(stranger.refusal(), (401, "sign_in_required".into()));
    let old = ada.send(call(super::harbour::SECRET, body.clone(), now.plus(-301_000))).await;
    assert_eq!(old.refusal().0, 401);
    let early = ada.send(call(super::harbour::SECRET, body.clone(), now)).await;
    assert_eq!(early.status, 204, "{}", early.text);
    assert_eq!(ada.get(&format!("/redemptions/{}", of(&receipt))).await.ok()["status"], "pending", "it was asked");
    let unknown = json!({"redemption": "nothing"}).to_string();
    assert_eq!(ada.send(call(super::harbour::SECRET, unknown, now)).await.refusal().0, 404);
    assert_eq!(settled(&ada, &receipt["id"]).await["status"], "done");
    let late = ada.send(call(super::harbour::SECRET, body, now)).await;
    assert_eq!(late.status, 204);
    shop.verify().await;
}

#[tokio::test]
async fn a_shop_without_another_issuer_knows_none_of_its_codes_and_takes_no_calls() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    assert_ne!(ada.preview(&code(1)).await.status, 200);
    let config = ada.get("/config").await.ok();
    assert!(!config["profiles"].to_string().contains("hex-12"));
    let call = ada.request(reqwest::Method::POST, "/issuer/notify").json(&json!({"redemption": "x"}));
    assert_eq!(ada.send(call).await.refusal(), (404, "not_found".into()));
}
