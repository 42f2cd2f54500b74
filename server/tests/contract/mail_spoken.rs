//! Letters, and what else the server writes to a shopper, in the language of whoever reads it.

use super::{
    client::{Client, Reply, key},
    gift::{gifts, to},
    gift_life::by_link,
    mail::{letters, page},
    mailed::token,
    order::{APPROVE, card},
    pay::CHALLENGE,
    push_service::{Ear, PushService},
    shop::Shop,
};
use reqwest::Method;
use serde_json::json;
use server::mail::kept::{self, Kept};
use std::time::Duration;

impl Client {
    /// The account is to speak another language.
    pub async fn speaks(&self, tag: &str) -> Reply {
        self.send(self.request(Method::PATCH, "/account").json(&json!({"language": tag}))).await
    }
}

/// The newest letter to this e-mail, once there is one.
async fn letter_to(shop: &Shop, email: &str) -> Kept {
    for _ in 0..200 {
        let all = kept::all(&shop.folder.path().join("mail")).await.unwrap();
        if let Some(letter) = all.into_iter().find(|letter| letter.to.contains(email)) {
            return letter;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("no letter to {email}")
}

/// The head of a letter, as it travels.
fn head(shop: &Shop, letter: &Kept) -> String {
    let bytes = std::fs::read(shop.folder.path().join("mail").join(format!("{}.eml", letter.id))).unwrap();
    assert!(bytes.is_ascii());
    String::from_utf8(bytes).unwrap().split("\r\n\r\n").next().unwrap().to_owned()
}

#[tokio::test]
async fn a_german_account_gets_its_letter_in_german() {
    let shop = Shop::open().await;
    let bo = shop.bo().await;
    assert_eq!(bo.get("/account").await.ok()["language"], "de");
    bo.post("/resets", &json!({"email": "bo@demo.example"})).await;
    let letter = letter_to(&shop, "bo@demo.example").await;
    assert_eq!(letter.subject, "Wählen Sie ein neues Passwort für Scrip");
    assert!(head(&shop, &letter).contains("\r\nContent-Language: de\r\n"), "{}", head(&shop, &letter));
    assert!(letter.html.contains("<html lang=\"de\" dir=\"ltr\">"), "{}", letter.html);
    assert!(letter.html.contains(">Neues Passwort wählen</a>"));
    assert!(letter.text.contains("Neues Passwort wählen:\nhttp"), "{}", letter.text);
    assert_eq!(bo.resets(&token(&letter), "a better password").await.status, 204, "and its link works");
}

#[tokio::test]
async fn a_letter_in_arabic_runs_from_right_to_left_and_its_codes_do_not() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    ada.speaks("ar").await.ok();
    ada.put("gift-card-25", 1).await;
    let order = ada.buy(Some(card(APPROVE, false))).await.ok();
    let letter = letters(shop.folder.path(), 1).await.remove(0);
    let number = order["id"].as_str().unwrap();
    assert_eq!(letter.subject, format!("طلبك \u{2068}{number}\u{2069} لدى \u{2068}Scrip\u{2069}"));
    assert!(head(&shop, &letter).contains("\r\nContent-Language: ar\r\n"));
    assert!(letter.html.contains("<html lang=\"ar\" dir=\"rtl\">"), "{}", letter.html);
    assert!(letter.html.contains("lang=\"ar\" dir=\"rtl\" class=\"paper\""), "for readers that throw the rest away");
    assert!(letter.html.contains("scope=\"row\" align=\"right\""), "{}", letter.html);
    let worth = "بطاقة هدايا بقيمة \u{2068}\u{200f}25.00\u{a0}US$\u{2069}";
    assert!(letter.text.contains(worth), "{}", letter.text);
    let (_, rest) = letter.text.split_once(worth).unwrap();
    let code = rest.lines().nth(1).unwrap();
    assert!(letter.html.contains(&format!(">{}</span>", code.replace('-', "-<wbr>"))), "{code}");
    assert_eq!(ada.redeem(code, &key()).await.ok()["amount"]["minor"], 2_500, "a line of a letter is a code");
}

#[tokio::test]
async fn a_gift_is_announced_in_the_language_of_who_gets_it_or_else_of_who_sends_it() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    ada.speaks("fr").await.ok();
    let eve = shop.visitor().await.with_account("eve@mail.example").await;
    eve.speaks("es").await.ok();
    let confirm = token(&letter_to(&shop, "eve@mail.example").await);
    let send =
        [to("Bo", "Bo@demo.example", 2_500), to("Cy", "cy@mail.example", 2_500), to("Eve", "eve@mail.example", 2_500)];
    ada.give(&gifts(&send)).await;
    for (email, subject, amount) in [
        ("o@demo.example", "Ada schenkt Ihnen etwas", "25,00\u{a0}$"),
        ("cy@mail.example", "Ada vous offre un cadeau", "25,00\u{a0}$US"),
        // Whether the account is the recipient's is not known yet.
        ("eve@mail.example", "Ada vous offre un cadeau", "25,00\u{a0}$US"),
    ] {
        let all = letters(shop.folder.path(), 5).await;
        let letter =
            all.into_iter().find(|letter| letter.to.contains(email) && letter.subject.contains("Ada")).unwrap();
        assert_eq!(letter.subject, subject, "{email}");
        assert!(letter.text.contains(amount) && letter.html.contains(amount), "{email}: {}", letter.text);
    }
    assert_eq!(eve.follows(&confirm).await.status, 204);
    ada.give(&gifts(&[to("Eve", "eve@mail.example", 2_500)])).await;
    letters(shop.folder.path(), 7).await;
    let newest = letter_to(&shop, "eve@mail.example").await;
    assert_eq!(newest.subject, "Ada te ha enviado un regalo");
}

#[tokio::test]
async fn a_browser_is_told_in_the_language_of_the_account() {
    let service = PushService::start().await;
    let own = vec![service.host.clone()];
    let shop = Shop::open_with(|settings| settings.handling.push.own = own).await;
    let (ada, bo) = (shop.ada().await, super::gift_life::bo(shop.bo().await).await);
    ada.speaks("ar").await.ok();
    let ear = Ear::new(7);
    ada.wants_push(&service.wish(&ear, "/p/1")).await.ok();
    let (_, code) = by_link(&ada).await;
    super::gift_life::claim(&bo, &code, &key()).await.ok();
    let told = ear.opens(&service.waits_for(1).await.remove(0)).unwrap();
    let notification = &told["notification"];
    assert_eq!((&notification["lang"], &notification["dir"]), (&json!("ar"), &json!("rtl")));
    assert_eq!(notification["title"], "تم استلام هديتك");
}

#[tokio::test]
async fn the_page_of_the_bank_asks_in_the_language_of_the_browser() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    ada.put("chef-knife", 1).await;
    let order = ada.buy(Some(card(CHALLENGE, false))).await.ok();
    let address = order["state"]["address"].as_str().unwrap();
    for (tag, direction, asks) in [("de", "ltr", "Zahlung bestätigen"), ("ar", "rtl", "تأكيد الدفع")] {
        let shown = page(&shop.base, &format!("{address}?lang={tag}")).await.2;
        assert!(shown.contains(&format!("<html lang=\"{tag}\" dir=\"{direction}\">")), "{shown}");
        assert!(shown.contains(asks) && shown.contains("4") && !shown.contains("Approve"), "{shown}");
        assert!(shown.contains("<strong>") && !shown.contains('\u{1}'), "{shown}");
    }
}
