//! `/session`, `/sessions`, `/account`.

use super::shop::Shop;
use reqwest::Method;
use serde_json::{Value, json};

#[tokio::test]
async fn who_signs_in_is_known_until_signing_out() {
    let shop = Shop::open().await;
    let visitor = shop.visitor().await;
    assert_eq!(visitor.get("/session").await.ok()["viewer"], Value::Null);
    assert_eq!(visitor.get("/account").await.refusal(), (401, "sign_in_required".into()));

    let ada = shop.ada().await;
    let viewer = ada.get("/session").await.ok()["viewer"].clone();
    assert_eq!((&viewer["name"], &viewer["region"], &viewer["currency"]), (&json!("Ada"), &json!("US"), &json!("USD")));
    assert_eq!(ada.get("/account").await.ok()["frozen"], false);

    let out = ada.delete("/session").await;
    assert_eq!(out.status, 204);
    assert!(out.header("set-cookie").contains("Max-Age=0"));
    assert_eq!(ada.get("/session").await.ok()["viewer"], Value::Null);
    assert_eq!(ada.delete("/session").await.status, 204, "who is signed out already stays so");
}

#[tokio::test]
async fn the_cookie_is_for_this_host_alone_and_no_script_reads_it() {
    let shop = Shop::open().await;
    let visitor = shop.visitor().await;
    let body = json!({"email": " Ada@Demo.example ", "password": "demo shopper"});
    let reply = visitor.post("/session", &body).await;
    let cookie = reply.header("set-cookie");
    assert!(cookie.starts_with("__Host-scrip="), "{cookie}");
    for part in ["; Path=/;", "; HttpOnly", "; Secure", "; SameSite=Lax"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert!(!cookie.contains("Domain"), "{cookie}");
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_e_mail_are_one() {
    let shop = Shop::open().await;
    let visitor = shop.visitor().await;
    let mut bodies = Vec::new();
    for email in ["ada@demo.example", "nobody@demo.example"] {
        let reply = visitor.post("/session", &json!({"email": email, "password": "wrong"})).await;
        assert_eq!(reply.refusal(), (401, "sign_in_failed".into()));
        assert_eq!(reply.header("set-cookie"), "");
        let mut body = reply.json();
        body["instance"] = Value::Null;
        bodies.push(body);
    }
    assert_eq!(bodies[0], bodies[1]);
}

#[tokio::test]
async fn passwords_are_not_guessed_in_a_hurry() {
    let shop = Shop::open().await;
    let visitor = shop.visitor().await;
    let body = json!({"email": "ada@demo.example", "password": "wrong"});
    for _ in 0..10 {
        assert_eq!(visitor.post("/session", &body).await.refusal().1, "sign_in_failed");
    }
    let right = json!({"email": "ada@demo.example", "password": "demo shopper"});
    let refused = visitor.post("/session", &right).await;
    assert_eq!(refused.refusal(), (429, "rate_limited".into()));
    assert_eq!(refused.header("retry-after"), refused.json()["retry_after"].to_string());
    shop.clock.advance(61_000);
    visitor.post("/session", &right).await.ok();
}

#[tokio::test]
async fn a_session_ends_after_thirty_idle_days_and_not_before() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    for _ in 0..3 {
        shop.clock.advance(29 * 86_400_000);
        assert_ne!(ada.get("/session").await.ok()["viewer"], Value::Null);
    }
    shop.clock.advance(31 * 86_400_000);
    assert_eq!(ada.get("/session").await.ok()["viewer"], Value::Null);
}

#[tokio::test]
async fn another_place_can_be_signed_out_and_only_ones_own() {
    let shop = Shop::open().await;
    let (here, there, bo) = (shop.ada().await, shop.ada().await, shop.bo().await);
    let sessions = here.get("/sessions").await.ok();
    let sessions = sessions.as_array().unwrap();
    assert_eq!(sessions.len(), 2);
    let other = sessions.iter().find(|session| session["this"] == false).unwrap()["id"].as_str().unwrap();
    assert_eq!(bo.delete(&format!("/sessions/{other}")).await.refusal(), (404, "not_found".into()));
    assert_eq!(here.delete(&format!("/sessions/{other}")).await.status, 204);
    assert_eq!(there.get("/session").await.ok()["viewer"], Value::Null);
    assert_ne!(here.get("/session").await.ok()["viewer"], Value::Null);
}

#[tokio::test]
async fn a_write_from_another_site_is_refused_and_does_nothing() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let code = shop.cards(1, "25.00", "USD").await.remove(0);
    let host = shop.base.trim_start_matches("http://").to_owned();
    let before = ada.available("USD").await;
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.example"),
        ("origin", "null"),
    ] {
        let request = ada.redemption(&code, &super::client::key()).header(name, value);
        assert_eq!(ada.send(request).await.refusal(), (403, "cross_site".into()), "{name}: {value}");
    }
    let body = ada.request(Method::POST, "/redemptions").header("idempotency-key", super::client::key());
    let form = body.header("content-type", "text/plain").body(format!("{{\"code\":\"{code}\"}}"));
    assert_eq!(ada.send(form).await.refusal(), (415, "unsupported_media_type".into()));
    assert_eq!(ada.available("USD").await, before);
    let own = ada.redemption(&code, &super::client::key()).header("origin", format!("http://{host}"));
    ada.send(own).await.ok();
}

#[tokio::test]
async fn the_account_changes_what_is_sent_and_keeps_the_rest() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let patch = |body: Value| {
        let ada = ada.clone();
        async move { ada.send(ada.request(Method::PATCH, "/account").json(&body)).await }
    };
    let changed =
        patch(json!({"preferences": {"refunds_to": "source", "auto_apply": false, "alerts": true}})).await.ok();
    assert_eq!((&changed["region"], &changed["preferences"]["auto_apply"]), (&json!("US"), &json!(false)));
    let moved = patch(json!({"region": "DE"})).await.ok();
    assert_eq!((&moved["currency"], &moved["preferences"]["refunds_to"]), (&json!("EUR"), &json!("source")));
    assert_eq!(ada.available("USD").await, 11_240, "balances stay in their currency");
    assert_eq!(patch(json!({"region": "XX"})).await.refusal(), (422, "region".into()));
    assert_eq!(ada.get("/account").await.ok()["region"], "DE");
}
