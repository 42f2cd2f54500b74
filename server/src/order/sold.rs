//! What was sold, frozen when the order is placed: later prices, promos and names change nothing of it.

use crate::store::{OrderRow, RefundRow};
use domain::{
    Money,
    api::{
        catalog::{Kind, Product},
        order::{Address, Order, OrderLine, Refund, State, Taken},
    },
    money::MoneyFault,
    quote::{BucketAmount, Delivery, HeldCode, Input, Quote, Standing},
};
use serde::{Deserialize, Serialize};

/// What was sold.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Sold {
    /// The region's id.
    pub region: String,
    /// In the cart's order.
    pub lines: Vec<SoldLine>,
    /// Every number.
    pub quote: Quote,
    /// The promos that applied.
    pub promos: Vec<Taken>,
    /// What each bucket pays.
    pub buckets: Vec<BucketAmount>,
    /// The ids of the cards laid on the cart that pay something.
    pub cards: Vec<String>,
    /// Where it goes, when something is delivered.
    pub address: Option<Address>,
    /// How it is delivered, when something is.
    pub delivery: Option<Delivery>,
    /// What is paid for the delivery, added tax and all.
    pub delivery_paid: Money,
}

/// A line as it was sold.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SoldLine {
    /// The cart line's id.
    pub id: String,
    /// As it was.
    pub product: Product,
    /// How many.
    pub quantity: u32,
    /// Every so many weeks, where it is a subscription.
    pub every: Option<u32>,
    /// Before discounts.
    pub amount: Money,
    /// What promos took off.
    pub discount: Money,
    /// What is paid for it, added tax and all.
    pub paid: Money,
}

impl SoldLine {
    /// It can be sent back; what is there at once can't.
    pub fn is_cancellable(&self) -> bool {
        self.product.kind == Kind::Goods
    }
}

impl Sold {
    /// Freezes what a quote says of its input.
    pub fn new(input: &Input, quote: Quote, address: Option<Address>) -> Result<Sold, MoneyFault> {
        let mut rest = quote.total;
        let mut lines = Vec::new();
        for (line, quoted) in input.lines.iter().zip(&quote.lines) {
            let mut paid = quoted.amount.minus(quoted.discount)?;
            if !quote.tax_included {
                paid = paid.plus(quoted.tax)?;
            }
            rest = rest.minus(paid)?;
            lines.push(SoldLine {
                id: line.id.clone(),
                product: line.product.clone(),
                quantity: quoted.counted,
                every: line.every,
                amount: quoted.amount,
                discount: quoted.discount,
                paid,
            });
        }
        Ok(Sold {
            region: input.region.clone(),
            promos: taken(input, &quote),
            buckets: buckets(input, &quote)?,
            cards: cards(input, &quote),
            address: address.filter(|_| quote.delivered),
            delivery: input.way().filter(|_| quote.delivered).cloned(),
            delivery_paid: rest,
            lines,
            quote,
        })
    }

    /// What is paid for each line, by its id; the delivery's is empty.
    pub fn paid(&self) -> Vec<(String, i64)> {
        let lines = self.lines.iter().map(|line| (line.id.clone(), line.paid.minor));
        lines.chain([(String::new(), self.delivery_paid.minor)]).collect()
    }
}

/// The promos that applied, with what they took off.
fn taken(input: &Input, quote: &Quote) -> Vec<Taken> {
    let applied = |code: &HeldCode| {
        let Standing::Applied { saves } = code.state else { return None };
        let offer = input.offers.iter().find(|offer| offer.promo.id == code.id)?;
        let (promo, name) = (code.id.clone(), offer.promo.name.clone());
        Some(Taken { promo, code: offer.promo.code.clone(), name, saved: saves })
    };
    quote.codes.iter().chain(&quote.automatic).filter_map(applied).collect()
}

fn buckets(input: &Input, quote: &Quote) -> Result<Vec<BucketAmount>, MoneyFault> {
    let mut buckets: Vec<BucketAmount> = Vec::new();
    for payment in &quote.payments {
        let Some(lot) = input.lots.iter().find(|lot| lot.id == payment.lot) else { continue };
        match buckets.iter_mut().find(|known| known.bucket == lot.bucket) {
            Some(known) => known.amount = known.amount.plus(payment.amount)?,
            None => buckets.push(BucketAmount { bucket: lot.bucket, amount: payment.amount }),
        }
    }
    Ok(buckets)
}

fn cards(input: &Input, quote: &Quote) -> Vec<String> {
    let pays = |id: &String| quote.payments.iter().any(|payment| payment.lot == *id);
    let cards = input.lots.iter().filter(|lot| lot.card.is_some() && pays(&lot.id));
    cards.map(|lot| lot.id.clone()).collect()
}

/// An order as its shopper sees it: with what went back, and the ids of the lines that were cancelled.
pub fn shown(row: OrderRow, sold: Sold, refunds: Vec<RefundRow>) -> Order {
    let cancelled = |line: &str| refunds.iter().any(|refund| refund.lines.iter().any(|id| id == line));
    let paid = row.state == State::Paid;
    let line = |line: &SoldLine| OrderLine {
        id: line.id.clone(),
        product: line.product.id.clone(),
        name: line.product.name.clone(),
        picture: line.product.picture.clone(),
        quantity: line.quantity,
        every: line.every,
        amount: line.amount,
        discount: line.discount,
        paid: line.paid,
        cancelled: cancelled(&line.id),
        cancellable: paid && line.is_cancellable() && !cancelled(&line.id),
    };
    let refund =
        |row: &RefundRow| Refund { at: row.at, lines: row.lines.clone(), buckets: row.buckets.clone(), card: row.card };
    Order {
        id: row.id,
        at: row.at,
        state: row.state,
        lines: sold.lines.iter().map(line).collect(),
        items: sold.quote.items,
        discounts: sold.quote.discounts,
        delivery: sold.quote.delivery,
        tax: sold.quote.tax,
        tax_included: sold.quote.tax_included,
        total: sold.quote.total,
        from_balance: sold.quote.from_balance,
        due: sold.quote.due,
        method: row.method,
        card: row.last_four,
        buckets: sold.buckets,
        promos: sold.promos,
        credits: sold.quote.credits,
        address: sold.address,
        delivery_name: sold.delivery.map(|delivery| delivery.name),
        refunds: refunds.iter().map(refund).collect(),
        balance_after: row.balance_after,
    }
}
