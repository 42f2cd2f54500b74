//! From files of sentences to what is compiled and what travels.
//!
//! Each sentence becomes a function of its file's name; what each of them says in a language becomes one text. A sentence
//! that one language lacks, or that takes other arguments there, or lacks a form that the language has, is an error.

mod build;
mod file;
mod fit;
mod rust;
#[cfg(test)]
mod tests;

pub use build::{Made, build};
pub use file::{By, Entry, Part, Unread, read};

use crate::{Language, message, plural::Counts};
use rust::{Speaks, modules};
use std::{collections::BTreeMap, fs, io, path::Path};

/// The files of one language: name without ending, and what it holds.
pub type Files = BTreeMap<String, String>;

/// What was gathered.
#[derive(Debug)]
pub struct Gathered {
    /// A module for each file with a function for each of its sentences. They call `crate::words::said` and
    /// `crate::words::written`.
    pub rust: String,
    /// The same for a program that speaks all languages at once: each function takes the language first, and hands it on.
    pub rust_of_all: String,
    /// What is said in each language, sentence by sentence in the order of the functions' numbers.
    pub texts: BTreeMap<Language, Texts>,
    /// The sentences without arguments, by file and name (`frame.shop`): what is painted before there is an app.
    pub plain: BTreeMap<Language, BTreeMap<String, String>>,
}

/// The text of a language, in two parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// What the files say that come first.
    pub first: String,
    /// What all others say.
    pub later: String,
}

/// The file of what only the page says before there is an app. It is neither compiled nor sent.
const PAINTED: &str = "painted";

/// Reads the folder that has a folder for each language, named by its tag.
pub fn files(folder: &Path) -> io::Result<BTreeMap<Language, Files>> {
    let read = |language: Language| {
        let mut files = Files::new();
        for found in fs::read_dir(folder.join(language.tag()))? {
            let path = found?.path();
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            files.insert(name, fs::read_to_string(&path)?);
        }
        Ok((language, files))
    };
    Language::ALL.into_iter().map(read).collect()
}

/// Gathers sentences, those of the files named in `first` first; or everything that is wrong with them.
pub fn gather(languages: &BTreeMap<Language, Files>, first: &[&str]) -> Result<Gathered, Vec<String>> {
    let mut faults = Vec::new();
    let read: BTreeMap<Language, BTreeMap<&str, Vec<Entry>>> = languages
        .iter()
        .map(|(language, files)| {
            let mut entries = BTreeMap::new();
            for (name, text) in files {
                match file::read(text) {
                    Ok(read) => drop(entries.insert(name.as_str(), read)),
                    Err(fault) => faults.push(format!("{}/{name}: {fault}", language.tag())),
                }
            }
            (*language, entries)
        })
        .collect();
    let Some(english) = read.get(&Language::English) else { return Err(vec!["no sentences in English".into()]) };
    for (language, files) in &read {
        faults.extend(fit::faults(*language, english, files));
    }
    faults
        .extend(first.iter().filter(|name| !english.contains_key(*name)).map(|name| format!("en: there is no {name}")));
    if !faults.is_empty() {
        return Err(faults);
    }
    let all = || compiled(english, first, true).chain(compiled(english, first, false));
    let (rust, rust_of_all) = (modules(all(), Speaks::One), modules(all(), Speaks::All));
    let text = |files, is_first| text(compiled(english, first, is_first), files);
    let texts = |files| Texts { first: text(files, true), later: text(files, false) };
    let texts = read.iter().map(|(language, files)| (*language, texts(files))).collect();
    let plain = read.iter().map(|(language, files)| (*language, plain(files))).collect();
    Ok(Gathered { rust, rust_of_all, texts, plain })
}

/// What is compiled: of the files in `first`, or of all others.
fn compiled<'a>(
    files: &'a BTreeMap<&str, Vec<Entry>>,
    first: &[&str],
    is_first: bool,
) -> impl Iterator<Item = (&'a str, &'a Vec<Entry>)> {
    let wanted = move |name: &str| name != PAINTED && first.contains(&name) == is_first;
    files.iter().map(|(name, entries)| (*name, entries)).filter(move |(name, _)| wanted(name))
}

fn plain(files: &BTreeMap<&str, Vec<Entry>>) -> BTreeMap<String, String> {
    let said = |name: &str, entry: &Entry| match &entry.parts[..] {
        [Part::Text(text)] => Some((format!("{name}.{}", entry.id), text.clone())),
        _ => None,
    };
    files.iter().flat_map(|(name, entries)| entries.iter().filter_map(|entry| said(name, entry))).collect()
}

/// What is asked for, in the order in which it is, and whether it is a number.
pub fn arguments(parts: &[Part]) -> Vec<(&str, bool)> {
    let mut found: Vec<(&str, bool)> = Vec::new();
    let mut note = |name, is_number| match found.iter_mut().find(|(known, _)| *known == name) {
        Some((_, known)) => *known |= is_number,
        None => found.push((name, is_number)),
    };
    for part in parts {
        match part {
            Part::Text(_) => {}
            Part::Put(name) => note(name, false),
            Part::Choose { argument, by, cases } => {
                note(argument, *by != By::Name);
                cases.iter().flat_map(|(_, parts)| arguments(parts)).for_each(|(name, is)| note(name, is));
            }
        }
    }
    found
}

/// What a language says in the place of these English sentences, in their order.
fn text<'a>(english: impl Iterator<Item = (&'a str, &'a Vec<Entry>)>, files: &BTreeMap<&str, Vec<Entry>>) -> String {
    let mut said = Vec::new();
    for (name, entries) in english {
        let own: &[Entry] = files.get(name).map_or(&[], Vec::as_slice);
        for entry in entries {
            let same = own.iter().find(|own| own.id == entry.id);
            said.push(same.map(|own| message_of(entry, own)).unwrap_or_default());
        }
    }
    said.join(&message::BETWEEN.to_string())
}

/// A sentence as it travels, for [`crate::message::Speaker`]: what is put in by the places that it has in English.
pub fn message_of(english: &Entry, own: &Entry) -> String {
    let places: Vec<&str> = arguments(&english.parts).into_iter().map(|(name, _)| name).collect();
    travelling(&own.parts, &places)
}

/// A sentence as it travels.
fn travelling(parts: &[Part], places: &[&str]) -> String {
    let place = |name: &str| {
        let nth = places.iter().position(|known| *known == name).and_then(|nth| u32::try_from(nth).ok());
        nth.and_then(|nth| char::from_u32(u32::from(message::FIRST) + nth)).unwrap_or(message::FIRST)
    };
    let mut written = String::new();
    for part in parts {
        match part {
            Part::Text(text) => written.push_str(text),
            Part::Put(name) => written.extend([message::PUT, place(name)]),
            Part::Choose { cases, .. } if cases.len() == 1 => {
                cases.iter().for_each(|(_, parts)| written.push_str(&travelling(parts, places)));
            }
            Part::Choose { argument, by, cases } => {
                let by = match by {
                    By::Number(Counts::Things) => message::BY_THINGS,
                    By::Number(Counts::Places) => message::BY_PLACES,
                    By::Name => message::BY_NAME,
                };
                written.extend([message::CHOOSE, place(argument), by]);
                for (nth, (key, parts)) in cases.iter().enumerate() {
                    let key = if nth + 1 == cases.len() { message::OTHERWISE } else { key };
                    written.extend([message::CASE]);
                    written.push_str(key);
                    written.push(message::IS);
                    written.push_str(&travelling(parts, places));
                }
                written.push(message::END);
            }
        }
    }
    written
}
