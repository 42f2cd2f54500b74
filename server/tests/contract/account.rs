//! `/account`: what the shopper may change.

use super::{client::Client, shop::Shop};
use reqwest::Method;
use serde_json::{Value, json};

async fn patch(client: &Client, body: &Value) -> super::client::Reply {
    client.send(client.request(Method::PATCH, "/account").json(body)).await
}

#[tokio::test]
async fn goods_go_to_the_address_of_the_account_until_it_is_changed() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let before = ada.get("/account").await.ok();
    assert_eq!(
        (&before["address"]["name"], &before["address"]["country"], &before["card"]),
        (&json!("Ada"), &json!("US"), &json!(null))
    );
    let moved =
        json!({"name": " Ada Demo ", "street": "3 Hill Road", "city": "Salem", "postcode": "97301", "country": "US"});
    let after = patch(&ada, &json!({"address": moved})).await.ok();
    assert_eq!(after["address"]["name"], "Ada Demo");
    assert_eq!(ada.get("/account").await.ok(), after);
    assert_eq!(patch(&ada, &json!({"language": "en"})).await.ok()["address"], after["address"], "what is absent stays");
    for (part, wrong) in
        [("name", " "), ("street", ""), ("city", "a\nb"), ("postcode", ""), ("country", "USA"), ("country", "us")]
    {
        let mut address = moved.clone();
        address[part] = json!(wrong);
        assert_eq!(
            patch(&ada, &json!({"address": address})).await.refusal(),
            (400, "malformed".into()),
            "{part} {wrong}"
        );
    }
    assert_eq!(ada.get("/account").await.ok(), after);
    assert_eq!(shop.bo().await.get("/account").await.ok()["address"]["city"], "Berlin");
}

#[tokio::test]
async fn a_cart_goes_with_its_account_to_another_region() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    ada.put("chef-knife", 1).await;
    let amounts = json!([{"bucket": "gift", "amount": {"minor": 100, "currency": "USD"}}]);
    let exact = json!({"use_balance": true, "amounts": amounts, "payment": null});
    ada.edit(Method::PUT, "/cart/tender", exact).await.ok();
    patch(&ada, &json!({"region": "DE"})).await.ok();
    let cart = ada.get("/cart").await.ok();
    assert_eq!((&cart["input"]["currency"], &cart["quote"]["items"]["minor"]), (&json!("EUR"), &json!(5_200)));
    assert_eq!(cart["input"]["tender"]["amounts"], json!([]), "dollars are none in euro");
    assert_eq!(cart["quote"]["from_balance"]["minor"], 0, "balances stay in theirs");
}

fn cy(email: &str) -> Value {
    json!({"name": " Cy ", "email": email, "password": "a good password", "region": "DE"})
}

#[tokio::test]
async fn who_has_no_account_makes_one_and_is_signed_in() {
    let shop = Shop::open().await;
    let visitor = shop.visitor().await;
    let made = visitor.post("/account", &cy("Cy@mail.example")).await;
    assert_eq!(made.ok()["viewer"]["currency"], "EUR");
    let cy_here = visitor.holding(made.header("set-cookie").split(';').next().unwrap());
    let account = cy_here.get("/account").await.ok();
    assert_eq!((&account["name"], &account["email"]), (&json!("Cy"), &json!("cy@mail.example")));
    let again = visitor.post("/session", &json!({"email": "cy@mail.example", "password": "a good password"})).await;
    assert_eq!(again.ok()["viewer"]["account"], account["id"]);
    assert_eq!(cy_here.get("/balance").await.ok()["buckets"], json!([]));
}

#[tokio::test]
async fn an_account_needs_a_name_an_address_of_its_own_and_a_password() {
    let shop = Shop::open().await;
    let visitor = shop.visitor().await;
    for (field, wrong) in
        [("name", " "), ("name", "a\nb"), ("email", "cy"), ("password", "1234567"), ("email", "cy@localhost")]
    {
        let mut ask = cy("cy@mail.example");
        ask[field] = json!(wrong);
        assert_eq!(visitor.post("/account", &ask).await.refusal(), (400, "malformed".into()), "{field} {wrong:?}");
    }
    let mut ask = cy("cy@mail.example");
    ask["region"] = json!("XX");
    assert_eq!(visitor.post("/account", &ask).await.refusal().1, "region");
    let taken = visitor.post("/account", &cy("ADA@demo.example")).await;
    assert_eq!(taken.refusal(), (409, "email_taken".into()));
    assert_eq!(taken.header("set-cookie"), "");
}

#[tokio::test]
async fn who_tries_out_which_addresses_have_accounts_is_stopped() {
    let shop = Shop::open().await;
    let visitor = shop.visitor().await;
    let mut reasons = Vec::new();
    for _ in 0..12 {
        reasons.push(visitor.post("/account", &cy("ada@demo.example")).await.refusal().1);
    }
    assert_eq!(reasons.first().map(String::as_str), Some("email_taken"));
    assert_eq!(reasons.last().map(String::as_str), Some("rate_limited"));
}
