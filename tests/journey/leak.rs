//! A code is bearer money and a password a secret: after a run that used them, they stand nowhere.

use scrip_tests::house::{
    mistake::{one_wrong, without_dashes},
    proxy::Fault,
    shop::{ADA, PASSWORD},
    trace::leaks,
    visit::{Visit, visit},
};

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
