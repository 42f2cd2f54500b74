//! The history of an account with a long past: its table, what is looked for in it, and what a line opens.

use scrip_tests::house::{
    client::{Client, attempt_key},
    past::named,
    shop::ADA,
    visit::{Visit, visit, visit_at_a_desk},
};
use serde_json::Value;

/// Lines of the past.
const PAST: usize = 3_000;

#[tokio::test]
async fn of_three_thousand_entries_those_in_view_are_in_the_page_wherever_one_looks() {
    visit_at_a_desk(async |Visit { shop, page, .. }| {
        shop.gives_a_past(ADA, PAST);
        let ada = Client::sign_in(shop, ADA).await;
        let total = ada.count("").await;
        assert!(total > PAST, "{total} lines");
        page.open("/signin").await;
        page.signs_in(ADA).await;
        let table = page.history().await;
        assert_eq!(
            table.call("function () { return this.getAttribute('aria-rowcount') }").await,
            (total + 1).to_string()
        );
        assert!(page.history_row(0).await.starts_with(&named(&ada.line(0).await)));
        page.sees("3,006 entries").await;
        page.shot("history").await;
        for place in [1_500, 2_990, 40, total - 1] {
            let row = page.scrolls_history_to(place).await;
            let line = ada.line(place).await;
            assert!(row.starts_with(&named(&line)), "line {place} reads {row:?} and is {line}");
            let rows = page.history_rows().await;
            assert!(rows < 60, "{rows} rows are in the page");
        }
        // Far places are asked for by themselves, not by way of all that lies between.
        let asked = shop.line.passed("GET /api/v1/ledger").len();
        assert!(asked < 14, "{asked} questions for lines");
    })
    .await;
}

#[tokio::test]
async fn a_card_is_found_by_its_last_four_and_everything_comes_back() {
    visit(async |Visit { shop, page, .. }| {
        shop.gives_a_past(ADA, 500);
        let ada = Client::sign_in(shop, ADA).await;
        let lines = ada.lines(0, 500).await;
        let card = lines["items"].as_array().into_iter().flatten().rfind(|line| line["source"]["kind"] == "card");
        let card = card.expect("a card in the past").clone();
        let last_four = card["source"]["last_four"].as_str().expect("four characters");
        let (fit, whole) = (ada.count(&format!("&q={last_four}")).await, ada.count("").await);
        page.open("/signin").await;
        page.signs_in(ADA).await;
        page.history().await;
        page.fill("Search history", last_four).await;
        page.sees(&format!("{fit} of {whole} entr")).await;
        page.says(if fit == 1 { "1 entry fits." } else { " entries fit." }).await;
        assert!(page.history_row(fit - 1).await.contains(last_four));
        page.shot("history-found").await;
        // Nothing of what is looked for stands in the address.
        page.is_at("/balance").await;
        page.fill("Search history", "nothing like it").await;
        page.the("heading", "No entry fits").await;
        page.says("No entry fits.").await;
        page.shot("history-none").await;
        page.press("Show everything").await;
        page.sees(&format!("{whole} entries")).await;
        assert_eq!(page.the("textbox", "Search history").await.value().await, "");
        page.focus_is_on("textbox", "Search history").await;
        page.lost("button", "Clear").await;
    })
    .await;
}

#[tokio::test]
async fn a_kind_of_value_and_days_leave_what_belongs_to_them() {
    visit_at_a_desk(async |Visit { shop, page, .. }| {
        shop.gives_a_past(ADA, 800);
        let ada = Client::sign_in(shop, ADA).await;
        page.open("/signin").await;
        page.signs_in(ADA).await;
        page.history().await;
        page.selects("Show", "Refunds").await;
        let refunds = ada.count("&bucket=refund").await;
        assert!(refunds > 1 && refunds < 806, "{refunds} refunds");
        page.sees(&format!("{refunds} of 806 entries")).await;
        page.press("Clear").await;
        page.sees("806 entries").await;
        // The day of the oldest line, on the clocks of this device.
        let oldest = ada.line(805).await["at"].clone();
        let day = page.script(&format!("new Date({oldest}).toLocaleDateString('sv-SE')")).await;
        let day = day.as_str().expect("a day").to_owned();
        page.sets_day("To", &day).await;
        let next = page.script(&format!("new Date(new Date('{day}T00:00').setHours(24)).toISOString()")).await;
        let until_then = ada.count(&format!("&to={}", next.as_str().expect("a time"))).await;
        assert!((1..806).contains(&until_then), "{until_then} lines");
        page.sees(&format!("{until_then} of 806 entries")).await;
        page.sets_day("From", "2026-11-01").await;
        page.sees("This day is before the first one.").await;
        assert!(page.all("Date", "To").await.pop().expect("the field").is_invalid().await);
    })
    .await;
}

#[tokio::test]
async fn a_line_opens_to_where_it_came_from_and_back_from_its_order() {
    visit(async |Visit { shop, page, .. }| {
        shop.gives_a_past(ADA, 300);
        let ada = Client::sign_in(shop, ADA).await;
        let code = shop.one_code();
        let receipt = ada.redeem(&code, &attempt_key()).await.expect("an answer");
        let receipt = receipt.receipt().expect("a receipt");
        page.open("/signin").await;
        page.signs_in(ADA).await;
        page.history().await;
        let name = format!("Gift card ••••{}", &receipt.last_four);
        page.press(&name).await;
        page.sees("any item").await;
        page.sees("Kind of value").await;
        let says = "function () { return this.getAttribute('aria-expanded') }";
        assert_eq!(page.the("button", &name).await.call(says).await, "true");
        page.shot("history-open").await;
        page.press(&name).await;
        page.no_longer_sees("Kind of value").await;
        let lines = ada.lines(120, 100).await;
        let of_order = |line: &&Value| line["source"]["kind"] == "order";
        let place = lines["items"].as_array().into_iter().flatten().position(|line| of_order(&line));
        let place = 120 + place.expect("an order in the past");
        let order = ada.line(place).await;
        let number = order["source"]["id"].as_str().expect("a number");
        page.scrolls_history_to(place).await;
        page.press(&named(&order)).await;
        page.follow(number).await;
        page.is_at(&format!("/orders/{number}")).await;
        page.back().await;
        page.is_at("/balance").await;
        // As it was left: scrolled to there, and open.
        page.the("link", number).await;
        assert!(page.history_row(place).await.starts_with(&named(&order)));
    })
    .await;
}

#[tokio::test]
async fn an_entry_is_reported_from_where_it_stands() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        let line = ada.line(0).await;
        page.open("/signin").await;
        page.signs_in(ADA).await;
        page.history().await;
        page.press(&named(&line)).await;
        page.press("Report this entry").await;
        page.fill("What is wrong?", "I never bought this.").await;
        page.press("Send report").await;
        page.sees("Close").await;
        let cases = ada.get("/cases").await.body;
        assert_eq!(cases["items"][0]["about"]["id"], line["id"], "{cases}");
    })
    .await;
}
