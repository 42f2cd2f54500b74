//! Freezing the account in one tap, and unfreezing it with the password.

use scrip_tests::house::{
    client::{Client, attempt_key},
    keyboard::{Key, tab_to},
    page::Page,
    proxy::Fault,
    shop::{ADA, PASSWORD, Shop},
    until,
    visit::{Visit, dollars, visit, visit_at_a_desk},
};

const FROZEN: &str = "Your account is frozen";
const OPEN: &str = "Lost your phone, or something looks wrong?";

async fn is_frozen(shop: &Shop) -> bool {
    Client::sign_in(shop, ADA).await.get("/account").await.body["frozen"] == true
}

/// Signed in, with a frozen account.
async fn frozen(shop: &Shop, page: &Page) {
    Client::sign_in(shop, ADA).await.says("POST", "/account/freeze", &serde_json::json!({})).await;
    page.open("/signin").await;
    page.signs_in(ADA).await;
    page.the("heading", FROZEN).await;
}

#[tokio::test]
async fn one_tap_freezes_shows_everywhere_and_cards_still_come_in() {
    visit(async |Visit { shop, browser, page }| {
        let ada = Client::sign_in(shop, ADA).await;
        let before = ada.available().await;
        page.open("/signin").await;
        page.signs_in(ADA).await;
        let other = browser.new_tab().await;
        other.open("/balance").await;
        other.the("button", "Freeze account").await;
        page.press("Freeze account").await;
        page.focus_is_on("heading", FROZEN).await;
        page.says("Nothing can be spent from it until you unfreeze it.").await;
        for text in ["Paying with your balance", "Redeeming cards and claiming gifts", "Points can be converted when"] {
            page.sees(text).await;
        }
        assert!(page.the("button", "Convert points").await.is_disabled().await);
        assert!(is_frozen(shop).await);
        other.the("heading", FROZEN).await;
        page.shot("balance-frozen").await;
        ada.redeem(&shop.one_code(), &attempt_key()).await.expect("the shop answers");
        page.sees(&dollars(before + 2_500)).await;
    })
    .await;
}

#[tokio::test]
async fn unfreezing_asks_for_the_password_in_place_and_only_once_in_five_minutes() {
    visit(async |Visit { shop, page, .. }| {
        frozen(shop, page).await;
        page.press("Unfreeze account").await;
        page.focus_is_on("textbox", "Password").await;
        page.press("Confirm and unfreeze").await;
        page.sees("Enter your password.").await;
        page.fill("Password", "demo shoplifter").await;
        page.press("Confirm and unfreeze").await;
        page.sees("This is not your password.").await;
        page.says("This is not your password.").await;
        assert!(is_frozen(shop).await);
        page.shot("balance-unfreezing").await;
        page.fill("Password", PASSWORD).await;
        page.press("Confirm and unfreeze").await;
        page.focus_is_on("heading", OPEN).await;
        page.says("Your account is open again.").await;
        assert!(!is_frozen(shop).await);
        assert!(!page.kept().await.contains(PASSWORD));
        page.press("Freeze account").await;
        page.the("heading", FROZEN).await;
        page.press("Unfreeze account").await;
        page.the("heading", OPEN).await;
        assert!(!page.has("textbox", "Password").await, "it was given a moment ago");
    })
    .await;
}

#[tokio::test]
async fn who_leaves_it_frozen_is_back_at_the_button() {
    visit(async |Visit { shop, page, .. }| {
        frozen(shop, page).await;
        page.press("Unfreeze account").await;
        page.press("Leave it frozen").await;
        page.the("button", "Unfreeze account").await;
        page.focus_is_on("heading", FROZEN).await;
        assert!(is_frozen(shop).await);
    })
    .await;
}

#[tokio::test]
async fn after_too_many_passwords_it_says_when_to_go_on() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        frozen(shop, page).await;
        page.press("Unfreeze account").await;
        const STEP_UP: &str = "POST /api/v1/session/step-up";
        for attempt in 0..30 {
            page.fill("Password", &format!("no password {attempt}")).await;
            page.press("Confirm and unfreeze").await;
            let answered = async || {
                let asked = shop.line.passed(STEP_UP);
                asked.get(attempt).map(|passed| passed.status).filter(|status| *status > 0)
            };
            if until("the shop's answer", answered).await == 429 {
                break;
            }
            page.sees("This is not your password.").await;
        }
        page.sees("Try again after ").await;
        page.the("heading", FROZEN).await;
        assert_eq!(ada.get("/account").await.body["frozen"], true);
    })
    .await;
}

#[tokio::test]
async fn a_lost_answer_is_told_and_pressing_again_does_no_harm() {
    visit(async |Visit { shop, page, .. }| {
        page.open("/signin").await;
        page.signs_in(ADA).await;
        page.the("button", "Freeze account").await;
        shop.line.fail("POST /api/v1/account/freeze", Fault::RequestLost);
        page.press("Freeze account").await;
        page.sees("it is not certain that your account is frozen").await;
        assert!(!is_frozen(shop).await);
        shop.line.mend();
        shop.line.fail("POST /api/v1/account/freeze", Fault::ReplyLost);
        page.press("Freeze account").await;
        // What happened is asked for.
        page.the("heading", FROZEN).await;
        page.no_longer_sees("it is not certain that your account is frozen").await;
        shop.line.mend();
        page.press("Unfreeze account").await;
        page.fill("Password", PASSWORD).await;
        shop.line.fail("POST /api/v1/session/step-up", Fault::RequestLost);
        page.press("Confirm and unfreeze").await;
        page.sees("The shop did not answer. Nothing has changed: try again in a moment.").await;
        shop.line.mend();
        page.press("Confirm and unfreeze").await;
        page.the("heading", OPEN).await;
        assert!(!is_frozen(shop).await);
    })
    .await;
}

#[tokio::test]
async fn while_the_shop_thinks_nothing_is_sent_twice_and_offline_nothing_is_sent() {
    visit(async |Visit { shop, page, .. }| {
        frozen(shop, page).await;
        page.press("Unfreeze account").await;
        page.fill("Password", PASSWORD).await;
        shop.line.fail("POST /api/v1/session/step-up", Fault::Stopped);
        page.the("button", "Confirm and unfreeze").await.double_click().await;
        page.sees("The shop is being asked").await;
        shop.line.mend();
        page.the("heading", OPEN).await;
        assert_eq!(shop.line.passed("POST /api/v1/session/step-up").len(), 1);
        page.goes_offline().await;
        page.sees("You are offline, and the shop has to be told.").await;
        assert!(page.the("button", "Freeze account").await.is_disabled().await);
        page.comes_online().await;
        page.press("Freeze account").await;
        page.the("heading", FROZEN).await;
    })
    .await;
}

#[tokio::test]
async fn the_address_of_freezing_leads_to_it_and_the_keyboard_does_the_rest() {
    visit_at_a_desk(async |Visit { shop, page, .. }| {
        page.open("/signin").await;
        page.signs_in(ADA).await;
        page.open("/balance#freeze").await;
        page.focus_is_on("heading", OPEN).await;
        tab_to(page, "button", "Freeze account").await;
        page.key(Key::Enter).await;
        page.focus_is_on("heading", FROZEN).await;
        tab_to(page, "button", "Unfreeze account").await;
        page.key(Key::Enter).await;
        page.focus_is_on("textbox", "Password").await;
        page.write(PASSWORD).await;
        page.key(Key::Enter).await;
        page.focus_is_on("heading", OPEN).await;
        assert!(!is_frozen(shop).await);
    })
    .await;
}
