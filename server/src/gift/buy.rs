//! Buying gifts: an order without a cart. What the review said is decided once more, in the transaction that places it.

use super::{Plan, SoldGifts, checks, email_mac, plan, price, tell};
use crate::{
    App, issue, mail,
    order::{self, Sold, Wish},
    store::{AccountRow, Fault, GiftRow, OrderRow, Stop, Tx},
};
use domain::{
    Code, Money, Reason, Time,
    api::{
        config::Region,
        gift::{Cover, Send, What},
    },
    gift::{State, Way, recipient::Recipient},
};

/// Gifts that somebody wants to pay for. No payment card is in here.
#[derive(Clone, Debug)]
pub struct Buying {
    send: Send,
    said: plan::Said,
    promo: Option<String>,
    wish: Wish,
}

impl Buying {
    /// Reads what was sent, or says what can't be sent whatever happens meanwhile. A promo code that is none counts as a
    /// miss.
    pub async fn read(app: &App, send: Send, wish: Wish, address: &str) -> Result<Buying, Stop> {
        let send = checks::tidied(send);
        checks::refuse(&send, &wish.region.gifts)?;
        let promo = match &send.code {
            Some(code) => Some(price::promo(app, code, (&wish.account, &wish.region), address).await?),
            None => None,
        };
        let said = plan::Said::read(&send, &wish.region.gifts);
        Ok(Buying { send, said, promo, wish })
    }
}

/// Places an order of gifts, and says its number and that it was made.
pub async fn place(tx: &mut Tx, app: &App, buying: &Buying) -> Result<(String, bool), Stop> {
    let (Buying { send, said, promo, wish }, now) = (buying, tx.now());
    let (account, region): (&AccountRow, &Region) = (&wish.account, &wish.region);
    let buyer = (account, promo.as_deref());
    let (input, of) = price::input(tx, app, buyer, (&send.recipients, wish.method), now).await?;
    let quote = price::priced(&input)?;
    if quote.total != send.total {
        return Err(Reason::PriceChanged { quote: Some(Box::new(quote)) }.into());
    }
    if quote.due.minor > 0 && wish.method.is_none() {
        return Err(Reason::PaymentRequired { due: quote.due }.into());
    }
    let warnings = plan::warnings(tx, app, (&account.id, &region.gifts), said, now).await?;
    let plan = Plan::new(send, plan::cools(&warnings, now), now)?;
    if !warnings.is_empty() && !send.understood {
        return Err(Reason::GiftStopped { warnings }.into());
    }
    within_a_day(tx, &account.id, quote.items, region.gifts.daily).await?;
    let mut sold = Sold::new(&input, quote, None).map_err(|_| Reason::Unavailable)?;
    sold.gifts = Some(SoldGifts { input, of, plan: Some(plan) });
    Ok((order::place_gifts(tx, app, wish, &sold).await?, true))
}

/// Refuses what would be more than one account may send in 24 hours, whether that is paid or still being paid.
async fn within_a_day(tx: &mut Tx, account: &str, worth: Money, daily: Money) -> Result<(), Stop> {
    let now = tx.now();
    let (sent, oldest) = tx.worth_of_gifts(account, worth.currency, now.plus(-Time::DAY)).await?;
    let left = Money::new(daily.minor.saturating_sub(sent).max(0), daily.currency);
    if worth.minor <= left.minor {
        return Ok(());
    }
    let until = oldest.unwrap_or(now).plus(Time::DAY);
    Err(Reason::GiftLimit { left, until }.into())
}

/// The order is paid: makes its gifts, each with a card of its own, and says what they are worth. A code is in the letter
/// to its recipient alone; that of a gift that goes by link nobody has until the link is made.
pub async fn make(tx: &mut Tx, app: &App, order: &OrderRow, gifts: &SoldGifts) -> Result<Money, Stop> {
    let plan = gifts.plan.as_ref().ok_or(Fault::Corrupt("plan"))?;
    let mut worth = Money::zero(order.total.currency);
    for (nth, (recipient, goes)) in (1..).zip(&plan.recipients) {
        let (code, row) = one(tx, app, order, plan, (nth, recipient, *goes)).await?;
        if row.way == Way::Email {
            mail::gift(tx, app, &row.id, &code, row.goes_at()).await?;
        }
        worth = worth.plus(row.amount).map_err(|_| crate::ledger::Unbalanced::Overflow)?;
        if nth == 1 {
            // One for all of them: whoever listens reads the list again.
            tell(tx, &row);
        }
    }
    Ok(worth)
}

async fn one(
    tx: &mut Tx,
    app: &App,
    order: &OrderRow,
    plan: &Plan,
    (nth, recipient, goes): (u32, &Recipient, Time),
) -> Result<(Code, GiftRow), Stop> {
    let (secret, now) = (&app.settings.secret, tx.now());
    let made = issue::bought(recipient.amount, secret).map_err(|_| Fault::Corrupt("gift card"))?;
    let (code, mut card) = made;
    let id = format!("{}-{nth}", order.id);
    card.card.gift = Some(id.clone());
    let row = GiftRow {
        id,
        order: order.id.clone(),
        account: order.account.clone(),
        nth,
        at: now,
        state: State::Scheduled,
        way: plan.way,
        cover: cover(plan, recipient, nth),
        name: Some(recipient.name.clone()),
        email: recipient.email.clone(),
        email_mac: recipient.email.as_deref().and_then(|email| email_mac(secret, email)),
        zone: recipient.zone.clone(),
        on: plan.on,
        goes: goes.max(now),
        cools_until: plan.cools_until,
        card: card.card.id.clone(),
        amount: recipient.amount,
        ended: None,
    };
    if !tx.add_card(&card).await? {
        return Err(Fault::NotCommitted.into());
    }
    tx.add_gift(&row).await?;
    tx.add_step(&row.id, &What::Paid).await?;
    Ok((code, row))
}

/// What one of them sees: a message of their own takes the place of the one for all.
fn cover(plan: &Plan, recipient: &Recipient, nth: u32) -> Cover {
    let mut cover = plan.cover.clone();
    cover.rosette = format!("{}-{nth}", cover.rosette);
    if let Some(own) = &recipient.message {
        cover.message.clone_from(own);
    }
    cover
}
