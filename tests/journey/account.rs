//! The account: who it is, where it is, and where it is signed in.

use scrip_tests::house::{
    client::Client,
    page::Page,
    proxy::Fault,
    shop::ADA,
    visit::{Visit, visit, visit_at_a_desk},
};

async fn opens_account(page: &Page) {
    page.open("/signin?next=/account").await;
    page.signs_in(ADA).await;
    page.is_at("/account").await;
    page.the("list", "Signed in on").await;
}

#[tokio::test]
async fn the_name_in_the_head_leads_to_the_account_and_the_account_leads_on() {
    visit_at_a_desk(async |Visit { page, .. }| {
        page.open("/signin").await;
        page.signs_in(ADA).await;
        page.follow("Ada").await;
        page.is_at("/account").await;
        page.is_titled("Account · Scrip").await;
        page.sees("ada@demo.example").await;
        page.sees("You have reported nothing.").await;
        page.shot("account").await;
        page.follow("Lost a device? Freeze your account").await;
        page.is_at("/balance#freeze").await;
        page.focus_is_on("heading", "Lost your phone, or something looks wrong?").await;
    })
    .await;
}

#[tokio::test]
async fn a_guest_signs_in_and_comes_back() {
    visit(async |Visit { page, .. }| {
        page.open("/account").await;
        page.sees("Sign in to see your account.").await;
        page.all("link", "Sign in").await.pop().expect("a link to sign in").click().await;
        page.is_at("/signin?next=/account").await;
        page.signs_in(ADA).await;
        page.is_at("/account").await;
    })
    .await;
}

#[tokio::test]
async fn another_device_is_signed_out_and_so_are_all_of_them() {
    visit(async |Visit { shop, page, .. }| {
        let [lost, old, older] =
            [Client::sign_in(shop, ADA).await, Client::sign_in(shop, ADA).await, Client::sign_in(shop, ADA).await];
        opens_account(page).await;
        let list = page.the("list", "Signed in on").await;
        assert_eq!(list.all("listitem", "").await.len(), 4);
        assert!(list.reads().await.contains("This device"));
        let elsewhere: Vec<_> = list
            .all("button", "")
            .await
            .into_iter()
            .filter(|button| button.name() != "Sign out, This device")
            .collect();
        assert_eq!(elsewhere.len(), 3);
        elsewhere[0].click().await;
        page.says("Signed out on 1 device.").await;
        let left = async || {
            let mut signed_in = 0;
            for device in [&lost, &old, &older] {
                signed_in += u32::from(device.get("/account").await.status == 200);
            }
            signed_in
        };
        assert_eq!(left().await, 2);
        page.press("Sign out everywhere else").await;
        page.says("Signed out on 2 devices.").await;
        assert_eq!(left().await, 0);
        page.lost("button", "Sign out everywhere else").await;
        page.press("Sign out, This device").await;
        page.sees("Sign in to see your account.").await;
    })
    .await;
}

#[tokio::test]
async fn signing_out_a_device_on_a_broken_line_says_so_and_shows_who_is_still_there() {
    visit(async |Visit { shop, page, .. }| {
        let lost = Client::sign_in(shop, ADA).await;
        opens_account(page).await;
        shop.line.fail("DELETE /api/v1/sessions/*", Fault::RequestLost);
        page.press("Sign out everywhere else").await;
        page.sees("The shop did not answer. Look at the list: who still stands there is still signed in.").await;
        assert_eq!(lost.get("/account").await.status, 200);
        page.the("button", "Sign out everywhere else").await;
        shop.line.mend();
        page.press("Sign out everywhere else").await;
        page.lost("button", "Sign out everywhere else").await;
        assert_eq!(lost.get("/account").await.status, 401);
        page.goes_offline().await;
        page.sees("You are offline. This can be changed when the line is back.").await;
        assert!(page.the("button", "Sign out, This device").await.is_disabled().await);
    })
    .await;
}

#[tokio::test]
async fn another_region_brings_its_prices_and_leaves_the_balance_as_it_is() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        let before = ada.get("/balance").await.body["buckets"].clone();
        opens_account(page).await;
        assert!(!page.has("button", "Change region").await, "nothing to change yet");
        let choose = "(() => { const select = document.querySelector('#region'); select.value = 'DE'; \
            select.dispatchEvent(new Event('change', { bubbles: true })); })()";
        page.script(choose).await;
        page.sees("What you have stays in its currency and pays in that alone: it is never converted.").await;
        page.press("Change region").await;
        page.says("Your region is now Germany. Prices are in EUR.").await;
        page.lost("button", "Change region").await;
        assert_eq!(ada.get("/account").await.body["currency"], "EUR");
        assert_eq!(ada.get("/balance").await.body["buckets"], before);
        page.follow("Shop").await;
        page.sees("€").await;
    })
    .await;
}
