//! The carts of `bench quote`: always the same, natively and in the browser.

use domain::{
    Currency, Money, Time,
    api::catalog::{Kind, Product, TaxClass},
    promo::{Class, Discount, Needs, Promo, Scope, When},
    quote::{Customer, Delivery, Input, Line, Offer, Taxes, Tender},
};

const SHELVES: [&str; 6] = ["home", "kitchen", "books", "food", "garden", "office"];

/// How thirty promos go together.
#[derive(Clone, Copy)]
pub enum Mix {
    /// None with any other.
    Apart,
    /// Each with those of other classes.
    Classes,
    /// All with all.
    Together,
    /// All with all, and a third of them needs no code.
    Automatic,
    /// At random, many with a minimum.
    Random,
}

pub const MIXES: [(&str, Mix); 5] = [
    ("none combine", Mix::Apart),
    ("across classes", Mix::Classes),
    ("all combine", Mix::Together),
    ("a third automatic", Mix::Automatic),
    ("random", Mix::Random),
];

/// Numbers that look drawn and never change (Knuth, "The Art of Computer Programming", volume 2, 3.3.4, line 26).
struct Draw(u64);

impl Draw {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }

    fn minor(&mut self, from: u64, end: u64) -> Money {
        Money::new(i64::try_from(from + self.below(end - from)).unwrap_or(0), Currency::EUR)
    }

    fn shelf(&mut self) -> String {
        SHELVES
            .iter()
            .cycle()
            .nth(usize::try_from(self.below(6)).unwrap_or(0))
            .map_or_else(String::new, ToString::to_string)
    }
}

/// A cart of so many lines and promos; another for each seed.
pub fn cart(lines: u64, promos: u64, mix: Mix, seed: u64) -> Input {
    let mut draw = Draw(seed.wrapping_mul(97) + 11);
    Input {
        at: Time(1_795_262_400_000),
        region: "DE".into(),
        currency: Currency::EUR,
        lines: (0..lines).map(|at| line(&mut draw, at)).collect(),
        offers: (0..promos).map(|at| offer(&mut draw, at, mix, lines)).collect(),
        chosen: Vec::new(),
        deliveries: vec![Delivery { id: "standard".into(), name: "Standard".into(), price: draw.minor(3_00, 8_00) }],
        delivery: "standard".into(),
        taxes: Taxes { included: seed.is_multiple_of(2), standard: 19_00, reduced: 7_00, delivery: TaxClass::Standard },
        customer: Customer { signed_in: true, orders: 1, frozen: false },
        payment: None,
        lots: Vec::new(),
        tender: Tender::auto(),
    }
}

fn line(draw: &mut Draw, at: u64) -> Line {
    let id = format!("line-{at}");
    let product = Product {
        id: id.clone(),
        name: format!("Product {at}"),
        about: "A thing that is sold.".into(),
        category: draw.shelf(),
        kind: Kind::Goods,
        picture: "/goods/thing.svg".into(),
        price: draw.minor(1_00, 80_00),
        sale: None,
        left: None,
        every: Vec::new(),
        tax: if draw.below(4) == 0 { TaxClass::Reduced } else { TaxClass::Standard },
    };
    Line { id, product, quantity: 1 + u32::try_from(draw.below(3)).unwrap_or(0), every: None }
}

fn offer(draw: &mut Draw, at: u64, mix: Mix, lines: u64) -> Offer {
    let all = [Class::Item, Class::Order, Class::Shipping];
    let class = match draw.below(10) {
        0..5 => Class::Item,
        5..9 => Class::Order,
        _ => Class::Shipping,
    };
    let combines = match mix {
        Mix::Apart => Vec::new(),
        Mix::Classes => all.into_iter().filter(|other| *other != class).collect(),
        Mix::Together | Mix::Automatic => all.to_vec(),
        Mix::Random => all.into_iter().filter(|_| draw.below(3) > 0).collect(),
    };
    let discount = match draw.below(if class == Class::Item { 4 } else { 2 }) {
        0 => Discount::Percent { basis_points: 100 * (5 + u32::try_from(draw.below(26)).unwrap_or(0)) },
        1 => Discount::Fixed { amounts: vec![draw.minor(2_00, 20_00)] },
        2 => Discount::PerItem { amounts: vec![draw.minor(50, 4_00)] },
        _ => Discount::BuyGet { buy: 2, get: 1, basis_points: 10_000 },
    };
    let scope = match class {
        Class::Item => Scope { categories: vec![draw.shelf(), draw.shelf()], ..Scope::default() },
        _ => Scope::default(),
    };
    let needs = match (mix, draw.below(2)) {
        (Mix::Random, 0) => Needs { min_spend: vec![draw.minor(10_00, 60_00 * lines.max(2))], ..Needs::default() },
        _ => Needs::default(),
    };
    let id = format!("PROMO{at:02}");
    let promo = Promo {
        code: (!matches!(mix, Mix::Automatic) || !at.is_multiple_of(3)).then(|| id.clone()),
        name: format!("Promo {at}"),
        id,
        class,
        priority: 0,
        combines,
        exclusive: draw.below(20) == 0,
        when: When::default(),
        scope,
        needs,
        discount,
    };
    Offer { promo, barred: None, budget_left: None }
}
