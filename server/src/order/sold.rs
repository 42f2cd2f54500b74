//! What was sold, frozen when the order is placed: later prices, promos and names change nothing of it.

use crate::{
    gift::SoldGifts,
    store::{Fault, OrderRow, PaidLine, RefundRow},
};
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
    /// Where it is an order of gifts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gifts: Option<SoldGifts>,
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

    /// What is paid for it, or for one gift of it.
    fn part(&self, line: String, paid: i64) -> PaidLine {
        PaidLine { line, category: self.product.category.clone(), paid }
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
            gifts: None,
        })
    }

    /// As it stands in the database.
    pub fn written(&self) -> Result<String, Fault> {
        serde_json::to_string(self).map_err(|_| Fault::Corrupt("sold"))
    }

    /// What is paid for each line and for the delivery. Gifts are taken back one by one, so each of them has a line of
    /// its own in here, by its number.
    pub fn paid(&self) -> Vec<PaidLine> {
        let lines: Vec<PaidLine> = match &self.gifts {
            None => self.lines.iter().map(|line| line.part(line.id.clone(), line.paid.minor)).collect(),
            Some(gifts) => self.paid_by_gift(gifts),
        };
        let delivery = PaidLine { line: String::new(), category: String::new(), paid: self.delivery_paid.minor };
        lines.into_iter().chain([delivery]).collect()
    }

    /// What was paid for a line, shared by its gifts so that the shares come to it.
    fn paid_by_gift(&self, gifts: &SoldGifts) -> Vec<PaidLine> {
        let mut before = vec![0_i64; self.lines.len()];
        let share = |(nth, of): (u32, &usize)| {
            let (line, before) = (self.lines.get(*of)?, before.get_mut(*of)?);
            let until = |gifts: i64| line.paid.minor.saturating_mul(gifts).checked_div(i64::from(line.quantity));
            let share = until(before.saturating_add(1))?.saturating_sub(until(*before)?);
            *before = before.saturating_add(1);
            Some(line.part(nth.to_string(), share))
        };
        (1..).zip(&gifts.of).filter_map(share).collect()
    }

    /// What the gifts in it are worth, in minor units, whatever was paid for them.
    pub fn worth_of_gifts(&self) -> i64 {
        let worth = |line: &SoldLine| line.product.price.minor.saturating_mul(i64::from(line.quantity));
        self.gifts.as_ref().map_or(0, |_| self.lines.iter().map(worth).fold(0, i64::saturating_add))
    }

    /// Whether all of a line went back, which refunds name by its id, or its gifts by their numbers.
    fn went_back(&self, id: &str, back: &[&str]) -> bool {
        let Some(gifts) = &self.gifts else { return back.contains(&id) };
        let at = self.lines.iter().position(|line| line.id == id);
        let mut own = (1_u32..).zip(&gifts.of).filter(|(_, of)| Some(**of) == at);
        own.all(|(nth, _)| back.contains(&nth.to_string().as_str()))
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
    let back: Vec<&str> = refunds.iter().flat_map(|refund| &refund.lines).map(String::as_str).collect();
    let cancelled = |line: &str| sold.went_back(line, &back);
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
