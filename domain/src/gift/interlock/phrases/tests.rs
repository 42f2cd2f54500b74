use super::*;
use proptest::prelude::*;

const ALL: [Scam; 7] =
    [Scam::Authority, Scam::Support, Scam::Boss, Scam::Family, Scam::Prize, Scam::ReadOut, Scam::Secret];

/// The texts of `texts.tsv`: language, scam or `-`, text.
fn texts() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    let lines = include_str!("texts.tsv").lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| {
        let mut parts = line.split('\t');
        let [language, scam, text] = std::array::from_fn(|_| parts.next().unwrap_or_else(|| panic!("{line}")));
        (language, scam, text)
    })
}

fn word(scam: Scam) -> String {
    serde_json::to_value(scam).unwrap().as_str().unwrap().to_owned()
}

#[test]
fn what_scammers_ask_for_is_recognised_in_six_languages() {
    let missed: Vec<_> = texts()
        .filter(|(_, scam, text)| *scam != "-" && !phrases(text).into_iter().any(|one| word(one) == *scam))
        .collect();
    assert!(missed.is_empty(), "{missed:#?}");
    for language in ["en", "de", "fr", "es", "ja", "ar"] {
        for scam in ALL {
            let such = texts().filter(|(of, one, _)| *of == language && *one == word(scam));
            assert!(such.count() >= 2, "too few texts of {scam:?} in {language}");
        }
    }
}

#[test]
fn what_people_write_on_gifts_stops_nobody() {
    let stopped = texts().filter(|(_, scam, _)| *scam == "-").map(|(_, _, text)| (text, phrases(text)));
    let stopped: Vec<_> = stopped.filter(|(_, scams)| !scams.is_empty()).collect();
    assert!(stopped.is_empty(), "{stopped:#?}");
}

#[test]
fn neither_case_nor_accents_nor_marks_hide_a_scam() {
    for text in
        ["PAY THE FINE!!!", "pay—the…fine", "Ｐａｙ ｔｈｅ ｆｉｎｅ", "pa\u{200b}y the\nfine", "p\u{e1}y the f\u{ed}ne"]
    {
        assert_eq!(phrases(text), [Scam::Authority], "{text:?}");
    }
    assert_eq!(phrases("repay the finest"), [], "words are whole");
}

#[test]
fn every_phrase_is_written_as_it_is_compared_and_is_found() {
    for (scam, lists) in LANGUAGES.into_iter().flatten() {
        for phrase in lists.iter().flat_map(|list| list.trim_start_matches('!').split('|')) {
            let bare = phrase.trim_end_matches('*');
            assert!(!bare.is_empty(), "{scam:?} {lists:?}");
            assert_eq!(fold(bare).trim(), bare, "{scam:?}: nothing that is folded has it");
            assert!(Folded::new(bare).says(phrase), "{scam:?} {phrase:?}");
        }
    }
}

proptest! {
    #[test]
    fn no_text_is_too_much(text in "(?s).{0,200}") {
        let _ = phrases(&text);
    }
}

/// How long the longest message takes: the app asks with every key.
#[test]
fn the_longest_message_is_read_in_no_time() {
    let text = "urgent officer code card ".repeat(20);
    let begin = std::time::Instant::now();
    for _ in 0..100 {
        std::hint::black_box(phrases(&text));
    }
    println!("500 characters: {:?}", begin.elapsed() / 100);
}
