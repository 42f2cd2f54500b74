//! Another secret: what was written with the one before works on, and what would be lost is said before it is.

use super::{
    client::{Client, key},
    database,
    embed_hook::{heard, storefront, told},
    factor::STEP,
    gift_life,
    shop::{SECRET, Shop},
};
use domain::api::balance::Bucket;
use serde_json::json;
use server::{
    App, ServeFault,
    clock::Clock,
    config::Settings,
    issue::{self, Line, Purpose},
    keys::{self, KeyFault},
    payment::sign,
    secret::Secret,
};
use std::time::Duration;

pub const SECOND: &str = "another secret of a test, and a longer one";
const THIRD: &str = "the third secret of a test, as long as it has to be";

/// The first of these, which reads the others too.
pub fn secret(texts: &[&str]) -> Secret {
    let mut all = texts.iter().map(|text| Secret::new(text.as_bytes()).unwrap());
    let current = all.next().unwrap();
    current.with_older(&all.collect::<Vec<_>>())
}

/// The same shop, started again with these secrets; its clock goes on.
async fn again(shop: &mut Shop, texts: &[&str]) -> Shop {
    shop.end().await;
    let (database, mail) = (shop.app.settings.database.clone(), shop.app.settings.handling.mail.clone());
    let next = Shop::open_with(|settings| {
        settings.secret = secret(texts);
        settings.database = database;
        settings.handling.mail = mail;
    })
    .await;
    next.clock.advance(shop.clock.now().0 - next.clock.now().0);
    next
}

/// Why it would not start with these.
pub async fn refused(settings: &Settings, texts: &[&str]) -> KeyFault {
    let settings = Settings { secret: secret(texts), ..settings.clone() };
    match App::open(settings, Clock::default()).await {
        Err(ServeFault::Keys(fault)) => fault,
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("it started"),
    }
}

pub async fn drawn(shop: &Shop, count: usize, profile: &str) -> Vec<Line> {
    let lines = issue::draw(count, issue::worth("1.00", "USD").unwrap(), profile, None).unwrap();
    assert_eq!(stored(shop, &lines).await, count);
    lines
}

async fn stored(shop: &Shop, lines: &[Line]) -> usize {
    let purpose = Purpose { bucket: Bucket::Gift, categories: vec![] };
    issue::store(&shop.app.store, &shop.app.settings.secret, lines, &purpose).await.unwrap()
}

pub async fn is_worth(who: &Client, line: &Line) {
    assert_eq!(who.redeem(line.code.expose(), &key()).await.ok()["amount"]["minor"], 100);
}

/// What is said of a code that is in this account, and of one that nothing is known of any more.
async fn told_of(who: &Client, line: &Line) -> String {
    who.preview(line.code.expose()).await.refusal().1
}

/// The code in the one letter that has one, once it is written.
async fn letter(shop: &Shop) -> String {
    for _ in 0..1_200 {
        if let Some(code) = gift_life::codes_sent(shop).pop() {
            return code;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("no letter in a minute");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_secret_is_changed_twice_while_codes_are_redeemed() {
    let mut first = Shop::open().await;
    let ada = first.ada().await;
    let of_first = [drawn(&first, 4, "scrip").await, drawn(&first, 2, "card-pin").await].concat();
    let sent = key();
    let receipt = ada.redeem(of_first[0].code.expose(), &sent).await.ok();
    let database = first.app.settings.database.clone();

    let mut second = again(&mut first, &[SECOND, SECRET]).await;
    let ada = ada.at(&second.base);
    assert_eq!(ada.redeem(of_first[0].code.expose(), &sent).await.ok(), receipt, "sent again after the change");
    assert_eq!(told_of(&ada, &of_first[0]).await, "already_in_your_account");
    is_worth(&ada, &of_first[1]).await;
    is_worth(&ada, &of_first[4]).await;
    assert_eq!(stored(&second, &of_first).await, 0, "what is there is not made again by another secret");
    let of_second = drawn(&second, 2, "scrip").await;
    is_worth(&ada, &of_second[0]).await;
    let before = secret(&[SECRET]).id().to_owned();
    assert!(database::text(&database, &["cards"]).await.contains(&before));

    // While the servers are changed one by one, some write with the one before.
    let mut beside = again(&mut second, &[SECRET, SECOND]).await;
    let of_beside = drawn(&beside, 1, "scrip").await;

    let mut third = again(&mut beside, &[THIRD, SECOND, SECRET]).await;
    let ada = ada.at(&third.base);
    let settings = third.app.settings.clone();
    let missing = refused(&settings, &[THIRD, SECOND]).await.to_string();
    let oldest = secret(&[SECRET]).id().to_owned();
    assert!(missing.contains(&format!("the secret {oldest} is missing")), "{missing}");
    for line in of_first[2..4].iter().chain(&of_first[5..]).chain(&of_second[1..]).chain(&of_beside) {
        is_worth(&ada, line).await;
        assert_eq!(told_of(&ada, line).await, "already_in_your_account");
    }
    third.verify().await;

    // The demonstration's own cards wait for ever: nobody has them.
    let mut db = database::connect(&database).await;
    let gone = "UPDATE cards SET state = 'disabled' WHERE id NOT IN (SELECT card FROM redemptions)";
    sqlx::Executor::execute(&mut db, gone).await.unwrap();
    drop(db);
    let mut last = again(&mut third, &[THIRD]).await;
    let ada = ada.at(&last.base);
    assert_eq!(told_of(&ada, &of_first[3]).await, "already_in_your_account", "made anew when it was redeemed");
    assert_eq!(told_of(&ada, &of_first[0]).await, "code_not_usable", "of this one nothing is known any more");
    last.verify().await;
    last.end().await;
}

#[tokio::test]
async fn a_second_factor_a_gift_on_its_way_and_a_storefront_outlive_the_secret() {
    let mut first = Shop::open().await;
    let (ada, guest) = (first.ada().await, first.visitor().await);
    let (url, came) = storefront(&[200]).await;
    let hook = told(&guest, &url).await;
    let authenticator = ada.with_authenticator(&first).await;
    let soon = first.clock.now().plus(20 * domain::Time::DAY).to_string();
    let on = format!("{}T09:00", &soon[..10]);
    let recipient = gift_life::person("Cy", Some("cy@demo.example"), 500);
    gift_life::pay_for(&ada, "email", vec![recipient], |send| send["on"] = json!(on)).await;
    let settings = first.app.settings.clone();

    let mut second = again(&mut first, &[SECOND, SECRET]).await;
    let half = second.half().await;
    second.clock.advance(STEP);
    half.second(&authenticator.code(&second, 0)).await.ok();
    let waits = |fault: KeyFault| match fault {
        KeyFault::Missing { waiting, factors, .. } => (waiting > 0, factors),
        other => panic!("{other}"),
    };
    assert_eq!(waits(refused(&settings, &[SECOND]).await), (true, 1));
    let all = keys::renew(&second.app.store, &second.app.settings.secret).await.unwrap();
    assert!(all >= 2, "{all}");
    assert_eq!(keys::renew(&second.app.store, &second.app.settings.secret).await.unwrap(), 0);
    assert_eq!(waits(refused(&settings, &[SECOND]).await), (false, 0), "the demonstration's codes alone");

    // The storefront checks by the secret that it was told.
    let guest = guest.at(&second.base);
    let token = guest.token("cart-17").await;
    let code = second.cards(1, "5.00", "USD").await.remove(0);
    guest.redeem_with(&token, &code, &key()).await.ok();
    let (head, body) = heard(&came, 1).await.remove(0);
    let field = |name: &str| head.lines().find_map(|line| line.strip_prefix(name)).unwrap().to_owned();
    let at = domain::Time(field("scrip-time: ").parse().unwrap());
    let (signature, now) = (field("scrip-signature: "), second.clock.now());
    assert!(sign::fits(hook["secret"].as_str().unwrap(), at, body.as_bytes(), &signature, now));

    // The letter opens although the secret has changed once more, and its code works.
    let third = again(&mut second, &[THIRD, SECOND, SECRET]).await;
    assert!(keys::renew(&third.app.store, &third.app.settings.secret).await.unwrap() >= 2);
    third.clock.advance(21 * domain::Time::DAY);
    let sent = letter(&first).await;
    let bo = third.bo().await;
    gift_life::claim(&bo, &sent, &key()).await.ok();
    let old = secret(&[SECRET]).id().to_owned();
    let listed = keys::list(&mut third.app.store.look().await.unwrap(), &third.app.settings.secret).await.unwrap();
    assert!(listed.lines().any(|line| line.starts_with(&old) && line.contains("older")), "{listed}");
    third.verify().await;
}
