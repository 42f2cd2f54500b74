//! A buyer asks for a new code while the seat is being taken with the one before.

use super::{
    client::{Client, key},
    freeze::CHALLENGE,
    licence::{ATLAS, new},
    order::card,
    program::{Program, text},
    shop::Shop,
};
use serde_json::json;
use std::collections::BTreeMap;

#[tokio::test]
async fn a_seat_that_somebody_pays_with_gets_no_other_code() {
    let shop = Shop::open().await;
    let (ada, gus) = (shop.ada().await, shop.visitor().await.signed_in("gus@school.example").await);
    gus.put("lantern-quest", 2).await;
    gus.lay(&ada.code_of(ATLAS, 20).await).await;
    let order = gus.buy(Some(card(CHALLENGE, false))).await.ok();
    assert_eq!(order["state"]["state"], "challenge", "{order}");
    let handed = ada.hand_out(ATLAS, &[20, 21]).await.ok();
    let nths: Vec<u64> = handed["seats"].as_array().unwrap().iter().map(|seat| seat["nth"].as_u64().unwrap()).collect();
    assert_eq!(nths, [21]);
    shop.verify().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_a_new_code_and_the_taking_of_the_seat_exactly_one_comes_first() {
    const ROUNDS: u32 = 300;
    let mut program = Program::new();
    program.start();
    let mut other = program.beside();
    other.start();
    let ada = Client::new(&program.base).await.signed_in("ada@demo.example").await;
    let batch = ada.issues(&new(ROUNDS), &key()).await.ok();
    let id = batch["id"].as_str().unwrap().to_owned();
    let first: Vec<u32> = (1..=ROUNDS).collect();
    let mut codes = BTreeMap::new();
    for some in first.chunks(100) {
        let handed = ada.hand_out(&id, some).await.ok();
        codes.extend(handed["seats"].as_array().unwrap().iter().map(|seat| {
            (u32::try_from(seat["nth"].as_u64().unwrap()).unwrap(), seat["code"].as_str().unwrap().to_owned())
        }));
    }
    let takers = [
        Client::new(&other.base).await.signed_in("dora@school.example").await,
        Client::new(&other.base).await.signed_in("emil@school.example").await,
    ];
    let before = [takers[0].available("USD").await, takers[1].available("USD").await];
    let (mut taken, mut renewed) = ([0_i64; 2], 0);
    for (nth, code) in codes {
        let who = nth as usize % 2;
        let (buyer, taker, batch) = (ada.clone(), takers[who].clone(), id.clone());
        let head_start = std::time::Duration::from_micros(u64::from(nth % 30) * 60);
        let (early, late) =
            if nth % 2 == 0 { (head_start, Default::default()) } else { (Default::default(), head_start) };
        let again = tokio::spawn(async move {
            tokio::time::sleep(early).await;
            buyer.hand_out(&batch, &[nth]).await
        });
        let redeemed = tokio::spawn(async move {
            tokio::time::sleep(late).await;
            taker.redeem(&code, &key()).await
        });
        let (again, redeemed) = (again.await.unwrap().ok(), redeemed.await.unwrap());
        let got_new = again["seats"].as_array().unwrap().len();
        match redeemed.status {
            200 => {
                assert_eq!(got_new, 0, "the seat was taken: nobody gets another code for it");
                taken[who] += 1_000;
            }
            _ => {
                assert_eq!((redeemed.refusal().1.as_str(), got_new), ("disabled", 1));
                renewed += 1;
            }
        }
    }
    println!("of {ROUNDS} seats {renewed} got a new code first");
    assert!(renewed > 0 && renewed < ROUNDS, "both happen: {renewed}");
    for (who, begun) in before.iter().enumerate() {
        assert_eq!(takers[who].available("USD").await, begun + taken[who]);
    }
    let batch = ada.licence(&id).await["batch"].clone();
    assert_eq!((&batch["taken"], &batch["out"]), (&json!(ROUNDS - renewed), &json!(renewed)));
    let verified = program.run(&["ledger", "verify"]);
    assert!(verified.status.success(), "{}", text(&verified));
    assert!(program.end() && other.end());
}
