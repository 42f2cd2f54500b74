//! A code is bearer money and a password a secret: after a run that used them, they stand nowhere.

use scrip_tests::house::{
    buying::payment,
    mistake::{one_wrong, without_dashes},
    proxy::Fault,
    shop::{ADA, PASSWORD},
    trace::leaks,
    visit::{Visit, visit},
};
use std::time::Duration;

#[tokio::test]
async fn no_code_and_no_password_is_left_anywhere() {
    visit(async |visit| {
        let codes = visit.shop.issue(5, "25.00", "USD");
        let Visit { shop, page, .. } = &*visit;
        // Every way in: signed out, by link, mended, redeemed, refused, lost on the way, typed offline.
        page.open("/redeem").await;
        page.the("link", "Sign in").await;
        page.fill("Code", &codes[0]).await;
        page.press("Check code").await;
        page.signs_in(ADA).await;
        page.the("region", "Preview").await;
        page.press("Redeem").await;
        page.the("region", "Receipt").await;

        page.go(&format!("/redeem#code={}", codes[1])).await;
        page.reload().await;
        page.the("button", "Sign out").await;
        page.fill("Code", &one_wrong(&codes[1], 5)).await;
        page.press("Use the repaired code").await;
        page.press("Check code").await;
        page.the("region", "Preview").await;
        shop.line.fail("POST /api/v1/redemptions", Fault::ReplyLost);
        page.press("Redeem").await;
        page.the("region", "Receipt").await;
        shop.line.mend();

        page.press("Redeem another code").await;
        let unknown = domain::code::issue([9; 13]).expose().to_owned();
        page.fill("Code", &unknown).await;
        page.press("Check code").await;
        page.sees("This code can not be used.").await;

        page.goes_offline().await;
        page.fill("Code", &codes[2]).await;
        page.press("Check code").await;
        page.sees("You are offline.").await;
        let typed_offline = page.kept().await;
        page.comes_online().await;
        page.previews(&codes[3]).await;
        let at_the_preview = page.kept().await;
        page.follow("Balance").await;
        page.the("table", "History").await;
        shop.rest().await;

        let both = |code: &String| [code.clone(), without_dashes(code)];
        let linked: Vec<String> = both(&codes[1]).into();
        let typed = codes.iter().chain([&unknown]).filter(|code| **code != codes[1]);
        let mut secrets: Vec<String> = typed.flat_map(both).collect();
        secrets.extend([PASSWORD.to_owned(), PASSWORD.replace(' ', "+"), PASSWORD.replace(' ', "%20")]);
        let kept = [typed_offline, at_the_preview, page.kept().await].join("\n");
        assert!(kept.contains("/redeem"), "the browser was not really looked through: {kept}");
        let planted = leaks(visit, "#code=", &["#CODE=".into()], &[]).await;
        assert!(!planted.is_empty(), "the search itself finds nothing");
        let found = leaks(visit, &kept, &secrets, &linked).await;
        assert!(found.is_empty(), "{found:#?}");
    })
    .await;
}

#[tokio::test]
async fn no_payment_card_and_no_code_on_a_cart_is_left_anywhere() {
    visit(async |visit| {
        let codes = visit.shop.issue(3, "25.00", "USD");
        let Visit { shop, page, .. } = &*visit;
        // Laid on a guest's cart, mended, its answer lost on the way, taken off again.
        page.fills_a_cart_with(&["Wool throw", "Reading lamp", "Reading lamp"]).await;
        page.applies(&codes[0]).await;
        page.code_is(&codes[0][15..], "pays $25.00").await;
        page.applies(&one_wrong(&codes[1], 5)).await;
        page.press("Use the repaired code").await;
        shop.line.fail("POST /api/v1/cart/codes", Fault::ReplyLost);
        page.press("Apply").await;
        page.sees("The shop did not answer.").await;
        let lost = page.kept().await;
        shop.line.mend();
        page.press("Apply").await;
        page.code_is(&codes[1][15..], "pays $25.00").await;
        page.applies(&codes[2]).await;
        page.press(&format!("Remove {}", &codes[2][15..])).await;
        page.agreed().await;
        page.follow("Check out").await;
        page.follows_sign_in_as(ADA).await;
        page.is_at("/checkout").await;

        // Typed, declined, its answer lost, at the bank, and through.
        page.pays_with(payment::DECLINED).await;
        page.sees("Your card was declined.").await;
        shop.line.fail("POST /api/v1/orders", Fault::ReplyLost);
        page.types_card(payment::CHALLENGE).await;
        page.the("checkbox", "Keep this card for subscriptions and next time").await.click().await;
        page.agreed().await;
        let typed = page.kept().await;
        page.press("Place order").await;
        page.the("heading", "Confirm the payment").await;
        shop.line.mend();
        page.press("Approve").await;
        page.order_number().await;
        page.follow("See your balance").await;
        page.the("table", "History").await;
        // The browser writes down every few seconds what it would open again after a crash, fields and all.
        tokio::time::sleep(Duration::from_secs(5)).await;

        let both = |code: &String| [code.clone(), without_dashes(code)];
        let mut secrets: Vec<String> = codes.iter().flat_map(both).collect();
        for number in [payment::DECLINED, payment::CHALLENGE] {
            let bare = number.replace(' ', "");
            secrets.extend([number.to_owned(), number.replace(' ', "+"), number.replace(' ', "%20"), bare]);
        }
        let security = format!("\"security_code\":\"{}\"", payment::SECURITY);
        secrets.extend([security, format!("security_code={}", payment::SECURITY)]);
        let kept = [lost, typed, page.kept().await].join("\n");
        let found = leaks(visit, &kept, &secrets, &[]).await;
        assert!(found.is_empty(), "{found:#?}");
    })
    .await;
}
