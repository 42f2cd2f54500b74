//! Orders that meet a card that is declined, a line that breaks, a power cut: nothing is taken, or all of it once.

use scrip_tests::house::{
    buying::payment,
    client::Client,
    page::Page,
    proxy::Fault,
    shop::{ADA, Shop},
    until,
    visit::{Visit, visit},
};

const PLACE: &str = "POST /api/v1/orders";
/// All that Ada has, and what of it may pay for more than apps and games.
const ADAS: i64 = 11_240;
const PAYS: i64 = ADAS - 1_500;
const DECLINED: &str = "Your card was declined. Nothing was taken, and your balance and codes are back. Try another card, or ask your bank.";
const FINDING: &str = "We are finding out whether your order went through. Do not place it again.";
const NOT_THROUGH: &str = "Your order did not go through. Nothing was taken; you can place it again.";
/// A throw and a lamp with ONCE: 153.00 less 7.00, delivered free, and their tax.
const TOTAL: i64 = 8_900 + 6_400 - 700 + 701 + 504;

/// Fills a cart that the balance does not cover, with a code that each of us may use once.
async fn comes_to_the_form(page: &Page) {
    page.checks_out(&["Wool throw", "Reading lamp"]).await;
    page.applies_in_checkout("ONCE").await;
    let sum = page.comes_to("less by the code", |sum| sum.discounts == -1_100).await;
    assert_eq!((sum.total, sum.from_balance), (TOTAL, -PAYS));
}

async fn everything_is_back(shop: &Shop, ada: &Client) {
    let back = async || {
        let balance = ada.get("/balance").await.body;
        let total = &balance["totals"][0];
        (total["available"]["minor"] == ADAS && total["held"]["minor"] == 0).then_some(())
    };
    until("every lot to be back", back).await;
    let cart = ada.get("/cart").await.body;
    assert_eq!(cart["order"], serde_json::Value::Null, "the cart is still held: {cart}");
    assert_eq!(cart["input"]["lines"].as_array().map(Vec::len), Some(2));
    assert_eq!(cart["quote"]["codes"][0]["state"]["state"], "applied", "{}", cart["quote"]["codes"]);
    shop.the_ledger_is_clean();
}

async fn one_order_is_paid(shop: &Shop, ada: &Client) {
    let paid = async || {
        let paid: Vec<_> = ada.orders().await.into_iter().filter(|order| order["state"]["state"] == "paid").collect();
        (paid.len() == 1).then(|| paid[0].clone())
    };
    let order = until("the order to be paid", paid).await;
    assert_eq!(order["total"]["minor"], TOTAL);
    assert_eq!(ada.available().await, ADAS - PAYS);
    shop.the_ledger_is_clean();
}

#[tokio::test]
async fn a_declined_card_gives_everything_back_and_another_one_pays() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        comes_to_the_form(page).await;
        page.pays_with(payment::DECLINED).await;
        page.sees(DECLINED).await;
        page.says(DECLINED).await;
        page.is_at("/checkout").await;
        page.shot("checkout-declined").await;
        everything_is_back(shop, &ada).await;
        assert_eq!(page.the("textbox", "Expiry date").await.value().await, payment::EXPIRES, "what was typed stays");
        page.pays_with(payment::APPROVED).await;
        page.order_number().await;
        one_order_is_paid(shop, &ada).await;
    })
    .await;
}

#[tokio::test]
async fn a_payment_without_an_answer_is_waited_for_and_shows_when_it_is_through() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        comes_to_the_form(page).await;
        page.pays_with(payment::SLOW_YES).await;
        let number = page.order_number().await;
        page.sees("Payment under way").await;
        page.sees("We are finding out whether the payment went through. Everything is held until").await;
        page.shot("order-paying").await;
        page.sees("Paid by").await;
        page.says(&format!("Order {number}: Paid.")).await;
        page.no_longer_sees("Payment under way").await;
        one_order_is_paid(shop, &ada).await;
    })
    .await;
}

#[tokio::test]
async fn a_payment_that_is_declined_late_gives_everything_back_and_says_so() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        comes_to_the_form(page).await;
        page.pays_with(payment::SLOW_NO).await;
        page.order_number().await;
        page.sees("Payment under way").await;
        page.sees("Nothing was taken: your balance is back, and your cart and codes are as they were.").await;
        page.shot("order-not-paid").await;
        everything_is_back(shop, &ada).await;
        page.follow("Back to the cart").await;
        page.is_at("/cart").await;
        page.code_is("ONCE", "saves $7.00").await;
        assert_eq!(page.agreed().await.total, TOTAL);
    })
    .await;
}

#[tokio::test]
async fn a_lost_answer_is_asked_for_and_the_order_is_found() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        comes_to_the_form(page).await;
        shop.line.fail("GET /api/v1/attempts/*", Fault::Stopped);
        shop.line.fail(PLACE, Fault::ReplyLost);
        page.pays_with(payment::APPROVED).await;
        page.sees(FINDING).await;
        page.shot("checkout-finding").await;
        shop.line.mend();
        let number = page.order_number().await;
        assert_eq!(ada.orders().await[0]["id"], number.as_str());
        assert_eq!(shop.line.passed(PLACE).len(), 1, "it is never sent again blindly");
        one_order_is_paid(shop, &ada).await;
    })
    .await;
}

#[tokio::test]
async fn an_order_that_never_arrived_may_be_placed_again() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        comes_to_the_form(page).await;
        shop.line.fail(PLACE, Fault::RequestLost);
        page.pays_with(payment::APPROVED).await;
        page.sees(NOT_THROUGH).await;
        page.shot("checkout-not-through").await;
        everything_is_back(shop, &ada).await;
        shop.line.mend();
        page.press("Place order").await;
        page.order_number().await;
        one_order_is_paid(shop, &ada).await;
    })
    .await;
}

#[tokio::test]
async fn offline_nothing_is_sent_and_it_says_so() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        comes_to_the_form(page).await;
        page.types_card(payment::APPROVED).await;
        page.agreed().await;
        page.goes_offline().await;
        page.sees("You are offline. Nothing was sent: place the order when you are back.").await;
        assert!(page.the("button", "Place order").await.is_disabled().await);
        page.shot("checkout-offline").await;
        assert!(shop.line.passed(PLACE).is_empty());
        page.comes_online().await;
        page.press("Place order").await;
        page.order_number().await;
        one_order_is_paid(shop, &ada).await;
    })
    .await;
}

#[tokio::test]
async fn a_reload_while_it_is_being_placed_finds_the_order() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        comes_to_the_form(page).await;
        page.types_card(payment::APPROVED).await;
        page.agreed().await;
        shop.line.fail("GET /api/v1/attempts/*", Fault::RequestLost);
        shop.line.fail(PLACE, Fault::ReplyLost);
        page.press("Place order").await;
        shop.line.struck(PLACE).await;
        page.reload().await;
        page.sees(FINDING).await;
        shop.line.mend();
        page.order_number().await;
        assert!(page.script("localStorage.getItem('scrip.orders')").await.is_null(), "the key is let go");
        one_order_is_paid(shop, &ada).await;
    })
    .await;
}

/// Places with a card whose provider takes its time, and cuts the power while everything is held.
async fn the_power_fails_while_it_is_held(shop: &mut Shop, page: &Page, card: &str) -> Client {
    let ada = Client::sign_in(shop, ADA).await;
    comes_to_the_form(page).await;
    page.pays_with(card).await;
    let held = async || (ada.get("/balance").await.body["totals"][0]["held"]["minor"] == PAYS).then_some(());
    until("the balance to be held", held).await;
    shop.kill();
    page.sees(FINDING).await;
    shop.start().await;
    ada
}

#[tokio::test]
async fn the_power_fails_between_hold_and_capture_and_the_order_is_paid_once() {
    visit(async |Visit { shop, page, .. }| {
        let ada = the_power_fails_while_it_is_held(shop, page, payment::SLOW_YES).await;
        page.order_number().await;
        one_order_is_paid(shop, &ada).await;
        page.sees("Paid by").await;
    })
    .await;
}

#[tokio::test]
async fn the_power_fails_between_hold_and_a_no_and_everything_is_back() {
    visit(async |Visit { shop, page, .. }| {
        let ada = the_power_fails_while_it_is_held(shop, page, payment::SLOW_NO).await;
        everything_is_back(shop, &ada).await;
        page.sees("Nothing was taken").await;
        page.open("/checkout").await;
        assert_eq!(page.agreed().await.total, TOTAL);
        page.pays_with(payment::APPROVED).await;
        page.order_number().await;
        one_order_is_paid(shop, &ada).await;
    })
    .await;
}
