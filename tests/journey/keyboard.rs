//! By keyboard alone: a code from a typo to the balance, and the whole checkout from the shop's first page to an order and a
//! refund.

use scrip_tests::house::{
    buying::payment,
    client::Client,
    keyboard::{Key, walk},
    mistake::one_wrong,
    shop::{ADA, PASSWORD},
    visit::{Visit, visit_at_a_desk},
};

#[tokio::test]
async fn the_whole_checkout_by_keyboard_alone() {
    visit_at_a_desk(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        page.open("/").await;
        page.the("button", "Add Cast-iron pan to cart").await;
        page.enters("button", "Add Cast-iron pan to cart").await;
        page.says("Cast-iron pan is in your cart.").await;
        walk(page, Key::ShiftTab, "link", "Cart ").await;
        page.key(Key::Enter).await;
        page.focus_is_on("heading", "Cart").await;
        page.agreed().await;

        page.writes_at("spinbutton", "Quantity of Cast-iron pan", "2").await;
        page.comes_to("two pans", |sum| sum.items == 7_600).await;
        page.key(Key::Up).await;
        page.comes_to("three pans", |sum| sum.items == 11_400).await;
        page.enters("button", "Remove Cast-iron pan").await;
        page.focus_is_on("button", "Undo").await;
        page.key(Key::Enter).await;
        page.comes_to("three pans again", |sum| sum.items == 11_400).await;

        page.writes_at("textbox", "Gift card or promo code", "spring15").await;
        page.key(Key::Enter).await;
        page.code_is("SPRING15", "saves $17.10").await;
        page.writes_at("textbox", "Gift card or promo code", "kitchen10").await;
        page.key(Key::Enter).await;
        page.code_is("KITCHEN10", "It does not go together with SPRING15").await;
        page.enters("button", "See 1 other").await;
        page.enters("button", "Use these: KITCHEN10").await;
        page.code_is("KITCHEN10", "saves $10.00").await;
        page.enters("button", "Use the best combination").await;
        page.code_is("SPRING15", "saves $17.10").await;
        page.agreed().await;
        page.enters("link", "Check out").await;
        page.focus_is_on("heading", "Check out").await;

        page.enters("link", "Sign in").await;
        page.writes_sign_in().await;
        page.is_at("/checkout").await;
        page.focus_is_on("heading", "Check out").await;
        page.the("switch", "Use my balance").await;
        page.agreed().await;
        walk(page, Key::Tab, "radio", "Standard ").await;
        page.key(Key::Down).await;
        page.comes_to("express", |sum| sum.delivery == 1_200).await;
        page.writes_at("textbox", "From gift cards", "5").await;
        page.key(Key::Enter).await;
        // 5.00 of gift cards, all refunds, all that is promotional; nothing here is an app or a game.
        let sum = page.comes_to("an exact amount", |sum| sum.from_balance == -500 - 1_000 - 1_240).await;
        page.writes_at("textbox", "Card number", payment::CHALLENGE).await;
        page.writes_at("textbox", "Expiry date", payment::EXPIRES).await;
        page.writes_at("textbox", "Security code", payment::SECURITY).await;
        page.enters("button", "Place order").await;

        page.the("heading", "Confirm the payment").await;
        page.enters("button", "Approve").await;
        let number = page.order_number().await;
        page.the("heading", &format!("Order {number}")).await;
        page.enters("button", "Cancel Cast-iron pan").await;
        page.focus_is_on("group", "Cancel").await;
        page.enters("button", "Cancel and refund").await;
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

#[tokio::test]
async fn a_code_by_keyboard_alone_from_a_typo_to_the_balance() {
    visit_at_a_desk(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        let had = ada.available().await;
        let code = shop.one_code();
        page.open("/redeem").await;
        page.writes_at("textbox", "Code", &one_wrong(&code, 7)).await;
        page.key(Key::Enter).await;
        page.enters("button", "Use the repaired code").await;
        page.enters("button", "Check code").await;
        page.focus_is_on("heading", "Sign in").await;
        page.writes_sign_in().await;
        page.is_at("/redeem").await;
        page.the("textbox", "Code").await;
        page.enters("button", "Check code").await;
        page.the("region", "Preview").await;
        page.enters("button", "Redeem").await;
        page.the("region", "Receipt").await;
        assert_eq!(ada.available().await - had, 2_500);

        page.enters("link", "See your balance").await;
        page.focus_is_on("heading", "Balance").await;
        page.the("table", "History").await;
        page.enters("button", "Freeze account").await;
        page.says("Nothing can be spent from it until you unfreeze it.").await;
        page.enters("button", "Unfreeze account").await;
        page.focus_is_on("textbox", "Password").await;
        page.write(PASSWORD).await;
        page.key(Key::Enter).await;
        page.says("Your account is open again.").await;
        shop.the_ledger_is_clean();
    })
    .await;
}
