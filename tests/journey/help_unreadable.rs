//! A code can't be read: what helps without the shop, and what it is told where nothing does.

use scrip_tests::house::{
    shop::{ADA, BO},
    visit::{Visit, visit, visit_at_a_desk},
};

const WAY: &str = "Code unreadable?";

#[tokio::test]
async fn look_alikes_and_two_characters_are_answered_at_once() {
    visit(async |Visit { shop, page, .. }| {
        page.open("/help").await;
        page.press(WAY).await;
        page.shot("help-unreadable").await;
        page.press("None, but some look alike").await;
        page.focus_is_on("heading", "Look-alikes do not matter").await;
        page.shot("help-alike").await;
        page.follow("Back").await;
        page.press("One or two").await;
        page.focus_is_on("heading", "Up to two are worked out").await;
        page.sees("Type ? for each character that you can't read.").await;
        page.shot("help-two").await;
        page.follow("Redeem a code").await;
        page.is_at("/redeem").await;
        // What Help said is true.
        let code = shop.one_code();
        page.fill("Code", &[&code[..7], "?", &code[8..]].concat()).await;
        page.press("Use the repaired code").await;
        page.press("Check code").await;
        page.the("link", "Sign in").await;
    })
    .await;
}

#[tokio::test]
async fn what_nobody_can_read_is_told_the_shop() {
    visit_at_a_desk(async |Visit { shop, page, .. }| {
        page.asks_for_help_as(ADA, WAY).await;
        page.press("Three or more").await;
        page.press("I bought it in another shop").await;
        page.focus_is_on("heading", "What can you still read?").await;
        page.fill("Last four characters of the code", "7P1").await;
        page.press("Tell the shop").await;
        page.sees("Write four letters or digits.").await;
        page.fill("Last four characters of the code", "7p19").await;
        page.fill("Last four digits of the serial number", "3456").await;
        page.shot("help-left").await;
        page.press("Tell the shop").await;
        page.focus_is_on("textbox", "What is wrong?").await;
        page.press("Send report").await;
        page.sees("Your report has the number ").await;
        page.shot("help-report-sent").await;
        let about = shop.only_report().await["case"]["about"].clone();
        let told =
            serde_json::json!({ "kind": "unreadable", "last_four": "7P19", "serial": "3456", "bought": "store" });
        assert_eq!(about, told);
    })
    .await;
}

#[tokio::test]
async fn who_can_read_nothing_leaves_it_empty_and_a_guest_signs_in_first() {
    visit(async |Visit { shop, page, .. }| {
        page.open("/help").await;
        page.press(WAY).await;
        page.press("Three or more").await;
        page.press("It was a present").await;
        page.sees("Who sent it through this shop can send it again with a new code.").await;
        page.press("Tell the shop").await;
        page.sees("Sign in to go on from here. What you answered is kept.").await;
        page.follows_sign_in_as(BO).await;
        page.is_at("/help?at=unreadable-report").await;
        page.press("Send report").await;
        page.sees("Your report has the number ").await;
        let report = shop.only_report().await;
        assert_eq!(report["case"]["about"]["bought"], "present");
        assert_eq!(report["case"]["about"]["last_four"], serde_json::Value::Null);
    })
    .await;
}
