//! `/account/email`: another e-mail for an account.

use super::{
    client::{Client, Reply},
    database,
    mailed::token,
    shop::Shop,
};
use reqwest::Method;
use serde_json::{Value, json};

const USE: &str = "Use this e-mail address";
const ASKED: &str = "Your account at Scrip is to have another e-mail address";
const CHANGED: &str = "Your account at Scrip has another e-mail address";
const MINUTE: i64 = 60_000;

impl Client {
    async fn wants(&self, email: &str) -> Reply {
        self.post("/account/email", &json!({"email": email})).await
    }

    async fn keeps(&self) -> Reply {
        self.send(self.request(Method::DELETE, "/account/email")).await
    }

    async fn enters_as(&self, email: &str) -> Reply {
        self.post("/session", &json!({"email": email, "password": "demo shopper"})).await
    }

    async fn emails(&self) -> [Value; 2] {
        let account = self.get("/account").await.ok();
        ["email", "new_email"].map(|name| account[name].clone())
    }
}

#[tokio::test]
async fn an_account_signs_in_with_another_e_mail_once_its_link_came_back_and_the_one_before_hears_of_it() {
    let shop = Shop::open().await;
    let (ada, visitor) = (shop.ada().await, shop.visitor().await);
    let refused = ada.wants("ada@new.example").await;
    assert_eq!(
        (refused.refusal(), &refused.json()["methods"]),
        ((403, "step_up_required".into()), &json!(["password"]))
    );
    ada.step_up("demo shopper").await.ok();
    let asked = ada.wants(" Ada@New.example ").await.ok();
    assert_eq!((&asked["email"], &asked["new_email"]), (&json!("ada@demo.example"), &json!("ada@new.example")));
    let letter = shop.letter(USE, 1).await;
    assert_eq!(letter.to, "Ada <ada@new.example>");
    assert!(letter.text.contains(&format!("{}/confirm#token=ne_", shop.app.carrier.origin)), "{}", letter.text);
    let told = shop.letter(ASKED, 1).await;
    assert_eq!(told.to, "Ada <ada@demo.example>");
    assert!(!told.text.contains("new.example"), "who may read letters there is not certain: {}", told.text);
    assert_eq!(visitor.enters_as("ada@new.example").await.refusal().1, "sign_in_failed", "not yet");

    let reset = shop.forgotten(1).await;
    let followed = visitor.follows(&token(&letter)).await;
    assert_eq!((followed.status, followed.header("set-cookie")), (204, ""), "it signs nobody in");
    assert_eq!(visitor.follows(&token(&letter)).await.refusal(), (422, "link_not_usable".into()), "once");
    assert_eq!(ada.emails().await, [json!("ada@new.example"), Value::Null], "who is signed in stays so");
    assert_eq!(shop.letter(CHANGED, 1).await.to, "Ada <ada@demo.example>");
    assert_eq!(visitor.enters_as("ada@demo.example").await.refusal().1, "sign_in_failed");
    assert_eq!(
        visitor.resets(&reset, "a better password").await.refusal().1,
        "link_not_usable",
        "it went to the old one"
    );
    visitor.enters_as("ada@new.example").await.ok();
    shop.verify().await;
}

#[tokio::test]
async fn an_e_mail_that_is_none_or_has_an_account_is_refused() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    ada.step_up("demo shopper").await.ok();
    for none in ["", "ada", "a@b@c", "ada@demo.example", "ADA@demo.example "] {
        assert_eq!(ada.wants(none).await.refusal(), (400, "malformed".into()), "{none:?}");
    }
    assert_eq!(ada.wants("bo@demo.example").await.refusal(), (409, "email_taken".into()));
    assert_eq!(ada.emails().await, [json!("ada@demo.example"), Value::Null]);
    shop.clock.advance(5 * MINUTE + 1_000);
    assert_eq!(ada.wants("ada@new.example").await.refusal().1, "step_up_required", "a proof grows old");
    assert_eq!(shop.visitor().await.wants("ada@new.example").await.refusal(), (401, "sign_in_required".into()));
}

#[tokio::test]
async fn a_link_is_void_once_there_is_a_newer_one_or_the_e_mail_is_kept_or_it_is_too_old() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    ada.step_up("demo shopper").await.ok();
    ada.wants("first@new.example").await.ok();
    let first = token(&shop.letter(USE, 1).await);
    ada.wants("second@new.example").await.ok();
    let second = token(&shop.letter(USE, 2).await);
    assert_eq!(ada.follows(&first).await.refusal().1, "link_not_usable");
    let kept = ada.keeps().await.ok();
    assert_eq!((&kept["email"], &kept["new_email"]), (&json!("ada@demo.example"), &Value::Null));
    ada.keeps().await.ok();
    assert_eq!(ada.follows(&second).await.refusal().1, "link_not_usable");
    assert_eq!(ada.wants("third@new.example").await.refusal(), (429, "rate_limited".into()), "nobody is flooded");
    shop.clock.advance(MINUTE + 1_000);
    ada.wants("third@new.example").await.ok();
    let third = token(&shop.letter(USE, 3).await);
    shop.clock.advance(3 * 24 * 60 * MINUTE);
    assert_eq!(ada.follows(&third).await.refusal().1, "link_not_usable");
    assert_eq!(ada.emails().await, [json!("ada@demo.example"), Value::Null]);
}

#[tokio::test]
async fn of_two_accounts_that_are_to_have_one_e_mail_one_has_it() {
    let shop = Shop::open().await;
    let (ada, bo) = (shop.ada().await, shop.bo().await);
    bo.speaks("en").await.ok();
    for (nth, client) in [&ada, &bo].into_iter().enumerate() {
        client.step_up("demo shopper").await.ok();
        client.wants("both@new.example").await.ok();
        shop.letter(USE, nth + 1).await;
    }
    let links = [token(&shop.letter(USE, 2).await), {
        let all = server::mail::kept::all(&shop.folder.path().join("mail")).await.unwrap();
        token(all.iter().rfind(|letter| letter.subject.starts_with(USE)).unwrap())
    }];
    assert_ne!(links[0], links[1]);
    let (one, other) = tokio::join!(ada.follows(&links[0]), bo.follows(&links[1]));
    let mut answers = [one, other].map(|reply| reply.status);
    answers.sort_unstable();
    assert_eq!(answers, [204, 409]);
    let mut emails = [ada.emails().await[0].clone(), bo.emails().await[0].clone()].map(|email| email.to_string());
    emails.sort();
    assert!(emails.contains(&"\"both@new.example\"".to_owned()) && emails[0] != emails[1], "{emails:?}");
}

#[tokio::test]
async fn who_mistyped_the_e_mail_at_the_beginning_mends_it_so() {
    let shop = Shop::open().await;
    let eve = shop.visitor().await.with_account("evve@mail.example").await;
    eve.step_up("a good password").await.ok();
    eve.wants("eve@mail.example").await.ok();
    let word = token(&shop.letter(USE, 1).await);
    let kept = database::text(&shop.app.settings.database, &["new_emails", "outbox"]).await;
    assert!(kept.contains("eve@mail.example") && !kept.contains(&word), "{kept}");
    assert_eq!(eve.follows(&word).await.status, 204);
    let account = eve.get("/account").await.ok();
    assert_eq!((&account["email"], &account["confirmed"]), (&json!("eve@mail.example"), &json!(true)));
    let all = server::mail::kept::all(&shop.folder.path().join("mail")).await.unwrap();
    let strangers = all.iter().filter(|letter| letter.to.contains("evve@")).count();
    assert_eq!(strangers, 1, "whose address it was hears no more than that an account was made");
}
