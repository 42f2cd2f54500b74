//! Links that lay a promo code on the cart.

use scrip_tests::house::visit::{Visit, visit};

const LINK: &str = "/discount/SPRING15?utm_source=x&redirect=https://evil.example&next=//evil.example";

#[tokio::test]
async fn a_link_adds_its_code_to_an_empty_cart_and_stays_in_the_shop() {
    visit(async |Visit { shop, page, .. }| {
        page.open(LINK).await;
        page.is_at("/cart").await;
        assert_eq!(page.script("location.origin").await, shop.address());
        page.says("SPRING15: kept.").await;
        page.code_is("SPRING15", "kept").await;
        page.sees("Your cart is empty").await;
        page.follow("Look around the shop").await;
        page.adds("Wool throw").await;
        page.goes_to_cart().await;
        page.code_is("SPRING15", "saves $13.35").await;
    })
    .await;
}

#[tokio::test]
async fn a_link_adds_and_never_replaces() {
    visit(async |Visit { page, .. }| {
        page.fills_a_cart_with(&["Wool throw"]).await;
        page.applies_all(&["TENOFF"]).await;
        for _ in 0..2 {
            page.open("/discount/spring15?fbclid=1#top").await;
            page.is_at("/cart").await;
            page.code_is("SPRING15", "saves $13.35").await;
            page.code_is("TENOFF", "saves $10.00").await;
        }
        assert_eq!(page.the("list", "Applied codes").await.all("listitem", "").await.len(), 2);
        // Back leads to where one came from, and not into the link again.
        page.follow("Shop").await;
        page.is_at("/").await;
        page.back().await;
        page.is_at("/cart").await;
    })
    .await;
}

#[tokio::test]
async fn a_link_with_a_code_that_is_none_says_so_on_the_cart() {
    visit(async |Visit { page, .. }| {
        page.fills_a_cart_with(&["Wool throw"]).await;
        page.open("/discount/NOSUCHPROMO").await;
        page.is_at("/cart").await;
        page.sees("The shop knows no code like this.").await;
        page.says("The shop knows no code like this.").await;
        page.sees("Wool throw").await;
        page.open("/discount/%3Cimg%20src=x%3E").await;
        page.is_at("/cart").await;
        page.sees("Wool throw").await;
        assert_eq!(page.script("document.images.length").await, 1, "the code of a link is no markup");
    })
    .await;
}
