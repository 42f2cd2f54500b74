//! What people put into the code field, and that nothing malformed ever leaves the browser.

use scrip_tests::house::{
    keyboard::Key,
    mistake::without_dashes,
    page::Page,
    shop::ADA,
    visit::{Visit, visit},
};

/// Pastes a text into the empty field with the keyboard.
async fn paste(page: &Page, text: &str) {
    page.copied(text).await;
    page.the("textbox", "Code").await.click().await;
    page.key(Key::SelectAll).await;
    page.key(Key::Paste).await;
}

async fn field_has(page: &Page, code: &str) {
    let what =
        format!("the code in the field, in groups; it has {:?}", page.the("textbox", "Code").await.value().await);
    let there = async || (page.the("textbox", "Code").await.value().await == code).then_some(());
    scrip_tests::house::until(&what, there).await;
}

#[tokio::test]
async fn a_code_is_found_in_whatever_is_pasted() {
    visit(async |Visit { shop, page, .. }| {
        let code = shop.one_code();
        page.opens_redeem_as(ADA).await;
        let before = shop.line.api_calls();
        let bare = without_dashes(&code);
        let ways = [
            code.to_lowercase(),
            format!("  {}\u{200b}\u{a0}{} ", &bare[..8], &bare[8..]),
            code.replace('-', "\u{2013}"),
            format!("Dear Ada,\nhere is your gift card: {code} (order 4711).\nHappy birthday! Bo"),
            format!("{}/redeem#code={bare}", shop.address()),
            bare.chars().map(|c| c.to_string()).collect::<Vec<_>>().join(" "),
        ];
        for way in ways {
            paste(page, &way).await;
            field_has(page, &code).await;
            assert!(!page.the("textbox", "Code").await.is_invalid().await, "{way}");
        }
        assert_eq!(shop.line.api_calls(), before, "reading needs no server");
        page.press("Check code").await;
        page.the("region", "Preview").await;
    })
    .await;
}

#[tokio::test]
async fn the_paste_button_reads_the_clipboard_when_asked() {
    visit(async |Visit { shop, page, .. }| {
        let code = shop.one_code();
        page.opens_redeem_as(ADA).await;
        page.copied(&format!("Your code is {code}.")).await;
        page.press("Paste").await;
        field_has(page, &code).await;
        page.focus_is_on("textbox", "Code").await;
    })
    .await;
}

#[tokio::test]
async fn a_letter_with_several_codes_gives_the_first_and_says_so() {
    visit(async |Visit { shop, page, .. }| {
        let codes = shop.issue(2, "10.00", "USD");
        page.opens_redeem_as(ADA).await;
        paste(page, &codes.join(" and ")).await;
        field_has(page, &codes[0]).await;
        page.sees("There is more than one code in what you pasted.").await;
    })
    .await;
}

#[tokio::test]
async fn a_link_fills_the_field_and_leaves_the_address_clean() {
    visit(async |Visit { shop, page, .. }| {
        let code = shop.one_code();
        page.go(&format!("/redeem#code={code}")).await;
        page.is_at("/redeem").await;
        field_has(page, &code).await;
        let kept = page.kept().await;
        assert!(!kept.contains(&code), "the code stays in: {kept}");
        let reached = shop.line.passed("").iter().any(|passed| passed.sent.contains(&code));
        assert!(!reached, "the server was told the code before anybody asked it to look");
    })
    .await;
}

#[tokio::test]
async fn typed_codes_are_grouped_when_the_field_is_left_and_never_while_typing() {
    visit(async |Visit { shop, page, .. }| {
        let code = shop.one_code();
        let typed = without_dashes(&code).to_lowercase();
        page.opens_redeem_as(ADA).await;
        page.fill("Code", &typed).await;
        assert_eq!(page.the("textbox", "Code").await.value().await, typed);
        page.key(Key::Tab).await;
        field_has(page, &code).await;
    })
    .await;
}

#[tokio::test]
async fn ten_malformed_entries_send_nothing() {
    visit(async |Visit { shop, page, .. }| {
        page.opens_redeem_as(ADA).await;
        shop.rest().await;
        let before = shop.line.api_calls();
        let malformed = [
            ("", "Enter your code."),
            ("K7", "2 characters, it needs"),
            ("CARD-25A7-7777", "The code has 12 characters, it needs 16."),
            ("CARD-25A7-7777-7P197", "The code has 17 characters, it needs 16."),
            ("CARD-2€A7-7777-7P19", "Check the 6th character: no code has a €."),
            ("CARE-25A7-7777-7P19", "Check the 4th character: is it a D?"),
            ("CADR-25A7-7777-7P19", "Check the 3rd and 4th characters: are they the other way round?"),
            ("C?R?-2?A7-7777-7P19", "3 characters are marked ?."),
            ("CBRE-25A7-7777-7P19", "Something in the code is wrong."),
            ("6006-4927-1830-0016", "Something in the code is wrong."),
        ];
        for (typed, sentence) in malformed {
            page.fill("Code", typed).await;
            page.press("Check code").await;
            page.sees(sentence).await;
            let field = page.the("textbox", "Code").await;
            assert!(field.is_invalid().await, "{typed:?} is not marked as wrong");
            assert!(field.description().await.contains(sentence), "{sentence:?} does not describe the field");
            assert_eq!(without_dashes(&field.value().await), without_dashes(typed), "the text stays until edited");
            page.focus_is_on("textbox", "Code").await;
            page.says(sentence).await;
        }
        assert_eq!(shop.line.api_calls(), before, "{:#?}", shop.line.passed("").into_iter().skip(before));
    })
    .await;
}

#[tokio::test]
async fn look_alikes_are_read_as_what_they_stand_for_and_it_is_shown() {
    visit(async |Visit { shop, page, .. }| {
        let zero = (0..40).map(|_| shop.one_code()).find(|code| code.contains('0')).expect("a code with a zero in it");
        page.opens_redeem_as(ADA).await;
        page.fill("Code", &zero.replace('0', "o")).await;
        page.sees("Read O as 0. Such codes have no O.").await;
        page.press("Check code").await;
        page.the("region", "Preview").await;
    })
    .await;
}
