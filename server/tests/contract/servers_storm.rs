//! Storms, over three servers on one PostgreSQL or over the one of a file: whatever many want at once, one gets, and the
//! books add up.

use super::{
    client::{Client, Reply, key},
    database,
    gift_life::{by_link, claim, gift},
    kill_order::settled,
    order::{APPROVE, card},
    promo::{merchant, promo},
    servers::{people, signed_up, three},
    shop::Shop,
};
use reqwest::Method;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// As many requests at once, and as many times.
#[derive(Clone, Copy)]
struct Size {
    at_once: usize,
    rounds: usize,
}

const SMALL: Size = Size { at_once: 24, rounds: 5 };
const LARGE: Size = Size { at_once: 200, rounds: 500 };
const PEOPLE: usize = 6;

/// Sends all of it at once.
async fn storm<F>(sent: impl Iterator<Item = F>) -> Vec<Reply>
where
    F: Future<Output = Reply> + Send + 'static,
{
    let sent: Vec<_> = sent.map(tokio::spawn).collect();
    let mut replies = Vec::new();
    for reply in sent {
        replies.push(reply.await.unwrap());
    }
    replies
}

/// What the winners were given, by the field that names it; how often each reason was given to the others.
fn outcome(replies: &[Reply], name: &str) -> (BTreeSet<String>, BTreeMap<String, usize>) {
    let (mut won, mut lost) = (BTreeSet::new(), BTreeMap::new());
    for reply in replies {
        if reply.status == 200 {
            won.insert(reply.json()[name].as_str().unwrap().to_owned());
        } else {
            *lost.entry(reply.refusal().1).or_default() += 1;
        }
    }
    (won, lost)
}

async fn worth(clients: &[Client]) -> i64 {
    let mut all = 0;
    for client in clients {
        all += client.available("USD").await;
    }
    all
}

async fn one_code(shops: &[Shop], size: Size) {
    let clients = people(shops, PEOPLE).await;
    for _ in 0..size.rounds {
        let code = shops[0].cards(1, "1.00", "USD").await.remove(0);
        let sent = clients.iter().cloned().cycle().take(size.at_once).map(|client| {
            let code = code.clone();
            async move { client.redeem(&code, &key()).await }
        });
        let (won, lost) = outcome(&storm(sent).await, "id");
        assert_eq!(won.len(), 1, "{won:?}");
        assert!(lost.keys().all(|reason| reason == "already_redeemed"), "{lost:?}");
    }
    assert_eq!(worth(&clients).await, 100 * size.rounds as i64);
}

async fn one_key(shops: &[Shop], size: Size) {
    let ada = shops[0].ada().await;
    let before = ada.available("USD").await;
    for _ in 0..size.rounds {
        // With one key two codes are sent: the first that arrives is what the key stands for.
        let (codes, once) = (shops[0].cards(2, "0.01", "USD").await, key());
        let sent = (0..size.at_once).map(|nth| {
            let (client, code, once) = (ada.at(&shops[nth % shops.len()].base), codes[nth % 2].clone(), once.clone());
            async move { client.redeem(&code, &once).await }
        });
        let (won, lost) = outcome(&storm(sent).await, "id");
        assert_eq!(won.len(), 1, "{won:?}");
        assert_eq!(lost, BTreeMap::from([("attempt_key_reused".to_owned(), size.at_once / 2)]));
    }
    assert_eq!(ada.available("USD").await, before + size.rounds as i64);
}

async fn one_lot(shops: &[Shop], size: Size) {
    let ada = shops[0].ada().await;
    let before = ada.available("USD").await;
    for round in 0..size.rounds {
        // Fifty are left over each time.
        let points = if round == 0 { 1_200 } else { 100 };
        if round > 0 {
            ada.redeem(&shops[0].voucher("100", None).await, &key()).await.ok();
        }
        let keys: Vec<String> = (0..size.at_once / 2).map(|_| key()).collect();
        // Each is sent twice, at two servers.
        let sent = (0..size.at_once).map(|nth| {
            let (client, once) = (ada.at(&shops[nth % shops.len()].base), keys[nth % keys.len()].clone());
            async move { client.convert(points, points, &once).await }
        });
        let (won, lost) = outcome(&storm(sent).await, "id");
        assert_eq!(won.len(), 1, "{won:?} {lost:?}");
        assert!(lost.keys().all(|reason| reason == "insufficient_balance"), "{lost:?}");
    }
    assert_eq!(ada.available("USD").await, before + 1_200 + 100 * (size.rounds as i64 - 1));
}

/// A promo with one use left, on the cart of each of many people.
async fn one_use(shops: &[Shop], size: Size) {
    let (clients, shopkeeper) = (people(shops, size.at_once).await, shops[0].visitor().await);
    for client in &clients {
        client.put("cast-iron-pan", 1).await;
    }
    for round in 0..size.rounds {
        if round % 50 == 0 {
            println!("promo: round {round} of {}", size.rounds);
        }
        let mut new = promo(&format!("last-{round}"), &format!("LAST-{round}"));
        new["usage_limit"] = json!(1);
        merchant(&shopkeeper, Method::POST, "/merchant/promos", &new).await.ok();
        let mut orders = Vec::new();
        for client in &clients {
            client.lay(&format!("LAST-{round}")).await;
            orders.push(client.order(Some(card(APPROVE, false))).await);
        }
        let sent = clients.iter().cloned().zip(orders.clone()).map(|(client, order)| async move {
            let once = key();
            let first = persists(&client, &order, &once).await;
            let again = persists(&client, &order, &once).await;
            assert_eq!(first.status, again.status);
            again
        });
        let replies = storm(sent).await;
        let (won, lost) = outcome(&replies, "id");
        assert_eq!((won.len(), &lost), (1, &BTreeMap::from([("price_changed".to_owned(), clients.len() - 1)])));
        let winner = replies.iter().position(|reply| reply.status == 200).unwrap();
        assert_eq!(replies[winner].json()["total"], orders[winner]["total"]);
        // Of two hundred at once even the one that won may be answered before its payment went through.
        let placed = settled(&clients[winner]).await;
        let own = placed.iter().find(|order| order["id"] == replies[winner].json()["id"]).unwrap();
        assert_eq!(own["state"]["state"], "paid");
        let used = listed(&shopkeeper, &new["id"]).await;
        assert_eq!(used["used"], 1);
        clients[winner].put("cast-iron-pan", 1).await;
        for client in &clients {
            client.lift().await;
        }
    }
}

/// Places an order as an app does: with the same key again while there is no room for it, which says that nothing happened.
async fn persists(client: &Client, order: &Value, once: &str) -> Reply {
    for _ in 0..100 {
        let reply = client.place(order, once).await;
        if reply.status != 503 {
            return reply;
        }
    }
    panic!("there was never room for an order");
}

/// A promo as the shopkeeper sees it, on whichever page of the list.
async fn listed(shopkeeper: &Client, id: &Value) -> Value {
    let mut path = "/merchant/promos".to_owned();
    loop {
        let page = merchant(shopkeeper, Method::GET, &path, &Value::Null).await.ok();
        if let Some(promo) = page["items"].as_array().unwrap().iter().find(|promo| promo["id"] == *id) {
            return promo.clone();
        }
        path = format!("/merchant/promos?cursor={}", page["next"].as_str().expect("it is listed"));
    }
}

impl Client {
    /// Takes all codes off the cart.
    async fn lift(&self) {
        let cart = self.get("/cart").await.ok();
        let mut version = cart["version"].to_string();
        for code in cart["quote"]["codes"].as_array().unwrap() {
            let path = format!("/cart/codes/{}", code["id"].as_str().unwrap());
            let request = self.request(Method::DELETE, &path).header("if-match", format!("\"{version}\""));
            version = self.send(request).await.ok()["version"].to_string();
        }
    }
}

async fn one_gift(shops: &[Shop], size: Size) {
    let ada = shops[0].ada().await;
    for round in 0..size.rounds {
        // Others each time: who sends or holds too much is asked to wait.
        let mut cookies = signed_up(&shops[0], &format!("round-{round}"), PEOPLE + 1).await;
        let sender = ada.holding(&cookies.remove(0));
        let at = |nth: usize, cookie: &String| ada.at(&shops[nth % shops.len()].base).holding(cookie);
        let clients: Vec<Client> = cookies.iter().enumerate().map(|(nth, cookie)| at(nth, cookie)).collect();
        let (id, code) = by_link(&sender).await;
        let sent = clients.iter().cloned().cycle().take(size.at_once).map(|client| {
            let code = code.clone();
            async move { claim(&client, &code, &key()).await }
        });
        let (won, lost) = outcome(&storm(sent).await, "id");
        assert_eq!(won.len(), 1, "{won:?} {lost:?}");
        assert!(lost.keys().all(|reason| reason == "already_redeemed"), "{lost:?}");
        assert_eq!(gift(&sender, &id).await["state"], "claimed");
        assert_eq!(worth(&clients).await, 2_500);
    }
}

/// Three servers where the database takes them.
async fn all() -> Vec<Shop> {
    if database::is_file() { vec![Shop::open().await] } else { three().await.into() }
}

macro_rules! storms {
    ($($of:ident: $small:ident, $large:ident;)*) => {$(
        #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
        async fn $small() {
            let shops = all().await;
            $of(&shops, SMALL).await;
            shops[0].verify().await;
        }

        #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
        #[ignore = "two hundred at once, five hundred times, takes long"]
        async fn $large() {
            let shops = all().await;
            $of(&shops, LARGE).await;
            shops[0].verify().await;
        }
    )*};
}

storms! {
    one_code: a_code_that_is_raced_for_is_redeemed_once, a_code_that_two_hundred_race_for_is_redeemed_once;
    one_key: a_key_stands_for_one_thing, a_key_that_two_hundred_send_stands_for_one_thing;
    one_lot: a_lot_is_spent_once, a_lot_that_two_hundred_want_is_spent_once;
    one_use: a_promos_last_use_is_one_order, a_promos_last_use_that_two_hundred_want_is_one_order;
    one_gift: a_gift_is_claimed_once, a_gift_that_two_hundred_claim_is_claimed_once;
}
