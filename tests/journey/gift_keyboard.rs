//! A gift by keyboard alone: written, reviewed, paid, changed, and claimed by who gets it.

use scrip_tests::house::{
    buying::payment,
    client::Client,
    keyboard::Key,
    page::Page,
    shop::{ADA, BO, PASSWORD},
    visit::{Visit, visit_with_mail},
};

async fn signs_in_by_keys(page: &Page, email: &str) {
    page.focus_is_on("heading", "Sign in").await;
    page.writes_at("textbox", "E-mail", email).await;
    page.writes_at("textbox", "Password", PASSWORD).await;
    page.key(Key::Enter).await;
}

#[tokio::test]
async fn a_gift_by_keyboard_alone_from_both_its_ends() {
    visit_with_mail(async |Visit { shop, browser, page }| {
        let ada = Client::sign_in(shop, ADA).await;
        page.open("/gift").await;
        page.the("button", "Review gift").await;
        // Radio buttons are one stop, and arrows choose among them.
        page.reaches("radio", "Parcel with a bow").await;
        page.key(Key::Down).await;
        page.focus_is_on("radio", "Cake with candles").await;
        page.key(Key::Down).await;
        page.focus_is_on("radio", "Bouquet").await;
        page.key(Key::Tab).await;
        page.focus_is_on("radio", "Dark blue").await;
        page.key(Key::Up).await;
        page.focus_is_on("radio", "Red").await;
        page.key(Key::Tab).await;
        page.focus_is_on("button", "$25").await;
        page.key(Key::Tab).await;
        page.key(Key::Enter).await;
        page.writes_at("textbox", "Amount", "55").await;
        page.key(Key::Tab).await;
        page.focus_is_on("radio", "By e-mail").await;
        page.writes_at("textbox", "Recipient name", "Bo").await;
        page.writes_at("textbox", "Recipient e-mail", BO).await;
        page.writes_at("textbox", "Your name", "Ada").await;
        page.writes_at("textbox", "Message", "By hand").await;
        page.key(Key::Tab).await;
        page.focus_is_on("radio", "Now").await;
        page.enters("button", "Review gift").await;
        signs_in_by_keys(page, ADA).await;
        page.is_at("/gift").await;
        page.focus_is_on("heading", "Send a gift").await;
        page.sees("Review gift").await;
        page.enters("button", "Review gift").await;
        page.focus_is_on("heading", "Before it goes").await;
        page.writes_at("textbox", "Card number", payment::APPROVED).await;
        page.writes_at("textbox", "Expiry date", payment::EXPIRES).await;
        page.writes_at("textbox", "Security code", payment::SECURITY).await;
        page.enters("button", "Send gift").await;
        let number = page.gift_number().await;
        page.focus_is_on("heading", "Gift").await;
        let cover = ada.gift(&number).await["cover"].clone();
        assert_eq!((cover["design"].as_str(), cover["palette"].as_str()), (Some("bouquet"), Some("ruby")), "{cover}");
        ada.gift_is(&number, "sent").await;

        page.sees("sent").await;
        page.enters("button", "Edit, Bo").await;
        page.writes_at("textbox", "Message", "By hand, once more").await;
        page.enters("button", "Save and send again").await;
        page.says("Saved.").await;
        page.focus_is_on("heading", "Gift").await;
        page.enters("button", "Cancel gift, Bo").await;
        page.focus_is_on("group", "Cancel gift").await;
        page.enters("button", "Keep it").await;

        let mail = shop.mail().waits_for(2, BO).await.remove(1);
        let beside = browser.somebody_else().await;
        let bo = beside.page().await;
        bo.opens_link(&mail.link()).await;
        bo.the("button", "Add to my balance").await;
        bo.reaches("button", "Add to my balance").await;
        bo.key(Key::Enter).await;
        signs_in_by_keys(&bo, BO).await;
        bo.region_reads("Receipt", "$55").await;
        bo.enters("link", "See your balance").await;
        bo.region_reads("Available", "$55").await;
        ada.gift_is(&number, "claimed").await;
        beside.is_content().await;
        shop.the_ledger_is_clean();
    })
    .await;
}
