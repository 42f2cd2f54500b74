//! Without a line: what can be true is shown, and nothing is sent.

use scrip_tests::house::{
    client::{Client, attempt_key},
    mistake::one_wrong,
    shop::ADA,
    visit::{Visit, dollars, visit},
};

const STRIP: &str = "You are offline. Codes are still checked here, and your balance is as you last saw it.";
const UNUSED: &str = "You are offline. Your code has not been used.";

#[tokio::test]
async fn offline_a_code_is_checked_and_offered_again_when_the_line_is_back() {
    visit(async |Visit { shop, page, .. }| {
        let code = shop.one_code();
        page.opens_redeem_as(ADA).await;
        page.goes_offline().await;
        page.sees(STRIP).await;
        page.fill("Code", &one_wrong(&code, 9)).await;
        page.press("Use the repaired code").await;
        assert_eq!(page.the("textbox", "Code").await.value().await, code);
        page.press("Check code").await;
        page.sees(UNUSED).await;
        page.says(UNUSED).await;
        page.shot("offline").await;
        page.comes_online().await;
        page.no_longer_sees(STRIP).await;
        page.sees("You are back online. Your code is still here: check it now.").await;
        assert!(!shop.line.passed("").iter().any(|passed| passed.sent.contains(&code)), "it was sent unasked");
        page.press("Check code").await;
        page.the("region", "Preview").await;
    })
    .await;
}

#[tokio::test]
async fn a_guest_offline_stays_with_the_code_and_signs_in_when_the_line_is_back() {
    visit(async |Visit { shop, page, .. }| {
        page.open("/redeem").await;
        page.the("link", "Sign in").await;
        page.goes_offline().await;
        page.fill("Code", &shop.one_code()).await;
        page.press("Check code").await;
        page.sees(UNUSED).await;
        page.is_at("/redeem").await;
        page.comes_online().await;
        page.sees("You are back online. Your code is still here: check it now.").await;
        page.press("Check code").await;
        page.is_at("/signin?next=/redeem").await;
        page.signs_in(ADA).await;
        page.the("region", "Preview").await;
    })
    .await;
}

#[tokio::test]
async fn redeem_waits_for_the_line_says_why_and_comes_alive_by_itself() {
    visit(async |Visit { shop, page, .. }| {
        page.opens_redeem_as(ADA).await;
        page.previews(&shop.one_code()).await;
        page.goes_offline().await;
        page.sees(UNUSED).await;
        assert!(page.the("button", "Redeem").await.is_disabled().await);
        page.comes_online().await;
        page.no_longer_sees(UNUSED).await;
        assert!(!page.the("button", "Redeem").await.is_disabled().await);
        page.press("Redeem").await;
        page.the("region", "Receipt").await;
    })
    .await;
}

#[tokio::test]
async fn offline_the_balance_says_as_of_when_it_is_and_brings_itself_up_to_date() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        let before = ada.available().await;
        page.open("/signin").await;
        page.signs_in(ADA).await;
        page.sees(&dollars(before)).await;
        page.goes_offline().await;
        page.sees("As of ").await;
        page.sees(&dollars(before)).await;
        page.shot("balance-offline").await;
        ada.redeem(&shop.one_code(), &attempt_key()).await.expect("another device redeems");
        page.comes_online().await;
        page.sees(&dollars(before + 2_500)).await;
        page.no_longer_sees("As of ").await;
    })
    .await;
}

#[tokio::test]
async fn a_shop_that_does_not_answer_is_told_apart_from_no_line() {
    visit(async |Visit { shop, page, .. }| {
        let code = shop.one_code();
        page.opens_redeem_as(ADA).await;
        shop.kill();
        page.fill("Code", &code).await;
        page.press("Check code").await;
        page.sees("The shop did not answer. Your code has not been used: try again in a moment.").await;
        shop.start().await;
        page.press("Check code").await;
        page.the("region", "Preview").await;
    })
    .await;
}
