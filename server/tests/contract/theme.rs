//! What a shop makes of the app's looks: ten tokens, a style sheet beside its pages, and refusals with their figures.

use super::shop::Shop;
use reqwest::{Client, Method, Response};
use serde_json::{Value, json};

const PAGE: &str = "<!doctype html><head><title>Scrip</title><style>body{color:red}</style></head>\
    <a class=\"brand\" href=\"/\"><svg class=\"mark\"></svg> Scrip </a><p>Scrip";

const MANIFEST: &str = include_str!("../../../public/manifest.webmanifest");

async fn shop() -> Shop {
    let folder = tempfile::TempDir::new().unwrap().keep();
    std::fs::write(folder.join("index.html"), PAGE).unwrap();
    std::fs::write(folder.join("manifest.webmanifest"), MANIFEST).unwrap();
    Shop::open_with(|settings| settings.dist = folder).await
}

async fn get(shop: &Shop, path: &str, headers: &[(&str, &str)]) -> Response {
    let asked = Client::new().get(format!("{}{path}", shop.base));
    headers.iter().fold(asked, |asked, (name, value)| asked.header(*name, *value)).send().await.unwrap()
}

async fn text(shop: &Shop, path: &str, headers: &[(&str, &str)]) -> String {
    get(shop, path, headers).await.text().await.unwrap()
}

fn header(reply: &Response, name: &str) -> String {
    reply.headers().get(name).map_or("", |value| value.to_str().unwrap()).to_owned()
}

fn moss() -> Value {
    json!({
        "name": "Moss & Pine", "logo": "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 60 30\"><path d=\"M0 0h60v30H0z\"/></svg>",
        "accent": "#1f6f43", "paper": "#f7f5ef", "ink": "#1c2a22", "night_accent": "#8fd6ac", "night_paper": "#101a15",
        "round": 4, "type": "serif", "illustrations": ["#8fd6ac", "#e8c46a"],
    })
}

#[tokio::test]
async fn a_shop_wears_its_ten_tokens_from_the_next_page_on_and_takes_them_off_again() {
    let shop = shop().await;
    let merchant = shop.ada().await;
    let config = merchant.get("/config").await.ok();
    assert_eq!((&config["theme"]["style"], &config["theme"]["tokens"]["accent"]), (&Value::Null, &json!("#2b30c9")));
    assert_eq!(text(&shop, "/", &[]).await, PAGE, "without a theme a page is as it was built");

    merchant.as_merchant(Method::PUT, "/merchant/theme", Some(&moss())).await.ok();
    let config = merchant.get("/config").await.ok();
    assert_eq!((&config["shop"], &config["theme"]["tokens"]), (&json!("Moss & Pine"), &moss()));
    let style = config["theme"]["style"].as_str().unwrap();

    let page = get(&shop, "/", &[("sec-fetch-dest", "document")]).await;
    let policy = header(&page, "content-security-policy");
    assert!(policy.contains("style-src 'self'"), "{policy}");
    let page = page.text().await.unwrap();
    for held in [&format!("href=\"{style}\"></head>"), "<title>Moss &amp; Pine</title>", "</svg>Moss &amp; Pine</a>"] {
        assert!(page.contains(held), "{held} in {page}");
    }
    assert_eq!(text(&shop, "/", &[("sec-fetch-dest", "empty")]).await, PAGE, "the worker keeps what was built");

    let sheet = get(&shop, style, &[]).await;
    assert_eq!(header(&sheet, "content-type"), "text/css; charset=utf-8");
    assert!(header(&sheet, "cache-control").contains("immutable"));
    let css = sheet.text().await.unwrap();
    assert!(css.contains("--act:light-dark(#1f6f43,#8fd6ac);") && css.contains("--round:4px;"), "{css}");
    let logo = css.split("url(").nth(1).and_then(|rest| rest.split(')').next()).unwrap();
    let drawn = get(&shop, logo, &[]).await;
    assert_eq!(header(&drawn, "content-type"), "image/svg+xml");
    assert!(header(&drawn, "content-security-policy").starts_with("default-src 'none'"));

    let before = style.to_owned();
    merchant.as_merchant(Method::DELETE, "/merchant/theme", None).await;
    assert_eq!(text(&shop, "/", &[]).await, PAGE);
    assert_eq!(get(&shop, &before, &[]).await.status().as_u16(), 404);
    let twice = merchant.as_merchant(Method::DELETE, "/merchant/theme", None).await;
    assert_eq!(twice.refusal(), (404, "not_found".into()));
}

#[tokio::test]
async fn the_installed_app_is_the_shops_own_with_its_sign_where_that_is_square() {
    let shop = shop().await;
    let merchant = shop.ada().await;
    let manifest = async || serde_json::from_str::<Value>(&text(&shop, "/manifest.webmanifest", &[]).await).unwrap();
    let built = manifest().await;
    assert_eq!(built, serde_json::from_str::<Value>(MANIFEST).unwrap());

    merchant.as_merchant(Method::PUT, "/merchant/theme", Some(&moss())).await.ok();
    let worn = manifest().await;
    let [name, short_name, bar] = ["name", "short_name", "theme_color"].map(|field| worn[field].as_str().unwrap());
    assert_eq!((name, short_name, bar), ("Moss & Pine", "Moss & Pine", "#f7f5ef"));
    assert_eq!((&worn["icons"], &worn["start_url"]), (&built["icons"], &built["start_url"]), "a wide sign is no icon");

    let mut square = moss();
    square["logo"] =
        json!("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'><path d='M0 0h24v24H0z'/></svg>");
    merchant.as_merchant(Method::PUT, "/merchant/theme", Some(&square)).await.ok();
    let icons = manifest().await["icons"].clone();
    assert_eq!((icons.as_array().map(Vec::len), &icons[0]["sizes"]), (Some(1), &json!("any")));
    let sign = get(&shop, icons[0]["src"].as_str().unwrap(), &[]).await;
    assert_eq!((sign.status().as_u16(), header(&sign, "content-type")), (200, "image/svg+xml".into()));
}

#[tokio::test]
async fn a_page_from_before_has_the_theme_of_now_and_keeps_it_under_no_other_name() {
    let shop = shop().await;
    let merchant = shop.ada().await;
    merchant.as_merchant(Method::PUT, "/merchant/theme", Some(&moss())).await.ok();
    let old = merchant.get("/config").await.ok()["theme"]["style"].as_str().unwrap().to_owned();
    let mut other = moss();
    other["round"] = json!(20);
    merchant.as_merchant(Method::PUT, "/merchant/theme", Some(&other)).await.ok();
    let reply = get(&shop, &old, &[]).await;
    assert_eq!(header(&reply, "cache-control"), "no-store");
    assert!(reply.text().await.unwrap().contains("--round:20px;"));
}

#[tokio::test]
async fn what_can_not_be_read_or_is_no_token_is_refused_and_changes_nothing() {
    let shop = shop().await;
    let merchant = shop.ada().await;
    for (token, value, said) in [
        ("accent", json!("#aaaaff"), "accent on paper has a contrast of 1.9"),
        ("ink", json!("#777777"), "ink on paper"),
        ("night_accent", json!("#333333"), "night_accent on night_paper"),
        ("paper", json!("#101010"), "`paper` is dark"),
        ("round", json!(25), "`round`"),
        ("logo", json!("<script>alert(1)</script>"), "`logo`"),
        ("name", json!(""), "`name`"),
    ] {
        let mut theme = moss();
        theme[token] = value;
        let reply = merchant.as_merchant(Method::PUT, "/merchant/theme", Some(&theme)).await;
        assert_eq!(reply.refusal(), (422, "not_eligible".into()), "{token}");
        let detail = reply.json()["detail"].as_str().unwrap().to_owned();
        assert!(detail.contains(said), "{token}: {detail}");
    }
    for (token, value) in
        [("accent", json!("red")), ("type", json!("comic")), ("colour", json!("#fff")), ("round", json!(-1))]
    {
        let mut theme = moss();
        theme[token] = value;
        let reply = merchant.as_merchant(Method::PUT, "/merchant/theme", Some(&theme)).await;
        assert_eq!(reply.refusal(), (400, "malformed".into()), "{token}");
    }
    let unknown = merchant.send(merchant.request(Method::PUT, "/merchant/theme").json(&moss())).await;
    assert_eq!(unknown.refusal(), (401, "sign_in_required".into()));
    assert_eq!(merchant.get("/config").await.ok()["theme"]["style"], Value::Null);
}
