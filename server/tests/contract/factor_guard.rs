//! What a second factor guards, how slowly its codes are guessed, and how it is changed and taken off.

use super::{
    client::key,
    database,
    factor::{Authenticator, STEP},
    gift::{gifts, to},
    mail::letters,
    shop::Shop,
};
use reqwest::Method;
use serde_json::json;

#[tokio::test]
async fn six_digits_are_not_guessed() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let app = ada.with_authenticator(&shop).await;
    let half = shop.half().await;
    for left in (0..10).rev() {
        assert_eq!(half.second("nothing like it").await.json()["attempts_left"], left);
    }
    let other = shop.half().await;
    let refused = other.second(&app.code(&shop, 0)).await;
    assert_eq!(refused.refusal(), (429, "rate_limited".into()), "another half of a session buys no more tries");
    assert_eq!(
        ada.proves("demo shopper", Some(&app.code(&shop, 0))).await.refusal().1,
        "rate_limited",
        "nor does this way"
    );
    shop.clock.advance(61_000);
    let half = shop.half().await;
    for _ in 0..10 {
        assert_eq!(half.second("000000000000000").await.refusal().1, "second_factor_failed");
    }
    let locked = shop.half().await.second(&app.code(&shop, 0)).await;
    assert_eq!(locked.refusal(), (423, "locked".into()));
    assert_eq!(shop.bo().await.get("/session").await.status, 200, "nobody else is");
    shop.clock.advance(3_600_000);
    shop.half().await.second(&app.code(&shop, 0)).await.ok();
}

#[tokio::test]
async fn who_has_a_second_factor_proves_both_and_takes_it_off_again() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let app = ada.with_authenticator(&shop).await;
    shop.clock.advance(5 * 60_000);
    let off = || ada.send(ada.request(Method::DELETE, "/factors/totp"));
    assert_eq!(off().await.refusal(), (403, "step_up_required".into()));
    let more = ada.proves("demo shopper", None).await;
    assert_eq!(more.refusal(), (401, "second_factor_required".into()));
    assert_eq!(more.json()["methods"], json!(["totp", "recovery"]));
    assert_eq!(ada.proves("demo shopper", Some("12345")).await.refusal(), (401, "second_factor_failed".into()));
    assert_eq!(ada.proves("another password", Some(&app.code(&shop, 0))).await.refusal().1, "sign_in_failed");
    assert_eq!(off().await.refusal().1, "step_up_required");
    // A code that came with a wrong password was not looked at.
    ada.proves("demo shopper", Some(&app.code(&shop, 0))).await.ok();
    assert_eq!(off().await.status, 204);
    assert_eq!(off().await.refusal(), (404, "not_found".into()));
    assert_eq!(ada.get("/factors").await.ok(), json!({"totp": null, "passkeys": [], "recovery_left": 0}));
    shop.ada().await.get("/account").await.ok();
    let told = letters(shop.folder.path(), 2).await;
    assert!(told.iter().any(|letter| letter.subject == "Your account at Scrip no longer asks for a second factor"));
}

#[tokio::test]
async fn another_authenticator_takes_its_place_with_its_first_code_and_not_before() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let old = ada.with_authenticator(&shop).await;
    let secret = ada.enrol().await.ok()["secret"].as_str().unwrap().to_owned();
    let new = Authenticator { secret, recovery: Vec::new() };
    shop.half().await.second(&old.code(&shop, 0)).await.ok();
    assert_eq!(shop.half().await.second(&new.code(&shop, STEP)).await.refusal().1, "second_factor_failed");
    ada.confirms(&new.code(&shop, 0)).await.ok();
    shop.clock.advance(STEP);
    assert_eq!(shop.half().await.second(&old.code(&shop, 0)).await.refusal().1, "second_factor_failed");
    assert_eq!(shop.half().await.second(&old.recovery[0]).await.refusal().1, "second_factor_failed");
    shop.half().await.second(&new.code(&shop, 0)).await.ok();
    ada.enrol().await.ok();
    shop.clock.advance(24 * 3_600_000);
    assert_eq!(ada.confirms("123456").await.refusal().1, "not_found", "it took too long");
}

/// What leaves the house, as files.
const FILES: [&str; 3] = ["/ledger.csv", "/ledger.json", "/gifts.csv"];

#[tokio::test]
async fn who_has_a_password_alone_proves_by_it_before_much_leaves_the_house() {
    let shop = Shop::open().await;
    let (ada, elsewhere) = (shop.ada().await, shop.ada().await);
    let large = gifts(&[to("Bo", "bo@mail.example", 10_000), to("Cy", "cy@mail.example", 10_001)]);
    let small = gifts(&[to("Bo", "bo@mail.example", 20_000)]);
    let refused = ada.send_gifts(&large, &key()).await;
    assert_eq!(
        (refused.refusal(), &refused.json()["methods"]),
        ((403, "step_up_required".into()), &json!(["password"]))
    );
    assert_ne!(ada.send_gifts(&small, &key()).await.status, 403);
    for path in FILES.into_iter().chain(["/session/step-up"]) {
        let refused = ada.get(path).await;
        assert_eq!(
            (refused.refusal().1, &refused.json()["methods"]),
            ("step_up_required".into(), &json!(["password"]))
        );
    }
    assert_eq!(ada.proves("another password", None).await.refusal().1, "sign_in_failed");
    assert_eq!(ada.get("/ledger.csv").await.refusal().1, "step_up_required");
    let until = ada.proves("demo shopper", None).await.ok();
    assert_eq!(ada.get("/session/step-up").await.ok(), until);
    for path in FILES {
        assert_eq!(ada.get(path).await.status, 200, "{path}");
        assert_eq!(elsewhere.get(path).await.refusal().1, "step_up_required", "it is proved for one session");
    }
    let key = key();
    assert_ne!(ada.send_gifts(&large, &key).await.status, 403);
    shop.clock.advance(5 * 60_000);
    assert_eq!(ada.get("/session/step-up").await.refusal().1, "step_up_required");
    assert_eq!(ada.get("/ledger.json").await.refusal().1, "step_up_required");
    assert_eq!(shop.visitor().await.get("/session/step-up").await.refusal().1, "sign_in_required");
}

#[tokio::test]
async fn what_leaves_the_house_is_guarded_by_the_second_factor_where_there_is_one() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let large = gifts(&[to("Bo", "bo@mail.example", 20_001)]);
    let small = gifts(&[to("Bo", "bo@mail.example", 20_000)]);
    let app = ada.with_authenticator(&shop).await;
    shop.clock.advance(5 * 60_000);
    assert_eq!(ada.send_gifts(&large, &key()).await.refusal().1, "step_up_required");
    assert_ne!(ada.send_gifts(&small, &key()).await.status, 403);
    for path in FILES {
        let refused = ada.get(path).await;
        assert_eq!(refused.refusal(), (403, "step_up_required".into()), "{path}");
        assert_eq!(refused.json()["methods"], json!(["password", "totp", "recovery"]));
    }
    assert_eq!(ada.proves("demo shopper", None).await.refusal().1, "second_factor_required");
    assert_eq!(ada.get("/ledger.csv").await.refusal().1, "step_up_required", "the password alone proves nothing here");
    ada.proves("demo shopper", Some(&app.code(&shop, 0))).await.ok();
    for path in FILES {
        assert_eq!(ada.get(path).await.status, 200, "{path}");
    }
    assert_ne!(ada.send_gifts(&large, &key()).await.status, 403);
}

#[tokio::test]
async fn neither_secret_nor_recovery_code_stands_in_the_database() {
    let shop = Shop::open().await;
    let app = shop.ada().await.with_authenticator(&shop).await;
    let tables = ["authenticators", "enrolments", "recovery_codes", "outbox", "half_sessions"];
    let kept = database::text(&shop.app.settings.database, &tables).await;
    assert!(!kept.is_empty() && !kept.contains(&app.secret));
    for code in &app.recovery {
        assert!(!kept.contains(code) && !kept.contains(&code.replace('-', "")));
    }
}

#[tokio::test]
async fn who_needs_longer_gets_five_more_minutes_for_an_hour_at_most() {
    let shop = Shop::open().await;
    let app = shop.ada().await.with_authenticator(&shop).await;
    let half = shop.half().await;
    let longer = || half.asks("/session/second-factor/time");
    for _ in 0..13 {
        shop.clock.advance(4 * 60_000 + 1_000);
        assert_eq!(longer().await.ok(), json!({"seconds": 300}));
    }
    shop.clock.advance(4 * 60_000);
    assert_eq!(longer().await.ok(), json!({"seconds": 60}), "not beyond an hour after the password");
    shop.clock.advance(59_000);
    half.second(&app.code(&shop, 0)).await.ok();
    assert_eq!(longer().await.refusal(), (401, "sign_in_required".into()), "it was used");
    let late = shop.half().await;
    shop.clock.advance(5 * 60_000);
    assert_eq!(late.asks("/session/second-factor/time").await.refusal().1, "sign_in_required", "it was over");
    assert_eq!(shop.visitor().await.asks("/session/second-factor/time").await.refusal().1, "sign_in_required");
}
