//! Letters a week before something runs out: once for each lot, and to nobody who does not want them.

use super::{
    client::{Client, key},
    mail::letters,
    shop::Shop,
};
use domain::api::balance::Bucket;
use reqwest::Method;
use serde_json::json;
use server::{
    issue::{self, Purpose},
    mail::kept::{self, Kept},
};
use std::time::Duration;

const DAY: i64 = 86_400_000;

impl Client {
    async fn wants_alerts(&self, on: bool) {
        let preferences = json!({"preferences": {"refunds_to": "balance", "auto_apply": true, "alerts": on}});
        let account = self.send(self.request(Method::PATCH, "/account").json(&preferences)).await.ok();
        assert_eq!(account["preferences"]["alerts"], on);
    }
}

impl Shop {
    /// Credit that runs out with the end of a day, as a code.
    pub async fn credit(&self, amount: &str, bucket: Bucket, categories: &[&str], days: i64) -> String {
        let day = self.app.clock.now().plus(days * DAY).to_string()[..10].to_owned();
        let lines = issue::draw(1, issue::worth(amount, "USD").unwrap(), "scrip", Some(day)).unwrap();
        let categories = categories.iter().map(|category| (*category).to_owned()).collect();
        let purpose = Purpose { bucket, categories };
        issue::store(&self.app.store, &self.app.settings.secret, &lines, &purpose).await.unwrap();
        lines[0].code.expose().to_owned()
    }

    /// The letters that there are after a while.
    pub async fn after_a_while(&self) -> Vec<Kept> {
        tokio::time::sleep(Duration::from_millis(400)).await;
        kept::all(&self.folder.path().join("mail")).await.unwrap()
    }
}

#[tokio::test]
async fn a_letter_says_what_runs_out_when_and_what_for_once_for_each_lot() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    assert!(shop.after_a_while().await.is_empty(), "of what she had before she was told before");
    let soon = shop.credit("5.00", Bucket::Promotional, &[], 5).await;
    let later = shop.credit("7.50", Bucket::Restricted, &["apps", "games"], 9).await;
    for code in [&soon, &later] {
        ada.redeem(code, &key()).await.ok();
    }
    let first = letters(shop.folder.path(), 1).await.remove(0);
    assert_eq!(first.to, "Ada <ada@demo.example>");
    assert!(first.subject.starts_with("$5.00 of your balance runs out on "), "{}", first.subject);
    assert!(
        first.text.contains("promotional credit") && first.text.contains("anything but gift cards"),
        "{}",
        first.text
    );
    assert!(first.text.contains(&format!("{}/balance", shop.app.carrier.origin)), "{}", first.text);
    assert!(first.html.contains("/balance\""));
    assert!(!first.text.contains(&soon) && !first.html.contains(&soon), "no code in it");
    shop.clock.advance(3 * DAY);
    let second = letters(shop.folder.path(), 2).await.remove(0);
    assert!(second.subject.starts_with("$7.50 of your balance"), "{}", second.subject);
    assert!(second.text.contains("Apps and Games alone"), "{}", second.text);
    assert_eq!(shop.after_a_while().await.len(), 2, "and no more of either");
    shop.verify().await;
}

#[tokio::test]
async fn who_does_not_want_them_gets_none() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    ada.wants_alerts(false).await;
    let code = shop.credit("5.00", Bucket::Promotional, &[], 5).await;
    ada.redeem(&code, &key()).await.ok();
    assert!(shop.after_a_while().await.is_empty());
    ada.wants_alerts(true).await;
    assert_eq!(letters(shop.folder.path(), 1).await.len(), 1, "who changes her mind in time is told");
}

#[tokio::test]
async fn what_is_spent_runs_out_for_nobody() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let code = shop.credit("5.00", Bucket::Promotional, &[], 10).await;
    ada.redeem(&code, &key()).await.ok();
    ada.put("mixing-bowls", 1).await;
    ada.buy(None).await.ok();
    assert_eq!(letters(shop.folder.path(), 1).await.len(), 1, "the receipt");
    shop.clock.advance(4 * DAY);
    assert_eq!(shop.after_a_while().await.len(), 1);
    shop.verify().await;
}

#[tokio::test]
async fn the_code_of_the_demonstration_brings_its_letter() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let code = server::seed::codes().into_iter().find(|code| code.what.contains("an alert comes")).unwrap();
    ada.redeem(&code.text, &key()).await.ok();
    let letter = letters(shop.folder.path(), 1).await.remove(0);
    assert!(letter.subject.contains("runs out on"), "{}", letter.subject);
}
