//! The shop on pages of other sites: a guest redeems into the storefront's cart, and the page hears of it.

use language::Language;
use scrip_tests::house::{
    circumstance::Look,
    storefront::Storefront,
    visit::{Visit, visit_at_a_desk},
};
use serde_json::json;

/// Redeems on a page of `tests/hosts`, and looks at everything that must not happen meanwhile.
async fn redeems_on(visit: &mut Visit, name: &str) {
    let Visit { shop, page, .. } = visit;
    let storefront = Storefront::open(shop).await;
    let code = shop.one_code();
    let token = storefront.token(name).await;
    page.visits(&storefront.page(name)).await;
    page.hands("scrip-redeem", &token).await;
    let frame = page.frame("scrip-redeem");
    frame.fill("Code", &code).await;
    frame.press("Check code").await;
    frame.sees(&format!("Cart {name}")).await;
    frame.press("Redeem").await;
    let redeemed = page.hears("redeemed").await;
    let title = page.script("document.querySelector('scrip-redeem').shadowRoot.querySelector('iframe').title").await;
    let names = page.names("Redeem a code");
    assert!(names.iter().any(|own| title == format!("{own} · Scrip")), "{name}: the frame is called {title}");
    let last_four = &code[15..];
    assert_eq!(
        (&redeemed["minor"], &redeemed["currency"], &redeemed["last_four"]),
        (&json!(2_500), &json!("USD"), &json!(last_four))
    );
    assert!(redeemed["operation"].as_str().is_some_and(|id| id.len() > 8), "{redeemed}");
    frame.sees("Added to your cart").await;
    assert_eq!(storefront.credit(name).await, 2_500);
    assert_eq!(page.shifted().await, 0.0, "{name}: the page has shifted");
    // Nothing of the page has the code: not what it heard, nor what stands in it.
    let all = page.script("JSON.stringify(heard) + document.documentElement.outerHTML").await.to_string();
    for secret in [code.clone(), code.replace('-', "")] {
        assert!(!all.contains(&secret), "{name} has the code");
    }
}

#[tokio::test]
async fn a_plain_page_has_the_shop_by_one_tag() {
    visit_at_a_desk(async |visit| redeems_on(visit, "plain").await).await;
}

#[tokio::test]
async fn a_page_may_have_the_strictest_policy() {
    visit_at_a_desk(async |visit| redeems_on(visit, "strict-csp").await).await;
}

#[tokio::test]
async fn a_page_may_enforce_trusted_types() {
    visit_at_a_desk(async |visit| redeems_on(visit, "trusted-types").await).await;
}

#[tokio::test]
async fn a_page_may_be_isolated() {
    visit_at_a_desk(async |visit| redeems_on(visit, "coep").await).await;
}

#[tokio::test]
async fn a_page_may_be_written_from_right_to_left() {
    visit_at_a_desk(async |visit| {
        visit.page.speaks(Language::Arabic);
        redeems_on(visit, "right-to-left").await;
    })
    .await;
}

#[tokio::test]
async fn a_dark_page_dresses_the_frame() {
    visit_at_a_desk(async |visit| {
        redeems_on(visit, "dark").await;
        let script = "const root = getComputedStyle(document.documentElement);
            return [root.getPropertyValue('--paper'), root.getPropertyValue('--act'), root.colorScheme].join(' ')";
        let worn = visit.page.frame("scrip-redeem").script(script).await;
        assert_eq!(worn, json!("#101820 #ffb454 dark"));
    })
    .await;
}

#[tokio::test]
async fn a_react_page_has_it_too() {
    visit_at_a_desk(async |visit| {
        redeems_on(visit, "react").await;
        visit.page.sees("2500").await;
    })
    .await;
}

#[tokio::test]
async fn a_vue_page_has_it_too() {
    visit_at_a_desk(async |visit| {
        redeems_on(visit, "vue").await;
        visit.page.sees("2500").await;
    })
    .await;
}

#[tokio::test]
async fn ten_stand_on_one_page_and_come_as_they_are_scrolled_to() {
    visit_at_a_desk(async |visit| {
        let Visit { shop, page, .. } = visit;
        let storefront = Storefront::open(shop).await;
        page.looks(Look::DESKTOP).await;
        page.visits(&storefront.page("ten")).await;
        let there = "[...document.querySelectorAll('scrip-redeem, scrip-promo, scrip-balance')]
            .filter((one) => one.shadowRoot.querySelector('iframe')).length";
        scrip_tests::house::until("the first of them", async || {
            let count = page.script(there).await.as_u64()?;
            (1..=3).contains(&count).then_some(())
        })
        .await;
        // What is out of view draws nothing, and so is not ready: they are gone over until all have been seen.
        let ready = "heard.filter((one) => one.name === 'ready').length";
        let mut step = 0;
        scrip_tests::house::until("all ten to be ready", async || {
            step = step % 10 + 1;
            page.script(&format!("scrollTo(0, document.body.scrollHeight * {step} / 10)")).await;
            tokio::time::sleep(std::time::Duration::from_millis(300)).await;
            (page.script(there).await == json!(10) && page.script(ready).await == json!(10)).then_some(())
        })
        .await;
        assert_eq!(page.shifted().await, 0.0);
    })
    .await;
}

#[tokio::test]
async fn a_promo_code_goes_on_the_storefronts_cart() {
    visit_at_a_desk(async |visit| {
        let Visit { shop, page, .. } = visit;
        let storefront = Storefront::open(shop).await;
        let token = storefront.token("spring").await;
        page.visits(&storefront.page("faces")).await;
        page.hands("scrip-promo", &token).await;
        let frame = page.frame("scrip-promo");
        frame.fill("Gift card or promo code", "SPRING15").await;
        frame.press("Apply").await;
        frame.sees("SPRING15").await;
        assert_eq!(page.hears("changed").await["what"], "cart");
        let cart = storefront.asks("GET", "/merchant/carts/spring", None).await;
        assert_eq!(cart["quote"]["codes"][0]["code"], "SPRING15");
        frame.fill("Gift card or promo code", "NOSUCHCODE").await;
        frame.press("Apply").await;
        assert_eq!(page.hears("refused").await["reason"], "not_found");
        assert_eq!(page.shifted().await, 0.0);
    })
    .await;
}

#[tokio::test]
async fn a_page_that_the_shop_does_not_know_shows_nothing_of_it() {
    visit_at_a_desk(async |visit| {
        let Visit { shop, page, browser } = visit;
        let stranger = Storefront::stranger(shop).await;
        page.visits(&stranger.page("plain")).await;
        let mut complaints = Vec::new();
        scrip_tests::house::until("the browser to refuse the frame", async || {
            complaints.extend(browser.complaints().await);
            complaints.iter().any(|complaint: &String| complaint.contains("frame-ancestors")).then_some(())
        })
        .await;
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        assert_eq!(page.script("heard.length").await, json!(0));
        assert!(!page.frame("scrip-redeem").reads().await.contains("Code"));
        let rest = browser.complaints().await;
        assert!(rest.iter().all(|complaint| complaint.contains("frame-ancestors")), "{rest:#?}");
    })
    .await;
}
