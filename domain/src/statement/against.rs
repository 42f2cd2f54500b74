//! What a statement adds up to, against what the balance says.

use crate::{
    Currency, Money,
    api::balance::{Balance, Bucket},
};

/// The entries agree with each other, but not with the balance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Differs {
    /// What the entries add up to.
    pub sum: Money,
    /// What the balance says.
    pub balance: Money,
}

/// Holds what the newest lines say against the balance, currency by currency. What has run out is still in the entries,
/// but in no balance any more: it is what the entries have more, and it is told.
pub fn against(newest: &[Money], balance: &Balance) -> Result<Vec<Money>, Differs> {
    let points = balance.buckets.iter().filter(|bucket| bucket.bucket == Bucket::Points);
    let points = points.map(|bucket| (bucket.available, Money::zero(Currency::POINTS)));
    let said: Vec<(Money, Money)> =
        balance.totals.iter().map(|total| (total.available, total.held)).chain(points).collect();
    let mut gone = Vec::new();
    for currency in currencies(newest, &said) {
        let sum = newest.iter().find(|sum| sum.currency == currency).copied().unwrap_or(Money::zero(currency));
        let here = said.iter().filter(|(free, _)| free.currency == currency);
        let balance = here.map(|(free, held)| free.minor.saturating_add(held.minor)).fold(0_i64, i64::saturating_add);
        let balance = Money::new(balance, currency);
        match sum.minus(balance) {
            Ok(rest) if rest.minor == 0 => {}
            Ok(rest) if rest.minor > 0 => gone.push(rest),
            _ => return Err(Differs { sum, balance }),
        }
    }
    Ok(gone)
}

fn currencies(newest: &[Money], said: &[(Money, Money)]) -> Vec<Currency> {
    let mut all: Vec<Currency> = Vec::new();
    for currency in newest.iter().map(|sum| sum.currency).chain(said.iter().map(|(free, _)| free.currency)) {
        if !all.contains(&currency) {
            all.push(currency);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Time,
        api::balance::{BucketBalance, Total},
    };

    fn balance(totals: &[(i64, i64, Currency)], points: i64) -> Balance {
        let total = |(free, held, currency): &(i64, i64, Currency)| Total {
            currency: *currency,
            available: Money::new(*free, *currency),
            held: Money::new(*held, *currency),
        };
        let available = Money::new(points, Currency::POINTS);
        Balance {
            as_of: Time(0),
            version: 1,
            totals: totals.iter().map(total).collect(),
            buckets: vec![BucketBalance { bucket: Bucket::Points, available, lots: Vec::new() }],
            holds: Vec::new(),
            pending: Vec::new(),
            frozen: false,
        }
    }

    #[test]
    fn what_is_set_aside_counts_and_what_has_run_out_is_told() {
        let (e, u) = (Currency::EUR, Currency::USD);
        let of = |minor, currency| Money::new(minor, currency);
        let said = balance(&[(700, 50, e), (0, 0, u)], 1_250);
        assert_eq!(against(&[of(750, e), of(1_250, Currency::POINTS)], &said), Ok(vec![]));
        assert_eq!(
            against(&[of(900, e), of(30, u), of(1_250, Currency::POINTS)], &said),
            Ok(vec![of(150, e), of(30, u)])
        );
    }

    #[test]
    fn a_balance_beyond_its_entries_is_not_believed() {
        let (e, u) = (Currency::EUR, Currency::USD);
        let said = balance(&[(700, 50, e)], 0);
        let differs = |sum, balance, currency| {
            Err(Differs { sum: Money::new(sum, currency), balance: Money::new(balance, currency) })
        };
        assert_eq!(against(&[Money::new(749, e)], &said), differs(749, 750, e));
        assert_eq!(against(&[], &said), differs(0, 750, e));
        assert_eq!(against(&[Money::new(750, e), Money::new(-1, u)], &said), differs(-1, 0, u));
        assert_eq!(against(&[Money::new(750, e)], &balance(&[(750, 0, e)], 5)), differs(0, 5, Currency::POINTS));
    }
}
