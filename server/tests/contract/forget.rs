//! What is past its time is deleted by itself.

use super::{client::key, database, shop::Shop};
use domain::Time;
use serde_json::json;
use sqlx::{AnyConnection, Executor};
use std::time::{Duration, Instant};

const DAY: i64 = 24 * 3_600_000;

async fn rows(db: &mut AnyConnection, table: &str) -> i64 {
    let count = format!("SELECT COUNT(*) FROM {table}");
    sqlx::query_scalar(sqlx::AssertSqlSafe(count)).fetch_one(db).await.unwrap()
}

/// Waits until a table has so many rows.
async fn comes_to(db: &mut AnyConnection, table: &str, wanted: i64) {
    let begun = Instant::now();
    loop {
        let there = rows(db, table).await;
        if there == wanted {
            return;
        }
        assert!(begun.elapsed() < Duration::from_secs(20), "{table} has {there} rows, not {wanted}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test]
async fn what_is_past_its_time_goes_and_nothing_else() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let mut db = database::connect(&shop.app.settings.database).await;
    let code = shop.cards(1, "5.00", "USD").await.remove(0);
    ada.redeem(&code, &key()).await.ok();
    let visitor = shop.visitor().await;
    visitor.post("/session", &json!({"email": "nobody@demo.example", "password": "wrong"})).await;
    let now = shop.clock.now().0;
    // More than one round deletes, and a lock.
    let rows_of = |nth: i32| format!("('m{nth}', 'address {nth}', {now})");
    let all: Vec<String> = (0..1_300).map(rows_of).collect();
    let add = format!("INSERT INTO misses (id, subject, at) VALUES {}", all.join(", "));
    db.execute(sqlx::AssertSqlSafe(add)).await.unwrap();
    let lock =
        format!("INSERT INTO locks (subject, since, until, level) VALUES ('address 1', {now}, {}, 0)", now + DAY);
    db.execute(sqlx::AssertSqlSafe(lock)).await.unwrap();
    let half =
        format!("INSERT INTO half_sessions (token, account, expires) SELECT id, id, {now} FROM accounts LIMIT 1");
    // A text where bytes belong is none on PostgreSQL.
    let half = if database::is_file() { half } else { half.replace("SELECT id,", "SELECT CAST(id AS BYTEA),") };
    db.execute(sqlx::AssertSqlSafe(half)).await.unwrap();
    comes_to(&mut db, "half_sessions", 0).await;
    let misses = rows(&mut db, "misses").await;
    assert!(misses > 1_300, "what is not past its time stays: {misses}");
    let (attempts, sessions) = (rows(&mut db, "attempts").await, rows(&mut db, "sessions").await);
    assert!(attempts > 0 && sessions > 0);

    shop.clock.advance(DAY + 60_000);
    comes_to(&mut db, "misses", 0).await;
    assert_eq!(rows(&mut db, "locks").await, 1, "a lock that was over today still doubles the next");
    shop.clock.advance(DAY);
    comes_to(&mut db, "locks", 0).await;
    assert_eq!((rows(&mut db, "attempts").await, rows(&mut db, "sessions").await), (attempts, sessions));

    shop.clock.advance(29 * DAY);
    comes_to(&mut db, "sessions", 0).await;
    assert_eq!(rows(&mut db, "attempts").await, attempts);
    shop.clock.advance(60 * DAY);
    comes_to(&mut db, "attempts", 0).await;
    shop.verify().await;
    let again = shop.ada().await;
    assert_eq!(again.redeem(&code, &key()).await.ok()["repeated"], true, "what moved stays moved");
}

#[tokio::test]
async fn who_signed_in_has_to_again_after_half_a_year_however_often_it_was_used() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    for _ in 0..7 {
        shop.clock.advance(25 * DAY);
        ada.get("/account").await.ok();
    }
    shop.clock.advance(4 * DAY);
    ada.get("/account").await.ok();
    shop.clock.advance(DAY + 60_000);
    assert_eq!(ada.get("/account").await.refusal(), (401, "sign_in_required".into()));
    let short = Shop::open_with(|settings| settings.door.longest = 2 * DAY).await;
    let bo = short.bo().await;
    short.clock.advance(2 * DAY - 60_000);
    bo.get("/account").await.ok();
    short.clock.advance(61_000);
    assert_eq!(bo.get("/account").await.refusal().1, "sign_in_required");
}

#[tokio::test]
async fn a_proof_and_a_new_sign_in_bring_another_token() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let first = ada.cookie.clone().unwrap();
    let sessions = ada.get("/sessions").await.ok();
    let refused = ada.step_up("another password").await;
    assert_eq!((refused.status, refused.header("set-cookie")), (401, ""));
    let proved = ada.step_up("demo shopper").await;
    let cookie = proved.header("set-cookie");
    for part in ["__Host-scrip=", "; HttpOnly", "; Secure", "; SameSite=Lax", "; Path=/;"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    let second = cookie.split(';').next().unwrap().to_owned();
    assert_ne!(first, second);
    let renewed = ada.holding(&second);
    renewed.freeze().await;
    renewed.unfreeze().await.ok();
    let same = renewed.get("/sessions").await.ok();
    assert_eq!((&same[0]["id"], same[0]["this"].as_bool()), (&sessions[0]["id"], Some(true)), "it is the same session");

    // Who signs in anew in the same browser, as whomever.
    let body = json!({"email": "bo@demo.example", "password": "demo shopper"});
    let reply = renewed.post("/session", &body).await;
    reply.ok();
    assert_eq!(renewed.get("/account").await.refusal().1, "sign_in_required");
    assert_eq!(shop.ada().await.get("/sessions").await.ok().as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn the_token_from_before_a_proof_is_good_for_a_minute_and_proves_nothing() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let before = ada.holding(&ada.cookie.clone().unwrap());
    before.freeze().await;
    ada.step_up("demo shopper").await.ok();
    before.get("/account").await.ok();
    assert_eq!(before.get("/session/step-up").await.refusal(), (403, "step_up_required".into()));
    assert_eq!(before.unfreeze().await.refusal(), (403, "step_up_required".into()));
    // The answer with the new one was lost, again and again.
    for _ in 0..3 {
        shop.clock.advance(40 * Time::SECOND);
        ada.holding(before.cookie.as_ref().unwrap()).step_up("demo shopper").await.ok();
    }
    assert_eq!(ada.get("/account").await.refusal(), (401, "sign_in_required".into()), "the one in between");
    shop.clock.advance(61 * Time::SECOND);
    assert_eq!(before.get("/account").await.refusal(), (401, "sign_in_required".into()));
    assert_eq!(before.step_up("demo shopper").await.refusal().1, "sign_in_required");
}
