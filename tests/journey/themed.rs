//! A shop's own looks: ten tokens, worn from the first paint on, read as well as the house's, and changed while pages are open.

use scrip_tests::house::{
    axe::none,
    circumstance::Look,
    shop::ADA,
    until,
    visit::{Visit, visit, visit_keeping},
};
use serde_json::{Value, json};

/// Three shops, as unlike as shops are.
fn shops() -> [(&'static str, Value); 3] {
    let logo = |path: &str| {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\" fill=\"#c2703d\"><path d=\"{path}\"/></svg>"
        )
    };
    [
        (
            "moss",
            json!({
                "name": "Moss & Pine", "logo": logo("M12 2l6 8h-3l5 6h-6v6h-4v-6H4l5-6H6z"),
                "accent": "#1f6f43", "paper": "#f7f5ef", "ink": "#1c2a22", "night_accent": "#8fd6ac", "night_paper": "#101a15",
                "round": 4, "type": "serif", "illustrations": ["#8fd6ac", "#e8c46a"],
            }),
        ),
        (
            "plum",
            json!({
                "name": "Plum Street", "logo": logo("M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z"),
                "accent": "#8a1c5b", "paper": "#fff6f2", "ink": "#2b1020", "night_accent": "#ff9ecb", "night_paper": "#1d0b16",
                "round": 24, "type": "rounded", "illustrations": ["#ffb3c7", "#ffd27a"],
            }),
        ),
        (
            "plain",
            json!({
                "name": "K", "logo": null,
                "accent": "#000000", "paper": "#ffffff", "ink": "#000000", "night_accent": "#ffffff", "night_paper": "#000000",
                "round": 0, "type": "system", "illustrations": null,
            }),
        ),
    ]
}

async fn wears(shop: &str, theme: &Value) {
    let http = reqwest::Client::builder().no_proxy().build().expect("a client without conditions");
    let put = http.put(format!("{shop}/api/v1/merchant/theme")).header("authorization", "Bearer sk_demo").json(theme);
    let reply = put.send().await.expect("the shop answers");
    assert!(reply.status().is_success(), "{}", reply.text().await.unwrap_or_default());
}

const PAPER: &str = "getComputedStyle(document.body).backgroundColor";

#[tokio::test]
async fn three_shops_wear_their_tokens_on_every_page_and_all_of_it_is_read() {
    visit(async |Visit { shop, page, .. }| {
        let mut faults = Vec::new();
        for (name, theme) in shops() {
            wears(&shop.address(), &theme).await;
            page.open("/redeem").await;
            page.is_titled(&format!("Redeem a code · {}", theme["name"].as_str().unwrap())).await;
            faults.extend(page.faults_in_looks(&format!("redeem, {name}")).await);
            page.shot(&format!("theme-{name}-redeem")).await;
            page.open("/").await;
            page.the("heading", "Shop").await;
            page.shot(&format!("theme-{name}-shop")).await;
            page.open("/gift").await;
            page.the("heading", "Send a gift").await;
            page.shot(&format!("theme-{name}-gift")).await;
        }
        page.opens_redeem_as(ADA).await;
        for (name, theme) in shops() {
            wears(&shop.address(), &theme).await;
            page.open("/redeem").await;
            page.previews(&shop.one_code()).await;
            faults.extend(page.faults_in_looks(&format!("preview, {name}")).await);
            page.shot(&format!("theme-{name}-preview")).await;
            page.open("/balance").await;
            page.the("heading", "Balance").await;
            faults.extend(page.faults_in_looks(&format!("balance, {name}")).await);
            page.shot(&format!("theme-{name}-balance")).await;
        }
        none(faults);
    })
    .await;
}

#[tokio::test]
async fn it_is_worn_from_the_first_paint_on_and_an_open_page_puts_on_the_next() {
    visit(async |Visit { shop, page, .. }| {
        let [(_, moss), (_, plum), _] = shops();
        wears(&shop.address(), &moss).await;
        page.looks(Look::PHONE).await;
        page.open("/redeem").await;
        // Before the app has asked anything, the page itself names the style sheet.
        let named = page.script(
            "fetch('/redeem', { headers: {} }).then(reply => reply.text()).then(text => text.includes('id=\"theme\"'))",
        );
        assert_eq!(named.await, false, "what is fetched to be kept is as it was built");
        assert_eq!(page.script(PAPER).await, "rgb(247, 245, 239)");
        wears(&shop.address(), &plum).await;
        page.go("/cart").await;
        page.script("dispatchEvent(new Event('focus'))").await;
        until("the next theme", async || (page.script(PAPER).await == "rgb(255, 246, 242)").then_some(())).await;
        assert_eq!(page.script("document.querySelectorAll('#theme').length").await, 1);
    })
    .await;
}

#[tokio::test]
async fn installed_it_has_the_shops_name_and_sign_with_the_worker_too() {
    visit_keeping(async |Visit { shop, page, .. }| {
        page.open("/redeem").await;
        page.is_kept().await;
        let [(_, moss), ..] = shops();
        wears(&shop.address(), &moss).await;
        page.reload().await;
        let manifest = page.tell("Page.getAppManifest", json!({})).await;
        assert_eq!(manifest["errors"], json!([]), "{manifest}");
        let said: Value = serde_json::from_str(manifest["data"].as_str().expect("a manifest")).expect("JSON");
        assert_eq!((&said["name"], &said["theme_color"]), (&moss["name"], &moss["paper"]));
        let sign = said["icons"][0]["src"].as_str().expect("a sign");
        let draw = format!("(async () => {{ const sign = new Image(); sign.src = '{sign}'; await sign.decode(); return sign.naturalWidth > 0 }})()");
        assert_eq!(page.script(&draw).await, true, "{sign}");
        let found = page.tell("Page.getInstallabilityErrors", json!({})).await;
        let errors = found["installabilityErrors"].as_array().cloned().unwrap_or_default();
        assert!(errors.iter().all(|error| error["errorId"] == "in-incognito"), "{errors:?}");
    })
    .await;
}

#[tokio::test]
async fn without_a_line_the_kept_page_wears_what_the_shop_wore() {
    visit_keeping(async |Visit { shop, page, .. }| {
        let [(_, moss), ..] = shops();
        wears(&shop.address(), &moss).await;
        page.looks(Look::PHONE).await;
        page.open("/redeem").await;
        page.is_kept().await;
        page.reload().await;
        until("the theme", async || (page.script(PAPER).await == "rgb(247, 245, 239)").then_some(())).await;
        page.goes_offline().await;
        page.reload().await;
        page.the("textbox", "Code").await;
        until("the theme", async || (page.script(PAPER).await == "rgb(247, 245, 239)").then_some(())).await;
    })
    .await;
}
