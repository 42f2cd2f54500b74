//! A gift for a day to come: over a change of the clocks, changed, sent again, taken back, and one that comes back.

use scrip_tests::house::{
    buying::payment,
    client::Client,
    giving::Night,
    mail::Mail,
    page::Page,
    shop::{ADA, BO, Shop},
    visit::{Visit, visit_with_mail},
};

const BERLIN: &str = "Europe/Berlin";

async fn opens(page: &Page, mail: &Mail) {
    page.opens_link(&mail.link()).await;
    page.is_at("/claim").await;
}

#[tokio::test]
async fn a_gift_for_the_night_in_which_the_clocks_go_forward_is_changed_and_taken_back() {
    visit_with_mail(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        page.gives_as(ADA).await;
        let Night { digits, day, .. } = page.clocks_go_forward().await;
        page.writes_gift("Bo", BO, "35").await;
        page.chooses("On a date").await;
        page.press("Review gift").await;
        page.sees("Choose a date and a time.").await;
        page.selects("Recipient's time zone", BERLIN).await;
        page.types_moment(&digits, "0230AM").await;
        page.sees("The clocks are put forward then: it arrives at 03:30 AM.").await;
        page.region_reads("Preview", &format!("What Bo will see, {day} at 3:30 AM in Berlin")).await;
        page.shot("gift-skipped-hour").await;
        page.types_moment(&digits, "0130AM").await;
        page.no_longer_sees("The clocks are put forward then").await;
        page.types_moment(&digits, "0230AM").await;
        page.reviews().await;
        page.region_reads("Before it goes", &format!("When {day} at 3:30 AM · Berlin")).await;
        page.sends_with(payment::APPROVED).await;
        let number = page.gift_number().await;
        page.sees(&format!("It goes on {day} at 3:30 AM in Berlin.")).await;
        let gift = ada.gift(&number).await;
        // 3:30 in Berlin's summer is 1:30 in UTC, on that very night.
        assert!(gift["goes"].as_str().is_some_and(|goes| goes.contains("T01:30:00")), "{gift}");

        page.press("Edit, Bo").await;
        assert_eq!(page.the("textbox", "Recipient e-mail").await.value().await, BO);
        page.fill("Recipient e-mail", "bo.berg@demo.example").await;
        page.fill("Message", "Good morning").await;
        page.types_moment(&digits, "0900AM").await;
        page.shot("gift-edit").await;
        page.press("Save").await;
        page.says("Saved.").await;
        page.sees(&format!("It goes on {day} at 9:00 AM in Berlin.")).await;
        page.sees("bo.berg@demo.example").await;
        page.region_reads("What happened so far", "Changed by you").await;
        let gift = ada.gift(&number).await;
        assert!(gift["goes"].as_str().is_some_and(|goes| goes.contains("T07:00:00")), "{gift}");

        page.press("Cancel gift, Bo").await;
        page.press("Take it back").await;
        page.region_reads("What happened so far", "Cancelled: $35.00 go back to your card").await;
        page.follow(number.strip_suffix("-1").expect("the number of a gift")).await;
        page.sees("Gift card").await;
        page.sees("$35.00").await;
        page.shot("order-refunded").await;
        let order = ada.orders().await.remove(0);
        assert_eq!(order["refunds"][0]["card"]["minor"], 3_500, "{order}");
        assert!(shop.mail().mails().iter().all(|mail| !mail.to.starts_with("bo")), "nothing was sent");
        shop.the_ledger_is_clean();
    })
    .await;
}

/// Pays a gift to this address that goes at once, and says its number.
async fn pays_one(page: &Page, name: &str, email: &str) -> String {
    page.follow("Gifts").await;
    page.is_at("/gift").await;
    page.fill("Your name", "Ada").await;
    page.writes_gift(name, email, "35").await;
    page.reviews().await;
    page.sends_with(payment::APPROVED).await;
    page.gift_number().await
}

#[tokio::test]
async fn a_gift_is_sent_again_and_the_message_from_before_says_so() {
    visit_with_mail(async |Visit { shop, browser, page }| {
        let ada = Client::sign_in(shop, ADA).await;
        page.gives_as(ADA).await;
        let number = pays_one(page, "Bo", BO).await;
        let first = shop.mail().waits_for(1, BO).await.remove(0);
        page.press("Resend, Bo").await;
        page.says("It is sent again, with a new code. The one from before stops working.").await;
        let second = shop.mail().waits_for(2, BO).await.remove(1);
        assert_ne!(first.code(), second.code());
        let beside = browser.somebody_else().await;
        let guest = beside.page().await;
        opens(&guest, &first).await;
        guest.sees("There is a newer message").await;
        assert_ne!(ada.gift(&number).await["state"], "opened", "an old message opens nothing");
        opens(&guest, &second).await;
        guest.the("button", "Add to my balance").await;
        page.says("The gift is now opened.").await;

        // Other words reach who has it already as a message of their own.
        page.press("Edit, Bo").await;
        page.fill("Message", "With love this time").await;
        page.press("Save and send again").await;
        page.says("Saved.").await;
        let third = shop.mail().waits_for(3, BO).await.remove(2);
        assert!(third.text.contains("With love this time"));
        opens(&guest, &second).await;
        guest.sees("There is a newer message").await;

        page.press("Cancel gift, Bo").await;
        page.press("Take it back").await;
        page.region_reads("What happened so far", "Cancelled: $35.00 go back to your card").await;
        opens(&guest, &third).await;
        guest.sees("This gift was taken back").await;
        assert_eq!(shop.mail().waits_for(3, BO).await.len(), 3, "and nothing more was sent");
        beside.is_content().await;
        shop.the_ledger_is_clean();
    })
    .await;
}

#[tokio::test]
async fn a_message_that_comes_back_is_sent_to_another_address() {
    visit_with_mail(async |Visit { shop, browser, page }| {
        let ada = Client::sign_in(shop, ADA).await;
        page.gives_as(ADA).await;
        let number = pays_one(page, "Bo", "bo@bounce.example").await;
        page.sees("came back").await;
        page.region_reads("What happened so far", "Came back: ").await;
        page.region_reads("What happened so far", "No such mailbox").await;
        page.sees("The message came back. Check the address, then save and send it again; or take the gift back.")
            .await;
        page.shot("gift-bounced").await;
        page.press("Edit, Bo").await;
        page.fill("Recipient e-mail", BO).await;
        page.press("Save and send again").await;
        let mail = shop.mail().waits_for(1, BO).await.remove(0);
        ada.gift_is(&number, "sent").await;
        page.region_reads("What happened so far", "When it is claimed, it shows here by itself.").await;
        let beside = browser.somebody_else().await;
        claims(shop, &beside.page().await, &mail).await;
        page.says("The gift is now claimed.").await;
        beside.is_content().await;
        shop.the_ledger_is_clean();
    })
    .await;
}

async fn claims(shop: &Shop, page: &Page, mail: &Mail) {
    opens(page, mail).await;
    page.press("Add to my balance").await;
    page.signs_in(BO).await;
    page.region_reads("Receipt", "$35").await;
    assert_eq!(Client::sign_in(shop, BO).await.purse("USD").await, 3_500);
}

#[tokio::test]
async fn news_do_not_take_away_what_is_being_asked() {
    visit_with_mail(async |Visit { shop, browser, page }| {
        let ada = Client::sign_in(shop, ADA).await;
        let number = ada.gives_one("email", Some(BO), 3_500).await;
        let mail = shop.mail().waits_for(1, BO).await.remove(0);
        page.open(&format!("/signin?next=/gifts/{number}")).await;
        page.signs_in(ADA).await;
        page.press("Cancel gift, Bo").await;
        page.focus_is_on("group", "Cancel gift").await;
        let beside = browser.somebody_else().await;
        let guest = beside.page().await;
        opens(&guest, &mail).await;
        page.says("The gift is now opened.").await;
        page.region_reads("What happened so far", "Opened by the recipient").await;
        page.focus_is_on("group", "Cancel gift").await;
        // What it was about is over meanwhile: then the shop says so, and nothing moves.
        claims(shop, &guest, &mail).await;
        page.says("The gift is now claimed.").await;
        page.lost("button", "Cancel gift, Bo").await;
        beside.is_content().await;
        shop.the_ledger_is_clean();
    })
    .await;
}
