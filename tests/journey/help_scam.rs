//! Was I scammed: what can't wait is done on the spot, in its order, and the shop is told.

use scrip_tests::house::{
    client::Client,
    proxy::Fault,
    shop::{ADA, BO},
    until,
    visit::{Visit, visit, visit_with_mail},
};

const WAY: &str = "Was I scammed?";

#[tokio::test]
async fn who_has_somebody_in_the_account_freezes_it_on_the_spot() {
    visit_with_mail(async |Visit { shop, page, .. }| {
        let thief = Client::sign_in(shop, ADA).await;
        page.asks_for_help_as(ADA, WAY).await;
        page.focus_is_on("heading", "Who asked for it?").await;
        page.sees("No office, bank, company or shop is paid with gift cards.").await;
        page.shot("help-scam").await;
        page.press("Support for my computer, phone or bank").await;
        page.sees("That is the false support.").await;
        page.shot("help-scam-happened").await;
        page.press("Somebody may be in my account").await;
        page.focus_is_on("heading", "Do this now, from the top").await;
        page.the("button", "Freeze account").await;
        page.shot("help-scam-now").await;
        shop.line.fail("POST /api/v1/account/freeze", Fault::ReplyLost);
        page.press("Freeze account").await;
        // Though the answer is lost, the page hears of it.
        page.sees("Your account is frozen. Nothing can be spent from it.").await;
        shop.line.mend();
        assert_eq!(thief.get("/account").await.body["frozen"], true);
        page.press("Sign out everywhere else").await;
        page.sees("You are signed in here and nowhere else.").await;
        until("the thief to be out", async || (thief.get("/account").await.status == 401).then_some(())).await;
        page.press("Send me the link").await;
        page.sees("The letter is on its way.").await;
        until("the letter with the link", async || {
            let letters = shop.mail().waits_for(1, ADA).await;
            letters.iter().any(|letter| letter.text.contains("/reset#token=")).then_some(())
        })
        .await;
        page.shot("help-scam-done").await;
    })
    .await;
}

#[tokio::test]
async fn who_told_a_code_redeems_it_first_and_has_the_card_blocked() {
    visit(async |Visit { shop, page, .. }| {
        page.asks_for_help_as(ADA, WAY).await;
        page.press("A tax office, the police or a court").await;
        page.press("I told, sent or showed somebody a code").await;
        page.focus_is_on("heading", "Do this now, from the top").await;
        let first = page.script("document.querySelector('.measure h3').textContent").await;
        assert_eq!(first, "Redeem the card yourself");
        page.the("link", "Federal Trade Commission").await;
        page.fill("Last four characters of the code", "7p19").await;
        page.press("Tell the shop").await;
        page.press("Send report").await;
        page.sees("Your report has the number ").await;
        let report = shop.only_report().await;
        let about = serde_json::json!({ "kind": "scam", "scam": "authority", "last_four": "7P19" });
        assert_eq!((&report["case"]["about"], &report["evidence"]["scam"]["frozen"]), (&about, &false.into()));
    })
    .await;
}

#[tokio::test]
async fn a_gift_that_nobody_has_claimed_is_taken_back_once() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        let number = ada.gives_one("email", Some(BO), 2_500).await;
        page.asks_for_help_as(ADA, WAY).await;
        page.press("A relative or friend in need").await;
        page.press("I sent a gift").await;
        page.sees("$25.00 for B•••, ").await;
        page.shot("help-scam-gift").await;
        let row = page.script("document.querySelector('.take-back button').getAttribute('aria-label')").await;
        let name = row.as_str().expect("a name").to_owned();
        shop.line.fail("POST /api/v1/gifts/*", Fault::ReplyLost);
        page.press(&name).await;
        page.sees("The shop did not answer.").await;
        ada.gift_is(&number, "cancelled").await;
        shop.line.mend();
        if page.has("button", &name).await {
            page.press(&name).await;
        }
        page.lost("button", &name).await;
        shop.the_ledger_is_clean();
    })
    .await;
}

#[tokio::test]
async fn who_is_not_signed_in_reads_what_to_do_and_can_sign_in() {
    visit(async |Visit { page, .. }| {
        page.open("/help?at=scam").await;
        page.press("Somebody else, or I do not know").await;
        page.press("I told, sent or showed somebody a code").await;
        page.focus_is_on("heading", "Do this now, from the top").await;
        for text in ["Redeem the card yourself", "Answer no more", "Your bank, if you paid by card or transfer."] {
            page.sees(text).await;
        }
        assert!(!page.has("button", "Freeze account").await);
        page.shot("help-scam-guest").await;
        page.follows_sign_in_as(ADA).await;
        page.is_at("/help?at=scam-now").await;
        page.the("button", "Freeze account").await;
    })
    .await;
}

#[tokio::test]
async fn who_was_only_asked_is_told_to_stop_and_whom_to_tell() {
    visit(async |Visit { page, .. }| {
        page.asks_for_help_as(BO, WAY).await;
        page.press("Somebody with a prize, a loan or an inheritance").await;
        page.press("Nothing yet").await;
        page.sees("Hang up, buy nothing more, and let nobody hurry you.").await;
        page.the("link", "Verbraucherzentrale").await;
        page.follow("Back").await;
        page.focus_is_on("heading", "What has happened so far?").await;
    })
    .await;
}
