//! What servers do by themselves, of which three run on one PostgreSQL: letters, calls and what browsers are told each go
//! out once, whichever server takes them.

use super::{
    client::key,
    database,
    embed_hook::{heard, storefront, told},
    gift::{gifts, many},
    gift_life::{bo, by_link, claim},
    order::{APPROVE, card},
    pay::{CHALLENGE, LATE_APPROVE},
    push_service::{Ear, PushService},
    servers::{ONE, people, three, three_with},
    shop::Shop,
};
use domain::{Time, api::balance::Bucket};
use serde_json::Value;
use server::mail::kept::{self, Kept};
use std::{collections::BTreeMap, time::Duration};

/// Longer than any server waits before it looks for something to do.
const ROUND: Duration = Duration::from_millis(500);

/// The letters that went out, whichever server sent them.
async fn letters(shops: &[Shop; 3]) -> Vec<Kept> {
    let mut all = Vec::new();
    for shop in shops {
        all.extend(kept::all(&shop.folder.path().join("mail")).await.unwrap());
    }
    all
}

async fn until(shops: &[Shop; 3], count: usize) -> Vec<Kept> {
    for _ in 0..300 {
        if letters(shops).await.len() >= count {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    tokio::time::sleep(ROUND).await;
    letters(shops).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_goes_out_once() {
    if database::left_out_on_files(ONE) {
        return;
    }
    let shops = three().await;
    let ada = shops[0].ada().await;
    ada.give(&gifts(&many(60, 500))).await;
    ada.put("green-tea", 1).await;
    ada.at(&shops[1].base).buy(Some(card(APPROVE, false))).await.ok();
    let sent = until(&shops, 62).await;
    let mut times = BTreeMap::<String, usize>::new();
    for letter in &sent {
        *times.entry(format!("{} {}", letter.to, letter.subject)).or_default() += 1;
    }
    assert_eq!((sent.len(), times.len()), (62, 62), "60 gifts and two receipts: {times:?}");
    for shop in &shops {
        let its = kept::all(&shop.folder.path().join("mail")).await.unwrap().len();
        println!("one of three servers sent {its} of 62 letters");
    }
    shops[0].verify().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_storefront_is_called_once_for_each_redemption() {
    if database::left_out_on_files(ONE) {
        return;
    }
    let shops = three().await;
    let guest = shops[0].visitor().await;
    let (url, came) = storefront(&[200]).await;
    told(&guest, &url).await;
    let codes = shops[0].cards(30, "1.00", "USD").await;
    for (nth, code) in codes.iter().enumerate() {
        let there = guest.at(&shops[nth % 3].base);
        let token = there.token(&format!("cart-{nth}")).await;
        there.redeem_with(&token, code, &key()).await.ok();
    }
    heard(&came, 30).await;
    tokio::time::sleep(ROUND).await;
    let mut times = BTreeMap::<String, usize>::new();
    for (_, body) in came.lock().unwrap().iter() {
        let call: Value = serde_json::from_str(body).unwrap();
        *times.entry(call["id"].as_str().unwrap().to_owned()).or_default() += 1;
    }
    assert_eq!(times.len(), 30);
    assert!(times.values().all(|times| *times == 1), "{times:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_browser_is_told_once_of_what_happened_and_of_what_will() {
    if database::left_out_on_files(ONE) {
        return;
    }
    let service = PushService::start().await;
    let shops = three_with(|settings| {
        settings.handling.push.own = vec![service.host.clone()];
        settings.handling.push.pause = Duration::from_millis(50);
    })
    .await;
    let (ada, bo) = (shops[0].ada().await, bo(shops[1].bo().await).await);
    ada.wants_push(&service.wish(&Ear::new(7), "/p/1")).await.ok();
    for nth in 0..8 {
        let (_, code) = by_link(&ada.at(&shops[nth % 3].base)).await;
        claim(&bo.at(&shops[(nth + 1) % 3].base), &code, &key()).await.ok();
    }
    service.waits_for(8).await;
    tokio::time::sleep(ROUND).await;
    assert_eq!(service.came().len(), 8, "one for each gift");
    let before = until(&shops, 8).await.len();
    assert_eq!(before, 8, "a receipt for each");
    let soon = shops[2].credit("5.00", Bucket::Promotional, &[], 5).await;
    ada.redeem(&soon, &key()).await.ok();
    service.waits_for(9).await;
    tokio::time::sleep(ROUND).await;
    assert_eq!(service.came().len(), 9, "and one for what runs out");
    assert_eq!(until(&shops, before + 1).await.len(), before + 1, "of which one letter tells, too");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_order_that_was_left_under_way_is_ended_once() {
    if database::left_out_on_files(ONE) {
        return;
    }
    let shops = three().await;
    let (clients, mut orders) = (people(&shops, 6).await, Vec::new());
    for (nth, client) in clients.iter().enumerate() {
        client.put("green-tea", 1).await;
        let (number, state) = if nth % 2 == 0 { (LATE_APPROVE, "paying") } else { (CHALLENGE, "challenge") };
        let order = client.buy(Some(card(number, false))).await.ok();
        assert_eq!(order["state"]["state"], state);
        orders.push(order);
    }
    // Beyond fifteen minutes nobody waits for an answer; those whose answer comes late are asked for before.
    for wait in [5, 20 * 60] {
        shops.iter().for_each(|shop| shop.clock.advance(wait * Time::SECOND));
        tokio::time::sleep(ROUND).await;
    }
    for (nth, (client, order)) in clients.iter().zip(&orders).enumerate() {
        client.until(order, if nth % 2 == 0 { "paid" } else { "released" }).await;
    }
    assert_eq!(until(&shops, 3).await.len(), 3, "a receipt for each that was paid");
    shops[1].verify().await;
}
