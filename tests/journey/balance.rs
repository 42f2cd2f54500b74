//! The balance: what is there, when it runs out, how it went, and what holds until it is changed.

use scrip_tests::house::{
    buying::payment,
    client::{Client, attempt_key},
    proxy::Fault,
    shop::ADA,
    until,
    visit::{Visit, dollars, visit, visit_at_a_desk},
};
use std::time::{Duration, Instant};

#[tokio::test]
async fn a_guest_is_asked_to_sign_in_and_comes_back() {
    visit(async |Visit { page, .. }| {
        page.open("/balance").await;
        page.sees("Sign in to see your balance and its history.").await;
        page.shot("balance-guest").await;
        let links = page.all("link", "Sign in").await;
        links.last().expect("a link to sign in").click().await;
        page.signs_in(ADA).await;
        page.is_at("/balance").await;
        page.the("region", "Available").await;
    })
    .await;
}

#[tokio::test]
async fn the_buckets_and_their_lots_add_up_to_what_is_available() {
    visit_at_a_desk(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        let available = ada.available().await;
        page.open("/signin").await;
        page.signs_in(ADA).await;
        assert!(page.the("region", "Available").await.reads().await.contains(&dollars(available)));
        let buckets = page.the("list", "Buckets").await.reads().await;
        for part in
            ["Gift cards", "$75.00", "Refunds", "$10.00", "Promotional", "$12.40", "Apps and games only", "$15.00"]
        {
            assert!(buckets.contains(part), "{part} is missing in: {buckets}");
        }
        assert!(buckets.contains("Use by"), "what runs out says when: {buckets}");
        let sum: i64 = [7_500, 1_000, 1_240, 1_500].iter().sum();
        assert_eq!(sum, available);
        page.shot("balance").await;
    })
    .await;
}

#[tokio::test]
async fn a_change_on_another_device_shows_within_a_second() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        let after = ada.available().await + 2_500;
        page.open("/signin").await;
        page.signs_in(ADA).await;
        page.the("table", "History").await;
        shop.rest().await;
        let code = shop.one_code();
        ada.redeem(&code, &attempt_key()).await.expect("the shop answers");
        let begun = Instant::now();
        page.sees(&dollars(after)).await;
        let took = begun.elapsed();
        assert!(took < Duration::from_secs(1), "it took {took:?}");
        page.sees(&code[15..]).await;
        page.says(&format!("Your balance is now {}.", dollars(after))).await;
    })
    .await;
}

#[tokio::test]
async fn what_runs_out_first_stands_first_and_says_what_it_pays_for() {
    visit(async |Visit { page, .. }| {
        page.open("/signin").await;
        page.signs_in(ADA).await;
        let list = page.the("list", "Parts of your balance, the soonest to run out first").await;
        let lots = list.reads().await;
        let places = ["in 5 days", "in 60 days", "Never runs out"].map(|text| lots.find(text));
        assert!(places.is_sorted() && places[0].is_some(), "{places:?} in: {lots}");
        page.sees("For Apps and Games only").await;
        let mut summaries = list.all("DisclosureTriangle", "").await;
        assert!(summaries.len() > 3, "{} parts", summaries.len());
        summaries.remove(1).click().await;
        // The shelves of the shop, and one of the goods on each.
        page.sees("only Apps and Games, such as “Tidewater, sleep sounds” or “Starfall, the game”").await;
        page.sees("Gift card ••••").await;
        page.shot("balance-lot").await;
        page.follow("Look around the shop").await;
        page.the("heading", "Starfall, the game").await;
    })
    .await;
}

#[tokio::test]
async fn the_line_of_the_balance_is_said_and_stands_in_a_table() {
    visit_at_a_desk(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        ada.adds("starfall", 1).await;
        let order = ada.places(&attempt_key(), payment::APPROVED).await.expect("the shop answers");
        assert!(order.status < 300, "{order:?}");
        let now = ada.available().await;
        page.open("/signin").await;
        page.signs_in(ADA).await;
        page.sees("From $0.00 on ").await;
        page.sees(&format!(" to {} today.", dollars(now))).await;
        page.sees("Highest: $112.40, on ").await;
        let spent = page.the("table", "What it paid for").await.reads().await;
        let paid = 11_240 - now;
        assert!(spent.contains("Games") && spent.contains(&dollars(paid)), "{paid} cents were paid: {spent}");
        page.the("DisclosureTriangle", "Show it as a table").await.click().await;
        page.the("table", "How it went").await;
        page.shot("balance-course").await;
        page.press("30 days").await;
        page.sees("From $75.00 on ").await;
    })
    .await;
}

#[tokio::test]
async fn a_chart_that_is_not_answered_for_leaves_the_rest_alone_and_is_tried_again() {
    visit(async |Visit { shop, page, .. }| {
        shop.line.fail("GET /api/v1/balance/course*", Fault::RequestLost);
        page.open("/signin").await;
        page.signs_in(ADA).await;
        page.sees("The shop did not answer, so this is not drawn.").await;
        page.the("button", "Freeze account").await;
        shop.line.mend();
        page.the("region", "How it went").await.all("button", "Try again").await.remove(0).click().await;
        page.sees("Highest: $112.40").await;
    })
    .await;
}

#[tokio::test]
async fn preferences_are_saved_at_once_and_taken_back_where_the_shop_does_not_hear_them() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        page.open("/signin").await;
        page.signs_in(ADA).await;
        let preferences = async || ada.get("/account").await.body["preferences"].clone();
        let switch = page.the("switch", "Use my balance at checkout").await;
        assert!(switch.is_checked().await);
        switch.click().await;
        page.says("Saved.").await;
        assert_eq!(preferences().await["auto_apply"], false);
        page.the("radiogroup", "Refunds go to").await.all("radio", "").await.remove(1).click().await;
        let saved = async || (preferences().await["refunds_to"] == "balance").then_some(());
        until("the choice to be saved", saved).await;

        shop.line.fail("PATCH /api/v1/account", Fault::RequestLost);
        let alerts = page.the("switch", "Write to me a week before something runs out").await;
        let before = alerts.is_checked().await;
        alerts.click().await;
        page.sees("The shop did not answer, so this is as it was before.").await;
        assert_eq!(alerts.is_checked().await, before, "it shows what the shop has");
        assert_eq!(preferences().await["alerts"], before);
        shop.line.mend();
        alerts.click().await;
        until("the switch to be saved", async || (preferences().await["alerts"] != before).then_some(())).await;

        page.goes_offline().await;
        page.sees("You are offline. Preferences can be changed when the line is back.").await;
        assert!(switch.is_disabled().await);
        switch.call("function () { this.click() }").await;
        assert!(!switch.is_checked().await, "what can't be saved is not changed");
    })
    .await;
}
