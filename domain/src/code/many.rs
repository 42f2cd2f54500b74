//! A list of codes: pasted, from a file, or in a letter. Every code that stands in it, once, read on the spot.

use super::{
    Code, Fault, Reading,
    entry::{self, Draft, Wrong},
    find,
    foreign::{self, Foreign},
    link::{self, Link},
    read,
    tidy::{Mark, mark},
};
use crate::{
    api::redeem::Request,
    profile::{Opens, Profile},
};

/// As many rows as one list has at most. What stands behind is counted, not read.
pub const MOST: usize = 1_000;
/// What has fewer symbols than this is no attempt at a code, unless it is marked as one.
const LEAST: usize = 8;
/// Nor is what has more, in one piece.
const LONGEST: usize = 60;

/// What was found in a text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct List {
    /// One for every code, in the order of the text.
    pub rows: Vec<Row>,
    /// Lines that have no code in them.
    pub skipped: usize,
    /// Codes behind the thousandth.
    pub surplus: usize,
}

/// One code of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The line of the text, from 1.
    pub line: usize,
    /// The code as it stands there.
    pub text: Code,
    /// What it is.
    pub what: What,
}

/// What a code of a list is.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// It may be sent.
    Ready(Request),
    /// A promo code: for a cart, not for a balance.
    Promo(Code),
    /// It is wrong in a place that can be named; never sent as it stands.
    Wrong(Wrong),
    /// The same as the one in this row, counted from 0.
    Duplicate(usize),
}

/// Every code in a text.
pub fn list(text: &str, profiles: &[Profile], foreign: &[Foreign]) -> List {
    let mut list = List::default();
    for (line, text) in (1..).zip(text.lines()).filter(|(_, text)| !text.trim().is_empty()) {
        let found = of_line(text, profiles, foreign);
        if found.is_empty() {
            list.skipped += 1;
        }
        for (text, what) in found {
            if list.rows.len() >= MOST {
                list.surplus += 1;
                continue;
            }
            let what = match &what {
                What::Ready(request) => first(&list.rows, &request.code).map_or(what, What::Duplicate),
                _ => what,
            };
            list.rows.push(Row { line, text, what });
        }
    }
    list
}

/// The row that has this code already.
fn first(rows: &[Row], code: &Code) -> Option<usize> {
    rows.iter().position(|row| matches!(&row.what, What::Ready(request) if request.code == *code))
}

/// The codes of one line: those that hold by their check rule wherever they stand; else what each cell is.
fn of_line(line: &str, profiles: &[Profile], foreign: &[Foreign]) -> Vec<(Code, What)> {
    if let Link::Code(code) | Link::Claim(code) | Link::Promo(code) = link::read(line) {
        let what = one(code.expose(), profiles, foreign);
        return vec![(code, what)];
    }
    if let Some(with_pin) = whole_with_pin(line, profiles) {
        return vec![with_pin];
    }
    let found = find::in_text(line, profiles);
    if !found.is_empty() {
        return found.into_iter().map(|code| (code.clone(), one(code.expose(), profiles, foreign))).collect();
    }
    let cells: Vec<&str> = line.split([',', ';', '\t', '|']).map(bare).filter(|cell| !cell.is_empty()).collect();
    // The first cell that is meant as a code is the code of its line; the others say what it is worth and the like.
    let meant = cells.into_iter().find(|cell| is_meant(cell, profiles));
    meant.map(|cell| (Code::typed(cell), one(cell, profiles, foreign))).into_iter().collect()
}

/// A number and its security code in cells side by side, or with a space between.
fn whole_with_pin(line: &str, profiles: &[Profile]) -> Option<(Code, What)> {
    let pins: Vec<Profile> = profiles.iter().filter(|profile| profile.pin > 0).cloned().collect();
    let digits: String =
        line.chars().map(|c| if c.is_ascii_digit() || matches!(mark(c), Mark::Dash) { c } else { ' ' }).collect();
    let letters = line.chars().any(char::is_alphabetic);
    match read(&digits, &pins, false) {
        Reading::Complete(complete) if !letters => {
            let with_pin = complete.candidates.first().is_some_and(|first| first.typed_pin.is_some());
            with_pin.then(|| (Code::typed(digits.trim()), one(&digits, &pins, &[])))
        }
        _ => None,
    }
}

fn bare(cell: &str) -> &str {
    cell.trim().trim_matches(['"', '\'', '<', '>', '(', ')', '[', ']', '.', ':', '*']).trim()
}

/// Whether a cell is an attempt at a code, and not a word, an amount or a day.
fn is_meant(cell: &str, profiles: &[Profile]) -> bool {
    let symbols: Vec<char> = cell.chars().filter(|&c| !matches!(mark(c), Mark::Dash | Mark::Nothing)).collect();
    let words = cell.split_whitespace().count();
    let digits = symbols.iter().filter(|c| c.is_numeric()).count();
    let odd = symbols.iter().filter(|c| !c.is_alphanumeric() && **c != '?').count();
    let marked = symbols.contains(&'?') && digits > 0;
    let mixed = digits > 0 && digits < symbols.len();
    // Digits alone are a card's number, or nothing: eight of them are as likely a day.
    let number = digits == symbols.len() && symbols.len() >= 14;
    let promo = || {
        let promos: Vec<Profile> = profiles.iter().filter(|profile| profile.opens == Opens::Promo).cloned().collect();
        digits > 0 && words == 1 && matches!(read(cell, &promos, false), Reading::Complete(_))
    };
    // Not a digit in sixteen symbols: one code in four hundred is so. Hardly a word is one that can be mended.
    let mended = || matches!(read(cell, profiles, false), Reading::Fault(Fault::CheckFailed { repair: Some(_), .. }));
    let lettered = || digits == 0 && words == 1 && mended();
    let is_long = (LEAST..=LONGEST).contains(&symbols.len()) && words <= 8 && odd <= 1;
    is_long && (marked || mixed || number || promo() || lettered())
}

/// What one code is.
fn one(text: &str, profiles: &[Profile], elsewhere: &[Foreign]) -> What {
    let settled = foreign::settle(text, read(text, profiles, false), profiles, elsewhere, false);
    if let Reading::Fault(fault @ Fault::Elsewhere { .. }) = settled {
        return What::Wrong(Wrong::Code(Reading::Fault(fault)));
    }
    let draft = Draft { code: text.trim().to_owned(), ..Draft::default() };
    match entry::parse(&draft, profiles) {
        Ok(request) => match entry::promo(&request, profiles) {
            Some(code) => What::Promo(code),
            None => What::Ready(request),
        },
        Err(wrong) => What::Wrong(wrong),
    }
}

/// The row's code after its repair was accepted.
pub fn mended(code: &Code, profiles: &[Profile]) -> What {
    one(code.expose(), profiles, &[])
}

#[cfg(test)]
#[path = "many_tests.rs"]
mod tests;
