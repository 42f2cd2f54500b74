//! The frame around the pages: titles, focus, scrolling, the keyboard alone.

use scrip_tests::house::{
    buying::cart_link,
    client::{Client, attempt_key},
    keyboard::{Key, tab_to},
    mistake::one_wrong,
    shop::{ADA, PASSWORD},
    until,
    visit::{Visit, visit},
};

#[tokio::test]
async fn a_change_of_page_changes_the_title_and_moves_the_focus_to_the_heading() {
    visit(async |Visit { page, .. }| {
        page.open("/").await;
        page.is_titled("Shop · Scrip").await;
        page.the("heading", "Shop").await;
        assert_ne!(page.focus().await.0, "heading", "nothing is moved on the first load");
        page.follow("Balance").await;
        page.is_titled("Balance · Scrip").await;
        page.focus_is_on("heading", "Balance").await;
        page.follow("Redeem").await;
        page.is_titled("Redeem a code · Scrip").await;
        page.focus_is_on("heading", "Redeem a code").await;
        cart_link(page).await.click().await;
        page.is_titled("Cart · Scrip").await;
        page.focus_is_on("heading", "Cart").await;
        page.follow("Shop").await;
        page.is_titled("Shop · Scrip").await;
        page.focus_is_on("heading", "Shop").await;
        page.back().await;
        page.back().await;
        page.is_titled("Redeem a code · Scrip").await;
        page.back().await;
        page.is_titled("Balance · Scrip").await;
        page.focus_is_on("heading", "Balance").await;
    })
    .await;
}

#[tokio::test]
async fn back_leads_to_where_the_page_was_left() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        for code in shop.issue(20, "1.00", "USD") {
            ada.redeem(&code, &attempt_key()).await.expect("the shop answers");
        }
        page.open("/signin").await;
        page.signs_in(ADA).await;
        page.the("table", "History").await;
        page.script("scrollTo(0, 500)").await;
        assert_eq!(page.script("scrollY").await, 500);
        let link = page.the("link", "Redeem").await;
        link.call("function () { this.click() }").await;
        page.is_at("/redeem").await;
        assert_eq!(page.script("scrollY").await, 0, "a new page begins at its top");
        page.back().await;
        page.the("table", "History").await;
        until("the page to be where it was left", async || {
            let at = page.script("scrollY").await.as_f64().unwrap_or(0.0);
            ((at - 500.0).abs() < 4.0).then_some(())
        })
        .await;
    })
    .await;
}

#[tokio::test]
async fn an_unknown_address_says_so_and_leads_on() {
    visit(async |Visit { page, .. }| {
        page.open("/no/such/page").await;
        page.the("heading", "Page not found").await;
        page.is_titled("Page not found · Scrip").await;
        page.shot("not-found").await;
        page.follow("Redeem a code").await;
        page.is_at("/redeem").await;
    })
    .await;
}

#[tokio::test]
async fn the_skip_link_is_the_first_stop_and_leads_to_the_content() {
    visit(async |Visit { page, .. }| {
        page.open("/redeem").await;
        page.key(Key::Tab).await;
        page.focus_is_on("link", "Skip to the content").await;
        page.key(Key::Enter).await;
        until("the focus to be past the navigation", async || {
            let past = page.script("!!document.activeElement.closest('main') || location.hash === '#content'").await;
            (past == true).then_some(())
        })
        .await;
        page.key(Key::Tab).await;
        page.focus_is_on("textbox", "Code").await;
    })
    .await;
}

#[tokio::test]
async fn a_card_is_redeemed_with_the_keyboard_alone() {
    visit(async |Visit { shop, page, .. }| {
        let code = shop.one_code();
        page.open("/redeem").await;
        tab_to(page, "textbox", "Code").await;
        page.write(&one_wrong(&code, 11)).await;
        tab_to(page, "button", "Use the repaired code").await;
        page.key(Key::Enter).await;
        page.focus_is_on("textbox", "Code").await;
        page.key(Key::Enter).await;
        page.focus_is_on("heading", "Sign in").await;
        tab_to(page, "textbox", "E-mail").await;
        page.write(ADA).await;
        page.key(Key::Tab).await;
        page.focus_is_on("textbox", "Password").await;
        page.write(PASSWORD).await;
        page.key(Key::Enter).await;
        page.the("region", "Preview").await;
        page.focus_is_on("heading", "This card is worth $25.00. Nothing has happened yet.").await;
        tab_to(page, "button", "Redeem").await;
        page.key(Key::Enter).await;
        page.focus_is_on("heading", "$25.00 added to your balance.").await;
        tab_to(page, "link", "See your balance").await;
        page.key(Key::Enter).await;
        page.focus_is_on("heading", "Balance").await;
    })
    .await;
}

#[tokio::test]
async fn nothing_foreign_is_let_into_the_page_and_the_browser_says_so() {
    visit(async |Visit { page, browser, .. }| {
        page.open("/redeem").await;
        assert_eq!(browser.complaints().await, Vec::<String>::new());
        let let_in = "(() => {
            const tries = {
                markup: () => { document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>' },
                script: () => { document.createElement('script').text = 'window.foreign = 1' },
                address: () => { document.createElement('script').src = 'https://evil.example/a.js' },
                policy: () => { trustedTypes.createPolicy('foreign', { createHTML: html => html }) },
            };
            return Object.keys(tries).filter(way => { try { tries[way](); return true } catch { return false } }).join();
        })()";
        assert_eq!(page.script(let_in).await, "", "let in");
        let style = "(() => { const p = document.createElement('p'); p.setAttribute('style', 'color: red');
            document.body.append(p); const colour = getComputedStyle(p).color; p.remove(); return colour })()";
        assert_ne!(page.script(style).await, "rgb(255, 0, 0)", "a style attribute is let in");
        let complaints = browser.complaints().await;
        assert!(complaints.len() >= 3, "violations are not noticed: {complaints:#?}");
    })
    .await;
}

#[tokio::test]
async fn the_second_half_of_a_double_click_presses_nothing_that_came_in_its_place() {
    visit(async |Visit { page, .. }| {
        page.open("/balance").await;
        let press = |nth: u32, what: &str| {
            format!(
                "{what}.dispatchEvent(new MouseEvent('click', {{ detail: {nth}, bubbles: true, cancelable: true }}))"
            )
        };
        let gone = format!(
            "(() => {{
                const gone = document.querySelector('main').appendChild(document.createElement('b'));
                {};
                gone.remove();
            }})()",
            press(1, "gone")
        );
        page.script(&gone).await;
        let link = "document.querySelector('nav a[href=\"/redeem\"]')";
        page.script(&press(2, link)).await;
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        assert_eq!(page.address().await, "/balance");
        page.script(&press(1, link)).await;
        page.is_at("/redeem").await;
    })
    .await;
}
