//! Placing an order: the form, and pressing too often.

use scrip_tests::house::{
    buying::payment,
    client::Client,
    proxy::Fault,
    shop::ADA,
    visit::{Visit, visit},
};

#[tokio::test]
async fn what_the_balance_covers_needs_no_card() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        let before = ada.available().await;
        page.checks_out(&["Cast-iron pan"]).await;
        let sum = page.agreed().await;
        assert_eq!((sum.total, sum.due), (3_800 + 400 + 314, 0));
        page.sees("Your balance covers all of it. No card is needed.").await;
        assert!(!page.has("group", "Payment card").await, "a card is asked for although nothing is due");
        page.shot("checkout-covered").await;
        page.press("Place order").await;
        let number = page.order_number().await;
        page.says(&format!("Order {number} is placed.")).await;
        page.focus_is_on("heading", &format!("Order {number}")).await;
        assert_eq!(ada.available().await, before - sum.total);
        page.the("link", "Cart").await;
        let cart = ada.get("/cart").await.body;
        assert_eq!(cart["input"]["lines"].as_array().map(Vec::len), Some(0), "the cart is empty again");
        shop.the_ledger_is_clean();
    })
    .await;
}

#[tokio::test]
async fn an_impatient_double_click_makes_one_order() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        page.checks_out(&["Wool throw", "Reading lamp"]).await;
        page.types_card(payment::APPROVED).await;
        page.agreed().await;
        page.the("button", "Place order").await.double_click().await;
        page.order_number().await;
        shop.rest().await;
        assert_eq!(shop.line.passed("POST /api/v1/orders").len(), 1);
        assert_eq!(ada.orders().await.len(), 1);
        shop.the_ledger_is_clean();
    })
    .await;
}

#[tokio::test]
async fn the_form_says_all_that_is_wrong_at_once_and_sends_nothing() {
    visit(async |Visit { shop, page, .. }| {
        page.checks_out(&["Wool throw", "Reading lamp"]).await;
        page.agreed().await;
        page.press("Place order").await;
        page.sees("Enter the number on the card.").await;
        page.sees("Enter month and year as on the card, like 04/29.").await;
        page.sees("Enter the 3 or 4 digits of the security code.").await;
        page.focus_is_on("textbox", "Card number").await;
        page.says("Enter the number on the card.").await;
        page.shot("checkout-faults").await;
        for (field, typed, sentence) in [
            ("Card number", "4242 4242 4242 4241", "Check the card number: a digit is wrong or missing."),
            ("Expiry date", "04/19", "This card has expired. Use another one."),
            ("Expiry date", "14/29", "Enter month and year as on the card, like 04/29."),
            ("Security code", "12", "Enter the 3 or 4 digits of the security code."),
        ] {
            page.types_card(payment::APPROVED).await;
            page.fill(field, typed).await;
            page.press("Place order").await;
            page.sees(sentence).await;
            page.focus_is_on("textbox", field).await;
            let thing = page.the("textbox", field).await;
            assert!(thing.is_invalid().await, "{field} is not marked");
            assert!(thing.description().await.contains(sentence), "{:?} describes {field}", thing.description().await);
        }
        assert!(shop.line.passed("POST /api/v1/orders").is_empty());
        page.types_card(payment::APPROVED).await;
        page.press("Place order").await;
        page.order_number().await;
    })
    .await;
}

#[tokio::test]
async fn it_can_go_to_another_address_and_another_way() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        page.checks_out(&["Cast-iron pan"]).await;
        page.press("Send it elsewhere").await;
        page.fill("Name", "Grace").await;
        page.press("Place order").await;
        page.sees("Fill this in, so that it arrives.").await;
        page.focus_is_on("textbox", "Street and number").await;
        page.shot("checkout-address").await;
        for (field, text) in [("Street and number", "1 Harbour Street"), ("Postcode", "04101"), ("City", "Portland")] {
            page.fill(field, text).await;
        }
        page.the("radio", "Express, next working day · $12.00").await.click().await;
        page.comes_to("express", |sum| sum.delivery == 1_200).await;
        page.press("Place order").await;
        page.order_number().await;
        page.region_has("Receipt", 11_240 - 3_800 - 314 - 1_200).await;
        let order = ada.orders().await.remove(0);
        assert_eq!(order["address"]["city"], "Portland", "{order}");
        assert_eq!(order["address"]["name"], "Grace");
        assert_eq!(order["delivery"]["minor"], 1_200);
    })
    .await;
}

#[tokio::test]
async fn nothing_is_delivered_of_what_is_there_at_once() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        page.checks_out(&["Starfall, the game"]).await;
        page.sees("Nothing to deliver: it is there at once.").await;
        let sum = page.agreed().await;
        assert_eq!((sum.delivery, sum.total, sum.due), (0, 1_490 + 123, 0));
        page.press("Place order").await;
        page.order_number().await;
        // Value for apps and games alone goes first; the rest is promotional.
        let buckets = ada.buckets().await;
        assert_eq!((buckets["restricted"], buckets["promotional"]), (0, 1_240 - 113), "{buckets:?}");
    })
    .await;
}

#[tokio::test]
async fn who_is_signed_out_while_placing_signs_in_and_the_order_is_as_it_was() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        let before = ada.available().await;
        page.checks_out(&["Cast-iron pan"]).await;
        page.applies_in_checkout("SPRING15").await;
        let sum = page.comes_to("less by the code", |sum| sum.discounts == -570).await;
        shop.line.fail("POST /api/v1/orders", Fault::Stopped);
        page.press("Place order").await;
        shop.line.struck("POST /api/v1/orders").await;
        ada.end_all_other_sessions().await;
        shop.line.mend();
        page.is_titled("Sign in · Scrip").await;
        page.is_at("/signin?next=/checkout").await;
        assert_eq!(ada.available().await, before);
        page.signs_in(ADA).await;
        page.is_at("/checkout").await;
        let again = page.comes_to("the same", |again| again.total == sum.total && again.due == 0).await;
        assert_eq!(again, sum);
        page.press("Place order").await;
        page.order_number().await;
        assert_eq!(ada.available().await, before - sum.total);
        assert_eq!(ada.orders().await.len(), 1);
    })
    .await;
}
