//! Being told in the browser: asked for where it makes sense, and shown by the worker.

use scrip_tests::house::{
    client::Client,
    page::Page,
    shop::{ADA, Shop},
    until,
    visit::{Visit, visit_keeping_of},
};
use serde_json::json;

/// A push service that nothing reaches; what it is sent is opened in the server's own tests.
const HOST: &str = "127.0.0.1:9";
/// Keys of a browser, from RFC 8291.
const SUBSCRIBES: &str = "PushManager.prototype.subscribe = async () => ({ toJSON: () => ({ endpoint: 'http://127.0.0.1:9/p/1', keys: { \
    p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4', auth: 'BTBZMqHH6r4Tts7J_aSIgg' } }) }); true";
const REFUSES: &str =
    "PushManager.prototype.subscribe = async () => { throw new DOMException('no', 'NotAllowedError') }; true";

async fn shop() -> Shop {
    let mut shop = Shop::open().await;
    shop.tell("SCRIP_PUSH_HOSTS", HOST);
    shop.restart().await;
    shop
}

async fn may_notify(page: &Page) {
    page.tell("Browser.grantPermissions", json!({ "permissions": ["notifications"] })).await;
}

#[tokio::test]
async fn who_sent_a_gift_is_asked_beside_it_and_can_end_it() {
    visit_keeping_of(shop().await, async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        let number = ada.gives_one("link", None, 2_500).await;
        may_notify(page).await;
        page.open(&format!("/signin?next=/gifts/{number}")).await;
        page.signs_in(ADA).await;
        page.is_kept().await;
        page.open(&format!("/gifts/{number}")).await;
        page.the("button", "Tell me when it is claimed").await;
        page.script(REFUSES).await;
        page.press("Tell me when it is claimed").await;
        page.sees("This browser did not allow it.").await;
        assert!(shop.line.passed("PUT /api/v1/push").is_empty());
        page.script(SUBSCRIBES).await;
        page.press("Tell me when it is claimed").await;
        page.sees("This browser tells you when it is claimed.").await;
        page.shot("told").await;
        page.open("/balance").await;
        page.sees("This browser tells you too, a week before.").await;
        page.press("Tell me no more").await;
        page.the("button", "Tell me on this browser too").await;
    })
    .await;
}

#[tokio::test]
async fn what_the_shop_tells_is_shown_and_leads_to_where_it_can_be_seen() {
    visit_keeping_of(shop().await, async |Visit { shop, page, .. }| {
        may_notify(page).await;
        page.open("/redeem").await;
        page.is_kept().await;
        page.tell("ServiceWorker.enable", json!({})).await;
        let text = json!({ "web_push": 8030, "notification": {
            "title": "Your gift was claimed", "body": "See when, and what you wrote.", "navigate": format!("{}/gifts/1-1", shop.address()),
        } });
        // The first worker of a profile has this number.
        let message = json!({ "origin": shop.address(), "registrationId": "0", "data": text.to_string() });
        let shown = "navigator.serviceWorker.getRegistration().then(known => known.getNotifications()) \
            .then(all => all.map(one => [one.title, one.body, new URL(one.data).pathname].join('|')).join())";
        // This word of the browser's for tests is at times lost in a busy one: it is said until it is heard. What a push service
        // does with such a browser is not shown here.
        until("the notification", async || {
            page.tell("ServiceWorker.deliverPushMessage", message.clone()).await;
            tokio::time::sleep(std::time::Duration::from_secs(1)).await;
            let all = page.script(shown).await;
            all.as_str()?.starts_with("Your gift was claimed|See when, and what you wrote.|/gifts/1-1").then_some(())
        })
        .await;
    })
    .await;
}
