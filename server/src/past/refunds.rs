//! Some of a past order goes back.

use super::life::{Life, Recent, Stuck};
use crate::{
    ledger,
    store::{PastLot, PastRefund},
};
use domain::{
    Time,
    api::balance::Bucket,
    quote::{BucketAmount, Lot},
};

/// What goes back into a lot that runs out stays so long.
const LEAST: i64 = 30 * Time::DAY;
/// Into no more lots at once.
const LOTS: usize = 6;

/// What goes back where.
struct Back {
    lot: Option<Lot>,
    minor: i64,
}

impl Life<'_> {
    /// A line of a recent order goes back, where there is one; says whether it did.
    pub(super) fn refund(&mut self) -> Result<bool, Stuck> {
        let nth = self.draw.below(self.recent.len());
        let Some(mut recent) = self.recent.remove(nth) else { return Ok(false) };
        let refunded = self.goes_back(&mut recent);
        self.recent.insert(nth, recent);
        refunded
    }

    fn goes_back(&mut self, recent: &mut Recent) -> Result<bool, Stuck> {
        let Some(line) = self.draw.one(&recent.goods).cloned() else { return Ok(false) };
        let to_source = self.draw.percent(70);
        let is_last =
            recent.order.lines.iter().all(|(of, refund)| of.line.is_empty() || of.line == line || refund.is_some());
        let goes = |id: &str| id == line || (is_last && id.is_empty());
        let paid: i64 = recent.order.lines.iter().filter(|(of, _)| goes(&of.line)).map(|(of, _)| of.paid).sum();
        let (mut backs, mut rest, mut free) = (Vec::new(), paid, 0_i64);
        for (_, id, minor) in recent.order.payments.iter().filter(|(id, _, _)| goes(id)) {
            let lot = recent.lots.iter().find(|lot| lot.id == *id).ok_or(Stuck)?;
            let home = to_source || matches!(lot.bucket, Bucket::Promotional | Bucket::Restricted);
            rest = rest.saturating_sub(*minor);
            match home {
                true => add(&mut backs, lot, *minor),
                false => free = free.saturating_add(*minor),
            }
        }
        let card = if to_source { rest } else { 0 };
        free = free.saturating_add(rest).saturating_sub(card);
        if free > 0 {
            backs.push(Back { lot: None, minor: free });
        }
        let soon = |lot: &Lot| lot.expires.is_some_and(|at| at < self.now.plus(LEAST));
        if backs.len() > LOTS || backs.iter().any(|back| back.lot.as_ref().is_some_and(soon)) {
            return Ok(false);
        }
        self.put_back(recent, &backs, card, paid)?;
        let refund = recent.order.refunds.last().map(|refund| refund.id.clone());
        let back = recent.order.lines.iter_mut().filter(|(of, _)| of.line == line || (is_last && of.line.is_empty()));
        back.for_each(|(_, by)| by.clone_from(&refund));
        if let Some(refund) = recent.order.refunds.last_mut() {
            refund.lines = serde_json::to_string(&[&line]).map_err(|_| Stuck)?;
        }
        recent.goods.retain(|other| *other != line);
        Ok(true)
    }

    fn put_back(&mut self, recent: &mut Recent, backs: &[Back], card: i64, paid: i64) -> Result<(), Stuck> {
        let number = recent.order.id.clone();
        let (mut lots, mut buckets) = (Vec::new(), Vec::<BucketAmount>::new());
        for back in backs {
            let (entry, amount) = (self.id(), self.money(back.minor));
            let bucket = back.lot.as_ref().map_or(Bucket::Refund, |lot| lot.bucket);
            match buckets.iter_mut().find(|known| known.bucket == bucket) {
                Some(known) => known.amount = known.amount.plus(amount)?,
                None => buckets.push(BucketAmount { bucket, amount }),
            }
            let whose = match &back.lot {
                None => {
                    let lot = self.refund_lot(&number, back.minor);
                    let whose = self.comes(entry, &lot);
                    self.past.lots.push(lot);
                    whose
                }
                Some(lot) => {
                    match self.open.iter_mut().find(|open| open.id == lot.id) {
                        Some(open) => open.amount = open.amount.plus(amount)?,
                        None => self.open.push(Lot { amount, ..lot.clone() }),
                    }
                    self.moves(entry, &lot.id, bucket, back.minor)
                }
            };
            lots.push((whose, amount));
        }
        let id = self.id();
        if let Some(posting) = ledger::refund(id.clone(), self.now, number.clone(), lots, self.money(card))? {
            self.post(posting, &number);
        }
        let buckets = serde_json::to_string(&buckets).map_err(|_| Stuck)?;
        let refund = PastRefund { id, at: self.now, lines: String::new(), buckets, amount: paid, card };
        recent.order.refunds.push(refund);
        Ok(())
    }

    fn refund_lot(&mut self, number: &str, minor: i64) -> PastLot {
        PastLot {
            id: self.id(),
            bucket: Bucket::Refund,
            amount: self.money(minor),
            since: self.now,
            expires: None,
            categories: Vec::new(),
            order: Some((number.to_owned(), None)),
        }
    }
}

/// Adds to what goes back into one lot.
fn add(backs: &mut Vec<Back>, lot: &Lot, minor: i64) {
    match backs.iter_mut().find(|back| back.lot.as_ref().is_some_and(|known| known.id == lot.id)) {
        Some(back) => back.minor = back.minor.saturating_add(minor),
        None => backs.push(Back { lot: Some(lot.clone()), minor }),
    }
}
