//! Letters: an order's receipt, and the codes of gift cards that were bought, which are nowhere else.

use super::{
    client::key,
    order::{APPROVE, card},
    shop::Shop,
};
use std::{path::PathBuf, time::Duration};

async fn letters(shop: &Shop, count: usize) -> Vec<(PathBuf, String)> {
    for _ in 0..100 {
        let files =
            std::fs::read_dir(shop.folder.path().join("mail")).into_iter().flatten().map(|file| file.unwrap().path());
        let letters: Vec<_> = files.filter(|path| path.extension().is_some_and(|end| end == "eml")).collect();
        if letters.len() >= count {
            return letters.into_iter().map(|path| (path.clone(), std::fs::read_to_string(path).unwrap())).collect();
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("fewer than {count} letters");
}

#[tokio::test]
async fn a_gift_card_that_is_bought_comes_in_the_letter_and_nowhere_else() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    ada.put("gift-card-25", 2).await;
    let order = ada.buy(Some(card(APPROVE, false))).await.ok();
    let letter = letters(&shop, 1).await.remove(0).1;
    assert!(letter.contains("To: <ada@demo.example>\r\n"), "{letter}");
    assert!(
        letter.contains(&format!("Subject: Your order {} at Scrip\r\n", order["id"].as_str().unwrap())),
        "{letter}"
    );
    let codes: Vec<_> = letter.lines().filter_map(|line| line.strip_prefix("Gift card worth 25.00 USD: ")).collect();
    assert_eq!(codes.len(), 2, "{letter}");
    let bo_cannot = shop.bo().await.redeem(codes[0], &key()).await;
    assert_eq!(bo_cannot.refusal().1, "currency_mismatch");
    assert_eq!(ada.redeem(codes[0], &key()).await.ok()["amount"]["minor"], 2_500);
    shop.verify().await;
    let code = codes[1].replace('-', "");
    for file in
        std::fs::read_dir(shop.folder.path()).unwrap().map(|file| file.unwrap().path()).filter(|path| path.is_file())
    {
        let bytes = String::from_utf8_lossy(&std::fs::read(&file).unwrap()).replace('-', "");
        assert!(!bytes.contains(&code), "{}", file.display());
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
    letters(&shop, 1).await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(letters(&shop, 1).await.len(), 1, "nothing is said of what was not paid");
    let page = reqwest::get(format!("{}/mailbox", shop.base)).await.unwrap();
    assert!(page.headers()["content-security-policy"].to_str().unwrap().starts_with("default-src 'none'"));
    let page = page.text().await.unwrap();
    assert!(page.contains(&format!("Your order {}", order["id"].as_str().unwrap())), "{page}");
    let id = page.split("/mailbox/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let letter = reqwest::get(format!("{}/mailbox/{id}", shop.base)).await.unwrap().text().await.unwrap();
    assert!(letter.contains("1 × Moss"), "{letter}");
    let quiet = Shop::open_with(|settings| settings.demo = false).await;
    assert_eq!(reqwest::get(format!("{}/mailbox", quiet.base)).await.unwrap().status().as_u16(), 404);
}
