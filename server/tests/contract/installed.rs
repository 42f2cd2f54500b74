//! What makes the app one that can be installed: the manifest, the worker, and what undoes a worker.

use super::shop::Shop;
use reqwest::{Client, Response, redirect};
use scrip_contract::repository;
use serde_json::Value;

const MANIFEST: &str = include_str!("../../../public/manifest.webmanifest");

async fn shop(works: bool) -> Shop {
    let dist = tempfile::TempDir::new().unwrap().keep();
    std::fs::write(dist.join("index.html"), "<!doctype html><p>Scrip").unwrap();
    std::fs::write(dist.join("sw.js"), "the built worker").unwrap();
    std::fs::write(dist.join("kept-1a2b3c4d5e6f.json"), "{}").unwrap();
    std::fs::write(dist.join("manifest.webmanifest"), MANIFEST).unwrap();
    Shop::open_with(|settings| {
        settings.dist = dist;
        settings.handling.worker = works;
    })
    .await
}

async fn get(shop: &Shop, path: &str) -> Response {
    Client::new().get(format!("{}{path}", shop.base)).send().await.unwrap()
}

fn header<'r>(response: &'r Response, name: &str) -> &'r str {
    response.headers().get(name).map_or("", |value| value.to_str().unwrap())
}

#[tokio::test]
async fn the_worker_is_asked_for_each_time_and_may_only_fetch() {
    let shop = shop(true).await;
    let worker = get(&shop, "/sw.js").await;
    assert_eq!(
        (header(&worker, "cache-control"), header(&worker, "content-security-policy")),
        ("no-cache", "default-src 'none'; connect-src 'self'; frame-ancestors 'none'")
    );
    assert_eq!(header(&worker, "content-type"), "text/javascript; charset=utf-8");
    assert_eq!(worker.text().await.unwrap(), "the built worker");
    let list = get(&shop, "/kept-1a2b3c4d5e6f.json").await;
    assert!(header(&list, "cache-control").contains("immutable"), "the list is named by its content");
}

#[tokio::test]
async fn switched_off_the_worker_is_one_that_ends_itself_whatever_was_built() {
    let shop = shop(false).await;
    let worker = get(&shop, "/sw.js").await;
    assert_eq!(
        (header(&worker, "cache-control"), header(&worker, "content-security-policy")),
        ("no-cache", "default-src 'none'; connect-src 'self'; frame-ancestors 'none'")
    );
    assert_eq!((worker.status().as_u16(), header(&worker, "content-type")), (200, "text/javascript; charset=utf-8"));
    let text = worker.text().await.unwrap();
    assert!(text.contains("registration.unregister()") && text.contains("caches.delete"), "{text}");
}

#[tokio::test]
async fn the_manifest_names_the_shop_and_leads_only_to_its_pages() {
    let shop = shop(true).await;
    let reply = get(&shop, "/manifest.webmanifest").await;
    assert_eq!(
        (header(&reply, "content-type"), header(&reply, "cache-control")),
        ("application/manifest+json", "no-cache")
    );
    let manifest: Value = serde_json::from_str(&reply.text().await.unwrap()).unwrap();
    let config: Value = get(&shop, "/api/v1/config").await.json().await.unwrap();
    assert_eq!((&manifest["name"], &manifest["short_name"]), (&config["shop"], &config["shop"]));
    let shortcuts = manifest["shortcuts"].as_array().unwrap();
    let places: Vec<_> = shortcuts.iter().map(|shortcut| (&shortcut["name"], &shortcut["url"])).collect();
    let wanted = [("Redeem", "/redeem"), ("Balance", "/balance"), ("Send a gift", "/gift")];
    assert_eq!(format!("{places:?}"), format!("{:?}", wanted.map(|(name, url)| (Value::from(name), Value::from(url)))));
    for url in shortcuts.iter().map(|shortcut| &shortcut["url"]).chain([&manifest["start_url"], &manifest["scope"]]) {
        assert_eq!(get(&shop, url.as_str().unwrap()).await.status(), 200, "{url}");
    }
    for icon in manifest["icons"].as_array().unwrap() {
        // Those made of points are drawn from these (xtask/tools/icons.mjs).
        let (drawing, _) = icon["src"].as_str().unwrap().split_once(['-', '.']).unwrap();
        assert!(repository(&format!("public{drawing}.svg")).is_file(), "{drawing}");
    }
}

#[tokio::test]
async fn what_is_shared_while_no_worker_is_there_is_not_read_and_leads_to_the_page() {
    let shop = shop(true).await;
    let target = serde_json::from_str::<Value>(MANIFEST).unwrap()["share_target"].clone();
    assert_eq!((&target["method"], &target["enctype"]), (&"POST".into(), &"multipart/form-data".into()));
    let client = Client::builder().redirect(redirect::Policy::none()).build().unwrap();
    let shared = client.post(format!("{}{}", shop.base, target["action"].as_str().unwrap()));
    let shared = shared.body("text=TEST-GOOD").send().await.unwrap();
    assert_eq!((shared.status().as_u16(), header(&shared, "location")), (303, "/redeem"));
}
