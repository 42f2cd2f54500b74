//! The built app: what is kept how long, in which form, under which policy.

use super::shop::Shop;
use reqwest::{Client, Response};
use std::path::Path;

const PAGE: &str = "<!doctype html><style>body{color:red}</style><p>Scrip";

fn build(dist: &Path) {
    std::fs::create_dir_all(dist.join("icons")).unwrap();
    let write = |name: &str, text: &str| std::fs::write(dist.join(name), text).unwrap();
    write("index.html", PAGE);
    write("index.html.br", "page as brotli");
    write("scrip-1a2b3c4d5e6f7a8b_bg.wasm", "wasm");
    write("scrip-1a2b3c4d5e6f7a8b_bg.wasm.br", "wasm as brotli");
    write("scrip-1a2b3c4d5e6f7a8b_bg.wasm.gz", "wasm as gzip");
    write("boot.js", "boot");
    write("manifest.webmanifest", "{}");
    write("icons/bricolage-ABCD2345.woff2", "font");
    write("goods.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><style>body{color:red}</style></svg>");
}

async fn shop() -> Shop {
    let folder = tempfile::TempDir::new().unwrap().keep();
    build(&folder);
    Shop::open_with(|settings| settings.dist = folder).await
}

async fn get(shop: &Shop, path: &str, headers: &[(&str, &str)]) -> Response {
    let mut request = Client::new().get(format!("{}{path}", shop.base));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.send().await.unwrap()
}

fn header<'r>(response: &'r Response, name: &str) -> &'r str {
    response.headers().get(name).map_or("", |value| value.to_str().unwrap())
}

#[tokio::test]
async fn a_file_named_by_its_hash_is_kept_for_good_and_comes_in_the_smallest_form() {
    let shop = shop().await;
    let path = "/scrip-1a2b3c4d5e6f7a8b_bg.wasm";
    for (accepted, coding, body) in [
        ("gzip, deflate, br, zstd", "br", "wasm as brotli"),
        ("gzip", "gzip", "wasm as gzip"),
        ("br;q=0, gzip;q=0.5", "gzip", "wasm as gzip"),
        ("identity", "", "wasm"),
    ] {
        let reply = get(&shop, path, &[("accept-encoding", accepted)]).await;
        assert_eq!((header(&reply, "content-encoding"), header(&reply, "vary")), (coding, "accept-encoding"));
        assert_eq!(header(&reply, "content-type"), "application/wasm");
        assert_eq!(header(&reply, "cache-control"), "public, max-age=31536000, immutable");
        assert_eq!(reply.text().await.unwrap(), body);
    }
    let font = get(&shop, "/icons/bricolage-ABCD2345.woff2", &[]).await;
    assert_eq!((header(&font, "content-type"), font.status().as_u16()), ("font/woff2", 200));
    assert!(header(&font, "cache-control").contains("immutable"));
}

#[tokio::test]
async fn other_files_are_asked_for_again_and_the_page_always() {
    let shop = shop().await;
    let boot = get(&shop, "/boot.js", &[]).await;
    assert_eq!(
        (header(&boot, "cache-control"), header(&boot, "content-type")),
        ("no-cache", "text/javascript; charset=utf-8")
    );
    let etag = header(&boot, "etag").to_owned();
    let unchanged = get(&shop, "/boot.js", &[("if-none-match", &etag)]).await;
    assert_eq!((unchanged.status().as_u16(), header(&unchanged, "etag")), (304, etag.as_str()));
    assert_eq!(header(&get(&shop, "/manifest.webmanifest", &[]).await, "content-type"), "application/manifest+json");
    for path in ["/", "/index.html", "/redeem"] {
        let page = get(&shop, path, &[("accept-encoding", "br")]).await;
        assert_eq!((header(&page, "cache-control"), header(&page, "content-encoding")), ("no-store", "br"), "{path}");
    }
}

#[tokio::test]
async fn every_address_of_the_app_is_its_page_and_a_missing_file_is_not() {
    let shop = shop().await;
    for (path, status) in [("/redeem", 200), ("/orders/17", 200), ("/discount/SPRING", 200), ("/nowhere", 404)] {
        let page = get(&shop, path, &[]).await;
        assert_eq!(
            (page.status().as_u16(), header(&page, "content-type")),
            (status, "text/html; charset=utf-8"),
            "{path}"
        );
        assert_eq!(page.text().await.unwrap(), PAGE);
    }
    for path in ["/missing.js", "/icons/none.png", "/../Cargo.toml", "/%2e%2e/Cargo.toml", "/.env"] {
        let missing = get(&shop, path, &[]).await;
        assert_eq!(missing.status(), 404, "{path}");
        assert!(!header(&missing, "content-type").contains("html"), "{path}");
    }
    let posted = Client::new().post(format!("{}/balance", shop.base)).send().await.unwrap();
    assert_eq!((posted.status().as_u16(), header(&posted, "allow")), (405, "GET, HEAD"));
}

#[tokio::test]
async fn the_page_may_do_what_it_needs_and_nothing_else() {
    let shop = shop().await;
    let page = get(&shop, "/redeem", &[]).await;
    let policy = header(&page, "content-security-policy");
    assert!(policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';"), "{policy}");
    assert!(policy.contains("style-src 'self' 'sha256-FcQqt3aNlV7AZnGV4zkQRVeCeJOxbMPnQSx258L803E=';"), "{policy}");
    for part in
        ["require-trusted-types-for 'script'", "trusted-types default", "frame-ancestors 'none'", "base-uri 'none'"]
    {
        assert!(policy.contains(part), "{policy}");
    }
    assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"));
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("strict-transport-security", ""),
    ] {
        assert_eq!(header(&page, name), value, "{name}");
    }
    assert!(header(&page, "permissions-policy").starts_with("camera=(self), "));
    let secure = Shop::open_with(|settings| settings.public_url = Some("https://shop.example".into())).await;
    let kept = get(&secure, "/healthz", &[]).await;
    assert_eq!(header(&kept, "strict-transport-security"), "max-age=63072000; includeSubDomains");
}

#[tokio::test]
async fn who_runs_it_sees_that_it_lives_and_what_it_does() {
    let shop = shop().await;
    shop.ada().await.preview("TEST-PAST-7777-7N3S").await;
    assert_eq!(get(&shop, "/healthz", &[]).await.status(), 200);
    assert_eq!(get(&shop, "/readyz", &[]).await.status(), 200);
    let text = get(&shop, "/metrics", &[]).await.text().await.unwrap();
    for line in [
        "scrip_requests_total{method=\"POST\",route=\"/api/v1/redemptions/preview\",status=\"422\"} 1",
        "scrip_redemptions_total{outcome=\"expired\"} 1",
        "scrip_commit_jobs_count ",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
}

#[tokio::test]
async fn methods_and_addresses_that_strangers_make_up_leave_no_counters() {
    let shop = shop().await;
    let lines = async || {
        let text = get(&shop, "/metrics", &[]).await.text().await.unwrap();
        text.lines().filter(|line| line.starts_with("scrip_requests_total")).map(str::to_owned).collect::<Vec<_>>()
    };
    lines().await;
    for nth in 0..50 {
        let method = reqwest::Method::from_bytes(format!("MADE-UP-{nth}").as_bytes()).unwrap();
        for path in [format!("/api/v1/config?a={nth}"), format!("/api/v1/nowhere/{nth}"), format!("/nowhere/{nth}")] {
            Client::new().request(method.clone(), format!("{}{path}", shop.base)).send().await.unwrap();
        }
    }
    let counted = lines().await;
    assert!(counted.iter().any(|line| line.contains("method=\"other\"") && line.ends_with(" 50")), "{counted:?}");
    assert!(counted.iter().all(|line| !line.contains("MADE-UP") && !line.contains("nowhere")), "{counted:?}");
    assert!(counted.len() < 10, "{counted:?}");
}

#[tokio::test]
async fn no_answer_is_without_a_policy() {
    let shop = shop().await;
    for path in [
        "/boot.js",
        "/goods.svg",
        "/sw.js",
        "/manifest.webmanifest",
        "/icons/bricolage-ABCD2345.woff2",
        "/healthz",
        "/readyz",
        "/metrics",
        "/missing.js",
        "/nowhere",
        "/redeem",
        "/pay/page.css",
        "/mailbox",
        "/api/v1/config",
        "/api/v1/nowhere",
        "/pay/challenge/none",
    ] {
        let reply = get(&shop, path, &[]).await;
        let policy = header(&reply, "content-security-policy");
        assert!(
            policy.starts_with("default-src 'none'") && policy.contains("frame-ancestors 'none'"),
            "{path}: {policy}"
        );
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{path}: {policy}");
        for (name, value) in [("x-content-type-options", "nosniff"), ("cross-origin-resource-policy", "same-origin")] {
            assert_eq!(header(&reply, name), value, "{path}");
        }
    }
    let drawing = get(&shop, "/goods.svg", &[]).await;
    let policy = header(&drawing, "content-security-policy");
    assert!(policy.contains("style-src 'sha256-FcQqt3aNlV7AZnGV4zkQRVeCeJOxbMPnQSx258L803E=';"), "{policy}");
}

#[tokio::test]
async fn figures_that_have_an_address_of_their_own_are_nowhere_else() {
    // Free a moment ago; that nobody takes it in between is as likely as can be.
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let shop = Shop::open_with(|settings| settings.door.metrics = Some(free)).await;
    shop.ada().await;
    let there = Client::new().get(format!("http://{free}/metrics")).send().await.unwrap();
    assert_eq!(header(&there, "x-content-type-options"), "nosniff");
    assert!(there.text().await.unwrap().contains("route=\"/api/v1/session\",status=\"200\"} 1"));
    assert_eq!(get(&shop, "/metrics", &[]).await.status(), 404);
    let elsewhere = Client::new().get(format!("http://{free}/api/v1/config")).send().await.unwrap();
    assert_eq!(elsewhere.status(), 404);
}
