//! A second factor: signing in with it, setting it up, its recovery codes, and taking it off.

use scrip_tests::house::{
    axe::none,
    client::Client,
    download::Downloads,
    identity::Authenticator,
    page::Page,
    proxy::Fault,
    shop::{ADA, PASSWORD},
    until,
    visit::{Visit, visit, visit_at_a_desk},
};

const CODE: &str = "Code from your app";

/// With the right password, at the code.
async fn at_the_code(page: &Page) {
    page.open("/signin?next=/account").await;
    page.types_password(ADA, PASSWORD).await;
    page.focus_is_on("textbox", CODE).await;
}

#[tokio::test]
async fn the_password_alone_lets_nobody_in_and_the_code_goes_on_to_where_one_was() {
    visit(async |Visit { shop, page, .. }| {
        let mut app = Client::sign_in(shop, ADA).await.sets_up_an_authenticator().await;
        at_the_code(page).await;
        page.says("Your account asks for one more thing").await;
        let field = page.the("textbox", CODE).await;
        let told = "function () { return [this.autocomplete, this.inputMode] }";
        assert_eq!(field.call(told).await, serde_json::json!(["one-time-code", "numeric"]));
        assert!(!page.has("button", "Sign out").await);
        page.shot("signin-code").await;
        page.press("Sign in").await;
        page.sees("Enter the code.").await;
        page.fill(CODE, "12345").await;
        page.press("Sign in").await;
        page.sees("Your app shows six digits").await;
        page.fill(CODE, &app.old()).await;
        page.press("Sign in").await;
        page.sees("This code does not fit, or was used already.").await;
        page.says("This code does not fit, or was used already.").await;
        page.fill(CODE, &app.next().await).await;
        page.press("Sign in").await;
        page.is_at("/account").await;
        page.the("button", "Sign out").await;
        let kept = page.kept().await;
        assert!(!kept.contains(PASSWORD) && !kept.contains("otpauth"), "{kept}");
    })
    .await;
}

#[tokio::test]
async fn who_has_lost_the_phone_gets_in_by_a_recovery_code_once() {
    visit(async |Visit { shop, page, .. }| {
        let app = Client::sign_in(shop, ADA).await.sets_up_an_authenticator().await;
        for (code, lets_in) in [(&app.recovery[0], true), (&app.recovery[0], false), (&app.recovery[1], true)] {
            at_the_code(page).await;
            page.press("Use a recovery code").await;
            page.focus_is_on("textbox", "Recovery code").await;
            page.fill("Recovery code", &code.to_uppercase()).await;
            page.press("Sign in").await;
            if lets_in {
                page.the("button", "Sign out").await.click().await;
                page.the("link", "Sign in").await;
            } else {
                page.sees("This code does not fit, or was used already.").await;
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_code_that_comes_too_late_asks_for_the_password_again_and_keeps_the_e_mail() {
    visit(async |Visit { shop, page, .. }| {
        let mut app = Client::sign_in(shop, ADA).await.sets_up_an_authenticator().await;
        at_the_code(page).await;
        // As after five minutes: the half of a session is gone.
        let half = serde_json::json!({ "name": "__Host-scrip-half", "url": shop.address() });
        page.tell("Network.deleteCookies", half).await;
        page.fill(CODE, &app.next().await).await;
        page.press("Sign in").await;
        page.sees("It took too long, so we ask for your password once more.").await;
        page.focus_is_on("textbox", "Password").await;
        assert_eq!(page.the("textbox", "E-mail").await.value().await, ADA);
        page.fill("Password", PASSWORD).await;
        page.press("Sign in").await;
        page.fill(CODE, &app.next().await).await;
        page.press("Sign in").await;
        page.is_at("/account").await;
    })
    .await;
}

/// At the code, where waits of so many milliseconds are over at once.
async fn at_the_code_in_a_hurry(page: &Page, waits: &str) {
    page.open("/signin?next=/account").await;
    page.script(&format!(
        "window.real = setTimeout; window.setTimeout = (then, ms) => real(then, {waits}.includes(ms) ? 200 : ms); null"
    ))
    .await;
    page.types_password(ADA, PASSWORD).await;
    page.focus_is_on("textbox", CODE).await;
}

#[tokio::test]
async fn who_needs_longer_is_told_a_minute_before_and_gets_it_by_one_press() {
    visit(async |Visit { shop, page, .. }| {
        let mut app = Client::sign_in(shop, ADA).await.sets_up_an_authenticator().await;
        at_the_code_in_a_hurry(page, "[240000]").await;
        page.says("You have one minute left to enter the code.").await;
        page.focus_is_on("textbox", CODE).await;
        none(page.faults_in_looks("a minute left").await);
        page.shot("signin-minute-left").await;
        page.script("window.setTimeout = real; null").await;
        shop.line.fail("POST /api/v1/session/second-factor/time", Fault::ReplyLost);
        page.press("More time").await;
        page.sees("The shop did not answer").await;
        shop.line.mend();
        page.press("More time").await;
        page.says("You have five more minutes.").await;
        page.focus_is_on("textbox", CODE).await;
        page.no_longer_sees("You have one minute left").await;
        page.fill(CODE, &app.next().await).await;
        page.press("Sign in").await;
        page.is_at("/account").await;
    })
    .await;
}

#[tokio::test]
async fn who_does_not_come_back_in_time_is_asked_for_the_password_and_told_why() {
    visit(async |Visit { shop, page, .. }| {
        Client::sign_in(shop, ADA).await.sets_up_an_authenticator().await;
        at_the_code_in_a_hurry(page, "[240000, 60000]").await;
        page.sees("It took too long, so we ask for your password once more.").await;
        page.focus_is_on("textbox", "Password").await;
        assert_eq!(page.the("textbox", "E-mail").await.value().await, ADA);
    })
    .await;
}

#[tokio::test]
async fn after_too_many_codes_it_says_when_to_go_on() {
    visit(async |Visit { shop, page, .. }| {
        let app = Client::sign_in(shop, ADA).await.sets_up_an_authenticator().await;
        at_the_code(page).await;
        const SENT: &str = "POST /api/v1/session/second-factor";
        for attempt in 0..20 {
            page.fill(CODE, &app.old()).await;
            page.press("Sign in").await;
            let answered = async || {
                let asked = shop.line.passed(SENT);
                asked.get(attempt).map(|passed| passed.status).filter(|status| *status > 0)
            };
            if until("the shop's answer", answered).await == 429 {
                break;
            }
            page.sees("This code does not fit").await;
        }
        page.sees("Too many tries in a short time. Try again after ").await;
    })
    .await;
}

#[tokio::test]
async fn an_authenticator_is_set_up_with_its_recovery_codes_and_taken_off_again() {
    visit_at_a_desk(async |Visit { shop, browser, page }| {
        let files = Downloads::of(browser, page).await;
        page.open("/signin?next=/account").await;
        page.signs_in(ADA).await;
        page.press("Set up an authenticator").await;
        page.focus_is_on("textbox", "Password").await;
        page.fill("Password", PASSWORD).await;
        page.press("Confirm and go on").await;
        page.the("image", "QR code for your authenticator app").await;
        let key = page.script("document.querySelector('.secret-text').textContent").await;
        let mut app = Authenticator::of(key.as_str().expect("a key"));
        page.shot("factor-setting-up").await;
        page.fill(CODE, &app.old()).await;
        page.press("Switch it on").await;
        page.sees("This code does not fit, or was used already.").await;
        page.fill(CODE, &app.next().await).await;
        page.press("Switch it on").await;
        page.focus_is_on("heading", "Your recovery codes").await;
        let codes =
            page.script("[...document.querySelectorAll('.recovery code')].map((code) => code.textContent)").await;
        assert_eq!(codes.as_array().map(Vec::len), Some(10), "{codes}");
        page.shot("factor-recovery-codes").await;
        page.follow("Download codes").await;
        let file = files.take(".txt").await;
        assert!(
            codes.as_array().into_iter().flatten().all(|code| file.contains(code.as_str().expect("a code"))),
            "{file}"
        );
        page.press("I have kept them").await;
        page.sees("10 recovery codes are left.").await;
        let kept = page.kept().await;
        assert!(!kept.contains(codes[0].as_str().expect("a code")) && !kept.contains(key.as_str().expect("a key")));

        // It is asked for from now on; elsewhere too.
        let other = browser.new_tab().await;
        other.open("/account").await;
        other.sees("10 recovery codes are left.").await;
        page.press("New recovery codes").await;
        page.focus_is_on("heading", "Your recovery codes").await;
        let anew = page.script("document.querySelector('.recovery code').textContent").await;
        assert_ne!(anew, codes[0]);
        page.press("I have kept them").await;
        page.press("Switch it off").await;
        page.says("The second factor is off.").await;
        page.the("button", "Set up an authenticator").await;
        other.the("button", "Set up an authenticator").await;
        // The password alone lets in again.
        Client::sign_in(shop, ADA).await;
    })
    .await;
}

#[tokio::test]
async fn an_answer_that_is_lost_at_the_first_code_leaves_nobody_without_recovery_codes() {
    visit(async |Visit { shop, page, .. }| {
        page.open("/signin?next=/account").await;
        page.signs_in(ADA).await;
        page.proves().await;
        page.press("Set up an authenticator").await;
        page.the("textbox", CODE).await;
        let key = page.script("document.querySelector('.secret-text').textContent").await;
        let mut app = Authenticator::of(key.as_str().expect("a key"));
        shop.line.fail("POST /api/v1/factors/totp/confirm", Fault::ReplyLost);
        page.fill(CODE, &app.next().await).await;
        page.press("Switch it on").await;
        page.sees("It is on, but you may not have seen its recovery codes.").await;
        shop.line.mend();
        page.press("Leave it").await;
        page.press("New recovery codes").await;
        page.focus_is_on("heading", "Your recovery codes").await;
    })
    .await;
}
