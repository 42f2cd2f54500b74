//! Gifts in every main state, judged by axe on a phone and a desk, by day and by night, and at 320 pixels.

use scrip_tests::house::{
    axe::none,
    buying::payment,
    client::Client,
    giving::person,
    shop::{ADA, BO},
    visit::{Visit, visit, visit_with_mail},
};
use serde_json::{Value, json};

#[tokio::test]
async fn writing_a_gift_is_for_everybody_in_every_state() {
    visit(async |Visit { page, .. }| {
        let mut faults = Vec::new();
        page.open("/gift").await;
        page.sees("Sign in to pay for the gift").await;
        faults.extend(page.faults_in_all_looks("gift, guest").await);
        page.gives_as(ADA).await;
        page.press("Review gift").await;
        page.sees("Enter an amount.").await;
        faults.extend(page.faults_in_all_looks("gift, faults").await);
        page.shot("gift-faults").await;
        page.writes_gift("Bo", BO, "250").await;
        page.fill("Message", "Send me a photo of the code, and tell nobody what they are for").await;
        page.chooses("On a date").await;
        let night = page.clocks_go_forward().await;
        page.types_moment(&night.digits, "0230AM").await;
        faults.extend(page.faults_in_all_looks("gift, written").await);
        for way in ["Card", "Page to print"] {
            page.the("region", "Preview").await.all("button", way).await.remove(0).click().await;
            faults.extend(page.faults_in_all_looks(&format!("gift, preview as {way}")).await);
        }
        page.reviews().await;
        faults.extend(page.faults_in_all_looks("gift, review").await);
        page.sends_with(payment::APPROVED).await;
        page.the("region", "Take a moment").await;
        faults.extend(page.faults_in_all_looks("gift, stop").await);
        page.press("Do not send it").await;
        page.chooses("Now").await;
        page.the("textbox", "Recipient name").await.click().await;
        page.pastes("name,email,message\nMia,mia@demo,Hello\n,tom@demo.example,\n").await;
        page.sees("to mend or to leave out.").await;
        faults.extend(page.faults_in_all_looks("gift, table with faults").await);
        page.shot("gift-table").await;
        none(faults);
    })
    .await;
}

#[tokio::test]
async fn gifts_that_were_sent_are_for_everybody_in_every_state() {
    visit_with_mail(async |Visit { shop, browser, page }| {
        let ada = Client::sign_in(shop, ADA).await;
        let mut faults = Vec::new();
        page.open("/gifts").await;
        page.sees("Sign in to see the gifts you sent.").await;
        faults.extend(page.faults_in_all_looks("gifts, guest").await);
        page.open("/signin?next=/gifts").await;
        page.signs_in(ADA).await;
        page.sees("Your first gift will appear here").await;
        faults.extend(page.faults_in_all_looks("gifts, empty").await);
        page.shot("gifts-empty").await;

        let beside = browser.somebody_else().await;
        let guest = beside.page().await;
        let bounced = ada.gives_one("email", Some("bo@bounce.example"), 2_500).await;
        let by_link = ada.gives_one("link", None, 3_000).await;
        let cancelled = ada.gives_one("email", Some("mia@demo.example"), 4_000).await;
        ada.says("POST", &format!("/gifts/{cancelled}/cancel"), &Value::Null).await;
        let night = page.clocks_go_forward().await;
        let waits = ada.gives("email", vec![person("Tom", Some("tom@demo.example"), 4_500)], |body| {
            body["on"] = json!(format!("{}T09:00", night.iso));
        });
        let waits = format!("{}-1", waits.await);
        let opened = ada.gives_one("email", Some(BO), 5_000).await;
        let mail = shop.mail().waits_for(1, BO).await.remove(0);
        guest.opens_mail(&mail, "Geschenk ansehen").await;
        let found = guest.faults_in_all_looks("the mail").await;
        // A letter is shown inside of the page of its reader, whose landmarks are around it.
        let landmark = |fault: &String| fault.contains(": landmark-one-main [") || fault.contains(": region [");
        faults.extend(found.into_iter().filter(|fault| !landmark(fault)));
        guest.opens_link(&mail.link()).await;
        guest.the("button", "Add to my balance").await;
        faults.extend(guest.faults_in_all_looks("claim, open").await);
        ada.gift_is(&bounced, "bounced").await;
        for (number, standing) in [
            (&bounced, "came back"),
            (&by_link, "link not made yet"),
            (&cancelled, "cancelled"),
            (&waits, "scheduled"),
            (&opened, "opened"),
        ] {
            page.open(&format!("/gifts/{number}")).await;
            page.sees(standing).await;
            page.the("region", "What happened so far").await;
            faults.extend(page.faults_in_all_looks(&format!("gift, {standing}")).await);
        }
        page.press("Resend, Bo").await;
        page.says("It is sent again").await;
        guest.opens_link(&mail.link()).await;
        guest.sees("There is a newer message").await;
        faults.extend(guest.faults_in_all_looks("claim, replaced").await);
        page.press("Edit, Bo").await;
        page.the("textbox", "Message").await;
        faults.extend(page.faults_in_all_looks("gift, editing").await);
        page.shot("gift-editing").await;
        page.press("Leave it as it is").await;
        page.press("Cancel gift, Bo").await;
        page.the("group", "Cancel gift").await;
        faults.extend(page.faults_in_all_looks("gift, asks before it is taken back").await);
        page.open(&format!("/gifts/{by_link}")).await;
        page.press("Make the link").await;
        let link = page.the("textbox", "Link to the gift").await.value().await;
        faults.extend(page.faults_in_all_looks("gift, link").await);

        guest.opens_link(&link).await;
        guest.the("heading", "Keep the code").await.click().await;
        faults.extend(guest.faults_in_all_looks("claim, keeps the code").await);
        guest.press("Add to my balance").await;
        guest.signs_in(BO).await;
        guest.the("region", "Receipt").await;
        faults.extend(guest.faults_in_all_looks("claim, done").await);
        guest.opens_link(&link).await;
        guest.sees("This gift is in your balance").await;
        faults.extend(guest.faults_in_all_looks("claim, claimed").await);
        let taken_back = ada.gives_one("link", None, 3_000).await;
        let code = ada.links(&taken_back).await;
        ada.says("POST", &format!("/gifts/{taken_back}/cancel"), &Value::Null).await;
        guest.opens_link(&format!("{}/claim#code={code}", shop.address())).await;
        guest.sees("This gift was taken back").await;
        faults.extend(guest.faults_in_all_looks("claim, cancelled").await);
        guest.open("/claim").await;
        faults.extend(guest.faults_in_all_looks("claim, without a code").await);
        guest.opens_link(&format!("{}/claim#code=AAAA-BBBB-CCCC-DDDD", shop.address())).await;
        guest.sees("No gift has this code").await;
        faults.extend(guest.faults_in_all_looks("claim, unknown").await);

        page.open(&format!("/gifts/{by_link}")).await;
        page.sees("claimed").await;
        faults.extend(page.faults_in_all_looks("gift, claimed").await);
        page.open("/gifts").await;
        page.the("list", "Gifts").await;
        faults.extend(page.faults_in_all_looks("gifts, full").await);
        page.shot("gifts").await;
        none(faults);
    })
    .await;
}
