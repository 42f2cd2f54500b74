//! `/merchant/cases` and what is said of a case: the shop answers, its shopper says more, and nobody else sees any of it.

use super::{
    client::{Client, Reply, key},
    mail::letters,
    promo::merchant,
    shop::Shop,
};
use reqwest::Method;
use serde_json::{Value, json};
use std::time::Duration;

const DAY: i64 = 86_400_000;

async fn files(who: &Client, about: Value) -> Value {
    who.post("/cases", &json!({"about": about, "words": "It is gone"})).await.ok()
}

fn card() -> Value {
    json!({"kind": "code", "last_four": "7P19"})
}

impl Client {
    /// Says something of a case, as its shopper.
    async fn says_of(&self, id: &Value, words: &str, key: &str) -> Reply {
        let path = format!("/cases/{}/replies", id.as_str().unwrap());
        let request = self.request(Method::POST, &path).header("idempotency-key", key);
        self.send(request.json(&json!({"words": words}))).await
    }

    /// The same as the shop.
    async fn answers(&self, id: &Value, words: &str, key: &str) -> Reply {
        let path = format!("/merchant/cases/{}/replies", id.as_str().unwrap());
        let request = self.request(Method::POST, &path).header("authorization", "Bearer sk_demo");
        self.send(request.header("idempotency-key", key).json(&json!({"words": words}))).await
    }

    async fn only_case(&self) -> Value {
        self.get("/cases").await.ok()["items"][0].clone()
    }
}

#[tokio::test]
async fn the_shop_answers_a_case_and_its_shopper_says_more_until_it_is_closed() {
    let shop = Shop::open().await;
    let (ada, desk) = (shop.ada().await, shop.visitor().await);
    let filed = files(&ada, card()).await;
    assert_eq!(filed["thread"], json!([]));
    let listed = merchant(&desk, Method::GET, "/merchant/cases?status=open", &Value::Null).await.ok();
    assert_eq!((&listed["items"][0]["shopper"], &listed["items"][0]["case"]), (&json!("ada@demo.example"), &filed));
    assert!(listed["items"][0]["evidence"]["code"].is_object(), "{listed}");
    assert_eq!(listed["next"], Value::Null);

    let answered = desk.answers(&filed["id"], "  Which day was it? ", &key()).await.ok();
    assert_eq!(answered["case"], ada.only_case().await, "both see the same");
    let case = &answered["case"];
    assert_eq!((&case["status"], &case["thread"][0]["by"]), (&json!("answered"), &json!("shop")));
    assert_eq!(case["thread"][0]["words"], "Which day was it?");
    let none = merchant(&desk, Method::GET, "/merchant/cases?status=open", &Value::Null).await.ok();
    assert_eq!(none["items"], json!([]), "it waits for its shopper now");

    shop.clock.advance(1_000);
    let said = ada.says_of(&filed["id"], "On Monday", &key()).await.ok();
    assert_eq!((&said["status"], &said["thread"][1]["by"]), (&json!("open"), &json!("shopper")));
    let path = format!("/merchant/cases/{}/close", filed["id"].as_str().unwrap());
    let closed = merchant(&desk, Method::POST, &path, &Value::Null).await.ok();
    assert_eq!(closed["case"]["status"], "closed");
    assert_eq!(merchant(&desk, Method::POST, &path, &Value::Null).await.ok(), closed, "it stays so");
    assert_eq!(ada.says_of(&filed["id"], "And now?", &key()).await.refusal(), (404, "not_found".into()));
    assert_eq!(desk.answers(&filed["id"], "And now?", &key()).await.refusal(), (404, "not_found".into()));
    let all = merchant(&desk, Method::GET, "/merchant/cases?status=closed", &Value::Null).await.ok();
    assert_eq!(all["items"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn an_answer_is_heard_at_once_and_brings_a_letter_without_its_words() {
    let shop = Shop::open().await;
    let (ada, desk) = (shop.ada().await, shop.visitor().await);
    let filed = files(&ada, card()).await;
    let mut line = ada.request(Method::GET, "/events").send().await.unwrap();
    line.chunk().await.unwrap();
    desk.answers(&filed["id"], "We have blocked the card.", &key()).await.ok();
    let mut heard = String::new();
    while !heard.contains("event: case\n") {
        let chunk = tokio::time::timeout(Duration::from_secs(1), line.chunk()).await.unwrap().unwrap().unwrap();
        heard += &String::from_utf8_lossy(&chunk);
    }
    let letter = letters(shop.folder.path(), 1).await.remove(0);
    let number = filed["id"].as_str().unwrap();
    assert!(letter.subject.contains(number), "{}", letter.subject);
    assert!(letter.text.contains(&format!("/help#{number}")), "{}", letter.text);
    assert!(!letter.text.contains("blocked"), "what is said is for who is signed in");
    ada.says_of(&filed["id"], "Thank you", &key()).await.ok();
    assert_eq!(shop.after_a_while().await.len(), 1, "nobody gets letters of what they said themselves");
}

#[tokio::test]
async fn the_same_key_files_and_says_it_once() {
    let shop = Shop::open().await;
    let (ada, desk, once) = (shop.ada().await, shop.visitor().await, key());
    let files = |words: &str| {
        let request = ada.request(Method::POST, "/cases").header("idempotency-key", &once);
        ada.send(request.json(&json!({"about": card(), "words": words})))
    };
    let filed = files("gone").await.ok();
    assert_eq!(files("gone").await.ok(), filed);
    assert_eq!(files("gone again").await.refusal(), (422, "attempt_key_reused".into()));
    assert_eq!(ada.get("/cases").await.ok()["items"].as_array().unwrap().len(), 1);
    let both = tokio::join!(desk.answers(&filed["id"], "Seen", &once), desk.answers(&filed["id"], "Seen", &once));
    both.0.ok();
    both.1.ok();
    ada.says_of(&filed["id"], "Good", &once).await.ok();
    let said = ada.says_of(&filed["id"], "Good", &once).await.ok();
    assert_eq!(said["thread"].as_array().unwrap().len(), 2, "{said}");
    assert_eq!(ada.says_of(&filed["id"], "Bad", &once).await.refusal(), (422, "attempt_key_reused".into()));
    assert_eq!(shop.after_a_while().await.len(), 1, "one letter of one answer");
}

#[tokio::test]
async fn nobody_else_sees_or_says_anything_of_it() {
    let shop = Shop::open().await;
    let (ada, bo, visitor) = (shop.ada().await, shop.bo().await, shop.visitor().await);
    let filed = files(&ada, card()).await;
    assert_eq!(bo.says_of(&filed["id"], "Mine", &key()).await.refusal(), (404, "not_found".into()));
    assert_eq!(visitor.says_of(&filed["id"], "Mine", &key()).await.refusal(), (401, "sign_in_required".into()));
    for path in ["/merchant/cases", "/merchant/cases?status=open"] {
        assert_eq!(ada.get(path).await.refusal(), (401, "sign_in_required".into()), "a shopper is not the shop");
    }
    let path = format!("/merchant/cases/{}/close", filed["id"].as_str().unwrap());
    assert_eq!(ada.post(&path, &Value::Null).await.refusal(), (401, "sign_in_required".into()));
    let unknown = visitor.answers(&json!("0000-0000"), "Hello", &key()).await;
    assert_eq!(unknown.refusal(), (404, "not_found".into()));
}

#[tokio::test]
async fn codes_in_what_is_said_are_left_with_their_last_four() {
    let shop = Shop::open().await;
    let (ada, desk) = (shop.ada().await, shop.visitor().await);
    let filed = files(&ada, card()).await;
    let code = shop.cards(1, "5.00", "USD").await.remove(0);
    let masked = format!("It is ••••{}", &code[code.len() - 4..]);
    let said = ada.says_of(&filed["id"], &format!("It is {code}"), &key()).await.ok();
    let answered = desk.answers(&filed["id"], &format!("It is {code}"), &key()).await.ok();
    assert_eq!(
        (&said["thread"][0]["words"], &answered["case"]["thread"][1]["words"]),
        (&json!(masked), &json!(masked))
    );
    for words in ["", "  ", &"é".repeat(1_001), "a\u{7}b"] {
        assert_eq!(ada.says_of(&filed["id"], words, &key()).await.refusal(), (400, "malformed".into()));
    }
}

#[tokio::test]
async fn twenty_replies_a_day_are_enough() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let filed = files(&ada, card()).await;
    for nth in 0..20 {
        ada.says_of(&filed["id"], &format!("{nth}"), &key()).await.ok();
    }
    assert_eq!(ada.says_of(&filed["id"], "more", &key()).await.refusal(), (429, "rate_limited".into()));
    shop.clock.advance(DAY + 2_000);
    ada.says_of(&filed["id"], "more", &key()).await.ok();
}

#[tokio::test]
async fn what_is_missing_unreadable_or_told_is_filed_with_what_the_shop_knows() {
    let shop = Shop::open().await;
    let (ada, desk) = (shop.ada().await, shop.visitor().await);
    let code = shop.cards(1, "31.07", "USD").await.remove(0);
    ada.redeem(&code, &key()).await.ok();
    let four = &code[code.len() - 4..];
    let usd = json!({"minor": 3_107, "currency": "USD"});
    let now = shop.app.clock.now();
    let abouts = [
        json!({"kind": "missing", "value": "card", "sought": {"by": "last_four", "last_four": four}}),
        json!({"kind": "missing", "value": "refund", "sought": {"by": "amount", "amount": usd}}),
        json!({"kind": "missing", "value": "gift", "sought": {"by": "day", "from": now.plus(-DAY / 2), "to": now.plus(DAY / 2)}}),
        json!({"kind": "unreadable", "last_four": null, "serial": "3456", "bought": "store"}),
        json!({"kind": "scam", "scam": "authority", "last_four": four}),
    ];
    for about in abouts {
        shop.clock.advance(1_000);
        assert_eq!(files(&ada, about.clone()).await["about"], about);
        assert_eq!(ada.only_case().await["about"], about);
        let all = merchant(&desk, Method::GET, "/merchant/cases", &Value::Null).await.ok();
        let evidence = all["items"].as_array().unwrap().last().unwrap()["evidence"].clone();
        if about["kind"] == "missing" {
            assert_eq!(evidence["missing"]["found"][0]["amount"]["minor"], 3_107, "{about} {evidence}");
            assert_eq!(evidence["missing"]["tried"][0]["became"], format!("redeemed {four}"));
        }
        if about["kind"] == "scam" {
            assert_eq!(
                (&evidence["scam"]["frozen"], &evidence["scam"]["redeemed"][0]["last_four"]),
                (&json!(false), &json!(four))
            );
        }
        assert!(!all.to_string().contains(&code[..9]), "no code in it");
    }
    for wrong in [
        json!({"kind": "missing", "value": "card", "sought": {"by": "last_four", "last_four": &code}}),
        json!({"kind": "missing", "value": "card", "sought": {"by": "amount", "amount": {"minor": 0, "currency": "USD"}}}),
        json!({"kind": "missing", "value": "card", "sought": {"by": "day", "from": now, "to": now.plus(3 * DAY)}}),
        json!({"kind": "unreadable", "last_four": null, "serial": "1234567890", "bought": "store"}),
        json!({"kind": "scam", "scam": null, "last_four": "•••"}),
    ] {
        let refused = ada.post("/cases", &json!({"about": wrong, "words": ""})).await;
        assert_eq!(refused.refusal(), (400, "malformed".into()), "{wrong}");
    }
}
