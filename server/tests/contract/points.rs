//! `/points`: what they are, what they become, and becoming it once.

use super::{
    client::{Client, Reply, key},
    shop::Shop,
};
use domain::api::{balance::Bucket, points, redeem};
use reqwest::{Method, RequestBuilder};
use serde_json::{Value, json};
use server::issue::{self, Purpose};

const DAY: i64 = 86_400_000;

fn dollars(minor: i64) -> Value {
    json!({"minor": minor, "currency": "USD"})
}

fn points(minor: i64) -> Value {
    json!({"minor": minor, "currency": "XXX"})
}

impl Client {
    fn conversion(&self, count: i64, worth: &Value, key: &str) -> RequestBuilder {
        let body = json!({"points": count, "worth": worth});
        self.request(Method::POST, "/points/conversions").header("idempotency-key", key).json(&body)
    }

    pub async fn convert(&self, count: i64, worth: i64, key: &str) -> Reply {
        self.send(self.conversion(count, &dollars(worth), key)).await
    }

    /// What is left of each lot of points, soonest to run out first.
    pub async fn points(&self) -> Vec<i64> {
        let balance = self.get("/balance").await.ok();
        let buckets = balance["buckets"].as_array().unwrap().clone();
        let bucket = buckets.into_iter().find(|bucket| bucket["bucket"] == "points");
        let lots = bucket.map_or(Vec::new(), |bucket| bucket["lots"].as_array().unwrap().clone());
        lots.iter().map(|lot| lot["left"]["minor"].as_i64().unwrap()).collect()
    }
}

impl Shop {
    /// A voucher of points, as a code.
    pub async fn voucher(&self, count: &str, expires: Option<&str>) -> String {
        let worth = issue::worth(count, "XXX").unwrap();
        let lines = issue::draw(1, worth, "scrip", expires.map(str::to_owned)).unwrap();
        let purpose = Purpose { bucket: Bucket::Points, categories: vec![] };
        issue::store(&self.app.store, &self.app.settings.secret, &lines, &purpose).await.unwrap();
        lines[0].code.expose().to_owned()
    }

    /// The day in so many days, as codes are issued with.
    fn in_days(&self, days: i64) -> String {
        self.app.clock.now().plus(days * DAY).to_string()[..10].to_owned()
    }
}

#[tokio::test]
async fn points_become_credit_at_the_rate_and_the_rest_stays() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let region = ada.get("/config").await.ok()["regions"][0].clone();
    assert_eq!(region["points"], json!({"points": 100, "worth": dollars(100)}));
    assert_eq!((ada.points().await, ada.available("USD").await), (vec![1_250], 11_240));
    let balance = ada.get("/balance").await.ok();
    assert!(
        balance["totals"].as_array().unwrap().iter().all(|total| total["currency"] != "XXX"),
        "points are no money"
    );

    let once = key();
    let reply = ada.convert(1_200, 1_200, &once).await;
    let done = reply.ok();
    assert_eq!(
        (&done["points"], &done["amount"], &done["bucket"]),
        (&points(1_200), &dollars(1_200), &json!("promotional"))
    );
    assert_eq!((&done["points_left"], &done["balance_after"]), (&points(50), &dollars(12_440)));
    assert_eq!((ada.points().await, ada.available("USD").await), (vec![50], 12_440));
    let _: points::Conversion = serde_json::from_str(&reply.text).unwrap();

    assert_eq!(ada.convert(1_200, 1_200, &once).await.text, reply.text, "the first answer, byte for byte");
    let attempt = ada.get(&format!("/attempts/{once}")).await;
    assert_eq!(attempt.ok(), json!({"state": "converted", "conversion": done}));
    let _: redeem::Attempt = serde_json::from_str(&attempt.text).unwrap();
    assert_eq!(ada.convert(1_100, 1_100, &once).await.refusal(), (422, "attempt_key_reused".into()));

    let source = json!({"kind": "conversion", "id": done["id"], "points": points(1_200)});
    let lines = ada.get("/ledger?limit=2").await.ok()["items"].clone();
    assert!(lines.as_array().unwrap().iter().all(|line| line["source"] == source), "{lines}");
    let amounts: Vec<&Value> = lines.as_array().unwrap().iter().map(|line| &line["amount"]).collect();
    assert!(amounts.contains(&&points(-1_200)) && amounts.contains(&&dollars(1_200)), "{lines}");
    let lots = ada.get("/balance").await.ok()["buckets"].as_array().unwrap().clone();
    let lots = lots.iter().flat_map(|bucket| bucket["lots"].as_array().unwrap().clone());
    let credit: Vec<Value> = lots.filter(|lot| lot["from"] == source).collect();
    assert_eq!((credit.len(), &credit[0]["expires"], &credit[0]["left"]), (1, &Value::Null, &dollars(1_200)));
    shop.verify().await;
}

#[tokio::test]
async fn what_does_not_fit_moves_nothing_and_says_why() {
    let shop = Shop::open().await;
    let (ada, bo) = (shop.ada().await, shop.bo().await);
    for (count, worth) in [(1_250, 1_250), (99, 99), (0, 0), (-100, -100), (i64::MAX, 100)] {
        assert_eq!(ada.convert(count, worth, &key()).await.refusal(), (400, "malformed".into()), "{count}");
    }
    let changed = ada.convert(1_000, 1_100, &key()).await;
    assert_eq!((changed.refusal(), &changed.json()["worth"]), ((409, "rate_changed".into()), &dollars(1_000)));
    let euro = ada.conversion(1_000, &json!({"minor": 1_000, "currency": "EUR"}), &key());
    assert_eq!(ada.send(euro).await.refusal().1, "rate_changed");
    let few = ada.convert(1_300, 1_300, &key()).await;
    assert_eq!((few.refusal(), &few.json()["available"]), ((422, "insufficient_balance".into()), &points(1_250)));
    let none = bo.conversion(100, &json!({"minor": 100, "currency": "EUR"}), &key());
    let none = bo.send(none).await;
    assert_eq!((none.refusal().1, &none.json()["available"]), ("insufficient_balance".into(), &points(0)));
    for code in shop.cards(1, "1880.00", "USD").await {
        ada.redeem(&code, &key()).await.ok();
    }
    let full = ada.convert(1_200, 1_200, &key()).await;
    assert_eq!((full.refusal(), &full.json()["limit"]), ((422, "balance_limit".into()), &dollars(200_000)));
    assert_eq!((ada.points().await, ada.available("USD").await), (vec![1_250], 11_240 + 188_000));
    let unkeyed = ada.post("/points/conversions", &json!({"points": 100, "worth": dollars(100)})).await;
    assert_eq!(unkeyed.refusal(), (400, "malformed".into()));
    shop.verify().await;
}

#[tokio::test]
async fn what_runs_out_first_goes_first_and_what_has_run_out_is_none() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    for (count, days) in [("300", 40), ("400", 10), ("500", 20)] {
        let code = shop.voucher(count, Some(&shop.in_days(days))).await;
        ada.redeem(&code, &key()).await.ok();
    }
    assert_eq!(ada.points().await, [400, 500, 300, 1_250]);
    ada.convert(600, 600, &key()).await.ok();
    assert_eq!(ada.points().await, [300, 300, 1_250], "all of the first, some of the second");
    shop.clock.advance(22 * DAY);
    let few = ada.convert(1_600, 1_600, &key()).await;
    assert_eq!((few.refusal().1, &few.json()["available"]), ("insufficient_balance".into(), &points(1_550)));
    ada.convert(1_500, 1_500, &key()).await.ok();
    assert_eq!(ada.points().await, [50], "what ran out is gone from the page");
    shop.verify().await;
}

#[tokio::test]
async fn a_voucher_is_a_card_that_holds_points() {
    let shop = Shop::open().await;
    let (ada, bo) = (shop.ada().await, shop.bo().await);
    let code = shop.voucher("500", None).await;
    let seen = ada.preview(&code).await.ok();
    assert_eq!(
        (&seen["bucket"], &seen["amount"], &seen["balance_after"]),
        (&json!("points"), &points(500), &points(1_750))
    );
    let receipt = bo.redeem(&code, &key()).await.ok();
    assert_eq!(
        (&receipt["bucket"], &receipt["balance_after"]),
        (&json!("points"), &points(500)),
        "good in every region"
    );
    assert_eq!(bo.get("/balance").await.ok()["totals"].as_array().unwrap().len(), 1);
    let huge = shop.voucher("999000", None).await;
    let refused = ada.redeem(&huge, &key()).await;
    assert_eq!((refused.refusal().1, &refused.json()["limit"]), ("balance_limit".into(), &points(1_000_000)));
    bo.redeem(&huge, &key()).await.ok();

    // Points pay for nothing.
    let before = ada.get("/cart").await.ok()["version"].to_string();
    let body = json!({"code": shop.voucher("500", None).await});
    let laid = ada.request(Method::POST, "/cart/codes").header("if-match", format!("\"{before}\"")).json(&body);
    assert_eq!(ada.send(laid).await.refusal(), (422, "currency_mismatch".into()));
    ada.put("starfall", 1).await;
    let cart = ada.get("/cart").await.ok();
    let paid = cart["quote"]["payments"].as_array().unwrap().clone();
    assert!(paid.iter().all(|payment| payment["amount"]["currency"] == "USD"), "{paid:?}");
    shop.verify().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_many_conversions_at_once_no_more_go_through_than_there_are_points() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let keys: Vec<String> = (0..8).map(|_| key()).collect();
    // Each is sent three times, as if the line were bad.
    let sent = keys.iter().cycle().take(24).cloned().map(|key| {
        let ada = ada.clone();
        tokio::spawn(async move { (ada.convert(300, 300, &key).await, key) })
    });
    let (mut converted, mut refused) = (std::collections::BTreeMap::<String, String>::new(), 0);
    for reply in sent.collect::<Vec<_>>() {
        let (reply, key) = reply.await.unwrap();
        if reply.status == 200 {
            let first = converted.entry(key).or_insert(reply.text.clone());
            assert_eq!(*first, reply.text, "the same answer each time");
        } else {
            assert_eq!(reply.refusal().1, "insufficient_balance");
            refused += 1;
        }
    }
    assert_eq!((converted.len(), refused), (4, 12));
    assert_eq!((ada.points().await, ada.available("USD").await), (vec![50], 11_240 + 1_200));
    shop.verify().await;
}

#[tokio::test]
async fn a_shop_that_is_no_demonstration_has_the_rates_that_are_set() {
    let mut first = Shop::open().await;
    let database = first.app.settings.database.clone();
    first.end().await;
    let regions = server::config::shop(false).regions;
    let plain = Shop::open_with(|settings| {
        (settings.database, settings.demo) = (database, false);
        settings.points = server::points::rates("US:50:2.00", &regions).unwrap();
    });
    let plain = plain.await;
    let (ada, bo) = (plain.ada().await, plain.bo().await);
    let config = ada.get("/config").await.ok();
    assert_eq!(config["regions"][0]["points"], json!({"points": 50, "worth": dollars(200)}));
    assert_eq!(config["regions"][1]["points"], Value::Null, "none was set for it");
    assert_eq!(ada.convert(120, 480, &key()).await.refusal(), (400, "malformed".into()), "no whole steps");
    let done = ada.convert(100, 400, &key()).await.ok();
    assert_eq!((&done["amount"], &done["points_left"]), (&dollars(400), &points(1_150)));
    let euro = bo.conversion(50, &json!({"minor": 200, "currency": "EUR"}), &key());
    assert_eq!(bo.send(euro).await.refusal(), (422, "region".into()));
    plain.verify().await;
}

#[tokio::test]
async fn outside_a_region_with_a_rate_points_are_not_taken() {
    let mut first = Shop::open().await;
    let voucher = first.voucher("500", None).await;
    let database = first.app.settings.database.clone();
    first.end().await;
    let plain = Shop::open_with(|settings| (settings.database, settings.demo) = (database, false)).await;
    let ada = plain.ada().await;
    assert_eq!(ada.get("/config").await.ok()["regions"][0]["points"], Value::Null);
    assert_eq!(ada.convert(100, 100, &key()).await.refusal(), (422, "region".into()));
    assert_eq!(ada.preview(&voucher).await.refusal().1, "currency_mismatch");
}
