//! Arithmetic of GF(32) and the three check symbols of Scrip's own codes.
//!
//! A code of 16 symbols, first symbol the highest power, is a polynomial over GF(32) (primitive polynomial x⁵+x²+1,
//! α = 2) divisible by g(x) = (x−1)(x−α)(x−α²) = x³+7x²+14x+8: a Reed–Solomon code of distance 4
//! (I. S. Reed, G. Solomon, "Polynomial Codes over Certain Finite Fields", 1960).

/// Symbols of a code.
pub const LENGTH: usize = 16;
/// Symbols of it that are drawn by chance.
pub const PAYLOAD: usize = 13;

/// α^0 … α^30; α^31 is 1 again.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, which refuses an index out of range")]
const POWERS: [u8; 31] = {
    let mut powers = [1; 31];
    let mut i = 1;
    while i < 31 {
        powers[i] = times_alpha(powers[i - 1]);
        i += 1;
    }
    powers
};

const fn times_alpha(a: u8) -> u8 {
    let doubled = a << 1;
    if doubled & 32 == 0 { doubled } else { doubled ^ 0b10_0101 }
}

/// The product in GF(32), by shifting and adding.
pub fn times(a: u8, b: u8) -> u8 {
    let (mut product, mut shifted) = (0, a);
    for bit in 0..5 {
        if b >> bit & 1 == 1 {
            product ^= shifted;
        }
        shifted = times_alpha(shifted);
    }
    product
}

/// α to this power.
pub fn power(exponent: usize) -> u8 {
    POWERS.get(exponent % 31).copied().unwrap_or(1)
}

/// The exponent of α that gives `a`; none gives 0.
pub fn logarithm(a: u8) -> Option<usize> {
    POWERS.iter().position(|&power| power == a)
}

/// `a` divided by `b`; none where `b` is 0.
pub fn over(a: u8, b: u8) -> Option<u8> {
    logarithm(b).map(|exponent| times(a, power(31 - exponent)))
}

/// The values of the polynomial at 1, α and α²: all zero for a code that fits.
pub fn syndromes(symbols: &[u8; LENGTH]) -> [u8; 3] {
    [0, 1, 2].map(|root| symbols.iter().fold(0, |sum, &symbol| times(sum, power(root)) ^ symbol))
}

/// Appends the three check symbols: what is left of payload·x³ divided by g(x).
pub fn complete(payload: [u8; PAYLOAD]) -> [u8; LENGTH] {
    let [mut a, mut b, mut c] = [0, 0, 0];
    for symbol in payload {
        let carry = symbol ^ a;
        [a, b, c] = [b ^ times(carry, 7), c ^ times(carry, 14), times(carry, 8)];
    }
    let mut symbols = [0; LENGTH];
    for (place, symbol) in symbols.iter_mut().zip(payload.into_iter().chain([a, b, c])) {
        *place = symbol;
    }
    symbols
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_field_is_a_field() {
        for a in 1..32 {
            assert_eq!(over(a, a), Some(1));
            assert_eq!(logarithm(a).map(power), Some(a));
            for b in 1..32 {
                assert_eq!(times(a, b), times(b, a));
                assert_eq!(over(times(a, b), b), Some(a));
            }
        }
        assert_eq!(over(1, 0), None);
    }

    #[test]
    fn the_generator_has_the_three_roots() {
        for root in [1, 2, 4] {
            let square = times(root, root);
            assert_eq!(times(square, root) ^ times(7, square) ^ times(14, root) ^ 8, 0);
        }
    }
}
