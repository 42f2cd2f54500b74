//! Finding the wrong character of a code, or the swapped pair, and filling in what is unreadable.
//!
//! With S₀, S₁, S₂ the values at 1, α, α² of what was typed:
//! - one wrong symbol: S₁² = S₀S₂, all non-zero; its place j has α^j = S₁/S₀, the error is S₀;
//! - two neighbours swapped: S₀ = 0 and S₂/S₁ = α^j(1+α);
//! - up to two unreadable symbols: solved from S₀ and S₁, S₂ guarding the result.
//!
//! Two wrong symbols are never taken for one: the distance is 4.

use super::gf32::{self, LENGTH, logarithm, over, power, times};

/// What was changed to make the code fit. Places count from 0 at the first symbol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mend {
    /// This symbol was another one.
    Symbol(usize),
    /// This symbol and the next stood in each other's place.
    Swap(usize),
}

/// The power of x that the symbol at `place` stands for, and back.
fn exponent(place: usize) -> usize {
    LENGTH.saturating_sub(place + 1)
}

/// The one symbol or the one swap that makes the code fit, if there is one. At most one exists of each kind.
pub fn mend(symbols: &[u8; LENGTH]) -> Option<([u8; LENGTH], Mend)> {
    one_symbol(symbols).or_else(|| swap(symbols))
}

fn one_symbol(symbols: &[u8; LENGTH]) -> Option<([u8; LENGTH], Mend)> {
    let [s0, s1, s2] = gf32::syndromes(symbols);
    if s0 == 0 || s1 == 0 || s2 == 0 || times(s1, s1) != times(s0, s2) {
        return None;
    }
    let place = (LENGTH - 1).checked_sub(logarithm(over(s1, s0)?)?)?;
    let mut mended = *symbols;
    *mended.get_mut(place)? ^= s0;
    Some((mended, Mend::Symbol(place)))
}

/// Neighbours at x^(j+1) and x^j swapped leave the same error e at both: S₀ = 0, S₁ = e·α^j(1+α), S₂ = e·α^2j(1+α²),
/// so S₂/S₁ = α^j(1+α) gives the place, and then e has to be the sum of the two symbols.
fn swap(symbols: &[u8; LENGTH]) -> Option<([u8; LENGTH], Mend)> {
    let [s0, s1, s2] = gf32::syndromes(symbols);
    if s0 != 0 {
        return None;
    }
    let sum = 1 ^ power(1);
    let lower = over(over(s2, s1)?, sum)?;
    let error = over(s1, times(lower, sum))?;
    let second = (LENGTH - 1).checked_sub(logarithm(lower)?)?;
    let first = second.checked_sub(1)?;
    if symbols.get(first)? ^ symbols.get(second)? != error {
        return None;
    }
    let mut mended = *symbols;
    mended.swap(first, second);
    Some((mended, Mend::Swap(first)))
}

/// Fills in the unreadable symbols (at most two); none where what is readable can't be right.
pub fn fill(symbols: &[Option<u8>; LENGTH]) -> Option<[u8; LENGTH]> {
    let mut filled = symbols.map(|symbol| symbol.unwrap_or(0));
    let [s0, s1, _] = gf32::syndromes(&filled);
    let gaps: Vec<usize> = (0..LENGTH).filter(|&place| symbols.get(place) == Some(&None)).collect();
    match gaps.as_slice() {
        [] => {}
        &[gap] => *filled.get_mut(gap)? = s0,
        // a + b = S₀ and a·x + b·y = S₁, so a = (S₁ + S₀·y) / (x + y).
        &[first, second] => {
            let (x, y) = (power(exponent(first)), power(exponent(second)));
            let a = over(s1 ^ times(s0, y), x ^ y)?;
            *filled.get_mut(first)? = a;
            *filled.get_mut(second)? = s0 ^ a;
        }
        _ => return None,
    }
    (gf32::syndromes(&filled) == [0; 3]).then_some(filled)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A hundred codes from the clock's seed, which is printed, and the corners.
    fn codes() -> Vec<[u8; LENGTH]> {
        let seed = std::time::UNIX_EPOCH.elapsed().unwrap().as_secs() | 1;
        println!("seed {seed}");
        let mut chance = seed;
        // Marsaglia's xorshift64.
        let mut symbol = || {
            chance ^= chance << 13;
            chance ^= chance >> 7;
            chance ^= chance << 17;
            u8::try_from(chance >> 32 & 31).unwrap()
        };
        let random: Vec<_> = (0..100).map(|_| std::array::from_fn(|_| symbol())).collect();
        random.into_iter().chain([[0; 13], [31; 13]]).map(gf32::complete).collect()
    }

    #[test]
    fn every_single_wrong_symbol_is_mended_and_only_so() {
        for code in codes() {
            for place in 0..LENGTH {
                for error in 1..32 {
                    let mut typed = code;
                    typed[place] ^= error;
                    assert_eq!(mend(&typed), Some((code, Mend::Symbol(place))));
                }
            }
        }
    }

    #[test]
    fn every_swap_of_neighbours_is_mended_and_only_so() {
        for code in codes() {
            for first in 0..LENGTH - 1 {
                let mut typed = code;
                typed.swap(first, first + 1);
                let expected = (typed != code).then_some((code, Mend::Swap(first)));
                assert_eq!(mend(&typed), expected);
            }
        }
    }

    #[test]
    fn any_two_wrong_symbols_are_noticed_and_never_taken_for_one() {
        for code in codes() {
            for first in 0..LENGTH {
                for second in first + 1..LENGTH {
                    for one in 1..32 {
                        for other in 1..32 {
                            let mut typed = code;
                            typed[first] ^= one;
                            typed[second] ^= other;
                            assert_ne!(gf32::syndromes(&typed), [0; 3]);
                            // Some of them look like a swap; that is offered, never taken without asking.
                            assert!(!matches!(mend(&typed), Some((_, Mend::Symbol(_)))));
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn every_one_or_two_unreadable_symbols_are_filled_in() {
        for code in codes() {
            for first in 0..LENGTH {
                for second in first..LENGTH {
                    let mut typed = code.map(Some);
                    typed[first] = None;
                    typed[second] = None;
                    assert_eq!(fill(&typed), Some(code));
                    let wrong = (0..LENGTH).find(|&place| typed[place].is_some()).unwrap();
                    typed[wrong] = typed[wrong].map(|symbol| symbol ^ 1);
                    assert_eq!(fill(&typed), None, "the check symbols left over guard what is filled in");
                }
            }
            assert_eq!(fill(&std::array::from_fn(|place| (place > 2).then_some(code[place]))), None);
        }
    }
}
