//! Whatever is refused, it is refused in the same form.

use super::{
    client::key,
    database,
    gift::{gifts, to},
    shop::Shop,
};
use reqwest::Method;
use scrip_contract::repository;
use std::fs::read_to_string;

#[tokio::test]
async fn what_a_program_does_wrongly_is_a_problem_and_never_a_page() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    assert_eq!(ada.get("/nowhere").await.refusal(), (404, "not_found".into()));
    assert_eq!(ada.delete("/config").await.refusal(), (405, "method_not_allowed".into()));
    let post = |path| ada.request(Method::POST, path).header("content-type", "application/json");
    for body in ["", "{", "[]", "{\"email\": 1}", "\u{0}"] {
        assert_eq!(ada.send(post("/session").body(body)).await.refusal(), (400, "malformed".into()), "{body}");
    }
    // What could be read as an object's fields in their order is no object.
    for body in ["[null,null]", " [{}]", "null"] {
        let patch = ada.request(Method::PATCH, "/account").header("content-type", "application/json").body(body);
        assert_eq!(ada.send(patch).await.refusal(), (400, "malformed".into()), "{body}");
    }
    let large = format!("{{\"email\":\"{}\",\"password\":\"\"}}", "a".repeat(70_000));
    assert_eq!(ada.send(post("/session").body(large)).await.refusal(), (413, "body_too_large".into()));
    let xml = ada.request(Method::POST, "/session").header("content-type", "text/xml").body("<a/>");
    assert_eq!(ada.send(xml).await.refusal(), (415, "unsupported_media_type".into()));
    assert_eq!(ada.get("/ledger?limit=many").await.refusal(), (400, "malformed".into()));
    assert_eq!(ada.get("/ledger?cursor=nonsense").await.refusal(), (400, "malformed".into()));
    assert_eq!(ada.get("/ledger?bucket=purse").await.refusal(), (400, "malformed".into()));
    assert_eq!(ada.get("/redemptions/%ff").await.refusal(), (404, "not_found".into()));
}

#[tokio::test]
async fn an_unknown_api_address_is_never_html() {
    let shop = Shop::open().await;
    for path in ["/api", "/api/", "/api/v2/config", "/api/v1", "/api/v1/config/"] {
        let reply = reqwest::get(format!("{}{path}", shop.base)).await.unwrap();
        assert_eq!(reply.status(), 404, "{path}");
        assert_eq!(reply.headers()["content-type"], "application/problem+json", "{path}");
    }
}

#[tokio::test]
async fn an_address_names_its_methods_as_the_document_does() {
    let shop = Shop::open().await;
    let visitor = shop.visitor().await;
    for (path, documented) in visitor.document.methods() {
        let request = reqwest::Client::new().request(Method::TRACE, format!("{}{path}", shop.base));
        let reply = request.header("sec-fetch-site", "same-origin").send().await.unwrap();
        assert_eq!(reply.status(), 405, "{path}");
        let allow = reply.headers()["allow"].to_str().unwrap().to_lowercase();
        let mut served: Vec<&str> = allow.split(',').map(str::trim).filter(|method| *method != "head").collect();
        let mut documented: Vec<&str> = documented.iter().map(String::as_str).collect();
        served.sort_unstable();
        documented.sort_unstable();
        assert_eq!(served, documented, "{path}");
    }
}

#[tokio::test]
async fn every_reason_is_written_down() {
    let shop = Shop::open().await;
    let text = reqwest::get(format!("{}/api/v1/openapi.json", shop.base)).await.unwrap().text().await.unwrap();
    let document: serde_json::Value = serde_json::from_str(&text).unwrap();
    let reasons = document["components"]["schemas"]["Reason"]["oneOf"].as_array().unwrap().clone();
    let tag = |schema: &serde_json::Value| {
        let reason = |schema: &serde_json::Value| {
            let names = schema["properties"]["reason"]["enum"].as_array()?;
            names[0].as_str().map(str::to_owned)
        };
        let parts = schema["allOf"].as_array().cloned().unwrap_or_default();
        reason(schema).or_else(|| parts.iter().find_map(reason)).unwrap_or_else(|| panic!("no tag: {schema}"))
    };
    let names: Vec<String> = reasons.iter().map(tag).collect();
    assert!(names.len() > 50, "{names:?}");
    let api = read_to_string(repository("docs/api.md")).unwrap();
    for name in names {
        assert!(api.contains(&format!("| `{name}` |")), "docs/api.md lacks the reason {name}");
    }
    assert!(document["openapi"].as_str().unwrap().starts_with("3.1"));
}

/// Of two values one reader would take the first and another the last.
#[tokio::test]
async fn what_is_sent_twice_is_refused() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    for path in [
        "/ledger?limit=1&limit=2",
        "/ledger?q=a&q=b",
        "/products?limit=1&limit=1",
        "/balance/course?currency=USD&currency=EUR",
    ] {
        assert_eq!(ada.get(path).await.refusal(), (400, "malformed".into()), "{path}");
    }
    let gift = gifts(&[to("Bo", "bo@demo.example", 2_500)]).to_string();
    // Each is right with one value, and refused with two.
    for (method, path, one, two) in [
        (Method::POST, "/session", r#"{"email":"a@b.example","password":"x"}"#, r#""email":"ada@demo.example""#),
        (Method::POST, "/redemptions/preview", r#"{"code":"A"}"#, r#""code":"B""#),
        (Method::PATCH, "/account", r#"{"language":"en"}"#, r#""language":"en""#),
        (Method::POST, "/gifts/review", gift.as_str(), r#""way":"email""#),
    ] {
        let send = async |body: String| {
            let request = ada.request(method.clone(), path).header("content-type", "application/json");
            ada.send(request.body(body)).await
        };
        let right = send(one.to_owned()).await;
        assert!(right.status == 200 || right.refusal().1 != "malformed", "{path}: {}", right.text);
        let doubled = format!("{},{two}}}", one.strip_suffix('}').unwrap());
        assert_eq!(send(doubled).await.refusal(), (400, "malformed".into()), "{path}");
    }
    let keys = [key(), key()];
    let request = ada.redemption("TEST-PAST-7777-7N3S", &keys[0]).header("idempotency-key", &keys[1]);
    assert_eq!(ada.send(request).await.refusal(), (400, "malformed".into()));
}

#[tokio::test]
async fn an_e_mail_that_is_none_is_nobodys_and_is_kept_nowhere() {
    let shop = Shop::open().await;
    let visitor = shop.visitor().await;
    let long = format!("{}@demo.example", "a".repeat(60_000));
    for email in [long.as_str(), "ada@demo.example\0", "ada\n@demo.example"] {
        let reply = visitor.post("/session", &serde_json::json!({"email": email, "password": "demo shopper"})).await;
        assert_eq!(reply.refusal(), (401, "sign_in_failed".into()));
        let reply = visitor.post("/resets", &serde_json::json!({"email": email})).await;
        assert_eq!(reply.refusal(), (400, "malformed".into()));
    }
    let kept = database::text(&shop.app.settings.database, &["misses", "resets_asked"]).await;
    assert!(!kept.contains("aaaa") && !kept.contains("demo.example"), "{kept}");
}
