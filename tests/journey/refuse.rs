//! Every no, in its own words, seen and heard.

use scrip_tests::house::{
    demo::DemoCode,
    mistake::one_wrong,
    page::Page,
    shop::ADA,
    visit::{Visit, visit},
};
use std::collections::BTreeMap;

/// Some words of the sentence that each reason has and no other.
fn telling(reason: &str) -> &'static str {
    match reason {
        "expired" => "This card expired on",
        "disabled" => "The shop has switched this card off.",
        "not_activated" => "This card was never activated at the till.",
        "on_hold" => "This card is being looked at until",
        "currency_mismatch" => "This card is in EUR and your account in USD.",
        "region_mismatch" => "This card is for Germany and your account is in United States.",
        "already_redeemed" => "into another account.",
        "already_in_your_account" => "was already in your balance.",
        "balance_limit" => "An account holds up to $2,000.00",
        "code_not_usable" => "This code can not be used.",
        "rate_limited" => "Too many tries in a short time. Wait 30 seconds",
        "locked" => "Too many codes did not fit.",
        "unavailable" => "The shop can not do this right now.",
        "too_short" => "Look for the rest of it.",
        "too_long" => "Take out what does not belong to it.",
        "bad_character" => "no code has a",
        "check_failed" => "Check the",
        "pin_required" => "This card also has a security code.",
        other => panic!("the demo has a refusal {other:?} that this journey does not know"),
    }
}

/// Types the code as it is listed, and has it looked up.
async fn tries(page: &Page, code: &DemoCode) {
    let (number, pin) = code.parts();
    page.fill("Code", number).await;
    if let Some(pin) = pin {
        page.fill("Security code", pin).await;
    }
    page.press("Check code").await;
}

#[tokio::test]
async fn every_refusal_has_its_own_sentence_seen_and_heard() {
    visit(async |Visit { shop, page, .. }| {
        page.opens_redeem_as(ADA).await;
        let mut sentences = BTreeMap::new();
        for code in shop.demo_codes().iter().filter(|code| code.is_refused()) {
            // A reload forgets what was said before, and each account has ten tries a minute.
            page.reload().await;
            page.the("button", "Sign out").await;
            let telling = telling(&code.does);
            tries(page, code).await;
            if code.parts().0 == "NOSUCHPROMO" {
                page.sees("The shop knows no such code.").await;
                continue;
            }
            page.says(telling).await;
            sentences.insert(code.does.clone(), telling);
            if code.does == "already_in_your_account" {
                page.the("region", "Receipt").await;
                continue;
            }
            page.sees(telling).await;
            let wrong = if code.does == "pin_required" { "Security code" } else { "Code" };
            let field = page.the("textbox", wrong).await;
            assert!(field.is_invalid().await, "{}: the field is not marked", code.does);
            let description = field.description().await;
            assert!(description.contains(telling), "{}: the field is described by {description:?}", code.does);
            page.shot(&format!("refused-{}", code.does)).await;
        }
        assert!(sentences.len() >= 18, "{sentences:#?}");
    })
    .await;
}

#[tokio::test]
async fn a_refusal_stays_until_the_code_is_edited() {
    visit(async |Visit { shop, page, .. }| {
        let codes = shop.demo_codes();
        let barred = codes.iter().find(|code| code.does == "disabled").expect("the demo has a barred card");
        page.opens_redeem_as(ADA).await;
        tries(page, barred).await;
        let sentence = telling("disabled");
        page.sees(sentence).await;
        page.focus_is_on("textbox", "Code").await;
        tokio::time::sleep(std::time::Duration::from_secs(2)).await;
        page.sees(sentence).await;
        assert_eq!(page.the("textbox", "Code").await.value().await, barred.code);
        page.key(scrip_tests::house::keyboard::Key::Backspace).await;
        page.no_longer_sees(sentence).await;
    })
    .await;
}

#[tokio::test]
async fn the_tries_left_are_shown_before_they_run_out_and_then_the_wait() {
    visit(async |Visit { page, .. }| {
        page.opens_redeem_as(ADA).await;
        // Well-formed, and never issued.
        let unknown = |nth: u8| domain::code::issue([nth; 13]).expose().to_owned();
        for nth in 1..=10 {
            page.fill("Code", &unknown(nth)).await;
            page.press("Check code").await;
            page.sees("This code can not be used.").await;
            match nth {
                7 => page.sees("3 tries left").await,
                8 => page.sees("2 tries left").await,
                9 => page.sees("1 try left").await,
                10 => page.sees("That was the last try for now.").await,
                _ => assert!(!page.reads().await.contains("left, then a pause"), "too early to worry anybody"),
            }
        }
        page.shot("no-tries-left").await;
        page.fill("Code", &unknown(11)).await;
        page.press("Check code").await;
        page.sees("Too many tries in a short time. Wait").await;
        page.says("Your code stays here.").await;
        assert_eq!(page.the("textbox", "Code").await.value().await, unknown(11));
    })
    .await;
}

#[tokio::test]
async fn it_is_right_as_i_typed_it_asks_the_shop_where_a_plain_profile_would_take_it() {
    visit(async |Visit { shop, page, .. }| {
        let typed = one_wrong(&shop.one_code(), 4);
        page.opens_redeem_as(ADA).await;
        let before = shop.line.api_calls();
        page.fill("Code", &typed).await;
        page.the("button", "Use the repaired code").await;
        assert_eq!(shop.line.api_calls(), before);
        page.press("It is right as I typed it").await;
        page.sees("The shop knows no such code.").await;
    })
    .await;
}
