//! A bank that wants to see the shopper: its page says yes, or no, or is left alone.

use scrip_tests::house::{
    buying::payment,
    client::{Client, attempt_key},
    page::Page,
    shop::ADA,
    until,
    visit::{Visit, visit},
};

const ADAS: i64 = 11_240;

/// A throw and a lamp: 153.00, delivered free, and their tax. The balance pays 97.40 of it.
const TOTAL: i64 = 8_900 + 6_400 + 734 + 528;

async fn comes_to_the_challenge(page: &Page) {
    page.checks_out(&["Wool throw", "Reading lamp"]).await;
    page.pays_with(payment::CHALLENGE).await;
    page.the("heading", "Confirm the payment").await;
}

#[tokio::test]
async fn a_challenge_that_is_left_alone_holds_the_cart_and_declined_it_gives_everything_back() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        comes_to_the_challenge(page).await;
        page.open("/cart").await;
        page.sees("This cart is being paid for. It opens again when that is settled.").await;
        page.shot("cart-being-paid").await;
        // Placing it again is the same order.
        let again = ada.places(&attempt_key(), payment::APPROVED).await.expect("the shop answers");
        assert_eq!((again.status, again.body["state"]["state"].as_str()), (200, Some("challenge")), "{again:?}");
        page.follow("See the order").await;
        page.sees("Your bank wants to see that it is you.").await;
        page.shot("order-challenge").await;
        page.follow("Confirm the payment").await;
        page.press("Decline").await;
        page.sees("Not paid").await;
        page.sees("Nothing was taken: your balance is back, and your cart and codes are as they were.").await;
        until("everything to be back", async || (ada.available().await == ADAS).then_some(())).await;
        page.follow("Back to the cart").await;
        page.comes_to("the same", |sum| sum.total == TOTAL).await;
        page.no_longer_sees("This cart is being paid for.").await;
        shop.the_ledger_is_clean();
    })
    .await;
}

#[tokio::test]
async fn while_it_is_being_paid_nothing_of_the_cart_can_be_changed() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        comes_to_the_challenge(page).await;
        page.open("/").await;
        page.adds("Green tea").await;
        page.goes_to_cart().await;
        page.sees("This cart is being paid for.").await;
        page.region_reads("Order summary", "Items $153.00").await;
        let sum = page.the("region", "Order summary").await.reads().await;
        assert!(!sum.contains("Due"), "the balance is held for that very order, and would not count: {sum}");
        let items = &ada.get("/cart").await.body["quote"]["items"]["minor"];
        assert_eq!(items, 8_900 + 6_400, "the shop has let it in");
        assert!(!page.reads().await.contains("This card is being looked at"), "that is said of gift cards");
    })
    .await;
}

#[tokio::test]
async fn a_challenge_approved_twice_is_paid_once() {
    visit(async |Visit { shop, page, browser }| {
        let ada = Client::sign_in(shop, ADA).await;
        comes_to_the_challenge(page).await;
        let challenge = page.address().await;
        let other = browser.new_tab().await;
        other.go(&challenge).await;
        other.the("button", "Approve").await;
        page.press("Approve").await;
        let number = page.order_number().await;
        other.press("Approve").await;
        until("the other tab to be at the order", async || other.address().await.ends_with(&number).then_some(()))
            .await;
        let orders = ada.orders().await;
        assert_eq!((orders.len(), orders[0]["due"]["minor"].as_i64()), (1, Some(TOTAL - 9_740)), "{orders:?}");
        assert_eq!(ada.available().await, 1_500, "what is for apps and games alone is left");
        shop.the_ledger_is_clean();
    })
    .await;
}
