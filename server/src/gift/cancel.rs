//! Taking a gift back: its code is void, and what was paid for it goes back to the payment card. Of a claim and this,
//! whichever comes first wins, by a condition on the card and another on the gift.

use super::{
    change::Own,
    life::{OPEN, happened, void},
};
use crate::{
    App,
    events::Told,
    ledger::{self, About, Customer},
    mail, order,
    store::{Fault, GiftRow, NewRefund, OrderRow, Stop, Tx},
};
use domain::{
    Money, Reason,
    api::{
        balance::{Bucket, Event},
        gift::What,
        order::State as Standing,
    },
    gift::{Act, State},
    quote::quote,
};
use uuid::Uuid;

/// Takes a gift back. Says the order's number.
pub async fn cancel(tx: &mut Tx, app: &App, wanted: &Own) -> Result<String, Stop> {
    let row = wanted.to(tx, Act::Cancel).await?;
    let order = tx.order(&row.order).await?.ok_or(Fault::Corrupt("order"))?;
    if order.state != Standing::Paid {
        return Err(Reason::NotCancellable.into());
    }
    void(tx, &row).await?;
    if !tx.move_gift(&row.id, &OPEN, State::Cancelled).await? {
        return Err(Reason::NotCancellable.into());
    }
    mail::recall(tx, app, &row.id).await?;
    let (refund, whole) = give_back(tx, &row, &order).await?;
    if whole {
        tx.release_promos(&order.id).await?;
    }
    take_credit_back(tx, &order).await?;
    tx.moved(&row.account).await?;
    happened(tx, &row.id, &What::Cancelled { refund }).await?;
    tx.tell(Told { account: order.account, session: None, event: Event::Order { id: order.id.clone() } });
    Ok(order.id)
}

/// What was paid for the gift goes back to the payment card; says how much, and whether nothing of the order stays.
async fn give_back(tx: &mut Tx, row: &GiftRow, order: &OrderRow) -> Result<(Money, bool), Stop> {
    let (line, refund) = (row.nth.to_string(), Uuid::now_v7().to_string());
    let kept = tx.kept_lines(&order.id).await?;
    let whole = kept.iter().all(|(kept, _)| kept.is_empty() || *kept == line);
    let back = kept.into_iter().filter(|(kept, _)| *kept == line || whole && kept.is_empty());
    let mut paid = 0_i64;
    for (line, part) in back {
        if !tx.take_line_back(&order.id, &line, &refund).await? {
            return Err(Reason::NotCancellable.into());
        }
        paid = paid.saturating_add(part);
    }
    let (id, lines) = (refund.clone(), vec![row.nth.to_string()]);
    let new = NewRefund { id, order: order.id.clone(), lines, buckets: Vec::new(), amount: paid, card: paid };
    if !tx.add_refund(&new, whole).await? {
        return Err(Reason::NotCancellable.into());
    }
    let paid = Money::new(paid, row.amount.currency);
    tx.post(&ledger::gift_back(refund, tx.now(), order.id.clone(), row.amount, paid)?).await?;
    Ok((paid, whole))
}

/// Credit that the gifts that stay would not have earned goes back, as far as it is left.
async fn take_credit_back(tx: &mut Tx, order: &OrderRow) -> Result<(), Stop> {
    let kept = tx.credit_kept(&order.id).await?;
    if kept.is_empty() {
        return Ok(());
    }
    let earned = earned(tx, order).await?;
    for (lot, given, free, name) in kept {
        let earned = earned.iter().filter(|(promo, _)| *promo == name).map(|(_, minor)| minor).sum::<i64>();
        let back = given.saturating_sub(earned).min(free);
        if back <= 0 {
            continue;
        }
        let amount = Money::new(back, order.total.currency);
        let total_after = tx.drain_lot(&lot, &order.account, amount).await?;
        let entry = Uuid::now_v7().to_string();
        let whose = Customer { entry, owner: order.account.clone(), bucket: Bucket::Promotional, lot, total_after };
        let (about, taken) = (About::Promo { order: order.id.clone(), name }, Money::new(-back, order.total.currency));
        tx.post(&ledger::promo_credit(Uuid::now_v7().to_string(), tx.now(), about, taken, whose)?).await?;
    }
    Ok(())
}

/// What each promo, by its name, gives with the gifts that stay: the quote of the order, with what is left of its lines.
async fn earned(tx: &mut Tx, order: &OrderRow) -> Result<Vec<(String, i64)>, Stop> {
    let sold = order::sold(order)?;
    let Some(gifts) = sold.gifts else { return Ok(Vec::new()) };
    let mut input = gifts.input;
    let stay = tx.gifts_that_stay(&order.id).await?;
    for (at, line) in input.lines.iter_mut().enumerate() {
        let of = |nth: &&usize| gifts.of.get(**nth).is_some_and(|of| *of == at);
        line.quantity = u32::try_from(stay.iter().filter(of).count()).unwrap_or(u32::MAX);
    }
    input.lines.retain(|line| line.quantity > 0);
    if input.lines.is_empty() {
        return Ok(Vec::new());
    }
    let quote = quote(&input).map_err(|_| Fault::Corrupt("quote"))?;
    let name = |promo: &str| sold.promos.iter().find(|taken| taken.promo == promo).map(|taken| taken.name.clone());
    let each = quote.credits.iter().map(|credit| (name(&credit.promo).unwrap_or_default(), credit.amount.minor));
    Ok(each.collect())
}
