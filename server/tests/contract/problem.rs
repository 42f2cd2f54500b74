//! Whatever is refused, it is refused in the same form.

use super::shop::{Shop, repository};
use reqwest::Method;

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
    let api = repository("docs/api.md");
    for name in names {
        assert!(api.contains(&format!("| `{name}` |")), "docs/api.md lacks the reason {name}");
    }
    assert!(document["openapi"].as_str().unwrap().starts_with("3.1"));
}
