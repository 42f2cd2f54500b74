//! What comes back from letters: another password, and a confirmed e-mail.

use scrip_tests::house::{
    client::Client,
    shop::{ADA, PASSWORD},
    visit::{Visit, visit, visit_with_mail},
};

const NEW: &str = "another good password";
const SENT: &str = "If this e-mail address has an account, a letter is on its way to it.";

#[tokio::test]
async fn who_has_forgotten_the_password_chooses_another_by_a_letter() {
    visit_with_mail(async |Visit { shop, browser, page }| {
        let elsewhere = Client::sign_in(shop, ADA).await;
        page.open("/signin").await;
        page.fill("E-mail", "ada").await;
        page.press("Forgotten your password?").await;
        page.press("Send me the link").await;
        page.sees("Check the e-mail address").await;
        page.fill("E-mail", "nobody@mail.example").await;
        page.press("Send me the link").await;
        page.sees(SENT).await;
        page.press("Send it once more").await;
        page.fill("E-mail", ADA).await;
        page.press("Send me the link").await;
        page.sees(SENT).await;
        page.shot("password-forgotten").await;

        let link = shop.letter(ADA, "Choose a new password", 1).await.word_link();
        page.opens_link(&link).await;
        page.is_titled("Choose a new password · Scrip").await;
        page.is_at("/reset").await;
        let word = link.split("#token=").nth(1).expect("a word");
        let history = page.script("JSON.stringify([history.state, document.referrer, document.body.outerHTML])").await;
        assert!(!page.kept().await.contains(word) && !history.to_string().contains(word));
        page.fill("New password", "short").await;
        page.press("Change my password").await;
        page.sees("Choose a password of 8 characters or more.").await;
        page.fill("New password", NEW).await;
        page.shot("password-reset").await;
        page.press("Change my password").await;
        page.sees("Your password is changed.").await;
        assert_eq!(elsewhere.get("/account").await.status, 401, "everywhere is signed out");
        page.all("link", "Sign in").await.pop().expect("the way on").click().await;
        page.types_password(ADA, PASSWORD).await;
        page.sees("E-mail and password do not belong together.").await;
        page.types_password(ADA, NEW).await;
        page.the("button", "Sign out").await;
        assert!(!shop.log().contains(word) && !shop.log().contains(NEW));

        // Once used it leads to another one.
        let late = browser.new_tab().await;
        late.opens_link(&link).await;
        late.fill("New password", "yet another one").await;
        late.press("Change my password").await;
        late.sees("This link has been used, or is too old. We send you another one.").await;
        late.fill("E-mail", ADA).await;
        late.press("Send me the link").await;
        late.sees(SENT).await;
    })
    .await;
}

#[tokio::test]
async fn an_e_mail_is_confirmed_by_its_letter_and_the_letter_comes_again() {
    visit_with_mail(async |Visit { shop, browser, page }| {
        page.open("/signin?next=/account").await;
        page.makes_an_account("Cy", "cy@mail.example").await;
        page.is_at("/account").await;
        page.sees("Your e-mail is not confirmed.").await;
        let first = shop.letter("cy@mail.example", "Confirm your e-mail", 1).await.word_link();
        page.press("Send the letter again").await;
        page.sees("The letter is on its way.").await;
        page.shot("account-unconfirmed").await;
        let second = shop.letter("cy@mail.example", "Confirm your e-mail", 2).await.word_link();

        let other = browser.new_tab().await;
        other.opens_link(&first).await;
        other.is_at("/confirm").await;
        other.sees("This link has been used, or is too old.").await;
        other.follow("See your account").await;
        other.the("button", "Send the letter again").await;
        other.opens_link(&second).await;
        other.sees("Your e-mail is confirmed.").await;
        other.shot("confirmed").await;
        // The page that is open hears of it.
        page.no_longer_sees("Your e-mail is not confirmed.").await;
        other.opens_link(&second).await;
        other.sees("This link has been used, or is too old.").await;
    })
    .await;
}

#[tokio::test]
async fn without_a_link_the_pages_say_what_to_do() {
    visit(async |Visit { page, .. }| {
        page.open("/confirm").await;
        page.sees("Open the link in your letter.").await;
        page.open("/reset").await;
        page.sees("Open the link in your letter.").await;
        page.the("button", "Send me the link").await;
        page.press("Back to signing in").await;
        page.is_at("/signin").await;
    })
    .await;
}
