//! A gift that its sender hands over: the link, the page to print, the QR on it.

use scrip_tests::house::{
    buying::payment,
    circumstance::Look,
    client::Client,
    page::Page,
    shop::{ADA, BO},
    visit::{Visit, visit_at_a_desk},
};

const MESSAGE: &str = "For the housewarming\n\nSee you on Saturday!";

/// Writes and pays a gift by link, and says its number.
async fn ada_pays_one(page: &Page) -> String {
    page.gives_as(ADA).await;
    page.chooses("As a link").await;
    assert!(!page.has("textbox", "Recipient e-mail").await, "nobody needs the address of who gets a link");
    assert!(!page.has("group", "Delivery").await, "a link goes when its sender hands it over");
    page.chooses("Tea for two").await;
    page.fill("Recipient name", "Bo").await;
    page.fill("Amount", "40").await;
    page.the("textbox", "Message").await.click().await;
    page.pastes(MESSAGE).await;
    page.reviews().await;
    page.region_reads("Before it goes", "When When you hand over the link").await;
    page.sends_with(payment::APPROVED).await;
    page.gift_number().await
}

async fn made_link(page: &Page) -> String {
    page.the("textbox", "Link to the gift").await.value().await
}

#[tokio::test]
async fn a_link_is_made_copied_scanned_printed_and_claimed_by_a_guest() {
    visit_at_a_desk(async |Visit { shop, browser, page }| {
        let (ada, bo) = (Client::sign_in(shop, ADA).await, Client::sign_in(shop, BO).await);
        let number = ada_pays_one(page).await;
        page.sees("link not made yet").await;
        assert_eq!(ada.gift(&number).await["state"], "scheduled");
        page.press("Make the link").await;
        page.focus_is_on("textbox", "Link to the gift").await;
        let first = made_link(page).await;
        assert!(first.starts_with(&format!("{}/claim#code=", shop.address())), "{}", first.len());
        page.region_reads("What happened so far", "Link made").await;

        page.copied("something else").await;
        page.press("Copy link").await;
        page.says("The link is copied.").await;
        assert_eq!(page.script("navigator.clipboard.readText()").await, first.as_str());
        let picture = page.the("region", "Page to print").await.all("image", "Page to print").await.remove(0);
        assert_eq!(page.sees_picture(&picture).await.scanned(), first, "the picture is the link");
        page.shot("gift-link").await;
        it_prints_on_one_sheet(page, &first).await;

        let beside = browser.somebody_else().await;
        let guest = beside.page().await;
        guest.opens_link(&first).await;
        guest.is_at("/claim").await;
        guest.sees("See you on Saturday!").await;
        page.says("The gift is now opened.").await;

        page.press("Make a new link").await;
        page.region_reads("What happened so far", "Link made").await;
        let second = scrip_tests::house::until("another link", async || {
            Some(made_link(page).await).filter(|link| *link != first)
        });
        let second = second.await;
        guest.opens_link(&first).await;
        guest.sees("There is a newer message").await;
        guest.sees("this one no longer works.").await;
        assert!(!guest.reads().await.contains("See you on Saturday!"), "who has an old code need not be who it is for");
        assert!(!guest.has("button", "Add to my balance").await);
        guest.shot("claim-replaced").await;

        guest.opens_link(&second).await;
        guest.press("Add to my balance").await;
        guest.is_at("/signin?next=/claim").await;
        guest.signs_in(BO).await;
        guest.region_reads("Receipt", "$40").await;
        page.says("The gift is now claimed.").await;
        page.lost("region", "Link").await;
        assert_eq!((bo.purse("USD").await, ada.gift(&number).await["state"].as_str()), (4_000, Some("claimed")));
        beside.is_content().await;
        shop.the_ledger_is_clean();
    })
    .await;
}

/// On paper stands the gift and nothing else, on one sheet.
async fn it_prints_on_one_sheet(page: &Page, link: &str) {
    let code = link.split("#code=").nth(1).expect("a code in the link");
    page.is_on_paper().await;
    let paper = page.reads().await;
    for seen in ["From Ada", "See you on Saturday!", "$40", code, "/redeem"] {
        assert!(paper.contains(seen), "{seen} is missing on paper: {paper}");
    }
    for hidden in ["Skip to the content", "What happened so far", "Sign out", "Cancel gift", "Make a new link", "Cart"]
    {
        assert!(!paper.contains(hidden), "{hidden} is on paper: {paper}");
    }
    page.picture("gift-on-paper").await;
    assert_eq!(page.sheets().await, 1, "a page is a page");
    page.looks(Look::DESKTOP).await;
}

#[tokio::test]
async fn a_link_whose_answer_is_lost_is_made_once_more_and_only_the_newest_works() {
    visit_at_a_desk(async |Visit { shop, browser, page }| {
        let ada = Client::sign_in(shop, ADA).await;
        let number = ada.gives_one("link", None, 2_500).await;
        page.open(&format!("/signin?next=/gifts/{number}")).await;
        page.signs_in(ADA).await;
        shop.line.fail(&format!("POST /api/v1/gifts/{number}/link"), scrip_tests::house::proxy::Fault::ReplyLost);
        page.press("Make the link").await;
        page.sees("The shop did not answer. Make the link once more; only the newest one works.").await;
        shop.line.mend();
        page.the("region", "Link").await;
        page.press("Make the link").await;
        let link = made_link(page).await;
        page.reload().await;
        page.the("region", "Link").await;
        page.the("button", "Make the link").await;
        assert!(!page.has("textbox", "Link to the gift").await, "a link is kept nowhere");
        let beside = browser.somebody_else().await;
        let guest = beside.page().await;
        guest.opens_link(&link).await;
        guest.the("button", "Add to my balance").await;
        guest.the("heading", "Keep the code").await.click().await;
        guest.sees(link.split("#code=").nth(1).expect("a code in the link")).await;
        guest.shot("claim-keep").await;
        beside.is_content().await;
    })
    .await;
}
