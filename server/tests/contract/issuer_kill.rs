//! Our own server killed while another issuer is asked, and two servers that ask it for one shop.

use super::{
    client::{Client, key},
    harbour::{Harbour, insist},
    issuer::settled,
    program::{Program, text},
};
use server::issuer::demo;
use std::{collections::BTreeMap, time::Duration};

const SEED: u64 = 11;

fn verified(program: &Program) {
    let verified = program.run(&["ledger", "verify"]);
    assert!(verified.status.success(), "{}", text(&verified));
}

/// Fails unless the issuer's books and ours agree to the cent, card by card.
async fn agree(harbour: &Harbour, client: &Client, cards: &[demo::Issued], before: i64) {
    let given = harbour.given().await;
    let mut times = BTreeMap::new();
    for (_, card, _) in &given {
        *times.entry(card.clone()).or_insert(0) += 1;
    }
    for card in cards {
        assert_eq!(times.get(&card.id), Some(&1), "{}", card.id);
    }
    let worth: i64 = cards.iter().map(|card| card.amount.minor).sum();
    assert_eq!(given.iter().map(|(_, _, minor)| minor).sum::<i64>(), worth);
    assert_eq!(client.available("USD").await, before + worth);
    assert_eq!(client.get("/balance").await.ok()["pending"].as_array().unwrap().len(), 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_killed_at_any_step_of_an_errand_credits_the_card_once() {
    let rounds = 24;
    let words = ["--cards=24", "--seed=11", "--least=10", "--most=60", "--lose=25", "--twice=50", "--silent=30"];
    let harbour = Harbour::start(&words);
    let mut program = harbour.program();
    program.start();
    let ada = Client::new(&program.base).await.signed_in("ada@demo.example").await;
    let before = ada.available("USD").await;
    let cards = demo::more(SEED, rounds);
    let (mut seen, mut receipts) = (BTreeMap::new(), Vec::new());
    for (round, card) in cards.iter().enumerate() {
        let (once, sender, sent) = (key(), ada.at(&program.base), card.code.expose().to_owned());
        let sent_key = once.clone();
        tokio::spawn(async move { sender.try_send(sender.redemption(&sent, &sent_key)).await.map(drop) });
        tokio::time::sleep(Duration::from_millis(round as u64 * 6)).await;
        program.kill();
        verified(&program);
        program.start();
        let client = ada.at(&program.base);
        let attempt = client.get(&format!("/attempts/{once}")).await.ok();
        let how = attempt["receipt"]["status"].as_str().or(attempt["state"].as_str()).unwrap().to_owned();
        *seen.entry(how).or_insert(0) += 1;
        let receipt = insist(&client, card.code.expose(), &once).await;
        assert_eq!(receipt["repeated"], false, "the same key gets the first answer");
        receipts.push(receipt);
    }
    let client = ada.at(&program.base);
    for receipt in &receipts {
        assert_eq!(settled(&client, &receipt["id"]).await["status"], "done");
    }
    println!("killed {rounds} times; right after the restart an attempt was {seen:?}");
    agree(&harbour, &client, &cards, before).await;
    verified(&program);
    assert!(program.end());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_servers_with_one_database_credit_each_card_once() {
    let words = ["--cards=16", "--seed=11", "--least=50", "--most=400", "--fail=20", "--lose=20", "--twice=100"];
    let harbour = Harbour::start(&words);
    let mut program = harbour.program();
    program.start();
    let mut other = program.beside();
    for (name, value) in &mut other.with {
        if *name == "SCRIP_ADDR" {
            *value = "127.0.0.1:0".into();
        }
    }
    other.start();
    let ada = Client::new(&program.base).await.signed_in("ada@demo.example").await;
    let before = ada.available("USD").await;
    let cards = demo::more(SEED, 16);
    let sent: Vec<_> = cards
        .iter()
        .flat_map(|card| [ada.at(&program.base), ada.at(&other.base)].map(|client| (client, card.code.clone())))
        .map(|(client, code)| tokio::spawn(async move { insist(&client, code.expose(), &key()).await }))
        .collect();
    let mut ids = BTreeMap::new();
    for receipt in sent {
        let receipt = receipt.await.unwrap();
        *ids.entry(receipt["id"].as_str().unwrap().to_owned()).or_insert(0) += 1;
    }
    assert!(ids.values().all(|times| *times == 2) && ids.len() == 16, "one redemption of each card: {ids:?}");
    for id in ids.keys() {
        assert_eq!(settled(&ada, &id.clone().into()).await["status"], "done");
    }
    agree(&harbour, &ada, &cards, before).await;
    verified(&program);
    assert!(program.end() && other.end());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn fifty_cards_at_once_of_a_nasty_issuer_are_credited_once_each_whoever_is_killed() {
    let words = [
        "--cards=50",
        "--seed=11",
        "--least=100",
        "--most=1500",
        "--fail=25",
        "--lose=20",
        "--twice=40",
        "--silent=30",
    ];
    let mut harbour = Harbour::start(&words);
    let mut program = harbour.program();
    program.start();
    let ada = Client::new(&program.base).await.signed_in("ada@demo.example").await;
    let before = ada.available("USD").await;
    let cards = demo::more(SEED, 50);
    let sent: Vec<_> = cards
        .iter()
        .map(|card| (ada.clone(), card.code.clone(), key()))
        .map(|(client, code, once)| tokio::spawn(async move { insist(&client, code.expose(), &once).await }))
        .collect();
    for nth in 0..6 {
        tokio::time::sleep(Duration::from_millis(500)).await;
        if nth % 2 == 0 {
            harbour.kill();
            harbour.restart();
        } else {
            program.kill();
            program.start();
        }
    }
    let mut receipts = Vec::new();
    for receipt in sent {
        receipts.push(receipt.await.unwrap());
    }
    for receipt in &receipts {
        assert_eq!(settled(&ada, &receipt["id"]).await["status"], "done");
    }
    agree(&harbour, &ada, &cards, before).await;
    verified(&program);
    assert!(program.end());
}
