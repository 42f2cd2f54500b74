//! What the balance pays: restricted value first, only for its categories; then promotional, refund, gift; inside a
//! bucket the soonest to expire, then the oldest. No balance buys gift cards: gift value would buy itself, and value that
//! is limited or expires would stop being so.

mod flow;

use crate::{
    Money, Reason,
    api::{balance::Bucket, catalog::Kind},
    quote::{BucketAmount, BucketShare, Input, Lot, Payment},
};
use flow::Flow;

/// What is to be paid, tax and all.
pub(crate) struct Owed<'a> {
    pub input: &'a Input,
    /// For each line.
    pub lines: Vec<i64>,
    pub delivery: i64,
}

/// Who pays what.
pub(crate) struct Paid {
    pub payments: Vec<Payment>,
    pub buckets: Vec<BucketShare>,
    pub all: i64,
}

/// The order in which buckets pay. Points pay nothing: they convert.
const ORDER: [Bucket; 4] = [Bucket::Restricted, Bucket::Promotional, Bucket::Refund, Bucket::Gift];

/// A lot may pay: it is alive, of the quote's currency, and its account is not frozen.
pub(crate) fn counts(lot: &Lot, input: &Input) -> bool {
    let alive = lot.expires.is_none_or(|expires| input.at < expires);
    alive && !input.customer.frozen && lot.amount.currency == input.currency && lot.amount.minor > 0
}

/// What keeps a lot that counts from paying anything: its categories, or gift cards; nothing where all is paid already.
pub(crate) fn why_not(lot: &Lot, input: &Input) -> Vec<Reason> {
    let gifts = input.lines.iter().filter(|line| line.product.kind == Kind::GiftCard);
    let others = || input.lines.iter().filter(|line| line.product.kind != Kind::GiftCard);
    let fits = |category: &String| others().any(|line| line.product.category == *category);
    if others().next().is_none() {
        return vec![Reason::GiftCardInCart { lines: gifts.map(|line| line.id.clone()).collect() }];
    }
    if !lot.categories.is_empty() && !lot.categories.iter().any(fits) {
        return vec![Reason::Restricted { categories: lot.categories.clone() }];
    }
    Vec::new()
}

impl Owed<'_> {
    /// What each category owes, gift cards apart, and the delivery at the end.
    fn demands(&self) -> (Vec<&str>, Vec<i64>) {
        let mut categories: Vec<&str> = Vec::new();
        let mut demands = Vec::new();
        for (line, owed) in self.input.lines.iter().zip(&self.lines) {
            if line.product.kind == Kind::GiftCard {
                continue;
            }
            let category = line.product.category.as_str();
            match categories.iter().position(|known| *known == category).and_then(|at| demands.get_mut(at)) {
                Some(demand) => *demand += owed,
                None => {
                    categories.push(category);
                    demands.push(*owed);
                }
            }
        }
        demands.push(self.delivery);
        (categories, demands)
    }

    /// The lots that count, in the order in which they pay. A card laid on the cart pays last of all, so that what is
    /// there already is used up first, and what is left of the card goes to the balance.
    fn lots(&self) -> Vec<&Lot> {
        let mut lots: Vec<&Lot> =
            self.input.lots.iter().filter(|lot| counts(lot, self.input) && rank(lot.bucket).is_some()).collect();
        lots.sort_by(|left, right| key(left).cmp(&key(right)));
        lots
    }

    /// Splits what is owed between the lots; what is left is due.
    pub fn pay(&self) -> Paid {
        let (categories, demands) = self.demands();
        let may = |lot: &Lot| -> Vec<bool> {
            let named = categories
                .iter()
                .map(|category| lot.categories.is_empty() || lot.categories.iter().any(|known| known == category));
            named.chain([lot.categories.is_empty()]).collect()
        };
        let lots = self.lots();
        let tender = &self.input.tender;
        // An amount of another currency was asked for in another region; it says nothing here.
        let fits = |amount: &BucketAmount, lot: &Lot| {
            amount.bucket == lot.bucket && amount.amount.currency == self.input.currency && lot.card.is_none()
        };
        let asked = |lot: &Lot| tender.amounts.iter().position(|amount| fits(amount, lot));
        let room = |at: usize, used: &[(Bucket, i64)]| {
            tender.amounts.get(at).map_or(0, |asked| asked.amount.minor - spent(used, asked.bucket))
        };
        let mut flow = Flow::new(demands.clone());
        let mut used: Vec<(Bucket, i64)> = Vec::new();
        let mut paying = Vec::new();
        // Exact amounts first: what the shopper asked for is not taken away by what pays by itself.
        for exact in [true, false] {
            for lot in lots.iter().filter(|lot| asked(lot).is_some() == exact) {
                let amount = if lot.card.is_none() && !tender.use_balance { 0 } else { lot.amount.minor };
                let pays = flow.lot(may(lot), amount, asked(lot).map(|at| (at, room(at, &used))));
                paying.push(*lot);
                if lot.card.is_none() {
                    used.push((lot.bucket, pays));
                }
            }
        }
        let share = |bucket: &Bucket| {
            let own: Vec<&&Lot> = lots.iter().filter(|lot| lot.bucket == *bucket && lot.card.is_none()).collect();
            let mut alone = Flow::new(demands.clone());
            let most: i64 = own.iter().map(|lot| alone.lot(may(lot), lot.amount.minor, None)).sum();
            let money = |minor| Money::new(minor, self.input.currency);
            (!own.is_empty()).then(|| BucketShare {
                bucket: *bucket,
                available: money(own.iter().fold(0, |sum, lot| lot.amount.minor.saturating_add(sum))),
                most: money(most),
                used: money(spent(&used, *bucket)),
                categories: limits(&own),
            })
        };
        let buckets = ORDER.iter().filter_map(share).collect();
        let payments = self.by_line(&categories, &paying, &flow.pays);
        Paid { all: payments.iter().map(|payment| payment.amount.minor).sum(), payments, buckets }
    }

    /// Pours what each lot pays of a category over its lines, in their order.
    fn by_line(&self, categories: &[&str], lots: &[&Lot], pays: &[Vec<i64>]) -> Vec<Payment> {
        let mut owed = self.lines.clone();
        let mut payments = Vec::new();
        for (lot, row) in lots.iter().zip(pays) {
            let mut add = |line: Option<&String>, minor: i64| {
                let amount = Money::new(minor, self.input.currency);
                payments.push(Payment { lot: lot.id.clone(), line: line.cloned(), amount });
            };
            for (category, amount) in categories.iter().zip(row) {
                let mut left = *amount;
                for (line, owed) in self.input.lines.iter().zip(&mut owed) {
                    let fits = line.product.category == *category && line.product.kind != Kind::GiftCard;
                    let part = left.min(*owed);
                    if fits && part > 0 {
                        *owed -= part;
                        left -= part;
                        add(Some(&line.id), part);
                    }
                }
            }
            if let Some(amount) = row.last().filter(|amount| **amount > 0) {
                add(None, *amount);
            }
        }
        payments
    }
}

fn spent(used: &[(Bucket, i64)], bucket: Bucket) -> i64 {
    used.iter().filter(|(by, _)| *by == bucket).map(|(_, amount)| amount).sum()
}

fn rank(bucket: Bucket) -> Option<usize> {
    ORDER.iter().position(|known| *known == bucket)
}

fn key(lot: &Lot) -> (bool, Option<usize>, i64, i64, &str) {
    (lot.card.is_some(), rank(lot.bucket), lot.expires.map_or(i64::MAX, |at| at.0), lot.since.0, &lot.id)
}

/// The categories that all of these lots together are limited to; empty where one is not limited.
fn limits(lots: &[&&Lot]) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    if lots.iter().any(|lot| lot.categories.is_empty()) {
        return all;
    }
    for category in lots.iter().flat_map(|lot| &lot.categories) {
        if !all.contains(category) {
            all.push(category.clone());
        }
    }
    all
}
