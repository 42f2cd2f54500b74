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
    /// The order in which they take: of two sets the one that has the first promo in which they differ.
    pub order: u32,
}

impl Rank {
    /// Before all others.
    pub const LEAST: Rank = Rank { total: 0, less_credit: i64::MIN, codes: 0, order: 0 };

    /// As good in all but their order.
    pub fn ties(&self, other: &Rank) -> bool {
        let worth = |rank: &Rank| (rank.total, rank.less_credit, rank.codes);
        worth(self) == worth(other)
    }
}
