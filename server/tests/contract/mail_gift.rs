//! A gift's letter: what its recipient sees, in every light, without pictures, and whatever its sender wrote.

use super::{
    gift::{gifts, to},
    mail::{letters, page},
    shop::Shop,
};
use serde_json::{Value, json};
use server::mail::kept::Kept;

async fn open() -> Shop {
    Shop::open_with(|settings| settings.public_url = Some("https://shop.example/".into())).await
}

/// The letter of a gift of 50 dollars to Bo, with something changed; and its code.
async fn letter(shop: &Shop, change: impl FnOnce(&mut Value)) -> (Kept, String) {
    let mut send = gifts(&[to("Bo", "bo@mail.example", 5_000)]);
    change(&mut send);
    shop.ada().await.give(&send).await;
    // Beside the gift's letter there is the sender's receipt.
    let letters = letters(shop.folder.path(), 2).await;
    let letter = letters.into_iter().find(|letter| letter.to.contains("bo@mail.example")).unwrap();
    let code = letter.text.split("#code=").nth(1).unwrap()[..19].to_owned();
    (letter, code)
}

#[tokio::test]
async fn everything_that_matters_is_text_and_the_code_is_in_the_fragment_alone() {
    let shop = open().await;
    let (letter, code) = letter(&shop, |_| {}).await;
    assert_eq!((letter.from.as_str(), letter.to.as_str()), ("Scrip <gifts@shop.example>", "Bo <bo@mail.example>"));
    assert_eq!(letter.subject, "Ada sent you a gift");
    for text in [&letter.text, &letter.html] {
        assert!(text.contains(&format!("https://shop.example/claim#code={code}")), "{text}");
        assert!(text.contains("https://shop.example/redeem"), "{text}");
        for said in ["Ada sent you a gift", "$50.00", "Scrip", "Happy birthday!", "Whoever has this code has the money"]
        {
            assert!(text.contains(said), "{said}: {text}");
        }
        let shown = text.replace("<wbr>", "");
        assert_eq!(shown.matches(&code).count(), 2, "in the link, and once to be read");
        assert_eq!(shown.matches(&format!("#code={code}")).count(), 1);
    }
    assert!(letter.html.contains(">See your gift</a>") && letter.html.contains("alt=\"A kite in the wind\""));
    let scripts =
        ["<script", "javascript:", " onload", " onerror", "http-equiv", "<form", "<iframe", "<link", "@import", "url("];
    assert!(scripts.iter().all(|never| !letter.html.contains(never)));
}

#[tokio::test]
async fn the_only_addresses_in_a_letter_are_the_shops_own_and_only_as_links() {
    let (letter, _) = letter(&open().await, |_| {}).await;
    let from = |attribute: &str| letter.html.matches(attribute).count();
    assert_eq!((from("src="), from("src=\"cid:picture\"")), (1, 1), "the picture is inside");
    let links: Vec<&str> = letter.html.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert!(links.iter().all(|link| link.starts_with("https://shop.example/")), "{links:?}");
    let elsewhere = letter.html.split("http").skip(1).filter(|rest| !rest.starts_with("s://shop.example/"));
    assert_eq!(elsewhere.count(), 0);
    let [(name, png)] = &letter.pictures[..] else { panic!("{} pictures", letter.pictures.len()) };
    assert_eq!(name, "picture");
    assert!(png.starts_with(b"\x89PNG") && png.len() < 200_000, "{}", png.len());
}

#[tokio::test]
async fn a_letter_is_right_in_light_and_dark_and_without_pictures() {
    let shop = open().await;
    let (letter, _) = letter(&shop, |_| {}).await;
    let html = &letter.html;
    for name in ["color-scheme", "supported-color-schemes"] {
        assert!(html.contains(&format!("<meta name=\"{name}\" content=\"light dark\">")), "{name}");
    }
    // Each part that has a colour in the light has another one in the dark, both where readers follow the device and where
    // Outlook inverts by itself.
    let dark = html.split("@media (prefers-color-scheme:dark){").nth(1).unwrap();
    for class in ["paper", "sheet", "ink", "soft", "act", "box"] {
        assert!(html.contains(&format!("class=\"{class}")) || html.contains(&format!(" {class}\"")), "{class} is used");
        assert!(dark.contains(&format!(".{class}{{")) || dark.contains(&format!(".{class},")), "{class} is dark");
        assert!(
            html.contains(&format!("[data-ogsb] .{class}")) || html.contains(&format!("[data-ogsc] .{class}")),
            "{class}"
        );
    }
    assert!(!html.contains("#ffffff") && !html.contains("#000000"), "what inverts finds no pure white or black");
    // The head is a cell with a colour of its own, so that white words stand on it without the picture.
    assert!(html.contains("bgcolor=\"#3a1c4f\" style=\"padding:28px 32px 20px;background-color:#3a1c4f\""), "{html}");
    let plain = page(&shop.base, &format!("/mailbox/{}/letter?look=dark&pictures=no", letter.id)).await.2;
    assert!(!plain.contains("data:image") && plain.contains("@media all{"));
    let shown = page(&shop.base, &format!("/mailbox/{}/letter", letter.id)).await.2;
    assert!(shown.contains("src=\"data:image/png;base64,iVBOR"), "{shown}");
}

#[tokio::test]
async fn what_a_sender_writes_is_text_and_its_lines_stay() {
    let message = "Tom & Jerry <script>alert(1)</script>\n\"two\" lines\n\n🎉 👨‍👩‍👧‍👦";
    let (letter, _) = letter(&open().await, |send| {
        send["cover"]["message"] = json!(message);
        send["cover"]["from"] = json!("Ada <b>\"Ada\"</b> & Söhne, 山田");
        send["recipients"][0]["name"] = json!("Bo <i>Berg</i>");
    })
    .await;
    assert!(letter.text.contains(message), "{}", letter.text);
    assert!(
        letter
            .html
            .contains("Tom &amp; Jerry &lt;script&gt;alert(1)&lt;/script&gt;<br>&quot;two&quot; lines<br><br>🎉")
    );
    assert!(letter.html.contains("Ada &lt;b&gt;&quot;Ada&quot;&lt;/b&gt; &amp; Söhne, 山田 sent you a gift"));
    assert!(letter.html.contains("For Bo &lt;i&gt;Berg&lt;/i&gt;") && !letter.html.contains("<script"));
    assert_eq!(letter.subject, "Ada <b>\"Ada\"</b> & Söhne, 山田 sent you a gift");
    assert_eq!(letter.to, "Bo <i>Berg</i> <bo@mail.example>");
}

#[tokio::test]
async fn a_gift_without_a_message_has_no_empty_place_for_it() {
    let (letter, _) = letter(&open().await, |send| send["cover"]["message"] = json!("")).await;
    assert!(!letter.html.contains("<blockquote") && !letter.text.contains('“'), "{}", letter.text);
}
