//! Browsers that an account knows, and letters about those that it does not.

use super::{client::Reply, mail::letters, shop::Shop};
use reqwest::Method;
use serde_json::json;
use server::mail::kept;
use std::time::Duration;

const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0";
const NEWER: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";
const EDGE: &str = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/144.0 Safari/537.36 Edg/144.0";

impl Shop {
    /// Signs Ada in, in a browser, from an address, and with the cookie that it may have.
    async fn signs_in(&self, agent: &str, place: &str, known: &str) -> Reply {
        let visitor = self.visitor().await;
        let body = json!({"email": "ada@demo.example", "password": "demo shopper"});
        let request = visitor.request(Method::POST, "/session").header("user-agent", agent).header("cookie", known);
        let reply = visitor.send(request.header("x-forwarded-for", place).json(&body)).await;
        reply.ok();
        reply
    }

    /// How many letters there are after a while, once there are so many at least.
    async fn told(&self, least: usize) -> usize {
        letters(self.folder.path(), least).await;
        tokio::time::sleep(Duration::from_millis(300)).await;
        kept::all(&self.folder.path().join("mail")).await.unwrap().len()
    }
}

fn given(reply: &Reply) -> Option<String> {
    let set = reply.headers.get_all("set-cookie").iter().map(|set| set.to_str().unwrap());
    set.filter(|set| set.starts_with("__Host-scrip-browser="))
        .map(|set| set.split(';').next().unwrap().to_owned())
        .next()
}

#[tokio::test]
async fn a_letter_tells_of_a_browser_that_is_new_and_of_no_other() {
    let shop = Shop::open_with(|settings| settings.trust_proxy = true).await;
    let home = shop.signs_in(FIREFOX, "192.0.2.1", "").await;
    let cookie = given(&home).unwrap();
    shop.signs_in(NEWER, "192.0.2.1", "").await;
    let again = shop.signs_in(NEWER, "198.51.100.7", &cookie).await;
    assert_eq!(given(&again), None, "it has one");
    assert_eq!(shop.told(0).await, 0, "the first, a newer version at home, and the same one elsewhere");

    shop.signs_in(EDGE, "203.0.113.9", "").await;
    let letter = letters(shop.folder.path(), 1).await.remove(0);
    assert_eq!(
        (letter.to.as_str(), letter.subject.as_str()),
        ("Ada <ada@demo.example>", "A new sign-in to your account at Scrip")
    );
    assert!(letter.text.contains("Edge on Windows") && letter.text.contains("Hello Ada"), "{}", letter.text);
    shop.signs_in(EDGE, "203.0.113.9", "").await;
    assert_eq!(shop.told(1).await, 1, "told once");
    shop.signs_in(FIREFOX, "203.0.113.9", "__Host-scrip-browser=made-up").await;
    assert_eq!(shop.told(2).await, 2, "whoever makes a cookie up is new");
    shop.clock.advance(401 * 86_400_000);
    shop.signs_in(FIREFOX, "192.0.2.1", "").await;
    assert_eq!(shop.told(3).await, 3, "after more than a year nothing is remembered");
}
