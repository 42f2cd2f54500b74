//! The interlock: a gift that looks like one a scammer asked for is stopped once, calmly, and may be taken back.

use scrip_tests::house::{
    buying::payment,
    client::Client,
    giving::person,
    shop::{ADA, BO},
    visit::{Visit, visit},
};

const MESSAGE: &str = "For the fine. Please pay the fine at the tax office today";

#[tokio::test]
async fn a_scam_is_stopped_once_by_its_name_and_what_is_sent_all_the_same_can_be_taken_back() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        page.gives_as(ADA).await;
        page.chooses("Harbour").await;
        page.writes_gift("The office", "fines@office.example", "250").await;
        page.fill("Message", MESSAGE).await;
        page.reviews().await;
        page.region_reads("Before it goes", "When After a pause in which you can take it back").await;
        page.sends_with(payment::APPROVED).await;
        page.focus_is_on("heading", "Take a moment").await;
        let stop = page.in_region("Take a moment").await;
        for said in [
            "$250.00 is a large gift to somebody you have not sent one to before.",
            "The false office. Your message speaks of a fine, a tax or a bail.",
            "No company, office or police asks to be paid with gift cards.",
            "Sent all the same, it waits until",
        ] {
            assert!(stop.contains(said), "{said} is missing in: {stop}");
        }
        assert!(!page.has("button", "Send gift").await, "there is one way on, and one way back");
        page.shot("gift-stop").await;
        let sent = || shop.line.passed("POST /api/v1/gifts").iter().filter(|one| one.path == "/api/v1/gifts").count();
        assert_eq!(sent(), 0, "the stop comes before anything is sent");

        page.press("Do not send it").await;
        page.lost("region", "Take a moment").await;
        for (field, text) in [("Recipient name", "The office"), ("Amount", "250"), ("Message", MESSAGE)] {
            assert_eq!(page.the("textbox", field).await.value().await, text, "{field} is kept");
        }
        assert!(page.choice("Harbour").await.is_checked().await);
        assert_eq!(sent(), 0);

        page.reviews().await;
        page.proves().await;
        page.sends_with(payment::APPROVED).await;
        page.press("I know this person: send it").await;
        let number = page.gift_number().await;
        page.sees("It pauses until").await;
        page.sees("Until then you can take it back with one tap.").await;
        page.shot("gift-pause").await;
        assert_eq!(sent(), 1, "it is stopped once");
        let gift = ada.gift(&number).await;
        assert!(gift["cools_until"].is_string(), "{gift}");
        shop.rest().await;
        assert_eq!(ada.gift(&number).await["state"], "scheduled", "nothing goes before the pause is over");

        page.press("Cancel gift, The office").await;
        page.focus_is_on("group", "Cancel gift").await;
        page.sees("Take back the gift to The office? $250.00 go back to your card, and its code stops working.").await;
        page.press("Keep it").await;
        page.lost("group", "Cancel gift").await;
        page.press("Cancel gift, The office").await;
        page.press("Take it back").await;
        page.says("The gift is cancelled. What you paid goes back to your card.").await;
        page.region_reads("What happened so far", "Cancelled: $250.00 go back to your card").await;
        page.shot("gift-cancelled").await;
        let order = ada.orders().await.remove(0);
        assert_eq!(order["refunds"].as_array().map(Vec::len), Some(1), "{order}");
        assert_eq!(order["state"]["state"], "cancelled", "{order}");
        shop.the_ledger_is_clean();
    })
    .await;
}

#[tokio::test]
async fn the_server_stops_it_too_and_a_card_number_that_is_asked_for_says_so() {
    visit(async |Visit { shop, page, .. }| {
        let ada = Client::sign_in(shop, ADA).await;
        // What no page of ours would send.
        let mut sent = serde_json::Value::Null;
        ada.gives("email", vec![person("Bo", Some(BO), 2_500)], |body| {
            sent = body.clone();
            sent["understood"] = false.into();
            sent["recipients"][0]["amount"]["minor"] = 25_000.into();
            sent["total"]["minor"] = 25_000.into();
        })
        .await;
        ada.proves().await;
        let stopped = ada.says("POST", "/gifts", &sent).await;
        assert_eq!((stopped.status, stopped.body["reason"].as_str()), (409, Some("gift_stopped")), "{stopped:?}");

        page.gives_as(ADA).await;
        page.writes_gift("Bo", BO, "25").await;
        page.fill("Message", "Send me a photo of the code, and tell nobody what they are for").await;
        page.reviews().await;
        page.sends_with(payment::APPROVED).await;
        let stop = page.in_region("Take a moment").await;
        for said in ["The code that is to be read out.", "The secret. Your message asks to tell nobody."] {
            assert!(stop.contains(said), "{said} is missing in: {stop}");
        }
        // In many other words it goes through at once.
        page.press("Do not send it").await;
        page.fill("Message", "Happy birthday").await;
        page.reviews().await;
        page.sends_with(payment::APPROVED).await;
        page.sees("$25.00 for Bo").await;
        shop.the_ledger_is_clean();
    })
    .await;
}
