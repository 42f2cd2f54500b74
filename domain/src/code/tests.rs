use super::{Change, Code, Complete, Fault, Folded, Reading, Repair, Slot, find, grouped, issue, link, look, read};
use crate::profile::{Profile, SCRIP_ALPHABET};
use proptest::prelude::*;
use std::time::Instant;

const GOLDEN: [&str; 5] =
    ["G000-0000-0000-03M7", "GZZZ-ZZZZ-ZZZZ-Z4RC", "G123-4567-89AB-CQE5", "GQ7T-2M9X-4K8R-WD1F", "P5D0-N3V6-H1J8-B4P6"];

fn some(ids: &[&str]) -> Vec<Profile> {
    Profile::all().into_iter().filter(|profile| ids.contains(&profile.id.as_str())).collect()
}

/// What the demo's first region switches on.
fn demo() -> Vec<Profile> {
    some(&["scrip", "card-pin", "promo"])
}

fn payload(code: &str) -> [u8; 13] {
    let symbols: Vec<u8> = code
        .chars()
        .filter(|c| *c != '-')
        .map(|c| u8::try_from(SCRIP_ALPHABET.find(c).unwrap()).unwrap())
        .take(13)
        .collect();
    symbols.try_into().unwrap()
}

#[track_caller]
fn complete(text: &str, profiles: &[Profile]) -> Complete {
    match read(text, profiles, false) {
        Reading::Complete(complete) => complete,
        other => panic!("{text}: {other:?}"),
    }
}

#[track_caller]
fn is(text: &str, profiles: &[Profile]) -> (String, String) {
    let first = complete(text, profiles).candidates.remove(0);
    (first.profile, first.code.expose().to_owned())
}

#[test]
fn the_golden_codes_are_issued_and_read() {
    for code in GOLDEN {
        assert_eq!(issue(payload(code)).expose(), code);
        assert_eq!(is(code, &demo()), ("scrip".to_owned(), code.to_owned()));
    }
}

#[test]
fn a_code_is_read_however_it_is_written() {
    for typed in [
        "gq7t2m9x4k8rwd1f",
        "  GQ7T 2M9X\t4K8R\r\nWD1F ",
        "GQ7T–2M9X—4K8R−WD1F",
        "G-Q-7-T-2-M-9-X-4-K-8-R-W-D-1-F",
        "\u{feff}GQ7T\u{200b}2M9X\u{a0}4K8R\u{2060}WD1F",
        "ＧＱ７Ｔ２Ｍ９Ｘ４Ｋ８ＲＷＤ１Ｆ",
        "GQ٧T-٢M٩X-٤K٨R-WD١F",
        "GQ7T-2M9X-4K8R-WDLF",
        "gq7t-2m9x-4k8r-wdıf",
    ] {
        assert_eq!(is(typed, &demo()).1, "GQ7T-2M9X-4K8R-WD1F", "{typed}");
    }
}

#[test]
fn look_alikes_are_folded_only_where_the_alphabet_lacks_them_and_the_change_is_told() {
    let read = complete("GOOO-OOOO-OOOO-O3M7", &demo());
    assert_eq!(read.folded.len(), 12);
    assert_eq!(read.folded[0], Folded { position: 2, from: 'O', to: '0' });
    assert_eq!(is("OILU", &some(&["promo"])).1, "OILU", "a promo code is a word and stays one");
    assert_eq!(is("XO1LXO1LXO1LXO1L", &some(&["x-16"])).1, "XO1L-XO1L-XO1L-XO1L");
}

#[test]
fn a_wrong_character_is_named_and_the_repair_offered() {
    let Reading::Fault(Fault::CheckFailed { repair, as_typed, .. }) = read("GQ7T-2M9X-4K5R-WD1F", &demo(), false)
    else {
        panic!()
    };
    let change = Change::Symbol { position: 11, meant: '8' };
    assert_eq!(repair, Some(Repair { code: Code::typed("GQ7T-2M9X-4K8R-WD1F"), change }));
    assert!(as_typed, "a promo code could be spelt like this");
    assert!(matches!(read("GQ7T-2M9X-4K5R-WD1F", &demo(), true), Reading::Complete(_)));
}

#[test]
fn swapped_neighbours_are_named_also_across_a_group() {
    for (typed, position) in [("GQ7T-2M9X-4K8R-W1DF", 14), ("GQ72-TM9X-4K8R-WD1F", 4)] {
        let Reading::Fault(Fault::CheckFailed { repair: Some(repair), .. }) = read(typed, &demo(), false) else {
            panic!()
        };
        assert_eq!(repair.change, Change::Swap { position });
        assert_eq!(repair.code.expose(), "GQ7T-2M9X-4K8R-WD1F");
    }
}

#[test]
fn up_to_two_scratched_characters_are_filled_in_whoever_s_question_mark_it_is_and_a_third_is_not() {
    let Reading::Fault(Fault::CheckFailed { repair: Some(repair), .. }) = read("GQ7T-2؟9X-4K8R-WD？F", &demo(), false)
    else {
        panic!()
    };
    assert_eq!(repair.change, Change::Filled { positions: vec![6, 15] });
    assert_eq!(repair.code.expose(), "GQ7T-2M9X-4K8R-WD1F");
    let three = read("GQ7T-2?9X-4K?R-WD?F", &demo(), false);
    assert!(matches!(three, Reading::Fault(Fault::CheckFailed { repair: None, unreadable: 3, .. })), "{three:?}");
}

#[test]
fn two_wrong_characters_are_noticed_though_not_mended() {
    let reading = read("GQ7T-2M9X-4K5R-WD2F", &demo(), false);
    assert!(matches!(reading, Reading::Fault(Fault::CheckFailed { repair: None, .. })), "{reading:?}");
}

#[test]
fn what_is_too_short_too_long_or_strange_says_so_by_number() {
    let fault = |text: &str| read(text, &demo(), false);
    assert_eq!(fault("GQ7T-2M9X-4K8R-WD1"), Reading::Incomplete { have: 15, need: 16 });
    assert_eq!(fault("GQ7T"), Reading::Incomplete { have: 4, need: 16 });
    assert_eq!(fault("1234 5678"), Reading::Incomplete { have: 8, need: 16 });
    assert_eq!(fault("GQ7T-2M9X-4K8R-WD1F-9"), Reading::Fault(Fault::TooLong { have: 17, most: 16 }));
    let dashes = read(&"-".repeat(60), &some(&["scrip", "promo"]), false);
    assert_eq!(dashes, Reading::Fault(Fault::TooLong { have: 60, most: 50 }), "only a promo code has any");
    let strange = Fault::BadCharacter { position: 15, character: '!', suggestions: vec!['1'] };
    assert_eq!(fault("GQ7T-2M9X-4K8R-WD!F"), Reading::Fault(strange));
    assert!(matches!(fault("🎁"), Reading::Fault(Fault::BadCharacter { position: 1, character: '🎁', .. })));
    for nothing in ["", "  \u{200b}\n", "\u{feff}"] {
        assert_eq!(fault(nothing), Reading::Empty);
    }
}

#[test]
fn a_word_is_a_promo_code_and_stays_as_it_is() {
    for (typed, word) in
        [("spring15", "SPRING15"), ("Welcome", "WELCOME"), ("free-delivery", "FREE-DELIVERY"), ("20off", "20OFF")]
    {
        assert_eq!(is(typed, &demo()), ("promo".to_owned(), word.to_owned()));
    }
}

#[test]
fn a_card_number_asks_for_its_security_code_or_brings_it() {
    let alone = complete("4539 5787 6362 1486", &demo()).candidates.remove(0);
    assert_eq!((alone.profile.as_str(), alone.pin, alone.typed_pin), ("card-pin", 8, None));
    let both = complete("4539 5787 6362 1486 12345678", &demo()).candidates.remove(0);
    assert_eq!(both.typed_pin, Some(Code::typed("12345678")));
    let wrong = read("4539 5787 6362 1487", &demo(), false);
    assert!(matches!(wrong, Reading::Fault(Fault::CheckFailed { repair: None, .. })), "{wrong:?}");
}

#[test]
fn profiles_without_a_check_rule_are_all_tried_most_specific_first() {
    let all = some(&["clear-32", "alnum-14", "gan-16", "promo"]);
    let found: Vec<String> = complete("ABCDEFGHJKLMNP", &all).candidates.into_iter().map(|one| one.profile).collect();
    assert_eq!(found, ["clear-32", "alnum-14", "gan-16", "promo"]);
    assert_eq!(is("abcd ef12 3456", &some(&["hex-12"])).1, "abcd-ef12-3456");
    assert!(matches!(read("ABCD-EF12-3456", &some(&["hex-12"]), false), Reading::Fault(Fault::BadCharacter { .. })));
    let beside = some(&["scrip", "card-pin", "hex-12", "promo"]);
    assert_eq!(
        is("b00c-15a0-0001", &beside),
        ("hex-12".into(), "b00c-15a0-0001".into()),
        "no beginning of a longer one"
    );
    assert!(matches!(read("CARD-25A7-7777", &beside, false), Reading::Incomplete { have: 12, need: 16 }));
    assert!(matches!(read("1234-5678-9012", &beside, false), Reading::Incomplete { have: 12, .. }));
}

#[test]
fn the_field_shows_what_stands_in_each_place() {
    let scrip = &some(&["scrip"])[0];
    let slots = |text| look(text, &demo(), false).1;
    let seen = slots("GQ7T-2?9");
    assert_eq!(seen.len(), 16);
    assert_eq!(seen[5], Slot::Unreadable);
    assert_eq!(seen[7], Slot::Empty);
    assert_eq!(slots("GQ7T-2M9X-4K5R-WD1F")[10], Slot::Wrong);
    assert_eq!(grouped("gq7t2m9x4", scrip), "GQ7T-2M9X-4");
    assert_eq!(grouped("go7t2m9", scrip), "GO7T-2M9", "what was typed stays as typed");
}

#[test]
fn a_code_is_found_in_an_e_mail_and_in_a_link() {
    let mail = "Hello Ada,\nhere is 50 for you: gq7t 2m9x 4k8r wd1f (order 4711, 2026-11-21).\nTwice: GQ7T-2M9X-4K8R-WD1F.\nBo";
    let found = find::in_text(mail, &demo());
    assert_eq!(found, [Code::typed("GQ7T-2M9X-4K8R-WD1F")]);
    assert!(find::in_text("A letter about nothing at all, in 2026, costing 12.50.", &demo()).is_empty());
}

#[test]
fn nothing_prints_more_of_a_code_than_its_last_four() {
    let code = Code::typed("GQ7T-2M9X-4K8R-WD1F");
    assert_eq!(format!("{code:?}"), "Code(••••WD1F)");
    assert_eq!(code.last_four(), "WD1F");
    assert!(!format!("{:?}", complete("GQ7T-2M9X-4K8R-WD1F", &demo())).contains("2M9X"));
}

#[test]
fn a_megabyte_of_anything_is_read_at_once() {
    let texts =
        ["A".repeat(1 << 20), "é🎁-".repeat(150_000), "GQ7T-2M9X-4K8R-WD1F ".repeat(52_000), "? ".repeat(1 << 19)];
    for text in texts {
        let begun = Instant::now();
        let _ = read(&text, &Profile::all(), false);
        let _ = look(&text, &Profile::all(), false);
        let _ = find::in_text(&text, &Profile::all());
        let taken = begun.elapsed();
        // Not a timing: quadratic work on a megabyte would take minutes.
        assert!(taken.as_secs() < 20, "{taken:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn every_issued_code_is_read_back(payload in prop::array::uniform13(0..32_u8)) {
        let code = issue(payload);
        let read = complete(&code.expose().to_lowercase().replace('-', " "), &demo());
        prop_assert_eq!(&read.candidates[0].code, &code);
        prop_assert!(read.folded.is_empty());
    }

    #[test]
    fn no_text_makes_reading_panic(text in "\\PC{0,80}|[\\s\\S]{0,80}|[0-9A-Z?-]{0,40}", as_typed: bool) {
        let all = Profile::all();
        for profiles in [demo(), all.clone()] {
            if let Reading::Complete(complete) = read(&text, &profiles, as_typed) {
                for candidate in complete.candidates {
                    let again = read(candidate.code.expose(), &profiles, true);
                    prop_assert!(matches!(again, Reading::Complete(_)), "{:?} of {text:?} is not read again", candidate);
                }
            }
        }
        for profile in &all {
            let _ = (look(&text, std::slice::from_ref(profile), as_typed), grouped(&text, profile));
        }
        let _ = (find::in_text(&text, &all), link::read(&text));
    }

    #[test]
    fn a_repair_always_holds(mut symbols in prop::collection::vec(prop::sample::select(SCRIP_ALPHABET.chars().chain(['?']).collect::<Vec<_>>()), 16)) {
        symbols.rotate_left(1);
        let text: String = symbols.into_iter().collect();
        if let Reading::Fault(Fault::CheckFailed { repair: Some(repair), .. }) = read(&text, &some(&["scrip"]), false) {
            prop_assert!(matches!(read(repair.code.expose(), &some(&["scrip"]), false), Reading::Complete(_)));
        }
    }
}
