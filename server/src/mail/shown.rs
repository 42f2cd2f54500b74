//! A letter on a page of the mailbox: as its recipient's reader of mail would show it.

use super::kept::Kept;
use base64::{Engine, engine::general_purpose::STANDARD};

/// The light in which a letter is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Light {
    /// Dark on light.
    Day,
    /// Light on dark.
    Night,
}

/// The HTML of a letter with its pictures in it. In a light of its own choice it shows what it has for that light; links
/// open in the place of the whole page.
pub fn html(letter: &Kept, light: Option<Light>, pictures: bool) -> String {
    let mut html = letter.html.replacen("<head>", "<head><base target=\"_top\">", 1);
    for (name, png) in letter.pictures.iter().filter(|_| pictures) {
        html = html.replace(&format!("cid:{name}"), &format!("data:image/png;base64,{}", STANDARD.encode(png)));
    }
    let Some(light) = light else { return html };
    let (word, applies) = match light {
        Light::Day => ("light", "not all"),
        Light::Night => ("dark", "all"),
    };
    html.replace("(prefers-color-scheme:dark)", applies)
        .replace("color-scheme:light dark", &format!("color-scheme:{word}"))
        .replace("content=\"light dark\"", &format!("content=\"{word}\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(html: &str) -> Kept {
        let pictures = vec![("picture".to_owned(), b"Man".to_vec())];
        let plain = String::new;
        Kept { id: plain(), from: plain(), to: plain(), subject: plain(), text: plain(), html: html.into(), pictures }
    }

    #[test]
    fn a_letter_shows_what_it_has_for_a_light() {
        let letter = kept("<head></head><img src=\"cid:picture\"><style>@media (prefers-color-scheme:dark){}</style>");
        assert!(
            html(&letter, None, true).contains("<base target=\"_top\"></head><img src=\"data:image/png;base64,TWFu\">")
        );
        assert!(html(&letter, Some(Light::Night), true).contains("@media all{}"));
        assert!(html(&letter, Some(Light::Day), true).contains("@media not all{}"));
        assert!(html(&letter, None, false).contains("cid:picture"));
    }
}
