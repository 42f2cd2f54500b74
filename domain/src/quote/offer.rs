//! A promo read against a cart: which lines it is about, and what keeps it from applying whatever else does.

use super::{Barred, Input, Line, Offer, counter::Counted, hours, share::MOST};
use crate::{
    Currency, Money, Reason,
    promo::{Class, Discount, Promo, Purchase, amount_in},
};

/// A promo read against a cart.
pub(crate) struct Reading<'a> {
    pub promo: &'a Promo,
    /// Indices of the lines it is about.
    pub lines: Vec<usize>,
    /// Places among them, the cheapest first; only where the cheapest cost less.
    pub by_price: Vec<usize>,
    /// Final, whatever is in the cart.
    pub bar: Option<Reason>,
    /// What has to change in the cart first.
    pub needs: Vec<Reason>,
    /// Lines that do not count, and why.
    pub notes: Vec<Reason>,
    /// The least its lines have to come to when its class begins …
    pub min: i64,
    /// … and the most.
    pub max: i64,
    /// What its budget has left.
    pub budget: i64,
    /// The amount of its discount in the cart's currency, where it has one.
    pub amount: i64,
}

impl<'a> Reading<'a> {
    pub fn new(offer: &'a Offer, input: &Input, counted: &[Counted], delivered: bool) -> Reading<'a> {
        let promo = &offer.promo;
        let sorted = Sorted::new(promo, input, counted);
        let in_currency = |amounts: &[Money], without: i64| amount_in(amounts, input.currency).unwrap_or(without);
        let mut reading = Reading {
            promo,
            bar: bar(offer, input),
            needs: Vec::new(),
            notes: sorted.notes(),
            min: in_currency(&promo.needs.min_spend, 0),
            max: in_currency(&promo.needs.max_spend, i64::MAX),
            budget: offer.budget_left.map_or(i64::MAX, |left| left.minor),
            amount: match &promo.discount {
                Discount::Fixed { amounts } | Discount::PerItem { amounts } | Discount::Credit { amounts, .. } => {
                    in_currency(amounts, 0).clamp(0, MOST)
                }
                _ => 0,
            },
            by_price: Vec::new(),
            lines: sorted.counts,
        };
        if matches!(promo.discount, Discount::BuyGet { .. }) {
            reading.by_price = (0..reading.lines.len()).collect();
            let unit = |at: &usize| reading.lines.get(*at).and_then(|at| counted.get(*at)).map(|line| line.unit);
            reading.by_price.sort_by_key(unit);
        }
        reading.needs = reading.missing(input, counted, delivered, sorted.wrong_purchase);
        reading
    }

    /// What has to change in the cart before it can apply. Spending is left out where other promos have a say in it.
    fn missing(&self, input: &Input, counted: &[Counted], delivered: bool, wrong_purchase: bool) -> Vec<Reason> {
        let Promo { needs, scope, class, .. } = self.promo;
        let mut missing = Vec::new();
        if input.lines.is_empty() {
            return vec![Reason::CartEmpty];
        }
        if needs.signed_in && !input.customer.signed_in {
            missing.push(Reason::SignInRequired);
        }
        if needs.payment.is_some() && needs.payment != input.payment {
            missing.push(Reason::PaymentKind);
        }
        let way_fits = needs.deliveries.is_empty() || input.way().is_some_and(|way| needs.deliveries.contains(&way.id));
        if (*class == Class::Shipping && !delivered) || !way_fits {
            missing.push(Reason::ShippingNotEligible);
        }
        let skus: Vec<String> = needs
            .products
            .iter()
            .filter(|sku| !input.lines.iter().any(|line| line.product.id == **sku))
            .cloned()
            .collect();
        if !skus.is_empty() {
            missing.push(Reason::MissingItems { skus });
        }
        if self.lines.is_empty() {
            if wrong_purchase {
                missing.push(Reason::PurchaseType);
            } else if self.notes.is_empty() {
                missing.push(Reason::NoEligibleItems { categories: scope.categories.clone() });
            } else {
                missing.extend(self.notes.iter().cloned());
            }
            return missing;
        }
        let have: i64 = self.each(counted, |line| line.quantity).sum();
        let need = match &self.promo.discount {
            Discount::BuyGet { buy, get, .. } => needs.min_quantity.max(buy.saturating_add(*get)),
            _ => needs.min_quantity,
        };
        if have < i64::from(need) {
            missing.push(Reason::MinQuantity { need, have: u32::try_from(have).unwrap_or(0) });
        }
        if *class == Class::Item {
            let have = self.each(counted, |line| line.amount).sum();
            missing.extend(self.spending(have, input.currency));
        }
        missing
    }

    fn each<'b>(&'b self, counted: &'b [Counted], of: fn(&Counted) -> i64) -> impl Iterator<Item = i64> + 'b {
        self.lines.iter().filter_map(|at| counted.get(*at)).map(of)
    }

    /// What is wrong with what its lines come to.
    pub fn spending(&self, have: i64, currency: Currency) -> Option<Reason> {
        let money = |minor| Money::new(minor, currency);
        if have < self.min {
            return Some(Reason::MinSpend {
                need: money(self.min),
                have: money(have),
                missing: money(self.min - have),
            });
        }
        (have > self.max).then(|| Reason::MaxSpend { most: money(self.max), have: money(have) })
    }
}

/// Why a promo is out of the question whatever is in the cart.
fn bar(offer: &Offer, input: &Input) -> Option<Reason> {
    let Promo { needs, when, discount, .. } = &offer.promo;
    if let Some(on) = when.until.filter(|until| *until <= input.at) {
        return Some(Reason::Expired { on });
    }
    if let Some(next) = when.from.filter(|from| input.at < *from) {
        return Some(Reason::OutsideHours { next });
    }
    if let Some(next) = when.hours.as_ref().and_then(|when| hours::next(when, input.at)) {
        return Some(Reason::OutsideHours { next });
    }
    match offer.barred {
        Some(Barred::UsageLimit) => return Some(Reason::UsageLimit),
        Some(Barred::CustomerLimit) => return Some(Reason::CustomerLimit),
        Some(Barred::NotEligible) => return Some(Reason::NotEligible),
        None => {}
    }
    if !needs.regions.is_empty() && !needs.regions.contains(&input.region) {
        return Some(Reason::Region);
    }
    let foreign = |amounts: &[Money]| !amounts.is_empty() && amount_in(amounts, input.currency).is_none();
    let amounts: &[Money] = match discount {
        Discount::Fixed { amounts } | Discount::PerItem { amounts } | Discount::Credit { amounts, .. } => amounts,
        _ => &[],
    };
    let budget_elsewhere = offer.budget_left.is_some_and(|left| left.currency != input.currency);
    if foreign(amounts) || foreign(&needs.min_spend) || foreign(&needs.max_spend) || budget_elsewhere {
        return Some(Reason::Currency);
    }
    if offer.budget_left.is_some_and(|left| left.minor <= 0) {
        return Some(Reason::BudgetSpent);
    }
    (needs.first_order && input.customer.orders > 0).then_some(Reason::FirstOrderOnly)
}

/// The cart's lines, sorted by what a promo makes of them.
#[derive(Default)]
struct Sorted {
    counts: Vec<usize>,
    on_sale: Vec<String>,
    excluded: Vec<String>,
    gifts: Vec<String>,
    wrong_purchase: bool,
}

impl Sorted {
    fn new(promo: &Promo, input: &Input, counted: &[Counted]) -> Sorted {
        let scope = &promo.scope;
        let mut sorted = Sorted::default();
        for (at, (line, numbers)) in input.lines.iter().zip(counted).enumerate() {
            let Line { product, .. } = line;
            let named = scope.categories.contains(&product.category) || scope.products.contains(&product.id);
            let all = scope.categories.is_empty() && scope.products.is_empty();
            let purchase = if line.every.is_some() { Purchase::Subscription } else { Purchase::OneTime };
            if !(named || all) || numbers.quantity == 0 {
                continue;
            }
            if scope.except_categories.contains(&product.category) || scope.except_products.contains(&product.id) {
                sorted.excluded.push(line.id.clone());
            } else if numbers.gift && !named {
                sorted.gifts.push(line.id.clone());
            } else if scope.without_sale && numbers.on_sale {
                sorted.on_sale.push(line.id.clone());
            } else if scope.purchase.is_some_and(|wanted| wanted != purchase) {
                sorted.wrong_purchase = true;
            } else {
                sorted.counts.push(at);
            }
        }
        sorted
    }

    fn notes(&self) -> Vec<Reason> {
        let mut notes = Vec::new();
        if !self.on_sale.is_empty() {
            notes.push(Reason::SaleItemsExcluded { lines: self.on_sale.clone() });
        }
        if !self.excluded.is_empty() {
            notes.push(Reason::ExcludedItems { lines: self.excluded.clone() });
        }
        if !self.gifts.is_empty() {
            notes.push(Reason::GiftCardInCart { lines: self.gifts.clone() });
        }
        notes
    }
}
