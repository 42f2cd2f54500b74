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
