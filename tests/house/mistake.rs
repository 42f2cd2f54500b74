//! The mistakes that people make with a code in their hand.

use domain::profile::SCRIP_ALPHABET;

/// The symbols of a code, without its dashes.
fn symbols(code: &str) -> Vec<char> {
    code.chars().filter(|symbol| *symbol != '-').collect()
}

/// One character wrong: the symbol at this place, from 1, is another one of the alphabet.
pub fn one_wrong(code: &str, position: usize) -> String {
    let mut symbols = symbols(code);
    let alphabet: Vec<char> = SCRIP_ALPHABET.chars().collect();
    let place = alphabet.iter().position(|known| *known == symbols[position - 1]).expect("a symbol of the alphabet");
    symbols[position - 1] = alphabet[(place + 7) % alphabet.len()];
    symbols.into_iter().collect()
}

/// The first two different neighbours from this place on, from 1, have changed places.
pub fn swapped(code: &str, position: usize) -> String {
    let mut symbols = symbols(code);
    let first = (position - 1..symbols.len() - 1).find(|&at| symbols[at] != symbols[at + 1]);
    let first = first.expect("some neighbours of a code differ");
    symbols.swap(first, first + 1);
    symbols.into_iter().collect()
}

/// The symbols at these places, from 1, are scratched off and marked `?`.
pub fn unreadable(code: &str, positions: &[usize]) -> String {
    let mut symbols = symbols(code);
    for position in positions {
        symbols[position - 1] = '?';
    }
    symbols.into_iter().collect()
}

/// Without dashes, as many people type it.
pub fn without_dashes(code: &str) -> String {
    symbols(code).into_iter().collect()
}
