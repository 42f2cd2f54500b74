//! What is in the log, line by line.

use super::{
    client::{Client, key},
    program::Program,
};
use reqwest::Method;
use serde_json::{Value, json};

fn lines(program: &Program) -> Vec<Value> {
    let log = std::fs::read_to_string(program.folder.path().join("log.1")).unwrap();
    log.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("no JSON: {line}"))).collect()
}

#[tokio::test]
async fn every_line_is_json_and_says_why_something_was_refused() {
    let mut program = Program::new();
    program.with = vec![("SCRIP_LOG", "trace,sqlx=trace".into()), ("SCRIP_MAIL_SECRET", "a secret of the mail".into())];
    program.start();
    let ada = Client::new(&program.base).await.signed_in("ada@demo.example").await;
    ada.redeem("TEST-PAST-7777-7N3S", &key()).await;
    let foreign = ada.request(Method::POST, "/account/freeze").header("sec-fetch-site", "cross-site");
    assert_eq!(ada.send(foreign).await.refusal().1, "cross_site");
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_millis();
    let unsigned = ada.request(Method::POST, "/mail/bounces").json(&json!({"message": "<a@b.example>"}));
    let unsigned = unsigned.header("scrip-time", now.to_string()).header("scrip-signature", "00");
    assert_eq!(ada.send(unsigned).await.refusal().1, "sign_in_required");
    let keyed = ada.request(Method::GET, "/merchant/promos").bearer_auth("another key");
    assert_eq!(ada.send(keyed).await.refusal().1, "sign_in_required");
    assert_eq!(ada.get("/orders/nowhere").await.refusal().1, "not_found");
    assert!(program.end());

    let lines = lines(&program);
    assert!(lines.len() > 10, "{lines:?}");
    for line in &lines {
        assert!(line["timestamp"].as_str().is_some_and(|at| at.ends_with('Z')) && line["level"].is_string(), "{line}");
        assert!(!line["target"].as_str().unwrap().starts_with("sqlx"), "{line}");
    }
    let said = |message: &str, field: &str, value: &str| {
        lines.iter().any(|line| line["fields"]["message"] == message && line["fields"][field] == value)
    };
    for reason in ["-", "expired", "cross_site", "sign_in_required", "not_found"] {
        assert!(said("answered", "reason", reason), "{reason}");
    }
    assert!(said("held back", "reason", "cross_site"));
    assert!(said("a signature does not fit", "of", "mail"));
    assert!(said("a key does not fit", "of", "merchant"));
    let all: String = lines.iter().map(ToString::to_string).collect();
    for never in ["INSERT INTO", "SELECT ", "ada@demo.example", "another key"] {
        assert!(!all.contains(never), "{never}");
    }
}
