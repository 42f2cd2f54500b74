//! The history by keyboard, while it moves, and without a line.

use scrip_tests::house::{
    axe::none,
    circumstance::Look,
    client::{Client, attempt_key},
    keyboard::{Key, tab_to},
    page::Page,
    past::named,
    proxy::Fault,
    shop::ADA,
    until,
    visit::{Visit, visit, visit_at_a_desk},
};
use std::time::Duration;

/// The place of the line that has the keyboard: so many are newer.
async fn at(page: &Page) -> i64 {
    let row = "document.activeElement.closest('tr')?.getAttribute('aria-rowindex') - 2";
    page.script(row).await.as_i64().unwrap_or(-2)
}

async fn goes_to(page: &Page, key: Key, place: i64) {
    page.key(key).await;
    until(&format!("the keyboard to be with line {place}"), async || (at(page).await == place).then_some(())).await;
}

#[tokio::test]
async fn the_keyboard_goes_from_line_to_line_and_none_is_lost_under_it() {
    visit_at_a_desk(async |Visit { shop, page, .. }| {
        shop.gives_a_past(ADA, 2_000);
        let ada = Client::sign_in(shop, ADA).await;
        page.open("/signin").await;
        page.signs_in(ADA).await;
        page.history().await;
        tab_to(page, "button", &named(&ada.line(0).await)).await;
        goes_to(page, Key::Down, 1).await;
        goes_to(page, Key::Down, 2).await;
        goes_to(page, Key::Up, 1).await;
        let a_page = {
            page.key(Key::PageDown).await;
            until("a page down", async || Some(at(page).await).filter(|place| *place > 4)).await
        };
        goes_to(page, Key::PageUp, 1).await;
        goes_to(page, Key::PageDown, a_page).await;
        goes_to(page, Key::End, 2_005).await;
        assert!(page.history_row(2_005).await.starts_with(&named(&ada.line(2_005).await)));
        page.focus_is_on("button", &named(&ada.line(2_005).await)).await;
        // Held while one looks elsewhere: it is neither lost nor in the way.
        page.scrolls_history_to(300).await;
        assert_eq!(at(page).await, 2_005);
        goes_to(page, Key::Up, 2_004).await;
        page.key(Key::Enter).await;
        page.sees("Kind of value").await;
        page.key(Key::Space).await;
        page.no_longer_sees("Kind of value").await;
        goes_to(page, Key::Home, 0).await;
        // The browser tells late of a scrolling from before, when the line that had the keyboard is already gone.
        goes_to(page, Key::End, 2_005).await;
        page.script(
            "(async () => {
                document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true }));
                for (let turn = 0; turn < 50; turn++) await null;
                document.getElementById('history-view').dispatchEvent(new Event('scroll'));
            })()",
        )
        .await;
        until("the keyboard to be with the first line", async || (at(page).await == 0).then_some(())).await;
        // One stop of the Tab key, however many lines there are.
        page.key(Key::Tab).await;
        page.focus_is_on("link", "CSV").await;
        page.key(Key::ShiftTab).await;
        assert_eq!(at(page).await, 0);
    })
    .await;
}

#[tokio::test]
async fn new_lines_come_on_top_without_moving_what_is_read() {
    visit(async |Visit { shop, page, .. }| {
        shop.gives_a_past(ADA, 1_000);
        let ada = Client::sign_in(shop, ADA).await;
        page.open("/signin").await;
        page.signs_in(ADA).await;
        let row = page.scrolls_history_to(400).await;
        let before = page.history_scrolled().await;
        let first =
            ada.redeem(&shop.one_code(), &attempt_key()).await.expect("an answer").receipt().expect("a receipt");
        page.the("button", "1 new entry").await;
        ada.redeem(&shop.one_code(), &attempt_key()).await.expect("an answer");
        page.the("button", "2 new entries").await;
        assert_eq!(page.history_row(402).await, row, "the line is two further down");
        let moved = page.history_scrolled().await - before;
        let row = "function () { return this.querySelector('.entry').offsetHeight }";
        let height = page.the("table", "History").await.call(row).await.as_i64().expect("a height");
        assert_eq!(moved, 2 * height, "what is read stays where it is");
        page.shot("history-new").await;
        page.press("2 new entries").await;
        assert!(page.history_row(1).await.contains(&first.last_four));
        page.lost("button", "2 new entries").await;
        // At the top the next one simply comes.
        let third =
            ada.redeem(&shop.one_code(), &attempt_key()).await.expect("an answer").receipt().expect("a receipt");
        page.sees(&third.last_four).await;
        assert_eq!(page.history_scrolled().await, 0);
        assert!(!page.has("button", "1 new entry").await);
    })
    .await;
}

#[tokio::test]
async fn offline_what_was_loaded_is_read_and_the_rest_says_so_and_comes() {
    visit(async |Visit { shop, page, .. }| {
        shop.gives_a_past(ADA, 1_000);
        let ada = Client::sign_in(shop, ADA).await;
        page.open("/signin").await;
        page.signs_in(ADA).await;
        page.history().await;
        page.sees("The last 200 entries add up.").await;
        page.goes_offline().await;
        page.sees("What was loaded can be read; the rest comes when the line is back.").await;
        assert!(page.scrolls_history_to(150).await.starts_with(&named(&ada.line(150).await)));
        assert!(page.the("link", "CSV").await.is_disabled().await);
        page.sees("The file comes from the shop, when the line is back.").await;
        assert!(page.the("button", "Add up the whole statement").await.is_disabled().await);
        page.leaps_in_history_to(800).await;
        until("lines that are not there", async || {
            let coming = "function () { return this.querySelectorAll('.coming').length }";
            (page.the("table", "History").await.call(coming).await.as_i64() > Some(4)).then_some(())
        })
        .await;
        page.shot("history-offline").await;
        // Pictures are taken at other widths too, where a line is as high as others are.
        page.leaps_in_history_to(800).await;
        page.comes_online().await;
        assert!(page.history_row(800).await.starts_with(&named(&ada.line(800).await)));
        page.no_longer_sees("What was loaded can be read").await;
    })
    .await;
}

#[tokio::test]
async fn a_shop_that_does_not_answer_is_asked_again() {
    visit(async |Visit { shop, page, .. }| {
        shop.gives_a_past(ADA, 1_000);
        page.open("/signin").await;
        shop.line.fail("GET /api/v1/ledger*", Fault::Answered(502));
        page.signs_in(ADA).await;
        page.sees("The shop did not answer. What was loaded stays here.").await;
        shop.line.mend();
        page.press("Try again").await;
        page.history().await;
        page.sees("The last 200 entries add up.").await;
        shop.line.fail("GET /api/v1/ledger*", Fault::RequestLost);
        page.fill("Search history", "card").await;
        page.sees("The shop did not answer. What was loaded stays here.").await;
        shop.line.mend();
        page.press("Try again").await;
        page.sees(" of 1,006 entries").await;
        page.no_longer_sees("The shop did not answer").await;
    })
    .await;
}

#[tokio::test]
async fn the_history_is_for_everybody_in_every_state() {
    visit(async |Visit { shop, page, .. }| {
        shop.gives_a_past(ADA, 400);
        let ada = Client::sign_in(shop, ADA).await;
        let mut faults = Vec::new();
        page.open("/signin").await;
        page.signs_in(ADA).await;
        page.history().await;
        page.sees("The last 200 entries add up.").await;
        faults.extend(page.faults_in_all_looks("history").await);
        let code = shop.one_code();
        ada.redeem(&code, &attempt_key()).await.expect("an answer");
        page.sees(&code[15..]).await;
        page.press(&format!("Gift card ••••{}", &code[15..])).await;
        page.sees("any item").await;
        faults.extend(page.faults_in_all_looks("history, open").await);
        page.press("Report this entry").await;
        page.the("textbox", "What is wrong?").await;
        faults.extend(page.faults_in_all_looks("history, report").await);
        page.scrolls_history_to(300).await;
        ada.redeem(&shop.one_code(), &attempt_key()).await.expect("an answer");
        page.the("button", "1 new entry").await;
        // A moment after a leap there is more around what is in view.
        until("all that is drawn", async || (page.history_rows().await > 25).then_some(())).await;
        faults.extend(page.faults_in_all_looks("history, new entry").await);
        shop.line.fail("GET /api/v1/ledger*", Fault::Held(Duration::from_secs(60)));
        page.proves().await;
        page.press("Add up the whole statement").await;
        page.the("button", "Stop").await;
        faults.extend(page.faults_in_all_looks("history, adding up").await);
        page.press("Stop").await;
        shop.line.mend();
        page.fill("Search history", "nothing like it").await;
        page.the("heading", "No entry fits").await;
        faults.extend(page.faults_in_all_looks("history, nothing found").await);
        page.press("Show everything").await;
        page.goes_offline().await;
        page.sees("What was loaded can be read").await;
        faults.extend(page.faults_in_all_looks("history, offline").await);
        none(faults);
    })
    .await;
}

#[tokio::test]
async fn large_letters_and_a_narrow_phone_cut_nothing_off() {
    visit(async |Visit { shop, page, .. }| {
        shop.gives_a_past(ADA, 200);
        page.open("/signin").await;
        page.signs_in(ADA).await;
        page.history().await;
        page.looks(Look::NARROW).await;
        page.script("document.documentElement.style.fontSize = '200%'").await;
        page.settles().await;
        let cut = "function () {
            return [...this.querySelectorAll('.entry')].some(row => row.scrollHeight > row.clientHeight
                || [...row.querySelectorAll('.number')].some(cell => cell.scrollWidth > cell.clientWidth))
        }";
        let table = page.history().await;
        until("the rows to be as high as their letters need", async || (table.call(cut).await == false).then_some(()))
            .await;
        assert!(page.script("document.scrollingElement.scrollWidth <= innerWidth").await == true);
        page.script("document.documentElement.style.fontSize = ''").await;
        assert!(page.history_row(0).await.contains('$'));
    })
    .await;
}
