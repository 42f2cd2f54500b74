//! Cancelling: what was paid for the lines goes back, once, to where the preference says.

use super::sold;
use crate::{
    events::Told,
    ledger::{self, About, Customer},
    store::{Fault, NewLot, NewRefund, OrderRow, PaidBy, Stop, Tx},
};
use domain::{
    Money, Reason, Time,
    api::{
        account::RefundsTo,
        balance::{Bucket, Event},
        order::State,
    },
    quote::BucketAmount,
};
use uuid::Uuid;

/// What goes back into a lot that runs out stays at least so long.
const LEAST: i64 = 30 * Time::DAY;

/// Who cancels.
#[derive(Clone, Debug)]
pub enum By {
    /// The shopper, who may send goods back.
    Shopper(String),
    /// The shop, which may also give back what was there at once. Gift cards are with somebody by then.
    Shop,
}

/// What is to go back.
#[derive(Clone, Debug)]
pub struct Cancelling {
    /// The order.
    pub order: String,
    /// Who cancels.
    pub by: By,
    /// The ids of the lines; none means all of it.
    pub lines: Vec<String>,
}

/// Cancels lines of an order that is paid; the delivery goes back with the last of them.
pub async fn cancel(tx: &mut Tx, ask: &Cancelling) -> Result<(String, bool), Stop> {
    let row = tx.order(&ask.order).await?;
    let own = |row: &OrderRow| !matches!(&ask.by, By::Shopper(account) if row.account != *account);
    let row = row.filter(own).ok_or(Reason::NotFound)?;
    if row.state != State::Paid {
        return Err(Reason::NotCancellable.into());
    }
    let kept = tx.kept_lines(&row.id).await?;
    let (lines, whole) = chosen(&row, ask, &kept)?;
    let refund = Uuid::now_v7().to_string();
    for line in &lines {
        if !tx.take_line_back(&row.id, line, &refund).await? {
            return Err(Reason::NotCancellable.into());
        }
    }
    let paid = kept.iter().filter(|(line, _)| lines.contains(line)).map(|(_, paid)| paid).sum();
    give_back(tx, &row, refund, &lines, paid, whole).await?;
    for line in sold(&row)?.lines.iter().filter(|line| lines.contains(&line.id) && line.product.left.is_some()) {
        tx.give_stock(&line.product.id, line.quantity).await?;
    }
    if whole {
        tx.release_promos(&row.id).await?;
        take_credit_back(tx, &row).await?;
    }
    tx.moved(&row.account).await?;
    tx.tell(Told { account: row.account.clone(), session: None, event: Event::Order { id: row.id.clone() } });
    Ok((row.id, true))
}

/// The lines that go back, the delivery's empty id among them when none is left, and whether that is so.
fn chosen(row: &OrderRow, ask: &Cancelling, kept: &[(String, i64)]) -> Result<(Vec<String>, bool), Stop> {
    let sold = sold(row)?;
    let is_kept = |id: &String| kept.iter().any(|(line, _)| line == id);
    if ask.lines.iter().any(|id| !sold.lines.iter().any(|line| line.id == *id)) {
        return Err(Reason::NotFound.into());
    }
    let wanted = sold.lines.iter().filter(|line| match ask.lines.is_empty() {
        true => is_kept(&line.id),
        false => ask.lines.contains(&line.id),
    });
    let wanted: Vec<_> = wanted.collect();
    let may = |line: &&super::SoldLine| match ask.by {
        By::Shopper(_) => line.is_cancellable(),
        By::Shop => line.product.kind != domain::api::catalog::Kind::GiftCard,
    };
    if wanted.is_empty() || !wanted.iter().all(|line| is_kept(&line.id) && may(line)) {
        return Err(Reason::NotCancellable.into());
    }
    let mut lines: Vec<String> = wanted.iter().map(|line| line.id.clone()).collect();
    let whole = kept.iter().all(|(line, _)| line.is_empty() || lines.contains(line));
    if whole {
        lines.push(String::new());
    }
    Ok((lines, whole))
}

/// Value that goes back: into a lot that is there, or into a new one of the bucket for refunds.
struct Back {
    lot: Option<String>,
    bucket: Bucket,
    amount: Money,
}

async fn give_back(
    tx: &mut Tx,
    row: &OrderRow,
    id: String,
    lines: &[String],
    paid: i64,
    whole: bool,
) -> Result<(), Stop> {
    let preference = tx.refunds_to(&row.account).await?;
    let paid_by = tx.paid_by(&row.id).await?;
    let paid_by = paid_by.into_iter().filter(|by| lines.contains(&by.line));
    let (mut backs, mut free) = (Vec::new(), 0_i64);
    let mut rest = paid;
    for by in paid_by {
        rest = rest.saturating_sub(by.amount.minor);
        if goes_home(&by, preference) {
            add(&mut backs, by);
        } else {
            free = free.saturating_add(by.amount.minor);
        }
    }
    let card = if preference == RefundsTo::Source { rest } else { 0 };
    let free = free.saturating_add(rest).saturating_sub(card);
    let money = |minor| Money::new(minor, row.total.currency);
    if free > 0 {
        backs.push(Back { lot: None, bucket: Bucket::Refund, amount: money(free) });
    }
    let lines = lines.iter().filter(|line| !line.is_empty()).cloned().collect();
    let new = NewRefund { id, order: row.id.clone(), lines, buckets: by_bucket(&backs), amount: paid, card };
    if !tx.add_refund(&new, whole).await? {
        return Err(Reason::NotCancellable.into());
    }
    let mut lots = Vec::new();
    for back in backs {
        lots.push((put(tx, row, &back).await?, back.amount));
    }
    if let Some(posting) = ledger::refund(new.id, tx.now(), row.id.clone(), lots, money(card))? {
        tx.post(&posting).await?;
    }
    Ok(())
}

/// Back to what paid, or to the balance, as preferred. Value that pays for some things only, and what the shop gave, go
/// back to where they came from in any case: a cancelled order makes nothing freer than it was.
fn goes_home(by: &PaidBy, preference: RefundsTo) -> bool {
    preference == RefundsTo::Source || by.limited || matches!(by.bucket, Bucket::Promotional | Bucket::Restricted)
}

/// Adds to what goes back into one lot.
fn add(backs: &mut Vec<Back>, by: PaidBy) {
    match backs.iter_mut().find(|back| back.lot.as_ref() == Some(&by.lot)) {
        Some(back) => back.amount.minor = back.amount.minor.saturating_add(by.amount.minor),
        None => backs.push(Back { lot: Some(by.lot), bucket: by.bucket, amount: by.amount }),
    }
}

fn by_bucket(backs: &[Back]) -> Vec<BucketAmount> {
    let mut buckets: Vec<BucketAmount> = Vec::new();
    for back in backs {
        match buckets.iter_mut().find(|known| known.bucket == back.bucket) {
            Some(known) => known.amount.minor = known.amount.minor.saturating_add(back.amount.minor),
            None => buckets.push(BucketAmount { bucket: back.bucket, amount: back.amount }),
        }
    }
    buckets
}

/// Puts value into the balance, and says whose line of the ledger that is.
async fn put(tx: &mut Tx, row: &OrderRow, back: &Back) -> Result<Customer, Stop> {
    let now = tx.now();
    let purse = tx.pay_in(&row.account, back.amount, i64::MAX).await?.ok_or(Fault::Corrupt("purse"))?;
    let lot = match &back.lot {
        Some(lot) => {
            tx.fill_lot(lot, back.amount.minor, now.plus(LEAST)).await?;
            lot.clone()
        }
        None => {
            let new = NewLot {
                id: Uuid::now_v7().to_string(),
                account: row.account.clone(),
                bucket: back.bucket,
                amount: back.amount,
                since: now,
                expires: None,
                categories: Vec::new(),
                card: None,
                order: Some((row.id.clone(), None)),
            };
            tx.add_lot(&new).await?;
            new.id
        }
    };
    Ok(Customer {
        entry: Uuid::now_v7().to_string(),
        owner: row.account.clone(),
        bucket: back.bucket,
        lot,
        total_after: purse.total,
    })
}

/// What is left of the credit that came with an order goes back with all of it.
async fn take_credit_back(tx: &mut Tx, row: &OrderRow) -> Result<(), Stop> {
    for (lot, free, name) in tx.credit_of(&row.id).await? {
        let amount = Money::new(free, row.total.currency);
        let total_after = tx.drain_lot(&lot, &row.account, amount).await?;
        let entry = Uuid::now_v7().to_string();
        let whose = Customer { entry, owner: row.account.clone(), bucket: Bucket::Promotional, lot, total_after };
        let (about, back) = (About::Promo { order: row.id.clone(), name }, Money::new(-free, row.total.currency));
        tx.post(&ledger::promo_credit(Uuid::now_v7().to_string(), tx.now(), about, back, whose)?).await?;
    }
    Ok(())
}
