//! What holds of every sentence of every language.

use super::*;
use std::{fs, path::Path};

/// A sentence of the app, as it stands in its files.
fn of_the_app(language: Language, file: &str, id: &str) -> String {
    let path = format!("../src/words/{}/{file}.ftl", language.tag());
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    text.lines().find_map(|line| line.strip_prefix(id)?.strip_prefix(" = ")).unwrap().to_owned()
}

#[test]
fn nothing_is_said_in_english_to_who_speaks_another_language() {
    let letters = |text: &str| text.split(|sign: char| !sign.is_alphabetic()).any(|word| word.len() > 3);
    let english = &SAID[&Language::English];
    for (language, said) in &*SAID {
        assert_eq!(said.len(), english.len());
        let same = said.iter().zip(english).filter(|(here, there)| here == there && letters(there));
        let same: Vec<&str> = same.map(|(here, _)| *here).collect();
        // Two words are the same in French, one in Spanish.
        match language {
            Language::English => {}
            Language::French => assert!(same.len() == 2 && same.contains(&"Total"), "{same:?}"),
            Language::Spanish => assert_eq!(same, ["Total"]),
            _ => assert_eq!(same, Vec::<&str>::new(), "{language:?}"),
        }
    }
}

#[test]
fn no_sentence_shouts() {
    for said in SAID.values().flatten() {
        assert!(!said.contains(['!', '！', '¡']) && !said.contains("lease") && !said.is_empty(), "{said}");
    }
}

#[test]
fn what_a_letter_quotes_of_the_app_is_what_the_app_says() {
    for language in Language::ALL {
        let page = of_the_app(language, "frame", "account");
        let (forgotten, keep) =
            (of_the_app(language, "mailed", "forgotten"), of_the_app(language, "new-email", "keep"));
        for letter in [said::identity::not_you(language), said::passkey::not_you(language)] {
            assert!(letter.contains(&forgotten), "{forgotten}: {letter}");
        }
        let asked = said::identity::email_asked_not_you(language);
        assert!(asked.contains(&keep), "{keep}: {asked}");
        for letter in [
            asked,
            said::account::frozen_not_you(language),
            said::identity::new_browser_yours(language),
            said::factor::recovery_means(language),
            said::passkey::refused_means(language),
            said::passkey::not_you(language),
        ] {
            assert!(letter.contains(&page), "{page}: {letter}");
        }
    }
}

#[test]
fn a_gift_is_announced_in_the_words_of_its_preview() {
    for language in Language::ALL {
        let put = |id: &str, name: &str, text: &str| {
            of_the_app(language, "gift", id).replace(&format!("{{ ${name} }}"), text)
        };
        let plain = |text: String| text.replace(['\u{2068}', '\u{2069}'], "");
        assert_eq!(plain(said::gift::subject(language, "Ada")), put("sent-you", "name", "Ada"));
        assert_eq!(plain(said::gift::for_name(language, "Bo")), put("for-name", "name", "Bo"));
        assert_eq!(plain(said::gift::to_spend(language, "Scrip")), put("to-spend", "shop", "Scrip"));
        assert_eq!(said::gift::see(language), of_the_app(language, "gift", "see"));
        assert_eq!(said::receipt::tax(language), of_the_app(language, "cart", "tax"));
        assert_eq!(said::receipt::total(language), of_the_app(language, "cart", "total"));
    }
}
