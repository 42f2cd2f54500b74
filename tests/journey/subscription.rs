//! What comes again by itself: bought once, listed, paused, ended.

use scrip_tests::house::{
    buying::payment,
    client::Client,
    keyboard::{Key, tab_to},
    page::Page,
    shop::ADA,
    until,
    visit::{Visit, visit},
};

const ESPRESSO: &str = "House espresso, 1 kg";

/// Chooses "Every 4 weeks" with the keyboard, as a list is chosen from.
async fn every_four_weeks(page: &Page) {
    tab_to(page, "combobox", &format!("How often: {ESPRESSO}")).await;
    page.key(Key::Down).await;
    page.key(Key::Down).await;
}

#[tokio::test]
async fn a_pantry_item_every_four_weeks_is_listed_paused_and_goes_on() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        page.shops_as(ADA, &[ESPRESSO, "Wool throw"]).await;
        page.goes_to_cart().await;
        page.agreed().await;
        every_four_weeks(page).await;
        // 5 % of 22.00, by itself.
        page.comes_to("less for subscribing", |sum| sum.discounts == -110).await;
        page.sees("5 % off what you subscribe to").await;
        page.shot("cart-subscription").await;
        page.follow("Check out").await;
        page.types_card(payment::APPROVED).await;
        page.the("checkbox", "Keep this card for subscriptions and next time").await.click().await;
        page.agreed().await;
        page.press("Place order").await;
        page.order_number().await;
        page.sees("Every 4 weeks").await;
        page.follow("All your orders").await;
        let region = page.the("region", "Subscriptions").await.reads().await;
        for words in [ESPRESSO, "Every 4 weeks", "Next on"] {
            assert!(region.contains(words), "{words} is missing in: {region}");
        }
        page.shot("orders-subscription").await;
        page.press(&format!("Pause {ESPRESSO}")).await;
        page.the("button", &format!("Go on {ESPRESSO}")).await;
        page.region_reads("Subscriptions", "Paused").await;
        assert_eq!(state(&ada).await.as_deref(), Some("paused"));
        page.shot("orders-paused").await;
        page.press(&format!("Go on {ESPRESSO}")).await;
        page.the("button", &format!("Pause {ESPRESSO}")).await;
        assert_eq!(state(&ada).await.as_deref(), Some("active"));
        page.the("switch", "Only if my balance covers all of it").await.click().await;
        until("the shop to know", async || {
            let list = ada.get("/subscriptions").await.body;
            (list["items"][0]["pays"] == "balance_only").then_some(())
        })
        .await;
        page.press(&format!("End {ESPRESSO}")).await;
        page.lost("region", "Subscriptions").await;
        assert_eq!(state(&ada).await.as_deref(), Some("ended"));
    })
    .await;
}

#[tokio::test]
async fn a_card_that_was_kept_pays_the_next_time() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        page.checks_out(&["Wool throw", "Reading lamp"]).await;
        page.types_card(payment::APPROVED).await;
        page.the("checkbox", "Keep this card for subscriptions and next time").await.click().await;
        page.agreed().await;
        page.press("Place order").await;
        page.order_number().await;
        assert_eq!(ada.get("/account").await.body["card"], "4242", "its last four, and no more");
        page.follow("Shop").await;
        page.adds("Reading lamp").await;
        page.goes_to_cart().await;
        page.agreed().await;
        page.follow("Check out").await;
        page.the("radio", "Card ending in 4242").await;
        assert!(!page.has("textbox", "Card number").await, "the card on file needs no number");
        page.shot("checkout-card-on-file").await;
        page.agreed().await;
        page.press("Place order").await;
        page.order_number().await;
        page.sees("Card ending in 4242").await;
        assert_eq!(ada.orders().await.len(), 2);
        shop.the_ledger_is_clean();
    })
    .await;
}

async fn state(ada: &Client) -> Option<String> {
    let list = ada.get("/subscriptions").await.body;
    list["items"][0]["state"].as_str().map(str::to_owned)
}
