//! Lines and clocks that mislead: a standstill of half a minute, what is delivered twice or in another order, a device whose
//! clock is a day off.

use scrip_tests::house::{
    buying::payment,
    client::{Client, attempt_key},
    page::Page,
    proxy::Fault,
    shop::ADA,
    until,
    visit::{Visit, dollars, visit},
    within,
};
use serde_json::json;
use std::time::Duration;

const REDEEM: &str = "POST /api/v1/redemptions";
const DAY: i64 = 24 * 60 * 60 * 1_000;

#[tokio::test]
async fn a_standstill_of_half_a_minute_says_that_it_takes_long_and_ends_in_one_redemption() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        let had = ada.available().await;
        page.opens_redeem_as(ADA).await;
        page.previews(&shop.one_code()).await;
        shop.line.fail(REDEEM, Fault::Held(Duration::from_secs(30)));
        page.press("Redeem").await;
        shop.line.struck(REDEEM).await;
        page.sees("Still adding it: the line is slow.").await;
        page.shot("redeem-standstill").await;
        let receipt = async || page.has("region", "Receipt").await.then_some(());
        let waited = within(Duration::from_secs(60), receipt).await;
        assert!(waited.is_some(), "no receipt:\n{}", page.reads().await);
        assert_eq!(ada.available().await, had + 2_500);
        shop.the_ledger_is_clean();
    })
    .await;
}

#[tokio::test]
async fn a_redemption_that_is_delivered_twice_counts_once() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        let had = ada.available().await;
        page.opens_redeem_as(ADA).await;
        page.previews(&shop.one_code()).await;
        shop.line.fail(REDEEM, Fault::Twice);
        page.press("Redeem").await;
        page.the("region", "Receipt").await;
        shop.line.struck(REDEEM).await;
        assert_eq!(ada.available().await, had + 2_500);
        shop.the_ledger_is_clean();
    })
    .await;
}

#[tokio::test]
async fn an_order_that_is_delivered_twice_is_one_order() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        page.checks_out(&["Wool throw", "Reading lamp"]).await;
        shop.line.fail("POST /api/v1/orders", Fault::Twice);
        page.pays_with(payment::APPROVED).await;
        page.order_number().await;
        page.sees("Paid by").await;
        assert_eq!(ada.orders().await.len(), 1);
        shop.the_ledger_is_clean();
    })
    .await;
}

#[tokio::test]
async fn an_older_answer_that_arrives_after_a_newer_one_is_not_shown() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        let had = ada.available().await;
        page.open("/signin?next=/balance").await;
        page.signs_in(ADA).await;
        page.sees(&dollars(had)).await;
        let balance = "GET /api/v1/balance";
        shop.line.fail(balance, Fault::Overtaken);
        let redeem = async |code: &str| ada.redeem(code, &attempt_key()).await.expect("an answer");
        assert_eq!(redeem(&shop.one_code()).await.status, 200);
        shop.line.struck(balance).await;
        assert_eq!(redeem(&shop.one_code()).await.status, 200);
        page.sees(&dollars(had + 5_000)).await;
        let late = || shop.line.passed(balance).iter().any(|passed| passed.struck && passed.status == 200);
        until("the older answer to arrive", async || late().then_some(())).await;
        tokio::time::sleep(Duration::from_millis(500)).await;
        let (shown, available) = (page.reads().await, format!("Available {}", dollars(had + 5_000)));
        assert!(shown.contains(&available), "{shown}");
    })
    .await;
}

/// Sets the device's clock off, before anything of the page runs.
async fn is_off_by(page: &Page, milliseconds: i64) {
    let off = format!(
        "(() => {{ const Right = Date, off = {milliseconds};
            globalThis.Date = class extends Right {{
                constructor(...parts) {{ if (parts.length) super(...parts); else super(Right.now() + off); }}
                static now() {{ return Right.now() + off; }}
            }}; }})()"
    );
    page.tell("Page.enable", json!({})).await;
    page.tell("Page.addScriptToEvaluateOnNewDocument", json!({ "source": off })).await;
}

#[tokio::test]
async fn a_device_whose_clock_is_a_day_off_says_the_same_days_as_the_shop() {
    for off in [-DAY, DAY] {
        visit(async |Visit { shop, page, .. }| {
            page.open("/signin?next=/balance").await;
            page.signs_in(ADA).await;
            page.the("table", "History").await;
            let right = page.the("region", "What runs out when").await.reads().await;
            assert!(right.contains("in 5 days"), "{right}");
            is_off_by(page, off).await;
            page.open("/balance").await;
            page.the("table", "History").await;
            let same = async || (page.the("region", "What runs out when").await.reads().await == right).then_some(());
            until("the same days", same).await;
            // And a redemption goes by the shop's clock alone.
            page.open("/redeem").await;
            page.previews(&shop.one_code()).await;
            page.press("Redeem").await;
            page.the("region", "Receipt").await;
            shop.the_ledger_is_clean();
        })
        .await;
    }
}
