//! Letters: an order's receipt, and the codes of gift cards that were bought, which are nowhere else. Into the folder, and
//! from there onto the mailbox.

use super::{
    client::key,
    database,
    order::{APPROVE, card},
    shop::Shop,
};
use server::mail::kept::{self, Kept};
use std::{path::Path, time::Duration};

/// Waits for so many letters in the folder of a shop's data; the newest first.
pub async fn letters(folder: &Path, count: usize) -> Vec<Kept> {
    for _ in 0..200 {
        let letters = kept::all(&folder.join("mail")).await.unwrap();
        if letters.len() >= count {
            return letters;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("fewer than {count} letters");
}

/// A page of a server, with the policy that it came with.
pub async fn page(base: &str, path: &str) -> (u16, String, String) {
    let page = reqwest::get(format!("{base}{path}")).await.unwrap();
    let policy = page.headers().get("content-security-policy").map(|policy| policy.to_str().unwrap().to_owned());
    (page.status().as_u16(), policy.unwrap_or_default(), page.text().await.unwrap())
}

#[tokio::test]
async fn a_gift_card_that_is_bought_comes_in_the_letter_and_nowhere_else() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    ada.put("gift-card-25", 2).await;
    let order = ada.buy(Some(card(APPROVE, false))).await.ok();
    let letter = letters(shop.folder.path(), 1).await.remove(0);
    assert_eq!(letter.to, "Ada <ada@demo.example>");
    assert_eq!(letter.subject, format!("Your order {} at Scrip", order["id"].as_str().unwrap()));
    let lines: Vec<&str> = letter.text.lines().collect();
    let codes = lines.windows(2).filter(|two| two[0] == "Gift card worth $25.00:").map(|two| two[1]);
    let codes: Vec<&str> = codes.collect();
    assert_eq!(codes.len(), 2, "{}", letter.text);
    assert!(codes.iter().all(|code| letter.html.replace("<wbr>", "").contains(code)));
    let bo_cannot = shop.bo().await.redeem(codes[0], &key()).await;
    assert_eq!(bo_cannot.refusal().1, "currency_mismatch");
    assert_eq!(ada.redeem(codes[0], &key()).await.ok()["amount"]["minor"], 2_500);
    shop.verify().await;
    let code = codes[1].replace('-', "");
    let files = std::fs::read_dir(shop.folder.path()).unwrap().map(|file| file.unwrap().path());
    let written = files.filter(|path| path.is_file()).map(|path| std::fs::read(path).unwrap());
    for bytes in written.chain([database::beside_files(&shop.app.settings.database)]) {
        assert!(!String::from_utf8_lossy(&bytes).replace('-', "").contains(&code));
    }
}

#[tokio::test]
async fn every_paid_order_sends_one_letter_and_the_mailbox_shows_it() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    ada.put("moss-game", 1).await;
    let order = ada.buy(Some(card(APPROVE, false))).await.ok();
    ada.put("wool-throw", 2).await;
    assert_eq!(ada.buy(Some(card("4000000000000002", false))).await.status, 402);
    let letter = letters(shop.folder.path(), 1).await.remove(0);
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(letters(shop.folder.path(), 1).await.len(), 1, "nothing is said of what was not paid");
    let (status, policy, list) = page(&shop.base, "/mailbox").await;
    assert!(status == 200 && policy.starts_with("default-src 'none'; style-src 'self'; frame-src 'self';"), "{policy}");
    assert!(list.contains(&format!("Your order {}", order["id"].as_str().unwrap())), "{list}");
    assert!(list.contains(&format!("/mailbox/{}\"", letter.id)));
    let shown = page(&shop.base, &format!("/mailbox/{}", letter.id)).await.2;
    assert!(shown.contains("1 × Moss") && shown.matches("<iframe").count() == 4, "{shown}");
    let (status, policy, alone) = page(&shop.base, &format!("/mailbox/{}/letter", letter.id)).await;
    assert_eq!(status, 200);
    assert!(policy.starts_with("default-src 'none'; style-src 'unsafe-inline'; img-src data:;"), "{policy}");
    assert!(!policy.contains("script-src") && alone.contains("1 × Moss"));
    let dark = page(&shop.base, &format!("/mailbox/{}/letter?look=dark", letter.id)).await.2;
    assert!(dark.contains("@media all{") && !alone.contains("@media all{"));
    for path in ["/mailbox/nothing", "/mailbox/nothing/letter", "/mailbox/..%2Fscrip/letter"] {
        assert_eq!(page(&shop.base, path).await.0, 404, "{path}");
    }
}

#[tokio::test]
async fn the_mailbox_is_in_a_demonstration_without_a_mail_server_alone() {
    let quiet = Shop::open_with(|settings| settings.demo = false).await;
    let relay = server::mail::Relay::read("smtp://127.0.0.1:9").unwrap();
    let mailed = Shop::open_with(|settings| settings.handling.mail.relay = Some(relay)).await;
    for shop in [quiet, mailed] {
        for path in ["/mailbox", "/mailbox/a", "/mailbox/a/letter"] {
            assert_eq!(page(&shop.base, path).await.0, 404, "{path}");
        }
    }
}
