//! The whole of it: a guest fills a cart, lays codes on it, signs in, pays with balance and card, and takes something back.

use scrip_tests::house::{
    buying::payment,
    client::Client,
    page::Page,
    shop::{ADA, Shop},
    until,
    visit::{Visit, dollars, visit},
};
use serde_json::json;

const ADAS: i64 = 11_240;

/// What each code stands for in this cart, in cents: worked out by hand from the rules.
mod worth {
    /// 2 pans, bowls, a throw and a game.
    pub const ITEMS: i64 = 2 * 3_800 + 2_950 + 8_900 + 1_490;
    /// SPRING15: 15 % of pans, bowls and throw, 29.175, half up.
    pub const SPRING15: i64 = 2_918;
    /// TENOFF.
    pub const TENOFF: i64 = 1_000;
    /// KITCHEN10.
    pub const KITCHEN10: i64 = 1_000;
    /// The delivery, free by itself from 120.00.
    pub const DELIVERY: i64 = 400;
    /// 8.25 % of 61.02, 23.68, 71.45 and 14.07, each half up.
    pub const TAX: i64 = 503 + 195 + 589 + 116;
    /// What it costs with the best set.
    pub const TOTAL: i64 = ITEMS - SPRING15 - TENOFF + TAX;
    /// What is paid for the throw: 71.45 and its tax.
    pub const THROW: i64 = 7_145 + 589;
    /// What is paid for the bowls: 23.68 and its tax.
    pub const BOWLS: i64 = 2_368 + 195;
}

/// A promo that needs more says how much, and switches itself on.
async fn fills_a_cart(page: &Page) {
    page.fills_a_cart_with(&["Cast-iron pan"]).await;
    page.applies("kitchen10").await;
    page.code_is("KITCHEN10", "Add $42.00 more of Kitchen and it takes off $10.00.").await;
    page.code_is("KITCHEN10", "kept").await;
    page.shot("cart-kept").await;
    page.sets_quantity("Cast-iron pan", "2").await;
    page.code_is("KITCHEN10", "Add $4.00 more of Kitchen and it takes off $10.00.").await;
    assert_eq!(page.agreed().await.discounts, 0);
    page.follow("Shop").await;
    for product in ["Mixing bowls, set of 3", "Wool throw", "Starfall, the game"] {
        page.adds(product).await;
    }
    page.goes_to_cart().await;
    page.code_is("KITCHEN10", "saves $10.00").await;
    let sum = page.comes_to("all five", |sum| sum.items == worth::ITEMS).await;
    assert_eq!(sum.discounts, -worth::KITCHEN10 - worth::DELIVERY, "from 120.00 on the delivery is free");
    page.sees("Free delivery from 120").await;
}

/// Four codes of which two exclude each other: the best set, another one, and the best again.
async fn combines_codes(page: &Page) {
    page.applies_all(&["SPRING15", "TENOFF", "FREESHIP"]).await;
    let best = page.comes_to("the best set", |sum| sum.total == worth::TOTAL).await;
    assert_eq!(best.discounts, -worth::SPRING15 - worth::TENOFF - worth::DELIVERY);
    assert_eq!(best.tax, worth::TAX);
    page.code_is("SPRING15", "saves $29.18").await;
    page.code_is("TENOFF", "saves $10.00").await;
    page.code_is("KITCHEN10", "It does not go together with SPRING15").await;
    page.sees("Best combination of your 4 codes.").await;
    page.shot("cart-best-set").await;
    see_others(page).await;
    let others = page.the("list", "Other combinations").await.reads().await;
    assert!(others.contains("KITCHEN10 + TENOFF"), "{others}");
    page.shot("cart-other-sets").await;
    choose(page, "KITCHEN10").await;
    page.sees("Combined as you chose.").await;
    let chosen = page.comes_to("the choice", |sum| sum.total != worth::TOTAL).await;
    assert!(chosen.total > worth::TOTAL, "the best set is the cheapest");
    page.code_is("KITCHEN10", "saves $10.00").await;
    page.code_is("SPRING15", "which you chose").await;
    page.shot("cart-own-choice").await;
    page.press("Use the best combination").await;
    page.comes_to("the best set again", |sum| sum.total == worth::TOTAL).await;
    page.sees("Best combination of your 4 codes.").await;
}

/// Opens the list of other combinations, however many there are.
async fn see_others(page: &Page) {
    press_that_begins(page, "See ").await;
}

/// Takes the first other combination with this code in it.
async fn choose(page: &Page, code: &str) {
    press_that_begins(page, &format!("Use these: {code}")).await;
}

async fn press_that_begins(page: &Page, name: &str) {
    let buttons = page.the("region", "Order summary").await.all("button", "").await;
    for button in buttons {
        if button.name().starts_with(name) {
            return button.click().await;
        }
    }
    panic!("no button begins with {name:?}");
}

/// Signs in on the way: the cart is kept, and the balance pays by itself.
async fn signs_in(page: &Page, ada: &Client) -> i64 {
    page.follow("Check out").await;
    page.is_at("/checkout").await;
    page.sees("Sign in to place the order.").await;
    page.shot("checkout-guest").await;
    page.follows_sign_in_as(ADA).await;
    page.is_at("/checkout").await;
    let sum = page.comes_to("the same, paid by the balance", |sum| sum.from_balance != 0).await;
    assert_eq!((sum.total, sum.from_balance, sum.due), (worth::TOTAL, -ADAS, worth::TOTAL - ADAS));
    let cart = ada.get("/cart").await.body;
    assert_eq!(cart["input"]["lines"].as_array().map(Vec::len), Some(4), "{cart}");
    assert_eq!(cart["quote"]["codes"].as_array().map(Vec::len), Some(4), "{cart}");
    let group = page.the("group", "Your balance").await.reads().await;
    for words in ["Gift cards", "Refunds", "Promotional", "$15.00"] {
        assert!(group.contains(words), "{words} is missing in: {group}");
    }
    page.shot("checkout").await;
    sum.due
}

/// Pays the rest with a card whose bank wants to see the shopper.
async fn pays_with_a_challenge(shop: &Shop, page: &Page, ada: &Client, due: i64) -> String {
    page.pays_with(payment::CHALLENGE).await;
    page.the("heading", "Confirm the payment").await;
    page.sees(&format!("${}.{:02}", due / 100, due % 100)).await;
    page.sees("card ending in 3184").await;
    let balance = ada.get("/balance").await.body;
    assert_eq!(balance["totals"][0]["held"]["minor"], ADAS, "held while the bank asks: {balance}");
    assert_eq!(ada.available().await, 0);
    page.shot("challenge").await;
    page.press("Approve").await;
    let number = page.order_number().await;
    let receipt = page.the("region", "Receipt").await.reads().await;
    for words in ["Paid", "Card ending in 3184", &dollars(due), "$75.00", "$15.00", "$12.40", "$10.00", "$0.00"] {
        assert!(receipt.contains(words), "{words} is missing in: {receipt}");
    }
    page.is_titled(&format!("Order {number} · Scrip")).await;
    page.shot("order").await;
    shop.the_ledger_is_clean();
    number
}

/// The balance and its history know the order.
async fn looks_at_the_balance(page: &Page, ada: &Client, number: &str) {
    page.all("link", "See your balance").await.pop().expect("a link to the balance").click().await;
    page.is_at("/balance").await;
    // Nothing is left but the points.
    until("no money to be left", async || {
        let reads = page.all("region", "Available").await.pop()?.reads().await;
        (reads.contains("1,250 points") && !reads.contains('$')).then_some(())
    })
    .await;
    let history = page.the("table", "History").await;
    let mut paid = 0;
    for row in history.all("row", "").await {
        let text = row.reads().await;
        if text.contains(&format!("Order {number}")) {
            paid += 1;
            assert!(text.contains('\u{2212}'), "{text}");
        }
    }
    let entries = ada.get("/ledger").await.body["items"].as_array().cloned().expect("a list of entries");
    let amounts: Vec<i64> = entries.iter().filter_map(|entry| entry["amount"]["minor"].as_i64()).collect();
    assert_eq!(amounts.iter().take(paid).sum::<i64>(), -ADAS, "{paid} rows name the order: {entries:#?}");
    page.shot("balance-after-order").await;
    page.back().await;
    page.the("region", "Receipt").await;
}

/// Takes one item back; what was paid for it goes where the account wants it.
async fn cancels(page: &Page, name: &str, worth: i64, to: &str) {
    page.press(&format!("Cancel {name}")).await;
    page.sees(&format!("Cancel {name}? {} {to}", dollars(worth))).await;
    page.shot("order-cancel").await;
    page.press("Cancel and refund").await;
    page.says(&format!("{name} is cancelled.")).await;
    page.lost("button", &format!("Cancel {name}")).await;
    page.sees("What went back").await;
}

#[tokio::test]
async fn from_a_guest_with_a_code_that_needs_more_to_a_refund_where_it_is_wanted() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        assert_eq!(ada.available().await, ADAS);
        fills_a_cart(page).await;
        combines_codes(page).await;
        let due = signs_in(page, &ada).await;
        let number = pays_with_a_challenge(shop, page, &ada, due).await;
        looks_at_the_balance(page, &ada, &number).await;

        ada.changes_account(&json!({ "preferences": { "refunds_to": "source", "auto_apply": true, "alerts": true } }))
            .await;
        page.reload().await;
        page.the("region", "Receipt").await;
        cancels(page, "Wool throw", worth::THROW, "goes back to where it came from.").await;
        let order = ada.get(&format!("/orders/{number}")).await.body;
        let refund = &order["refunds"][0];
        let to_card = refund["card"]["minor"].as_i64().expect("an amount");
        let to_balance = ada.available().await;
        assert_eq!(to_card + to_balance, worth::THROW, "{refund}");
        page.shot("order-refunded").await;

        ada.changes_account(&json!({ "preferences": { "refunds_to": "balance", "auto_apply": true, "alerts": true } }))
            .await;
        page.reload().await;
        page.the("region", "Receipt").await;
        cancels(page, "Mixing bowls, set of 3", worth::BOWLS, "goes to your balance.").await;
        assert_eq!(ada.available().await, to_balance + worth::BOWLS, "all of it goes to the balance");
        page.follow("See your balance").await;
        page.region_has("Available", to_balance + worth::BOWLS).await;
        shop.the_ledger_is_clean();
    })
    .await;
}
