//! No cookie of the shop reaches a frame on another site: with third-party cookies blocked, a guest redeems by the
//! storefront's token, and somebody with a wallet signs in by a window of the shop's own.

use scrip_tests::house::{
    circumstance::Look,
    shop::{ADA, PASSWORD},
    storefront::Storefront,
    visit::{Visit, visit_told_at_a_desk},
};
use serde_json::json;

/// Blocks third-party cookies, as browsers come to do by themselves.
fn blocked() -> Vec<String> {
    vec!["--test-third-party-cookie-phaseout".to_owned()]
}

#[tokio::test]
async fn without_third_party_cookies_a_guest_redeems_into_the_storefronts_cart() {
    visit_told_at_a_desk(&blocked(), async |visit| {
        let Visit { shop, page, .. } = visit;
        let storefront = Storefront::open(shop).await;
        let (code, token) = (shop.one_code(), storefront.token("guest").await);
        page.visits(&storefront.page("plain")).await;
        page.hands("scrip-redeem", &token).await;
        let frame = page.frame("scrip-redeem");
        frame.fill("Code", &code).await;
        frame.press("Check code").await;
        frame.press("Redeem").await;
        page.hears("redeemed").await;
        assert_eq!(storefront.credit("guest").await, 2_500);
    })
    .await;
}

#[tokio::test]
async fn without_third_party_cookies_a_wallet_signs_in_by_a_window_and_stays() {
    visit_told_at_a_desk(&blocked(), async |visit| {
        let Visit { shop, page, browser } = visit;
        let storefront = Storefront::open(shop).await;
        let code = shop.one_code();
        page.looks(Look::DESKTOP).await;
        page.visits(&storefront.page("plain")).await;
        let frame = page.frame("scrip-redeem");
        frame.fill("Code", &code).await;
        frame.press("Check code").await;
        page.hears("token_needed").await;
        frame.press("Sign in").await;

        let window = browser.opened_window(page).await;
        window.fill("E-mail", ADA).await;
        window.fill("Password", PASSWORD).await;
        window.press("Sign in").await;
        window.press("Go on as Ada").await;

        // What was typed is there, and goes on by itself.
        frame.sees(ADA).await;
        frame.press("Redeem").await;
        assert_eq!(page.hears("redeemed").await["minor"], 2_500);
        // It stays signed in on this site.
        page.visits(&storefront.page("faces")).await;
        page.frame("scrip-balance").sees("Available").await;
        // The password is nowhere on the page.
        let all = page.script("document.documentElement.outerHTML + JSON.stringify(heard)").await.to_string();
        assert!(!all.contains(PASSWORD));
        assert_eq!(page.script("document.cookie").await, json!(""));
    })
    .await;
}

#[tokio::test]
async fn a_page_that_hands_a_token_over_when_asked_needs_no_window() {
    visit_told_at_a_desk(&blocked(), async |visit| {
        let Visit { shop, page, .. } = visit;
        let storefront = Storefront::open(shop).await;
        let (code, token) = (shop.one_code(), storefront.token("asked").await);
        page.visits(&storefront.page("plain")).await;
        let hand = format!(
            "document.addEventListener('scrip:token_needed', (event) => {{ event.preventDefault(); \
             setTimeout(() => {{ event.target.token = {token:?} }}, 200) }})"
        );
        page.script(&hand).await;
        let frame = page.frame("scrip-redeem");
        frame.fill("Code", &code).await;
        frame.press("Check code").await;
        frame.sees("Cart asked").await;
        frame.press("Redeem").await;
        page.hears("redeemed").await;
        // One success: for the next card another token is needed.
        let next = shop.one_code();
        frame.press("Redeem another code").await;
        frame.fill("Code", &next).await;
        frame.press("Check code").await;
        let asked = "heard.filter((one) => one.name === 'token_needed').length";
        scrip_tests::house::until("to be asked again", async || {
            (page.script(asked).await.as_u64() >= Some(2)).then_some(())
        })
        .await;
        assert_eq!(storefront.credit("asked").await, 2_500);
    })
    .await;
}
