//! The demonstration: every refusal by hand, and the list that says how.

use super::{client::key, shop::Shop};
use domain::{Currency, Money};
use scrip_contract::repository;
use server::{issuer, seed};
use std::fs::read_to_string;

#[tokio::test]
async fn every_code_of_the_list_does_what_the_list_says() {
    let shop = Shop::open().await;
    let (ada, bo) = (shop.ada().await, shop.bo().await);
    for code in seed::codes() {
        let who = if code.what.contains("(Bo)") { &bo } else { &ada };
        let (preview, redeemed) = (who.preview(&code.text).await, who.redeem(&code.text, &key()).await);
        match code.does.strip_prefix("adds ") {
            Some(worth) => {
                let amount = redeemed.ok()["amount"].clone();
                assert_eq!(preview.ok()["amount"], amount);
                let amount: Money = serde_json::from_value(amount).unwrap();
                let unit = if amount.currency == Currency::POINTS { "points" } else { amount.currency.as_str() };
                assert!(worth.starts_with(&format!("{amount} {unit}")), "{}", code.what);
            }
            None => {
                assert_eq!(preview.refusal().1, code.does, "{}", code.what);
                if code.does == "already_in_your_account" {
                    assert_eq!(redeemed.ok()["repeated"], true);
                } else {
                    assert_eq!(redeemed.refusal().1, code.does, "{}", code.what);
                }
            }
        }
        shop.clock.advance(10_000);
        if code.does == "code_not_usable" {
            shop.clock.advance(3_600_000);
        }
    }
    shop.verify().await;
}

#[tokio::test]
async fn the_list_in_the_documents_is_the_list_that_is_printed() {
    let written = read_to_string(repository("docs/demo.md")).unwrap();
    for list in [seed::list(), seed::promo_list().unwrap(), issuer::demo::list()] {
        assert!(written.contains(&format!("```text\n{list}```")), "docs/demo.md differs from `demo codes`");
    }
}

#[tokio::test]
async fn seeding_again_changes_nothing_and_revives_no_spent_card() {
    let mut first = Shop::open().await;
    let database = first.app.settings.database.clone();
    let ada = first.ada().await;
    let receipt = ada.redeem("CARD-25A7-7777-7P19", &key()).await.ok();
    first.end().await;
    let second = Shop::open_with(|settings| settings.database = database).await;
    let ada = second.ada().await;
    assert_eq!(ada.available("USD").await, 13_740);
    assert_eq!(ada.redeem("CARD-25A7-7777-7P19", &key()).await.ok()["id"], receipt["id"]);
    second.verify().await;
}

#[tokio::test]
async fn outside_a_demonstration_no_code_is_special() {
    let first = Shop::open().await;
    let database = first.app.settings.database.clone();
    let plain = Shop::open_with(|settings| (settings.database, settings.demo) = (database, false)).await;
    let ada = plain.ada().await;
    assert_eq!(ada.preview("TEST-REST-7777-79RM").await.refusal().1, "code_not_usable");
    assert_eq!(ada.get("/config").await.ok()["features"]["demo"], false);
}
