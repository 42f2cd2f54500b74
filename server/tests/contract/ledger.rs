//! `/ledger`: the history in pages, at any place, and what is found in it.

use super::{
    client::{Client, key},
    order::{APPROVE, card},
    shop::Shop,
};
use domain::Time;
use reqwest::Method;
use serde_json::{Value, json};

impl Client {
    /// The lines that a query finds, newest first.
    async fn history(&self, query: &str) -> Vec<Value> {
        self.get(&format!("/ledger?limit=500&{query}")).await.ok()["items"].as_array().unwrap().clone()
    }

    /// What moved in them, in minor units.
    async fn found(&self, query: &str) -> Vec<i64> {
        self.history(query).await.iter().map(|line| minor(line, "amount")).collect()
    }
}

fn minor(line: &Value, field: &str) -> i64 {
    line[field]["minor"].as_i64().unwrap()
}

/// Ada, with so many more cards of a dollar.
async fn with_cards(shop: &Shop, count: usize) -> Client {
    let ada = shop.ada().await;
    for code in shop.cards(count, "1.00", "USD").await {
        ada.redeem(&code, &key()).await.ok();
        shop.clock.advance(1);
    }
    ada
}

#[tokio::test]
async fn the_history_is_newest_first_and_each_line_follows_from_the_one_before() {
    let shop = Shop::open().await;
    let ada = with_cards(&shop, 20).await;
    let (mut lines, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = ada.get(&format!("/ledger?limit=7{cursor}")).await.ok();
        assert_eq!(page["total"], if cursor.is_empty() { json!(26) } else { json!(null) });
        lines.extend(page["items"].as_array().unwrap().clone());
        match page["next"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => break,
        }
    }
    assert_eq!(lines.len(), 26);
    // As a time: a whole second is written without its thousandths, and would come last as a text.
    let at = |line: &Value| line["at"].as_str().unwrap().parse::<Time>().unwrap();
    assert!(lines.windows(2).all(|pair| at(&pair[0]) >= at(&pair[1])));
    for currency in ["USD", "XXX"] {
        let of: Vec<&Value> = lines.iter().filter(|line| line["amount"]["currency"] == currency).collect();
        for pair in of.windows(2) {
            assert_eq!(minor(pair[0], "after"), minor(pair[1], "after") + minor(pair[0], "amount"));
        }
        assert_eq!(minor(of[of.len() - 1], "after"), minor(of[of.len() - 1], "amount"));
    }
    assert_eq!(minor(&lines[0], "after"), 13_240);
}

#[tokio::test]
async fn a_page_begins_wherever_it_is_asked_for() {
    let shop = Shop::open().await;
    let ada = with_cards(&shop, 20).await;
    let all = ada.history("").await;
    for (offset, limit) in [(0, 3), (7, 5), (24, 2), (25, 500), (26, 1), (4_000, 9), (0, 500)] {
        let page = ada.get(&format!("/ledger?offset={offset}&limit={limit}")).await.ok();
        let (from, to) = (offset.min(26), (offset + limit).min(26));
        assert_eq!(page["items"].as_array().unwrap(), &all[from..to], "{offset} {limit}");
        assert_eq!((&page["total"], page["next"].is_string()), (&json!(26), to < 26), "{offset} {limit}");
    }
    let some = ada.get("/ledger?offset=2&limit=3&q=1.00").await.ok();
    assert_eq!((some["items"].as_array().unwrap(), &some["total"]), (&all[2..5].to_vec(), &json!(20)));
    let then = some["next"].as_str().unwrap();
    assert_eq!(ada.history(&format!("cursor={then}&q=1.00")).await, all[5..20]);
    let none = ada.get("/ledger?offset=20&q=1.00").await.ok();
    assert_eq!((&none["items"], &none["total"], &none["next"]), (&json!([]), &json!(20), &json!(null)));
    for bad in ["offset=-1", "offset=x", "offset=9223372036854775808", "cursor=x", "limit=x", "from=yesterday"] {
        assert_eq!(ada.get(&format!("/ledger?{bad}")).await.refusal(), (400, "malformed".into()), "{bad}");
    }
    let both = ada.get(&format!("/ledger?offset=1&cursor={then}")).await;
    assert_eq!(both.refusal(), (400, "malformed".into()), "from two places at once");
}

#[tokio::test]
async fn the_history_is_filtered_by_bucket_and_time() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    assert_eq!(ada.found("bucket=restricted").await, [1_500]);
    assert_eq!(ada.found("bucket=points").await, [1_250]);
    assert!(ada.found("to=2020-01-01T00:00:00Z").await.is_empty());
    let all = ada.history("from=2020-01-01T00:00:00Z").await;
    assert_eq!(all.len(), 6);
    let at = |nth: usize| all[nth]["at"].as_str().unwrap();
    let between = format!("from={}&to={}", at(3), at(1));
    assert_eq!(ada.history(&between).await, all[2..4], "from then, and before then");
    let page = ada.get(&format!("/ledger?limit=1&{between}")).await.ok();
    let next = page["next"].as_str().unwrap();
    assert_eq!(
        (&page["total"], ada.history(&format!("cursor={next}&{between}")).await),
        (&json!(2), all[3..4].to_vec())
    );
}

/// The newest line of an order by which value left.
async fn paid(ada: &Client, order: &str) -> i64 {
    let lines = ada.history("").await;
    let of = lines.iter().filter(|line| line["source"] == json!({"kind": "order", "id": order}));
    of.map(|line| minor(line, "amount")).find(|amount| *amount < 0).unwrap()
}

#[tokio::test]
async fn a_line_is_found_by_what_a_shopper_knows_of_it() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    for (query, found) in [
        ("7kyj", vec![2_500]),
        ("Gift card ••••7KYJ", vec![2_500]),
        ("12.40", vec![1_240]),
        ("-12,40", vec![1_240]),
        ("$12.40", vec![1_240]),
        ("opening", vec![1_000]),
        ("Points", vec![1_250]),
        ("%", vec![]),
        ("_____", vec![]),
        ("'; --", vec![]),
        ("nothing like it", vec![]),
    ] {
        let query = reqwest::Url::parse_with_params("http://x/", [("q", query)]).unwrap();
        assert_eq!(ada.found(query.query().unwrap()).await, found, "{query}");
    }
    assert_eq!(ada.found("q=").await.len(), 6);
    assert_eq!(ada.found("q=gift%20card").await.len(), 5, "all that a card brought, points too");
    assert_eq!(ada.found("q=1250").await, [1_250], "points are found by their number");
}

#[tokio::test]
async fn what_an_order_moved_is_found_by_its_number_its_kind_and_its_promo() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let first = {
        ada.put("chef-knife", 1).await;
        ada.buy(None).await.ok()
    };
    let number = first["id"].as_str().unwrap();
    let amount = paid(&ada, number).await;
    for q in [number.to_owned(), number.to_lowercase(), number.replace('-', ""), format!("Order%20{number}")] {
        assert!(ada.found(&format!("q={q}")).await.contains(&amount), "{q}");
    }
    let cancel = ada.request(Method::POST, &format!("/orders/{number}/cancel")).header("idempotency-key", key());
    ada.send(cancel.json(&json!({"lines": []}))).await.ok();
    let lines = ada.history("q=refund").await;
    assert!(!lines.is_empty() && lines.iter().all(|line| minor(line, "amount") > 0));
    assert!(lines.iter().all(|line| line["source"] == json!({"kind": "order", "id": number})));
    let all = ada.history(&format!("q={number}")).await;
    assert_eq!(all.iter().map(|line| minor(line, "amount")).sum::<i64>(), 0, "what left came back");

    ada.put("gift-card-50", 1).await;
    ada.lay("GIFT50").await;
    let second = ada.buy(Some(card(APPROVE, false))).await.ok();
    let credit = ada.history("q=credit").await;
    assert_eq!((credit.len(), &credit[0]["source"]["kind"]), (1, &json!("promo")));
    let name = credit[0]["source"]["name"].as_str().unwrap().to_uppercase();
    assert_eq!(ada.history(&format!("q={name}")).await, credit);
    assert_eq!(ada.history(&format!("q={}", second["id"].as_str().unwrap())).await, credit);
    shop.verify().await;
}

#[tokio::test]
async fn every_line_opens_to_where_its_value_came_from_or_went() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    ada.put("chef-knife", 1).await;
    ada.lay(&shop.cards(1, "10.00", "USD").await.remove(0)).await;
    ada.buy(None).await.ok();
    let convert = ada.request(Method::POST, "/points/conversions").header("idempotency-key", key());
    let convert = convert.json(&json!({"points": 500, "worth": {"minor": 500, "currency": "USD"}}));
    let conversion = ada.send(convert).await.ok();
    let lines = ada.history("").await;
    let mut kinds: Vec<&str> = lines.iter().map(|line| line["source"]["kind"].as_str().unwrap()).collect();
    for line in &lines {
        let (source, id) = (&line["source"], line["id"].as_str().unwrap());
        match source["kind"].as_str().unwrap() {
            "card" => {
                let receipt = ada.get(&format!("/redemptions/{id}")).await.ok();
                assert_eq!((&receipt["card"], &receipt["amount"]), (&source["id"], &line["amount"]));
            }
            "order" => drop(ada.get(&format!("/orders/{}", source["id"].as_str().unwrap())).await.ok()),
            "conversion" => assert_eq!((&source["id"], &source["points"]), (&conversion["id"], &conversion["points"])),
            "opening" => assert_eq!(source, &json!({"kind": "opening"})),
            other => panic!("{other} is new"),
        }
    }
    kinds.sort_unstable();
    kinds.dedup();
    assert_eq!(kinds, ["card", "conversion", "opening", "order"]);
    assert_eq!(ada.found("q=conversion").await, [500, -500, 1_250], "and what else is of points");
    shop.verify().await;
}

#[tokio::test]
async fn an_amount_is_found_in_every_currency_of_the_account() {
    let shop = Shop::open().await;
    let (ada, bo) = (shop.ada().await, shop.bo().await);
    let euro = shop.cards(1, "12.40", "EUR").await.remove(0);
    bo.redeem(&euro, &key()).await.ok();
    assert_eq!(bo.found("q=12,40%20%E2%82%AC").await, [1_240]);
    assert_eq!(bo.found("q=%2412.40").await, Vec::<i64>::new(), "dollars Bo has none");
    assert_eq!(ada.found("q=12.40").await, [1_240]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_line_is_told_after_the_one_that_it_followed_whatever_the_clock_of_its_server_says() {
    let ahead = Shop::open().await;
    ahead.clock.advance(60_000);
    let behind = Shop::open_with(|settings| settings.database = ahead.app.settings.database.clone()).await;
    let ada = ahead.ada().await;
    for (nth, code) in ahead.cards(6, "1.00", "USD").await.into_iter().enumerate() {
        let there = if nth % 2 == 0 { &ahead } else { &behind };
        ada.at(&there.base).redeem(&code, &key()).await.ok();
    }
    behind.verify().await;
    let after: Vec<i64> = ada.history("").await[..6].iter().map(|line| minor(line, "after")).collect();
    assert!(after.is_sorted_by(|newer, older| *newer == older + 100), "{after:?}");
}
