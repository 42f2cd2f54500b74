//! Names for content.

use std::fmt;

/// What a content is called: FNV-1a in 128 bits. It tells builds apart; it is not meant to withstand forgery.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Digest(u128);

/// Offset basis and prime of the 128-bit variant: RFC 9923, section 5.
const START: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;

impl Digest {
    /// The name of this content.
    pub fn of(content: &[u8]) -> Digest {
        Digest(START).and(content)
    }

    /// The name of what was named so far followed by this. Parts are kept apart, so `ab`+`c` is not `a`+`bc`.
    pub fn then(self, part: &[u8]) -> Digest {
        self.and(&part.len().to_le_bytes()).and(part)
    }

    fn and(self, content: &[u8]) -> Digest {
        Digest(content.iter().fold(self.0, |sum, byte| (sum ^ u128::from(*byte)).wrapping_mul(PRIME)))
    }

    /// Short enough for a file name.
    pub fn short(self) -> String {
        let mut digits = self.to_string();
        digits.truncate(12);
        digits
    }
}

impl Default for Digest {
    fn default() -> Digest {
        Digest(START)
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:032x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_test_vectors_hold() {
        assert_eq!(Digest::of(b"").to_string(), "6c62272e07bb014262b821756295c58d");
        assert_eq!(Digest::of(b"a").to_string(), "d228cb696f1a8caf78912b704e4a8964");
    }

    #[test]
    fn where_a_part_ends_matters() {
        let joined = |parts: [&str; 2]| parts.iter().fold(Digest::default(), |sum, part| sum.then(part.as_bytes()));
        assert_ne!(joined(["ab", "c"]), joined(["a", "bc"]));
    }
}
