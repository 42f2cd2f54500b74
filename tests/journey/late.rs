//! Pages that are fetched when they are first opened: that they are, that this is once, and what is shown when they
//! do not come.

use scrip_tests::house::{
    browser::Browser,
    proxy::Fault,
    visit::{Visit, visit},
};

const PART: &str = "GET /split_balance";
const THERE: &str = "Sign in to see your balance and its history.";
const NOT_FETCHED: &str = "This page could not be fetched. It is tried again as soon as there is a line.";

/// The browser notes why a part did not come; it may note nothing else.
async fn complains_of_the_part_alone(browser: &Browser) {
    let complaints = browser.complaints().await;
    let of_the_part = |complaint: &String| {
        ["/split_balance", "/chunk_", "TypeError: Failed to"].iter().any(|part| complaint.contains(part))
    };
    assert!(complaints.iter().all(of_the_part), "{complaints:#?}");
}

#[tokio::test]
async fn the_balance_page_is_fetched_once_and_not_before_it_is_opened() {
    visit(async |Visit { shop, page, .. }| {
        page.open("/redeem").await;
        page.the("textbox", "Code").await;
        assert!(shop.line.passed(PART).is_empty(), "redeeming needs no other page");
        for _ in 0..2 {
            page.follow("Balance").await;
            page.sees(THERE).await;
            page.follow("Redeem").await;
            page.the("textbox", "Code").await;
        }
        assert_eq!(shop.line.passed(PART).len(), 1);
    })
    .await;
}

#[tokio::test]
async fn shop_cart_and_orders_are_fetched_together_once_and_not_with_a_code() {
    visit(async |Visit { shop, page, .. }| {
        const PART: &str = "GET /split_shop";
        page.open("/redeem").await;
        page.the("textbox", "Code").await;
        assert!(shop.line.passed(PART).is_empty(), "redeeming needs no shop");
        page.follow("Shop").await;
        page.adds("Cast-iron pan").await;
        page.goes_to_cart().await;
        page.follow("Check out").await;
        page.sees("Sign in to place the order.").await;
        page.follow("Redeem").await;
        page.the("textbox", "Code").await;
        page.follow("Shop").await;
        page.the("article", "Cast-iron pan").await;
        assert_eq!(shop.line.passed(PART).len(), 1);
    })
    .await;
}

#[tokio::test]
async fn without_a_line_a_page_says_that_it_did_not_come_and_comes_when_the_line_is_back() {
    visit(async |Visit { browser, page, .. }| {
        page.open("/redeem").await;
        page.goes_offline().await;
        page.follow("Balance").await;
        page.sees(NOT_FETCHED).await;
        page.says(NOT_FETCHED).await;
        page.shot("balance-not-fetched").await;
        page.follow("Redeem").await;
        page.the("textbox", "Code").await;
        page.follow("Balance").await;
        page.sees(NOT_FETCHED).await;
        page.comes_online().await;
        page.sees(THERE).await;
        complains_of_the_part_alone(browser).await;
    })
    .await;
}

#[tokio::test]
async fn a_page_that_the_shop_no_longer_has_can_be_tried_again_and_reloaded() {
    visit(async |Visit { shop, browser, page }| {
        shop.line.fail("GET /split_balance*", Fault::Answered(404));
        page.open("/balance").await;
        page.sees(NOT_FETCHED).await;
        page.the("link", "Reload").await;
        page.press("Try again").await;
        page.sees(NOT_FETCHED).await;
        shop.line.mend();
        page.press("Try again").await;
        page.sees(THERE).await;
        complains_of_the_part_alone(browser).await;
    })
    .await;
}
