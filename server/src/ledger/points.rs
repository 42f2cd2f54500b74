//! What points move when they become balance.

use super::{About, Account, Customer, Kind, Posting, Unbalanced, minus, plus};
use domain::{Money, Time};

/// Points became balance: what lots held of them is owed no more, and what they are worth the shop gives. Each currency
/// balances by itself; points never do against money.
pub fn convert(
    id: String,
    at: Time,
    lots: Vec<(Customer, Money)>,
    (to, worth): (Customer, Money),
) -> Result<Posting, Unbalanced> {
    let mut lines = Vec::new();
    let mut points = 0_i64;
    for (from, amount) in lots {
        points = points.checked_add(amount.minor).ok_or(Unbalanced::Overflow)?;
        lines.push(minus(Account::Customer(from), amount)?);
    }
    lines.push(plus(Account::Points, domain::points::points(points)));
    lines.push(minus(Account::PromotionalExpense, worth)?);
    lines.push(plus(Account::Customer(to), worth));
    Posting::new(id, Kind::Conversion, at, Some(About::Points(points)), lines)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{Currency, api::balance::Bucket, points::points};

    fn whose(bucket: Bucket) -> Customer {
        Customer { entry: "e".into(), owner: "o".into(), bucket, lot: "l".into(), total_after: 0 }
    }

    #[test]
    fn points_go_and_credit_comes_each_in_its_own_currency() {
        let lots = vec![(whose(Bucket::Points), points(300)), (whose(Bucket::Points), points(700))];
        let worth = Money::new(1_000, Currency::EUR);
        let posting = convert("p".into(), Time(0), lots, (whose(Bucket::Promotional), worth)).unwrap();
        let sums: Vec<_> = posting.lines().iter().map(|line| (line.account.word(), line.amount.minor)).collect();
        let expected = [
            ("customer", -300),
            ("customer", -700),
            ("points", 1_000),
            ("promotional_expense", -1_000),
            ("customer", 1_000),
        ];
        assert_eq!(sums, expected);
        assert_eq!(posting.about, Some(About::Points(1_000)));
    }

    #[test]
    fn what_is_worth_nothing_is_no_posting() {
        let none = convert("p".into(), Time(0), vec![], (whose(Bucket::Promotional), Money::new(0, Currency::EUR)));
        assert_eq!(none, Err(Unbalanced::Nothing));
    }
}
