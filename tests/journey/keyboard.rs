//! The whole checkout by keyboard alone, from the shop's first page to an order and a refund.

use scrip_tests::house::{
    buying::payment,
    client::Client,
    keyboard::{Key, tab_to, walk},
    page::Page,
    shop::ADA,
    visit::{Visit, visit_at_a_desk},
};

/// Comes to a thing with the Tab key, and strikes Enter there. Its outline can be seen.
async fn enter_on(page: &Page, role: &str, name: &str) {
    tab_to(page, role, name).await;
    let outlined = "(() => { const style = getComputedStyle(document.activeElement);
        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== 'none' })()";
    assert_eq!(page.script(outlined).await, true, "the focus on {role} {name:?} can't be seen");
    page.key(Key::Enter).await;
}

/// Comes to a field with the Tab key, and writes into it.
async fn write_into(page: &Page, role: &str, name: &str, text: &str) {
    tab_to(page, role, name).await;
    page.key(Key::SelectAll).await;
    page.write(text).await;
}

#[tokio::test]
async fn the_whole_checkout_by_keyboard_alone() {
    visit_at_a_desk(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        page.open("/").await;
        page.the("button", "Add Cast-iron pan to cart").await;
        enter_on(page, "button", "Add Cast-iron pan to cart").await;
        page.says("Cast-iron pan is in your cart.").await;
        walk(page, Key::ShiftTab, "link", "Cart ").await;
        page.key(Key::Enter).await;
        page.focus_is_on("heading", "Cart").await;
        page.agreed().await;

        write_into(page, "spinbutton", "Quantity of Cast-iron pan", "2").await;
        page.comes_to("two pans", |sum| sum.items == 7_600).await;
        page.key(Key::Up).await;
        page.comes_to("three pans", |sum| sum.items == 11_400).await;
        enter_on(page, "button", "Remove Cast-iron pan").await;
        page.focus_is_on("button", "Undo").await;
        page.key(Key::Enter).await;
        page.comes_to("three pans again", |sum| sum.items == 11_400).await;

        write_into(page, "textbox", "Gift card or promo code", "spring15").await;
        page.key(Key::Enter).await;
        page.code_is("SPRING15", "saves $17.10").await;
        write_into(page, "textbox", "Gift card or promo code", "kitchen10").await;
        page.key(Key::Enter).await;
        page.code_is("KITCHEN10", "It does not go together with SPRING15").await;
        enter_on(page, "button", "See 1 other").await;
        enter_on(page, "button", "Use these: KITCHEN10").await;
        page.code_is("KITCHEN10", "saves $10.00").await;
        enter_on(page, "button", "Use the best combination").await;
        page.code_is("SPRING15", "saves $17.10").await;
        page.agreed().await;
        enter_on(page, "link", "Check out").await;
        page.focus_is_on("heading", "Check out").await;

        enter_on(page, "link", "Sign in").await;
        page.writes_sign_in().await;
        page.is_at("/checkout").await;
        page.focus_is_on("heading", "Check out").await;
        page.the("switch", "Use my balance").await;
        page.agreed().await;
        walk(page, Key::Tab, "radio", "Standard ").await;
        page.key(Key::Down).await;
        page.comes_to("express", |sum| sum.delivery == 1_200).await;
        write_into(page, "textbox", "From gift cards", "5").await;
        page.key(Key::Enter).await;
        // 5.00 of gift cards, all refunds, all that is promotional; nothing here is an app or a game.
        let sum = page.comes_to("an exact amount", |sum| sum.from_balance == -500 - 1_000 - 1_240).await;
        write_into(page, "textbox", "Card number", payment::CHALLENGE).await;
        write_into(page, "textbox", "Expiry date", payment::EXPIRES).await;
        write_into(page, "textbox", "Security code", payment::SECURITY).await;
        enter_on(page, "button", "Place order").await;

        page.the("heading", "Confirm the payment").await;
        enter_on(page, "button", "Approve").await;
        let number = page.order_number().await;
        page.the("heading", &format!("Order {number}")).await;
        enter_on(page, "button", "Cancel Cast-iron pan").await;
        page.focus_is_on("group", "Cancel").await;
        enter_on(page, "button", "Cancel and refund").await;
        page.says("Cast-iron pan is cancelled.").await;
        page.focus_is_on("heading", &format!("Order {number}")).await;

        let order = ada.orders().await.remove(0);
        assert_eq!(order["total"]["minor"], sum.total, "{order}");
        assert_eq!(order["due"]["minor"], sum.due);
        assert_eq!(order["refunds"].as_array().map(Vec::len), Some(1));
        shop.the_ledger_is_clean();
    })
    .await;
}
