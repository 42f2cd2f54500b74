//! Gift cards laid on a cart: they pay with the order, once, and are whole again where it is not paid.

use scrip_tests::house::{
    buying::payment,
    client::{Client, attempt_key},
    shop::ADA,
    until,
    visit::{Visit, visit},
};

const ADAS: i64 = 11_240;

#[tokio::test]
async fn what_is_left_of_a_card_goes_to_the_balance_with_the_order() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        let code = shop.issue(1, "50.00", "USD").remove(0);
        page.checks_out(&["Cast-iron pan"]).await;
        page.the("switch", "Use my balance").await.click().await;
        let all = page.comes_to("all by card", |sum| sum.from_balance == 0).await.total;
        page.the("heading", "Gift cards and promo codes").await.click().await;
        page.applies(&code).await;
        page.code_is(&code[15..], "pays $45.14").await;
        let sum = page.comes_to("nothing due", |sum| sum.due == 0).await;
        assert_eq!((sum.total, sum.from_balance), (all, -all));
        assert_eq!(ada.available().await, ADAS, "laid on the cart it is not redeemed");
        assert!(!page.has("group", "Payment card").await);
        page.shot("checkout-card-laid").await;
        page.press("Place order").await;
        page.order_number().await;
        assert_eq!(ada.available().await, ADAS + 5_000 - all, "the rest of it is in the balance");
        // It is spent: by the same account it is said where it went.
        page.follow("Redeem").await;
        page.fill("Code", &code).await;
        page.press("Check code").await;
        page.says("$50.00 was already in your balance.").await;
        shop.the_ledger_is_clean();
    })
    .await;
}

#[tokio::test]
async fn a_card_on_a_cart_whose_payment_was_declined_is_whole_again() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        let code = shop.one_code();
        page.checks_out(&["Wool throw", "Reading lamp"]).await;
        page.the("heading", "Gift cards and promo codes").await.click().await;
        page.applies(&code).await;
        page.code_is(&code[15..], "pays $25.00").await;
        let sum = page.agreed().await;
        assert_eq!(sum.from_balance, -9_740 - 2_500);
        page.pays_with(payment::DECLINED).await;
        page.sees("Your card was declined.").await;
        until("every lot to be back", async || (ada.available().await == ADAS).then_some(())).await;
        page.code_is(&code[15..], "pays $25.00").await;
        assert_eq!(page.agreed().await.due, sum.due);
        shop.the_ledger_is_clean();
        // Somewhere else it is redeemed as if nothing had been; then it pays no more from the cart.
        let redeemed = ada.redeem(&code, &attempt_key()).await.expect("the shop answers");
        assert!(redeemed.receipt().is_some(), "{redeemed:?}");
        page.reload().await;
        let now = page.comes_to("the balance alone", |sum| sum.from_balance == -9_740 - 2_500).await;
        assert_eq!(now.due, sum.due, "it pays out of the balance now");
        page.the("heading", "Gift cards and promo codes").await.click().await;
        assert_eq!(page.code_line(&code[15..]).await, None);
        page.pays_with(payment::APPROVED).await;
        page.order_number().await;
        assert_eq!(ada.available().await, 1_500, "what is for apps and games alone is left");
        shop.the_ledger_is_clean();
    })
    .await;
}
