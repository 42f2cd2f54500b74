//! What is compiled: a function for each sentence.

use super::{Entry, arguments};
use std::fmt::Write as _;

/// Who calls the functions.
#[derive(Clone, Copy)]
pub(super) enum Speaks {
    /// A program that speaks one language at a time, and knows which.
    One,
    /// A program that speaks all at once, and says in each call which it means.
    All,
}

/// A module for each file, with a function for each of its sentences, numbered from one end to the other.
pub(super) fn modules<'a>(files: impl Iterator<Item = (&'a str, &'a Vec<Entry>)>, speaks: Speaks) -> String {
    let mut rust = String::new();
    let mut number = 0_u16;
    for (name, entries) in files {
        let _ = write!(rust, "/// Sentences of `{name}`.\npub mod {} {{\n", name.replace('-', "_"));
        for entry in entries {
            rust.push_str(&function(entry, number, speaks));
            number += 1;
        }
        rust.push_str("}\n");
    }
    rust
}

fn function(entry: &Entry, number: u16, speaks: Speaks) -> String {
    let Entry { id, comment, parts } = entry;
    let name = id.replace('-', "_");
    let (language, which) = match speaks {
        Speaks::One => (None, ""),
        Speaks::All => (Some("language: language::Language".to_owned()), "language, "),
    };
    let arguments = arguments(parts);
    let takes = arguments.iter().map(|(name, is_number)| {
        let kind = if *is_number { "impl language::message::Count" } else { "&str" };
        format!("{name}: {kind}")
    });
    let takes: Vec<String> = language.into_iter().chain(takes).collect();
    let gives = arguments.iter().map(|(name, is_number)| {
        let kind = if *is_number { "Number" } else { "Text" };
        let value = if *is_number { format!("language::message::Count::count({name})") } else { (*name).to_owned() };
        format!("language::message::Argument::{kind}({value})")
    });
    let gives: Vec<String> = gives.collect();
    let (text, body) = if gives.is_empty() {
        ("&'static str", format!("said({which}{number})"))
    } else {
        ("String", format!("written({which}{number}, &[{}])", gives.join(", ")))
    };
    let takes = takes.join(", ");
    format!("    /// {comment}\n    pub fn {name}({takes}) -> {text} {{\n        crate::words::{body}\n    }}\n")
}
