//! Orders: where they are found, whose they are, and taking them back.

use domain::Reason;
use scrip_tests::house::{
    buying::payment,
    client::{Client, attempt_key},
    proxy::Fault,
    shop::{ADA, BO, Shop},
    visit::{Visit, visit},
};
use serde_json::json;

const ADAS: i64 = 11_240;

/// Ada buys these on another device; the number of the order.
async fn bought(shop: &Shop, products: &[&str]) -> (Client, String) {
    let ada = Client::sign_in(shop, ADA).await;
    for product in products {
        ada.adds(product, 1).await;
    }
    let order = ada.places(&attempt_key(), payment::APPROVED).await.expect("the shop answers");
    let number = order.body["id"].as_str().unwrap_or_else(|| panic!("{order:?}")).to_owned();
    (ada, number)
}

#[tokio::test]
async fn orders_are_found_by_whose_they_are_and_by_nobody_else() {
    visit(async |Visit { shop, page, .. }| {
        page.open("/orders").await;
        page.sees("Sign in to see your orders.").await;
        page.shot("orders-guest").await;
        page.follows_sign_in_as(ADA).await;
        page.is_at("/orders").await;
        page.sees("Your first order will appear here").await;
        page.shot("orders-empty").await;
        let (_, number) = bought(shop, &["cast-iron-pan", "green-tea"]).await;
        // It comes by itself: the shop tells of it.
        let list = page.the("list", "Orders").await.reads().await;
        for words in ["Cast-iron pan and 1 more", "Paid", &number] {
            assert!(list.contains(words), "{words} is missing in: {list}");
        }
        page.shot("orders").await;
        page.the("list", "Orders").await.all("link", "").await.remove(0).click().await;
        page.is_at(&format!("/orders/{number}")).await;
        page.focus_is_on("heading", &format!("Order {number}")).await;
        page.the("region", "Receipt").await;
        page.follow("All your orders").await;
        page.is_at("/orders").await;
        page.open("/orders/0000-0000").await;
        page.sees("There is no such order in your account.").await;
        page.press("Sign out").await;
        page.open(&format!("/signin?next=/orders/{number}")).await;
        page.signs_in(BO).await;
        page.sees("There is no such order in your account.").await;
    })
    .await;
}

#[tokio::test]
async fn a_whole_order_is_cancelled_and_every_lot_is_as_before() {
    visit(async |Visit { shop, page, .. }| {
        let (ada, number) = bought(shop, &["cast-iron-pan", "green-tea"]).await;
        ada.changes_account(&json!({ "preferences": { "refunds_to": "source", "auto_apply": true, "alerts": true } }))
            .await;
        let before = ada.available().await;
        page.open(&format!("/signin?next=/orders/{number}")).await;
        page.signs_in(ADA).await;
        page.the("region", "Receipt").await;
        page.press("Cancel the whole order").await;
        page.focus_is_on("group", "Cancel").await;
        page.press("Keep it").await;
        page.lost("button", "Cancel and refund").await;
        assert_eq!(ada.available().await, before, "it asks first");
        page.press("Cancel the whole order").await;
        page.press("Cancel and refund").await;
        page.sees("Cancelled").await;
        page.sees("What went back").await;
        page.shot("order-cancelled").await;
        assert_eq!(ada.available().await, ADAS);
        let buckets = ada.buckets().await;
        assert_eq!((buckets["gift"], buckets["refund"], buckets["promotional"]), (7_500, 1_000, 1_240), "{buckets:?}");
        shop.the_ledger_is_clean();
    })
    .await;
}

#[tokio::test]
async fn a_cancellation_whose_answer_was_lost_happens_once() {
    visit(async |Visit { shop, page, .. }| {
        let (ada, number) = bought(shop, &["cast-iron-pan", "green-tea"]).await;
        let before = ada.available().await;
        page.open(&format!("/signin?next=/orders/{number}")).await;
        page.signs_in(ADA).await;
        page.the("region", "Receipt").await;
        page.press("Cancel Green tea").await;
        let cancel = format!("POST /api/v1/orders/{number}/cancel");
        shop.line.fail(&cancel, Fault::RequestLost);
        page.press("Cancel and refund").await;
        page.sees("The shop did not answer. Cancelling again is safe: it happens once.").await;
        page.says("The shop did not answer.").await;
        page.shot("order-cancel-lost").await;
        assert_eq!(ada.available().await, before);
        shop.line.mend();
        shop.line.fail(&cancel, Fault::ReplyLost);
        page.press("Cancel and refund").await;
        // The answer is lost; the shop's own news of it are not.
        page.sees("What went back").await;
        page.lost("button", "Cancel Green tea").await;
        assert_eq!(ada.available().await, before + 1_250);
        assert_eq!(ada.orders().await[0]["refunds"].as_array().map(Vec::len), Some(1));
        shop.the_ledger_is_clean();
    })
    .await;
}

#[tokio::test]
async fn what_was_delivered_at_once_can_not_be_taken_back() {
    visit(async |Visit { shop, page, .. }| {
        let (ada, number) = bought(shop, &["starfall", "cast-iron-pan"]).await;
        let before = ada.available().await;
        page.open(&format!("/signin?next=/orders/{number}")).await;
        page.signs_in(ADA).await;
        page.the("button", "Cancel Cast-iron pan").await;
        assert!(!page.has("button", "Cancel Starfall, the game").await, "what can't be done is not offered");
        let refused = ada.cancels(&number, &[0]).await;
        assert_eq!(refused.reason(), Some(Reason::NotCancellable), "{refused:?}");
        assert_eq!(ada.available().await, before);
        shop.the_ledger_is_clean();
    })
    .await;
}
