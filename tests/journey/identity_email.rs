//! Another e-mail for the account: a proof, a link to the new address, a letter to the one before.

use scrip_tests::house::{
    client::Client,
    proxy::Fault,
    shop::{ADA, BO, PASSWORD},
    visit::{Visit, visit_with_mail},
};

const NEW: &str = "ada@new.example";
const USE: &str = "Use this e-mail address";

#[tokio::test]
async fn an_account_gets_another_e_mail_by_a_proof_and_a_letter() {
    visit_with_mail(async |Visit { shop, browser, page }| {
        page.open("/signin?next=/account").await;
        page.signs_in(ADA).await;
        page.press("Change e-mail address").await;
        page.focus_is_on("textbox", "New e-mail address").await;
        for (typed, said) in [
            ("", "Enter the e-mail address that you want to use from now on."),
            ("ada", "Check the e-mail address"),
            ("ADA@demo.example", "This is the address that you have now."),
        ] {
            page.fill("New e-mail address", typed).await;
            page.press("Send the letter").await;
            page.sees(said).await;
            page.focus_is_on("textbox", "New e-mail address").await;
        }
        page.fill("New e-mail address", NEW).await;
        page.press("Send the letter").await;
        page.focus_is_on("textbox", "Password").await;
        page.shot("email-proof").await;
        page.fill("Password", PASSWORD).await;
        page.press("Confirm and go on").await;
        page.sees("A letter is on its way to ada@new.example.").await;
        page.lost("textbox", "New e-mail address").await;
        page.shot("email-waiting").await;
        assert!(shop.letter(ADA, "Your account at Scrip is to have another", 1).await.text.contains("Keep my address"));
        let link = shop.letter(NEW, USE, 1).await.word_link();

        let other = browser.new_tab().await;
        other.opens_link(&link).await;
        other.is_at("/confirm").await;
        other.sees("Your e-mail is confirmed.").await;
        // The page that is open hears of it.
        page.no_longer_sees("A letter is on its way").await;
        page.sees(NEW).await;
        page.the("button", "Change e-mail address").await;
        shop.letter(ADA, "Your account at Scrip has another", 1).await;
        other.opens_link(&link).await;
        other.sees("This link has been used, or is too old.").await;
        other.open("/signin").await;
        other.types_password(ADA, PASSWORD).await;
        other.sees("E-mail and password do not belong together.").await;
        other.types_password(NEW, PASSWORD).await;
        other.the("button", "Sign out").await;
    })
    .await;
}

#[tokio::test]
async fn who_thinks_again_keeps_the_e_mail_and_the_letter_comes_again() {
    visit_with_mail(async |Visit { shop, browser, page }| {
        page.open("/signin?next=/account").await;
        page.signs_in(ADA).await;
        page.proves().await;
        page.press("Change e-mail address").await;
        page.press("Leave it").await;
        page.lost("textbox", "New e-mail address").await;
        page.press("Change e-mail address").await;
        page.fill("New e-mail address", BO).await;
        page.press("Send the letter").await;
        page.sees("Another account has this e-mail address. Use a different one.").await;
        page.fill("New e-mail address", NEW).await;
        page.press("Send the letter").await;
        let first = shop.letter(NEW, USE, 1).await.word_link();
        page.press("Send it once more").await;
        let second = shop.letter(NEW, USE, 2).await.word_link();
        let other = browser.new_tab().await;
        other.opens_link(&first).await;
        other.sees("This link has been used, or is too old.").await;
        page.press("Keep my address").await;
        page.lost("button", "Keep my address").await;
        page.the("button", "Change e-mail address").await;
        other.opens_link(&second).await;
        other.sees("This link has been used, or is too old.").await;
        page.sees(ADA).await;
    })
    .await;
}

#[tokio::test]
async fn on_a_bad_line_nothing_that_was_typed_is_lost_and_it_is_said_what_is_not_known() {
    visit_with_mail(async |Visit { shop, page, .. }| {
        page.open("/signin?next=/account").await;
        page.signs_in(ADA).await;
        page.proves().await;
        page.press("Change e-mail address").await;
        page.fill("New e-mail address", NEW).await;
        shop.line.fail("POST /api/v1/account/email", Fault::ReplyLost);
        page.press("Send the letter").await;
        page.sees("The shop did not answer, so perhaps no letter is on its way.").await;
        page.shot("email-lost").await;
        shop.line.mend();
        page.press("Send the letter").await;
        page.sees("A letter is on its way to ada@new.example.").await;
        shop.line.fail("DELETE /api/v1/account/email", Fault::RequestLost);
        page.press("Keep my address").await;
        page.sees("The shop did not answer, so the letter's link may still work.").await;
        shop.line.mend();
        page.press("Keep my address").await;
        page.the("button", "Change e-mail address").await;
        assert!(Client::sign_in(shop, ADA).await.get("/account").await.body["new_email"].is_null());
    })
    .await;
}
