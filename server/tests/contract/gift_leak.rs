//! Who sends what to whom is in the gifts alone, and a code is in its letter alone.

use super::{
    client::{Client, key},
    database,
    gift::{gifts, to, with},
    order::{DECLINE, card},
    program::Program,
};
use serde_json::json;

const NAME: &str = "Theodora Quillfeather";
const EMAIL: &str = "theodora.quillfeather@recipient.example";
const MESSAGE: &str = "Meet me where the two rivers part.";
const OWN: &str = "You alone know about the heron.";

#[tokio::test]
async fn recipients_are_in_no_log_no_attempt_and_no_order_that_is_decided() {
    let mut program = Program::new();
    program.start();
    let ada = Client::new(&program.base).await.signed_in("ada@demo.example").await;
    let mut send = gifts(&[to(NAME, EMAIL, 2_500), to("Second", "second@recipient.example", 2_500)]);
    send["cover"]["message"] = json!(MESSAGE);
    send["recipients"][1]["message"] = json!(OWN);
    ada.review(&send).await.ok();
    let order = ada.give(&send).await;
    let declined = with(&send, "payment", card(DECLINE, false));
    ada.send_gifts(&declined, &key()).await.refusal();
    let mut faulty = send.clone();
    faulty["recipients"][0]["amount"]["minor"] = json!(1);
    ada.send_gifts(&faulty, &key()).await.refusal();
    ada.send_gifts(&with(&send, "total", json!({"minor": 1, "currency": "USD"})), &key()).await.refusal();
    for query in ["?q=quillfeather", ".csv?q=quillfeather", &format!("/{}-1", order["id"].as_str().unwrap())] {
        ada.get(&format!("/gifts{query}")).await;
    }
    assert!(program.end());
    let personal = [NAME, EMAIL, MESSAGE, OWN];
    let found = |text: &str| personal.iter().filter(|word| text.contains(**word)).count();
    assert_eq!(found(&database::text(&program.database, &["gifts"]).await), 4, "here they are");
    for table in ["orders", "attempts", "order_lines", "gift_steps", "cards", "transactions", "misses", "outbox"] {
        let text = database::text(&program.database, &[table]).await;
        assert!(table == "misses" || !text.is_empty(), "{table}");
        assert_eq!(found(&text), 0, "{table}");
    }
    for (path, bytes) in program.files() {
        let is_log = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("log."));
        if is_log {
            assert!(bytes.len() > 1_000);
            assert_eq!(found(&String::from_utf8_lossy(&bytes)), 0, "{}", path.display());
        }
    }
}

#[tokio::test]
async fn of_gifts_that_were_never_paid_nothing_stays_on_the_disk() {
    let mut program = Program::new();
    program.start();
    let ada = Client::new(&program.base).await.signed_in("ada@demo.example").await;
    let mut send = with(&gifts(&[to(NAME, EMAIL, 2_500)]), "payment", card(DECLINE, false));
    send["cover"]["message"] = json!(MESSAGE);
    // A long one, so that it fills pages of its own.
    let more = (0..200).map(|nth| with(&to(NAME, &format!("{nth}.{EMAIL}"), 500), "message", json!(OWN)));
    let long = with(&gifts(&more.collect::<Vec<_>>()), "payment", card(DECLINE, false));
    for send in [send, long] {
        ada.proves_for_much(&send).await;
        assert_eq!(ada.send_gifts(&send, &key()).await.refusal(), (402, "payment_declined".into()));
    }
    assert!(program.end());
    for (path, bytes) in program.files() {
        for word in [NAME, EMAIL, MESSAGE, OWN] {
            let found = bytes.windows(word.len()).any(|window| window == word.as_bytes());
            assert!(!found, "{} holds {word}", path.display());
        }
    }
}
