//! Parts of a whole: percentages, and sums shared over lines so that the parts add up.
//!
//! Everything here is at most [`MOST`], so that two of them multiply within 64 bits.

/// The most a cart may come to, in minor units: two such amounts multiply within 64 bits, and no shop sells for more.
pub(crate) const MOST: i64 = 3_000_000_000;

/// All of it, in basis points.
pub(crate) const WHOLE: i64 = 10_000;

/// `part` of `whole` parts of an amount, rounded half up.
pub(crate) fn rounded(amount: i64, part: i64, whole: i64) -> i64 {
    (2 * amount * part + whole) / (2 * whole)
}

/// So many basis points of an amount, rounded half up.
pub(crate) fn percent(amount: i64, basis_points: u32) -> i64 {
    rounded(amount, i64::from(basis_points).min(WHOLE), WHOLE)
}

/// Shares `sum` over weights by largest remainder, ties to the earlier one. The sum is at most that of the weights, and
/// then no share is larger than its weight.
pub(crate) fn share(sum: i64, weights: &[i64]) -> Vec<i64> {
    let whole: i64 = weights.iter().sum();
    if whole == 0 {
        return vec![0; weights.len()];
    }
    let mut shares: Vec<i64> = weights.iter().map(|weight| sum * weight / whole).collect();
    let missing = sum - shares.iter().sum::<i64>();
    if missing > 0 {
        // The largest remainder first: negated, so that equal ones stay in the lines' order.
        let mut remainders: Vec<(i64, usize)> =
            weights.iter().enumerate().map(|(at, weight)| (-(sum * weight % whole), at)).collect();
        // Fewer are missing than there are lines, for each lost less than one.
        let missing = usize::try_from(missing).unwrap_or(0).min(remainders.len() - 1);
        remainders.select_nth_unstable(missing);
        for (_, at) in remainders.into_iter().take(missing) {
            if let Some(share) = shares.get_mut(at) {
                *share += 1;
            }
        }
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn half_a_cent_is_rounded_up_once() {
        assert_eq!(percent(1_05, 1_000), 11);
        assert_eq!(percent(1_04, 1_000), 10);
        assert_eq!(percent(MOST, 10_000), MOST);
        assert_eq!(share(10, &[1, 1, 1]), [4, 3, 3]);
        assert_eq!(share(2, &[1, 1, 1]), [1, 1, 0]);
        assert_eq!(share(0, &[0, 0]), [0, 0]);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]
        #[test]
        fn shares_add_up_and_none_is_larger_than_its_weight(
            weights in prop::collection::vec(0..30_000_000_i64, 1..100),
            part in 0..=10_000_u32,
        ) {
            let sum = percent(weights.iter().sum(), part);
            let shares = share(sum, &weights);
            prop_assert_eq!(shares.iter().sum::<i64>(), sum);
            for (share, weight) in shares.iter().zip(&weights) {
                prop_assert!((0..=*weight).contains(share));
            }
        }
    }
}
