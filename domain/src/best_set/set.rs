//! Sets of promos, one bit each.

/// Promos by their place among the candidates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Set(pub u32);

impl Set {
    pub const NONE: Set = Set(0);

    pub fn one(at: usize) -> Set {
        Set(u32::try_from(at).ok().and_then(|at| 1_u32.checked_shl(at)).unwrap_or(0))
    }

    /// The first so many.
    pub fn first(many: usize) -> Set {
        Set(Set::one(many).0.wrapping_sub(1))
    }

    pub fn with(self, other: Set) -> Set {
        Set(self.0 | other.0)
    }

    pub fn without(self, other: Set) -> Set {
        Set(self.0 & !other.0)
    }

    pub fn and(self, other: Set) -> Set {
        Set(self.0 & other.0)
    }

    pub fn has(self, at: usize) -> bool {
        self.overlaps(Set::one(at))
    }

    pub fn holds(self, other: Set) -> bool {
        self.0 & other.0 == other.0
    }

    pub fn overlaps(self, other: Set) -> bool {
        self.0 & other.0 != 0
    }

    pub fn len(self) -> usize {
        usize::try_from(self.0.count_ones()).unwrap_or(0)
    }

    /// Its places, the first first.
    pub fn places(self) -> impl DoubleEndedIterator<Item = usize> {
        (0..32).filter(move |at| self.has(*at))
    }

    /// Less than another where it has the earliest place in which they differ.
    pub fn backwards(self) -> u32 {
        !self.0.reverse_bits()
    }
}
