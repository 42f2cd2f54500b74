//! Points that become balance: previewed, once, and found out about where no answer came.

use scrip_tests::house::{
    client::Client,
    keyboard::{Key, tab_to},
    page::Page,
    proxy::Fault,
    shop::{ADA, Shop},
    until,
    visit::{Visit, visit, visit_at_a_desk},
};
use serde_json::json;

const CONVERT: &str = "POST /api/v1/points/conversions";
const DONE: &str = "1,200 points became $12.00.";

async fn points_of(shop: &Shop) -> i64 {
    let buckets = Client::sign_in(shop, ADA).await.buckets().await;
    buckets.get("points").copied().unwrap_or(0)
}

async fn opens_points(page: &Page) {
    page.open("/signin").await;
    page.signs_in(ADA).await;
    page.the("textbox", "Points").await;
}

async fn no_key_is_kept(page: &Page) {
    let settled = async || page.script("localStorage.getItem('scrip.points')").await.is_null().then_some(());
    until("the attempt key to be let go", settled).await;
}

#[tokio::test]
async fn points_become_what_was_previewed_and_the_rest_stays() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        let before = ada.available().await;
        opens_points(page).await;
        page.sees("100 points become $1.00, in whole steps.").await;
        assert_eq!(page.the("textbox", "Points").await.value().await, "1200", "all that goes");
        page.sees("1,200 points become $12.00; 50 stay points.").await;
        page.fill("Points", "500").await;
        page.sees("500 points become $5.00; 750 stay points.").await;
        page.fill("Points", "1,200").await;
        page.shot("points").await;
        page.press("Convert points").await;
        page.sees(DONE).await;
        page.says(DONE).await;
        assert_eq!((ada.available().await, points_of(shop).await), (before + 1_200, 50));
        page.shot("points-done").await;
        page.the("table", "History").await;
        page.sees("1,200 points converted").await;
        no_key_is_kept(page).await;
        shop.the_ledger_is_clean();
        assert!(!page.has("button", "Convert more points").await, "too few are left");
        page.reload().await;
        page.sees("100 points are the fewest: they become $1.00.").await;
        assert!(!page.has("button", "Convert points").await);
    })
    .await;
}

#[tokio::test]
async fn what_does_not_go_says_what_would() {
    visit(async |Visit { shop, page, .. }| {
        opens_points(page).await;
        for (typed, said) in [
            ("", "Enter how many points."),
            ("12.50", "Enter a whole number, in digits."),
            ("99", "100 points are the fewest: they become $1.00."),
            ("1150", "They go in steps of 100: enter 1,100 or 1,200."),
            ("1300", "You have 1,250 points. Enter 1,200 or fewer."),
        ] {
            page.fill("Points", typed).await;
            page.press("Convert points").await;
            page.sees(said).await;
            page.says(said).await;
            let field = page.the("textbox", "Points").await;
            assert!(field.is_invalid().await && field.description().await.contains(said), "{typed}");
        }
        assert_eq!(shop.line.passed(CONVERT).len(), 0, "none of it was sent");
        assert_eq!(points_of(shop).await, 1_250);
    })
    .await;
}

#[tokio::test]
async fn a_lost_answer_is_found_out_and_points_go_once() {
    visit(async |Visit { shop, page, .. }| {
        opens_points(page).await;
        shop.line.fail("GET /api/v1/attempts/*", Fault::Stopped);
        shop.line.fail(CONVERT, Fault::ReplyLost);
        page.the("button", "Convert points").await.double_click().await;
        page.sees("We are finding out whether this went through. Do not convert them again.").await;
        shop.line.mend();
        page.sees(DONE).await;
        assert_eq!(shop.line.passed(CONVERT).len(), 1);
        assert_eq!(points_of(shop).await, 50);
        no_key_is_kept(page).await;
        shop.the_ledger_is_clean();
    })
    .await;
}

#[tokio::test]
async fn a_reload_in_the_middle_finds_the_key_and_what_became_of_it() {
    visit(async |Visit { shop, page, .. }| {
        opens_points(page).await;
        shop.line.fail("GET /api/v1/attempts/*", Fault::Stopped);
        shop.line.fail(CONVERT, Fault::ReplyLost);
        page.press("Convert points").await;
        shop.line.struck(CONVERT).await;
        page.sees("We are finding out").await;
        let kept = page.script("localStorage.getItem('scrip.points')").await;
        assert!(uuid::Uuid::parse_str(kept.as_str().unwrap_or_default()).is_ok(), "the key alone is kept: {kept}");
        page.reload().await;
        page.sees("We are finding out").await;
        shop.line.mend();
        page.sees(DONE).await;
        no_key_is_kept(page).await;
        assert_eq!(points_of(shop).await, 50);
    })
    .await;
}

#[tokio::test]
async fn what_never_arrived_is_told_and_sent_once_more_by_hand() {
    visit(async |Visit { shop, page, .. }| {
        opens_points(page).await;
        shop.line.fail(CONVERT, Fault::RequestLost);
        page.press("Convert points").await;
        page.sees("It did not go through. Your points are all there; you can try again.").await;
        assert_eq!(points_of(shop).await, 1_250);
        shop.line.mend();
        page.press("Convert points").await;
        page.sees(DONE).await;
        assert_eq!(points_of(shop).await, 50);
    })
    .await;
}

#[tokio::test]
async fn another_rate_than_the_one_that_was_seen_converts_nothing() {
    visit(async |Visit { shop, page, .. }| {
        let mut config = Client::sign_in(shop, ADA).await.get("/config").await.body;
        config["regions"][0]["points"]["worth"]["minor"] = json!(200);
        shop.line.fail("GET /api/v1/config", Fault::Said(config.to_string()));
        opens_points(page).await;
        page.sees("1,200 points become $24.00; 50 stay points.").await;
        page.press("Convert points").await;
        page.sees("The rate has changed: these points become $12.00 now. Nothing was converted").await;
        assert_eq!(points_of(shop).await, 1_250);
        no_key_is_kept(page).await;
    })
    .await;
}

#[tokio::test]
async fn who_has_spent_them_elsewhere_is_told_how_many_there_are() {
    visit(async |Visit { shop, page, .. }| {
        opens_points(page).await;
        let ada = Client::sign_in(shop, ADA).await;
        let balance = ada.get("/balance").await.body;
        // The page keeps seeing what was there.
        shop.line.fail("GET /api/v1/balance", Fault::Said(balance.to_string()));
        let worth = json!({ "minor": 1_000, "currency": "USD" });
        let gone = ada.says("POST", "/points/conversions", &json!({ "points": 1_000, "worth": worth })).await;
        assert!(gone.status < 300, "{gone:?}");
        page.press("Convert points").await;
        page.sees("You have 250 points now, fewer than you asked for. Nothing was converted.").await;
        shop.line.mend();
        assert_eq!(points_of(shop).await, 250);
    })
    .await;
}

#[tokio::test]
async fn offline_it_waits_and_says_so_and_a_keyboard_is_enough() {
    visit_at_a_desk(async |Visit { shop, page, .. }| {
        opens_points(page).await;
        page.goes_offline().await;
        page.sees("You are offline. Converting waits for the line.").await;
        assert!(page.the("button", "Convert points").await.is_disabled().await);
        page.comes_online().await;
        page.no_longer_sees("Converting waits for the line.").await;
        tab_to(page, "textbox", "Points").await;
        page.key(Key::SelectAll).await;
        page.write("300").await;
        page.key(Key::Enter).await;
        page.sees("300 points became $3.00.").await;
        assert_eq!(points_of(shop).await, 950);
        let focus = page.script("document.activeElement.id").await;
        assert_eq!(focus, "points-done", "what became of it has the keyboard");
    })
    .await;
}
