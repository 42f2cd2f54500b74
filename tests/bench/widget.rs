//! How much later the shop is ready on a page of another site than on its own: the same field, in the same run.

use crate::percentile;
use scrip_tests::house::{browser::Browser, circumstance::Look, page::Page, shop::Shop, storefront::Storefront, until};
use serde_json::json;

/// Visits of each kind, after one that fills the browser's cache.
const VISITS: usize = 15;
/// The widget may be ready so much later, in milliseconds.
const MOST: f64 = 150.0;

/// Writes down when the field is there, or when the widget says so.
const WATCH: &str = "(() => {
    if (top !== window) return;
    addEventListener('scrip:ready', () => { window.__ready = performance.now(); });
    const look = new MutationObserver(() => {
        if (document.querySelector('main #code')) { window.__ready ??= performance.now(); look.disconnect(); }
    });
    look.observe(document, { subtree: true, childList: true });
})()";

/// Measures, prints a table, and says whether the limit is kept.
pub async fn measure() {
    println!(
        "widget: milliseconds from the address to the field, a warm cache, median and 95th of {VISITS} visits each"
    );
    let shop = Shop::open().await;
    let storefront = Storefront::open(&shop).await;
    let browser = Browser::start(&shop.address(), Look::DESKTOP).await;
    let page = browser.page().await;
    page.tell("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH })).await;
    let places = [format!("{}/redeem", shop.address()), storefront.page("plain")];
    let mut times = [Vec::new(), Vec::new()];
    for visit in 0..=VISITS {
        for (place, times) in places.iter().zip(&mut times) {
            let took = ready(&page, place).await;
            if visit > 0 {
                times.push(took);
            }
        }
    }
    let mut medians = Vec::new();
    for (name, times) in ["the shop's own page", "the widget"].into_iter().zip(&mut times) {
        let (p50, p95) = (percentile(times, 0.5), percentile(times, 0.95));
        println!("{name:>20} {p50:>9.1} {p95:>9.1}");
        medians.push(p50);
    }
    let later = medians[1] - medians[0];
    let kept = if later <= MOST { "kept" } else { "not kept" };
    println!("         the widget is ready {later:.1} ms later; the limit of {MOST} is {kept}\n");
    browser.close().await;
}

async fn ready(page: &Page, address: &str) -> f64 {
    page.tell("Page.navigate", json!({ "url": address })).await;
    let script = format!("location.href === {address:?} ? (window.__ready ?? null) : null");
    until(address, async || page.script(&script).await.as_f64()).await
}
