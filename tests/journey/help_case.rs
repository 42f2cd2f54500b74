//! A report and what is said of it: the shop's answer arrives, the shopper writes back, and it is closed.

use scrip_tests::house::{
    client::Client,
    proxy::Fault,
    shop::{ADA, Shop},
    until,
    visit::{Visit, visit, visit_with_mail},
};
use serde_json::json;

/// Ada has reported a card. Says the number.
async fn reported(shop: &Shop) -> String {
    let body = json!({ "about": { "kind": "code", "last_four": "7P19" }, "words": "It is gone" });
    let filed = Client::sign_in(shop, ADA).await.says("POST", "/cases", &body).await;
    filed.body["id"].as_str().expect("a report has a number").to_owned()
}

#[tokio::test]
async fn the_answer_arrives_while_the_page_is_open_and_is_there_after_a_reload() {
    visit(async |Visit { shop, page, .. }| {
        let number = reported(shop).await;
        page.open("/signin?next=/help").await;
        page.signs_in(ADA).await;
        page.sees(&number).await;
        page.sees("Open").await;
        shop.answers(&number, "Which day was it?").await;
        page.sees("Which day was it?").await;
        page.says("The shop has answered a report of yours.").await;
        page.sees("Answered").await;
        page.shot("help-answered").await;
        page.reload().await;
        page.sees("Which day was it?").await;
        page.press(&format!("Reply to report {number}")).await;
        page.focus_is_on("textbox", "Your reply").await;
        page.press("Send reply").await;
        page.sees("Write something, or leave it.").await;
        page.fill("Your reply", "On Monday").await;
        // News leave what is being written alone, and however often it is sent, it arrives once.
        shop.answers(&number, "We are looking.").await;
        page.sees("We are looking.").await;
        shop.line.fail("POST /api/v1/cases/*", Fault::ReplyLost);
        page.press("Send reply").await;
        page.sees("The shop did not answer. Send it again: it arrives once.").await;
        page.shot("help-replying").await;
        shop.line.mend();
        page.press("Send reply").await;
        page.says("Your reply is with the shop.").await;
        page.lost("textbox", "Your reply").await;
        let thread = shop.only_report().await["case"]["thread"].clone();
        let said: Vec<&str> = thread.as_array().into_iter().flatten().filter_map(|one| one["words"].as_str()).collect();
        assert_eq!(said, ["Which day was it?", "We are looking.", "On Monday"]);
        shop.closes(&number).await;
        page.sees("The shop has closed this report.").await;
        page.lost("button", &format!("Reply to report {number}")).await;
        page.shot("help-closed").await;
    })
    .await;
}

#[tokio::test]
async fn on_any_other_page_it_is_told_and_leads_there() {
    visit(async |Visit { shop, page, .. }| {
        let number = reported(shop).await;
        page.opens_redeem_as(ADA).await;
        shop.answers(&number, "It is blocked now.").await;
        page.sees("The shop has answered a report of yours.").await;
        page.shot("help-news").await;
        page.follow("Read it").await;
        page.is_at("/help").await;
        page.sees("It is blocked now.").await;
        page.no_longer_sees("The shop has answered a report of yours.").await;
        page.follow("Balance").await;
        page.is_at("/balance").await;
        assert!(!page.has("link", "Read it").await, "it was read");
    })
    .await;
}

#[tokio::test]
async fn a_letter_leads_to_the_very_report_after_signing_in_too() {
    visit_with_mail(async |Visit { shop, page, .. }| {
        let number = reported(shop).await;
        shop.answers(&number, "It is blocked now.").await;
        let letter = shop.mail().waits_for(1, ADA).await.remove(0);
        assert!(letter.subject.contains(&number), "{}", letter.subject);
        assert!(!letter.text.contains("blocked"), "{}", letter.text);
        page.open(&format!("/help#{number}")).await;
        page.sees("Signed in, Help looks at your own account").await;
        page.follows_sign_in_as(ADA).await;
        page.is_at(&format!("/help#{number}")).await;
        page.sees("It is blocked now.").await;
        until("the keyboard to be with the report", async || {
            (page.script("document.activeElement.id").await == format!("case-{number}")).then_some(())
        })
        .await;
    })
    .await;
}

#[tokio::test]
async fn what_was_answered_while_the_line_was_gone_is_there_when_it_is_back() {
    visit(async |Visit { shop, page, .. }| {
        let number = reported(shop).await;
        page.open("/signin?next=/help").await;
        page.signs_in(ADA).await;
        page.sees(&number).await;
        page.goes_offline().await;
        page.sees("You are offline.").await;
        shop.answers(&number, "It is blocked now.").await;
        page.comes_online().await;
        page.sees("It is blocked now.").await;
    })
    .await;
}
