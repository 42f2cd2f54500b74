//! A gift from one person to another: written, paid, carried by a real mail server, opened, and claimed.

use scrip_tests::house::{
    buying::payment,
    circumstance::Look,
    client::Client,
    mail::Mail,
    page::Page,
    shop::{ADA, BO},
    visit::{Visit, visit_at_a_desk, visit_with_mail},
};
use serde_json::json;

const MESSAGE: &str = "All the best for the new kitchen \u{1f381}";

/// Ada writes a gift to Bo, and sees at every moment what Bo will see.
async fn ada_writes_it(page: &Page) {
    page.gives_as(ADA).await;
    page.chooses("Lanterns").await;
    page.chooses("Plum").await;
    assert!(page.choice("Lanterns").await.is_checked().await && page.choice("Plum").await.is_checked().await);
    page.press("$50").await;
    assert_eq!(page.the("textbox", "Amount").await.value().await, "50", "a chip fills the field");
    page.region_reads("Preview", "$50").await;
    page.fill("Amount", "62.50").await;
    page.region_reads("Preview", "$62.50").await;
    page.region_reads("Preview", "What somebody will see").await;
    page.fill("Recipient name", "Bo").await;
    page.fill("Recipient e-mail", BO).await;
    page.region_reads("Preview", "What Bo will see").await;
    page.region_reads("Preview", "Your message stands here.").await;
    page.fill("Message", MESSAGE).await;
    // A sign that is made of several is one, as people count.
    let characters = MESSAGE.chars().count();
    page.sees(&format!("{characters} of 500 characters")).await;
    page.write("\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}").await;
    page.sees(&format!("{} of 500 characters", characters + 1)).await;
    for _ in 0..5 {
        page.key(scrip_tests::house::keyboard::Key::Backspace).await;
    }
    page.fill("Message", MESSAGE).await;
    for way in ["Message", "Card", "Page to print"] {
        page.the("region", "Preview").await.all("button", way).await.remove(0).click().await;
        for seen in [MESSAGE, "$62.50", "Ada"] {
            page.region_reads("Preview", seen).await;
        }
    }
    page.the("region", "Preview").await.all("button", "Message").await.remove(0).click().await;
}

#[tokio::test]
async fn a_gift_is_written_paid_opened_in_the_mail_and_claimed_while_its_sender_looks_on() {
    visit_with_mail(async |Visit { shop, browser, page }| {
        let (ada, bo) = (Client::sign_in(shop, ADA).await, Client::sign_in(shop, BO).await);
        let (adas, bos) = (ada.purse("USD").await, bo.purse("EUR").await);
        assert_eq!(bo.purse("USD").await, 0);
        ada_writes_it(page).await;
        page.shot("gift-written").await;
        page.reviews().await;
        page.focus_is_on("heading", "Before it goes").await;
        let review = page.in_region("Before it goes").await;
        for fact in ["To Bo · bo@demo.example", "When As soon as it is paid", "Total $62.50"] {
            assert!(review.contains(fact), "{fact} is missing in: {review}");
        }
        assert_eq!(shop.line.passed("POST /api/v1/gifts").len(), 1, "the review alone was asked for");
        page.shot("gift-review").await;
        page.sends_with(payment::APPROVED).await;
        let number = page.gift_number().await;
        page.says("Your gift is paid.").await;
        page.script("window.__same = true").await;
        page.sees("$62.50 for Bo").await;
        let mail = shop.mail().waits_for(1, BO).await.remove(0);
        page.region_reads("What happened so far", "Sent").await;
        assert!(mail.subject.contains("Ada"), "{}", mail.subject);
        let beside = browser.somebody_else().await;
        let other = beside.page().await;
        bo_opens_it(&other, &mail, &shop.address()).await;
        page.says("The gift is now opened.").await;
        page.shot("gift-opened").await;

        other.press("Add to my balance").await;
        other.is_at("/signin?next=/claim").await;
        other.signs_in(BO).await;
        other.is_at("/claim").await;
        other.region_reads("Receipt", "$62.50").await;
        other.says("$62.50 are in your balance.").await;
        other.shot("claim-done").await;
        page.says("The gift is now claimed.").await;
        page.region_reads("What happened so far", "Claimed: it is in the recipient's balance").await;
        assert_eq!(page.script("window.__same").await, true, "the page was loaded again");
        assert!(!page.has("button", "Cancel gift, Bo").await, "what is claimed can't be taken back");
        page.shot("gift-claimed").await;

        other.follow("See your balance").await;
        other.region_reads("Available", "$62.50").await;
        other.sees("€").await;
        assert_eq!((bo.purse("USD").await, bo.purse("EUR").await), (6_250, bos), "nothing is converted");
        assert_eq!(ada.purse("USD").await, adas, "gift value buys no gifts");
        let gift = ada.gift(&number).await;
        let steps: Vec<_> = gift["course"].as_array().into_iter().flatten().map(|step| step["what"].clone()).collect();
        assert_eq!(steps, ["paid", "sent", "opened", "claimed"], "{gift}");
        // Beside it goes what tells of a browser that is new to Bo's account.
        let gifts = |mail: &&Mail| mail.to == BO && mail.subject.contains("Ada");
        assert_eq!(shop.mail().mails().iter().filter(gifts).count(), 1);
        beside.is_content().await;
        shop.the_ledger_is_clean();
    })
    .await;
}

/// Opens the letter as its reader shows it, by day and by night, and follows its link. Bo's account speaks German.
async fn bo_opens_it(page: &Page, mail: &Mail, shop: &str) {
    page.looks(Look::DESKTOP).await;
    page.opens_mail(mail, "Geschenk ansehen").await;
    for seen in ["Ada", MESSAGE, "62,50"] {
        page.sees(seen).await;
    }
    let fetched =
        "performance.getEntriesByType('resource').map(one => one.name).filter(name => !name.startsWith('data:'))";
    assert_eq!(page.script(fetched).await, json!([]), "a letter fetches nothing");
    page.shot("mail").await;
    assert!(mail.link().starts_with(&format!("{shop}/claim#")), "the link leads to the shop");
    page.follow("Geschenk ansehen").await;
    page.is_alive().await;
    page.is_at("/claim").await;
    page.the("heading", "You have a gift").await;
    for seen in ["For Bo", "From Ada", MESSAGE, "$62.50"] {
        page.sees(seen).await;
    }
    page.shot("claim-open").await;
}

#[tokio::test]
async fn all_that_is_wrong_is_said_at_once_and_nothing_is_sent() {
    visit_at_a_desk(async |Visit { shop, page, .. }| {
        page.gives_as(ADA).await;
        page.press("Review gift").await;
        for said in ["Enter an amount.", "Enter a name.", "Enter an e-mail address."] {
            page.sees(said).await;
        }
        page.says("Something is to be mended before it can go. It is marked.").await;
        page.focus_is_on("textbox", "Amount").await;
        for (field, typed, said) in [
            ("Amount", "4.99", "The smallest gift is $5.00."),
            ("Amount", "500.01", "The largest gift is $500.00."),
            ("Amount", "a lot", "Enter an amount, like 25 or 25.50."),
            ("Recipient e-mail", "bo@demo", "Check the address: it looks like bo@mail.example."),
            ("Recipient name", "   ", "Enter a name."),
            ("Your name", "", "Enter your name, so that it is clear who it is from."),
        ] {
            page.writes_gift("Bo", BO, "25").await;
            page.fill("Your name", "Ada").await;
            page.fill(field, typed).await;
            page.press("Review gift").await;
            page.sees(said).await;
            page.focus_is_on("textbox", field).await;
            let thing = page.the("textbox", field).await;
            assert!(thing.is_invalid().await, "{field} is not marked");
            assert!(thing.description().await.contains(said), "{:?} describes {field}", thing.description().await);
        }
        page.fill("Your name", "Ada").await;
        page.the("textbox", "Message").await.click().await;
        page.pastes(&"\u{1f381}".repeat(501)).await;
        page.sees("1 character too many").await;
        page.press("Review gift").await;
        page.sees("This has 501 characters; 500 fit. Shorten it.").await;
        page.focus_is_on("textbox", "Message").await;
        assert!(shop.line.passed("POST /api/v1/gifts").is_empty());
        page.key(scrip_tests::house::keyboard::Key::Backspace).await;
        page.reviews().await;
    })
    .await;
}
