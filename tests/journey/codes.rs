//! The box for gift cards and promo codes: typos, cards, strangers, too many, and what a removal does.

use scrip_tests::house::{
    client::Client,
    keyboard::Key,
    mistake::one_wrong,
    page::Page,
    proxy::Fault,
    shop::ADA,
    visit::{Visit, visit},
};
use serde_json::json;

const FIELD: &str = "Gift card or promo code";
const SEND: &str = "POST /api/v1/cart/codes";

#[tokio::test]
async fn a_typo_in_a_gift_code_is_repaired_and_nothing_is_sent() {
    visit(async |Visit { shop, page, .. }| {
        let code = shop.one_code();
        page.fills_a_cart_with(&["Cast-iron pan"]).await;
        page.applies(&one_wrong(&code, 7)).await;
        page.sees("Check the 7th character: is it").await;
        page.says("Check the 7th character").await;
        assert!(page.the("textbox", FIELD).await.is_invalid().await);
        assert!(page.the("textbox", FIELD).await.description().await.contains("7th character"));
        page.focus_is_on("textbox", FIELD).await;
        page.shot("cart-code-repair").await;
        page.press("Use the repaired code").await;
        assert_eq!(page.the("textbox", FIELD).await.value().await, code);
        for (typed, sentence) in [("", "Enter"), ("K7", "2 characters"), ("CARD-25A7-7777-7P197", "17 characters")] {
            page.applies(typed).await;
            page.sees(sentence).await;
            page.focus_is_on("textbox", FIELD).await;
        }
        assert!(shop.line.passed(SEND).is_empty(), "a typo costs nothing, not even a request");
    })
    .await;
}

#[tokio::test]
async fn a_gift_card_laid_on_the_cart_pays_and_is_known_by_its_last_four_alone() {
    visit(async |Visit { shop, page, .. }| {
        let code = shop.one_code();
        let four: String = code.chars().skip(15).collect();
        page.fills_a_cart_with(&["Cast-iron pan"]).await;
        let before = page.agreed().await;
        page.applies(&code).await;
        page.code_is(&four, "pays $25.00").await;
        let sum = page.comes_to("less by the card", |sum| sum.from_balance == -2_500).await;
        assert_eq!((sum.total, sum.due), (before.total, before.total - 2_500), "a card pays, it takes nothing off");
        page.code_is(&four, "Gift card worth $25.00. What is left of it goes to your balance.").await;
        assert_eq!(page.the("textbox", FIELD).await.value().await, "", "the code does not stay in its field");
        assert!(!page.reads().await.contains(&code[..14]), "more of the code than its last four is shown");
        page.shot("cart-card").await;
        // The same again is the same.
        page.applies(&code).await;
        page.agreed().await;
        assert_eq!(page.the("list", "Applied codes").await.all("listitem", "").await.len(), 1);
        page.press(&format!("Remove {four}")).await;
        page.comes_to("as before", |sum| sum.from_balance == 0).await;
        page.focus_is_on("textbox", FIELD).await;
        page.applies(&code).await;
        page.code_is(&four, "pays $25.00").await;
        page.reload().await;
        page.code_is(&four, "pays $25.00").await;
    })
    .await;
}

#[tokio::test]
async fn a_code_that_nobody_knows_stays_in_its_field() {
    visit(async |Visit { page, .. }| {
        page.fills_a_cart_with(&["Cast-iron pan"]).await;
        page.applies("NOSUCHPROMO").await;
        page.sees("The shop knows no code like this. Compare it with where you found it, letter by letter.").await;
        page.says("The shop knows no code like this.").await;
        page.focus_is_on("textbox", FIELD).await;
        assert_eq!(page.the("textbox", FIELD).await.value().await, "NOSUCHPROMO");
        page.shot("cart-code-unknown").await;
        page.applies("TEST-BARR-ED77-784Y").await;
        page.sees("The shop has switched this card off.").await;
        assert!(!page.has("list", "Applied codes").await);
    })
    .await;
}

#[tokio::test]
async fn a_code_whose_answer_was_lost_is_on_the_cart_once() {
    visit(async |Visit { shop, page, .. }| {
        page.fills_a_cart_with(&["Reading lamp"]).await;
        page.agreed().await;
        shop.line.fail(SEND, Fault::ReplyLost);
        page.applies("SPRING15").await;
        page.sees("The shop did not answer. The code is still in its field: try again in a moment.").await;
        assert_eq!(page.the("textbox", FIELD).await.value().await, "SPRING15");
        shop.line.mend();
        page.press("Apply").await;
        page.code_is("SPRING15", "saves $9.60").await;
        assert_eq!(page.the("list", "Applied codes").await.all("listitem", "").await.len(), 1);
        page.goes_offline().await;
        page.applies("TENOFF").await;
        page.sees("You are offline. The code is still in its field; apply it when you are back.").await;
        page.comes_online().await;
        page.press("Apply").await;
        page.code_is("TENOFF", "saves $10.00").await;
    })
    .await;
}

/// What a code says of itself.
async fn says(page: &Page, code: &str, words: &str) {
    page.applies(code).await;
    page.code_is(code, words).await;
}

#[tokio::test]
async fn a_sixth_code_is_refused_and_a_removal_moves_the_focus_to_the_next_one() {
    visit(async |Visit { page, .. }| {
        page.fills_a_cart_with(&["Fountain pen"]).await;
        for code in ["SPRING15", "KITCHEN10", "GAMES3", "BUY2GET1", "GIFT50"] {
            says(page, code, "kept").await;
        }
        page.applies("TENOFF").await;
        page.sees("A cart takes 5 codes. Remove one to add this one.").await;
        page.shot("cart-five-codes").await;
        page.press("Remove GAMES3").await;
        page.says("GAMES3 is off your cart.").await;
        page.focus_is_on("button", "Remove BUY2GET1").await;
        page.press("Remove GIFT50").await;
        page.focus_is_on("button", "Remove BUY2GET1").await;
        for _ in 0..3 {
            page.key(Key::Enter).await;
            page.agreed().await;
        }
        page.lost("list", "Applied codes").await;
        page.focus_is_on("textbox", FIELD).await;
        page.reload().await;
        page.agreed().await;
        assert!(!page.has("list", "Applied codes").await, "the shop has taken them off too");
    })
    .await;
}

#[tokio::test]
async fn every_state_of_a_code_has_its_own_words() {
    visit(async |Visit { page, .. }| {
        page.fills_a_cart_with(&["Fountain pen", "Beeswax candles, set of 6"]).await;
        says(page, "SUMMER25", "It ran out on").await;
        says(page, "BERLIN", "This code is for another region.").await;
        says(page, "BUDGET", "This promotion has run out.").await;
        says(page, "VIPADA", "Sign in and it applies.").await;
        says(page, "FULLPRICE", "1 item is on sale and does not count.").await;
        page.shot("cart-states").await;
        for code in ["SUMMER25", "BERLIN", "BUDGET", "VIPADA", "FULLPRICE"] {
            page.press(&format!("Remove {code}")).await;
        }
        says(page, "TENOFF", "saves $10.00").await;
        says(page, "ORDER20", "saves $").await;
        page.code_is("TENOFF", "It does not go together with ORDER20").await;
        says(page, "SPRING15", "").await;
        says(page, "GIFT50", "Add something from Gift cards and it applies.").await;
        says(page, "FREESHIP", "").await;
        page.agreed().await;
    })
    .await;
}

#[tokio::test]
async fn taking_a_line_out_makes_a_promo_fall_away_and_it_is_said() {
    visit(async |Visit { page, .. }| {
        page.fills_a_cart_with(&["Cast-iron pan", "Chef's knife"]).await;
        says(page, "KITCHEN10", "saves $10.00").await;
        page.press("Remove Cast-iron pan").await;
        page.says("KITCHEN10 no longer applies. It is kept, and says what is missing.").await;
        page.code_is("KITCHEN10", "Add $26.00 more of Kitchen and it takes off $10.00.").await;
        page.press("Undo").await;
        page.says("KITCHEN10 now applies: saves $10.00.").await;
        page.code_is("KITCHEN10", "saves $10.00").await;
    })
    .await;
}

#[tokio::test]
async fn a_choice_of_codes_is_kept_and_goes_when_it_can_not_hold() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        page.shops_as(ADA, &["Cast-iron pan", "Chef's knife"]).await;
        page.goes_to_cart().await;
        page.applies_all(&["KITCHEN10", "SPRING15"]).await;
        page.code_is("SPRING15", "saves $13.80").await;
        page.press("See 1 other").await;
        page.press("Use these: KITCHEN10").await;
        page.code_is("KITCHEN10", "saves $10.00").await;
        page.agreed().await;
        page.reload().await;
        page.sees("Combined as you chose.").await;
        page.code_is("KITCHEN10", "saves $10.00").await;
        assert_eq!(ada.get("/cart").await.body["input"]["chosen"], json!(["kitchen10"]));
        page.press("Remove KITCHEN10").await;
        page.code_is("SPRING15", "saves $13.80").await;
        assert_eq!(page.agreed().await.discounts, -1_380);
    })
    .await;
}
