//! Something is missing: Help looks at the account's own data, and what they do not say is reported.

use scrip_tests::house::{
    client::{Client, attempt_key},
    page::Page,
    proxy::Fault,
    shop::{ADA, Shop},
    visit::{Visit, visit},
};

const WAY: &str = "Balance missing?";
const KNOWS: &str = "Your account knows this";
const KNOWS_NOTHING: &str = "Your account knows nothing of it";
const LOST: &str = "The shop did not answer. Nothing has changed; look again in a moment.";

/// Ada has redeemed a card of so much. Says its code.
async fn redeemed(shop: &Shop, amount: &str) -> String {
    let code = shop.issue(1, amount, "USD").remove(0);
    let ada = Client::sign_in(shop, ADA).await;
    ada.redeem(&code, &attempt_key()).await.expect("the shop answers");
    code
}

/// Up to the field for what is known.
async fn knows(page: &Page, value: &str, clue: &str) {
    page.asks_for_help_as(ADA, WAY).await;
    page.focus_is_on("heading", "What is missing?").await;
    page.press(value).await;
    page.focus_is_on("heading", "What do you know of it?").await;
    page.press(clue).await;
}

async fn looks_for(page: &Page, field: &str, text: &str) {
    page.fill(field, text).await;
    page.press("Look for it").await;
}

#[tokio::test]
async fn a_card_is_found_by_its_last_four_with_what_is_left_of_it() {
    visit(async |Visit { shop, page, .. }| {
        let code = redeemed(shop, "31.07").await;
        page.asks_for_help_as(ADA, WAY).await;
        page.back().await;
        page.the("heading", "What happened?").await;
        page.shot("help").await;
        page.press(WAY).await;
        page.shot("help-missing").await;
        page.press("A card or code I redeemed").await;
        page.shot("help-missing-known").await;
        page.press("The last four characters of the code").await;
        looks_for(page, "Last four characters", &code[15..]).await;
        page.focus_is_on("heading", KNOWS).await;
        page.says(KNOWS).await;
        for text in ["$31.07 came in", "All of it is still there."] {
            page.sees(text).await;
        }
        page.shot("help-missing-found").await;
        assert!(!page.address().await.contains(&code[15..]), "no answer stands in the address");
        page.follow("See your balance").await;
        page.is_at("/balance").await;
        assert_eq!(shop.reports().await.len(), 0);
    })
    .await;
}

#[tokio::test]
async fn a_refund_is_found_by_its_amount_and_a_card_by_its_day() {
    visit(async |Visit { shop, page, .. }| {
        redeemed(shop, "31.07").await;
        knows(page, "Money that should come back", "How much it was").await;
        looks_for(page, "Amount", "10.00").await;
        page.focus_is_on("heading", KNOWS).await;
        page.sees("$10.00 came in").await;
        for question in ["How much was it?", "What do you know of it?", "What is missing?"] {
            page.follow("Back").await;
            page.focus_is_on("heading", question).await;
        }
        page.press("A card or code I redeemed").await;
        page.press("On which day it was").await;
        let today = page.script(
            "(() => { const day = new Date(); return [day.getMonth() + 1, day.getDate(), \
            day.getFullYear()].map(part => String(part).padStart(2, '0')).join('') })()",
        );
        let field = page.the("Date", "Day").await;
        field.call("function () { this.focus() }").await;
        page.write(today.await.as_str().expect("a day")).await;
        page.press("Look for it").await;
        page.focus_is_on("heading", KNOWS).await;
        page.sees("$31.07 came in").await;
    })
    .await;
}

#[tokio::test]
async fn what_is_nowhere_is_reported_once_with_masked_evidence() {
    visit(async |Visit { shop, page, .. }| {
        let code = shop.one_code();
        knows(page, "A card or code I redeemed", "The last four characters of the code").await;
        looks_for(page, "Last four characters", &code[15..]).await;
        page.focus_is_on("heading", KNOWS_NOTHING).await;
        page.the("link", "Redeem a code").await;
        page.shot("help-missing-nothing").await;
        page.press("That does not answer it").await;
        page.focus_is_on("textbox", "What is wrong?").await;
        page.fill("What is wrong?", &format!("My card {code} is gone")).await;
        page.shot("help-report").await;
        shop.line.fail("POST /api/v1/cases", Fault::ReplyLost);
        page.press("Send report").await;
        page.sees("Send it again: it arrives once.").await;
        shop.line.mend();
        page.press("Send report").await;
        page.sees("Your report has the number ").await;
        let report = shop.only_report().await;
        assert_eq!((&report["shopper"], &report["case"]["about"]["kind"]), (&ADA.into(), &"missing".into()));
        assert_eq!(report["case"]["about"]["sought"]["last_four"], code[15..]);
        assert!(!report.to_string().contains(&code[..14]), "{report}");
        page.press("Close").await;
        page.focus_is_on("heading", KNOWS_NOTHING).await;
        page.open("/help").await;
        let list = page.the("list", "Your reports").await.reads().await;
        assert!(list.contains("Something is missing") && list.contains("Open"), "{list}");
        assert!(!list.contains(&code[..9]), "{list}");
    })
    .await;
}

#[tokio::test]
async fn a_whole_code_in_the_field_for_four_goes_nowhere() {
    visit(async |Visit { shop, page, .. }| {
        let code = shop.one_code();
        knows(page, "A card or code I redeemed", "The last four characters of the code").await;
        looks_for(page, "Last four characters", &code).await;
        page.sees("Write four letters or digits.").await;
        page.focus_is_on("textbox", "Last four characters").await;
        assert!(page.the("textbox", "Last four characters").await.is_invalid().await);
        assert!(shop.line.passed("").iter().all(|passed| !passed.sent.contains(&code[..14])));
        page.follow("Back").await;
        page.press("How much it was").await;
        looks_for(page, "Amount", "much").await;
        page.sees("Write an amount, such as 25.00.").await;
    })
    .await;
}

#[tokio::test]
async fn who_is_not_signed_in_goes_on_where_it_stopped() {
    visit(async |Visit { page, .. }| {
        page.open("/help").await;
        page.sees("Signed in, Help looks at your own account").await;
        page.shot("help-guest").await;
        page.press(WAY).await;
        page.sees("Sign in to go on from here.").await;
        page.follows_sign_in_as(ADA).await;
        page.is_at("/help?at=missing").await;
        page.the("button", "A gift somebody sent me").await;
        // After a reload nothing is known of what was answered: the way begins anew.
        page.open("/help?at=missing-found").await;
        page.the("heading", "What is missing?").await;
    })
    .await;
}

#[tokio::test]
async fn without_a_line_it_waits_and_without_an_answer_it_says_so() {
    visit(async |Visit { shop, page, .. }| {
        let code = redeemed(shop, "31.07").await;
        knows(page, "A card or code I redeemed", "The last four characters of the code").await;
        shop.line.fail("GET /api/v1/ledger*", Fault::Answered(503));
        looks_for(page, "Last four characters", &code[15..]).await;
        page.sees(LOST).await;
        page.shot("help-missing-lost").await;
        shop.line.mend();
        page.press("Look again").await;
        page.sees("$31.07 came in").await;
        page.follow("Back").await;
        page.goes_offline().await;
        page.sees("You are offline. What you read here holds all the same;").await;
        looks_for(page, "Last four characters", &code[15..]).await;
        page.comes_online().await;
        page.focus_is_on("heading", KNOWS).await;
        page.sees("$31.07 came in").await;
    })
    .await;
}
