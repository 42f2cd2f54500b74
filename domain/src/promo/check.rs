//! Whether what a shop wrote can be a promo.

use super::{Class, Discount, Promo};
use crate::Money;

/// What a shop wrote that can't be a promo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PromoFault {
    /// The id or the name is empty, or the code is no promo code.
    Name,
    /// More than all of it, or nothing.
    Amount,
    /// A discount for single items that takes from the order or the delivery, or credit that does not come with an order.
    Class,
    /// It is over before it begins, or its hours are none.
    When,
}

impl Promo {
    /// Says what is wrong with a promo as a shop wrote it.
    pub fn check(&self) -> Result<(), PromoFault> {
        let code_fits = self.code.as_deref().is_none_or(|code| {
            let fits = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || matches!(c, '-' | '_');
            (3..=50).contains(&code.len()) && code.chars().all(fits)
        });
        if self.id.is_empty() || self.name.is_empty() || !code_fits {
            return Err(PromoFault::Name);
        }
        let positive = |amounts: &[Money]| !amounts.is_empty() && amounts.iter().all(|money| money.minor > 0);
        let part = |basis_points: u32| (1..=10_000).contains(&basis_points);
        let (amount_fits, class_fits) = match &self.discount {
            Discount::Percent { basis_points } => (part(*basis_points), true),
            Discount::Fixed { amounts } => (positive(amounts), true),
            Discount::PerItem { amounts } => (positive(amounts), self.class == Class::Item),
            Discount::BuyGet { buy, get, basis_points } => {
                let items = (1..=1_000).contains(buy) && (1..=1_000).contains(get);
                (items && part(*basis_points), self.class == Class::Item)
            }
            Discount::Credit { amounts, days } => (positive(amounts) && *days > 0, self.class == Class::Order),
        };
        if !amount_fits {
            return Err(PromoFault::Amount);
        }
        if !class_fits {
            return Err(PromoFault::Class);
        }
        let order = self.when.from.zip(self.when.until).is_none_or(|(from, until)| from < until);
        let hours = self.when.hours.as_ref().is_none_or(|hours| {
            hours.from < 1_440 && hours.until <= 1_440 && hours.from != hours.until && hours.offset.abs() <= 840
        });
        if order && hours { Ok(()) } else { Err(PromoFault::When) }
    }
}
