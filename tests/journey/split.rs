//! How much of it the balance pays: all that it can, nothing, or so much of each bucket.

use scrip_tests::house::{
    client::Client,
    keyboard::{Key, tab_to},
    page::Page,
    shop::ADA,
    until,
    visit::{Visit, visit},
};

/// A throw, a lamp and a game: with the delivery free, and their tax.
const TOTAL: i64 = 8_900 + 6_400 + 1_490 + 734 + 528 + 123;
const FIELDS: [&str; 4] = ["From gift cards", "From refunds", "From promotional", "From credit for Apps and Games"];

async fn comes_to_the_form(page: &Page) {
    page.checks_out(&["Wool throw", "Reading lamp", "Starfall, the game"]).await;
    assert_eq!(page.agreed().await.total, TOTAL);
}

/// What the fields of all buckets say together, in cents.
async fn fields_say(page: &Page) -> i64 {
    let mut sum = 0;
    for field in FIELDS {
        let value = page.the("textbox", field).await.value().await;
        let digits: String = value.chars().filter(char::is_ascii_digit).collect();
        sum += digits.parse::<i64>().unwrap_or_else(|_| panic!("{field} says {value:?}"));
    }
    sum
}

/// Waits until the balance pays so much, and checks that the fields say the same.
async fn pays(page: &Page, cents: i64) {
    let sum = page.comes_to(&format!("{cents} from the balance"), |sum| sum.from_balance == -cents).await;
    assert_eq!((sum.total, sum.due), (TOTAL, TOTAL - cents), "what is due is what the balance does not pay");
    until("the fields to say the same", async || (fields_say(page).await == cents).then_some(())).await;
}

async fn types(page: &Page, field: &str, amount: &str) {
    page.fill(field, amount).await;
    page.key(Key::Tab).await;
}

#[tokio::test]
async fn the_balance_is_switched_off_and_on() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        comes_to_the_form(page).await;
        pays(page, 11_240).await;
        let group = page.the("group", "Your balance").await.reads().await;
        assert!(group.contains("For Apps and Games only $15.00 there"), "{group}");
        page.shot("checkout-split").await;
        page.the("switch", "Use my balance").await.click().await;
        let sum = page.comes_to("all by card", |sum| sum.from_balance == 0).await;
        assert_eq!(sum.due, TOTAL);
        assert!(!page.has("textbox", "From gift cards").await);
        page.shot("checkout-balance-off").await;
        page.reload().await;
        assert_eq!(page.agreed().await.due, TOTAL, "the shop keeps the choice");
        page.the("switch", "Use my balance").await.click().await;
        pays(page, 11_240).await;
        assert_eq!(ada.available().await, 11_240, "nothing has moved");
    })
    .await;
}

#[tokio::test]
async fn an_exact_amount_is_typed() {
    visit(async |Visit { page, .. }| {
        comes_to_the_form(page).await;
        pays(page, 11_240).await;
        types(page, "From gift cards", "20").await;
        pays(page, 11_240 - 5_500).await;
        types(page, "From refunds", "0").await;
        pays(page, 11_240 - 5_500 - 1_000).await;
        types(page, "From gift cards", "12.34").await;
        pays(page, 11_240 - 7_500 + 1_234 - 1_000).await;
        types(page, "From promotional", "abc").await;
        page.sees("Enter an amount, like 12.50.").await;
        assert!(page.the("textbox", "From promotional").await.is_invalid().await);
        page.shot("checkout-amount-odd").await;
        types(page, "From promotional", "2.40").await;
        page.no_longer_sees("Enter an amount, like 12.50.").await;
        pays(page, 1_234 + 240 + 1_500).await;
        page.press("Use as much as possible").await;
        pays(page, 11_240).await;
        page.focus_is_on("switch", "Use my balance").await;
    })
    .await;
}

#[tokio::test]
async fn no_more_than_there_is_can_be_taken() {
    visit(async |Visit { page, .. }| {
        comes_to_the_form(page).await;
        pays(page, 11_240).await;
        types(page, "From gift cards", "500").await;
        pays(page, 11_240).await;
        assert_eq!(page.the("textbox", "From gift cards").await.value().await, "75.00");
        types(page, "From gift cards", "30").await;
        pays(page, 11_240 - 4_500).await;
        types(page, "From gift cards", "75.01").await;
        pays(page, 11_240).await;
        types(page, "From credit for Apps and Games", "100").await;
        pays(page, 11_240).await;
        for wrong in ["-5", "1.234", "1e3", ""] {
            types(page, "From gift cards", wrong).await;
            page.sees("Enter an amount, like 12.50.").await;
            types(page, "From gift cards", "75").await;
            pays(page, 11_240).await;
        }
    })
    .await;
}

#[tokio::test]
async fn an_exact_amount_is_slid() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        comes_to_the_form(page).await;
        page.the("switch", "Use my balance").await;
        page.the("heading", "Check out").await;
        tab_to(page, "slider", "From gift cards, slider").await;
        page.key(Key::Home).await;
        pays(page, 11_240 - 7_500).await;
        for _ in 0..3 {
            page.key(Key::Up).await;
        }
        pays(page, 11_240 - 7_500 + 3).await;
        page.key(Key::Down).await;
        pays(page, 11_240 - 7_500 + 2).await;
        assert_eq!(page.the("textbox", "From gift cards").await.value().await, "0.02");
        page.pays_with(scrip_tests::house::buying::payment::APPROVED).await;
        page.order_number().await;
        let buckets = ada.buckets().await;
        assert_eq!(buckets["gift"], 7_500 - 2, "as it was slid, to the cent: {buckets:?}");
        assert_eq!((buckets["refund"], buckets["promotional"], buckets["restricted"]), (0, 0, 0), "{buckets:?}");
        shop.the_ledger_is_clean();
    })
    .await;
}

#[tokio::test]
async fn no_balance_buys_gift_cards() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        page.checks_out(&["Gift card, 50"]).await;
        let sum = page.agreed().await;
        assert_eq!((sum.total, sum.from_balance, sum.due), (5_000, 0, 5_000));
        page.applies_in_checkout("GIFT50").await;
        page.sees("You get $10.00 to spend, good for 60 days.").await;
        assert_eq!(page.agreed().await.due, 5_000, "credit takes nothing off");
        page.pays_with(scrip_tests::house::buying::payment::APPROVED).await;
        page.order_number().await;
        assert_eq!(ada.available().await, 11_240 + 1_000);
        assert_eq!(ada.buckets().await["promotional"], 1_240 + 1_000);
        shop.the_ledger_is_clean();
    })
    .await;
}
