//! The balance and its history.

use scrip_tests::house::{
    client::{Client, attempt_key},
    shop::ADA,
    visit::{Visit, dollars, visit, visit_at_a_desk},
};
use std::time::{Duration, Instant};

#[tokio::test]
async fn a_guest_is_asked_to_sign_in_and_comes_back() {
    visit(async |Visit { page, .. }| {
        page.open("/balance").await;
        page.sees("Sign in to see your balance and its history.").await;
        page.shot("balance-guest").await;
        let links = page.all("link", "Sign in").await;
        links.last().expect("a link to sign in").click().await;
        page.signs_in(ADA).await;
        page.is_at("/balance").await;
        page.the("region", "Available").await;
    })
    .await;
}

#[tokio::test]
async fn the_buckets_and_their_lots_add_up_to_what_is_available() {
    visit_at_a_desk(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        let available = ada.available().await;
        page.open("/signin").await;
        page.signs_in(ADA).await;
        assert!(page.the("region", "Available").await.reads().await.contains(&dollars(available)));
        let buckets = page.the("list", "Buckets").await.reads().await;
        for part in
            ["Gift cards", "$75.00", "Refunds", "$10.00", "Promotional", "$12.40", "Apps and games only", "$15.00"]
        {
            assert!(buckets.contains(part), "{part} is missing in: {buckets}");
        }
        assert!(buckets.contains("Use by"), "what runs out says when: {buckets}");
        let sum: i64 = [7_500, 1_000, 1_240, 1_500].iter().sum();
        assert_eq!(sum, available);
        page.shot("balance").await;
    })
    .await;
}

#[tokio::test]
async fn older_entries_come_when_asked_for_without_a_gap() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        for code in shop.issue(60, "1.00", "USD") {
            ada.redeem(&code, &attempt_key()).await.expect("the shop answers");
        }
        page.open("/signin").await;
        page.signs_in(ADA).await;
        let history = page.the("table", "History").await;
        let first = history.all("row", "").await.len();
        page.press("Show older entries").await;
        page.lost("button", "Show older entries").await;
        let rows = page.the("table", "History").await.all("row", "").await;
        assert!(rows.len() > first);
        assert_eq!(rows.len(), 1 + 60 + 5, "a head, sixty cards and five entries of the demo");
        page.sees("Opening balance").await;
    })
    .await;
}

#[tokio::test]
async fn a_change_on_another_device_shows_within_a_second() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        let after = ada.available().await + 2_500;
        page.open("/signin").await;
        page.signs_in(ADA).await;
        page.the("table", "History").await;
        shop.rest().await;
        let code = shop.one_code();
        ada.redeem(&code, &attempt_key()).await.expect("the shop answers");
        let begun = Instant::now();
        page.sees(&dollars(after)).await;
        let took = begun.elapsed();
        assert!(took < Duration::from_secs(1), "it took {took:?}");
        page.sees(&code[15..]).await;
        page.says(&format!("Your balance is now {}.", dollars(after))).await;
    })
    .await;
}
