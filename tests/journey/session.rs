//! Signing in and out, also in the middle of things.

use scrip_tests::house::{
    client::Client,
    shop::{ADA, PASSWORD},
    visit::{Visit, visit},
};

#[tokio::test]
async fn a_guest_signs_in_on_the_way_and_finds_the_code_in_its_field() {
    visit(async |Visit { shop, page, .. }| {
        let code = shop.one_code();
        page.open("/redeem").await;
        page.the("link", "Sign in").await;
        page.fill("Code", &code).await;
        page.press("Check code").await;
        page.is_titled("Sign in · Scrip").await;
        page.sees("It is still in its field.").await;
        assert!(!page.kept().await.contains(&code), "the code waits in the open page and nowhere else");
        page.signs_in(ADA).await;
        page.is_at("/redeem").await;
        assert_eq!(page.the("textbox", "Code").await.value().await, code);
        // Looked up without asking again: that is what the shopper was on the way to.
        page.the("region", "Preview").await;
        page.press("Redeem").await;
        page.the("region", "Receipt").await;
    })
    .await;
}

#[tokio::test]
async fn who_is_signed_out_while_typing_signs_in_and_goes_on() {
    visit(async |Visit { shop, page, .. }| {
        let code = shop.one_code();
        page.opens_redeem_as(ADA).await;
        page.fill("Code", &code).await;
        Client::sign_in(shop, ADA).await.end_all_other_sessions().await;
        page.press("Check code").await;
        page.is_titled("Sign in · Scrip").await;
        assert!(!page.kept().await.contains(&code));
        page.signs_in(ADA).await;
        page.is_at("/redeem").await;
        page.the("region", "Preview").await;
        page.press("Redeem").await;
        page.the("region", "Receipt").await;
    })
    .await;
}

#[tokio::test]
async fn who_is_signed_out_before_redeeming_signs_in_and_nothing_is_lost() {
    visit(async |Visit { shop, page, .. }| {
        let code = shop.one_code();
        page.opens_redeem_as(ADA).await;
        page.previews(&code).await;
        let elsewhere = Client::sign_in(shop, ADA).await;
        let before = elsewhere.available().await;
        elsewhere.end_all_other_sessions().await;
        page.press("Redeem").await;
        page.is_titled("Sign in · Scrip").await;
        page.signs_in(ADA).await;
        page.is_at("/redeem").await;
        assert_eq!(page.the("textbox", "Code").await.value().await, code);
        page.the("region", "Preview").await;
        assert_eq!(elsewhere.available().await, before);
        page.press("Redeem").await;
        page.the("region", "Receipt").await;
        assert_eq!(elsewhere.available().await, before + 2_500);
    })
    .await;
}

#[tokio::test]
async fn a_session_ended_elsewhere_closes_the_balance_at_once() {
    visit(async |Visit { shop, page, .. }| {
        page.open("/signin").await;
        page.signs_in(ADA).await;
        page.is_at("/balance").await;
        page.the("region", "Available").await;
        Client::sign_in(shop, ADA).await.end_all_other_sessions().await;
        page.lost("region", "Available").await;
        page.sees("Sign in to see your balance and its history.").await;
    })
    .await;
}

#[tokio::test]
async fn a_wrong_password_is_told_kindly_and_the_e_mail_stays() {
    visit(async |Visit { page, .. }| {
        page.open("/signin").await;
        page.press("Sign in").await;
        page.sees("Enter the e-mail address of your account.").await;
        page.sees("Enter your password.").await;
        page.focus_is_on("textbox", "E-mail").await;
        page.fill("E-mail", "ada").await;
        page.fill("Password", "x").await;
        page.press("Sign in").await;
        page.sees("Check the e-mail address: it looks like name@example.com.").await;
        page.fill("E-mail", ADA).await;
        page.fill("Password", "not her password").await;
        page.press("Sign in").await;
        page.sees("E-mail and password do not belong together.").await;
        page.says("E-mail and password do not belong together.").await;
        assert_eq!(page.the("textbox", "E-mail").await.value().await, ADA);
        page.shot("wrong-password").await;
        page.fill("Password", PASSWORD).await;
        page.press("Sign in").await;
        page.the("button", "Sign out").await;
    })
    .await;
}

#[tokio::test]
async fn signing_out_takes_the_balance_away_in_every_tab() {
    visit(async |Visit { browser, page, .. }| {
        page.open("/signin").await;
        page.signs_in(ADA).await;
        let other = browser.new_tab().await;
        other.open("/balance").await;
        other.the("region", "Available").await;
        page.press("Sign out").await;
        page.says("You are signed out.").await;
        page.the("link", "Sign in").await;
        page.lost("region", "Available").await;
        other.lost("region", "Available").await;
    })
    .await;
}

#[tokio::test]
async fn nobody_is_sent_to_another_site_by_signing_in() {
    visit(async |Visit { shop, page, .. }| {
        page.open("/signin?next=//evil.example/balance").await;
        page.signs_in(ADA).await;
        page.is_at("/balance").await;
        assert_eq!(page.script("location.origin").await, shop.address());
    })
    .await;
}
