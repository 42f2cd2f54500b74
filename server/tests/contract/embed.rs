//! Carts of other storefronts: a token redeems into one of them, once; what happened is told.

use super::{
    client::{Client, Reply, key},
    shop::Shop,
};
use domain::Time;
use reqwest::Method;
use serde_json::{Value, json};

const MINUTE: i64 = 60 * Time::SECOND;

impl Client {
    pub async fn as_merchant(&self, method: Method, path: &str, body: Option<&Value>) -> Reply {
        let request = self.request(method, path).header("authorization", "Bearer sk_demo");
        self.send(match body {
            Some(body) => request.json(body),
            None => request,
        })
        .await
    }

    /// Puts a cart there, and mints a token for it.
    pub async fn token(&self, cart: &str) -> String {
        let new = json!({"region": "US", "lines": [{"product": "wool-throw", "quantity": 1}]});
        self.as_merchant(Method::PUT, &format!("/merchant/carts/{cart}"), Some(&new)).await.ok();
        let minted = self.as_merchant(Method::POST, &format!("/merchant/carts/{cart}/tokens"), None).await.ok();
        minted["token"].as_str().unwrap().to_owned()
    }

    pub async fn preview_with(&self, token: &str, code: &str) -> Reply {
        let request = self.request(Method::POST, "/redemptions/preview").header("scrip-token", token);
        self.send(request.json(&json!({"code": code}))).await
    }

    pub async fn redeem_with(&self, token: &str, code: &str, key: &str) -> Reply {
        self.send(self.redemption(code, key).header("scrip-token", token)).await
    }

    async fn get_with(&self, token: &str, path: &str) -> Reply {
        self.send(self.request(Method::GET, path).header("scrip-token", token)).await
    }
}

/// What was redeemed into a cart, in minor units.
async fn credit(guest: &Client, cart: &str) -> i64 {
    let cart = guest.as_merchant(Method::GET, &format!("/merchant/carts/{cart}"), None).await.ok();
    let lots = cart["input"]["lots"].as_array().unwrap().clone();
    lots.iter().map(|lot| lot["amount"]["minor"].as_i64().unwrap()).sum()
}

#[tokio::test]
async fn a_guest_redeems_into_the_storefronts_cart_once() {
    let shop = Shop::open().await;
    let guest = shop.visitor().await;
    let codes = shop.cards(2, "25.00", "USD").await;
    let token = guest.token("cart-17").await;
    let viewer = guest.get_with(&token, "/session").await.ok()["viewer"].clone();
    assert_eq!((&viewer["email"], &viewer["region"]), (&json!("Cart cart-17"), &json!("US")));
    assert_eq!(guest.preview_with(&token, &codes[0]).await.ok()["account"], "Cart cart-17");

    let attempt = key();
    let receipt = guest.redeem_with(&token, &codes[0], &attempt).await.ok();
    assert_eq!(receipt["amount"], json!({"minor": 2_500, "currency": "USD"}));
    let again = guest.redeem_with(&token, &codes[0], &attempt).await.ok();
    assert_eq!(again, receipt, "the same attempt has the same answer, although the token is used up");
    let became = guest.get_with(&token, &format!("/attempts/{attempt}")).await.ok();
    assert_eq!((&became["state"], &became["receipt"]["id"]), (&json!("redeemed"), &receipt["id"]));

    let second = guest.redeem_with(&token, &codes[1], &key()).await.refusal();
    assert_eq!(second, (401, "sign_in_required".into()), "one success");
    assert_eq!(guest.preview_with(&token, &codes[1]).await.refusal().0, 401);
    assert_eq!(credit(&guest, "cart-17").await, 2_500);
    let ada = shop.ada().await;
    ada.redeem(&codes[1], &key()).await.ok();
    assert_eq!(ada.preview(&codes[0]).await.refusal(), (409, "already_redeemed".into()));
    // What was redeemed pays for what is in the cart.
    let cart = guest.as_merchant(Method::GET, "/merchant/carts/cart-17", None).await.ok();
    let (total, due) = (cart["quote"]["total"]["minor"].as_i64(), cart["quote"]["due"]["minor"].as_i64());
    assert_eq!(total.unwrap() - due.unwrap(), 2_500.min(total.unwrap()));
    shop.verify().await;
}

#[tokio::test]
async fn what_was_redeemed_into_a_cart_pays_for_it_once() {
    let shop = Shop::open().await;
    let guest = shop.visitor().await;
    let code = shop.cards(1, "500.00", "USD").await.remove(0);
    let token = guest.token("paid").await;
    guest.redeem_with(&token, &code, &key()).await.ok();
    let cart = guest.as_merchant(Method::GET, "/merchant/carts/paid", None).await.ok();
    let address = json!({"name": "A Guest", "street": "1 Main Street", "city": "Springfield", "postcode": "12345", "country": "US"});
    let (total, due) = (&cart["quote"]["total"], &cart["quote"]["due"]);
    assert_eq!(due["minor"], 0);
    let place = json!({"version": cart["version"], "total": total, "due": due, "address": address});
    let attempt = key();
    let mut numbers = Vec::new();
    for _ in 0..2 {
        let request =
            guest.request(Method::POST, "/merchant/carts/paid/orders").header("authorization", "Bearer sk_demo");
        let order = guest.send(request.header("idempotency-key", &attempt).json(&place)).await.ok();
        numbers.push(order["id"].clone());
    }
    assert_eq!(numbers[0], numbers[1]);
    assert_eq!(credit(&guest, "paid").await, 50_000 - total["minor"].as_i64().unwrap());
    shop.verify().await;
}

#[tokio::test]
async fn of_two_cards_at_once_a_token_takes_one() {
    let shop = Shop::open().await;
    let guest = shop.visitor().await;
    let codes = shop.cards(8, "5.00", "USD").await;
    let token = guest.token("race").await;
    let tries = codes.iter().map(|code| {
        let (guest, token, code) = (guest.clone(), token.clone(), code.clone());
        tokio::spawn(async move { guest.redeem_with(&token, &code, &key()).await.status })
    });
    let mut statuses = Vec::new();
    for tried in tries.collect::<Vec<_>>() {
        statuses.push(tried.await.unwrap());
    }
    statuses.sort_unstable();
    assert_eq!(statuses[0], 200, "{statuses:?}");
    assert!(statuses[1..].iter().all(|status| *status == 401), "{statuses:?}");
    assert_eq!(credit(&guest, "race").await, 500);
    shop.verify().await;
}

#[tokio::test]
async fn a_refusal_does_not_use_a_token_up() {
    let shop = Shop::open().await;
    let guest = shop.visitor().await;
    let (code, euro) = (shop.cards(1, "5.00", "USD").await.remove(0), shop.cards(1, "5.00", "EUR").await.remove(0));
    let token = guest.token("patient").await;
    assert_eq!(guest.redeem_with(&token, &euro, &key()).await.refusal(), (422, "currency_mismatch".into()));
    let unknown = domain::code::issue([7; 13]).expose().to_owned();
    assert_eq!(guest.redeem_with(&token, &unknown, &key()).await.refusal().1, "code_not_usable");
    guest.redeem_with(&token, &code, &key()).await.ok();
    shop.verify().await;
}

#[tokio::test]
async fn a_token_lasts_a_quarter_of_an_hour_and_is_forgotten() {
    let shop = Shop::open().await;
    let guest = shop.visitor().await;
    let codes = shop.cards(2, "5.00", "USD").await;
    let (late, used) = (guest.token("late").await, guest.token("late").await);
    let attempt = key();
    guest.redeem_with(&used, &codes[0], &attempt).await.ok();
    shop.clock.advance(15 * MINUTE - 5 * Time::SECOND);
    guest.preview_with(&late, &codes[1]).await.ok();
    shop.clock.advance(6 * Time::SECOND);
    assert_eq!(guest.preview_with(&late, &codes[1]).await.refusal(), (401, "sign_in_required".into()));
    assert_eq!(guest.redeem_with(&late, &codes[1], &key()).await.refusal().0, 401);
    assert_eq!(guest.get_with(&used, "/session").await.ok()["viewer"], Value::Null);
    assert_eq!(guest.get_with(&used, "/cart").await.ok()["version"], 0, "it is no longer that cart");
    // What was sent before can still be asked for, for an hour.
    assert_eq!(guest.get_with(&used, &format!("/attempts/{attempt}")).await.ok()["state"], "redeemed");
    shop.clock.advance(60 * MINUTE);
    assert_eq!(guest.get_with(&used, &format!("/attempts/{attempt}")).await.refusal().0, 401);
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    let hash = server::secret::digest(used.as_bytes());
    assert!(shop.app.store.look().await.unwrap().cart_token(&hash).await.unwrap().is_none(), "it is forgotten");
}

#[tokio::test]
async fn a_token_is_for_its_cart_and_for_nothing_else() {
    let shop = Shop::open().await;
    let guest = shop.visitor().await;
    let token = guest.token("narrow").await;
    for path in ["/balance", "/account", "/orders", "/ledger", "/sessions", "/gifts", "/cases", "/licences"] {
        assert_eq!(guest.get_with(&token, path).await.refusal(), (401, "sign_in_required".into()), "{path}");
    }
    let version = guest.get_with(&token, "/cart").await.ok()["version"].as_u64().unwrap();
    let seen = format!("\"{version}\"");
    let with = |method, path: &str| guest.request(method, path).header("scrip-token", &token).header("if-match", &seen);
    let line = json!({"product": "moss-game", "quantity": 1});
    assert_eq!(guest.send(with(Method::POST, "/cart/lines").json(&line)).await.refusal(), (422, "not_eligible".into()));
    let delivery = json!({"delivery": "express"});
    assert_eq!(
        guest.send(with(Method::PUT, "/cart/delivery").json(&delivery)).await.refusal(),
        (422, "not_eligible".into())
    );
    let laid = guest.send(with(Method::POST, "/cart/codes").json(&json!({"code": "SPRING15"}))).await.ok();
    assert_eq!(laid["quote"]["codes"][0]["code"], "SPRING15");
    let cart = guest.as_merchant(Method::GET, "/merchant/carts/narrow", None).await.ok();
    assert_eq!(cart["version"], laid["version"], "it is the storefront's cart");
    // Nor does its account open by a password.
    for (email, password) in [("Cart narrow", ""), ("cart narrow", ""), ("Cart narrow", "demo shopper")] {
        let tried = guest.post("/session", &json!({"email": email, "password": password})).await;
        assert_eq!(tried.refusal(), (401, "sign_in_failed".into()), "{email}");
    }
}

#[tokio::test]
async fn only_the_shop_puts_carts_and_mints_tokens() {
    let shop = Shop::open().await;
    let guest = shop.visitor().await;
    let new = json!({"region": "US", "lines": []});
    for (method, path) in [
        (Method::PUT, "/merchant/carts/x"),
        (Method::GET, "/merchant/carts/x"),
        (Method::POST, "/merchant/carts/x/tokens"),
        (Method::GET, "/merchant/origins"),
        (Method::GET, "/merchant/webhooks"),
    ] {
        let request = guest.request(method.clone(), path);
        let request = if method == Method::PUT { request.json(&new) } else { request };
        assert_eq!(guest.send(request).await.refusal(), (401, "sign_in_required".into()), "{path}");
    }
    let put =
        async |id: &str, new: &Value| guest.as_merchant(Method::PUT, &format!("/merchant/carts/{id}"), Some(new)).await;
    assert_eq!(put("a%20b", &new).await.refusal(), (400, "malformed".into()));
    assert_eq!(put("x", &json!({"region": "FR", "lines": []})).await.refusal(), (422, "region".into()));
    let stranger = json!({"region": "US", "lines": [{"product": "nothing", "quantity": 1}]});
    assert_eq!(put("x", &stranger).await.refusal(), (404, "not_found".into()));
    let missing = guest.as_merchant(Method::POST, "/merchant/carts/nowhere/tokens", None).await;
    assert_eq!(missing.refusal(), (404, "not_found".into()));
    put("x", &new).await.ok();
    assert_eq!(
        put("x", &json!({"region": "DE", "lines": []})).await.refusal(),
        (422, "region".into()),
        "it has its region"
    );
}
