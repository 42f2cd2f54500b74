//! `/balance`, `/events`, `/config`.

use super::{client::key, order::card, shop::Shop};
use domain::{
    Currency,
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
    let money = balance.buckets.iter().filter(|bucket| bucket.available.currency == Currency::USD);
    let sum: i64 = money.map(|bucket| bucket.available.minor).sum();
    assert_eq!(sum, 11_240);
    for bucket in &balance.buckets {
        let lots: i64 = bucket.lots.iter().map(|lot| lot.left.minor - lot.held.minor).sum();
        assert_eq!(lots, bucket.available.minor);
    }
    let buckets: Vec<_> = balance.buckets.iter().map(|bucket| bucket.bucket).collect();
    use balance::Bucket::{Gift, Points, Promotional, Refund, Restricted};
    assert_eq!(buckets, [Gift, Refund, Promotional, Restricted, Points]);
    assert_eq!(balance.buckets[3].lots[0].categories, ["apps", "games"]);
    assert_eq!((balance.buckets[4].available.currency, balance.buckets[4].available.minor), (Currency::POINTS, 1_250));
    assert_eq!(balance.totals.len(), 1, "points are no money");
}

#[tokio::test]
async fn of_many_lots_the_first_are_told_and_the_rest_is_asked_for() {
    let shop = Shop::open().await;
    let bo = shop.bo().await;
    let gift = |balance: &balance::Balance| {
        balance.buckets.iter().find(|bucket| bucket.bucket == balance::Bucket::Gift).unwrap().clone()
    };
    let own = gift(&serde_json::from_str(&bo.get("/balance").await.text).unwrap());
    assert_eq!(own.more, None);
    for days in [30, 10, 20] {
        let expires = shop.clock.now().plus(days * 86_400_000).to_string()[..10].to_owned();
        for code in shop.cards_until(40, "0.10", "EUR", Some(expires)).await {
            bo.redeem(&code, &key()).await.ok();
        }
    }
    for code in shop.cards(7, "0.20", "EUR").await {
        bo.redeem(&code, &key()).await.ok();
    }
    bo.put("wool-throw", 3).await;
    let held = bo.buy(Some(card("4000002760003184", false))).await.ok();
    assert_eq!(held["state"]["state"], "challenge", "something is set aside");

    let balance: balance::Balance = serde_json::from_str(&bo.get("/balance").await.text).unwrap();
    let gift = gift(&balance);
    let free = |lots: &[balance::Lot]| lots.iter().map(|lot| lot.left.minor - lot.held.minor).sum::<i64>();
    let more = gift.more.clone().unwrap();
    let in_all = own.lots.len() + 127;
    assert_eq!((gift.lots.len(), more.count as usize), (50, in_all - 50));
    assert_eq!(free(&gift.lots) + more.available.minor, gift.available.minor);
    let sum: i64 = balance.buckets.iter().map(|bucket| bucket.available.minor).sum();
    assert_eq!(sum, balance.totals[0].available.minor);
    assert!(balance.totals[0].held.minor > 0);

    let (mut all, mut next) = (gift.lots.clone(), Some(more.next));
    while let Some(cursor) = next {
        let page = bo.get(&format!("/balance/lots?bucket=gift&limit=30&cursor={cursor}")).await;
        let page: balance::Lots = serde_json::from_str(&page.text).unwrap();
        assert!(!page.items.is_empty() && page.items.len() <= 30);
        all.extend(page.items);
        next = page.next;
    }
    assert_eq!((all.len(), free(&all)), (in_all, gift.available.minor));
    let order = |lot: &balance::Lot| (lot.expires.unwrap_or(domain::Time(i64::MAX)), lot.since, lot.id.clone());
    assert!(all.windows(2).all(|two| order(&two[0]) < order(&two[1])), "as they are spent, and none twice");
    let first: balance::Lots =
        serde_json::from_str(&bo.get("/balance/lots?bucket=gift&currency=EUR").await.text).unwrap();
    assert_eq!(first.items, gift.lots);

    shop.clock.advance(11 * 86_400_000);
    let left: balance::Lots = serde_json::from_str(&bo.get("/balance/lots?bucket=gift&limit=500").await.text).unwrap();
    all.retain(|lot| lot.expires.is_none_or(|at| at > shop.clock.now()));
    let ids = |lots: &[balance::Lot]| lots.iter().map(|lot| lot.id.clone()).collect::<Vec<_>>();
    assert_eq!((ids(&left.items), left.next), (ids(&all), None), "what ran out is none of them");
    let none = bo.get("/balance/lots?bucket=gift&currency=USD").await.ok();
    assert_eq!(none, json!({"items": [], "next": null}));
    for bad in ["", "?bucket=money", "?bucket=gift&cursor=x", "?bucket=gift&cursor=1_2", "?bucket=gift&currency=eur"] {
        assert_eq!(bo.get(&format!("/balance/lots{bad}")).await.refusal(), (400, "malformed".into()), "{bad}");
    }
    assert_eq!(shop.visitor().await.get("/balance/lots?bucket=gift").await.refusal().0, 401);
}

#[tokio::test]
async fn what_can_be_spent_what_is_held_and_what_ran_out_is_what_the_history_ends_with() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    ada.put("wool-throw", 2).await;
    let held = ada.buy(Some(card("4000002760003184", false))).await.ok();
    assert_eq!(held["state"]["state"], "challenge");
    assert!(ada.get("/balance").await.ok()["totals"][0]["held"]["minor"].as_i64().unwrap() > 0);
    for days in [0, 6] {
        shop.clock.advance(days * 86_400_000);
        let total = ada.get("/balance").await.ok()["totals"][0].clone();
        let part = |name: &str| total[name]["minor"].as_i64().unwrap();
        let lines = ada.get("/ledger").await.ok()["items"].clone();
        let newest = lines.as_array().unwrap().iter().find(|line| line["after"]["currency"] == "USD").unwrap().clone();
        assert_eq!(newest["after"]["minor"], part("available") + part("held") + part("run_out"), "{total}");
        assert_eq!(part("run_out") > 0, days > 0, "{total}");
    }
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
    // On PostgreSQL there is no such file.
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
