//! What an order moves when it is paid, and when some of it goes back.

use super::{About, Account, Customer, Kind, Posting, Unbalanced, minus, plus};
use domain::{Money, Time};

/// What an order comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sale {
    /// What each lot paid.
    pub lots: Vec<(Customer, Money)>,
    /// What the payment card, or the provider's page, paid.
    pub due: Money,
    /// What was paid for gift cards …
    pub cards_paid: Money,
    /// … and what those are worth.
    pub cards_worth: Money,
}

/// An order was paid: what was owed to the shopper, and what the provider owes now, was earned. Gift cards that were
/// bought are not earned but owed to whoever will hold them; what a promo took off their price the shop gave.
///
/// An order that cost nothing moves nothing, and is no posting.
pub fn order(id: String, at: Time, order: String, sale: Sale) -> Result<Option<Posting>, Unbalanced> {
    let mut total = sale.due;
    let mut lines = Vec::new();
    for (from, amount) in sale.lots {
        total = add(total, amount)?;
        lines.push(minus(Account::Customer(from), amount)?);
    }
    lines.push(minus(Account::Receivable, sale.due)?);
    lines.push(plus(Account::Revenue, sub(total, sale.cards_paid)?));
    lines.push(plus(Account::Outstanding, sale.cards_worth));
    lines.push(plus(Account::PromotionalExpense, sub(sale.cards_paid, sale.cards_worth)?));
    lines.retain(|line| line.amount.minor != 0);
    if lines.is_empty() {
        return Ok(None);
    }
    Posting::new(id, Kind::Order, at, Some(About::Order(order)), lines).map(Some)
}

/// Some of an order went back: to lots, and to the payment card. What cost nothing moves nothing, and is no posting.
pub fn refund(
    id: String,
    at: Time,
    order: String,
    lots: Vec<(Customer, Money)>,
    card: Money,
) -> Result<Option<Posting>, Unbalanced> {
    let mut total = card;
    let mut lines = Vec::new();
    for (to, amount) in lots {
        total = add(total, amount)?;
        lines.push(plus(Account::Customer(to), amount));
    }
    lines.push(plus(Account::Receivable, card));
    lines.push(minus(Account::Refunds, total)?);
    lines.retain(|line| line.amount.minor != 0);
    if lines.is_empty() {
        return Ok(None);
    }
    Posting::new(id, Kind::Refund, at, Some(About::Order(order)), lines).map(Some)
}

/// A gift was taken back: nobody is owed its card any more, what was paid for it goes back to the payment card, and what
/// a promo took off its price was not given after all.
pub fn gift_back(id: String, at: Time, order: String, worth: Money, paid: Money) -> Result<Posting, Unbalanced> {
    let given = plus(Account::PromotionalExpense, sub(worth, paid)?);
    let mut lines = vec![minus(Account::Outstanding, worth)?, plus(Account::Receivable, paid), given];
    lines.retain(|line| line.amount.minor != 0);
    Posting::new(id, Kind::Refund, at, Some(About::Order(order)), lines)
}

/// Credit of a promo came with an order (plus), or what is left of it went back with it (minus).
pub fn promo_credit(id: String, at: Time, about: About, amount: Money, whose: Customer) -> Result<Posting, Unbalanced> {
    let lines = vec![minus(Account::PromotionalExpense, amount)?, plus(Account::Customer(whose), amount)];
    Posting::new(id, Kind::PromoCredit, at, Some(about), lines)
}

fn add(one: Money, other: Money) -> Result<Money, Unbalanced> {
    one.plus(other).map_err(|_| Unbalanced::Overflow)
}

fn sub(one: Money, other: Money) -> Result<Money, Unbalanced> {
    one.minus(other).map_err(|_| Unbalanced::Overflow)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{Currency, api::balance::Bucket};

    fn euro(minor: i64) -> Money {
        Money::new(minor, Currency::EUR)
    }

    fn whose() -> Customer {
        let (entry, owner, lot) = ("e".into(), "o".into(), "l".into());
        Customer { entry, owner, bucket: Bucket::Gift, lot, total_after: 0 }
    }

    fn sums(posting: &Posting) -> Vec<(&'static str, i64)> {
        posting.lines().iter().map(|line| (line.account.word(), line.amount.minor)).collect()
    }

    #[test]
    fn a_gift_card_that_is_bought_is_owed_and_not_earned() {
        let sale = Sale {
            lots: vec![(whose(), euro(700))],
            due: euro(4_300),
            cards_paid: euro(2_000),
            cards_worth: euro(2_500),
        };
        let posting = order("p".into(), Time(0), "o".into(), sale).unwrap().unwrap();
        let expected = [
            ("customer", -700),
            ("receivable", -4_300),
            ("revenue", 3_000),
            ("outstanding", 2_500),
            ("promotional_expense", -500),
        ];
        assert_eq!(sums(&posting), expected);
    }

    #[test]
    fn what_costs_nothing_is_no_posting() {
        let sale = Sale { lots: vec![], due: euro(0), cards_paid: euro(0), cards_worth: euro(0) };
        assert_eq!(order("p".into(), Time(0), "o".into(), sale), Ok(None));
        assert_eq!(refund("p".into(), Time(0), "o".into(), vec![], euro(0)), Ok(None));
    }

    #[test]
    fn a_gift_that_is_taken_back_is_owed_to_nobody() {
        let back = |paid| sums(&gift_back("p".into(), Time(0), "o".into(), euro(2_500), euro(paid)).unwrap());
        assert_eq!(back(2_500), [("outstanding", -2_500), ("receivable", 2_500)]);
        assert_eq!(back(2_000), [("outstanding", -2_500), ("receivable", 2_000), ("promotional_expense", 500)]);
        assert_eq!(back(0), [("outstanding", -2_500), ("promotional_expense", 2_500)]);
    }

    #[test]
    fn a_refund_goes_to_lots_and_to_the_card() {
        let posting = refund("p".into(), Time(0), "o".into(), vec![(whose(), euro(700))], euro(300)).unwrap().unwrap();
        assert_eq!(sums(&posting), [("customer", 700), ("receivable", 300), ("refunds", -1_000)]);
    }
}
