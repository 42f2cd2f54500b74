//! What happened, movement by movement: cards come, orders go, some of them come back. In the end nothing is left.

use super::{Who, draw::Draw};
use crate::{
    ledger::{self, Customer, Posting, Unbalanced},
    secret,
    store::{Past, PastCard, PastLot, PastOrder, plain},
};
use domain::{
    Money, Time,
    api::balance::Bucket,
    money::MoneyFault,
    quote::{Lot, TooMuch},
};
use std::collections::VecDeque;
use uuid::Builder;

/// The numbers lead nowhere.
#[derive(Debug)]
pub struct Stuck;

impl From<MoneyFault> for Stuck {
    fn from(_: MoneyFault) -> Stuck {
        Stuck
    }
}

impl From<Unbalanced> for Stuck {
    fn from(_: Unbalanced) -> Stuck {
        Stuck
    }
}

impl From<TooMuch> for Stuck {
    fn from(_: TooMuch) -> Stuck {
        Stuck
    }
}

/// From so many lines before the end only what leads there happens.
const END: usize = 32;
/// Some of as many orders may still come back.
const RECENT: usize = 40;
/// What a card may be worth, in whole units.
const WORTHS: [i64; 9] = [10, 15, 20, 25, 25, 25, 50, 50, 100];
/// With more than this, in whole units, no card comes.
const ENOUGH: i64 = 300;
/// Value that runs out does so after this.
const RUNS_OUT: i64 = 400 * Time::DAY;

/// An order that may still come back, and the lots that paid for it.
pub(super) struct Recent {
    pub order: PastOrder,
    pub goods: Vec<String>,
    pub lots: Vec<Lot>,
}

/// An account's life so far.
pub(super) struct Life<'a> {
    pub who: &'a Who,
    pub draw: Draw,
    /// Of the movement that is under way.
    pub now: Time,
    nth: u16,
    /// So many lines are still to come.
    pub left: usize,
    /// What there is, in minor units.
    pub total: i64,
    /// Lots with something left.
    pub open: Vec<Lot>,
    pub recent: VecDeque<Recent>,
    pub past: Past,
}

impl<'a> Life<'a> {
    pub fn new(who: &'a Who) -> Life<'a> {
        let draw = Draw::new(who.seed, &who.email);
        let (now, left) = (who.from, who.lines);
        Life {
            who,
            draw,
            now,
            nth: 0,
            left,
            total: 0,
            open: Vec::new(),
            recent: VecDeque::new(),
            past: Past::default(),
        }
    }

    /// All lines are there, and nothing is left.
    pub fn is_over(&self) -> bool {
        self.left == 0
    }

    /// The next thing happens, if there is one.
    pub fn go_on(&mut self) -> Result<(), Stuck> {
        if self.is_over() {
            return Ok(());
        }
        self.pass_time();
        // Each lot that is left takes a line to its end.
        let spare = self.left.checked_sub(self.open.len()).ok_or(Stuck)?;
        match spare {
            0 => self.last_order(),
            1 => self.small_order(),
            2 => self.redeem(),
            3..END if self.total < self.who.region.currency.scale() || self.draw.percent(40) => self.redeem(),
            3..END => self.small_order(),
            _ => self.something(),
        }
    }

    fn something(&mut self) -> Result<(), Stuck> {
        let scale = self.who.region.currency.scale();
        if self.total < scale.saturating_mul(15) {
            return self.redeem();
        }
        match self.draw.below(100) {
            0..8 if self.refund()? => Ok(()),
            0..38 if self.total < scale.saturating_mul(ENOUGH) => self.redeem(),
            _ => self.order(),
        }
    }

    /// What happened since the last time this was asked. Cards that came were sold just before.
    pub fn past(&mut self) -> Result<Past, Stuck> {
        while self.recent.len() > if self.is_over() { 0 } else { RECENT } {
            self.past.orders.extend(self.recent.pop_front().map(|recent| recent.order));
        }
        let mut past = std::mem::take(&mut self.past);
        let sold: i64 = past.cards.iter().map(|card| card.lot.amount.minor).sum();
        if let Some(first) = past.cards.first() {
            let (id, at) = (self.id(), first.lot.since);
            past.postings.push((ledger::issue(id, at, self.money(sold))?, String::new()));
        }
        Ok(past)
    }

    /// A card comes.
    pub fn redeem(&mut self) -> Result<(), Stuck> {
        let worth = self.draw.one(&WORTHS).copied().ok_or(Stuck)?;
        let amount = self.money(worth.checked_mul(self.who.region.currency.scale()).ok_or(Stuck)?);
        let (bucket, categories) = match self.draw.below(100) {
            0..12 => (Bucket::Restricted, self.digital()),
            12..20 => (Bucket::Promotional, Vec::new()),
            _ => (Bucket::Gift, Vec::new()),
        };
        let expires = (bucket != Bucket::Gift).then(|| self.runs_out());
        let lot = PastLot { id: self.id(), bucket, amount, since: self.now, expires, categories, order: None };
        let (id, redemption) = (self.id(), self.id());
        let mac = secret::digest(&self.draw.bytes::<32>());
        let last_four = self.symbols(4);
        let to = self.comes(redemption.clone(), &lot);
        let posting = ledger::redeem(redemption.clone(), self.now, id.clone(), amount, to)?;
        self.post(posting, &last_four);
        self.past.cards.push(PastCard { id, redemption, lot, mac, last_four, balance_after: self.total });
        Ok(())
    }

    /// A lot comes, by a line of this id.
    pub fn comes(&mut self, entry: String, lot: &PastLot) -> Customer {
        let PastLot { id, bucket, amount, since, expires, categories, .. } = lot.clone();
        self.open.push(Lot { id, bucket, amount, expires, since, categories, card: None });
        self.moves(entry, &lot.id, lot.bucket, amount.minor)
    }

    /// So much moves into a lot, or out of it.
    pub fn moves(&mut self, entry: String, lot: &str, bucket: Bucket, minor: i64) -> Customer {
        self.total = self.total.saturating_add(minor);
        self.left = self.left.saturating_sub(1);
        Customer { entry, owner: self.who.account.clone(), bucket, lot: lot.to_owned(), total_after: self.total }
    }

    pub fn post(&mut self, posting: Posting, found_by: &str) {
        self.past.postings.push((posting, plain(found_by)));
    }

    pub fn money(&self, minor: i64) -> Money {
        Money::new(minor, self.who.region.currency)
    }

    /// When value that comes now runs out. In a sparse past it would before anything happens, so it does not there.
    pub fn runs_out(&self) -> Time {
        let sparse = self.who.lines < 2_000;
        let then = self.now.plus(RUNS_OUT);
        if sparse { then.max(self.who.to.plus(30 * Time::DAY)) } else { then }
    }

    /// The shelves of what is there at once.
    fn digital(&self) -> Vec<String> {
        let mut shelves = Vec::new();
        for product in self.who.shelves.iter().filter(|one| one.kind == domain::api::catalog::Kind::Digital) {
            if !shelves.contains(&product.category) {
                shelves.push(product.category.clone());
            }
        }
        shelves
    }

    /// An id that no other has: of this instant, and in the order in which they are drawn.
    pub fn id(&mut self) -> String {
        let mut bytes: [u8; 10] = self.draw.bytes();
        for (byte, counted) in bytes.iter_mut().zip(self.nth.to_be_bytes()) {
            *byte = counted;
        }
        self.nth = self.nth.saturating_add(1);
        let at = u64::try_from(self.now.0).unwrap_or(0);
        Builder::from_unix_timestamp_millis(at, &bytes).into_uuid().to_string()
    }

    /// So many symbols of Scrip's alphabet.
    pub fn symbols(&mut self, count: usize) -> String {
        let all = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        std::iter::repeat_with(|| self.draw.one(all).copied().map_or('0', char::from)).take(count).collect()
    }

    /// Each movement has an instant of its own, between seven and eleven in a day.
    fn pass_time(&mut self) {
        let Who { from, to, lines, .. } = self.who;
        let count = |lines: usize| i64::try_from(lines).unwrap_or(i64::MAX);
        let span = to.0.saturating_sub(from.0);
        let done = count(lines.saturating_sub(self.left));
        let step = span.checked_div(count(*lines)).unwrap_or(0);
        let passed = span.saturating_mul(done).checked_div(count(*lines)).unwrap_or(0);
        let at = from.0.saturating_add(passed).saturating_add(self.draw.span(step.max(1)));
        let (day, rest) = (at.div_euclid(Time::DAY), at.rem_euclid(Time::DAY));
        let awake = Time(day.saturating_mul(Time::DAY)).plus(Time::DAY / 24 * 7).plus(rest / 3 * 2);
        self.now = awake.max(self.now.plus(1));
        self.nth = 0;
    }
}
