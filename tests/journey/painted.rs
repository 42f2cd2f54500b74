//! What is painted before the app is there: it is what the app draws, and nothing that is done with it is lost.

use scrip_tests::house::{
    circumstance::Look,
    keyboard::Key,
    page::Page,
    proxy::Fault,
    shop::ADA,
    until,
    visit::{Visit, visit, visit_in_language},
};
use serde_json::{Value, json};

/// The app's module, which is long on its way.
const MODULE: &str = "GET /scrip_bg*";

/// The field of whichever page it is.
const FIELD: &str = "document.querySelector('#code, #voucher')";

/// Opens the page whose app does not come yet. It has not loaded whole then, so nobody waits for that.
async fn opens_painted(page: &Page, address: String) {
    page.tell("Page.navigate", json!({ "url": address })).await;
    until("the start script", async || {
        (page.script("!!document.querySelector('main h1') && !!window.scripDrawn").await == json!(true)).then_some(())
    })
    .await;
    assert_eq!(page.script("document.querySelector('main').ariaBusy").await, "true", "only painted");
}

const PLACES: &str = "(() => {
    const parts = '.brand, nav.places, .places a[aria-current], main h1, .lead, .label, .field .hint, input, #pips, .actions, .codes-box, .codes-box > summary, form button';
    return [...document.querySelectorAll(parts)].map(one => {
        const { x, y, width, height } = one.getBoundingClientRect();
        const said = one.matches('input') ? [...one.attributes].map(({ name, value }) => name + '=' + value.trim()).sort().join(' ') : one.innerText.trim();
        return [one.className, said, ...[x, y, width, height].map(Math.round)].join(' | ');
    });
})()";

/// From here on nothing moves. A page that is still being read may be drawn in pieces.
const SETTLED: &str = "window.__settled = performance.now()";
const SHIFTED: &str = "new Promise(done => { \
    new PerformanceObserver(list => done(JSON.stringify(list.getEntries().filter(one => one.startTime > __settled) \
        .map(one => [one.value, \
        ...one.sources.map(({ node, previousRect: from, currentRect: to }) => \
            [node?.outerHTML?.slice(0, 60), ...[from, to].map(({ x, y, width, height }) => [x, y, width, height].join())] \
                .join(' '))])))) \
        .observe({ type: 'layout-shift', buffered: true }); setTimeout(() => done('[]'), 300) })";

async fn is_painted_as_drawn(place: &str, tag: &str, look: Look) {
    visit_in_language(tag, look, async |Visit { shop, page, .. }| {
        shop.line.fail(MODULE, Fault::Stopped);
        opens_painted(page, [&shop.address(), place].concat()).await;
        page.settles().await;
        page.script(SETTLED).await;
        let painted = page.script(PLACES).await;
        page.picture(&format!("painted{}-{tag}-{}", place.replace('/', "-"), look.name())).await;
        shop.line.mend();
        page.is_alive().await;
        page.settles().await;
        let drawn = page.script(PLACES).await;
        let (painted, drawn) = (painted.as_array().expect("places"), drawn.as_array().expect("places"));
        assert!((5..=drawn.len()).contains(&painted.len()), "{place} {tag}: {painted:#?} {drawn:#?}");
        for (painted, drawn) in painted.iter().zip(drawn) {
            assert_eq!(painted, drawn, "{place} {tag} {}", look.name());
        }
        let shifted = page.script(SHIFTED).await;
        assert_eq!(shifted, "[]", "{place} {tag} {}", look.name());
    })
    .await;
}

#[tokio::test]
async fn the_painted_page_is_what_the_app_draws() {
    for place in ["/redeem", "/cart", "/", "/gift", "/balance"] {
        is_painted_as_drawn(place, "en", Look::PHONE).await;
        is_painted_as_drawn(place, "en", Look::DESKTOP).await;
        is_painted_as_drawn(place, "ar", Look::PHONE).await;
    }
}

/// What stands in the field, where the cursor is, and whether the keyboard is there.
async fn field(page: &Page) -> Value {
    page.script(
        &[
            "(() => { const code = ",
            FIELD,
            "; \
         return [code.value, code.selectionStart, code.selectionEnd, document.activeElement === code] })()",
        ]
        .concat(),
    )
    .await
}

#[tokio::test]
async fn what_is_typed_before_the_app_is_there_stays_with_its_cursor() {
    visit(async |Visit { shop, page, .. }| {
        shop.line.fail(MODULE, Fault::Stopped);
        opens_painted(page, format!("{}/redeem", shop.address())).await;
        page.the("textbox", "Code").await.click().await;
        page.write("q7t-2m9x").await;
        page.key(Key::Home).await;
        // The key that sends a form leads nowhere, and no code is in an address.
        assert_eq!(page.address().await, "/redeem");
        let before = field(page).await;
        assert_eq!(before, json!(["q7t-2m9x", 0, 0, true]));
        shop.line.mend();
        page.is_alive().await;
        until("the field to be the app's", async || (field(page).await == before).then_some(())).await;
        page.write("g").await;
        assert_eq!(field(page).await, json!(["gq7t-2m9x", 1, 1, true]));
        let progress = "document.getElementById('pips-progress').textContent.trim()";
        until("the app to read it", async || (page.script(progress).await == "8 of 16 characters").then_some(())).await;
    })
    .await;
}

#[tokio::test]
async fn a_code_that_is_sent_before_the_app_is_there_is_looked_up_once_it_is() {
    visit(async |Visit { shop, page, .. }| {
        page.opens_redeem_as(ADA).await;
        shop.line.fail(MODULE, Fault::Stopped);
        let code = shop.one_code();
        page.tell("Network.clearBrowserCache", json!({})).await;
        opens_painted(page, format!("{}/redeem", shop.address())).await;
        page.the("textbox", "Code").await.click().await;
        page.write(&code).await;
        page.key(Key::Enter).await;
        assert_eq!(page.address().await, "/redeem", "nothing is sent by the browser itself");
        shop.line.mend();
        page.the("region", "Preview").await;
        page.press("Redeem").await;
        page.the("region", "Receipt").await;
        shop.the_ledger_is_clean();
    })
    .await;
}

#[tokio::test]
async fn a_code_that_is_applied_before_the_cart_is_there_is_on_it_once_it_is() {
    visit(async |Visit { shop, page, .. }| {
        page.fills_a_cart_with(&["Cast-iron pan"]).await;
        page.agreed().await;
        shop.line.fail(MODULE, Fault::Stopped);
        page.tell("Network.clearBrowserCache", json!({})).await;
        opens_painted(page, format!("{}/cart", shop.address())).await;
        page.the("textbox", "Gift card or promo code").await.click().await;
        page.write("spring15").await;
        page.key(Key::Enter).await;
        assert_eq!(page.address().await, "/cart", "nothing is sent by the browser itself");
        shop.line.mend();
        page.the("button", "Remove SPRING15").await;
        assert_eq!(field(page).await.get(3), Some(&json!(true)), "the keyboard stays in the field");
    })
    .await;
}

#[tokio::test]
async fn what_is_in_the_cart_moves_nothing_when_it_comes() {
    for look in [Look::PHONE, Look::DESKTOP] {
        visit_in_language("en", look, async |Visit { shop, page, .. }| {
            page.fills_a_cart_with(&["Cast-iron pan", "Beeswax candles, set of 6"]).await;
            page.agreed().await;
            page.open("/redeem").await;
            shop.line.fail("GET /api/v1/cart", Fault::Stopped);
            page.tell("Page.navigate", json!({ "url": format!("{}/cart", shop.address()) })).await;
            page.is_alive().await;
            page.the("button", "Apply").await;
            page.script(SETTLED).await;
            shop.line.mend();
            page.the("list", "Items").await;
            page.settles().await;
            let shifted = page.script(SHIFTED).await;
            assert_eq!(shifted, "[]", "{}", look.name());
        })
        .await;
    }
}
