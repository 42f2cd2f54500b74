//! Shop, cart, checkout and orders in every main state, judged by axe on a phone and a desk, by day and by night, and at
//! 320 pixels.

use scrip_tests::house::{
    axe::none,
    buying::payment,
    client::Client,
    mistake::one_wrong,
    proxy::Fault,
    shop::ADA,
    visit::{Visit, visit},
};

#[tokio::test]
async fn the_shop_and_the_cart_are_for_everybody_in_every_state() {
    visit(async |Visit { shop, page, .. }| {
        let code = shop.one_code();
        let mut faults = Vec::new();
        page.open("/cart").await;
        page.sees("Your cart is empty").await;
        faults.extend(page.faults_in_all_looks("cart, empty").await);
        page.open("/").await;
        for product in ["Cast-iron pan", "Beeswax candles, set of 6", "Green tea", "Ceramic vase"] {
            page.adds(product).await;
        }
        faults.extend(page.faults_in_all_looks("shop").await);
        page.goes_to_cart().await;
        page.applies_all(&["SPRING15", "KITCHEN10", "SUMMER25", "FULLPRICE"]).await;
        page.applies(&code).await;
        page.code_is(&code[15..], "pays $25.00").await;
        page.sets_quantity("Ceramic vase", "7").await;
        page.sees("Only 3 left.").await;
        page.agreed().await;
        faults.extend(page.faults_in_all_looks("cart, full").await);
        page.applies("TENOFF").await;
        page.sees("A cart takes 5 codes.").await;
        faults.extend(page.faults_in_all_looks("cart, code refused").await);
        page.press("Remove SUMMER25").await;
        page.agreed().await;
        page.applies(&one_wrong(&shop.one_code(), 5)).await;
        page.the("button", "Use the repaired code").await;
        faults.extend(page.faults_in_all_looks("cart, code repair").await);
        page.press("Remove Green tea").await;
        page.the("button", "Undo").await;
        faults.extend(page.faults_in_all_looks("cart, undo").await);
        page.goes_offline().await;
        page.sets_quantity("Cast-iron pan", "2").await;
        page.sees("An estimate, made on this device.").await;
        faults.extend(page.faults_in_all_looks("cart, offline").await);
        page.comes_online().await;
        page.agreed().await;
        shop.line.fail("GET /api/v1/products*", Fault::Answered(503));
        page.open("/").await;
        page.sees("The shop did not answer.").await;
        faults.extend(page.faults_in_all_looks("shop, no answer").await);
        none(faults);
    })
    .await;
}

#[tokio::test]
async fn other_combinations_are_for_everybody() {
    visit(async |Visit { page, .. }| {
        let mut faults = Vec::new();
        page.fills_a_cart_with(&["Cast-iron pan", "Chef's knife"]).await;
        page.applies_all(&["SPRING15", "KITCHEN10"]).await;
        page.press("See 1 other").await;
        page.the("list", "Other combinations").await;
        faults.extend(page.faults_in_all_looks("cart, other combinations").await);
        page.press("Use these: KITCHEN10").await;
        page.sees("Combined as you chose.").await;
        page.agreed().await;
        faults.extend(page.faults_in_all_looks("cart, own choice").await);
        page.follow("Check out").await;
        page.sees("Sign in to place the order.").await;
        faults.extend(page.faults_in_all_looks("checkout, guest").await);
        page.open("/orders").await;
        page.sees("Sign in to see your orders.").await;
        faults.extend(page.faults_in_all_looks("orders, guest").await);
        none(faults);
    })
    .await;
}

#[tokio::test]
async fn checking_out_is_for_everybody_in_every_state() {
    visit(async |Visit { shop, page, .. }| {
        let mut faults = Vec::new();
        page.checks_out(&["Wool throw", "Reading lamp", "Starfall, the game"]).await;
        page.agreed().await;
        faults.extend(page.faults_in_all_looks("checkout").await);
        page.press("Send it elsewhere").await;
        page.press("Place order").await;
        page.sees("Fill this in, so that it arrives.").await;
        faults.extend(page.faults_in_all_looks("checkout, faults").await);
        page.reload().await;
        page.the("switch", "Use my balance").await.click().await;
        page.comes_to("all by card", |sum| sum.from_balance == 0).await;
        faults.extend(page.faults_in_all_looks("checkout, balance off").await);
        page.the("switch", "Use my balance").await.click().await;
        page.comes_to("the balance again", |sum| sum.from_balance < 0).await;
        page.pays_with(payment::DECLINED).await;
        page.sees("Your card was declined.").await;
        faults.extend(page.faults_in_all_looks("checkout, declined").await);
        shop.line.fail("GET /api/v1/attempts/*", Fault::Stopped);
        shop.line.fail("POST /api/v1/orders", Fault::ReplyLost);
        page.pays_with(payment::CHALLENGE).await;
        page.sees("We are finding out whether your order went through.").await;
        faults.extend(page.faults_in_all_looks("checkout, finding out").await);
        shop.line.mend();
        page.the("heading", "Confirm the payment").await;
        faults.extend(page.faults_in_all_looks("challenge").await);
        none(faults);
    })
    .await;
}

#[tokio::test]
async fn orders_are_for_everybody_in_every_state() {
    visit(async |Visit { shop, page, .. }| {
        let mut faults = Vec::new();
        let ada = Client::sign_in(shop, ADA).await;
        page.open("/signin?next=/orders").await;
        page.signs_in(ADA).await;
        page.sees("Your first order will appear here").await;
        faults.extend(page.faults_in_all_looks("orders, empty").await);
        let coffee = serde_json::json!({ "product": "house-espresso", "quantity": 1, "every": 4 });
        ada.cart("POST", "/lines", &coffee).await;
        ada.adds("cast-iron-pan", 1).await;
        ada.adds("wool-throw", 1).await;
        page.open("/checkout").await;
        page.types_card(payment::CHALLENGE).await;
        page.the("checkbox", "Keep this card for subscriptions and next time").await.click().await;
        page.agreed().await;
        page.press("Place order").await;
        page.the("heading", "Confirm the payment").await;
        page.open("/cart").await;
        page.sees("This cart is being paid for.").await;
        faults.extend(page.faults_in_all_looks("cart, being paid").await);
        page.follow("See the order").await;
        page.sees("Your bank wants to see that it is you.").await;
        faults.extend(page.faults_in_all_looks("order, challenge").await);
        page.follow("Confirm the payment").await;
        page.press("Approve").await;
        page.order_number().await;
        faults.extend(page.faults_in_all_looks("order, paid").await);
        page.press("Cancel Cast-iron pan").await;
        page.the("button", "Cancel and refund").await;
        faults.extend(page.faults_in_all_looks("order, cancelling").await);
        page.press("Cancel and refund").await;
        page.sees("What went back").await;
        faults.extend(page.faults_in_all_looks("order, refunded").await);
        page.follow("All your orders").await;
        page.the("region", "Subscriptions").await;
        faults.extend(page.faults_in_all_looks("orders, full").await);
        page.open("/orders/0000-0000").await;
        page.sees("There is no such order in your account.").await;
        faults.extend(page.faults_in_all_looks("order, unknown").await);
        none(faults);
    })
    .await;
}
