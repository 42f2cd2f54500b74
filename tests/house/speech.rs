//! Names and sentences in another language: journeys are written in English, whatever the shop speaks.

use super::{
    at,
    page::{Page, plain},
};
use language::{
    Language,
    gather::{By, Entry, Files, Part, files, message_of, read},
    message::{Argument, Speaker},
};
use std::collections::BTreeMap;

/// A language in the place of English.
#[derive(Debug)]
pub struct Speech {
    language: Language,
    /// What stands in English, and the same as it travels in the other language.
    sentences: Vec<(Entry, String)>,
}

impl Speech {
    /// Reads the sentences of the app.
    pub fn of(language: Language) -> Speech {
        let all = files(&at("src/words")).expect("the app has words");
        let entries = |files: &Files| -> BTreeMap<String, Vec<Entry>> {
            files.iter().map(|(name, text)| (name.clone(), read(text).expect("they are read"))).collect()
        };
        let (english, own) = (entries(&all[&Language::English]), entries(&all[&language]));
        let of_file = |(name, entries): (&String, &Vec<Entry>)| {
            let own = &own[name];
            let same =
                |entry: &Entry| own.iter().find(|other| other.id == entry.id).map(|other| message_of(entry, other));
            entries.iter().filter_map(|entry| Some((entry.clone(), same(entry)?))).collect::<Vec<_>>()
        };
        Speech { language, sentences: english.iter().flat_map(of_file).collect() }
    }

    /// Everything that an English name or sentence may be there, and itself: a name that somebody chose is the same everywhere.
    pub fn names(&self, english: &str) -> Vec<String> {
        let mut names = vec![english.to_owned()];
        let speaker = Speaker { language: self.language, number: |number| number.to_string() };
        for (entry, message) in &self.sentences {
            let Some(put) = matched(&expanded(&entry.parts), english) else { continue };
            let order = language::gather::arguments(&entry.parts);
            let arguments: Vec<Argument<'_>> = order
                .iter()
                .map(|(name, is_number)| match put.get(*name).and_then(|text| text.parse().ok()) {
                    Some(number) if *is_number => Argument::Number(number),
                    _ => Argument::Text(put.get(*name).map_or("", String::as_str)),
                })
                .collect();
            names.push(speaker.write(message, &arguments));
        }
        names.dedup();
        names
    }
}

/// A sentence for each of its choices: what is put in by name, and the name of a choice that was taken.
type Line = Vec<Piece>;

#[derive(Clone)]
enum Piece {
    Text(String),
    Put(String),
    Taken(String, String),
}

fn expanded(parts: &[Part]) -> Vec<Line> {
    let mut lines: Vec<Line> = vec![Vec::new()];
    for part in parts {
        let ways: Vec<Line> = match part {
            Part::Text(text) => vec![vec![Piece::Text(text.clone())]],
            Part::Put(name) => vec![vec![Piece::Put(name.clone())]],
            Part::Choose { argument, by, cases } => cases
                .iter()
                .flat_map(|(key, parts)| {
                    let taken = (*by == By::Name).then(|| Piece::Taken(argument.clone(), key.clone()));
                    expanded(parts).into_iter().map(move |line| taken.clone().into_iter().chain(line).collect())
                })
                .collect(),
        };
        lines = lines.iter().flat_map(|line| ways.iter().map(|way| [line.as_slice(), way].concat())).collect();
    }
    lines
}

/// What was put into the first of these lines that reads like the text.
fn matched(lines: &[Line], text: &str) -> Option<BTreeMap<String, String>> {
    // A line that is hardly more than what is put in would read like anything.
    let says = |line: &Line| line.iter().any(|piece| matches!(piece, Piece::Text(text) if text.trim().len() > 2));
    lines.iter().filter(|line| says(line) || line.len() == 1).find_map(|line| {
        let mut put = BTreeMap::new();
        fits(line, text, &mut put).then_some(put)
    })
}

fn fits(line: &[Piece], text: &str, put: &mut BTreeMap<String, String>) -> bool {
    match line {
        [] => text.is_empty(),
        [Piece::Text(said), rest @ ..] => text.strip_prefix(said.as_str()).is_some_and(|text| fits(rest, text, put)),
        [Piece::Taken(name, key), rest @ ..] => {
            put.insert(name.clone(), key.clone());
            fits(rest, text, put)
        }
        [Piece::Put(name), rest @ ..] => {
            (1..=text.len()).filter_map(|at| text.split_at_checked(at)).any(|(first, after)| {
                let mut tried = put.clone();
                tried.insert(name.clone(), first.to_owned());
                let fit = fits(rest, after, &mut tried);
                if fit {
                    *put = tried;
                }
                fit
            })
        }
    }
}

impl Page {
    /// From now on names and sentences are those of this language.
    pub(super) fn speaks(&self, language: Language) {
        let _spoken_already = self.speech.set(Speech::of(language));
    }

    /// What an English name or sentence may be in the language of the page.
    pub fn names(&self, english: &str) -> Vec<String> {
        self.speech.get().map_or_else(|| vec![english.to_owned()], |speech| speech.names(english))
    }

    /// Whether a text has this in it, in the language of the page.
    pub(super) fn holds(&self, text: &str, english: &str) -> bool {
        self.names(english).iter().any(|name| text.contains(&plain(name)))
    }
}
