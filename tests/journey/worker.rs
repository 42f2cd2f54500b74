//! The app as it is kept on the device: what opens without a line, and what passes over it.

use scrip_tests::house::{
    client::Client,
    keyboard::Key,
    shop::ADA,
    visit::{Visit, dollars, visit_keeping},
};

/// Every address of the app, and its heading.
const ADDRESSES: [(&str, &str); 17] = [
    ("/", "Shop"),
    ("/redeem", "Redeem a code"),
    ("/redeem/many", "Redeem several codes"),
    ("/cart", "Cart"),
    ("/checkout", "Check out"),
    ("/orders", "Your orders"),
    ("/orders/7QK2-M4X9", "Order 7QK2-M4X9"),
    ("/gift", "Send a gift"),
    ("/gifts", "Gifts you sent"),
    ("/gifts/7QK2-M4X9-1", "Gift"),
    ("/claim", "You have a gift"),
    ("/balance", "Balance"),
    ("/licences", "Licences"),
    ("/licences/b1", "Licence"),
    ("/account", "Account"),
    ("/signin", "Sign in"),
    ("/redeem?from=home", "Redeem a code"),
];

#[tokio::test]
async fn after_one_visit_every_address_opens_without_a_line() {
    visit_keeping(async |Visit { shop, page, browser }| {
        page.open("/redeem").await;
        page.is_kept().await;
        shop.kill();
        page.goes_offline().await;
        for (address, heading) in ADDRESSES {
            page.open(address).await;
            page.the("heading", heading).await;
            let text = page.reads().await;
            assert!(!text.contains("This page could not be fetched"), "{address}: {text}");
        }
        page.shot("opened-offline").await;
        // The browser notes that the API could not be asked; nothing else is missing.
        let complaints = browser.complaints().await;
        assert!(complaints.is_empty(), "{complaints:#?}");
    })
    .await;
}

#[tokio::test]
async fn a_second_visit_asks_the_shop_for_nothing_but_data() {
    visit_keeping(async |Visit { shop, page, browser }| {
        page.open("/redeem").await;
        page.is_kept().await;
        let before = shop.line.passed("").len();
        let second = browser.new_tab().await;
        second.open("/redeem").await;
        second.fill("Code", "G123-4567-89AB-CQE").await;
        assert_eq!(second.the("textbox", "Code").await.value().await, "G123-4567-89AB-CQE");
        second.follow("Balance").await;
        second.the("heading", "Balance").await;
        let passed = shop.line.passed("").split_off(before);
        let strangers: Vec<_> =
            passed.iter().map(|passed| passed.path.as_str()).filter(|path| !is_data(path)).collect();
        println!("a second visit: {:?}", passed.iter().map(|passed| passed.path.as_str()).collect::<Vec<_>>());
        assert!(strangers.is_empty(), "{strangers:?}");
    })
    .await;
}

/// The browser looks at the worker by itself once the page is there, and at what the installed app is called.
fn is_data(path: &str) -> bool {
    path.starts_with("/api/") || ["/sw.js", "/manifest.webmanifest"].contains(&path)
}

#[tokio::test]
async fn opened_without_a_line_the_balance_is_as_of_its_hour_and_goes_with_who_signs_out() {
    visit_keeping(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        let has = ada.available().await;
        page.open("/signin").await;
        page.signs_in(ADA).await;
        page.open("/balance").await;
        page.sees(&dollars(has)).await;
        page.the("table", "History").await;
        page.is_kept().await;
        page.goes_offline().await;
        page.open("/balance").await;
        page.sees("As of ").await;
        page.sees(&dollars(has)).await;
        page.the("table", "History").await;
        page.shot("balance-opened-offline").await;
        page.comes_online().await;
        page.no_longer_sees("As of ").await;
        assert!(page.kept().await.contains("scrip.mine"));
        page.press("Sign out").await;
        page.says("You are signed out.").await;
        let kept = page.kept().await;
        assert!(!kept.contains("scrip.mine"), "{kept}");
        page.goes_offline().await;
        page.open("/balance").await;
        page.sees("offline").await;
        assert!(!page.reads().await.contains(&dollars(has)));
    })
    .await;
}

#[tokio::test]
async fn opened_without_a_line_the_cart_is_priced_here_and_agreed_on_later() {
    visit_keeping(async |Visit { shop, page, .. }| {
        page.fills_a_cart_with(&["Cast-iron pan"]).await;
        page.agreed().await;
        page.is_kept().await;
        page.goes_offline().await;
        page.open("/cart").await;
        page.sets_quantity("Cast-iron pan", "3").await;
        page.key(Key::Tab).await;
        page.sees(&dollars(3 * 3_800)).await;
        page.sees("An estimate, made on this device. The shop is asked when you are back.").await;
        page.shot("cart-opened-offline").await;
        page.comes_online().await;
        page.comes_to("three pans", |sum| sum.items == 3 * 3_800).await;
        page.agreed().await;
        let _ = shop;
    })
    .await;
}

#[tokio::test]
async fn a_gift_that_is_being_written_is_there_again_after_a_reload_without_a_line() {
    visit_keeping(async |Visit { page, .. }| {
        page.open("/signin?next=/gift").await;
        page.signs_in(ADA).await;
        page.is_at("/gift").await;
        page.fill("Recipient name", "Bo").await;
        page.fill("Message", "For your new kitchen").await;
        page.is_kept().await;
        scrip_tests::house::until("the draft to be kept", async || {
            page.kept().await.contains("For your new kitchen").then_some(())
        })
        .await;
        page.goes_offline().await;
        page.open("/gift").await;
        assert_eq!(page.the("textbox", "Recipient name").await.value().await, "Bo");
        assert_eq!(page.the("textbox", "Message").await.value().await, "For your new kitchen");
        page.comes_online().await;
    })
    .await;
}
