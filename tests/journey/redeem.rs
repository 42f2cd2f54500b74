//! From a code to a balance.

use scrip_tests::house::{
    client::Client,
    keyboard::Key,
    mistake::{one_wrong, swapped, unreadable},
    shop::{ADA, BO},
    visit::{Visit, dollars, visit, visit_at_a_desk},
};
use std::time::{Duration, Instant};

/// Types a code with a mistake in it, accepts the repair, and follows the money into the balance and a second tab.
async fn mended(visit: &mut Visit, mistake: impl Fn(&str) -> String, question: &str, picture: &str) {
    let Visit { shop, browser, page } = visit;
    let code = shop.one_code();
    let ada = Client::sign_in(shop, ADA).await;
    let after = ada.available().await + 2_500;
    page.opens_redeem_as(ADA).await;
    let elsewhere = browser.new_tab().await;
    elsewhere.open("/balance").await;
    elsewhere.the("table", "History").await;

    let before = shop.line.api_calls();
    page.fill("Code", &mistake(&code)).await;
    page.sees(question).await;
    assert!(page.the("textbox", "Code").await.is_invalid().await);
    page.shot(&format!("{picture}-repair")).await;
    page.press("Use the repaired code").await;
    assert_eq!(page.the("textbox", "Code").await.value().await, code);
    assert_eq!(shop.line.api_calls(), before, "a typo costs nothing, not even a request");

    page.press("Check code").await;
    let preview = page.the("region", "Preview").await.reads().await;
    for fact in ["$25", ADA, "Gift cards", "United States", "No expiry", &dollars(after)] {
        assert!(preview.contains(fact), "{fact} is missing in: {preview}");
    }
    page.says("This card is worth $25.00. Nothing has happened yet.").await;
    assert_eq!(ada.available().await, after - 2_500, "nothing has happened yet");
    page.shot(&format!("{picture}-preview")).await;

    page.press("Redeem").await;
    page.the("region", "Receipt").await;
    let receipt_shown = Instant::now();
    elsewhere.sees(&dollars(after)).await;
    let took = receipt_shown.elapsed();
    assert!(took < Duration::from_secs(1), "the second tab took {took:?}");
    elsewhere.says(&format!("Your balance is now {}.", dollars(after))).await;

    page.says("$25.00 added to your balance.").await;
    page.focus_is_on("heading", "$25.00 added to your balance.").await;
    page.shot(&format!("{picture}-receipt")).await;
    page.follow("See your balance").await;
    page.is_at("/balance").await;
    assert!(page.the("region", "Available").await.reads().await.contains(&dollars(after)));
    let last_four: String = code.chars().skip(15).collect();
    let history = page.the("table", "History").await;
    let newest = history.all("row", "").await.remove(1).reads().await;
    for cell in ["Today", &format!("••••{last_four}"), "+$25.00"] {
        assert!(newest.contains(cell), "{cell} is missing in the newest row: {newest}");
    }
    // A phone has no room for the fourth column.
    let phone = page.script("innerWidth < 600").await == true;
    assert!(phone || newest.contains(&dollars(after)), "the balance after is missing in the newest row: {newest}");
    assert!(elsewhere.the("table", "History").await.reads().await.contains(&last_four));
    page.shot(&format!("{picture}-balance")).await;
    shop.the_ledger_is_clean();
}

#[tokio::test]
async fn a_wrong_character_is_mended_and_the_card_redeemed() {
    visit(async |visit| {
        mended(visit, |code| one_wrong(code, 7), "Check the 7th character: is it", "wrong-character").await;
    })
    .await;
}

#[tokio::test]
async fn two_swapped_neighbours_are_put_right_and_the_card_redeemed() {
    visit_at_a_desk(async |visit| {
        mended(visit, |code| swapped(code, 5), "are they the other way round?", "swapped").await;
    })
    .await;
}

#[tokio::test]
async fn two_scratched_characters_are_filled_in_and_the_card_redeemed() {
    visit(async |visit| {
        mended(visit, |code| unreadable(code, &[3, 14]), "The unreadable characters can only be these.", "scratched")
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_card_with_a_security_code_asks_for_it_and_pays_with_the_right_one_alone() {
    visit(async |Visit { shop, page, .. }| {
        let card = shop.demo_codes().into_iter().find(|code| code.what.contains("security code, 20 dollars"));
        let card = card.expect("the demo has such a card");
        let (number, pin) = card.parts();
        let pin = pin.expect("it has a security code");
        page.opens_redeem_as(ADA).await;
        assert!(!page.has("textbox", "Security code").await);
        page.fill("Code", number).await;
        page.the("textbox", "Security code").await;
        let before = shop.line.api_calls();
        page.press("Check code").await;
        page.sees("This card also has a security code.").await;
        page.focus_is_on("textbox", "Security code").await;
        page.fill("Security code", "1234").await;
        page.press("Check code").await;
        page.sees("4 characters, it needs 8").await;
        assert_eq!(shop.line.api_calls(), before);
        page.fill("Security code", "99999999").await;
        page.shot("security-code").await;
        page.press("Check code").await;
        page.sees("This code can not be used.").await;
        page.fill("Security code", pin).await;
        page.press("Check code").await;
        assert!(page.the("region", "Preview").await.reads().await.contains("$20"));
        page.press("Redeem").await;
        assert!(page.the("region", "Receipt").await.reads().await.contains("$20"));
    })
    .await;
}

#[tokio::test]
async fn an_impatient_double_click_pays_once() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        let before = ada.available().await;
        page.opens_redeem_as(ADA).await;
        page.previews(&shop.one_code()).await;
        page.the("button", "Redeem").await.double_click().await;
        page.the("region", "Receipt").await;
        shop.rest().await;
        assert_eq!(
            shop.line.passed("POST /api/v1/redemptions").iter().filter(|it| !it.path.ends_with("preview")).count(),
            1
        );
        assert_eq!(ada.available().await, before + 2_500);
        shop.the_ledger_is_clean();
    })
    .await;
}

#[tokio::test]
async fn enter_pressed_many_times_pays_once() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        let before = ada.available().await;
        page.opens_redeem_as(ADA).await;
        page.fill("Code", &shop.one_code()).await;
        for _ in 0..5 {
            page.key(Key::Enter).await;
        }
        page.the("region", "Preview").await;
        page.focus_is_on("heading", "This card is worth $25.00. Nothing has happened yet.").await;
        page.key(Key::Tab).await;
        page.focus_is_on("button", "Redeem").await;
        for _ in 0..5 {
            page.key(Key::Enter).await;
        }
        page.the("region", "Receipt").await;
        shop.rest().await;
        assert_eq!(
            shop.line.passed("POST /api/v1/redemptions").iter().filter(|it| !it.path.ends_with("preview")).count(),
            1
        );
        assert_eq!(ada.available().await, before + 2_500);
    })
    .await;
}

#[tokio::test]
async fn the_same_code_again_shows_the_first_receipt() {
    visit(async |Visit { shop, page, .. }| {
        let code = shop.one_code();
        page.opens_redeem_as(ADA).await;
        page.previews(&code).await;
        page.press("Redeem").await;
        page.the("region", "Receipt").await;
        page.press("Redeem another code").await;
        page.focus_is_on("textbox", "Code").await;
        assert_eq!(page.the("textbox", "Code").await.value().await, "");
        page.fill("Code", &code).await;
        page.press("Check code").await;
        let receipt = page.the("region", "Receipt").await.reads().await;
        assert!(receipt.contains("Already in your balance"), "{receipt}");
        page.says("$25.00 was already in your balance.").await;
    })
    .await;
}

#[tokio::test]
async fn a_card_that_is_not_mine_stays_whole_for_whose_it_is() {
    visit(async |Visit { shop, page, .. }| {
        let code = shop.one_code();
        page.opens_redeem_as(ADA).await;
        page.previews(&code).await;
        page.press("Not mine").await;
        page.lost("region", "Preview").await;
        assert_eq!(page.the("textbox", "Code").await.value().await, "");
        page.previews(&code).await;
        assert!(page.has("button", "Redeem").await);
    })
    .await;
}

#[tokio::test]
async fn bo_redeems_in_euro_and_takes_the_partners_cards() {
    visit(async |Visit { shop, page, .. }| {
        page.opens_redeem_as(BO).await;
        page.previews("kaf fee pau sen").await;
        let preview = page.the("region", "Preview").await.reads().await;
        for fact in ["€15", BO, "Germany"] {
            assert!(preview.contains(fact), "{fact} is missing in: {preview}");
        }
        page.press("Redeem").await;
        page.the("region", "Receipt").await;
        shop.the_ledger_is_clean();
    })
    .await;
}
