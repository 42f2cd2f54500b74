//! `/gifts`: reviewing and buying, for one recipient and for a thousand.

use super::{
    client::{Client, Reply, key},
    order::{APPROVE, card},
    shop::Shop,
};
use reqwest::Method;
use serde_json::{Value, json};
use std::time::Duration;

pub const FAMILY: &str = "👨‍👩‍👧‍👦";

/// A recipient of so many dollars.
pub fn to(name: &str, email: &str, minor: i64) -> Value {
    let amount = json!({"minor": minor, "currency": "USD"});
    json!({"name": name, "email": email, "amount": amount, "message": null, "zone": "America/New_York"})
}

/// Gifts for these, paid with a card that works.
pub fn gifts(recipients: &[Value]) -> Value {
    let total: i64 = recipients.iter().map(|one| one["amount"]["minor"].as_i64().unwrap()).sum();
    let cover =
        json!({"design": "kite", "palette": "dusk", "rosette": "r0", "from": "Ada", "message": "Happy birthday!"});
    json!({"cover": cover, "way": "email", "recipients": recipients, "total": {"minor": total, "currency": "USD"},
        "payment": card(APPROVE, false)})
}

/// With something changed.
pub fn with(send: &Value, field: &str, value: Value) -> Value {
    let mut send = send.clone();
    send[field] = value;
    send
}

/// So many recipients, each with an e-mail of their own.
pub fn many(count: usize, minor: i64) -> Vec<Value> {
    (1..=count).map(|nth| to(&format!("Recipient {nth}"), &format!("r{nth}@demo.example"), minor)).collect()
}

impl Client {
    pub async fn review(&self, send: &Value) -> Reply {
        self.post("/gifts/review", send).await
    }

    pub async fn send_gifts(&self, send: &Value, key: &str) -> Reply {
        self.send(self.request(Method::POST, "/gifts").header("idempotency-key", key).json(send)).await
    }

    /// Pays for gifts, and says what the order is.
    pub async fn give(&self, send: &Value) -> Value {
        self.proves_for_much(send).await;
        let order = self.send_gifts(send, &key()).await.ok();
        self.until(&order, "paid").await
    }

    /// Waits until an order is so far: a machine that has much to do takes its time.
    pub async fn until(&self, order: &Value, state: &str) -> Value {
        let path = format!("/orders/{}", order["id"].as_str().unwrap());
        for _ in 0..400 {
            let now = self.get(&path).await.ok();
            if now["state"]["state"] == state {
                return now;
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        panic!("still {}", self.get(&path).await.ok()["state"]);
    }

    /// All gifts of the account that a query finds, page by page.
    pub async fn sent(&self, query: &str) -> Vec<Value> {
        let (mut all, mut cursor) = (Vec::new(), String::new());
        loop {
            let page = self.get(&format!("/gifts?limit=100{query}{cursor}")).await.ok();
            all.extend(page["items"].as_array().unwrap().clone());
            match page["next"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => return all,
            }
        }
    }
}

fn faults(reply: &Reply) -> Vec<String> {
    assert_eq!(reply.refusal(), (422, "recipients".into()));
    let fault = |fault: &Value| format!("{} {} {}", fault["row"], fault["column"], fault["fault"]).replace('"', "");
    reply.json()["faults"].as_array().unwrap().iter().map(fault).collect()
}

#[tokio::test]
async fn a_gift_costs_what_the_review_says_and_is_made_when_it_is_paid() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let send = gifts(&[to("Bo Berg", "bo.berg@demo.example", 5_000)]);
    let lots = ada.lots().await;
    let review = ada.review(&send).await.ok();
    assert_eq!((&review["total"], &review["items"]), (&send["total"], &send["total"]));
    assert_eq!(
        (&review["warnings"], &review["cools_until"], &review["code"]),
        (&json!([]), &json!(null), &json!(null))
    );
    assert_eq!(ada.sent("").await.len(), 0, "a review moves nothing");
    let order = ada.give(&send).await;
    assert_eq!((&order["due"], &order["from_balance"]["minor"]), (&send["total"], &json!(0)));
    let line = &order["lines"][0];
    assert_eq!((&line["product"], &line["name"], &line["quantity"]), (&json!("gift"), &json!("Gift card"), &json!(1)));
    assert_eq!(line["cancellable"], false);
    assert_eq!(ada.lots().await, lots, "the balance pays nothing of it");
    let id = format!("{}-1", order["id"].as_str().unwrap());
    let gift = ada.get(&format!("/gifts/{id}")).await.ok();
    assert_eq!((&gift["order"], &gift["amount"], &gift["way"]), (&order["id"], &send["total"], &json!("email")));
    assert_eq!((&gift["name"], &gift["email"]), (&json!("Bo Berg"), &json!("bo.berg@demo.example")));
    assert_eq!((&gift["cover"]["rosette"], &gift["cover"]["message"]), (&json!("r0-1"), &json!("Happy birthday!")));
    assert_eq!((&gift["on"], &gift["cools_until"]), (&json!(null), &json!(null)));
    assert_eq!(gift["course"][0]["what"], "paid");
    shop.verify().await;
    // What is a gift is taken back in its own place, and not with the order.
    for lines in [json!([]), json!([line["id"]]), json!(["1"])] {
        let path = format!("/orders/{}/cancel", order["id"].as_str().unwrap());
        let cancel = ada.request(Method::POST, &path).header("idempotency-key", key()).json(&json!({"lines": lines}));
        assert!([404, 409].contains(&ada.send(cancel).await.status), "{lines}");
    }
    shop.verify().await;
}

#[tokio::test]
async fn a_promo_gives_credit_with_gifts() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let send = with(
        &gifts(&[to("Bo", "bo1@demo.example", 2_500), to("Cy", "cy@demo.example", 2_500)]),
        "code",
        json!(" gift50 "),
    );
    let review = ada.review(&send).await.ok();
    assert_eq!(review["code"]["state"]["state"], "applied", "{review}");
    assert_eq!(
        review["credits"],
        json!([{"promo": "gift50", "amount": {"minor": 1_000, "currency": "USD"}, "days": 60}])
    );
    let before = ada.available("USD").await;
    let order = ada.give(&send).await;
    assert_eq!((order["lines"].as_array().unwrap().len(), &order["lines"][0]["quantity"]), (1, &json!(2)));
    assert_eq!(ada.available("USD").await, before + 1_000);
    let little = with(&gifts(&[to("Bo", "bo2@demo.example", 4_900)]), "code", json!("GIFT50"));
    assert_eq!(ada.review(&little).await.ok()["code"]["state"]["state"], "kept");
    ada.give(&little).await;
    assert_eq!(ada.available("USD").await, before + 1_000);
    let unknown = with(&little, "code", json!("NO-SUCH-CODE"));
    assert_eq!(ada.review(&unknown).await.refusal(), (404, "not_found".into()));
    assert_eq!(ada.send_gifts(&unknown, &key()).await.refusal(), (404, "not_found".into()));
    for _ in 0..8 {
        ada.review(&unknown).await;
    }
    assert_eq!(ada.review(&unknown).await.refusal(), (429, "rate_limited".into()), "guessing costs tries");
    shop.verify().await;
}

#[tokio::test]
async fn everything_that_is_wrong_is_said_at_once() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let mut rows = vec![
        to("", "bo@demo.example", 2_500),
        to("Bo", "bo at demo.example", 499),
        to("Cy", "cy@demo.example", 50_001),
        to(&"x".repeat(81), "BO@demo.example", 2_500),
        to("Di", "di@demo.example", 2_500),
        to("Ed", "", 2_500),
        to("Fay", "fay@demo.example", 2_500),
    ];
    rows[4]["zone"] = json!("Europe/Nowhere");
    rows[5]["message"] = json!(FAMILY.repeat(501));
    rows[6]["amount"]["currency"] = json!("EUR");
    let mut send = gifts(&rows);
    send["cover"]["from"] = json!(" ");
    send["cover"]["message"] = json!("y".repeat(501));
    let expected = [
        "0 name missing",
        "0 message too_long",
        "1 name missing",
        "2 email not_an_email",
        "2 amount too_little",
        "3 amount too_much",
        "4 name too_long",
        "4 email twice",
        "5 zone no_such_zone",
        "6 email missing",
        "6 message too_long",
        "7 amount not_an_amount",
    ];
    assert_eq!(faults(&ada.review(&send).await), expected);
    ada.proves("demo shopper", None).await.ok();
    assert_eq!(faults(&ada.send_gifts(&send, &key()).await), expected);
    for (field, bad) in
        [("recipients", json!([])), ("recipients", json!(many(1_001, 500))), ("on", json!("2027-13-01T09:00"))]
    {
        let send = with(&gifts(&many(1, 500)), field, bad);
        assert_eq!(ada.review(&send).await.refusal(), (400, "malformed".into()), "{field}");
    }
    let link = with(&with(&gifts(&many(1, 500)), "way", json!("link")), "on", json!("2027-01-01T09:00"));
    assert_eq!(ada.review(&link).await.refusal(), (400, "malformed".into()), "a link goes when it is handed over");
    for rosette in ["", "a b", "<svg>", &"r".repeat(65)] {
        let mut send = gifts(&many(1, 500));
        send["cover"]["rosette"] = json!(rosette);
        assert_eq!(ada.review(&send).await.refusal(), (400, "malformed".into()), "{rosette}");
    }
    assert_eq!(shop.visitor().await.review(&link).await.refusal(), (401, "sign_in_required".into()));
}

#[tokio::test]
async fn a_message_has_five_hundred_characters_as_people_count_them() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let mut send = gifts(&[to(&FAMILY.repeat(80), "bo@demo.example", 2_500)]);
    send["cover"]["message"] = json!(FAMILY.repeat(500));
    let order = ada.give(&send).await;
    let gift = ada.get(&format!("/gifts/{}-1", order["id"].as_str().unwrap())).await.ok();
    assert_eq!((&gift["cover"]["message"], &gift["name"]), (&json!(FAMILY.repeat(500)), &json!(FAMILY.repeat(80))));
    // Their own message takes the place of the one for all; what is no text is left out of both.
    let mut send = gifts(&[to(" Bo\r\nBcc: x\u{7} ", "bo@demo.example", 2_500)]);
    send["recipients"][0]["message"] = json!("For you\u{202e}\r\n\r\n\r\n!");
    let order = ada.give(&send).await;
    let gift = ada.get(&format!("/gifts/{}-1", order["id"].as_str().unwrap())).await.ok();
    assert_eq!((&gift["cover"]["message"], &gift["name"]), (&json!("For you\n\n!"), &json!("Bo Bcc: x")));
}

#[tokio::test]
async fn a_promo_that_names_gift_cards_takes_something_off_and_each_gift_stays_worth_its_amount() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    for (id, basis_points, total) in [("third", 3_333, 5_000), ("whole", 10_000, 0)] {
        let promo = json!({"id": id, "code": id.to_uppercase(), "name": "Off", "class": "order",
            "scope": {"categories": ["gift-cards"]}, "discount": {"kind": "percent", "basis_points": basis_points}});
        let promo = ada.request(Method::POST, "/merchant/promos").json(&promo);
        ada.send(promo.header("authorization", "Bearer sk_demo")).await.ok();
        let mut send = with(&gifts(&many(3, 2_500)), "code", json!(id));
        let review = ada.review(&send).await.ok();
        assert_eq!((&review["items"]["minor"], &review["total"]["minor"]), (&json!(7_500), &json!(total)));
        send["total"] = review["total"].clone();
        if total == 0 {
            send["payment"] = json!(null);
        }
        let order = ada.give(&send).await;
        let made = ada.sent(&format!("&order={}", order["id"].as_str().unwrap())).await;
        assert!(made.len() == 3 && made.iter().all(|gift| gift["amount"]["minor"] == 2_500));
        shop.verify().await;
    }
}
