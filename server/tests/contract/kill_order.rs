//! Orders when a server is killed, and when two servers share a database.

use super::{
    client::{Client, key},
    order::{APPROVE, DECLINE, card},
    program::{Program, text},
};
use serde_json::Value;
use std::{collections::BTreeSet, time::Duration};

const ROUNDS: u64 = 14;

async fn started() -> (Program, Client, i64) {
    let mut program = Program::new();
    program.start();
    let ada = Client::new(&program.base).await.signed_in("ada@demo.example").await;
    let before = ada.available("USD").await;
    (program, ada, before)
}

/// The account's orders once none of them is being paid any more.
pub async fn settled(client: &Client) -> Vec<Value> {
    for _ in 0..1_200 {
        let orders = client.get("/orders").await.ok()["items"].as_array().unwrap().clone();
        if orders.iter().all(|order| order["state"]["state"] != "paying") {
            return orders;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("an order is still being paid");
}

fn paid(orders: &[Value]) -> Vec<&Value> {
    orders.iter().filter(|order| order["state"]["state"] == "paid").collect()
}

fn from_balance(orders: &[&Value]) -> i64 {
    orders.iter().map(|order| order["from_balance"]["minor"].as_i64().unwrap()).sum()
}

fn verified(program: &Program) {
    let verified = program.run(&["ledger", "verify"]);
    assert!(verified.status.success(), "{}", text(&verified));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_killed_at_any_moment_of_an_order_leaves_it_paid_or_as_before() {
    let (mut program, ada, before) = started().await;
    let (mut seen, mut kept) = (BTreeSet::new(), 0);
    for round in 0..ROUNDS {
        let client = ada.at(&program.base);
        client.put("green-tea", 1).await;
        let number = if round % 3 == 2 { DECLINE } else { APPROVE };
        client.use_balance(round % 2 == 0).await;
        let (order, once) = (client.order(Some(card(number, false))).await, key());
        let (sender, sent, sent_key) = (client.clone(), order.clone(), once.clone());
        tokio::spawn(async move { sender.try_place(&sent, &sent_key).await.map(drop) });
        tokio::time::sleep(Duration::from_millis(round * 4)).await;
        program.kill();
        program.start();
        let client = ada.at(&program.base);
        let state = client.get(&format!("/attempts/{once}")).await.ok()["state"].as_str().unwrap().to_owned();
        if state == "unknown" {
            client.place(&order, &once).await;
        }
        let orders = settled(&client).await;
        let cart = client.get("/cart").await.ok();
        assert_eq!(cart["order"], Value::Null);
        let attempt = client.get(&format!("/attempts/{once}")).await.ok();
        match attempt["state"].as_str().unwrap() {
            "ordered" => assert_eq!(attempt["order"]["state"]["state"], "paid"),
            "refused" => {
                assert_eq!(attempt["problem"]["reason"], "payment_declined");
                assert_eq!(cart["input"]["lines"].as_array().unwrap().len(), 1, "the cart is as before");
            }
            other => panic!("an attempt that was sent is not {other}"),
        }
        kept = paid(&orders).len();
        seen.insert(state);
        assert_eq!(client.available("USD").await, before - from_balance(&paid(&orders)));
    }
    println!("killed {ROUNDS} times: {kept} paid; right after the restart an attempt was {seen:?}");
    assert!(kept > 0);
    verified(&program);
    assert!(program.end());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_killed_between_hold_and_capture_captures_what_was_approved_and_releases_what_was_not() {
    let (mut program, ada, before) = started().await;
    for (number, state) in [("4000000000000341", "paid"), ("4000000000009995", "released")] {
        let client = ada.at(&program.base);
        client.put("wool-throw", 2).await;
        let order = client.buy(Some(card(number, false))).await.ok();
        assert_eq!(order["state"]["state"], "paying");
        program.kill();
        verified(&program);
        program.start();
        let client = ada.at(&program.base);
        let orders = settled(&client).await;
        assert_eq!(orders[0]["id"], order["id"]);
        assert_eq!(orders[0]["state"]["state"], state);
        assert_eq!(client.available("USD").await, before - from_balance(&paid(&orders)));
        verified(&program);
    }
    assert!(program.end());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_servers_make_one_order_of_one_cart() {
    let (mut program, ada, before) = started().await;
    let mut other = program.beside();
    other.start();
    for round in 0..5 {
        ada.put("green-tea", 2).await;
        let order = ada.order(Some(card(APPROVE, false))).await;
        let servers = [ada.clone(), ada.at(&other.base)];
        let sent: Vec<_> = (0..10)
            .map(|nth| {
                let (client, order) = (servers[nth % 2].clone(), order.clone());
                tokio::spawn(async move { client.place(&order, &key()).await })
            })
            .collect();
        let mut ids = BTreeSet::new();
        for reply in sent {
            let reply = reply.await.unwrap();
            match reply.status {
                200 => drop(ids.insert(reply.json()["id"].to_string())),
                _ => assert_eq!(reply.refusal(), (409, "version_conflict".into())),
            }
        }
        assert_eq!(ids.len(), 1, "round {round}");
    }
    let orders = settled(&ada).await;
    assert_eq!(paid(&orders).len(), 5);
    assert_eq!(ada.available("USD").await, before - from_balance(&paid(&orders)));
    verified(&program);
    assert!(program.end() && other.end());
}
