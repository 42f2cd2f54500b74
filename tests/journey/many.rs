//! A list of codes: pasted, dropped, mended, stopped, reloaded in the middle.

use scrip_tests::house::{
    axe::none,
    client::{Client, attempt_key},
    keyboard::{Key, tab_to},
    lists::{List, unknown},
    mistake::one_wrong,
    page::Page,
    proxy::Fault,
    shop::ADA,
    trace::leaks,
    until,
    visit::{Visit, visit, visit_at_a_desk},
};
use std::time::Duration;

/// The words of every row of the results.
async fn results(page: &Page) -> Vec<String> {
    let rows = page.the("table", "Results").await.all("row", "").await;
    let mut words = Vec::new();
    for row in rows.iter().skip(1) {
        words.push(row.reads().await);
    }
    words
}

/// Pastes a text into the field of the list.
async fn pastes(page: &Page, text: &str) {
    page.the("textbox", "Codes").await.click().await;
    page.copied(text).await;
    page.key(Key::Paste).await;
}

#[tokio::test]
async fn two_hundred_codes_with_every_mistake_survive_a_reload_and_come_in_once() {
    visit_at_a_desk(async |visit| {
        let Visit { shop, page, .. } = &mut *visit;
        let ada = Client::sign_in(shop, ADA).await;
        let list = List::of_two_hundred(shop, &ada).await;
        let before = ada.available().await;
        page.open("/signin?next=/redeem/many").await;
        page.signs_in(ADA).await;
        page.is_at("/redeem/many").await;
        page.the("textbox", "Codes").await.click().await;
        let calls = shop.line.api_calls();
        page.copied(&list.text).await;
        page.key(Key::Paste).await;
        let ready = list.good.len() + list.refused + list.repeated;
        page.sees(&format!("{ready} codes can be redeemed, {} need a look.", list.not_sent)).await;
        assert_eq!(shop.line.api_calls(), calls, "a list is read without asking anybody");
        page.shot("many-read").await;
        page.press("Redeem all").await;
        let far = async || (shop.line.passed("POST /api/v1/redemptions").len() >= 60).then_some(());
        until("sixty codes to be sent", far).await;
        page.shot("many-going").await;

        page.reload().await;
        page.sees("The page was reloaded in the middle.").await;
        let kept = page.kept().await;
        page.the("textbox", "Codes").await.click().await;
        page.copied(&list.text).await;
        page.key(Key::Paste).await;
        page.press("Go on").await;
        // Eleven codes that nobody issued are more misses than a minute bears: it waits, and says so.
        page.sees("so that nothing is locked. It goes on by itself").await;
        page.shot("many-waits").await;
        let over = async || page.said().await.iter().any(|said| said.contains("already in your balance")).then_some(());
        let wait = tokio::time::timeout(Duration::from_secs(150), async {
            while over().await.is_none() {
                tokio::time::sleep(Duration::from_millis(500)).await;
            }
        });
        assert!(wait.await.is_ok(), "it does not end: {}", page.reads().await);

        let came = i64::try_from(list.good.len()).expect("a few") * 500;
        assert_eq!(ada.available().await, before + came, "every good code came in once");
        let statuses = |status: u16| {
            shop.line.passed("POST /api/v1/redemptions").iter().filter(|passed| passed.status == status).count()
        };
        assert_eq!((statuses(429), statuses(423)), (0, 0), "never over a limit");
        let rows = results(page).await;
        let with = |words: &str| rows.iter().filter(|row| row.contains(words)).count();
        assert_eq!(with("Added to Gift cards"), list.good.len());
        assert_eq!(with("Use the repaired code"), 20);
        assert_eq!(with("This code is from Amazon."), 5);
        assert_eq!(with("A promo code."), 2);
        assert_eq!(with("This code can not be used."), 11);
        page.shot("many-over").await;

        let receipt = page.the("link", "Download receipt").await;
        let csv = receipt.call("async function() { return await (await fetch(this.href)).text() }").await;
        let csv = csv.as_str().unwrap_or_default().to_owned();
        assert_eq!(csv.lines().filter(|line| line.contains("\"added\"")).count(), list.good.len());
        let kept = [kept, page.kept().await, csv].join("\n");
        let secrets: Vec<String> = list.good.clone();
        let found = leaks(visit, &kept, &secrets, &[]).await;
        assert!(found.is_empty(), "{found:#?}");
        visit.shop.the_ledger_is_clean();
    })
    .await;
}

#[tokio::test]
async fn a_list_is_mended_stopped_and_gone_on_with() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        let before = ada.available().await;
        let codes = shop.issue(3, "25.00", "USD");
        page.open("/signin?next=/redeem/many").await;
        page.signs_in(ADA).await;
        pastes(page, &[&one_wrong(&codes[0], 4), "\n", &codes[1], "\n", &codes[2]].concat()).await;
        page.sees("2 codes can be redeemed, 1 needs a look.").await;
        page.press("Use the repaired code").await;
        page.sees("3 codes can be redeemed.").await;
        page.shot("many-phone").await;
        shop.line.fail("POST /api/v1/redemptions", Fault::Stopped);
        page.press("Redeem all").await;
        page.sees("Being redeemed").await;
        page.press("Stop").await;
        shop.line.mend();
        page.says("redeemed").await;
        let first = ada.available().await;
        assert!(first <= before + 2_500, "it stopped after the one on its way");
        page.press("Go on").await;
        page.sees("3 of 3 done").await;
        page.sees("$75.00 added to your balance").await;
        assert_eq!(ada.available().await, before + 7_500);
        shop.the_ledger_is_clean();
    })
    .await;
}

#[tokio::test]
async fn a_lost_answer_in_the_middle_of_a_list_is_found_out() {
    visit_at_a_desk(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        let before = ada.available().await;
        let codes = shop.issue(3, "25.00", "USD");
        page.open("/signin?next=/redeem/many").await;
        page.signs_in(ADA).await;
        pastes(page, &codes.join("\n")).await;
        shop.line.fail("POST /api/v1/redemptions", Fault::ReplyLost);
        page.press("Redeem all").await;
        shop.line.struck("POST /api/v1/redemptions").await;
        shop.line.mend();
        page.sees("3 of 3 done").await;
        assert_eq!(ada.available().await, before + 7_500);
        shop.the_ledger_is_clean();
    })
    .await;
}

#[tokio::test]
async fn a_guest_signs_in_on_the_way_and_the_list_is_still_there() {
    visit(async |Visit { shop, page, .. }| {
        let codes = shop.issue(2, "25.00", "USD");
        page.open("/redeem").await;
        page.the("textbox", "Code").await.click().await;
        page.copied(&codes.join("\n")).await;
        page.key(Key::Paste).await;
        page.sees("There is more than one code in what you pasted.").await;
        page.follow("Redeem all of them").await;
        page.is_at("/redeem/many").await;
        page.sees("2 codes can be redeemed.").await;
        page.press("Redeem all").await;
        page.signs_in(ADA).await;
        page.is_at("/redeem/many").await;
        page.sees("2 codes can be redeemed.").await;
        page.press("Redeem all").await;
        page.sees("$50.00 added to your balance").await;
    })
    .await;
}

#[tokio::test]
async fn a_list_is_for_everybody_and_by_keyboard_alone() {
    visit_at_a_desk(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        let mut faults = Vec::new();
        page.open("/redeem/many").await;
        faults.extend(page.faults_in_all_looks("many, guest").await);
        page.open("/signin?next=/redeem/many").await;
        page.signs_in(ADA).await;
        let codes = shop.issue(2, "25.00", "USD");
        ada.redeem(&codes[1], &attempt_key()).await;
        tab_to(page, "textbox", "Codes").await;
        let lines =
            [codes[0].clone(), codes[1].clone(), codes[0].clone(), unknown(1).remove(0), "AQ2W-34RT56-789Q".into()];
        page.copied(&lines.join("\n")).await;
        page.key(Key::Paste).await;
        page.sees("3 codes can be redeemed, 2 need a look.").await;
        faults.extend(page.faults_in_all_looks("many, read").await);
        tab_to(page, "button", "Redeem all").await;
        page.key(Key::Enter).await;
        page.says("1 redeemed, 1 already in your balance, 1 refused, 2 not sent.").await;
        faults.extend(page.faults_in_all_looks("many, over").await);
        page.shot("many-results").await;
        none(faults);
    })
    .await;
}
