//! A page that means ill: what it may not read, say or learn.

use scrip_tests::house::{
    at,
    storefront::Storefront,
    visit::{Visit, visit_at_a_desk},
};
use serde_json::{Value, json};

#[tokio::test]
async fn a_hostile_page_gets_hold_of_nothing_and_changes_nothing() {
    visit_at_a_desk(async |visit| {
        let Visit { shop, page, browser } = visit;
        let storefront = Storefront::open(shop).await;
        let code = shop.one_code();
        let token = storefront.token("hostile").await;
        page.visits(&storefront.page("hostile")).await;
        page.hands("scrip-redeem", &token).await;
        let frame = page.frame("scrip-redeem");
        frame.fill("Code", &code).await;
        frame.press("Check code").await;
        frame.sees("Cart hostile").await;
        let script = std::fs::read_to_string(at("tests/hosts/hostile.js")).expect("the page's program");
        let tried = page.script(&script).await;
        assert_eq!(tried["got"], json!([]), "what it got hold of");
        assert_eq!(tried["heard"], json!([]), "what it brought about");
        // The frame is where it was, and goes on.
        frame.press("Redeem").await;
        assert_eq!(page.hears("redeemed").await["minor"], 2_500);
        // The browser says of each try that it was blocked; of nothing else.
        browser.complaints().await;
    })
    .await;
}

/// The heights that a page is told while a code is typed and looked up.
async fn heights(visit: &mut Visit, storefront: &Storefront, code: &str, cart: &str) -> Vec<Value> {
    let page = &visit.page;
    let token = storefront.token(cart).await;
    page.visits(&storefront.page("hostile")).await;
    page.hands("scrip-redeem", &token).await;
    let frame = page.frame("scrip-redeem");
    page.hears("ready").await;
    for (nth, sign) in code.chars().enumerate() {
        let field =
            "const field = document.querySelector('#code'); field.focus(); document.execCommand('insertText', false,";
        frame.script(&format!("{field} {:?})", sign.to_string())).await;
        if nth % 4 == 0 {
            tokio::time::sleep(std::time::Duration::from_millis(120)).await;
        }
    }
    frame.press("Check code").await;
    frame.sees(&format!("Cart {cart}")).await;
    tokio::time::sleep(std::time::Duration::from_millis(400)).await;
    let heard = page.script("heard.filter((one) => one.name === 'size').map((one) => one.height)").await;
    let mut heights = heard.as_array().cloned().unwrap_or_default();
    heights.dedup();
    heights
}

#[tokio::test]
async fn what_is_typed_does_not_show_in_the_heights_that_a_page_is_told() {
    visit_at_a_desk(async |visit| {
        let storefront = Storefront::open(&visit.shop).await;
        let codes = visit.shop.issue(2, "25.00", "USD");
        let first = heights(visit, &storefront, &codes[0], "one").await;
        let second = heights(visit, &storefront, &codes[1], "two").await;
        assert!(!first.is_empty());
        assert_eq!(first, second, "two codes are told apart by the heights");
    })
    .await;
}

#[tokio::test]
async fn of_a_hundred_thousand_lies_a_page_hears_none() {
    visit_at_a_desk(async |visit| {
        let Visit { shop, page, .. } = visit;
        let storefront = Storefront::open(shop).await;
        page.tell("Page.addScriptToEvaluateOnNewDocument", json!({ "source": COUNT })).await;
        page.visits(&storefront.page("fuzz")).await;
        let ended = scrip_tests::house::within(std::time::Duration::from_secs(90), async || {
            page.script("window.ended ?? null").await.as_str().map(str::to_owned)
        });
        let ended = ended.await.expect("the frame comes to an end");
        let heard = page.script("window.events").await.as_u64().expect("a count");
        assert_eq!(format!("end-{heard}"), ended, "what was heard is what was said truly");
        assert!(heard > 100, "some of it was true: {heard}");
        let height = page.script("document.querySelector('scrip-redeem').offsetHeight").await;
        assert!(height.as_f64().is_some_and(|height| (800.0..=4_000.0).contains(&height)), "{height}");
    })
    .await;
}

/// Counts what a page hears, up to the frame's last word.
const COUNT: &str = "window.events = 0;
    for (const name of ['ready', 'size', 'token_needed', 'changed', 'redeemed', 'refused'])
        addEventListener(`scrip:${name}`, ({ detail }) => {
            if (/^end-/.test(detail.operation)) window.ended = detail.operation; else window.events += 1;
        });";
