//! Numbers that look drawn, and are the same for the same seed.

/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
#[derive(Clone, Debug)]
pub struct Draw(u64);

impl Draw {
    /// Begins with a seed, and with something else that tells two uses of it apart.
    pub fn new(seed: u64, apart: &str) -> Draw {
        // FNV-1a (Fowler, Noll, Vo).
        let mix = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        Draw(apart.bytes().fold(seed ^ 0xcbf2_9ce4_8422_2325, mix))
    }

    /// The next 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `end`; 0 where there is none. (That some come a little more often is no matter here.)
    pub fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).unwrap_or(u64::MAX);
        usize::try_from(self.bits().checked_rem(end).unwrap_or(0)).unwrap_or(0)
    }

    /// A number below `end`; 0 where there is none.
    pub fn span(&mut self, end: i64) -> i64 {
        i64::try_from(self.bits() >> 1).unwrap_or(0).checked_rem(end).unwrap_or(0)
    }

    /// True so many times in a hundred.
    pub fn percent(&mut self, of_a_hundred: usize) -> bool {
        self.below(100) < of_a_hundred
    }

    /// One of these; nothing where there is none.
    pub fn one<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        let nth = self.below(of.len());
        of.get(nth)
    }

    /// Bytes that look drawn.
    pub fn bytes<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        for part in bytes.chunks_mut(8) {
            for (byte, drawn) in part.iter_mut().zip(self.bits().to_le_bytes()) {
                *byte = drawn;
            }
        }
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_draws_the_same_and_another_does_not() {
        let ten = |seed, apart| {
            let mut draw = Draw::new(seed, apart);
            std::array::from_fn::<u64, 10, _>(|_| draw.bits())
        };
        assert_eq!(ten(1, "ada"), ten(1, "ada"));
        assert_ne!(ten(1, "ada"), ten(2, "ada"));
        assert_ne!(ten(1, "ada"), ten(1, "bo"));
    }

    #[test]
    fn nothing_is_drawn_from_nothing() {
        let mut draw = Draw::new(7, "");
        assert_eq!((draw.below(0), draw.span(0), draw.one::<u8>(&[])), (0, 0, None));
        assert!((0..1_000).all(|_| draw.below(3) < 3 && (0..5).contains(&draw.span(5))));
    }
}
