//! Placing: the cart is priced anew, and what is to pay is set aside, all in the transaction that makes the order.

use super::{Sold, capture, number};
use crate::{
    App,
    attempts::{Counted, Place},
    cart,
    redeem::{self, Redeemer},
    store::{AccountRow, CartOwner, Fault, NewOrder, Purse, Stop, Tx},
};
use domain::{
    Money, Reason, Time,
    api::{
        config::Region,
        order::{Address, Method},
    },
    quote::{Input, Quote, quote},
};
use std::collections::BTreeMap;
use uuid::Uuid;

/// What is set aside falls off after so long.
pub const HOLD: i64 = 15 * 60 * Time::SECOND;
/// Cards that are set aside stay so for longer, so that none is redeemed elsewhere while its order is being settled.
const CARD_HOLD: i64 = HOLD + Time::DAY;
/// A provider that has not been heard of is asked so long after the patience with it ended.
const MARGIN: i64 = 3 * Time::SECOND;

/// Who wants to place what. No payment card is in here.
#[derive(Clone, Debug)]
pub struct Wish {
    /// The account.
    pub account: AccountRow,
    /// Its region.
    pub region: Region,
    /// The cart's version that the shopper saw.
    pub version: u64,
    /// The total that the shopper saw.
    pub total: Money,
    /// What was left to pay.
    pub due: Money,
    /// Where it goes, if not to the account's own address.
    pub address: Option<Address>,
    /// What pays the rest.
    pub method: Option<Method>,
    /// The last four of the payment card, as far as it is known.
    pub last_four: Option<String>,
    /// The payment card is to be kept on file.
    pub keeps: bool,
}

/// Places an order and says its number, and whether it was made just now. A cart that is being paid already has its
/// order; that one it stays.
pub async fn place(tx: &mut Tx, app: &App, wish: &Wish) -> Result<(String, bool), Stop> {
    let now = tx.now();
    let owner = CartOwner::Account(wish.account.id.clone());
    let cart = cart::priced(tx, &app.config, &owner, now).await?;
    if let Some(order) = cart.order {
        return Ok((order, false));
    }
    if cart.version != wish.version {
        return Err(Reason::VersionConflict.into());
    }
    let (input, quote) = asked_for(cart.input, cart.quote, wish)?;
    see_to_it(&input, &quote, wish)?;
    let sold = Sold::new(&input, quote, wish.address.clone().or(wish.account.address.clone()));
    let sold = sold.map_err(|_| Reason::Unavailable)?;
    let order = add(tx, app, wish, &sold, Some((cart.id.clone(), cart.version)), None).await?;
    set_aside(tx, wish, &sold, &order).await?;
    tx.lock_cart(&cart.id, &order.id).await?;
    if order.due.minor == 0 {
        capture(tx, app, &order.id, None).await?;
    }
    Ok((order.id, true))
}

/// Places a renewal, which has no cart. Says its number.
pub async fn place_renewal(tx: &mut Tx, app: &App, wish: &Wish, sold: &Sold, renewal: String) -> Result<String, Stop> {
    let order = add(tx, app, wish, sold, None, Some(renewal)).await?;
    set_aside(tx, wish, sold, &order).await?;
    if order.due.minor == 0 {
        capture(tx, app, &order.id, None).await?;
    }
    Ok(order.id)
}

/// Places an order of gifts, which has no cart either, and of which the balance pays nothing. Says its number.
pub async fn place_gifts(tx: &mut Tx, app: &App, wish: &Wish, sold: &Sold) -> Result<String, Stop> {
    let order = add(tx, app, wish, sold, None, None).await?;
    set_aside(tx, wish, sold, &order).await?;
    if order.due.minor == 0 {
        capture(tx, app, &order.id, None).await?;
    }
    Ok(order.id)
}

/// The quote for what pays: a promo may ask for one means of payment, and the shopper may have chosen another since.
fn asked_for(mut input: Input, quoted: Quote, wish: &Wish) -> Result<(Input, Quote), Reason> {
    if wish.method.is_none() || input.payment == wish.method {
        return Ok((input, quoted));
    }
    input.payment = wish.method;
    let quoted = quote(&input).map_err(|_| Reason::Unavailable)?;
    Ok((input, quoted))
}

/// What can be refused before anything is touched.
fn see_to_it(input: &Input, quote: &Quote, wish: &Wish) -> Result<(), Reason> {
    if input.lines.is_empty() {
        return Err(Reason::CartEmpty);
    }
    let short = input.lines.iter().zip(&quote.lines).filter(|(line, quoted)| quoted.counted < line.quantity);
    let short: Vec<String> = short.map(|(line, _)| line.id.clone()).collect();
    if !short.is_empty() {
        return Err(Reason::SoldOut { lines: short });
    }
    if quote.total != wish.total || quote.due != wish.due {
        // Frozen since: the balance that was to pay does not any more.
        let frozen = input.customer.frozen && quote.total == wish.total && quote.due.minor > wish.due.minor;
        return Err(if frozen {
            Reason::Frozen
        } else {
            Reason::PriceChanged { quote: Some(Box::new(quote.clone())) }
        });
    }
    if quote.delivered && wish.address.is_none() && wish.account.address.is_none() {
        return Err(Reason::AddressRequired);
    }
    if quote.due.minor > 0 && wish.method.is_none() {
        return Err(Reason::PaymentRequired { due: quote.due });
    }
    Ok(())
}

/// Makes the order's row. Should another server have made one of this version, that is told apart from a number taken.
async fn add(
    tx: &mut Tx,
    app: &App,
    wish: &Wish,
    sold: &Sold,
    cart: Option<(String, u64)>,
    renewal: Option<String>,
) -> Result<NewOrder, Stop> {
    let (now, due) = (tx.now(), sold.quote.due);
    let patience = i64::try_from(app.payments.patience.as_millis()).unwrap_or(i64::MAX);
    let paid_elsewhere = due.minor > 0;
    let mut order = NewOrder {
        id: number::number().map_err(Fault::Chance)?,
        account: wish.account.id.clone(),
        cart,
        renewal,
        until: now.plus(HOLD),
        ask_at: now.plus(patience).plus(MARGIN),
        total: sold.quote.total,
        due,
        method: wish.method.filter(|_| paid_elsewhere),
        last_four: wish.last_four.clone().filter(|_| paid_elsewhere),
        keeps: wish.keeps && paid_elsewhere,
        sold: sold.written()?,
        lines: sold.paid(),
        gifts: sold.worth_of_gifts(),
    };
    for _ in 0..8 {
        if tx.add_order(&order).await? {
            return Ok(order);
        }
        if let Some((cart, version)) = &order.cart
            && tx.order_of_cart(cart, *version).await?.is_some()
        {
            return Err(Reason::VersionConflict.into());
        }
        order.id = number::number().map_err(Fault::Chance)?;
    }
    Err(Fault::NotCommitted.into())
}

/// Stock, promos, cards and lots: each by a condition of the database; where one is gone, nothing of it all stays.
async fn set_aside(tx: &mut Tx, wish: &Wish, sold: &Sold, order: &NewOrder) -> Result<(), Stop> {
    take_stock(tx, sold).await?;
    for promo in &sold.promos {
        let given = sold.quote.credits.iter().find(|credit| credit.promo == promo.promo).map(|credit| credit.amount);
        let costs = promo.saved.plus(given.unwrap_or(Money::zero(promo.saved.currency)));
        let costs = costs.map_err(|_| Reason::Unavailable)?;
        if !tx.use_promo(&promo.promo, &wish.account.id, &order.id, costs).await? {
            return Err(Reason::UsageLimit.into());
        }
    }
    let until = order.until.plus(CARD_HOLD - HOLD);
    hold_cards(tx, wish, sold, order, until).await?;
    for (lot, amount) in by_lot(sold) {
        let hold = Uuid::now_v7().to_string();
        if !tx.hold((&hold, &order.id), (&wish.account.id, &lot), amount, order.until).await? {
            return Err(Reason::VersionConflict.into());
        }
    }
    if sold.quote.from_balance.minor > 0 {
        tx.moved(&wish.account.id).await?;
    }
    Ok(())
}

async fn take_stock(tx: &mut Tx, sold: &Sold) -> Result<(), Stop> {
    for line in sold.lines.iter().filter(|line| line.product.left.is_some()) {
        if !tx.take_stock(&line.product.id, line.quantity).await? {
            return Err(Reason::SoldOut { lines: vec![line.id.clone()] }.into());
        }
    }
    Ok(())
}

/// Cards laid on the cart are set aside whole, by the rules of a redemption; they are redeemed when the order is paid.
async fn hold_cards(tx: &mut Tx, wish: &Wish, sold: &Sold, order: &NewOrder, until: Time) -> Result<(), Stop> {
    if sold.cards.is_empty() {
        return Ok(());
    }
    let (now, currency) = (tx.now(), wish.region.currency);
    let who = Redeemer {
        account: wish.account.id.clone(),
        email: wish.account.email.clone(),
        region: wish.region.clone(),
        abroad: Vec::new(),
        counted: Counted::codes(&wish.account.id, None, &Place::inside("order")),
    };
    let purses = tx.purses(&who.account, now).await?;
    let mine = purses.into_iter().find(|purse| purse.currency == currency);
    let mut purse = mine.unwrap_or(Purse::empty(currency));
    for id in &sold.cards {
        let card = tx.card_by_id(id).await?.ok_or(Fault::Corrupt("card"))?;
        redeem::verdict(&card, &who, &purse, now)?;
        purse.total = purse.total.saturating_add(card.amount.minor);
        if !tx.hold_card(id, &order.id, until).await? {
            return Err(Reason::OnHold { until: card.hold_until.unwrap_or(until) }.into());
        }
    }
    Ok(())
}

/// What each lot of the balance pays of all lines together.
fn by_lot(sold: &Sold) -> BTreeMap<String, Money> {
    let mut lots: BTreeMap<String, Money> = BTreeMap::new();
    for payment in sold.quote.payments.iter().filter(|payment| !sold.cards.contains(&payment.lot)) {
        let sum = lots.entry(payment.lot.clone()).or_insert(Money::zero(payment.amount.currency));
        sum.minor = sum.minor.saturating_add(payment.amount.minor);
    }
    lots
}
