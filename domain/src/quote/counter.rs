//! The cart as plain numbers: read once, then priced with as many sets of promos as it takes.

use super::{Input, offer::Reading, share::MOST};
use crate::api::catalog::Kind;
use std::fmt;

/// The cart comes to more than a shop can sell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooMuch;

impl fmt::Display for TooMuch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the cart comes to more than a shop can sell")
    }
}

impl std::error::Error for TooMuch {}

/// The most of one product in a line.
pub const MOST_OF_ONE: u32 = 999;

/// A line as numbers.
pub(crate) struct Counted {
    /// How many are sold.
    pub quantity: i64,
    /// For one.
    pub unit: i64,
    /// All of them.
    pub amount: i64,
    /// A gift card.
    pub gift: bool,
    /// A sale runs.
    pub on_sale: bool,
}

/// The cart as numbers.
pub(crate) struct Counter<'a> {
    pub input: &'a Input,
    pub lines: Vec<Counted>,
    /// As in the input.
    pub readings: Vec<Reading<'a>>,
    /// Indices of the readings in the order in which promos take: class, priority, id.
    pub order: Vec<usize>,
    /// The delivery before discounts.
    pub delivery: i64,
    /// Something has to be delivered.
    pub delivered: bool,
}

impl<'a> Counter<'a> {
    pub fn new(input: &'a Input) -> Result<Counter<'a>, TooMuch> {
        let mut lines = Vec::with_capacity(input.lines.len());
        let mut sum = 0_i64;
        for line in &input.lines {
            let product = &line.product;
            let quantity = i64::from(line.quantity.min(MOST_OF_ONE).min(product.left.unwrap_or(u32::MAX)));
            let unit = product.unit_at(input.at).minor.max(0);
            let amount = unit.checked_mul(quantity).ok_or(TooMuch)?;
            sum = sum.checked_add(amount).ok_or(TooMuch)?;
            lines.push(Counted {
                quantity,
                unit,
                amount,
                gift: product.kind == Kind::GiftCard,
                on_sale: product.running_sale(input.at).is_some(),
            });
        }
        let delivered = input
            .lines
            .iter()
            .zip(&lines)
            .any(|(line, counted)| line.product.kind == Kind::Goods && counted.quantity > 0);
        let delivery = if delivered { input.way().map_or(0, |way| way.price.minor.max(0)) } else { 0 };
        if sum.checked_add(delivery).is_none_or(|all| all > MOST) {
            return Err(TooMuch);
        }
        let readings: Vec<Reading> =
            input.offers.iter().map(|offer| Reading::new(offer, input, &lines, delivered)).collect();
        let mut order: Vec<usize> = (0..readings.len()).collect();
        order.sort_unstable_by(|left, right| {
            let key =
                |at: &usize| readings.get(*at).map(|read| (read.promo.class, read.promo.priority, &read.promo.id));
            key(left).cmp(&key(right))
        });
        Ok(Counter { input, lines, readings, order, delivery, delivered })
    }
}
