//! `/claims`: a gift, as its recipient sees it.

use super::{
    client::key,
    gift_life::{
        act, bo, by_email, by_link, claim, code_of, dollars, edit, gift, keyed, letters, look, pay_for, person, steps,
        until,
    },
    order::{APPROVE, card},
    shop::Shop,
};
use futures_util::StreamExt;
use serde_json::{Value, json};

#[tokio::test]
async fn a_guest_sees_what_was_sent_and_the_sender_hears_of_it_once() {
    let shop = Shop::open().await;
    let (ada, guest) = (shop.ada().await, shop.visitor().await);
    let (id, code) = by_link(&ada).await;
    let own = look(&ada, &code).await.ok();
    assert_eq!(gift(&ada, &id).await["state"], "sent", "a sender who looks has not opened it");
    let seen = look(&guest, &code.to_lowercase().replace('-', " ")).await.ok();
    assert_eq!(seen, own);
    assert_eq!((&seen["amount"], &seen["name"]), (&dollars(2_500), &json!("Bo")));
    assert_eq!((&seen["cover"]["from"], &seen["cover"]["message"]), (&json!("Ada"), &json!("Happy birthday")));
    assert_eq!((&seen["standing"], &seen["last_four"]), (&json!({"standing": "open"}), &json!(&code[15..])));
    look(&guest, &code).await.ok();
    let opened = gift(&ada, &id).await;
    assert_eq!((opened["state"].as_str(), steps(&opened)), (Some("opened"), vec!["paid", "linked", "opened"]));
}

#[tokio::test]
async fn a_gift_is_claimed_once_and_both_sides_are_told() {
    let shop = Shop::open().await;
    let (ada, bo) = (shop.ada().await, bo(shop.bo().await).await);
    let (id, code) = by_link(&ada).await;
    let events = ada.request(reqwest::Method::GET, "/events").send().await.unwrap();
    let (before, once) = (bo.available("USD").await, key());
    let receipt = claim(&bo, &code, &once).await.ok();
    assert_eq!((&receipt["amount"], &receipt["bucket"]), (&dollars(2_500), &json!("gift")));
    assert_eq!(bo.available("USD").await, before + 2_500);
    assert_eq!(claim(&bo, &code, &once).await.ok(), receipt, "the first answer again");
    assert_eq!(bo.get(&format!("/attempts/{once}")).await.ok(), json!({"state": "redeemed", "receipt": receipt}));
    assert_eq!(claim(&bo, &code, &key()).await.ok()["repeated"], true);
    assert_eq!(claim(&ada, &code, &key()).await.refusal(), (409, "already_redeemed".into()));
    let told = gift(&ada, &id).await;
    assert_eq!((told["state"].as_str(), &told["may"]), (Some("claimed"), &json!([])));
    assert_eq!(steps(&told), ["paid", "linked", "claimed"]);
    let on = &receipt["at"];
    assert_eq!(look(&bo, &code).await.ok()["standing"], json!({"standing": "claimed", "on": on, "yours": true}));
    assert_eq!(look(&ada, &code).await.ok()["standing"], json!({"standing": "claimed", "on": on, "yours": false}));
    let mut events = events.bytes_stream();
    let mut heard = String::new();
    while !heard.contains("event: gift\n") {
        heard += &String::from_utf8_lossy(&events.next().await.unwrap().unwrap());
    }
    assert!(heard.contains(&format!("{{\"id\":\"{id}\"}}")), "{heard}");
    shop.verify().await;
}

#[tokio::test]
async fn a_code_that_is_typed_or_laid_on_a_cart_claims_the_gift_too() {
    let shop = Shop::open().await;
    let (ada, bo) = (shop.ada().await, bo(shop.bo().await).await);
    let (typed, code) = by_link(&ada).await;
    bo.redeem(&code, &key()).await.ok();
    assert_eq!(gift(&ada, &typed).await["state"], "claimed");
    let (laid, code) = by_link(&ada).await;
    bo.put("wool-throw", 2).await;
    bo.lay(&code).await;
    assert_eq!(gift(&ada, &laid).await["state"], "sent", "until it pays it is only laid there");
    bo.buy(Some(card(APPROVE, false))).await.ok();
    assert_eq!(gift(&ada, &laid).await["state"], "claimed");
    shop.verify().await;
}

#[tokio::test]
async fn a_gift_that_pays_an_order_right_now_is_on_hold_for_its_sender() {
    let shop = Shop::open().await;
    let (ada, bo) = (shop.ada().await, bo(shop.bo().await).await);
    for (answer, state) in [("approve", "claimed"), ("decline", "sent")] {
        let (id, code) = by_link(&ada).await;
        bo.put("wool-throw", 2).await;
        bo.lay(&code).await;
        let order = bo.buy(Some(card("4000002760003184", false))).await.ok();
        assert_eq!(order["state"]["state"], "challenge");
        for what in ["cancel", "link"] {
            assert_eq!(act(&ada, &id, what).await.refusal(), (422, "on_hold".into()), "{what}");
        }
        assert_eq!(claim(&ada, &code, &key()).await.refusal(), (422, "on_hold".into()));
        shop.verify().await;
        let url = format!("{}{}", shop.base, order["state"]["address"].as_str().unwrap());
        let form = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap().post(url);
        let form = form.header("content-type", "application/x-www-form-urlencoded").body(format!("answer={answer}"));
        assert_eq!(form.send().await.unwrap().status().as_u16(), 303);
        assert_eq!(gift(&ada, &id).await["state"], state);
        shop.verify().await;
        if state == "sent" {
            act(&ada, &id, "cancel").await.ok();
            assert_eq!(bo.get("/cart").await.ok()["quote"]["from_balance"]["minor"].as_i64().unwrap() % 2_500, 0);
        }
    }
    shop.verify().await;
}

#[tokio::test]
async fn who_comes_with_an_older_code_is_told_that_a_newer_one_counts() {
    let shop = Shop::open().await;
    let (ada, bo, guest) = (shop.ada().await, bo(shop.bo().await).await, shop.visitor().await);
    let id = by_email(&ada).await;
    let first = letters(&shop, 1).await.remove(0);
    until(&ada, &id, "sent").await;
    edit(&ada, &id, json!({"name": "Beate", "email": "beate@demo.example", "message": "Only for you"})).await.ok();
    let codes = letters(&shop, 2).await;
    let second = codes.iter().find(|code| **code != first).unwrap();
    let old = look(&guest, &first).await.ok();
    assert_eq!(old["standing"]["standing"], "replaced");
    assert_eq!(
        (&old["name"], &old["cover"]["message"]),
        (&Value::Null, &json!("")),
        "what is new is not for the old one"
    );
    assert_eq!(gift(&ada, &id).await["state"], "sent", "an old code opens nothing");
    for reply in [claim(&bo, &first, &key()).await, bo.redeem(&first, &key()).await] {
        assert_eq!(reply.refusal(), (422, "disabled".into()));
    }
    assert_eq!(look(&guest, second).await.ok()["name"], "Beate");
    claim(&bo, second, &key()).await.ok();
    assert_eq!(look(&guest, &first).await.ok()["standing"]["standing"], "replaced");
    assert_eq!(look(&bo, &first).await.ok()["standing"]["yours"], true, "who has it need not look for another");
    shop.verify().await;
}

#[tokio::test]
async fn a_gift_that_was_taken_back_says_so() {
    let shop = Shop::open().await;
    let (ada, bo) = (shop.ada().await, bo(shop.bo().await).await);
    let (id, code) = by_link(&ada).await;
    act(&ada, &id, "cancel").await.ok();
    let seen = look(&bo, &code).await.ok();
    assert_eq!((&seen["standing"]["standing"], &seen["cover"]["from"]), (&json!("cancelled"), &json!("Ada")));
    assert_eq!(claim(&bo, &code, &key()).await.refusal(), (422, "disabled".into()));
    assert_eq!(bo.preview(&code).await.refusal(), (422, "disabled".into()));
    assert_eq!(bo.available("USD").await, 0);
}

#[tokio::test]
async fn what_is_no_gift_is_told_as_carefully_as_when_it_is_redeemed() {
    let shop = Shop::open().await;
    let (ada, bo, guest) = (shop.ada().await, shop.bo().await, shop.visitor().await);
    let plain = shop.cards(1, "25.00", "USD").await.remove(0);
    assert_eq!(look(&guest, &plain).await.refusal(), (404, "not_found".into()));
    assert_eq!(claim(&ada, &plain, &key()).await.refusal(), (404, "not_found".into()));
    ada.redeem(&plain, &key()).await.ok();
    assert_eq!(look(&guest, "TEST-NEVE-RMAD-E97").await.refusal(), (422, "too_short".into()));
    assert_eq!(look(&guest, "TEST-NEVE-RMAD-E97J").await.json()["attempts_left"], 9, "what is malformed is no miss");
    let bare = guest.send(guest.request(reqwest::Method::GET, "/claims")).await;
    assert_eq!(bare.refusal(), (400, "malformed".into()));
    for _ in 0..9 {
        look(&guest, "TEST-NEVE-RMAD-E97J").await;
    }
    let (_, code) = by_link(&ada).await;
    assert_eq!(look(&guest, &code).await.refusal(), (429, "rate_limited".into()), "guests share their tries");
    assert_eq!(claim(&guest, &code, &key()).await.refusal(), (401, "sign_in_required".into()));
    assert_eq!(look(&bo, &code).await.ok()["standing"]["standing"], "open");
}

#[tokio::test]
async fn a_gift_from_abroad_stays_in_its_own_currency() {
    let shop = Shop::open().await;
    let (ada, bo) = (shop.ada().await, shop.bo().await);
    let euro = bo.available("EUR").await;
    let (id, code) = by_link(&ada).await;
    bo.put("wool-throw", 1).await;
    let version = bo.get("/cart").await.ok()["version"].to_string();
    let laid = bo.request(reqwest::Method::POST, "/cart/codes").header("if-match", format!("\"{version}\""));
    let laid = bo.send(laid.json(&json!({"code": code}))).await;
    assert_eq!(laid.refusal(), (422, "currency_mismatch".into()), "dollars pay no euro");
    assert_eq!(bo.preview(&code).await.ok()["balance_after"], dollars(2_500));
    let receipt = claim(&bo, &code, &key()).await.ok();
    assert_eq!((&receipt["amount"], &receipt["balance_after"]), (&dollars(2_500), &dollars(2_500)));
    assert_eq!((bo.available("EUR").await, bo.available("USD").await), (euro, 2_500));
    assert_eq!(gift(&ada, &id).await["state"], "claimed");
    let plain = shop.cards(1, "25.00", "USD").await.remove(0);
    assert_eq!(bo.redeem(&plain, &key()).await.refusal(), (422, "currency_mismatch".into()), "a card is no gift");
    let typed = by_link(&ada).await.1;
    assert_eq!(bo.redeem(&typed, &key()).await.ok()["balance_after"], dollars(5_000));
    let most = person("Bo", None, 50_000);
    let order = pay_for(&ada, "link", vec![most.clone(), most.clone(), most.clone(), most], |_| {}).await;
    shop.clock.advance(4 * 3_600_000 + 1_000);
    for nth in 1..=3 {
        claim(&bo, &code_of(&ada, &format!("{order}-{nth}")).await, &key()).await.ok();
    }
    let last = code_of(&ada, &format!("{order}-4")).await;
    let refused = claim(&bo, &last, &key()).await;
    assert_eq!(refused.refusal(), (422, "balance_limit".into()));
    assert_eq!((&refused.json()["limit"], &refused.json()["balance"]), (&dollars(200_000), &dollars(155_000)));
    shop.verify().await;
}

#[tokio::test]
async fn anothers_gift_is_not_there() {
    let shop = Shop::open().await;
    let (ada, bo) = (shop.ada().await, shop.bo().await);
    let (id, _) = by_link(&ada).await;
    for reply in [edit(&bo, &id, json!({})).await, keyed(&bo, &id, "cancel", &key()).await, act(&bo, &id, "link").await]
    {
        assert_eq!(reply.refusal(), (404, "not_found".into()));
    }
    assert_eq!(act(&ada, "nothing", "resend").await.refusal(), (404, "not_found".into()));
    code_of(&ada, &id).await;
}
