//! `/balance`, `/ledger`, `/events`, `/config`.

use super::{client::key, shop::Shop};
use domain::{
    Time,
    api::{balance, config, redeem},
};
use serde_json::{Value, json};
use std::time::Duration;

#[tokio::test]
async fn the_balance_adds_up_and_is_spent_soonest_to_expire_first() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let text = ada.get("/balance").await.text;
    let balance: balance::Balance = serde_json::from_str(&text).unwrap();
    assert_eq!(balance.totals[0].available.minor, 11_240);
    let sum: i64 = balance.buckets.iter().map(|bucket| bucket.available.minor).sum();
    assert_eq!(sum, 11_240);
    for bucket in &balance.buckets {
        let lots: i64 = bucket.lots.iter().map(|lot| lot.left.minor - lot.held.minor).sum();
        assert_eq!(lots, bucket.available.minor);
    }
    let buckets: Vec<_> = balance.buckets.iter().map(|bucket| bucket.bucket).collect();
    use balance::Bucket::{Gift, Promotional, Refund, Restricted};
    assert_eq!(buckets, [Gift, Refund, Promotional, Restricted]);
    assert_eq!(balance.buckets[3].lots[0].categories, ["apps", "games"]);
}

#[tokio::test]
async fn what_ran_out_is_not_available() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    shop.clock.advance(6 * 86_400_000);
    assert_eq!(ada.available("USD").await, 10_000);
    let code = shop.cards(1, "5.00", "USD").await.remove(0);
    assert_eq!(ada.preview(&code).await.ok()["balance_after"]["minor"], 10_500);
    assert_eq!(ada.redeem(&code, &key()).await.ok()["balance_after"]["minor"], 10_500);
    assert_eq!(ada.available("USD").await, 10_500);
}

#[tokio::test]
async fn the_history_is_newest_first_and_each_line_follows_from_the_one_before() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    for code in shop.cards(20, "1.00", "USD").await {
        ada.redeem(&code, &key()).await.ok();
    }
    let (mut lines, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = ada.get(&format!("/ledger?limit=7{cursor}")).await.ok();
        lines.extend(page["items"].as_array().unwrap().clone());
        match page["next"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => break,
        }
    }
    assert_eq!(lines.len(), 25);
    assert_eq!(lines[0]["after"]["minor"], 13_240);
    let minor = |line: &Value, field: &str| line[field]["minor"].as_i64().unwrap();
    // As a time: a whole second is written without its thousandths, and would come last as a text.
    let at = |line: &Value| line["at"].as_str().unwrap().parse::<Time>().unwrap();
    for pair in lines.windows(2) {
        assert_eq!(minor(&pair[0], "after"), minor(&pair[1], "after") + minor(&pair[0], "amount"));
        assert!(at(&pair[0]) >= at(&pair[1]));
    }
    assert_eq!(minor(&lines[24], "after"), minor(&lines[24], "amount"));
}

#[tokio::test]
async fn the_history_is_searched_by_bucket_time_last_four_and_amount() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let found = |query: &'static str| {
        let ada = ada.clone();
        async move {
            let items = ada.get(&format!("/ledger?{query}")).await.ok()["items"].clone();
            items.as_array().unwrap().iter().map(|line| line["amount"]["minor"].as_i64().unwrap()).collect::<Vec<_>>()
        }
    };
    assert_eq!(found("bucket=restricted").await, [1_500]);
    assert_eq!(found("q=7kyj").await, [2_500]);
    assert_eq!(found("q=12.40").await, [1_240]);
    assert_eq!(found("q=opening").await, [1_000]);
    assert!(found("q=%25").await.is_empty(), "a wildcard is a letter like any other");
    assert!(found("q=_____").await.is_empty());
    assert_eq!(found("q=").await.len(), 5);
    assert!(found("to=2020-01-01T00:00:00Z").await.is_empty());
    assert_eq!(found("from=2020-01-01T00:00:00Z&limit=2").await, [1_240, 2_500]);
}

#[tokio::test]
async fn nobody_sees_anothers_balance() {
    let shop = Shop::open().await;
    let (ada, bo) = (shop.ada().await, shop.bo().await);
    assert_eq!(bo.available("USD").await, 0);
    assert_eq!(bo.get("/balance").await.ok()["totals"][0]["currency"], "EUR");
    let (hers, his) = (ada.get("/ledger").await.ok(), bo.get("/ledger").await.ok());
    let ids =
        |page: &Value| page["items"].as_array().unwrap().iter().map(|line| line["id"].clone()).collect::<Vec<_>>();
    assert!(ids(&hers).iter().all(|id| !ids(&his).contains(id)));
}

#[tokio::test]
async fn a_redemption_anywhere_is_heard_within_a_second() {
    let shop = Shop::open().await;
    let (here, there, bo) = (shop.ada().await, shop.ada().await, shop.bo().await);
    let before = here.get("/balance").await.ok()["version"].as_u64().unwrap();
    let mut hers = here.request(reqwest::Method::GET, "/events").send().await.unwrap();
    let mut his = bo.request(reqwest::Method::GET, "/events").send().await.unwrap();
    assert_eq!(hers.headers()["content-type"], "text/event-stream");
    assert_eq!(hers.chunk().await.unwrap().unwrap(), ": hello\n\n");
    assert_eq!(his.chunk().await.unwrap().unwrap(), ": hello\n\n");

    let code = shop.cards(1, "25.00", "USD").await.remove(0);
    there.redeem(&code, &key()).await.ok();
    let heard = tokio::time::timeout(Duration::from_secs(1), hers.chunk()).await.unwrap().unwrap().unwrap();
    let expected = format!("event: balance\ndata: {{\"version\":{}}}\n\n", before + 1);
    assert_eq!(heard, expected);
    assert_eq!(here.get("/balance").await.ok()["version"], before + 1);
    assert!(tokio::time::timeout(Duration::from_millis(200), his.chunk()).await.is_err(), "Bo hears nothing");

    there.redeem(&code, &key()).await.ok();
    assert!(tokio::time::timeout(Duration::from_millis(200), hers.chunk()).await.is_err(), "nothing moved");
}

#[tokio::test]
async fn who_is_signed_out_elsewhere_hears_of_it_and_no_more() {
    let shop = Shop::open().await;
    let (here, there) = (shop.ada().await, shop.ada().await);
    let mut line = there.request(reqwest::Method::GET, "/events").send().await.unwrap();
    line.chunk().await.unwrap();
    let sessions = here.get("/sessions").await.ok();
    let other = sessions.as_array().unwrap().iter().find(|session| session["this"] == false).unwrap()["id"].clone();
    here.delete(&format!("/sessions/{}", other.as_str().unwrap())).await;
    assert_eq!(line.chunk().await.unwrap().unwrap(), "event: signed_out\ndata: {}\n\n");
    assert!(line.chunk().await.unwrap().is_none());
}

#[tokio::test]
async fn the_server_ends_while_somebody_listens() {
    let mut shop = Shop::open().await;
    let ada = shop.ada().await;
    let mut line = ada.request(reqwest::Method::GET, "/events").send().await.unwrap();
    line.chunk().await.unwrap();
    tokio::time::timeout(Duration::from_secs(5), shop.end()).await.unwrap();
    assert!(line.chunk().await.unwrap().is_none());
    let log = shop.folder.path().join("scrip.db-wal");
    assert!(std::fs::metadata(log).map_or(0, |file| file.len()) == 0, "everything is in the database file");
}

#[tokio::test]
async fn the_apps_types_read_every_answer() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let config: config::Config = serde_json::from_str(&ada.get("/config").await.text).unwrap();
    assert_eq!((config.regions.len(), config.features.demo), (2, true));
    assert_eq!(config.profiles_of(Some("DE")).len(), 4);
    let code = shop.cards(1, "25.00", "USD").await.remove(0);
    let _: redeem::Preview = serde_json::from_str(&ada.preview(&code).await.text).unwrap();
    let receipt: redeem::Receipt = serde_json::from_str(&ada.redeem(&code, &key()).await.text).unwrap();
    assert_eq!(json!(receipt.status), "done");
}
