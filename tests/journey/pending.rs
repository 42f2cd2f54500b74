//! Cards of another issuer, which takes its time: pending, then done by themselves, whatever dies meanwhile.

use scrip_tests::house::{
    axe::none,
    client::Client,
    shop::ADA,
    until,
    visit::{Visit, dollars, visit_with_issuer},
};
use std::time::Duration;

/// 15 dollars, and 25, and one that is refused after a while.
const CARDS: [&str; 3] = ["b00c-15a0-0001", "b00c-25a0-0002", "b00c-dead-0007"];

#[tokio::test]
async fn a_card_of_another_issuer_is_pending_and_then_in_the_balance_by_itself() {
    visit_with_issuer(&["--least=9000", "--most=10000"], async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        let before = ada.available().await;
        let mut faults = Vec::new();
        page.opens_redeem_as(ADA).await;
        page.previews(CARDS[0]).await;
        let preview = page.the("region", "Preview").await.reads().await;
        assert!(preview.contains("$15") && preview.contains("Harbour Books"), "{preview}");
        page.sees("Harbour Books has to confirm this card.").await;
        page.press("Redeem").await;
        page.sees("Harbour Books is checking the card.").await;
        page.says("$15.00 on its way. Harbour Books is checking the card.").await;
        assert_eq!(ada.available().await, before, "nothing is shown as there before it is");
        faults.extend(page.faults_in_all_looks("redeem, pending").await);
        page.shot("pending").await;
        page.says("$15.00 added to your balance.").await;
        page.no_longer_sees("Harbour Books is checking the card.").await;
        page.shot("pending-done").await;
        assert_eq!(ada.available().await, before + 1_500);
        shop.the_ledger_is_clean();
        none(faults);
    })
    .await;
}

#[tokio::test]
async fn both_may_be_killed_while_a_card_is_pending_and_it_comes_in_once() {
    visit_with_issuer(
        &["--least=2500", "--most=3500", "--twice=100", "--lose=30"],
        async |Visit { shop, page, .. }| {
            let ada = Client::sign_in(shop, ADA).await;
            let before = ada.available().await;
            page.opens_redeem_as(ADA).await;
            page.previews(CARDS[1]).await;
            page.press("Redeem").await;
            page.sees("Harbour Books is checking the card.").await;
            if let Some(harbour) = &mut shop.harbour {
                harbour.kill();
            }
            shop.kill();
            tokio::time::sleep(Duration::from_millis(500)).await;
            shop.start().await;
            tokio::time::sleep(Duration::from_millis(1_500)).await;
            if let Some(harbour) = &mut shop.harbour {
                harbour.open().await;
            }
            until("the card to come in", async || (ada.available().await == before + 2_500).then_some(())).await;
            page.says("$25.00 added to your balance.").await;
            // Twice told is once done, and the same code again is the first receipt.
            page.press("Redeem another code").await;
            page.fill("Code", CARDS[1]).await;
            page.press("Check code").await;
            page.sees("Already in your balance").await;
            tokio::time::sleep(Duration::from_secs(1)).await;
            assert_eq!(ada.available().await, before + 2_500);
            shop.the_ledger_is_clean();
        },
    )
    .await;
}

#[tokio::test]
async fn a_card_that_its_issuer_refuses_says_so_and_nothing_came() {
    visit_with_issuer(&[], async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        let before = ada.available().await;
        page.opens_redeem_as(ADA).await;
        page.previews(CARDS[2]).await;
        page.press("Redeem").await;
        page.sees("Harbour Books is checking the card.").await;
        page.sees("This code can not be used.").await;
        page.shot("pending-refused").await;
        assert_eq!(ada.available().await, before);
        shop.the_ledger_is_clean();
    })
    .await;
}

#[tokio::test]
async fn what_is_pending_stands_in_the_balance_until_it_has_come() {
    visit_with_issuer(&["--least=3000", "--most=3500"], async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        let before = ada.available().await;
        page.opens_redeem_as(ADA).await;
        page.previews(CARDS[0]).await;
        page.press("Redeem").await;
        page.follow("See your balance").await;
        page.sees("Harbour Books").await;
        page.shot("pending-balance").await;
        page.sees(&dollars(before + 1_500)).await;
        page.no_longer_sees("Harbour Books is").await;
    })
    .await;
}
