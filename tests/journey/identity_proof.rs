//! A fresh proof: what leaves the house wants one, in place.

use scrip_tests::house::{
    buying::payment,
    client::Client,
    download::Downloads,
    proxy::Fault,
    shop::{ADA, BO, PASSWORD},
    visit::{Visit, visit, visit_at_a_desk},
};

#[tokio::test]
async fn a_file_of_the_history_wants_the_password_once_in_five_minutes() {
    visit_at_a_desk(async |Visit { shop, browser, page }| {
        let files = Downloads::of(browser, page).await;
        page.open("/signin").await;
        page.signs_in(ADA).await;
        page.history().await;
        page.follow("CSV").await;
        page.focus_is_on("textbox", "Password").await;
        page.press("Confirm and download").await;
        page.sees("Enter your password.").await;
        page.fill("Password", "demo shoplifter").await;
        page.press("Confirm and download").await;
        page.sees("This is not your password.").await;
        page.shot("history-proof-of-who").await;
        page.press("Leave it").await;
        page.lost("textbox", "Password").await;
        page.focus_is_on("link", "CSV").await;
        page.follow("CSV").await;
        page.fill("Password", PASSWORD).await;
        page.press("Confirm and download").await;
        assert!(files.take(".csv").await.contains("id,at,kind"));
        page.lost("textbox", "Password").await;
        page.follow("JSON").await;
        assert!(files.take(".json").await.starts_with('['));
        shop.line.fail("GET /api/v1/session/step-up", Fault::RequestLost);
        page.follow("CSV").await;
        page.sees("The shop did not answer, so there is no file.").await;
    })
    .await;
}

#[tokio::test]
async fn with_a_second_factor_a_file_wants_its_code_too() {
    visit_at_a_desk(async |Visit { shop, browser, page }| {
        let files = Downloads::of(browser, page).await;
        let mut app = Client::sign_in(shop, ADA).await.sets_up_an_authenticator().await;
        page.open("/signin?next=/balance").await;
        page.types_password(ADA, PASSWORD).await;
        page.fill("Code from your app", &app.next().await).await;
        page.press("Sign in").await;
        page.history().await;
        page.follow("CSV").await;
        page.the("textbox", "Code from your app").await;
        page.fill("Password", PASSWORD).await;
        page.fill("Code from your app", &app.old()).await;
        page.press("Confirm and download").await;
        page.sees("This code does not fit, or was used already.").await;
        page.focus_is_on("textbox", "Code from your app").await;
        page.press("Use a recovery code").await;
        page.fill("Recovery code", &app.recovery[3]).await;
        page.press("Confirm and download").await;
        assert!(files.take(".csv").await.contains("id,at,kind"));
    })
    .await;
}

#[tokio::test]
async fn who_sends_much_proves_it_and_the_gift_goes_once() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        page.gives_as(ADA).await;
        page.writes_gift("Bo", BO, "250").await;
        page.reviews().await;
        page.sends_with(payment::APPROVED).await;
        page.press("I know this person: send it").await;
        page.focus_is_on("textbox", "Password").await;
        page.shot("gift-proof-of-who").await;
        assert!(ada.get("/gifts").await.body["items"].as_array().is_some_and(Vec::is_empty));
        page.fill("Password", PASSWORD).await;
        page.press("Confirm and send").await;
        page.gift_number().await;
        assert_eq!(ada.get("/gifts").await.body["items"].as_array().map(Vec::len), Some(1));
        shop.the_ledger_is_clean();
    })
    .await;
}
