//! A gift's code is bearer money, and to whom it goes and what it says is between two people: after a run that used
//! them, they stand nowhere they need not.

use scrip_tests::house::{
    buying::payment,
    mistake::without_dashes,
    proxy::Fault,
    shop::{ADA, BO},
    trace::leaks,
    visit::{Visit, visit_with_mail},
};
use std::time::Duration;

const WHO: &str = "quentin.quibble@demo.example";
const MESSAGE: &str = "Zwetschgendatschi for everybody";

#[tokio::test]
async fn no_code_of_a_gift_no_recipient_and_no_message_is_left_anywhere() {
    visit_with_mail(async |visit| {
        let Visit { shop, page, .. } = &*visit;
        page.gives_as(ADA).await;
        page.writes_gift("Quentin", WHO, "25").await;
        page.fill("Message", MESSAGE).await;
        // What is being written stays on the device, until it is sent.
        let mut writing = vec![page.kept().await];
        page.reviews().await;
        shop.line.fail("POST /api/v1/gifts", Fault::ReplyLost);
        page.sends_with(payment::APPROVED).await;
        writing.push(page.kept().await);
        page.gift_number().await;
        shop.line.mend();
        let mut kept = vec![page.kept().await];
        let mailed = shop.mail().waits_for(1, WHO).await.remove(0).code();

        // One by link too, made on this page, and one that is only looked at.
        page.open("/gift").await;
        page.chooses("As a link").await;
        page.fill("Your name", "Ada").await;
        page.fill("Recipient name", "Quentin").await;
        page.fill("Amount", "25").await;
        page.fill("Message", MESSAGE).await;
        page.reviews().await;
        page.sends_with(payment::APPROVED).await;
        page.press("Make the link").await;
        let link = page.the("textbox", "Link to the gift").await.value().await;
        let linked = link.split("#code=").nth(1).expect("a code in the link").to_owned();
        kept.push(page.kept().await);
        page.follow("All gifts you sent").await;
        page.the("list", "Gifts").await;
        assert!(!page.reads().await.contains(WHO), "a list shows no whole address");
        assert!(!page.reads().await.contains("Quentin"), "a list shows no whole name");

        // Opened by somebody, who signs in on the way; the address bar has lost it at once.
        page.press("Sign out").await;
        page.the("link", "Sign in").await;
        page.opens_link(&link).await;
        page.is_at("/claim").await;
        page.the("button", "Add to my balance").await;
        kept.push(page.kept().await);
        page.press("Add to my balance").await;
        page.signs_in(BO).await;
        page.the("region", "Receipt").await;
        kept.push(page.kept().await);
        page.back().await;
        shop.rest().await;
        assert!(!page.address().await.contains("code"), "Back leads to no address with a code");
        tokio::time::sleep(Duration::from_secs(5)).await;

        let both = |code: &String| [code.clone(), without_dashes(code)];
        let found = leaks(visit, &[writing, kept.clone()].concat().join("\n"), &both(&mailed), &both(&linked)).await;
        assert!(found.is_empty(), "{found:#?}");
        let log = shop.log();
        for words in [WHO, "quentin.quibble", "Zwetschgendatschi"] {
            assert!(!log.contains(words), "{words} is in the log");
            assert!(!kept.join("\n").contains(words), "{words} is in the browser's storage");
            for passed in shop.line.passed("") {
                assert!(!passed.path.contains(words), "{words} is in the address {}", passed.path);
            }
        }
    })
    .await;
}
