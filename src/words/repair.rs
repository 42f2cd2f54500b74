//! What is wrong with a code at a place that can be named, and what may have been meant.

pub use crate::words::said::repair::*;

use domain::code::{Change, Folded};

/// What a repair changes, as a question.
pub fn question(change: &Change) -> String {
    match change {
        Change::Symbol { position, meant } => check_symbol(*position, &named(*meant)),
        Change::Swap { position } => check_swap(*position, *position + 1),
        Change::Filled { positions } => match positions.as_slice() {
            [one] => filled_one(*one),
            _ => filled_several().to_owned(),
        },
    }
}

fn named(symbol: char) -> String {
    named_symbol(&symbol.to_string())
}

/// What may have been meant by a character that no code has.
pub fn perhaps(suggestions: &[char]) -> Option<String> {
    suggestions.first().map(|meant| perhaps_symbol(&named(*meant)))
}

/// Look-alikes that were read as something else.
pub fn folded(changes: &[Folded]) -> Option<String> {
    let mut pairs: Vec<(char, char)> = changes.iter().map(|change| (change.from, change.to)).collect();
    pairs.sort_unstable();
    pairs.dedup();
    let mut letters: Vec<char> = pairs.iter().map(|(letter, _)| *letter).collect();
    letters.dedup();
    let letters = letters.iter().map(char::to_string).reduce(|letters, letter| or_letter(&letters, &letter))?;
    let pairs = pairs.iter().map(|(letter, symbol)| read_as(&letter.to_string(), &symbol.to_string()));
    Some(read_pairs(&pairs.reduce(|pairs, pair| and_pair(&pairs, &pair))?, &letters))
}
