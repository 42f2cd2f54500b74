//! `/redemptions`.

use super::{client::key, shop::Shop};
use serde_json::json;

#[tokio::test]
async fn a_code_shows_its_worth_and_then_adds_it_once_and_for_all() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let code = shop.cards(1, "25.00", "USD").await.remove(0);

    let preview = ada.preview(&code.to_lowercase().replace('-', " ")).await.ok();
    assert_eq!(preview["amount"], json!({"minor": 2_500, "currency": "USD"}));
    assert_eq!((&preview["bucket"], &preview["account"]), (&json!("gift"), &json!("ada@demo.example")));
    assert_eq!(preview["balance_after"]["minor"], 13_740);
    assert_eq!(ada.available("USD").await, 11_240, "looking moves nothing");

    let receipt = ada.redeem(&code, &key()).await.ok();
    assert_eq!((&receipt["status"], &receipt["repeated"]), (&json!("done"), &json!(false)));
    assert_eq!((&receipt["card"], &receipt["balance_after"]["minor"]), (&preview["card"], &json!(13_740)));
    assert_eq!(ada.available("USD").await, 13_740);
    let id = receipt["id"].as_str().unwrap();
    assert_eq!(ada.get(&format!("/redemptions/{id}")).await.ok(), receipt);
    assert_eq!(ada.get("/ledger?limit=1").await.ok()["items"][0]["id"], id, "the entry has the redemption's id");

    let again = ada.redeem(&code, &key()).await.ok();
    assert_eq!((&again["id"], &again["repeated"]), (&receipt["id"], &json!(true)), "a success, told apart");
    assert_eq!(ada.preview(&code).await.refusal(), (409, "already_in_your_account".into()));
    assert_eq!(ada.available("USD").await, 13_740);
    shop.verify().await;
}

#[tokio::test]
async fn a_card_in_another_account_is_refused_without_saying_whose() {
    let shop = Shop::open().await;
    let (ada, bo) = (shop.ada().await, shop.bo().await);
    let code = shop.cards(1, "25.00", "USD").await.remove(0);
    let receipt = ada.redeem(&code, &key()).await.ok();
    for refused in [bo.preview(&code).await, bo.redeem(&code, &key()).await] {
        assert_eq!(refused.refusal(), (409, "already_redeemed".into()));
        assert_eq!(refused.json()["on"], receipt["at"]);
        assert!(!refused.text.contains("ada"), "{}", refused.text);
    }
    let id = receipt["id"].as_str().unwrap();
    assert_eq!(bo.get(&format!("/redemptions/{id}")).await.refusal(), (404, "not_found".into()));
}

#[tokio::test]
async fn a_malformed_code_is_named_and_costs_no_try() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    for _ in 0..12 {
        assert_eq!(ada.preview("CARE-25A7-7777-7P19").await.refusal(), (422, "check_failed".into()));
    }
    assert_eq!(ada.preview("  ").await.refusal(), (422, "empty".into()));
    let missed = ada.preview("TEST-NEVE-RMAD-E97J").await.json();
    assert_eq!(missed["attempts_left"], 9);
}

#[tokio::test]
async fn a_security_code_may_stand_behind_the_number_or_by_itself() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let number = "6006-4927-1830-0015";
    ada.preview(&format!("{number} 27182001")).await.ok();
    ada.post("/redemptions/preview", &json!({"code": number, "pin": "2718 2001"})).await.ok();
    let short = ada.post("/redemptions/preview", &json!({"code": number, "pin": "2718"})).await;
    assert_eq!(short.refusal(), (422, "too_short".into()));
    let wrong = ada.post("/redemptions/preview", &json!({"code": number, "pin": "11111111"})).await;
    assert_eq!(wrong.refusal(), (422, "code_not_usable".into()));
    assert_eq!(ada.preview(number).await.refusal(), (422, "pin_required".into()));
}

#[tokio::test]
async fn a_balance_stops_at_its_limit_and_several_cards_add_up() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    for code in shop.cards(18, "100.00", "USD").await {
        ada.redeem(&code, &key()).await.ok();
    }
    let code = shop.cards(1, "100.00", "USD").await.remove(0);
    let refused = ada.redeem(&code, &key()).await;
    assert_eq!(refused.refusal(), (422, "balance_limit".into()));
    assert_eq!(refused.json()["limit"]["minor"], 200_000);
    assert_eq!(refused.json()["balance"]["minor"], 191_240);
    let fits = shop.cards(1, "87.60", "USD").await.remove(0);
    assert_eq!(ada.redeem(&fits, &key()).await.ok()["balance_after"]["minor"], 200_000);
    shop.verify().await;
}

#[tokio::test]
async fn the_slow_card_is_running_while_it_runs() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let (key, sender) = (key(), ada.clone());
    let sent = tokio::spawn({
        let key = key.clone();
        async move { sender.redeem("SEDA-TE77-7777-7GG3", &key).await }
    });
    tokio::time::sleep(std::time::Duration::from_millis(700)).await;
    assert_eq!(ada.get(&format!("/attempts/{key}")).await.ok()["state"], "running");
    let receipt = sent.await.unwrap().ok();
    assert_eq!(ada.get(&format!("/attempts/{key}")).await.ok(), json!({"state": "redeemed", "receipt": receipt}));
}
