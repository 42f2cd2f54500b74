//! `/merchant/promos`, `/promotions`, files of promos, and limits under pressure.

use super::{
    client::{Client, Reply},
    program::{Program, text, write},
    shop::Shop,
};
use domain::{Currency, Money};
use reqwest::Method;
use serde_json::{Value, json};

pub fn promo(id: &str, code: &str) -> Value {
    json!({"id": id, "code": code, "name": "A tenth off", "class": "order",
        "discount": {"kind": "percent", "basis_points": 1_000}, "announced": true})
}

pub async fn merchant(client: &Client, method: Method, path: &str, body: &Value) -> Reply {
    let request = client.request(method, path).header("authorization", "Bearer sk_demo");
    client.send(if body.is_null() { request } else { request.json(body) }).await
}

#[tokio::test]
async fn a_merchant_issues_changes_and_ends_promos() {
    let shop = Shop::open().await;
    let client = shop.visitor().await;
    let issued = merchant(&client, Method::POST, "/merchant/promos", &promo("tenth", "TENTH")).await.ok();
    assert_eq!((&issued["used"], &issued["spent"], &issued["code"]), (&json!(0), &json!(null), &json!("TENTH")));
    let guest = client.clone().with_cart("cast-iron-pan", 1).await;
    assert_eq!(guest.lay("tenth").await["quote"]["discounts"]["minor"], 380);
    let announced = client.get("/promotions").await.ok();
    let is_tenth = |promo: &Value| promo["id"] == "tenth";
    assert!(announced["items"].as_array().unwrap().iter().any(is_tenth));
    assert!(announced["items"].as_array().unwrap().iter().all(|promo| promo["customers"].is_null()));

    let mut changed = promo("tenth", "TENTH");
    changed["discount"]["basis_points"] = json!(2_000);
    changed["budget"] = json!({"minor": 500, "currency": "USD"});
    let written = merchant(&client, Method::PUT, "/merchant/promos/tenth", &changed).await.ok();
    assert_eq!(written["spent"], json!({"minor": 0, "currency": "USD"}));
    assert_eq!(guest.get("/cart").await.ok()["quote"]["codes"][0]["state"]["reason"]["reason"], "budget_spent");
    changed["budget"] = json!(null);
    merchant(&client, Method::PUT, "/merchant/promos/tenth", &changed).await.ok();
    assert_eq!(guest.get("/cart").await.ok()["quote"]["discounts"]["minor"], 760);

    let ended = merchant(&client, Method::POST, "/merchant/promos/tenth/end", &Value::Null).await.ok();
    assert_eq!(guest.get("/cart").await.ok()["quote"]["codes"][0]["state"]["reason"]["reason"], "expired");
    shop.clock.advance(1_000);
    let again = merchant(&client, Method::POST, "/merchant/promos/tenth/end", &Value::Null).await.ok();
    assert_eq!(again["when"], ended["when"], "one that is over stays so");
    assert!(!client.get("/promotions").await.ok()["items"].as_array().unwrap().iter().any(is_tenth));
    let listed = merchant(&client, Method::GET, "/merchant/promos", &Value::Null).await.ok();
    let tenth = listed["items"].as_array().unwrap().iter().find(|promo| is_tenth(promo)).unwrap();
    assert_eq!(tenth, &again);
}

#[tokio::test]
async fn who_has_not_the_key_is_not_the_merchant() {
    let shop = Shop::open().await;
    let client = shop.visitor().await;
    for key in
        [None, Some("sk_demo"), Some("Bearer sk_dem"), Some("Bearer sk_demo2"), Some("Basic sk_demo"), Some("Bearer ")]
    {
        let request = client.request(Method::GET, "/merchant/promos");
        let request = key.iter().fold(request, |request, key| request.header("authorization", *key));
        assert_eq!(client.send(request).await.refusal(), (401, "sign_in_required".into()), "{key:?}");
    }
    let plain = Shop::open_with(|settings| (settings.demo, settings.merchant) = (false, None)).await;
    let refused = merchant(&plain.visitor().await, Method::GET, "/merchant/promos", &Value::Null).await;
    assert_eq!(refused.refusal().0, 401);
}

#[tokio::test]
async fn what_is_no_promo_or_looks_like_another_is_refused() {
    let shop = Shop::open().await;
    let client = shop.visitor().await;
    let with = |field: &str, value: Value| {
        let mut new = promo("x", "XXXX");
        new[field] = value;
        new
    };
    for new in [
        with("id", json!("")),
        with("id", json!("Not A Word")),
        with("code", json!("no spaces")),
        with("code", json!("ab")),
        with("name", json!("")),
        with("discount", json!({"kind": "percent", "basis_points": 10_001})),
        with("discount", json!({"kind": "fixed", "amounts": []})),
        with("discount", json!({"kind": "per_item", "amounts": [{"minor": 1, "currency": "USD"}]})),
        with("when", json!({"from": "2027-01-02T00:00:00Z", "until": "2027-01-01T00:00:00Z"})),
        with("usage_limit", json!(0)),
        with("needs", json!({"min_spend": [{"minor": -1, "currency": "USD"}]})),
        with("customers", json!(["ada"])),
        with("class", json!("cart")),
    ] {
        let refused = merchant(&client, Method::POST, "/merchant/promos", &new).await;
        assert_eq!(refused.refusal(), (400, "malformed".into()), "{new}");
    }
    for (id, code) in [("new", "SPR1NG15"), ("new", "SPRING15"), ("new", "SPRING-15"), ("spring15", "FRESHCODE")] {
        let refused = merchant(&client, Method::POST, "/merchant/promos", &promo(id, code)).await;
        assert_eq!(refused.refusal(), (422, "duplicate_in_batch".into()), "{id} {code}");
    }
    let put = merchant(&client, Method::PUT, "/merchant/promos/spring15", &promo("spring15", "TEN0FF")).await;
    assert_eq!(put.refusal(), (422, "duplicate_in_batch".into()));
    let put = merchant(&client, Method::PUT, "/merchant/promos/none", &promo("none", "FRESHCODE")).await;
    assert_eq!(put.refusal(), (404, "not_found".into()));
    let put = merchant(&client, Method::PUT, "/merchant/promos/none", &promo("other", "FRESHCODE")).await;
    assert_eq!(put.refusal(), (400, "malformed".into()));
    let end = merchant(&client, Method::POST, "/merchant/promos/none/end", &Value::Null).await;
    assert_eq!(end.refusal(), (404, "not_found".into()));
}

/// Twenty orders at once, of two accounts, and how many of them used a promo.
async fn rush(shop: &Shop, promo: &'static str, saved: i64) -> usize {
    let sent: Vec<_> = (0..20)
        .map(|nth| {
            let store = shop.app.store.clone();
            tokio::spawn(async move {
                let used = store.write(move |tx| {
                    Box::pin(async move {
                        let (account, order) = (["ada", "bo"][nth % 2], format!("order {nth}"));
                        Ok(tx.use_promo(promo, account, &order, Money::new(saved, Currency::USD)).await?)
                    })
                });
                used.await.unwrap()
            })
        })
        .collect();
    let mut used = 0;
    for reply in sent {
        used += usize::from(reply.await.unwrap());
    }
    used
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn limits_and_budgets_hold_in_a_rush_and_uses_are_given_back_once() {
    let shop = Shop::open().await;
    let client = shop.visitor().await;
    for (id, limit, value, expected) in [
        ("limited", "usage_limit", json!(1), 1),
        ("each-once", "customer_limit", json!(1), 2),
        ("moneyed", "budget", json!({"minor": 1_000, "currency": "USD"}), 3),
        ("free", "announced", json!(true), 20),
    ] {
        let mut new = promo(id, &id.to_uppercase());
        new[limit] = value;
        merchant(&client, Method::POST, "/merchant/promos", &new).await.ok();
        assert_eq!(rush(&shop, Box::leak(id.to_owned().into_boxed_str()), 300).await, expected, "{id}");
    }
    let counted = |id: &'static str| {
        let client = client.clone();
        async move {
            let listed = merchant(&client, Method::GET, "/merchant/promos", &Value::Null).await.ok();
            let row = listed["items"].as_array().unwrap().iter().find(|promo| promo["id"] == id).unwrap().clone();
            (row["used"].as_u64().unwrap(), row["spent"]["minor"].as_i64())
        }
    };
    assert_eq!((counted("moneyed").await, counted("free").await), ((3, Some(900)), (20, None)));
    for _ in 0..2 {
        for nth in 0..20 {
            let order = format!("order {nth}");
            let given = shop.app.store.write(move |tx| {
                let order = order.clone();
                Box::pin(async move { Ok(tx.release_promos(&order).await?) })
            });
            given.await.unwrap();
        }
        for id in ["limited", "each-once", "free"] {
            assert_eq!(counted(id).await, (0, None), "{id}");
        }
        assert_eq!(counted("moneyed").await, (0, Some(0)));
    }
}

#[test]
fn a_file_of_promos_is_taken_over_or_refused_as_a_whole() {
    let program = Program::new();
    let file = |promos: Value| write(program.folder.path(), "promos.json", &promos.to_string());
    let two = file(json!([promo("a", "AAAA"), promo("b", "BBBB")]));
    assert_eq!(text(&program.run(&["promos", "import", &two])), "2 new, 0 known\n");
    assert_eq!(text(&program.run(&["promos", "import", &two])), "0 new, 2 known\n");
    let said = |promos: Value| {
        let refused = program.run(&["promos", "import", &file(promos)]);
        assert!(!refused.status.success());
        String::from_utf8_lossy(&refused.stderr).into_owned()
    };
    let mut slip = promo("d", "DDDD");
    slip["combine"] = json!(["order"]);
    for (promos, expected) in [
        (json!([promo("c", "CCCC"), promo("d", "dd")]), "item 2 (d): its id or name is empty, or its code"),
        (json!([promo("c", "CCCC"), promo("c", "DDDD")]), "item 2 (c): it is in the file twice"),
        (json!([promo("c", "COOL"), promo("d", "C001")]), "item 2 (d): another promo has its code"),
        (json!([promo("c", "CCCC"), promo("d", "AAA-A")]), "item 2 (d): another promo has its code"),
        (json!([slip]), "item 1 (d): nothing reads the field combine"),
        (json!({}), "the file is no JSON array"),
    ] {
        let said = said(promos);
        assert!(said.contains(expected), "{said}");
    }
    assert_eq!(text(&program.run(&["promos", "import", &file(json!([promo("c", "CCCC")]))])), "1 new, 0 known\n");
}

#[test]
fn a_merchant_key_is_long_or_there_is_none() {
    let program = Program::new();
    let short = program.run_with(&[("SCRIP_MERCHANT_KEY", "sk_demo")], &["serve"]);
    assert!(!short.status.success());
    assert!(String::from_utf8_lossy(&short.stderr).contains("SCRIP_MERCHANT_KEY is shorter than 32 characters"));
}
