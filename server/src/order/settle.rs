//! Capturing and releasing: the end of what was set aside. Whoever comes second finds nothing to do.

use super::{Sold, sold};
use crate::{
    App,
    events::Told,
    gift::{self, SoldGifts},
    issue,
    ledger::{self, About, Customer, Sale},
    mail,
    payment::OnFile,
    redeem::{self, Entering, Owed},
    store::{Fault, NewLot, OrderRow, Stop, Tx},
    subscription,
};
use domain::{
    Code, Money, Reason, Time,
    api::{
        balance::{Bucket, Event},
        catalog::Kind,
    },
    quote::Credit,
};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The provider took what was due, or nothing was: what is set aside becomes the shop's. Says whether this was the step
/// that did it.
pub async fn capture(tx: &mut Tx, app: &App, id: &str, on_file: Option<&OnFile>) -> Result<bool, Stop> {
    if !tx.pay_order(id).await? {
        return Ok(false);
    }
    let row = tx.order(id).await?.ok_or(Fault::Corrupt("order"))?;
    let sold = sold(&row)?;
    let lots = redeem_cards(tx, &row, &sold).await?;
    let (codes, worth) = match &sold.gifts {
        None => sell_cards(tx, app, &sold).await?,
        Some(gifts) => (Vec::new(), gift::make(tx, app, &row, gifts).await?.minor),
    };
    forget_plan(tx, id, &sold).await?;
    post(tx, &row, &sold, worth).await?;
    for payment in &sold.quote.payments {
        let lot = lots.get(&payment.lot).unwrap_or(&payment.lot);
        let line = payment.line.as_deref().unwrap_or_default();
        tx.note_payment(id, line, lot, payment.amount.minor).await?;
    }
    for credit in &sold.quote.credits {
        give(tx, &row, &sold, credit).await?;
    }
    let now = tx.now();
    let purses = tx.purses(&row.account, now).await?;
    let purse = purses.iter().find(|purse| purse.currency == row.total.currency);
    tx.note_balance_after(id, purse.map_or(0, |purse| purse.available())).await?;
    if let Some((cart, _)) = &row.cart {
        let used: Vec<String> = sold.lines.iter().map(|line| line.id.clone()).collect();
        let codes = sold.promos.iter().map(|promo| promo.promo.clone()).chain(sold.cards.iter().cloned());
        tx.empty_cart(cart, &used, &codes.collect::<Vec<_>>()).await?;
    }
    if let Some(card) = on_file.filter(|_| row.keeps) {
        tx.keep_card(&row.account, &card.token, &card.last_four).await?;
    }
    subscription::begin(tx, &row, &sold).await?;
    subscription::paid(tx, &row).await?;
    mail::receipt(tx, app, id, codes).await?;
    tell(tx, &row, &sold).await?;
    Ok(true)
}

/// Nothing was taken, or what was taken goes back: all that is set aside is free again, and the cart is as before. Says
/// whether this was the step that did it.
pub async fn release(tx: &mut Tx, id: &str, reason: &Reason, settled: bool) -> Result<bool, Stop> {
    if !tx.release_order(id, reason, settled).await? {
        return Ok(false);
    }
    let row = tx.order(id).await?.ok_or(Fault::Corrupt("order"))?;
    let sold = sold(&row)?;
    forget_plan(tx, id, &sold).await?;
    tx.release_holds(id, &row.account).await?;
    for line in sold.lines.iter().filter(|line| line.product.left.is_some()) {
        tx.give_stock(&line.product.id, line.quantity).await?;
    }
    tx.release_promos(id).await?;
    subscription::failed(tx, &row, reason).await?;
    if let Some((cart, _)) = &row.cart {
        tx.unlock_cart(cart, id).await?;
    }
    tell(tx, &row, &sold).await?;
    Ok(true)
}

/// Who was to receive gifts is no matter of the order once it is paid, or never will be.
async fn forget_plan(tx: &mut Tx, id: &str, sold: &Sold) -> Result<(), Stop> {
    let Some(gifts) = &sold.gifts else { return Ok(()) };
    let gifts = SoldGifts { input: gifts.input.clone(), of: gifts.of.clone(), plan: None };
    let left = Sold { gifts: Some(gifts), ..sold.clone() };
    Ok(tx.rewrite_sold(id, &left.written()?).await?)
}

async fn tell(tx: &mut Tx, row: &OrderRow, sold: &Sold) -> Result<(), Stop> {
    if sold.quote.from_balance.minor > 0 || !sold.quote.credits.is_empty() {
        tx.moved(&row.account).await?;
    }
    tx.tell(Told { account: row.account.clone(), session: None, event: Event::Order { id: row.id.clone() } });
    Ok(())
}

/// Redeems the cards that were laid on the cart, and sets aside of them what they pay. Says which lot each became.
async fn redeem_cards(tx: &mut Tx, row: &OrderRow, sold: &Sold) -> Result<BTreeMap<String, String>, Stop> {
    let mut lots = BTreeMap::new();
    for id in tx.cards_held_for(&row.id).await? {
        let card = tx.card_by_id(&id).await?.ok_or(Fault::Corrupt("card"))?;
        // That there is room was seen when it was set aside; what came since does not undo an order that is paid for.
        let entering = Entering {
            id: Uuid::now_v7().to_string(),
            account: &row.account,
            card: &card,
            at: tx.now(),
            limit: i64::MAX,
            owed: Owed::ByUs,
        };
        let done = redeem::enter(tx, entering).await?.ok_or(Fault::Corrupt("purse"))?;
        let pays = sold.quote.payments.iter().filter(|payment| payment.lot == id).map(|payment| payment.amount.minor);
        let amount = Money::new(pays.sum(), row.total.currency);
        let hold = Uuid::now_v7().to_string();
        if !tx.hold((&hold, &row.id), (&row.account, &done.lot), amount, row.until).await? {
            return Err(Fault::Corrupt("lot").into());
        }
        lots.insert(id, done.lot);
    }
    Ok(lots)
}

/// Makes the gift cards that were bought, and says what they are worth. Their codes are for the order's mail, and nowhere
/// else.
async fn sell_cards(tx: &mut Tx, app: &App, sold: &Sold) -> Result<(Vec<(Code, Money)>, i64), Stop> {
    let mut codes = Vec::new();
    for line in sold.lines.iter().filter(|line| line.product.kind == Kind::GiftCard) {
        for _ in 0..line.quantity {
            let worth = line.product.price;
            let (code, card) = issue::bought(worth, &app.settings.secret).map_err(|_| Fault::Corrupt("gift card"))?;
            if !tx.add_card(&card).await? {
                return Err(Fault::NotCommitted.into());
            }
            codes.push((code, worth));
        }
    }
    let worth = codes.iter().map(|(_, worth)| worth.minor).sum();
    Ok((codes, worth))
}

/// Moves the value: out of the lots and from the provider, to what was earned and to the cards that were bought.
async fn post(tx: &mut Tx, row: &OrderRow, sold: &Sold, worth: i64) -> Result<(), Stop> {
    let currency = row.total.currency;
    let (held, left) = tx.capture_holds(&row.id, &row.account).await?;
    let mut running = left.saturating_add(held.iter().map(|held| held.amount.minor).sum());
    let lot = |held: &crate::store::HeldLot| {
        running = running.saturating_sub(held.amount.minor);
        let whose = Customer {
            entry: Uuid::now_v7().to_string(),
            owner: row.account.clone(),
            bucket: held.bucket,
            lot: held.lot.clone(),
            total_after: running,
        };
        (whose, held.amount)
    };
    let gifts = sold.lines.iter().filter(|line| line.product.kind == Kind::GiftCard);
    let sale = Sale {
        lots: held.iter().map(lot).collect(),
        due: row.due,
        cards_paid: Money::new(gifts.map(|line| line.paid.minor).sum(), currency),
        cards_worth: Money::new(worth, currency),
    };
    if let Some(posting) = ledger::order(Uuid::now_v7().to_string(), tx.now(), row.id.clone(), sale)? {
        tx.post(&posting).await?;
    }
    Ok(())
}

/// Credit of a promo comes with the order, as a lot that runs out.
async fn give(tx: &mut Tx, row: &OrderRow, sold: &Sold, credit: &Credit) -> Result<(), Stop> {
    let now = tx.now();
    let name = sold.promos.iter().find(|promo| promo.promo == credit.promo).map(|promo| promo.name.clone());
    let name = name.unwrap_or_else(|| credit.promo.clone());
    let purse = tx.pay_in(&row.account, credit.amount, i64::MAX).await?.ok_or(Fault::Corrupt("purse"))?;
    let lot = NewLot {
        id: Uuid::now_v7().to_string(),
        account: row.account.clone(),
        bucket: Bucket::Promotional,
        amount: credit.amount,
        since: now,
        expires: Some(now.plus(i64::from(credit.days).saturating_mul(Time::DAY))),
        categories: Vec::new(),
        card: None,
        order: Some((row.id.clone(), Some(name.clone()))),
    };
    let whose = Customer {
        entry: Uuid::now_v7().to_string(),
        owner: row.account.clone(),
        bucket: lot.bucket,
        lot: lot.id.clone(),
        total_after: purse.total,
    };
    let about = About::Promo { order: row.id.clone(), name };
    tx.post(&ledger::promo_credit(Uuid::now_v7().to_string(), now, about, credit.amount, whose)?).await?;
    Ok(tx.add_lot(&lot).await?)
}
