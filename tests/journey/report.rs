//! Reporting a card: in one's own words, with a number, and without its code.

use scrip_tests::house::{
    client::Client,
    page::Page,
    proxy::Fault,
    shop::ADA,
    visit::{Visit, visit},
};

const LOTS: &str = "Parts of your balance, the soonest to run out first";

/// Opens the first part of the balance, which came from a card, and its report.
async fn opens_report(page: &Page) {
    page.open("/signin").await;
    page.signs_in(ADA).await;
    page.the("list", LOTS).await.all("DisclosureTriangle", "").await.remove(0).click().await;
    page.press("Something wrong with this card?").await;
    page.focus_is_on("textbox", "What is wrong?").await;
}

#[tokio::test]
async fn a_report_gets_a_number_and_keeps_no_code() {
    visit(async |Visit { shop, page, .. }| {
        let code = shop.one_code();
        opens_report(page).await;
        page.fill("What is wrong?", &format!("Somebody else had it first: {code}")).await;
        page.shot("report").await;
        page.press("Send report").await;
        page.sees("Your report has the number ").await;
        page.says("Your report has the number ").await;
        let cases = Client::sign_in(shop, ADA).await.get("/cases").await.body["items"].clone();
        let number = cases[0]["id"].as_str().expect("a report has a number").to_owned();
        page.sees(&number).await;
        assert_eq!(cases[0]["about"]["kind"], "code");
        assert!(!cases.to_string().contains(&code), "{cases}");
        page.shot("report-sent").await;
        page.follow("Your reports").await;
        page.is_at("/account").await;
        let list = page.the("list", "Your reports").await.reads().await;
        assert!(
            list.contains(&number) && list.contains("Somebody else had it first") && list.contains("Open"),
            "{list}"
        );
        assert!(!page.reads().await.contains(&code));
    })
    .await;
}

#[tokio::test]
async fn who_changes_his_mind_leaves_it() {
    visit(async |Visit { shop, page, .. }| {
        opens_report(page).await;
        page.fill("What is wrong?", "Never mind").await;
        page.press("Leave it").await;
        page.the("button", "Something wrong with this card?").await;
        assert_eq!(shop.line.passed("POST /api/v1/cases").len(), 0);
    })
    .await;
}

#[tokio::test]
async fn what_was_written_stays_through_a_lost_line_a_long_text_and_news() {
    visit(async |Visit { shop, page, .. }| {
        opens_report(page).await;
        page.fill("What is wrong?", "It was empty").await;
        page.goes_offline().await;
        page.sees("What you wrote stays here and can be sent when the line is back.").await;
        assert!(page.the("button", "Send report").await.is_disabled().await);
        page.comes_online().await;
        // News of the balance leave what is being written alone.
        let ada = Client::sign_in(shop, ADA).await;
        ada.redeem(&shop.one_code(), "52f0c1de-9c0d-4a7e-8a67-0b9a3a7f5c11").await.expect("the shop answers");
        page.sees("$137.40").await;
        assert_eq!(page.the("textbox", "What is wrong?").await.value().await, "It was empty");
        shop.line.fail("POST /api/v1/cases", Fault::RequestLost);
        page.press("Send report").await;
        page.sees("Send it again: it arrives once.").await;
        shop.line.mend();
        let long = "(() => { const field = document.querySelector('#report'); field.value = 'x'.repeat(1012); \
            field.dispatchEvent(new Event('input', { bubbles: true })); })()";
        page.script(long).await;
        page.sees("This is 12 characters too long. Shorten it.").await;
        page.press("Send report").await;
        assert!(page.the("textbox", "What is wrong?").await.is_invalid().await);
        page.fill("What is wrong?", "It was empty").await;
        page.press("Send report").await;
        page.sees("Your report has the number ").await;
        assert_eq!(ada.get("/cases").await.body["items"].as_array().map(Vec::len), Some(1));
    })
    .await;
}

#[tokio::test]
async fn too_many_reports_in_a_day_are_told() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        let about = serde_json::json!({ "kind": "code", "last_four": "WD1F" });
        for nth in 0..25 {
            let body = serde_json::json!({ "about": about, "words": format!("Number {nth}") });
            if ada.says("POST", "/cases", &body).await.status == 429 {
                break;
            }
        }
        opens_report(page).await;
        page.press("Send report").await;
        page.sees("You have sent many reports today.").await;
    })
    .await;
}
