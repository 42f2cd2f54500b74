//! The servers of `docs/examples`, run as they stand: each mints a token, and hears of what was redeemed with it.

use scrip_tests::house::{
    at,
    program::{Program, free_port},
    shop::Shop,
    until,
};
use serde_json::{Value, json};
use std::process::Command;

async fn a_storefront_keeps_its_baskets(program: &str, file: &str) {
    let shop = Shop::open().await;
    let own = format!("http://127.0.0.1:{}", free_port());
    let mut command = Command::new(program);
    command.arg(at("docs/examples").join(file)).env("OWN", &own);
    command.env("SCRIP_SHOP", shop.address()).env("SCRIP_MERCHANT_KEY", "sk_demo").env("NO_PROXY", "*");
    let _server = Program::start(&mut command, &shop.folder().join("storefront.log"));
    let http = reqwest::Client::builder().no_proxy().build().expect("a client without conditions");
    let get =
        async |path: &str| -> Option<Value> { http.get(format!("{own}{path}")).send().await.ok()?.json().await.ok() };
    let minted = until(file, async || get("/token?basket=b-1").await).await;
    let token = minted["token"].as_str().expect("a token");

    let code = shop.one_code();
    let redeem = || {
        let request = http.post(format!("{}/api/v1/redemptions", shop.address())).header("scrip-token", token);
        request.header("idempotency-key", "0b5f2f9e-5f3c-4c46-9c3f-0d2a9c0a1b11").json(&json!({ "code": code }))
    };
    for _ in 0..2 {
        assert_eq!(redeem().send().await.expect("the shop answers").status(), 200);
    }
    until("the storefront to hear of it", async || {
        (get("/credit?basket=b-1").await? == json!({ "minor": 2_500 })).then_some(())
    })
    .await;

    // What the shop did not sign is none of its calls.
    let forged =
        json!({ "id": "x", "type": "redeemed", "cart": "b-1", "amount": { "minor": 9_900, "currency": "USD" } });
    let call = http.post(format!("{own}/scrip")).header("scrip-time", "1").header("scrip-signature", "00".repeat(32));
    assert_eq!(call.json(&forged).send().await.expect("it answers").status(), 401);
    assert_eq!(get("/credit?basket=b-1").await, Some(json!({ "minor": 2_500 })));
}

#[tokio::test]
async fn the_example_in_javascript_keeps_its_baskets() {
    a_storefront_keeps_its_baskets("node", "backend.mjs").await;
}

#[tokio::test]
async fn the_example_in_python_keeps_its_baskets() {
    a_storefront_keeps_its_baskets("python3", "backend.py").await;
}
