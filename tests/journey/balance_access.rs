//! The balance and the account in every main state, judged by axe on a phone and a desk, by day and by night, at 320
//! pixels, and with every colour taken over.

use scrip_tests::house::{
    axe::none,
    client::Client,
    keyboard::{Key, tab_to},
    proxy::Fault,
    shop::ADA,
    visit::{Visit, visit, visit_at_a_desk},
};
use serde_json::json;
use std::time::Duration;

#[tokio::test]
async fn the_balance_is_for_everybody_in_every_state() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        let mut faults = Vec::new();
        let mut balance = ada.get("/balance").await.body;
        let usd = |minor: i64| json!({ "minor": minor, "currency": "USD" });
        balance["pending"] = json!([{
            "redemption": "r", "issuer": "Harbour Books", "last_four": "07BC", "amount": usd(1_500), "since": "2026-11-21T14:02:00Z",
        }]);
        balance["holds"] = json!([{ "id": "h", "amount": usd(1_240), "order": "7QK2-M4X9", "expires": "2026-11-21T14:32:00Z" }]);
        shop.line.fail("GET /api/v1/balance", Fault::Said(balance.to_string()));
        page.open("/signin").await;
        page.signs_in(ADA).await;
        page.sees("Highest: ").await;
        page.the("list", "On its way").await;
        faults.extend(page.faults_in_all_looks("balance, pending and held").await);
        let lots = page.the("list", "Parts of your balance, the soonest to run out first").await;
        for triangle in lots.all("DisclosureTriangle", "").await.into_iter().take(2) {
            triangle.click().await;
        }
        page.the("DisclosureTriangle", "Show it as a table").await.click().await;
        faults.extend(page.faults_in_all_looks("balance, opened").await);
        page.all("button", "Something wrong with this card?").await.remove(0).click().await;
        page.the("textbox", "What is wrong?").await;
        faults.extend(page.faults_in_all_looks("balance, reporting").await);
        page.press("Leave it").await;
        page.fill("Points", "99").await;
        page.press("Convert points").await;
        page.sees("100 points are the fewest").await;
        faults.extend(page.faults_in_all_looks("points, fault").await);
        shop.line.mend();
        page.press("Freeze account").await;
        page.the("heading", "Your account is frozen").await;
        faults.extend(page.faults_in_all_looks("balance, frozen").await);
        page.press("Unfreeze account").await;
        page.press("Confirm and unfreeze").await;
        page.sees("Enter your password.").await;
        faults.extend(page.faults_in_all_looks("balance, unfreezing").await);
        page.goes_offline().await;
        page.sees("As of ").await;
        faults.extend(page.faults_in_all_looks("balance, frozen and offline").await);
        none(faults);
    })
    .await;
}

#[tokio::test]
async fn the_account_is_for_everybody_in_every_state() {
    visit(async |Visit { shop, page, .. }| {
        let mut faults = Vec::new();
        page.open("/account").await;
        page.sees("Sign in to see your account.").await;
        faults.extend(page.faults_in_all_looks("account, guest").await);
        let ada = Client::sign_in(shop, ADA).await;
        let about = json!({ "kind": "code", "last_four": "WD1F" });
        ada.says("POST", "/cases", &json!({ "about": about, "words": "It was empty" })).await;
        page.open("/signin?next=/account").await;
        page.signs_in(ADA).await;
        page.the("list", "Your reports").await;
        page.the("button", "Sign out everywhere else").await;
        faults.extend(page.faults_in_all_looks("account, full").await);
        page.shot("account-full").await;
        page.goes_offline().await;
        page.sees("This can be changed when the line is back.").await;
        faults.extend(page.faults_in_all_looks("account, offline").await);
        page.comes_online().await;
        shop.line.fail("GET /api/v1/account", Fault::RequestLost);
        page.reload().await;
        page.sees("The shop did not answer. Your account is safe with it.").await;
        faults.extend(page.faults_in_all_looks("account, no answer").await);
        none(faults);
    })
    .await;
}

#[tokio::test]
async fn a_keyboard_opens_a_part_reports_it_and_turns_a_switch() {
    visit_at_a_desk(async |Visit { shop, page, .. }| {
        page.open("/signin").await;
        page.signs_in(ADA).await;
        page.the("button", "Freeze account").await;
        page.the("list", "Parts of your balance, the soonest to run out first").await;
        let name = page.script("document.querySelector('.lot summary').focus()").await;
        assert!(name.is_null());
        page.key(Key::Enter).await;
        tab_to(page, "button", "Something wrong with this card?").await;
        page.key(Key::Enter).await;
        page.focus_is_on("textbox", "What is wrong?").await;
        page.write("It was empty").await;
        tab_to(page, "button", "Send report").await;
        page.key(Key::Enter).await;
        page.sees("Your report has the number ").await;
        tab_to(page, "button", "Close").await;
        page.key(Key::Enter).await;
        tab_to(page, "switch", "Use my balance at checkout").await;
        page.key(Key::Space).await;
        page.says("Saved.").await;
        let account = Client::sign_in(shop, ADA).await.get("/account").await.body;
        assert_eq!(account["preferences"]["auto_apply"], false);
    })
    .await;
}

#[tokio::test]
async fn parts_that_come_late_move_nothing_above_them() {
    visit_at_a_desk(async |Visit { shop, page, .. }| {
        page.open("/signin").await;
        page.signs_in(ADA).await;
        for late in ["GET /api/v1/account", "GET /api/v1/balance/course*", "GET /api/v1/products*"] {
            shop.line.fail(late, Fault::Held(Duration::from_millis(1_500)));
        }
        page.reload().await;
        page.the("button", "Freeze account").await;
        let shifts = "window.__shift = 0; new PerformanceObserver(list => list.getEntries().forEach(one => { \
            if (!one.hadRecentInput) window.__shift += one.value })).observe({ type: 'layout-shift', buffered: false })";
        page.script(&format!("(() => {{ {shifts} }})()")).await;
        page.sees("Highest: ").await;
        page.the("switch", "Use my balance at checkout").await;
        page.settles().await;
        let shift = page.script("window.__shift").await.as_f64().expect("a number");
        assert!(shift < 0.02, "what came late moved what was there by {shift}");
    })
    .await;
}
