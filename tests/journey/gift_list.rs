//! Many recipients: a file with faults, mended where they stand, rows that are pasted, a file that is dropped; and each of
//! them has the message once.

use scrip_tests::house::{
    buying::payment,
    client::Client,
    gifts::{List, Mistake, list},
    page::Page,
    shop::{ADA, Shop},
    visit::{Visit, visit_at_a_desk, visit_with_mail},
    within,
};
use serde_json::Value;
use std::{collections::BTreeMap, time::Duration};

/// Notes when a file was given, and when its faults stood in the page and were painted.
const WATCH: &str = "(() => {
    document.addEventListener('change', () => { window.__given = performance.now(); }, true);
    new MutationObserver(() => {
        if (window.__shown || !window.__given || !document.body.textContent.includes('to mend or to leave out')) return;
        window.__shown = performance.now();
        requestAnimationFrame(() => setTimeout(() => { window.__painted = performance.now(); }));
    }).observe(document, { subtree: true, childList: true, characterData: true });
    return true;
})()";

/// The name of the field of a mistake, as a screen reader says it.
fn field(mistake: &Mistake) -> String {
    let column = match mistake.column {
        "name" => "Recipient name",
        "email" => "Recipient e-mail",
        "amount" => "Own amount",
        "message" => "Own message",
        _ => "Time zone",
    };
    format!("{column}, row {}", mistake.row)
}

fn sentence(mistake: &Mistake) -> &'static str {
    match mistake.fault {
        "missing" if mistake.column == "name" => "Enter a name.",
        "missing" => "Enter an e-mail address.",
        "too_long" => " fit. Shorten it.",
        "not_an_email" => "Check the address",
        "twice" => "The same address stands in row ",
        "not_an_amount" => "Enter an amount, like 25 or 25.50.",
        "too_little" => "The smallest gift is $5.00.",
        "too_much" => "The largest gift is $500.00.",
        _ => "No time zone has this name.",
    }
}

async fn every_mistake_stands_where_it_is(page: &Page, list: &List) {
    for mistake in &list.mistakes {
        let cell = page.the("textbox", &field(mistake)).await;
        let said = cell.description().await;
        assert!(said.contains(sentence(mistake)), "{mistake:?} is described as {said:?}");
        assert!(cell.is_invalid().await, "{mistake:?} is not marked");
    }
}

/// Mends the first mistake of each of these kinds, and says how many rows are whole by that.
async fn mends_some(page: &Page, list: &List) -> usize {
    let once = |fault: &str, column: &str| {
        let alone = |it: &&Mistake| list.mistakes.iter().filter(|other| other.row == it.row).count() == 1;
        list.mistakes.iter().filter(alone).find(|it| it.fault == fault && it.column == column)
    };
    let mended = [
        ("missing", "name", "Nora"),
        ("not_an_email", "email", "mended@demo.example"),
        ("not_an_amount", "amount", "30"),
        ("no_such_zone", "zone", "Europe/Berlin"),
    ];
    for (fault, column, text) in mended {
        let mistake = once(fault, column).expect("such a mistake is in the list");
        page.fill(&field(mistake), text).await;
        assert!(!page.the("textbox", &field(mistake)).await.is_invalid().await, "{mistake:?} is mended");
    }
    mended.len()
}

#[tokio::test]
async fn a_list_of_a_thousand_with_forty_faults_is_mended_and_each_of_the_rest_has_the_message_once() {
    visit_with_mail(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        let list = list(1_000, 25);
        page.gives_as(ADA).await;
        page.script(WATCH).await;
        page.uploads("Upload recipients", &list.csv).await;
        page.sees("1000 recipients, 40 of them to mend or to leave out.").await;
        let took = page.script("[window.__shown - window.__given, window.__painted - window.__given]").await;
        println!("1,000 rows, 40 faulty: faults in the page after {} ms, painted after {} ms", took[0], took[1]);
        page.sees("Not read: Kundennummer.").await;
        every_mistake_stands_where_it_is(page, &list).await;
        page.shot("gift-list-faults").await;
        page.press("Review gift").await;
        page.says("Something is to be mended before it can go. It is marked.").await;
        assert!(shop.line.passed("POST /api/v1/gifts").is_empty());

        let mended = mends_some(page, &list).await;
        page.sees(&format!("1000 recipients, {} of them to mend or to leave out.", 40 - mended)).await;
        page.press("Leave all of them out").await;
        let kept = 960 + mended;
        page.sees(&format!("{kept} recipients, all of them ready.")).await;
        page.fill("Message", "Thank you for this year").await;
        page.reviews().await;
        page.region_reads("Before it goes", &format!("To {kept} recipients")).await;
        page.shot("gift-list-review").await;
        page.proves().await;
        page.sends_with(payment::APPROVED).await;
        each_has_the_message_once(shop, &ada, kept).await;
        page.sees("Show those of all orders").await;
        page.shot("gifts-of-an-order").await;
        shop.the_ledger_is_clean();
    })
    .await;
}

/// Waits until all of them went out, and counts what arrived.
async fn each_has_the_message_once(shop: &Shop, ada: &Client, many: usize) {
    let begun = std::time::Instant::now();
    let all_sent = async || {
        tokio::time::sleep(Duration::from_millis(500)).await;
        let none = |page: &Value| page["items"].as_array().is_some_and(Vec::is_empty);
        let some = ada.get("/gifts?state=sent").await.body;
        let waiting = ada.get("/gifts?state=scheduled").await.body;
        (none(&waiting) && !none(&some)).then_some(())
    };
    within(Duration::from_secs(180), all_sent).await.expect("all of them go out within three minutes");
    println!("{many} messages went out within {:?}", begun.elapsed());
    let mut each = BTreeMap::<String, usize>::new();
    for mail in shop.mail().mails().into_iter().filter(|mail| mail.to != ADA) {
        *each.entry(mail.to).or_default() += 1;
    }
    println!("{} recipients, {} messages", each.len(), each.values().sum::<usize>());
    assert_eq!(each.len(), many);
    assert!(each.values().all(|times| *times == 1), "somebody has it twice");
}

#[tokio::test]
async fn rows_are_pasted_and_dropped_and_typed_one_by_one() {
    visit_at_a_desk(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        page.gives_as(ADA).await;
        page.fill("Amount", "25").await;

        // Out of a spreadsheet, between tabs, with a head.
        page.the("textbox", "Recipient name").await.click().await;
        page.pastes("Name\tE-mail\nMia\tmia@demo.example\nTom\ttom@demo.example\n").await;
        page.sees("2 recipients, all of them ready.").await;

        // A file that is dropped is added.
        page.drops("Who gets it", "name,email,message\nLou,lou@demo.example,\"Hello, Lou\"\n,nobody,\n").await;
        page.sees("4 recipients, 1 of them to mend or to leave out.").await;
        assert_eq!(page.the("textbox", "Own message, row 3").await.value().await, "Hello, Lou");
        let cell = page.the("textbox", "Recipient e-mail, row 4").await;
        assert!(cell.is_invalid().await && cell.description().await.contains("Check the address"));
        page.press("Leave out: row 4 ").await;
        page.sees("3 recipients, all of them ready.").await;

        // By hand.
        page.press("Add recipient").await;
        page.focus_is_on("textbox", "Recipient name, row 4").await;
        page.write("Zoe").await;
        page.fill("Recipient e-mail, row 4", "MIA@demo.example").await;
        page.sees("The same address stands in row 1.").await;
        page.fill("Recipient e-mail, row 4", "zoe@demo.example").await;
        page.fill("Own amount, row 4", "50").await;
        page.region_reads("Preview", "What Zoe will see").await;
        page.region_reads("Preview", "$50").await;
        page.the("textbox", "Own message, row 3").await.click().await;
        page.region_reads("Preview", "Hello, Lou").await;

        // What is no list says why, and changes nothing.
        page.drops("Who gets it", "name,email\n\"Lou,lou@demo.example\n").await;
        page.sees("A quotation mark in line 2, column 1, is never closed. Close it and try again.").await;
        page.drops("Who gets it", "").await;
        page.sees("There is nobody in this list.").await;
        page.sees("4 recipients, all of them ready.").await;

        page.reviews().await;
        page.region_reads("Before it goes", "Total $125.00").await;
        page.sends_with(payment::APPROVED).await;
        page.sees("Show those of all orders").await;
        let listed = ada.get("/gifts").await.body;
        let worth: i64 =
            listed["items"].as_array().into_iter().flatten().filter_map(|one| one["amount"]["minor"].as_i64()).sum();
        assert_eq!((listed["items"].as_array().map(Vec::len), worth), (Some(4), 12_500));
        shop.the_ledger_is_clean();
    })
    .await;
}
