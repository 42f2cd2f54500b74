//! The check digit of card numbers: ISO/IEC 7812-1, annex B.

/// The sum whose last digit is 0 for a number that fits; none where something is not a digit.
fn sum(digits: impl DoubleEndedIterator<Item = char>) -> Option<u32> {
    digits.rev().enumerate().try_fold(0, |sum, (place, digit)| {
        let value = digit.to_digit(10)?;
        let doubled = if place % 2 == 1 { value * 2 } else { value };
        Some(sum + doubled / 10 + doubled % 10)
    })
}

/// Whether the last digit fits the others.
pub fn fits(symbols: &[char]) -> bool {
    sum(symbols.iter().copied()).is_some_and(|sum| sum % 10 == 0)
}

/// The digit that makes these fit.
pub fn digit(digits: &str) -> Option<char> {
    let sum = sum(digits.chars().chain(['0']))?;
    char::from_digit((10 - sum % 10) % 10, 10)
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_wrong_digit_and_a_swap_are_noticed() {
        let number: Vec<char> = "4539578763621486".chars().collect();
        assert!(super::fits(&number));
        assert_eq!(super::digit("453957876362148"), Some('6'));
        for place in 0..16 {
            let mut typed = number.clone();
            typed[place] = if typed[place] == '9' { '0' } else { '9' };
            assert!(!super::fits(&typed));
        }
        assert_eq!(super::digit("45x"), None);
    }
}
