//! The message on a gift: plain text, counted as people count.

use unicode_segmentation::UnicodeSegmentation;

/// As many characters as a message takes.
pub const MESSAGE: usize = 500;

/// So long (bytes of UTF-8) no character is that people type; what is longer counts for as many. A letter can carry any
/// number of accents, and a message has an end.
const LONGEST: usize = 64;

/// How many characters people see: an emoji of several code points is one, a letter with its accents is one.
pub fn characters(text: &str) -> usize {
    text.graphemes(true).map(|character| character.len().div_ceil(LONGEST)).sum()
}

/// A text as it is kept: lines end with a line feed, at most two in a row, and what is neither seen nor a line's end is
/// left out.
pub fn clean(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut ends = 0;
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => {
                ends += 1;
                if ends <= 2 {
                    clean.push('\n');
                }
            }
            '\t' => clean.push(' '),
            // Marks that turn the reading direction of what follows belong to no message.
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            c if c.is_control() => {}
            c => {
                ends = 0;
                clean.push(c);
            }
        }
    }
    clean.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn emoji_count_as_people_count() {
        for (text, count) in [
            ("", 0),
            ("Bo", 2),
            ("👨‍👩‍👧‍👦", 1),
            ("👍🏽", 1),
            ("🇩🇪🇯🇵", 2),
            ("1️⃣", 1),
            ("e\u{301}", 1),
            ("한국", 2),
            ("नमस्ते", 3),
            ("a\r\nb", 3),
        ] {
            assert_eq!(characters(text), count, "{text:?}");
        }
    }

    #[test]
    fn a_message_is_kept_as_it_is_read() {
        assert_eq!(clean("  Hello\r\n\r\n\r\n\r\nBo\u{7}\t! \n"), "Hello\n\nBo !");
        assert_eq!(clean("a\u{202e}b"), "ab");
        assert_eq!(clean("👨‍👩‍👧"), "👨‍👩‍👧", "what joins an emoji stays");
    }
}
