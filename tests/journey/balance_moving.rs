//! What the balance page shows of what only time, another issuer or another currency brings about: the shop's answers
//! are laid in its place where nobody in the demo is that far.

use scrip_tests::house::{
    client::Client,
    page::Page,
    proxy::Fault,
    shop::{ADA, Shop},
    visit::{Visit, visit, visit_at_a_desk},
};
use serde_json::{Value, json};

const BALANCE: &str = "GET /api/v1/balance";

/// The page with an answer of the shop's that was changed.
async fn sees(shop: &Shop, page: &Page, change: impl FnOnce(&mut Value)) -> Value {
    let mut balance = Client::sign_in(shop, ADA).await.get("/balance").await.body;
    change(&mut balance);
    shop.line.fail(BALANCE, Fault::Said(balance.to_string()));
    page.open("/signin").await;
    page.signs_in(ADA).await;
    page.the("region", "Available").await;
    balance
}

fn usd(minor: i64) -> Value {
    json!({ "minor": minor, "currency": "USD" })
}

#[tokio::test]
async fn a_card_that_another_issuer_checks_settles_by_itself() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        let redeemed = ada.redeem(&shop.one_code(), "7d1f6a52-3f4f-4a5e-9d0e-6f0a6f1f2b11").await.expect("an answer");
        let receipt = redeemed.receipt().expect("a receipt");
        sees(shop, page, |balance| {
            balance["pending"] = json!([{
                "redemption": receipt.id, "issuer": "Harbour Books", "last_four": "07BC", "amount": usd(1_500),
                "since": "2026-11-21T14:02:00Z",
            }]);
        })
        .await;
        let way = page.the("list", "On its way").await.reads().await;
        assert!(way.contains("Harbour Books is checking card ••••07BC") && way.contains("$15.00"), "{way}");
        page.shot("balance-pending").await;
        shop.line.mend();
        // Any news of the balance will do.
        ada.redeem(&shop.one_code(), "0b7f9b0e-92ad-4f7b-8a67-f0f4a5f2a0c2").await.expect("an answer");
        page.lost("list", "On its way").await;
        page.sees("has answered: $25.00 from card").await;
        page.says("has answered: $25.00 from card").await;
        page.press("Close").await;
        page.no_longer_sees("has answered:").await;
    })
    .await;
}

#[tokio::test]
async fn what_is_set_aside_names_its_order_and_when_it_falls_off() {
    visit(async |Visit { shop, page, .. }| {
        sees(shop, page, |balance| {
            let hold = |id: &str, minor: i64| json!({ "id": id, "amount": usd(minor), "order": "7QK2-M4X9", "expires": "2026-11-21T14:32:00Z" });
            balance["holds"] = json!([hold("a", 1_240), hold("b", 1_260)]);
        })
        .await;
        let holds = page.the("list", "Set aside").await.reads().await;
        assert!(holds.contains("$25.00 is set aside for order 7QK2-M4X9, until "), "one line an order: {holds}");
        page.follow("order 7QK2-M4X9").await;
        page.is_at("/orders/7QK2-M4X9").await;
    })
    .await;
}

#[tokio::test]
async fn several_currencies_stand_side_by_side_and_are_never_added_up() {
    visit_at_a_desk(async |Visit { shop, page, .. }| {
        sees(shop, page, |balance| {
            let mut euro = balance["totals"][0].clone();
            for field in
                ["available", "held", "run_out"].into_iter().filter(|field| !balance["totals"][0][*field].is_null())
            {
                euro[field] = json!({ "minor": if field == "available" { 3_000 } else { 0 }, "currency": "EUR" });
            }
            euro["currency"] = json!("EUR");
            balance["totals"].as_array_mut().expect("totals").push(euro);
        })
        .await;
        let available = page.the("region", "Available").await.reads().await;
        assert!(available.contains("$112.40") && available.contains("€30.00"), "{available}");
        assert!(!available.contains("142.40"), "{available}");
        let currencies = page.the("group", "Currency").await.all("button", "").await;
        assert_eq!(currencies.iter().map(|button| button.name()).collect::<Vec<_>>(), ["USD", "EUR"]);
        page.shot("balance-currencies").await;
    })
    .await;
}

#[tokio::test]
async fn points_alone_are_the_figure_of_the_page() {
    visit(async |Visit { shop, page, .. }| {
        sees(shop, page, |balance| {
            balance["totals"][0]["available"] = usd(0);
            let buckets = balance["buckets"].as_array_mut().expect("buckets");
            buckets.retain(|bucket| bucket["bucket"] == "points");
            assert_eq!(buckets.len(), 1, "Ada has points");
        })
        .await;
        let available = page.the("region", "Available").await.reads().await;
        assert!(available.contains("1,250 points") && !available.contains("$0.00"), "{available}");
        page.sees("Nothing you have runs out.").await;
        page.the("button", "Convert points").await;
    })
    .await;
}
