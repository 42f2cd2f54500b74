//! What belongs to a recipient is forgotten after a while, and is in nothing that is written beside the gift itself.

use super::{
    client::{Client, key},
    database,
    gift_life::{act, bo, bounce, claim, code_of, codes_in, gift, letters, look, pay_for, person, until},
    program::Program,
    shop::Shop,
};
use serde_json::{Value, json};
use std::time::Duration;

const DAY: i64 = 86_400_000;

async fn database(shop: &Shop) -> String {
    database::text(&shop.app.settings.database, &["gifts", "gift_steps", "orders", "outbox", "attempts"]).await
}

#[tokio::test]
async fn ninety_days_after_its_end_a_gift_knows_its_recipient_no_more() {
    let shop = Shop::open().await;
    let (ada, bo) = (shop.ada().await, bo(shop.bo().await).await);
    let secret = |gift: &mut Value| gift["cover"]["message"] = json!("Meet me at the pier");
    let people = vec![
        person("Theodora", Some("theodora@demo.example"), 500),
        person("Wilhelmina", Some("mina@demo.example"), 500),
    ];
    let number = pay_for(&ada, "email", people, secret).await;
    let (ended, open) = (format!("{number}-1"), format!("{number}-2"));
    letters(&shop, 2).await;
    until(&ada, &ended, "sent").await;
    until(&ada, &open, "sent").await;
    bounce(&shop, &ended).await;
    act(&ada, &ended, "cancel").await.ok();
    let linked = format!("{}-1", pay_for(&ada, "link", vec![person("Theodora", None, 500)], secret).await);
    let code = code_of(&ada, &linked).await;
    claim(&bo, &code, &key()).await.ok();
    shop.clock.advance(89 * DAY);
    tokio::time::sleep(Duration::from_millis(300)).await;
    // Sessions end when they are not used for a month.
    let ada = shop.ada().await;
    assert_eq!(gift(&ada, &ended).await["name"], "Theodora", "a day too early");
    shop.clock.advance(DAY + 1_000);
    for _ in 0..100 {
        if gift(&ada, &linked).await["name"].is_null() && gift(&ada, &ended).await["name"].is_null() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    for id in [&ended, &linked] {
        let gone = gift(&ada, id).await;
        assert_eq!(
            (&gone["name"], &gone["email"], &gone["cover"]["message"]),
            (&Value::Null, &Value::Null, &json!(""))
        );
        assert_eq!(gone["cover"]["from"], "Ada");
        let bounced = gone["course"].as_array().unwrap().iter().find(|step| step["what"] == "bounced");
        assert!(bounced.is_none_or(|step| step["detail"] == ""), "{gone}");
    }
    let seen = look(&shop.visitor().await, &code).await.ok();
    assert_eq!((&seen["name"], &seen["cover"]["message"]), (&Value::Null, &json!("")));
    assert_eq!(gift(&ada, &open).await["name"], "Wilhelmina", "what is on its way is known");
    let all = database(&shop).await;
    for word in ["Theodora", "theodora@", "bo.berg@"] {
        assert!(!all.contains(word), "{word} is still known");
    }
    assert!(all.contains("mina@demo.example"));
    shop.verify().await;
}

#[tokio::test]
async fn no_code_of_a_gift_and_nothing_of_its_recipient_is_in_the_log() {
    let mut program = Program::new();
    program.start();
    let ada = Client::new(&program.base).await.signed_in("ada@demo.example").await;
    let bo = bo(Client::new(&program.base).await.signed_in("bo@demo.example").await).await;
    let words = |gift: &mut Value| gift["cover"]["message"] = json!("Meet me at the pier");
    let linked = format!("{}-1", pay_for(&ada, "link", vec![person("Theodora", None, 500)], words).await);
    let mut secrets = vec![code_of(&ada, &linked).await, code_of(&ada, &linked).await];
    let sent = format!(
        "{}-1",
        pay_for(&ada, "email", vec![person("Theodora", Some("theodora@demo.example"), 500)], words).await
    );
    until(&ada, &sent, "sent").await;
    for what in ["edit", "resend", "cancel"] {
        until(&ada, &sent, "sent").await;
        act(&ada, &sent, what).await.ok();
    }
    for code in &secrets {
        look(&bo, code).await;
        claim(&bo, code, &key()).await;
        bo.get(&format!("/claims/{code}")).await;
        reqwest::get(format!("{}/claim?code={code}", program.base)).await.unwrap();
    }
    assert!(program.end());
    let mailed = codes_in(&program.data());
    assert_eq!(mailed.len(), 3, "sent, edited and sent again");
    secrets.extend(mailed);
    secrets.extend(secrets.clone().iter().map(|code| code.replace('-', "")));
    for (path, bytes) in program.files() {
        let (text, log) = (String::from_utf8_lossy(&bytes), path.display().to_string().contains("log."));
        for code in &secrets {
            assert!(!text.contains(code.as_str()), "{} holds a code", path.display());
        }
        for word in ["Theodora", "theodora@demo.example", "Meet me at the pier"] {
            assert!(!log || !text.contains(word), "{} holds {word}", path.display());
        }
    }
}
