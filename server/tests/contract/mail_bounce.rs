//! `/mail/bounces`: letters that came back after all.

use super::{
    client::{Client, Reply, key},
    gift_life::{bo, by_email, claim, codes_sent, gift, letters, steps, until},
    shop::Shop,
};
use domain::Time;
use reqwest::Method;
use serde_json::{Value, json};
use server::{
    mail::{Key, kept},
    payment::sign,
};

const SECRET: &str = "what the shop and its mail know";

async fn open() -> Shop {
    Shop::open_with(|settings| settings.handling.mail.secret = Some(Key(SECRET.into()))).await
}

async fn tell(shop: &Shop, said: &Value, secret: &str, at: Time) -> Reply {
    let client = Client::new(&shop.base).await;
    let body = said.to_string();
    let request = client.request(Method::POST, "/mail/bounces").header("content-type", "application/json");
    let request = request.header(sign::TIME, at.0.to_string());
    client.send(request.header(sign::SIGNATURE, sign::sign(secret, at, body.as_bytes())).body(body)).await
}

async fn told(shop: &Shop, said: &Value) -> u16 {
    tell(shop, said, SECRET, shop.app.clock.now()).await.status
}

/// The `Message-ID` of the newest letter to Bo.
async fn newest(shop: &Shop) -> String {
    let letters = kept::all(&shop.folder.path().join("mail")).await.unwrap();
    let letter = letters.into_iter().find(|letter| letter.to.contains("bo.berg@")).unwrap();
    format!("<{}@scrip.invalid>", letter.id)
}

#[tokio::test]
async fn a_letter_that_came_back_bounces_its_gift_once_however_often_it_is_told() {
    let shop = open().await;
    let ada = shop.ada().await;
    let id = by_email(&ada).await;
    until(&ada, &id, "sent").await;
    let said = json!({"message": newest(&shop).await, "detail": "bo.berg@demo.example: mailbox full\r\n"});
    assert_eq!([told(&shop, &said).await, told(&shop, &said).await], [204, 204]);
    let bounced = gift(&ada, &id).await;
    assert_eq!((&bounced["state"], steps(&bounced)), (&json!("bounced"), vec!["paid", "sent", "bounced"]));
    assert_eq!(bounced["course"][2]["detail"], "… mailbox full");
    super::gift_life::look(&bo(shop.bo().await).await, &letters(&shop, 1).await[0]).await.ok();
    assert_eq!(gift(&ada, &id).await["state"], "opened", "it arrived after all");
    assert_eq!(told(&shop, &said).await, 204);
    assert_eq!(gift(&ada, &id).await["state"], "opened", "a replay says nothing new");
}

#[tokio::test]
async fn what_is_not_signed_now_by_who_knows_the_secret_is_refused() {
    let shop = open().await;
    let ada = shop.ada().await;
    let id = by_email(&ada).await;
    until(&ada, &id, "sent").await;
    let (said, now) = (json!({"message": newest(&shop).await, "detail": ""}), shop.app.clock.now());
    let no = (401, "sign_in_required".to_owned());
    assert_eq!(tell(&shop, &said, "another secret", now).await.refusal(), no);
    assert_eq!(tell(&shop, &said, SECRET, now.plus(-301 * Time::SECOND)).await.refusal(), no);
    assert_eq!(Client::new(&shop.base).await.post("/mail/bounces", &said).await.refusal(), no);
    assert_eq!(tell(&shop, &json!({"letter": "a"}), SECRET, now).await.refusal(), (400, "malformed".into()));
    let unknown = json!({"message": "<nothing@scrip.invalid>", "detail": ""});
    assert_eq!(tell(&shop, &unknown, SECRET, now).await.refusal(), (404, "not_found".into()));
    assert_eq!(gift(&ada, &id).await["state"], "sent");
    let silent = Shop::open().await;
    assert_eq!(tell(&silent, &said, SECRET, now).await.refusal(), (404, "not_found".into()));
    assert_eq!(told(&shop, &said).await, 204);
    assert_eq!(gift(&ada, &id).await["course"][2]["detail"], "The message came back.");
}

#[tokio::test]
async fn the_sender_is_told_in_the_senders_language() {
    let shop = open().await;
    let ada = shop.ada().await;
    ada.speaks("de").await.ok();
    let id = by_email(&ada).await;
    until(&ada, &id, "sent").await;
    assert_eq!(told(&shop, &json!({"message": newest(&shop).await, "detail": ""})).await, 204);
    assert_eq!(gift(&ada, &id).await["course"][2]["detail"], "Die Nachricht kam zurück.");
}

#[tokio::test]
async fn only_the_newest_letter_counts_and_a_claim_is_past_all_that() {
    let shop = open().await;
    let ada = shop.ada().await;
    let id = by_email(&ada).await;
    until(&ada, &id, "sent").await;
    let first = json!({"message": newest(&shop).await, "detail": "no"});
    super::gift_life::act(&ada, &id, "resend").await.ok();
    letters(&shop, 2).await;
    until(&ada, &id, "sent").await;
    assert_eq!(told(&shop, &first).await, 204);
    assert_eq!(gift(&ada, &id).await["state"], "sent", "the first letter is long replaced");
    let code = codes_sent(&shop).pop().unwrap();
    claim(&bo(shop.bo().await).await, &code, &key()).await.ok();
    let second = json!({"message": newest(&shop).await, "detail": "no"});
    assert_ne!(first["message"], second["message"]);
    assert_eq!(told(&shop, &second).await, 204);
    assert_eq!(gift(&ada, &id).await["state"], "claimed");
    shop.verify().await;
}
