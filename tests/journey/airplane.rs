//! Airplane mode in the middle of a journey, with the app kept on the device: whatever was open is opened again without a
//! line, and ends in the true state when the line is back.

use scrip_tests::house::{
    buying::payment,
    client::Client,
    proxy::Fault,
    shop::{ADA, BO},
    visit::{Visit, visit_keeping},
};

/// From now on the answer to this is lost, and nobody says what became of it.
fn loses_the_answer(visit: &Visit, request: &str) {
    visit.shop.line.fail(request, Fault::ReplyLost);
    visit.shop.line.fail("GET /api/v1/attempts/*", Fault::RequestLost);
}

/// The answer to this was lost, and now the line is gone; the page is opened again without one.
async fn lands_without_a_line(visit: &Visit, request: &str, address: &str, finding: &str) {
    let Visit { shop, page, .. } = visit;
    shop.line.struck(request).await;
    page.goes_offline().await;
    page.open(address).await;
    page.sees("You are offline.").await;
    page.sees(finding).await;
    shop.line.mend();
}

#[tokio::test]
async fn a_redemption_whose_answer_was_lost_is_found_out_after_landing() {
    visit_keeping(async |visit| {
        let Visit { shop, page, .. } = &*visit;
        let ada = Client::sign_in(shop, ADA).await;
        let had = ada.available().await;
        page.opens_redeem_as(ADA).await;
        page.is_kept().await;
        page.previews(&shop.one_code()).await;
        loses_the_answer(visit, "POST /api/v1/redemptions");
        page.press("Redeem").await;
        let finding = "We are finding out whether this went through. Do not enter the code again.";
        lands_without_a_line(visit, "POST /api/v1/redemptions", "/redeem", finding).await;
        page.comes_online().await;
        page.the("region", "Receipt").await;
        assert_eq!(ada.available().await, had + 2_500);
        shop.the_ledger_is_clean();
    })
    .await;
}

#[tokio::test]
async fn a_redemption_that_never_arrived_is_offered_again_after_landing() {
    visit_keeping(async |visit| {
        let Visit { shop, page, .. } = &*visit;
        let ada = Client::sign_in(shop, ADA).await;
        let had = ada.available().await;
        let code = shop.one_code();
        page.opens_redeem_as(ADA).await;
        page.is_kept().await;
        page.previews(&code).await;
        page.goes_offline().await;
        assert!(page.the("button", "Redeem").await.is_disabled().await);
        page.sees("You are offline. Your code has not been used.").await;
        page.comes_online().await;
        page.press("Redeem").await;
        page.the("region", "Receipt").await;
        assert_eq!(ada.available().await, had + 2_500);
        shop.the_ledger_is_clean();
    })
    .await;
}

#[tokio::test]
async fn an_order_whose_answer_was_lost_is_found_out_after_landing() {
    visit_keeping(async |visit| {
        let Visit { shop, page, .. } = &*visit;
        let ada = Client::sign_in(shop, ADA).await;
        page.checks_out(&["Wool throw", "Reading lamp", "Reading lamp"]).await;
        page.is_kept().await;
        page.types_card(payment::APPROVED).await;
        page.agreed().await;
        page.goes_offline().await;
        page.sees("You are offline. Nothing was sent: place the order when you are back.").await;
        assert!(page.the("button", "Place order").await.is_disabled().await);
        page.comes_online().await;
        page.no_longer_sees("You are offline.").await;
        loses_the_answer(visit, "POST /api/v1/orders");
        page.press("Place order").await;
        let finding = "We are finding out whether your order went through. Do not place it again.";
        lands_without_a_line(visit, "POST /api/v1/orders", "/checkout", finding).await;
        page.comes_online().await;
        let number = page.order_number().await;
        let orders = ada.orders().await;
        assert_eq!((orders.len(), &orders[0]["id"]), (1, &number.as_str().into()));
        shop.the_ledger_is_clean();
    })
    .await;
}

#[tokio::test]
async fn a_gift_whose_answer_was_lost_is_found_out_after_landing() {
    visit_keeping(async |visit| {
        let Visit { shop, page, .. } = &*visit;
        let ada = Client::sign_in(shop, ADA).await;
        page.gives_as(ADA).await;
        page.is_kept().await;
        page.fill("Your name", "Ada").await;
        page.writes_gift("Bo", BO, "21").await;
        page.reviews().await;
        page.goes_offline().await;
        assert!(page.the("button", "Send gift").await.is_disabled().await);
        page.comes_online().await;
        loses_the_answer(visit, "POST /api/v1/gifts");
        page.sends_with(payment::APPROVED).await;
        let finding = "We are finding out whether your gift went through. Do not send it again.";
        lands_without_a_line(visit, "POST /api/v1/gifts", "/gift", finding).await;
        page.comes_online().await;
        page.sees("sent $21.00").await;
        assert_eq!(ada.get("/gifts").await.body["items"].as_array().map(Vec::len), Some(1));
        shop.the_ledger_is_clean();
    })
    .await;
}
