//! `/licences`: seats that are handed out, taken, and handed out anew.

use super::{
    client::{Client, Reply, key},
    program::{Program, text},
    shop::Shop,
};
use reqwest::Method;
use serde_json::{Value, json};
use std::collections::BTreeSet;

pub const ATLAS: &str = "demo-seats-for-a-school";

fn dollars(minor: i64) -> Value {
    json!({"minor": minor, "currency": "USD"})
}

impl Client {
    pub async fn licence(&self, id: &str) -> Value {
        self.get(&format!("/licences/{id}")).await.ok()
    }

    pub async fn hand_out(&self, id: &str, seats: &[u32]) -> Reply {
        self.post(&format!("/licences/{id}/codes"), &json!({"seats": seats})).await
    }

    /// One code for one seat.
    pub async fn code_of(&self, id: &str, seat: u32) -> String {
        let handed = self.hand_out(id, &[seat]).await.ok();
        handed["seats"][0]["code"].as_str().unwrap().to_owned()
    }

    pub async fn issues(&self, new: &Value, key: &str) -> Reply {
        let request = self.request(Method::POST, "/merchant/licences").header("authorization", "Bearer sk_demo");
        self.send(request.header("idempotency-key", key).json(new)).await
    }
}

pub fn new(seats: u32) -> Value {
    json!({"buyer": " Ada@demo.example", "name": "Tidewater for offices ", "seats": seats, "worth": dollars(1_000)})
}

fn seats(licence: &Value, state: &str) -> Vec<u64> {
    let seats = licence["seats"].as_array().unwrap().iter();
    seats.filter(|seat| seat["state"] == state).map(|seat| seat["nth"].as_u64().unwrap()).collect()
}

#[tokio::test]
async fn the_buyer_sees_who_has_taken_which_seat_and_nobody_else_does() {
    let shop = Shop::open().await;
    let (ada, bo) = (shop.ada().await, shop.bo().await);
    let list = ada.get("/licences").await.ok();
    let batch = &list["items"][0];
    assert_eq!(
        (&batch["name"], &batch["worth"], &batch["categories"]),
        (&json!("Atlas for schools"), &dollars(1_500), &json!(["apps", "games"]))
    );
    assert_eq!((&batch["seats"], &batch["taken"], &batch["out"]), (&json!(24), &json!(5), &json!(4)));
    let licence = ada.licence(ATLAS).await;
    assert_eq!(&licence["batch"], batch);
    assert_eq!((seats(&licence, "taken"), seats(&licence, "out")), (vec![1, 2, 3, 4, 5], vec![6, 7, 8, 9]));
    assert_eq!(seats(&licence, "free").len(), 15);
    let by: BTreeSet<&str> =
        licence["seats"].as_array().unwrap().iter().filter_map(|seat| seat["by"].as_str()).collect();
    assert!(by.contains("dora@school.example") && by.len() == 5, "{by:?}");
    for seat in licence["seats"].as_array().unwrap() {
        assert_eq!(seat["last_four"].is_null(), seat["state"] == "free", "{seat}");
    }
    assert_eq!(bo.get("/licences").await.ok()["items"], json!([]));
    assert_eq!(bo.get(&format!("/licences/{ATLAS}")).await.refusal(), (404, "not_found".into()));
    assert_eq!(bo.hand_out(ATLAS, &[10]).await.refusal(), (404, "not_found".into()));
    shop.verify().await;
}

#[tokio::test]
async fn a_seat_is_a_card_that_says_whose_it_is() {
    let shop = Shop::open().await;
    let (ada, fay) = (shop.ada().await, shop.visitor().await.signed_in("fay@school.example").await);
    let code = ada.code_of(ATLAS, 12).await;
    let preview = fay.preview(&code).await.ok();
    let seat = json!({"name": "Atlas for schools", "buyer": "Ada", "nth": 12, "of": 24});
    assert_eq!(
        (&preview["licence"], &preview["bucket"], &preview["amount"]),
        (&seat, &json!("restricted"), &dollars(1_500))
    );
    let receipt = fay.redeem(&code, &key()).await.ok();
    assert_eq!(receipt["licence"], seat);
    let kept = fay.get(&format!("/redemptions/{}", receipt["id"].as_str().unwrap())).await.ok();
    assert_eq!((&kept["licence"], &kept["last_four"]), (&seat, &receipt["last_four"]));
    let row = ada.licence(ATLAS).await["seats"][11].clone();
    assert_eq!(
        (&row["state"], &row["by"], &row["last_four"]),
        (&json!("taken"), &json!("fay@school.example"), &receipt["last_four"])
    );
    assert_eq!(row["at"], receipt["at"]);
    let card = shop.cards(1, "5.00", "USD").await.remove(0);
    assert_eq!(fay.preview(&card).await.ok()["licence"], Value::Null);
    shop.verify().await;
}

#[tokio::test]
async fn a_new_code_voids_the_one_before_and_a_seat_that_is_taken_gets_none() {
    let shop = Shop::open().await;
    let (ada, bo) = (shop.ada().await, shop.visitor().await.signed_in("gus@school.example").await);
    let handed = ada.hand_out(ATLAS, &[10, 3, 11, 10]).await.ok();
    let nths: Vec<u64> = handed["seats"].as_array().unwrap().iter().map(|seat| seat["nth"].as_u64().unwrap()).collect();
    assert_eq!(nths, [10, 11], "seat 3 is taken, and one that stands twice gets one code");
    let old = handed["seats"][0]["code"].as_str().unwrap().to_owned();
    let fresh = ada.code_of(ATLAS, 10).await;
    assert_ne!(old, fresh);
    assert_eq!(bo.redeem(&old, &key()).await.refusal(), (422, "disabled".into()));
    bo.redeem(&fresh, &key()).await.ok();
    assert_eq!(ada.hand_out(ATLAS, &[10]).await.ok()["seats"], json!([]));
    let listed = server::seed::codes().into_iter().find(|code| code.what.starts_with("seat 6 ")).unwrap().text;
    ada.code_of(ATLAS, 6).await;
    assert_eq!(bo.redeem(&listed, &key()).await.refusal().1, "disabled", "the printed code of seat 6 is void now");
    let batch = ada.licence(ATLAS).await["batch"].clone();
    assert_eq!((&batch["taken"], &batch["out"]), (&json!(6), &json!(5)));
    shop.verify().await;
}

#[tokio::test]
async fn what_is_no_seat_is_refused_and_so_are_codes_without_end() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    for wrong in [vec![], vec![0], vec![25], (1..=201).collect::<Vec<u32>>()] {
        assert_eq!(ada.hand_out(ATLAS, &wrong).await.refusal(), (400, "malformed".into()), "{wrong:?}");
    }
    let all: Vec<u32> = (6..=24).collect();
    let mut handed = 0;
    let refused = loop {
        let reply = ada.hand_out(ATLAS, &all).await;
        match reply.status {
            200 => handed += reply.json()["seats"].as_array().unwrap().len(),
            _ => break reply,
        }
    };
    assert_eq!(refused.refusal(), (429, "rate_limited".into()));
    assert!((180..=200).contains(&handed), "{handed}");
    shop.clock.advance(refused.json()["retry_after"].as_i64().unwrap() * 1_000);
    ada.hand_out(ATLAS, &[24]).await.ok();
    shop.clock.advance(181 * 86_400_000);
    let ada = shop.ada().await;
    assert_eq!(ada.hand_out(ATLAS, &[24]).await.refusal(), (422, "expired".into()));
    shop.verify().await;
}

#[tokio::test]
async fn the_shop_issues_a_batch_once() {
    let shop = Shop::open().await;
    let (ada, visitor) = (shop.ada().await, shop.visitor().await);
    let once = key();
    let batch = visitor.issues(&new(3), &once).await.ok();
    assert_eq!(
        (&batch["name"], &batch["seats"], &batch["taken"], &batch["out"]),
        (&json!("Tidewater for offices"), &json!(3), &json!(0), &json!(0))
    );
    assert_eq!(visitor.issues(&new(3), &once).await.ok(), batch, "sent again, it is the same");
    assert_eq!(visitor.issues(&new(4), &once).await.refusal(), (422, "attempt_key_reused".into()));
    let attempt = ada.get(&format!("/attempts/{once}")).await.ok();
    assert_eq!(attempt, json!({"state": "unknown"}), "it is the shop's attempt, and nobody else's");
    let mine = ada.get("/licences").await.ok();
    assert_eq!((mine["items"].as_array().unwrap().len(), &mine["items"][0]), (2, &batch), "the newest first");
    let id = batch["id"].as_str().unwrap();
    let receipt = ada.redeem(&ada.code_of(id, 2).await, &key()).await.ok();
    assert_eq!((&receipt["bucket"], &receipt["categories"]), (&json!("gift"), &json!([])), "good for anything");
    shop.verify().await;
    assert_eq!(ada.post("/merchant/licences", &new(3)).await.status, 401, "shoppers issue nothing");
}

#[tokio::test]
async fn what_can_not_be_a_batch_is_refused() {
    let shop = Shop::open().await;
    let visitor = shop.visitor().await;
    let with = |change: Value| {
        let mut body = new(3);
        body.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        body
    };
    for (change, refusal) in [
        (json!({"buyer": "nobody@demo.example"}), (404, "not_found")),
        (json!({"name": " "}), (400, "malformed")),
        (json!({"seats": 0}), (400, "malformed")),
        (json!({"seats": 10_001}), (400, "malformed")),
        (json!({"worth": dollars(0)}), (400, "malformed")),
        (json!({"categories": ["nothing"]}), (400, "malformed")),
        (json!({"worth": {"minor": 1_000, "currency": "EUR"}}), (422, "currency_mismatch")),
        (json!({"worth": dollars(200_001)}), (422, "balance_limit")),
        (json!({"expires": "2020-01-01T00:00:00Z"}), (422, "expired")),
    ] {
        let (status, reason) = visitor.issues(&with(change.clone()), &key()).await.refusal();
        assert_eq!((status, reason.as_str()), refusal, "{change}");
    }
    shop.verify().await;
}

#[tokio::test]
async fn ten_thousand_seats_are_issued_in_one_go() {
    let shop = Shop::open().await;
    let (ada, visitor) = (shop.ada().await, shop.visitor().await);
    let begun = std::time::Instant::now();
    let batch = visitor.issues(&new(10_000), &key()).await.ok();
    println!("10,000 seats issued in {} ms", begun.elapsed().as_millis());
    let begun = std::time::Instant::now();
    let licence = ada.licence(batch["id"].as_str().unwrap()).await;
    println!("… and shown in {} ms", begun.elapsed().as_millis());
    assert_eq!(seats(&licence, "free").len(), 10_000);
    let begun = std::time::Instant::now();
    let handed = ada.hand_out(batch["id"].as_str().unwrap(), &(1..=200).collect::<Vec<_>>()).await.ok();
    println!("200 of them handed out in {} ms", begun.elapsed().as_millis());
    let codes: BTreeSet<&str> =
        handed["seats"].as_array().unwrap().iter().map(|seat| seat["code"].as_str().unwrap()).collect();
    assert_eq!(codes.len(), 200);
    shop.verify().await;
}

#[tokio::test]
async fn the_command_line_issues_a_batch_and_prints_no_code() {
    let program = Program::new();
    assert!(program.run(&["demo", "seed"]).status.success());
    let issue =
        ["codes", "issue", "--count", "5", "--amount", "20", "--currency", "USD", "--licence", "Inkwell, class 7b"];
    let mut to_ada = issue.to_vec();
    to_ada.extend(["--buyer", "ada@demo.example", "--categories", "apps", "--expires", "2030-01-31"]);
    let issued = program.run(&to_ada);
    assert!(issued.status.success(), "{}", String::from_utf8_lossy(&issued.stderr));
    assert!(
        text(&issued).ends_with(": 5 seats of 20.00 USD\n") && text(&issued).lines().count() == 1,
        "{}",
        text(&issued)
    );
    let mut to_nobody = issue.to_vec();
    to_nobody.extend(["--buyer", "nobody@demo.example"]);
    for wrong in [issue.to_vec(), to_nobody] {
        assert!(!program.run(&wrong).status.success());
    }
    assert!(program.run(&["ledger", "verify"]).status.success());
}
