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

/// Holds what the newest lines say against the balance, currency by currency, and says what has run out of each: it still
/// stands in the entries, but can't be spent. Of points the balance does not say what has run out: it is what the entries
/// have more.
pub fn against(newest: &[Money], balance: &Balance) -> Result<Vec<Money>, Differs> {
    let mut gone = Vec::new();
    for currency in currencies(newest, balance) {
        let zero = Money::zero(currency);
        let sum = newest.iter().find(|sum| sum.currency == currency).copied().unwrap_or(zero);
        let said = said(balance, currency, sum);
        if said.iter().fold(0_i64, |all, part| all.saturating_add(part.minor)) != sum.minor {
            let [available, held, ..] = said.map(|part| part.minor);
            return Err(Differs { sum, balance: Money::new(available.saturating_add(held), currency) });
        }
        gone.extend(said.last().filter(|gone| gone.minor > 0));
    }
    Ok(gone)
}

/// What the balance says of a currency: what can be spent, what is set aside, what has run out.
fn said(balance: &Balance, currency: Currency, sum: Money) -> [Money; 3] {
    let zero = Money::zero(currency);
    if currency == Currency::POINTS {
        let points = balance.buckets.iter().find(|bucket| bucket.bucket == Bucket::Points);
        let points = points.map_or(zero, |points| points.available);
        let gone = sum.minus(points).ok().filter(|gone| gone.minor > 0).unwrap_or(zero);
        return [points, zero, gone];
    }
    let total = balance.totals.iter().find(|total| total.currency == currency);
    total.map_or([zero; 3], |total| [total.available, total.held, total.run_out])
}

fn currencies(newest: &[Money], balance: &Balance) -> Vec<Currency> {
    let mut all: Vec<Currency> = Vec::new();
    let said = balance.totals.iter().map(|total| total.currency);
    let buckets = balance.buckets.iter().map(|bucket| bucket.available.currency);
    for currency in newest.iter().map(|sum| sum.currency).chain(said).chain(buckets) {
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

    fn balance(totals: &[(i64, i64, i64, Currency)], points: i64) -> Balance {
        let total = |(free, held, gone, currency): &(i64, i64, i64, Currency)| Total {
            currency: *currency,
            available: Money::new(*free, *currency),
            held: Money::new(*held, *currency),
            run_out: Money::new(*gone, *currency),
        };
        let available = Money::new(points, Currency::POINTS);
        Balance {
            as_of: Time(0),
            version: 1,
            totals: totals.iter().map(total).collect(),
            buckets: vec![BucketBalance { bucket: Bucket::Points, available, lots: Vec::new(), more: None }],
            holds: Vec::new(),
            pending: Vec::new(),
            frozen: false,
        }
    }

    #[test]
    fn what_is_set_aside_counts_and_what_has_run_out_is_told() {
        let (e, u) = (Currency::EUR, Currency::USD);
        let of = |minor, currency| Money::new(minor, currency);
        let said = balance(&[(700, 50, 0, e), (0, 0, 0, u)], 1_250);
        assert_eq!(against(&[of(750, e), of(1_250, Currency::POINTS)], &said), Ok(vec![]));
        let said = balance(&[(700, 50, 150, e), (0, 0, 30, u)], 1_000);
        let newest = [of(900, e), of(30, u), of(1_250, Currency::POINTS)];
        assert_eq!(against(&newest, &said), Ok(vec![of(150, e), of(30, u), of(250, Currency::POINTS)]));
    }

    #[test]
    fn a_balance_that_the_entries_do_not_come_to_is_not_believed() {
        let (e, u) = (Currency::EUR, Currency::USD);
        let said = balance(&[(700, 50, 5, e)], 0);
        let differs = |sum, balance, currency| {
            Err(Differs { sum: Money::new(sum, currency), balance: Money::new(balance, currency) })
        };
        assert_eq!(against(&[Money::new(754, e)], &said), differs(754, 750, e));
        assert_eq!(against(&[Money::new(756, e)], &said), differs(756, 750, e));
        assert_eq!(against(&[], &said), differs(0, 750, e));
        assert_eq!(against(&[Money::new(755, e), Money::new(-1, u)], &said), differs(-1, 0, u));
        assert_eq!(against(&[Money::new(750, e)], &balance(&[(750, 0, 0, e)], 5)), differs(0, 5, Currency::POINTS));
    }
}
