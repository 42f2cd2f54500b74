//! Mending a block of bytes by the bytes that guard it: Reed and Solomon over GF(256), x⁸+x⁴+x³+x²+1 (ISO/IEC 18004, 7.5.2).

/// The product of two elements.
fn times(a: u8, b: u8) -> u8 {
    let step = |sum: u8, bit: u32| {
        let doubled = (sum << 1) ^ ((sum >> 7) * 0x1d);
        doubled ^ ((b >> bit & 1) * a)
    };
    (0..8).rev().fold(0, step)
}

fn power(base: u8, exponent: usize) -> u8 {
    (0..exponent).fold(1, |product, _| times(product, base))
}

/// What an element is divided by to be one: its 254th power.
fn inverse(a: u8) -> u8 {
    let mut square = a;
    (0..7).fold(1, |product, _| {
        square = times(square, square);
        times(product, square)
    })
}

/// A polynomial, lowest power first, at a place.
fn at(polynomial: &[u8], place: u8) -> u8 {
    polynomial.iter().rev().fold(0, |sum, part| times(sum, place) ^ part)
}

/// The block as it was written, from the block as it was read, whose last `guards` bytes guard it. None where more is
/// wrong than half of those can mend.
pub fn mended(block: &[u8], guards: usize) -> Option<Vec<u8>> {
    let syndromes: Vec<u8> = (0..guards)
        .map(|exponent| {
            let root = power(2, exponent);
            block.iter().fold(0, |sum, byte| times(sum, root) ^ byte)
        })
        .collect();
    if syndromes.iter().all(|syndrome| *syndrome == 0) {
        return Some(block.to_vec());
    }
    let locator = locator(&syndromes);
    let errors = locator.len().checked_sub(1).filter(|errors| *errors * 2 <= guards)?;
    // The lowest `guards` powers of syndromes times locator say how much is wrong (Forney).
    let evaluator: Vec<u8> = (0..guards)
        .map(|power| {
            let pairs = locator.iter().enumerate().filter(|(at, _)| *at <= power);
            pairs.fold(0, |sum, (at, part)| sum ^ times(*part, syndromes.get(power - at).copied().unwrap_or(0)))
        })
        .collect();
    let derived: Vec<u8> =
        locator.iter().enumerate().skip(1).map(|(at, part)| if at % 2 == 1 { *part } else { 0 }).collect();
    let mut mended = block.to_vec();
    let mut found = 0;
    let (mut root, mut place) = (1_u8, 1_u8);
    for byte in mended.iter_mut().rev() {
        // `place` is 2 to the power of the byte's place from the end, `root` its inverse.
        if at(&locator, root) == 0 {
            found += 1;
            *byte ^= times(place, times(at(&evaluator, root), inverse(at(&derived, root))));
        }
        place = times(place, 2);
        root = times(root, 0x8e);
    }
    (found == errors && is_whole(&mended, guards)).then_some(mended)
}

fn is_whole(block: &[u8], guards: usize) -> bool {
    (0..guards).all(|exponent| {
        let root = power(2, exponent);
        block.iter().fold(0, |sum, byte| times(sum, root) ^ byte) == 0
    })
}

/// The shortest polynomial that leads from each syndrome to the next (Berlekamp and Massey); its zeros are the places.
fn locator(syndromes: &[u8]) -> Vec<u8> {
    let (mut current, mut before) = (vec![1_u8], vec![1_u8]);
    let (mut length, mut since, mut last) = (0, 1, 1_u8);
    for step in 0..syndromes.len() {
        let pairs = current.iter().enumerate().filter(|(at, _)| *at <= length.min(step));
        let off = pairs.fold(0, |sum, (at, part)| sum ^ times(*part, syndromes.get(step - at).copied().unwrap_or(0)));
        if off == 0 {
            since += 1;
            continue;
        }
        let factor = times(off, inverse(last));
        let shifted = std::iter::repeat_n(0, since).chain(before.iter().map(|part| times(*part, factor)));
        let shifted: Vec<u8> = shifted.collect();
        let longest = current.len().max(shifted.len());
        let part = |polynomial: &[u8], at: usize| polynomial.get(at).copied().unwrap_or(0);
        let next: Vec<u8> = (0..longest).map(|at| part(&current, at) ^ part(&shifted, at)).collect();
        if length * 2 <= step {
            (length, since, last) = (step + 1 - length, 1, off);
            before = std::mem::replace(&mut current, next);
        } else {
            since += 1;
            current = next;
        }
    }
    while current.last() == Some(&0) {
        current.pop();
    }
    current
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of ISO/IEC 18004, annex I: "01234567" in version 1-M.
    const WHOLE: [u8; 26] = [
        0x10, 0x20, 0x0c, 0x56, 0x61, 0x80, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11, 0xa5, 0x24,
        0xd4, 0xc1, 0xed, 0x36, 0xc7, 0x87, 0x2c, 0x55,
    ];

    #[test]
    fn elements_multiply_and_divide() {
        assert_eq!(times(2, 0x80), 0x1d);
        assert!((1..=255).all(|a| times(a, inverse(a)) == 1));
        assert_eq!(times(2, 0x8e), 1);
    }

    #[test]
    fn up_to_half_as_many_wrong_bytes_as_guards_are_mended_and_never_more() {
        assert_eq!(mended(&WHOLE, 10), Some(WHOLE.to_vec()));
        for first in 0..26 {
            for count in 1..=5 {
                let mut block = WHOLE;
                for step in 0..count {
                    block[(first + step * 5) % 26] ^= 0x5b;
                }
                assert_eq!(mended(&block, 10), Some(WHOLE.to_vec()), "{first} {count}");
            }
        }
        let mut block = WHOLE;
        block.iter_mut().step_by(4).for_each(|byte| *byte ^= 0x33);
        assert_eq!(mended(&block, 10), None);
    }
}
