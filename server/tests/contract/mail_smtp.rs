//! Letters through a real mail server: taken, refused, put off, and not there.

use super::{
    client::Client,
    gift::{gifts, to},
    gift_life::{act, gift, steps, until},
    program::Program,
    shop::Shop,
    smtp::{MailServer, Manner, certificate},
};
use domain::Time;
use serde_json::Value;
use server::mail::Relay;
use std::time::Duration;
use tempfile::TempDir;

/// A shop whose letters go to a mail server.
async fn open(post: &MailServer) -> Shop {
    let relay = Relay::read(&post.url()).unwrap();
    Shop::open_with(|settings| {
        settings.handling.mail.relay = Some(relay);
        settings.handling.mail.patience = Duration::from_secs(5);
        settings.handling.patience = Duration::from_secs(5);
        settings.public_url = Some("https://shop.example".into());
    })
    .await
}

/// Sends a gift to an address, and says its id.
async fn given(ada: &Client, email: &str) -> String {
    let order = ada.give(&gifts(&[to("Bo", email, 5_000)])).await;
    format!("{}-1", order["id"].as_str().unwrap())
}

fn detail(gift: &Value) -> &str {
    let bounced = gift["course"].as_array().unwrap().iter().find(|step| step["what"] == "bounced");
    bounced.unwrap()["detail"].as_str().unwrap()
}

#[tokio::test]
async fn a_gift_arrives_once_and_its_code_is_forgotten() {
    let inbox = TempDir::new().unwrap();
    let post = MailServer::start(inbox.path());
    let shop = open(&post).await;
    let ada = shop.ada().await;
    let id = given(&ada, "bo@mail.example").await;
    until(&ada, &id, "sent").await;
    let mails = post.waits_for(1, "bo@mail.example").await;
    let [mail] = &mails[..] else { panic!("{} messages", mails.len()) };
    assert_eq!((mail.from.as_str(), mail.subject.as_str()), ("gifts@shop.example", "Ada sent you a gift"));
    assert!(mail.id.ends_with("@shop.example") && mail.raw.is_ascii() && mail.pictures.len() == 1);
    assert_eq!(mail.link(), format!("https://shop.example/claim#code={}", mail.code()));
    assert_eq!(shop.app.store.look().await.unwrap().sealed().await.unwrap(), 0);
    post.waits_for(1, "ada@demo.example").await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(post.mails().len(), 2, "the gift and the receipt, each once");
}

#[tokio::test]
async fn an_address_that_does_not_exist_bounces_at_once_and_can_be_mended() {
    let inbox = TempDir::new().unwrap();
    let post = MailServer::start(inbox.path());
    let shop = open(&post).await;
    let ada = shop.ada().await;
    let id = given(&ada, "bo@bounce.example").await;
    let bounced = until(&ada, &id, "bounced").await;
    assert_eq!(detail(&bounced), "550 5.1.1 … No such mailbox, ask …");
    assert_eq!(post.refused(), ["550 bo@bounce.example"]);
    let full = given(&ada, "bo@full.example").await;
    assert_eq!(detail(&until(&ada, &full, "bounced").await), "552 5.2.2 Mailbox full");
    let mended = super::gift_life::edit(&ada, &id, serde_json::json!({"email": "bo@mail.example"})).await;
    mended.ok();
    let mail = post.waits_for(1, "bo@mail.example").await.remove(0);
    until(&ada, &id, "sent").await;
    assert!(mail.text.contains(&mail.code()));
    shop.verify().await;
}

#[tokio::test]
async fn a_mail_server_that_is_busy_is_asked_again_later_with_the_same_message_id() {
    let inbox = TempDir::new().unwrap();
    let post = MailServer::start(inbox.path());
    let shop = open(&post).await;
    let ada = shop.ada().await;
    let id = given(&ada, "bo@busy.example").await;
    for _ in 0..200 {
        if !post.refused().is_empty() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert_eq!(post.refused(), ["451 bo@busy.example"], "asked once, and not again before a minute is over");
    assert_eq!(gift(&ada, &id).await["state"], "scheduled");
    shop.clock.advance(61 * Time::SECOND);
    until(&ada, &id, "sent").await;
    assert_eq!(post.waits_for(1, "bo@busy.example").await.len(), 1);
    assert_eq!(steps(&gift(&ada, &id).await), ["paid", "sent"]);
}

#[tokio::test]
async fn without_a_mail_server_letters_wait_and_after_a_day_the_sender_is_told() {
    let inbox = TempDir::new().unwrap();
    let mut post = MailServer::start(inbox.path());
    let shop = open(&post).await;
    let ada = shop.ada().await;
    post.end();
    let id = given(&ada, "bo@mail.example").await;
    let lost = given(&ada, "eve@mail.example").await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(gift(&ada, &id).await["state"], "scheduled");
    act(&ada, &lost, "cancel").await.ok();
    post.begin(Manner::default());
    shop.clock.advance(61 * Time::SECOND);
    until(&ada, &id, "sent").await;
    post.end();
    let late = given(&ada, "late@mail.example").await;
    // No pause is longer than four hours; the next begins when the letter was tried, however long that takes here.
    let given_up = async {
        while gift(&ada, &late).await["state"] == "scheduled" {
            shop.clock.advance(4 * 3_601 * Time::SECOND);
            while shop.app.store.look().await.unwrap().letters_wait(shop.app.clock.now()).await.unwrap() {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        }
    };
    tokio::time::timeout(Duration::from_secs(120), given_up).await.expect("a letter is not tried for ever");
    let late = gift(&ada, &late).await;
    assert_eq!(detail(&late), "No mail server took the message within a day.");
    post.begin(Manner::default());
    shop.clock.advance(4 * 3_601 * Time::SECOND);
    tokio::time::sleep(Duration::from_millis(300)).await;
    let to: Vec<String> =
        post.mails().into_iter().map(|mail| mail.to).filter(|to| to.ends_with("@mail.example")).collect();
    assert_eq!(to, ["bo@mail.example"], "what was given up, or taken back, is not sent");
}

#[tokio::test]
async fn a_slow_letter_holds_up_no_other_and_one_that_is_too_slow_is_tried_again() {
    let inbox = TempDir::new().unwrap();
    let post = MailServer::start(inbox.path());
    let shop = open(&post).await;
    let ada = shop.ada().await;
    let (slow, quick) = (given(&ada, "bo@slow.example").await, given(&ada, "bo@mail.example").await);
    until(&ada, &quick, "sent").await;
    until(&ada, &slow, "sent").await;
    assert_eq!(post.waits_for(1, "bo@slow.example").await.len(), 1);
    let hurried = Shop::open_with(|settings| {
        settings.handling.mail.relay = Some(Relay::read(&post.url()).unwrap());
        settings.handling.mail.patience = Duration::from_millis(300);
    })
    .await;
    let id = given(&hurried.ada().await, "eve@slow.example").await;
    tokio::time::sleep(Duration::from_millis(1_500)).await;
    assert_eq!(gift(&hurried.ada().await, &id).await["state"], "scheduled");
}

#[tokio::test]
async fn a_password_and_tls_are_spoken_and_what_is_not_trusted_gets_no_letter() {
    let (inbox, user) = (TempDir::new().unwrap(), "shop:p@ss/word");
    let url = |post: &MailServer, rest: &str| post.url().replace("://", "://shop:p%40ss%2Fword@") + rest;
    for (manner, rest, trusted) in [
        (Manner { user: Some(user), starttls: true, secure: false }, "?tls=required", true),
        (Manner { user: Some(user), starttls: true, secure: false }, "?tls=opportunistic", true),
        (Manner { user: Some(user), starttls: false, secure: true }, "", true),
        (Manner { user: Some(user), starttls: false, secure: false }, "?tls=opportunistic", true),
        (Manner { user: Some(user), starttls: false, secure: false }, "?tls=required", false),
        (Manner { user: Some("shop:another"), starttls: true, secure: false }, "?tls=required", false),
    ] {
        let folder = inbox.path().join(uuid::Uuid::new_v4().to_string());
        let post = MailServer::start_as(&folder, manner);
        let mut program = Program::new();
        program.with = vec![
            ("SCRIP_SMTP_URL", url(&post, rest)),
            ("SCRIP_PUBLIC_URL", "https://shop.example".into()),
            ("SSL_CERT_FILE", certificate().display().to_string()),
        ];
        program.start();
        let ada = Client::new(&program.base).await.signed_in("ada@demo.example").await;
        let id = given(&ada, "bo@mail.example").await;
        if trusted {
            until(&ada, &id, "sent").await;
            let mail = post.waits_for(1, "bo@mail.example").await.remove(0);
            assert_eq!(
                (mail.encrypted, mail.name.as_deref()),
                (manner.starttls || manner.secure, Some("shop")),
                "{rest}"
            );
        } else {
            tokio::time::sleep(Duration::from_millis(500)).await;
            assert_eq!((post.mails().len(), &gift(&ada, &id).await["state"]), (0, &"scheduled".into()), "{rest}");
        }
        assert!(program.end());
        let log = program.files().into_iter().find(|(path, _)| path.ends_with("log.1")).unwrap().1;
        let log = String::from_utf8_lossy(&log);
        assert!(!log.contains("p@ss") && !log.contains("mail.example"), "{log}");
    }
}
