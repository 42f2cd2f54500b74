//! `/gifts/{id}` afterwards: what a sender may do in each state, and what becomes of the codes.

use super::{
    client::{Client, Reply, key},
    order::{APPROVE, card},
    shop::Shop,
};
use reqwest::Method;
use serde_json::{Value, json};
use std::{path::Path, time::Duration};

/// The acts that change something, as the tests name them.
pub const ACTS: [&str; 4] = ["edit", "resend", "link", "cancel"];

pub fn dollars(minor: i64) -> Value {
    json!({"minor": minor, "currency": "USD"})
}

pub fn person(name: &str, email: Option<&str>, minor: i64) -> Value {
    json!({"name": name, "email": email, "amount": dollars(minor), "message": null, "zone": "America/New_York"})
}

/// Pays for gifts, and says the order's number.
pub async fn pay_for(client: &Client, way: &str, recipients: Vec<Value>, change: impl FnOnce(&mut Value)) -> String {
    let total: i64 = recipients.iter().map(|one| one["amount"]["minor"].as_i64().unwrap()).sum();
    let cover =
        json!({"design": "kite", "palette": "dusk", "rosette": "r1", "from": "Ada", "message": "Happy birthday"});
    let mut send = json!({"cover": cover, "way": way, "recipients": recipients, "total": dollars(total),
        "understood": true, "payment": card(APPROVE, false)});
    change(&mut send);
    client.proves_for_much(&send).await;
    let request = client.request(Method::POST, "/gifts").header("idempotency-key", key()).json(&send);
    let order = client.send(request).await.ok();
    assert_eq!(order["state"]["state"], "paid", "{order}");
    order["id"].as_str().unwrap().to_owned()
}

/// One gift of 25 dollars that goes by link, with its code.
pub async fn by_link(client: &Client) -> (String, String) {
    let gift = format!("{}-1", pay_for(client, "link", vec![person("Bo", None, 2_500)], |_| {}).await);
    let code = code_of(client, &gift).await;
    (gift, code)
}

/// One gift of 25 dollars that goes by e-mail.
pub async fn by_email(client: &Client) -> String {
    let bo = person("Bo", Some("bo.berg@demo.example"), 2_500);
    format!("{}-1", pay_for(client, "email", vec![bo], |_| {}).await)
}

pub async fn code_of(client: &Client, gift: &str) -> String {
    act(client, gift, "link").await.ok()["code"].as_str().unwrap().to_owned()
}

pub async fn gift(client: &Client, id: &str) -> Value {
    client.get(&format!("/gifts/{id}")).await.ok()
}

/// The words of a gift's steps.
pub fn steps(gift: &Value) -> Vec<&str> {
    gift["course"].as_array().unwrap().iter().map(|step| step["what"].as_str().unwrap()).collect()
}

pub async fn edit(client: &Client, id: &str, change: Value) -> Reply {
    client.send(client.request(Method::PATCH, &format!("/gifts/{id}")).json(&change)).await
}

pub async fn keyed(client: &Client, id: &str, act: &str, key: &str) -> Reply {
    let request = client.request(Method::POST, &format!("/gifts/{id}/{act}")).header("idempotency-key", key);
    client.send(request).await
}

pub async fn act(client: &Client, id: &str, what: &str) -> Reply {
    match what {
        "edit" => edit(client, id, json!({"message": key()})).await,
        "link" => client.send(client.request(Method::POST, &format!("/gifts/{id}/link"))).await,
        _ => keyed(client, id, what, &key()).await,
    }
}

/// Waits until a gift is so far.
pub async fn until(client: &Client, id: &str, state: &str) -> Value {
    for _ in 0..200 {
        let now = gift(client, id).await;
        if now["state"] == state {
            return now;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    panic!("still {}", gift(client, id).await)
}

/// Bo, who has moved to where there are dollars.
pub async fn bo(client: Client) -> Client {
    client.send(client.request(Method::PATCH, "/account").json(&json!({"region": "US"}))).await.ok();
    client
}

pub async fn look(client: &Client, code: &str) -> Reply {
    client.send(client.request(Method::GET, "/claims").header("scrip-code", code)).await
}

pub async fn claim(client: &Client, code: &str, key: &str) -> Reply {
    let request = client.request(Method::POST, "/claims").header("idempotency-key", key);
    client.send(request.json(&json!({"code": code}))).await
}

/// The codes of all letters that were written, the newest letter's last.
pub fn codes_sent(shop: &Shop) -> Vec<String> {
    codes_in(shop.folder.path())
}

/// The same, of a server whose data are in this folder.
pub fn codes_in(data: &Path) -> Vec<String> {
    let folder = std::fs::read_dir(data.join("mail")).into_iter().flatten();
    let mut letters: Vec<_> = folder.map(|file| file.unwrap().path()).collect();
    letters.retain(|path| path.extension().is_some_and(|end| end == "eml"));
    letters.sort();
    letters.iter().filter_map(|path| code_in(&std::fs::read_to_string(path).unwrap())).collect()
}

/// The code of the link in a letter, whose text may be broken into lines as quoted-printable has it.
fn code_in(letter: &str) -> Option<String> {
    let whole = letter.replace("=\r\n", "").replace("=3D", "=");
    let code = whole.split("claim#code=").nth(1)?.get(..19)?;
    assert_eq!(code.matches('-').count(), 3, "{code}");
    Some(code.to_owned())
}

/// Waits for so many letters with codes.
pub async fn letters(shop: &Shop, count: usize) -> Vec<String> {
    for _ in 0..200 {
        let codes = codes_sent(shop);
        if codes.len() >= count {
            return codes;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    panic!("fewer than {count} letters with a code: {}", codes_sent(shop).len())
}

/// Fails unless exactly these acts go through: each is tried on a gift of its own.
async fn may(shop: &Shop, ada: &Client, gifts: [String; 4], expected: &[&str], state: &str) {
    for (what, id) in ACTS.into_iter().zip(gifts) {
        let told = gift(ada, &id).await;
        assert_eq!(told["state"], state, "{told}");
        let told = told["may"].as_array().unwrap().iter().any(|may| may == what);
        let reply = act(ada, &id, what).await;
        let done = reply.status == 200;
        assert!(done || reply.refusal() == (409, "not_cancellable".into()), "{state} {what}: {}", reply.text);
        assert_eq!((done, told), (expected.contains(&what), done), "{state} {what}");
    }
    shop.verify().await;
}

/// Four gifts, a day after the ones before: many on one day would cool off.
async fn four((shop, ada): (&Shop, &Client), way: &str, goes: Option<&str>) -> [String; 4] {
    shop.clock.advance(25 * 3_600_000);
    let email = |nth| format!("bo{nth}-{}@demo.example", key());
    let one = |nth| person("Bo", Some(&email(nth)).filter(|_| way == "email").map(String::as_str), 2_500);
    let order = pay_for(ada, way, (1..=4).map(one).collect(), |send| {
        if let Some(goes) = goes {
            send["on"] = json!(goes);
        }
    });
    let order = order.await;
    [1, 2, 3, 4].map(|nth| format!("{order}-{nth}"))
}

#[tokio::test]
async fn a_sender_may_do_in_each_state_what_that_state_allows() {
    let shop = Shop::open().await;
    let (ada, bo) = (shop.ada().await, bo(shop.bo().await).await);
    let next_month = domain::Time(shop.clock.now().0 + 30 * 86_400_000).to_string();
    let scheduled = four((&shop, &ada), "email", Some(&next_month[..16])).await;
    may(&shop, &ada, scheduled, &["edit", "cancel"], "scheduled").await;
    may(&shop, &ada, four((&shop, &ada), "link", None).await, &["edit", "link", "cancel"], "scheduled").await;
    let sent = four((&shop, &ada), "email", None).await;
    for id in &sent {
        until(&ada, id, "sent").await;
    }
    may(&shop, &ada, sent, &["edit", "resend", "cancel"], "sent").await;
    let linked = four((&shop, &ada), "link", None).await;
    for id in &linked {
        code_of(&ada, id).await;
    }
    may(&shop, &ada, linked, &["edit", "link", "cancel"], "sent").await;
    let opened = four((&shop, &ada), "link", None).await;
    for id in &opened {
        look(&bo, &code_of(&ada, id).await).await.ok();
    }
    may(&shop, &ada, opened, &["edit", "link", "cancel"], "opened").await;
    let bounced = four((&shop, &ada), "email", None).await;
    for id in &bounced {
        until(&ada, id, "sent").await;
        bounce(&shop, id).await;
    }
    may(&shop, &ada, bounced, &["edit", "resend", "cancel"], "bounced").await;
    for (way, end) in [("link", "claimed"), ("link", "cancelled")] {
        let ended = four((&shop, &ada), way, None).await;
        for id in &ended {
            match end {
                "claimed" => drop(claim(&bo, &code_of(&ada, id).await, &key()).await.ok()),
                _ => drop(act(&ada, id, "cancel").await.ok()),
            }
        }
        may(&shop, &ada, ended, &[], end).await;
    }
}

/// The mail server of the recipient says no.
pub async fn bounce(shop: &Shop, id: &str) {
    let id = id.to_owned();
    let bounced = shop.app.store.write(move |tx| {
        let id = id.clone();
        Box::pin(async move { server::gift::bounced(tx, &id, "no such user bo.berg@demo.example").await })
    });
    bounced.await.unwrap();
}
