//! One cart in two tabs, on two devices, at two servers.

use scrip_tests::house::{
    buying::payment,
    client::{Client, attempt_key},
    proxy::Fault,
    shop::ADA,
    visit::{Visit, visit, visit_at_a_desk},
};
use std::{
    collections::BTreeSet,
    time::{Duration, Instant},
};

const PLACE: &str = "POST /api/v1/orders";

#[tokio::test]
async fn a_change_in_one_tab_shows_in_the_other_within_a_second() {
    visit_at_a_desk(async |Visit { browser, page, .. }| {
        page.fills_a_cart_with(&["Cast-iron pan"]).await;
        page.agreed().await;
        let other = browser.new_tab().await;
        other.open("/cart").await;
        assert_eq!(other.agreed().await.items, 3_800);
        page.sets_quantity("Cast-iron pan", "2").await;
        page.agreed().await;
        let begun = Instant::now();
        other.comes_to("two pans", |sum| sum.items == 7_600).await;
        let took = begun.elapsed();
        assert!(took < Duration::from_secs(1), "it took {took:?}");
        assert_eq!(other.quantity("Cast-iron pan").await, "2");
        other.applies("TENOFF").await;
        other.code_is("TENOFF", "saves $10.00").await;
        page.code_is("TENOFF", "saves $10.00").await;
    })
    .await;
}

#[tokio::test]
async fn a_change_on_another_device_is_joined_with_one_on_its_way() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        page.shops_as(ADA, &["Cast-iron pan"]).await;
        page.goes_to_cart().await;
        page.agreed().await;
        shop.line.fail("PATCH /api/v1/cart/*", Fault::Stopped);
        page.sets_quantity("Cast-iron pan", "3").await;
        shop.line.struck("PATCH /api/v1/cart/").await;
        // The version that this was made for is stale by the time it arrives.
        ada.adds("green-tea", 1).await;
        shop.line.mend();
        let sum = page.comes_to("both changes", |sum| sum.items == 3 * 3_800 + 1_250).await;
        assert_eq!(ada.get("/cart").await.body["quote"]["total"]["minor"], sum.total);
        let stale = shop.line.passed("PATCH /api/v1/cart/").iter().filter(|passed| passed.status == 409).count();
        assert_eq!(stale, 1, "the stale write was let through");
    })
    .await;
}

#[tokio::test]
async fn the_same_cart_placed_in_two_tabs_at_once_makes_one_order() {
    visit(async |Visit { shop, browser, page }| {
        let ada = Client::sign_in(shop, ADA).await;
        page.checks_out(&["Wool throw", "Reading lamp"]).await;
        page.types_card(payment::APPROVED).await;
        page.agreed().await;
        let other = browser.new_tab().await;
        other.open("/checkout").await;
        other.types_card(payment::APPROVED).await;
        other.agreed().await;
        shop.line.fail(PLACE, Fault::Stopped);
        page.press("Place order").await;
        other.press("Place order").await;
        scrip_tests::house::until("both orders to be sent", async || {
            (shop.line.passed(PLACE).len() == 2).then_some(())
        })
        .await;
        shop.line.mend();
        let number = scrip_tests::house::until("one order to be paid", async || {
            let orders = ada.orders().await;
            let paid = orders.len() == 1 && orders[0]["state"]["state"] == "paid";
            paid.then(|| orders[0]["id"].as_str().unwrap().to_owned())
        })
        .await;
        // Either may be first. Whoever was second either sees that order, or that the cart has changed, and pays nothing.
        let mut led_there = 0;
        for tab in [page, &other] {
            led_there += scrip_tests::house::until("each tab to know", async || {
                let is_there = tab.address().await.ends_with(&number);
                (is_there || tab.reads().await.contains("Your cart is empty")).then_some(usize::from(is_there))
            })
            .await;
        }
        assert!(led_there >= 1, "nobody sees the order");
        assert_eq!(ada.available().await, 1_500, "what is for apps and games alone is left");
        shop.the_ledger_is_clean();
    })
    .await;
}

#[tokio::test]
async fn two_servers_that_are_sent_the_same_cart_make_one_order() {
    visit(async |Visit { shop, page, .. }| {
        page.shops_as(ADA, &["Wool throw", "Reading lamp"]).await;
        page.goes_to_cart().await;
        let sum = page.agreed().await;
        let second = shop.second().await;
        let at_one = Client::sign_in(shop, ADA).await;
        let at_two = Client::sign_in_at(second.address.clone(), ADA).await;
        let cart = at_one.get("/cart").await.body;
        let sent: Vec<_> = (0..10)
            .map(|nth| {
                let (client, cart) = (if nth % 2 == 0 { at_one.clone() } else { at_two.clone() }, cart.clone());
                tokio::spawn(async move { client.places_as_seen(&cart, &attempt_key(), payment::APPROVED).await })
            })
            .collect();
        let mut numbers = BTreeSet::new();
        for sent in sent {
            let answer = sent.await.expect("a request that ends").expect("the shop answers");
            match answer.status {
                200 => _ = numbers.insert(answer.body["id"].as_str().expect("an order").to_owned()),
                status => assert_eq!(status, 409, "{answer:?}"),
            }
        }
        assert_eq!(numbers.len(), 1, "{numbers:?}");
        let orders = at_two.orders().await;
        assert_eq!((orders.len(), orders[0]["total"]["minor"].as_i64()), (1, Some(sum.total)), "{orders:?}");
        page.reload().await;
        page.sees("Your cart is empty").await;
        drop(second);
        shop.the_ledger_is_clean();
    })
    .await;
}
