//! Carts in few words, for examples and properties.

use crate::{
    Currency, Money, Time,
    api::{
        balance::Bucket,
        catalog::{Kind, Product, Sale, TaxClass},
    },
    promo::{Class, Discount, Needs, Promo, Scope, When},
    quote::{BucketAmount, Customer, Delivery, Input, Line, Lot, Offer, Quote, Taxes, Tender, quote},
};

/// Noon of the day on which all examples are priced, unless they say otherwise.
pub const NOON: &str = "2026-11-21T12:00:00Z";

/// An amount in euro.
pub fn eur(minor: i64) -> Money {
    Money::new(minor, Currency::EUR)
}

/// A cart that is being filled. What says more of a line is about the line before.
#[derive(Clone, Debug)]
pub struct Cart(pub Input);

/// An empty cart of somebody in Germany who has ordered before: no tax, no delivery, no balance.
pub fn cart() -> Cart {
    Cart(Input {
        at: NOON.parse().unwrap(),
        region: "DE".into(),
        currency: Currency::EUR,
        lines: Vec::new(),
        offers: Vec::new(),
        chosen: Vec::new(),
        deliveries: Vec::new(),
        delivery: String::new(),
        taxes: Taxes { included: true, standard: 0, reduced: 0, delivery: TaxClass::Standard },
        customer: Customer { signed_in: true, orders: 1, frozen: false },
        payment: None,
        lots: Vec::new(),
        tender: Tender::auto(),
    })
}

impl Cart {
    /// A line of goods; its product has the line's id.
    pub fn line(mut self, id: &str, category: &str, price: i64, quantity: u32) -> Cart {
        let product = Product {
            id: id.into(),
            name: id.into(),
            about: String::new(),
            category: category.into(),
            kind: Kind::Goods,
            picture: String::new(),
            price: Money::new(price, self.0.currency),
            sale: None,
            left: None,
            every: Vec::new(),
            tax: TaxClass::Standard,
        };
        self.0.lines.push(Line { id: id.into(), product, quantity, every: None });
        self
    }

    /// The line before is of this kind.
    pub fn kind(self, kind: Kind) -> Cart {
        self.last(|line| line.product.kind = kind)
    }

    /// The line before is on sale for another day.
    pub fn sale(mut self, price: i64) -> Cart {
        let (until, price) = (self.0.at.plus(Time::DAY), Money::new(price, self.0.currency));
        if let Some(line) = self.0.lines.last_mut() {
            line.product.sale = Some(Sale { price, until });
        }
        self
    }

    /// Changes the line before.
    pub fn last(mut self, change: impl FnOnce(&mut Line)) -> Cart {
        self.0.lines.last_mut().map(change).expect("a line before");
        self
    }

    /// The only way of delivery.
    pub fn delivery(mut self, price: i64) -> Cart {
        let price = Money::new(price, self.0.currency);
        self.0.deliveries.push(Delivery { id: "standard".into(), name: "Standard".into(), price });
        self
    }

    /// The taxes in basis points, contained or added.
    pub fn tax(mut self, included: bool, standard: u32, reduced: u32) -> Cart {
        self.0.taxes = Taxes { included, standard, reduced, delivery: TaxClass::Standard };
        self
    }

    /// A promo of the shopper or of the shop.
    pub fn promo(mut self, deal: Deal) -> Cart {
        self.0.offers.push(deal.0);
        self
    }

    /// A lot of the balance.
    pub fn lot(mut self, id: &str, bucket: Bucket, minor: i64, categories: &[&str]) -> Cart {
        self.0.lots.push(Lot {
            id: id.into(),
            bucket,
            amount: Money::new(minor, self.0.currency),
            expires: None,
            since: self.0.at.plus(-Time::DAY),
            categories: words(categories),
            card: None,
        });
        self
    }

    /// An exact amount of one bucket.
    pub fn exactly(mut self, bucket: Bucket, minor: i64) -> Cart {
        self.0.tender.amounts.push(BucketAmount { bucket, amount: Money::new(minor, self.0.currency) });
        self
    }

    /// Its price.
    pub fn quote(&self) -> Quote {
        quote(&self.0).expect("a cart that a shop can sell")
    }
}

/// A promo that is being written.
#[derive(Clone, Debug)]
pub struct Deal(pub Offer);

/// A promo with a code like its id, off the whole order, that goes with no other.
pub fn deal(id: &str, discount: Discount) -> Deal {
    let class = match discount {
        Discount::PerItem { .. } | Discount::BuyGet { .. } => Class::Item,
        _ => Class::Order,
    };
    let promo = Promo {
        id: id.into(),
        code: Some(id.into()),
        name: id.into(),
        class,
        priority: 0,
        combines: Vec::new(),
        exclusive: false,
        when: When::default(),
        scope: Scope::default(),
        needs: Needs::default(),
        discount,
    };
    Deal(Offer { promo, barred: None, budget_left: None })
}

/// So many basis points off.
pub fn percent(id: &str, basis_points: u32) -> Deal {
    deal(id, Discount::Percent { basis_points })
}

impl Deal {
    /// It takes from single lines, the order or the delivery.
    pub fn class(self, class: Class) -> Deal {
        self.with(|offer| offer.promo.class = class)
    }

    /// Only from these categories.
    pub fn on(self, categories: &[&str]) -> Deal {
        self.with(|offer| offer.promo.scope.categories = words(categories))
    }

    /// It combines with these classes.
    pub fn combines(self, classes: &[Class]) -> Deal {
        self.with(|offer| offer.promo.combines = classes.to_vec())
    }

    /// Changes anything.
    pub fn with(mut self, change: impl FnOnce(&mut Offer)) -> Deal {
        change(&mut self.0);
        self
    }
}

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}
