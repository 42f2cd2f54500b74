//! Help by keyboard alone: a question answered, something looked for and reported, and the shop's answer answered.

use scrip_tests::house::{
    keyboard::{Key, tab_to},
    page::Page,
    shop::ADA,
    visit::{Visit, visit_at_a_desk},
};

async fn enter_on(page: &Page, role: &str, name: &str) {
    tab_to(page, role, name).await;
    page.key(Key::Enter).await;
}

#[tokio::test]
async fn every_question_is_answered_with_keys() {
    visit_at_a_desk(async |Visit { shop, page, .. }| {
        page.open("/signin?next=/help").await;
        page.signs_in(ADA).await;
        page.the("heading", "Your reports").await;
        enter_on(page, "button", "Balance missing?").await;
        page.focus_is_on("heading", "What is missing?").await;
        enter_on(page, "button", "A gift somebody sent me").await;
        page.focus_is_on("heading", "What do you know of it?").await;
        enter_on(page, "button", "How much it was").await;
        page.focus_is_on("heading", "How much was it?").await;
        tab_to(page, "textbox", "Amount").await;
        page.write("4711").await;
        page.key(Key::Enter).await;
        page.focus_is_on("heading", "Your account knows nothing of it").await;
        enter_on(page, "button", "That does not answer it").await;
        page.focus_is_on("textbox", "What is wrong?").await;
        page.write("It was for my birthday").await;
        enter_on(page, "button", "Send report").await;
        page.says("Your report has the number ").await;
        let number = shop.only_report().await["case"]["id"].as_str().expect("a number").to_owned();
        enter_on(page, "button", "Close").await;
        for heading in ["How much was it?", "What do you know of it?", "What is missing?"] {
            enter_on(page, "link", "Back").await;
            page.focus_is_on("heading", heading).await;
        }
        enter_on(page, "link", "Back").await;
        page.focus_is_on("heading", "Help").await;
        shop.answers(&number, "Who sent it?").await;
        page.sees("Who sent it?").await;
        let reply = format!("Reply to report {number}");
        enter_on(page, "button", &reply).await;
        page.focus_is_on("textbox", "Your reply").await;
        page.write("My aunt").await;
        enter_on(page, "button", "Send reply").await;
        page.sees("My aunt").await;
        page.focus_is_on("button", &reply).await;
    })
    .await;
}
