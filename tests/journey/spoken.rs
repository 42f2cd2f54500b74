//! The shop in other languages: every journey whole, mirrored where it is written from right to left, and nothing in English.

use scrip_tests::house::{
    buying::payment,
    circumstance::Look,
    client::Client,
    page::Page,
    shop::{ADA, BO},
    visit::{Visit, visit, visit_in_language},
};

/// Words that stand on every page of the shop in English, and of no other language.
const ENGLISH: [&str; 6] = [" the ", " your ", " is ", " and ", " with ", "You "];

/// What a page says is of its language, reads in its direction and goes beyond no edge.
async fn is_spoken(page: &Page, tag: &str) {
    let html = page.script("[document.documentElement.lang, getComputedStyle(document.body).direction]").await;
    assert_eq!((html[0].as_str(), html[1].as_str()), (Some(tag), Some(if tag == "ar" { "rtl" } else { "ltr" })));
    let reads = page.script("document.body.innerText").await;
    let reads = reads.as_str().expect("a text");
    // The names of goods, and what they are, is the shop's own text.
    let own = page.script("Promise.all(['products', 'promotions', 'cart'].map(all => fetch('/api/v1/' + all).then(all => all.text()))).then(String)").await;
    let own = own.as_str().unwrap_or_default().to_owned();
    let strange = |line: &&str| {
        ENGLISH.iter().any(|word| line.contains(word)) && !own.contains(line.split(" · ").next().unwrap_or(line))
    };
    let english: Vec<&str> = reads.lines().filter(strange).collect();
    assert!(english.is_empty(), "in English: {english:#?}");
    let wide = page.script("document.documentElement.scrollWidth - innerWidth").await;
    assert!(wide.as_i64() <= Some(0), "the page is {wide} wider than the window");
}

async fn redeems(tag: &str) {
    visit_in_language(tag, Look::PHONE, async |Visit { shop, page, .. }| {
        let had = Client::sign_in(shop, ADA).await.available().await;
        page.open("/redeem").await;
        is_spoken(page, tag).await;
        page.shot(&format!("redeem-{tag}")).await;
        page.fill("Code", "GQ7T-2M9X-4K8R-WD1E").await;
        page.press("Check code").await;
        is_spoken(page, tag).await;
        page.shot(&format!("redeem-wrong-{tag}")).await;
        page.opens_redeem_as(ADA).await;
        page.previews(&shop.one_code()).await;
        is_spoken(page, tag).await;
        page.shot(&format!("redeem-preview-{tag}")).await;
        let code = page.script("getComputedStyle(document.getElementById('code')).direction").await;
        assert_eq!(code, "ltr", "a code reads from left to right everywhere");
        page.press("Redeem").await;
        page.the("region", "Receipt").await;
        is_spoken(page, tag).await;
        page.shot(&format!("redeem-receipt-{tag}")).await;
        assert_eq!(Client::sign_in(shop, ADA).await.available().await, had + 2_500);
        page.follow("See your balance").await;
        page.focus_is_on("heading", "Balance").await;
        page.the("table", "History").await;
        is_spoken(page, tag).await;
        page.shot(&format!("balance-{tag}")).await;
        shop.the_ledger_is_clean();
    })
    .await;
}

async fn checks_out(tag: &str) {
    visit_in_language(tag, Look::PHONE, async |Visit { shop, page, .. }| {
        page.shops_as(ADA, &["Cast-iron pan"]).await;
        is_spoken(page, tag).await;
        page.shot(&format!("shop-{tag}")).await;
        page.goes_to_cart().await;
        page.applies("SPRING15").await;
        page.the("list", "Applied codes").await;
        page.settles().await;
        is_spoken(page, tag).await;
        page.shot(&format!("cart-{tag}")).await;
        page.follow("Check out").await;
        page.the("switch", "Use my balance").await.click().await;
        page.the("group", "Payment card").await;
        page.settles().await;
        is_spoken(page, tag).await;
        page.shot(&format!("checkout-{tag}")).await;
        page.types_card(payment::APPROVED).await;
        page.settles().await;
        page.press("Place order").await;
        let number = page.order_number().await;
        is_spoken(page, tag).await;
        page.shot(&format!("order-{tag}")).await;
        assert_eq!(Client::sign_in(shop, ADA).await.orders().await[0]["id"], number.as_str());
        shop.the_ledger_is_clean();
    })
    .await;
}

async fn gives(tag: &str) {
    visit_in_language(tag, Look::PHONE, async |Visit { shop, page, .. }| {
        page.gives_as(ADA).await;
        page.writes_gift("Bo", BO, "25").await;
        is_spoken(page, tag).await;
        page.shot(&format!("gift-{tag}")).await;
        page.reviews().await;
        is_spoken(page, tag).await;
        page.shot(&format!("gift-review-{tag}")).await;
        page.sends_with(payment::APPROVED).await;
        let number = page.gift_number().await;
        page.settles().await;
        is_spoken(page, tag).await;
        page.shot(&format!("gift-sent-{tag}")).await;
        let ada = Client::sign_in(shop, ADA).await;
        ada.gift_is(&number, "sent").await;
        shop.the_ledger_is_clean();
    })
    .await;
}

async fn asks_for_help(tag: &str) {
    visit_in_language(tag, Look::PHONE, async |Visit { shop, page, .. }| {
        page.asks_for_help_as(ADA, "Balance missing?").await;
        is_spoken(page, tag).await;
        page.press("A card or code I redeemed").await;
        page.press("The last four characters of the code").await;
        is_spoken(page, tag).await;
        page.fill("Last four characters", "ZZZ9").await;
        page.press("Look for it").await;
        page.the("heading", "Your account knows nothing of it").await;
        is_spoken(page, tag).await;
        page.shot(&format!("help-nothing-{tag}")).await;
        page.press("That does not answer it").await;
        page.press("Send report").await;
        page.the("button", "Close").await;
        is_spoken(page, tag).await;
        let number = shop.only_report().await["case"]["id"].as_str().expect("a number").to_owned();
        shop.answers(&number, "7P19?").await;
        page.open("/help").await;
        page.sees("7P19?").await;
        is_spoken(page, tag).await;
        page.shot(&format!("help-{tag}")).await;
        page.press("Was I scammed?").await;
        is_spoken(page, tag).await;
        page.press("My boss, or somebody with a job for me").await;
        page.press("Somebody may be in my account").await;
        page.press("Freeze account").await;
        page.sees("Your account is frozen. Nothing can be spent from it.").await;
        page.shot(&format!("help-scam-{tag}")).await;
        assert_eq!(Client::sign_in(shop, ADA).await.get("/account").await.body["frozen"], true);
    })
    .await;
}

#[tokio::test]
async fn help_is_given_in_arabic() {
    asks_for_help("ar").await;
}

#[tokio::test]
async fn a_code_is_redeemed_in_arabic() {
    redeems("ar").await;
}

#[tokio::test]
async fn a_code_is_redeemed_in_japanese() {
    redeems("ja").await;
}

#[tokio::test]
async fn an_order_is_placed_in_arabic() {
    checks_out("ar").await;
}

#[tokio::test]
async fn an_order_is_placed_in_japanese() {
    checks_out("ja").await;
}

#[tokio::test]
async fn a_gift_is_sent_in_arabic() {
    gives("ar").await;
}

#[tokio::test]
async fn a_gift_is_sent_in_japanese() {
    gives("ja").await;
}

#[tokio::test]
async fn a_language_is_chosen_at_the_foot_of_the_page_and_stays() {
    visit(async |Visit { shop, page, .. }| {
        page.opens_redeem_as(ADA).await;
        page.follow("Deutsch").await;
        page.the("heading", "Code einlösen").await;
        is_spoken(page, "de").await;
        page.shot("redeem-de").await;
        let ada = Client::sign_in(shop, ADA).await;
        scrip_tests::house::until("the account to keep it", async || {
            (ada.get("/account").await.body["language"] == "de").then_some(())
        })
        .await;
        page.open("/balance").await;
        page.the("heading", "Guthaben").await;
        // With all that comes later the foot has found its place.
        page.the("table", "").await;
        page.settles().await;
        is_spoken(page, "de").await;
        assert_eq!(page.address().await, "/balance");
        for (name, heading) in [("Français", "Solde"), ("Español", "Saldo"), ("English", "Balance")] {
            page.follow(name).await;
            page.the("heading", heading).await;
            page.the("table", "").await;
            page.settles().await;
        }
    })
    .await;
}
