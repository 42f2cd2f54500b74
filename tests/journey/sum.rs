//! The sum: it adds up at every moment, changes in the frame of the key press, and says when the shop has not agreed.

use scrip_tests::house::{
    client::Client,
    keyboard::Key,
    page::Page,
    proxy::Fault,
    shop::{ADA, BO},
    until,
    visit::{Visit, visit},
};

/// Writes down what the sum says in the very next frame after each key press.
const FRAMES: &str = "(() => {
    const frames = window.__frames = [];
    addEventListener('input', () => requestAnimationFrame(() => {
        frames.push(document.querySelector('[aria-label=\"Order summary\"]').innerText);
    }), true);
    return true;
})()";

async fn last_frame(page: &Page) -> String {
    let text = until("a frame after the input", async || {
        page.script("window.__frames.at(-1) ?? null").await.as_str().map(str::to_owned)
    });
    scrip_tests::house::page::plain(&text.await)
}

#[tokio::test]
async fn every_number_changes_in_the_frame_of_the_input_and_is_an_estimate_until_the_shop_agrees() {
    visit(async |Visit { shop, page, .. }| {
        page.fills_a_cart_with(&["Cast-iron pan", "Green tea"]).await;
        page.applies_all(&["TENOFF"]).await;
        page.agreed().await;
        page.script(FRAMES).await;
        shop.line.fail("PATCH /api/v1/cart/*", Fault::Stopped);
        page.sets_quantity("Cast-iron pan", "7").await;
        let frame = last_frame(page).await;
        // 7 pans and tea; the pans bear 7.66... of the 10 off, and 8.25 % of what is left of them.
        assert!(frame.contains("Items $278.50"), "the frame after the key press says: {frame}");
        let estimate = page.sum().await;
        assert!(estimate.estimate, "the shop has not been heard yet: {estimate:?}");
        assert_eq!((estimate.items, estimate.discounts), (7 * 3_800 + 1_250, -1_000 - 400));
        page.sees("An estimate, made on this device. The shop is being asked.").await;
        page.shot("cart-estimate").await;
        assert!(shop.line.passed("PATCH").iter().all(|passed| passed.status == 0), "an answer came through");
        shop.line.mend();
        let agreed = page.agreed().await;
        assert_eq!(agreed.total, estimate.total, "the shop comes to the same, to the cent");
        assert_eq!(agreed.tax, estimate.tax);
        page.no_longer_sees("An estimate, made on this device.").await;
    })
    .await;
}

#[tokio::test]
async fn the_rows_add_up_after_every_step() {
    visit(async |Visit { shop, page, .. }| {
        page.shops_as(ADA, &["Cast-iron pan", "Beeswax candles, set of 6", "Green tea", "Moss", "Gift card, 25"]).await;
        page.goes_to_cart().await;
        let mut last = page.agreed().await;
        assert_eq!(last.items, 3_800 + 1_800 + 1_250 + 990 + 2_500);
        for code in ["TENOFF", "FULLPRICE", "GAMES3", "BUY2GET1", "WELCOME"] {
            page.applies(code).await;
            page.code_is(code, "").await;
            last = page.agreed().await;
        }
        for (product, quantity) in [("Green tea", "3"), ("Cast-iron pan", "2"), ("Moss", "4"), ("Green tea", "7")] {
            page.sets_quantity(product, quantity).await;
            for _ in 0..5 {
                // Whether it is an estimate or agreed to: `sum` panics where a row is off.
                page.sum().await;
            }
            last = page.agreed().await;
        }
        assert!(last.from_balance < 0, "the balance pays: {last:?}");
        assert!(last.due >= 2_500, "no balance buys gift cards: {last:?}");
        for product in ["Beeswax candles, set of 6", "Moss"] {
            page.press(&format!("Remove {product}")).await;
            page.sum().await;
            page.agreed().await;
        }
        for code in ["WELCOME", "TENOFF", "BUY2GET1"] {
            page.press(&format!("Remove {code}")).await;
            page.sum().await;
            page.agreed().await;
        }
        let shown = page.agreed().await;
        let cart = Client::sign_in(shop, ADA).await.get("/cart").await.body;
        assert_eq!(cart["quote"]["total"]["minor"], shown.total, "the shop has what is shown");
        assert_eq!(cart["quote"]["due"]["minor"], shown.due);
    })
    .await;
}

#[tokio::test]
async fn in_germany_the_tax_is_in_the_price() {
    visit(async |Visit { page, .. }| {
        page.shops_as(BO, &["Cast-iron pan", "Green tea"]).await;
        page.goes_to_cart().await;
        let sum = page.agreed().await;
        assert!(sum.included, "{sum:?}");
        assert_eq!((sum.items, sum.delivery, sum.total), (3_600 + 1_190, 490, 3_600 + 1_190 + 490));
        // 19 % within 36.00 and within the delivery's 4.90, 7 % within 11.90, each half up.
        assert_eq!(sum.tax, 575 + 78 + 78);
        page.sees("Tax, included").await;
        page.sees("€36.00").await;
        page.shot("cart-tax-included").await;
    })
    .await;
}

#[tokio::test]
async fn a_shop_that_prices_otherwise_is_shown_and_counts() {
    visit(async |Visit { shop, page, .. }| {
        page.fills_a_cart_with(&["Cast-iron pan"]).await;
        page.agreed().await;
        shop.prices("cast-iron-pan", 4_000);
        page.sets_quantity("Cast-iron pan", "2").await;
        // 80.00 and 6.60 of tax and 4.00 of delivery; this page thought 38.00 for each.
        page.sees("The shop's total is $90.60. That counts; this page had estimated another one.").await;
        let sum = page.agreed().await;
        assert_eq!((sum.items, sum.total), (8_000, 9_060));
        page.shot("cart-differs").await;
        page.sets_quantity("Cast-iron pan", "1").await;
        page.no_longer_sees("That counts; this page had estimated another one.").await;
    })
    .await;
}

#[tokio::test]
async fn offline_the_sum_is_an_estimate_and_what_was_changed_is_sent_when_the_line_is_back() {
    visit(async |Visit { shop, page, .. }| {
        page.fills_a_cart_with(&["Cast-iron pan"]).await;
        page.agreed().await;
        page.goes_offline().await;
        page.sets_quantity("Cast-iron pan", "3").await;
        page.sees("An estimate, made on this device. The shop is asked when you are back.").await;
        let sum = page.sum().await;
        assert_eq!((sum.items, sum.estimate), (3 * 3_800, true));
        page.shot("cart-offline").await;
        let before = shop.line.passed("PATCH").len();
        page.comes_online().await;
        let agreed = page.agreed().await;
        assert_eq!(agreed.total, sum.total);
        assert!(shop.line.passed("PATCH").len() > before);
        page.reload().await;
        assert_eq!(page.agreed().await.items, 3 * 3_800);
    })
    .await;
}

#[tokio::test]
async fn many_steps_in_a_row_end_where_the_shopper_stopped() {
    visit(async |Visit { shop, page, .. }| {
        page.fills_a_cart_with(&["Green tea"]).await;
        page.agreed().await;
        page.the("spinbutton", "Quantity of Green tea").await.click().await;
        for _ in 0..20 {
            page.key(Key::Up).await;
        }
        let sum = page.agreed().await;
        assert_eq!((page.quantity("Green tea").await.as_str(), sum.items), ("21", 21 * 1_250));
        page.reload().await;
        assert_eq!(page.agreed().await.items, 21 * 1_250);
        shop.the_ledger_is_clean();
    })
    .await;
}
