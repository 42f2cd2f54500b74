//! The line breaks or the power fails between asking and hearing: the page finds out, and never sends blindly again.

use scrip_tests::house::{
    client::Client,
    page::Page,
    proxy::Fault,
    shop::{ADA, Shop},
    visit::{Visit, visit},
};
use std::time::Duration;

const REDEEM: &str = "POST /api/v1/redemptions";
const FINDING: &str = "We are finding out whether this went through. Do not enter the code again.";
const NOT_THROUGH: &str = "It did not go through. Your code has not been used; you can try again.";

/// Presses Redeem on a line with this fault, and waits until it has struck.
async fn redeems_on_a_line_with(fault: Fault, shop: &Shop, page: &Page) -> String {
    let code = shop.one_code();
    page.opens_redeem_as(ADA).await;
    page.previews(&code).await;
    shop.line.fail(REDEEM, fault);
    page.press("Redeem").await;
    shop.line.struck(REDEEM).await;
    code
}

/// The attempt key alone is kept: a UUID, and neither the code nor what it is worth.
async fn the_key_alone_is_kept(page: &Page, code: &str) {
    // What the shop answered last is kept too, for when there is no line; it is looked through in leak.rs.
    let kept = "JSON.stringify(Object.entries({ ...localStorage, ...sessionStorage }).filter(([name]) => !/^scrip\\.(mine|shop) /.test(name)))";
    let kept = page.script(kept).await;
    let kept = kept.as_str().unwrap_or_default().to_owned();
    let key =
        kept.split(|c: char| !(c.is_ascii_hexdigit() || c == '-')).find(|word| uuid::Uuid::parse_str(word).is_ok());
    assert!(key.is_some(), "no attempt key in {kept}");
    let last_four: String = code.chars().skip(15).collect();
    assert!(!kept.contains(&last_four), "{kept}");
}

async fn nothing_is_kept_any_more(page: &Page) {
    let settled = async || (page.script("localStorage.getItem('scrip.attempts')").await.is_null()).then_some(());
    scrip_tests::house::until("the attempt key to be let go", settled).await;
}

#[tokio::test]
async fn a_lost_answer_is_asked_for_until_it_is_known() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        let before = ada.available().await;
        shop.line.fail("GET /api/v1/attempts/*", Fault::Stopped);
        redeems_on_a_line_with(Fault::ReplyLost, shop, page).await;
        page.sees(FINDING).await;
        assert!(page.the("button", "Redeem").await.is_disabled().await, "nobody may send it again meanwhile");
        page.shot("finding-out").await;
        shop.line.mend();
        page.the("region", "Receipt").await;
        assert_eq!(shop.line.passed(REDEEM).iter().filter(|it| !it.path.ends_with("preview")).count(), 1);
        assert_eq!(ada.available().await, before + 2_500);
        nothing_is_kept_any_more(page).await;
        shop.the_ledger_is_clean();
    })
    .await;
}

#[tokio::test]
async fn an_answer_cut_in_the_middle_is_asked_for_too() {
    visit(async |Visit { shop, page, .. }| {
        redeems_on_a_line_with(Fault::ReplyCut, shop, page).await;
        page.the("region", "Receipt").await;
        nothing_is_kept_any_more(page).await;
    })
    .await;
}

#[tokio::test]
async fn an_answer_from_somebody_on_the_way_is_not_taken_for_the_shops() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        let before = ada.available().await;
        redeems_on_a_line_with(Fault::Answered(503), shop, page).await;
        page.says(NOT_THROUGH).await;
        assert_eq!(ada.available().await, before);
        shop.line.mend();
        page.press("Redeem").await;
        page.the("region", "Receipt").await;
        assert_eq!(ada.available().await, before + 2_500);
    })
    .await;
}

#[tokio::test]
async fn a_request_that_never_arrived_may_be_sent_again() {
    visit(async |Visit { shop, page, .. }| {
        redeems_on_a_line_with(Fault::RequestLost, shop, page).await;
        page.sees(NOT_THROUGH).await;
        page.shot("not-through").await;
        shop.line.mend();
        page.press("Redeem").await;
        page.the("region", "Receipt").await;
        shop.the_ledger_is_clean();
    })
    .await;
}

/// The same, and the power fails before the page can ask what became of it.
async fn the_power_fails_with(fault: Fault, shop: &mut Shop, page: &Page) -> String {
    shop.line.fail("GET /api/v1/attempts/*", Fault::RequestLost);
    let code = redeems_on_a_line_with(fault, shop, page).await;
    shop.kill();
    page.sees(FINDING).await;
    the_key_alone_is_kept(page, &code).await;
    code
}

#[tokio::test]
async fn the_power_fails_after_the_card_was_taken_and_a_reload_shows_the_receipt() {
    visit(async |Visit { shop, page, .. }| {
        let before = Client::sign_in(shop, ADA).await.available().await;
        the_power_fails_with(Fault::ReplyLost, shop, page).await;
        shop.line.mend();
        shop.start().await;
        page.reload().await;
        assert!(page.the("region", "Receipt").await.reads().await.contains("$25"));
        assert_eq!(Client::sign_in(shop, ADA).await.available().await, before + 2_500);
        nothing_is_kept_any_more(page).await;
        shop.the_ledger_is_clean();
    })
    .await;
}

#[tokio::test]
async fn the_power_fails_before_the_card_was_taken_and_a_reload_says_so() {
    visit(async |Visit { shop, page, .. }| {
        let before = Client::sign_in(shop, ADA).await.available().await;
        let code = the_power_fails_with(Fault::RequestLost, shop, page).await;
        shop.line.mend();
        shop.start().await;
        page.reload().await;
        page.sees(NOT_THROUGH).await;
        assert_eq!(Client::sign_in(shop, ADA).await.available().await, before);
        nothing_is_kept_any_more(page).await;
        page.previews(&code).await;
        page.press("Redeem").await;
        page.the("region", "Receipt").await;
        assert_eq!(Client::sign_in(shop, ADA).await.available().await, before + 2_500);
        shop.the_ledger_is_clean();
    })
    .await;
}

#[tokio::test]
async fn a_shop_that_comes_back_settles_the_open_page_by_itself() {
    visit(async |Visit { shop, page, .. }| {
        the_power_fails_with(Fault::ReplyLost, shop, page).await;
        tokio::time::sleep(Duration::from_secs(1)).await;
        shop.line.mend();
        shop.start().await;
        page.the("region", "Receipt").await;
        nothing_is_kept_any_more(page).await;
    })
    .await;
}
