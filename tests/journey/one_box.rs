//! One box for everything that a person may hold: promo codes, seats of a licence, points, links, codes of others.

use scrip_tests::house::{
    axe::none,
    client::Client,
    demo::DemoCode,
    keyboard::Key,
    shop::{ADA, BO, Shop},
    visit::{Visit, visit, visit_at_a_desk},
};

fn demo(shop: &Shop, what: &str) -> DemoCode {
    let found = shop.demo_codes().into_iter().find(|code| code.what.contains(what));
    found.unwrap_or_else(|| panic!("the demo has no {what}"))
}

#[tokio::test]
async fn a_promo_code_is_kept_for_the_cart_and_said_so_also_to_a_guest() {
    visit(async |Visit { page, .. }| {
        page.open("/redeem").await;
        page.fill("Code", "spring15").await;
        page.press("Check code").await;
        page.sees("A promo code: kept for your cart").await;
        page.sees("15 % off Home and Kitchen").await;
        page.says("A promo code: kept for your cart").await;
        page.shot("promo-kept").await;
        page.follow("Open your cart").await;
        page.is_at("/cart").await;
        page.back().await;
        page.is_at("/redeem").await;
        page.fill("Code", "NOSUCHPROMO").await;
        page.press("Check code").await;
        page.sees("The shop knows no such code.").await;
        page.press("Redeem another code").await;
        page.focus_is_on("textbox", "Code").await;
    })
    .await;
}

#[tokio::test]
async fn a_code_of_somebody_else_is_told_where_it_belongs_and_never_sent() {
    visit_at_a_desk(async |Visit { shop, page, .. }| {
        let mut faults = Vec::new();
        page.opens_redeem_as(ADA).await;
        let calls = shop.line.api_calls();
        page.fill("Code", "AQ2W-34RT56-789Q").await;
        page.sees("This code is from Amazon. Redeem it there.").await;
        page.press("Check code").await;
        page.focus_is_on("textbox", "Code").await;
        faults.extend(page.faults_in_all_looks("redeem, another issuer").await);
        page.shot("another-issuer").await;
        page.fill("Code", "K4F-FE3-PAU-SEN").await;
        page.sees("This kind of code is redeemed in Germany, with an account there.").await;
        page.press("Check code").await;
        page.focus_is_on("textbox", "Code").await;
        assert_eq!(shop.line.api_calls(), calls, "nothing was sent");
        // A shop may have a promo that looks so: who insists is heard.
        page.press("It is right as I typed it").await;
        page.sees("The shop knows no such code.").await;
        none(faults);
    })
    .await;
}

#[tokio::test]
async fn a_seat_of_a_licence_says_whose_it_is_and_points_come_in_as_points() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        let before = ada.available().await;
        page.opens_redeem_as(ADA).await;
        page.previews(&demo(shop, "points").code).await;
        let preview = page.the("region", "Preview").await.reads().await;
        assert!(preview.contains("points") && preview.contains("Points"), "{preview}");
        page.press("Redeem").await;
        page.the("region", "Receipt").await;
        page.shot("points-receipt").await;
        assert_eq!(ada.available().await, before, "points are no money");
        page.press("Redeem another code").await;
        page.previews(&demo(shop, "seat").code).await;
        let preview = page.the("region", "Preview").await.reads().await;
        for fact in ["Atlas for schools", "of 24", "sees that you took it"] {
            assert!(preview.contains(fact), "{fact} is missing in: {preview}");
        }
        page.shot("seat-preview").await;
    })
    .await;
}

#[tokio::test]
async fn the_drawing_says_which_number_it_is_and_the_receipt_leads_to_freezing() {
    visit(async |Visit { shop, page, .. }| {
        let code = shop.one_code();
        page.opens_redeem_as(ADA).await;
        page.script("document.querySelector('details.which > summary').click()").await;
        page.the("image", "The back of a gift card, with its numbers marked 1 to 4.").await;
        page.sees("The serial number, after S/N. It is not the code.").await;
        page.shot("which-number").await;
        page.previews(&code).await;
        page.press("Redeem").await;
        page.the("region", "Receipt").await;
        page.follow("This was not you? Freeze your account").await;
        page.the("button", "Freeze account").await;
    })
    .await;
}

#[tokio::test]
async fn a_link_to_a_gift_leads_to_its_page_and_a_link_to_us_is_a_code() {
    visit_at_a_desk(async |Visit { shop, page, .. }| {
        let code = shop.one_code();
        page.opens_redeem_as(ADA).await;
        page.the("textbox", "Code").await.click().await;
        page.copied(&format!("{}/redeem#code={}", shop.address(), code.replace('-', ""))).await;
        page.key(Key::Paste).await;
        assert_eq!(page.the("textbox", "Code").await.value().await, code);
        page.the("textbox", "Code").await.click().await;
        page.copied(&format!("Here it is: {}/claim#code={code}", shop.address())).await;
        page.key(Key::Paste).await;
        page.is_at("/claim").await;
        assert!(!page.kept().await.contains(&code), "not in the address either");
    })
    .await;
}

#[tokio::test]
async fn licences_show_who_has_which_seat_and_codes_are_made_for_the_rest() {
    visit_at_a_desk(async |Visit { shop, page, .. }| {
        let mut faults = Vec::new();
        page.open("/licences").await;
        page.sees("Sign in to see the licences you bought.").await;
        faults.extend(page.faults_in_all_looks("licences, guest").await);
        page.follow("Sign in").await;
        page.open("/signin?next=/licences").await;
        page.signs_in(ADA).await;
        page.is_at("/licences").await;
        page.sees("5 of 24 taken, 4 handed out, 15 free").await;
        faults.extend(page.faults_in_all_looks("licences").await);
        page.follow("Atlas for schools").await;
        page.the("table", "Seats").await;
        page.fill("Seats to hand out", "40").await;
        page.press("Make codes").await;
        page.sees("Only 15 seats are free.").await;
        page.fill("Seats to hand out", "2").await;
        page.press("Make codes").await;
        page.says("2 codes made.").await;
        page.focus_is_on("heading", "Codes to hand out").await;
        page.sees("5 of 24 taken, 6 handed out, 13 free").await;
        page.shot("licence").await;
        faults.extend(page.faults_in_all_looks("licence, codes made").await);
        let code = page.script("document.querySelector('.handed code').textContent").await;
        let code = code.as_str().expect("a code").to_owned();
        let ada = Client::sign_in(shop, ADA).await;
        let taken = ada.redeem(&code, &scrip_tests::house::client::attempt_key()).await.expect("an answer");
        assert_eq!(taken.status, 200, "{taken:?}");
        page.reload().await;
        page.sees("6 of 24 taken, 5 handed out, 13 free").await;
        page.lost("heading", "Codes to hand out").await;
        let bo = Client::sign_in(shop, BO).await;
        let path = page.address().await;
        assert_eq!(bo.get(&path).await.status, 404, "nobody else sees it");
        none(faults);
    })
    .await;
}
