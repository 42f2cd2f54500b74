//! The cart: how many, taking out and putting back, and what stays when nothing is in it.

use scrip_tests::house::{
    buying::cart_link,
    client::Client,
    keyboard::Key,
    shop::ADA,
    until,
    visit::{Visit, visit, visit_at_a_desk},
};

#[tokio::test]
async fn the_shop_shows_its_goods_and_each_goes_into_the_cart() {
    visit(async |Visit { page, .. }| {
        page.open("/").await;
        let pan = page.the("article", "Cast-iron pan").await;
        assert!(pan.reads().await.contains("$38.00"));
        let candles = page.the("article", "Beeswax candles, set of 6").await.reads().await;
        for words in ["On sale until", "$18.00", "instead of", "$24.00"] {
            assert!(candles.contains(words), "{words} is missing in: {candles}");
        }
        assert!(page.the("article", "Wax seal kit").await.reads().await.contains("Only 1 left"));
        assert!(page.the("article", "Green tea").await.reads().await.contains("Comes again by itself"));
        assert!(page.all("article", "").await.len() >= 20, "the shop has twenty goods and more");
        page.shot("shop").await;
        page.adds("Cast-iron pan").await;
        page.sees("1 in your cart").await;
        page.press("Add Cast-iron pan to cart").await;
        page.sees("2 in your cart").await;
        page.press("Kitchen").await;
        page.lost("article", "Green tea").await;
        page.the("article", "Chef's knife").await;
        page.press("Everything").await;
        page.the("article", "Green tea").await;
        assert!(cart_link(page).await.reads().await.contains("2"), "the link to the cart has no number");
        page.reload().await;
        page.sees("2 in your cart").await;
    })
    .await;
}

#[tokio::test]
async fn a_quantity_is_typed_stepped_and_kept_by_the_shop() {
    visit(async |Visit { page, .. }| {
        page.fills_a_cart_with(&["Green tea"]).await;
        assert_eq!(page.quantity("Green tea").await, "1");
        page.sets_quantity("Green tea", "12").await;
        page.comes_to("twelve", |sum| sum.items == 12 * 1_250).await;
        page.key(Key::Up).await;
        page.comes_to("thirteen", |sum| sum.items == 13 * 1_250).await;
        page.key(Key::Down).await;
        page.key(Key::Down).await;
        page.comes_to("eleven", |sum| sum.items == 11 * 1_250).await;
        // What is no number of things changes nothing, and the field says again what holds.
        for nonsense in ["0", "-3", ""] {
            page.sets_quantity("Green tea", nonsense).await;
            if nonsense.is_empty() {
                page.key(Key::Backspace).await;
            }
            page.key(Key::Tab).await;
            until("the quantity that holds", async || (page.quantity("Green tea").await == "11").then_some(())).await;
        }
        assert_eq!(page.agreed().await.items, 11 * 1_250);
        page.sets_quantity("Green tea", "9999").await;
        page.key(Key::Tab).await;
        page.comes_to("as many as a line may have", |sum| sum.items == 999 * 1_250).await;
        page.sets_quantity("Green tea", "11").await;
        page.comes_to("eleven again", |sum| sum.items == 11 * 1_250).await;
        page.reload().await;
        page.comes_to("eleven, as the shop knows", |sum| sum.items == 11 * 1_250).await;
        assert_eq!(page.quantity("Green tea").await, "11");
    })
    .await;
}

#[tokio::test]
async fn what_is_taken_out_can_be_put_back() {
    visit(async |Visit { page, .. }| {
        page.fills_a_cart_with(&["Cast-iron pan", "Green tea"]).await;
        page.sets_quantity("Cast-iron pan", "3").await;
        let before = page.comes_to("three pans and tea", |sum| sum.items == 3 * 3_800 + 1_250).await;
        page.press("Remove Cast-iron pan").await;
        page.says("Cast-iron pan is out of your cart.").await;
        page.focus_is_on("button", "Undo").await;
        page.comes_to("tea alone", |sum| sum.items == 1_250).await;
        page.shot("cart-undo").await;
        page.key(Key::Enter).await;
        let after = page.comes_to("three pans and tea again", |sum| sum.items == before.items).await;
        assert_eq!(after, before);
        assert_eq!(page.quantity("Cast-iron pan").await, "3");
        page.lost("button", "Undo").await;
        page.focus_is_on("spinbutton", "Quantity of Cast-iron pan").await;
    })
    .await;
}

#[tokio::test]
async fn an_empty_cart_says_so_and_keeps_its_codes() {
    visit(async |Visit { page, .. }| {
        page.open("/cart").await;
        page.sees("Your cart is empty").await;
        assert!(!page.has("link", "Check out").await, "there is nothing to check out");
        page.shot("cart-empty").await;
        page.applies("SPRING15").await;
        page.code_is("SPRING15", "kept").await;
        page.follow("Look around the shop").await;
        page.is_at("/").await;
        page.adds("Reading lamp").await;
        page.goes_to_cart().await;
        page.code_is("SPRING15", "saves $9.60").await;
        page.press("Remove Reading lamp").await;
        page.code_is("SPRING15", "kept").await;
        page.says("SPRING15 no longer applies. It is kept, and says what is missing.").await;
        page.reload().await;
        page.sees("Your cart is empty").await;
        page.code_is("SPRING15", "kept").await;
    })
    .await;
}

#[tokio::test]
async fn a_guests_cart_goes_along_when_signing_in_and_stays_with_the_account() {
    visit_at_a_desk(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        ada.adds("green-tea", 2).await;
        ada.cart("POST", "/codes", &serde_json::json!({ "code": "TENOFF" })).await;
        page.fills_a_cart_with(&["Green tea", "Fountain pen"]).await;
        page.applies("SPRING15").await;
        page.code_is("SPRING15", "kept").await;
        page.follows_sign_in_as(ADA).await;
        cart_link(page).await.click().await;
        page.comes_to("both carts together", |sum| sum.items == 3 * 1_250 + 4_800).await;
        assert_eq!(page.quantity("Green tea").await, "3");
        page.code_is("SPRING15", "kept").await;
        page.code_is("TENOFF", "saves $10.00").await;
        page.press("Sign out").await;
        page.sees("Your cart is empty").await;
        assert_eq!(page.code_line("TENOFF").await, None, "whoever comes next sees nothing of it");
        assert_eq!(ada.get("/cart").await.body["quote"]["items"]["minor"], 3 * 1_250 + 4_800);
    })
    .await;
}
