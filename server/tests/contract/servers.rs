//! Several servers on one PostgreSQL: what happens at one is known at the others. A file has one server, and nothing of this
//! to see.

use super::{
    client::{Client, key},
    database,
    shop::Shop,
};
use domain::Time;
use reqwest::Method;
use serde_json::json;
use server::{config::Settings, secret, store::NewSession};
use sqlx::Executor;
use std::time::Duration;

/// Why files leave these tests out.
pub const ONE: &str = "a file has one server";
const UNKNOWN: &str = "TEST-NEVE-RMAD-E97J";

/// Three servers of one database.
pub async fn three() -> [Shop; 3] {
    three_with(|_| {}).await
}

/// The same, set otherwise.
pub async fn three_with(change: impl Fn(&mut Settings)) -> [Shop; 3] {
    let first = Shop::open_with(&change).await;
    let database = first.app.settings.database.clone();
    let change = |settings: &mut Settings| {
        change(settings);
        settings.database = database.clone();
    };
    let second = Shop::open_with(change).await;
    let third = Shop::open_with(change).await;
    [first, second, third]
}

/// So many people beside the demonstration's, with Ada's region and password, signed in at one server after the other.
pub async fn people(shops: &[Shop], count: usize) -> Vec<Client> {
    let mut db = database::connect(&shops[0].app.settings.database).await;
    let mut clients = Vec::new();
    for nth in 0..count {
        let add = format!(
            "INSERT INTO accounts (id, email, name, password, region, language, created)
             SELECT 'person-{nth}', 'person{nth}@demo.example', 'Person', password, 'US', 'en', created
             FROM accounts WHERE email = 'ada@demo.example'"
        );
        db.execute(sqlx::AssertSqlSafe(add)).await.unwrap();
        let visitor = shops[nth % shops.len()].visitor().await;
        clients.push(visitor.signed_in(&format!("person{nth}@demo.example")).await);
    }
    clients
}

/// So many people of a kind beside the demonstration's, in Ada's region, as the cookies of their sessions. No password is
/// hashed: that would take longer than what is measured.
pub async fn signed_up(shop: &Shop, kind: &str, count: usize) -> Vec<String> {
    let mut cookies = Vec::new();
    for nth in 0..count {
        let mut db = database::connect(&shop.app.settings.database).await;
        let add = format!(
            "INSERT INTO accounts (id, email, name, password, region, language, created)
             SELECT '{kind}-{nth}', '{kind}{nth}@demo.example', 'Person', password, 'US', 'en', created
             FROM accounts WHERE email = 'ada@demo.example'"
        );
        db.execute(sqlx::AssertSqlSafe(add)).await.unwrap();
        let token = secret::hex(&secret::chance().unwrap());
        let new = NewSession {
            id: format!("{kind}-{nth}"),
            token: secret::digest(token.as_bytes()),
            account: format!("{kind}-{nth}"),
            expires: shop.clock.now().plus(30 * Time::DAY),
            device: String::new(),
        };
        let added = shop.app.store.write(move |tx| {
            let new = new.clone();
            Box::pin(async move { Ok(tx.add_session(&new).await?) })
        });
        added.await.unwrap();
        cookies.push(format!("__Host-scrip={token}"));
    }
    cookies
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_happens_at_one_server_is_heard_at_the_others() {
    if database::left_out_on_files(ONE) {
        return;
    }
    let [one, two, three] = three().await;
    let (here, there, bo) = (one.ada().await, two.ada().await, three.bo().await);
    let mut hers = there.request(Method::GET, "/events").send().await.unwrap();
    let mut his = bo.request(Method::GET, "/events").send().await.unwrap();
    assert_eq!(hers.chunk().await.unwrap().unwrap(), ": hello\n\n");
    assert_eq!(his.chunk().await.unwrap().unwrap(), ": hello\n\n");
    let code = one.cards(1, "25.00", "USD").await.remove(0);
    here.redeem(&code, &key()).await.ok();
    let heard = tokio::time::timeout(Duration::from_secs(5), hers.chunk()).await.unwrap().unwrap().unwrap();
    let version = there.get("/balance").await.ok()["version"].as_u64().unwrap();
    assert_eq!(heard, format!("event: balance\ndata: {{\"version\":{version}}}\n\n"));
    assert!(tokio::time::timeout(Duration::from_millis(300), his.chunk()).await.is_err(), "Bo hears nothing");
    assert!(tokio::time::timeout(Duration::from_millis(300), hers.chunk()).await.is_err(), "and nobody hears it twice");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_session_that_is_ended_at_one_server_is_ended_at_the_others() {
    if database::left_out_on_files(ONE) {
        return;
    }
    let [one, two, three] = three().await;
    let (here, there) = (one.ada().await, two.ada().await);
    let mut line = there.request(Method::GET, "/events").send().await.unwrap();
    assert_eq!(line.chunk().await.unwrap().unwrap(), ": hello\n\n");
    there.at(&three.base).get("/account").await.ok();
    let sessions = here.get("/sessions").await.ok();
    let other = sessions.as_array().unwrap().iter().find(|session| session["this"] == false).unwrap()["id"].clone();
    here.delete(&format!("/sessions/{}", other.as_str().unwrap())).await;
    let told = tokio::time::timeout(Duration::from_secs(5), line.chunk()).await.unwrap().unwrap().unwrap();
    assert_eq!(told, "event: signed_out\ndata: {}\n\n");
    for shop in [&two, &three] {
        assert_eq!(there.at(&shop.base).get("/account").await.refusal().0, 401);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_attempt_that_runs_at_one_server_is_running_at_the_others() {
    if database::left_out_on_files(ONE) {
        return;
    }
    let [one, two, _] = three().await;
    let (ada, attempt) = (two.ada().await, uuid::Uuid::new_v4());
    let account = one.app.store.look().await.unwrap().account_by_email("ada@demo.example").await.unwrap().unwrap().0;
    let path = format!("/attempts/{attempt}");
    assert_eq!(ada.get(&path).await.ok()["state"], "unknown");
    let begun = one.app.running.begin(&account, attempt).await;
    assert_eq!(ada.get(&path).await.ok()["state"], "running");
    assert_eq!(two.bo().await.get(&path).await.ok()["state"], "unknown", "it is not Bo's");
    drop(begun);
    for _ in 0..100 {
        if ada.get(&path).await.ok()["state"] == "unknown" {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("it still runs");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_attempt_whose_shopper_hung_up_at_its_beginning_runs_nowhere() {
    if database::left_out_on_files(ONE) {
        return;
    }
    let [one, two, _] = three().await;
    let ada = two.ada().await;
    let account = one.app.store.look().await.unwrap().account_by_email("ada@demo.example").await.unwrap().unwrap().0;
    let attempts: Vec<uuid::Uuid> = (0..50).map(|_| uuid::Uuid::new_v4()).collect();
    for attempt in &attempts {
        // Polled once, and dropped while it waits for its mark.
        let _ = futures_util::FutureExt::now_or_never(one.app.running.begin(&account, *attempt));
    }
    for attempt in attempts {
        for nth in 0.. {
            assert!(nth < 200, "it still runs");
            if ada.get(&format!("/attempts/{attempt}")).await.ok()["state"] == "unknown" {
                break;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_answer_is_given_again_by_whichever_server_is_asked() {
    if database::left_out_on_files(ONE) {
        return;
    }
    let shops = three().await;
    let ada = shops[0].ada().await;
    let (code, once) = (shops[1].cards(1, "25.00", "USD").await.remove(0), key());
    let first = ada.redeem(&code, &once).await;
    for shop in &shops {
        let there = ada.at(&shop.base);
        assert_eq!(there.redeem(&code, &once).await.text, first.text);
        assert_eq!(there.get(&format!("/attempts/{once}")).await.ok()["receipt"], first.ok());
        assert_eq!(there.available("USD").await, 13_740);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn misses_count_together_wherever_they_are_made() {
    if database::left_out_on_files(ONE) {
        return;
    }
    let shops = three().await;
    let ada = shops[0].ada().await;
    let at = |nth: usize| ada.at(&shops[nth % 3].base);
    let sent: Vec<_> = (0..45)
        .map(|nth| {
            let ada = at(nth);
            tokio::spawn(async move { ada.redeem(UNKNOWN, &key()).await.refusal().1 })
        })
        .collect();
    let mut missed = 0;
    for reply in sent {
        let reason = reply.await.unwrap();
        assert!(["code_not_usable", "rate_limited"].contains(&reason.as_str()), "{reason}");
        missed += usize::from(reason == "code_not_usable");
    }
    assert_eq!(missed, 10, "a burst at three servers buys no more tries");
    let good = shops[0].cards(1, "25.00", "USD").await.remove(0);
    for nth in 0..3 {
        assert_eq!(at(nth).preview(&good).await.refusal(), (429, "rate_limited".into()), "{nth}");
    }
    assert_eq!(shops[2].bo().await.preview(UNKNOWN).await.json()["attempts_left"], 9, "they are not Bo's");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_address_has_one_limit_at_all_servers() {
    if database::left_out_on_files(ONE) {
        return;
    }
    let shops = three_with(|settings| settings.trust_proxy = true).await;
    let visitor = shops[0].visitor().await;
    let attempt = |nth: usize, address: &'static str| {
        let there = visitor.at(&shops[nth % 3].base);
        async move {
            let body = json!({"email": format!("nobody{nth}@demo.example"), "password": "wrong"});
            let request = there.request(Method::POST, "/session").json(&body).header("x-forwarded-for", address);
            there.send(request).await.refusal().1
        }
    };
    for nth in 0..30 {
        assert_eq!(attempt(nth, "198.51.100.7").await, "sign_in_failed");
    }
    for nth in 30..33 {
        assert_eq!(attempt(nth, "198.51.100.7").await, "rate_limited");
    }
    assert_eq!(attempt(33, "198.51.100.8").await, "sign_in_failed", "another address");
}
