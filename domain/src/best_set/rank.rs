//! Which of two sets is better.

/// Smaller is better, field by field. A rank of a set that is not decided yet has the least its fields can come to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct Rank {
    /// The amount to pay.
    pub total: i64,
    /// Credit, negated: more is better.
    pub less_credit: i64,
    /// Promos with a code.
    pub codes: usize,
    /// All promos.
    pub promos: usize,
    /// The order of their ids: of two sets as large, the one with the earlier id where they differ.
    pub ids: u32,
}

impl Rank {
    /// As good in all but the number of promos and their ids, and with no more promos.
    pub fn ties(&self, other: &Rank) -> bool {
        let worth = |rank: &Rank| (rank.total, rank.less_credit, rank.codes);
        worth(self) == worth(other) && self.promos <= other.promos
    }
}
