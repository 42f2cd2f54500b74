//! Goods that run out and prices that change while they are in a cart.

use scrip_tests::house::{
    buying::payment,
    client::{Client, attempt_key},
    shop::{ADA, BO},
    visit::{Visit, visit},
};

#[tokio::test]
async fn what_another_shopper_bought_meanwhile_is_sold_out_and_nothing_is_taken() {
    visit(async |Visit { shop, page, .. }| {
        let (ada, bo) = (Client::sign_in(shop, ADA).await, Client::sign_in(shop, BO).await);
        let before = ada.available().await;
        page.checks_out(&["Wax seal kit", "Green tea"]).await;
        page.agreed().await;
        bo.adds("wax-seal-kit", 1).await;
        let bought = bo.places(&attempt_key(), payment::APPROVED).await.expect("the shop answers");
        assert_eq!(bought.status, 200, "{bought:?}");
        page.press("Place order").await;
        page.sees("Something in it is sold out, or fewer are left. Look at the cart as it is now.").await;
        page.says("Something in it is sold out").await;
        page.shot("checkout-sold-out").await;
        assert_eq!(ada.available().await, before, "nothing is taken");
        assert_eq!(page.comes_to("tea alone", |sum| sum.items == 1_250).await.delivery, 400);
        page.open("/cart").await;
        page.sees("Sold out. It is not counted.").await;
        page.shot("cart-sold-out").await;
        page.press("Remove Wax seal kit").await;
        page.comes_to("tea", |sum| sum.items == 1_250).await;
        page.follow("Check out").await;
        page.press("Place order").await;
        page.order_number().await;
        assert_eq!(ada.available().await, before - 1_250 - 400);
        shop.the_ledger_is_clean();
        page.open("/").await;
        let kit = page.the("article", "Wax seal kit").await;
        assert!(kit.reads().await.contains("Sold out"));
        let button = kit.all("button", "").await.pop().expect("its button is still there");
        assert!(button.name().starts_with("Sold out") && button.name().ends_with("Wax seal kit"), "{}", button.name());
        assert!(button.is_disabled().await);
    })
    .await;
}

#[tokio::test]
async fn fewer_than_asked_for_are_counted_as_they_are() {
    visit(async |Visit { page, .. }| {
        page.fills_a_cart_with(&["Ceramic vase"]).await;
        page.sets_quantity("Ceramic vase", "5").await;
        page.sees("Only 3 left. The sum counts 3.").await;
        let sum = page.comes_to("three", |sum| sum.items == 3 * 4_200).await;
        assert_eq!(page.quantity("Ceramic vase").await, "5", "what was typed is not rewritten");
        page.shot("cart-few-left").await;
        page.sets_quantity("Ceramic vase", "3").await;
        page.no_longer_sees("Only 3 left.").await;
        assert_eq!(page.agreed().await.total, sum.total);
    })
    .await;
}

#[tokio::test]
async fn a_price_that_changed_asks_again_and_takes_nothing_before() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        let before = ada.available().await;
        page.checks_out(&["Cast-iron pan"]).await;
        let seen = page.agreed().await;
        shop.prices("cast-iron-pan", 4_200);
        page.press("Place order").await;
        page.sees("The price has changed while you looked. Nothing was taken.").await;
        page.says("The price has changed while you looked.").await;
        page.shot("checkout-price-changed").await;
        assert_eq!(ada.available().await, before);
        assert!(ada.orders().await.is_empty());
        let now = page.comes_to("the new price", |sum| sum.items == 4_200).await;
        assert!(now.total > seen.total);
        page.press("Place order").await;
        page.order_number().await;
        assert_eq!(ada.available().await, before - now.total);
        shop.the_ledger_is_clean();
    })
    .await;
}

#[tokio::test]
async fn a_sale_that_is_over_costs_what_it_cost_before() {
    visit(async |Visit { shop, page, .. }| {
        page.fills_a_cart_with(&["Desk calendar 2027"]).await;
        assert_eq!(page.agreed().await.items, 1_200);
        page.sees("on sale until").await;
        shop.prices("desk-calendar", 1_900);
        page.reload().await;
        assert_eq!(page.agreed().await.items, 1_900);
        page.no_longer_sees("on sale until").await;
    })
    .await;
}
