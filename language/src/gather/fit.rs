//! Whether what is said in a language fits what is said in English.

use super::{By, Entry, Part, arguments};
use crate::{
    Language,
    plural::{Category, Counts, forms},
};
use std::collections::{BTreeMap, BTreeSet};

type Files<'a> = BTreeMap<&'a str, Vec<Entry>>;

/// Names that Rust keeps for itself.
const KEPT: [&str; 14] =
    ["as", "box", "break", "do", "else", "for", "if", "in", "move", "ref", "return", "type", "use", "where"];

/// Everything that does not fit, a line each.
pub(super) fn faults(language: Language, english: &Files<'_>, own: &Files<'_>) -> Vec<String> {
    let mut faults = Vec::new();
    let names: BTreeSet<&&str> = english.keys().chain(own.keys()).collect();
    for name in names {
        let entries = |files: &Files<'_>| files.get(*name).cloned().unwrap_or_default();
        let (there, here) = (entries(english), entries(own));
        let mut fault = |id: &str, what: String| faults.push(format!("{}/{name}: {id} {what}", language.tag()));
        let mut seen = BTreeSet::new();
        for entry in &here {
            if !seen.insert(&entry.id) {
                fault(&entry.id, "is there twice".into());
            }
            match there.iter().find(|known| known.id == entry.id) {
                None => fault(&entry.id, "is not said in English".into()),
                Some(known) => of_arguments(known, entry).into_iter().for_each(|what| fault(&entry.id, what)),
            }
            of_forms(language, &entry.parts).into_iter().for_each(|what| fault(&entry.id, what));
        }
        for entry in &there {
            if !seen.contains(&entry.id) {
                fault(&entry.id, "is missing".into());
            }
            if language == Language::English && entry.comment.is_empty() {
                fault(&entry.id, "has no line above it that says where it stands".into());
            }
            if KEPT.contains(&entry.id.as_str()) {
                fault(&entry.id, "is a word of Rust".into());
            }
        }
    }
    faults
}

fn of_arguments(english: &Entry, own: &Entry) -> Option<String> {
    let names = |entry: &Entry| -> BTreeSet<String> {
        arguments(&entry.parts).into_iter().map(|(name, _)| name.to_owned()).collect()
    };
    let (there, here) = (names(english), names(own));
    (there != here).then(|| format!("takes {here:?}, in English {there:?}"))
}

/// Each choice by a number has the forms of the language and no others. French and Spanish have one for whole millions, which
/// may be left to the others.
fn of_forms(language: Language, parts: &[Part]) -> Vec<String> {
    let mut faults = Vec::new();
    for part in parts {
        let Part::Choose { by, cases, .. } = part else { continue };
        faults.extend(cases.iter().flat_map(|(_, parts)| of_forms(language, parts)));
        let By::Number(counts) = by else { continue };
        let keys: BTreeSet<&str> = cases.iter().map(|(key, _)| key.as_str()).collect();
        let own = forms(language, *counts);
        let strange =
            keys.iter().find(|key| key.parse::<i64>().is_err() && !own.iter().any(|form| form.name() == **key));
        faults.extend(strange.map(|key| format!("has the form {key}, which the language has not")));
        let left = |form: &Category| *form == Category::Many && language != Language::Arabic;
        let exact = |form: &Category| {
            let number = match form {
                Category::Zero => "0",
                Category::One => "1",
                Category::Two => "2",
                _ => return false,
            };
            // In French nothing is one, too; elsewhere one is only this.
            (language != Language::French || *counts == Counts::Places) && keys.contains(number)
        };
        let may_lack = |form: &Category| left(form) || *counts == Counts::Things && exact(form);
        let lacks = own.iter().find(|form| !keys.contains(form.name()) && !may_lack(form));
        // A number that only stands there has but one case.
        let lacks = lacks.filter(|_| cases.len() > 1);
        faults.extend(lacks.map(|form| format!("lacks the form {}", form.name())));
    }
    faults
}
