//! Double entry: how value may move. Pure; knows neither SQL nor HTTP.
//!
//! A posting is one transaction of lines that sum to zero in each currency. Plus is credit, what the shop owes more of;
//! minus is debit. Postings are appended and never changed; a correction is a new one.

mod points;
mod sale;
pub use points::convert;
pub use sale::{Sale, gift_back, order, promo_credit, refund};

use domain::{Currency, Money, Time, api::balance::Bucket, money::MoneyFault};
use std::collections::BTreeMap;

/// Where value stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Account {
    /// Owed to a shopper.
    Customer(Customer),
    /// Owed to whoever holds a card that nobody has redeemed.
    Outstanding,
    /// Given away by the shop.
    PromotionalExpense,
    /// Owed as points.
    Points,
    /// Owed by those who pay: buyers of cards, payment cards.
    Receivable,
    /// Earned.
    Revenue,
    /// Given back.
    Refunds,
    /// Owed to nobody any more.
    Breakage,
}

/// A shopper's side of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Customer {
    /// The id of the line itself, as the history shows it.
    pub entry: String,
    /// The account's id.
    pub owner: String,
    /// The bucket.
    pub bucket: Bucket,
    /// The lot.
    pub lot: String,
    /// What the account has of this currency afterwards, in minor units, holds included.
    pub total_after: i64,
}

impl Account {
    /// Its name in the books.
    pub fn word(&self) -> &'static str {
        match self {
            Account::Customer(_) => "customer",
            Account::Outstanding => "outstanding",
            Account::PromotionalExpense => "promotional_expense",
            Account::Points => "points",
            Account::Receivable => "receivable",
            Account::Revenue => "revenue",
            Account::Refunds => "refunds",
            Account::Breakage => "breakage",
        }
    }
}

/// One side of a posting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Where.
    pub account: Account,
    /// How much; plus is credit.
    pub amount: Money,
}

/// Why value moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Cards were sold.
    Issue,
    /// A card was redeemed.
    Redeem,
    /// A demonstration account was opened.
    Opening,
    /// An order was paid.
    Order,
    /// Some of an order went back.
    Refund,
    /// Credit of a promo came with an order, or went back with it.
    PromoCredit,
    /// Points became balance.
    Conversion,
}

/// What a transaction is about, as the history shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// A card, by its id.
    Card(String),
    /// An order, by its number.
    Order(String),
    /// Credit of a promo.
    Promo {
        /// The order's number.
        order: String,
        /// The promo's name.
        name: String,
    },
    /// Points that became balance: so many.
    Points(i64),
}

/// A balanced transaction; there is no other way to make one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posting {
    /// Opaque.
    pub id: String,
    /// Why.
    pub kind: Kind,
    /// When.
    pub at: Time,
    /// What it is about, if it is about one thing.
    pub about: Option<About>,
    lines: Vec<Line>,
}

/// Why lines are no posting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unbalanced {
    /// They do not sum to zero.
    #[error("entries in {0} do not sum to zero")]
    Off(Currency),
    /// A line moves nothing.
    #[error("an entry of nothing")]
    Nothing,
    /// The sum leaves what 64 bits hold.
    #[error("a sum of entries is too large")]
    Overflow,
}

impl Posting {
    /// A posting of lines that balance.
    pub fn new(
        id: String,
        kind: Kind,
        at: Time,
        about: Option<About>,
        lines: Vec<Line>,
    ) -> Result<Posting, Unbalanced> {
        let mut sums: BTreeMap<Currency, Money> = BTreeMap::new();
        for Line { amount, .. } in &lines {
            if amount.minor == 0 {
                return Err(Unbalanced::Nothing);
            }
            let sum = sums.entry(amount.currency).or_insert(Money::zero(amount.currency));
            *sum = sum.plus(*amount).map_err(|_: MoneyFault| Unbalanced::Overflow)?;
        }
        match sums.values().find(|sum| sum.minor != 0) {
            Some(off) => Err(Unbalanced::Off(off.currency)),
            None => Ok(Posting { id, kind, at, about, lines }),
        }
    }

    /// Its lines.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }
}

/// Cards worth so much were sold: their buyer owes it, the shop owes it to whoever will hold them. Points nobody buys: the
/// shop just owes them.
pub fn issue(id: String, at: Time, worth: Money) -> Result<Posting, Unbalanced> {
    let by = if worth.currency == Currency::POINTS { Account::Points } else { Account::Receivable };
    Posting::new(id, Kind::Issue, at, None, vec![minus(by, worth)?, plus(Account::Outstanding, worth)])
}

/// A card went into an account: what was owed to whoever holds it is owed to the shopper.
pub fn redeem(id: String, at: Time, card: String, worth: Money, to: Customer) -> Result<Posting, Unbalanced> {
    let lines = vec![minus(Account::Outstanding, worth)?, plus(Account::Customer(to), worth)];
    Posting::new(id, Kind::Redeem, at, Some(About::Card(card)), lines)
}

/// A card of another issuer went into an account: its issuer owes us what we owe the shopper.
pub fn from_issuer(id: String, at: Time, card: String, worth: Money, to: Customer) -> Result<Posting, Unbalanced> {
    let lines = vec![minus(Account::Receivable, worth)?, plus(Account::Customer(to), worth)];
    Posting::new(id, Kind::Redeem, at, Some(About::Card(card)), lines)
}

/// A demonstration account was opened with something in it, at the shop's expense.
pub fn opening(id: String, at: Time, worth: Money, to: Customer) -> Result<Posting, Unbalanced> {
    let lines = vec![minus(Account::PromotionalExpense, worth)?, plus(Account::Customer(to), worth)];
    Posting::new(id, Kind::Opening, at, None, lines)
}

fn plus(account: Account, amount: Money) -> Line {
    Line { account, amount }
}

fn minus(account: Account, amount: Money) -> Result<Line, Unbalanced> {
    let amount = Money::zero(amount.currency).minus(amount).map_err(|_| Unbalanced::Overflow)?;
    Ok(Line { account, amount })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(account: Account, minor: i64) -> Line {
        Line { account, amount: Money::new(minor, Currency::EUR) }
    }

    fn post(lines: Vec<Line>) -> Result<Posting, Unbalanced> {
        Posting::new("p".into(), Kind::Issue, Time(0), None, lines)
    }

    #[test]
    fn what_does_not_balance_is_no_posting() {
        let (a, b) = (Account::Receivable, Account::Outstanding);
        assert!(post(vec![line(a.clone(), -500), line(b.clone(), 500)]).is_ok());
        assert_eq!(post(vec![line(a.clone(), -500), line(b.clone(), 501)]), Err(Unbalanced::Off(Currency::EUR)));
        assert_eq!(post(vec![line(a.clone(), 0)]), Err(Unbalanced::Nothing));
        assert_eq!(post(vec![line(a, i64::MAX), line(b, 1)]), Err(Unbalanced::Overflow));
    }

    #[test]
    fn each_currency_balances_by_itself() {
        let dollars = Line { account: Account::Outstanding, amount: Money::new(500, Currency::USD) };
        assert!(matches!(post(vec![line(Account::Receivable, -500), dollars]), Err(Unbalanced::Off(_))));
    }
}
