//! What a browser is told, and where it leads. Declarative web push reads it as it is; elsewhere the app's worker does.

use super::About;
use crate::words::said::push as said;
use language::Language;
use serde_json::json;

/// The message. No amount, no name, no code: it may show on a locked screen.
pub fn message(language: Language, about: &About, origin: &str) -> String {
    let (title, body) = match about {
        About::Claimed(_) => (said::claimed(language), said::claimed_next(language)),
        About::RunsOut => (said::runs_out(language), said::runs_out_next(language)),
    };
    let (path, tag) = match about {
        About::Claimed(gift) => (format!("/gifts/{gift}"), format!("gift {gift}")),
        About::RunsOut => ("/balance".to_owned(), "runs out".to_owned()),
    };
    let notification = json!({
        "title": title,
        "body": body,
        "navigate": format!("{origin}{path}"),
        "tag": tag,
        "icon": format!("{origin}/icons/scrip-192.png"),
        "lang": language.tag(),
        "dir": if language.is_rtl() { "rtl" } else { "ltr" },
    });
    json!({ "web_push": 8030, "notification": notification }).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_leads_to_where_it_can_be_seen() {
        let claimed = message(Language::Arabic, &About::Claimed("7QK2-M4X9-1".into()), "https://shop.example");
        let claimed: serde_json::Value = serde_json::from_str(&claimed).unwrap();
        assert_eq!(claimed["web_push"], 8030);
        assert_eq!(claimed["notification"]["navigate"], "https://shop.example/gifts/7QK2-M4X9-1");
        assert_eq!(claimed["notification"]["lang"], "ar");
        assert_eq!(claimed["notification"]["dir"], "rtl");
        let runs_out = message(Language::German, &About::RunsOut, "https://shop.example");
        assert!(
            runs_out.contains("https://shop.example/balance") && runs_out.contains("Ihres Guthabens"),
            "{runs_out}"
        );
    }
}
