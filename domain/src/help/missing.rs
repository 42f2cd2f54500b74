//! Value that is missing: what an account's own data say of it.

use crate::{
    Money, Time,
    api::{
        balance::{Balance, Entry, Lot, Source},
        case::{Sought, Value},
        order::{Order, State},
    },
};

/// As many findings of a kind as are told.
const TOLD: usize = 3;

/// What an account knows, as far as it was asked.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Its balance.
    pub balance: Option<Balance>,
    /// The lines of its history that fit what is sought, newest first.
    pub fitting: Vec<Entry>,
    /// Lines of the bucket into which the newest of those went, since then.
    pub since: Vec<Entry>,
    /// Its newest orders.
    pub orders: Vec<Order>,
    /// Something was sent from this device, and its answer is not known.
    pub unanswered: bool,
}

/// Something that the account knows of what is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// It came.
    Came {
        /// As the history has it.
        entry: Entry,
        /// What is left of it; nothing where that is not known.
        left: Option<Money>,
        /// The orders that were paid from where it went, since then: the oldest first.
        paid: Vec<String>,
        /// It is in a currency that is not the account's.
        elsewhere: bool,
    },
    /// It went: into an order.
    Paid {
        /// As the history has it.
        entry: Entry,
        /// The order's number.
        order: String,
    },
    /// It went back to a payment card.
    ToCard {
        /// The order's number.
        order: String,
        /// How much.
        amount: Money,
        /// When.
        at: Time,
        /// The last four of the payment card.
        card: Option<String>,
    },
    /// The order is still being paid: nothing comes back before that is over.
    Paying {
        /// The order's number.
        order: String,
    },
    /// It is set aside.
    Held {
        /// How much.
        amount: Money,
        /// For this order.
        order: String,
        /// It falls off by itself then.
        until: Time,
    },
    /// Its issuer is being asked.
    Pending {
        /// How much.
        amount: Money,
        /// The issuer's name.
        issuer: String,
        /// Since when.
        since: Time,
    },
    /// There is a balance in another currency.
    OtherCurrency {
        /// What can be spent of it.
        available: Money,
    },
    /// Something was sent from here, and its answer is not known.
    Unanswered,
    /// Nothing can be spent while the account is frozen.
    Frozen,
}

/// What the account knows of what is missing, what matters most first. Nothing at all is an answer too: it did not come to
/// this account.
pub fn missing(value: Value, sought: &Sought, known: &Known) -> Vec<Found> {
    let balance = known.balance.as_ref();
    let mut found = Vec::new();
    found.extend(known.unanswered.then_some(Found::Unanswered));
    found.extend(pending(sought, balance));
    let came = known.fitting.iter().filter(|entry| entry.amount.minor > 0);
    // Who looks for a refund is not helped by a card of the same amount, and the other way round.
    let of_kind = came.filter(|entry| matches!(entry.source, Source::Card { .. }) == (value != Value::Refund));
    found.extend(of_kind.take(TOLD).enumerate().map(|(nth, entry)| came_as(entry, nth == 0, known)));
    if value == Value::Refund {
        found.extend(known.orders.iter().filter_map(|order| of_order(sought, order)).take(TOLD));
    }
    let went = known.fitting.iter().filter(|entry| entry.amount.minor < 0);
    found.extend(went.filter_map(went_into).take(TOLD));
    found.extend(held(sought, &found, balance));
    if !found.iter().any(|one| matches!(one, Found::Came { .. })) {
        let own = balance.and_then(|balance| balance.totals.first()).map(|total| total.currency);
        let others = balance.into_iter().flat_map(|balance| &balance.totals);
        let others = others.filter(|total| Some(total.currency) != own && total.available.minor > 0);
        found.extend(others.map(|total| Found::OtherCurrency { available: total.available }));
    }
    found.extend(balance.is_some_and(|balance| balance.frozen).then_some(Found::Frozen));
    found
}

/// Whether something that was found says where the value is, or went.
pub fn answers(found: &[Found]) -> bool {
    found.iter().any(|one| !matches!(one, Found::OtherCurrency { .. } | Found::Frozen | Found::Unanswered))
}

fn came_as(entry: &Entry, newest: bool, known: &Known) -> Found {
    let lot = known.balance.as_ref().and_then(|balance| lot(entry, balance));
    let whole =
        known.balance.as_ref().is_some_and(|balance| balance.buckets.iter().all(|bucket| bucket.more.is_none()));
    // Of what is spent there is no lot any more.
    let gone = whole.then_some(Money { minor: 0, ..entry.amount });
    let paid = known.since.iter().rev().filter(|line| newest && line.amount.minor < 0);
    let paid = paid.filter_map(|line| match &line.source {
        Source::Order { id } => Some(id.clone()),
        _ => None,
    });
    let own = known.balance.as_ref().and_then(|balance| balance.totals.first()).map(|total| total.currency);
    Found::Came {
        entry: entry.clone(),
        left: lot.map(|lot| lot.left).or(gone),
        paid: if lot.is_some_and(|lot| lot.left == lot.amount) { Vec::new() } else { each_once(paid) },
        elsewhere: own.is_some_and(|own| own != entry.amount.currency),
    }
}

fn each_once(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut all = Vec::new();
    for name in names {
        if all.len() < TOLD && !all.contains(&name) {
            all.push(name);
        }
    }
    all
}

fn lot<'a>(entry: &Entry, balance: &'a Balance) -> Option<&'a Lot> {
    let buckets = balance.buckets.iter().filter(|bucket| bucket.bucket == entry.bucket);
    buckets.flat_map(|bucket| &bucket.lots).find(|lot| lot.from == entry.source && lot.amount == entry.amount)
}

fn went_into(entry: &Entry) -> Option<Found> {
    match &entry.source {
        Source::Order { id } => Some(Found::Paid { entry: entry.clone(), order: id.clone() }),
        _ => None,
    }
}

fn pending<'a>(sought: &'a Sought, balance: Option<&'a Balance>) -> impl Iterator<Item = Found> + 'a {
    let all = balance.into_iter().flat_map(|balance| &balance.pending);
    let fits = all.filter(move |one| match sought {
        Sought::LastFour { last_four } => one.last_four.eq_ignore_ascii_case(last_four),
        Sought::Amount { amount } => one.amount == *amount,
        Sought::Day { from, to } => (*from..*to).contains(&one.since),
    });
    fits.map(|one| Found::Pending { amount: one.amount, issuer: one.issuer.clone(), since: one.since })
}

/// What is set aside, once an order: where it is of the amount that is sought, or of something that came and is not whole.
fn held(sought: &Sought, found: &[Found], balance: Option<&Balance>) -> Vec<Found> {
    let came = found.iter().any(|one| matches!(one, Found::Came { .. }));
    let mut orders = Vec::<Found>::new();
    for hold in balance.into_iter().flat_map(|balance| &balance.holds) {
        let same = orders.iter_mut().find_map(|one| match one {
            Found::Held { amount, order, .. } if *order == hold.order => Some(amount),
            _ => None,
        });
        match same.map(|sum| (sum.plus(hold.amount), sum)) {
            Some((Ok(both), sum)) => *sum = both,
            _ => orders.push(Found::Held { amount: hold.amount, order: hold.order.clone(), until: hold.expires }),
        }
    }
    orders.retain(|one| came || matches!((one, sought), (Found::Held { amount, .. }, Sought::Amount { amount: wanted }) if amount == wanted));
    orders.truncate(TOLD);
    orders
}

/// What an order says of money that comes back.
fn of_order(sought: &Sought, order: &Order) -> Option<Found> {
    let fits = |amount: Money, at: Time| match sought {
        Sought::Amount { amount: wanted } => amount == *wanted,
        Sought::Day { from, to } => (*from..*to).contains(&at),
        Sought::LastFour { last_four } => order.id.replace('-', "").ends_with(&last_four.to_uppercase()),
    };
    let to_card = order.refunds.iter().find(|refund| refund.card.minor > 0 && fits(refund.card, refund.at));
    if let Some(refund) = to_card {
        let (amount, at) = (refund.card, refund.at);
        return Some(Found::ToCard { order: order.id.clone(), amount, at, card: order.card.clone() });
    }
    let paying = matches!(order.state, State::Paying { .. } | State::Challenge { .. });
    (paying && fits(order.total, order.at)).then(|| Found::Paying { order: order.id.clone() })
}

#[cfg(test)]
#[path = "missing_tests.rs"]
mod tests;
