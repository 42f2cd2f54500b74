//! What is kept how long.

use super::Site;

/// How long a file may be kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keep {
    /// Not at all: the page, which names everything else.
    Never,
    /// As long as the server says that it has not changed.
    #[default]
    Asking,
    /// For a day: pictures of goods and of gifts, of which a page has many.
    Day,
    /// For good: its name has the hash of its content in it.
    Forever,
}

/// How long the file of this name may be kept.
pub(super) fn of(name: &str) -> Keep {
    match name {
        _ if Site::page_named(&format!("/{name}")).is_some() || Site::is_frame(name) => Keep::Never,
        _ if has_hash(name) => Keep::Forever,
        _ if name.starts_with("goods/") || name.starts_with("designs/") => Keep::Day,
        _ => Keep::Asking,
    }
}

/// Builders write the hash of the content behind a dash: `app-1a2b3c4d5e6f7a8b_bg.wasm`, `font-K7PQ2RSX.woff2`.
fn has_hash(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or(name);
    let Some((_, tail)) = file.rsplit_once('-') else { return false };
    let hash: String = tail.chars().take_while(char::is_ascii_alphanumeric).collect();
    let rest = tail.trim_start_matches(|symbol: char| symbol.is_ascii_alphanumeric());
    let lower_hex = hash.len() >= 8 && hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    let base_32 = hash.len() == 8 && hash.bytes().all(|byte| matches!(byte, b'A'..=b'Z' | b'2'..=b'7'));
    (lower_hex || base_32) && (rest.starts_with('.') || rest.starts_with('_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_named_by_their_hash_are_kept_for_good() {
        for name in ["scrip-1a2b3c4d5e6f7a8b_bg.wasm", "main-0123abcd.css", "fonts/bricolage-ABCD2345.woff2"] {
            assert_eq!(of(name), Keep::Forever, "{name}");
        }
        for name in ["boot.js", "sw.js", "icon-192.png", "apple-touch-icon.png", "icon-maskable.svg"] {
            assert_eq!(of(name), Keep::Asking, "{name}");
        }
        assert_eq!(
            (of("index.html"), of("embed.ar.html"), of("goods/moss-game.svg")),
            (Keep::Never, Keep::Never, Keep::Day)
        );
        assert_eq!(of("designs/kite.svg"), Keep::Day);
    }
}
