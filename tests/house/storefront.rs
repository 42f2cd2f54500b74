//! Another storefront: pages of another site, from `tests/hosts`, and its server's calls to the shop.

use super::{at, message::read_request, named, shop::Shop};
use serde_json::{Value, json};
use std::{fs, process::Command, sync::Arc};
use tokio::{io::AsyncWriteExt, net::TcpListener};

/// A storefront whose pages are at `http://127.0.0.1:PORT`: for a browser another site than the shop, which is at `localhost`.
pub struct Storefront {
    /// `http://127.0.0.1:PORT`
    pub origin: String,
    shop: String,
}

/// An answer of its server.
struct Page {
    kind: &'static str,
    headers: String,
    text: String,
}

impl Storefront {
    /// Opens one that the shop lets in.
    pub async fn open(shop: &Shop) -> Storefront {
        let storefront = Self::stranger(shop).await;
        shop.say(&["origins", "add", &storefront.origin]);
        storefront
    }

    /// Opens one that the shop has never heard of.
    pub async fn stranger(shop: &Shop) -> Storefront {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("the machine has a free port");
        let origin = format!("http://{}", listener.local_addr().expect("a listener has an address"));
        let address = Arc::new(shop.address());
        let storefront = Storefront { origin, shop: shop.address() };
        tokio::spawn(async move {
            while let Ok((mut line, _)) = listener.accept().await {
                let shop = address.clone();
                tokio::spawn(async move {
                    let Some((head, _)) = read_request(&mut line).await else { return };
                    let path = head.split(' ').nth(1).unwrap_or("/").split('?').next().unwrap_or("/").to_owned();
                    let _gone_if_it_fails = line.write_all(&answer(&path, &shop)).await;
                });
            }
        });
        storefront
    }

    /// Where a page of `tests/hosts` is.
    pub fn page(&self, name: &str) -> String {
        format!("{}/{name}.html", self.origin)
    }

    /// Asks the shop something with its secret key, as the storefront's own server does.
    pub async fn asks(&self, method: &str, path: &str, body: Option<Value>) -> Value {
        let http = reqwest::Client::builder().no_proxy().build().expect("a client without conditions");
        let request = http.request(method.parse().expect("a method"), format!("{}/api/v1{path}", self.shop));
        let request = request.header("authorization", "Bearer sk_demo");
        let reply = match body {
            Some(body) => request.json(&body),
            None => request,
        }
        .send()
        .await
        .expect("the shop answers");
        let status = reply.status();
        assert!(status.is_success(), "{method} {path}: {status} {}", reply.text().await.unwrap_or_default());
        reply.json().await.unwrap_or(Value::Null)
    }

    /// A token for a cart of its own.
    pub async fn token(&self, cart: &str) -> String {
        let lines = json!({ "region": "US", "lines": [{ "product": "wool-throw", "quantity": 1 }] });
        self.asks("PUT", &format!("/merchant/carts/{cart}"), Some(lines)).await;
        let minted = self.asks("POST", &format!("/merchant/carts/{cart}/tokens"), None).await;
        minted["token"].as_str().expect("a token is text").to_owned()
    }

    /// What was redeemed into a cart, in minor units.
    pub async fn credit(&self, cart: &str) -> i64 {
        let cart = self.asks("GET", &format!("/merchant/carts/{cart}"), None).await;
        let lots = cart["input"]["lots"].as_array().cloned().unwrap_or_default();
        lots.iter().filter_map(|lot| lot["amount"]["minor"].as_i64()).sum()
    }
}

fn answer(path: &str, shop: &str) -> Vec<u8> {
    let Some(Page { kind, headers, text }) = found(path.trim_start_matches('/'), shop) else {
        return b"HTTP/1.1 404 X\r\ncontent-length: 0\r\nconnection: close\r\n\r\n".to_vec();
    };
    let length = text.len();
    format!(
        "HTTP/1.1 200 X\r\ncontent-type: {kind}\r\n{headers}content-length: {length}\r\nconnection: close\r\n\r\n{text}"
    )
    .into_bytes()
}

/// A file of `tests/hosts`, with the shop's address in the place of the example's. A page begins with its own headers.
fn found(name: &str, shop: &str) -> Option<Page> {
    // Where a frame of the shop would be, if this were the shop: one that lies.
    let name = if name == "embed/redeem" { "fuzz-frame.html" } else { name };
    let kind = match name.rsplit_once('.')? {
        (_, "html") => "text/html; charset=utf-8",
        (_, "css") => "text/css; charset=utf-8",
        (_, "js") => "text/javascript; charset=utf-8",
        _ => return None,
    };
    let text = match name.strip_suffix(".built.js") {
        Some(source) => built(source),
        None if !name.contains('/') => fs::read_to_string(at("tests/hosts").join(name)).ok()?,
        None => return None,
    };
    let text = text.replace("https://shop.example", shop);
    let (headers, text) = match text.strip_prefix("<!--\n").and_then(|text| text.split_once("-->\n")) {
        Some((headers, text)) => (headers.to_owned(), text.to_owned()),
        None => (String::new(), text),
    };
    let headers = headers.lines().filter(|line| !line.is_empty()).map(|line| format!("{line}\r\n")).collect();
    Some(Page { kind, headers, text })
}

/// A page's program, with the library of npm that it is written for.
fn built(source: &str) -> String {
    let packages = named("SCRIP_NPM", "target/npm");
    let file = ["jsx", "js"].map(|ending| at("tests/hosts").join(format!("{source}.{ending}")));
    let file = file.into_iter().find(|file| file.is_file()).expect("a page's program");
    let output = Command::new(packages.join("node_modules/.bin/esbuild"))
        .arg(file)
        .args([
            "--bundle",
            "--jsx=automatic",
            "--format=iife",
            "--log-level=error",
            "--define:process.env.NODE_ENV=\"production\"",
        ])
        .args(["--define:__VUE_OPTIONS_API__=true", "--define:__VUE_PROD_DEVTOOLS__=false"])
        .arg("--define:__VUE_PROD_HYDRATION_MISMATCH_DETAILS__=false")
        .env("NODE_PATH", packages.join("node_modules"))
        .output()
        .expect("esbuild is there");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}
