//! The statement adds itself up, and can be taken away.

use scrip_tests::house::{
    client::{Client, attempt_key},
    download::Downloads,
    past::named,
    proxy::Fault,
    shop::ADA,
    visit::{Visit, dollars, visit, visit_at_a_desk},
};
use serde_json::{Value, json};
use std::time::Duration;

#[tokio::test]
async fn a_short_statement_is_added_up_unasked() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        let available = ada.available().await;
        page.open("/signin").await;
        page.signs_in(ADA).await;
        page.sees(&format!("All 6 entries add up to {}", dollars(available))).await;
        assert!(!page.has("button", "Add up the whole statement").await);
    })
    .await;
}

#[tokio::test]
async fn a_long_statement_is_added_up_to_its_end_and_comes_to_the_balance() {
    visit_at_a_desk(async |Visit { shop, page, .. }| {
        shop.gives_a_past(ADA, 3_000);
        let ada = Client::sign_in(shop, ADA).await;
        page.open("/signin").await;
        page.signs_in(ADA).await;
        page.sees("The last 200 entries add up.").await;
        page.proves().await;
        page.press("Add up the whole statement").await;
        let newest = ada.line(0).await["after"]["minor"].as_i64().expect("an amount");
        page.sees("All 3,006 entries add up to ").await;
        page.says("All 3,006 entries add up to ").await;
        page.sees(&dollars(newest)).await;
        page.shot("history-proof").await;
        // With the next line it has to be said anew.
        ada.redeem(&shop.one_code(), &attempt_key()).await.expect("an answer");
        page.sees("The last 200 entries add up.").await;
    })
    .await;
}

#[tokio::test]
async fn the_first_line_that_does_not_add_up_is_named_shown_and_reported() {
    visit(async |Visit { shop, page, .. }| {
        shop.gives_a_past(ADA, 2_000);
        let ada = Client::sign_in(shop, ADA).await;
        let line = ada.line(1_234).await;
        shop.plants(ADA, line["id"].as_str().expect("an id"));
        let planted = ada.line(1_234).await;
        let (says, before) = (planted["after"]["minor"].as_i64(), line["after"]["minor"].as_i64());
        assert_ne!(says, before, "{planted}");
        page.open("/signin").await;
        page.signs_in(ADA).await;
        page.sees("The last 200 entries add up.").await;
        page.proves().await;
        page.press("Add up the whole statement").await;
        page.sees("One entry does not add up").await;
        let told = format!("says {}, adds up to {}.", dollars(says.expect("cents")), dollars(before.expect("cents")));
        page.sees(&told).await;
        page.says(&told).await;
        // Wherever one is by then.
        page.fill("Search history", "no such thing").await;
        page.the("heading", "No entry fits").await;
        page.press("Show this entry").await;
        page.sees("Kind of value").await;
        let row = page.history_row(1_234).await;
        assert!(row.starts_with(&named(&line)), "{row}");
        page.focus_is_on("button", &named(&line)).await;
        page.shot("history-off").await;
        page.the("button", "Report this entry").await.click().await;
        page.press("Send report").await;
        page.sees("Close").await;
        let cases = ada.get("/cases").await.body;
        assert_eq!(cases["items"][0]["about"]["id"], line["id"], "{cases}");
    })
    .await;
}

#[tokio::test]
async fn a_statement_that_is_stopped_or_breaks_off_is_never_said_to_add_up() {
    visit(async |Visit { shop, page, .. }| {
        shop.gives_a_past(ADA, 1_000);
        page.open("/signin").await;
        page.signs_in(ADA).await;
        page.sees("The last 200 entries add up.").await;
        page.proves().await;
        shop.line.fail("GET /api/v1/ledger.csv", Fault::Stopped);
        page.press("Add up the whole statement").await;
        page.sees("Added up 0 of 1,006 entries").await;
        page.press("Stop").await;
        page.sees("Stopped before the end.").await;
        shop.line.mend();
        shop.line.fail("GET /api/v1/ledger.csv", Fault::ReplyCut);
        page.press("Add up the whole statement").await;
        page.sees("The statement did not come to its end, so nothing is said about it.").await;
        shop.line.mend();
        // The answer that was held back has come by now, and changes nothing.
        tokio::time::sleep(Duration::from_secs(1)).await;
        assert!(!page.reads().await.contains("All 1,006 entries"));
        page.press("Add up the whole statement").await;
        page.sees("All 1,006 entries add up to ").await;
    })
    .await;
}

#[tokio::test]
async fn a_balance_that_the_entries_do_not_come_to_is_not_passed_over() {
    visit(async |Visit { shop, page, .. }| {
        shop.gives_a_past(ADA, 300);
        let ada = Client::sign_in(shop, ADA).await;
        let mut balance = ada.get("/balance").await.body;
        let available = balance["totals"][0]["available"]["minor"].as_i64().expect("cents");
        balance["totals"][0]["available"]["minor"] = json!(available + 1);
        shop.line.fail("GET /api/v1/balance", Fault::Said(balance.to_string()));
        page.open("/signin").await;
        page.signs_in(ADA).await;
        page.proves().await;
        page.press("Add up the whole statement").await;
        page.sees(", but your balance says ").await;
    })
    .await;
}

/// A cent in a line of the file is a cent in the ledger.
fn cents(text: &str) -> i64 {
    let (whole, part) = text.split_once('.').expect("two decimals");
    let sign = if whole.starts_with('-') { -1 } else { 1 };
    sign * (whole.trim_start_matches('-').parse::<i64>().expect("a number") * 100 + part.parse::<i64>().expect("cents"))
}

#[tokio::test]
async fn the_files_have_what_the_ledger_has_to_the_cent() {
    visit_at_a_desk(async |Visit { shop, page, browser }| {
        shop.gives_a_past(ADA, 1_500);
        let ada = Client::sign_in(shop, ADA).await;
        let files = Downloads::of(browser, page).await;
        page.open("/signin").await;
        page.signs_in(ADA).await;
        page.history().await;
        page.proves().await;
        page.follow("CSV").await;
        let csv = files.take(".csv").await;
        page.follow("JSON").await;
        let json: Vec<Value> = serde_json::from_str(&files.take(".json").await).expect("a list of lines");
        let mut ledger: Vec<Value> = Vec::new();
        while let Some(more) = ada.lines(ledger.len(), 500).await["items"].as_array().filter(|more| !more.is_empty()) {
            ledger.extend(more.iter().cloned());
        }
        assert_eq!(ledger.len(), 1_506);
        assert_eq!(json, ledger);
        let rows: Vec<&str> = csv.trim_start_matches('\u{feff}').lines().skip(1).collect();
        assert_eq!(rows.len(), ledger.len());
        for (row, line) in rows.iter().zip(&ledger).filter(|(_, line)| line["amount"]["currency"] == "USD") {
            let cells: Vec<&str> = row.rsplitn(4, ',').collect();
            assert!(row.starts_with(line["id"].as_str().expect("an id")), "{row}");
            let [after, currency, amount] = cells[..3] else { panic!("{row}") };
            assert_eq!(currency, "USD");
            assert_eq!(Some(cents(amount)), line["amount"]["minor"].as_i64(), "{row}");
            assert_eq!(Some(cents(after)), line["after"]["minor"].as_i64(), "{row}");
        }
        // What was looked for is what the file has.
        page.selects("Show", "Refunds").await;
        let refunds = ada.count("&bucket=refund").await;
        page.sees(&format!("{refunds} of 1,506 entries")).await;
        page.follow("CSV").await;
        assert_eq!(files.take(".csv").await.lines().count(), refunds + 1);
    })
    .await;
}
