//! What a browser is told, and where it leads. Declarative web push reads it as it is; elsewhere the app's worker does.

use super::About;
use serde_json::json;

/// The message. No amount, no name, no code: it may show on a locked screen.
pub fn message(about: &About, origin: &str) -> String {
    let (title, body, path, tag) = match about {
        About::Claimed(gift) => {
            ("Your gift was claimed", "See when, and what you wrote.", format!("/gifts/{gift}"), format!("gift {gift}"))
        }
        About::RunsOut => (
            "Some of your balance runs out in a week",
            "See what it is good for.",
            "/balance".to_owned(),
            "runs out".to_owned(),
        ),
    };
    let icon = format!("{origin}/icons/scrip-192.png");
    let notification = json!({ "title": title, "body": body, "navigate": format!("{origin}{path}"), "tag": tag, "icon": icon, "lang": "en" });
    json!({ "web_push": 8030, "notification": notification }).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_leads_to_where_it_can_be_seen() {
        let claimed = message(&About::Claimed("7QK2-M4X9-1".into()), "https://shop.example");
        let claimed: serde_json::Value = serde_json::from_str(&claimed).unwrap();
        assert_eq!(claimed["web_push"], 8030);
        assert_eq!(claimed["notification"]["navigate"], "https://shop.example/gifts/7QK2-M4X9-1");
        assert!(message(&About::RunsOut, "https://shop.example").contains("https://shop.example/balance"));
    }
}
