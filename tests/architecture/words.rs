//! What is a sentence for shoppers, and what is a name for programs.

/// Names of keys, which the keyboard says.
const KEYS: [&str; 6] = ["Enter", "Tab", "Escape", "Backspace", "Home", "End"];

/// A text of two words or more that begins as sentences do: `Enter your code`.
pub fn is_sentence(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let begins = words.next().is_some_and(is_begin);
    // A second word tells prose from a key; it has to be a word, not the numbers of a drawing (`M12 3 L5 7`).
    begins
        && words.any(|word| {
            word.chars().filter(|c| c.is_lowercase()).count() >= 2 || matches!(word, "a" | "A" | "is" | "it")
        })
}

/// One word that stands as a name on a button: `Redeem`.
pub fn is_label(text: &str) -> bool {
    !text.contains(char::is_whitespace)
        && is_begin(text)
        && !KEYS.contains(&text)
        && !text.starts_with("Arrow")
        && text.chars().skip(1).all(|c| c.is_lowercase() || matches!(c, '.' | '!' | '?' | '…' | ':'))
}

fn is_begin(word: &str) -> bool {
    let mut chars = word.chars();
    let first = chars.next().is_some_and(|c| c.is_uppercase());
    first && (chars.next().is_some_and(|c| c.is_lowercase() || c == '\'' || c == '’') || word == "A" || word == "I")
}

/// Text that stands in a view without quotes, between `>` and `</`.
pub fn bare(code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("</") {
        let before = &code[..at];
        let Some(open) = before.rfind(['>', '<', '{', '}', ';']) else { continue };
        let text = before[open + 1..].trim();
        // `a </ b` is no Rust, so this is a view; `/>` and `->` end before it.
        if before[open..].starts_with('>') && text.chars().filter(|c| c.is_alphabetic()).count() > 1 {
            found.push((before.lines().count(), text.into()));
        }
    }
    found
}
