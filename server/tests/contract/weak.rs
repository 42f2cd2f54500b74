//! Codes of less than 60 bits: whatever is no success looks the same.

use super::{client::key, shop::Shop};
use serde_json::Value;

#[tokio::test]
async fn nothing_tells_a_weak_code_that_exists_from_one_that_does_not() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let mut bodies = Vec::new();
    let cards = [
        "6006-4927-1830-0155 27182015", // never issued
        "6006-4927-1830-0114 27182011", // never activated
        "6006-4927-1830-0122 27182012", // switched off
        "6006-4927-1830-0130 27182013", // expired
        "6006-4927-1830-0148 27182014", // someone else's
        "6006-4927-1830-0031 27182003", // of another currency
        "6006-4927-1830-0015 99999999", // a good number with a wrong security code
    ];
    for code in cards {
        for redeem in [false, true] {
            let reply = if redeem { ada.redeem(code, &key()).await } else { ada.preview(code).await };
            assert_eq!(reply.refusal(), (422, "code_not_usable".into()), "{code}");
            let mut body = reply.json();
            body["instance"] = Value::Null;
            bodies.push(body);
            shop.clock.advance(3_600_000 * 3);
        }
    }
    assert!(bodies.iter().all(|body| *body == bodies[0]), "{bodies:#?}");
    assert_eq!(bodies[0]["attempts_left"], 9);
}

#[tokio::test]
async fn a_weak_code_in_ones_own_account_is_a_success_again() {
    let shop = Shop::open().await;
    let (ada, bo) = (shop.ada().await, shop.bo().await);
    let code = "6006-4927-1830-0015 27182001";
    let receipt = ada.redeem(code, &key()).await.ok();
    let again = ada.redeem(code, &key()).await.ok();
    assert_eq!((&again["id"], &again["repeated"]), (&receipt["id"], &Value::Bool(true)));
    assert_eq!(ada.preview(code).await.refusal(), (409, "already_in_your_account".into()));
    assert_eq!(bo.redeem(code, &key()).await.refusal(), (422, "code_not_usable".into()));
}

#[tokio::test]
async fn a_partners_code_is_read_in_its_region_alone() {
    let shop = Shop::open().await;
    let (ada, bo) = (shop.ada().await, shop.bo().await);
    assert_eq!(bo.preview("kaffee-pausen").await.ok()["amount"]["minor"], 1_500);
    assert_eq!(ada.preview("KAF-FEE-PAU-SEN").await.refusal().1, "code_not_usable");
}
