//! Every page and every main state, judged by axe on a phone and a desk, by day and by night, and at 320 pixels.

use scrip_tests::house::{
    axe::none,
    client::Client,
    keyboard::Key,
    mistake::one_wrong,
    proxy::Fault,
    shop::ADA,
    visit::{Visit, visit},
};
use std::time::Duration;

#[tokio::test]
async fn redeeming_is_for_everybody_in_every_state() {
    visit(async |Visit { shop, page, .. }| {
        let code = shop.one_code();
        let mut faults = Vec::new();
        page.opens_redeem_as(ADA).await;
        faults.extend(page.faults_in_all_looks("redeem, empty").await);
        page.shot("redeem").await;
        page.press("Check code").await;
        page.sees("Enter your code.").await;
        faults.extend(page.faults_in_all_looks("redeem, fault").await);
        page.fill("Code", &one_wrong(&code, 3)).await;
        page.the("button", "Use the repaired code").await;
        faults.extend(page.faults_in_all_looks("redeem, repair").await);
        page.fill("Code", "6006-4927-1830-0015").await;
        page.the("textbox", "Security code").await;
        faults.extend(page.faults_in_all_looks("redeem, security code").await);
        page.fill("Code", "TEST-BARR-ED77-784Y").await;
        page.press("Check code").await;
        page.sees("The shop has switched this card off.").await;
        faults.extend(page.faults_in_all_looks("redeem, refused").await);
        page.previews(&code).await;
        faults.extend(page.faults_in_all_looks("redeem, preview").await);
        page.goes_offline().await;
        page.sees("You are offline.").await;
        faults.extend(page.faults_in_all_looks("redeem, offline").await);
        page.comes_online().await;
        page.no_longer_sees("You are offline.").await;
        shop.line.fail("GET /api/v1/attempts/*", Fault::Held(Duration::from_secs(12)));
        shop.line.fail("POST /api/v1/redemptions", Fault::ReplyLost);
        page.press("Redeem").await;
        page.sees("We are finding out").await;
        faults.extend(page.faults_in_all_looks("redeem, finding out").await);
        shop.line.mend();
        page.the("region", "Receipt").await;
        faults.extend(page.faults_in_all_looks("redeem, receipt").await);
        none(faults);
    })
    .await;
}

#[tokio::test]
async fn the_other_pages_are_for_everybody() {
    visit(async |Visit { shop, page, .. }| {
        let mut faults = Vec::new();
        page.open("/redeem").await;
        page.the("link", "Sign in").await;
        faults.extend(page.faults_in_all_looks("redeem, guest").await);
        page.open("/balance").await;
        page.sees("Sign in to see").await;
        faults.extend(page.faults_in_all_looks("balance, guest").await);
        page.open("/no/such/page").await;
        page.the("heading", "Page not found").await;
        faults.extend(page.faults_in_all_looks("not found").await);
        page.open("/signin").await;
        faults.extend(page.faults_in_all_looks("sign in").await);
        page.shot("signin").await;
        page.press("Sign in").await;
        page.sees("Enter your password.").await;
        faults.extend(page.faults_in_all_looks("sign in, faults").await);
        page.signs_in(ADA).await;
        page.the("table", "History").await;
        faults.extend(page.faults_in_all_looks("balance, full").await);
        page.goes_offline().await;
        page.sees("As of ").await;
        faults.extend(page.faults_in_all_looks("balance, offline").await);
        page.comes_online().await;
        shop.line.fail("GET /api/v1/balance", Fault::Held(Duration::from_secs(20)));
        shop.line.fail("GET /api/v1/ledger*", Fault::Held(Duration::from_secs(20)));
        page.reload().await;
        tokio::time::sleep(Duration::from_millis(700)).await;
        faults.extend(page.faults_in_all_looks("balance, loading").await);
        none(faults);
    })
    .await;
}

#[tokio::test]
async fn a_balance_where_nothing_has_come_yet_invites() {
    visit(async |Visit { shop, page, .. }| {
        // Nobody in the demo is without a balance, so the shop's answers are laid in its place.
        let ada = Client::sign_in(shop, ADA).await;
        let mut balance = ada.get("/balance").await.body;
        let mut ledger = ada.get("/ledger").await.body;
        ledger["items"] = serde_json::json!([]);
        ledger["next"] = serde_json::Value::Null;
        ledger["total"] = serde_json::json!(0);
        balance["buckets"] = serde_json::json!([]);
        balance["totals"][0]["available"]["minor"] = serde_json::json!(0);
        shop.line.fail("GET /api/v1/balance", Fault::Said(balance.to_string()));
        shop.line.fail("GET /api/v1/ledger*", Fault::Said(ledger.to_string()));
        page.open("/signin").await;
        page.signs_in(ADA).await;
        page.sees("Your first card will appear here").await;
        page.sees("In this time your balance paid for nothing.").await;
        page.shot("balance-empty").await;
        none(page.faults_in_all_looks("balance, empty").await);
        page.follow("Redeem a code").await;
        page.is_at("/redeem").await;
    })
    .await;
}

#[tokio::test]
async fn every_stop_of_the_tab_key_is_seen() {
    visit(async |Visit { page, .. }| {
        page.opens_redeem_as(ADA).await;
        let mut stops = 0;
        loop {
            page.key(Key::Tab).await;
            // Behind the last stop the keyboard is with the browser itself.
            if page.script("document.activeElement === document.body").await == true {
                break;
            }
            let outlined = "(() => { const style = getComputedStyle(document.activeElement);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== 'none' })()";
            assert_eq!(page.script(outlined).await, true, "the focus on {:?} can't be seen", page.focus().await);
            stops += 1;
            assert!(stops < 40, "the Tab key is caught");
        }
        assert!(stops >= 3, "{stops} stops");
    })
    .await;
}
