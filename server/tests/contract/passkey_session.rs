//! Passkeys at the door: alone, beside the password, and as a fresh proof.

use super::{
    client::{Client, Reply},
    factor::cookie,
    mail::letters,
    passkey::shop,
    passkey_device::{Device, PRESENT, Says, key},
    shop::Shop,
};
use serde_json::{Value, json};

impl Shop {
    /// A browser that is about to sign in by a passkey, and what it is to answer.
    async fn door(&self) -> (Client, Value) {
        let visitor = self.visitor().await;
        let asked = visitor.asks("/session/passkey/options").await;
        (visitor.holding(&cookie(&asked, "__Host-scrip-browser").unwrap()), asked.ok())
    }

    /// Signs in by a passkey alone, said in some way.
    async fn enters(&self, device: &Device, counter: u32, change: impl FnOnce(&mut Says)) -> Reply {
        let (visitor, options) = self.door().await;
        visitor.shows(&device.uses_as(&options, counter, change)).await
    }
}

impl Client {
    async fn shows(&self, proof: &Value) -> Reply {
        self.post("/session/passkey", proof).await
    }
}

const FAILED: (u16, &str) = (401, "passkey_failed");

#[track_caller]
fn failed(reply: &Reply, why: &str) {
    let (status, reason) = reply.refusal();
    assert_eq!((status, reason.as_str()), FAILED, "{why}");
    assert_eq!(cookie(reply, "__Host-scrip"), None, "{why}");
}

#[tokio::test]
async fn a_passkey_alone_signs_in() {
    let shop = shop().await;
    let ada = shop.ada().await;
    let (phone, added) = ada.with_passkey("phone").await;
    let (visitor, options) = shop.door().await;
    let asked = json!({
        "challenge": options["challenge"], "rpId": "shop.example", "timeout": 300_000, "allowCredentials": [],
        "userVerification": "required",
    });
    assert_eq!(options, asked, "nobody is named");
    let entered = visitor.shows(&phone.uses(&options, 1)).await;
    assert_eq!(entered.ok()["viewer"]["name"], "Ada");
    let session = visitor.holding(&cookie(&entered, "__Host-scrip").unwrap());
    assert_eq!(session.get("/account").await.ok()["email"], "ada@demo.example");
    let listed = &session.get("/factors").await.ok()["passkeys"][0];
    assert_eq!(listed["id"], added["passkey"]["id"]);
    assert!(listed["used"].is_string());
    let password = shop.visitor().await.password("ada@demo.example").await;
    assert_eq!(password.refusal(), (401, "second_factor_required".into()), "the password alone does not any more");
    shop.enters(&phone, 0, |_| {}).await.refusal();
    shop.enters(&phone, 2, |_| {}).await.ok();
}

#[tokio::test]
async fn whatever_is_wrong_opens_nothing() {
    let shop = shop().await;
    let ada = shop.ada().await;
    let (phone, added) = ada.with_passkey("phone").await;
    type Lie = fn(&mut Says);
    let wrong: [(&str, Lie); 10] = [
        ("another origin", |says| says.origin = "https://shop.example:8443".into()),
        ("for another shop", |says| says.party = "example".into()),
        ("in a frame", |says| says.cross_origin = true),
        ("one that was made", |says| says.kind = "webauthn.create"),
        ("nobody there", |says| says.flags = 0),
        ("nobody asked who is there", |says| says.flags = PRESENT),
        ("signed by another", |says| says.key = key("another")),
        ("somebody else's", |says| says.handle = Some(b"somebody else".to_vec())),
        ("nobody's", |says| says.handle = None),
        ("an unknown passkey", |says| says.id = vec![9; 32]),
    ];
    for (why, change) in wrong {
        failed(&shop.enters(&phone, 1, change).await, why);
        // Nine are borne in a minute.
        shop.clock.advance(20_000);
    }
    let (visitor, options) = shop.door().await;
    failed(&shop.visitor().await.shows(&phone.uses(&options, 1)).await, "another browser asked");
    let proof = phone.uses(&options, 1);
    visitor.shows(&proof).await.ok();
    failed(&visitor.shows(&proof).await, "said once more");
    failed(&visitor.shows(&phone.uses(&options, 2)).await, "the question was answered");
    let (visitor, options) = shop.door().await;
    failed(&visitor.shows(&phone.uses_as(&options, 2, |says| says.flags = 0)).await, "nobody there");
    failed(&visitor.shows(&phone.uses(&options, 2)).await, "a wrong answer uses it up");
    let (visitor, options) = shop.door().await;
    shop.clock.advance(5 * 60_000);
    failed(&visitor.shows(&phone.uses(&options, 2)).await, "too late");
    ada.proves("demo shopper", Some(added["recovery"]["codes"][0].as_str().unwrap())).await.ok();
    let id = added["passkey"]["id"].as_str().unwrap();
    assert_eq!(ada.delete(&format!("/factors/passkeys/{id}")).await.status, 204);
    failed(&shop.enters(&phone, 2, |_| {}).await, "it was taken off");
    shop.visitor().await.password("ada@demo.example").await.ok();
}

#[tokio::test]
async fn a_counter_that_goes_back_is_refused_and_told() {
    let shop = shop().await;
    let (phone, _) = shop.ada().await.with_passkey("phone").await;
    shop.enters(&phone, 7, |_| {}).await.ok();
    for counter in [7, 3, 0] {
        failed(&shop.enters(&phone, counter, |_| {}).await, "there may be a copy");
    }
    shop.enters(&phone, 8, |_| {}).await.ok();
    let told = letters(shop.folder.path(), 4).await;
    let back = told.iter().filter(|letter| letter.subject == "A passkey of your account at Scrip was refused");
    assert_eq!(back.count(), 3);
    let (watch, _) = shop.bo().await.with_passkey("watch").await;
    for _ in 0..2 {
        shop.enters(&watch, 0, |_| {}).await.ok();
    }
}

#[tokio::test]
async fn a_passkey_stands_beside_the_password() {
    let shop = shop().await;
    let (phone, added) = shop.ada().await.with_passkey("phone").await;
    let (watch, _) = shop.bo().await.with_passkey("watch").await;
    let visitor = shop.visitor().await;
    let asked = visitor.password("ada@demo.example").await;
    assert_eq!(asked.json()["methods"], json!(["passkey", "recovery"]));
    assert_eq!(
        visitor.asks("/session/second-factor/passkey/options").await.refusal(),
        (401, "sign_in_required".into())
    );
    let half = visitor.holding(&cookie(&asked, "__Host-scrip-half").unwrap());
    let options = async || half.asks("/session/second-factor/passkey/options").await.ok();
    let second = async |proof: &Value| half.post("/session/second-factor/passkey", proof).await;
    let question = options().await;
    assert_eq!(
        question["allowCredentials"],
        json!([{"type": "public-key", "id": super::passkey_device::text(&phone.id)}])
    );
    failed(&second(&watch.uses(&question, 1)).await, "it is Bo's");
    failed(&second(&phone.uses(&question, 1)).await, "a wrong answer uses it up");
    let other = shop.half().await;
    let question = options().await;
    failed(&other.post("/session/second-factor/passkey", &phone.uses(&question, 1)).await, "another half asked");
    let (_, alone) = shop.door().await;
    failed(&second(&phone.uses(&alone, 1)).await, "it was asked for something else");
    // The password came before: that somebody is there is enough.
    let entered = second(&phone.uses_as(&question, 1, |says| (says.flags, says.handle) = (PRESENT, None))).await;
    assert_eq!(entered.ok()["viewer"]["name"], "Ada");
    assert_eq!(cookie(&entered, "__Host-scrip-half").unwrap(), "__Host-scrip-half=", "it has done its work");
    assert_eq!(second(&phone.uses(&question, 2)).await.refusal(), (401, "sign_in_required".into()));
    shop.half().await.second(added["recovery"]["codes"][0].as_str().unwrap()).await.ok();
}

#[tokio::test]
async fn a_passkey_is_a_fresh_proof_by_itself() {
    let shop = shop().await;
    let ada = shop.ada().await;
    let (phone, _) = ada.with_passkey("phone").await;
    shop.clock.advance(5 * 60_000);
    ada.freeze().await;
    let refused = ada.unfreeze().await;
    assert_eq!(refused.json()["methods"], json!(["password", "passkey", "recovery"]));
    let options = async || ada.asks("/session/step-up/passkey/options").await.ok();
    let proves = async |proof: &Value| ada.post("/session/step-up/passkey", proof).await;
    let silent = phone.uses_as(&options().await, 1, |says| says.flags = PRESENT);
    failed(&proves(&silent).await, "nobody asked who is there");
    assert_eq!(ada.unfreeze().await.refusal().1, "step_up_required");
    let there = shop.enters(&phone, 1, |_| {}).await;
    let there = shop.visitor().await.holding(&cookie(&there, "__Host-scrip").unwrap());
    let question = options().await;
    failed(&there.post("/session/step-up/passkey", &phone.uses(&question, 2)).await, "another session asked");
    assert!(proves(&phone.uses(&question, 2)).await.ok()["until"].is_string());
    assert_eq!(ada.unfreeze().await.ok()["frozen"], false);
    let bo = shop.bo().await;
    assert_eq!(bo.asks("/session/step-up/passkey/options").await.refusal(), (404, "not_found".into()));
}

#[tokio::test]
async fn passkeys_are_tried_as_slowly_as_passwords() {
    let shop = shop().await;
    let (phone, _) = shop.ada().await.with_passkey("phone").await;
    for _ in 0..10 {
        failed(&shop.enters(&phone, 1, |says| says.key = key("another")).await, "signed by another");
    }
    let refused = shop.enters(&phone, 1, |_| {}).await;
    assert_eq!(refused.refusal(), (429, "rate_limited".into()));
    assert!(!refused.header("retry-after").is_empty());
    shop.clock.advance(61_000);
    shop.enters(&phone, 1, |_| {}).await.ok();
    let half = shop.half().await;
    for _ in 0..10 {
        let question = half.asks("/session/second-factor/passkey/options").await.ok();
        failed(&half.post("/session/second-factor/passkey", &phone.uses(&question, 0)).await, "the counter went back");
    }
    let question = half.asks("/session/second-factor/passkey/options").await.ok();
    let refused = half.post("/session/second-factor/passkey", &phone.uses(&question, 9)).await;
    assert_eq!(refused.refusal(), (429, "rate_limited".into()), "counted with the codes of the second factor");
}

#[tokio::test]
async fn questions_from_one_address_wait_for_answers_in_bounds() {
    let shop = shop().await;
    let visitor = shop.visitor().await;
    for _ in 0..200 {
        visitor.asks("/session/passkey/options").await.ok();
    }
    let refused = visitor.asks("/session/passkey/options").await;
    assert_eq!(refused.refusal(), (429, "rate_limited".into()));
    let wait: i64 = refused.header("retry-after").parse().unwrap();
    assert!((1..=301).contains(&wait), "{wait}");
    shop.clock.advance(wait * 1_000);
    visitor.asks("/session/passkey/options").await.ok();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_answer_signs_in_once_however_many_send_it() {
    let shop = shop().await;
    let (phone, _) = shop.ada().await.with_passkey("phone").await;
    let (visitor, options) = shop.door().await;
    let proof = phone.uses(&options, 1);
    let sent: Vec<_> = (0..5)
        .map(|_| {
            let (visitor, proof) = (visitor.clone(), proof.clone());
            tokio::spawn(async move { visitor.shows(&proof).await.status })
        })
        .collect();
    let mut statuses = Vec::new();
    for reply in sent {
        statuses.push(reply.await.unwrap());
    }
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 401, 401, 401, 401]);
}
