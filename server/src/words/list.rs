//! Names, one after the other.

use super::said::write::{and_last, one_more};
use language::Language;

/// A list as it is spoken.
pub fn list(language: Language, names: &[String]) -> String {
    let Some((last, others)) = names.split_last() else { return String::new() };
    let others = others.iter().cloned().reduce(|names, name| one_more(language, &names, &name));
    others.map_or_else(|| last.clone(), |others| and_last(language, &others, last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_written_as_people_write_it() {
        let list =
            |language, names: &[&str]| list(language, &names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>());
        assert_eq!(list(Language::English, &[]), "");
        assert_eq!(list(Language::English, &["Apps"]), "Apps");
        assert_eq!(list(Language::English, &["Apps", "Games", "Home"]), "Apps, Games and Home");
        assert_eq!(list(Language::German, &["Apps", "Games"]), "Apps und Games");
        assert_eq!(list(Language::Japanese, &["Apps", "Games", "Home"]), "Apps、Games、Home");
    }
}
