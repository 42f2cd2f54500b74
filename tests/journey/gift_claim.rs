//! Claiming a gift on a line that fails, too late, twice, or with a code that is none: it is claimed once, or not at all.

use scrip_tests::house::{
    client::Client,
    page::Page,
    proxy::Fault,
    shop::{ADA, BO, Shop},
    visit::{Visit, visit},
};

const CLAIM: &str = "POST /api/v1/claims";
const FINDING: &str = "We are finding out whether it is in your balance. It is added once, whatever happens.";

/// Ada makes a gift of 25 dollars with a link, and Bo opens that, signed in.
async fn bo_opens_a_gift(shop: &Shop, page: &Page, ada: &Client) -> String {
    let number = ada.gives_one("link", None, 2_500).await;
    let code = ada.links(&number).await;
    page.opens_link(&format!("{}/claim#code={code}", shop.address())).await;
    page.is_at("/claim").await;
    page.the("button", "Add to my balance").await;
    number
}

#[tokio::test]
async fn on_a_line_that_fails_a_gift_is_claimed_once() {
    visit(async |Visit { shop, page, .. }| {
        let (ada, bo) = (Client::sign_in(shop, ADA).await, Client::sign_in(shop, BO).await);
        page.open("/signin?next=/").await;
        page.signs_in(BO).await;
        let mut claimed = 0;

        // The answer is lost.
        let number = bo_opens_a_gift(shop, page, &ada).await;
        shop.line.fail("GET /api/v1/attempts/*", Fault::Stopped);
        shop.line.fail(CLAIM, Fault::ReplyLost);
        page.press("Add to my balance").await;
        page.sees(FINDING).await;
        page.shot("claim-finding").await;
        shop.line.mend();
        page.region_reads("Receipt", "$25").await;
        claimed += 2_500;
        assert_eq!(shop.line.passed(CLAIM).len(), 1, "it is never sent again blindly");
        assert_eq!((bo.purse("USD").await, ada.gift(&number).await["state"].as_str()), (claimed, Some("claimed")));
        shop.line.mend();

        // It never arrives.
        bo_opens_a_gift(shop, page, &ada).await;
        shop.line.fail(CLAIM, Fault::RequestLost);
        page.press("Add to my balance").await;
        page.sees("The shop did not answer. Your gift is safe: try again in a moment.").await;
        assert_eq!(bo.purse("USD").await, claimed);
        shop.line.mend();
        page.press("Add to my balance").await;
        page.region_reads("Receipt", "$25").await;
        claimed += 2_500;
        assert_eq!(bo.purse("USD").await, claimed);

        // It is pressed twice.
        bo_opens_a_gift(shop, page, &ada).await;
        let before = shop.line.passed(CLAIM).len();
        page.the("button", "Add to my balance").await.double_click().await;
        page.region_reads("Receipt", "$25").await;
        shop.rest().await;
        claimed += 2_500;
        assert_eq!((shop.line.passed(CLAIM).len(), bo.purse("USD").await), (before + 1, claimed));

        // There is no line.
        bo_opens_a_gift(shop, page, &ada).await;
        page.goes_offline().await;
        page.sees("You are offline. Your gift waits here until you are back.").await;
        assert!(page.the("button", "Add to my balance").await.is_disabled().await);
        shop.rest().await;
        assert_eq!((shop.line.passed(CLAIM).len(), bo.purse("USD").await), (before + 1, claimed));
        page.shot("claim-offline").await;
        page.comes_online().await;
        page.no_longer_sees("You are offline.").await;
        page.press("Add to my balance").await;
        page.region_reads("Receipt", "$25").await;
        assert_eq!(bo.purse("USD").await, claimed + 2_500);
        shop.the_ledger_is_clean();
    })
    .await;
}

#[tokio::test]
async fn the_power_fails_while_it_is_claimed_and_a_reload_finds_it() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        page.open("/signin?next=/").await;
        page.signs_in(BO).await;
        bo_opens_a_gift(shop, page, &ada).await;
        shop.line.fail("GET /api/v1/attempts/*", Fault::RequestLost);
        shop.line.fail(CLAIM, Fault::ReplyLost);
        page.press("Add to my balance").await;
        shop.line.struck(CLAIM).await;
        shop.kill();
        page.sees(FINDING).await;
        shop.line.mend();
        shop.start().await;
        page.reload().await;
        page.region_reads("Receipt", "$25").await;
        assert_eq!(Client::sign_in(shop, BO).await.purse("USD").await, 2_500);
        shop.the_ledger_is_clean();
    })
    .await;
}

#[tokio::test]
async fn what_can_not_be_claimed_says_why_with_dignity() {
    visit(async |Visit { shop, page, browser }| {
        let (ada, bo) = (Client::sign_in(shop, ADA).await, Client::sign_in(shop, BO).await);
        let link = |code: &str| format!("{}/claim#code={code}", shop.address());
        page.open("/signin?next=/").await;
        page.signs_in(BO).await;

        page.open("/claim").await;
        page.sees("Open the link from your message, or scan the page you were given.").await;
        page.shot("claim-nothing").await;
        page.follow("Enter the code").await;
        page.is_at("/redeem").await;

        let unknown = domain::code::issue([9; 13]).expose().to_owned();
        page.opens_link(&link(&unknown)).await;
        page.sees("No gift has this code").await;
        page.shot("claim-unknown").await;
        page.opens_link(&link(&shop.one_code())).await;
        page.sees("This code is a gift card's. Redeem it to see what it is worth.").await;
        page.opens_link(&link("hello")).await;
        page.sees("No gift has this code").await;

        // Taken back while it lies open, at the moment of claiming.
        let number = ada.gives_one("link", None, 2_500).await;
        let code = ada.links(&number).await;
        page.opens_link(&link(&code)).await;
        page.the("button", "Add to my balance").await;
        let cancelled = ada.says("POST", &format!("/gifts/{number}/cancel"), &serde_json::Value::Null).await;
        assert_eq!(cancelled.status, 200, "{cancelled:?}");
        page.press("Add to my balance").await;
        page.sees("This gift was taken back").await;
        page.sees("Its sender can tell you why. Nothing was taken from you.").await;
        page.shot("claim-cancelled").await;
        assert_eq!(bo.purse("USD").await, 0);

        // Typed at the page for codes it is claimed just so, and its link says whose it is.
        let number = ada.gives_one("link", None, 2_500).await;
        let code = ada.links(&number).await;
        page.open("/redeem").await;
        page.previews(&code).await;
        page.press("Redeem").await;
        page.region_reads("Receipt", "$25").await;
        assert_eq!(ada.gift_is(&number, "claimed").await["state"], "claimed");
        page.opens_link(&link(&code)).await;
        page.sees("This gift is in your balance").await;
        page.shot("claim-yours").await;
        page.follow("See your balance").await;
        page.region_reads("Available", "$25").await;
        let beside = browser.somebody_else().await;
        let guest = beside.page().await;
        guest.opens_link(&link(&code)).await;
        guest.sees("This gift has been claimed").await;
        guest.sees("If it was not you, ask who sent it").await;
        assert!(!guest.reads().await.contains("Bo"), "who has it is nobody's business");
        guest.shot("claim-claimed").await;
        assert_eq!(bo.purse("USD").await, 2_500);
        beside.is_content().await;
        shop.the_ledger_is_clean();
    })
    .await;
}

#[tokio::test]
async fn who_has_no_account_makes_one_on_the_way_and_the_gift_is_there() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        let number = ada.gives_one("link", None, 2_500).await;
        let code = ada.links(&number).await;
        page.opens_link(&format!("{}/claim#code={code}", shop.address())).await;
        page.press("Add to my balance").await;
        page.sees("Then your gift goes into your balance. It waits for you.").await;
        page.press("New here? Make an account").await;
        page.press("Make my account").await;
        page.sees("Enter your name.").await;
        page.sees("Enter the e-mail address of your account.").await;
        page.sees("Choose a password of 8 characters or more.").await;
        page.focus_is_on("textbox", "Your name").await;
        page.shot("make-an-account").await;

        page.fill("Your name", "Cy").await;
        page.fill("E-mail", ADA).await;
        page.fill("Password", "a good password").await;
        page.press("Make my account").await;
        page.sees("This e-mail address has an account already. Sign in with it.").await;
        page.fill("E-mail", "cy@mail.example").await;
        page.press("Make my account").await;
        page.region_reads("Receipt", "$25").await;
        page.region_reads("Receipt", "cy@mail.example").await;
        assert_eq!(ada.gift(&number).await["state"], "claimed");
    })
    .await;
}
