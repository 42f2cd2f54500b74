//! Changing a gift, and sending it again.

use super::{
    client::{Client, key},
    gift_life::{
        act, bo, bounce, by_email, by_link, claim, code_of, codes_sent, dollars, edit, gift, keyed, letters, look,
        pay_for, person, steps, until,
    },
    shop::Shop,
};
use serde_json::{Value, json};

const HOUR: i64 = 3_600_000;

/// A gift for a day and an hour in Berlin.
async fn scheduled(ada: &Client, on: &str) -> String {
    let mut one = person("Bo", Some("bo.berg@demo.example"), 2_500);
    one["zone"] = json!("Europe/Berlin");
    let order = pay_for(ada, "email", vec![one], |send| send["on"] = json!(on)).await;
    format!("{order}-1")
}

fn goes(gift: &Value) -> domain::Time {
    gift["goes"].as_str().unwrap().parse().unwrap()
}

#[tokio::test]
async fn a_day_is_meant_on_the_recipients_clocks_whatever_they_do() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let id = scheduled(&ada, "2027-03-27T09:00").await;
    assert_eq!(gift(&ada, &id).await["goes"], "2027-03-27T08:00:00Z");
    for (change, utc) in [
        (json!({"goes": {"goes": "on", "on": "2027-03-28T09:00"}}), "2027-03-28T07:00:00Z"),
        (json!({"zone": "America/New_York"}), "2027-03-28T13:00:00Z"),
        (json!({"zone": "Europe/Berlin", "goes": {"goes": "on", "on": "2027-03-28T02:30"}}), "2027-03-28T01:30:00Z"),
        (json!({"goes": {"goes": "on", "on": "2027-10-31T02:30"}}), "2027-10-31T00:30:00Z"),
    ] {
        let changed = edit(&ada, &id, change.clone()).await.ok();
        assert_eq!((&changed["goes"], &changed["state"]), (&json!(utc), &json!("scheduled")), "{change}");
    }
    let before = gift(&ada, &id).await;
    for day in ["2026-01-01T09:00", "2099-01-01T09:00"] {
        let refused = edit(&ada, &id, json!({"goes": {"goes": "on", "on": day}})).await;
        assert_eq!(refused.refusal(), (422, "day_out_of_reach".into()), "{day}");
    }
    for nonsense in [json!({"goes": {"goes": "on", "on": "soon"}}), json!({"goes": {"goes": "later"}}), json!(7)] {
        assert_eq!(edit(&ada, &id, nonsense).await.refusal(), (400, "malformed".into()));
    }
    assert_eq!(gift(&ada, &id).await, before, "what is refused changes nothing");
    assert_eq!(codes_sent(&shop), [""; 0]);
    shop.clock.advance(goes(&before).0 - shop.clock.now().0 - HOUR);
    // A session that was not used for a month is over.
    let ada = shop.ada().await;
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert_eq!(codes_sent(&shop), [""; 0], "an hour before nothing goes");
    shop.clock.advance(HOUR);
    letters(&shop, 1).await;
    until(&ada, &id, "sent").await;
    shop.verify().await;
}

#[tokio::test]
async fn a_gift_that_waits_goes_as_it_is_by_then_and_its_code_stays() {
    let shop = Shop::open().await;
    let (ada, bo) = (shop.ada().await, bo(shop.bo().await).await);
    let id = scheduled(&ada, "2027-03-27T09:00").await;
    let change = json!({"name": "Bo Berg", "email": "bo@demo.example", "message": "Until spring", "design": "tea"});
    edit(&ada, &id, change).await.ok();
    let now = edit(&ada, &id, json!({"goes": {"goes": "now"}})).await.ok();
    assert_eq!(
        (&now["on"], &now["email"], &now["cover"]["design"]),
        (&Value::Null, &json!("bo@demo.example"), &json!("tea"))
    );
    let codes = letters(&shop, 1).await;
    let gone = until(&ada, &id, "sent").await;
    assert_eq!(steps(&gone), ["paid", "edited", "edited", "sent"]);
    let seen = look(&bo, &codes[0]).await.ok();
    assert_eq!((&seen["name"], &seen["cover"]["message"]), (&json!("Bo Berg"), &json!("Until spring")));
    assert_eq!(claim(&bo, &codes[0], &key()).await.ok()["amount"], dollars(2_500));
    shop.verify().await;
}

#[tokio::test]
async fn a_gift_that_went_is_sent_again_with_a_new_code() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let id = by_email(&ada).await;
    until(&ada, &id, "sent").await;
    edit(&ada, &id, json!({"email": "right@demo.example"})).await.ok();
    let again = until(&ada, &id, "sent").await;
    assert_eq!(steps(&again), ["paid", "sent", "edited", "resent", "sent"]);
    assert_eq!(edit(&ada, &id, json!({"email": "right@demo.example"})).await.ok(), again, "no change is no message");
    let day = edit(&ada, &id, json!({"goes": {"goes": "now"}})).await;
    assert_eq!(day.refusal(), (409, "not_cancellable".into()), "it has gone");
    let once = key();
    keyed(&ada, &id, "resend", &once).await.ok();
    let third = until(&ada, &id, "sent").await;
    assert_eq!(keyed(&ada, &id, "resend", &once).await.ok(), third, "the same key sends once");
    let attempt = ada.get(&format!("/attempts/{once}")).await.ok();
    assert_eq!((&attempt["state"], &attempt["order"]["id"]), (&json!("ordered"), &third["order"]));
    let codes = letters(&shop, 3).await;
    let standing = |codes: Vec<String>| async {
        let mut open = 0;
        for code in codes {
            open += usize::from(look(&ada, &code).await.ok()["standing"]["standing"] == "open");
        }
        open
    };
    assert_eq!(standing(codes.clone()).await, 1, "one of three codes counts");
    assert_eq!(codes.iter().collect::<std::collections::BTreeSet<_>>().len(), 3);
    shop.verify().await;
    bounce(&shop, &id).await;
    let came_back = gift(&ada, &id).await;
    assert_eq!(came_back["course"].as_array().unwrap().last().unwrap()["detail"], "no such user bo.berg@demo.example");
    act(&ada, &id, "resend").await.ok();
    until(&ada, &id, "sent").await;
    shop.verify().await;
}

#[tokio::test]
async fn messages_and_links_are_not_made_without_end() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let id = by_email(&ada).await;
    for _ in 0..5 {
        until(&ada, &id, "sent").await;
        act(&ada, &id, "resend").await.ok();
    }
    until(&ada, &id, "sent").await;
    for what in ["resend", "edit"] {
        let refused = act(&ada, &id, what).await;
        assert_eq!(refused.refusal(), (429, "rate_limited".into()), "{what}");
        assert!(refused.json()["retry_after"].as_u64().unwrap() > 80_000, "{}", refused.text);
    }
    let before = gift(&ada, &id).await;
    assert_eq!(before["cover"]["message"], "Happy birthday", "a change that is not sent is not made");
    let (linked, _) = by_link(&ada).await;
    for _ in 0..19 {
        code_of(&ada, &linked).await;
    }
    assert_eq!(act(&ada, &linked, "link").await.refusal(), (429, "rate_limited".into()));
    shop.clock.advance(24 * HOUR + 1_000);
    act(&ada, &id, "resend").await.ok();
    code_of(&ada, &linked).await;
    shop.verify().await;
}

#[tokio::test]
async fn everything_that_is_wrong_with_a_change_is_told_at_once() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let id = scheduled(&ada, "2027-03-27T09:00").await;
    let before = gift(&ada, &id).await;
    let wrong =
        json!({"name": " ", "email": "nobody", "zone": "Europe/Nowhere", "from": "", "message": "a".repeat(501)});
    let refused = edit(&ada, &id, wrong).await;
    assert_eq!(refused.refusal(), (422, "recipients".into()));
    let faults = refused.json()["faults"].as_array().unwrap().clone();
    let told: Vec<_> = faults.iter().map(|fault| (fault["column"].as_str().unwrap(), fault["fault"].clone())).collect();
    assert_eq!(told.len(), 5, "{told:?}");
    assert_eq!(gift(&ada, &id).await, before);
    let (linked, _) = by_link(&ada).await;
    let email = edit(&ada, &linked, json!({"email": "bo@demo.example"})).await;
    assert_eq!(email.refusal(), (400, "malformed".into()), "it goes by no e-mail");
    let families = "👨‍👩‍👧‍👦".repeat(500);
    assert_eq!(edit(&ada, &linked, json!({"message": families})).await.ok()["cover"]["message"], families);
    assert_eq!(gift(&ada, &linked).await["state"], "sent", "its link shows what it says now");
}

#[tokio::test]
async fn what_the_interlock_would_have_stopped_cools_off_when_it_is_changed() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let id = scheduled(&ada, "2027-03-27T09:00").await;
    let changed =
        edit(&ada, &id, json!({"message": "Read the numbers on the back of the card to the officer, tell no one"}))
            .await;
    let cools = changed.ok()["cools_until"].as_str().map(|until| until.parse::<domain::Time>().unwrap());
    let hours = (cools.unwrap().0 - shop.clock.now().0) as f64 / HOUR as f64;
    assert!((3.9..=4.0).contains(&hours), "{hours}");
    edit(&ada, &id, json!({"goes": {"goes": "now"}})).await.ok();
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert_eq!(codes_sent(&shop), [""; 0], "at once means once it has cooled off");
    shop.clock.advance(4 * HOUR);
    until(&ada, &id, "sent").await;
    let (linked, _) = by_link(&ada).await;
    edit(&ada, &linked, json!({"message": "The tax office wants the numbers, tell no one"})).await.ok();
    assert_eq!(act(&ada, &linked, "link").await.refusal(), (422, "on_hold".into()));
    act(&ada, &linked, "cancel").await.ok();
}
