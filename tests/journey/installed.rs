//! The app as one that is installed: that it can be, its shortcuts, what is shared with it, and how that is offered.

use scrip_tests::house::{
    shop::ADA,
    trace::leaks,
    until,
    visit::{Visit, visit_keeping},
};
use serde_json::{Value, json};

#[tokio::test]
async fn the_browser_finds_nothing_that_keeps_the_app_from_being_installed() {
    visit_keeping(async |Visit { page, .. }| {
        page.open("/redeem").await;
        let found = page.tell("Page.getInstallabilityErrors", json!({})).await;
        let errors: Vec<&Value> = found["installabilityErrors"].as_array().expect("a list").iter().collect();
        let grave: Vec<_> = errors.iter().filter(|error| error["errorId"] != "in-incognito").collect();
        assert!(grave.is_empty(), "{grave:?}");
        let manifest = page.tell("Page.getAppManifest", json!({})).await;
        assert_eq!(manifest["errors"], json!([]), "{manifest}");
        assert!(manifest["url"].as_str().is_some_and(|url| url.ends_with("/manifest.webmanifest")));
    })
    .await;
}

#[tokio::test]
async fn every_shortcut_opens_its_page_and_every_picture_is_there() {
    visit_keeping(async |Visit { page, .. }| {
        page.open("/redeem").await;
        let manifest = page.script("fetch('/manifest.webmanifest').then(reply => reply.json())").await;
        let all = |of: &Value| of.as_array().cloned().unwrap_or_default();
        let icons = all(&manifest["shortcuts"]).into_iter().flat_map(|shortcut| all(&shortcut["icons"]));
        let screens = all(&manifest["screenshots"]);
        assert_eq!(screens.len(), 6);
        for icon in icons.chain(all(&manifest["icons"])).chain(screens) {
            let (src, sizes) = (icon["src"].as_str().unwrap(), icon["sizes"].as_str().unwrap());
            let draw = format!("(async () => {{ const icon = new Image(); icon.src = '{src}'; await icon.decode(); return `${{icon.naturalWidth}}x${{icon.naturalHeight}}`; }})()");
            let drawn = page.script(&draw).await;
            assert!(sizes == "any" || drawn == sizes, "{src} is {drawn}");
        }
        let headings = ["Redeem a code", "Balance", "Send a gift"];
        for (shortcut, heading) in all(&manifest["shortcuts"]).iter().zip(headings) {
            page.open(shortcut["url"].as_str().unwrap()).await;
            page.the("heading", heading).await;
        }
    })
    .await;
}

#[tokio::test]
async fn installed_it_has_a_window_of_its_own_and_its_shortcuts_open_there_also_without_a_line() {
    visit_keeping(async |Visit { shop, page, browser }| {
        page.open("/redeem").await;
        page.is_kept().await;
        let (id, start) = (format!("{}/", shop.address()), format!("{}/redeem", shop.address()));
        page.tell("PWA.install", json!({ "manifestId": id, "installUrlOrBundleUrl": start })).await;
        page.tell("PWA.changeAppUserSettings", json!({ "manifestId": id, "displayMode": "standalone" })).await;
        page.tell("PWA.launch", json!({ "manifestId": id })).await;
        let window = browser.opened_window(page).await;
        window.the("heading", "Redeem a code").await;
        let alone = "matchMedia('(display-mode: standalone)').matches";
        assert_eq!(window.script(alone).await, true);
        window.shot("installed").await;
        shop.kill();
        for (address, heading) in [("/balance", "Balance"), ("/gift", "Send a gift"), ("/redeem", "Redeem a code")] {
            let url = [&shop.address(), address].concat();
            page.tell("PWA.launch", json!({ "manifestId": id, "url": url })).await;
            window.is_at(address).await;
            window.the("heading", heading).await;
            assert_eq!(window.script(alone).await, true, "{address} opens in the same window");
        }
    })
    .await;
}

#[tokio::test]
async fn how_it_is_installed_is_said_once_and_only_after_something_was_redeemed() {
    const OFFERED: &str = "{ const offer = new Event('beforeinstallprompt', { cancelable: true }); \
        offer.prompt = () => window.__asked = true; dispatchEvent(offer); offer.defaultPrevented }";
    visit_keeping(async |Visit { shop, page, .. }| {
        page.opens_redeem_as(ADA).await;
        // A browser without a window offers nothing by itself.
        assert_eq!(page.script(OFFERED).await, true, "the browser's own banner stays away");
        assert!(!page.has("heading", "Keep it at hand").await);
        page.previews(&shop.one_code()).await;
        page.press("Redeem").await;
        page.the("region", "Receipt").await;
        page.the("heading", "Keep it at hand").await;
        page.shot("install").await;
        page.press("Install").await;
        assert_eq!(page.script("window.__asked").await, true);
        page.lost("heading", "Keep it at hand").await;
        page.press("Redeem another code").await;
        page.previews(&shop.one_code()).await;
        page.press("Redeem").await;
        page.the("region", "Receipt").await;
        tokio::time::sleep(std::time::Duration::from_millis(700)).await;
        assert!(!page.has("heading", "Keep it at hand").await, "it was said already");
    })
    .await;
}

#[tokio::test]
async fn what_is_shared_with_the_app_is_in_the_field_and_in_no_address() {
    visit_keeping(async |visit| {
        let Visit { shop, page, .. } = &*visit;
        let code = shop.one_code();
        page.opens_redeem_as(ADA).await;
        page.is_kept().await;
        page.open("/balance").await;
        // What the system does with what is shared: it sends the form that the manifest names.
        let letter = format!("Here is your gift: {code} . Enjoy it!");
        let form = format!(
            "const form = Object.assign(document.createElement('form'), {{ action: '/redeem', method: 'post', autocomplete: 'off', enctype: 'multipart/form-data' }}); \
             const text = Object.assign(document.createElement('input'), {{ name: 'text', value: {} }}); \
             form.append(text); document.body.append(form); form.submit(); true",
            serde_json::to_string(&letter).unwrap()
        );
        page.script(&form).await;
        page.is_at("/redeem").await;
        until("the code to be in its field", async || {
            let field = page.all("textbox", "Code").await.pop()?;
            (field.value().await == code).then_some(())
        })
        .await;
        let kept = page.kept().await;
        shop.rest().await;
        let found = leaks(visit, &kept, &[code.clone(), code.replace('-', "")], &[]).await;
        assert!(found.is_empty(), "{found:#?}");
        assert!(!shop.line.passed("").iter().any(|passed| passed.sent.contains(&code)), "it was sent");
        page.press("Check code").await;
        page.the("region", "Preview").await;
    })
    .await;
}
