//! Taking gifts back: what was paid for them goes back, once, and what came with them as far as it is left.

use super::{
    client::{Client, Reply, key},
    database,
    gift_life::{act, bo, by_link, claim, code_of, dollars, gift, keyed, look, pay_for, person, steps},
    order::{APPROVE, card},
    program::{Program, text},
    shop::Shop,
};
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

fn bucket(balance: &Value, name: &str) -> i64 {
    let buckets = balance["buckets"].as_array().unwrap().iter();
    buckets.filter(|bucket| bucket["bucket"] == name).map(|bucket| bucket["available"]["minor"].as_i64().unwrap()).sum()
}

async fn credit(client: &Client) -> i64 {
    bucket(&client.get("/balance").await.ok(), "promotional")
}

async fn order(client: &Client, id: &str) -> Value {
    client.get(&format!("/orders/{id}")).await.ok()
}

#[tokio::test]
async fn what_was_paid_for_a_gift_goes_back_to_the_payment_card_once() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let before = ada.get("/balance").await.ok();
    let people = vec![person("Bo", None, 2_500), person("Cleo", None, 2_500), person("Dan", None, 4_000)];
    let number = pay_for(&ada, "link", people, |_| {}).await;
    let (first, once) = (format!("{number}-1"), key());
    let code = code_of(&ada, &first).await;
    let cancelled = keyed(&ada, &first, "cancel", &once).await.ok();
    assert_eq!((cancelled["state"].as_str(), &cancelled["may"]), (Some("cancelled"), &json!([])));
    let step = cancelled["course"].as_array().unwrap().last().unwrap().clone();
    assert_eq!((&step["what"], &step["refund"]), (&json!("cancelled"), &dollars(2_500)));
    assert_eq!(keyed(&ada, &first, "cancel", &once).await.ok(), cancelled);
    assert_eq!(keyed(&ada, &first, "cancel", &key()).await.refusal(), (409, "not_cancellable".into()));
    assert_eq!(keyed(&ada, &format!("{number}-2"), "cancel", &once).await.refusal().1, "attempt_key_reused");
    let now = order(&ada, &number).await;
    assert_eq!(ada.get(&format!("/attempts/{once}")).await.ok(), json!({"state": "ordered", "order": now}));
    assert_eq!((&now["state"]["state"], now["refunds"].as_array().unwrap().len()), (&json!("paid"), 1));
    assert_eq!((&now["refunds"][0]["card"], &now["refunds"][0]["lines"]), (&dollars(2_500), &json!(["1"])));
    assert_eq!(now["lines"][0]["cancelled"], false, "another gift of this line is still on its way");
    assert_eq!(look(&shop.visitor().await, &code).await.ok()["standing"]["standing"], "cancelled");
    shop.verify().await;
    for nth in [2, 3] {
        act(&ada, &format!("{number}-{nth}"), "cancel").await.ok();
    }
    let now = order(&ada, &number).await;
    assert_eq!(now["state"]["state"], "cancelled", "nothing of it stays");
    assert!(now["lines"].as_array().unwrap().iter().all(|line| line["cancelled"] == true));
    let back: i64 = now["refunds"].as_array().unwrap().iter().map(|one| one["card"]["minor"].as_i64().unwrap()).sum();
    assert_eq!(json!(back), now["total"]["minor"]);
    let after = ada.get("/balance").await.ok();
    assert_eq!((&after["totals"], &after["buckets"]), (&before["totals"], &before["buckets"]), "no gift touches it");
    shop.verify().await;
    sent(&shop).await;
}

/// Waits until the provider has given back all that it is to.
async fn sent(shop: &Shop) {
    for _ in 0..100 {
        let sent = shop.app.store.write(|tx| {
            Box::pin(async move {
                let now = tx.now();
                Ok(tx.claim_refund(now).await?.is_none())
            })
        });
        if sent.await.unwrap() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("the provider was never asked to give it back");
}

#[tokio::test]
async fn credit_that_the_gifts_that_stay_would_not_have_earned_is_taken_back_as_far_as_it_is_left() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let before = credit(&ada).await;
    let three = || (0..3).map(|_| person("Bo", None, 2_500)).collect::<Vec<_>>();
    let number = pay_for(&ada, "link", three(), |send| send["code"] = json!("GIFT50")).await;
    assert_eq!(credit(&ada).await, before + 1_000);
    act(&ada, &format!("{number}-1"), "cancel").await.ok();
    assert_eq!(credit(&ada).await, before + 1_000, "fifty that stay have earned it");
    act(&ada, &format!("{number}-2"), "cancel").await.ok();
    assert_eq!(credit(&ada).await, before, "25 would not have");
    act(&ada, &format!("{number}-3"), "cancel").await.ok();
    assert_eq!(credit(&ada).await, before);
    assert_eq!(order(&ada, &number).await["state"]["state"], "cancelled");
    shop.verify().await;
    let number = pay_for(&ada, "link", three(), |send| send["code"] = json!("GIFT50")).await;
    // 5 of the 10 are spent before it is asked back: whatever paid, no more than is left is taken.
    ada.put("wool-throw", 2).await;
    ada.buy(Some(card(APPROVE, false))).await.ok();
    let left = credit(&ada).await;
    for nth in [1, 2, 3] {
        act(&ada, &format!("{number}-{nth}"), "cancel").await.ok();
    }
    assert!((0..=left).contains(&credit(&ada).await));
    shop.verify().await;
}

/// What the books say of an order, account by account.
async fn booked(shop: &Shop, order: &str) -> BTreeMap<String, i64> {
    let mut db = database::connect(&shop.app.settings.database).await;
    let sums = "SELECT e.account, CAST(SUM(e.amount) AS BIGINT) FROM entries e JOIN transactions t ON t.id = e.tx WHERE t.order_id = $1
        GROUP BY e.account";
    let sums: Vec<(String, i64)> = sqlx::query_as(sums).bind(order).fetch_all(&mut db).await.unwrap();
    sums.into_iter().filter(|(_, minor)| *minor != 0).collect()
}

#[tokio::test]
async fn what_a_promo_took_off_a_gift_is_not_paid_back_and_was_not_given_after_all() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let promo = json!({"id": "tenth", "code": "TENTH", "name": "A tenth off gift cards", "class": "order",
        "scope": {"categories": ["gift-cards"]}, "discount": {"kind": "percent", "basis_points": 1_000}});
    let promo = ada.request(reqwest::Method::POST, "/merchant/promos").json(&promo);
    ada.send(promo.header("authorization", "Bearer sk_demo")).await.ok();
    let people = vec![person("Bo", None, 2_555), person("Cleo", None, 2_555)];
    let number = pay_for(&ada, "link", people, |send| {
        send["code"] = json!("TENTH");
        send["total"] = dollars(4_599);
    });
    let number = number.await;
    let sums = |sums: &[(&str, i64)]| sums.iter().map(|(name, minor)| ((*name).to_owned(), *minor)).collect();
    let sold: BTreeMap<String, i64> =
        sums(&[("outstanding", 5_110), ("promotional_expense", -511), ("receivable", -4_599)]);
    assert_eq!(booked(&shop, &number).await, sold);
    let refund = |gift: Value| gift["course"].as_array().unwrap().last().unwrap()["refund"].clone();
    assert_eq!(refund(act(&ada, &format!("{number}-1"), "cancel").await.ok()), dollars(2_299));
    let half: BTreeMap<String, i64> =
        sums(&[("outstanding", 2_555), ("promotional_expense", -255), ("receivable", -2_300)]);
    assert_eq!(booked(&shop, &number).await, half);
    shop.verify().await;
    assert_eq!(refund(act(&ada, &format!("{number}-2"), "cancel").await.ok()), dollars(2_300));
    assert_eq!(booked(&shop, &number).await, BTreeMap::new(), "nothing was sold after all");
    shop.verify().await;
}

#[tokio::test]
async fn the_order_itself_gives_no_gift_back() {
    let shop = Shop::open().await;
    let (ada, bo) = (shop.ada().await, bo(shop.bo().await).await);
    let (id, code) = by_link(&ada).await;
    let number = id.trim_end_matches("-1");
    let cancel = |lines: Value| {
        let request = ada.request(reqwest::Method::POST, &format!("/orders/{number}/cancel"));
        ada.send(request.header("idempotency-key", key()).json(&json!({"lines": lines})))
    };
    assert_eq!(cancel(json!([])).await.refusal(), (409, "not_cancellable".into()));
    let line = order(&ada, number).await["lines"][0]["id"].clone();
    assert_eq!(cancel(json!([line])).await.refusal(), (409, "not_cancellable".into()));
    claim(&bo, &code, &key()).await.ok();
    assert_eq!(act(&ada, &id, "cancel").await.refusal(), (409, "not_cancellable".into()));
    shop.verify().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ten_at_once_give_back_once() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let (id, _) = by_link(&ada).await;
    let sent: Vec<_> = (0..10)
        .map(|_| {
            let (ada, id) = (ada.clone(), id.clone());
            tokio::spawn(async move { keyed(&ada, &id, "cancel", &key()).await })
        })
        .collect();
    let mut done = 0;
    for reply in sent {
        done += usize::from(reply.await.unwrap().status == 200);
    }
    assert_eq!(done, 1);
    assert_eq!(steps(&gift(&ada, &id).await), ["paid", "linked", "cancelled"]);
    shop.verify().await;
}

const ROUNDS: u64 = 14;

async fn try_cancel(client: &Client, id: &str, key: &str) -> Result<Reply, reqwest::Error> {
    let request = client.request(reqwest::Method::POST, &format!("/gifts/{id}/cancel"));
    client.try_send(request.header("idempotency-key", key)).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_killed_at_any_moment_of_a_cancellation_leaves_it_done_or_not_begun() {
    let mut program = Program::new();
    program.start();
    let ada = Client::new(&program.base).await.signed_in("ada@demo.example").await;
    let people = (0..ROUNDS).map(|_| person("Bo", None, 500)).collect();
    let number = pay_for(&ada, "link", people, |_| {}).await;
    let mut seen = BTreeSet::new();
    for round in 0..ROUNDS {
        let (client, id, once) = (ada.at(&program.base), format!("{number}-{}", round + 1), key());
        let (sender, sent, sent_key) = (client.clone(), id.clone(), once.clone());
        tokio::spawn(async move { try_cancel(&sender, &sent, &sent_key).await.map(drop) });
        tokio::time::sleep(Duration::from_millis(round)).await;
        program.kill();
        program.start();
        let client = ada.at(&program.base);
        let state = client.get(&format!("/attempts/{once}")).await.ok()["state"].as_str().unwrap().to_owned();
        let now = gift(&client, &id).await;
        assert_eq!(now["state"] == "cancelled", state == "ordered", "{now}");
        let done = try_cancel(&client, &id, &once).await.unwrap().ok();
        assert_eq!(steps(&done), ["paid", "cancelled"]);
        seen.insert(state);
    }
    let now = order(&ada.at(&program.base), &number).await;
    assert_eq!(
        (now["refunds"].as_array().unwrap().len(), &now["state"]["state"]),
        (ROUNDS as usize, &json!("cancelled"))
    );
    println!("killed {ROUNDS} times: right after the restart a cancellation was {seen:?}");
    let verified = program.run(&["ledger", "verify"]);
    assert!(verified.status.success(), "{}", text(&verified));
    assert!(program.end());
}
