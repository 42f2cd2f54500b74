//! Calls to other storefronts: signed, repeated until they are heard, and told of what happened alone.

use super::{
    client::{Client, key},
    shop::Shop,
};
use domain::Time;
use reqwest::Method;
use serde_json::{Value, json};
use server::payment::sign;
use std::sync::{Arc, Mutex};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};

/// A call as it came: its headers in lower case, and its body.
pub type Came = (String, String);

/// A storefront's server, which answers with these statuses, and then with the last of them.
pub async fn storefront(statuses: &'static [u16]) -> (String, Arc<Mutex<Vec<Came>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/scrip", listener.local_addr().unwrap());
    let came: Arc<Mutex<Vec<Came>>> = Arc::default();
    let all = came.clone();
    tokio::spawn(async move {
        loop {
            let (mut line, _) = listener.accept().await.unwrap();
            let mut text = Vec::new();
            let (head, body) = loop {
                let mut piece = [0; 4_096];
                let read = line.read(&mut piece).await.unwrap();
                text.extend_from_slice(&piece[..read]);
                let whole = String::from_utf8_lossy(&text).into_owned();
                let Some((head, body)) = whole.split_once("\r\n\r\n") else { continue };
                let head = head.to_lowercase();
                let length: usize =
                    head.split("content-length: ").nth(1).unwrap().lines().next().unwrap().parse().unwrap();
                if body.len() >= length {
                    break (head, body.to_owned());
                }
            };
            let nth = {
                let mut all = all.lock().unwrap();
                all.push((head, body));
                all.len() - 1
            };
            let status = statuses.get(nth).or(statuses.last()).unwrap();
            let answer = format!("HTTP/1.1 {status} X\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
            line.write_all(answer.as_bytes()).await.unwrap();
        }
    });
    (url, came)
}

pub async fn heard(came: &Mutex<Vec<Came>>, many: usize) -> Vec<Came> {
    for _ in 0..200 {
        let all = came.lock().unwrap().clone();
        if all.len() >= many {
            return all;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("{} calls instead of {many}", came.lock().unwrap().len());
}

pub async fn told(guest: &Client, url: &str) -> Value {
    guest.as_merchant(Method::POST, "/merchant/webhooks", Some(&json!({"url": url}))).await.ok()
}

fn field<'a>(head: &'a str, name: &str) -> &'a str {
    head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": ")).unwrap()
}

#[tokio::test]
async fn a_storefront_is_told_of_a_redemption_by_a_call_that_it_can_check() {
    let shop = Shop::open().await;
    let guest = shop.visitor().await;
    let (url, came) = storefront(&[200]).await;
    let hook = told(&guest, &url).await;
    let secret = hook["secret"].as_str().unwrap();
    let listed = guest.as_merchant(Method::GET, "/merchant/webhooks", None).await.ok();
    assert_eq!(listed["items"], json!([{"id": hook["id"], "url": url}]), "the secret is told once");

    let code = shop.cards(1, "25.00", "USD").await.remove(0);
    let token = guest.token("cart-17").await;
    let receipt = guest.redeem_with(&token, &code, &key()).await.ok();
    let (head, body) = heard(&came, 1).await.remove(0);
    let call: Value = serde_json::from_str(&body).unwrap();
    let expected = json!({
        "id": receipt["id"], "at": call["at"], "type": "redeemed", "cart": "cart-17",
        "amount": {"minor": 2_500, "currency": "USD"}, "last_four": receipt["last_four"],
    });
    assert_eq!(call, expected);
    let at = Time(field(&head, "scrip-time").parse().unwrap());
    let now = shop.clock.now();
    assert!(sign::fits(secret, at, body.as_bytes(), field(&head, "scrip-signature"), now));
    assert!(!sign::fits(&format!("{secret}x"), at, body.as_bytes(), field(&head, "scrip-signature"), now));
    let bare = code.replace('-', "");
    assert!(!body.contains(&code) && !body.contains(&bare) && !body.contains(&token));
    shop.ada().await.redeem(&shop.cards(1, "5.00", "USD").await[0], &key()).await.ok();
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert_eq!(came.lock().unwrap().len(), 1, "what is no storefront's cart is none of its business");
}

#[tokio::test]
async fn what_was_not_heard_is_told_again_and_says_the_same() {
    let shop = Shop::open().await;
    let guest = shop.visitor().await;
    let (url, came) = storefront(&[500, 302, 204]).await;
    told(&guest, &url).await;
    let code = shop.cards(1, "5.00", "USD").await.remove(0);
    let token = guest.token("again").await;
    guest.redeem_with(&token, &code, &key()).await.ok();
    heard(&came, 1).await;
    for many in 2..=3 {
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        shop.clock.advance(60 * Time::SECOND);
        heard(&came, many).await;
    }
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    shop.clock.advance(Time::DAY);
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    let all = came.lock().unwrap().clone();
    assert_eq!(all.len(), 3, "once it was heard it is told no more");
    assert!(all.iter().all(|(_, body)| *body == all[0].1));
}

#[tokio::test]
async fn a_shopper_who_lays_a_code_on_the_cart_is_told_of_and_the_storefront_itself_is_not() {
    let shop = Shop::open().await;
    let guest = shop.visitor().await;
    let (url, came) = storefront(&[200]).await;
    let hook = told(&guest, &url).await;
    let token = guest.token("promo").await;
    let version = guest.as_merchant(Method::GET, "/merchant/carts/promo", None).await.ok()["version"].as_u64().unwrap();
    let lay = guest.request(Method::POST, "/cart/codes").header("scrip-token", &token);
    let cart =
        guest.send(lay.header("if-match", format!("\"{version}\"")).json(&json!({"code": "SPRING15"}))).await.ok();
    let (_, body) = heard(&came, 1).await.remove(0);
    let call: Value = serde_json::from_str(&body).unwrap();
    assert_eq!(
        (&call["type"], &call["cart"], &call["version"]),
        (&json!("cart_changed"), &json!("promo"), &cart["version"])
    );
    guest.token("promo").await;
    let address = format!("/merchant/webhooks/{}", hook["id"].as_str().unwrap());
    assert_eq!(guest.as_merchant(Method::DELETE, &address, None).await.status, 204);
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert_eq!(came.lock().unwrap().len(), 1);
    for odd in ["http://store.example/", "ftp://localhost/", "https://me@store.example/", ""] {
        let refused = guest.as_merchant(Method::POST, "/merchant/webhooks", Some(&json!({"url": odd}))).await;
        assert_eq!(refused.refusal(), (400, "malformed".into()), "{odd}");
    }
}
