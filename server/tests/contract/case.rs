//! `/cases`: what shoppers report, without a code in it.

use super::{
    client::{Client, key},
    program::{Program, text},
    shop::Shop,
};
use serde_json::{Value, json};

async fn about_entry(ada: &Client) -> Value {
    let entry = ada.get("/ledger?limit=1").await.ok()["items"][0].clone();
    json!({"kind": "entry", "id": entry["id"]})
}

#[tokio::test]
async fn a_report_of_an_entry_is_filed_with_a_number_and_listed_newest_first() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let about = about_entry(&ada).await;
    let filed = ada.post("/cases", &json!({"about": about, "words": "  I did not add this.\nWho did? "})).await.ok();
    assert_eq!((&filed["about"], &filed["status"]), (&about, &json!("open")));
    assert_eq!(filed["words"], "I did not add this.\nWho did?");
    let number = filed["id"].as_str().unwrap();
    assert_eq!((number.len(), number.find('-')), (9, Some(4)), "a number that can be told on the phone: {number}");
    let code = json!({"about": {"kind": "code", "last_four": "K7Q2"}, "words": ""});
    shop.clock.advance(1_000);
    let second = ada.post("/cases", &code).await.ok();
    assert_eq!(ada.get("/cases").await.ok(), json!({"items": [second, filed], "next": null}));
    assert_eq!(shop.bo().await.get("/cases").await.ok()["items"], json!([]), "nobody sees another's");
}

#[tokio::test]
async fn only_ones_own_entry_can_be_reported_and_only_in_so_many_words() {
    let shop = Shop::open().await;
    let (ada, bo) = (shop.ada().await, shop.bo().await);
    let about = about_entry(&ada).await;
    let file = |who: &Client, about: &Value, words: String| {
        let (who, body) = (who.clone(), json!({"about": about, "words": words}));
        async move { who.post("/cases", &body).await }
    };
    assert_eq!(file(&bo, &about, String::new()).await.refusal(), (404, "not_found".into()));
    assert_eq!(file(&ada, &about, "é".repeat(1_001)).await.refusal(), (400, "malformed".into()));
    file(&ada, &about, "é".repeat(1_000)).await.ok();
    for last_four in ["K7Q", "K7Q2-", "GQ7T-2M9X-4K8R-WD1F", "••••"] {
        let about = json!({"kind": "code", "last_four": last_four});
        assert_eq!(file(&ada, &about, String::new()).await.refusal(), (400, "malformed".into()), "{last_four}");
    }
    assert_eq!(shop.visitor().await.get("/cases").await.refusal(), (401, "sign_in_required".into()));
}

#[tokio::test]
async fn twenty_a_day_are_enough() {
    let shop = Shop::open().await;
    let (ada, bo) = (shop.ada().await, shop.bo().await);
    let body = json!({"about": {"kind": "code", "last_four": "K7Q2"}, "words": "again"});
    for _ in 0..20 {
        ada.post("/cases", &body).await.ok();
    }
    let refused = ada.post("/cases", &body).await;
    assert_eq!(refused.refusal(), (429, "rate_limited".into()));
    let wait = refused.json()["retry_after"].as_i64().unwrap();
    assert!((86_000..=86_401).contains(&wait), "{wait}");
    bo.post("/cases", &body).await.ok();
    shop.clock.advance(wait * 1_000);
    ada.post("/cases", &body).await.ok();
    let mut numbers: Vec<String> = Vec::new();
    let all = ada.get("/cases").await.ok()["items"].as_array().unwrap().clone();
    numbers.extend(all.iter().map(|case| case["id"].as_str().unwrap().to_owned()));
    numbers.sort();
    numbers.dedup();
    assert_eq!(numbers.len(), 21);
}

#[tokio::test]
async fn codes_in_the_words_are_kept_by_their_last_four_and_the_shop_gets_the_evidence() {
    let mut program = Program::new();
    program.start();
    let ada = Client::new(&program.base).await.signed_in("ada@demo.example").await;
    let code = "CARD-25A7-7777-7P19";
    ada.redeem(code, &key()).await.ok();
    let wrong = ada.redeem("TEST-BARR-ED77-784Y", &key()).await;
    assert_eq!(wrong.refusal().1, "disabled");
    let words =
        format!("My cards {code} and card 25b7 7777 77a9 w… no: CARD 25B7 7777 7A9W, pin 27182001, do not work");
    let about = json!({"kind": "code", "last_four": "7P19"});
    let filed = ada.post("/cases", &json!({"about": about, "words": words})).await.ok();
    let kept = filed["words"].as_str().unwrap();
    assert!(
        kept.starts_with("My cards ••••7P19 and card ••••77A9 w… no: ••••7A9W")
            && kept.ends_with("pin ••••, do not work"),
        "{kept}"
    );
    for secret in ["25A7", "7777", "25b7", "25B7", "27182001"] {
        assert!(!kept.contains(secret), "{kept}");
    }
    let listed = text(&program.run(&["cases", "list"]));
    let line: Value = serde_json::from_str(listed.lines().next().unwrap()).unwrap();
    assert_eq!((&line["shopper"], &line["case"]), (&json!("ada@demo.example"), &filed));
    let evidence = &line["evidence"]["code"];
    assert_eq!(
        (&evidence["redeemed"][0]["last_four"], &evidence["redeemed"][0]["amount"]["minor"]),
        (&json!("7P19"), &json!(2_500))
    );
    let tried: Vec<&str> =
        evidence["tried"].as_array().unwrap().iter().map(|tried| tried["became"].as_str().unwrap()).collect();
    assert_eq!(tried, ["disabled", "redeemed 7P19"]);
    let entry = ada.post("/cases", &json!({"about": about_entry(&ada).await, "words": ""})).await.ok();
    let listed = text(&program.run(&["cases", "list"]));
    let line: Value = serde_json::from_str(listed.lines().nth(1).unwrap()).unwrap();
    assert_eq!((&line["case"]["id"], &line["evidence"]["entry"]["kind"]), (&entry["id"], &json!("redeem")));
    assert_eq!(
        (&line["evidence"]["entry"]["amount"], &line["evidence"]["entry"]["last_four"]),
        (&json!(2_500), &json!("7P19"))
    );

    let id = filed["id"].as_str().unwrap();
    assert!(program.run(&["cases", "close", &id.to_lowercase()]).status.success());
    let again = program.run(&["cases", "close", id]);
    assert!(!again.status.success(), "it is closed already");
    assert_eq!(text(&program.run(&["cases", "list"])).lines().count(), 1);
    let mine = ada.get("/cases").await.ok()["items"].as_array().unwrap().clone();
    let closed = mine.iter().find(|case| case["id"] == id).unwrap();
    assert_eq!(closed["status"], "closed");
    assert!(program.end());
    for (path, bytes) in program.files() {
        for secret in ["CARD-25A7-7777-7P19", "25B7 7777", "27182001"] {
            assert!(!bytes.windows(secret.len()).any(|window| window == secret.as_bytes()), "{}", path.display());
        }
    }
}
