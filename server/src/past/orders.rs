//! Orders of a past, priced as any other.

use super::life::{Life, Recent, Stuck};
use crate::{
    ledger::{self, About, Sale},
    order::Sold,
    store::{PastLot, PastOrder},
};
use domain::{
    Money, Time,
    api::{
        balance::Bucket,
        catalog::{Kind, Product},
        order::{Method, Taken},
    },
    quote::{BucketAmount, Credit, Customer, Input, Line, Lot, Quote, Tender, quote},
};

/// What shops call the credit that they give.
const CREDITS: [&str; 4] = ["Thank-you credit", "Spring weeks", "Kitchen fair", "Stationery days"];
/// A restricted lot is spent before it is older than this.
const LIES: i64 = 30 * Time::DAY;

impl Life<'_> {
    /// Something is bought, with what there is.
    pub(super) fn order(&mut self) -> Result<(), Stuck> {
        let by_card = self.draw.percent(15);
        for _ in 0..4 {
            let lines = self.basket()?;
            let (input, quote) = self.priced(lines, Tender::auto())?;
            let pays = quote.from_balance.minor > 0 && (by_card || quote.due.minor == 0);
            if pays {
                return self.bought(&input, quote, self.left > 1_000);
            }
        }
        let cheapest = self.who.shelves.iter().min_by_key(|product| product.price.minor).cloned().ok_or(Stuck)?;
        let (input, quote) = self.priced(vec![line(cheapest, 1, 1)], Tender::auto())?;
        if quote.from_balance.minor > 0 { self.bought(&input, quote, false) } else { self.redeem() }
    }

    /// A bucket pays a little, and the payment card the rest: of the lots that pay all but one are empty then.
    pub(super) fn small_order(&mut self) -> Result<(), Stuck> {
        for _ in 0..16 {
            let Some(lot) = self.draw.one(&self.open).cloned() else { break };
            let of = |bucket| self.open.iter().filter(move |lot| lot.bucket == bucket);
            let sum: i64 = of(lot.bucket).map(|lot| lot.amount.minor).sum();
            let product = self.product(|one| lot.categories.is_empty() || lot.categories.contains(&one.category))?;
            let little = self.draw.span(sum.min(product.price.minor / 2)).saturating_add(1);
            let mut amounts: Vec<BucketAmount> = Vec::new();
            for other in &self.open {
                if !amounts.iter().any(|known| known.bucket == other.bucket) {
                    let minor = if other.bucket == lot.bucket { little } else { 0 };
                    amounts.push(BucketAmount { bucket: other.bucket, amount: self.money(minor) });
                }
            }
            let tender = Tender { use_balance: true, amounts };
            let (input, quote) = self.priced(vec![line(product, 1, 1)], tender)?;
            let pays = by_lot(&quote);
            let empties =
                |(id, amount): &&(String, Money)| self.open.iter().any(|lot| lot.id == *id && lot.amount == *amount);
            if pays.iter().filter(empties).count().saturating_add(1) == pays.len() {
                return self.bought(&input, quote, false);
            }
        }
        Err(Stuck)
    }

    /// All that is left is spent.
    pub(super) fn last_order(&mut self) -> Result<(), Stuck> {
        let of = |limited: bool| self.open.iter().filter(move |lot| lot.categories.is_empty() != limited);
        let sum = |limited: bool| of(limited).map(|lot| lot.amount.minor).sum::<i64>();
        let (limited, free) = (sum(true), sum(false));
        let mut lines = Vec::new();
        for (minor, kind) in [(limited, Kind::Digital), (free, Kind::Goods)] {
            if minor > 0 {
                let product = self.product(|one| one.kind == kind)?;
                let enough = minor.checked_div(product.price.minor).unwrap_or(0).saturating_add(1);
                lines.push(line(product, lines.len().saturating_add(1), u32::try_from(enough).map_err(|_| Stuck)?));
            }
        }
        let (input, quote) = self.priced(lines, Tender::auto())?;
        self.bought(&input, quote, false)?;
        if self.total == 0 && self.left == 0 { Ok(()) } else { Err(Stuck) }
    }

    /// One to three things from the shelves. What is for some of them only is not left lying for long.
    fn basket(&mut self) -> Result<Vec<Line>, Stuck> {
        let lies = |lot: &&Lot| !lot.categories.is_empty() && lot.since.plus(LIES) < self.now;
        let limited = self.open.iter().find(lies).map(|lot| lot.categories.clone());
        let count = self.draw.below(3).saturating_add(1);
        let mut lines: Vec<Line> = Vec::new();
        for nth in 1..=count {
            let fits = |one: &&Product| {
                let limit = limited.as_ref().filter(|_| nth == 1);
                limit.is_none_or(|shelves| shelves.contains(&one.category))
            };
            let product = self.product(|one| fits(&one))?;
            let quantity = if self.draw.percent(85) { 1 } else { 2 };
            if !lines.iter().any(|line| line.product.id == product.id) {
                lines.push(line(product, nth, quantity));
            }
        }
        Ok(lines)
    }

    fn product(&mut self, fits: impl Fn(&Product) -> bool) -> Result<Product, Stuck> {
        let fitting: Vec<&Product> = self.who.shelves.iter().filter(|one| fits(one)).collect();
        self.draw.one(&fitting).map(|product| (*product).clone()).ok_or(Stuck)
    }

    fn priced(&mut self, lines: Vec<Line>, tender: Tender) -> Result<(Input, Quote), Stuck> {
        let terms = &self.who.terms;
        let way = self.draw.below(4);
        let delivery = terms.deliveries.get(way).or(terms.deliveries.first()).ok_or(Stuck)?;
        let mut input = Input {
            at: self.now,
            region: self.who.region.id.clone(),
            currency: self.who.region.currency,
            lines,
            offers: Vec::new(),
            chosen: Vec::new(),
            delivery: delivery.id.clone(),
            deliveries: terms.deliveries.clone(),
            taxes: terms.taxes.clone(),
            customer: Customer { signed_in: true, orders: 1, frozen: false },
            payment: None,
            lots: self.open.clone(),
            tender,
        };
        let quoted = quote(&input)?;
        input.payment = (quoted.due.minor > 0).then_some(Method::Card);
        Ok((input, quoted))
    }

    /// It is paid: what the balance pays leaves its lots. Sometimes credit comes with it.
    fn bought(&mut self, input: &Input, mut quote: Quote, with_credit: bool) -> Result<(), Stuck> {
        let number = [self.symbols(4), self.symbols(4)].join("-");
        let (mut lots, mut paid_by) = (Vec::new(), Vec::new());
        for (id, amount) in by_lot(&quote) {
            let entry = self.id();
            let place = self.open.iter().position(|lot| lot.id == id).ok_or(Stuck)?;
            let lot = self.open.get_mut(place).ok_or(Stuck)?;
            paid_by.push(lot.clone());
            lot.amount = lot.amount.minus(amount)?;
            let (bucket, is_empty) = (lot.bucket, lot.amount.minor == 0);
            lots.push((self.moves(entry, &id, bucket, -amount.minor), amount));
            if is_empty {
                self.open.remove(place);
            }
        }
        let zero = self.money(0);
        let sale = Sale { lots, due: quote.due, cards_paid: zero, cards_worth: zero };
        let posting = ledger::order(self.id(), self.now, number.clone(), sale)?.ok_or(Stuck)?;
        self.post(posting, &number);
        let credit = (with_credit && self.draw.percent(7)).then(|| self.credit(&number, &mut quote)).transpose()?;
        let mut sold = Sold::new(input, quote, self.who.address.clone())?;
        sold.promos.extend(credit);
        let order = PastOrder {
            id: number,
            at: self.now,
            total: sold.quote.total,
            due: sold.quote.due,
            balance_after: self.total,
            sold: sold.written().map_err(|_| Stuck)?,
            lines: sold.paid().into_iter().map(|line| (line, None)).collect(),
            payments: by_line(&sold.quote),
            refunds: Vec::new(),
        };
        let goods = sold.lines.iter().filter(|line| line.is_cancellable()).map(|line| line.id.clone()).collect();
        self.recent.push_back(Recent { order, goods, lots: paid_by });
        Ok(())
    }

    /// Credit comes with an order.
    fn credit(&mut self, number: &str, quote: &mut Quote) -> Result<Taken, Stuck> {
        let name = (*self.draw.one(&CREDITS).ok_or(Stuck)?).to_owned();
        let units = self.draw.span(9).saturating_add(2);
        let amount = self.money(units.checked_mul(self.who.region.currency.scale()).ok_or(Stuck)?);
        let expires = self.runs_out();
        let lot = PastLot {
            id: self.id(),
            bucket: Bucket::Promotional,
            amount,
            since: self.now,
            expires: Some(expires),
            categories: Vec::new(),
            order: Some((number.to_owned(), Some(name.clone()))),
        };
        let entry = self.id();
        let whose = self.comes(entry, &lot);
        let about = About::Promo { order: number.to_owned(), name: name.clone() };
        let posting = ledger::promo_credit(self.id(), self.now, about, amount, whose)?;
        self.post(posting, &[&name, " ", number].concat());
        self.past.lots.push(lot);
        let days = expires.0.saturating_sub(self.now.0) / Time::DAY;
        let promo = name.to_lowercase().replace(' ', "-");
        quote.credits.push(Credit { promo: promo.clone(), amount, days: u32::try_from(days).unwrap_or(0) });
        Ok(Taken { promo, code: None, name, saved: self.money(0) })
    }
}

fn line(product: Product, nth: usize, quantity: u32) -> Line {
    Line { id: nth.to_string(), product, quantity, every: None }
}

/// What each lot pays, in the order in which they do.
fn by_lot(quote: &Quote) -> Vec<(String, Money)> {
    let mut lots: Vec<(String, Money)> = Vec::new();
    for payment in &quote.payments {
        match lots.iter_mut().find(|(lot, _)| *lot == payment.lot) {
            Some((_, sum)) => sum.minor = sum.minor.saturating_add(payment.amount.minor),
            None => lots.push((payment.lot.clone(), payment.amount)),
        }
    }
    lots
}

/// Which lot pays how much of which line.
fn by_line(quote: &Quote) -> Vec<(String, String, i64)> {
    let mut payments: Vec<(String, String, i64)> = Vec::new();
    for payment in &quote.payments {
        let line = payment.line.clone().unwrap_or_default();
        match payments.iter_mut().find(|(known, lot, _)| *known == line && *lot == payment.lot) {
            Some((_, _, sum)) => *sum = sum.saturating_add(payment.amount.minor),
            None => payments.push((line, payment.lot.clone(), payment.amount.minor)),
        }
    }
    payments
}
