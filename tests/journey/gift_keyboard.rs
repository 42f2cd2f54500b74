//! A gift by keyboard alone: written, reviewed, paid, changed, and claimed by who gets it.

use scrip_tests::house::{
    buying::payment,
    client::Client,
    keyboard::{Key, tab_to},
    page::Page,
    shop::{ADA, BO, PASSWORD},
    visit::{Visit, visit_with_mail},
};

/// Comes to a thing with the Tab key; its outline can be seen.
async fn comes_to(page: &Page, role: &str, name: &str) {
    tab_to(page, role, name).await;
    // What is chosen by a picture shows the keyboard around the picture.
    let outlined = "(() => {
        const seen = one => { const style = getComputedStyle(one);
            return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== 'none' };
        const active = document.activeElement, label = active.closest('label');
        return [active, label, ...(label?.children ?? [])].filter(Boolean).some(seen) })()";
    assert_eq!(page.script(outlined).await, true, "the focus on {role} {name:?} can't be seen");
}

async fn enter_on(page: &Page, role: &str, name: &str) {
    comes_to(page, role, name).await;
    page.key(Key::Enter).await;
}

async fn write_into(page: &Page, name: &str, text: &str) {
    comes_to(page, "textbox", name).await;
    page.key(Key::SelectAll).await;
    page.write(text).await;
}

async fn signs_in_by_keys(page: &Page, email: &str) {
    page.focus_is_on("heading", "Sign in").await;
    write_into(page, "E-mail", email).await;
    write_into(page, "Password", PASSWORD).await;
    page.key(Key::Enter).await;
}

#[tokio::test]
async fn a_gift_by_keyboard_alone_from_both_its_ends() {
    visit_with_mail(async |Visit { shop, browser, page }| {
        let ada = Client::sign_in(shop, ADA).await;
        page.open("/gift").await;
        page.the("button", "Review gift").await;
        // Radio buttons are one stop, and arrows choose among them.
        comes_to(page, "radio", "Parcel with a bow").await;
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
        write_into(page, "Amount", "55").await;
        page.key(Key::Tab).await;
        page.focus_is_on("radio", "By e-mail").await;
        write_into(page, "Recipient name", "Bo").await;
        write_into(page, "Recipient e-mail", BO).await;
        write_into(page, "Your name", "Ada").await;
        write_into(page, "Message", "By hand").await;
        page.key(Key::Tab).await;
        page.focus_is_on("radio", "Now").await;
        enter_on(page, "button", "Review gift").await;
        signs_in_by_keys(page, ADA).await;
        page.is_at("/gift").await;
        page.focus_is_on("heading", "Send a gift").await;
        page.sees("Review gift").await;
        enter_on(page, "button", "Review gift").await;
        page.focus_is_on("heading", "Before it goes").await;
        write_into(page, "Card number", payment::APPROVED).await;
        write_into(page, "Expiry date", payment::EXPIRES).await;
        write_into(page, "Security code", payment::SECURITY).await;
        enter_on(page, "button", "Send gift").await;
        let number = page.gift_number().await;
        page.focus_is_on("heading", "Gift").await;
        let cover = ada.gift(&number).await["cover"].clone();
        assert_eq!((cover["design"].as_str(), cover["palette"].as_str()), (Some("bouquet"), Some("ruby")), "{cover}");
        ada.gift_is(&number, "sent").await;

        page.sees("sent").await;
        enter_on(page, "button", "Edit, Bo").await;
        write_into(page, "Message", "By hand, once more").await;
        enter_on(page, "button", "Save and send again").await;
        page.says("Saved.").await;
        page.focus_is_on("heading", "Gift").await;
        enter_on(page, "button", "Cancel gift, Bo").await;
        page.focus_is_on("group", "Cancel gift").await;
        enter_on(page, "button", "Keep it").await;

        let mail = shop.mail().waits_for(2, BO).await.remove(1);
        let beside = browser.somebody_else().await;
        let bo = beside.page().await;
        bo.opens_link(&mail.link()).await;
        bo.the("button", "Add to my balance").await;
        comes_to(&bo, "button", "Add to my balance").await;
        bo.key(Key::Enter).await;
        signs_in_by_keys(&bo, BO).await;
        bo.region_reads("Receipt", "$55").await;
        enter_on(&bo, "link", "See your balance").await;
        bo.region_reads("Available", "$55").await;
        ada.gift_is(&number, "claimed").await;
        beside.is_content().await;
        shop.the_ledger_is_clean();
    })
    .await;
}
