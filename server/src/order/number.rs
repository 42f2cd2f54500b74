//! The number of an order: eight symbols of Scrip's alphabet, drawn by chance, so that nobody can count the shop's orders.

use crate::secret;
use std::io;

const ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A number like `7QK2-M4X9`.
pub fn number() -> io::Result<String> {
    let mut text = String::with_capacity(9);
    for (place, byte) in secret::chance()?.into_iter().take(8).enumerate() {
        if place == 4 {
            text.push('-');
        }
        text.extend(ALPHABET.chars().nth(usize::from(byte & 31)));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_two_groups_of_four() {
        let number = number().unwrap();
        assert_eq!((number.len(), number.find('-')), (9, Some(4)), "{number}");
        assert!(number.chars().all(|c| c == '-' || ALPHABET.contains(c)), "{number}");
    }
}
