//! Which paths a file names: in `use`, with its braces opened, and in the middle of the code.

use super::source::{Source, is_of_word};

/// A path that a file names, from the crate's root where it begins there: `["crate", "page", "redeem"]`.
#[derive(Debug, PartialEq, Eq)]
pub struct Named {
    pub line: usize,
    pub path: Vec<String>,
}

impl Named {
    /// Whether the path leads into this module of the own crate.
    pub fn is_within(&self, module: &str) -> bool {
        self.path.first().is_some_and(|first| first == "crate")
            && self.path.get(1).is_some_and(|second| second == module)
    }

    /// Whether any part of the path is this word.
    pub fn has(&self, word: &str) -> bool {
        self.path.iter().any(|part| part == word)
    }

    /// As it would be written.
    pub fn text(&self) -> String {
        self.path.join("::")
    }
}

/// Every path that the file names.
pub fn named(source: &Source) -> Vec<Named> {
    let tokens = tokens(&source.code);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let (line, token) = &tokens[at];
        if token == "use" {
            at = tree(&tokens, at + 1, &[], &mut found);
        } else if token.starts_with(is_of_word) && tokens.get(at + 1).is_some_and(|(_, next)| next == "::") {
            let mut path = vec![token.clone()];
            while tokens.get(at + 1).is_some_and(|(_, next)| next == "::") {
                at += 2;
                path.extend(
                    tokens.get(at).filter(|(_, word)| word.starts_with(is_of_word)).map(|(_, word)| word.clone()),
                );
            }
            found.push(Named { line: *line, path });
        }
        at += 1;
    }
    for named in &mut found {
        named.path = from_the_root(source, &named.path);
    }
    found
}

/// Opens `a::{b, c::{d, e}}` into its paths; gives the place of the last token read.
fn tree(tokens: &[(usize, String)], mut at: usize, before: &[String], found: &mut Vec<Named>) -> usize {
    let mut path = before.to_vec();
    while let Some((line, token)) = tokens.get(at) {
        match token.as_str() {
            "::" => {}
            "{" => {
                at += 1;
                while tokens.get(at).is_some_and(|(_, token)| token != "}") {
                    let read = tree(tokens, at, &path, found);
                    // Past the comma; and past whatever is no `use` after all.
                    at = if tokens.get(read).is_some_and(|(_, token)| token != "}") { read + 1 } else { read };
                }
                return at + 1;
            }
            "," | "}" | ";" => {
                if path.len() > before.len() {
                    found.push(Named { line: *line, path });
                }
                return at;
            }
            "as" => at += 1,
            word if word.starts_with(is_of_word) || word == "*" => path.push(word.into()),
            _ => {}
        }
        at += 1;
    }
    at
}

fn tokens(code: &str) -> Vec<(usize, String)> {
    let mut tokens: Vec<(usize, String)> = Vec::new();
    for (at, line) in code.lines().enumerate() {
        let mut rest = line.trim_start();
        while let Some(first) = rest.chars().next() {
            let length = match first {
                c if is_of_word(c) => rest.find(|c| !is_of_word(c)).unwrap_or(rest.len()),
                ':' if rest.starts_with("::") => 2,
                c => c.len_utf8(),
            };
            tokens.push((at + 1, rest[..length].into()));
            rest = rest[length..].trim_start();
        }
    }
    tokens
}

/// `super` and `self` opened, so that a rule need not know where the file lies.
fn from_the_root(source: &Source, path: &[String]) -> Vec<String> {
    let mut here = source.module();
    let mut rest = path;
    match path.first().map(String::as_str) {
        Some("self") => rest = &path[1..],
        Some("super") => {
            while rest.first().is_some_and(|part| part == "super") {
                here.pop();
                rest = &rest[1..];
            }
        }
        _ => return path.to_vec(),
    }
    ["crate".to_owned()].into_iter().chain(here).chain(rest.iter().cloned()).collect()
}
