//! The reader of codes.

use super::split;
use domain::{
    code::{Complete, Fault, Reading, Slot, entry, find, link, look, many, read},
    profile::{Check, Profile},
};

/// Whatever is typed or pasted: nothing panics; what is complete is in its canonical form and stays it; what is mended holds
/// its check rule; places that are named are there; nothing prints a code.
pub fn code(bytes: &[u8]) {
    let (chosen, text) = split(bytes);
    let profiles = some_of(chosen);
    let as_typed = chosen & 1 == 1;
    let (reading, slots) = look(&text, &profiles, as_typed);
    assert_eq!(read(&text, &profiles, as_typed), reading, "both ways of reading say the same");
    assert!(slots.len() <= 64 && (slots.iter().all(|slot| *slot == Slot::Empty) || !text.is_empty()));
    match &reading {
        Reading::Complete(complete) => canonical(complete, &profiles, as_typed),
        Reading::Fault(fault) => named(fault, &text, &profiles),
        Reading::Incomplete { have, need } => assert!(have < need && *have > 0),
        Reading::Empty => {}
    }
    let again = entry::in_groups(&text, &profiles);
    assert_eq!(entry::in_groups(&again, &profiles), again, "what stands in its groups stays so");
    listed(&text, &profiles);
    let _ = (link::read(&text), entry::pasted(&text, &profiles));
    for found in find::in_text(&text, &profiles) {
        let reading = read(found.expose(), &profiles, false);
        assert!(matches!(reading, Reading::Complete(_)), "what was found in a text is a code");
    }
}

/// Some of the profiles, as a shop may switch them on.
fn some_of(chosen: usize) -> Vec<Profile> {
    let all = Profile::all();
    match chosen / 2 {
        0 => all,
        nth if nth <= all.len() => all.into_iter().skip(nth - 1).take(1).collect(),
        mask => all.into_iter().enumerate().filter(|(at, _)| mask >> (at % 7) & 1 == 1).map(|(_, one)| one).collect(),
    }
}

fn canonical(complete: &Complete, profiles: &[Profile], as_typed: bool) {
    assert!(!complete.candidates.is_empty());
    for candidate in &complete.candidates {
        let Some(profile) = profiles.iter().find(|profile| profile.id == candidate.profile) else {
            panic!("a profile that is not switched on: {}", candidate.profile)
        };
        assert!(!complete.checked || profile.check != Check::None);
        let Reading::Complete(again) = read(candidate.code.expose(), std::slice::from_ref(profile), as_typed) else {
            panic!("the canonical form is no code: {:?}", candidate.code)
        };
        assert!(again.candidates.iter().all(|same| same.code == candidate.code), "the canonical form changes");
        let printed = format!("{:?}", candidate.code);
        let bare = candidate.code.expose();
        assert!(bare.chars().count() <= 4 || !printed.contains(bare), "a code is printed");
    }
}

fn named(fault: &Fault, text: &str, profiles: &[Profile]) {
    let symbols = text.chars().count();
    match fault {
        Fault::BadCharacter { position, character, .. } => {
            assert!((1..=symbols).contains(&(*position as usize)), "{position} of {symbols}: {character}");
        }
        Fault::TooLong { have, most } => assert!(have > most && *have as usize <= symbols),
        Fault::CheckFailed { repair: Some(repair), .. } => {
            let Reading::Complete(mended) = read(repair.code.expose(), profiles, false) else {
                panic!("what is mended is no code: {:?}", repair.code)
            };
            assert!(mended.checked, "what is mended holds its check rule");
        }
        _ => {}
    }
}

fn listed(text: &str, profiles: &[Profile]) {
    let list = many::list(text, profiles, &[]);
    let lines = text.lines().count();
    assert!(list.rows.len() <= 1_000 && list.skipped <= lines);
    for (nth, row) in list.rows.iter().enumerate() {
        assert!((1..=lines).contains(&row.line), "line {} of {lines}", row.line);
        match &row.what {
            many::What::Duplicate(first) => assert!(*first < nth, "a duplicate comes after what it repeats"),
            many::What::Ready(request) => {
                assert!(matches!(read(request.code.expose(), profiles, true), Reading::Complete(_)));
            }
            _ => {}
        }
    }
}
