//! E-mail addresses.

/// Whether a text can be an e-mail address as people have them: what RFC 5321 takes without quotes, and a domain with a
/// dot. Whether somebody reads there, only sending tells.
pub fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let dots = |part: &str| !part.starts_with('.') && !part.ends_with('.') && !part.contains("..");
    let letter = |c: char| c.is_alphanumeric() || !c.is_ascii() && !c.is_whitespace() && !is_unseen(c);
    let local_fits = (1..=64).contains(&local.len()) && dots(local);
    let local_fits = local_fits && local.chars().all(|c| letter(c) || "!#$%&'*+/=?^_`{|}~-.".contains(c));
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| letter(c) || c == '-')
    };
    let last = domain.rsplit('.').next().unwrap_or_default();
    let named = domain.contains('.') && last.chars().count() >= 2 && !last.chars().all(|c| c.is_ascii_digit());
    text.len() <= 254 && local_fits && named && domain.split('.').all(label)
}

/// An address as it is kept: what nobody sees comes along when it is copied, and is none of it.
pub(super) fn bare(typed: &str) -> String {
    typed.trim().chars().filter(|c| !is_unseen(*c)).collect()
}

/// It takes no place, steers how text runs, or is no character at all.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_taken_as_people_have_them() {
        for text in [
            "bo@demo.example",
            "b@d.ex",
            "bo.miller+gift_1@mail.demo.example",
            "o'neill@demo.example",
            "BO@DEMO.EXAMPLE",
            "{bo}=?!#$%&'*/^`|~-@demo.example",
            "bö@dömö.example",
            "用户@例子.测试",
            "bo@xn--dm-lka.example",
            "1@1.example",
            "bo@a-b.example",
            &[&"b".repeat(64), "@demo.example"].concat(),
        ] {
            assert!(is_email(text), "{text:?}");
        }
        for text in [
            "",
            "@",
            "bo",
            "bo@",
            "@demo.example",
            "bo@demo",
            "bo@demo.",
            "bo@.example",
            "bo@demo..example",
            ".bo@demo.example",
            "bo.@demo.example",
            "b..o@demo.example",
            "bo @demo.example",
            "bo@demo .example",
            "bo@-demo.example",
            "bo@demo-.example",
            "bo@demo.e",
            "bo@127.0.0.1",
            "bo@[127.0.0.1]",
            "\"bo\"@demo.example",
            "bo@cy@demo.example",
            "Bo <bo@demo.example>",
            "bo,cy@demo.example",
            "bo@demo_x.example",
            "bo\u{200b}@demo.example",
            "bo@demo.\u{feff}example",
            "bo\n@demo.example",
            "bo@demo.example\r\nBcc: x@y.example",
            &[&"b".repeat(65), "@demo.example"].concat(),
            &["bo@", &"d".repeat(64), ".example"].concat(),
            &["bo@", &"demo.".repeat(50), "example"].concat(),
        ] {
            assert!(!is_email(text), "{text:?}");
        }
    }
}
