//! When gifts go: a day and an hour on each recipient's clocks.

use super::{
    client::key,
    gift::{gifts, many, to, with},
    shop::Shop,
};
use jiff::{Timestamp, ToSpan, tz::TimeZone};
use serde_json::{Value, json};

#[tokio::test]
async fn each_gift_goes_at_that_hour_of_its_recipients_clocks() {
    // The next two changes of Berlin's clocks, each a year away at most.
    let berlin = TimeZone::get("Europe/Berlin").unwrap();
    let changes: Vec<Timestamp> = berlin.following(Timestamp::now()).take(2).map(|change| change.timestamp()).collect();
    for change in changes {
        let shop = Shop::open().await;
        let ada = shop.ada().await;
        let day = change.to_zoned(berlin.clone()).date();
        let yesterday = day.yesterday().unwrap();
        for on in [format!("{yesterday}T09:00"), format!("{day}T09:00"), format!("{day}T02:30")] {
            let mut rows = vec![to("Bo", "bo@demo.example", 500), to("Cy", "cy@demo.example", 500)];
            rows[0]["zone"] = json!("Europe/Berlin");
            rows[1]["zone"] = json!("Asia/Tokyo");
            let send = with(&gifts(&rows), "on", json!(on));
            let review = ada.review(&send).await.ok();
            let order = ada.give(&with(&send, "total", review["total"].clone())).await;
            let gift = |nth: usize| format!("/gifts/{}-{nth}", order["id"].as_str().unwrap());
            let (bo, cy) = (ada.get(&gift(1)).await.ok(), ada.get(&gift(2)).await.ok());
            let instant = |gift: &Value| gift["goes"].as_str().unwrap().parse::<Timestamp>().unwrap();
            // What another reader of the same clocks says.
            let civil: jiff::civil::DateTime = format!("{on}:00").parse().unwrap();
            assert_eq!(instant(&bo), berlin.to_timestamp(civil).unwrap(), "{on}");
            assert_eq!(instant(&cy), TimeZone::get("Asia/Tokyo").unwrap().to_timestamp(civil).unwrap(), "{on}");
            assert_eq!(
                (&bo["on"], &bo["zone"], &bo["state"]),
                (&json!(on), &json!("Europe/Berlin"), &json!("scheduled"))
            );
            assert_eq!((&review["first"], &review["last"]), (&cy["goes"], &bo["goes"]), "{on}: Tokyo is first");
        }
        shop.verify().await;
    }
}

#[tokio::test]
async fn a_day_that_is_over_or_too_far_away_for_one_of_them_is_refused() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    // In an hour on Niue, and a day ago on Kiritimati.
    let niue = Timestamp::now().to_zoned(TimeZone::get("Pacific/Niue").unwrap());
    let soon = (niue.datetime() + 1.hour()).strftime("%Y-%m-%dT%H:%M").to_string();
    let only_niue = with(&gifts(&[with(&many(1, 500)[0], "zone", json!("Pacific/Niue"))]), "on", json!(soon));
    assert_eq!(ada.review(&only_niue).await.ok()["warnings"], json!([]));
    for on in ["2020-01-01T09:00", "2199-01-01T09:00", &soon] {
        let mut send = with(&gifts(&many(2, 500)), "on", json!(on));
        send["recipients"][0]["zone"] = json!("Pacific/Niue");
        send["recipients"][1]["zone"] = json!("Pacific/Kiritimati");
        assert_eq!(ada.review(&send).await.refusal(), (422, "day_out_of_reach".into()));
        assert_eq!(ada.send_gifts(&send, &key()).await.refusal(), (422, "day_out_of_reach".into()));
    }
    assert_eq!(ada.sent("").await.len(), 0);
}
