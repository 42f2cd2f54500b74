//! A guest who signs in takes the cart along.

use super::{
    order::{APPROVE, card},
    shop::Shop,
};
use reqwest::Method;
use serde_json::{Value, json};

fn codes(cart: &Value) -> Vec<&str> {
    cart["quote"]["codes"].as_array().unwrap().iter().map(|held| held["code"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn quantities_add_up_codes_unite_and_the_guests_choices_win() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    ada.put("green-tea", 990).await;
    ada.put("moss-game", 1).await;
    for code in ["SPRING15", "TENOFF", "GAMES3"] {
        ada.lay(code).await;
    }
    let guest = shop.visitor().await.with_cart("green-tea", 20).await;
    guest.put("chef-knife", 1).await;
    for code in ["KITCHEN10", "SPRING15", "FREESHIP"] {
        guest.lay(code).await;
    }
    guest.edit(Method::PUT, "/cart/delivery", json!({"delivery": "pickup"})).await.ok();
    let cookie = guest.cookie.clone().unwrap();
    let seen = guest.get("/cart").await.ok()["version"].as_u64().unwrap();

    let session = guest.clone().signed_in("ada@demo.example").await;
    let cart = session.get("/cart").await.ok();
    let lines = [("green-tea", 999), ("moss-game", 1), ("chef-knife", 1)].map(|(id, n)| (id.to_owned(), n));
    assert_eq!(session.lines().await, lines);
    assert_eq!(codes(&cart).len(), 5);
    for code in ["KITCHEN10", "SPRING15", "FREESHIP", "TENOFF", "GAMES3"] {
        assert!(codes(&cart).contains(&code), "{code}");
    }
    assert_eq!(cart["input"]["delivery"], "pickup");
    assert!(cart["version"].as_u64().unwrap() > seen, "neither tab takes it for one that it has seen");
    assert_eq!(guest.lines().await, [], "the guest's cart is gone");
    let again = session.holding(&format!("{}; {cookie}", session.cookie.clone().unwrap()));
    assert_eq!(again.get("/cart").await.ok()["version"], cart["version"], "and is merged once");

    session.delete("/session").await;
    assert_eq!(session.lines().await, [], "signed out, it is not there");
    assert_eq!(shop.ada().await.lines().await, lines, "and signed in again, it is");
}

#[tokio::test]
async fn no_more_codes_than_a_cart_holds_the_guests_first() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    ada.put("green-tea", 1).await;
    for code in ["SPRING15", "TENOFF", "GAMES3", "ONCE"] {
        ada.lay(code).await;
    }
    let guest = shop.visitor().await.with_cart("green-tea", 1).await;
    for code in ["KITCHEN10", "FREESHIP"] {
        guest.lay(code).await;
    }
    let session = guest.signed_in("ada@demo.example").await;
    let cart = session.get("/cart").await.ok();
    assert_eq!(codes(&cart).len(), 5);
    assert!(["KITCHEN10", "FREESHIP", "SPRING15"].iter().all(|code| codes(&cart).contains(code)), "{:?}", codes(&cart));
}

#[tokio::test]
async fn signing_in_says_that_the_guests_cookie_is_over() {
    let shop = Shop::open().await;
    let guest = shop.visitor().await.with_cart("green-tea", 1).await;
    let body = json!({"email": "bo@demo.example", "password": "demo shopper"});
    let reply = guest.post("/session", &body).await;
    let cookies: Vec<&str> = reply.headers.get_all("set-cookie").iter().map(|line| line.to_str().unwrap()).collect();
    assert_eq!(cookies.len(), 4, "{cookies:?}");
    assert!(cookies[1].starts_with("__Host-scrip-cart=; Path=/; Max-Age=0; "), "{}", cookies[1]);
    assert!(cookies[2].starts_with("__Host-scrip-browser="), "{}", cookies[2]);
    assert!(cookies[3].starts_with("scrip-language=de; "), "{}", cookies[3]);
    let wrong = json!({"email": "bo@demo.example", "password": "wrong"});
    let other = shop.visitor().await.with_cart("green-tea", 1).await;
    assert_eq!(other.post("/session", &wrong).await.refusal().1, "sign_in_failed");
    assert_eq!(other.lines().await.len(), 1, "who is not signed in keeps the cart");
}

#[tokio::test]
async fn while_the_accounts_cart_is_being_paid_nothing_writes_to_it_and_the_guests_waits() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    ada.put("wool-throw", 3).await;
    let placed = ada.buy(Some(card("4000002760003184", false))).await.ok();
    assert_eq!(placed["state"]["state"], "challenge");
    let cart = ada.get("/cart").await.ok();
    assert_eq!(cart["order"], placed["id"]);
    let version = cart["version"].as_u64().unwrap();
    let refused =
        ada.edit_at(version, Method::POST, "/cart/lines", json!({"product": "green-tea", "quantity": 1})).await;
    assert_eq!(refused.refusal(), (422, "on_hold".into()));
    assert_eq!(refused.json()["until"], placed["state"]["until"]);
    let refused = ada.edit_at(version, Method::POST, "/cart/codes", json!({"code": "SPRING15"})).await;
    assert_eq!(refused.refusal(), (422, "on_hold".into()));

    let guest = shop.visitor().await.with_cart("green-tea", 1).await;
    let cookie = guest.cookie.clone().unwrap();
    let session = guest.signed_in("ada@demo.example").await;
    let both = session.holding(&format!("{}; {cookie}", session.cookie.clone().unwrap()));
    assert_eq!(both.lines().await, [("wool-throw".into(), 3)]);
    // The hold falls off, and with it the lock.
    shop.clock.advance(16 * 60_000);
    for _ in 0..100 {
        if both.get("/cart").await.ok()["order"].is_null() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    assert_eq!(both.lines().await, [("wool-throw".into(), 3), ("green-tea".into(), 1)], "late, but taken along");
    let placed = both.buy(Some(card(APPROVE, false))).await.ok();
    assert_eq!(placed["state"]["state"], "paid");
    assert_eq!(both.lines().await, []);
}
