//! Another build of the app: it fetches what changed, waits for the person and for what is on its way, and can be undone.

use scrip_tests::house::{
    buying::payment,
    client::Client,
    deploy, named,
    proxy::Fault,
    shop::ADA,
    until,
    visit::{Visit, visit_keeping},
};
use std::{fs, time::Duration};

const OFFER: &str = "A new version of this page is ready. It begins when you say so.";

#[tokio::test]
async fn another_build_fetches_what_changed_alone_and_begins_when_the_person_agrees() {
    visit_keeping(async |Visit { shop, page, .. }| {
        page.open("/redeem").await;
        page.is_kept().await;
        let newer = deploy::newer(shop).await;
        let before = shop.line.passed("").len();
        page.looks_for_another_build().await;
        page.another_build_waits().await;
        page.sees(OFFER).await;
        page.says(OFFER).await;
        page.shot("newer").await;
        let fetched: Vec<String> =
            shop.line.passed("GET /").split_off(before).into_iter().map(|passed| passed.path).collect();
        let weighs =
            |path: &String| fs::metadata(newer.join(path.trim_start_matches('/'))).map_or(0, |file| file.len());
        let all: u64 = fetched.iter().filter(|path| !path.starts_with("/api")).map(weighs).sum();
        println!("an update fetched {all} bytes, uncompressed: {fetched:?}");
        assert!(!fetched.iter().any(|path| path.ends_with(".wasm")), "{fetched:?}");
        assert!(fetched.iter().any(|path| path == "/index.html"), "{fetched:?}");
        // Nothing happens by itself, not even where the page is loaded again.
        page.reload().await;
        page.sees(OFFER).await;
        assert_eq!(page.script("!!document.querySelector('[name=build]')").await, false);
        page.press("Later").await;
        page.no_longer_sees(OFFER).await;
        page.reload().await;
        page.press("Use it now").await;
        page.has_begun_newer().await;
        page.is_alive().await;
        page.no_longer_sees(OFFER).await;
        let names = page.script("caches.keys()").await;
        assert_eq!(names.as_array().map(Vec::len), Some(1), "what is old is gone: {names}");
    })
    .await;
}

#[tokio::test]
async fn another_build_waits_while_a_redemption_is_on_its_way() {
    visit_keeping(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        let had = ada.available().await;
        page.opens_redeem_as(ADA).await;
        page.is_kept().await;
        deploy::newer(shop).await;
        page.looks_for_another_build().await;
        page.sees(OFFER).await;
        page.previews(&shop.one_code()).await;
        shop.line.fail("POST /api/v1/redemptions", Fault::Stopped);
        page.press("Redeem").await;
        shop.line.struck("POST /api/v1/redemptions").await;
        page.script("window.__same = true").await;
        page.press("Use it now").await;
        page.sees("It begins as soon as what is on its way has arrived.").await;
        tokio::time::sleep(Duration::from_secs(2)).await;
        assert_eq!(page.script("window.__same").await, true, "the page was loaded again in the middle");
        shop.line.mend();
        page.has_begun_newer().await;
        assert_eq!(ada.available().await, had + 2_500, "it was redeemed once");
        shop.the_ledger_is_clean();
    })
    .await;
}

#[tokio::test]
async fn another_build_is_not_offered_at_the_checkout_and_is_after_it() {
    visit_keeping(async |Visit { shop, page, .. }| {
        page.checks_out(&["Wool throw"]).await;
        page.is_kept().await;
        deploy::newer(shop).await;
        page.looks_for_another_build().await;
        page.another_build_waits().await;
        page.types_card(payment::APPROVED).await;
        page.agreed().await;
        assert!(!page.reads().await.contains(OFFER));
        page.press("Place order").await;
        page.order_number().await;
        page.sees(OFFER).await;
        shop.the_ledger_is_clean();
    })
    .await;
}

#[tokio::test]
async fn a_build_that_does_not_work_is_undone_by_the_switch() {
    visit_keeping(async |Visit { shop, page, browser }| {
        let broken = deploy::build(shop, "broken", |path, _| {
            deploy::is_page(path).then(|| "<!doctype html><title>nothing</title><h1>Broken</h1>".into())
        });
        // Kept by who came while it was there.
        page.open("/redeem").await;
        page.is_kept().await;
        shop.tell("SCRIP_DIST", broken.display().to_string());
        shop.restart().await;
        page.looks_for_another_build().await;
        page.another_build_waits().await;
        page.press("Use it now").await;
        page.sees("Broken").await;
        page.go("/balance").await;
        page.sees("Broken").await;

        shop.tell("SCRIP_DIST", named("SCRIP_DIST", "dist").display().to_string());
        shop.tell("SCRIP_WORKER", "off");
        shop.restart().await;
        // Nothing of the page has to work for this: the browser looks at the worker itself.
        page.go("/redeem").await;
        page.the("textbox", "Code").await;
        let left = "Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()]).then(([kept, known]) => kept.length + known.length)";
        until("nothing to be kept", async || (page.script(left).await == 0).then_some(())).await;
        page.reload().await;
        page.the("textbox", "Code").await;
        let _of_the_broken_page = browser.complaints().await;
    })
    .await;
}
