//! Help by keyboard alone: a question answered, something looked for and reported, and the shop's answer answered.

use scrip_tests::house::{
    keyboard::{Key, tab_to},
    shop::ADA,
    visit::{Visit, visit_at_a_desk},
};

#[tokio::test]
async fn every_question_is_answered_with_keys() {
    visit_at_a_desk(async |Visit { shop, page, .. }| {
        page.open("/signin?next=/help").await;
        page.signs_in(ADA).await;
        page.the("heading", "Your reports").await;
        page.enters("button", "Balance missing?").await;
        page.focus_is_on("heading", "What is missing?").await;
        page.enters("button", "A gift somebody sent me").await;
        page.focus_is_on("heading", "What do you know of it?").await;
        page.enters("button", "How much it was").await;
        page.focus_is_on("heading", "How much was it?").await;
        tab_to(page, "textbox", "Amount").await;
        page.write("4711").await;
        page.key(Key::Enter).await;
        page.focus_is_on("heading", "Your account knows nothing of it").await;
        page.enters("button", "That does not answer it").await;
        page.focus_is_on("textbox", "What is wrong?").await;
        page.write("It was for my birthday").await;
        page.enters("button", "Send report").await;
        page.says("Your report has the number ").await;
        let number = shop.only_report().await["case"]["id"].as_str().expect("a number").to_owned();
        page.enters("button", "Close").await;
        for heading in ["How much was it?", "What do you know of it?", "What is missing?"] {
            page.enters("link", "Back").await;
            page.focus_is_on("heading", heading).await;
        }
        page.enters("link", "Back").await;
        page.focus_is_on("heading", "Help").await;
        shop.answers(&number, "Who sent it?").await;
        page.sees("Who sent it?").await;
        let reply = format!("Reply to report {number}");
        page.enters("button", &reply).await;
        page.focus_is_on("textbox", "Your reply").await;
        page.write("My aunt").await;
        page.enters("button", "Send reply").await;
        page.sees("My aunt").await;
        page.focus_is_on("button", &reply).await;
    })
    .await;
}
