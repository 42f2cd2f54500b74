//! `/cart/codes`: one box for gift cards and promo codes.

use super::{
    client::{Client, key},
    shop::Shop,
};
use reqwest::Method;
use serde_json::{Value, json};

const UNKNOWN: &str = "TEST-NEVE-RMAD-E97J";

impl Client {
    /// Lays a code on the cart, and says what came of it.
    pub async fn try_lay(&self, code: &str) -> super::client::Reply {
        self.edit(Method::POST, "/cart/codes", json!({"code": code})).await
    }
}

/// The state of a code in the quote, and of what it is told.
fn state<'c>(cart: &'c Value, code: &str) -> &'c Value {
    let codes = cart["quote"]["codes"].as_array().unwrap();
    &codes.iter().find(|held| held["code"] == code).unwrap_or_else(|| panic!("{code} is not on the cart"))["state"]
}

#[tokio::test]
async fn a_promo_code_of_any_case_is_laid_on_the_cart_whether_it_applies_or_not() {
    let shop = Shop::open().await;
    let guest = shop.visitor().await.with_cart("cast-iron-pan", 1).await;
    let cart = guest.try_lay(" spring15 ").await.ok();
    assert_eq!(state(&cart, "SPRING15"), &json!({"state": "applied", "saves": {"minor": 570, "currency": "USD"}}));
    let again = guest.try_lay("Spring15").await.ok();
    assert_eq!((&again["version"], &again["quote"]), (&cart["version"], &cart["quote"]), "there already");
    let cart = guest.try_lay("KITCHEN10").await.ok();
    assert_eq!(state(&cart, "KITCHEN10")["needs"][0]["missing"]["minor"], 4_200);
    let cart = guest.try_lay("SUMMER25").await.ok();
    assert_eq!(state(&cart, "SUMMER25")["reason"]["reason"], "expired");
    let cart = guest.try_lay("WELCOME").await.ok();
    assert_eq!(state(&cart, "WELCOME")["needs"][0]["reason"], "sign_in_required");
    guest.try_lay("TENOFF").await.ok();
    let many = guest.try_lay("FREESHIP").await;
    assert_eq!((many.refusal(), &many.json()["most"]), ((422, "too_many_codes".into()), &json!(5)));
    assert_eq!(guest.get("/cart").await.ok()["quote"]["codes"].as_array().unwrap().len(), 5, "nothing of it stays");
    guest.edit(Method::DELETE, "/cart/codes/summer25", Value::Null).await.ok();
    assert_eq!(guest.edit(Method::DELETE, "/cart/codes/summer25", Value::Null).await.refusal().1, "not_found");
    guest.try_lay("FREESHIP").await.ok();
}

#[tokio::test]
async fn every_promo_of_the_demonstration_does_what_its_list_says() {
    let shop = Shop::open().await;
    let (ada, bo) = (shop.ada().await, shop.bo().await);
    ada.put("house-espresso", 3).await;
    bo.put("house-espresso", 3).await;
    for (who, code, expected) in [
        (&ada, "SOLDOUT1", Some("usage_limit")),
        (&ada, "BUDGET", Some("budget_spent")),
        (&bo, "BUDGET", Some("currency")),
        (&ada, "BERLIN", Some("region")),
        (&bo, "BERLIN", None),
        (&ada, "ONCE", None),
        (&bo, "VIPADA", Some("not_eligible")),
        (&ada, "BUY2GET1", None),
    ] {
        let cart = who.lay(code).await;
        match expected {
            Some(reason) => assert_eq!(state(&cart, code)["reason"]["reason"], reason, "{code}"),
            None => assert_eq!(state(&cart, code)["state"], "applied", "{code}: {}", state(&cart, code)),
        }
        let id = code.to_lowercase();
        who.edit(Method::DELETE, &format!("/cart/codes/{id}"), Value::Null).await.ok();
    }
    let guest = shop.visitor().await.with_cart("fountain-pen", 1).await;
    let cart = guest.lay("VIPADA").await;
    assert_eq!(state(&cart, "VIPADA")["needs"][0]["reason"], "sign_in_required", "who it is for is known later");
    let sent = cart.to_string();
    assert!(!sent.contains("ada@demo.example"), "nobody learns who it is for");
}

#[tokio::test]
async fn the_shopper_insists_on_codes_that_are_there() {
    let shop = Shop::open().await;
    let guest = shop.visitor().await.with_cart("cast-iron-pan", 3).await;
    guest.lay("ORDER20").await;
    let best = guest.lay("SPRING15").await;
    assert_eq!(state(&best, "ORDER20")["state"], "applied");
    let chosen = guest.edit(Method::PUT, "/cart/choice", json!({"promos": ["spring15", "spring15"]})).await.ok();
    assert_eq!((&chosen["input"]["chosen"], &chosen["quote"]["best"]), (&json!(["spring15"]), &json!(false)));
    assert_eq!(state(&chosen, "SPRING15")["state"], "applied");
    let refused = guest.edit(Method::PUT, "/cart/choice", json!({"promos": ["tenoff"]})).await;
    assert_eq!(refused.refusal(), (404, "not_found".into()));
    let removed = guest.edit(Method::DELETE, "/cart/codes/spring15", Value::Null).await.ok();
    assert_eq!(removed["input"]["chosen"], json!([]));
}

#[tokio::test]
async fn a_gift_code_pays_without_its_code_being_anywhere() {
    let shop = Shop::open().await;
    let guest = shop.visitor().await.with_cart("cast-iron-pan", 1).await;
    let code = shop.cards(1, "25.00", "USD").await.remove(0);
    let cart = guest.lay(&code.to_lowercase()).await;
    let last_four: String = code.chars().skip(15).collect();
    assert_eq!(state(&cart, &last_four), &json!({"state": "applied", "saves": {"minor": 2_500, "currency": "USD"}}));
    assert_eq!(cart["quote"]["from_balance"]["minor"], 2_500);
    assert!(!cart.to_string().contains(&code));
    let card = cart["quote"]["codes"][0]["id"].as_str().unwrap().to_owned();
    assert_eq!(guest.lay(&code).await["version"], cart["version"], "there already");

    let ada = shop.ada().await;
    ada.put("cast-iron-pan", 1).await;
    ada.lay(&code).await;
    ada.redeem(&code, &key()).await.ok();
    let before = guest.get("/cart").await.ok();
    assert_eq!(
        (&before["quote"]["codes"], &before["version"]),
        (&json!([]), &json!(cart["version"].as_u64().unwrap() + 1))
    );
    let gone = ada.get("/cart").await.ok();
    assert_eq!(gone["quote"]["codes"], json!([]), "it is in the balance now, and counts once");
    let own = ada.try_lay(&code).await;
    assert_eq!(own.refusal(), (409, "already_in_your_account".into()));
    assert_eq!(guest.try_lay(&code).await.refusal(), (409, "already_redeemed".into()));
    let removed = guest.edit(Method::DELETE, &format!("/cart/codes/{card}"), Value::Null).await;
    assert_eq!(removed.refusal(), (404, "not_found".into()));
}

#[tokio::test]
async fn a_weak_code_needs_its_pin_and_tells_nothing() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    ada.put("wool-throw", 3).await;
    let number = "6006-4927-1830-0015";
    assert_eq!(ada.try_lay(number).await.refusal().1, "pin_required");
    let wrong = ada.edit(Method::POST, "/cart/codes", json!({"code": number, "pin": "11111111"})).await;
    assert_eq!((wrong.refusal(), &wrong.json()["attempts_left"]), ((422, "code_not_usable".into()), &json!(9)));
    let cart = ada.edit(Method::POST, "/cart/codes", json!({"code": number, "pin": "27182001"})).await.ok();
    assert_eq!(state(&cart, "0015")["saves"]["minor"], 2_000);
    for (code, reason) in [
        ("TEST-PAST-7777-7N3S", "expired"),
        ("TEST-BARR-ED77-784Y", "disabled"),
        ("TEST-EVR7-7777-71PD", "currency_mismatch"),
        ("TEST-FARA-WAY7-7R5N", "region_mismatch"),
        ("CARE-25A7-7777-7P19", "check_failed"),
        ("TEST-REST-7777-79RM", "rate_limited"),
        ("K7", "too_short"),
        ("", "empty"),
    ] {
        assert_eq!(ada.try_lay(code).await.refusal().1, reason, "{code}");
    }
}

#[tokio::test]
async fn misses_are_counted_and_a_stale_version_buys_no_try() {
    let shop = Shop::open().await;
    let guest = shop.visitor().await.with_cart("cast-iron-pan", 1).await;
    for left in (5..10).rev() {
        assert_eq!(guest.try_lay(UNKNOWN).await.json()["attempts_left"], left);
    }
    let stale = guest.edit_at(77, Method::POST, "/cart/codes", json!({"code": UNKNOWN})).await;
    assert_eq!(stale.refusal(), (409, "version_conflict".into()), "whether it is a code is not told");
    for _ in 0..5 {
        assert_eq!(guest.try_lay("NOSUCHPROMO").await.refusal(), (404, "not_found".into()));
    }
    assert_eq!(guest.try_lay("SPRING15").await.refusal(), (429, "rate_limited".into()));
    let other = shop.visitor().await.with_cart("cast-iron-pan", 1).await;
    assert_eq!(other.try_lay("SPRING15").await.refusal().1, "rate_limited", "a new cookie buys no more tries");
    assert_eq!(shop.ada().await.try_lay("SPRING15").await.status, 200, "who is signed in is counted alone");
    shop.clock.advance(61_000);
    guest.try_lay("SPRING15").await.ok();
}
