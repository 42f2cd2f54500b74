//! Cards of another issuer: asked for, pending, done or refused, once.

use super::{
    client::{Client, key},
    harbour::{Harbour, code, of},
    shop::Shop,
};
use domain::Time;
use serde_json::{Value, json};
use std::time::Duration;

/// A shop with an issuer that takes its time and is dependable otherwise.
async fn opened(words: &[&str]) -> (Harbour, Shop, Client) {
    let harbour = Harbour::start(words);
    let shop = harbour.shop().await;
    let ada = shop.ada().await;
    (harbour, shop, ada)
}

/// The receipt as it is once it is no longer pending.
pub async fn settled(client: &Client, id: &Value) -> Value {
    for _ in 0..1_200 {
        let receipt = client.get(&format!("/redemptions/{}", id.as_str().unwrap())).await.ok();
        if receipt["status"] != "pending" {
            return receipt;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("still pending: {id}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_card_of_another_issuer_is_pending_then_in_the_balance() {
    let (harbour, shop, ada) = opened(&["--least=400", "--most=400"]).await;
    let before = ada.available("USD").await;
    let preview = ada.preview(&code(2)).await.ok();
    assert_eq!((&preview["issuer"], &preview["amount"]["minor"]), (&json!("Harbour Books"), &json!(2_500)));
    assert_eq!(preview["balance_after"]["minor"], before + 2_500);
    let once = key();
    let receipt = ada.redeem(&code(2), &once).await.ok();
    assert_eq!((&receipt["status"], &receipt["issuer"]), (&json!("pending"), &json!("Harbour Books")));
    assert_eq!((&receipt["card"], &receipt["last_four"]), (&preview["card"], &json!("0002")));
    assert_eq!(receipt["balance_after"]["minor"], before);
    let balance = ada.get("/balance").await.ok();
    let pending = json!([{"redemption": receipt["id"], "issuer": "Harbour Books", "last_four": "0002",
        "amount": {"minor": 2_500, "currency": "USD"}, "since": receipt["at"]}]);
    assert_eq!(balance["pending"], pending);
    assert_eq!(ada.available("USD").await, before, "nothing has come yet");
    shop.verify().await;

    let done = settled(&ada, &receipt["id"]).await;
    assert_eq!((&done["status"], &done["issuer"]), (&json!("done"), &json!("Harbour Books")));
    assert_eq!((&done["id"], &done["card"]), (&receipt["id"], &receipt["card"]));
    assert_eq!(done["balance_after"]["minor"], before + 2_500);
    assert_eq!(ada.available("USD").await, before + 2_500);
    assert_eq!(ada.get("/balance").await.ok()["pending"], json!([]));
    let entry = ada.get("/ledger?limit=1").await.ok()["items"][0].clone();
    assert_eq!(entry["source"]["last_four"], "0002");
    let by_entry = ada.get(&format!("/redemptions/{}", entry["id"].as_str().unwrap())).await.ok();
    assert_eq!(by_entry, done, "a line of the history leads to its redemption");
    let again = ada.redeem(&code(2), &once).await;
    assert_eq!(again.ok(), receipt, "the same key gets the first answer");
    let attempt = ada.get(&format!("/attempts/{once}")).await.ok();
    assert_eq!((&attempt["state"], &attempt["receipt"]["status"]), (&json!("redeemed"), &json!("done")));
    assert_eq!(harbour.given().await, [(of(&receipt), "hb-2".into(), 2_500)]);
    shop.verify().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_code_that_is_pending_gives_its_first_receipt_here_and_is_of_no_use_elsewhere() {
    let (_harbour, shop, ada) = opened(&["--least=2000", "--most=2000"]).await;
    let receipt = ada.redeem(&code(1), &key()).await.ok();
    let again = ada.redeem(&code(1), &key()).await.ok();
    assert_eq!((&again["id"], &again["repeated"]), (&receipt["id"], &json!(true)));
    let preview = ada.preview(&code(1)).await;
    assert_eq!(preview.refusal(), (409, "already_in_your_account".into()));
    assert_eq!(preview.json()["entry"], receipt["id"]);
    let eve = shop.visitor().await.with_account("eve@mail.example").await;
    assert_eq!(eve.preview(&code(1)).await.refusal(), (422, "code_not_usable".into()));
    assert_eq!(eve.redeem(&code(1), &key()).await.refusal().1, "code_not_usable");
    assert_eq!(eve.get(&format!("/redemptions/{}", of(&receipt))).await.refusal(), (404, "not_found".into()));
    settled(&ada, &receipt["id"]).await;
    assert_eq!(eve.preview(&code(1)).await.refusal().1, "code_not_usable");
    assert_eq!(ada.redeem(&code(1), &key()).await.ok()["repeated"], true);
    shop.verify().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_no_success_is_one_refusal_and_counts_as_a_miss() {
    let (_harbour, shop, ada) = opened(&[]).await;
    let unknown = ada.preview("b00c-ffff-ffff").await;
    let spent = ada.preview(&code(6)).await;
    let foreign = ada.preview(&code(4)).await;
    for (nth, reply) in [unknown, spent, foreign].into_iter().enumerate() {
        assert_eq!(reply.refusal(), (422, "code_not_usable".into()));
        assert_eq!(reply.json()["attempts_left"], 9 - nth);
    }
    for _ in 0..7 {
        ada.redeem("b00c-ffff-ffff", &key()).await;
    }
    assert_eq!(ada.preview(&code(1)).await.refusal(), (429, "rate_limited".into()), "nobody is asked any more");
    let bo = shop.bo().await;
    bo.preview(&code(4)).await.ok();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_success_is_no_miss_and_an_issuer_that_is_away_neither() {
    let (mut harbour, shop, ada) = opened(&[]).await;
    for _ in 0..15 {
        ada.preview(&code(3)).await.ok();
    }
    harbour.kill();
    for _ in 0..12 {
        assert_eq!(ada.preview("b00c-ffff-ffff").await.refusal(), (503, "unavailable".into()));
    }
    let once = key();
    assert_eq!(ada.redeem(&code(3), &once).await.refusal(), (503, "unavailable".into()));
    assert_eq!(ada.get(&format!("/attempts/{once}")).await.ok()["state"], "unknown");
    assert_eq!(ada.redeem("CARD-25A7-7777-7P19", &key()).await.ok()["status"], "done", "our own cards need no issuer");
    harbour.restart();
    let receipt = ada.redeem(&code(3), &once).await.ok();
    assert_eq!(settled(&ada, &receipt["id"]).await["status"], "done");
    shop.verify().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_card_that_the_issuer_refuses_after_a_while_moves_nothing_and_may_be_tried_again() {
    let (harbour, shop, ada) = opened(&[]).await;
    let before = ada.available("USD").await;
    let receipt = ada.redeem(&code(7), &key()).await.ok();
    assert_eq!(receipt["status"], "pending");
    let refused = settled(&ada, &receipt["id"]).await;
    assert_eq!((&refused["status"], &refused["problem"]["reason"]), (&json!("refused"), &json!("code_not_usable")));
    assert_eq!(ada.available("USD").await, before);
    assert_eq!(ada.get("/balance").await.ok()["pending"], json!([]));
    let again = ada.redeem(&code(7), &key()).await.ok();
    assert_ne!(again["id"], receipt["id"]);
    assert_eq!((&again["status"], &again["repeated"]), (&json!("pending"), &json!(false)));
    settled(&ada, &again["id"]).await;
    assert!(harbour.given().await.is_empty());
    shop.verify().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_on_its_way_needs_room_in_the_balance_too() {
    let (_harbour, shop, ada) = opened(&["--least=1500", "--most=1500"]).await;
    let before = ada.available("USD").await;
    let limit = 200_000;
    // So much that the first of two cards fits, and both do not.
    let left = limit - before - 4_000 - 1_000;
    let filler = shop.cards(1, &format!("{}.{:02}", left / 100, left % 100), "USD").await.remove(0);
    ada.redeem(&filler, &key()).await.ok();
    let receipt = ada.redeem(&code(3), &key()).await.ok();
    assert_eq!(ada.preview(&code(2)).await.refusal().1, "code_not_usable", "a weak code tells nothing");
    let own = shop.cards(1, "20.00", "USD").await.remove(0);
    let refused = ada.redeem(&own, &key()).await;
    assert_eq!(refused.refusal().1, "balance_limit");
    assert_eq!(refused.json()["balance"]["minor"], limit - 1_000, "with what is on its way");
    assert_eq!(settled(&ada, &receipt["id"]).await["status"], "done");
    shop.verify().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_events_say_that_it_went_on() {
    let (_harbour, _shop, ada) = opened(&["--least=300", "--most=300"]).await;
    let mut stream = ada.request(reqwest::Method::GET, "/events").send().await.unwrap();
    let receipt = ada.redeem(&code(1), &key()).await.ok();
    let mut heard = String::new();
    let wanted = format!("event: redemption\ndata: {{\"id\":\"{}\"}}", of(&receipt));
    while !heard.contains(&wanted) {
        let chunk = tokio::time::timeout(Duration::from_secs(10), stream.chunk()).await.unwrap().unwrap().unwrap();
        heard.push_str(&String::from_utf8_lossy(&chunk));
    }
    assert_eq!(heard.matches("event: balance").count(), 2, "it begins, and it comes: {heard}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_age_of_what_is_pending_is_there_for_whoever_runs_the_shop() {
    let (mut harbour, shop, ada) = opened(&["--least=60000", "--most=60000"]).await;
    ada.redeem(&code(1), &key()).await.ok();
    harbour.kill();
    shop.clock.advance(3 * Time::DAY);
    let text = reqwest::get(format!("{}/metrics", shop.base)).await.unwrap().text().await.unwrap();
    assert!(text.contains("scrip_issuer_pending{issuer=\"Harbour Books\"} 1\n"), "{text}");
    let age = text.lines().find_map(|line| line.strip_prefix("scrip_issuer_oldest_seconds{issuer=\"Harbour Books\"} "));
    assert!(age.unwrap().parse::<i64>().unwrap() >= 3 * 86_400, "{text}");
    assert_eq!(ada.get("/balance").await.ok()["pending"].as_array().unwrap().len(), 1, "it is asked about for ever");
}
