//! What the shop sells, as a file says it.

use crate::{
    config,
    import::{self, ImportFault},
    store::{Stop, Store, Tx},
};
use domain::{
    Money, Time,
    api::catalog::{Kind, TaxClass},
};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeSet, sync::Arc};

/// The goods of the demonstration.
pub const DEMO: &str = include_str!("../data/catalog.json");

/// A product as a file has it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Listing {
    /// A short word that stays.
    pub id: String,
    /// As it stands on the shelf.
    pub name: String,
    /// One sentence.
    pub about: String,
    /// The id of its category.
    pub category: String,
    /// What it is.
    pub kind: Kind,
    /// Which tax rate it takes.
    pub tax: TaxClass,
    /// The rhythms, in weeks, in which it can be subscribed to.
    #[serde(default)]
    pub every: Vec<u32>,
    /// How many there are; without it, it never runs out.
    #[serde(default)]
    pub stock: Option<u32>,
    /// Address of its picture; `/goods/<id>.svg` unless told.
    #[serde(default)]
    pub picture: Option<String>,
    /// One a currency; it is sold where it has one.
    pub prices: Vec<Price>,
}

/// A price in one currency.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Price {
    /// For one.
    pub price: Money,
    /// A lower one for a time.
    #[serde(default)]
    pub sale: Option<ListedSale>,
}

/// A lower price, until an instant or for so many hours after the file was read.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ListedSale {
    /// For one.
    pub price: Money,
    /// Until then.
    #[serde(default)]
    pub until: Option<Time>,
    /// Or for so many hours.
    #[serde(default)]
    pub hours: Option<u32>,
}

impl ListedSale {
    /// When it is over, if it was read now.
    pub fn ends(&self, now: Time) -> Time {
        let hours = i64::from(self.hours.unwrap_or(0)).saturating_mul(3_600 * Time::SECOND);
        self.until.unwrap_or_else(|| now.plus(hours))
    }
}

impl Listing {
    /// Address of its picture.
    pub fn picture(&self) -> String {
        self.picture.clone().unwrap_or_else(|| format!("/goods/{}.svg", self.id))
    }

    /// What is wrong with it, in words for whoever wrote the file.
    fn wrong(&self) -> Option<&'static str> {
        let word = |text: &str| {
            let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            !text.is_empty() && text.len() <= 64 && text.chars().all(fits)
        };
        let sale = |price: &Price| match &price.sale {
            None => true,
            Some(ListedSale { price: lower, until, hours }) => {
                let lowers = lower.currency == price.price.currency && (1..price.price.minor).contains(&lower.minor);
                lowers && until.is_some() != hours.is_some()
            }
        };
        let currencies: BTreeSet<_> = self.prices.iter().map(|price| price.price.currency).collect();
        let checks = [
            (word(&self.id), "its id is no word of small letters, digits and dashes"),
            (!self.name.trim().is_empty() && !self.about.trim().is_empty(), "its name or its sentence is empty"),
            (config::categories().iter().any(|known| known.id == self.category), "the shop has no such category"),
            (!self.prices.is_empty(), "it has no price"),
            (currencies.len() == self.prices.len(), "it has two prices in one currency"),
            (self.prices.iter().all(|price| price.price.minor > 0), "a price is not above zero"),
            (self.prices.iter().all(sale), "a sale is not below its price, or has not one of `until` and `hours`"),
            (self.every.iter().all(|weeks| (1..=52).contains(weeks)), "a rhythm is not 1 to 52 weeks"),
            (self.kind != Kind::GiftCard || self.tax == TaxClass::None, "gift cards are not taxed"),
            (self.kind != Kind::GiftCard || self.every.is_empty(), "gift cards are not subscribed to"),
            (self.picture.as_ref().is_none_or(|at| at.starts_with('/')), "its picture is at no address of this shop"),
        ];
        checks.into_iter().find(|(fits, _)| !fits).map(|(_, wrong)| wrong)
    }
}

/// Reads a file of products.
pub fn read(text: &str) -> Result<Vec<Listing>, ImportFault> {
    let mut ids = BTreeSet::new();
    let listed = |(name, listing): (String, Listing)| match listing.wrong() {
        Some(wrong) => Err(ImportFault::Wrong(name, wrong.into())),
        None if !ids.insert(listing.id.clone()) => Err(ImportFault::Wrong(name, "it is in the file twice".into())),
        None => Ok(listing),
    };
    import::items(text)?.into_iter().map(listed).collect()
}

/// Puts products on their shelves in the order of the file, and says how many are new. One that is there becomes what
/// the file says: name, prices, stock.
pub async fn import(store: &Store, text: &str) -> Result<(usize, usize), ImportFault> {
    let listings = Arc::new(read(text)?);
    let all = listings.len();
    let stored = store.write(move |tx| {
        let listings = listings.clone();
        Box::pin(async move {
            let mut new = 0_usize;
            for (place, listing) in (1..).zip(listings.iter()) {
                if tx.add_product(listing, place).await? {
                    new = new.saturating_add(1);
                } else {
                    tx.change_product(listing, place).await?;
                }
            }
            Ok(new)
        })
    });
    Ok((stored.await?, all))
}

/// Puts those products on their shelves that are not there; those that are stay as they are, sold out or not.
pub async fn seed(tx: &mut Tx, listings: &[Listing]) -> Result<(), Stop> {
    for (place, listing) in (1..).zip(listings) {
        tx.add_product(listing, place).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_demonstration_sells_what_its_categories_hold() {
        let listings = read(DEMO).unwrap();
        assert!(listings.len() >= 20);
        for category in config::categories() {
            assert!(listings.iter().any(|listing| listing.category == category.id), "{}", category.id);
        }
        assert!(listings.iter().all(|listing| listing.prices.len() == 2), "in dollars and in euro");
    }

    #[test]
    fn what_cannot_be_sold_is_told_in_words() {
        let good = r#"{"id": "pan", "name": "Pan", "about": "A pan.", "category": "kitchen", "kind": "goods",
            "tax": "standard", "prices": [{"price": {"minor": 100, "currency": "USD"}}]}"#;
        assert!(read(&format!("[{good}]")).is_ok());
        for (from, to, said) in [
            (r#""pan""#, r#""Pan!""#, "its id is no word"),
            ("kitchen", "cellar", "no such category"),
            ("100", "0", "not above zero"),
            (r#"[{"#, r#"[{"price": {"minor": 1, "currency": "USD"}}, {"#, "two prices in one currency"),
            ("}}]", r#"}, "sale": {"price": {"minor": 50, "currency": "USD"}}}]"#, "a sale is not below"),
            ("}}]", r#"}, "sale": {"price": {"minor": 100, "currency": "USD"}, "hours": 1}}]"#, "a sale is not below"),
            (r#""goods""#, r#""gift_card""#, "gift cards are not taxed"),
        ] {
            let fault = read(&format!("[{}]", good.replacen(from, to, 1))).unwrap_err().to_string();
            assert!(fault.contains(said), "{fault}");
        }
        assert!(read(&format!("[{good}, {good}]")).unwrap_err().to_string().contains("twice"));
    }
}
