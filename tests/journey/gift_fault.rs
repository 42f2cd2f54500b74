//! Paying for a gift with a card that is declined, on a line that breaks, in a power cut: it is paid once and sent once,
//! or nothing is taken.

use scrip_tests::house::{
    buying::payment,
    client::Client,
    page::Page,
    proxy::Fault,
    shop::{ADA, BO, Shop},
    until,
    visit::{Visit, visit, visit_at_a_desk},
};
use serde_json::Value;
use std::time::Duration;

const PAY: &str = "POST /api/v1/gifts";
const FINDING: &str = "We are finding out whether your gift went through. Do not send it again.";
const NOT_THROUGH: &str = "Your gift did not go through. Nothing was taken; you can send it again.";

/// How often paying was sent. The review begins with the same words.
fn paid(shop: &Shop) -> usize {
    shop.line.passed(PAY).iter().filter(|passed| passed.path == "/api/v1/gifts").count()
}

async fn comes_to_the_review(page: &Page, amount: &str) {
    page.open("/gift").await;
    page.the("button", "Sign out").await;
    page.fill("Your name", "Ada").await;
    page.writes_gift("Bo", BO, amount).await;
    page.reviews().await;
}

async fn gifts(ada: &Client) -> Vec<Value> {
    ada.get("/gifts").await.body["items"].as_array().cloned().expect("a list of gifts")
}

#[tokio::test]
async fn on_a_line_that_fails_a_gift_is_paid_once() {
    visit_at_a_desk(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        page.gives_as(ADA).await;

        comes_to_the_review(page, "21").await;
        page.press("Send gift").await;
        page.sees("Enter the number on the card.").await;
        page.sends_with(payment::DECLINED).await;
        page.sees("Your card was declined. Nothing was taken and nothing was sent.").await;
        page.shot("gift-declined").await;
        assert!(gifts(&ada).await.is_empty(), "a gift without a payment");
        page.sends_with(payment::APPROVED).await;
        page.gift_number().await;
        assert_eq!(gifts(&ada).await.len(), 1);

        // Its answer is lost.
        comes_to_the_review(page, "22").await;
        let before = paid(shop);
        shop.line.fail("GET /api/v1/attempts/*", Fault::Stopped);
        shop.line.fail(PAY, Fault::ReplyLost);
        page.sends_with(payment::APPROVED).await;
        page.sees(FINDING).await;
        page.shot("gift-finding").await;
        shop.line.mend();
        page.gift_number().await;
        page.sees("$22.00 for Bo").await;
        assert_eq!((paid(shop), gifts(&ada).await.len()), (before + 1, 2), "it is never sent again blindly");

        // It never arrives.
        comes_to_the_review(page, "23").await;
        shop.line.fail(PAY, Fault::RequestLost);
        page.sends_with(payment::APPROVED).await;
        page.sees(NOT_THROUGH).await;
        assert_eq!(gifts(&ada).await.len(), 2);
        shop.line.mend();
        page.press("Send gift").await;
        page.gift_number().await;
        assert_eq!(gifts(&ada).await.len(), 3);

        // It is pressed twice.
        comes_to_the_review(page, "24").await;
        let before = paid(shop);
        page.types_card(payment::APPROVED).await;
        page.the("button", "Send gift").await.double_click().await;
        page.gift_number().await;
        shop.rest().await;
        assert_eq!((paid(shop), gifts(&ada).await.len()), (before + 1, 4));

        // The page is loaded again while it is being paid.
        comes_to_the_review(page, "25").await;
        shop.line.fail("GET /api/v1/attempts/*", Fault::RequestLost);
        shop.line.fail(PAY, Fault::ReplyLost);
        page.sends_with(payment::APPROVED).await;
        shop.line.struck(PAY).await;
        page.sees(FINDING).await;
        page.reload().await;
        page.sees(FINDING).await;
        shop.line.mend();
        until("the gifts of the order", async || page.address().await.starts_with("/gifts").then_some(())).await;
        page.sees("$25.00").await;
        assert_eq!(gifts(&ada).await.len(), 5);
        let kept = page.script("JSON.stringify({ ...localStorage })").await;
        assert!(!kept.as_str().unwrap_or_default().contains("scrip.gifts"), "the key is let go: {kept}");
        shop.the_ledger_is_clean();
    })
    .await;
}

#[tokio::test]
async fn a_bank_that_wants_to_see_the_sender_leads_back_to_a_gift_that_is_paid() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        page.gives_as(ADA).await;
        comes_to_the_review(page, "30").await;
        page.sends_with(payment::CHALLENGE).await;
        page.the("heading", "Confirm the payment").await;
        assert!(gifts(&ada).await.is_empty(), "nothing goes before it is paid");
        page.press("Decline").await;
        page.sees("Not paid").await;
        assert!(gifts(&ada).await.is_empty());
        comes_to_the_review(page, "30").await;
        page.sends_with(payment::CHALLENGE).await;
        page.press("Approve").await;
        page.order_number().await;
        page.shot("order-of-a-gift").await;
        assert_eq!(gifts(&ada).await.len(), 1);
        page.follow("Gifts you sent").await;
        page.is_at("/gifts").await;
        page.sees("$30.00").await;
        shop.the_ledger_is_clean();
    })
    .await;
}

#[tokio::test]
async fn the_power_fails_while_it_is_paid_and_it_is_paid_once() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        page.gives_as(ADA).await;
        comes_to_the_review(page, "31").await;
        page.sends_with(payment::SLOW_YES).await;
        let under_way = async || (!ada.orders().await.is_empty()).then_some(());
        until("the order to be there", under_way).await;
        shop.kill();
        page.sees(FINDING).await;
        shop.start().await;
        until("the gift to be paid", async || (gifts(&ada).await.len() == 1).then_some(())).await;
        until("the page to go on", async || (page.address().await != "/gift").then_some(())).await;
        page.no_longer_sees(FINDING).await;
        let number = gifts(&ada).await[0]["id"].as_str().unwrap_or_default().to_owned();
        ada.gift_is(&number, "sent").await;
        assert_eq!(ada.orders().await.len(), 1);
        shop.the_ledger_is_clean();
    })
    .await;
}

#[tokio::test]
async fn offline_and_signed_out_nothing_that_was_written_is_lost() {
    visit(async |Visit { shop, page, .. }| {
        // A guest writes, and signs in when it is to be paid.
        page.open("/gift").await;
        page.sees("Sign in to pay for the gift and to follow it.").await;
        page.chooses("Kite").await;
        page.chooses("Red").await;
        page.fill("Your name", "Ada L.").await;
        page.writes_gift("Bo", BO, "33").await;
        page.fill("Message", "Up it goes \u{1fa81}").await;
        page.press("Review gift").await;
        page.is_at("/signin?next=/gift").await;
        page.signs_in(ADA).await;
        page.is_at("/gift").await;
        let as_it_was = async || {
            for (field, text) in [
                ("Your name", "Ada L."),
                ("Recipient name", "Bo"),
                ("Recipient e-mail", BO),
                ("Amount", "33"),
                ("Message", "Up it goes \u{1fa81}"),
            ] {
                assert_eq!(page.the("textbox", field).await.value().await, text, "{field}");
            }
            assert!(page.choice("Kite").await.is_checked().await && page.choice("Red").await.is_checked().await);
        };
        as_it_was().await;

        // Without a line nothing is sent, and it says so.
        page.goes_offline().await;
        page.sees("You are offline.").await;
        page.press("Review gift").await;
        page.sees("You are offline. Nothing was sent: what you have written stays here.").await;
        page.shot("gift-offline").await;
        as_it_was().await;
        page.comes_online().await;
        page.reviews().await;
        page.types_card(payment::APPROVED).await;
        page.goes_offline().await;
        page.sees("You are offline. Nothing was sent: what you have written stays here.").await;
        assert!(page.the("button", "Send gift").await.is_disabled().await);
        assert_eq!(paid(shop), 0);
        page.comes_online().await;

        // Looked at something else meanwhile: it is still there.
        page.press("Change something").await;
        page.follow("Balance").await;
        page.is_at("/balance").await;
        page.follow("Gifts").await;
        page.is_at("/gift").await;
        as_it_was().await;
        page.reviews().await;
        page.sends_with(payment::APPROVED).await;
        page.sees("$33.00 for Bo").await;
        page.follow("Gifts").await;
        page.is_at("/gift").await;
        assert_eq!(page.the("textbox", "Recipient name").await.value().await, "", "what was sent is not sent again");
        shop.the_ledger_is_clean();
    })
    .await;
}

#[tokio::test]
async fn two_tabs_send_two_gifts_and_neither_disturbs_the_other() {
    visit_at_a_desk(async |Visit { shop, browser, page }| {
        let ada = Client::sign_in(shop, ADA).await;
        page.gives_as(ADA).await;
        comes_to_the_review(page, "41").await;
        let other = browser.new_tab().await;
        comes_to_the_review(&other, "42").await;
        shop.line.fail(PAY, Fault::Held(Duration::from_secs(1)));
        page.sends_with(payment::APPROVED).await;
        other.sends_with(payment::APPROVED).await;
        page.sees("$41.00 for Bo").await;
        other.sees("$42.00 for Bo").await;
        other.open("/gifts").await;
        other.sees("$41.00").await;
        let worth: Vec<_> = gifts(&ada).await.iter().map(|gift| gift["amount"]["minor"].clone()).collect();
        assert_eq!(worth, [4_200, 4_100], "each once");
        shop.the_ledger_is_clean();
    })
    .await;
}
