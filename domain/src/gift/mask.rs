//! Masking: enough of a recipient for its sender to know who is meant, too little for who looks over the shoulder.

use unicode_segmentation::UnicodeSegmentation;

/// What stands for the rest, however long that is.
const REST: &str = "•••";

/// A name as its first character: `B•••`. A character is what people see as one.
pub fn name(name: &str) -> String {
    [name.trim().graphemes(true).next().unwrap_or_default(), REST].concat()
}

/// An e-mail with the first character of what stands before the @: `b•••@demo.example`.
pub fn email(email: &str) -> String {
    match email.trim().rsplit_once('@') {
        Some((local, domain)) => [&name(local), "@", domain].concat(),
        None => name(email),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_shows_its_first_character_alone() {
        assert_eq!(name("Bo"), "B•••");
        assert_eq!(name("B"), "B•••", "how long it is does not show");
        assert_eq!(name(" Ängström "), "Ä•••");
        assert_eq!(name("👩‍👩‍👧 family"), "👩‍👩‍👧•••", "a character is what people see as one");
        assert_eq!(name(""), "•••");
    }

    #[test]
    fn an_e_mail_shows_where_it_goes_but_not_to_whom() {
        assert_eq!(email("bo@demo.example"), "b•••@demo.example");
        assert_eq!(email("\"a@b\"@demo.example"), "\"•••@demo.example");
        assert_eq!(email("nobody"), "n•••");
    }
}
