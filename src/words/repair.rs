//! What is wrong with a code at a place that can be named, and what may have been meant.

use super::ordinal;
use domain::code::{Change, Folded};

/// What a repair changes, as a question.
pub fn question(change: &Change) -> String {
    match change {
        Change::Symbol { position, meant } => {
            ["Check the ", &ordinal(*position), " character: is it ", article(*meant), " ", &meant.to_string(), "?"]
                .concat()
        }
        Change::Swap { position } => [
            "Check the ",
            &ordinal(*position),
            " and ",
            &ordinal(*position + 1),
            " characters: are they the other way round?",
        ]
        .concat(),
        Change::Filled { positions } => match positions.as_slice() {
            [one] => ["The ", &ordinal(*one), " character can only be this one. Does it fit the card?"].concat(),
            _ => "The unreadable characters can only be these. Do they fit the card?".to_owned(),
        },
    }
}

fn article(symbol: char) -> &'static str {
    if matches!(symbol, '8' | 'A' | 'E' | 'F' | 'H' | 'I' | 'L' | 'M' | 'N' | 'O' | 'R' | 'S' | 'X') {
        "an"
    } else {
        "a"
    }
}

/// What may have been meant by a character that no code has.
pub fn perhaps(suggestions: &[char]) -> Option<String> {
    suggestions.first().map(|meant| ["Is it ", article(*meant), " ", &meant.to_string(), "?"].concat())
}

/// Look-alikes that were read as something else.
pub fn folded(changes: &[Folded]) -> Option<String> {
    let mut pairs: Vec<String> =
        changes.iter().map(|change| [&change.from.to_string(), " as ", &change.to.to_string()].concat()).collect();
    pairs.sort();
    pairs.dedup();
    (!pairs.is_empty()).then(|| ["Read ", &pairs.join(", "), ". Such codes have no ", &letters(changes), "."].concat())
}

fn letters(changes: &[Folded]) -> String {
    let mut letters: Vec<String> = changes.iter().map(|change| change.from.to_string()).collect();
    letters.sort();
    letters.dedup();
    letters.join(" or ")
}

/// More characters are marked than can be filled in.
pub fn too_many_unreadable(count: u32) -> String {
    [&count.to_string(), " characters are marked ?. Up to two can be filled in; try to read one more."].concat()
}
