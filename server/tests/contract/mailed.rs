//! `/confirmations` and `/resets`: links in letters.

use super::{
    client::{Client, Reply, key},
    database,
    gift::{gifts, to},
    mail::letters,
    shop::Shop,
};
use reqwest::Method;
use serde_json::{Value, json};
use server::mail::kept::{self, Kept};
use std::time::Duration;

const MINUTE: i64 = 60_000;

/// The word in the link of a letter.
pub fn token(letter: &Kept) -> String {
    let (_, rest) = letter.text.split_once("#token=").unwrap();
    rest.lines().next().unwrap().trim().to_owned()
}

impl Shop {
    /// The newest letter with this subject, once there are so many of it.
    pub async fn letter(&self, subject: &str, count: usize) -> Kept {
        for _ in 0..200 {
            let all = kept::all(&self.folder.path().join("mail")).await.unwrap();
            let mut found: Vec<Kept> = all.into_iter().filter(|letter| letter.subject.starts_with(subject)).collect();
            if found.len() >= count {
                return found.remove(0);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("fewer than {count} letters: {subject}");
    }

    /// The word of a link for another password of Ada's.
    pub async fn forgotten(&self, count: usize) -> String {
        assert_eq!(self.visitor().await.forgets("ada@demo.example").await.status, 204);
        token(&self.letter(RESET, count).await)
    }
}

const CONFIRM: &str = "Confirm your e-mail address";
const RESET: &str = "Choose a new password";

impl Client {
    async fn forgets(&self, email: &str) -> Reply {
        self.post("/resets", &json!({"email": email})).await
    }

    pub async fn resets(&self, token: &str, password: &str) -> Reply {
        self.post("/resets/finish", &json!({"token": token, "password": password})).await
    }

    pub async fn follows(&self, token: &str) -> Reply {
        self.post("/confirmations", &json!({"token": token})).await
    }

    async fn enters(&self, password: &str) -> Reply {
        self.post("/session", &json!({"email": "ada@demo.example", "password": password})).await
    }
}

#[tokio::test]
async fn who_has_not_confirmed_the_e_mail_sends_no_gifts() {
    let shop = Shop::open().await;
    let eve = shop.visitor().await.with_account("eve@mail.example").await;
    assert_eq!(eve.get("/account").await.ok()["confirmed"], false);
    assert_eq!(shop.ada().await.get("/account").await.ok()["confirmed"], true, "who was there before is");
    let send = gifts(&[to("Bo", "bo@mail.example", 5_000)]);
    eve.review(&send).await.ok();
    assert_eq!(eve.send_gifts(&send, &key()).await.refusal(), (403, "email_not_confirmed".into()));
    let letter = shop.letter(CONFIRM, 1).await;
    assert_eq!(letter.to, "Eve <eve@mail.example>");
    let link = format!("{}/confirm#token={}", shop.app.carrier.origin, token(&letter));
    assert!(letter.text.contains(&link) && letter.html.contains(&link), "{}", letter.text);

    let anywhere = shop.visitor().await;
    assert_eq!(anywhere.follows("ec_nothing").await.refusal(), (422, "link_not_usable".into()));
    let followed = anywhere.follows(&token(&letter)).await;
    assert_eq!((followed.status, followed.header("set-cookie")), (204, ""), "it signs nobody in");
    assert_eq!(anywhere.follows(&token(&letter)).await.refusal().1, "link_not_usable", "once");
    assert_eq!(eve.get("/account").await.ok()["confirmed"], true);
    eve.give(&send).await;
}

#[tokio::test]
async fn a_newer_link_voids_the_one_before_and_none_lasts_for_ever() {
    let shop = Shop::open().await;
    let eve = shop.visitor().await.with_account("eve@mail.example").await;
    let first = token(&shop.letter(CONFIRM, 1).await);
    let again = || eve.send(eve.request(Method::POST, "/account/confirmation"));
    assert_eq!(again().await.status, 204);
    let second = token(&shop.letter(CONFIRM, 2).await);
    assert_eq!(eve.follows(&first).await.refusal().1, "link_not_usable");
    assert_eq!(again().await.status, 204);
    assert_eq!(again().await.refusal(), (429, "rate_limited".into()), "nobody is flooded with letters");
    assert_eq!(eve.follows(&second).await.refusal().1, "link_not_usable");
    let third = token(&shop.letter(CONFIRM, 3).await);
    shop.clock.advance(3 * 24 * 60 * MINUTE);
    assert_eq!(eve.follows(&third).await.refusal().1, "link_not_usable", "it is too old");
    assert_eq!(again().await.status, 204);
    assert_eq!(eve.follows(&token(&shop.letter(CONFIRM, 4).await)).await.status, 204);
    assert_eq!(again().await.status, 204, "and from then on there is nothing to send");
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(letters(shop.folder.path(), 4).await.len(), 4);
}

#[tokio::test]
async fn a_forgotten_password_is_replaced_once_and_signs_out_everywhere() {
    let shop = Shop::open().await;
    let (here, there) = (shop.ada().await, shop.ada().await);
    let word = shop.forgotten(1).await;
    let letter = shop.letter(RESET, 1).await;
    assert!(letter.text.contains(&format!("{}/reset#token={word}", shop.app.carrier.origin)), "{}", letter.text);
    let visitor = shop.visitor().await;
    assert_eq!(visitor.resets(&word, "short").await.refusal(), (400, "malformed".into()), "that uses nothing up");
    assert_eq!(visitor.resets("pr_nothing", "a better password").await.refusal(), (422, "link_not_usable".into()));
    assert_eq!(visitor.follows(&word).await.refusal().1, "link_not_usable", "it is a link for something else");
    let done = visitor.resets(&word, "a better password").await;
    assert_eq!((done.status, done.header("set-cookie")), (204, ""));
    assert_eq!(visitor.resets(&word, "a third password").await.refusal().1, "link_not_usable");
    for session in [here, there] {
        assert_eq!(session.get("/session").await.ok()["viewer"], Value::Null);
    }
    assert_eq!(visitor.enters("demo shopper").await.refusal().1, "sign_in_failed");
    visitor.enters("a better password").await.ok();
    shop.letter("Your password for Scrip was changed", 1).await;
    shop.bo().await.get("/account").await.ok();
}

#[tokio::test]
async fn a_link_for_another_password_is_the_newest_and_half_an_hour_old_at_most() {
    let shop = Shop::open().await;
    let first = shop.forgotten(1).await;
    let second = shop.forgotten(2).await;
    let visitor = shop.visitor().await;
    assert_eq!(visitor.resets(&first, "a better password").await.refusal().1, "link_not_usable");
    shop.clock.advance(30 * MINUTE);
    assert_eq!(visitor.resets(&second, "a better password").await.refusal().1, "link_not_usable");
    let third = shop.forgotten(3).await;
    shop.clock.advance(29 * MINUTE);
    assert_eq!(visitor.resets(&third, "a better password").await.status, 204);
}

#[tokio::test]
async fn whether_an_e_mail_has_an_account_is_not_told() {
    let shop = Shop::open().await;
    let visitor = shop.visitor().await;
    let mut answers = Vec::new();
    for email in ["Ada@demo.example ", "nobody@demo.example"] {
        for _ in 0..3 {
            let reply = visitor.forgets(email).await;
            let mut names: Vec<String> = reply.headers.keys().map(ToString::to_string).collect();
            names.sort();
            answers.push((reply.status, names, reply.text.len()));
        }
    }
    let (known, unknown) = answers.split_at(3);
    assert_eq!(known, unknown);
    assert_eq!(
        known.iter().map(|(status, ..)| *status).collect::<Vec<_>>(),
        [204, 204, 429],
        "the limits are the same too"
    );
    assert_eq!(visitor.forgets("nobody").await.refusal(), (400, "malformed".into()));
    shop.letter(RESET, 2).await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    let all = letters(shop.folder.path(), 2).await;
    assert!(all.iter().all(|letter| letter.to == "Ada <ada@demo.example>") && all.len() == 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_who_follow_one_link_one_chooses_the_password() {
    let shop = Shop::open().await;
    let word = shop.forgotten(1).await;
    let visitor = shop.visitor().await;
    let (one, two) =
        tokio::join!(visitor.resets(&word, "the password of one"), visitor.resets(&word, "the password of two"));
    let (winner, loser) = match (one.status, two.status) {
        (204, 422) => ("the password of one", "the password of two"),
        (422, 204) => ("the password of two", "the password of one"),
        both => panic!("{both:?}"),
    };
    visitor.enters(winner).await.ok();
    assert_eq!(visitor.enters(loser).await.refusal().1, "sign_in_failed");
}

#[tokio::test]
async fn a_letter_is_no_second_factor() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let app = ada.with_authenticator(&shop).await;
    let half = {
        let asked = shop.visitor().await.enters("demo shopper").await;
        assert_eq!(asked.refusal().1, "second_factor_required");
        shop.visitor().await.holding(asked.header("set-cookie").split(';').next().unwrap())
    };
    let word = shop.forgotten(1).await;
    let visitor = shop.visitor().await;
    assert_eq!(visitor.resets(&word, "a better password").await.status, 204);
    let second = half.post("/session/second-factor", &json!({"code": app.code(&shop, 0)})).await;
    assert_eq!(second.refusal(), (401, "sign_in_required".into()), "half a session by the old password has ended");
    assert_eq!(visitor.enters("a better password").await.refusal().1, "second_factor_required");
}

#[tokio::test]
async fn no_link_stands_in_the_database() {
    let shop = Shop::open().await;
    shop.visitor().await.with_account("eve@mail.example").await;
    let words = [shop.forgotten(1).await, token(&shop.letter(CONFIRM, 1).await)];
    let kept = database::text(&shop.app.settings.database, &["mailed_links", "outbox", "resets_asked"]).await;
    assert!(kept.contains("reset") && words.iter().all(|word| !kept.contains(word)), "{kept}");
}
