//! `/orders`: what is refused, and that nothing happens then.

use super::{
    client::key,
    order::{APPROVE, card},
    shop::Shop,
};
use reqwest::Method;
use serde_json::json;

#[tokio::test]
async fn a_price_that_changed_is_asked_about_again_and_nothing_is_taken() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    ada.put("beeswax-candles", 1).await;
    let (order, lots) = (ada.order(Some(card(APPROVE, false))).await, ada.lots().await);
    // Its sale ends within days; a year later everything else is as it was.
    shop.clock.advance(25 * 86_400_000);
    let (refused, once) = (ada.place(&order, &key()).await, key());
    assert_eq!(refused.refusal(), (409, "price_changed".into()));
    let quote = refused.json()["quote"].clone();
    assert!(quote["total"]["minor"].as_i64() > order["total"]["minor"].as_i64());
    let without_run_out: Vec<_> = ada.lots().await;
    assert!(without_run_out.iter().all(|lot| lots.contains(lot)), "nothing is held");
    let again = json!({"version": order["version"], "total": quote["total"], "due": quote["due"],
        "address": order["address"], "payment": order["payment"]});
    assert_eq!(ada.place(&again, &once).await.ok()["total"], quote["total"]);
    shop.verify().await;
}

#[tokio::test]
async fn what_is_missing_is_said_before_anything_is_taken() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let visitor = shop.visitor().await;
    let empty = json!({"version": 0, "total": {"minor": 0, "currency": "USD"}, "due": {"minor": 0, "currency": "USD"}});
    assert_eq!(visitor.place(&empty, &key()).await.refusal(), (401, "sign_in_required".into()));
    assert_eq!(ada.place(&empty, &key()).await.refusal(), (422, "cart_empty".into()));
    ada.put("wool-throw", 2).await;
    let order = ada.order(Some(card(APPROVE, false))).await;
    let mut stale = order.clone();
    stale["version"] = json!(order["version"].as_u64().unwrap() - 1);
    let once = key();
    assert_eq!(ada.place(&stale, &once).await.refusal(), (409, "version_conflict".into()));
    assert_eq!(ada.get(&format!("/attempts/{once}")).await.ok()["state"], "unknown", "it may be sent again");
    ada.place(&order, &once).await.ok();
    let mut other = order.clone();
    other["payment"] = card("4000000000000002", false);
    assert_eq!(ada.place(&other, &once).await.refusal(), (422, "attempt_key_reused".into()));
    let bare = ada.request(Method::POST, "/orders").json(&order);
    assert_eq!(ada.send(bare).await.refusal(), (400, "malformed".into()));
    shop.verify().await;
}

#[tokio::test]
async fn the_last_piece_is_sold_once() {
    let shop = Shop::open().await;
    let (ada, bo) = (shop.ada().await, shop.bo().await);
    for who in [&ada, &bo] {
        who.put("wax-seal-kit", 1).await;
    }
    let late = bo.order(Some(card(APPROVE, false))).await;
    ada.buy(Some(card(APPROVE, false))).await.ok();
    let refused = bo.place(&late, &key()).await;
    assert_eq!(refused.refusal(), (409, "sold_out".into()));
    assert_eq!(refused.json()["lines"].as_array().unwrap().len(), 1);
    shop.verify().await;
}

#[tokio::test]
async fn a_card_that_somebody_redeemed_meanwhile_stops_the_order() {
    let shop = Shop::open().await;
    let (ada, other) = (shop.ada().await, shop.ada().await);
    ada.put("wool-throw", 2).await;
    let code = shop.cards(1, "25.00", "USD").await.remove(0);
    ada.lay(&code).await;
    ada.use_balance(false).await;
    let order = ada.order(Some(card("4000002760003184", false))).await;
    let placed = ada.place(&order, &key()).await.ok();
    assert_eq!(placed["from_balance"]["minor"], 2_500);
    assert_eq!(
        other.preview(&code).await.refusal(),
        (422, "on_hold".into()),
        "set aside while the order is being paid"
    );
    shop.clock.advance(15 * 60_000 + 1_000);
    for _ in 0..100 {
        if ada.get("/cart").await.ok()["order"].is_null() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    other.redeem(&code, &key()).await.ok();
    let refused = ada.place(&order, &key()).await;
    assert!([(409, "price_changed".into()), (409, "version_conflict".into())].contains(&refused.refusal()));
    shop.verify().await;
}
