//! Reads a file of sentences: a part of the syntax of [Project Fluent](https://projectfluent.org/fluent/guide/).
//!
//! ```ftl
//! # The button.
//! remove = Remove { $what }
//! # How many are on the list.
//! codes = { $count ->
//!     [one] { $count } code
//!    *[other] { $count } codes
//!   }
//! ```
//!
//! Otherwise than there a sentence has no line breaks: where it goes on in the next line stands a space.

use crate::plural::{Category, Counts};
use std::{fmt, iter::Peekable, str::Chars};

/// A sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its name in the file.
    pub id: String,
    /// What stands above it.
    pub comment: String,
    /// What it says.
    pub parts: Vec<Part>,
}

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// As it stands.
    Text(String),
    /// An argument.
    Put(String),
    /// One of several, by an argument.
    Choose {
        /// The argument's name.
        argument: String,
        /// By which property of it.
        by: By,
        /// In the order of the file; the last one is for all others.
        cases: Vec<(String, Vec<Part>)>,
    },
}

/// What is chosen by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The form that goes with a number.
    Number(Counts),
    /// A name.
    Name,
}

/// Why a file can't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The sentence, or the line.
    pub at: String,
    /// What is wrong with it.
    pub why: &'static str,
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.at, self.why)
    }
}

/// Reads all sentences of a file.
pub fn read(text: &str) -> Result<Vec<Entry>, Unread> {
    let mut entries = Vec::new();
    let (mut comment, mut lines) = (String::new(), text.lines().peekable());
    while let Some(line) = lines.next() {
        if line.trim().is_empty() {
            comment.clear();
        } else if let Some(said) = line.strip_prefix('#') {
            comment = [comment.trim(), said.trim()].join(" ").trim().to_owned();
        } else {
            let unread = |why| Unread { at: line.to_owned(), why };
            let (id, first) = line.split_once('=').ok_or_else(|| unread("no `name = text`"))?;
            let id = id.trim().to_owned();
            if !id.starts_with(|sign: char| sign.is_ascii_lowercase())
                || !id.chars().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-')
            {
                return Err(unread("a name is small letters, digits and dashes"));
            }
            let mut value = first.trim().to_owned();
            while let Some(more) = lines.next_if(|line| line.starts_with(' ')) {
                value.push('\n');
                value.push_str(more);
            }
            let mut signs = value.trim().chars().peekable();
            let parts = pattern(&mut signs, false).map_err(|why| Unread { at: id.clone(), why })?;
            entries.push(Entry { id, comment: std::mem::take(&mut comment), parts });
        }
    }
    Ok(entries)
}

type Signs<'a> = Peekable<Chars<'a>>;

/// Reads up to the end; in a case up to the next case or the end of the choice.
fn pattern(signs: &mut Signs<'_>, in_case: bool) -> Result<Vec<Part>, &'static str> {
    let (mut parts, mut text) = (Vec::new(), String::new());
    while let Some(sign) = signs.next_if(|sign| !(in_case && *sign == '}')) {
        match sign {
            '{' => {
                blank(signs);
                if signs.next_if_eq(&'"').is_some() {
                    text.extend(std::iter::from_fn(|| signs.next_if(|sign| *sign != '"')));
                    expect(signs, '"')?;
                    blank(signs);
                    expect(signs, '}')?;
                } else {
                    flush(&mut text, &mut parts);
                    parts.push(placeable(signs)?);
                }
            }
            '}' => return Err("a `}` that closes nothing"),
            '\n' => {
                blank(signs);
                if in_case && signs.peek().is_some_and(|sign| matches!(sign, '[' | '*' | '}')) {
                    break;
                }
                text.push(' ');
            }
            sign if sign.is_control() => return Err("a control character"),
            sign => text.push(sign),
        }
    }
    if in_case {
        text.truncate(text.trim_end().len());
    }
    flush(&mut text, &mut parts);
    if parts.is_empty() { Err("it says nothing") } else { Ok(parts) }
}

fn flush(text: &mut String, parts: &mut Vec<Part>) {
    if !text.is_empty() {
        parts.push(Part::Text(std::mem::take(text)));
    }
}

/// What stands between braces.
fn placeable(signs: &mut Signs<'_>) -> Result<Part, &'static str> {
    let mut by = None;
    let argument = if signs.peek() == Some(&'$') {
        name(signs)?
    } else {
        for sign in "NUMBER(".chars() {
            expect(signs, sign)?;
        }
        let argument = name(signs)?;
        let words: String = std::iter::from_fn(|| signs.next_if(|sign| *sign != ')')).collect();
        by = Some(By::Number(match words.replace(' ', "").as_str() {
            "" => Counts::Things,
            ",type:\"ordinal\"" => Counts::Places,
            _ => return Err("NUMBER knows nothing but `type: \"ordinal\"`"),
        }));
        expect(signs, ')')?;
        argument
    };
    blank(signs);
    if signs.next_if_eq(&'}').is_some() {
        // A number that nothing is chosen by: of one case, so that it is known as one.
        return Ok(match by {
            Some(by) => Part::Choose { cases: vec![("other".into(), vec![Part::Put(argument.clone())])], argument, by },
            None => Part::Put(argument),
        });
    }
    expect(signs, '-')?;
    expect(signs, '>')?;
    let mut cases = Vec::new();
    let mut is_last = false;
    blank(signs);
    while signs.next_if_eq(&'}').is_none() {
        if is_last {
            return Err("`*` marks the last case");
        }
        is_last = signs.next_if_eq(&'*').is_some();
        expect(signs, '[')?;
        let key: String = std::iter::from_fn(|| signs.next_if(|sign| *sign != ']')).collect();
        expect(signs, ']')?;
        blank(signs);
        cases.push((key.trim().to_owned(), pattern(signs, true)?));
        blank(signs);
    }
    if !is_last {
        return Err("no case is marked with `*`");
    }
    let known = |key: &str| key.parse::<i64>().is_ok() || Category::ALL.iter().any(|form| form.name() == key);
    let by = by.unwrap_or(if cases.iter().all(|(key, _)| known(key)) { By::Number(Counts::Things) } else { By::Name });
    Ok(Part::Choose { argument, by, cases })
}

fn name(signs: &mut Signs<'_>) -> Result<String, &'static str> {
    expect(signs, '$')?;
    let name: String =
        std::iter::from_fn(|| signs.next_if(|sign| sign.is_ascii_lowercase() || matches!(sign, '_' | '-'))).collect();
    if name.is_empty() { Err("`$` and no name") } else { Ok(name.replace('-', "_")) }
}

fn blank(signs: &mut Signs<'_>) {
    while signs.next_if(|sign| matches!(sign, ' ' | '\n')).is_some() {}
}

fn expect(signs: &mut Signs<'_>, expected: char) -> Result<(), &'static str> {
    signs.next_if_eq(&expected).map(drop).ok_or("not closed, or not of the syntax that is known here")
}
