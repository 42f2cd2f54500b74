//! All gifts that were sent: shown by how far they are, searched, taken along as a file.

use scrip_tests::house::{
    client::Client,
    keyboard::Key,
    page::Page,
    shop::ADA,
    visit::{Visit, visit},
};

async fn searches(page: &Page, text: &str) {
    page.the("searchbox", "Search gifts").await.click().await;
    page.key(Key::SelectAll).await;
    page.key(Key::Backspace).await;
    page.write(text).await;
}

#[tokio::test]
async fn the_list_is_filtered_searched_and_taken_along() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        page.open("/signin?next=/gifts").await;
        page.signs_in(ADA).await;
        page.sees("Your first gift will appear here").await;
        let linked = ada.gives_one("link", None, 2_500).await;
        let waits = ada.gives_one("link", None, 7_500).await;
        ada.links(&linked).await;
        // News of a gift draws it, without a reload.
        page.sees("$75.00").await;
        page.sees("link not made yet").await;

        searches(page, "75").await;
        page.no_longer_sees("$25.00").await;
        searches(page, "nobody of this name").await;
        page.sees("No gift fits. Look for another name, or show all of them.").await;
        page.shot("gifts-none-like").await;
        searches(page, "").await;
        page.sees("$25.00").await;

        page.selects("Show", "sent").await;
        page.no_longer_sees("$75.00").await;
        page.sees("$25.00").await;
        let export = page.the("link", "Download as CSV").await;
        let address = export.call("function () { return this.getAttribute('href') }").await;
        assert_eq!(address, "/api/v1/gifts.csv?state=sent");

        page.follow("Send a gift").await;
        page.is_at("/gift").await;
        page.back().await;
        page.is_at("/gifts").await;
        page.sees("$75.00").await;
        assert_eq!(ada.gift(&waits).await["state"], "scheduled");
    })
    .await;
}
