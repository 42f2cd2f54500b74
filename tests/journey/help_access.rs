//! Help in each of its states, judged by axe in every look.

use scrip_tests::house::{
    axe::none,
    client::{Client, attempt_key},
    proxy::Fault,
    shop::{ADA, BO},
    visit::{Visit, visit},
};

#[tokio::test]
async fn what_is_missing_is_asked_and_answered_for_everybody() {
    visit(async |Visit { shop, page, .. }| {
        let code = shop.one_code();
        Client::sign_in(shop, ADA).await.redeem(&code, &attempt_key()).await.expect("the shop answers");
        let mut faults = Vec::new();
        page.open("/help").await;
        page.the("heading", "What happened?").await;
        faults.extend(page.faults_in_all_looks("help, signed out").await);
        page.press("Balance missing?").await;
        faults.extend(page.faults_in_all_looks("help, to sign in").await);
        page.follows_sign_in_as(ADA).await;
        page.press("A card or code I redeemed").await;
        page.press("The last four characters of the code").await;
        page.fill("Last four characters", "7").await;
        page.press("Look for it").await;
        page.sees("Write four letters or digits.").await;
        faults.extend(page.faults_in_all_looks("help, not four").await);
        page.fill("Last four characters", &code[15..]).await;
        page.press("Look for it").await;
        page.the("heading", "Your account knows this").await;
        faults.extend(page.faults_in_all_looks("help, found").await);
        page.press("That does not answer it").await;
        page.the("textbox", "What is wrong?").await;
        faults.extend(page.faults_in_all_looks("help, report").await);
        page.press("Send report").await;
        page.sees("Your report has the number ").await;
        let number = shop.only_report().await["case"]["id"].as_str().expect("a number").to_owned();
        shop.answers(&number, "Which day was it?").await;
        page.open("/help").await;
        page.press(&format!("Reply to report {number}")).await;
        page.press("Send reply").await;
        page.sees("Write something, or leave it.").await;
        faults.extend(page.faults_in_all_looks("help, answered").await);
        none(faults);
    })
    .await;
}

#[tokio::test]
async fn codes_and_scams_are_asked_about_for_everybody() {
    visit(async |Visit { shop, page, .. }| {
        Client::sign_in(shop, ADA).await.gives_one("email", Some(BO), 2_500).await;
        let mut faults = Vec::new();
        page.asks_for_help_as(ADA, "Code unreadable?").await;
        page.press("None, but some look alike").await;
        page.the("heading", "Look-alikes do not matter").await;
        faults.extend(page.faults_in_all_looks("help, look-alikes").await);
        page.press("It does not work").await;
        page.press("I bought it here").await;
        page.the("textbox", "Last four digits of the serial number").await;
        faults.extend(page.faults_in_all_looks("help, what is left").await);
        page.open("/help?at=scam").await;
        page.press("My boss, or somebody with a job for me").await;
        page.the("heading", "What has happened so far?").await;
        faults.extend(page.faults_in_all_looks("help, what happened").await);
        shop.line.fail("POST /api/v1/account/freeze", Fault::RequestLost);
        page.press("Somebody may be in my account").await;
        page.sees("$25.00 for B•••, ").await;
        page.press("Freeze account").await;
        page.sees("so it is not certain that your account is frozen.").await;
        faults.extend(page.faults_in_all_looks("help, what to do").await);
        none(faults);
    })
    .await;
}
